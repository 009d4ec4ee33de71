"""Runs on disk: control one that is being trained, delete with undo, replay a rule. No TensorFlow."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path

from core.commands.remote import readable_run
from core.control import Control
from core.errors import ExportError, RunError, SettingsError
from core.runs.catalogue import trash as trashes
from core.runs.catalogue.exports import add_provenance, read_record
from core.runs.catalogue.trash import (
    empty_trash_of_run,
    empty_trash_of_runs,
    list_trash_of_run,
    list_trashed_runs,
    restore,
    size_of_trash,
    trash_checkpoints,
    trash_export,
    trash_run,
)
from core.runs.catalogue.trashed import Trashed
from core.runs.control_files import Request, RequestName, send_request
from core.runs.events.evaluations import read_evaluations
from core.runs.marks import RunLabel, check_note, write_label, write_note
from core.runs.metrics import UNTOLD
from core.runs.mirror_manifest import check_here
from core.runs.run import RunFolder
from core.training.rules.early_stopping import rule_of
from core.training.rules.rule_replay import RuleReplay, replay_rule
from core.training.run_state_writer import apply
from core.training.settings import RunSettings
from core.words import worded


def control_run(run_dir: str | Path, request: RequestName, steps: int = 0) -> None:
    """Send a request to the process that trains a run, this one or another. RunError if none does."""
    send_request(_own_run(run_dir), Request(request, steps))


def control_here(control: Control, request: RequestName, steps: int = 0) -> bool:
    """Send a request to the training of this process that has this `control`; False if it is ending already."""
    return apply(Request(request, steps), control)


def _own_run(run_dir: str | Path) -> RunFolder:
    """Return a run of this machine for changes. RunError if there is none, CheckpointError for a mirror."""
    run = RunFolder.open(Path(run_dir))
    check_here(run.path, run.name)
    return run


def delete_run(run_dir: str | Path) -> Trashed:
    """Move a run to the trash."""
    return trash_run(_own_run(run_dir))


def delete_checkpoints(run_dir: str | Path, steps: Sequence[int]) -> Trashed:
    """Move checkpoints of a run to its trash."""
    return trash_checkpoints(_own_run(run_dir), steps)


def delete_export(path: str | Path) -> Trashed:
    """Move an export to the trash."""
    folder = Path(path).expanduser().resolve()
    check_here(folder, worded("Export {version}", version=folder.name))
    return trash_export(folder)


def list_trash(path: str | Path) -> tuple[Trashed, ...]:
    """Return what was deleted of a run, or the runs deleted in a workspace, with their sizes, the newest first."""
    place = Path(path).expanduser().resolve()
    run = _run_at(place)
    if run is not None:
        return list_trash_of_run(run)
    return tuple(dataclasses.replace(item, bytes=size_of_trash([item])) for item in list_trashed_runs(place))


def deleted_runs(workspace: Path) -> tuple[Trashed, ...]:
    """Return the runs deleted in a workspace, the newest first. Does not look at their files, so it is quick."""
    return list_trashed_runs(workspace)


def trashed_at(folder: Path) -> Trashed | None:
    """Return the item in this folder of a trash; None if there is none any more."""
    return next((item for item in trashes.list_trash(folder.parent) if item.folder == folder), None)


def empty_trash(path: str | Path) -> int:
    """Delete for good what `list_trash` lists. Return how many bytes that frees."""
    place = Path(path).expanduser().resolve()
    run = _run_at(place)
    return empty_trash_of_runs(place) if run is None else empty_trash_of_run(run)


def _run_at(path: Path) -> RunFolder | None:
    """Return the run there; None for a folder of runs, existing or deleted. RunError for neither."""
    try:
        return RunFolder.open(path)
    except RunError:
        if list_trashed_runs(path) or next(path.glob("*/*/workbench/run.json"), None) is not None:
            return None
        raise


def undelete(trashed: Trashed) -> None:
    """Restore what was deleted."""
    restore(trashed)


def label_run(run_dir: str | Path, label: RunLabel) -> None:
    """Set the name and the notes of a run, and whether lists hide it. FieldError if one is too long."""
    write_label(RunFolder.open(Path(run_dir)), label)


def replay(run_dir: str | Path, settings: Mapping[str, object] | None = None) -> RuleReplay:
    """Return what an early-stopping rule would have done to a recorded run.

    `settings` overlay the run's own. The run may be of another program, and may be at a URL.
    """
    run = RunFolder.open(readable_run(run_dir))
    info = run.read_info()
    own = info.settings if info is not None else {}
    chosen = RunSettings.from_dict({**own, **(settings or {})})
    metric = chosen.metric or (info.metric if info is not None else UNTOLD)
    points: dict[int, float] = {}
    names: set[str] = set()
    for evaluation in read_evaluations(run.path):
        prefix = f"{evaluation.name}/" if evaluation.name else ""
        names.update(prefix + name for name in evaluation.metrics if name != "global_step")
        if metric.startswith(prefix) and metric.removeprefix(prefix) in evaluation.metrics:
            points[evaluation.step] = evaluation.metrics[metric.removeprefix(prefix)]
    if not names:
        raise RunError(worded("{name} has no evaluation yet, so there is nothing to replay.", name=run.name))
    if not points:
        raise SettingsError(
            "metric",
            worded(
                'There is no eval metric "{name}". It has: {names}.', name=metric, names=", ".join(sorted(names))
            ),
        )
    return replay_rule(rule_of(chosen, metric), sorted(points.items()))


def note_checkpoint(run_dir: str | Path, step: int, text: str) -> None:
    """Set the note on a checkpoint; "" removes it."""
    write_note(_own_run(run_dir), step, text)


def note_export(path: str | Path, text: str) -> None:
    """Set the note in one of our exports; "" removes it. ExportError for an export of another program."""
    folder = Path(path).expanduser()
    check_here(folder, worded("Export {version}", version=folder.name))
    kept, damage = read_record(folder)
    if not kept and not damage:
        raise ExportError(
            worded(
                "{name} was not exported by the Workbench: it is left as it is, without a note.", name=folder.name
            )
        )
    add_provenance(folder, note=check_note(text))
