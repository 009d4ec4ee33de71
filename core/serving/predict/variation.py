"""One input over a range, the others as they are, through one model or several. No TensorFlow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.serving.predict.comparison import Ask, ReadModel
from core.serving.predict.rows.batch import BatchAnswer, predict_rows
from core.serving.predict.rows.row_request import RowRequest, signature_in
from core.serving.predict.rows.row_scores import score_curves
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import worded

POINTS = 61
MOST = 100_000  # values that are asked at once


def points_of(
    name: str, dtype: str, low: float, high: float, here: float | None = None, count: int = POINTS
) -> NDArray[np.generic]:
    """`count` values from `low` to `high`, of whole numbers at most as many as there are; `here` is one of them.

    float64 or int64, rising. RequestError if there is no such range.
    """
    if not 2 <= count <= MOST:
        raise RequestError(
            name, worded("The number of values must be between 2 and {most} (got {count}).", most=MOST, count=count)
        )
    if not (np.isfinite(low) and np.isfinite(high)) or low >= high:
        raise RequestError(name, worded("The range must go from a smaller number to a larger one."))
    if "int" not in dtype:
        return np.union1d(np.linspace(low, high, count), _within(here, low, high))
    limits = np.iinfo(dtype)
    low, high = np.ceil(max(low, limits.min)), np.floor(min(high, limits.max))
    if low >= high:
        raise RequestError(name, worded("There are no two whole numbers in this range."))
    spread = np.round(np.linspace(low, high, count))
    points: NDArray[np.generic] = np.union1d(spread, _within(here, low, high)).astype(np.int64)
    return points


@dataclass(frozen=True, slots=True, eq=False)
class VariedModel:
    """What one model answered to n values of an input.

    `answer` has a row per value that was answered, numbered by its place; `curves` float64 [n] {score: values},
    NaN where there is no answer.
    """

    info: SavedModelInfo
    answer: BatchAnswer
    curves: Mapping[str, NDArray[np.float64]]


def vary_row(
    request: RowRequest,
    name: str,
    values: Sequence[object],
    others: Sequence[ReadModel],
    ask: Ask,
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> list[VariedModel]:
    """Ask the request's own model and each of `others` the row once per value of input `name`.

    RequestError if a model answers none of them.
    """
    row = {key: value for key, value in request.row.items() if value is not None}
    found = []
    for read in (lambda: request.info, *others):
        info = read()
        signature = signature_in(info, request)
        rows = enumerate({**row, name: value} for value in values)
        answer = predict_rows(info, signature, rows, partial(ask, info), stopped=stopped)
        if not len(answer.numbers) and answer.problems:
            raise RequestError(name, next(iter(answer.problems.values())))
        found.append(VariedModel(info, answer, _curves(info, answer, len(values))))
    return found


def _curves(info: SavedModelInfo, answer: BatchAnswer, count: int) -> dict[str, NDArray[np.float64]]:
    scores = score_curves(info, info.signatures[answer.signature], answer.outputs, len(answer.numbers))
    curves = {}
    for name, values in scores.items():
        curves[name] = np.full(count, np.nan)
        curves[name][answer.numbers] = values
    return curves


def _within(here: float | None, low: float, high: float) -> list[float]:
    return [here] if here is not None and low <= here <= high else []
