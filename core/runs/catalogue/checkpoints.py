"""The catalogue of a run's checkpoints, joined with the eval metrics each one got."""

from __future__ import annotations

import glob
import math
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import CheckpointError, RunError
from core.runs.catalogue.checkpoint_files import CheckpointFiles, Files
from core.runs.catalogue.exports import Export, list_exports
from core.runs.events.evaluations import Evaluation, read_evaluations
from core.runs.marks import read_marks, read_notes
from core.runs.metrics import UNTOLD, higher_is_better
from core.runs.mirror_manifest import check_here, url_of
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.runs.urls import is_url
from core.words import worded


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One checkpoint on disk.

    `path` is the prefix TensorFlow wants: "RUN/model.ckpt-900", of a mirror "URL/model.ckpt-900"; `bytes` counts
    its files; `saved` is in unix seconds. `metrics` of a named evaluation are "NAME/metric". `best` refers to the
    run's own metric, `best_of` lists every metric (higher or lower by its name) whose best value this checkpoint
    has. `finite` is False where a weight was found to be NaN or infinite, None where nobody looked. `note`: what a
    person wrote about it.
    `problem`: the sentence that says why it cannot be used, as far as that is known, else ""; such a one is neither
    best nor latest, unless there is no other.
    """

    step: int
    path: str
    bytes: int
    saved: float
    metrics: Mapping[str, float]
    best: bool
    best_of: tuple[str, ...]
    latest: bool
    pinned: bool
    exports: tuple[str, ...]
    finite: bool | None = None
    note: str = ""
    problem: str = ""


def list_checkpoints(
    run: RunFolder,
    evaluations: Iterable[Evaluation] | None = None,
    exports: Iterable[Export] | None = None,
    files: Mapping[int, Files] | None = None,
) -> tuple[Checkpoint, ...]:
    """Return the whole checkpoints on disk, by step. What is named in no index or lacks a data file is not listed.

    `evaluations`, `exports` and `files`: those of the run, where the caller follows them; else they are read.
    RunError if a file of the run is damaged.
    """
    files = CheckpointFiles(run.path).poll()[0] if files is None else files
    measured = _metrics(read_evaluations(run.path) if evaluations is None else evaluations)
    metrics = {step: measured.get(step, {}) for step in files}
    info, marks, notes = run.read_info(), read_marks(run), _notes(run)
    problems = {
        step: _damage_of(marks.damage_seen.get(step), found.saved) or found.problem for step, found in files.items()
    }
    usable = [step for step in files if not problems[step]]
    best_of = _best_of({step: metrics[step] for step in usable}, info)
    best = best_of.get(info.metric if info is not None else UNTOLD)
    holds: dict[int, list[str]] = {}
    for name, step in best_of.items():
        holds.setdefault(step, []).append(name)
    exported: dict[int, list[str]] = {}
    for export in list_exports(run) if exports is None else exports:
        if export.step is not None:
            exported.setdefault(export.step, []).append(export.path)
    latest, folder = max(usable or files, default=None), url_of(run.path) or str(run.path)
    return tuple(
        Checkpoint(
            step=step,
            path=f"{folder}/{found.prefix}" if is_url(folder) else os.path.join(folder, found.prefix),
            bytes=found.bytes,
            saved=found.saved,
            metrics=metrics[step],
            best=step == best,
            best_of=tuple(sorted(holds.get(step, ()))),
            latest=step == latest,
            pinned=step in marks.pinned,
            exports=tuple(exported.get(step, ())),
            finite=marks.finite.get(step),
            note=notes.get(step, ""),
            problem=problems[step],
        )
        for step, found in sorted(files.items())
    )


def list_broken(run: RunFolder, files: Mapping[int, Files] | None = None) -> tuple[Checkpoint, ...]:
    """Return what is left of checkpoints that cannot be used, by step: set aside, or with a file missing."""
    notes = _notes(run)
    files = CheckpointFiles(run.path).poll()[1] if files is None else files
    url = url_of(run.path) if files else ""
    return tuple(
        Checkpoint(
            step=step,
            path=f"{url}/{found.prefix}" if url else str(run.path / found.prefix),
            bytes=found.bytes,
            saved=found.saved,
            metrics={},
            best=False,
            best_of=(),
            latest=False,
            pinned=False,
            exports=(),
            finite=found.finite,
            note=notes.get(step, ""),
            problem=found.problem,
        )
        for step, found in sorted(files.items())
    )


def find_checkpoint(run: RunFolder, which: str | int) -> Checkpoint:
    """Return the checkpoint "best", "latest" or of a step. CheckpointError lists the steps there are."""
    check_here(run.path, f"Checkpoint {which}")
    whole, others = CheckpointFiles(run.path).poll()
    unusable = next((found for step, found in others.items() if str(step) == str(which)), None)
    if unusable is not None:
        raise CheckpointError(
            worded(
                "Checkpoint {which} of {name} cannot be used. {problem}",
                which=which,
                name=run.name,
                problem=unusable.problem,
            )
        )
    checkpoints = list_checkpoints(run, files=whole)
    if not checkpoints and others:
        named = "; ".join(f"{found.prefix}: {found.problem}" for found in others.values())
        raise CheckpointError(
            worded("None of the checkpoints of {name} can be used. {named}", name=run.name, named=named)
        )
    if not checkpoints:
        raise CheckpointError(worded("{name} has no checkpoint yet. Train it first.", name=run.name))
    if which == "latest":
        return next(checkpoint for checkpoint in checkpoints if checkpoint.latest)
    if which == "best":
        for checkpoint in checkpoints:
            if checkpoint.best:
                return checkpoint
        raise CheckpointError(
            worded("No checkpoint of {name} was evaluated, so none is best. Name one by its step.", name=run.name)
        )
    for checkpoint in checkpoints:
        if str(checkpoint.step) == str(which):
            return checkpoint
    steps = ", ".join(str(checkpoint.step) for checkpoint in checkpoints)
    raise CheckpointError(
        worded(
            "{name} has no checkpoint {which}. There are: best, latest, {steps}.",
            name=run.name,
            which=which,
            steps=steps,
        )
    )


def checkpoint_files(checkpoint: Checkpoint) -> list[Path]:
    """Return the files of a checkpoint, its index first: without it the others count as no checkpoint."""
    prefix = Path(checkpoint.path)
    return sorted(prefix.parent.glob(f"{glob.escape(prefix.name)}.*"), key=lambda file: file.suffix != ".index")


def write_state_file(checkpoints: Sequence[Checkpoint]) -> None:
    """Write TensorFlow's `checkpoint` file so that the newest of `checkpoints` is the latest. OSError."""
    by_step = sorted(checkpoints, key=lambda checkpoint: checkpoint.step)
    names = [Path(checkpoint.path).name for checkpoint in by_step]
    folder = Path(by_step[-1].path).parent
    lines = [f'model_checkpoint_path: "{names[-1]}"']
    lines += [f'all_model_checkpoint_paths: "{name}"' for name in names]
    temporary = folder / f".checkpoint.{os.getpid()}.new"
    temporary.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(temporary, folder / "checkpoint")


