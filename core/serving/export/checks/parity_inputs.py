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
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from core.words import worded

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
                return None, worded("The evaluation records have no values for {names}.", names=", ".join(missing))
            return {alias: columns[alias] for alias in wanted}, ""
        case _:
            found = _fitting(info, signature, batch) or _of_cases(info, name, cases)
            if found is not None:
                return found, ""
            return None, worded("No evaluation records or test cases fit {names}.", names=", ".join(wanted))


def _fitting(info: SavedModelInfo, signature: Signature, batch: EvaluationBatch) -> Inputs | None:
    """Evaluation records, where keys and types fit."""
    if signature.example_features is not None and len(signature.inputs) == 1:
        kept = {str(item["name"]): item for item in (info.schema or {}).get("features", ())}
        if all(_is_kept(item, kept.get(item.name)) for item in signature.example_features):
            return {signature.inputs[0].alias: batch.examples}
        return None
    for columns in (batch.dense, batch.preprocessed):
        given = {spec.alias: _as_asked(spec, columns.get(spec.alias)) for spec in signature.inputs}
        found = {alias: values for alias, values in given.items() if values is not None}
        if len(found) == len(given):
            return found
    return None


def _is_kept(wanted: ExampleFeature, kept: Mapping[str, object] | None) -> bool:
    """Whether a record of ours has the feature as a receiver parses it, or may lack it."""
    if kept is None:
        return not wanted.required and not wanted.sequence
    same_place = bool(kept.get("sequence", False)) == wanted.sequence
    return same_place and kept.get("dtype", "float32") == wanted.dtype


def _as_asked(spec: TensorSpec, values: NDArray[np.generic] | None) -> NDArray[np.generic] | None:
    """A column in the dtype that a signature asks for; None if it does not fit. Numbers may lose precision."""
    if values is None:
        return None
    dtype = "string" if values.dtype.kind in "OSU" else values.dtype.name
    if dtype != spec.dtype:
        if "string" in (dtype, spec.dtype) or not np.can_cast(values.dtype, spec.dtype, "same_kind"):
            return None
        values = values.astype(spec.dtype)
    shape = spec.shape
    fits = shape is None or (
        len(shape) == values.ndim
        and all(size in (None, given) for size, given in zip(shape, values.shape, strict=True))
    )
    return values if fits else None


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
