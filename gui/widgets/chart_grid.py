"""ChartGrid: the charts of a run in as many columns as fit, filled from what the disk watcher reads."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from gui.theme import Theme
from gui.widgets.chart import Chart, Look, Marks, Patience
from gui.widgets.labels import make_label

if TYPE_CHECKING:
    from core.runs.scalars import Batch, SeriesKey

REPAINT_EVERY = 30  # ms
_LEAST_WIDTH = 300
_CHART_HEIGHT = 210
_SPACING = 12
# Other names of the same metric; the first one that a run writes is drawn.
_ALIASES = {"loss_1": "loss"}
_TITLES = {"global_step/sec": "steps per second"}
_LAST = ("steps per second",)
_HIDDEN = ("global_step", "checkpoint_path")


class ChartGrid(QScrollArea):
    """Charts by metric. GUI thread; repaints at most 25 times a second, only what changed and is in sight."""

    checkpoint_clicked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("charts")
        self.setWidgetResizable(True)
        self._theme = theme
        self._look = Look()
        self._filter = ""
        self._first = ""
        self._charts: dict[str, Chart] = {}
        self._replays: dict[str, float] = {}
        self._sources: dict[tuple[str, bool], SeriesKey] = {}
        self._layout: tuple[int, list[str]] = (0, [])
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACING)
        self._no_match = make_label("No metric has such a name.", "muted", name="no_metric")
        self._no_match.setParent(self._content)
        self._no_match.hide()
        self.setWidget(self._content)
        self._timer = QTimer(self)
        self._timer.setInterval(REPAINT_EVERY)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._redraw)
        self.verticalScrollBar().valueChanged.connect(self._schedule)

    @property
    def charts(self) -> Mapping[str, Chart]:
        """By title."""
        return self._charts

    def reset(self) -> None:
        """Another run: forget everything."""
        for chart in self._charts.values():
            self._grid.removeWidget(chart)
            chart.hide()
            chart.deleteLater()
        self._charts.clear()
        self._sources.clear()
        self._replays.clear()
        self._layout = (0, [])

    def take(self, batch: Batch) -> None:
        """New points. A metric that a run writes under two names is drawn once: the plain name wins."""
        for change in batch.changes:
            title = _TITLES.get(change.key.tag, _ALIASES.get(change.key.tag, change.key.tag))
            if title in _HIDDEN or not _is_main(change.key.folder):
                continue
            is_eval = change.key.folder != ""
            source = self._sources.setdefault((title, is_eval), change.key)
            if source != change.key:
                if change.key.tag != title:
                    continue
                self._sources[title, is_eval] = change.key
                self._charts[title].clear_curve(is_eval)
            if title not in self._charts:
                self._add(title)
            self._charts[title].extend(is_eval, change.start, change.steps, change.wall_times, change.values)
        self._place()
        self._schedule()

    def set_look(self, look: Look) -> None:
        """How to draw; whether the run is live stays as it is."""
        self._set_look(dataclasses.replace(look, live_to=self._look.live_to))

    def set_live(self, live_to: float | None) -> None:
        """The run trains, to this step; None: it is at rest, and the charts show just what there is."""
        if live_to != self._look.live_to:
            self._set_look(dataclasses.replace(self._look, live_to=live_to))

    def set_filter(self, text: str) -> None:
        """Show only metrics that match, by regular expression or, where that is none, by text."""
        self._filter = text.strip()
        self._place()

    def set_first(self, metric: str) -> None:
        """The metric that stands right after loss."""
        self._first = metric
        self._place()

    def set_marks(
        self,
        checkpoints: tuple[int, ...],
        best: Mapping[str, tuple[float, float]],
        patience: Mapping[str, Patience],
    ) -> None:
        """Checkpoint ticks on every chart, the star and the patience window on the metric they are of."""
        for title, chart in self._charts.items():
            chart.set_marks(Marks(checkpoints, best.get(title), patience.get(title), self._replays.get(title)))
        self._schedule()

    def set_replay(self, stops: Mapping[str, float]) -> None:
        """By metric, the step at which another rule would have stopped the run."""
        self._replays = dict(stops)
        for title, chart in self._charts.items():
            chart.set_marks(dataclasses.replace(chart.marks, replay=stops.get(title)))
        self._schedule()

    def fit(self) -> None:
        """Undo all zooming."""
        for chart in self._charts.values():
            chart.fit()
        self._schedule()

    def _set_look(self, look: Look) -> None:
        self._look = look
        for chart in self._charts.values():
            chart.set_look(look)
        self._schedule()

    def _add(self, title: str) -> None:
        chart = Chart(title, self._theme, self._content)
        chart.set_look(self._look)
        chart.checkpoint_clicked.connect(self.checkpoint_clicked)
        chart.redraw_wanted.connect(self._schedule)
        self._charts[title] = chart

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _redraw(self) -> None:
        ends = [found for chart in self._charts.values() if (found := chart.x_ends()) is not None]
        if ends:
            domain = min(low for low, _ in ends), max(high for _, high in ends)
            for chart in self._charts.values():
                chart.set_domain(domain)
        # One chart at a time: painting them all at once would hold the window, and the interpreter, too long.
        for chart in self._charts.values():
            if chart.isVisible() and not chart.visibleRegion().isEmpty() and chart.redraw():
                self._timer.start()
                return

    def _place(self) -> None:
        """Lay the charts out, if which there are, or the number of columns, changed."""
        shown = [title for title in sorted(self._charts, key=self._order) if self._matches(title)]
        columns = balanced_columns(len(shown), (self.viewport().width() + _SPACING) // (_LEAST_WIDTH + _SPACING))
        if (columns, shown) == self._layout:
            return
        self._layout = (columns, shown)
        for title, chart in self._charts.items():
            self._grid.removeWidget(chart)
            if title not in shown:
                chart.hide()
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
            self._grid.setRowStretch(row, 0)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for index, title in enumerate(shown):
            self._grid.addWidget(self._charts[title], index // columns, index % columns)
            self._grid.setRowMinimumHeight(index // columns, _CHART_HEIGHT)
            self._grid.setRowStretch(index // columns, 1)
            self._charts[title].show()
        self._no_match.setVisible(bool(self._charts) and not shown)
        self._schedule()

    def _order(self, title: str) -> tuple[int, str]:
        if title == "loss":
            return 0, title
        if title == self._first:
            return 1, title
        return (3 if title in _LAST else 2), title

    def _matches(self, title: str) -> bool:
        if not self._filter:
            return True
        try:
            return re.search(self._filter, title, re.IGNORECASE) is not None
        except re.error:
            return self._filter.lower() in title.lower()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._schedule()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._schedule()


def balanced_columns(count: int, most: int) -> int:
    """At most `most`, and three; as few as make no more rows: four charts stand two by two, not three and one."""
    most = max(1, min(3, most))
    rows = -(-count // most)
    return -(-count // rows) if rows else 1


def _is_main(folder: str) -> bool:
    """Training and the default evaluation."""
    return folder in ("", "eval")
