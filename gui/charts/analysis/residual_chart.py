"""A residual plot: how far each predicted number is off, over what is predicted; a click asks for the row."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor

from core.analysis.records import Ints, NumberHead
from gui.charts.analysis.frame import AxesPlot
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme

_MOST = 5_000  # points that are drawn


class ResidualChart(AxesPlot):
    """GUI thread. row_picked(int): the point of a row was clicked."""

    row_picked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, name="residual_chart", label=tr("Residual plot"))
        self.setToolTip(tr("A point a row: across what is predicted, up how far it is above the label"))
        self._zero = pg.InfiniteLine(angle=0)
        self._points = pg.ScatterPlotItem(size=6, pen=None)
        self._marked = pg.ScatterPlotItem(size=6, pen=None)
        self.add(self._zero)
        for item in (self._points, self._marked):
            self.add(item)
            item.sigClicked.connect(self._clicked)
        self.name_axes(tr("predicted"), tr("error"))
        self.restyle()

    @property
    def count(self) -> int:
        """How many points are drawn."""
        return len(self._points.data)

    @property
    def marked(self) -> int:
        """How many of them stand out."""
        return len(self._marked.data)

    def show_head(self, head: NumberHead) -> None:
        """A point per row that can be judged; of many rows an even choice."""
        rows = _drawn(np.flatnonzero(np.isfinite(head.error)))
        predicted, error = head.predicted[rows], head.error[rows]
        self._points.setData(predicted, error, data=rows)
        self._marked.setData([], [])
        self.setAccessibleName(tr_n("Residual plot, {n} point", "Residual plot, {n} points", len(rows)))
        if len(rows):
            reach = float(np.abs(error).max()) or 1.0
            self.set_spans((float(predicted.min()), float(predicted.max())), (-reach, reach))

    def mark(self, head: NumberHead, rows: Ints | None) -> None:
        """Let these rows stand out; None for none of them."""
        chosen = np.zeros(0, np.int64) if rows is None else _drawn(rows[np.isfinite(head.error[rows])])
        self._marked.setData(head.predicted[chosen], head.error[chosen], data=chosen)

    def _clicked(self, item: object, points: object) -> None:
        for point in points if isinstance(points, list | np.ndarray) else ():
            self.row_picked.emit(int(point.data()))
            return

    @override
    def restyle(self) -> None:
        super().restyle()
        tokens = self._theme.tokens
        self._zero.setPen(pg.mkPen(tokens.faint, width=1))
        for item, colour, opacity in ((self._points, 0, 0.5), (self._marked, 1, 0.95)):
            brush = QColor(tokens.curves[colour])
            brush.setAlphaF(opacity)
            item.setBrush(pg.mkBrush(brush))


def _drawn(rows: Ints) -> Ints:
    return rows[:: max(1, -(-len(rows) // _MOST))]
