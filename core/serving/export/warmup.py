"""Warm-up requests: TensorFlow Serving asks them when it loads a model, so that no client waits. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from core.errors import ExportError, RequestError, storage_error
from core.experiment.data.record_files import write_serialized
from core.serving.predict.case_files import load_cases
from core.serving.predict.cases import inputs_of
from core.serving.predict.fixed_batches import filled
from core.serving.predict.requests import signature_of
from core.serving.predict.tensors import tensor_of
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo
from core.serving.server.messages import PredictionLog
from core.serving.server.tensor_messages import tensor_bytes
from core.serving.snippets.request import request_of
from core.words import worded

WARMUP = Path("assets.extra") / "tf_serving_warmup_requests"
MOST = 1000  # requests that TensorFlow Serving takes

WarmupRequest = tuple[str, Mapping[str, object]]


def write_warmup(export_dir: Path, requests: Sequence[WarmupRequest]) -> Path:
    """Write (signature, {input alias: array, batch first}) as the warm-up requests of an export; the file.

    It replaces those there were. ExportError if `export_dir` is no export or there are more than 1000 requests,
    RequestError if one does not fit its signature, StorageError.
    """
    info = read_saved_model(Path(export_dir))
    if not requests:
        raise ExportError(worded("There is no request to warm the model up with."))
    if len(requests) > MOST:
        raise ExportError(
            worded("TensorFlow Serving takes {most} warm-up requests at most, not {n}.", most=MOST, n=len(requests))
        )
    records = [_record(info, name, inputs) for name, inputs in requests]
    file = Path(export_dir) / WARMUP
    try:
        file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise storage_error(error, worded("write the warm-up requests")) from error
    write_serialized(file, records, "")
    return file


def write_case_warmup(export_dir: Path, cases: Path) -> int:
    """Make the inputs of the test cases in `cases` the warm-up requests of an export; how many. Raises as above.

    Cases of signatures that the export does not have are passed over; DataError if there are no cases, ExportError
    if none is left.
    """
    info = read_saved_model(Path(export_dir))
    found = load_cases(cases)
    fitting = [case for case in found if case.signature in info.signatures]
    if not fitting:
        raise ExportError(worded("None of the {n} test cases asks a signature that this export has.", n=len(found)))
    size = info.provenance.get("batch_size")
    asked = []
    for case in fitting:
        inputs = {alias: np.asarray(value) for alias, value in inputs_of(case, info).items()}
        if isinstance(size, int):
            inputs = {alias: filled(value, size) for alias, value in inputs.items()}
        asked.append((case.signature, inputs))
    write_warmup(export_dir, asked)
    return len(fitting)


def _record(info: SavedModelInfo, name: str, inputs: Mapping[str, object]) -> bytes:
    """One serialized PredictionLog."""
    signature = signature_of(info, name)
    log = PredictionLog()
    request = log.predict_log.request
    request.model_spec.name = request_of(info, name, inputs).model
    request.model_spec.signature_name = name
    for spec in signature.inputs:
        if spec.alias not in inputs:
            raise RequestError(spec.alias, worded('"{alias}" is missing.', alias=spec.alias))
        array = np.asarray(inputs[spec.alias])
        wanted = array.shape if spec.shape is None else spec.shape
        request.inputs[spec.alias] = tensor_bytes(tensor_of(spec.alias, spec.dtype, wanted, array), spec.dtype)
    return bytes(log.SerializeToString(deterministic=True))
