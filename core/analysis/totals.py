"""The figures of all rows of a head."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core.analysis.records import ClassHead, Head, Ints, is_labelled


@dataclass(frozen=True, slots=True)
class ClassTotals:
    """NaN where no row can be judged."""

    accuracy: float


@dataclass(frozen=True, slots=True)
class NumberTotals:
    """Mean absolute error, mean error, root mean squared error. NaN where no row can be judged."""

    mae: float
    bias: float
    rmse: float


def totals_of(head: Head, threshold: float | None = None) -> ClassTotals | NumberTotals:
    """Of the rows that have a label and a finite answer."""
    there = is_labelled(head)
    if isinstance(head, ClassHead):
        right = head.chosen_at(threshold)[there] == head.true[there]
        return ClassTotals(float(right.mean()) if len(right) else math.nan)
    error = head.error[there]
    if not len(error):
        return NumberTotals(math.nan, math.nan, math.nan)
    with np.errstate(over="ignore"):
        return NumberTotals(
            float(np.abs(error).mean()), float(error.mean()), float(np.sqrt(np.square(error).mean()))
        )


def confusion(head: ClassHead, threshold: float | None = None) -> Ints:
    """int64 [k, k]: rows are true classes, columns chosen ones."""
    there, size = is_labelled(head), len(head.classes)
    cells = head.true[there] * size + head.chosen_at(threshold)[there]
    counts: Ints = np.bincount(cells, minlength=size * size).reshape(size, size)
    return counts
