"""Data files that change while they are read: what was read is then neither the old content nor the new one."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from core.errors import DataError, StorageError
from core.runs.plain_files import plain
from core.words import worded

Looks = tuple[int, int, bytes]
_BEGINNING = 4096  # bytes by which a file that grew is told from another one


@contextmanager
def unchanged(path: Path | str) -> Iterator[None]:
    """DataError if the file is cut short or written over during the body, whatever was wrong with it then.

    It may grow, and another one may take its place: who has opened it reads on as it was.
    """
    try:
        stream = open(path, "rb", buffering=0, opener=plain)  # noqa: SIM115 - closed below
    except OSError:  # whoever reads it says so
        yield
        return
    with stream:
        before = _looks(stream)
        try:
            yield
        except (DataError, StorageError) as error:
            if _looks(stream)[:2] != before[:2]:  # what was added may not be whole yet
                raise changed(path) from error
            raise
        if has_changed(before, _looks(stream)):
            raise changed(path)


@contextmanager
def all_unchanged(paths: Sequence[Path]) -> Iterator[None]:
    """The same for files that are opened again and again, so that none may take the place of one either."""
    before = {path: _looks_of(path) for path in paths}

    def check(cause: Exception | None = None) -> None:
        for path, looks in before.items():
            now = _looks_of(path)
            if looks is not None and (now is None or now[0] != looks[0] or has_changed(looks[1], now[1], cause)):
                raise changed(path) from cause

    try:
        yield
    except (DataError, StorageError) as error:
        check(error)
        raise
    check()


def _looks_of(path: Path) -> tuple[int, Looks] | None:
    try:
        with open(path, "rb", buffering=0, opener=plain) as stream:
            return os.fstat(stream.fileno()).st_ino, _looks(stream)
    except OSError:
        return None


def changed(path: Path | str) -> DataError:
    """Return the error for a file that was changed while it was read."""
    return DataError(
        worded(
            "{name} was changed while it was being read. Try again when it is complete.",
            name=os.path.basename(path),
        )
    )


def _looks(stream: BinaryIO) -> Looks:
    """The size, the time of change in ns, and how it begins."""
    status = os.fstat(stream.fileno())
    stream.seek(0)
    return status.st_size, status.st_mtime_ns, stream.read(_BEGINNING)


def has_changed(before: Looks, now: Looks, cause: Exception | None = None) -> bool:
    """Return whether a file is another one now: it has not only grown. With a cause that is enough."""
    if now[:2] == before[:2]:
        return False
    return cause is not None or now[0] <= before[0] or not now[2].startswith(before[2])
