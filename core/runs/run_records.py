"""What is known of a run: what was asked for, and how far it got. Records, and their way out of JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from core.errors import RunError

Reason = Literal["max_steps", "early_stopping", "stopped", "interrupted", "failed", "data_exhausted", "cancelled"]
Status = Literal["new", "training", "ended"]
Activity = Literal["", "paused", "stopping", "evaluating"]

_REMEDIES = {
    "run.json": "Restore it, or remove it: without it the folder is read as a run made elsewhere.",
    "state.json": "Remove it: it only tells how far the run got, and resuming writes it anew.",
}
# What a JSON value must be for a field of that annotation; fields of other annotations are taken as they are.
_JSON_TYPES: Mapping[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "bool": (bool,),
    "float": (int, float),
    "Status": (str,),
    "Activity": (str,),
    "Mapping[str, Any]": (dict,),
    "Mapping[str, str]": (dict,),
    "Sequence[str]": (list,),
    "Sequence[int]": (list,),
    "Mapping[str, Any] | None": (dict, type(None)),
    "int | None": (int, type(None)),
    "float | None": (int, float, type(None)),
}


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What was asked for. `schema` is FeatureSchema's JSON object, or None; `metric` is "" until known.

    `receivers`: those its experiment can be exported with. `branched_from`: of a branch, where its first weights
    came from: "run" (a path), "step", and the names of the variables that were "new" or "left" behind.
    `train_records`: how many records an epoch has, 0 until training began. `script`: of a run of a script, what was
    settled about it (Choices).
    """

    experiment: str
    source: str
    source_sha256: str
    params: Mapping[str, Any]
    settings: Mapping[str, Any]
    metric: str
    higher_is_better: bool
    schema: Mapping[str, Any] | None
    versions: Mapping[str, str]
    created: float
    receivers: Sequence[str] = ("example", "dense")
    branched_from: Mapping[str, Any] | None = None
    train_records: int = 0
    script: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class RunState:
    """How far a run got. `updated` is in unix seconds; `message` is the reason's sentence.

    `patience_from`: evaluations up to this step use up no patience (training went on after an early stop);
    `uncounted`: nor do those at these steps (they were asked for by hand). `activity`: what training does
    besides stepping; "" is nothing.
    """

    status: Status
    reason: Reason | None
    step: int
    max_steps: int
    message: str
    pid: int | None
    host: str
    updated: float
    best_step: int | None = None
    best_value: float | None = None
    patience_from: int = 0
    uncounted: Sequence[int] = ()
    activity: Activity = ""


Record = TypeVar("Record", RunInfo, RunState)


def record_of(kind: type[Record], values: Mapping[str, Any], file: Path) -> Record:
    """The record in a JSON object; what a newer program wrote beyond it is left out. RunError names the file."""
    known = {}
    for each in dataclasses.fields(kind):
        if each.name in values:
            known[each.name] = values[each.name]
            expected = _JSON_TYPES.get(str(each.type))
            if expected and not isinstance(values[each.name], expected):
                raise RunError(
                    f"{file} is damaged: {each.name} cannot be {values[each.name]!r}. {_REMEDIES[file.name]}"
                )
    try:
        return kind(**known)
    except TypeError as error:
        missing = str(error).partition(": ")[2] or str(error)
        raise RunError(f"{file} is damaged: it lacks {missing}. {_REMEDIES[file.name]}") from error
