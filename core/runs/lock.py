"""One training per run folder: a lock that is free again when its process ends, however it ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from core.errors import RunError, storage_error
from core.runs.file_locks import file_lock, try_lock
from core.runs.run import RunFolder
from core.words import worded

_PATIENCE = 0.2  # seconds: whoever asks whether the run is trained holds it for a moment


@contextmanager
def training_lock(run: RunFolder) -> Iterator[None]:
    """Hold the run for training during the body. RunError if another training holds it, StorageError."""
    try:
        lock = try_lock(run.lock_file, _PATIENCE)
    except OSError as error:
        raise storage_error(error, worded("lock the run")) from error
    if lock is None:
        raise RunError(_in_use(run))
    try:
        yield
    finally:
        lock.release()


def is_locked(run: RunFolder) -> bool:
    """Return whether a training holds the run now; of a run that cannot be written, nobody here can tell."""
    if not run.lock_file.exists():
        return False
    try:
        with file_lock(run.lock_file, 0.0) as free:
            return not free
    except OSError:
        return False


def _in_use(run: RunFolder) -> str:
    try:
        state = run.read_state()
    except RunError:  # that its state cannot be read does not make it free
        return worded(
            "{name} is being trained by another process. Stop it first, or start a new run.", name=run.name
        )
    if state.pid is None:
        return worded(
            "{name} is being trained by another process. Stop it first, or start a new run.", name=run.name
        )
    return worded(
        "{name} is being trained by another process (pid {pid} on {host}). Stop it first, or start a new run.",
        name=run.name,
        pid=state.pid,
        host=state.host,
    )
