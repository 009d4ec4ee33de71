"""The framing of TFRecord and event files: where the records are, and whether they are intact.

A record is a uint64 length, the masked crc32c of the length, the data, the masked crc32c of the data. numpy is
imported by what needs it: commands that read a few records answer sooner without.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import google_crc32c

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

HEADER = 12
FOOTER = 4
LONGEST = (1 << 31) - 1  # bytes of a record's data: protobuf reads no longer message, so a longer one is damage
_UNPACK = struct.Struct("<QI").unpack_from
_MASK = 0xA282EAD8
_WORTH = 16  # records that are worth being taken together
_LONGEST = 12  # records in a pattern of lengths
_WINDOW = 32  # repetitions of a pattern looked for at first


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


def frame(data: bytes, longest: int = LONGEST) -> Framed:
    """Find the records in `data`, which begins with one, and verify their checksums.

    A record of more than `longest` bytes counts as damaged.
    """
    import numpy as np

    places = _Places()
    sums: list[int] = []
    lengths: dict[int, int] = {}
    checksum_of = google_crc32c.value
    octets = np.frombuffer(data, np.uint8)
    position, size = 0, len(data)
    missing, damaged = 0, False
    wait, waited = 4, 0
    # This loop runs once per record, so it only collects: checksums are compared all at once below, and that of a
    # length is computed once per length. Writers repeat themselves: where the lengths of the last few records come
    # again and again, all of those are taken in one go. Where they do not, looking for it is tried ever less often.
    while position < size:
        if waited >= wait:
            pattern = _pattern(places.lengths)
            count = _repetitions(octets, position, pattern) if pattern else 0
            wait, waited = min(wait * 2, 4096), 0
            if count * len(pattern) >= _WORTH:
                end = position + count * _span(pattern)
                rows = struct.Struct(_row_format(pattern)).iter_unpack(data[position:end])
                sums.extend([checksum_of(payload) for row in rows for payload in row])
                places.add_rows(position, count, pattern)
                position, wait = end, 4
                continue
        if position + HEADER > size:
            missing = position + HEADER - size
            break
        length, checksum = _UNPACK(data, position)
        if lengths.get(length) != checksum:
            if length > longest or masked_crc32c(data[position : position + 8]) != checksum:
                damaged = True
                break
            lengths[length] = checksum
        start = position + HEADER
        position = start + length + FOOTER
        if position > size:
            missing = position - size
            break
        sums.append(checksum_of(data[start : start + length]))
        places.starts.append(start)
        places.lengths.append(length)
        waited += 1
    starts, ends = places.arrays()
    intact = _intact(octets, ends, sums)
    if intact < len(ends):
        return Framed(starts[:intact], ends[:intact], 0, True)
    return Framed(starts, ends, missing, damaged)


class Few(NamedTuple):
    """As Framed, in lists."""

    starts: list[int]
    ends: list[int]
    missing: int
    damaged: bool

    @property
    def used(self) -> int:
        """The bytes those records take."""
        return self.ends[-1] + FOOTER if self.ends else 0


def frame_few(data: bytes, longest: int = LONGEST) -> Few:
    """Find the records in `data` as `frame` does, one by one: for so little that numpy is not worth its import."""
    found = Few([], [], 0, False)
    position, size = 0, len(data)
    while position < size:
        start = position + HEADER
        if start > size:
            return found._replace(missing=start - size)
        length = length_at(data, position)
        if length is None or length > longest:
            return found._replace(damaged=True)
        end = start + length
        if end + FOOTER > size:
            return found._replace(missing=end + FOOTER - size)
        if masked_crc32c(data[start:end]) != int.from_bytes(data[end : end + FOOTER], "little"):
            return found._replace(damaged=True)
        found.starts.append(start)
        found.ends.append(end)
        position = end + FOOTER
    return found


def length_at(data: bytes, position: int = 0) -> int | None:
    """Return how long the record that begins there says it is; None if its header's checksum is wrong."""
    length, checksum = _UNPACK(data, position)
    return int(length) if masked_crc32c(data[position : position + 8]) == checksum else None


