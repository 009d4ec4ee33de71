"""Predictions of a running TensorFlow Serving, beside those of an export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from core.commands.predicting.inputs import GivenInput, inputs_of
from core.commands.predicting.predictions import open_predictor
from core.control import Control
from core.errors import RequestError
from core.experiment.data.record_files import read_serialized_at
from core.jobs import Emit, Phase, nothing
from core.serving.predict import requests
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo, Signature
from core.serving.server.address import ServerAddress, parse_address
from core.serving.server.asking import OutputDifference, differences
from core.serving.server.asking import ask_served as ask
from core.serving.server.client import TIMEOUT, ServedModel, ServedOutputs, served_info
from core.serving.server.opening import open_client
from core.waiting import wait_for
from core.words import worded

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class ServedPrediction:
    """What a server answered. `local` and `differences` are of the export beside it; without one None and ()."""

    address: ServerAddress
    signature: str
    served: ServedOutputs
    local: Mapping[str, NDArray[np.generic]] | None
    differences: tuple[OutputDifference, ...]

    @property
    def agrees(self) -> bool:
        """Whether the two differ by no more than rounding; True without an export."""
        return all(item.is_rounding for item in self.differences)


def served_model(server: str, *, timeout: float = TIMEOUT, control: Control | None = None) -> ServedModel:
    """Ask a server for the state of a model. RequestError (field "server"), RemoteError; WorkStopped."""
    control = control or Control()
    client = open_client(parse_address(server), timeout)
    versions = client.statuses(control)
    there = any(version.is_available for version in versions)
    return ServedModel(client.address, versions, client.signatures(control) if there else {})


def ask_served(
    server: str,
    info: SavedModelInfo,
    signature: str,
    inputs: Mapping[str, object],
    *,
    timeout: float = TIMEOUT,
    control: Control | None = None,
) -> ServedOutputs:
    """Ask a server what would be asked of the export `info`: {alias: array, batch first}.

    RequestError names a wrong field or input, RemoteError says what kept the server from answering; WorkStopped
    once `control` says stop.
    """
    return ask(open_client(parse_address(server), timeout), info, signature, inputs, control)


def predict_served(
    server: str,
    given: GivenInput,
    export_path: str | Path | None = None,
    *,
    timeout: float = TIMEOUT,
    trusted: bool = False,
    emit: Emit = nothing,
    control: Control | None = None,
) -> ServedPrediction:
    """Ask a server one input; with an export, ask that too and compare.

    Without an export the server says what its signatures take, but not which features an Example holds: `examples`
    need one. Raises what `ask_served` does and, of the export, what `predict` does.
    """
    control = control or Control()
    client = open_client(parse_address(server), timeout)
    if export_path is None:
        info = served_info(client.address, client.signatures(control))
        name, inputs = _served_inputs(info, given)
        served = ask(client, info, name, inputs, control)
        return ServedPrediction(client.address, name, served, None, ())
    path = Path(export_path).expanduser()
    check_trusted(path, trusted=trusted)
    info = read_saved_model(path)
    name, inputs = inputs_of(info, given)
    emit(Phase("predicting", worded("Asking {name}", name=client.address.text)))
    served = ask(client, info, name, inputs, control)
    predictor = open_predictor(path, emit, control)
    try:
        local = wait_for(lambda: predictor.predict(name, inputs), predictor.close, control).outputs
    finally:
        predictor.close()
    return ServedPrediction(client.address, name, served, local, differences(served.outputs, local))


def _served_inputs(info: SavedModelInfo, given: GivenInput) -> tuple[str, Mapping[str, Any]]:
    """What to send where only the server is known."""
    if not info.signatures:
        raise RequestError("signature", worded("{path} has no signature that can be asked.", path=info.path))
    if given.dense is not None:
        return inputs_of(info, given)
    if given.records is None:
        raise RequestError(
            "example",
            worded(
                "A server does not tell which features an Example holds. Name the export as well, which knows "
                "them, or send a record of a TFRecord file."
            ),
        )
    name = given.signature or next((name for name, found in info.signatures.items() if _takes_bytes(found)), "")
    if not name:
        raise RequestError(
            "signature",
            worded("No signature of {path} takes Examples alone. {offer}", path=info.path, offer=info.offer),
        )
    found = requests.signature_of(info, name)
    if not _takes_bytes(found):
        raise RequestError(
            "signature",
            worded("{name} takes dense tensors, so it cannot be run on a record of Examples.", name=name),
        )
    serialized = np.empty(1, dtype=object)
    serialized[0] = read_serialized_at(Path(given.records).expanduser(), given.index)
    return name, {found.inputs[0].alias: serialized}


def _takes_bytes(signature: Signature) -> bool:
    if len(signature.inputs) != 1:
        return False
    (spec,) = signature.inputs
    return spec.dtype == "string" and (spec.shape is None or len(spec.shape) == 1)
