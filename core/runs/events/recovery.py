"""Where reading may go on behind damage in an event file: at the next header whose checksum fits.

A header is twelve bytes of which four are a checksum, so one that fits by chance is rare. The record's own
checksum, or another header where it says that the record ends, makes sure.
"""

from __future__ import annotations

from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from core.runs.events.framing import FOOTER, HEADER, length_at, masked_crc32c

_CHUNK = 1 << 20
_SEARCHED = 64 << 20  # bytes behind the damage that are looked through
_VERIFIED = 64 << 20  # bytes of records that are read to verify them, in one search
_POLYNOMIAL = np.uint32(0x82F63B78)  # of crc32c, its bits reversed
_MASK = np.uint32(0xA282EAD8)


def next_record(stream: BinaryIO, damaged: int, start: int, size: int, longest: int) -> int | None:
    """Return where the next record begins behind the damaged one, in the first `size` bytes; None if nowhere yet.

    Looks from `start` on, unless the damaged record's own header is whole and leads to the next. A record whose end
    is not written yet counts if there is no whole one. Reads a bounded part of the file, and little at a time.
    """
    length = _length(stream, damaged, size)
    if length is not None and _leads_on(stream, damaged + HEADER + length + FOOTER, size):
        return damaged + HEADER + length + FOOTER
    unfinished: int | None = None
    room = _VERIFIED
    position = max(start, damaged + 1)
    until = min(size, position + _SEARCHED)
    while position + HEADER <= until:
        stream.seek(position)
        data = stream.read(min(_CHUNK + HEADER - 1, size - position))
        for place, length in _headers(data, longest):
            end = position + place + HEADER + length + FOOTER
            if end > size:
                unfinished = position + place if unfinished is None else unfinished
            elif _leads_on(stream, end, size):
                return position + place
            elif length <= room:
                room -= length
                if _is_whole(stream, position + place + HEADER, length):
                    return position + place
        position += _CHUNK
    return unfinished


def _leads_on(stream: BinaryIO, position: int, size: int) -> bool:
    return _length(stream, position, size) is not None


def _is_whole(stream: BinaryIO, start: int, length: int) -> bool:
    stream.seek(start)
    data = stream.read(length + FOOTER)
    return len(data) == length + FOOTER and masked_crc32c(data[:length]) == int.from_bytes(data[length:], "little")


def _length(stream: BinaryIO, position: int, size: int) -> int | None:
    if position + HEADER > size:
        return None
    stream.seek(position)
    return length_at(stream.read(HEADER))


def _headers(data: bytes, longest: int) -> list[tuple[int, int]]:
    """Return (place, length) of all headers in `data` whose checksums fit."""
    count = len(data) - HEADER + 1
    if count <= 0:
        return []
    octets = np.frombuffer(data, np.uint8)
    # Most places are no headers at a glance: the upper half of a length is zero.
    upper: NDArray[np.uint32] = np.ndarray((count,), "<u4", data, 4, (1,))
    checksum: NDArray[np.uint32] = np.ndarray((count,), "<u4", data, 8, (1,))
    places = np.flatnonzero((upper == 0) & (checksum != 0))  # a hole in a file is zeros only
    rows = octets[places[:, None] + np.arange(HEADER)]
    fits = _masked_crc32c(rows[:, :8]) == np.ascontiguousarray(rows[:, 8:]).view("<u4")[:, 0]
    found = zip(places[fits].tolist(), np.ascontiguousarray(rows[fits, :8]).view("<u8")[:, 0].tolist(), strict=True)
    return [(place, length) for place, length in found if length <= longest]


def _masked_crc32c(rows: NDArray[np.uint8]) -> NDArray[np.uint32]:
    """Return the checksums of many short texts at once."""
    table = _table()
    crc = np.full(len(rows), 0xFFFFFFFF, np.uint32)
    for column in range(rows.shape[1]):
        crc = table[(crc ^ rows[:, column]) & np.uint32(0xFF)] ^ (crc >> np.uint32(8))
    crc = ~crc
    masked: NDArray[np.uint32] = (crc >> np.uint32(15) | crc << np.uint32(17)) + _MASK
    return masked


def _table() -> NDArray[np.uint32]:
    table = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        table = np.where(table & np.uint32(1), (table >> np.uint32(1)) ^ _POLYNOMIAL, table >> np.uint32(1))
    return table
