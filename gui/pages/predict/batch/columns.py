"""The columns of the table of a batch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gui.pages.predict.answer.outputs import show_value
from gui.pages.predict.batch.job import Batch, BatchRow
from gui.widgets.basics import Tone
from gui.widgets.record_table import Column
from gui.widgets.text import format_number

_MOST = 8  # outputs that get a column
_CLASSES = ("all_class_ids", "all_classes", "class_ids", "classes")  # what the predicted class says already


def columns_of(batch: Batch) -> list[Column[BatchRow]]:
    """Number, label, what the model says and how sure it is or how far off, then the outputs."""
    columns: list[Column[BatchRow]] = [Column("#", _number, _sort_number, number=True, muted=True)]
    if batch.answer.problems:
        columns.append(Column("Problem", _problem, tone=_problem_tone, tip=_problem))
    if batch.labels is not None:
        columns.append(Column("Label", batch.label_text, _by_number(batch.label_text)))
    columns.append(
        Column(
            "Predicted",
            batch.predicted_text,
            _by_number(batch.predicted_text),
            tone=partial(_tone, batch),
            help="What the model says; red where the label says otherwise",
        )
    )
    if batch.classes is not None and batch.classes.scores is not None:
        columns.append(Column("Score", partial(_score, batch), batch.score, number=True, help="Its probability"))
    elif batch.number is not None and batch.labels is not None:
        columns.append(Column("Off by", partial(_off, batch), partial(_distance, batch), number=True))
    for place, alias in enumerate(_worth_showing(batch)):
        text = partial(_output, batch, alias)
        columns.append(Column(alias, text, tip=text, muted=True, stretch=not place, droppable=min(place, 1)))
    return columns


def _worth_showing(batch: Batch) -> list[str]:
    """The outputs that differ from row to row, and say more than the columns before; scores first."""
    outputs = batch.answer.outputs
    said = _CLASSES if batch.classes is not None else ()
    found = [alias for alias, value in outputs.items() if alias not in said and not _is_constant(value)]
    found.sort(key=_rank)
    return found[:_MOST]


def _is_constant(value: NDArray[Any]) -> bool:
    """Whether every row is as the first."""
    if len(value) < 2 or (value.dtype == object and isinstance(value[0], np.ndarray)):
        return False
    return bool((value == value[:1]).all())


def _rank(alias: str) -> int:
    return 0 if "prob" in alias else 1


def _number(row: BatchRow) -> str:
    return format_number(row.number)


def _sort_number(row: BatchRow) -> int:
    return row.number


def _problem(row: BatchRow) -> str:
    return row.problem


def _problem_tone(row: BatchRow) -> Tone | None:
    return "bad" if row.problem else None


def _by_number(text: Callable[[BatchRow], str]) -> Callable[[BatchRow], tuple[float, str]]:
    """Sorts 9 before 10, and words behind numbers."""

    def key(row: BatchRow) -> tuple[float, str]:
        try:
            return float(text(row)), ""
        except ValueError:
            return float("inf"), text(row)

    return key


def _tone(batch: Batch, row: BatchRow) -> Tone | None:
    return "bad" if batch.is_wrong(row) else None


def _score(batch: Batch, row: BatchRow) -> str:
    score = batch.score(row)
    return "" if score is None else f"{score:.3f}"


def _off(batch: Batch, row: BatchRow) -> str:
    off = batch.off(row)
    return "" if off is None else f"{off:+.4g}".replace("-", "−")


def _distance(batch: Batch, row: BatchRow) -> float | None:
    off = batch.off(row)
    return None if off is None else abs(off)


def _output(batch: Batch, alias: str, row: BatchRow) -> str:
    value = batch.answer.outputs[alias]
    return "" if row.place is None else show_value(value[row.place : row.place + 1])
