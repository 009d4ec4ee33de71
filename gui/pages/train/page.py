"""The Train page: start, watch, stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import assert_never

from core import fields
from core.errors import SettingsError
from core.fields import Value
from core.jobs import NoticeLevel
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.train.curves.panel import CurvesPanel
from gui.pages.train.run_status import stop_step
from gui.pages.train.start_view import StartView
from gui.pages.train.training_actions import TrainingActions
from gui.pages.train.training_report import TrainingReport
from gui.pages.train.work_view import WorkView
from gui.state.disk.remote_runs import READ_ONLY
from gui.state.disk.watcher import RunView
from gui.state.evaluation import EvaluationJob
from gui.state.run_files import RunFiles
from gui.state.run_follower import RunFollower
from gui.state.training import TrainingJob
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.messages import MessageBar
from gui.widgets.over_page import OverPage
from gui.widgets.view_stack import ViewStack
from gui.widgets.when_shown import WhenShown

if TYPE_CHECKING:
    from core.commands import Sample
    from core.runs.events.scalars import Batch
    from core.runs.run_records import RunInfo
    from gui.pages.train.curves.chart_menu import CheckpointAction

_SETTINGS_AFTER = 100  # ms
_SPARE_CHARTS = 4  # as many as most experiments have metrics


class TrainPage(QWidget):
    """Controls, charts, log; at the right early stopping, best model, settings. GUI thread.

    export_requested: the best checkpoint is to be exported; checkpoint_clicked(step): a tick on a chart;
    checkpoint_export_requested(step): that one is to be exported. After a training: try_requested(path) of its
    export, code_requested, compare_requested(paths of runs).
    """

    export_requested = Signal()
    checkpoint_clicked = Signal(object)
    checkpoint_export_requested = Signal(object)
    try_requested = Signal(str)
    code_requested = Signal()
    compare_requested = Signal(object)
    sample_chosen = Signal(str)
    experiment_chosen = Signal(str)
    open_experiment_pressed = Signal()
    cancel_loading_pressed = Signal()
    new_experiment_pressed = Signal()
    part_picked = Signal(str, str)
    schema_edited = Signal(object)

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
        self._stack = ViewStack(theme)
        self.curves = CurvesPanel(theme, holder, runs.overlays)
        self._work = WorkView(theme, self.curves)
        self._controls, self._views, self._log = self._work.controls, self._work.views, self._work.log
        right = self._work.right
        self._stopping, self._best, self._settings = right.stopping, right.best, right.settings
        self.message = MessageBar("train_message")
        self._over = OverPage(self.message, self)
        self._start = StartView()
        self._marks = WhenShown(self, self._draw_marks)
        self.run_actions = TrainingActions(theme, holder, training, self, self._checked_values)
        self._report = TrainingReport(
            holder, files, self._work, self.curves, self.message, self.run_actions, self._train_anew
        )
        self._report.try_requested.connect(self.try_requested)
        self._report.code_requested.connect(self.code_requested)
        self._report.compare_requested.connect(self.compare_requested)
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
            text = tr(
                "The run is at step {step} already. Set more steps than that to resume it.", step=view.state.step
            )
            self._settings.set_error("max_steps", text)
            self.message.show_message(tr("Nothing was started. {why}", why=text), of_field=True)
            return
        self._training.resume(*values)

    def show_setting(self, name: str) -> None:
        """Bring the field of a setting or a param into view, ready to be typed in."""
        self._work.show_setting(name)

    def show_samples(self, samples: Sequence[Sample]) -> None:
        self._start.show_samples(samples)

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer experiments that were opened before."""
        self._start.show_recent(paths)

    def show_error(
        self, text: str, details: str = "", action: tuple[str, Callable[[], object]] | None = None
    ) -> None:
        """A sentence at the top of the page; `details` one click away, `action` the button that helps."""
        self.message.show_message(text, "bad", details, action)

    def show_note(
        self, text: str, action: Callable[[], object] | None = None, word: str = "", *, done: bool = True
    ) -> None:
        """A sentence at the top of the page; `action` opens what it is about. `done`: it tells of a success."""
        offered = (word or tr("Open"), action) if action is not None else None
        self.message.show_message(text, "good" if done else "warning", action=offered)

    def _lay_out(self) -> None:
        self._stack.add_view(self._start)
        self._stack.add_view(self._work)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.addWidget(self._stack, 1)

    def _connect(self, runs: RunFollower) -> None:
        controls = self._controls
        controls.train_pressed.connect(self.train)
        controls.resume_pressed.connect(self.resume)
        controls.branch_pressed.connect(self.run_actions.ask_branch)
        controls.warm_start_pressed.connect(self.run_actions.ask_warm_start)
        controls.more_button.clicked.connect(self._show_more)
        controls.pause_pressed.connect(self._training.pause_or_continue)
        controls.stop_pressed.connect(self._training.stop)
        self.curves.checkpoint_clicked.connect(self.checkpoint_clicked)
        self.curves.part_picked.connect(self.part_picked)
        self.curves.schema_edited.connect(self.schema_edited)
        self.curves.checkpoint_asked.connect(self._checkpoint_asked)
        self._best.export_pressed.connect(self.export_requested)
        self._best.pin_pressed.connect(self._files.set_pinned)
        self._stopping.change_pressed.connect(self._work.show_rule)
        self._settings.corrected.connect(self.message.corrected)
        self._settings.copy_pressed.connect(self.run_actions.copy_command)
        self.run_actions.copied.connect(self.show_note)
        self._settings.rule_edited.connect(self._show_replay)
        self._start.sample_chosen.connect(self.sample_chosen)
        self._start.experiment_chosen.connect(self.experiment_chosen)
        self._start.open_pressed.connect(self.open_experiment_pressed)
        self._start.cancel_pressed.connect(self.cancel_loading_pressed)
        self._start.new_pressed.connect(self.new_experiment_pressed)
        self._holder.changed.connect(self._state_changed)
        runs.curves.connect(self.curves.append)
        runs.curves.connect(self._curves_read)
        self._training.reported.connect(self._report.show_event)

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.opened != before.opened:
            never_began = state.run is None and before.run is not None and before.run == self._report.failed_run
            self._show_run(state, keep_message=never_began)
            if not never_began:
                self._show_experiment(state)
        if state.curves_read:
            self.curves.say_none(ended=state.view is not None and state.view.state.status == "ended")
        if state.view is not before.view and state.view is not None:
            self._show_view(state, state.view)
        elif state.curves_read != before.curves_read:
            self._show_marks()
        if state.loading != before.loading:
            self._start.show_busy(state.loading)
        self._show_buttons()

    def _train_anew(self) -> None:
        """A new run, once the thread of the one that failed has ended."""
        values = self._checked_values()
        if values is not None:
            self._training.train(*values)

    def _show_more(self) -> None:
        self.run_actions.show_menu(self._controls.more_button)

    def _checked_values(self) -> tuple[dict[str, Value], dict[str, Value]] | None:
        """(params, settings); None if a field is wrong, which is then said at the field and at the top."""
        self.message.clear()
        try:
            return self._settings.values()
        except SettingsError as error:
            self.message.show_message(tr("Nothing was started. {why}", why=error), of_field=True)
            return None

    def _show_experiment(self, state: WindowState) -> None:
        info = state.experiment
        if info is not None and state.run is None:
            values = {spec.name: spec.default for spec in info.params}
            self._settings.show_fields(info.params, values, info.settings.to_dict())
            self._settings.show_foreign(False)
        self.curves.show_found(info if state.run is None else None)
        nothing = info is None and state.run is None
        self._stack.show_view(self._start if nothing else self._work)

    def _show_run(self, state: WindowState, *, keep_message: bool) -> None:
        """Another run, or none: nothing of the last one stays, but why the one that failed at once did."""
        self._report.failed_run = None
        self._marks.drop()
        self._views.clear()
        self._shown_info = None
        if state.run is None:
            self.curves.clear(tr("Ready to train"), tr("Check the settings on the right, then press Train."))
        else:
            self.curves.clear(tr("Reading the curves…"), "")
        if not keep_message:
            self._log.show_run(state.run)
        if not keep_message and (state.run is None or state.run != state.training_run):
            self.message.clear()
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
                specs = tuple(
                    known.get(name) or fields.shown_spec(name, value) for name, value in info.params.items()
                )
                self._settings.show_fields(specs, info.params, info.settings)
                self._show_replay()
            if view.state.message and self._log.is_empty:
                level: NoticeLevel = "error" if view.state.reason == "failed" else "info"
                self._log.add_line(view.state.message, level, said=view.state.updated)
        self._settings.show_foreign(info is None)
        self._show_marks()

    def _curves_read(self, batch: Batch) -> None:
        """What is new is on the charts by now."""
        for notice in batch.notices:
            self._log.add_line(notice, "warning")
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
            self.message.show_message(tr(READ_ONLY), "neutral")
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
        self._best.set_read_only(tr(READ_ONLY) if state.url else "")
        self._settings.set_locked(state.here is not None)
