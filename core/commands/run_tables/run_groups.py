"""Groups of runs with the same params and settings, with mean and spread of their metrics."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.commands.run_tables.run_table import asked_of
from core.runs.catalogue.run_list import RunRecord

REPEATS = "repeats"
OF_A_REPEAT = ("seed", "run_in", "device")  # settings that do not change what is learnt, or only by chance


@dataclass(frozen=True, slots=True)
class MetricSpread:
    """The best values of one metric over the runs of a group. `deviation` is 0 for a single one."""

    mean: float
    deviation: float
    count: int


@dataclass(frozen=True, slots=True)
class RunGroup:
    """Runs that are alike, in their order; at least one. `asked`: the params and settings they share."""

    records: tuple[RunRecord, ...]
    asked: Mapping[str, object]

    @property
    def single(self) -> RunRecord | None:
        """The run, if there is only one."""
        return self.records[0] if len(self.records) == 1 else None

    def spread_of(self, metric: str) -> MetricSpread | None:
        """Return the mean and the sample standard deviation of a metric; None if no run measured it."""
        if len(self.records) == 1:
            best = self.records[0].best_of(metric)
            return None if best is None else MetricSpread(best, 0.0, 1)
        values = [value for record in self.records if (value := record.best_of(metric)) is not None]
        if not values:
            return None
        deviation = statistics.stdev(values) if values[1:] else 0.0
        return MetricSpread(math.fsum(values) / len(values), deviation, len(values))


def each_alone(records: Sequence[RunRecord]) -> tuple[RunGroup, ...]:
    """Return a group for each run."""
    return tuple(RunGroup((record,), asked_of(record)) for record in records)


def grouped(records: Sequence[RunRecord], by: str) -> tuple[RunGroup, ...]:
    """Return the groups of runs, in the order of their first runs.

    `by`: REPEATS puts runs together that differ in nothing but the seed and where they were trained; the name of a
    param or setting puts together those that have the same value.
    """
    groups: dict[tuple[str, str], list[RunRecord]] = {}
    for record in records:
        asked = asked_of(record)
        text = json.dumps(_without_chance(asked) if by == REPEATS else asked.get(by), sort_keys=True)
        groups.setdefault((record.summary.experiment, text), []).append(record)
    return tuple(RunGroup(tuple(found), _shared(found)) for found in groups.values())


def _without_chance(asked: Mapping[str, object]) -> Mapping[str, object]:
    return {name: value for name, value in asked.items() if name not in OF_A_REPEAT}


def _shared(records: Sequence[RunRecord]) -> dict[str, object]:
    first, *others = (asked_of(record) for record in records)
    return {name: value for name, value in first.items() if all(other.get(name) == value for other in others)}
