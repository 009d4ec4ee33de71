"""One training per run folder: a lock that the system lets go of when its process ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from core.errors import RunError, storage_error
from core.runs.run import RunFolder

_TRIES, _PAUSE = 10, 0.02  # seconds


@contextmanager
def training_lock(run: RunFolder) -> Iterator[None]:
    """Hold the run for training during the body. RunError if another training holds it, StorageError."""
    try:
        handle = os.open(run.lock_file, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise storage_error(error, "lock the run") from error
    try:
        if not _lock_soon(handle):
            raise RunError(_in_use(run))
        yield
    finally:
        os.close(handle)


def is_locked(run: RunFolder) -> bool:
    """Whether a training holds the run now."""
    try:
        handle = os.open(run.lock_file, os.O_RDWR)
    except OSError:
        return False
    try:
        return not lock_handle(handle)
    finally:
        os.close(handle)


def _lock_soon(handle: int) -> bool:
    """Whoever asks whether the run is trained holds it for a moment: that is waited for."""
    for _ in range(_TRIES):
        if lock_handle(handle):
            return True
        time.sleep(_PAUSE)
    return False


def _in_use(run: RunFolder) -> str:
    state = run.read_state()
    who = f" (pid {state.pid} on {state.host})" if state.pid is not None else ""
    return f"{run.name} is being trained by another process{who}. Stop it first, or start a new run."


def lock_handle(handle: int) -> bool:
    """Lock the open file, if nobody else has; closing it unlocks it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
