"""A workspace: WORKSPACE/EXPERIMENT/run-001, run-002, ..."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from core.errors import RunError
from core.runs.run import RunFolder, RunState

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


def list_runs(workspace: Path) -> tuple[RunSummary, ...]:
    """The runs of a workspace by experiment, the newest first. Reads only the small JSON files."""
    found = []
    for info_file in sorted(Path(workspace).glob("*/*/workbench/run.json")):
        summary = summarize(RunFolder(info_file.parent.parent))
        if summary is not None:
            found.append(summary)
    return tuple(sorted(found, key=lambda run: (run.experiment, -run.created)))


def summarize(run: RunFolder) -> RunSummary | None:
    """One line about a run; None if its files cannot be read. Works for a foreign run too."""
    try:
        info, state = run.read_info(), run.read_state()
    except RunError:
        return None
    if info is None:
        created = run.path.stat().st_mtime
        return RunSummary(run.path, run.name, run.path.parent.name, state, created, "", None, True)
    return RunSummary(
        run.path,
        run.name,
        info.experiment,
        state,
        info.created,
        info.metric,
        state.best_value,
        info.higher_is_better,
    )


def new_run_path(workspace: Path, experiment: str) -> Path:
    """The next free folder for a run: one above the highest number there is."""
    folder = Path(workspace) / re.sub(r"[^\w.-]+", "-", experiment).strip("-.")
    numbers = [0]
    if folder.is_dir():
        numbers += [int(match[1]) for entry in folder.iterdir() if (match := _RUN_NAME.match(entry.name))]
    return folder / f"run-{max(numbers) + 1:03d}"
