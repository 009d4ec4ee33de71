"""The rows of a CSV file, page by page, as records. No TensorFlow."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import DataError, RequestError, storage_error
from core.experiment.data.record_index import Page
from core.experiment.data.record_rows import RecordRow
from core.experiment.schema import FeatureSchema
from core.experiment.values import default_array, to_array

MOST = 1_000_000  # rows; they are held in memory


class CsvPager:
    """The rows of one file, whose first line names the columns. Any thread. DataError if it is no such file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.names, self._rows, self._damage = _read(path)

    @property
    def count(self) -> int:
        return len(self._rows)

    def page(self, start: int, count: int) -> Page:
        """Rows from `start` on, each a list of cells."""
        start = max(0, min(start, self.count))
        rows = tuple(self._rows[start : start + count])
        at_end = start + len(rows) >= self.count
        return Page(start, rows, at_end, self._damage if at_end else "")

    def build_index(self, report: Callable[[int, float], None], stopped: Callable[[], bool]) -> None:
        """There is none to build: every row is known."""

    def row(self, number: int, cells: list[str], schema: FeatureSchema | None) -> RecordRow:
        """One row: values as the schema says; without one numbers where a cell holds them, else text.

        An empty cell takes the default.
        """
        if len(cells) != len(self.names):
            said = f"The line has {len(cells)} cells, where the header has {len(self.names)}."
            return RecordRow(number, {}, said)
        texts = dict(zip(self.names, cells, strict=True))
        if schema is None:
            return RecordRow(number, {name: _guessed(text) for name, text in texts.items() if text.strip()}, "")
        return _by_schema(number, texts, schema)

    def close(self) -> None:
        self._rows = []


def _read(path: Path) -> tuple[list[str], list[list[str]], str]:
    try:
        with path.open(newline="", encoding="utf-8-sig") as stream:
            first = stream.readline()
            stream.seek(0)
            reader = csv.reader(stream, delimiter=max(",;\t", key=first.count))
            names = [name.strip() for name in next(reader, [])]
            rows = [cells for cells in islice(reader, MOST + 1) if cells]
    except FileNotFoundError:
        raise DataError(f"There is no file {path}.") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path.name} is not a CSV file in UTF-8: {error}.") from error
    except OSError as error:
        raise storage_error(error, "read the data") from error
    if not any(names):
        raise DataError(f"{path.name} is empty; its first line must name the columns.")
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise DataError(f"{path.name} has the column {twice} twice.")
    more = f"Only the first {MOST:,} rows are read." if len(rows) > MOST else ""
    return names, rows[:MOST], more.replace(",", "\u2009")


def _by_schema(number: int, texts: Mapping[str, str], schema: FeatureSchema) -> RecordRow:
    values: dict[str, Any] = {}
    problem = ""
    for feature in schema.all:
        text = texts.get(feature.name, "").strip()
        try:
            if text:
                values[feature.name] = to_array(feature, text.split() if feature.shape else text)
            elif (default := default_array(feature)) is not None:
                values[feature.name] = default
        except RequestError as error:
            problem = problem or str(error)
    for name, text in texts.items():
        if name not in values and text.strip() and name not in {feature.name for feature in schema.all}:
            values[name] = _guessed(text)
    return RecordRow(number, values, problem)


def _guessed(text: str) -> Any:
    """One number, several parted by blanks, or a text."""
    for dtype in (np.int64, np.float64):
        try:
            found = np.array([dtype(part) for part in text.split()])
        except (ValueError, OverflowError):
            continue
        return found
    words = np.empty(1, dtype=object)
    words[0] = text.encode("utf-8", "surrogateescape")
    return words
