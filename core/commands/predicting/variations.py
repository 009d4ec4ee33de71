"""One input on several exports, or varied over a range: what the views Compare and Vary show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from core.commands.predicting.inputs import GivenInput, row_request
from core.commands.predicting.predictions import open_models
from core.errors import RequestError
from core.jobs import Emit, nothing
from core.serving.predict import requests
from core.serving.predict.comparison import Ask, ModelComparison, ReadModel, compare_models
from core.serving.predict.prediction import Prediction
from core.serving.predict.rows.row_request import RowRequest
from core.serving.predict.variation import POINTS, VariedModel, points_of, vary_row
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import worded

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class VariedRange:
    """The values an input takes: `values` as typed, or `steps` values from `low` to `high`; None takes the usual
    range.
    """

    low: float | None = None
    high: float | None = None
    steps: int = POINTS
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Variation:
    """The answers in `models`, one for each export in the order of `exports`, to the `values` of input `name`."""

    name: str
    values: tuple[object, ...]
    exports: tuple[str, ...]
    models: tuple[VariedModel, ...]


def compare_input(
    exports: Sequence[str | Path],
    given: GivenInput,
    *,
    trusted: bool = False,
    confined: bool = False,
    emit: Emit = nothing,
) -> ModelComparison:
    """Run several exports on one input and compare each with the first.

    Raises what `predict` raises for the first one.
    """
    return _asked(exports, given, trusted, confined, emit, compare_models)


def vary_input(
    exports: Sequence[str | Path],
    given: GivenInput,
    name: str,
    over: VariedRange,
    *,
    trusted: bool = False,
    confined: bool = False,
    emit: Emit = nothing,
) -> Variation:
    """Run exports on one input with other values of `name`.

    Raises as `compare_input`; RequestError if there is no such range.
    """

    def vary(request: RowRequest, others: Sequence[ReadModel], ask: Ask) -> Variation:
        values = _values(request, name, over)
        models = vary_row(request, name, values, others, ask)
        return Variation(name, tuple(values), tuple(str(path) for path in exports), tuple(models))

    return _asked(exports, given, trusted, confined, emit, vary)


def _asked(
    exports: Sequence[str | Path],
    given: GivenInput,
    trusted: bool,
    confined: bool,
    emit: Emit,
    work: Callable[[RowRequest, Sequence[ReadModel], Ask], R],
) -> R:
    paths = [Path(path).expanduser() for path in exports]
    for path in paths:
        check_trusted(path, trusted=trusted or confined)
    request = row_request(paths[0], given)
    with closing(open_models()) as models:
        if trusted:
            for path in paths:
                models.trust(str(path))
        if confined:
            for path in paths:
                models.confine(str(path))

        def ask(info: SavedModelInfo, signature: str, inputs: Mapping[str, object]) -> Prediction:
            return models.predict(info.path, signature, inputs, emit)

        return work(request, [_reader(path) for path in paths[1:]], ask)


def _reader(path: Path) -> ReadModel:
    return lambda: read_saved_model(path)


def _values(request: RowRequest, name: str, over: VariedRange) -> list[object]:
    dtype, low, high = _facts(request, name)
    if over.values:
        return [_value(name, dtype, text) for text in over.values]
    if dtype in ("string", "bool"):
        raise RequestError(
            name, worded("{name} is {dtype}: name the values it takes, --values A B C.", name=name, dtype=dtype)
        )
    low = over.low if over.low is not None else low
    high = over.high if over.high is not None else high
    if low is None or high is None:
        raise RequestError(
            name, worded("The model does not say the range of {name}: name it, --range LOW HIGH.", name=name)
        )
    return list(points_of(name, dtype, low, high, count=over.steps).tolist())


def _value(name: str, dtype: str, text: str) -> object:
    """Return typed text as a value of the dtype; whether the model accepts it is for the model to say."""
    plain = text.strip().lower()
    if dtype == "string":
        return text
    if dtype == "bool" and plain in ("true", "false"):
        return plain == "true"
    try:
        return int(plain) if "int" in dtype else float(plain)
    except ValueError:
        wrong = worded('{name} takes {dtype} values, not "{text}".', name=name, dtype=dtype, text=text[:40])
        raise RequestError(name, wrong) from None


def _facts(request: RowRequest, name: str) -> tuple[str, float | None, float | None]:
    """Return (dtype, usual lowest and highest value) of an input.

    RequestError if there is no such input, or it is not a single value.
    """
    signature = requests.signature_of(request.info, request.signature)
    schema = requests.schema_of(request.info)
    known = {feature.name: feature for feature in schema.features} if schema is not None else {}
    shapes: dict[str, tuple[str, Any]] = {
        item.name: (item.dtype, item.shape) for item in signature.example_features or () if not item.sequence
    }
    if signature.example_features is None:
        shapes = {
            spec.alias: (spec.dtype, None if spec.shape is None else spec.shape[1:]) for spec in signature.inputs
        }
    if name not in shapes:
        raise RequestError(
            "vary", worded('There is no input "{name}". There are: {names}.', name=name, names=", ".join(shapes))
        )
    dtype, shape = shapes[name]
    if shape is None or int(np.prod([size or 0 for size in shape])) != 1:
        raise RequestError("vary", worded("{name} is not a single value, so it cannot be varied.", name=name))
    feature = known.get(name)
    return (dtype, None, None) if feature is None else (feature.dtype, feature.minimum, feature.maximum)
