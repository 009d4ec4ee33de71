"""Deleting with undo: what is deleted moves to a trash folder on the same disk, and can be restored.

TRASH/TIME-NAME/origin.json names the things beside it. They came from the folder that the trash belongs to, and
only there they are restored: a run from EXPERIMENT/.trash to EXPERIMENT, an export from RUN/export/.trash to
RUN/export, a checkpoint from RUN/workbench/trash to RUN.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import shutil
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field

from core.errors import CheckpointError, RunError, StorageError, storage_error
from core.runs.catalogue.checkpoints import checkpoint_files, list_broken, list_checkpoints, write_state_file
from core.runs.catalogue.trashed import Trashed
from core.runs.holds import held_steps
from core.runs.json_files import read_record, write_json
from core.runs.lock import is_locked
from core.runs.run import RunFolder
from core.words import worded

TRASH = ".trash"  # the folder for runs, beside them, and for exports, beside them
_ORIGIN = "origin.json"
_LONGEST_NAME = 200  # bytes of a name behind the time; file systems hold 255


@dataclass(frozen=True, slots=True)
class _Origin:
    """origin.json. The first versions wrote absolute `paths`, now they are names."""

    paths: list[str]
    what: str = ""
    deleted: Annotated[float, Field(allow_inf_nan=False)] = 0.0


def trash_run(run: RunFolder) -> Trashed:
    """Move a whole run to the trash. RunError if it is being trained, StorageError."""
    try:
        training = is_locked(run) or run.read_state().status == "training"
    except RunError:
        training = False  # damaged: all the more reason to remove it
    if training:
        raise RunError(worded("{name} is being trained. Stop it first.", name=run.name))
    return _move(run.path.parent / TRASH, run.name, [run.path])


def trash_checkpoints(run: RunFolder, steps: Sequence[int]) -> Trashed:
    """Move checkpoints to the trash; the state file then names the newest of the others.

    CheckpointError if one is not there or in use, or if none would be left to a run that is being trained.
    """
    whole = list_checkpoints(run)
    checkpoints = {checkpoint.step: checkpoint for checkpoint in (*list_broken(run), *whole)}
    for step in steps:
        if step not in checkpoints:
            raise CheckpointError(worded("{name} has no checkpoint {step}.", name=run.name, step=step))
        if step in held_steps(run):
            raise CheckpointError(
                worded("Checkpoint {step} is being exported or evaluated. Try again when that is done.", step=step)
            )
    gone = [checkpoints[step] for step in sorted(set(steps))]
    left = [checkpoint for checkpoint in whole if checkpoint.step not in steps]
    training = is_locked(run)
    if training and any(checkpoint.latest for checkpoint in gone):
        raise CheckpointError(
            worded(
                "Checkpoint {step} is the newest of a run that is being trained. Stop it first.", step=gone[-1].step
            )
        )
    if left and not training:
        write_state_file(left)
    # The index goes first, and comes back last: half of a checkpoint is never taken for a whole one.
    files = [file for checkpoint in gone for file in checkpoint_files(checkpoint)]
    names = ", ".join(str(checkpoint.step) for checkpoint in gone)
    what = worded("checkpoint {steps}", steps=names)
    trashed = _move(run.checkpoint_trash, f"checkpoint-{gone[-1].step}", files, what)
    if not left and not training:
        (run.path / "checkpoint").unlink(missing_ok=True)
    return trashed


def trash_export(path: Path) -> Trashed:
    """Move an export's folder to the trash beside it. StorageError."""
    return _move(path.parent / TRASH, path.name, [path], worded("export {version}", version=path.name))


def restore(trashed: Trashed) -> None:
    """Undo a deletion. RunError if it cannot be, or something else has taken its place; StorageError."""
    if trashed.problem:
        raise RunError(trashed.problem)
    here = [path for path in dict.fromkeys(trashed.paths) if os.path.lexists(trashed.folder / path.name)]
    if not here:
        raise RunError(
            worded(
                "{what} cannot be restored: its files are no longer in {folder}.",
                what=trashed.what,
                folder=trashed.folder,
            )
        )
    for path in here:
        if os.path.lexists(path):
            raise RunError(worded("{what} cannot be restored: {path} exists again.", what=trashed.what, path=path))
    try:
        for path in reversed(here):
            os.rename(trashed.folder / path.name, path)
        if os.listdir(trashed.folder) == [_ORIGIN]:  # any other file there was not restored, so it stays
            shutil.rmtree(trashed.folder)
    except OSError as error:
        raise storage_error(error, worded("restore {what}", what=trashed.what)) from error
    indexes = [path for path in trashed.paths if path.suffix == ".index"]
    if indexes:
        run = RunFolder(indexes[0].parent)
        checkpoints = list_checkpoints(run)
        if checkpoints and not is_locked(run):
            write_state_file(checkpoints)


def list_trash(trash: Path) -> tuple[Trashed, ...]:
    """Return what lies in a trash, the newest first. Nothing is raised: what cannot be read has a `problem`."""
    try:
        names = os.listdir(trash)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        problem = worded("{folder} cannot be read: {reason}.", folder=trash, reason=error.strerror or error)
        return (Trashed(trash, trash.name, (), 0.0, problem=problem),)
    files = [trash / name / _ORIGIN for name in names]
    found = [_read(file) for file in files if os.path.lexists(file) and not _is_link(trash, file)]
    return _newest_first(found)


