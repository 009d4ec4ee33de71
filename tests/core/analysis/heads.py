"""Heads made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from core.analysis.records import ClassHead, NumberHead


def binary(true: Sequence[int], score: Sequence[float]) -> ClassHead:
    """No and yes; what is above 0.5 is yes."""
    scores = np.array(score, np.float64)
    chosen = np.where(np.isfinite(scores), (scores > 0.5).astype(np.int64), -1)
    return ClassHead("", "y", ("no", "yes"), np.array(true, np.int64), chosen, scores)


def classes(true: Sequence[int], chosen: Sequence[int], score: Sequence[float]) -> ClassHead:
    """Of a, b and c."""
    return ClassHead(
        "", "y", ("a", "b", "c"), np.array(true, np.int64), np.array(chosen, np.int64), np.array(score, np.float64)
    )


def numbers(true: Sequence[float], predicted: Sequence[float]) -> NumberHead:
    return NumberHead("", "y", np.array(true, np.float64), np.array(predicted, np.float64))
