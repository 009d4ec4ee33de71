"""The rows of an evaluation as records of the schema, as far as there is room: shown one by one later."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import WorkbenchError
from core.experiment.data.examples import encode_example
from core.experiment.data.record_files import write_serialized
from core.experiment.schema import FeatureSchema

ROOM = 64 << 20  # bytes of all rows
FIRST = 5_000  # rows that are kept whatever the model says of them
MOST = 20_000  # rows that are kept, the later ones only if they are wrong; writing one takes half a millisecond


class RowKeeper:
    """Keeps rows that are still to be written. `room` is for their values in bytes."""

    def __init__(self, schema: FeatureSchema | None, room: int = ROOM) -> None:
        self._schema = _stored(schema) if schema is not None else None
        self._room = room
        self._used = 0
        self.numbers: list[int] = []
        self.records: list[bytes] = []

    def add(
        self,
        start: int,
        rows: int,
        features: Mapping[str, NDArray[np.generic]],
        labels: Mapping[str, NDArray[np.generic]],
        wrong: NDArray[np.bool_],
    ) -> None:
        """Take a batch whose first row is number `start`. A row that the schema does not fit is left out."""
        schema = self._schema
        if schema is None:
            return
        labelled = {label.name: labels[label.name] for label in schema.labels if label.name in labels}
        for row in range(rows):
            if self._used >= self._room or len(self.numbers) >= MOST:
                return
            if start + row >= FIRST and not wrong[row]:
                continue
            try:
                record = encode_example(schema, _values(schema, features, labelled, row), labels=bool(labelled))
            except (WorkbenchError, ValueError):
                continue
            self._used += len(record)
            self.numbers.append(start + row)
            self.records.append(record)

    def write(self, file: Path) -> None:
        """Write the records as a TFRecord file. OSError."""
        write_serialized(file, self.records)


def _values(
    schema: FeatureSchema,
    features: Mapping[str, NDArray[np.generic]],
    labels: Mapping[str, NDArray[np.generic]],
    row: int,
) -> dict[str, object]:
    """One row as {name: value}; what the schema knows and the batch lacks is left out."""
    found: dict[str, object] = {}
    for feature in schema.all:
        source = features if feature in schema.features else labels
        if feature.name not in source:
            continue
        value = source[feature.name][row]
        length = source.get(feature.length_name)
        if feature.is_ragged and length is not None:
            value = value[: length[row]]
        elif not feature.is_ragged:
            value = _shaped(value, feature.shape)
        found[feature.name] = value
    return found


def _shaped(value: object, shape: Sequence[int | None]) -> object:
    """A value in its feature's shape, if it has as many: heads take labels [n, 1] that are one number each."""
    array = np.asarray(value, object if isinstance(value, bytes | str) else None)
    sizes = [size or 0 for size in shape]
    return array.reshape(sizes) if array.size == math.prod(sizes) else value


def _stored(schema: FeatureSchema) -> FeatureSchema:
    """The schema with every image as PNG: what was decoded is not packed with losses again."""
    png = {"encoding": "png"}
    features = [item.model_copy(update=png) if item.is_image else item for item in schema.features]
    return FeatureSchema(features, schema.labels)