def _read(file: Path) -> Trashed:
    folder = file.parent
    home = _home_of(folder.parent)
    remedy = worded("Move what you need out of {folder} by hand.", folder=folder)
    try:
        origin = read_record(file, _Origin, remedy) or _Origin(paths=[])
        paths = tuple(_place_in(home, path, file, remedy) for path in origin.paths)
    except RunError as error:
        return Trashed(folder, folder.name.partition("-")[2], (), 0.0, problem=str(error))
    return Trashed(folder, origin.what or folder.name, paths, origin.deleted)


def _home_of(trash: Path) -> Path:
    """Return the folder from which things came into a trash."""
    return trash.parent if trash.name == TRASH else trash.parent.parent


def _place_in(home: Path, path: str, file: Path, remedy: str) -> Path:
    """Return where a thing of that path belongs, directly in `home`. RunError if it would be anywhere else."""
    name = Path(path).name
    inside = path == name if not os.path.isabs(path) else Path(path) in (home / name, home.resolve() / name)
    if name in ("", "..", _ORIGIN) or not inside:
        raise RunError(
            worded(
                "{file} cannot be used: {path!r} does not lie directly in {home}. {remedy}",
                file=file,
                path=path,
                home=home,
                remedy=remedy,
            )
        )
    return home / name


def _is_link(trash: Path, file: Path) -> bool:
    """Return whether a link on the way leads elsewhere: what lies there was not deleted here."""
    return any(path.is_symlink() for path in (trash, file.parent, file))


def _newest_first(found: Iterable[Trashed]) -> tuple[Trashed, ...]:
    """Return them by time; of equals by the name of their folder, which begins with a finer time."""
    return tuple(sorted(found, key=lambda item: (item.deleted, item.folder.name), reverse=True))


def list_trashed_runs(workspace: Path) -> tuple[Trashed, ...]:
    """Return the runs in the trashes of a workspace's experiments, the newest first."""
    return _newest_first(item for trash in workspace.glob(f"*/{TRASH}") for item in list_trash(trash))


def size_of_trash(trashed: Sequence[Trashed]) -> int:
    """Return how many bytes emptying would free. Looks at every file."""
    return sum(_size_of(item.folder) for item in trashed)


def empty_trash_of_runs(workspace: Path) -> int:
    """Delete the runs in the trash for good; how many bytes that frees. StorageError."""
    return sum(empty_trash(trash) for trash in workspace.glob(f"*/{TRASH}"))


def list_trash_of_run(run: RunFolder) -> tuple[Trashed, ...]:
    """Return the deleted checkpoints and exports of a run with their sizes, the newest first."""
    found = [item for trash in _trashes_of(run) for item in list_trash(trash)]
    return _newest_first(dataclasses.replace(item, bytes=_size_of(item.folder)) for item in found)


def empty_trash_of_run(run: RunFolder) -> int:
    """Delete for good the deleted checkpoints and exports of a run; how many bytes that frees. StorageError."""
    return sum(empty_trash(trash) for trash in _trashes_of(run))


def _trashes_of(run: RunFolder) -> list[Path]:
    """Exports lie in RUN/export or, by Estimator's exporters, one level below."""
    return [run.checkpoint_trash, run.export_dir / TRASH, *sorted(run.export_dir.glob(f"*/{TRASH}"))]


def _size_of(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(FileNotFoundError):  # it was restored or removed just now
                total += os.lstat(f"{place}/{name}").st_size
    return total


def empty_trash(trash: Path) -> int:
    """Delete for good what lies in a trash; how many bytes that frees. StorageError."""
    if trash.is_symlink():
        return 0  # the link leads to files that this program did not delete
    size = _size_of(trash)
    try:
        if trash.exists():
            shutil.rmtree(trash)
    except OSError as error:
        raise storage_error(error, worded("empty the trash")) from error
    return size


def _move(trash: Path, name: str, paths: Sequence[Path], what: str = "") -> Trashed:
    """Nothing is moved, or all of it."""
    when = time.time()
    short = os.fsencode(name)[:_LONGEST_NAME].decode("utf-8", "replace")
    folder = trash / f"{time.time_ns()}-{short}"
    trashed = Trashed(folder, what or name, tuple(paths), when)
    if trash.is_symlink():  # nothing behind it is listed, so nothing could be restored from there
        raise StorageError(
            worded(
                "Could not delete {what}: {trash} is a link. Remove the link; the folder is then made anew.",
                what=trashed.what,
                trash=trash,
            )
        )
    moved: list[Path] = []
    try:
        folder.mkdir(parents=True)
        names = [path.name for path in paths]
        write_json(folder / _ORIGIN, {"what": trashed.what, "paths": names, "deleted": when})
        for path in paths:
            os.rename(path, folder / path.name)
            moved.append(path)
    except (OSError, StorageError) as error:
        _move_back(folder, moved)
        if isinstance(error, StorageError):
            raise
        raise storage_error(error, worded("delete {what}", what=trashed.what)) from error
    return trashed


def _move_back(folder: Path, moved: Sequence[Path]) -> None:
    """Undo a deletion that failed half-way. What cannot be moved back stays in the trash, and can be restored."""
    with contextlib.suppress(OSError):
        for path in reversed(moved):
            os.rename(folder / path.name, path)
        (folder / _ORIGIN).unlink(missing_ok=True)
        folder.rmdir()
