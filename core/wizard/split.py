"""The split by a column: by its words, or at a number or a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from core.errors import DataError, FieldError
from core.experiment.where import Where, chooser_of, date_of, number_of
from core.statistics.records import ColumnStatistics
from core.wizard.plan import SPLITS, ColumnSplit, ExperimentPlan, proposed_column, significant
from core.words import mark, worded

SplitKind = Literal["words", "numbers", "dates"]

MOST_WORDS = 20  # different ones of a column that splits the data
_SHARE = 0.8
# By whether the cut is a date, and whether nothing is left to learn from.
_ONE_SIDE = {
    (False, True): mark(
        "All records{looked} are at or above {cut}, which leaves nothing to learn from. Enter another cut."
    ),
    (False, False): mark(
        "All records{looked} are below {cut}, which leaves nothing to be judged on. Enter another cut."
    ),
    (True, True): mark(
        "All records{looked} are on or after {cut}, which leaves nothing to learn from. Enter another cut."
    ),
    (True, False): mark(
        "All records{looked} are before {cut}, which leaves nothing to be judged on. Enter another cut."
    ),
}
_TRAIN = frozenset(("train", "training", "learn", "fit"))


def kind_of_split(plan: ExperimentPlan, name: str) -> SplitKind | None:
    """How a column can split the data; None if it cannot."""
    column = plan.data.column(name)
    if not plan.is_csv or column is None or column.shape != () or column.problem or column.distinct == 1:
        return None
    if column.is_number:
        return "numbers"
    if column.kind not in ("text", "true or false"):
        return None
    if _are_dates(column):
        return "dates"
    return "words" if column.values and len(column.values) <= MOST_WORDS else None


def splitters(plan: ExperimentPlan) -> tuple[str, ...]:
    """The columns that can split the data, but for the label."""
    label = plan.label
    return tuple(
        column.name
        for column in plan.columns
        if column is not label and kind_of_split(plan, column.name) is not None
    )


def with_split(plan: ExperimentPlan, name: str) -> ExperimentPlan:
    """The plan with a split by this column, proposed by its values; "": at random. FieldError "split"."""
    columns = tuple(
        proposed_column(found.statistics, plan.data) if found.reason == SPLITS else found for found in plan.columns
    )
    plan = replace(plan, columns=columns, split=None)
    if not name:
        return plan
    kind = kind_of_split(plan, name)
    if kind is None:
        raise FieldError("split", _cannot(plan, name))
    if kind != "numbers":
        columns = tuple(
            replace(found, use="left out", reason=SPLITS)
            if found.name == name and found.use == "feature"
            else found
            for found in plan.columns
        )
    return replace(plan, columns=columns, split=_proposed(plan, name, kind))


def _cannot(plan: ExperimentPlan, name: str) -> str:
    if not plan.is_csv:
        return worded("Only CSV files can be split by a column. Split at random, or give files to be judged on.")
    if plan.data.column(name) is None:
        return worded(
            'The data has no column "{name}". It has: {names}.',
            name=name,
            names=", ".join(column.name for column in plan.columns[:20]),
        )
    return worded(
        '"{name}" cannot split the data. Choose a column of numbers, of dates such as 2024-05-31, '
        "or of 2 to {most} different words.",
        name=name,
        most=MOST_WORDS,
    )


def _proposed(plan: ExperimentPlan, name: str, kind: SplitKind) -> ColumnSplit:
    column = plan.data.column(name)
    assert column is not None
    if kind == "words":
        words = [str(word) for word, _ in column.values]
        train = [word for word in words if word.casefold() in _TRAIN] or words[:1]
        return ColumnSplit(name, tuple(train), tuple(word for word in words if word not in train))
    there = _sampled(plan, name)
    if kind == "dates":
        ordered = sorted(there, key=date_of)
        cut = ordered[int(_SHARE * (len(ordered) - 1))] if ordered else ""
        return ColumnSplit(name, cut=cut.strip())
    numbers = np.sort(np.array(there, np.float64))
    place = int(np.ceil(_SHARE * (len(numbers) - 1))) if len(numbers) else 0
    return ColumnSplit(name, cut=f"{significant(float(numbers[place]), 6):.15g}" if len(numbers) else "0")


def check_split(plan: ExperimentPlan) -> None:
    """FieldError "split", "train_words", "eval_words" or "cut": it cannot be made, or a side of it is empty."""
    split = plan.split
    if split is None or plan.eval_files:
        return
    kind = kind_of_split(plan, split.column)
    if kind is None:
        raise FieldError("split", _cannot(plan, split.column))
    column = plan.data.column(split.column)
    assert column is not None
    if plan.label is not None and plan.label.name == split.column:
        raise FieldError(
            "split", worded('"{column}" is the label. Choose another column to split by.', column=split.column)
        )
    if column.missing:
        raise FieldError(
            "split",
            worded(
                '"{column}" is missing in {missing} of {rows} records. Fill or remove those records, or '
                "choose another column to split by.",
                column=split.column,
                missing=column.missing,
                rows=plan.data.rows,
            ),
        )
    if kind == "words":
        _check_words(split, column)
    else:
        _check_cut(plan, split, kind)


def _check_words(split: ColumnSplit, column: ColumnStatistics) -> None:
    known = [str(word) for word, _ in column.values]
    for field, words, none in (
        ("train_words", split.train, mark('Enter at least one word of "{column}" to learn from.')),
        ("eval_words", split.eval, mark('Enter at least one word of "{column}" to be judged on.')),
    ):
        if not words:
            raise FieldError(field, worded(none, column=split.column))
        for word in words:
            if word not in known:
                raise FieldError(
                    field,
                    worded(
                        '"{column}" is never "{word}". It is one of: {known}.',
                        column=split.column,
                        word=word,
                        known=", ".join(known),
                    ),
                )
    both = [word for word in split.eval if word in split.train]
    if both:
        raise FieldError("eval_words", worded('"{word}" is among the words to learn from, too.', word=both[0]))


def _check_cut(plan: ExperimentPlan, split: ColumnSplit, kind: SplitKind) -> None:
    if not split.cut.strip():
        if kind == "numbers":
            raise FieldError("cut", worded("Enter where to cut: a number."))
        raise FieldError("cut", worded("Enter where to cut: a date such as 2024-05-31."))
    try:
        (number_of if kind == "numbers" else date_of)(split.cut)
    except DataError as error:
        raise FieldError("cut", worded("{error} Enter where to cut.", error=error)) from None
    train, rest = shares_of(plan)
    if not train or not rest:
        sampled = plan.data.sampled
        looked = "" if sampled is None else worded(" of the {sampled} that were looked at", sampled=sampled)
        raise FieldError("cut", worded(_ONE_SIDE[kind == "dates", not train], looked=looked, cut=split.cut))


def wheres_of(plan: ExperimentPlan) -> tuple[Where, Where]:
    """What picks the records to learn from, and those to be judged on. Of a plan that was checked."""
    split = plan.split
    assert split is not None
    kind = kind_of_split(plan, split.column)
    if kind == "words":
        return Where(split.column, split.train), Where(split.column, split.eval)
    cut: float | str = split.cut.strip()
    if kind == "numbers":
        number = number_of(split.cut)
        cut = int(number) if number.is_integer() and abs(number) < 1e15 else number
    return Where(split.column, below=cut), Where(split.column, at_least=cut)


def shares_of(plan: ExperimentPlan) -> tuple[float, float]:
    """The parts of the records to learn from and to be judged on, of 1; of a sample where the data is large.

    FieldError or DataError if the split cannot be made.
    """
    train, judged = wheres_of(plan)
    assert plan.split is not None
    cells = [[cell] for cell in _sampled(plan, plan.split.column)]
    found = [
        sum(map(chooser_of(where, (plan.split.column,), ".", worded("The data")), cells)) / max(1, len(cells))
        for where in (train, judged)
    ]
    return found[0], found[1]


def _sampled(plan: ExperimentPlan, name: str) -> list[str]:
    """The sampled values as texts, without those that are missing."""
    values: Sequence[object] = plan.data.sample[name].tolist()
    return [str(value) for value in values if value is not None and value == value]  # NaN differs from itself


def _are_dates(column: ColumnStatistics) -> bool:
    texts = [str(value) for value, _ in column.values] or list(column.examples)
    try:
        for text in texts:
            date_of(text)
    except DataError:
        return False
    return bool(texts)
