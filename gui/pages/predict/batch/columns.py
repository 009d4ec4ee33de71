"""The columns of the table of a batch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from core.serving.predict.rows.scored_batch import BatchRow, ScoredBatch
from core.serving.predict.rows.scores import ClassScores
from gui.look.language import tr
from gui.pages.predict.answer.outputs import show_value
from gui.widgets.basics import Tone
from gui.widgets.tables.record_table import Column
from gui.widgets.text import format_change, format_metric, format_number

_MOST = 8  # outputs that get a column
_CLASSES = ("all_class_ids", "all_classes", "class_ids", "classes")  # what the predicted class says already


def columns_of(batch: ScoredBatch) -> list[Column[BatchRow]]:
    """Number, label, what the model says and how sure it is or how far off, then the outputs."""
    columns: list[Column[BatchRow]] = [Column("#", _number, _sort_number, number=True, muted=True)]
    if batch.answer.problems:
        columns.append(Column(tr("Problem"), _problem, tone=_problem_tone, tip=_problem))
    if batch.labels is not None:
        label = partial(label_text, batch)
        columns.append(Column(tr("Label"), label, _by_number(label)))
    predicted = partial(predicted_text, batch)
    columns.append(
        Column(
            tr("Predicted"),
            partial(_predicted, batch),
            _by_number(predicted),
            tone=partial(_tone, batch),
            help=tr("What the model says; ≠ where the label says otherwise"),
        )
    )
    if batch.classes is not None and batch.classes.scores is not None:
        columns.append(
            Column(tr("Score"), partial(_score, batch), batch.score, number=True, help=tr("Its probability"))
        )
    elif batch.number is not None and batch.labels is not None:
        columns.append(Column(tr("Off by"), partial(_off, batch), partial(_distance, batch), number=True))
    for place, alias in enumerate(_worth_showing(batch)):
        text = partial(_output, batch, alias)
        columns.append(Column(alias, text, tip=text, muted=True, stretch=not place, droppable=min(place, 1)))
    return columns


def label_text(batch: ScoredBatch, row: BatchRow) -> str:
    """What the row says itself."""
    labels = batch.labels
    if labels is None or row.place is None or labels[row.place] is None:
        return ""
    if batch.true is not None and isinstance(batch.scores, ClassScores) and batch.true[row.place] >= 0:
        return batch.scores.names[int(batch.true[row.place])]
    return show_value(np.asarray([labels[row.place]]))


def predicted_text(batch: ScoredBatch, row: BatchRow) -> str:
    """What the model says, in a word."""
    if row.place is None:
        return ""
    if batch.classes is not None:
        chosen = int(batch.classes.chosen[row.place])
        return batch.classes.names[chosen] if chosen >= 0 else "NaN"
    if batch.number is not None:
        return format_metric(float(batch.number[row.place]))
    first = next(iter(batch.answer.outputs.values()), None)
    return "" if first is None else show_value(first[row.place : row.place + 1])


def _predicted(batch: ScoredBatch, row: BatchRow) -> str:
    text = predicted_text(batch, row)
    return f"≠ {text}" if batch.is_wrong(row) else text


def _worth_showing(batch: ScoredBatch) -> list[str]:
    """The outputs that differ from row to row, and say more than the columns before; scores first."""
    outputs = batch.answer.outputs
    said = _CLASSES if batch.classes is not None else ()
    found = [alias for alias, value in outputs.items() if alias not in said and not _is_constant(value)]
    found.sort(key=_rank)
    return found[:_MOST]


def _is_constant(value: NDArray[np.generic]) -> bool:
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


def _tone(batch: ScoredBatch, row: BatchRow) -> Tone | None:
    return "bad" if batch.is_wrong(row) else None


def _score(batch: ScoredBatch, row: BatchRow) -> str:
    score = batch.score(row)
    return "" if score is None else format_metric(score)


def _off(batch: ScoredBatch, row: BatchRow) -> str:
    return format_change(batch.off(row))


def _distance(batch: ScoredBatch, row: BatchRow) -> float | None:
    off = batch.off(row)
    return None if off is None else abs(off)


def _output(batch: ScoredBatch, alias: str, row: BatchRow) -> str:
    value = batch.answer.outputs[alias]
    return "" if row.place is None else show_value(value[row.place : row.place + 1])
