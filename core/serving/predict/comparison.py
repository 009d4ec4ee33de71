"""The same input through several models: what they answer, value by value. No TensorFlow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from core.errors import WorkbenchError
from core.serving.predict import requests
from core.serving.predict.prediction import Prediction
from core.serving.predict.rows.row_request import RowRequest, inputs_of_row, signature_in
from core.serving.saved_model.signatures import SavedModelInfo

ReadModel = Callable[[], SavedModelInfo]  # what a model offers; one that has no export yet may be made first
Ask = Callable[[SavedModelInfo, str, Mapping[str, object]], Prediction]
SAME = 1e-6  # numbers closer than this, relative to large ones, are the same
_MOST_VALUES = 16  # of one output that get a line each


@dataclass(frozen=True, slots=True)
class ComparedValue:
    """One value of the answers. `values` has one per model, None where a model has no such output.

    `difference` is the largest one to the first model; None where they are no numbers. `same`: none differs.
    """

    name: str
    values: tuple[Any, ...]
    difference: float | None
    same: bool


@dataclass(frozen=True, slots=True, eq=False)
class ModelComparison:
    """What several models answered. `outputs`: of each, None without an answer; `problems` {its place: why}."""

    outputs: tuple[Mapping[str, object] | None, ...]
    lines: tuple[ComparedValue, ...]
    problems: Mapping[int, str]


def compare_models(request: RowRequest, others: Sequence[ReadModel], ask: Ask) -> ModelComparison:
    """Ask the request's own model and each of `others`; what differs comes first, probabilities before the rest.

    A model that cannot be read or asked is a problem of its own, and does not stop the others.
    """
    outputs: list[Mapping[str, object] | None] = []
    problems: dict[int, str] = {}
    for place, read in enumerate((lambda: request.info, *others)):
        try:
            info = read()
            name = signature_in(info, request)
            outputs.append(ask(info, name, inputs_of_row(info, name, request)).outputs)
        except WorkbenchError as error:
            outputs.append(None)
            problems[place] = str(error)
    specs = request.info.signatures[request.signature].outputs
    names = {spec.alias: found for spec in specs if (found := requests.class_names(request.info, spec)) is not None}
    lines = sorted(compare_outputs(outputs, names), key=_rank)
    return ModelComparison(tuple(outputs), tuple(lines), problems)


def compare_outputs(
    answers: Sequence[Mapping[str, object] | None], names: Mapping[str, Sequence[str]]
) -> list[ComparedValue]:
    """Line by line; None is a model that gave no answer. The first row of each batch counts.

    `names` {alias: a name per value of its last dimension} are those of classes. An output of more than 16 values
    is one line: how far it is off at most.
    """
    aliases = dict.fromkeys(alias for answer in answers if answer is not None for alias in answer)
    lines: list[ComparedValue] = []
    for alias in aliases:
        rows = [None if answer is None or alias not in answer else _first(answer[alias]) for answer in answers]
        sizes = {row.size for row in rows if row is not None}
        if len(sizes) == 1 and 1 < max(sizes) <= _MOST_VALUES:
            labels = _labels(alias, next(row for row in rows if row is not None), names.get(alias))
            flat = [None if row is None else row.ravel() for row in rows]
            for place, label in enumerate(labels):
                lines.append(_line(label, [None if row is None else row[place : place + 1] for row in flat]))
        else:
            lines.append(_line(alias, rows))
    return lines


def _rank(line: ComparedValue) -> tuple[bool, bool]:
    return line.same, "prob" not in line.name


def _first(value: object) -> Any:
    array = np.asarray(value)
    return array[0:1].reshape(array.shape[1:]) if array.ndim and len(array) else array


def _labels(alias: str, row: Any, names: Sequence[str] | None) -> list[str]:
    if names is not None and len(names) == row.size:
        return [f"{alias} {name}" for name in names]
    return [f"{alias}{list(place)}" for place in np.ndindex(*row.shape)]


def _line(name: str, rows: Sequence[Any]) -> ComparedValue:
    values = tuple(None if row is None else _plain(row) for row in rows)
    there = [row for row in rows if row is not None]
    first = there[0]
    if all(row.dtype.kind in "fiub" and row.shape == first.shape for row in there):
        apart = [_distance(row, first) for row in there[1:]]
        scale = 1 + float(np.abs(np.nan_to_num(first.astype(np.float64))).max(initial=0))
        largest = max(apart, default=0.0)
        return ComparedValue(name, values, largest, largest <= SAME * scale and len(there) == len(rows))
    same = all(row.shape == first.shape and row.tolist() == first.tolist() for row in there)
    return ComparedValue(name, values, None, same and len(there) == len(rows))


def _distance(one: Any, other: Any) -> float:
    """NaN beside NaN is no distance, beside a number an infinite one."""
    left, right = one.astype(np.float64), other.astype(np.float64)
    equal = (left == right) | (np.isnan(left) & np.isnan(right))
    with np.errstate(invalid="ignore"):
        apart = np.where(equal, 0.0, np.abs(left - right))
    return float(np.nan_to_num(apart, nan=np.inf, posinf=np.inf).max(initial=0.0))


def _plain(row: Any) -> object:
    return row.ravel()[0] if row.size == 1 else row
