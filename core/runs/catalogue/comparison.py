"""Runs side by side: what they were asked for, and how far they got."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.runs.catalogue.workspace import summarize
from core.runs.events.evaluations import read_evaluations
from core.runs.marks import read_label
from core.runs.metrics import higher_is_better
from core.runs.run import RunFolder

_HIDDEN = "global_step"  # Estimator evaluates it with the metrics; it is the step itself


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that was asked for; `values` are those of the runs, in their order; None where it was not said."""

    kind: Literal["run", "param", "setting"]
    name: str
    values: tuple[object, ...]

    @property
    def differs(self) -> bool:
        return any(value != self.values[0] for value in self.values)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far one run got. `metrics`: by name ("NAME/metric" of a named evaluation) the best value and its step.

    `last`: by name the value of the last evaluation.
    """

    path: Path
    name: str
    experiment: str
    step: int
    reason: str
    metrics: Mapping[str, tuple[float, int]]
    last: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`asked` is sorted: what the run is, params, settings."""

    runs: tuple[Reached, ...]
    asked: tuple[Asked, ...]


def compare_runs(paths: Sequence[Path]) -> Comparison:
    """Read runs and put them side by side. RunError names a run that cannot be read."""
    asked: dict[tuple[str, str], list[object]] = {}
    runs = []
    for index, path in enumerate(paths):
        run = RunFolder.open(Path(path))
        info = run.read_info()
        if info is not None:
            parts: dict[str, Mapping[str, object]] = {
                "run": {
                    "experiment": info.experiment,
                    "source file": info.source,
                    "source checksum": info.source_sha256[:12],
                    **{f"{name} version": version for name, version in info.versions.items()},
                },
                "param": info.params,
                "setting": info.settings,
            }
            for kind, values in parts.items():
                for name, value in values.items():
                    asked.setdefault((kind, name), [None] * len(paths))[index] = value
        runs.append(_reached(run))
    order = ("run", "param", "setting")
    rows = [Asked(kind, name, tuple(values)) for (kind, name), values in asked.items()]  # type: ignore[arg-type]
    return Comparison(tuple(runs), tuple(sorted(rows, key=lambda row: order.index(row.kind))))


def _reached(run: RunFolder) -> Reached:
    summary = summarize(run)
    best: dict[str, tuple[float, int]] = {}
    last: dict[str, float] = {}
    for evaluation in read_evaluations(run.path):
        for metric, value in evaluation.metrics.items():
            if metric == _HIDDEN or not math.isfinite(value):
                continue
            name = f"{evaluation.name}/{metric}" if evaluation.name else metric
            last[name] = value
            higher = summary.higher_is_better if metric == summary.metric else higher_is_better(metric)
            if name not in best or (value > best[name][0] if higher else value < best[name][0]):
                best[name] = value, evaluation.step
    state = summary.state
    return Reached(
        run.path,
        read_label(run).name or run.name,
        summary.experiment,
        max([state.step, *(step for _, step in best.values())]),
        state.reason or state.status,
        best,
        last,
    )
