"""What of the runs is shown: which experiment, which filter, which groups. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.run_tables.run_groups import OF_A_REPEAT, each_alone, grouped
from core.commands.run_tables.run_table import fitting, table_of

if TYPE_CHECKING:
    from core.commands.run_tables.run_groups import RunGroup
    from core.commands.run_tables.run_table import RunTable
    from core.runs.catalogue.run_list import RunRecord

ALL = ""  # of every experiment


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see. `group_by` is "" for each run by itself; `experiment` is ALL or a name.

    `kept`: the runs that were chosen in a plot; None for all.
    """

    experiment: str = ALL
    expression: str = ""
    group_by: str = ""
    hidden: bool = False
    equal_too: bool = False
    kept: frozenset[Path] | None = None


@dataclass(frozen=True, slots=True)
class ShownRuns:
    """`all_runs`: of the experiment, before any filter; `table`: those that fit; `groups`: the rows of the table.

    `columns`: the params and settings with a column.
    """

    all_runs: tuple[RunRecord, ...]
    table: RunTable
    groups: tuple[RunGroup, ...]
    columns: tuple[str, ...]

    @property
    def compared(self) -> tuple[str, ...]:
        """The params and settings that differ and may matter: not the seed, nor where a run was trained."""
        return tuple(name for name in self.table.columns if name not in OF_A_REPEAT)

    @property
    def metric(self) -> str:
        """What the runs are judged by; "" before anything was measured."""
        return self.table.metrics[0] if self.table.metrics else ""

    @property
    def higher_is_better(self) -> bool:
        """Whether a higher value of that metric is better."""
        from core.runs.metrics import higher_is_better

        told = [run.summary.higher_is_better for run in self.table.rows if run.summary.metric == self.metric]
        return told[0] if told else higher_is_better(self.metric)

    @property
    def best_first(self) -> list[RunRecord]:
        """The runs of the table by the metric, those that were never measured last."""
        sign = -1 if self.higher_is_better else 1
        values = [(run.best_of(self.metric), run) for run in self.table.rows]
        measured = sorted(
            ((sign * value, run) for value, run in values if value is not None), key=lambda item: item[0]
        )
        return [*(run for _, run in measured), *(run for value, run in values if value is None)]

    @property
    def best(self) -> RunRecord | None:
        """The run with the best value of the metric."""
        first = next(iter(self.best_first), None)
        return first if first is not None and first.best_of(self.metric) is not None else None


def experiments_of(records: Sequence[RunRecord]) -> list[str]:
    """Return the names of the experiments that have runs."""
    return sorted({record.summary.experiment for record in records}, key=str.lower)


def shown_runs(records: Sequence[RunRecord], wanted: Wanted) -> ShownRuns:
    """Return the runs to show. FieldError (field "where") if the filter cannot be read."""
    of_experiment = tuple(record for record in records if wanted.experiment in (ALL, record.summary.experiment))
    seen = [record for record in of_experiment if wanted.hidden or not record.summary.label.hidden]
    found = fitting(seen, wanted.expression)
    kept = [record for record in found if wanted.kept is None or record.summary.path in wanted.kept]
    whole = table_of(found)
    columns = whole.columns
    if wanted.equal_too:
        columns = tuple(dict.fromkeys([*(name for run in found for name in (*run.params, *run.settings))]))
    groups = grouped(kept, wanted.group_by) if wanted.group_by else each_alone(kept)
    return ShownRuns(of_experiment, whole, groups, columns)
