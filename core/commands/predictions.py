"""Predictions: load an export, ask it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from core.commands.experiments import load_tensorflow, nothing
from core.errors import WorkbenchError
from core.jobs import Emit, Phase
from core.serving import requests
from core.serving.signatures import SavedModelInfo, read_saved_model

if TYPE_CHECKING:
    from core.serving.cases import CaseResult
    from core.serving.predictor import Predictor


def open_predictor(export_path: str | Path, emit: Emit = nothing) -> Predictor:
    """Load an export for predictions; close() it when done."""
    load_tensorflow(emit)
    from core.serving.predictor import Predictor

    emit(Phase("Loading the exported model"))
    return Predictor(Path(export_path).expanduser())


def predict(
    export_path: str | Path,
    signature: str | None = None,
    *,
    dense: Any = None,
    examples: Any = None,
    records: str | Path | None = None,
    index: int = 0,
    emit: Emit = nothing,
) -> dict[str, Any]:
    """Run an export once: on `dense` columns, on `examples` (one row or several), or on a record of a file.

    Returns {output alias: nested lists}, bytes as {"b64": ...}.
    """
    info = read_saved_model(Path(export_path).expanduser())
    name = signature or requests.signature_for(info, example=dense is None)
    if dense is not None:
        inputs = requests.dense_inputs(info, name, dense)
    elif records is not None:
        inputs = _record_input(info, name, records, index, emit)
    else:
        inputs = requests.example_inputs(info, name, examples)
    predictor = open_predictor(export_path, emit)
    try:
        outputs = predictor.predict(name, inputs).outputs
    finally:
        predictor.close()
    return {alias: requests.to_json(value) for alias, value in outputs.items()}


def ask_cases(export_path: str | Path, cases: str | Path, emit: Emit = nothing) -> list[CaseResult]:
    """Ask an export the test cases of a file or a folder. DataError if there are none, or one cannot be read."""
    from core.serving.cases import load_cases, run_cases

    found = load_cases(Path(cases).expanduser())
    predictor = open_predictor(export_path, emit)
    try:
        emit(Phase("Running the test cases"))
        return run_cases(found, predictor.info, predictor.predict)
    finally:
        predictor.close()


def _record_input(
    info: SavedModelInfo, signature: str, records: str | Path, index: int, emit: Emit
) -> dict[str, Any]:
    load_tensorflow(emit)
    from core.experiment.records import read_record

    found = requests.signature_of(info, signature)
    if found.example_features is None:
        raise WorkbenchError(f"{signature} takes dense tensors, so it cannot be run on a record of Examples.")
    serialized = np.empty(1, dtype=object)
    serialized[0] = read_record(Path(records).expanduser(), index)
    return {next(spec.alias for spec in found.inputs if spec.dtype == "string"): serialized}
