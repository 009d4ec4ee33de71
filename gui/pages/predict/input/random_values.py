"""Values to fill a form with: of the usual range, of the vocabulary, else about zero."""

from __future__ import annotations

import math

import numpy as np

from gui.pages.predict.input.inputs import NUMBERS, Input

_FREE = 3  # the size that is taken where any will do
_WORDS = ("alpha", "beta", "gamma", "delta")


def random_value(item: Input, random: np.random.Generator) -> object:
    """A value for one row, of the input's dtype and shape; words and images too."""
    if item.has_lists:
        return [[_plain(item, random) for _ in range(int(random.integers(1, 4)))] for _ in range(_FREE)]
    shape = item.image_shape or tuple(_FREE if size is None else size for size in item.shape)
    if not shape:
        return _plain(item, random)
    values = np.empty(int(np.prod(shape)), dtype=object)
    values[:] = [_plain(item, random) for _ in range(len(values))]
    return np.array(values.tolist()).reshape(shape) if item.dtype != "string" else values.reshape(shape)


def _plain(item: Input, random: np.random.Generator) -> object:
    if item.feature is not None and item.feature.vocabulary is not None:
        return item.feature.vocabulary[int(random.integers(len(item.feature.vocabulary)))]
    match item.dtype:
        case "string":
            return _WORDS[int(random.integers(len(_WORDS)))]
        case "bool":
            return bool(random.integers(2))
        case "uint8":
            return int(random.integers(256))
    low, high = item.ends
    if "int" in item.dtype:
        return _whole(item.dtype, low, high, random)
    if low is None and high is None:
        return round(float(random.normal()), 3)
    start = low if low is not None else float(high or 0) - 1
    end = high if high is not None else start + 1
    share = random.random()
    return float(f"{start * (1 - share) + end * share:.4g}")


def _whole(dtype: str, low: float | None, high: float | None, random: np.random.Generator) -> int:
    """One of the range, of ten numbers where it has one end or none, as far as the dtype holds them."""
    limits = np.iinfo(dtype) if dtype in NUMBERS else np.iinfo(np.int8)
    first = math.ceil(low) if low is not None else 0 if high is None else math.floor(high) - 9
    last = math.floor(high) if high is not None else first + 9
    first = min(max(first, limits.min), limits.max)
    last = max(first, min(last, limits.max))
    return int(random.integers(first, last, endpoint=True, dtype=np.int64))
