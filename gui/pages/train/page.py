"""The Train page: start, watch, stop."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import assert_never, override

from core import fields
from core.errors import FieldError, ModelChangedError, SettingsError
from core.fields import Value
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
from gui.look.theme import Theme
from gui.pages.train.chart_menu import CheckpointAction
from gui.pages.train.controls import TrainControls
from gui.pages.train.curves_panel import CurvesPanel
from gui.pages.train.log_card import LogCard
from gui.pages.train.right_column import RightColumn
from gui.pages.train.run_status import stop_step
from gui.pages.train.run_views import RunViews
from gui.pages.train.start_view import StartView
from gui.pages.train.training_actions import TrainingActions
from gui.state.disk_watcher import RunView
from gui.state.evaluation import EvaluationJob
from gui.state.remote_runs import READ_ONLY
from gui.state.run_files import RunFiles
from gui.state.run_follower import RunFollower
from gui.state.training import TrainingJob
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.basics import make_button
from gui.widgets.messages import MessageBar
from gui.widgets.over_page import OverPage
from gui.widgets.when_shown import WhenShown

if TYPE_CHECKING:
    from core.commands import Sample, TrainingResult
    from core.runs.events.scalars import Batch
    from core.runs.run_records import RunInfo

_WIDE = 860  # px from which the right column stands beside the charts without being asked for
_SETTINGS_AFTER = 100  # ms
_SPARE_CHARTS = 4  # as many as most experiments have metrics


class TrainPage(QWidget):
    """Controls, charts, log; at the right early stopping, best model, settings. GUI thread.

    export_requested: the best checkpoint is to be exported; checkpoint_clicked(step): a tick on a chart;
    checkpoint_export_requested(step): that one is to be exported.
    """

    export_requested = Signal()
    checkpoint_clicked = Signal(int)
    checkpoint_export_requested = Signal(int)
    sample_chosen = Signal(str)
    experiment_chosen = Signal(str)
    open_experiment_pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        holder: StateHolder,
        runs: RunFollower,
        training: TrainingJob,
        evaluation: EvaluationJob,
        files: RunFiles,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("train_page")
        self._holder = holder
        self._training = training
        self._evaluation = evaluation
        self._files = files
        self._shown_info: RunInfo | None = None
        self._failed: Path | None = None  # the run whose failure is told
        self._controls = TrainControls(theme)
        self.curves = CurvesPanel(theme, holder, runs.overlays)
        self._views = RunViews(theme, self.curves)
        self._log = LogCard(theme)
        self._message = MessageBar("train_message")
        self.over = OverPage(self._message, self)
        self._right = RightColumn(theme)
        self._stopping, self._best, self._settings = self._right.stopping, self._right.best, self._right.settings
        self._start = StartView()
        self._marks = WhenShown(self, self._draw_marks)
        self.run_actions = TrainingActions(holder, training, self, self._checked_values)
        self._lay_out()
        self._connect(runs)
        self._show_buttons()

    def prepare(self) -> None:
        """Make now, in small portions, what would hold the window when a run is opened."""
        self.curves.keep_spares(_SPARE_CHARTS)
        QTimer.singleShot(_SETTINGS_AFTER, self._settings.prepare)

    def train(self) -> None:
        """Start a new run, if every field is right."""
        values = self._checked_values() if self._holder.state.can("train") else None
        if values is not None:
            self._training.train(*values)

    def resume(self) -> None:
        """Resume the open run, with the settings as they stand in the form; after an early stop, asks first."""
        view = self._holder.state.view
        if not self._holder.state.can("resume") or view is None:
            return
        if view.state.reason == "early_stopping":
            self.run_actions.ask_resume(self._resume)
        else:
            self._resume()

    def _resume(self) -> None:
        values = self._checked_values() if self._holder.state.can("resume") else None
        view = self._holder.state.view
        if values is None or view is None:
            return
        most = values[1].get("max_steps")
        if isinstance(most, int) and view.state.step >= most:
            text = f"The run is at step {view.state.step} already. Set more steps than that to resume it."
            self._settings.set_error("max_steps", text)
            self._message.show_message(f"Nothing was started. {text}")
            return
        self._training.resume(*values)

    def show_samples(self, samples: Sequence[Sample]) -> None:
        self._start.show_samples(samples)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer experiments that were opened before."""
        self._start.show_recent(paths)

    def show_error(self, text: str, details: str = "") -> None:
        """A sentence at the top of the page; `details` one click away."""
        self._message.show_message(text, "bad", details)

    def show_note(self, text: str, action: Callable[[], object] | None = None) -> None:
        """A sentence at the top of the page; `action` opens what it is about."""
        self._message.show_message(text, "good", action=("Open", action) if action is not None else None)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName("train_split")
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(self._views)
        split.addWidget(self._log)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setSizes([560, 168])
        self._fold = make_button(
            "", name="fold_right_column", help="Show or hide early stopping, best model and settings", small=True
        )
        self._fold.setCheckable(True)
        self._fold.setChecked(True)
        self._fold.toggled.connect(self._fold_toggled)
        work = QWidget()
        rows = QVBoxLayout(work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._controls, 1)
        top.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(top)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(split, 1)
        body.addWidget(self._right)
        rows.addLayout(body, 1)
        self._work = work
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start)
        self._stack.addWidget(work)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.addWidget(self._stack, 1)
        self._fold_toggled(True)

    def _connect(self, runs: RunFollower) -> None:
        controls = self._controls
        controls.train_pressed.connect(self.train)
        controls.resume_pressed.connect(self.resume)
        controls.branch_pressed.connect(self.run_actions.ask_branch)
        controls.more_button.clicked.connect(self._show_more)
        controls.pause_pressed.connect(self._training.pause_or_continue)
        controls.stop_pressed.connect(self._training.stop)
        self.curves.checkpoint_clicked.connect(self.checkpoint_clicked)
        self.curves.menu.checkpoint_asked.connect(self._checkpoint_asked)
        self._best.export_pressed.connect(self.export_requested)
        self._best.pin_pressed.connect(self._files.set_pinned)
        self._stopping.change_pressed.connect(self._show_rule)
        self._settings.rule_edited.connect(self._show_replay)
        self._start.sample_chosen.connect(self.sample_chosen)
        self._start.experiment_chosen.connect(self.experiment_chosen)
        self._start.open_pressed.connect(self.open_experiment_pressed)
        self._holder.changed.connect(self._state_changed)
        runs.curves.connect(self._append_curves)
        self._training.reported.connect(self._training_reported)

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.opened != before.opened:
            never_began = state.run is None and before.run is not None and before.run == self._failed
            self._show_run(state, keep_message=never_began)
            if not never_began:
                self._show_experiment(state)
        if state.view is not before.view and state.view is not None:
            self._show_view(state, state.view)
        elif state.curves_read != before.curves_read:
            self._show_marks()
        if state.loading != before.loading:
            self._start.show_busy(state.loading)
        self._show_buttons()

    def _fold_toggled(self, shown: bool) -> None:
        self._fold.setText("Settings ▸" if shown else "◂ Settings")
        self._right.setVisible(shown)

    def _show_rule(self) -> None:
        self._fold.setChecked(True)
        self._settings.show_early_stopping()

    def _train_anew(self) -> None:
        """A new run, once the thread of the one that failed has ended."""
        values = self._checked_values()
        if values is not None:
            self._training.train(*values)

    def _show_more(self) -> None:
        self.run_actions.show_menu(self._controls.more_button)

    def _checked_values(self) -> tuple[dict[str, Value], dict[str, Value]] | None:
        """(params, settings); None if a field is wrong, which is then said at the field and at the top."""
        self._message.clear()
        try:
            return self._settings.values()
        except SettingsError as error:
            self._message.show_message(f"Nothing was started. {error}")
            return None

    def _show_experiment(self, state: WindowState) -> None:
        info = state.experiment
        if info is not None and state.run is None:
            values = {spec.name: spec.default for spec in info.params}
            self._settings.show_fields(info.params, values, info.settings.to_dict())
            self._settings.show_foreign(False)
        nothing = info is None and state.run is None
        self._stack.setCurrentWidget(self._start if nothing else self._work)

    def _show_run(self, state: WindowState, *, keep_message: bool) -> None:
        """Another run, or none: nothing of the last one stays, but why the one that failed at once did."""
        self._failed = None
        self._marks.drop()
        self._views.clear()
        self._shown_info = None
        if state.run is None:
            self.curves.clear("Ready to train", "Check the settings on the right, then press Train.")
        else:
            self.curves.clear("No curves yet", "They appear here as training writes them to disk.")
        if not keep_message:
            self._log.show_run(state.run)
        if not keep_message and (state.run is None or state.run != state.training_run):
            self._message.clear()
        self._stopping.show_replay(None)
        if state.run is None:
            self._stopping.show_status(None, None, None, ended=False)
            self._best.show_best(None, "best", ended=False)
        else:
            self._stopping.show_reading()
            self._best.show_reading()

    def _show_view(self, state: WindowState, view: RunView) -> None:
        info = view.info
        if not state.trains_open_run:
            if info is not None and info != self._shown_info:
                self._shown_info = info
                known = (
                    {spec.name: spec for spec in state.experiment.params} if state.experiment is not None else {}
                )
                specs = tuple(known.get(name) or fields.spec_of(name, value) for name, value in info.params.items())
                self._settings.show_fields(specs, info.params, info.settings)
                self._show_replay()
            if view.state.message and self._log.is_empty:
                self._log.add_line(view.state.message, "error" if view.state.reason == "failed" else "info")
        self._settings.show_foreign(info is None)
        self._show_marks()

    def _append_curves(self, batch: Batch) -> None:
        for notice in batch.notices:
            self._log.add_line(notice, "warning")
        self.curves.append(batch)
        self._views.append(batch)
        self._show_marks()

    def _show_marks(self) -> None:
        if self._holder.state.view is not None:
            self._marks.bring(self._holder.state.view)

    def _draw_marks(self, view: RunView) -> None:
        """Both cards name the same best step: that of the evaluations, which the charts show too."""
        status = self.curves.show_marks(view)
        by_step = {checkpoint.step: checkpoint for checkpoint in view.listing.checkpoints}
        ended = view.state.status == "ended"
        if view.info is None:
            best = next((checkpoint for checkpoint in by_step.values() if checkpoint.best), None)
            self._stopping.show_foreign()
            self._best.show_best(best, "none", ended=True)
            return
        step = status.best_step if status is not None else None
        if not self._holder.state.curves_read:
            self._stopping.show_reading()
            self._best.show_reading()
            return
        stopped = view.state.message if view.state.reason == "early_stopping" and ended else None
        self._stopping.show_status(status, stop_step(status, view.info), stopped, ended=ended)
        listed = next((checkpoint for checkpoint in by_step.values() if checkpoint.best), None)
        best = by_step.get(step) if step is not None else listed
        export = str(view.info.settings.get("export", "best"))
        self._best.show_best(best, export, ended=ended, step=step)

    def _show_replay(self) -> None:
        """What the rule as it stands in the form would have done to the open run, on its curve and in words."""
        view = self._holder.state.view
        if view is not None:
            settings = self._settings.rule_settings()
            self._stopping.show_replay(self.curves.show_replay(view, settings))

    def _checkpoint_asked(self, what: CheckpointAction, step: int) -> None:
        """Something was chosen in the menu of a checkpoint's tick."""
        if self._holder.state.url and what != "show":
            self._message.show_message(READ_ONLY, "neutral")
            return
        match what:
            case "show":
                self.checkpoint_clicked.emit(step)
            case "export":
                self.checkpoint_export_requested.emit(step)
            case "evaluate":
                self._evaluation.evaluate([step])
            case "branch":
                self.run_actions.ask_branch(step)
            case _:
                assert_never(what)

    def _show_buttons(self) -> None:
        state = self._holder.state
        self._controls.show_state(state)
        self._best.set_read_only(READ_ONLY if state.url else "")
        self._settings.set_locked(state.here is not None)

    def _training_reported(self, event: Event) -> None:
        state = self._holder.state
        elsewhere = "" if state.trains_open_run or state.training_run is None else f"{state.training_run.name}: "
        match event:
            case Started():
                self._message.clear()
                self._log.begin(state.training_run)
                self.curves.begin_checks()
            case Progress():
                self._controls.show_progress(event)
            case Checked():
                if not elsewhere:
                    self.curves.show_check(event)
            case Phase():
                self._controls.show_phase(event)
            case Finished(result=result) | Stopped(result=result):
                self._show_end(result, elsewhere)
            case Failed():
                self._show_failure(event, elsewhere)
            case Notice() | CheckpointSaved() | Evaluated() | PatienceChanged() | CheckpointsRemoved():
                pass
            case ModelExported():
                pass
            case _:
                assert_never(event)
        self._log.add_event(event, state.training_run)

    def _show_end(self, result: TrainingResult, elsewhere: str) -> None:
        told = f"{elsewhere}{result.message}"
        if result.trash:
            undo = functools.partial(self._files.restore_cancelled, Path(result.trash))
            self._message.show_message(told, "neutral", action=("Undo", undo))
        else:
            self._message.show_message(told, "good")

    def _show_failure(self, event: Failed, elsewhere: str) -> None:
        error, message = event.error, event.message
        self._failed = self._holder.state.training_run
        at_field = isinstance(error, FieldError) and self._settings.set_error(error.field, message)
        text = f"Nothing was started. {message}" if at_field else message
        self._message.show_message(f"{elsewhere}{text}", "bad", event.details)
        if isinstance(error, ModelChangedError):
            self.run_actions.offer_for_changed_model(message, self._train_anew)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it becomes narrow, the right column folds by itself; where it becomes wide, it comes back."""
        super().resizeEvent(event)
        wide, was_wide = event.size().width() >= _WIDE, event.oldSize().width() >= _WIDE
        if wide != was_wide or event.oldSize().width() < 0:
            self._fold.setChecked(wide)
