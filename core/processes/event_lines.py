"""Events of a training as lines of JSON, and back: what a process that trains tells the one that watches it.

A line is an object with the event's name under "event" and its fields beside it. Numbers that JSON does not have
are the texts "NaN", "Infinity" and "-Infinity". Sentences are in English; the reader says them in its own language,
for which "said" has what they were made of (kept_words). Names that are not known belong to a later version: a
reader passes over them.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import math
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from typing_extensions import assert_never

from core import errors
from core.commands.records import TrainingResult
from core.errors import FieldError, RemoteError, WorkbenchError
from core.jobs import (
    Checked,
    CheckpointSaved,
    CheckpointsRemoved,
    Evaluated,
    Event,
    Failed,
    Finished,
    ModelExported,
    Notice,
    PatienceChanged,
    Phase,
    Progress,
    Started,
    Stopped,
)
from core.kept_words import SAID, given_back, kept
from core.training.rules.early_stopping import Status

_PLAIN = (
    Started, Phase, Progress, CheckpointSaved, Evaluated, CheckpointsRemoved, Checked, ModelExported, Notice,
)  # fmt: skip
_BY_NAME = {kind.__name__: kind for kind in _PLAIN}


class RemoteBug(Exception):
    """An error that another process did not expect; its text is the sentence that process made of it."""


def event_line(event: Event) -> str:
    """Return one line of JSON, without its line break. The result of a final event must be a TrainingResult."""
    name = type(event).__name__
    match event:
        case Failed(message=message, details=details, expected=expected, error=error):
            kind = type(error).__name__ if isinstance(error, WorkbenchError) else ""
            told = {"message": message, "details": details, "expected": expected, "error": kind}
            if isinstance(error, FieldError):
                told["field"] = error.field
            if isinstance(error, RemoteError):
                told["passing"] = error.passing
            return _line(name, told)
        case Finished(result=result) | Stopped(result=result):
            return _line(name, {"result": dataclasses.asdict(result)})
        case PatienceChanged(status=status):
            return _line(name, {"status": dataclasses.asdict(status)})
        case (
            Started() | Phase() | Progress() | CheckpointSaved() | Evaluated() | CheckpointsRemoved() | Checked()
            | ModelExported() | Notice()
        ):  # fmt: skip
            return _line(name, dataclasses.asdict(event))
        case _:
            assert_never(event)


def event_of(line: str) -> Event | None:
    """Return the event of a line; None for one of a name that is not known here. ValueError if it is no event."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"not JSON: {line[:80]!r}") from error
    if not isinstance(told, dict) or not isinstance(told.get("event"), str):
        raise ValueError(f"not an event: {line[:80]!r}")
    name, said = told.pop("event"), told.pop(SAID, None)
    try:
        match name:
            case "Failed":
                return _failed(told, said)
            case "Finished":
                return Finished(given_back(_adapter(TrainingResult).validate_python(told.get("result")), said))
            case "Stopped":
                return Stopped(given_back(_adapter(TrainingResult).validate_python(told.get("result")), said))
            case "PatienceChanged":
                return PatienceChanged(given_back(_adapter(Status).validate_python(told.get("status")), said))
            case _ if name in _BY_NAME:
                made: Event = _adapter(_BY_NAME[name]).validate_python(told)
                return given_back(made, said)
            case _:
                return None
    except ValidationError as error:
        raise ValueError(f"not a {name}: {error.errors()[0]['msg']}") from error


def _line(name: str, fields: Mapping[str, object]) -> str:
    in_english, said = kept(fields)
    told = {"event": name, **_finite(in_english)} | ({SAID: said} if said else {})
    return json.dumps(told, ensure_ascii=False, allow_nan=False)


def _finite(value: object) -> Any:
    """The same with numbers that JSON does not have as texts, and arrays' numbers as Python's."""
    if isinstance(value, Mapping):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    if hasattr(value, "item") and not isinstance(value, str | bytes):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def _failed(told: Mapping[str, object], said: object) -> Failed:
    message, details = given_back([str(told.get("message", "")), str(told.get("details", ""))], said)
    return Failed(message, details, told.get("expected") is True, _error_of(told, message, details))


def _error_of(told: Mapping[str, object], message: str, details: str) -> Exception:
    """The exception that a line tells of, of its own class where that is one of ours."""
    kind = getattr(errors, str(told.get("error", "")), None)
    if not (isinstance(kind, type) and issubclass(kind, WorkbenchError)):
        return RemoteBug(message)
    if issubclass(kind, FieldError):
        return kind(str(told.get("field", "")), message, details=details)
    if issubclass(kind, RemoteError):
        return kind(message, details=details, passing=told.get("passing") is True)
    return kind(message, details=details)


@functools.cache
def _adapter(kind: type[object]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
