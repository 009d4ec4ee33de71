"""What the row of the Train page says about the training: pure, from the window's state and the last events."""

from __future__ import annotations

import html

from typing_extensions import assert_never

from core.jobs import Phase, Progress
from core.runs.run_records import RunState
from gui.state.training_status import TrainingStatus
from gui.state.window_state import WindowState
from gui.widgets.text import format_duration, format_number


def progress_words(state: WindowState, progress: Progress | None, phase: Phase | None) -> str:
    """Rich text. `progress`, `phase`: the last of the training in this window, None for none yet."""
    if state.here is not None:
        words = _here(state.here, state, progress, phase)
        other = state.training_run.name if state.training_run is not None and not state.trains_open_run else ""
        return f"{html.escape(other)} · {words}" if other else words
    if state.evaluating:
        return "Evaluating checkpoints; training can start afterwards."
    return _how_far(state.view.state, state.training) if state.view is not None else ""


def _here(status: TrainingStatus, state: WindowState, progress: Progress | None, phase: Phase | None) -> str:
    kind = phase.kind if phase is not None else "training"
    doing = html.escape(phase.text) if phase is not None else ""
    if status.cancelling:
        return "Discarding: the run goes to the trash…"
    match kind:
        case "training" | "paused":
            pass
        case "evaluating":
            if status.stopping or status.paused:
                return f"{doing}…"
        case "stopping":
            return "Stopping: saving, evaluating and exporting…"
        case (
            "loading"
            | "preparing"
            | "reading"
            | "downloading"
            | "saving"
            | "exporting"
            | "verifying"
            | "predicting"
        ):
            return f"{doing}…"
        case _:
            assert_never(kind)
    if status.stopping:
        return "Stopping after the current step…"
    if status.paused:
        more = f" · {status.asked.lower()}" if status.asked else ""
        return f"{_paused(state) if kind == 'paused' else 'Pausing after the current step…'}{more}"
    return _stepping(status, progress) if progress is not None else "Starting…"


def _paused(state: WindowState) -> str:
    """The step stands in the run's own record; what was reported last may be steps ago."""
    view = state.view
    known = state.trains_open_run and view is not None and view.state.activity == "paused"
    return f"Paused at step {format_number(view.state.step)}" if known and view is not None else "Paused"


def _stepping(status: TrainingStatus, progress: Progress) -> str:
    parts = [_of(progress.step, progress.max_steps or progress.step)]
    if status.stops_after_evaluation:
        return " · ".join([*parts, "stops after the next evaluation"])
    if progress.steps_per_second:
        parts.append(f"{format_number(round(progress.steps_per_second))} steps/s")
    if progress.eta_seconds is not None:
        parts.append(f"{format_duration(progress.eta_seconds)} left")
    return " · ".join(parts)


def _how_far(run: RunState, status: TrainingStatus) -> str:
    """How far a run at rest, or one that trains elsewhere, got."""
    if run.max_steps == 0:
        return ""
    asked = f" · {html.escape(status.asked.lower())}" if status.asked else ""
    activity = f" · {run.activity}" if run.activity and not asked else ""
    return _of(run.step, run.max_steps) + asked + activity


def _of(step: int, total: int) -> str:
    return f"<b>{format_number(step)}</b> of {format_number(total)} steps"
