"""How right a batch of answers is, where the labels are known. The figures are those of Estimator's evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.serving.predict.answers import Classes


@dataclass(frozen=True, slots=True, eq=False)
class ClassScores:
    """Of a classifier. `matrix` int64 [k, k]: rows are true classes, columns predicted ones. `accuracy` 0..1."""

    names: tuple[str, ...]
    matrix: NDArray[np.int64]
    accuracy: float

    @property
    def count(self) -> int:
        return int(self.matrix.sum())


@dataclass(frozen=True, slots=True, eq=False)
class NumberScores:
    """Of a regression: float64 [n] each, and their mean absolute error, root mean squared error and mean error."""

    alias: str
    true: NDArray[np.float64]
    predicted: NDArray[np.float64]
    mae: float
    rmse: float
    bias: float

    @property
    def count(self) -> int:
        return len(self.true)


def true_classes(names: Sequence[str], labels: Sequence[object]) -> NDArray[np.int64] | None:
    """Labels, one per row, as places in `names`, -1 where there is none; None if they are no such classes."""
    places = {name: place for place, name in enumerate(names)}
    found = np.full(len(labels), -1, np.int64)
    for row, label in enumerate(labels):
        value = _single(label)
        if value is None:
            continue
        text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
        if text in places:
            found[row] = places[text]
        elif isinstance(value, int | float) and float(value).is_integer() and str(int(value)) in places:
            found[row] = places[str(int(value))]
        elif isinstance(value, int) and 0 <= value < len(names):
            found[row] = value
        else:
            return None
    return found


def score_classes(classes: Classes, labels: Sequence[object]) -> ClassScores | None:
    """None if no row has a label that is one of the classes."""
    known = [int(value) for label in labels if isinstance(value := _single(label), int)]
    names = classes.names
    if classes.scores is None and known and min(known) >= 0 and max(known) < 1000:
        names = tuple(str(number) for number in range(max(len(names), max(known) + 1)))
    true = true_classes(names, labels)
    if true is None:
        return None
    there = (true >= 0) & (classes.chosen >= 0)
    if not there.any():
        return None
    matrix = np.zeros((len(names), len(names)), np.int64)
    np.add.at(matrix, (true[there], classes.chosen[there]), 1)
    return ClassScores(tuple(names), matrix, float(np.trace(matrix)) / float(matrix.sum()))


def score_numbers(alias: str, predicted: NDArray[np.float64], labels: Sequence[object]) -> NumberScores | None:
    """None if no row has a label that is one number."""
    values = [_single(label) for label in labels]
    there = [isinstance(value, int | float) for value in values]
    if not any(there):
        return None
    true = np.array([value for value in values if isinstance(value, int | float)], np.float64)
    found = predicted[np.array(there)]
    off = found - true
    return NumberScores(
        alias,
        true,
        found,
        float(np.abs(off).mean()),
        float(np.sqrt(np.square(off).mean())),
        float(off.mean()),
    )


def _single(label: object) -> object:
    """A label as one Python value; None if there is none, or several."""
    if label is None:
        return None
    array = np.asarray(label, dtype=object if isinstance(label, bytes | str) else None)
    if array.size != 1:
        return None
    value = array.ravel().tolist()[0]
    return None if isinstance(value, float) and value != value else value
