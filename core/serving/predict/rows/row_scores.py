"""The numbers of an answer worth following: the probability of each class, else each scalar. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.serving.saved_model.signatures import SavedModelInfo, Signature
from core.words import worded


def class_bars(
    info: SavedModelInfo, signature: Signature, outputs: Mapping[str, object]
) -> list[tuple[str, float]]:
    """(class, probability) of the first row, where an output is a distribution over classes.

    Their names come from the schema's label, else from the `all_classes` of Estimator's own classifiers, else
    they are numbered.
    """
    from core.serving.predict.answers import likeness  # not on top: the window shows sooner without pydantic
    from core.serving.predict.requests import class_names

    for spec in sorted(signature.outputs, key=likeness):
        row = first_row(outputs[spec.alias]).ravel() if spec.alias in outputs else np.empty(0)
        if row.dtype.kind != "f" or len(row) < 2 or not np.all(row >= 0) or abs(float(row.sum()) - 1) > 1e-3:
            continue
        names = class_names(info, spec) or _all_classes(outputs, len(row))
        if names is None and spec.alias == "probabilities":
            names = tuple(worded("class {number}", number=number) for number in range(len(row)))
        if names is not None and len(names) == len(row):
            return [(name, float(value)) for name, value in zip(names, row, strict=True)]
    return []


def scores_of(bars: list[tuple[str, float]], outputs: Mapping[str, object]) -> dict[str, float]:
    """The numbers worth following from one input to the next: of each class, else of each scalar output."""
    if bars:
        return dict(bars)
    return {
        alias: float(np.ravel(first_row(value))[0])
        for alias, value in outputs.items()
        if np.size(first_row(value)) == 1 and first_row(value).dtype.kind in "fiu"
    }


def score_curves(
    info: SavedModelInfo, signature: Signature, outputs: Mapping[str, Any], rows: int
) -> dict[str, NDArray[np.float64]]:
    """`scores_of` of every row of a batch, float64 [rows] each; NaN where a row has no such score."""
    found: list[dict[str, float]] = []
    for row in range(rows):
        one = {
            alias: value[row : row + 1] if np.ndim(value) and len(value) == rows else value
            for alias, value in outputs.items()
        }
        found.append(scores_of(class_bars(info, signature, one), one))
    names = dict.fromkeys(name for scores in found for name in scores)
    return {name: np.array([scores.get(name, np.nan) for scores in found]) for name in names}


def first_row(value: object) -> NDArray[Any]:
    """The first row of an output; the whole of one that has no rows."""
    array = np.asarray(value)
    return np.asarray(array[0], dtype=array.dtype) if array.ndim and len(array) else array


def _all_classes(outputs: Mapping[str, object], count: int) -> tuple[str, ...] | None:
    if "all_classes" not in outputs:
        return None
    names = tuple(_word(item) for item in np.ravel(first_row(outputs["all_classes"])).tolist())
    return names if len(names) == count else None


def _word(item: object) -> str:
    return item.decode("utf-8", "replace") if isinstance(item, bytes) else str(item)
