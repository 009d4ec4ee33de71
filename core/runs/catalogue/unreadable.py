"""Folders whose contents cannot be listed: what they hold is not shown, and must not be taken for missing."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from core.runs.events.event_folders import NO_CURVES
from core.runs.plain_files import is_closed
from core.words import worded


def unreadable_in_run(run: Path) -> tuple[str, ...]:
    """Return a sentence for each folder of a run, or of its exports, that cannot be looked through."""
    return _sentences([*_folders_in(run), *_folders_in(run / "export")])


def unreadable_curves(run: Path) -> tuple[str, ...]:
    """Return a sentence for each folder that may hold event files of a run and cannot be looked through."""
    return _sentences(folder for folder in _folders_in(run) if folder.name not in NO_CURVES)


def unreadable_in_workspace(workspace: Path) -> tuple[str, ...]:
    """Return a sentence for each experiment and each run of a workspace that cannot be looked through."""
    experiments = _folders_in(workspace)
    runs = [run for experiment in experiments for run in _folders_in(experiment)]
    return _sentences([*experiments, *runs, *(run / "workbench" for run in runs)])


def _folders_in(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return sorted(Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False))
    except OSError:
        return []


def _sentences(folders: Iterable[Path]) -> tuple[str, ...]:
    return tuple(
        worded("You may not read {path}, so its contents are not listed. Change its permissions.", path=folder)
        for folder in folders
        if is_closed(folder)
    )
