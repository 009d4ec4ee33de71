""" "Why is there no curve?": the event files, what they hold, and how often points are written."""

from __future__ import annotations

import time
from collections.abc import Mapping
from heapq import nsmallest
from pathlib import Path

from core.commands.questions.answer import Answer
from core.number_text import format_number
from core.runs.catalogue.unreadable import unreadable_curves
from core.runs.events.event_folders import EventFolders, is_eval
from core.runs.events.scalars import ScalarReader
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState
from core.words import worded, worded_n

_MOST_CURVES = 20  # that are named


def why_no_curve(run: RunFolder) -> Answer:
    """Answer from the event files of a run, read to their end."""
    info, state = run.read_info(), run.read_state()
    counts, notices = _points(run.path)
    training = {tag: count for (folder, tag), count in counts.items() if not is_eval(folder)}
    evaluation = {tag: count for (folder, tag), count in counts.items() if is_eval(folder)}
    files = [file for folder in EventFolders(run.path).poll().values() for file in folder.glob("*.tfevents.*")]
    notices = (*notices, *unreadable_curves(run.path))
    facts = [_files(files), *_counted(training, evaluation), *notices]
    if not files:
        conclusion, advice = _without_files(state)
    elif notices:
        conclusion = _with_a_part_unread(bool(training), bool(evaluation))
        advice = worded("The points in that part are not shown. The run can be resumed all the same.")
    elif not counts:
        conclusion, advice = worded("The event files hold no point yet."), _when_points_come(info)
    elif not evaluation:
        conclusion = worded("There are training curves and no evaluation yet.")
        advice = _when_evaluations_come(info)
    else:
        conclusion = worded("There are curves.")
        advice = worded(
            "If a chart is empty, look at the filter over the charts, and at Fit: it may be zoomed elsewhere."
        )
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


def _files(files: list[Path]) -> str:
    if not files:
        return worded("There are no event files in the run's folder.")
    stats = [file.stat() for file in files]
    size, newest = sum(item.st_size for item in stats), max(item.st_mtime for item in stats)
    age = max(0, round(time.time() - newest))
    return worded_n(
        "{n} event file, {size} bytes, last written {age} s ago.",
        "{n} event files, {size} bytes, last written {age} s ago.",
        len(files),
        size=format_number(size),
        age=format_number(age),
    )


def _counted(training: Mapping[str, int], evaluation: Mapping[str, int]) -> list[str]:
    return [
        worded("Training: {curves}.", curves=_listed(training)) if training else worded("Training: no points."),
        worded("Evaluation: {curves}.", curves=_listed(evaluation))
        if evaluation
        else worded("Evaluation: no points."),
    ]


def _listed(counts: Mapping[str, int]) -> tuple[str, ...]:
    first = tuple(
        worded("{tag} ({points} points)", tag=tag, points=format_number(count))
        for tag, count in nsmallest(_MOST_CURVES, counts.items())
    )
    more = len(counts) - len(first)
    return (*first, worded_n("{n} more curve", "{n} more curves", more)) if more else first


def _with_a_part_unread(training: bool, evaluation: bool) -> str:
    if training and evaluation:
        return worded("There are curves, and a part of an event file cannot be read.")
    if evaluation:
        return worded("There are no training points, and a part of an event file cannot be read.")
    if training:
        return worded("There are no evaluation points, and a part of an event file cannot be read.")
    return worded("There are no curve points, and a part of an event file cannot be read.")


def _without_files(state: RunState) -> tuple[str, str]:
    if state.status == "training":
        return (
            worded("There are no event files yet. Estimator writes the first ones with the first step."),
            worded("Wait, or look at the log."),
        )
    if state.status == "new" or not state.step:
        return (
            worded("This run made no step, so there is nothing to draw."),
            state.message or worded("Press Train."),
        )
    return (
        worded(
            "There are no event files, although the run reached step {step}. They may have been moved or deleted.",
            step=format_number(state.step),
        ),
        worded("Curves cannot be made from checkpoints."),
    )


def _when_points_come(info: RunInfo | None) -> str:
    steps = _every(info, "summary_every")
    if not steps:
        return worded("A point is written every so many steps, and with each checkpoint.")
    return worded("A point is written every {steps} steps, and with each checkpoint.", steps=steps)


def _when_evaluations_come(info: RunInfo | None) -> str:
    steps = _every(info, "checkpoint_every")
    if not steps:
        return worded("Evaluations come with checkpoints, every so many steps.")
    return worded("Evaluations come with checkpoints, every {steps} steps.", steps=steps)


def _every(info: RunInfo | None, name: str) -> str:
    """Return the number of steps of a setting; "" where it is not known."""
    value = info.settings.get(name) if info is not None else None
    return format_number(value) if isinstance(value, int) else ""
