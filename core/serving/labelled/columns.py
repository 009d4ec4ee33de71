"""The values of rows that slices are made by, gathered batch by batch in bounded memory. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from core.analysis.records import NumberValues, Values, WordValues

MOST_COLUMNS = 60
MOST_WORDS = 500  # of one column; those that come later are one slice
OTHERS = "other values"


class ColumnRows:
    """One value a row of features and labels: numbers and texts. Others, such as vectors, are left out."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[NDArray[np.float64]]] = {}
        self._codes: dict[str, list[NDArray[np.int64]]] = {}
        self._words: dict[str, dict[str, int]] = {}
        self._names: list[str] | None = None

    def add(self, values: Mapping[str, NDArray[np.generic]], rows: int) -> None:
        """Take a batch of `rows` rows."""
        fitting = {name: value for name, value in values.items() if value.ndim and value.size == len(value) == rows}
        if self._names is None:
            self._names = [name for name, value in fitting.items() if value.dtype.kind in "fiubOSU"][:MOST_COLUMNS]
        for name in self._names:
            value = fitting.get(name)
            if name in self._words or (value is not None and value.dtype.kind in "OSU"):
                self._codes.setdefault(name, []).append(self._coded(name, value, rows))
            else:
                flat = np.full(rows, np.nan) if value is None else value.reshape(rows).astype(np.float64)
                self._numbers.setdefault(name, []).append(flat)

    def columns(self) -> tuple[Values, ...]:
        """All that was gathered; a column that a later batch had otherwise is left out."""
        found: list[Values] = []
        for name in self._names or ():
            if name in self._codes and name not in self._numbers:
                words = tuple(self._words[name])
                found.append(WordValues(name, words, np.concatenate(self._codes[name])))
            elif name in self._numbers and name not in self._codes:
                found.append(NumberValues(name, np.concatenate(self._numbers[name])))
        return tuple(found)

    def _coded(self, name: str, value: NDArray[np.generic] | None, rows: int) -> NDArray[np.int64]:
        words = self._words.setdefault(name, {})
        if value is None:
            return np.full(rows, -1, np.int64)
        codes = np.empty(rows, np.int64)
        for row, item in enumerate(value.reshape(rows).tolist()):
            text = item.decode("utf-8", "replace") if isinstance(item, bytes) else str(item)
            if text not in words and len(words) >= MOST_WORDS:
                text = OTHERS
            codes[row] = words.setdefault(text, len(words))
        return codes