def best_step(metrics: Mapping[int, Mapping[str, float]], name: str, higher: bool) -> int | None:
    """Return the step with the best finite value of a metric; of equals the earlier one."""
    values = [(row[name], step) for step, row in metrics.items() if math.isfinite(row.get(name, math.nan))]
    sign = -1.0 if higher else 1.0
    return min(values, key=lambda item: (sign * item[0], item[1]))[1] if values else None


def _best_of(metrics: Mapping[int, Mapping[str, float]], info: RunInfo | None) -> dict[str, int]:
    """By metric, the step that has its best value. What the run was told about its own metric counts."""
    found = {}
    for name in sorted({name for row in metrics.values() for name in row}):
        own = info is not None and info.metric == name
        higher = info.higher_is_better if info is not None and own else higher_is_better(name)
        step = best_step(metrics, name, higher)
        if step is not None:
            found[name] = step
    return found


def _damage_of(found: tuple[str, float] | None, saved: float) -> str:
    """Return what was found of a checkpoint, if it is still the same one."""
    return found[0] if found is not None and found[1] == saved else ""


def _notes(run: RunFolder) -> dict[int, str]:
    """Return a note that cannot be read is never worth a run."""
    try:
        return read_notes(run)
    except RunError:
        return {}


def _metrics(evaluations: Iterable[Evaluation]) -> dict[int, dict[str, float]]:
    found: dict[int, dict[str, float]] = {}
    for evaluation in evaluations:
        prefix = f"{evaluation.name}/" if evaluation.name else ""
        row = found.setdefault(evaluation.step, {})
        row.update({prefix + name: value for name, value in evaluation.metrics.items() if name != "global_step"})
    return found
