"""RunFolder: one run on disk, and the only place that knows its file names.

RUN/                          Estimator's model_dir: checkpoints, event files, eval/, eval_NAME/
RUN/export/VERSION/           exports; VERSION is an integer
RUN/data/                     data the experiment makes for itself
RUN/workbench/run.json        what was asked for: experiment, params, settings, versions (RunInfo)
RUN/workbench/experiment.py   the copy of the experiment's file that really ran
RUN/workbench/state.json      how far it got (RunState)
RUN/workbench/marks.json      pinned steps, note, hidden
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Reason = Literal["max_steps", "early_stopping", "stopped", "interrupted", "failed", "data_exhausted"]
Status = Literal["new", "training", "ended"]


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What was asked for. `schema` is FeatureSchema's JSON object, or None; `metric` is "" until known."""

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


@dataclass(frozen=True, slots=True)
class RunState:
    """How far a run got. `updated` is in unix seconds; `message` is the reason's sentence."""

    status: Status
    reason: Reason | None
    step: int
    max_steps: int
    message: str
    pid: int | None
    host: str
    updated: float
