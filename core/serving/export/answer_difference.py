"""How the answers of two exports differ on the same inputs, as plain records. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
