"""The evaluations recorded in a run's event files, each joined with the checkpoint it measured.

Estimator writes, at the step of each evaluation, a text tensor `checkpoint_path` after the metrics. That is the
join: no code of the user's is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.runs.events.event_folders import EventFolder, event_folders
from core.runs.events.scalar_records import scalar_of

_PATH_TAG = "checkpoint_path"
_STEP_OF_CHECKPOINT = re.compile(r"-(\d+)$")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One evaluation. `name` is "" for the default one; `checkpoint_path` "" where none was recorded.

    `step` is that of the checkpoint, told by its name, so a run that was moved still joins; without a checkpoint
    it is the step the metrics were written at. `metrics` may hold "global_step"; `wall_time` is in unix seconds.
    """

    step: int
    name: str
    checkpoint_path: str
    metrics: Mapping[str, float]
    wall_time: float


def read_evaluations(run_path: Path) -> tuple[Evaluation, ...]:
    """All evaluations of a run by step and name; of a checkpoint evaluated twice the later one counts."""
    return EvaluationReader(run_path).poll()


class EvaluationReader:
    """The evaluations of one run, read as they are written. Use it from one thread; it only ever reads."""

    def __init__(self, run_path: Path) -> None:
        self.run_path = Path(run_path)
        self._folders: dict[str, _FolderEvaluations] = {}

    def poll(self) -> tuple[Evaluation, ...]:
        """All evaluations there are by now; only what was appended since the last poll is read."""
        for folder, path in event_folders(self.run_path).items():
            if folder:
                name = folder.removeprefix("eval").removeprefix("_")
                self._folders.setdefault(name, _FolderEvaluations(path))
        found = [evaluation for name, folder in self._folders.items() for evaluation in folder.poll(name)]
        return tuple(sorted(found, key=lambda evaluation: (evaluation.step, evaluation.name)))


@dataclass(slots=True)
class _Draft:
    """An evaluation while its events come in: first its metrics, in one event or several, then its checkpoint."""

    metrics: dict[str, float] = field(default_factory=dict)
    checkpoint_path: str = ""
    wall_time: float = 0.0


class _FolderEvaluations:
    def __init__(self, path: Path) -> None:
        self._files = EventFolder(path)
        self._drafts: dict[Path, dict[int, _Draft]] = {}

    def poll(self, name: str) -> Iterable[Evaluation]:
        """The evaluations of the folder, the latest of each step."""
        forget, files = self._files.look()
        if forget:
            self._drafts.clear()
        for file in files:
            drafts = self._drafts.setdefault(file.path, {})
            for records in file.read_records():
                for index in range(len(records.starts)):
                    event = records.event(index)
                    for value in event.summary.value if event is not None else ():
                        _take(drafts, event, value)
        return self._latest(name).values()

    def _latest(self, name: str) -> dict[int, Evaluation]:
        found: dict[int, Evaluation] = {}
        for path in sorted(self._drafts):
            for event_step, draft in self._drafts[path].items():
                step = _step_of(draft.checkpoint_path, event_step)
                if draft.metrics and (step not in found or found[step].wall_time <= draft.wall_time):
                    found[step] = Evaluation(
                        step, name, draft.checkpoint_path, dict(draft.metrics), draft.wall_time
                    )
        return found


def _take(drafts: dict[int, _Draft], event: Any, value: Any) -> None:
    """Add a value of an event. A metric that is there already, or comes after the checkpoint, begins anew."""
    draft = drafts.setdefault(event.step, _Draft())
    if value.tag == _PATH_TAG:
        strings = value.tensor.string_val
        draft.checkpoint_path = strings[0].decode("utf-8", "replace") if strings else ""
        return
    number = scalar_of(value)
    if number is None:
        return
    if value.tag in draft.metrics or (draft.metrics and draft.checkpoint_path):
        draft = drafts[event.step] = _Draft()
    draft.metrics[value.tag] = number
    draft.wall_time = max(draft.wall_time, event.wall_time)


def _step_of(checkpoint_path: str, step: int) -> int:
    found = _STEP_OF_CHECKPOINT.search(checkpoint_path)
    return int(found.group(1)) if found else step
