"""One event file, read as it grows: each record once, only new bytes, checksums verified.

A record cut off at the end of the file is one that is still being written: wait for the rest. Behind a damaged
record reading goes on at the next one, and `notice` says what was skipped.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from core.runs.events.framing import HEADER, frame, frame_few, masked_crc32c
from core.runs.plain_files import plain
from core.words import joined, worded

if TYPE_CHECKING:
    from tensorboard.compat.proto.event_pb2 import Event

    from core.runs.events.framing import Ints

__all__ = ["EventFile", "Look", "Records", "masked_crc32c"]

_CHUNK = 4 << 20
_FEW = 1 << 16  # bytes: so little is read without numpy
_LONGEST = 1 << 30  # bytes of one event: what says that it is longer is not read into memory
_MOST_DAMAGES = 100  # in a file: so many places take time to find, and are no accident
_PRINT = 64  # bytes kept from the beginning and the end of what was read, to know the file again

Look = Literal["same", "grown", "replaced", "gone"]


@dataclass(frozen=True, slots=True)
class Records:
    """Whole, verified records in a row. The event of record i is `data[starts[i]:ends[i]]`.

    `offset` is the place of `data` in the file.
    """

    data: bytes
    starts: Ints | list[int]
    ends: Ints | list[int]
    offset: int

    def places(self) -> tuple[Ints, Ints]:
        """Starts and ends as arrays."""
        import numpy as np

        return np.asarray(self.starts, np.int64), np.asarray(self.ends, np.int64)

    def content(self, index: int) -> bytes:
        """Return the bytes of a record."""
        return self.data[self.starts[index] : self.ends[index]]

    def event(self, index: int) -> Event | None:
        """Return the record as a tensorboard Event proto; None if it holds something else."""
        from google.protobuf.message import DecodeError  # not on top: it takes 20 ms, and a list needs none
        from tensorboard.compat.proto.event_pb2 import Event

        try:
            return Event.FromString(self.content(index))
        except DecodeError:
            return None


class EventFile:
    """One event file and how far it was read. Not thread-safe; only ever reads."""

    def __init__(self, path: Path, label: str = "") -> None:
        self.path = Path(path)
        self.label = label or self.path.name
        self.restart()

    def restart(self) -> None:
        """Forget what was read."""
        self.skipped: list[tuple[int, int]] = []  # from byte to byte
        self._skipped_prints: list[bytes] = []
        self._trouble = self._invalid = ""
        self._seen: tuple[int, ...] = ()
        self._offset = 0
        self._searched = 0
        self._records = 0
        self._head = self._tail = b""

    @property
    def notice(self) -> str:
        """What is wrong with the file now, in sentences; "" if nothing is."""
        return joined(" ", filter(None, (self._skipped_text(), self._trouble, self._invalid)))

    @property
    def position(self) -> int:
        """The bytes that were read; behind them nothing is, or a record that is not whole."""
        return self._offset

    @property
    def has_damage(self) -> bool:
        """Whether events were written to the file, or may have been, that cannot be read."""
        return bool(self.skipped or self._trouble)

    def look(self) -> Look:
        """Return what became of the file since it was read last. One stat, if nothing did.

        "grown": there may be something to read, now or at first; "replaced": what was read is no longer how the
        file begins, so it is another file, or it was cut short. Only `restart` leads on from there.
        """
        try:
            status = self.path.stat()
            if _identity(status) == self._seen:
                return "same"
            return "grown" if self._goes_on(status.st_size) else "replaced"
        except FileNotFoundError:
            return "gone"
        except OSError as error:
            self._unreadable(error)
            return "same"

    def read_records(self) -> Iterator[Records]:
        """Yield the records appended since the last call, in blocks; call it after a `look` that says "grown"."""
        self._trouble = ""
        try:
            with open(self.path, "rb", buffering=0, opener=plain) as stream:
                status = os.fstat(stream.fileno())
                yield from self._blocks(stream, status.st_size)
                self._seen = _identity(status)
        except FileNotFoundError:
            return
        except OSError as error:
            self._unreadable(error)

    def skip(self, records: Records, index: int) -> None:
        """Tell that an intact record is no event."""
        place = records.offset + int(records.starts[index]) - HEADER
        self._invalid = worded(
            "{label} contains an invalid event at byte {place}; it was skipped.", label=self.label, place=place
        )

    def _blocks(self, stream: BinaryIO, size: int) -> Iterator[Records]:
        wanted = _CHUNK
        while self._offset < size:
            offset, ask = self._offset, min(wanted, size - self._offset)
            stream.seek(offset)
            data = _read(stream, ask)
            framed = frame(data, _LONGEST) if len(data) > _FEW else frame_few(data, _LONGEST)
            used = framed.used
            if used:
                self._head = self._head or data[: min(used, _PRINT)]
                self._tail = data[max(0, used - _PRINT) : used]
                self._offset += used
                self._records += len(framed.starts)
                yield Records(data, framed.starts, framed.ends, offset)
            if framed.damaged:
                if not self._skip_damage(stream, size):
                    return
                wanted = _CHUNK
                continue
            wanted = max(_CHUNK, len(data) - used + framed.missing)
            if len(data) < ask or self._offset + len(data) - used + framed.missing > size:
                return  # the last record is still being written

    def _skip_damage(self, stream: BinaryIO, size: int) -> bool:
        """Go on at the next record behind the damage that begins at the offset; whether there is one."""
        here = self._offset
        onward = None
        if len(self.skipped) < _MOST_DAMAGES:
            from core.runs.events.recovery import next_record

            onward = next_record(stream, here, self._searched, size, _LONGEST)
        if onward is None:
            self._searched = max(here + 1, size - HEADER + 1)
            self._trouble = worded(
                "{label} cannot be read from byte {place} on; the {records} events before it are shown.",
                label=self.label,
                place=here,
                records=self._records,
            )
            return False
        stream.seek(0)
        self._head = self._head or _read(stream, min(onward, _PRINT))
        stream.seek(max(0, onward - _PRINT))
        self._tail = _read(stream, min(onward, _PRINT))
        if self.skipped and self.skipped[-1][1] == here:
            self.skipped[-1] = (self.skipped[-1][0], onward)
        else:
            stream.seek(here)
            self._skipped_prints.append(_read(stream, _PRINT))
            self.skipped.append((here, onward))
        self._offset = onward
        return True

    def _skipped_text(self) -> str:
        if not self.skipped:
            return ""
        (start, end), count = self.skipped[0], sum(end - start for start, end in self.skipped)
        if len(self.skipped) == 1:
            return worded(
                "{label} cannot be read from byte {start} to byte {end}; these {count} bytes were skipped.",
                label=self.label,
                start=start,
                end=end,
                count=count,
            )
        return worded(
            "{label} cannot be read in {places} places, the first from byte {start} to byte {end}; {count} "
            "bytes in all were skipped.",
            label=self.label,
            places=len(self.skipped),
            start=start,
            end=end,
            count=count,
        )

    def _goes_on(self, size: int) -> bool:
        """Return whether the file still begins with what was read."""
        if size < self._offset:
            return False
        if not self._offset:
            return True
        with open(self.path, "rb", buffering=0, opener=plain) as stream:
            if _read(stream, len(self._head)) != self._head:
                return False
            stream.seek(self._offset - len(self._tail))
            if _read(stream, len(self._tail)) != self._tail:
                return False
            for (start, _), seen in zip(self.skipped, self._skipped_prints, strict=True):
                stream.seek(start)
                if _read(stream, len(seen)) != seen:
                    return False  # what was skipped was mended: network folders may bring it late
            return True

    def _unreadable(self, error: OSError) -> None:
        self._trouble = worded(
            "{label} cannot be read: {reason}. Retrying.", label=self.label, reason=error.strerror or error
        )


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _read(stream: BinaryIO, size: int) -> bytes:
    """Return as many of `size` bytes as there are: a raw read may give fewer than asked for."""
    data: bytes = stream.read(size) or b""
    while 0 < len(data) < size:
        more = stream.read(size - len(data))
        if not more:
            break
        data += more
    return data
