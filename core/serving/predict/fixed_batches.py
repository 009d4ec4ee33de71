"""Rows for a signature that takes batches of one size only: cut into batches, the last one filled up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Arrays = Sequence[NDArray[np.generic]]


def in_batches(size: int, inputs: Arrays, call: Callable[..., Arrays]) -> list[NDArray[np.generic]]:
    """`call(*inputs)` in batches of `size` rows; the outputs have as many rows as the inputs.

    A batch that is not full repeats its last row; the answers to these rows are dropped. An output without a row
    for each input keeps its value of the last batch.
    """
    rows = len(inputs[0])
    parts: list[Arrays] = []
    for start in range(0, max(rows, 1), size):
        count = min(size, rows - start)
        found = call(*(filled(array[start : start + size], size) for array in inputs))
        parts.append([value[:count] if value.ndim and len(value) == size else value for value in found])
    return [_joined(values, size) for values in zip(*parts, strict=True)]


def filled(array: NDArray[np.generic], size: int) -> NDArray[np.generic]:
    """An array of `size` rows: the last row is repeated."""
    missing = size - len(array)
    return array if not missing or not len(array) else np.concatenate([array, np.repeat(array[-1:], missing, 0)])


def _joined(values: Arrays, size: int) -> NDArray[np.generic]:
    if len(values) == 1 or values[0].ndim == 0 or len(values[0]) != size:
        return values[-1]
    return np.concatenate(values)
