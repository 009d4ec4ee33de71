"""GivenInput: one input of a model: dense columns, an Example, or a record of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import RequestError
from core.experiment.data.record_files import read_serialized_at
from core.serving.predict import requests
from core.serving.predict.rows.row_request import RowRequest
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import worded


@dataclass(frozen=True, slots=True, eq=False)
class GivenInput:
    """One of `dense` {alias: values, batch first}, `examples` (one row or several), or record `index` of the file
    `records`. `signature` None chooses one that fits.
    """

    dense: Any = None
    examples: Any = None
    records: str | Path | None = None
    index: int = 0
    signature: str | None = None

    @property
    def is_example(self) -> bool:
        return self.dense is None


def signature_of(info: SavedModelInfo, given: GivenInput) -> str:
    return given.signature or requests.signature_for(info, example=given.is_example)


def inputs_of(info: SavedModelInfo, given: GivenInput) -> tuple[str, Mapping[str, object]]:
    """Return (signature, inputs to send). RequestError names an invalid input, DataError an invalid record."""
    name = signature_of(info, given)
    if given.dense is not None:
        return name, requests.dense_inputs(info, name, given.dense)
    if given.records is None:
        return name, requests.example_inputs(info, name, given.examples)
    found = requests.signature_of(info, name)
    if found.example_features is None:
        raise RequestError(
            "signature",
            worded("{name} takes dense tensors, so it cannot be run on a record of Examples.", name=name),
        )
    serialized = np.empty(1, dtype=object)
    serialized[0] = _record(given)
    return name, {next(spec.alias for spec in found.inputs if spec.dtype == "string"): serialized}


def row_request(export_path: str | Path, given: GivenInput) -> RowRequest:
    """Return the single row of an input, to compare models on or to vary. RequestError if it is not one row."""
    info = read_saved_model(Path(export_path).expanduser())
    name = signature_of(info, given)
    if given.dense is not None:
        requests.dense_inputs(info, name, given.dense)  # says what is wrong with it
        return RowRequest(info, name, _only_row(info, name, given.dense), False)
    if given.records is None:
        rows = given.examples if isinstance(given.examples, list) else [given.examples]
        if len(rows) != 1 or not isinstance(rows[0], Mapping):
            raise RequestError("example", worded("One input is needed: a single object {feature: value}."))
        return RowRequest(info, name, rows[0], True)
    from core.serving.predict.rows.batch_rows import values_of

    found = requests.signature_of(info, name)
    return RowRequest(info, name, values_of(found, requests.schema_of(info), _record(given)), True)


def _only_row(info: SavedModelInfo, signature: str, dense: Mapping[str, Any]) -> dict[str, object]:
    specs = {spec.alias: spec for spec in requests.signature_of(info, signature).inputs}
    row = {}
    for alias, values in dense.items():
        if not requests.takes_batches(specs[alias]):
            row[alias] = values
        elif len(values) != 1:
            raise RequestError(
                alias, worded('One input is needed: "{name}" has {count} rows.', name=alias, count=len(values))
            )
        else:
            row[alias] = values[0]
    return row


def _record(given: GivenInput) -> bytes:
    return read_serialized_at(Path(given.records or "").expanduser(), given.index)
