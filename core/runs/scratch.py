"""Folders in the system's temporary folder that outlive no training: a killed process's are swept by the next one.

A process holds the lock in its folder for as long as it lives, so that a folder whose lock is free is nobody's.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from pathlib import Path

from core.runs.file_locks import try_lock

_LOCK = ".lock"
_NEW = 60.0  # seconds: the process that made it may not hold its lock yet


class ScratchFolder:
    """A new folder of this process, `path`. `kind` is a part of its name; those of the same kind are swept."""

    def __init__(self, kind: str) -> None:
        prefix = f"workbench-{kind}-"
        _sweep(Path(tempfile.gettempdir()), prefix)
        self.path = Path(tempfile.mkdtemp(prefix=prefix))
        self._lock = try_lock(self.path / _LOCK, 0.0)

    def remove(self) -> None:
        """Remove it with all that it holds."""
        if self._lock is not None:
            self._lock.release()  # Windows removes no file that is open
        shutil.rmtree(self.path, ignore_errors=True)


def _sweep(temporary: Path, prefix: str) -> None:
    """Remove the folders whose process is gone. What belongs to others, or has no lock, stays."""
    for folder in temporary.glob(f"{prefix}*"):
        with contextlib.suppress(OSError):  # it may go meanwhile, or be another person's
            lock_file = folder / _LOCK
            if folder.is_symlink() or not lock_file.is_file() or lock_file.is_symlink():
                continue
            if time.time() - lock_file.stat().st_mtime < _NEW:
                continue
            lock = try_lock(lock_file, 0.0)
            if lock is not None:
                lock.release()
                shutil.rmtree(folder, ignore_errors=True)
