"""Predicted over true numbers: on the line they are equal."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.serving.predict.scores import NumberScores
from gui.charts.plot import Plot
from gui.look.theme import Theme

_MOST = 5_000  # points that are drawn


class ErrorPlot(QWidget):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error_plot")
        self._theme = theme
        self._plot = Plot()
        self._plot.setAccessibleName("Predicted over true values")
        self._plot.setToolTip("Across: the label; up: what the model says; on the line they are equal")
        self._points = pg.ScatterPlotItem(size=5, pen=None)
        self._line = pg.InfiniteLine(angle=45)
        self._plot.addItem(self._line, ignoreBounds=True)
        self._plot.addItem(self._points)
        self.setFixedWidth(300)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self._plot.fit_wanted.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def count(self) -> int:
        """How many points are drawn."""
        return len(self._points.data)

    def show_scores(self, scores: NumberScores) -> None:
        """A point per row; of many rows an even choice."""
        every = max(1, -(-scores.count // _MOST))
        finite = np.isfinite(scores.true) & np.isfinite(scores.predicted)
        self._points.setData(scores.true[finite][::every], scores.predicted[finite][::every])
        self._fit()

    def _fit(self) -> None:
        data = self._points.data
        if not len(data):
            return
        both = np.concatenate([data["x"], data["y"]])
        low, high = float(both.min()), float(both.max())
        room = (high - low or 1.0) * 0.05
        ends = low - room, high + room
        self._plot.box.setRange(xRange=ends, yRange=ends, padding=0)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        font = QFont(self.font())
        font.setPixelSize(11)
        self._plot.set_colours(tokens, font)
        colour = QColor(tokens.curves[0])
        colour.setAlphaF(0.55)
        self._points.setBrush(pg.mkBrush(colour))
        self._line.setPen(pg.mkPen(tokens.faint, width=1))
