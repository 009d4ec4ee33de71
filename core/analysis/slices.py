"""Slices: the rows that share a value of a feature, and how right the model is about each of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.analysis.records import (
    ClassHead,
    Floats,
    Head,
    Ints,
    NumberHead,
    NumberValues,
    Values,
    WordValues,
    is_labelled,
    is_wrong,
)
from core.analysis.roc import ThresholdCounts, curve_of
from core.words import mark, worded

BINS = 5
_MOST_VALUES = 12  # distinct whole numbers that are a slice each
MISSING = mark("missing")


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Rows by the values of a feature: `codes` int64 [n] are places in `titles`."""

    feature: str
    titles: tuple[str, ...]
    codes: Ints


@dataclass(frozen=True, slots=True)
class ClassSlice:
    """How right classes are in one slice. `labelled` of its `rows` can be judged; NaN where none can.

    `counts` at the threshold and `auc` are those of a binary head, else None and NaN.
    """

    title: str
    code: int
    rows: int
    labelled: int
    wrong: int
    accuracy: float
    counts: ThresholdCounts | None
    auc: float


@dataclass(frozen=True, slots=True)
class NumberSlice:
    """How far off numbers are in one slice: mean absolute error, mean error and root mean squared error."""

    title: str
    code: int
    rows: int
    labelled: int
    mae: float
    bias: float
    rmse: float


Slices = tuple[ClassSlice, ...] | tuple[NumberSlice, ...]


def grouped(values: Values, bins: int = BINS) -> Grouping:
    """Rows by value; numbers of many values in `bins` quantile bins. What is missing is a slice of its own."""
    match values:
        case WordValues(name=name, words=words, codes=codes):
            return Grouping(name, (*words, worded(MISSING)), np.where(codes < 0, len(words), codes))
        case NumberValues(name=name, values=numbers):
            return _grouped_numbers(name, numbers, bins)


def slices_of(head: Head, grouping: Grouping, threshold: float | None = None) -> Slices:
    """The slices that have rows, the largest first. `threshold` is that of a binary head; None is 0.5."""
    there = is_labelled(head)
    size = len(grouping.titles)
    rows = np.bincount(grouping.codes, minlength=size)
    labelled = np.bincount(grouping.codes[there], minlength=size)
    order = [int(code) for code in np.argsort(-rows, kind="stable") if rows[code]]
    match head:
        case ClassHead():
            return _class_slices(head, grouping, order, rows, labelled, threshold)
        case NumberHead():
            return _number_slices(head, grouping, order, rows, labelled, there)


def rows_in(grouping: Grouping, code: int) -> Ints:
    """The numbers of the rows of one slice."""
    found: Ints = np.flatnonzero(grouping.codes == code)
    return found


def _class_slices(
    head: ClassHead, grouping: Grouping, order: Sequence[int], rows: Ints, labelled: Ints, threshold: float | None
) -> tuple[ClassSlice, ...]:
    wrong = np.bincount(grouping.codes[is_wrong(head, threshold)], minlength=len(grouping.titles))
    found = []
    for code in order:
        counts, auc = None, math.nan
        if head.is_binary:
            inside = grouping.codes == code
            curve = curve_of(head.true[inside], head.score[inside])
            counts, auc = curve.at(0.5 if threshold is None else threshold), curve.auc
        accuracy = 1 - wrong[code] / labelled[code] if labelled[code] else math.nan
        found.append(
            ClassSlice(
                grouping.titles[code],
                code,
                int(rows[code]),
                int(labelled[code]),
                int(wrong[code]),
                float(accuracy),
                counts,
                auc,
            )
        )
    return tuple(found)


def _number_slices(
    head: NumberHead,
    grouping: Grouping,
    order: Sequence[int],
    rows: Ints,
    labelled: Ints,
    there: NDArray[np.bool_],
) -> tuple[NumberSlice, ...]:
    error, codes, size = head.error[there], grouping.codes[there], len(grouping.titles)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        sums = [
            np.bincount(codes, weights=values, minlength=size) / labelled
            for values in (np.abs(error), error, np.square(error))
        ]
        sums[2] = np.sqrt(sums[2])
    return tuple(
        NumberSlice(
            grouping.titles[code],
            code,
            int(rows[code]),
            int(labelled[code]),
            *(float(part[code]) if labelled[code] else math.nan for part in sums),
        )
        for code in order
    )


def _grouped_numbers(name: str, numbers: Floats, bins: int) -> Grouping:
    distinct = np.unique(numbers[~np.isnan(numbers)])
    is_whole = bool((distinct == np.round(distinct)).all())
    if len(distinct) <= (_MOST_VALUES if is_whole else bins):
        titles = _texts(distinct)
        return Grouping(name, (*titles, worded(MISSING)), _codes(numbers, distinct))
    edges = np.unique(np.quantile(numbers[np.isfinite(numbers)], np.linspace(0, 1, bins + 1)))
    ends = _texts(edges)
    titles = [worded("{low} to {high}", low=low, high=high) for low, high in pairwise(ends)]
    return Grouping(name, (*titles, worded(MISSING)), _codes(numbers, edges[:-1]))


def _codes(numbers: Floats, starts: Floats) -> Ints:
    """Return the place of the start below each number; NaN has the last code, infinite numbers are at the ends."""
    codes = np.searchsorted(starts, numbers, side="right") - 1
    return np.where(np.isnan(numbers), len(starts), np.clip(codes, 0, max(0, len(starts) - 1))).astype(np.int64)


def _texts(values: Floats) -> list[str]:
    """Values in few digits, but so many that no two are written alike."""
    for digits in (4, 6, 9, 17):
        texts = [f"{value:.{digits}g}" for value in values]
        if len(set(texts)) == len(texts):
            break
    return texts
