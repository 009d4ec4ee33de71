"""What the first batches of an input_fn held, tensor by tensor. Records only, no TensorFlow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.experiment.schema import FeatureSchema, Layout
from core.words import worded

Form = Literal["dense", "sparse", "ragged"]


@dataclass(frozen=True, slots=True)
class TensorSummary:
    """One tensor of the first batches.

    `shape` is that of one record, None for a size that varies. `minimum` and `maximum` are those of the numbers
    seen; `values` lists the distinct texts or whole numbers, () where they are many. `problem` says why a schema
    cannot describe it, "" if it can.
    """

    name: str
    is_label: bool
    dtype: str
    shape: tuple[int | None, ...]
    form: Form
    minimum: float | None
    maximum: float | None
    values: tuple[str | int, ...]
    problem: str


@dataclass(frozen=True, slots=True)
class DataSummary:
    """What the first batches hold, and how the model takes the features (see FeatureSchema.layout)."""

    tensors: tuple[TensorSummary, ...]
    layout: Layout
    records: int
    batches: int

    @property
    def problems(self) -> tuple[str, ...]:
        return tuple(item.problem for item in self.tensors if item.problem and not item.is_label)


def rows_of(schema: FeatureSchema) -> list[tuple[str, str, str, str, str]]:
    """The same of a schema."""
    rows: list[tuple[str, str, str, str, str]] = []
    for feature in schema.all:
        shape = " x ".join("any" if size is None else str(size) for size in feature.shape) or worded("one value")
        seen = ", ".join(map(str, feature.vocabulary or ()))
        if feature.minimum is not None and feature.maximum is not None:
            seen = f"{feature.minimum:g} to {feature.maximum:g}"
        rows.append((feature.name, "label" if feature in schema.labels else "feature", feature.dtype, shape, seen))
    return rows


def table_of(summary: DataSummary) -> list[tuple[str, str, str, str, str]]:
    """(name, role, dtype, shape, what was seen) of each tensor, as text."""
    rows = []
    for item in summary.tensors:
        shape = " x ".join("any" if size is None else str(size) for size in item.shape) or worded("one value")
        form = "" if item.form == "dense" else f" ({item.form})"
        seen = ", ".join(map(str, item.values))
        if item.minimum is not None and not (item.values and len(item.values) <= 2):
            seen = f"{item.minimum:g} to {item.maximum:g}"
        role = "label" if item.is_label else "feature"
        rows.append((item.name, role, item.dtype, shape + form, seen))
    return rows
