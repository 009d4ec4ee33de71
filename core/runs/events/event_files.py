"""One event file, read as it grows: each record once, only new bytes, checksums verified.

A record cut off at the end of the file is one that is still being written: wait for the rest.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from google.protobuf.message import DecodeError
from tensorboard.compat.proto.event_pb2 import Event

from core.runs.events.framing import HEADER, Ints, frame, masked_crc32c

__all__ = ["EventFile", "Look", "Records", "masked_crc32c"]

_CHUNK = 4 << 20
_PRINT = 64  # bytes kept from the beginning and the end of what was read, to know the file again

Look = Literal["same", "grown", "replaced", "gone"]


@dataclass(frozen=True, slots=True)
class Records:
    """Whole, verified records in a row. The event of record i is `data[starts[i]:ends[i]]`.

    `offset` is the place of `data` in the file.
    """

    data: bytes
    starts: Ints
    ends: Ints
    offset: int

    def event(self, index: int) -> Any | None:
        """The record as a tensorboard Event proto; None if it holds something else."""
        try:
            return Event.FromString(self.data[self.starts[index] : self.ends[index]])
        except DecodeError:
            return None


class EventFile:
    """One event file and how far it was read. Not thread-safe; only ever reads.

    `notice` is "" or one sentence about what is wrong with the file now.
    """

    def __init__(self, path: Path, label: str = "") -> None:
        self.path = Path(path)
        self.label = label or self.path.name
        self.restart()

    def restart(self) -> None:
        """Forget what was read."""
        self.notice = ""
        self._seen: tuple[int, ...] = ()
        self._offset = 0
        self._records = 0
        self._head = self._tail = b""

    def look(self) -> Look:
        """What became of the file since it was read last. One stat, if nothing did.

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

    def read_new(self) -> Iterator[Any]:
        """The events appended since the last call, as tensorboard Event protos; iterate to the end.

        Stops at a record that is not whole yet, and at a damaged one, which `notice` then tells: what follows is
        read only if the file is mended there. A file that vanished gives nothing; one that was replaced or cut
        short is read from its start again.
        """
        match self.look():
            case "same" | "gone":
                return
            case "replaced":
                self.restart()
        for records in self.read_records():
            for index in range(len(records.starts)):
                event = records.event(index)
                if event is None:
                    self.skip(records, index)
                else:
                    yield event

    def read_records(self) -> Iterator[Records]:
        """The records appended since the last call, in blocks; call it after a `look` that says "grown"."""
        self.notice = ""
        try:
            with self.path.open("rb", buffering=0) as stream:
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
        self.notice = f"{self.label} holds something that is no event at byte {place}; it was skipped."

    def _blocks(self, stream: Any, size: int) -> Iterator[Records]:
        wanted = _CHUNK
        while self._offset < size:
            offset, ask = self._offset, min(wanted, size - self._offset)
            stream.seek(offset)
            data = _read(stream, ask)
            framed = frame(data)
            used = framed.used
            if used:
                self._head = self._head or data[: min(used, _PRINT)]
                self._tail = data[max(0, used - _PRINT) : used]
                self._offset += used
                self._records += len(framed.starts)
                yield Records(data, framed.starts, framed.ends, offset)
            if framed.damaged:
                self.notice = (
                    f"{self.label} is damaged at byte {self._offset}, after {self._records} events; "
                    "what came before is shown, the rest of this file is not."
                )
                return
            wanted = max(_CHUNK, len(data) - used + framed.missing)
            if len(data) < ask or self._offset + len(data) - used + framed.missing > size:
                return  # the last record is still being written

    def _goes_on(self, size: int) -> bool:
        """Whether the file still begins with what was read."""
        if size < self._offset:
            return False
        if not self._offset:
            return True
        with self.path.open("rb", buffering=0) as stream:
            if _read(stream, len(self._head)) != self._head:
                return False
            stream.seek(self._offset - len(self._tail))
            return _read(stream, len(self._tail)) == self._tail

    def _unreadable(self, error: OSError) -> None:
        self.notice = f"{self.label} cannot be read: {error.strerror or error}. It is tried again."


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _read(stream: Any, size: int) -> bytes:
    """As many of `size` bytes as there are: a raw read may give fewer than asked for."""
    data: bytes = stream.read(size) or b""
    while 0 < len(data) < size:
        more = stream.read(size - len(data))
        if not more:
            break
        data += more
    return data
