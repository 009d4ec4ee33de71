"""The columns of the record browser: the number, the labels, then a column per feature."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from gui.widgets.basics import Tone
from gui.widgets.record_table import Column
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.experiment.data.record_rows import RecordRow
    from core.experiment.schema import FeatureSchema

_MOST = 24


def columns_of(rows: Sequence[RecordRow], schema: FeatureSchema | None) -> list[Column[RecordRow]]:
    """For the features that these rows hold; more than 24 are left out."""
    columns: list[Column[RecordRow]] = [Column("#", _number, number=True, muted=True)]
    if any(row.problem for row in rows):
        columns.append(Column("Problem", _problem, tone=_problem_tone, tip=_problem))
    labels = [label.name for label in schema.labels] if schema is not None else []
    features = [feature.name for feature in schema.features] if schema is not None else []
    there = dict.fromkeys(name for row in rows for name in row.values)
    names = [name for name in (*labels, *features, *there) if name in there]
    shown = list(dict.fromkeys(names))[:_MOST]
    for name in shown:
        text = partial(_value, name)
        title = f"{name} (label)" if name in labels else name
        columns.append(Column(title, text, tip=text, stretch=name == shown[-1]))
    return columns


def number_of(row: RecordRow) -> object:
    """The key of a record."""
    return row.number


def _number(row: RecordRow) -> str:
    return format_number(row.number)


def _problem(row: RecordRow) -> str:
    return row.problem


def _problem_tone(row: RecordRow) -> Tone | None:
    return "bad" if row.problem else None


def _value(name: str, row: RecordRow) -> str:
    from core.experiment.data.record_rows import value_text

    return value_text(row.values[name]) if name in row.values else "-"
