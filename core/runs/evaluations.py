"""The evaluations recorded in a run's event files, each joined with the checkpoint it measured.

Estimator writes, at the step of each evaluation, a text tensor `checkpoint_path` beside the metrics. That is
the join: no code of the user's is needed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.runs.event_files import EventFile
from core.runs.scalars import event_files_of, event_folders, scalar_of

_PATH_TAG = "checkpoint_path"
_STEP_OF_CHECKPOINT = re.compile(r"-(\d+)$")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One evaluation. `name` is "" for the default one; `checkpoint_path` "" where none was recorded."""

    step: int
    name: str
    checkpoint_path: str
    metrics: Mapping[str, float]
    wall_time: float


@dataclass(slots=True)
class _Draft:
    wall_time: float = 0.0
    checkpoint_path: str = ""
    metrics: dict[str, float] = field(default_factory=dict)


def read_evaluations(run_path: Path) -> tuple[Evaluation, ...]:
    """All evaluations of a run by step; of a checkpoint evaluated twice the later one counts."""
    found = []
    for folder, path in event_folders(run_path).items():
        if not folder:
            continue
        name = folder.removeprefix("eval").removeprefix("_")
        drafts: dict[int, _Draft] = {}
        for file in event_files_of(path):
            for event in EventFile(file).read_new():
                for value in event.summary.value:
                    _take(drafts.setdefault(event.step, _Draft()), value, event.wall_time)
        found += [
            Evaluation(
                _step_of(draft.checkpoint_path, step), name, draft.checkpoint_path, draft.metrics, draft.wall_time
            )
            for step, draft in drafts.items()
            if draft.metrics
        ]
    return tuple(sorted(found, key=lambda evaluation: (evaluation.step, evaluation.name)))


def _take(draft: _Draft, value: Any, wall_time: float) -> None:
    if value.tag == _PATH_TAG:
        strings = value.tensor.string_val
        draft.checkpoint_path = strings[0].decode("utf-8", "replace") if strings else ""
        return
    number = scalar_of(value)
    if number is not None and wall_time >= draft.wall_time:
        draft.metrics[value.tag] = number
        draft.wall_time = wall_time


def _step_of(checkpoint_path: str, step: int) -> int:
    """The checkpoint's step, told by its name; else the step the evaluation was written at."""
    found = _STEP_OF_CHECKPOINT.search(checkpoint_path)
    return int(found.group(1)) if found else step
