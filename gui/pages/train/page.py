"""The Train page: start, watch, stop."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core import fields
from core.commands import ExperimentInfo
from core.errors import FieldError, SettingsError
from core.jobs import Failed, Finished, Phase, Progress, Started, Stopped
from core.runs.run import RunInfo, RunState
from core.runs.scalars import Batch, SeriesKey
from core.training.early_stopping import Status, replay, rule_of
from core.training.settings import RunSettings
from gui.disk_watcher import RunView
from gui.pages.train.chart_bar import ChartBar
from gui.pages.train.controls import TrainControls
from gui.pages.train.early_stopping_card import EarlyStoppingCard
from gui.pages.train.log_card import LogCard
from gui.pages.train.settings_card import SettingsCard
from gui.theme import Theme
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.chart import Patience
from gui.widgets.chart_grid import ChartGrid
from gui.widgets.messages import EmptyState, MessageBar
from gui.workbench import Workbench


class TrainPage(QWidget):
    """Controls, charts, log; at the right early stopping, best model, settings. GUI thread.

    export_requested: the best checkpoint is to be exported; checkpoint_clicked(step): a tick on a chart.
    """

    export_requested = Signal()
    checkpoint_clicked = Signal(int)

    def __init__(self, theme: Theme, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_page")
        self._workbench = workbench
        self._steps = np.empty(0, np.int64)
        self._values = np.empty(0, np.float64)
        self._eval_points: dict[str, tuple[Any, Any]] = {}
        self._controls = TrainControls(theme)
        self._chart_bar = ChartBar(theme)
        self._charts = ChartGrid(theme)
        self._empty = EmptyState("No curves yet", "Press Train. Curves appear here as they are written to disk.")
        self._log = LogCard(theme)
        self._message = MessageBar("train_message")
        self._stopping = EarlyStoppingCard(theme)
        self._best_card, self._best_text = self._make_best_card()
        self._settings = SettingsCard()
        self._lay_out()
        self._connect()
        self._show_buttons()

    def _make_best_card(self) -> tuple[Card, Any]:
        card = Card("Best model")
        text = make_label("", "muted", wrap=True, name="best_model_text")
        card.body.addWidget(text)
        self._export_button = make_button(
            "Export now", name="export_best_button", help="Export the best checkpoint so far", small=True
        )
        self._pin_button = make_button(
            "Pin", name="pin_best_button", help="Keep this checkpoint on disk whatever comes", small=True
        )
        row = QHBoxLayout()
        row.addWidget(self._export_button)
        row.addWidget(self._pin_button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card, text

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._chart_bar)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName("train_split")
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        charts = QWidget()
        stack = QVBoxLayout(charts)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._empty, 1)
        stack.addWidget(self._charts, 1)
        split.addWidget(charts)
        split.addWidget(self._log)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        column.addWidget(split, 1)
        right = QWidget()
        right.setFixedWidth(290)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(self._stopping)
        side.addWidget(self._best_card)
        side.addWidget(self._settings, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(12)
        page.addWidget(self._controls)
        page.addWidget(self._message)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(left, 1)
        body.addWidget(right)
        page.addLayout(body, 1)
        self._charts.hide()

    def _connect(self) -> None:
        workbench = self._workbench
        self._controls.train_pressed.connect(self.train)
        self._controls.resume_pressed.connect(self.resume)
        self._controls.pause_pressed.connect(workbench.pause_or_continue)
        self._controls.stop_pressed.connect(workbench.stop)
        self._chart_bar.look_changed.connect(self._charts.set_look)
        self._chart_bar.filter_changed.connect(self._charts.set_filter)
        self._chart_bar.fit_pressed.connect(self._charts.fit)
        self._charts.checkpoint_clicked.connect(self.checkpoint_clicked)
        self._export_button.clicked.connect(self.export_requested)
        self._pin_button.clicked.connect(self._pin_best)
        workbench.experiment_changed.connect(self._show_experiment)
        workbench.run_changed.connect(self._show_run)
        workbench.run_read.connect(self._show_view)
        workbench.curves.connect(self._take_curves)
        workbench.training_reported.connect(self._training_reported)
        workbench.training_changed.connect(self._show_buttons)

    def train(self) -> None:
        """Start a new run, if every field is right."""
        self._message.clear()
        try:
            params, settings = self._settings.values()
        except SettingsError as error:
            self._message.show_message(f"Nothing was started. {error}")
            return
        self._workbench.train(params, settings)

    def resume(self) -> None:
        """Go on with the open run, with the settings as they stand in the form."""
        self._message.clear()
        try:
            params, settings = self._settings.values()
        except SettingsError as error:
            self._message.show_message(f"Nothing was started. {error}")
            return
        self._workbench.resume(params, settings)

    def _show_experiment(self, info: ExperimentInfo | None) -> None:
        if info is not None:
            self._message.clear()
            values = {spec.name: spec.default for spec in info.params}
            self._settings.show_fields(info.params, values, info.settings.to_dict())
        self._show_buttons()

    def _show_run(self, path: Path | None) -> None:
        """Another run: nothing of the last one stays."""
        self._eval_points.clear()
        self._charts.reset()
        self._charts.hide()
        self._empty.show()
        if not self._workbench.is_training or path != self._workbench.training_run:
            self._message.clear()
        self._log.clear_lines()
        self._controls.show_run(None)
        self._show_best(None)
        self._stopping.show_status(None, None, None, False)
        self._show_buttons()

    def _show_view(self, view: RunView) -> None:
        if view.info is not None and not self._workbench.trains_open_run:
            specs = tuple(fields.spec_of(name, value) for name, value in view.info.params.items())
            known = (
                {spec.name: spec for spec in self._workbench.experiment.params}
                if self._workbench.experiment
                else {}
            )
            specs = tuple(known.get(spec.name, spec) for spec in specs)
            self._settings.show_fields(specs, view.info.params, view.info.settings)
        if not self._workbench.trains_open_run:
            self._controls.show_run(view.state)
            if view.state.message and not self._log.text():
                self._log.add_line(view.state.message, "error" if view.state.reason == "failed" else "info")
        if view.info is not None:
            self._charts.set_first(view.info.metric)
        self._show_marks()
        self._show_buttons()

    def _take_curves(self, batch: Batch) -> None:
        for change in batch.changes:
            self._remember(change.key, change.start, change.steps, change.values)
        for notice in batch.notices:
            self._log.add_line(notice, "warning")
        self._charts.take(batch)
        if self._charts.charts and self._charts.isHidden():
            self._empty.hide()
            self._charts.show()
        self._show_marks()

    def _remember(self, key: SeriesKey, start: int, steps: Any, values: Any) -> None:
        if key.folder != "eval":
            return
        old_steps, old_values = self._eval_points.get(key.tag, (np.empty(0, np.int64), np.empty(0)))
        self._eval_points[key.tag] = (
            np.concatenate([old_steps[:start], steps]),
            np.concatenate([old_values[:start], values]),
        )

    def _status(self, info: RunInfo, state: RunState) -> Status | None:
        points = self._eval_points.get(info.metric)
        if points is None or not info.metric:
            return None
        rule = rule_of(RunSettings.from_dict(info.settings), info.metric)
        # The same step evaluated again counts once, by its last value.
        latest = dict(zip(points[0].tolist(), points[1].tolist(), strict=True))
        return replay(rule, sorted(latest.items()), state.patience_from)

    def _show_marks(self) -> None:
        view = self._workbench.view
        if view is None or view.info is None:
            self._charts.set_marks(() if view is None else tuple(c.step for c in view.listing.checkpoints), {}, {})
            return
        info, state = view.info, view.state
        try:
            status = self._status(info, state)
        except SettingsError:
            status = None
        stop_step = _stop_step(status, int(info.settings.get("checkpoint_every", 0) or 0))
        ended = state.status == "ended"
        stopped = state.message if ended and state.reason == "early_stopping" else None
        self._stopping.show_status(status, stop_step, stopped, ended)
        self._show_best(status)
        best, patience = {}, {}
        if status is not None and status.best_step is not None and status.best_value is not None:
            best[info.metric] = (float(status.best_step), status.best_value)
            if status.rule.patience:
                end = status.last_step if stopped else None if ended else stop_step
                patience[info.metric] = Patience(float(status.best_step), status.best_value, end)
        self._charts.set_marks(tuple(c.step for c in view.listing.checkpoints), best, patience)

    def _show_best(self, status: Status | None) -> None:
        view = self._workbench.view
        found = next((c for c in view.listing.checkpoints if c.best), None) if view is not None else None
        self._export_button.setEnabled(found is not None)
        self._pin_button.setEnabled(found is not None)
        if found is None:
            self._best_text.setText("The best checkpoint is kept on disk and exported when training ends.")
            self._pin_button.setText("Pin")
            return
        self._pin_button.setText("Unpin" if found.pinned else "Pin")
        done = "It is exported." if found.exports else "It is exported when training ends, however it ends."
        self._best_text.setText(f"Checkpoint {found.step} is kept. {done}")

    def _pin_best(self) -> None:
        view = self._workbench.view
        found = next((c for c in view.listing.checkpoints if c.best), None) if view is not None else None
        if found is not None:
            self._workbench.set_pinned(found.step, not found.pinned)

    def _show_buttons(self) -> None:
        workbench = self._workbench
        view = workbench.view
        info = view.info if view is not None else None
        elsewhere = view is not None and view.state.status == "training" and not workbench.trains_open_run
        self._controls.show_state(
            training=workbench.is_training,
            paused=workbench.is_paused,
            stopping=workbench.is_stopping,
            can_train=workbench.experiment is not None or info is not None,
            can_resume=info is not None and not elsewhere,
        )
        self._settings.set_locked(workbench.is_training)

    def _training_reported(self, event: object) -> None:
        match event:
            case Started():
                self._message.clear()
                self._log.clear_lines()
            case Progress():
                self._controls.show_progress(event)
            case Phase():
                self._controls.show_phase(event)
            case Finished(result=result) | Stopped(result=result):
                self._message.show_message(result.message, "good")
            case Failed(message=message, details=details, error=error):
                at_field = isinstance(error, FieldError) and self._settings.set_error(error.field, message)
                self._message.show_message(
                    f"Nothing was started. {message}" if at_field else message, "bad", details
                )
        self._log.add_event(event)


def _stop_step(status: Status | None, every: int) -> int | None:
    """The step of the evaluation that would use up the patience."""
    if status is None or status.evaluations_left is None or status.last_step is None or not every:
        return None
    return status.last_step + status.evaluations_left * every
