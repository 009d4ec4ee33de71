"""A reliability diagram: the share that came true over the stated probability, with the number of rows."""

from __future__ import annotations

import math

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont

from core.analysis.calibration import Calibration
from gui.charts.analysis.frame import SHARE, AxesPlot
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.text import format_metric, format_number

_TOP = 1.15  # of the view: the counts stand above the bars


class ReliabilityChart(AxesPlot):
    """GUI thread."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name="reliability_chart", label=tr("Reliability diagram"))
        self.setToolTip(
            tr(
                "Bars: the share that came true; dots: the mean stated probability; on the line they are equal. "
                "The number over a bar is that of its rows."
            )
        )
        self._found: Calibration | None = None
        self._bars = pg.BarGraphItem(x=[], height=[], width=0.1)
        self._equal = pg.PlotDataItem([0, 1], [0, 1])
        self._dots = pg.ScatterPlotItem(size=7)
        self._counts: list[pg.TextItem] = []
        for item in (self._bars, self._equal, self._dots):
            self.add(item)
        self.name_axes(tr("stated probability"), tr("came true"))
        self.set_spans(SHARE, (0.0, _TOP))
        self.restyle()

    @property
    def counts(self) -> list[str]:
        """The numbers over the bars."""
        return [item.toPlainText() for item in self._counts]

    def show_calibration(self, found: Calibration) -> None:
        """Draw the bins that have rows."""
        self._found = found
        bins = [item for item in found.bins if item.count]
        width = found.bins[0].high - found.bins[0].low
        self._bars.setOpts(
            x=[(item.low + item.high) / 2 for item in bins], height=[item.seen for item in bins], width=width * 0.9
        )
        self._dots.setData([item.stated for item in bins], [item.seen for item in bins])
        for text in self._counts:
            self.remove(text)
        self._counts = []
        for item in bins:
            text = pg.TextItem(format_number(item.count), anchor=(0.5, 1.0))
            text.setPos((item.low + item.high) / 2, item.seen)
            self.add(text)
            self._counts.append(text)
        if math.isnan(found.expected_error):
            said = tr_n("Reliability diagram of {n} row", "Reliability diagram of {n} rows", found.count)
        else:
            said = tr_n(
                "Reliability diagram of {n} row, expected error {error}",
                "Reliability diagram of {n} rows, expected error {error}",
                found.count,
                error=format_metric(found.expected_error),
            )
        self.setAccessibleName(said)
        self.restyle()
        self.fit()

    @override
    def restyle(self) -> None:
        super().restyle()
        tokens = self._theme.tokens
        fill = QColor(tokens.curves[0])
        fill.setAlphaF(0.35)
        self._bars.setOpts(brush=pg.mkBrush(fill), pen=pg.mkPen(tokens.curves[0], width=1))
        self._equal.setPen(pg.mkPen(tokens.faint, width=1, style=Qt.PenStyle.DashLine))
        self._dots.setBrush(pg.mkBrush(tokens.curves[1]))
        self._dots.setPen(pg.mkPen(tokens.panel, width=1))
        font = QFont(self.font())
        font.setPixelSize(10)
        for text in self._counts:
            text.setColor(QColor(tokens.muted))
            text.setFont(font)
