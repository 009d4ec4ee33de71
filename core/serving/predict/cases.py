"""Test cases: an input with the answer it should get, kept as JSON, asked again of any export. No TensorFlow."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import DataError, RequestError, WorkbenchError, storage_error
from core.runs.json_files import write_json
from core.serving.predict import requests
from core.serving.predict.json_text import parse_json
from core.serving.predict.prediction import Prediction
from core.serving.saved_model.signatures import SavedModelInfo

TOLERANCE = 1e-4
_LARGEST = 100_000_000  # bytes of a file of test cases
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


def save_case(case: Case, where: Path) -> Path:
    """Write a case to `where`: a .json file, or a folder, in which it gets a name of its own. StorageError."""
    try:
        if where.suffix == ".json":
            where.parent.mkdir(parents=True, exist_ok=True)
        else:
            where.mkdir(parents=True, exist_ok=True)
            where = _free_name(where, case.name)
    except OSError as error:
        raise storage_error(error, "save the test case") from error
    write_json(where, case.model_dump())
    return where


def load_cases(where: Path) -> list[Case]:
    """The cases of a file (one, or a list of them) or of all .json files of a folder, by their files' names.

    DataError names the file that cannot be read, or says that there is none.
    """
    files = sorted(where.glob("*.json")) if where.is_dir() else [where]
    cases = [case for file in files for case in _read(file)]
    if not cases:
        raise DataError(f"{where} holds no test cases. Save some on the Predict page.")
    return cases


def run_case(case: Case, info: SavedModelInfo, predict: Predict) -> CaseResult:
    """Ask `predict` and compare. What the user can mend fails the case, with its sentence."""
    try:
        prediction = predict(case.signature, inputs_of(case, info))
    except WorkbenchError as error:
        return CaseResult(case.name, False, str(error), None)
    deviation: float | None = None
    for alias, expected in case.expected.items():
        if alias not in prediction.outputs:
            return CaseResult(case.name, False, f'There is no output "{alias}" any more.', deviation)
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
        return ("", None) if words == wanted else (f"{alias} is {_text(words)}, not {_text(wanted)}.", None)
    exact, is_complex = found.dtype.kind in "biu", found.dtype.kind == "c"
    wide: Any = np.complex128 if is_complex else np.float64
    try:
        wanted_array = np.array(requests.from_json(expected) if is_complex else expected, None if exact else wide)
    except (TypeError, ValueError, RequestError):
        return f"{alias} holds numbers, and the case expects something else.", None
    if wanted_array.dtype.kind not in "biufc":
        return f"{alias} holds numbers, and the case expects something else.", None
    if wanted_array.shape != found.shape:
        return f"{alias} has the shape {list(found.shape)}, not {list(wanted_array.shape)}.", None
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
    rest = f", and {more} more of its values differ" if more else ""
    shown = (str(value[place].item()) if exact else f"{value[place]:.6g}" for value in (found, wanted_array))
    return f"{where} is {', not '.join(shown)}{rest}.", largest


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


def _read(file: Path) -> list[Case]:
    try:
        value = parse_json(_bytes_within(file, _LARGEST))
        return [Case.model_validate(item) for item in (value if isinstance(value, list) else [value])]
    except FileNotFoundError:
        raise DataError(f"There is no file or folder {file}.") from None
    except OSError as error:
        raise DataError(f"{file} cannot be read: {error.strerror or error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "it"
        raise DataError(f"{file} is no test case: {field}: {first['msg']}.", details=str(error)) from error
    except ValueError as error:
        raise DataError(f"{file} is no test case: {error}.") from error


def _bytes_within(file: Path, most: int) -> bytes:
    """The content of a file. ValueError, whose text ends a sentence, if it is larger."""
    with file.open("rb") as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise ValueError(f"it is larger than {most // 1_000_000} MB")
    return data


def _free_name(folder: Path, name: str) -> Path:
    stem = re.sub(r"[^\w.-]+", "-", name.lower()).strip("-.")[:60] or "case"
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 100_000))
    return next(folder / f"{each}.json" for each in names if not (folder / f"{each}.json").exists())
