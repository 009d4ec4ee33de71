"""A gzip or zlib file with random access that does not unpack everything before the position again."""

from __future__ import annotations

import io
import zlib
from bisect import bisect_right
from contextlib import suppress
from pathlib import Path

from core.runs.plain_files import plain

_CHUNK = 1 << 15  # compressed bytes read at a time; of zeros, they unpack to a thousand times as many
_APART = 1 << 23  # unpacked bytes between two places to start again from, at first
_MOST_MARKS = 512  # such places; of a file that would need more they lie farther apart
_STEP = 16  # compressed bytes, where it is looked for damage
_WINDOW = 47  # zlib's window bits for a header of gzip or zlib


class GzipStream:
    """Read-only, like a file: `read`, `seek`, `close`. One thread at a time, memory bounded.

    What was unpacked once leaves places to start again from, one every 8 MB, some 50 kB of memory each, and half
    of them are forgotten whenever there are 512. Raises zlib.error where the data is damaged, EOFError where it is
    cut short, OSError as a file does.
    """

    def __init__(self, path: Path) -> None:
        self._file = open(path, "rb", opener=plain)  # noqa: SIM115 - closed by close()
        self._start = 0  # where in the unpacked data the buffer begins
        self._buffer = b""
        self._at = 0  # in the buffer
        self._unpacker: zlib._Decompress = zlib.decompressobj(_WINDOW)
        self._marks: list[tuple[int, int, zlib._Decompress]] = [(0, 0, zlib.decompressobj(_WINDOW))]
        self._apart = _APART

    def read(self, size: int) -> bytes:
        """Return fewer bytes than `size` at the end and before damage, which the next call raises."""
        parts: list[bytes] = []
        while size > 0:
            try:
                if self._at >= len(self._buffer) and not self._fill():
                    break
            except (zlib.error, EOFError):
                if parts:
                    break
                raise
            part = self._buffer[self._at : self._at + size]
            self._at += len(part)
            size -= len(part)
            parts.append(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to a position in the unpacked data, from its beginning or from here."""
        here = self._start + self._at
        wanted = offset + here if whence == io.SEEK_CUR else offset
        if not self._start <= wanted <= self._start + len(self._buffer):
            mark = self._marks[bisect_right(self._marks, wanted, key=_place) - 1]
            if wanted < self._start or mark[0] > here:
                self._start, compressed, unpacker = mark
                self._buffer, self._at = b"", 0
                self._unpacker = unpacker.copy()
                self._file.seek(compressed)
            while self._start + len(self._buffer) < wanted and self._fill():
                pass
        self._at = max(0, min(wanted - self._start, len(self._buffer)))
        return self._start + self._at

    @property
    def packed_position(self) -> int:
        """The position in the compressed file."""
        return self._file.tell()

    def fileno(self) -> int:
        """The descriptor of the compressed file."""
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()

    def _fill(self) -> bool:
        """Unpack the next piece into the buffer; False at the end."""
        self._start += len(self._buffer)
        self._buffer, self._at = b"", 0
        while not self._buffer:
            if self._unpacker.eof:  # another member may follow
                packed = self._unpacker.unused_data.lstrip(b"\0") or self._file.read(_CHUNK).lstrip(b"\0")
                if not packed:
                    return False
                self._unpacker = zlib.decompressobj(_WINDOW)
            else:
                self._mark()
                packed = self._file.read(_CHUNK)
                if not packed:
                    raise EOFError("The compressed data ends before its end marker.")
            self._buffer = self._unpack(packed)
        return True

    def _unpack(self, packed: bytes) -> bytes:
        """Return the content of a damaged piece up to the damage."""
        before = self._unpacker.copy()
        try:
            return bytes(self._unpacker.decompress(packed))
        except zlib.error:
            good: list[bytes] = []
            with suppress(zlib.error):
                for place in range(0, len(packed), _STEP):
                    good.append(before.decompress(packed[place : place + _STEP]))
            if not any(good):
                raise
            return b"".join(good)

    def _mark(self) -> None:
        """Note a position to start again from: everything read of the file so far is unpacked."""
        if self._start >= self._marks[-1][0] + self._apart:
            self._marks.append((self._start, self._file.tell(), self._unpacker.copy()))
            if len(self._marks) > _MOST_MARKS:
                self._marks = self._marks[::2]
                self._apart *= 2


def _place(mark: tuple[int, int, zlib._Decompress]) -> int:
    return mark[0]
