"""ChartGrid: the charts of a run in as many columns as fit, filled from what the disk watcher reads."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from core.runs.scalars import Batch, SeriesKey
from gui.theme import Theme
from gui.widgets.chart import Chart, Look, Patience

REPAINT_EVERY = 40  # ms
_LEAST_WIDTH = 330
_CHART_HEIGHT = 230
_ALIASES = {"loss_1": "loss"}
_TITLES = {"global_step/sec": "steps per second"}
_LAST = ("steps per second",)
_HIDDEN = ("global_step",)


class ChartGrid(QScrollArea):
    """Charts by metric. GUI thread; repaints at most 25 times a second, and only what changed."""

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
        self._sources: dict[tuple[str, bool], SeriesKey] = {}
        self._columns = 0
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(12)
        self.setWidget(self._content)
        self._timer = QTimer(self)
        self._timer.setInterval(REPAINT_EVERY)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._redraw)

    @property
    def charts(self) -> Mapping[str, Chart]:
        """By title, those without points too."""
        return self._charts

    @property
    def look(self) -> Look:
        return self._look

    def reset(self) -> None:
        """Another run: forget everything."""
        for chart in self._charts.values():
            self._grid.removeWidget(chart)
            chart.hide()
            chart.deleteLater()
        self._charts.clear()
        self._sources.clear()
        self._columns = 0

    def take(self, batch: Batch) -> None:
        """New points. Of a run written by canned heads, `loss_1` is drawn only where there is no `loss`."""
        added = False
        for change in batch.changes:
            title = _TITLES.get(change.key.tag, _ALIASES.get(change.key.tag, change.key.tag))
            if title in _HIDDEN or not _is_main(change.key.folder):
                continue
            is_eval = change.key.folder != ""
            source = self._sources.setdefault((title, is_eval), change.key)
            if source != change.key:
                continue
            if title not in self._charts:
                self._add(title)
                added = True
            self._charts[title].extend(is_eval, change.start, change.steps, change.wall_times, change.values)
        if added:
            self._columns = 0
            self._place()
        self._schedule()

    def set_look(self, look: Look) -> None:
        self._look = look
        for chart in self._charts.values():
            chart.set_look(look)
        self._schedule()

    def set_filter(self, text: str) -> None:
        """Show only metrics that match, by regular expression or, where that is none, by text."""
        self._filter = text.strip()
        self._columns = 0
        self._place()

    def set_first(self, metric: str) -> None:
        """The metric that stands right after loss."""
        if metric != self._first:
            self._first = metric
            self._columns = 0
            self._place()

    def set_marks(
        self,
        checkpoints: tuple[int, ...],
        best: Mapping[str, tuple[float, float]],
        patience: Mapping[str, Patience],
    ) -> None:
        for title, chart in self._charts.items():
            chart.set_marks(checkpoints, best.get(title), patience.get(title))
        self._schedule()

    def fit(self) -> None:
        for chart in self._charts.values():
            chart.fit()
        self._schedule()

    def _add(self, title: str) -> None:
        chart = Chart(title, self._theme, self._content)
        chart.set_look(self._look)
        chart.checkpoint_clicked.connect(self.checkpoint_clicked)
        self._charts[title] = chart

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _redraw(self) -> None:
        for chart in self._charts.values():
            if chart.isVisible():
                chart.redraw()

    def _place(self) -> None:
        """Lay the charts out, if the number of columns changed."""
        width = self.viewport().width()
        columns = max(1, min(3, (width + 12) // (_LEAST_WIDTH + 12)))
        if columns == self._columns:
            return
        self._columns = columns
        shown = [chart for title, chart in sorted(self._charts.items(), key=self._order) if self._matches(title)]
        for chart in self._charts.values():
            self._grid.removeWidget(chart)
            chart.setVisible(chart in shown)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
            self._grid.setRowStretch(row, 0)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for index, chart in enumerate(shown):
            self._grid.addWidget(chart, index // columns, index % columns)
            self._grid.setRowMinimumHeight(index // columns, _CHART_HEIGHT)
            self._grid.setRowStretch(index // columns, 1)
        self._schedule()

    def _order(self, item: tuple[str, Chart]) -> tuple[int, str]:
        title = item[0]
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
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()


def _is_main(folder: str) -> bool:
    """Training and the default evaluation; named evaluations get charts of their own later."""
    return folder in ("", "eval")
