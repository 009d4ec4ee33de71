"""One curve of a chart: its points, its smoothing, and the two lines that draw it."""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from gui.widgets.smoothing import Smoother

XAxis = Literal["step", "relative", "wall"]
Floats = NDArray[np.float64]

_MANY = 400  # points from which dots are left out


class Curve:
    """Raw faint, smoothed full; an evaluation's points are dots as long as they are few."""

    def __init__(self, plot: Any, is_eval: bool) -> None:
        self.is_eval = is_eval
        self.steps: Floats = np.empty(0)
        self.walls: Floats = np.empty(0)
        self.values: Floats = np.empty(0)
        self._smoother = Smoother(0.0)
        self._fresh_from = 0
        options: dict[str, Any] = {"connect": "finite", "autoDownsample": True, "downsampleMethod": "peak"}
        self._raw = pg.PlotDataItem(clipToView=True, **options)
        self._line = pg.PlotDataItem(clipToView=True, **options)
        for item in (self._raw, self._line):
            item.setZValue(3 if is_eval else 2)
            plot.addItem(item, ignoreBounds=True)

    def replace(self, start: int, steps: Any, walls: Any, values: Any) -> None:
        """The points from index `start` on are these."""
        self.steps = np.concatenate([self.steps[:start], steps.astype(np.float64)])
        self.walls = np.concatenate([self.walls[:start], walls])
        self.values = np.concatenate([self.values[:start], values])
        self._fresh_from = min(self._fresh_from, start)

    def smoothed(self, weight: float) -> Floats:
        """The smoothed values, as many as there are points."""
        if self._smoother.weight != weight:
            self._smoother, self._fresh_from = Smoother(weight), 0
        known = len(self._smoother.values)
        # A restart rewrites points that were smoothed already: then all is smoothed anew.
        start = known if self._fresh_from >= known else 0
        self._fresh_from = len(self.values)
        return self._smoother.extend(start, self.values)

    def x(self, axis: XAxis, start: float) -> Floats:
        """The points' places; `start`: the wall time that relative time counts from."""
        match axis:
            case "step":
                return self.steps
            case "wall":
                return self.walls
            case "relative":
                return self.walls - start

    def draw(self, x: Floats, smoothed: Floats, *, show_raw: bool, log_y: bool) -> None:
        """Hand the points to the plot."""
        values = self.values
        if log_y:
            values, smoothed = _positive(values), _positive(smoothed)
        # Painting holds the interpreter, which training wants too: soft edges only where there is little to paint.
        self._raw.setData(*((x, values) if show_raw else ([], [])), antialias=False)
        self._line.setData(x, smoothed, antialias=len(x) < _MANY)
        dots = (self.is_eval and len(x) < _MANY) or len(x) == 1
        self._line.setSymbol("o" if dots else None)

    def set_colour(self, colour: QColor) -> None:
        self._line.setPen(pg.mkPen(colour, width=1.8))
        self._line.setSymbolBrush(colour)
        self._line.setSymbolPen(None)
        self._line.setSymbolSize(5)
        faint = QColor(colour)
        faint.setAlpha(80)
        self._raw.setPen(pg.mkPen(faint, width=1))

    def nearest(self, x: Floats, place: float) -> int:
        """The index of the point nearest to `place`; there must be one."""
        return int(np.argmin(np.abs(x - place)))


def _positive(values: Floats) -> Floats:
    """What has no logarithm becomes a gap."""
    return np.where(values > 0, values, np.nan)
