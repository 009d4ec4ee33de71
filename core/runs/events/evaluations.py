"""The evaluations recorded in a run's event files, each joined with the checkpoint it measured.

Estimator writes, at the step of each evaluation, a text tensor `checkpoint_path` after the metrics. That is the
join: no code of the user's is needed.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from core.runs.events.evaluation_events import EvaluationEvent, read_event
from core.runs.events.evaluation_log import Evaluation, EvaluationLog
from core.runs.events.event_folders import EventFolder, EventFolders, is_eval
from core.runs.run import RunFolder
from core.words import worded, worded_n

__all__ = ["Evaluation", "EvaluationReader", "read_evaluations"]

_STEP_OF_CHECKPOINT = re.compile(r"-([0-9]{1,18})$")  # no more digits: steps are 64-bit numbers


def read_evaluations(run_path: Path) -> tuple[Evaluation, ...]:
    """Return all evaluations of a run by step and name; of a checkpoint evaluated twice the later one counts."""
    return EvaluationReader(run_path).poll()


class EvaluationReader:
    """The evaluations of one run, read as they are written. Use it from one thread; it only ever reads.

    What the event files lack, damaged or gone, comes from the run's own record. So does what they tell of a
    checkpoint in another folder, as a file of another run does that was copied here.
    """

    def __init__(self, run_path: Path) -> None:
        self.run_path = Path(run_path)
        self._found = EventFolders(self.run_path)
        self._folders: dict[str, _FolderEvaluations] = {}
        self._log = EvaluationLog(RunFolder(self.run_path).evaluations_file)
        self._recovered: tuple[int, ...] = ()
        self._contradicted: dict[int, str] = {}

    def poll(self) -> tuple[Evaluation, ...]:
        """Return all evaluations there are by now; only what was appended since the last poll is read."""
        for folder, path in self._found.poll().items():
            if is_eval(folder) and folder not in self._folders:
                self._folders[folder] = _FolderEvaluations(path, folder, self.run_path)
        found = {
            (name, step): evaluation
            for folder, evaluations in self._folders.items()
            for name in (folder.removeprefix("eval").removeprefix("_"),)
            for step, evaluation in evaluations.poll(name).items()
        }
        recorded = self._log.poll()
        self._recovered = tuple(sorted({step for name, step in recorded if (name, step) not in found}))
        self._contradicted = {}
        for key, own in recorded.items():
            told = found.get(key)
            if told is None or _is_in(told.checkpoint_path, self.run_path):
                continue
            if not _agree(own.metrics, told.metrics):
                found[key] = own
                self._contradicted[own.step] = os.path.dirname(told.checkpoint_path)
        return tuple(sorted({**recorded, **found}.values(), key=lambda item: (item.step, item.name)))

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences about what could not be read, and where the metrics of which checkpoints come from instead."""
        notices = [notice for folder in self._folders.values() for notice in folder.notices]
        if self._recovered:
            steps = ", ".join(str(step) for step in self._recovered)
            notices.append(
                worded_n(
                    "The metrics of checkpoint {steps} come from the run's own record, not from event files.",
                    "The metrics of checkpoints {steps} come from the run's own record, not from event files.",
                    len(self._recovered),
                    steps=steps,
                )
            )
        if self._contradicted:
            notices.append(
                worded(
                    "Event files hold other metrics, measured in {folder}, of checkpoints that this run has too: "
                    "{steps}. Those of the run's own record are shown.",
                    folder=", ".join(sorted(set(self._contradicted.values()))),
                    steps=", ".join(str(step) for step in sorted(self._contradicted)),
                )
            )
        return (*notices, *filter(None, (self._log.problem,)))

    @property
    def has_damage(self) -> bool:
        """Whether evaluations may have been made that nothing here tells of any more."""
        return bool(self._log.problem) or any(folder.has_damage for folder in self._folders.values())


@dataclass(slots=True)
class _Draft:
    """An evaluation while its events come in: first its metrics, in one event or several, then its checkpoint."""

    metrics: dict[str, float] = field(default_factory=dict)
    checkpoint_path: str = ""
    wall_time: float = 0.0


class _FolderEvaluations:
    def __init__(self, path: Path, label: str, run_path: Path) -> None:
        self._files = EventFolder(path, label)
        self._run_path = run_path
        self._drafts: dict[Path, dict[int, _Draft]] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        return self._files.notices

    @property
    def has_damage(self) -> bool:
        return self._files.has_damage

    def poll(self, name: str) -> dict[int, Evaluation]:
        """Return the latest evaluation of each step; one of a checkpoint of this very run goes before others."""
        forget, files = self._files.look()
        if forget:
            self._drafts.clear()
        for file in files:
            drafts = self._drafts.setdefault(file.path, {})
            for records in file.read_records():
                for index in range(len(records.starts)):
                    event = read_event(records.content(index))
                    if event is None:
                        file.skip(records, index)
                        continue
                    _append(drafts, event)
        return self._latest(name)

    def _latest(self, name: str) -> dict[int, Evaluation]:
        found: dict[int, Evaluation] = {}
        ranks: dict[int, tuple[bool, float]] = {}
        for path in sorted(self._drafts):
            for event_step, draft in self._drafts[path].items():
                step = _step_of(draft.checkpoint_path, event_step)
                rank = _is_in(draft.checkpoint_path, self._run_path), draft.wall_time
                if draft.metrics and (step not in ranks or ranks[step] <= rank):
                    ranks[step] = rank
                    found[step] = Evaluation(
                        step, name, draft.checkpoint_path, dict(draft.metrics), draft.wall_time
                    )
        return found


def _append(drafts: dict[int, _Draft], event: EvaluationEvent) -> None:
    """Add what an event tells. A metric that is there already, or comes after the checkpoint, begins anew."""
    for tag, value in event.told:
        draft = drafts.setdefault(event.step, _Draft())
        if isinstance(value, str):
            draft.checkpoint_path = value
            continue
        if tag in draft.metrics or (draft.metrics and draft.checkpoint_path):
            draft = drafts[event.step] = _Draft()
        draft.metrics[tag] = value
        if math.isfinite(event.wall_time):
            draft.wall_time = max(draft.wall_time, event.wall_time)


def _step_of(checkpoint_path: str, step: int) -> int:
    found = _STEP_OF_CHECKPOINT.search(checkpoint_path)
    return int(found.group(1)) if found else step


def _is_in(checkpoint_path: str, run_path: Path) -> bool:
    """Return whether a checkpoint is one of the run as it lies now; without a folder it may be."""
    folder = os.path.dirname(checkpoint_path)
    return not os.path.isabs(folder) or folder in (str(run_path), os.path.abspath(run_path))


def _agree(own: Mapping[str, float], told: Mapping[str, float]) -> bool:
    """Return whether an event file tells of each metric what the run's own record does. It holds 32-bit numbers."""
    return all(
        math.isclose(value, told.get(name, math.nan), rel_tol=1e-5, abs_tol=1e-30) or not math.isfinite(value)
        for name, value in own.items()
    )
