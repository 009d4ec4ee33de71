"""GrowingArray: numbers that are appended often, in room that grows by half."""

from __future__ import annotations

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Number = TypeVar("Number", np.int64, np.float64)


class GrowingArray(Generic[Number]):
    """Numbers of one type; adding some costs no more than those. `values` is a view: copy it to keep it."""

    def __init__(self, dtype: type[Number]) -> None:
        self._data: NDArray[Number] = np.empty(0, dtype)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def values(self) -> NDArray[Number]:
        return self._data[: self._count]

    def replace(self, start: int, values: NDArray[Number]) -> None:
        """Make `values` the numbers from index `start` on, and the last ones; a start past the end counts as it."""
        start = min(start, self._count)
        if not len(self._data):  # of many arrays most may never grow
            self._data, self._count = values.astype(self._data.dtype), len(values)
            return
        end = start + len(values)
        if end > len(self._data):
            larger = np.empty(max(64, end, self._count * 3 // 2), self._data.dtype)
            larger[:start] = self._data[:start]
            self._data = larger
        self._data[start:end] = values
        self._count = end
