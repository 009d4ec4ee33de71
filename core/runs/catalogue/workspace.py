"""A workspace: WORKSPACE/EXPERIMENT/run-001, run-002, ..."""

from __future__ import annotations

import contextlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError
from core.runs.catalogue.trash import TRASH, list_trash
from core.runs.marks import RunLabel, read_label
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState

_RUN_NAME = re.compile(r"^run-(\d+)$")


@dataclass(frozen=True, slots=True)
class RunSummary:
    """One run in a list. `best_value` is that of `metric`, None before the first evaluation."""

    path: Path
    name: str
    experiment: str
    state: RunState
    created: float
    metric: str
    best_value: float | None
    higher_is_better: bool
    label: RunLabel = RunLabel()
    foreign: bool = False  # something else than the Workbench trained it

    @property
    def display_name(self) -> str:
        """What a person calls it, or the folder's name."""
        return self.label.name or self.name


def summarize(run: RunFolder) -> RunSummary:
    """One line about a run, be it foreign or damaged, which reads as failed. OSError if it is gone."""
    return summarize_with_info(run)[0]


def summarize_with_info(run: RunFolder) -> tuple[RunSummary, RunInfo | None]:
    """Return the line about a run, and what it was started with as far as that is known. OSError if it is gone."""
    try:
        info, state = run.read_info(), run.read_state()
    except RunError as error:
        info, state = None, RunState("ended", "failed", 0, 0, str(error), None, "", 0.0)
    label = read_label(run)
    if info is None:
        created = run.path.stat().st_mtime
        place, group = run.path, run.path.parent.name
        return RunSummary(
            place, run.name, group, state, created, "", None, True, label, state.status == "new"
        ), None
    summary = RunSummary(
        run.path,
        run.name,
        info.experiment,
        state,
        info.created,
        info.metric,
        state.best_value,
        info.higher_is_better,
        label,
    )
    return summary, info


def new_run_path(workspace: Path, experiment: str) -> Path:
    """Return the next free folder for a run: one above the highest number there is, those in the trash included."""
    name = re.sub(r"[^\w.-]+", "-", experiment).strip("-.") or "experiment"
    folder = Path(workspace) / name
    names = [path.name for item in list_trash(folder / TRASH) for path in item.paths]
    with contextlib.suppress(OSError):
        names += os.listdir(folder)
    numbers = [int(match[1]) for each in names if (match := _RUN_NAME.match(each))]
    return folder / f"run-{max(numbers, default=0) + 1:03d}"
