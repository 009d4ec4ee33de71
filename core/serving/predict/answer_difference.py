"""How the outputs of two models differ on the same inputs. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

TOLERANCE = 1e-5  # of the largest value of an output, or of 1 where that is less: another order of the same sums


def is_within_tolerance(largest: float, scale: float) -> bool:
    """Return whether a difference is no more than rounding; `scale` is the largest value of the output."""
    return largest <= TOLERANCE * max(1.0, scale)


@dataclass(frozen=True, slots=True)
class AnswerDifference:
    """One output of one signature that both exports have.

    `largest` is the largest difference of two values; of what are no floats, how many values differ. `scale` is the
    largest value either gave, 0 for what are no floats. `rows` were asked for.
    """

    signature: str
    output: str
    largest: float
    scale: float
    rows: int

    @property
    def is_same(self) -> bool:
        return self.largest == 0.0


@dataclass(frozen=True, slots=True)
class AnswerComparison:
    """`inputs` says what was asked: "64 evaluation records", "made-up inputs". `skipped`: by signature, why not."""

    inputs: str
    differences: tuple[AnswerDifference, ...]
    skipped: Mapping[str, str]
    seconds: float


def largest_difference(one: NDArray[np.generic], other: NDArray[np.generic]) -> tuple[float, float]:
    """(largest difference, scale) of two outputs, as AnswerDifference has them; NaN equals NaN."""
    if one.shape != other.shape:
        return float("inf"), 0.0
    if one.dtype.kind != "f" or other.dtype.kind != "f":
        return float(np.sum(one != other)), 0.0
    pair = one.astype(np.float64), other.astype(np.float64)
    with np.errstate(invalid="ignore"):
        both = np.abs(pair[0] - pair[1])
    both[(np.isnan(pair[0]) & np.isnan(pair[1])) | (pair[0] == pair[1])] = 0.0
    both[np.isnan(both)] = np.inf  # NaN in one of them alone
    finite = [np.abs(values[np.isfinite(values)]) for values in pair]
    return float(both.max(initial=0.0)), max(float(values.max(initial=0.0)) for values in finite)
