"""Folders in the system's temporary folder that do not outlive their process: what a killed one left is swept.

A process holds the lock in its folder for as long as it lives, so that a folder whose lock is free is nobody's.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from core.errors import storage_error
from core.runs.file_locks import try_lock
from core.words import mark

if TYPE_CHECKING:
    from filelock import FileLock

Kind = Literal["worker", "confined", "serving", "warm-start", "rows", "statistics", "pictures"]
_LOCK = ".lock"
_NEW = 60.0  # seconds: the process that made a folder may have no lock in it yet
_OURS = re.compile(rf"workbench-(?:{'|'.join(get_args(Kind))})-[a-z0-9_]{{8}}")  # as tempfile names them


class ScratchFolder:
    """A new folder of this process, `path`, which any thread may remove. StorageError if none can be made."""

    def __init__(self, kind: Kind) -> None:
        sweep_scratch()
        try:
            self.path, self._lock = _locked_folder(f"workbench-{kind}-")
        except OSError as error:
            raise storage_error(error, mark("make a temporary folder")) from error

    def remove(self) -> None:
        """Remove it with all that it holds."""
        _empty(self.path)
        self._lock.release()  # Windows removes no file that is open
        _remove_emptied(self.path)


@contextmanager
def scratch_folder(kind: Kind) -> Iterator[Path]:
    """Have a new folder during the body. StorageError if none can be made."""
    folder = ScratchFolder(kind)
    try:
        yield folder.path
    finally:
        folder.remove()


def sweep_scratch() -> None:
    """Remove the folders whose process is gone. What is another person's, or in use, stays."""
    with contextlib.suppress(OSError), os.scandir(tempfile.gettempdir()) as entries:
        for entry in entries:
            if _OURS.fullmatch(entry.name):
                with contextlib.suppress(OSError):  # it may go meanwhile
                    _sweep(Path(entry.path))


def _locked_folder(prefix: str) -> tuple[Path, FileLock]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=prefix))
        try:
            lock = try_lock(folder / _LOCK, 0.0, any_thread=True)
        except OSError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        if lock is not None and (folder / _LOCK).exists():
            return folder, lock
        # Another process found the lock before it was held, and sweeps the folder.
        if lock is not None:
            lock.release()


def _sweep(folder: Path) -> None:
    found = folder.lstat()
    if folder.is_symlink() or (hasattr(os, "geteuid") and found.st_uid != os.geteuid()):
        return
    lock_file = folder / _LOCK
    if lock_file.is_symlink():
        return
    if not lock_file.is_file():
        if time.time() - found.st_mtime > _NEW:
            folder.rmdir()  # its process was killed before it had a lock; it is empty, or not ours
        return
    lock = try_lock(lock_file, 0.0)
    if lock is not None:
        _empty(folder)
        _remove_emptied(folder)  # while no process that is making the folder can take its lock
        lock.release()
        _remove_emptied(folder)  # on Windows


def _empty(folder: Path) -> None:
    """Remove what is in it but the lock: if something of it stays, the next sweep finds the folder again."""
    with contextlib.suppress(OSError):
        for path in list(folder.iterdir()):
            if path.name == _LOCK:
                continue
            with contextlib.suppress(OSError):
                if path.is_symlink() or not path.is_dir():
                    path.unlink()
                else:
                    _remove_tree(path)


def _remove_emptied(folder: Path) -> None:
    with contextlib.suppress(OSError):
        if [path.name for path in folder.iterdir()] == [_LOCK]:
            (folder / _LOCK).unlink()
            folder.rmdir()


def _remove_tree(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    if not path.exists():
        return
    path.chmod(0o700)  # a model can make folders that nobody may enter
    for folder, names, _ in os.walk(path):
        for name in names:
            if not os.path.islink(f"{folder}/{name}"):
                os.chmod(f"{folder}/{name}", 0o700)
    shutil.rmtree(path, ignore_errors=True)
