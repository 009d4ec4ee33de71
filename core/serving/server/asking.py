"""One question to a served model, and how its answer differs from an export's. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.control import Control
from core.errors import RequestError, WorkbenchError
from core.serving.predict.answer_difference import is_within_tolerance, largest_difference
from core.serving.predict.fixed_batches import in_batches
from core.serving.predict.requests import signature_of
from core.serving.predict.tensors import tensor_of
from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec
from core.serving.server.client import ServedOutputs, ServingClient
from core.serving.server.refusals import refusal
from core.words import worded


@dataclass(frozen=True, slots=True)
class OutputDifference:
    """One output of a server and of an export on the same input.

    `largest` difference of two values; of what are no floats, how many values differ; None where only one of the
    two has the output, or their shapes differ. `scale`: the largest value of either.
    """

    output: str
    largest: float | None
    scale: float
    why: str = ""

    @property
    def is_same(self) -> bool:
        return self.largest == 0.0

    @property
    def is_rounding(self) -> bool:
        """Whether both have the output, and differ by no more than rounding."""
        return self.largest is not None and is_within_tolerance(self.largest, self.scale)


def ask_served(
    client: ServingClient,
    info: SavedModelInfo,
    name: str,
    inputs: Mapping[str, object],
    control: Control | None = None,
) -> ServedOutputs:
    """Ask signature `name`, as `info` describes it, what `inputs` {alias: array, batch first} say.

    An export of ours with a fixed batch takes any number of rows all the same. RequestError names a wrong input or
    field, RemoteError says what kept the server from answering; WorkStopped once `control` says stop.
    """
    control = control or Control()
    signature = signature_of(info, name)
    arrays = {spec.alias: _array(spec, inputs, name) for spec in signature.inputs}
    size = info.provenance.get("batch_size")
    if not isinstance(size, int) or size <= 0 or not arrays:
        return _ask(client, info, name, arrays, control)
    answers: list[ServedOutputs] = []

    def ask(*batch: NDArray[np.generic]) -> list[NDArray[np.generic]]:
        answers.append(_ask(client, info, name, dict(zip(arrays, batch, strict=True)), control))
        return list(answers[-1].outputs.values())

    values = in_batches(size, list(arrays.values()), ask)
    seconds = sum(answer.seconds for answer in answers)
    return ServedOutputs(dict(zip(answers[-1].outputs, values, strict=True)), seconds, answers[-1].version)


def _ask(
    client: ServingClient,
    info: SavedModelInfo,
    name: str,
    arrays: Mapping[str, NDArray[np.generic]],
    control: Control,
) -> ServedOutputs:
    try:
        return client.predict(signature_of(info, name), arrays, control)
    except RequestError as error:
        if error.field != "signature":
            raise
        said = error.details
    try:
        there = client.signatures(control)
    except WorkbenchError:
        there = {}
    raise refusal(client.address, said, there)


def _array(spec: TensorSpec, inputs: Mapping[str, object], name: str) -> NDArray[np.generic]:
    if spec.alias not in inputs:
        raise RequestError(
            spec.alias, worded('"{alias}" is missing: {name} takes it.', alias=spec.alias, name=name)
        )
    value = np.asarray(inputs[spec.alias])
    wanted = value.shape if spec.shape is None else spec.asked_shape or ()
    return tensor_of(spec.alias, spec.dtype, wanted, value)


def differences(
    served: Mapping[str, NDArray[np.generic]], local: Mapping[str, NDArray[np.generic]]
) -> tuple[OutputDifference, ...]:
    """How the outputs differ, in the order of the export's; those that only the server has come last."""
    found = []
    for alias in dict.fromkeys([*local, *served]):
        if alias not in served:
            found.append(OutputDifference(alias, None, 0.0, worded("The server has no such output.")))
        elif alias not in local:
            found.append(OutputDifference(alias, None, 0.0, worded("The export has no such output.")))
        else:
            found.append(_difference(alias, np.asarray(served[alias]), np.asarray(local[alias])))
    return tuple(found)


def _difference(alias: str, one: NDArray[np.generic], other: NDArray[np.generic]) -> OutputDifference:
    if one.shape != other.shape:
        why = worded(
            "The shapes differ: {served} from the server, {local} from the export.",
            served=list(one.shape),
            local=list(other.shape),
        )
        return OutputDifference(alias, None, 0.0, why)
    return OutputDifference(alias, *largest_difference(one, other))
