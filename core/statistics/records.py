"""What is known of data: records only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from core.words import Sentence

Kind = Literal["whole number", "number", "true or false", "text", "image", "bytes", "empty"]
Layout = Literal["rows", "examples", "sequences", "batches"]
Floats = NDArray[np.float64]
Report = Callable[[float], None]  # gets the share that was read

BINS = 20
SHARES = (0.05, 0.25, 0.5, 0.75, 0.95)
NUMBERS: tuple[Kind, ...] = ("whole number", "number")


@dataclass(frozen=True, slots=True, eq=False)
class NumberStatistics:
    """Of the finite numbers of a column; of lists all their elements count.

    `quantiles` belong to SHARES. `edges` float64 [n + 1] and `counts` float64 [n] are a histogram, whose counts add
    up to about `count`; n is 0 where there are none. Both are exact unless the data is `sampled`.
    """

    count: int
    minimum: float
    maximum: float
    mean: float
    deviation: float
    zeros: int
    not_finite: int
    quantiles: tuple[float, ...]
    edges: Floats
    counts: Floats


@dataclass(frozen=True, slots=True)
class ColumnStatistics:
    """One column of a table, or one feature of records.

    `is_step`: it is a feature list of SequenceExamples, and `shape` that of one step. `shape` is that of one value:
    () a scalar, (3,) a list of three, (None,) lists of different lengths; an image's is (height, width, channels),
    with None where they differ. `count` values are there, `missing` are not; `marks` are the texts that were taken
    for missing, with how often they stand there. `distinct`: how many values there are, None: more than
    `most_distinct`. `values` are those with how often each occurs, the most frequent first; () where they are too
    many. `lengths` are the least, mean and greatest length: of lists their values (of step features, their steps),
    of texts their bytes. `problem` says what does not fit, None if all does.
    """

    name: str
    kind: Kind
    shape: tuple[int | None, ...]
    count: int
    missing: int
    distinct: int | None
    most_distinct: int
    values: tuple[tuple[str | int | float, int], ...] = ()
    examples: tuple[str, ...] = ()
    marks: Mapping[str, int] = field(default_factory=dict)
    numbers: NumberStatistics | None = None
    lengths: tuple[int, float, int] | None = None
    encoding: str = ""
    stored_as: str = ""
    is_step: bool = False
    problem: Sentence | None = None

    @property
    def is_number(self) -> bool:
        return self.kind in NUMBERS


@dataclass(frozen=True, slots=True, eq=False)
class DataStatistics:
    """What was found in a data source.

    `format` says how CSV files are written. `sampled`: quantiles and histograms come from so many rows, chosen at
    random; None: from all. `sample` holds those rows: by column an array, NaN or None where a value is missing.
    `problems` are sentences about rows and files.
    """

    name: str
    layout: Layout
    rows: int
    columns: tuple[ColumnStatistics, ...]
    seconds: float
    bytes: int = 0
    files: tuple[str, ...] = ()
    format: str = ""
    sampled: int | None = None
    problems: tuple[str, ...] = ()
    sample: Mapping[str, NDArray[np.generic]] = field(default_factory=dict)

    def column(self, name: str) -> ColumnStatistics | None:
        """The column of that name; None if there is none."""
        return next((column for column in self.columns if column.name == name), None)
