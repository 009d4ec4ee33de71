"""TrainingReport: what a training in this window tells, brought to where it is read."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from typing_extensions import assert_never

from core.errors import FieldError, ModelChangedError
from core.jobs import (
    Checked,
    CheckpointSaved,
    CheckpointsRemoved,
    Evaluated,
    Event,
    Failed,
    Finished,
    ModelExported,
    Notice,
    PatienceChanged,
    Phase,
    Progress,
    Started,
    Stopped,
)
from gui.look.language import tr
from gui.pages.train.curves.panel import CurvesPanel
from gui.pages.train.training_actions import TrainingActions
from gui.pages.train.work_view import WorkView
from gui.state.run_files import RunFiles
from gui.state.window_state import StateHolder
from gui.widgets.messages import MessageBar
from gui.widgets.text import elided

if TYPE_CHECKING:
    from core.commands import TrainingResult


class TrainingReport(QObject):
    """GUI thread. `failed_run`: the run whose failure is told now.

    What is wanted after a training: try_requested(path of the export), code_requested, compare_requested(paths).
    """

    try_requested = Signal(str)
    code_requested = Signal()
    compare_requested = Signal(object)

    def __init__(
        self,
        holder: StateHolder,
        files: RunFiles,
        work: WorkView,
        curves: CurvesPanel,
        message: MessageBar,
        actions: TrainingActions,
        train_anew: Callable[[], object],
    ) -> None:
        super().__init__(work)
        self._holder = holder
        self._files = files
        self._work = work
        self._curves = curves
        self._message = message
        self._actions = actions
        self._train_anew = train_anew
        self.failed_run: Path | None = None

    def show_event(self, event: Event) -> None:
        state = self._holder.state
        other = "" if state.trains_open_run or state.training_run is None else f"{state.training_run.name}: "
        match event:
            case Started():
                self._message.clear()
                self._work.log.begin(state.training_run)
                self._curves.begin_checks()
            case Progress():
                self._work.controls.show_progress(event)
            case Checked():
                if not other:
                    self._curves.show_check(event)
            case Phase():
                self._work.controls.show_phase(event)
            case Finished(result=result) | Stopped(result=result):
                self._show_end(result, other)
            case Failed():
                self._show_failure(event, other)
            case (
                Notice()
                | CheckpointSaved()
                | Evaluated()
                | PatienceChanged()
                | CheckpointsRemoved()
                | ModelExported()
            ):
                pass
            case _:
                assert_never(event)
        self._work.log.add_event(event, state.training_run)

    def _show_end(self, result: TrainingResult, other: str) -> None:
        told = f"{other}{result.message}"
        if result.trash:
            undo = functools.partial(self._files.restore_cancelled, Path(result.trash))
            self._message.show_message(told, "neutral", action=(tr("Undo"), undo))
        elif other:
            self._message.show_message(told, "good")
        else:
            self._show_next(result)

    def _show_next(self, result: TrainingResult) -> None:
        """How it ended, and what people do then."""
        # What reads an export takes a while to import, and the window is to be seen first.
        from gui.pages.train.what_next import ending, rival_of

        state = self._holder.state
        info = state.view.info if state.view is not None else None
        more: list[tuple[str, str, Callable[[], object]]] = []
        if result.export:
            more.append(("next_try", tr("Try it"), functools.partial(self.try_requested.emit, result.export)))
            more.append(("next_code", tr("Use it in your code"), self.code_requested.emit))
        rival = rival_of(state)
        if rival is not None and state.run is not None:
            compare = functools.partial(self.compare_requested.emit, (state.run, rival.summary.path))
            more.append(
                ("next_compare", tr("Compare with {run}", run=elided(rival.summary.display_name, 24)), compare)
            )
        self._message.show_message(ending(result, info.metric if info is not None else ""), "good", more=more)

    def _show_failure(self, event: Failed, other: str) -> None:
        error, message = event.error, event.message
        self.failed_run = self._holder.state.training_run
        at_field = isinstance(error, FieldError) and self._work.right.settings.set_error(error.field, message)
        text = tr("Nothing was started. {why}", why=message) if at_field else message
        self._message.show_message(f"{other}{text}", "bad", event.details, of_field=at_field)
        if isinstance(error, ModelChangedError):
            self._actions.offer_for_changed_model(message, self._train_anew)
