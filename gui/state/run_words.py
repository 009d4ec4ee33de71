"""A run's state in a word or two, the same wherever runs are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def state_word(state: RunState) -> str:
    """A run's state in a word or two."""
    match state.status:
        case "training":
            return "live"
        case "new":
            return "not trained yet"
        case _:
            return _REASONS.get(state.reason or "", "ended")
