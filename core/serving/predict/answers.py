"""What the outputs of a whole batch mean: which are classes, and which the predicted number. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.serving.predict.requests import class_names
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec

_NEAR_ONE = 1e-3
_NUMBERS = ("predictions", "labels", "logits")  # aliases of Estimator's heads that hold the predicted number


@dataclass(frozen=True, slots=True, eq=False)
class Classes:
    """The predicted classes of n rows: `names` of all k classes, `chosen` int64 [n], `scores` float64 [n, k].

    `scores` is None where the model gives the class alone.
    """

    names: tuple[str, ...]
    chosen: NDArray[np.int64]
    scores: NDArray[np.float64] | None


def classes_of(info: SavedModelInfo, signature: Signature, outputs: Mapping[str, object]) -> Classes | None:
    """Where an output is a distribution over classes in every row, or the class itself; None elsewhere.

    Names come from the schema's label, else from the `all_classes` of Estimator's classifiers, else they are
    numbers. A row that is not finite has the class -1.
    """
    for spec in sorted(signature.outputs, key=likeness):
        scores = _distribution(outputs.get(spec.alias))
        if scores is None:
            continue
        names = class_names(info, spec) or _all_classes(outputs, scores.shape[1])
        if names is None and spec.alias == "probabilities":
            names = tuple(str(number) for number in range(scores.shape[1]))
        if names is not None and len(names) == scores.shape[1]:
            chosen = np.argmax(np.nan_to_num(scores), axis=1).astype(np.int64)
            chosen[~np.isfinite(scores).all(axis=1)] = -1
            return Classes(names, chosen, scores)
    ids = np.asarray(outputs["class_ids"]) if "class_ids" in outputs else np.empty(0, object)
    if ids.dtype.kind in "iu" and ids.size and ids.size == len(ids) and ids.min() >= 0:
        chosen = ids.ravel().astype(np.int64)
        return Classes(tuple(str(number) for number in range(int(chosen.max()) + 1)), chosen, None)
    return None


def numbers_of(outputs: Mapping[str, Any], label: str) -> tuple[str, NDArray[np.float64]] | None:
    """(alias, float64 [n]) of the output that predicts the number `label`; None if none is one number per row."""
    fitting = {
        alias: np.asarray(value)
        for alias, value in outputs.items()
        if np.asarray(value).dtype.kind in "fiu" and np.asarray(value).ndim and np.size(value) == len(value)
    }
    for alias in (label, *_NUMBERS, *fitting):
        if alias in fitting:
            return alias, fitting[alias].ravel().astype(np.float64)
    return None


def likeness(spec: TensorSpec) -> int:
    """Numbers of any output may happen to add up to 1: one that is called probabilities comes first."""
    return (
        0 if spec.alias == "probabilities" else 1 if "prob" in spec.alias else 2 if "logit" not in spec.alias else 3
    )


def _distribution(value: object) -> NDArray[np.float64] | None:
    array = np.asarray(value) if value is not None else np.empty(0, object)
    if array.dtype.kind != "f" or array.ndim < 2 or array.shape[0] == 0:
        return None
    rows = array.reshape(len(array), -1).astype(np.float64)
    whole = rows[np.isfinite(rows).all(axis=1)]
    if rows.shape[1] < 2 or not len(whole):
        return None
    return rows if (whole >= 0).all() and (np.abs(whole.sum(axis=1) - 1) <= _NEAR_ONE).all() else None


def _all_classes(outputs: Mapping[str, Any], count: int) -> tuple[str, ...] | None:
    if "all_classes" not in outputs or not len(outputs["all_classes"]):
        return None
    first = np.ravel(np.asarray(outputs["all_classes"])[0]).tolist()
    names = tuple(item.decode("utf-8", "replace") if isinstance(item, bytes) else str(item) for item in first)
    return names if len(names) == count else None
