"""The mean of a group of runs, and the band between the least and the greatest of them."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from gui.charts.curves.colours import CurveLook
from gui.charts.curves.points import Floats
from gui.charts.plot import Plot

_MOST = 2000  # places along x
Line = tuple[Floats, Floats]  # places and values


def mean_and_range(lines: Sequence[Line]) -> tuple[Floats, Floats, Floats, Floats]:
    """(x, mean, least, greatest) of curves that have points at different places.

    Between two of its points a curve is a straight line, before its first and after its last it does not count.
    """
    lines = [_in_order(*line) for line in lines]
    lines = [(x, y) for x, y in lines if len(x)]
    if not lines:
        return (np.empty(0),) * 4
    x = np.unique(np.concatenate([places for places, _ in lines]))
    if len(x) > _MOST:
        x = np.linspace(x[0], x[-1], _MOST)
    rows = np.stack([np.interp(x, places, values, left=np.nan, right=np.nan) for places, values in lines])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # a place where no curve is has no mean
        return x, np.nanmean(rows, 0), np.nanmin(rows, 0), np.nanmax(rows, 0)


def _in_order(x: Floats, y: Floats) -> Line:
    """The finite points, by their places: those of a clock that was set back do not come so."""
    finite = np.isfinite(x) & np.isfinite(y)
    x, y = x[finite], y[finite]
    order = np.argsort(x, kind="stable")
    return x[order], y[order]


class Band:
    """The items of one plot that draw it. GUI thread."""

    def __init__(self, plot: Plot) -> None:
        self._mean = pg.PlotCurveItem(antialias=True, connect="finite")
        self._edges = pg.PlotCurveItem(connect="finite"), pg.PlotCurveItem(connect="finite")
        self._fill = pg.FillBetweenItem(*self._edges)
        for item, z in ((self._fill, 1.0), (self._mean, 4.0)):
            item.setZValue(z)
            plot.add(item)
        self.hide()

    def draw(self, lines: Sequence[Line], level: Callable[[Floats], Floats]) -> None:
        """`level` places values on the y axis."""
        x, mean, least, greatest = mean_and_range(lines)
        for item, values in zip((self._mean, *self._edges), (mean, least, greatest), strict=True):
            item.setData(x, level(values))
        self._mean.show()
        self._fill.show()

    def hide(self) -> None:
        self._mean.hide()
        self._fill.hide()

    def set_look(self, look: CurveLook) -> None:
        ground = QColor(look.colour)
        ground.setAlpha(45)
        self._fill.setBrush(pg.mkBrush(ground))
        self._mean.setPen(look.pen(2))
