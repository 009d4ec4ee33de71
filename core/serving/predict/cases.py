"""Test cases: an input with the answer it should get, asked again of any export. No TensorFlow."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field

from core.errors import RequestError, WorkbenchError
from core.serving.predict import requests
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.signatures import SavedModelInfo
from core.words import worded

TOLERANCE = 1e-4
Predict = Callable[[str, Mapping[str, object]], Prediction]


class Case(BaseModel):
    """One test case.

    `inputs` is one row {name: value}, dense inputs or the features of an Example as `form` says; `expected` is
    {output alias: nested lists with the batch dimension}. Bytes that are no text are {"b64": ...}. Floats pass
    if |answer - expected| <= tolerance * (1 + |expected|); everything else must be equal.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    signature: str
    form: Literal["dense", "example"]
    inputs: dict[str, object]
    expected: dict[str, object] = Field(min_length=1)
    tolerance: float = Field(TOLERANCE, ge=0, allow_inf_nan=False)
    made_with: str = ""


@dataclass(frozen=True, slots=True)
class CaseResult:
    """How a case went. `reason` is "" if it passed, else a sentence; `deviation` the largest of its numbers."""

    name: str
    passed: bool
    reason: str
    deviation: float | None


def make_case(
    name: str,
    signature: str,
    form: Literal["dense", "example"],
    inputs: Mapping[str, object],
    answer: Prediction,
    tolerance: float = TOLERANCE,
    made_with: str = "",
) -> Case:
    """A case that expects this answer. Inputs that are None, left to their default, are left out."""
    return Case(
        name=name.strip(),
        signature=signature,
        form=form,
        inputs={key: requests.readable_json(value) for key, value in inputs.items() if value is not None},
        expected={alias: requests.readable_json(value) for alias, value in answer.outputs.items()},
        tolerance=tolerance,
        made_with=made_with,
    )


def run_case(case: Case, info: SavedModelInfo, predict: Predict) -> CaseResult:
    """Ask `predict` and compare. What the user can mend fails the case, with its sentence."""
    try:
        prediction = predict(case.signature, inputs_of(case, info))
    except WorkbenchError as error:
        return CaseResult(case.name, False, str(error), None)
    deviation: float | None = None
    for alias, expected in case.expected.items():
        if alias not in prediction.outputs:
            return CaseResult(
                case.name, False, worded('There is no output "{alias}" any more.', alias=alias), deviation
            )
        reason, largest = _difference(alias, expected, prediction.outputs[alias], case.tolerance)
        deviation = largest if deviation is None else max(deviation, largest or 0.0)
        if reason:
            return CaseResult(case.name, False, reason, deviation)
    return CaseResult(case.name, True, "", deviation)


def run_cases(cases: Sequence[Case], info: SavedModelInfo, predict: Predict) -> list[CaseResult]:
    """Each in turn; one that fails does not stop the others."""
    return [run_case(case, info, predict) for case in cases]


def inputs_of(case: Case, info: SavedModelInfo) -> Mapping[str, object]:
    """What to send: {input alias: array, batch first}. RequestError if the export takes no such input any more."""
    signature = requests.signature_of(info, case.signature)
    if case.form == "example":
        return requests.example_inputs(info, case.signature, case.inputs)
    return requests.dense_inputs(info, case.signature, requests.columns_of(signature, [case.inputs]))


def _difference(alias: str, expected: object, answer: object, tolerance: float) -> tuple[str, float | None]:
    """("" or the sentence of what differs, the largest deviation of numbers)."""
    found = np.asarray(answer)
    if found.dtype.kind in "OSU":
        words, wanted = _bytes_of(found.tolist()), _bytes_of(expected)
        if words == wanted:
            return "", None
        return worded(
            "{where} is {found}, not {wanted}.", where=alias, found=_text(words), wanted=_text(wanted)
        ), None
    exact, is_complex = found.dtype.kind in "biu", found.dtype.kind == "c"
    wide: Any = np.complex128 if is_complex else np.float64
    try:
        wanted_array = np.array(requests.from_json(expected) if is_complex else expected, None if exact else wide)
    except (TypeError, ValueError, RequestError):
        return worded("{alias} holds numbers, and the case expects something else.", alias=alias), None
    if wanted_array.dtype.kind not in "biufc":
        return worded("{alias} holds numbers, and the case expects something else.", alias=alias), None
    if wanted_array.shape != found.shape:
        return worded(
            "{alias} has the shape {shape}, not {wanted}.",
            alias=alias,
            shape=list(found.shape),
            wanted=list(wanted_array.shape),
        ), None
    with np.errstate(invalid="ignore"):  # infinity less infinity
        apart = np.abs(found.astype(wide) - wanted_array.astype(wide))
    finite = apart[np.isfinite(apart)]
    largest = float(finite.max()) if finite.size else 0.0
    if exact:
        close = found == wanted_array  # as whole numbers: floats are exact up to 2**53 only
    else:
        close = np.isclose(found, wanted_array, tolerance, tolerance, equal_nan=True)
    if close.all():
        return "", largest
    place = tuple(int(index) for index in np.argwhere(~close)[0])
    more = int((~close).sum()) - 1
    where = f"{alias}{list(place[1:])}" if len(place) > 1 else alias
    one, other = (str(value[place].item()) if exact else f"{value[place]:.6g}" for value in (found, wanted_array))
    if not more:
        return worded("{where} is {found}, not {wanted}.", where=where, found=one, wanted=other), largest
    return worded(
        "{where} is {found}, not {wanted}, and {more} more of its values differ.",
        where=where,
        found=one,
        wanted=other,
        more=more,
    ), largest


def _bytes_of(value: object) -> object:
    """Nested lists of bytes, whichever way they are written. What is no text stays, and equals none."""
    try:
        value = requests.from_json(value) if not isinstance(value, str | bytes) else value
    except RequestError:
        return value
    if isinstance(value, list):
        return [_bytes_of(item) for item in value]
    return value.encode("utf-8") if isinstance(value, str) else value


def _text(value: object) -> str:
    text = json.dumps(requests.readable_json(value), ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
