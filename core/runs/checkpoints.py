"""The catalogue of a run's checkpoints, joined with the eval metrics each one got."""

from __future__ import annotations

import contextlib
import glob
import math
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import CheckpointError, RunError
from core.runs.damage import broken_prefixes, found_damaged, is_cut_off
from core.runs.evaluations import Evaluation, read_evaluations
from core.runs.exports import Export, list_exports
from core.runs.metrics import higher_is_better
from core.runs.notes import read_notes
from core.runs.run import RunFolder, RunInfo

_INDEX = re.compile(r"^(?P<prefix>.+-(?P<step>\d+))\.index$")
_PART = re.compile(r"-\d+\.(index(\.damaged|\.not-finite)?|data-\d{5}-of-(?P<of>\d{5}))$")
_CUT_OFF = "Its index file ends too early: it was not written to its end."
_PREFIX = "model.ckpt-"  # Estimator's own; a folder may hold others beside


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One checkpoint on disk.

    `path` is the prefix TensorFlow wants ("RUN/model.ckpt-900"); `bytes` counts its files; `saved` is in unix
    seconds. `metrics` of a named evaluation are "NAME/metric". `best` refers to the run's own metric, `best_of`
    lists every metric (higher or lower by its name) whose best value this checkpoint has. `finite` is False where
    a weight was found to be NaN or infinite, None where nobody looked. `note`: what a person wrote about it.
    `problem`: the sentence that says why it cannot be used, as far as that is known, else "".
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
    cut_off: Callable[[Path], bool] = is_cut_off,
) -> tuple[Checkpoint, ...]:
    """The whole checkpoints on disk, by step. What is named in no index or lacks a data file is not listed.

    `evaluations` and `exports`: those of the run, where the caller follows them; else they are read. `cut_off`
    tells of an index file whether it ends too early. RunError if a file of the run is damaged.
    """
    files = _whole(run.path, _stats(run.path))
    measured = _metrics(read_evaluations(run.path) if evaluations is None else evaluations)
    metrics = {step: measured.get(step, {}) for step in files}
    info = run.read_info()
    best_of = _best_of(metrics, info)
    best = best_of.get(info.metric if info is not None else "loss")
    pins, finite = run.pins(), run.finite_steps()
    damaged, notes = found_damaged(run), _notes(run)
    exported: dict[int, list[str]] = {}
    for export in list_exports(run) if exports is None else exports:
        if export.step is not None:
            exported.setdefault(export.step, []).append(export.path)
    latest = max(files, default=None)
    return tuple(
        Checkpoint(
            step=step,
            path=path,
            bytes=size,
            saved=saved,
            metrics=metrics[step],
            best=step == best,
            best_of=tuple(sorted(name for name, holder in best_of.items() if holder == step)),
            latest=step == latest,
            pinned=step in pins,
            exports=tuple(exported.get(step, ())),
            finite=finite.get(step),
            note=notes.get(step, ""),
            problem=_told(damaged.get(step), saved) or (_CUT_OFF if cut_off(Path(f"{path}.index")) else ""),
        )
        for step, (path, size, saved) in sorted(files.items())
    )


def list_broken(run: RunFolder) -> tuple[Checkpoint, ...]:
    """What is left of checkpoints that are no whole ones, by step: set aside, or with a data file missing."""
    stats = _stats(run.path)
    notes = _notes(run)
    found = []
    for step, (prefix, problem) in broken_prefixes(list(stats), _whole(run.path, stats)).items():
        mine = [status for name, status in stats.items() if name.startswith(f"{prefix}.")]
        found.append(
            Checkpoint(
                step=step,
                path=str(run.path / prefix),
                bytes=sum(status.st_size for status in mine),
                saved=max(status.st_mtime for status in mine),
                metrics={},
                best=False,
                best_of=(),
                latest=False,
                pinned=False,
                exports=(),
                note=notes.get(step, ""),
                problem=problem,
            )
        )
    return tuple(found)


def find_checkpoint(run: RunFolder, which: str | int) -> Checkpoint:
    """The checkpoint "best", "latest" or of a step; CheckpointError lists the steps there are."""
    checkpoints = list_checkpoints(run)
    if not checkpoints:
        raise CheckpointError(f"{run.name} has no checkpoint yet. Train it first.")
    if which == "latest":
        return checkpoints[-1]
    if which == "best":
        for checkpoint in checkpoints:
            if checkpoint.best:
                return checkpoint
        raise CheckpointError(f"No checkpoint of {run.name} was evaluated, so none is best. Name one by its step.")
    for checkpoint in checkpoints:
        if str(checkpoint.step) == str(which):
            return checkpoint
    steps = ", ".join(str(checkpoint.step) for checkpoint in checkpoints)
    raise CheckpointError(f"{run.name} has no checkpoint {which}. There are: best, latest, {steps}.")


def checkpoint_files(checkpoint: Checkpoint) -> list[Path]:
    """The files of a checkpoint, its index first: without that, nothing takes the others for a checkpoint."""
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
    """The step with the best finite value of a metric; of equals the earlier one."""
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


def _told(found: tuple[str, float] | None, saved: float) -> str:
    """What was found of a checkpoint, if it is still the same one."""
    return found[0] if found is not None and found[1] == saved else ""


def _notes(run: RunFolder) -> dict[int, str]:
    """A note that cannot be read is never worth a run."""
    try:
        return read_notes(run)
    except RunError:
        return {}


def _stats(path: Path) -> dict[str, os.stat_result]:
    """The files of checkpoints in a folder, those that were set aside too."""
    names: dict[str, os.stat_result] = {}
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if _PART.search(entry.name):
                    with contextlib.suppress(OSError):  # it was removed just now
                        names[entry.name] = entry.stat()
    except OSError:
        return {}
    return names


def _whole(path: Path, names: Mapping[str, os.stat_result]) -> dict[int, tuple[str, int, float]]:
    """By step: prefix, bytes and time of each checkpoint whose index and data files are all there."""
    shards: dict[str, list[str]] = {}
    for name in names:
        prefix, _, kind = name.rpartition(".")
        if kind.startswith("data-"):
            shards.setdefault(prefix, []).append(name)
    found = {}
    for name in sorted(names, key=lambda name: (name.startswith(_PREFIX), name)):  # ours last, so that it wins
        match = _INDEX.match(name)
        if match is None or not _complete(shards.get(match["prefix"], [])):
            continue
        prefix, status = match["prefix"], names[name]
        size = status.st_size + sum(names[shard].st_size for shard in shards[prefix])
        found[int(match["step"])] = (str(path / prefix), size, status.st_mtime)
    return found


def _complete(shards: Sequence[str]) -> bool:
    """Whether these are all the data files there should be."""
    wanted = {match["of"] for shard in shards if (match := _PART.search(shard)) and match["of"]}
    return len(wanted) == 1 and int(wanted.pop()) == len(shards)


def _metrics(evaluations: Iterable[Evaluation]) -> dict[int, dict[str, float]]:
    found: dict[int, dict[str, float]] = {}
    for evaluation in evaluations:
        prefix = f"{evaluation.name}/" if evaluation.name else ""
        row = found.setdefault(evaluation.step, {})
        row.update({prefix + name: value for name, value in evaluation.metrics.items() if name != "global_step"})
    return found
