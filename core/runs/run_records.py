"""Records of a run: what it was started with (run.json), and how far it got (state.json)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from typing_extensions import assert_never

from core.runs.json_files import Step
from core.words import mark, worded

Reason = Literal["max_steps", "early_stopping", "stopped", "interrupted", "failed", "data_exhausted", "cancelled"]
Status = Literal["new", "training", "ended"]
OriginKind = Literal["run", "checkpoint", "export"]
Activity = Literal["", "paused", "stopping", "evaluating", "saving", "exporting"]

INFO_REMEDY = mark("Restore it, or remove it: without it the folder is read as a run made elsewhere.")
STATE_REMEDY = mark("Remove it: it only tells how far the run got, and resuming writes it anew.")
SILENT_AFTER = 60.0  # seconds; a training writes its state every 5
_ACTIVITIES: tuple[Activity, ...] = get_args(Activity)


@dataclass(frozen=True, slots=True)
class StartedWarm:
    """Where the first weights of a run came from: from a run's checkpoint, any other, or a SavedModel at `path`.

    `variables` and `names` are as for a WarmStart. `taken`: how many `of` the model's variables; `fresh`: the names
    of the others.
    """

    kind: OriginKind
    path: str
    step: Step | None
    variables: str
    names: Mapping[str, str]
    taken: int
    of: int
    fresh: Sequence[str] = ()


def title_of(start: StartedWarm) -> str:
    """Return what a warm start began from, as a sentence calls it: "checkpoint 900 of run-003"."""
    return title_of_origin(start.kind, Path(start.path).name, start.step)


def title_of_origin(kind: OriginKind, name: str, step: int | None) -> str:
    """Return what a run's checkpoint, any other, or a SavedModel is called in a sentence."""
    match kind:
        case "run":
            return worded("checkpoint {step} of {name}", step="?" if step is None else step, name=name)
        case "checkpoint":
            return worded("the checkpoint {name}", name=name)
        case "export":
            return worded("the SavedModel {name}", name=name)
        case _:
            assert_never(kind)


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What a run was started with. `schema` is FeatureSchema's JSON object, or None; `metric` is "" until known.

    `receivers`: those its experiment can be exported with. `branched_from`: of a branch, where its first weights
    came from: "run" (a path), "step", and the names of the variables that were "new" or "left" behind.
    `train_records`: how many records an epoch has, 0 until training began. `script`: of a run of a script, what was
    settled about it (Choices). `warm_start`: of a run that did not begin with fresh weights.
    """

    experiment: str
    source: str
    source_sha256: str
    params: Mapping[str, object]
    settings: Mapping[str, Any]
    metric: str
    higher_is_better: bool
    schema: Mapping[str, object] | None
    versions: Mapping[str, str]
    created: float
    receivers: Sequence[str] = ("example", "dense")
    branched_from: Mapping[str, Any] | None = None
    train_records: int = 0
    script: Mapping[str, object] | None = None
    warm_start: StartedWarm | None = None


@dataclass(frozen=True, slots=True)
class RunState:
    """How far a run got. `message` is the reason's sentence.

    `updated`: in unix seconds, when it was written; while training lives, every few seconds.

    `patience_from`: evaluations up to this step use up no patience (training was resumed after an early stop);
    `uncounted`: nor do those at these steps (they were asked for by hand). `activity`: what training does
    besides stepping; "" is nothing.
    """

    status: Status
    reason: Reason | None
    step: Step
    max_steps: Step
    message: str
    pid: int | None
    host: str
    updated: float
    best_step: Step | None = None
    best_value: float | None = None
    patience_from: Step = 0
    uncounted: Sequence[Step] = ()
    activity: Activity = ""


def silence(state: RunState, now: float) -> float:
    """Return for how many seconds nothing was heard of a training that should write every few; 0 where all is well.

    A clock of another machine that goes wrong by less than the patience does no harm.
    """
    age = now - state.updated
    return age if state.status == "training" and age > SILENT_AFTER else 0.0


def with_activity(values: Mapping[str, object]) -> Mapping[str, object]:
    """Return the values of a state.json with an activity that is known here.

    Earlier versions kept it in words, as "doing"; one that only a newer version knows is some part of training.
    """
    words = values.get("doing")
    activity = values.get("activity", words.partition(" ")[0].lower() if isinstance(words, str) else "")
    return {**values, "activity": next((known for known in _ACTIVITIES if known == activity), "")}
