"""The catalogue of a run's checkpoints, joined with the eval metrics each one got."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import CheckpointError
from core.runs.evaluations import read_evaluations
from core.runs.exports import list_exports
from core.runs.metrics import higher_is_better
from core.runs.run import RunFolder

_INDEX = re.compile(r"^(?P<prefix>.+-(?P<step>\d+))\.index$")
_SHARD = re.compile(r"\.data-\d{5}-of-(\d{5})$")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One checkpoint on disk.

    `path` is the prefix TensorFlow wants ("RUN/model.ckpt-900"); `bytes` counts its files; `saved` is in unix
    seconds. `metrics` of a named evaluation are "NAME/metric". `best` refers to the run's own metric, `best_of`
    lists every metric (higher or lower by its name) whose best value this checkpoint has.
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


def list_checkpoints(run: RunFolder) -> tuple[Checkpoint, ...]:
    """The whole checkpoints on disk, by step. What is named in no index or lacks a data file is not listed."""
    files = _files(run.path)
    metrics = _metrics(run.path)
    exports: dict[int, list[str]] = {}
    for export in list_exports(run):
        if export.step is not None:
            exports.setdefault(export.step, []).append(export.path)
    steps = sorted(files)
    best_of = _best_of({step: metrics.get(step, {}) for step in steps})
    best = _best_step(run, {step: metrics.get(step, {}) for step in steps})
    pins = run.pins()
    return tuple(
        Checkpoint(
            step=step,
            path=files[step][0],
            bytes=files[step][1],
            saved=files[step][2],
            metrics=metrics.get(step, {}),
            best=step == best,
            best_of=tuple(sorted(name for name, holder in best_of.items() if holder == step)),
            latest=step == steps[-1],
            pinned=step in pins,
            exports=tuple(exports.get(step, ())),
        )
        for step in steps
    )


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


def best_step(metrics: Mapping[int, Mapping[str, float]], name: str, higher: bool) -> int | None:
    """The step with the best finite value of a metric; of equals the earlier one."""
    values = [(row[name], step) for step, row in metrics.items() if math.isfinite(row.get(name, math.nan))]
    sign = -1.0 if higher else 1.0
    return min(values, key=lambda item: (sign * item[0], item[1]))[1] if values else None


def _best_of(metrics: Mapping[int, Mapping[str, float]]) -> dict[str, int]:
    names = {name for row in metrics.values() for name in row if name != "global_step"}
    found = {name: best_step(metrics, name, higher_is_better(name.rsplit("/", 1)[-1])) for name in names}
    return {name: step for name, step in found.items() if step is not None}


def _best_step(run: RunFolder, metrics: Mapping[int, Mapping[str, float]]) -> int | None:
    info = run.read_info()
    if info is not None and info.metric:
        return best_step(metrics, info.metric, info.higher_is_better)
    if info is None:
        return best_step(metrics, "loss", False)
    return None


def _files(path: Path) -> dict[int, tuple[str, int, float]]:
    """By step: prefix, bytes and time of each checkpoint whose index and data files are all there."""
    try:
        names = {entry.name: entry.stat() for entry in path.iterdir() if "-" in entry.name}
    except OSError:
        return {}
    found = {}
    for name, status in names.items():
        match = _INDEX.match(name)
        if match is None:
            continue
        prefix = match["prefix"]
        shards = [other for other in names if other.startswith(f"{prefix}.data-")]
        if not _complete(shards):
            continue
        size = status.st_size + sum(names[shard].st_size for shard in shards)
        found[int(match["step"])] = (str(path / prefix), size, status.st_mtime)
    return found


def _complete(shards: Sequence[str]) -> bool:
    wanted = [_SHARD.search(shard) for shard in shards]
    return bool(shards) and all(match is not None and int(match[1]) == len(shards) for match in wanted)


def _metrics(path: Path) -> dict[int, dict[str, float]]:
    found: dict[int, dict[str, float]] = {}
    for evaluation in read_evaluations(path):
        prefix = f"{evaluation.name}/" if evaluation.name else ""
        row = found.setdefault(evaluation.step, {})
        row.update({prefix + name: value for name, value in evaluation.metrics.items() if name != "global_step"})
    return found
