"""The workspace's trash: runs that were removed and can come back.

WORKSPACE/.trash/WHEN/EXPERIMENT/RUN; WHEN is the time in nanoseconds. Moving is a rename on the same disk: it is
done wholly or not at all, and frees no space until the trash is emptied.
"""

from __future__ import annotations

import contextlib
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError, storage_error
from core.runs.run import RunFolder

FOLDER = ".trash"


@dataclass(frozen=True, slots=True)
class Trashed:
    """A run in the trash: where it was, where it is, and since when (unix seconds)."""

    original: Path
    kept: Path
    when: float


def trash_run(workspace: Path, run: Path) -> Trashed:
    """Move a run of the workspace to its trash. RunError if it is none or is being trained, StorageError."""
    workspace, run = Path(workspace).resolve(), Path(run).resolve()
    if run.parent.parent != workspace:
        raise RunError(f"{run} is not a run of the workspace {workspace}. Remove it in your file manager.")
    try:
        training = RunFolder(run).read_state().status == "training"
    except RunError:
        training = False  # damaged: all the more reason to remove it
    if training:
        raise RunError(f"{run.name} is being trained. Stop the training first.")
    now = time.time_ns()
    kept = workspace / FOLDER / str(now) / run.parent.name / run.name
    try:
        kept.parent.mkdir(parents=True)
        run.rename(kept)
    except OSError as error:
        _remove_empty(kept.parent)
        raise storage_error(error, f"move {run.name} to the trash") from error
    return Trashed(run, kept, now / 1e9)


def restore_run(trashed: Trashed) -> Path:
    """Put a run back where it was. RunError if it is not there any more, or its place taken; StorageError."""
    if not trashed.kept.is_dir():
        raise RunError(f"{trashed.original.name} is no longer in the trash.")
    if trashed.original.exists():
        raise RunError(f"{trashed.original} is there again. Rename that folder, then restore this one.")
    try:
        trashed.original.parent.mkdir(parents=True, exist_ok=True)
        trashed.kept.rename(trashed.original)
    except OSError as error:
        raise storage_error(error, f"restore {trashed.original.name}") from error
    _remove_empty(trashed.kept.parent)
    return trashed.original


def list_trash(workspace: Path) -> tuple[Trashed, ...]:
    """What is in the trash, the latest first."""
    workspace = Path(workspace).resolve()
    found = []
    for kept in (workspace / FOLDER).glob("*/*/*"):
        when = kept.parent.parent.name
        if when.isdigit() and kept.is_dir():
            found.append(Trashed(workspace / kept.parent.name / kept.name, kept, int(when) / 1e9))
    return tuple(sorted(found, key=lambda item: -item.when))


def empty_trash(workspace: Path) -> None:
    """Delete what is in the trash, for good. StorageError."""
    try:
        shutil.rmtree(Path(workspace).resolve() / FOLDER)
    except FileNotFoundError:
        return
    except OSError as error:
        raise storage_error(error, "empty the trash") from error


def _remove_empty(folder: Path) -> None:
    """The folder and those above it in the trash, as far as they are empty."""
    with contextlib.suppress(OSError):
        for each in (folder, folder.parent, folder.parent.parent):
            each.rmdir()
