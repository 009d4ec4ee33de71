"""Runs side by side: what they were asked for, and how far they got."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.runs.catalogue.run_list import best_metrics, finite_metrics
from core.runs.catalogue.workspace import summarize
from core.runs.events.evaluations import read_evaluations
from core.runs.marks import read_label
from core.runs.run import RunFolder


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
    evaluations = read_evaluations(run.path)
    best = best_metrics(evaluations, summary)
    last = {name: value for evaluation in evaluations for name, value in finite_metrics(evaluation).items()}
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
