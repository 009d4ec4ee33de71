"""What the row of the Train page says about the training: pure, from the window's state and the last events."""

from __future__ import annotations

import html
from collections.abc import Mapping

from typing_extensions import assert_never

from core.jobs import Phase, Progress
from core.runs.run_records import Activity, RunState
from core.words import mark
from gui.look.language import tr, tr_n
from gui.state.training_status import TrainingStatus
from gui.state.window_state import WindowState
from gui.widgets.text import format_duration, format_number

_ACTIVITIES: Mapping[Activity, str] = {
    "paused": mark("paused"),
    "stopping": mark("stopping"),
    "evaluating": mark("evaluating"),
    "saving": mark("saving"),
    "exporting": mark("exporting"),
}


def progress_words(state: WindowState, progress: Progress | None, phase: Phase | None) -> str:
    """Rich text. `progress`, `phase`: the last of the training in this window, None for none yet."""
    if state.here is not None:
        words = _here(state.here, state, progress, phase)
        other = state.training_run.name if state.training_run is not None and not state.trains_open_run else ""
        return f"{html.escape(other)} · {words}" if other else words
    if state.evaluating:
        return tr("Evaluating checkpoints; training can start afterwards.")
    return _how_far(state.view.state, state.training) if state.view is not None else ""


def _here(status: TrainingStatus, state: WindowState, progress: Progress | None, phase: Phase | None) -> str:
    kind = phase.kind if phase is not None else "training"
    doing = html.escape(tr(phase.text)) if phase is not None else ""
    if status.cancelling:
        return tr("Discarding: the run goes to the trash…")
    match kind:
        case "training" | "paused":
            pass
        case "evaluating":
            if status.stopping or status.paused:
                return f"{doing}…"
        case "stopping":
            return tr("Stopping: saving, evaluating and exporting…")
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
        return tr("Stopping after the current step…")
    if status.paused:
        asked = _asked(status)
        more = f" · {asked}" if asked else ""
        return f"{_paused(state) if kind == 'paused' else tr('Pausing after the current step…')}{more}"
    return _stepping(status, progress) if progress is not None else tr("Starting…")


def _paused(state: WindowState) -> str:
    """The step stands in the run's own record; what was reported last may be steps ago."""
    view = state.view
    known = state.trains_open_run and view is not None and view.state.activity == "paused"
    if known and view is not None:
        return tr("Paused at step {step}", step=format_number(view.state.step))
    return tr("Paused")


def _stepping(status: TrainingStatus, progress: Progress) -> str:
    parts = [_of(progress.step, progress.max_steps or progress.step)]
    if status.stops_after_evaluation:
        return " · ".join([*parts, tr("stops after the next evaluation")])
    if progress.steps_per_second:
        parts.append(tr("{speed} steps/s", speed=format_number(round(progress.steps_per_second))))
    if progress.eta_seconds is not None:
        parts.append(tr("{time} left", time=format_duration(progress.eta_seconds)))
    return " · ".join(parts)


def _how_far(run: RunState, status: TrainingStatus) -> str:
    """How far a run at rest, or one that trains elsewhere, got."""
    if run.max_steps == 0:
        return ""
    more = html.escape(_asked(status)) or (tr(_ACTIVITIES[run.activity]) if run.activity else "")
    far = _of(run.step, run.max_steps)
    return f"{far} · {more}" if more else far


def _asked(status: TrainingStatus) -> str:
    """What was asked of a training and is still to come, as it follows other words; "" for nothing."""
    return status.asked[:1].lower() + status.asked[1:]


def _of(step: int, total: int) -> str:
    return tr_n("<b>{step}</b> of {n} steps", "<b>{step}</b> of {n} steps", total, step=format_number(step))
