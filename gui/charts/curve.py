"""One curve of a chart: its points, its smoothing, and the two lines that draw it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.charts.colours import CurveLook, pale
from gui.charts.names import CurveKey, XAxis
from gui.charts.points import Floats, GrowingArray, Ints, Thinner
from gui.charts.smoothing import Smoother

__all__ = ["Curve", "Stats", "XAxis"]

_MANY = 400  # points from which dots are left out, and edges are hard
_AT_ONCE = 150_000  # points that are smoothed in one go: more would hold the window
_LONG = 6  # points a pixel, from which not all are handed to the plot
_WIDEST = 2000  # pixels


@dataclass(frozen=True, slots=True)
class Stats:
    """What a curve does in a range: of its finite values the least, the greatest, the mean; and its last value."""

    count: int
    least: float
    greatest: float
    mean: float
    last: float


class Curve:
    """Raw faint, smoothed full; an evaluation's points are dots as long as they are few."""

    def __init__(self, plot: Any, key: CurveKey) -> None:
        self.key = key
        self._plot = plot
        self._steps = GrowingArray(np.float64)
        self._walls = GrowingArray(np.float64)
        self._values = GrowingArray(np.float64)
        self._smoother = Smoother(0.0)
        self._thin_raw, self._thin_line = Thinner(), Thinner()
        self._fresh_from = 0
        options: dict[str, Any] = {"connect": "finite"}
        self._raw = pg.PlotDataItem(**options)
        self._line = pg.PlotDataItem(**options)
        self._gone: Any = None
        self._gone_points: tuple[Floats, Floats, Floats] | None = None
        self._gone_pen = pg.mkPen(None)
        self._raw.curve.setSegmentedLineMode("on")  # Qt joins the segments of a pale line at great cost
        for item in (self._raw, self._line):
            self._add(item)

    def _add(self, item: Any) -> None:
        item.setZValue((3 if self.key.is_eval else 2) + (0.5 if not self.key.run else 0.0))
        self._plot.addItem(item, ignoreBounds=True)

    @property
    def _items(self) -> tuple[Any, ...]:
        return tuple(item for item in (self._gone, self._raw, self._line) if item is not None)

    @property
    def steps(self) -> Floats:
        return self._steps.values

    @property
    def walls(self) -> Floats:
        """Unix seconds."""
        return self._walls.values

    @property
    def values(self) -> Floats:
        """As they were read."""
        return self._values.values

    @property
    def smoothed(self) -> Floats:
        """As many as there are points, by the weight that `smooth` was last called with."""
        return self._smoother.values

    def replace(self, start: int, steps: Any, walls: Any, values: Any) -> None:
        """The points from index `start` on are these."""
        self._steps.replace(start, steps)
        self._walls.replace(start, walls)
        self._values.replace(start, values)
        self._thin_raw.changed(start)
        self._fresh_from = min(self._fresh_from, start)

    def smooth(self, weight: float) -> bool:
        """Smooth what is new, or all with another weight: of very many points a part; whether that was all.

        An evaluation's points are never smoothed.
        """
        weight = 0.0 if self.key.is_eval else weight
        if self._smoother.weight != weight:
            self._smoother, self._thin_line, self._fresh_from = Smoother(weight), Thinner(), 0
        known = len(self._smoother.values)
        # A restart rewrites points that were smoothed already: then all is smoothed anew.
        start = known if self._fresh_from >= known else 0
        self._thin_line.changed(start)
        end = min(len(self.values), start + _AT_ONCE)
        self._fresh_from = end
        self._smoother.extend(start, self.values[:end])
        return end == len(self.values)

    def x(self, axis: XAxis, start: float, epoch: float) -> Floats:
        """The points' places; `start`: the wall time that relative time counts from, `epoch`: steps of an epoch."""
        match axis:
            case "step":
                return self.steps
            case "epoch":
                return self.steps / epoch
            case "wall":
                return self.walls
            case "relative":
                return self.walls - start

    def ends(self, axis: XAxis, start: float, epoch: float) -> tuple[float, float] | None:
        """The places of the first and the last point; None without points."""
        if not len(self.steps):
            return None
        if axis in ("step", "epoch"):
            scale = epoch if axis == "epoch" else 1.0
            return float(self.steps[0]) / scale, float(self.steps[-1]) / scale
        shift = start if axis == "relative" else 0.0
        return float(self.walls[0]) - shift, float(self.walls[-1]) - shift

    def visible(self, x: Floats, span: tuple[float, float] | None) -> Floats:
        """The smoothed values in `span`, or all; of many only those that are drawn."""
        which = _shown(x, span, self.smoothed, self._thin_line, _WIDEST)
        values = self.smoothed[which]
        return values if span is None else values[(x[which] >= span[0]) & (x[which] <= span[1])]

    def draw(self, x: Floats, span: tuple[float, float], width: int, *, show_raw: bool, log_y: bool) -> None:
        """Hand the points to the plot, `width` pixels wide: of many in `span` no more than can be seen."""
        # Painting holds the interpreter, which training wants too: soft edges only where there is little to paint.
        many = len(x) >= _MANY
        few = (self.key.is_eval and not many) or len(x) == 1
        self._line.setSymbol("o" if few and np.isfinite(self.smoothed).any() else None)
        if show_raw:
            self._raw.setData(*_points(x, span, width, self.values, self._thin_raw, log_y), antialias=False)
        elif self._raw.xData is not None:
            self._raw.clear()
        self._line.setData(*_points(x, span, width, self.smoothed, self._thin_line, log_y), antialias=not many)

    def set_superseded(self, steps: Any, walls: Any, values: Any) -> None:
        """The points that a restart has dropped, all of them."""
        order = np.argsort(walls, kind="stable")
        self._gone_points = steps[order].astype(np.float64), walls[order], values[order]

    def draw_superseded(self, axis: XAxis, start: float, epoch: float, *, log_y: bool) -> None:
        """Draw them, faint and dotted; each time training went on is a line of its own."""
        if self._gone_points is None:
            return
        if self._gone is None:
            self._gone = pg.PlotDataItem(connect="finite", antialias=False, pen=self._gone_pen)
            self._add(self._gone)
        steps, walls, values = self._gone_points
        x = steps if axis == "step" else steps / epoch if axis == "epoch" else walls - start
        values = np.where(values > 0, values, np.nan) if log_y else values
        breaks = np.flatnonzero(np.diff(steps) < 0) + 1
        self._gone.setData(np.insert(x, breaks, np.nan), np.insert(values, breaks, np.nan))

    def hide_superseded(self) -> None:
        """Draw none of them."""
        if self._gone is not None:
            self._gone.clear()

    def set_look(self, look: CurveLook, ground: QColor, *, thin: bool = False) -> None:
        """`ground`: what it is drawn on; `thin` where many curves are: such lines cost half as much to paint."""
        self._line.setPen(pg.mkPen(look.colour, width=1 if thin else 1.8, style=look.dash))
        self._line.setSymbolBrush(look.colour)
        self._line.setSymbolPen(None)
        self._line.setSymbolSize(5)
        faint = pale(look.colour, ground)
        self._raw.setPen(pg.mkPen(faint, width=1))
        self._gone_pen = pg.mkPen(faint, width=1, style=Qt.PenStyle.DotLine)
        if self._gone is not None:
            self._gone.setPen(self._gone_pen)

    def set_visible(self, visible: bool) -> None:
        for item in self._items:
            item.setVisible(visible)

    def remove(self) -> None:
        """Take the lines off the plot."""
        for item in self._items:
            self._plot.removeItem(item)

    def nearest(self, x: Floats, place: float) -> int:
        """The index of the point nearest to `place`; there must be one."""
        return int(np.argmin(np.abs(x - place)))

    def stats(self, x: Floats, low: float, high: float) -> Stats | None:
        """Of the points between `low` and `high`, both included; None without a finite one."""
        values = self.values[(x >= low) & (x <= high)]
        finite = values[np.isfinite(values)]
        if not len(finite):
            return None
        return Stats(len(values), float(finite.min()), float(finite.max()), float(finite.mean()), float(values[-1]))


def _shown(
    x: Floats, span: tuple[float, float] | None, values: Floats, thinner: Thinner, width: int
) -> Ints | slice:
    """Which points are worth drawing."""
    width = min(width, _WIDEST)
    most = _LONG * width
    if len(x) < most:
        return slice(0, len(x))
    low, high = np.searchsorted(x, span).tolist() if span is not None else (0, len(x))
    if high - low < most:
        return slice(max(0, low - 1), high + 1)
    return thinner.choose(values, max(0, low - 1), high + 1, width)


def _points(
    x: Floats, span: tuple[float, float], width: int, values: Floats, thinner: Thinner, log_y: bool
) -> tuple[Floats, Floats]:
    which = _shown(x, span, values, thinner, width)
    chosen = values[which]
    # What has no logarithm becomes a gap.
    return x[which], np.where(chosen > 0, chosen, np.nan) if log_y else chosen
