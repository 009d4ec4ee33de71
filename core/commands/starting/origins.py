"""Finds the checkpoint that a warm start means: of a run, by its prefix, or in a SavedModel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.commands.chosen import held_checkpoint
from core.errors import CheckpointError, RunError, SettingsError
from core.runs.catalogue.checkpoints import find_checkpoint, list_checkpoints
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder
from core.runs.urls import is_url
from core.training.starting.warm_start import Origin, WarmStart
from core.words import worded

FIELD = "warm_start"
_CHECKPOINT = "warm_start_checkpoint"
_OF_PREFIX = re.compile(r"\.(index|meta|data-\d{5}-of-\d{5})$")
_OF_STEP = re.compile(r"-(?P<step>\d{1,18})$")
_MODEL_FILES = ("saved_model.pb", "saved_model.pbtxt")


@contextmanager
def held_origin(warm_start: WarmStart) -> Iterator[Origin]:
    """Yield what a warm start begins from; a run's checkpoint stays on disk during the body.

    SettingsError for what was chosen wrongly.
    """
    found = find_origin(warm_start)
    if not isinstance(found, RunFolder):
        yield found
        return
    chosen = _chosen(found, warm_start)
    with held_checkpoint(found, chosen) as checkpoint:
        yield Origin("run", str(found.path), found.name, checkpoint.path, checkpoint.step)


def find_origin(warm_start: WarmStart) -> Origin | RunFolder:
    """Return what lies at the path of a warm start: a run, whose checkpoint is still to be chosen, or the origin.

    SettingsError says what is wrong with the path.
    """
    if not warm_start.path.strip():
        raise SettingsError(FIELD, worded("Choose a run, a checkpoint or a SavedModel to start from."))
    if is_url(warm_start.path):
        raise SettingsError(
            FIELD,
            worded("{path} is a URL. Download the run first, then start from the copy.", path=warm_start.path),
        )
    path = Path(warm_start.path.strip()).expanduser().absolute()
    if path.name in (*_MODEL_FILES, "checkpoint") and path.is_file():
        path = path.parent
    try:
        check_no_pattern(path, "What training starts from")
    except RunError as error:
        raise SettingsError(FIELD, str(error)) from error
    found = _in_folder(path) if path.is_dir() else _checkpoint(path)
    if isinstance(found, Origin) and warm_start.checkpoint is not None:
        raise SettingsError(
            _CHECKPOINT,
            worded("{name} is not a run: there is no checkpoint to choose. Leave this out.", name=found.name),
        )
    if isinstance(found, RunFolder):
        _check_step(found, warm_start)
    return found


def _in_folder(path: Path) -> Origin | RunFolder:
    if any((path / name).is_file() for name in _MODEL_FILES):
        prefix = path / "variables" / "variables"
        if not prefix.with_suffix(".index").is_file():
            raise SettingsError(
                FIELD, worded("The SavedModel {path} has no variables, so nothing can start from it.", path=path)
            )
        return Origin("export", str(path), path.name, str(prefix))
    versions = sorted(path.glob("*/saved_model.pb"))
    if versions:
        raise SettingsError(
            FIELD,
            worded(
                "{path} holds exports. Choose one of them, such as {folder}.", path=path, folder=versions[-1].parent
            ),
        )
    try:
        run = RunFolder.open(path)
    except RunError as error:
        raise SettingsError(FIELD, _without_checkpoints(path) + str(error)) from error
    if not list_checkpoints(run):
        raise SettingsError(
            FIELD,
            worded("{hint}{name} has no checkpoint to start from.", hint=_without_checkpoints(path), name=run.name),
        )
    return run


def _without_checkpoints(path: Path) -> str:
    """Return the words that name a checkpoint in a folder that is not a run; "" if the folder holds none."""
    others = sorted(path.glob("*.index"))
    return (
        worded("Choose one of the checkpoints in it, such as {name}: ", name=others[-1].with_suffix(""))
        if others
        else ""
    )


def _checkpoint(path: Path) -> Origin:
    prefix = path.with_name(_OF_PREFIX.sub("", path.name))
    if not prefix.with_name(f"{prefix.name}.index").is_file():
        if path.is_file():
            wrong = worded(
                "{path} is neither a checkpoint nor a SavedModel. Choose a checkpoint's .index file, or a folder.",
                path=path,
            )
        else:
            wrong = worded(
                "{path} does not exist, neither as a folder nor as the prefix of a checkpoint. Check the path.",
                path=path,
            )
        raise SettingsError(FIELD, wrong)
    step = _OF_STEP.search(prefix.name)
    return Origin("checkpoint", str(prefix), prefix.name, str(prefix), int(step["step"]) if step else None)


def _chosen(run: RunFolder, warm_start: WarmStart) -> str | int:
    if warm_start.checkpoint is not None:
        return warm_start.checkpoint
    return "best" if any(item.best for item in list_checkpoints(run)) else "latest"


def _check_step(run: RunFolder, warm_start: WarmStart) -> None:
    """SettingsError if the run has no such checkpoint."""
    try:
        find_checkpoint(run, _chosen(run, warm_start))
    except CheckpointError as error:
        raise SettingsError(_CHECKPOINT, str(error)) from error
