"""RunList: the runs of a workspace with what a table of them shows, read again and again.

Of a run that did not change only the sizes and times of its small files are looked at, so a thousand runs can be
followed.
"""

from __future__ import annotations

import contextlib
import math
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from core.runs.catalogue.workspace import RunSummary, summarize_with_info
from core.runs.events.evaluations import Evaluation, EvaluationReader
from core.runs.metrics import higher_is_better
from core.runs.run import RunFolder

MOST_POINTS = 60  # of a run's curve
_HIDDEN = "global_step"  # Estimator evaluates it with the metrics; it is the step itself
_FILES = ("run.json", "state.json", "marks.json", "evaluations.jsonl")
_TURNS = 10  # polls after which a run that seems unchanged is read all the same: programs of others may evaluate it


@dataclass(frozen=True, slots=True)
class RunRecord:
    """One run. `params` and `settings`: what it was asked for; {} where that is not known.

    `metrics`: by name ("NAME/metric" of a named evaluation) the best value and its step. `curve`: the values of the
    run's own metric, evaluation by evaluation, at most MOST_POINTS.
    """

    summary: RunSummary
    params: Mapping[str, object]
    settings: Mapping[str, object]
    metrics: Mapping[str, tuple[float, int]]
    curve: tuple[float, ...]

    def best_of(self, metric: str) -> float | None:
        """Return the best value of a metric, None before it was measured."""
        return self.metrics[metric][0] if metric in self.metrics else None

    @property
    def seconds(self) -> float | None:
        """From the run's start to what was heard of it last, pauses included; None where that is not known."""
        updated, created = self.summary.state.updated, self.summary.created
        return updated - created if 0 < created <= updated else None


class RunList:
    """The runs of a workspace, and further ones. Use it from one thread; it only ever reads."""

    def __init__(self) -> None:
        self._known: dict[Path, _Known] = {}
        self._turn = 0

    def poll(self, workspace: Path, more: Iterable[Path] = ()) -> tuple[RunRecord, ...]:
        """Return the runs there are by now, by experiment, the newest first.

        `more`: folders of runs outside the workspace; those that are gone are left out.
        """
        self._turn += 1
        found = {path: self._read(place, path) for place, path in enumerate(_paths(workspace, more))}
        self._known = {path: known for path, known in found.items() if known is not None}
        records = [known.record for known in self._known.values() if known.record is not None]
        return tuple(sorted(records, key=_order))

    def _read(self, place: int, path: Path) -> _Known | None:
        known = self._known.get(path) or _Known(path)
        with contextlib.suppress(OSError):  # it was removed just now
            known.read(its_turn=(place + self._turn) % _TURNS == 0)
            return known
        return None


class _Known:
    """What is known of one run."""

    def __init__(self, path: Path) -> None:
        self._run = RunFolder(path)
        self._evaluations = EvaluationReader(path)
        self._looks: object = None
        self._seen: tuple[Evaluation, ...] = ()
        self.record: RunRecord | None = None

    def read(self, *, its_turn: bool) -> None:
        looks = tuple(_looks_of(f"{self._run.path}/workbench/{name}") for name in _FILES)
        live = self.record is not None and self.record.summary.state.status == "training"
        changed = looks != self._looks or live
        if not changed and not its_turn:
            return
        evaluations = self._evaluations.poll()
        if changed or evaluations != self._seen:
            self._looks, self._seen = looks, evaluations
            self.record = _record_of(self._run, evaluations)


def _record_of(run: RunFolder, evaluations: tuple[Evaluation, ...]) -> RunRecord:
    summary, info = summarize_with_info(run)
    metrics = best_metrics(evaluations, summary)
    values = [value for each in evaluations if (value := _value_of(each, summary.metric)) is not None]
    curve = tuple(values[:: max(1, -(-len(values) // MOST_POINTS))])
    return RunRecord(summary, info.params if info else {}, info.settings if info else {}, metrics, curve)


def _value_of(evaluation: Evaluation, metric: str) -> float | None:
    """Return a metric of an evaluation, be it finite or not; None if it is not one of its own."""
    prefix = f"{evaluation.name}/" if evaluation.name else ""
    return evaluation.metrics.get(metric.removeprefix(prefix)) if metric.startswith(prefix) else None


def best_metrics(evaluations: Iterable[Evaluation], summary: RunSummary) -> dict[str, tuple[float, int]]:
    """Return, by name, the best value of each metric and its step; values that are not finite are none."""
    best: dict[str, tuple[float, int]] = {}
    for evaluation in evaluations:
        for name, value in finite_metrics(evaluation).items():
            higher = summary.higher_is_better if name == summary.metric else higher_is_better(name)
            if name not in best or (value > best[name][0] if higher else value < best[name][0]):
                best[name] = value, evaluation.step
    return best


def finite_metrics(evaluation: Evaluation) -> dict[str, float]:
    """Return the finite metrics of an evaluation by name, "NAME/metric" of a named one."""
    prefix = f"{evaluation.name}/" if evaluation.name else ""
    found = {f"{prefix}{name}": value for name, value in evaluation.metrics.items() if name != _HIDDEN}
    return {name: value for name, value in found.items() if math.isfinite(value)}


def _paths(workspace: Path, more: Iterable[Path]) -> list[Path]:
    """Return the folders WORKSPACE/EXPERIMENT/RUN with a run.json, then the others."""
    found = [
        Path(run.path)
        for experiment in _folders(str(workspace))
        for run in _folders(experiment.path)
        if os.path.isfile(f"{run.path}/workbench/run.json")
    ]
    known = set(found)
    return [*found, *(path for path in dict.fromkeys(more) if path not in known and os.path.isdir(path))]


def _folders(path: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            return [entry for entry in entries if entry.is_dir() and not entry.name.startswith(".")]
    except OSError:
        return []


def _looks_of(file: str) -> tuple[int, int, int] | None:
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _order(record: RunRecord) -> tuple[str, float, str]:
    summary = record.summary
    return summary.experiment, -summary.created, summary.name
