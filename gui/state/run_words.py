"""A run's state in a few words, the same wherever runs are listed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from core.runs.run_records import silence
from core.words import mark
from gui.look.language import tr
from gui.widgets.text import format_age, format_duration, format_number

if TYPE_CHECKING:
    from core.runs.run_records import RunState

_REASONS = {
    "max_steps": mark("finished"),
    "early_stopping": mark("stopped early"),
    "stopped": mark("stopped"),
    "interrupted": mark("interrupted"),
    "failed": mark("failed"),
    "data_exhausted": mark("finished"),
    "cancelled": mark("cancelled"),
}


def state_word(state: RunState, now: float | None = None, *, foreign: bool = False) -> str:
    """A run's state in a word or two; of a training of which nothing is heard, that.

    `foreign`: something else than the Workbench made the run, so its state is not known.
    """
    match state.status:
        case "training":
            return tr("no sign of life") if silence(state, time.time() if now is None else now) else tr("live")
        case "new":
            return tr("made elsewhere") if foreign else tr("not trained yet")
        case _:
            return tr(_REASONS.get(state.reason or "", mark("ended")))


def life_words(state: RunState, now: float) -> str:
    """Where a training runs, how far it is and when it was heard of last; "" of a run that is not being trained."""
    if state.status != "training":
        return ""
    silent = silence(state, now)
    values = {"host": state.host, "step": format_number(state.step), "time": format_duration(silent or 0.0)}
    if silent and state.host:
        return tr("No sign of life for {time} on {host} (last: step {step})", **values)
    if silent:
        return tr("No sign of life for {time} (last: step {step})", **values)
    values["age"] = format_age(max(0.0, now - state.updated))
    if state.host:
        return tr("Running on {host}, step {step}, {age} ago", **values)
    return tr("Running, step {step}, {age} ago", **values)
