""" "Why is there no curve?": the event files, what they hold, and how often points are written."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from core.commands.questions.answer import Answer
from core.number_text import format_number
from core.runs.events.event_folders import EventFolders, is_eval
from core.runs.events.scalars import ScalarReader
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState


def why_no_curve(run: RunFolder) -> Answer:
    """Answer from the event files of a run, read to their end."""
    info, state = run.read_info(), run.read_state()
    counts, notices = _points(run.path)
    training = {tag: count for (folder, tag), count in counts.items() if not is_eval(folder)}
    evaluation = {tag: count for (folder, tag), count in counts.items() if is_eval(folder)}
    files = [file for folder in EventFolders(run.path).poll().values() for file in folder.glob("*.tfevents.*")]
    facts = [*_files(files), *_counted("Training", training), *_counted("Evaluation", evaluation), *notices]
    if not files:
        conclusion, advice = _without_files(state)
    elif notices:
        there = "There are curves"
        if not (training and evaluation):
            there = f"There are no {'training' if evaluation else 'evaluation' if training else 'curve'} points"
        conclusion = f"{there}, and a part of an event file cannot be read."
        advice = "The points in that part are not shown. The run can be resumed all the same."
    elif not counts:
        conclusion = "The event files hold no point yet."
        advice = f"A point is written every {_every(info, 'summary_every')} steps, and with each checkpoint."
    elif not evaluation:
        conclusion = "There are training curves and no evaluation yet."
        advice = f"Evaluations come with checkpoints, every {_every(info, 'checkpoint_every')} steps."
    else:
        conclusion = "There are curves."
        advice = "If a chart is empty, look at the filter over the charts, and at Fit: it may be zoomed elsewhere."
    return Answer("curve", conclusion, tuple(facts), advice)


def _points(path: Path) -> tuple[Mapping[tuple[str, str], int], tuple[str, ...]]:
    """Return {(folder, tag): number of points}, and sentences about what could not be read."""
    reader = ScalarReader(path)
    counts: dict[tuple[str, str], int] = {}
    notices: list[str] = []
    while True:
        batch = reader.poll()
        for change in batch.changes:
            counts[change.key.folder, change.key.tag] = change.start + len(change.steps)
        notices += batch.notices
        if not batch.changes:
            return counts, tuple(dict.fromkeys(notices))


def _files(files: list[Path]) -> list[str]:
    if not files:
        return ["There are no event files in the run's folder."]
    stats = [file.stat() for file in files]
    size, newest = sum(item.st_size for item in stats), max(item.st_mtime for item in stats)
    age = max(0, round(time.time() - newest))
    number = "1 event file" if len(files) == 1 else f"{len(files)} event files"
    return [f"{number}, {format_number(size)} bytes, last written {format_number(age)} s ago."]


def _counted(what: str, counts: Mapping[str, int]) -> list[str]:
    listed = ", ".join(f"{tag} ({format_number(count)} points)" for tag, count in sorted(counts.items()))
    return [f"{what}: {listed or 'no points'}."]


def _without_files(state: RunState) -> tuple[str, str]:
    if state.status == "training":
        return (
            "There are no event files yet. Estimator writes the first ones with the first step.",
            "Wait, or look at the log.",
        )
    if state.status == "new" or not state.step:
        return "This run made no step, so there is nothing to draw.", state.message or "Press Train."
    reached = f"There are no event files, although the run reached step {format_number(state.step)}."
    return f"{reached} They may have been moved or deleted.", "Curves cannot be made from checkpoints."


def _every(info: RunInfo | None, name: str) -> str:
    value = info.settings.get(name) if info is not None else None
    return format_number(value) if isinstance(value, int) else "so many"
