"""Many rows through one signature, a batch at a time: from records, from a CSV file, from rows of any making."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError, RequestError, WorkbenchError
from core.experiment.schema import FeatureSchema
from core.serving.predict import requests
from core.serving.predict.batch_rows import Item, Row, batch_inputs, labels_of
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec

ROWS = 64  # of the first batch; the next ones have more, as long as the model is quick
_MOST_ROWS = 4096
_QUICK = 0.1  # seconds of a batch
Predict = Callable[[str, Mapping[str, Any]], Prediction]


@dataclass(frozen=True, slots=True, eq=False)
class BatchAnswer:
    """The answers of n rows, in their order.

    `numbers` int64 [n]: which rows were answered; `outputs` {alias: array [n, ...]}, an `object` array of arrays
    where rows differ in shape, the same for each row where the output has no batch; `labels` {name: value per row,
    None where there is none}; `problems` {number of a row without an answer: why}. `seconds` of the model alone.
    `complete`: nobody stopped it.
    """

    signature: str
    numbers: NDArray[np.int64]
    outputs: Mapping[str, NDArray[Any]]
    labels: Mapping[str, Sequence[Any]]
    problems: Mapping[int, str]
    seconds: float
    complete: bool


@dataclass(slots=True)
class _Gathered:
    numbers: list[int] = field(default_factory=list)
    outputs: list[Mapping[str, NDArray[Any]]] = field(default_factory=list)
    labels: dict[str, list[Any]] = field(default_factory=dict)
    problems: dict[int, str] = field(default_factory=dict)
    seconds: float = 0.0


def predict_rows(
    info: SavedModelInfo,
    signature: str,
    rows: Iterable[tuple[int, Item]],
    predict: Predict,
    *,
    report: Callable[[int], None] = lambda count: None,
    stopped: Callable[[], bool] = lambda: False,
    size: int | None = None,
) -> BatchAnswer:
    """Ask `signature` numbered rows: serialized Examples, {name: value}, or why a row could not be read.

    What a row says beyond the signature's inputs are its labels. A row that cannot be asked is a problem of its
    own; the others are answered. `size` of a batch: None lets it grow while the model is quick.
    `report(rows done)` after each batch.
    """
    found = requests.signature_of(info, signature)
    schema = requests.schema_of(info)
    gathered, done, complete = _Gathered(), 0, True
    any_size = all(_any_size(spec.asked_shape) for spec in found.inputs)
    grows = size is None and any_size
    size = (size or ROWS) if any_size else 1
    stream = iter(rows)
    while chunk := list(islice(stream, size)):
        if stopped():
            complete = False
            break
        before = gathered.seconds
        gathered.problems.update({number: str(item) for number, item in chunk if isinstance(item, DataError)})
        good = [(number, item) for number, item in chunk if not isinstance(item, DataError)]
        if good:
            _ask(info, found, schema, good, predict, gathered)
        done += len(chunk)
        report(done)
        if grows and gathered.seconds - before < _QUICK:
            size = min(size * 4, _MOST_ROWS)
    return BatchAnswer(
        signature,
        np.array(gathered.numbers, np.int64),
        _joined(gathered.outputs),
        gathered.labels,
        gathered.problems,
        gathered.seconds,
        complete,
    )


def label_names(info: SavedModelInfo, answer: BatchAnswer) -> tuple[str, ...]:
    """The labels there are, those of the schema first."""
    schema = requests.schema_of(info)
    first = [label.name for label in schema.labels if label.name in answer.labels] if schema is not None else []
    return tuple(dict.fromkeys([*first, *answer.labels]))


def _any_size(shape: Sequence[int | None] | None) -> bool:
    """Whether a batch may have any number of rows."""
    return shape is None or (len(shape) > 0 and shape[0] is None)


def _ask(
    info: SavedModelInfo,
    signature: Signature,
    schema: FeatureSchema | None,
    chunk: Sequence[tuple[int, Row]],
    predict: Predict,
    gathered: _Gathered,
) -> None:
    """One batch; if it is refused, each of its rows alone, to find the one that is wrong."""
    try:
        inputs = batch_inputs(info, signature, schema, [item for _, item in chunk])
        prediction = predict(signature.name, inputs)
    except WorkbenchError as error:
        if len(chunk) > 1:
            for one in chunk:
                _ask(info, signature, schema, [one], predict, gathered)
        elif isinstance(error, RequestError | DataError):
            gathered.problems[chunk[0][0]] = str(error)
        else:
            raise
        return
    before = len(gathered.numbers)
    gathered.numbers.extend(number for number, _ in chunk)
    specs = {spec.alias: spec for spec in signature.outputs}
    gathered.outputs.append(
        {alias: _per_row(specs.get(alias), value, len(chunk)) for alias, value in prediction.outputs.items()}
    )
    gathered.seconds += prediction.seconds
    for place, (_, item) in enumerate(chunk):
        for name, value in labels_of(signature, schema, item).items():
            column = gathered.labels.setdefault(name, [])
            column.extend([None] * (before + place - len(column)))
            column.append(value)
    for column in gathered.labels.values():
        column.extend([None] * (len(gathered.numbers) - len(column)))


def _per_row(spec: TensorSpec | None, value: Any, count: int) -> NDArray[Any]:
    """An output as one value per row: what it gives once, whatever it is asked, is that of each."""
    array = np.asarray(value)
    batched = (spec is None or requests.takes_batches(spec)) and array.ndim > 0 and len(array) == count
    return array if batched else np.broadcast_to(array, (count, *array.shape))


def _joined(parts: Sequence[Mapping[str, NDArray[Any]]]) -> dict[str, NDArray[Any]]:
    return {alias: _column([part[alias] for part in parts]) for alias in (parts[0] if parts else {})}


def _column(parts: Sequence[NDArray[Any]]) -> NDArray[Any]:
    if len({part.shape[1:] for part in parts}) == 1:
        joined: NDArray[Any] = np.concatenate(parts)
        return joined
    rows = [row for part in parts for row in part]
    column = np.empty(len(rows), dtype=object)
    for place, row in enumerate(rows):
        column[place] = row
    return column
