"""The runs of a workspace or of a sweep side by side: how they ended, how good they are, and what differs."""

from __future__ import annotations

import csv
import functools
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.commands.run_tables.run_filter import filter_of, text_of
from core.errors import RunError
from core.number_text import format_metric, format_moment
from core.outside_text import csv_cell
from core.runs.catalogue.run_list import RunList, RunRecord
from core.runs.catalogue.unreadable import unreadable_in_workspace
from core.words import worded

FIXED = ("run", "experiment", "state", "reason", "step", "metric", "best", "seconds", "created", "notes")


_MISSING = object()


@dataclass(frozen=True, slots=True)
class RunTable:
    """Runs with the names of the columns beside the fixed ones.

    `metrics` are those of their evaluations, the runs' own first. `columns` are the params and settings that
    differ, params first, in the order of the first run that has them.
    """

    metrics: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[RunRecord, ...]

    def where(self, expression: str) -> RunTable:
        """Return the table of the runs that match a filter. FieldError (field "where") if it cannot be read."""
        return table_of(fitting(self.rows, expression))


def list_run_table(folder: str | Path) -> RunTable:
    """Return the runs of a workspace (FOLDER/EXPERIMENT/RUN), or those directly in a folder.

    RunError for neither.
    """
    path = Path(folder).expanduser()
    if not path.is_dir():
        raise RunError(worded("There is no folder {path}.", path=path))
    inside = sorted(file.parent.parent for file in path.glob("*/workbench/run.json"))
    found = RunList().poll(path) or RunList().poll(path / "no workspace", inside)
    if not found:
        for problem in unreadable_in_workspace(path):
            raise RunError(problem)
        raise RunError(
            worded("{path} holds no runs. Name a workspace, a sweep's folder, or a folder of runs.", path=path)
        )
    return table_of(found)


def fitting(records: Sequence[RunRecord], expression: str) -> list[RunRecord]:
    """Return the runs that match a filter. FieldError (field "where") if it cannot be read."""
    test = filter_of(expression, names_of(records))
    return [record for record in records if test(functools.partial(fact_of, record))]


def table_of(records: Sequence[RunRecord]) -> RunTable:
    """Return a table of runs, in their order."""
    asked = [asked_of(record) for record in records]
    names = list(dict.fromkeys(name for values in asked for name in values))
    first = asked[0] if asked else {}
    differing = tuple(
        name for name in names if any(values.get(name, _MISSING) != first.get(name, _MISSING) for values in asked)
    )
    return RunTable(metrics_of(records), differing, tuple(records))


def metrics_of(records: Sequence[RunRecord]) -> tuple[str, ...]:
    """Return the names of the runs' metrics: first those that chose the best checkpoints."""
    own = dict.fromkeys(record.summary.metric for record in records if record.summary.metric in record.metrics)
    return tuple(dict.fromkeys([*own, *sorted({name for record in records for name in record.metrics})]))


def asked_of(record: RunRecord) -> dict[str, object]:
    """Return the params and settings of a run by name; where a name is both, the param."""
    return {**record.params, **record.settings, **record.params}


def fact_of(record: RunRecord, name: str) -> object:
    """Return the value that a filter asks of a run; None where it is not known."""
    kind, _, rest = name.partition(".")
    match kind:
        case "metric" if rest:
            return record.best_of(rest)
        case "param" if rest:
            return record.params.get(rest)
        case "setting" if rest:
            return record.settings.get(rest)
    if name in _FACTS:
        return _FACTS[name](record)
    if name in record.metrics:
        return record.best_of(name)
    return record.params[name] if name in record.params else record.settings.get(name)


def names_of(records: Sequence[RunRecord]) -> frozenset[str]:
    """Return the names that a filter of these runs can use."""
    names = set(_FACTS)
    for kind in ("params", "settings", "metrics"):
        found = set().union(*(getattr(record, kind) for record in records)) if records else set()
        names.update(found, (f"{kind[:-1]}.{name}" for name in found))
    return frozenset(names)


def cells_of(table: RunTable, *, exact: bool = False) -> list[list[str]]:
    """Return the table as text, its heads first. `exact`: numbers with all digits, times in unix seconds."""
    rows = [
        [
            *_fixed(record, exact),
            *(_number(record.best_of(name), exact) for name in table.metrics),
            *(_asked_text(asked_of(record).get(name), exact) for name in table.columns),
        ]
        for record in table.rows
    ]
    return [[*FIXED, *table.metrics, *table.columns], *rows]


def csv_of(table: RunTable) -> str:
    """Return the table as CSV. Text that a spreadsheet would take for a formula is escaped."""
    stream = io.StringIO()
    csv.writer(stream).writerows([csv_cell(cell) for cell in row] for row in cells_of(table, exact=True))
    return stream.getvalue()


def _state(record: RunRecord) -> str:
    state = record.summary.state
    return state.status if state.reason is None else state.reason


_FACTS: Mapping[str, Callable[[RunRecord], object]] = {
    "run": lambda record: record.summary.display_name,
    "experiment": lambda record: record.summary.experiment,
    "folder": lambda record: record.summary.path.parent.name,
    "state": _state,
    "reason": lambda record: record.summary.state.reason,
    "step": lambda record: record.summary.state.step,
    "best": lambda record: record.summary.best_value,
    "seconds": lambda record: record.seconds,
    "notes": lambda record: record.summary.label.notes,
    "hidden": lambda record: record.summary.label.hidden,
}


def _fixed(record: RunRecord, exact: bool) -> list[str]:
    summary = record.summary
    seconds = record.seconds
    notes = summary.label.notes.strip()
    return [
        str(summary.path) if exact else summary.display_name,
        summary.experiment,
        summary.state.status,
        summary.state.reason or "",
        str(summary.state.step),
        summary.metric,
        _number(summary.best_value, exact),
        "" if seconds is None else repr(seconds) if exact else f"{seconds:.0f}",
        repr(summary.created) if exact else format_moment(summary.created),
        notes if exact else " ".join(notes.split())[:40],
    ]


def _number(value: float | None, exact: bool) -> str:
    return "" if value is None else repr(value) if exact else format_metric(value)


def _asked_text(value: object, exact: bool) -> str:
    if exact and value is not None and not isinstance(value, str):
        return json.dumps(value)
    return text_of(value)
