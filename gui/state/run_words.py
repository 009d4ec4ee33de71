"""A run's state in a few words, the same wherever runs are listed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from core.runs.run_records import silence
from gui.widgets.text import format_age, format_duration, format_number

if TYPE_CHECKING:
    from core.runs.run_records import RunState

_REASONS = {
    "max_steps": "finished",
    "early_stopping": "stopped early",
    "stopped": "stopped",
    "interrupted": "interrupted",
    "failed": "failed",
    "data_exhausted": "finished",
    "cancelled": "cancelled",
}


def state_word(state: RunState, now: float | None = None, *, foreign: bool = False) -> str:
    """A run's state in a word or two; of a training of which nothing is heard, that.

    `foreign`: something else than the Workbench made the run, so its state is not known.
    """
    match state.status:
        case "training":
            return "no sign of life" if silence(state, time.time() if now is None else now) else "live"
        case "new":
            return "made elsewhere" if foreign else "not trained yet"
        case _:
            return _REASONS.get(state.reason or "", "ended")


def life_words(state: RunState, now: float) -> str:
    """Where a training runs, how far it is and when it was heard of last; "" of a run that is not being trained."""
    if state.status != "training":
        return ""
    place = f" on {state.host}" if state.host else ""
    silent = silence(state, now)
    if silent:
        return f"No sign of life for {format_duration(silent)}{place} (last: step {format_number(state.step)})"
    return f"Running{place}, step {format_number(state.step)}, {format_age(max(0.0, now - state.updated))} ago"
