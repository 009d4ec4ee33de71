"""Calibration: whether what a model is 80 % sure of is right four times of five."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.analysis.records import ClassHead, Floats, is_labelled

BINS = 10


@dataclass(frozen=True, slots=True)
class CalibrationBin:
    """The rows with a probability above `low`, up to `high`.

    `stated`: the mean of their probabilities. `seen`: the share of them that came true. NaN without rows.
    """

    low: float
    high: float
    count: int
    stated: float
    seen: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Bins of equal width over the probabilities, which are those of the class `of`, "" for the chosen one.

    `expected_error`: the mean distance of `stated` and `seen`, weighted by rows; `largest_error` that of the worst
    bin. NaN without rows.
    """

    bins: tuple[CalibrationBin, ...]
    count: int
    of: str
    expected_error: float
    largest_error: float


def calibration(head: ClassHead, bins: int = BINS) -> Calibration:
    """Of two classes the calibration of the second one's probability, of more that of the chosen class."""
    there = is_labelled(head) & np.isfinite(head.score)
    came_true = head.true == (1 if head.is_binary else head.chosen)
    of = head.classes[1] if head.is_binary else ""
    return calibration_of(head.score[there], came_true[there], bins, of)


def calibration_of(
    probabilities: Floats, came_true: NDArray[np.bool_], bins: int = BINS, of: str = ""
) -> Calibration:
    """Of probabilities float64 [n], finite, and whether what they are of came true, bool [n]."""
    inside = np.clip(probabilities, 0.0, 1.0)  # float32 sums may exceed 1 by a little
    places = np.clip(np.ceil(inside * bins).astype(np.int64) - 1, 0, bins - 1)
    counts = np.bincount(places, minlength=bins)
    stated = np.bincount(places, weights=inside, minlength=bins)
    seen = np.bincount(places, weights=came_true, minlength=bins)
    made = tuple(
        CalibrationBin(
            place / bins,
            (place + 1) / bins,
            int(count),
            float(stated[place] / count) if count else math.nan,
            float(seen[place] / count) if count else math.nan,
        )
        for place, count in enumerate(counts)
    )
    off = [abs(item.stated - item.seen) for item in made if item.count]
    weights = [item.count for item in made if item.count]
    total = int(counts.sum())
    expected = float(np.average(off, weights=weights)) if total else math.nan
    return Calibration(made, total, of, expected, max(off, default=math.nan))
