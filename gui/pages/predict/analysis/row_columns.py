"""The columns of the rows of an analysis: label, answer, how far off, and what the row holds."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QPixmap

from core.analysis.records import ClassHead, Head, NumberHead, NumberValues, Values, is_labelled, is_wrong
from gui.look.language import tr
from gui.pages.predict.analysis.looked_at import LookedAt
from gui.pages.predict.records.columns import Thumbnails
from gui.widgets.basics import Tone
from gui.widgets.tables.record_table import Column
from gui.widgets.text import format_change, format_metric, format_number

if TYPE_CHECKING:
    from core.experiment.data.record_rows import RecordRow

_MOST = 12  # features that get a column


@dataclass(frozen=True, slots=True)
class AnalysedRow:
    """One row of the table; `wrong` is None where it cannot be judged, or is a number."""

    number: int
    label: str
    answer: str
    wrong: bool | None
    off: float | None


def analysed_rows(shown: LookedAt, rows: Sequence[int]) -> list[AnalysedRow]:
    """What there is to say of these rows, for the head and threshold that are looked at."""
    head, numbers = shown.head, np.asarray(rows, np.int64)
    judged = is_labelled(head)[numbers]
    match head:
        case ClassHead():
            chosen, confidence = head.chosen_at(shown.threshold)[numbers], head.confidence[numbers]
            wrong = is_wrong(head, shown.threshold)[numbers]
            return [
                AnalysedRow(
                    int(row),
                    _word(head, int(true)),
                    _word(head, int(choice)),
                    bool(is_off) if known else None,
                    None if math.isnan(sure) else float(sure),
                )
                for row, true, choice, is_off, known, sure in zip(
                    numbers, head.true[numbers], chosen, wrong, judged, confidence, strict=True
                )
            ]
        case NumberHead():
            return [
                AnalysedRow(
                    int(row),
                    "" if math.isnan(true) else format_metric(float(true)),
                    format_metric(float(predicted)),
                    None,
                    float(error) if known else None,
                )
                for row, true, predicted, error, known in zip(
                    numbers, head.true[numbers], head.predicted[numbers], head.error[numbers], judged, strict=True
                )
            ]


def columns_of(
    shown: LookedAt, pictures: Mapping[int, RecordRow], thumbnails: Thumbnails
) -> list[Column[AnalysedRow]]:
    """Number, picture, label, answer and how far off, then the features."""
    is_number = isinstance(shown.head, NumberHead)
    columns: list[Column[AnalysedRow]] = [
        Column("#", _number, _number_of, number=True, muted=True, droppable=3),
    ]
    for name in thumbnails.names_in(list(pictures.values())):
        picture = partial(_picture, pictures, thumbnails, name)
        columns.append(Column(name, _nothing, picture=picture, widest="MMMM"))
    columns += [
        Column(tr("Label"), _label, number=is_number, help=tr("What the row says itself")),
        Column(
            tr("Answer"),
            _answer,
            _answer_of,
            tone=_tone,
            number=is_number,
            help=tr("What the model says; ≠ where it is wrong"),
        ),
        Column(tr("Off by"), _off, _distance, number=True, help=tr("Predicted less true"))
        if is_number
        else Column(
            tr("Sure"), _sure, _off_of, number=True, help=tr("The probability that the model gives its answer")
        ),
    ]
    predictions = shown.analysis.predictions
    others = [column for column in predictions.columns if column.name != shown.head.label][:_MOST]
    columns += [
        Column(
            column.name,
            partial(value_text, column),
            partial(_value_of, column),
            muted=True,
            stretch=place == len(others) - 1,
            number=isinstance(column, NumberValues),
            widest=f"{column.name}MM",
        )
        for place, column in enumerate(others)
    ]
    return columns


def value_text(column: Values, row: AnalysedRow) -> str:
    """The value of a feature in a row."""
    if isinstance(column, NumberValues):
        value = float(column.values[row.number])
        return "-" if math.isnan(value) else f"{value:.6g}"
    code = int(column.codes[row.number])
    return column.words[code] if code >= 0 else "-"


def _value_of(column: Values, row: AnalysedRow) -> float | str | None:
    if isinstance(column, NumberValues):
        value = float(column.values[row.number])
        return None if math.isnan(value) else value
    return value_text(column, row)


def _word(head: Head, place: int) -> str:
    return head.classes[place] if isinstance(head, ClassHead) and place >= 0 else ""


def _number(row: AnalysedRow) -> str:
    return format_number(row.number)


def _number_of(row: AnalysedRow) -> int:
    return row.number


def _label(row: AnalysedRow) -> str:
    return row.label or "-"


def _answer(row: AnalysedRow) -> str:
    return f"≠ {_answer_of(row)}" if row.wrong else _answer_of(row)


def _answer_of(row: AnalysedRow) -> str:
    return row.answer or "-"


def _tone(row: AnalysedRow) -> Tone | None:
    return "bad" if row.wrong else None


def _sure(row: AnalysedRow) -> str:
    return "-" if row.off is None else format_metric(row.off)


def _off_of(row: AnalysedRow) -> float | None:
    return row.off


def _off(row: AnalysedRow) -> str:
    return "-" if row.off is None else format_change(row.off)


def _distance(row: AnalysedRow) -> float | None:
    return None if row.off is None else abs(row.off)


def _nothing(row: AnalysedRow) -> str:
    return ""


def _picture(
    pictures: Mapping[int, RecordRow], thumbnails: Thumbnails, name: str, row: AnalysedRow
) -> QPixmap | None:
    return thumbnails.of(name, pictures[row.number]) if row.number in pictures else None
