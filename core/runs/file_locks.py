"""Locks in the file system: held by a thread of one process, and free again when that process ends, however."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import FileLock

_PAUSE = 0.005  # seconds between tries


@contextmanager
def file_lock(file: Path, seconds: float) -> Iterator[bool]:
    """Hold the lock `file` during the body. Yields whether it was free within `seconds`. OSError.

    The file stays, so that all who wait for it wait for the same one.
    """
    lock = try_lock(file, seconds)
    try:
        yield lock is not None
    finally:
        if lock is not None:
            lock.release()


def try_lock(file: Path, seconds: float, *, any_thread: bool = False) -> FileLock | None:
    """Return the lock `file`; None if it was not free within `seconds`. OSError.

    It is to be released in this thread, or in `any_thread`.
    """
    from filelock import FileLock, Timeout  # whoever only reads needs none

    lock = FileLock(file, timeout=seconds, poll_interval=_PAUSE, thread_local=not any_thread)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock
