"""The Train page: start, watch, stop."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core import fields
from core.errors import FieldError, ModelChangedError, SettingsError
from core.fields import Value
from core.jobs import Checked, Failed, Finished, Phase, Progress, Started, Stopped
from gui.look.theme import Theme
from gui.pages.train.best_model_card import BestModelCard
from gui.pages.train.controls import TrainControls
from gui.pages.train.curves_panel import CurvesPanel
from gui.pages.train.early_stopping_card import EarlyStoppingCard
from gui.pages.train.log_card import LogCard
from gui.pages.train.run_actions import RunActions
from gui.pages.train.run_status import stop_step
from gui.pages.train.run_views import RunViews
from gui.pages.train.settings_card import SettingsCard
from gui.pages.train.start_view import StartView
from gui.state.disk_watcher import RunView
from gui.state.remote_runs import READ_ONLY
from gui.state.workbench import Workbench
from gui.widgets.messages import MessageBar
from gui.widgets.when_shown import WhenShown

if TYPE_CHECKING:
    from core.commands import ExperimentInfo, Sample
    from core.runs.events.scalars import Batch

_RIGHT_WIDTH = 300
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
    open_experiment_pressed = Signal()

    def __init__(self, theme: Theme, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_page")
        self._workbench = workbench
        self._controls = TrainControls(theme)
        self.curves = CurvesPanel(theme, workbench)
        self._views = RunViews(theme, self.curves)
        self._log = LogCard(theme)
        self._message = MessageBar("train_message")
        self._stopping = EarlyStoppingCard(theme)
        self._best = BestModelCard()
        self._settings = SettingsCard()
        self._start = StartView()
        self._marks = WhenShown(self, self._draw_marks)
        self.run_actions = RunActions(workbench, self, self._checked_values)
        self._lay_out()
        self._connect()
        self._show_buttons()

    def close_jobs(self) -> None:
        """Wait for what is being read or written; only for shutting down."""
        self.curves.close_jobs()
        self._views.close_jobs()

    def prepare(self) -> None:
        """Make now, in small portions, what would hold the window when a run is opened."""
        self.curves.keep_spares(_SPARE_CHARTS)
        QTimer.singleShot(_SETTINGS_AFTER, self._settings.prepare)

    @property
    def can_train(self) -> bool:
        """Whether a new run can be started now."""
        bench = self._workbench
        known = bench.experiment is not None or (bench.view is not None and bench.view.info is not None)
        return known and not bench.is_busy and not bench.run_url

    @property
    def can_resume(self) -> bool:
        """Whether the open run can go on now: it is ours, and nobody trains it."""
        bench = self._workbench
        view = bench.view
        ours = view is not None and view.info is not None and view.state.status != "training"
        return ours and not bench.is_busy and not bench.run_url

    @property
    def can_branch(self) -> bool:
        """Whether a new run can start from a checkpoint of the open one."""
        view = self._workbench.view
        ours = view is not None and view.info is not None and bool(view.listing.checkpoints)
        return ours and not self._workbench.is_busy and not self._workbench.run_url

    def train(self) -> None:
        """Start a new run, if every field is right."""
        values = self._checked_values() if self.can_train else None
        if values is not None:
            self._workbench.train(*values)

    def resume(self) -> None:
        """Go on with the open run, with the settings as they stand in the form; after an early stop, asks first."""
        view = self._workbench.view
        if not self.can_resume or view is None:
            return
        if view.state.reason == "early_stopping":
            self.run_actions.ask_go_on(self._resume)
        else:
            self._resume()

    def _resume(self) -> None:
        values = self._checked_values() if self.can_resume else None
        view = self._workbench.view
        if values is None or view is None:
            return
        most = values[1].get("max_steps")
        if isinstance(most, int) and view.state.step >= most:
            text = f"The run is at step {view.state.step} already. Set more steps than that to go on."
            self._settings.set_error("max_steps", text)
            self._message.show_message(f"Nothing was started. {text}")
            return
        self._workbench.resume(*values)

    def choose_experiment(self) -> None:
        """Show the samples and the way to one's own experiment."""
        self._stack.setCurrentWidget(self._start)

    def show_samples(self, samples: Sequence[Sample]) -> None:
        self._start.show_samples(samples)

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
        right = QWidget()
        right.setFixedWidth(_RIGHT_WIDTH)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(self._stopping)
        side.addWidget(self._best)
        side.addWidget(self._settings, 1)
        work = QWidget()
        rows = QVBoxLayout(work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._controls)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(split, 1)
        body.addWidget(right)
        rows.addLayout(body, 1)
        self._work = work
        self._stack = QStackedWidget()
        self._stack.addWidget(self._start)
        self._stack.addWidget(work)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(12)
        page.addWidget(self._message)
        page.addWidget(self._stack, 1)

    def _connect(self) -> None:
        workbench = self._workbench
        self._controls.train_pressed.connect(self.train)
        self._controls.resume_pressed.connect(self.resume)
        self._controls.branch_pressed.connect(self.run_actions.ask_branch)
        self._controls.more_button.clicked.connect(self._show_more)
        self._controls.pause_pressed.connect(workbench.pause_or_continue)
        self._controls.stop_pressed.connect(workbench.stop)
        self.curves.checkpoint_clicked.connect(self.checkpoint_clicked)
        self.curves.menu.checkpoint_asked.connect(self._checkpoint_asked)
        self._best.export_pressed.connect(self.export_requested)
        self._best.pin_pressed.connect(workbench.files.set_pinned)
        self._stopping.change_pressed.connect(self._settings.show_early_stopping)
        self._settings.rule_edited.connect(self._show_replay)
        self._start.sample_chosen.connect(self.sample_chosen)
        self._start.open_pressed.connect(self.open_experiment_pressed)
        workbench.experiment_changed.connect(self._show_experiment)
        workbench.run_changed.connect(self._show_run)
        workbench.run_read.connect(self._show_view)
        workbench.curves.connect(self._take_curves)
        workbench.busy_changed.connect(self._start.show_busy)
        workbench.training_reported.connect(self._training_reported)
        workbench.training_changed.connect(self._show_buttons)
        workbench.evaluation_changed.connect(self._show_buttons)

    def _train_anew(self) -> None:
        """A new run, once the thread of the one that failed has ended."""
        values = self._checked_values()
        if values is not None:
            self._workbench.train(*values)

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

    def _show_experiment(self, info: ExperimentInfo | None) -> None:
        if info is not None:
            self._message.clear()
            self._log.show_run(None)
            values = {spec.name: spec.default for spec in info.params}
            self._settings.show_fields(info.params, values, info.settings.to_dict())
            self._stack.setCurrentWidget(self._work)
        elif self._workbench.run is None:
            self._stack.setCurrentWidget(self._start)
        self._show_buttons()

    def _show_run(self, path: Path | None) -> None:
        """Another run: nothing of the last one stays."""
        bench = self._workbench
        self._marks.drop()
        self._views.clear()
        if path is None:
            self.curves.clear("Ready to train", "Look the settings over at the right, and press Train.")
        else:
            self.curves.clear("No curves yet", "They appear here as training writes them to disk.")
        if path is not None:
            # Without a run, it may be because training failed: what was said about that stays.
            self._log.show_run(path)
            if path != bench.training_run:
                self._message.clear()
        if not bench.is_training or bench.trains_open_run:
            self._controls.show_run(None)
        self._stopping.show_status(None, None, None, ended=False)
        self._best.show_best(None, "best", ended=False)
        if path is not None or bench.experiment is not None:
            self._stack.setCurrentWidget(self._work)
        self._show_buttons()

    def _show_view(self, view: RunView) -> None:
        info = view.info
        if not self._workbench.trains_open_run:
            if info is not None:
                experiment = self._workbench.experiment
                known = {spec.name: spec for spec in experiment.params} if experiment is not None else {}
                specs = tuple(known.get(name) or fields.spec_of(name, value) for name, value in info.params.items())
                self._settings.show_fields(specs, info.params, info.settings)
            if not self._workbench.is_training:
                self._controls.show_run(view.state)
            if view.state.message and self._log.is_empty:
                self._log.add_line(view.state.message, "error" if view.state.reason == "failed" else "info")
        self._settings.show_foreign(info is None)
        self._show_marks()
        self._show_buttons()

    def _take_curves(self, batch: Batch) -> None:
        for notice in batch.notices:
            self._log.add_line(notice, "warning")
        self.curves.take(batch)
        self._views.take(batch)
        self._show_marks()

    def _show_marks(self) -> None:
        if self._workbench.view is not None:
            self._marks.bring(self._workbench.view)

    def _draw_marks(self, view: RunView) -> None:
        status = self.curves.show_marks(view)
        best = next((checkpoint for checkpoint in view.listing.checkpoints if checkpoint.best), None)
        ended = view.state.status == "ended"
        if view.info is None:
            self._stopping.show_foreign()
            self._best.show_best(best, "none", ended=True)
            return
        stopped = view.state.message if view.state.reason == "early_stopping" and ended else None
        self._stopping.show_status(status, stop_step(status, view.info), stopped, ended=ended)
        self._best.show_best(best, str(view.info.settings.get("export", "best")), ended=ended)

    def _show_replay(self) -> None:
        """What the rule as it stands in the form would have done to the open run, on its curve and in words."""
        view = self._workbench.view
        if view is not None:
            settings = self._settings.rule_settings()
            self._stopping.show_replay(self.curves.show_replay(view, settings))

    def _checkpoint_asked(self, what: str, step: int) -> None:
        """Something was chosen in the menu of a checkpoint's tick."""
        if self._workbench.run_url and what != "show":
            self._message.show_message(READ_ONLY, "neutral")
            return
        match what:
            case "show":
                self.checkpoint_clicked.emit(step)
            case "export":
                self.checkpoint_export_requested.emit(step)
            case "evaluate":
                self._workbench.evaluate([step])
            case "branch":
                self.run_actions.ask_branch(step)

    def _show_buttons(self) -> None:
        bench = self._workbench
        self._controls.show_state(
            bench.status,
            can_train=self.can_train,
            can_resume=self.can_resume,
            can_branch=self.can_branch,
            evaluating=bench.is_evaluating,
            why_not=READ_ONLY if bench.run_url else "",
        )
        self._best.set_read_only(READ_ONLY if bench.run_url else "")
        self._settings.set_locked(bench.is_training)

    def _training_reported(self, event: object) -> None:
        bench = self._workbench
        elsewhere = "" if bench.trains_open_run or bench.training_run is None else bench.training_run.name
        match event:
            case Started():
                self._message.clear()
                self._log.begin(bench.training_run)
                self.curves.begin_checks()
            case Progress():
                self._controls.show_progress(event, elsewhere)
            case Checked() if not elsewhere:
                self.curves.show_check(event)
            case Phase():
                self._controls.show_phase(event)
            case Finished(result=result) | Stopped(result=result):
                told = f"{elsewhere}: {result.message}" if elsewhere else result.message
                trash = Path(result.trash) if result.trash else None
                undo = ("Undo", functools.partial(bench.undo_cancel, trash)) if trash is not None else None
                self._message.show_message(told, "neutral" if undo else "good", action=undo)
            case Failed(message=message, details=details, error=error):
                at_field = isinstance(error, FieldError) and self._settings.set_error(error.field, message)
                text = f"Nothing was started. {message}" if at_field else message
                text = f"{elsewhere}: {text}" if elsewhere else text
                self._message.show_message(text, "bad", details)
                if isinstance(error, ModelChangedError):
                    self.run_actions.offer_for_changed_model(message, self._train_anew)
        self._log.add_event(event, bench.training_run)
