"""The positions of the records in a TFRecord file, for reading any page of a large file at once. No TensorFlow."""

from __future__ import annotations

import hashlib
import io
import os
import threading
import time
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError, storage_error
from core.experiment.data.gzip_stream import GzipStream
from core.experiment.data.record_files import (
    LARGEST,
    Stream,
    compression_of,
    data_of,
    length_of,
    opened,
    too_large,
)
from core.experiment.data.unchanged import changed
from core.runs.events.framing import FOOTER, HEADER, frame
from core.runs.private_places import make_private_folder
from core.words import mark, worded, worded_n

EVERY = 64  # records from one known offset to the next
_CHUNK = 1 << 22
_REPORT_EVERY = 0.2  # seconds
_DAMAGE = (EOFError, zlib.error)


@dataclass(frozen=True, slots=True, eq=False)
class RecordIndex:
    """The whole records of a file as it was: `size` in bytes, `modified` in ns.

    `offsets` int64 [ceil(count / 64)]: where records 0, 64, 128... begin, in the unpacked data. `damage` is a
    sentence about what cannot be read behind them, or ""; `claimed` the length of the record there, where that is
    too large to be read, 0 for any other damage and -1 for none.
    """

    size: int
    modified: int
    count: int
    offsets: NDArray[np.int64]
    damage: str
    claimed: int


@dataclass(frozen=True, slots=True)
class Page:
    """Records from number `start` on. `at_end`: there are no more. `damage` as in the index.

    A record of a TFRecord file is its bytes, checksum verified; of a CSV file its cells.
    """

    start: int
    records: tuple[Any, ...]
    at_end: bool
    damage: str


