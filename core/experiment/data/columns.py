"""Data that fits in memory: arrays and CSV files to checked columns, one per feature. No TensorFlow.

A column is an array [records] + shape in the feature's dtype; of a variable length, a list of arrays.
"""

from __future__ import annotations

import csv
import difflib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError, RequestError, storage_error
from core.experiment.experiment import Arrays
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import Array, default_array, stack, to_array

Column = NDArray[Any] | list[Array]


def columns_of_arrays(schema: FeatureSchema, source: Arrays) -> dict[str, Column]:
    """The columns of arrays; None as a value takes the default. DataError names column and record."""
    length = array_length(source)
    check_names(schema, list(source.columns), "The data")
    columns = {}
    for feature in schema.all:
        values = source.columns.get(feature.name)
        rows = [None] * length if values is None else _as_rows(values)
        columns[feature.name] = _column(feature, rows, lambda index: f"Record {index}")
    return columns


def columns_of_csv(schema: FeatureSchema, paths: Sequence[Path], delimiter: str) -> dict[str, Column]:
    """The columns of CSV files, one after the other. DataError names file and line."""
    places: list[tuple[Path, int]] = []
    texts: dict[str, list[str]] = {feature.name: [] for feature in schema.all}
    for path in paths:
        names, rows = _open_csv(path, delimiter)
        check_names(schema, names, path.name)
        wanted = [(texts[name], names.index(name) if name in names else None) for name in texts]
        for line, cells in rows:
            places.append((path, line))
            for column, position in wanted:
                column.append("" if position is None else cells[position].strip())

    def where(index: int) -> str:
        path, line = places[index]
        return f"{path.name}, line {line}"

    return {
        feature.name: _column(feature, [_cell(feature, text) for text in texts[feature.name]], where)
        for feature in schema.all
    }


def count_csv(path: Path, delimiter: str) -> int:
    """How many records a CSV file has, the header not counted."""
    return sum(1 for _ in _open_csv(path, delimiter)[1])


def array_length(source: Arrays) -> int:
    """How many records there are; DataError if the arrays differ in it."""
    lengths = {}
    for name, column in source.columns.items():
        try:
            lengths[name] = len(column)
        except TypeError:
            raise DataError(f'The array "{name}" holds a single value; it needs one value per record.') from None
    if len(set(lengths.values())) > 1:
        listed = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise DataError(f"The arrays differ in length: {listed}.")
    return next(iter(lengths.values()), 0)


def check_names(schema: FeatureSchema, names: Sequence[str], what: str) -> None:
    """DataError if a feature without a default has no column, or one with a default seems misspelt."""
    known = {feature.name for feature in schema.all}
    others = {name.casefold(): name for name in names if name not in known}
    for feature in schema.all:
        if feature.name in names:
            continue
        near = difflib.get_close_matches(feature.name.casefold(), others, 1, cutoff=0.8)
        if near:
            raise DataError(f'{what} has no column "{feature.name}". Did "{others[near[0]]}" mean it?')
        if feature.is_required:
            raise DataError(f'{what} has no column "{feature.name}". It has: {", ".join(names)}.')


def _as_rows(values: Any) -> Any:
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


def _row(feature: Feature, row: Any, where: Callable[[int], str], index: int) -> Array:
    if row is None:
        default = default_array(feature)
        if default is None:
            raise DataError(f'{where(index)}: "{feature.name}" is empty and has no default.')
        return default
    try:
        return to_array(feature, row)
    except RequestError as error:
        raise DataError(f"{where(index)}: {error}") from error


def _cell(feature: Feature, text: str) -> Any:
    """What a cell says: None if it is empty, several values if blanks part them and the shape wants several."""
    if not text:
        return None
    return text.split() if feature.shape else text


def _open_csv(path: Path, delimiter: str) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The names in the header and the rows behind it, each with the number of its (last) line."""
    rows = _csv_rows(path, delimiter)
    _, header = next(rows, (0, []))
    names = [name.strip() for name in header]
    if not names:
        raise DataError(f"{path.name} is empty; its first line must name the columns.")
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise DataError(f"{path.name} has the column {', '.join(twice)} twice.")
    return names, _even_rows(path, len(names), rows)


def _even_rows(path: Path, width: int, rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    for line, cells in rows:
        if len(cells) != width:
            raise DataError(f"{path.name}, line {line} has {len(cells)} cells, where the header has {width}.")
        yield line, cells


def _csv_rows(path: Path, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    try:
        with path.open(newline="", encoding="utf-8-sig") as stream:
            reader = csv.reader(stream, delimiter=delimiter)
            for cells in reader:
                if cells:
                    yield reader.line_num, cells
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path.name} is not a CSV file in UTF-8: {error}.") from error
    except OSError as error:
        raise storage_error(error, "read the data") from error
