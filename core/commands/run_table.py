"""The runs of a workspace or of a sweep side by side: how they ended, and in which params they differ."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError, WorkbenchError
from core.number_text import format_metric
from core.outside_text import csv_cell
from core.runs.catalogue.workspace import RunSummary, list_runs, summarize
from core.runs.run import RunFolder

FIXED = ("run", "experiment", "state", "reason", "step", "metric", "best", "created")


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run. `values`: its params and settings that are not the same in every run of the table."""

    summary: RunSummary
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class RunTable:
    """`columns`: the names of the values that differ, params first, in the order of the first run with them."""

    columns: tuple[str, ...]
    rows: tuple[RunRow, ...]


def list_run_table(folder: str | Path) -> RunTable:
    """Return the runs of a workspace (FOLDER/EXPERIMENT/RUN), or those right in a folder. RunError for neither."""
    path = Path(folder).expanduser()
    if not path.is_dir():
        raise RunError(f"There is no folder {path}.")
    found = list_runs(path) or tuple(
        summarize(RunFolder(file.parent.parent)) for file in sorted(path.glob("*/workbench/run.json"))
    )
    if not found:
        raise RunError(f"{path} holds no runs. Name a workspace, a sweep's folder, or a folder of runs.")
    return table_of([(summary, _asked_for(summary)) for summary in found])


def table_of(runs: Sequence[tuple[RunSummary, Mapping[str, object]]]) -> RunTable:
    """Return a table of runs with what each was asked for, by name."""
    names = list(dict.fromkeys(name for _, values in runs for name in values))
    differing = [name for name in names if len({_key(values, name) for _, values in runs}) > 1]
    rows = (RunRow(summary, {name: values.get(name) for name in differing}) for summary, values in runs)
    return RunTable(tuple(differing), tuple(rows))


def cells_of(table: RunTable, *, exact: bool = False) -> list[list[str]]:
    """Return the table as text, its heads first. `exact`: numbers with all digits, times in unix seconds."""
    return [
        [*FIXED, *table.columns],
        *(_fixed(row.summary, exact) + [_text(row.values[name]) for name in table.columns] for row in table.rows),
    ]


def csv_of(table: RunTable) -> str:
    """Return the table as CSV; text that a spreadsheet would take for a formula is written so that it is none."""
    stream = io.StringIO()
    csv.writer(stream).writerows([csv_cell(cell) for cell in row] for row in cells_of(table, exact=True))
    return stream.getvalue()


def _asked_for(summary: RunSummary) -> Mapping[str, object]:
    try:
        info = RunFolder(summary.path).read_info()
    except WorkbenchError:
        return {}
    return {} if info is None else {**info.params, **info.settings, **info.params}


def _key(values: Mapping[str, object], name: str) -> str:
    return json.dumps(values[name], sort_keys=True) if name in values else ""


def _fixed(summary: RunSummary, exact: bool) -> list[str]:
    best = summary.best_value
    return [
        str(summary.path) if exact else summary.display_name,
        summary.experiment,
        summary.state.status,
        summary.state.reason or "",
        str(summary.state.step),
        summary.metric,
        "" if best is None else repr(best) if exact else format_metric(best),
        repr(summary.created) if exact else _date(summary.created),
    ]


def _date(seconds: float) -> str:
    from datetime import datetime

    return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M")


def _text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
