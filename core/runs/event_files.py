"""Incremental reader of one event file: each record once, only new bytes, checksums verified.

A file is a sequence of records: uint64 length, masked crc32c of the length, the data, masked crc32c of the data.
A record cut off at the end of the file is one that is still being written: wait for the rest.
"""

from __future__ import annotations

import struct
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import google_crc32c
from tensorboard.compat.proto.event_pb2 import Event

_HEADER = struct.Struct("<QI")
_FOOTER = struct.Struct("<I")
_CHUNK = 8 << 20


class EventFile:
    """One event file and how far it was read. Not thread-safe."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice = ""
        self._identity: tuple[int, int] | None = None
        self._offset = 0
        self._records = 0

    def read_new(self) -> Iterator[Any]:
        """The events appended since the last call, as tensorboard Event protos.

        Stops at a record that is not whole yet. A damaged record ends the file for good: `notice` says where.
        A file that vanished gives nothing; one that was replaced or cut short is read from its start again.
        """
        try:
            status = self.path.stat()
        except OSError:
            return
        identity = (status.st_dev, status.st_ino)
        if self._identity is not None and (identity != self._identity or status.st_size < self._offset):
            self._offset, self._records, self.notice = 0, 0, ""
        self._identity = identity
        if self.notice or status.st_size <= self._offset:
            return
        yield from self._read(status.st_size)

    def _read(self, size: int) -> Iterator[Any]:
        try:
            with self.path.open("rb") as stream:
                stream.seek(self._offset)
                rest = b""
                while self._offset + len(rest) < size:
                    chunk = stream.read(_CHUNK)
                    if not chunk:
                        return
                    data = rest + chunk
                    used = yield from self._records_in(data)
                    if self.notice:
                        return
                    rest = data[used:]
        except OSError:
            return

    def _records_in(self, data: bytes) -> Generator[Any, None, int]:
        """Yield the events of the whole records in `data`; returns the bytes they take."""
        view = memoryview(data)
        position, end = 0, len(data)
        while end - position >= _HEADER.size:
            length, length_crc = _HEADER.unpack_from(data, position)
            if masked_crc32c(view[position : position + 8]) != length_crc:
                self._damaged()
                return position
            stop = position + _HEADER.size + length + _FOOTER.size
            if stop > end:
                break
            payload = view[position + _HEADER.size : stop - _FOOTER.size]
            if masked_crc32c(payload) != _FOOTER.unpack_from(data, stop - _FOOTER.size)[0]:
                self._damaged()
                return position
            try:
                event = Event.FromString(payload)
            except Exception:  # protobuf's DecodeError differs between its implementations
                self._damaged()
                return position
            self._offset += stop - position
            self._records += 1
            position = stop
            yield event
        return position

    def _damaged(self) -> None:
        self.notice = (
            f"{self.path.name} is damaged at byte {self._offset}, after {self._records} events; "
            "what came before is shown, the rest of this file is not."
        )


def masked_crc32c(data: Any) -> int:
    """The checksum of TFRecord framing."""
    crc: int = google_crc32c.value(bytes(data))
    return ((crc >> 15 | crc << 17) + 0xA282EAD8) & 0xFFFFFFFF
