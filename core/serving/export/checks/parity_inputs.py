"""What a signature is asked with in a parity check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import DataError, RequestError
from core.serving.predict.case_files import load_cases
from core.serving.predict.cases import inputs_of
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec

Inputs = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class EvaluationBatch:
    """Evaluation records in every form that our receivers take: `examples` [rows], columns by alias [rows, ...]."""

    examples: NDArray[np.generic]
    dense: Inputs
    preprocessed: Inputs

    @property
    def rows(self) -> int:
        return len(self.examples)


def inputs_for(
    info: SavedModelInfo, name: str, receiver: str, batch: EvaluationBatch, cases: Path | None
) -> tuple[Inputs | None, str]:
    """Inputs for a signature that is fed by `receiver`; None with the reason if there are none."""
    signature = info.signatures[name]
    wanted = [spec.alias for spec in signature.inputs]
    match receiver:
        case "example":
            return dict.fromkeys(wanted, batch.examples), ""
        case "dense" | "preprocessed":
            columns = batch.dense if receiver == "dense" else batch.preprocessed
            if len(wanted) == len(columns) == 1:  # classify and regress signatures call it "inputs"
                return dict(zip(wanted, columns.values(), strict=True)), ""
            missing = [alias for alias in wanted if alias not in columns]
            if missing:
                return None, f"The evaluation records have no values for {', '.join(missing)}."
            return {alias: columns[alias] for alias in wanted}, ""
        case _:
            found = _fitting(info, signature, batch) or _of_cases(info, name, cases)
            return (
                found,
                "" if found is not None else f"No evaluation records or test cases fit {', '.join(wanted)}.",
            )


def _fitting(info: SavedModelInfo, signature: Signature, batch: EvaluationBatch) -> Inputs | None:
    """Evaluation records, where keys and types fit."""
    if signature.example_features is not None and len(signature.inputs) == 1:
        known = {
            str(item["name"]): str(item.get("dtype", "float32")) for item in (info.schema or {}).get("features", ())
        }
        features = signature.example_features
        if all(known.get(item.name, "" if item.required else item.dtype) == item.dtype for item in features):
            return {signature.inputs[0].alias: batch.examples}
        return None
    for columns in (batch.dense, batch.preprocessed):
        if all(spec.alias in columns and _fits(spec, columns[spec.alias]) for spec in signature.inputs):
            return {spec.alias: columns[spec.alias] for spec in signature.inputs}
    return None


def _fits(spec: TensorSpec, values: NDArray[np.generic]) -> bool:
    dtype = "string" if values.dtype.kind in "OSU" else values.dtype.name
    if dtype != spec.dtype:
        return False
    shape = spec.shape
    return shape is None or (
        len(shape) == values.ndim
        and all(size in (None, given) for size, given in zip(shape, values.shape, strict=True))
    )


def _of_cases(info: SavedModelInfo, name: str, cases: Path | None) -> Inputs | None:
    """The inputs of a test case of the signature."""
    try:
        found = load_cases(cases) if cases is not None else []
    except DataError:
        return None
    for case in found:
        if case.signature == name:
            try:
                return {alias: np.asarray(value) for alias, value in inputs_of(case, info).items()}
            except RequestError:
                continue
    return None
