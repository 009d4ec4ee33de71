"""The charts of the open run, the row over them, and what stands there before there is a curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.jobs import Checked
from core.training.early_stopping import Status
from core.training.rule_replay import RuleReplay
from core.training.settings import RunSettings
from gui.disk_watcher import RunView
from gui.pages.train.chart_bar import ChartBar
from gui.pages.train.checks_view import ChecksView
from gui.pages.train.run_status import EvalPoints, patience_of, status_of, what_if
from gui.theme import Theme
from gui.widgets.chart_grid import ChartGrid
from gui.widgets.messages import EmptyState

if TYPE_CHECKING:
    from core.runs.scalars import Batch


class CurvesPanel(QWidget):
    """GUI thread. `checkpoint_clicked(step)`: a tick on a chart."""

    checkpoint_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = EvalPoints()
        self._bar = ChartBar(theme)
        self._charts = ChartGrid(theme)
        self._empty = EmptyState("", "")
        self._checks = ChecksView()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._checks)
        self._stack.addWidget(self._charts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._bar)
        layout.addWidget(self._stack, 1)
        self._bar.look_changed.connect(self._charts.set_look)
        self._bar.filter_changed.connect(self._charts.set_filter)
        self._bar.fit_pressed.connect(self._charts.fit)
        self._charts.checkpoint_clicked.connect(self.checkpoint_clicked)
        self._bar.hide()

    def clear(self, title: str, text: str) -> None:
        """Another run, or none: what to say until there are curves."""
        self._points.clear()
        self._charts.reset()
        self._empty.set_text(title, text)
        self._stack.setCurrentWidget(self._empty)
        self._bar.hide()

    def begin_checks(self) -> None:
        """A training begins: its checks are to come."""
        self._checks.clear()

    def show_check(self, check: Checked) -> None:
        """One of the checks before the first step; seen as long as there are no curves."""
        self._checks.add(check)
        if not self._charts.charts:
            self._stack.setCurrentWidget(self._checks)

    def take(self, batch: Batch) -> None:
        """New points of the open run."""
        for change in batch.changes:
            self._points.take(change)
        self._charts.take(batch)
        if self._charts.charts:
            self._stack.setCurrentWidget(self._charts)
            self._bar.show()

    def show_replay(self, view: RunView, settings: RunSettings | None) -> RuleReplay | None:
        """Mark where the rule in `settings` would have stopped the run; None, and no mark, if it is its own."""
        replayed = None
        if view.info is not None and settings is not None:
            replayed = what_if(view.info, settings, self._points)
        stop = replayed.stop_step if replayed is not None else None
        metric = replayed.status.rule.metric.rpartition("/")[2] if replayed is not None else ""
        self._charts.set_replay({metric: stop} if stop is not None else {})
        return replayed

    def show_marks(self, view: RunView) -> Status | None:
        """Draw checkpoints, the best point and the patience window; where early stopping stands."""
        checkpoints = tuple(checkpoint.step for checkpoint in view.listing.checkpoints)
        self._charts.set_live(float(view.state.max_steps) if view.state.status == "training" else None)
        if view.info is None:
            self._charts.set_marks(checkpoints, {}, {})
            return None
        self._charts.set_first(view.info.metric)
        status = status_of(view.info, view.state, self._points)
        stars = {}
        if status is not None and status.best_step is not None and status.best_value is not None:
            stars[view.info.metric] = (float(status.best_step), status.best_value)
        self._charts.set_marks(checkpoints, stars, patience_of(status, view.info, view.state))
        return status
