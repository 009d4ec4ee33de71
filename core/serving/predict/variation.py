"""One input over a range, the others as they are: the batch to ask, for partial dependence. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.serving.predict import requests
from core.serving.saved_model.signatures import SavedModelInfo

POINTS = 61


def points_of(name: str, dtype: str, low: float, high: float, here: float | None = None) -> NDArray[Any]:
    """Values from `low` to `high`, 61 or, of whole numbers, as many as there are; `here` is one of them.

    float64 or int64, rising. RequestError if there is no such range.
    """
    if not (np.isfinite(low) and np.isfinite(high)) or low >= high:
        raise RequestError(name, "The range must go from a smaller number to a larger one.")
    if "int" not in dtype:
        return np.union1d(np.linspace(low, high, POINTS), _within(here, low, high))
    limits = np.iinfo(dtype)
    low, high = np.ceil(max(low, limits.min)), np.floor(min(high, limits.max))
    if low >= high:
        raise RequestError(name, "There are no two whole numbers in this range.")
    spread = np.round(np.linspace(low, high, POINTS))
    points: NDArray[Any] = np.union1d(spread, _within(here, low, high)).astype(np.int64)
    return points


def varied_inputs(
    info: SavedModelInfo, signature: str, row: Mapping[str, Any], name: str, points: NDArray[Any], *, example: bool
) -> Mapping[str, NDArray[Any]]:
    """What to send: `row` once per point, with input `name` at that point. None in `row` takes the default."""
    values = points.tolist()
    rows = [{**row, name: value} for value in values]
    if example:
        return requests.example_inputs(info, signature, rows)
    found = requests.signature_of(info, signature)
    return requests.dense_inputs(info, signature, requests.columns_of(found, rows))


def _within(here: float | None, low: float, high: float) -> list[float]:
    return [here] if here is not None and low <= here <= high else []