def masked_crc32c(data: bytes | bytearray | memoryview) -> int:
    """Return the checksum of the framing."""
    return mask(google_crc32c.value(bytes(data)))


def mask(crc: int) -> int:
    """Return a crc32c in the form in which TensorFlow stores it."""
    return ((crc >> 15 | crc << 17) + _MASK) & 0xFFFFFFFF


class _Places:
    """Collects where records are: one by one in `starts` and `lengths`, or many rows of one pattern."""

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.lengths: list[int] = []
        self._pieces: list[tuple[Ints, Ints]] = []

    def add_rows(self, position: int, count: int, pattern: list[int]) -> None:
        """`count` times records of these lengths, from `position` on. Begins `lengths` anew."""
        import numpy as np

        self._flush()
        before = [_span(pattern[:index]) + HEADER for index in range(len(pattern))]
        rows = position + np.arange(count, dtype=np.int64) * _span(pattern)
        starts = rows[:, None] + np.asarray(before, np.int64)
        self._pieces.append((starts.ravel(), (starts + np.asarray(pattern, np.int64)).ravel()))

    def arrays(self) -> tuple[Ints, Ints]:
        """Starts and ends of all."""
        import numpy as np

        self._flush()
        if len(self._pieces) == 1:
            return self._pieces[0]
        starts, ends = zip(*self._pieces, strict=True)
        return np.concatenate(starts), np.concatenate(ends)

    def _flush(self) -> None:
        import numpy as np

        if self.starts or not self._pieces:
            starts = np.asarray(self.starts, np.int64)
            self._pieces.append((starts, starts + np.asarray(self.lengths, np.int64)))
        self.starts.clear()
        self.lengths.clear()


def _pattern(lengths: list[int]) -> list[int]:
    """Return the fewest lengths at the end that are a repetition of those before them; [] if none are."""
    for count in range(1, min(_LONGEST, len(lengths) // 2) + 1):
        if lengths[-count:] == lengths[-2 * count : -count]:
            return lengths[-count:]
    return []


def _span(lengths: list[int]) -> int:
    """Return the bytes that records of these lengths take."""
    return sum(lengths) + len(lengths) * (HEADER + FOOTER)


def _row_format(lengths: list[int]) -> str:
    """For struct: the payloads of records of these lengths."""
    return "".join(f"{HEADER}x{length}s{FOOTER}x" for length in lengths)


def _repetitions(octets: NDArray[np.uint8], position: int, pattern: list[int]) -> int:
    """How many times whole records of these lengths come from `position` on; they came just before it too."""
    import numpy as np

    stride = _span(pattern)
    most = (len(octets) - position) // stride
    before = [_span(pattern[:index]) for index in range(len(pattern))]
    headers = np.concatenate([np.arange(start, start + HEADER) for start in before])
    wanted = octets[position - stride : position][headers]
    count, window = 0, _WINDOW
    while count < most:
        window = min(window, most - count)
        start = position + count * stride
        rows = octets[start : start + window * stride].reshape(window, stride)
        alike = (rows[:, headers] == wanted).all(axis=1)
        if not alike.all():
            return count + int(alike.argmin())
        count += window
        window *= 8
    return count


def _intact(octets: NDArray[np.uint8], ends: Ints, sums: list[int]) -> int:
    """Return how many records come before the first whose checksum is wrong."""
    import numpy as np

    if not len(ends):
        return 0
    written = octets[ends[:, None] + np.arange(FOOTER)].view("<u4")[:, 0]
    crc = np.asarray(sums, np.uint32)
    wrong = ((crc >> np.uint32(15) | crc << np.uint32(17)) + np.uint32(_MASK)) != written
    return int(wrong.argmax()) if wrong.any() else len(ends)
