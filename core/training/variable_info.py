"""What is told of one variable: its layout, and all that a checkpoint holds of it. No TensorFlow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["weight", "optimizer", "step"]
Shape = tuple[int | None, ...] | None  # None for what is not known before a value is assigned


@dataclass(frozen=True, slots=True)
class Variable:
    """Shape and dtype ("float32") of one variable; `trained`: an optimizer moves it, or None where not known."""

    shape: Shape
    dtype: str
    trained: bool | None = None


@dataclass(frozen=True, slots=True)
class VariableInfo:
    """One variable. Statistics are None for what is no number; `edges` has one more entry than `histogram`.

    `count` is the number of values saved: for a variable saved in slices it can be less than its shape has.
    `moved` and `most_moved`, in a comparison: the length of the difference over the length of the other value, and
    the largest difference of one number; None where the other checkpoint lacks it or has another shape.
    """

    name: str
    shape: tuple[int, ...]
    dtype: str
    count: int
    bytes: int
    role: Role
    mean: float | None = None
    deviation: float | None = None
    least: float | None = None
    most: float | None = None
    zeros: int | None = None
    not_finite: int = 0
    histogram: tuple[int, ...] = ()
    edges: tuple[float, ...] = ()
    moved: float | None = None
    most_moved: float | None = None