class RecordPager:
    """The records of one file, in pages. Any thread; one page at a time. DataError if there is no such file."""

    def __init__(self, path: Path, cache: Path) -> None:
        """`cache` is the folder of kept indexes; one that was kept for the file as it is now is used."""
        self.path = path
        self._cache = cache
        self._lock = threading.Lock()
        self._stream = _opened(path)
        self._closed = False
        self._opened_stamp = self._stamp()
        self._last = (0, 0)  # a record's number, and where it begins
        self.index = _load(path, cache)

    def page(self, start: int, count: int) -> Page:
        """Return the readable records of a page, none after damage. Without an index a distant page takes long."""
        with self._lock:
            try:
                return self._page(start, count)
            except OSError as error:
                raise storage_error(error, mark("read the records"), reads=True) from error

    def build_index(self, report: Callable[[int, float], None], stopped: Callable[[], bool]) -> RecordIndex | None:
        """Read the whole file once and keep the index; None if it was stopped.

        Calls `report(records, share of the file)` five times a second.
        """
        if self.index is not None:
            return self.index
        stream = _opened(self.path)
        try:
            made = _scan(stream, self.path, report, stopped)
        except OSError as error:
            stream.close()
            raise storage_error(error, mark("read the records"), reads=True) from error
        if made is None:
            stream.close()
            return None
        with suppress(OSError):  # without a kept index it is only made again the next time
            _save(made, self.path, self._cache)
        with self._lock:
            if self._closed:
                stream.close()
                return made
            # What was unpacked to make it is known to this stream: it goes to any place at once.
            self._stream.close()
            self._stream, self.index = stream, made
        return made

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._stream.close()

    def _page(self, start: int, count: int) -> Page:
        index = self.index
        if index is not None:
            start = max(0, min(start, index.count))
            count = min(count, index.count - start)
        number, offset = self._start_of(start)
        records: list[bytes] = []
        size = 0
        damage, at_end = "", False
        try:
            self._stream.seek(offset)
            while number < start + count:
                record = _next(self._stream)
                if record is None:
                    at_end = True
                    break
                offset += HEADER + len(record) + FOOTER
                number += 1
                if number > start:
                    records.append(record)
                    size += len(record)
                    if size > LARGEST:
                        break  # a page of fewer records: the next one begins behind them
        except _Damaged as error:
            damage = _damage_after(self.path, number, error.claimed)
        except _DAMAGE:
            damage = _damage_after(self.path, number)
        self._last = number, offset
        if index is not None and not damage:
            if at_end:  # before the last record that the index knows
                damage = _damage_after(self.path, number, 0)
            else:
                at_end = start + len(records) >= index.count
                damage = index.damage if at_end else ""
        if damage and self._stamp() != self._opened_stamp:
            damage = str(changed(self.path))
        return Page(start, tuple(records), at_end or bool(damage), damage)

    def _stamp(self) -> tuple[int, int]:
        """The size and the time of change of the open file, which others may write to."""
        status = os.fstat(self._stream.fileno())
        return status.st_size, status.st_mtime_ns

    def _start_of(self, start: int) -> tuple[int, int]:
        """Return the nearest record at or before `start` whose position is known."""
        if self.index is not None and len(self.index.offsets):
            block = min(start // EVERY, len(self.index.offsets) - 1)
            return block * EVERY, int(self.index.offsets[block])
        return self._last if self._last[0] <= start else (0, 0)


class _Damaged(Exception):
    """A record's checksum or length is wrong. `claimed`: its length, where that is too large to be read, else 0."""

    def __init__(self, claimed: int = 0) -> None:
        super().__init__()
        self.claimed = claimed


def _opened(path: Path) -> Stream:
    try:
        return opened(path, compression_of(path))
    except FileNotFoundError:
        raise DataError(worded("There is no file {path}.", path=path)) from None
    except IsADirectoryError:
        raise DataError(worded("{path} is a folder. Choose a TFRecord file in it.", path=path)) from None
    except OSError as error:
        raise storage_error(error, mark("read the records"), reads=True) from error


def _next(stream: Stream) -> bytes | None:
    """Return the next record, None at the end."""
    header = stream.read(HEADER)
    if not header:
        return None
    length = length_of(header)
    if length is not None and length > LARGEST:
        raise _Damaged(length)
    data = None if length is None else data_of(stream, length)
    if data is None:
        raise _Damaged
    return data


def _scan(
    stream: Stream, path: Path, report: Callable[[int, float], None], stopped: Callable[[], bool]
) -> RecordIndex | None:
    status = os.fstat(stream.fileno())  # another file may have its name by now
    blocks: list[NDArray[np.int64]] = []
    count = base = 0
    rest, behind, reported = b"", -1, 0.0  # behind: as RecordIndex.claimed
    want, broken = _CHUNK, False
    while not stopped():
        try:
            more = stream.read(want)
        except _DAMAGE:
            more, broken = b"", True
        data = rest + more
        framed = frame(data)
        rest = data[framed.used :]
        claimed = length_of(rest[:HEADER]) if len(rest) >= HEADER else None
        if claimed is not None and claimed > LARGEST:
            behind, more = claimed, b""
        first = -count % EVERY
        blocks.append(base + framed.starts[first::EVERY].astype(np.int64) - HEADER)
        count += len(framed.starts)
        base += framed.used
        if framed.damaged or not more:
            if behind < 0 and (rest or broken):
                behind = 0
            said = _damage_after(path, count, behind)
            return RecordIndex(status.st_size, status.st_mtime_ns, count, np.concatenate(blocks), said, behind)
        want = max(_CHUNK, framed.missing)
        if time.monotonic() - reported > _REPORT_EVERY:
            reported = time.monotonic()
            report(count, _share(stream, base, status.st_size))
    return None


def _share(stream: Stream, unpacked: int, size: int) -> float:
    done = stream.packed_position if isinstance(stream, GzipStream) else unpacked
    return done / size if size else 1.0


def _damage_after(path: Path, count: int, claimed: int = 0) -> str:
    """Return the sentence about what cannot be read; "" if `claimed` is -1."""
    if claimed < 0:
        return ""
    if claimed:
        return worded(
            "{name}: record {index} is too large, and nothing behind it can be read. {why}",
            name=path.name,
            index=count,
            why=too_large(claimed),
        )
    if count == 0:
        return worded(
            "{name} is not a TFRecord file, or is damaged: its first record cannot be read.", name=path.name
        )
    return worded_n(
        "{name} is damaged or cut short: the first record is shown, and nothing behind can be read.",
        "{name} is damaged or cut short: the first {n} records are shown, and nothing behind can be read.",
        count,
        name=path.name,
    )


def _index_file(path: Path, cache: Path) -> Path:
    return cache / f"{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:32]}.npz"


def _load(path: Path, cache: Path) -> RecordIndex | None:
    """Return the index that was kept, if the file has not changed since."""
    status = path.stat()
    try:
        with np.load(_index_file(path, cache), allow_pickle=False) as kept:
            size, modified, count, every = (int(value) for value in kept["facts"])
            claimed = int(str(kept["claimed"]))
            damage = _damage_after(path, count, claimed)
            index = RecordIndex(size, modified, count, kept["offsets"].astype(np.int64), damage, claimed)
    except (OSError, KeyError, ValueError, EOFError, RuntimeError, zlib.error, zipfile.BadZipFile):
        return None
    fits = (size, modified, every) == (status.st_size, status.st_mtime_ns, EVERY)
    return index if fits and len(index.offsets) == -(-count // EVERY) else None


def _save(index: RecordIndex, path: Path, cache: Path) -> None:
    make_private_folder(cache)
    facts = np.array([index.size, index.modified, index.count, EVERY], np.int64)
    data = io.BytesIO()
    # As text, as it may be too large for int64. The sentence is not kept: it is in the language of the window.
    np.savez(data, facts=facts, offsets=index.offsets, claimed=np.array(str(index.claimed)))
    target = _index_file(path, cache)
    unfinished = target.with_name(f".{target.name}.{threading.get_ident()}")
    unfinished.write_bytes(data.getvalue())
    unfinished.replace(target)
