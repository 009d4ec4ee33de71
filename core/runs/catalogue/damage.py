"""Damaged checkpoints: what was seen when one was read, kept in the run's marks."""

from __future__ import annotations

import contextlib

from core.errors import storage_error
from core.runs.json_files import read_json, write_json
from core.runs.run import RunFolder

_KEY = "damage_seen"  # what earlier versions wrote as "damaged" rested on any failed reading, and is not believed


def found_damaged(run: RunFolder) -> dict[int, tuple[str, float]]:
    """By step, what was wrong with a checkpoint when it was read, and when that one had been saved. RunError."""
    found = (read_json(run.marks_file) or {}).get(_KEY, {})
    known = {}
    for step, pair in found.items() if isinstance(found, dict) else ():
        with contextlib.suppress(TypeError, ValueError):
            known[int(step)] = (str(pair[0]), float(pair[1]))
    return known


def mark_damaged(run: RunFolder, step: int, problem: str, saved: float) -> None:
    """Keep what is wrong with the checkpoint saved then, "" if nothing is. RunError, StorageError."""
    known = found_damaged(run)
    if known.get(step, ("", saved)) == (problem, saved):
        return
    kept = {**known, step: (problem, saved)}
    damaged = {str(key): list(kept[key]) for key in sorted(kept) if kept[key][0]}
    try:
        run.marks_file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise storage_error(error, "mark the checkpoint") from error
    write_json(run.marks_file, {**(read_json(run.marks_file) or {}), _KEY: damaged})
