"""The framing of TFRecord and event files: where the records are, and whether they are intact.

A record is a uint64 length, the masked crc32c of the length, the data, the masked crc32c of the data.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any

import google_crc32c
import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

HEADER = 12
FOOTER = 4
_UNPACK = struct.Struct("<QI").unpack_from
_MASK = 0xA282EAD8
_WINDOW = 32  # records looked at to see whether they are of one length
_WORTH = 16  # records of one length that are worth being taken together


@dataclass(frozen=True, slots=True)
class Framed:
    """The whole, intact records at the beginning of some bytes: record i holds data[starts[i]:ends[i]].

    After them comes a damaged one, or one of which at least `missing` bytes are still to come, or the end.
    """

    starts: Ints
    ends: Ints
    missing: int
    damaged: bool

    @property
    def used(self) -> int:
        """The bytes those records take."""
        return int(self.ends[-1]) + FOOTER if len(self.ends) else 0


def frame(data: bytes) -> Framed:
    """Find the records in `data`, which begins with one, and verify their checksums."""
    places = _Places()
    sums: list[int] = []
    lengths: dict[int, int] = {}
    checksum_of = google_crc32c.value
    octets = np.frombuffer(data, np.uint8)
    position, size = 0, len(data)
    missing, damaged = 0, False
    previous, wait, waited = -1, 1, 0
    # This loop runs once per record, so it only collects: checksums are compared all at once below, that of a
    # length is computed once per length, and many records of one length in a row are taken in one go. Where such
    # rows are short, looking for them is given up for ever longer.
    while position < size:
        if position + HEADER > size:
            missing = position + HEADER - size
            break
        length, checksum = _UNPACK(data, position)
        if lengths.get(length) != checksum:
            if masked_crc32c(data[position : position + 8]) != checksum:
                damaged = True
                break
            lengths[length] = checksum
        waited += 1
        if length == previous and waited >= wait:
            count = _of_one_length(octets, position, length)
            if count >= _WORTH:
                end = position + count * (HEADER + length + FOOTER)
                rows = struct.Struct(f"{HEADER}x{length}s{FOOTER}x").iter_unpack(data[position:end])
                sums.extend([checksum_of(payload) for (payload,) in rows])
                places.add_row(position + HEADER, count, length)
                position, previous, wait, waited = end, -1, 1, 0
                continue
            wait, waited = wait * 2, 0
        previous = length
        start = position + HEADER
        position = start + length + FOOTER
        if position > size:
            missing = position - size
            break
        sums.append(checksum_of(data[start : start + length]))
        places.add(start, length)
    starts, ends = places.arrays()
    intact = _intact(octets, ends, sums)
    if intact < len(ends):
        return Framed(starts[:intact], ends[:intact], 0, True)
    return Framed(starts, ends, missing, damaged)


def masked_crc32c(data: Any) -> int:
    """The checksum of the framing."""
    crc: int = google_crc32c.value(bytes(data))
    return ((crc >> 15 | crc << 17) + _MASK) & 0xFFFFFFFF


class _Places:
    """Collects where records are, one by one or a row of equal length."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._lengths: list[int] = []
        self._pieces: list[tuple[Ints, Ints]] = []

    def add(self, start: int, length: int) -> None:
        self._starts.append(start)
        self._lengths.append(length)

    def add_row(self, start: int, count: int, length: int) -> None:
        self._flush()
        starts = start + np.arange(count, dtype=np.int64) * (HEADER + length + FOOTER)
        self._pieces.append((starts, starts + length))

    def arrays(self) -> tuple[Ints, Ints]:
        """Starts and ends of all."""
        self._flush()
        if len(self._pieces) == 1:
            return self._pieces[0]
        starts, ends = zip(*self._pieces, strict=True)
        return np.concatenate(starts), np.concatenate(ends)

    def _flush(self) -> None:
        if self._starts or not self._pieces:
            starts = np.asarray(self._starts, np.int64)
            self._pieces.append((starts, starts + np.asarray(self._lengths, np.int64)))
        self._starts.clear()
        self._lengths.clear()


def _of_one_length(octets: NDArray[np.uint8], position: int, length: int) -> int:
    """How many whole records from `position` on have the header of the one there."""
    stride = HEADER + length + FOOTER
    most = (len(octets) - position) // stride
    header = octets[position : position + HEADER]
    count, window = 0, _WINDOW
    while count < most:
        window = min(window, most - count)
        start = position + count * stride
        rows = octets[start : start + window * stride].reshape(window, stride)
        alike = (rows[:, :HEADER] == header).all(axis=1)
        if not alike.all():
            return count + int(alike.argmin())
        count += window
        window *= 8
    return count


def _intact(octets: NDArray[np.uint8], ends: Ints, sums: list[int]) -> int:
    """How many records come before the first whose checksum is wrong."""
    if not len(ends):
        return 0
    written = octets[ends[:, None] + np.arange(FOOTER)].view("<u4")[:, 0]
    crc = np.asarray(sums, np.uint32)
    wrong = ((crc >> np.uint32(15) | crc << np.uint32(17)) + np.uint32(_MASK)) != written
    return int(wrong.argmax()) if wrong.any() else len(ends)
