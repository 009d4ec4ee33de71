"""Many rows through one signature, a batch at a time: from records, from a CSV file, from rows of any making."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from core.control import WorkStopped
from core.errors import DataError, RequestError, WorkbenchError
from core.serving.predict import requests
from core.serving.predict.prediction import Prediction
from core.serving.predict.rows.batch_rows import Item, Row, RowReader
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec

ROWS = 64  # of the first batch; the next ones have more, as long as the model is quick
_MOST_ROWS = 4096
_QUICK = 0.1  # seconds of a batch
Predict = Callable[[str, Mapping[str, object]], Prediction]


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
    outputs: Mapping[str, NDArray[np.generic]]
    labels: Mapping[str, Sequence[object]]
    problems: Mapping[int, str]
    seconds: float
    complete: bool


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
    `report(rows done)` after each batch. `rows` are read in another thread, a batch ahead of the model.
    """
    found = requests.signature_of(info, signature)
    gathered = _Gathered(RowReader(info, found), found, predict)
    any_size = all(_any_size(spec.asked_shape) for spec in found.inputs)
    grows = size is None and any_size
    size = (size or ROWS) if any_size else 1
    stream, done, complete = iter(rows), 0, True
    with ThreadPoolExecutor(1, "rows") as ahead:
        coming = ahead.submit(_read, gathered.reader, stream, size)
        while (chunk := coming.result()).count:
            if stopped():
                complete = False
                break
            coming = ahead.submit(_read, gathered.reader, stream, size)
            before = gathered.seconds
            try:
                gathered.add(chunk)
            except WorkStopped:  # while it was asked, or loaded
                complete = False
                break
            done += chunk.count
            report(done)
            if grows:
                size = _next_size(size, chunk.count, gathered.seconds - before)
    return BatchAnswer(
        signature,
        np.array(gathered.numbers, np.int64),
        _joined(gathered.outputs),
        gathered.labels,
        gathered.problems,
        gathered.seconds,
        complete,
    )


def _next_size(size: int, rows: int, seconds: float) -> int:
    """Return how many rows to ask next, after so many took so long: as many as a quick batch may have."""
    if seconds >= _QUICK:
        return size
    # Half of what the speed allows: a first call takes longer than those after it, others may take longer than it.
    fits = int(rows * _QUICK / seconds / 2) if seconds > 0 else _MOST_ROWS
    return min(max(size, rows * 4, fits), _MOST_ROWS)


@dataclass(frozen=True, slots=True, eq=False)
class _Chunk:
    """Rows that were read. `inputs` is what to send for `items`, or why one of them cannot be sent."""

    count: int
    numbers: list[int]
    items: list[Row]
    inputs: Mapping[str, object] | WorkbenchError
    labels: Mapping[str, list[object]]
    problems: Mapping[int, str]


def _read(reader: RowReader, stream: Iterator[tuple[int, Item]], size: int) -> _Chunk:
    rows = list(islice(stream, size))
    bad: dict[int, str] = {}
    numbers: list[int] = []
    items: list[Row] = []
    for number, item in rows:
        if isinstance(item, DataError):
            bad[number] = str(item)
        else:
            numbers.append(number)
            items.append(item)
    return _Chunk(len(rows), numbers, items, _inputs_or_error(reader, items), reader.labels(items), bad)


def _inputs_or_error(reader: RowReader, items: Sequence[Row]) -> Mapping[str, object] | WorkbenchError:
    try:
        return reader.inputs(items) if items else {}
    except WorkbenchError as error:
        return error


@dataclass(slots=True)
class _Gathered:
    """The answers so far."""

    reader: RowReader
    signature: Signature
    predict: Predict
    numbers: list[int] = field(default_factory=list)
    outputs: list[Mapping[str, NDArray[np.generic]]] = field(default_factory=list)
    labels: dict[str, list[object]] = field(default_factory=dict)
    problems: dict[int, str] = field(default_factory=dict)
    seconds: float = 0.0

    def add(self, chunk: _Chunk) -> None:
        """Ask the model these rows."""
        self.problems.update(chunk.problems)
        before = len(self.numbers)
        try:
            answered = self._ask(chunk.numbers, chunk.items, chunk.inputs) if chunk.items else []
        except WorkStopped:
            self._fill_labels()
            raise
        places = {number: place for place, number in enumerate(chunk.numbers)} if chunk.labels else {}
        whole = len(answered) == len(chunk.numbers)
        for name, values in chunk.labels.items():
            column = self.labels.setdefault(name, [None] * before)
            column.extend(values if whole else [values[places[number]] for number in answered])
        self._fill_labels()

    def _fill_labels(self) -> None:
        for column in self.labels.values():
            column.extend([None] * (len(self.numbers) - len(column)))

    def _ask(
        self, numbers: Sequence[int], items: Sequence[Row], inputs: Mapping[str, object] | WorkbenchError
    ) -> Sequence[int]:
        """The numbers of the rows that were answered. A batch that is refused is halved, to find the wrong rows."""
        try:
            if isinstance(inputs, WorkbenchError):
                raise inputs
            prediction = self.predict(self.signature.name, inputs)
        except (RequestError, DataError) as error:
            if len(items) > 1:
                middle = len(items) // 2
                halves = ((numbers[:middle], items[:middle]), (numbers[middle:], items[middle:]))
                return [
                    number
                    for some, rows in halves
                    for number in self._ask(some, rows, _inputs_or_error(self.reader, rows))
                ]
            self.problems[numbers[0]] = str(error)
            return []
        self.numbers.extend(numbers)
        specs = {spec.alias: spec for spec in self.signature.outputs}
        self.outputs.append(
            {alias: _per_row(specs.get(alias), value, len(items)) for alias, value in prediction.outputs.items()}
        )
        self.seconds += prediction.seconds
        return numbers


def label_names(info: SavedModelInfo, answer: BatchAnswer) -> tuple[str, ...]:
    """The labels there are, those of the schema first."""
    schema = requests.schema_of(info)
    first = [label.name for label in schema.labels if label.name in answer.labels] if schema is not None else []
    return tuple(dict.fromkeys([*first, *answer.labels]))


def _any_size(shape: Sequence[int | None] | None) -> bool:
    """Whether a batch may have any number of rows."""
    return shape is None or (len(shape) > 0 and shape[0] is None)


def _per_row(spec: TensorSpec | None, value: object, count: int) -> NDArray[np.generic]:
    """An output as one value per row: what it gives once, whatever it is asked, is that of each."""
    array = np.asarray(value)
    batched = (spec is None or requests.takes_batches(spec)) and array.ndim > 0 and len(array) == count
    return array if batched else np.broadcast_to(array, (count, *array.shape))


def _joined(parts: Sequence[Mapping[str, NDArray[np.generic]]]) -> dict[str, NDArray[np.generic]]:
    return {alias: _column([part[alias] for part in parts]) for alias in (parts[0] if parts else {})}


def _column(parts: Sequence[NDArray[np.generic]]) -> NDArray[np.generic]:
    if len({part.shape[1:] for part in parts}) == 1:
        joined: NDArray[np.generic] = np.concatenate(parts)
        return joined
    rows = [row for part in parts for row in part]
    column = np.empty(len(rows), dtype=object)
    for place, row in enumerate(rows):
        column[place] = row
    return column
