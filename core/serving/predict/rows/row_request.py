"""One input for a model, as the person gave it: what is compared across models and varied. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.serving.predict import requests
from core.serving.saved_model.signatures import SavedModelInfo


@dataclass(frozen=True, slots=True, eq=False)
class RowRequest:
    """A row for the model `info`: {input: value}, None takes the default. `example`: it is sent as an Example."""

    info: SavedModelInfo
    signature: str
    row: Mapping[str, object]
    example: bool


def signature_in(info: SavedModelInfo, request: RowRequest) -> str:
    """The signature of another model to ask: the one of that name, else one of that kind. RequestError: none."""
    there = info.signatures.get(request.signature)
    fits = there is not None and (there.example_features is not None) == request.example
    return request.signature if fits else requests.signature_for(info, example=request.example)


def inputs_of_row(info: SavedModelInfo, signature: str, request: RowRequest) -> Mapping[str, object]:
    """What to send to `signature` of a model, {alias: array, batch first}. RequestError if it takes no such row."""
    if request.example:
        return requests.example_inputs(info, signature, request.row)
    columns = requests.columns_of(requests.signature_of(info, signature), [request.row])
    return requests.dense_inputs(info, signature, columns)
