"""Data that fits in memory: arrays and CSV files to checked columns, one per feature. No TensorFlow.

A column is an array [records] + shape in the feature's dtype; of a variable length, a list of arrays.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError, RequestError
from core.experiment.data.csv.csv_cells import cell_reader
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_rows import check_names, orders_of, read_head, rows_of_csv
from core.experiment.data.parts import Part, is_in, row_bytes
from core.experiment.data.unchanged import unchanged
from core.experiment.experiment import Arrays
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import Array, default_array, stack, to_array
from core.experiment.where import Where, chooser_of
from core.words import worded

Column = NDArray[np.generic] | list[Array]


def columns_of_arrays(schema: FeatureSchema, source: Arrays) -> dict[str, Column]:
    """The columns of arrays; None as a value takes the default. DataError names column and record."""
    length = array_length(source)
    check_names(schema.all, list(source.columns), worded("The data"))
    columns = {}
    for feature in schema.all:
        values = source.columns.get(feature.name)
        rows = [None] * length if values is None else _as_rows(values)
        columns[feature.name] = _column(feature, rows, lambda index: worded("Record {index}", index=index))
    return columns


def columns_of_csv(
    schema: FeatureSchema,
    paths: Sequence[Path],
    wanted: CsvFormat,
    part: Part | None = None,
    where: Where | None = None,
) -> dict[str, Column]:
    """The columns of CSV files, one after the other, or a part of them. DataError names file and line."""
    for feature in schema.all:
        if feature.sequence or feature.inner_shape:
            raise DataError(
                worded(
                    '"{name}" is a sequence of steps, which a cell of a CSV file cannot hold. Use TFRecords '
                    "of SequenceExamples, or Arrays.",
                    name=feature.name,
                )
            )
    places: list[tuple[Path, int]] = []
    values: dict[str, list[object]] = {feature.name: [] for feature in schema.all}
    for path in paths:
        with unchanged(path):
            head = read_head(path, wanted, orders_of(schema))
            check_names(schema.all, head.names, path.name)
            readers = [
                (values[feature.name], cell_reader(feature, head.format), head.names.index(feature.name))
                for feature in schema.all
                if feature.name in head.names
            ]
            is_picked = chooser_of(where, head.names, head.format.decimal or ".", path.name)
            for line, cells in rows_of_csv(path, head):
                if len(cells) != len(head.names):
                    raise DataError(
                        worded(
                            "{name}, line {line} has {n} cells, where there are {wanted} columns.",
                            name=path.name,
                            line=line,
                            n=len(cells),
                            wanted=len(head.names),
                        )
                    )
                try:
                    if not (is_in(part, row_bytes(cells)) and is_picked(cells)):
                        continue
                    for column, read, position in readers:
                        column.append(read(cells[position]))
                except (RequestError, DataError) as error:
                    raise DataError(
                        worded("{name}, line {line}: {error}", name=path.name, line=line, error=error)
                    ) from None
                places.append((path, line))
            for column in values.values():
                column.extend([None] * (len(places) - len(column)))

    def place_of(index: int) -> str:
        path, line = places[index]
        return worded("{name}, line {line}", name=path.name, line=line)

    return {feature.name: _column(feature, values[feature.name], place_of) for feature in schema.all}


def count_csv(
    path: Path,
    wanted: CsvFormat,
    schema: FeatureSchema | None,
    part: Part | None = None,
    where: Where | None = None,
) -> int:
    """How many records a CSV file, or a part of it, has, the header not counted."""
    head = read_head(path, wanted, orders_of(schema) if schema is not None else ())
    is_picked = chooser_of(where, head.names, head.format.decimal or ".", path.name)
    rows = (cells for _, cells in rows_of_csv(path, head) if len(cells) == len(head.names) or where is None)
    return sum(is_in(part, row_bytes(cells)) and is_picked(cells) for cells in rows)


def array_length(source: Arrays) -> int:
    """How many records there are; DataError if the arrays differ in it."""
    lengths = {}
    for name, column in source.columns.items():
        try:
            lengths[name] = len(column)
        except TypeError:
            raise DataError(
                worded('The array "{name}" holds a single value; it needs one value per record.', name=name)
            ) from None
    if len(set(lengths.values())) > 1:
        listed = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise DataError(worded("The arrays differ in length: {listed}.", listed=listed))
    return next(iter(lengths.values()), 0)


def _as_rows(values: object) -> object:
    """A column of another library (a pandas Series, a tensor) as an array."""
    return values if isinstance(values, list | tuple | np.ndarray) else np.asarray(values)


def _column(feature: Feature, rows: Any, where: Callable[[int], str]) -> Column:
    """`rows` checked, all at once where that is possible: one by one is slow, but can say which is wrong."""
    has_gaps = not isinstance(rows, np.ndarray) and any(row is None for row in rows)
    if not feature.is_ragged and not has_gaps:
        try:
            whole = {"shape": (len(rows), *feature.shape), "encoding": None}
            return to_array(feature.model_copy(update=whole), rows)
        except RequestError:
            pass
    checked = [_row(feature, row, where, index) for index, row in enumerate(rows)]
    return checked if feature.is_ragged else stack(feature, checked)


def _row(feature: Feature, row: object, where: Callable[[int], str], index: int) -> Array:
    if row is None:
        default = default_array(feature)
        if default is None:
            raise DataError(
                worded('{place}: "{name}" is empty and has no default.', place=where(index), name=feature.name)
            )
        return default
    try:
        return to_array(feature, row)
    except RequestError as error:
        raise DataError(f"{where(index)}: {error}") from error
