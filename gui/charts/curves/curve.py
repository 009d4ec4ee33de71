"""One curve of a chart: its points, its smoothing, and the two lines that draw it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.charts.curves.colours import CurveLook, pale
from gui.charts.curves.curve_points import CurvePoints
from gui.charts.curves.names import CurveKey, XAxis
from gui.charts.curves.points import Floats, Ints, Thinner, gap_places, lone_points
from gui.charts.curves.smoothing import Smoother
from gui.charts.plot import Plot
from gui.charts.shapes import SHAPE_SIZE, dress_shapes, marked_points, shape_at

_MANY = 400  # points from which dots are left out, and edges are hard
_AT_ONCE = 150_000  # points that are smoothed in one go: more would hold the window
_LONG = 6  # points a pixel, from which not all are handed to the plot
_WIDEST = 2000  # pixels
_DOT, _GAP = "o", "t"  # a point, a triangle that points down
_RAW_DOT = "raw"  # a point of the raw curve
_SHAPE = "shape"  # what tells this curve from the others, at some of its points


@dataclass(frozen=True, slots=True)
class Places:
    """Where points stand on the x axis as it is now. `rises`: none is before the one that was written before."""

    x: Floats
    rises: bool = True


@dataclass(frozen=True, slots=True)
class Stats:
    """What a curve does in a range: of its finite values the least, the greatest, the mean; and its last value."""

    count: int
    least: float
    greatest: float
    mean: float
    last: float


class Curve:
    """Raw faint, smoothed full; an evaluation's points are dots as long as they are few. Its shape is at some.

    What is not finite is a triangle beside the line; a point without a line to either side is a dot.
    """

    def __init__(self, plot: Plot, key: CurveKey, points: CurvePoints) -> None:
        self.key = key
        self.points = points
        self._plot = plot
        self._smoother = Smoother(0.0)
        self._thin_raw, self._thin_line = Thinner(), Thinner()
        self._fresh_from = 0
        # Made when they are first drawn: most curves of many are out of sight.
        self._line: pg.PlotDataItem | None = None
        self._raw: pg.PlotDataItem | None = None
        self._gone: pg.PlotDataItem | None = None
        self._signs: dict[str, pg.PlotDataItem] = {}  # lone points and gaps
        self._look = CurveLook(QColor())
        self._ground, self._thin = QColor(), False

    @property
    def _items(self) -> tuple[pg.PlotDataItem, ...]:
        items = (self._gone, self._raw, self._line, *self._signs.values())
        return tuple(item for item in items if item is not None)

    def _make_item(self, **options: object) -> pg.PlotDataItem:
        item = pg.PlotDataItem(connect="finite", **options)
        item.setZValue((3 if self.key.is_eval else 2) + (0.5 if not self.key.run else 0.0))
        self._plot.add(item)
        return item

    @property
    def steps(self) -> Floats:
        return self.points.steps

    @property
    def values(self) -> Floats:
        """As they were read."""
        return self.points.values

    @property
    def smoothed(self) -> Floats:
        """As many as there are points, by the weight that `smooth` was last called with; by none the values."""
        return self._smoother.values if self._smoother.weight > 0 else self.values

    def changed(self, start: int) -> None:
        """The points from index `start` on are others now."""
        self._thin_raw.changed(start)
        self._fresh_from = min(self._fresh_from, start)

    def smooth(self, weight: float) -> bool:
        """Smooth what is new, or all with another weight: of very many points a part; whether that was all.

        An evaluation's points are never smoothed.
        """
        weight = 0.0 if self.key.is_eval else weight
        if self._smoother.weight != weight:
            self._smoother, self._thin_line, self._fresh_from = Smoother(weight), Thinner(), 0
        if weight <= 0:
            self._thin_line.changed(self._fresh_from)
            self._fresh_from = len(self.values)
            return True
        known = len(self._smoother.values)
        # A restart rewrites points that were smoothed already: then all is smoothed anew.
        start = known if self._fresh_from >= known else 0
        self._thin_line.changed(start)
        end = min(len(self.values), start + _AT_ONCE)
        self._fresh_from = end
        self._smoother.extend(start, self.values[:end])
        return end == len(self.values)

    def visible(self, place: Places, span: tuple[float, float] | None, *, raw: bool = False) -> Floats:
        """The smoothed, or `raw`, values in `span`, or all; of many only those that are drawn."""
        values, thinner = (self.values, self._thin_raw) if raw else (self.smoothed, self._thin_line)
        which = _shown(place, span, values, thinner, _WIDEST)
        shown = values[which]
        return shown if span is None else shown[(place.x[which] >= span[0]) & (place.x[which] <= span[1])]

    def draw(self, place: Places, span: tuple[float, float], width: int, *, show_raw: bool, log_y: bool) -> None:
        """Hand the points to the plot, `width` pixels wide: of many in `span` no more than can be seen."""
        # Painting holds the interpreter, which training wants too: soft edges only where there is little to paint.
        many = len(place.x) >= _MANY
        few = (self.key.is_eval and not many) or len(place.x) == 1
        x, y = _drawn(place, span, width, self.smoothed, self._thin_line, log_y)
        if self._line is None:
            self._line = self._make_item()
            self._dress()
        plain = self._look.shape in (None, shape_at(0))
        dots = few and (plain or len(x) * SHAPE_SIZE < width / 4)
        self._line.setSymbol("o" if dots and np.isfinite(y).any() else None)
        self._draw_raw(_drawn(place, span, width, self.values, self._thin_raw, log_y) if show_raw else None)
        self._line.setData(x, y, antialias=not many)
        lone = np.zeros(len(x), bool) if few else lone_points(x, y)
        self._draw_signs(_DOT, x[lone], y[lone])
        self._draw_shapes(x, y, span, width, every=dots)
        gaps, heights = gap_places(y, otherwise=1.0 if log_y else 0.0)
        self._draw_signs(_GAP, x[gaps], heights)

    def _draw_raw(self, points: tuple[Floats, Floats] | None) -> None:
        if points is not None:
            if self._raw is None:
                self._raw = self._make_item(antialias=False)
                self._raw.curve.setSegmentedLineMode("on")  # Qt joins the segments of a pale line at great cost
                self._dress()
            x, y = points
            self._raw.setData(x, y)
            lone = lone_points(x, y)
            self._draw_signs(_RAW_DOT, x[lone], y[lone])
        elif self._raw is not None and self._raw.xData is not None:
            self._raw.clear()
            self._draw_signs(_RAW_DOT, np.empty(0), np.empty(0))

    def _draw_shapes(self, x: Floats, y: Floats, span: tuple[float, float], width: int, *, every: bool) -> None:
        """At some points, or at all where they are dots, which do for a circle."""
        shape = self._look.shape
        if shape is None or (every and shape == shape_at(0)):
            chosen = np.empty(0, np.int64)
        elif every:
            chosen = np.flatnonzero(np.isfinite(y))
        else:
            chosen = marked_points(x, y, span, width, self._look.place)
        self._draw_signs(_SHAPE, x[chosen], y[chosen])

    def _draw_signs(self, kind: str, x: Floats, y: Floats) -> None:
        if kind not in self._signs:
            if not len(x):
                return
            symbol, size = (_GAP, 8) if kind == _GAP else (_DOT, 5)
            self._signs[kind] = self._make_item(pen=None, symbol=symbol, symbolSize=size, symbolPen=None)
            self._dress()
        self._signs[kind].setData(x, y)

    def draw_superseded(self, axis: XAxis, start: float, epoch: float, *, log_y: bool) -> None:
        """Draw what a restart has dropped, faint and dotted; each time training resumed is a line of its own."""
        if self.points.superseded is None:
            return
        if self._gone is None:
            self._gone = self._make_item(antialias=False)
            self._dress()
        steps, walls, values = self.points.superseded
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
        self._look, self._ground, self._thin = look, ground, thin
        self._dress()

    def _dress(self) -> None:
        colour, faint = self._look.colour, pale(self._look.colour, self._ground)
        if self._line is not None:
            self._line.setPen(self._look.pen(1 if self._thin else 1.8))
            self._line.setSymbolBrush(colour)
            self._line.setSymbolPen(None)
            self._line.setSymbolSize(5)
        if self._raw is not None:
            self._raw.setPen(pg.mkPen(faint, width=1))
        if self._gone is not None:
            self._gone.setPen(pg.mkPen(faint, width=1, style=Qt.PenStyle.DotLine))
        for kind, item in self._signs.items():
            if kind != _SHAPE:
                item.setSymbolBrush(faint if kind == _RAW_DOT else colour)
            elif self._look.shape is not None:
                dress_shapes(item, self._look.shape, colour, self._ground)

    def set_visible(self, visible: bool) -> None:
        for item in self._items:
            item.setVisible(visible)

    def remove(self) -> None:
        """Take the lines off the plot."""
        for item in self._items:
            self._plot.remove(item)

    def nearest(self, x: Floats, place: float) -> int | None:
        """The index of the point nearest to `place`; None where no point has a place."""
        away = np.abs(x - place)
        return int(np.nanargmin(away)) if np.isfinite(away).any() else None

    def stats(self, x: Floats, low: float, high: float) -> Stats | None:
        """Of the points between `low` and `high`, both included; None without a finite one."""
        values = self.values[(x >= low) & (x <= high)]
        finite = values[np.isfinite(values)]
        if not len(finite):
            return None
        return Stats(len(values), float(finite.min()), float(finite.max()), float(finite.mean()), float(values[-1]))


def _shown(
    place: Places, span: tuple[float, float] | None, values: Floats, thinner: Thinner, width: int
) -> Ints | slice:
    """Which points are worth drawing."""
    width = min(width, _WIDEST)
    most, count = _LONG * width, len(place.x)
    if count < most:
        return slice(0, count)
    # Where places do not rise, those in sight may be anywhere among the points.
    low, high = np.searchsorted(place.x, span).tolist() if span is not None and place.rises else (0, count)
    if high - low < most:
        return slice(max(0, low - 1), high + 1)
    return thinner.choose(values, max(0, low - 1), high + 1, width)


def _drawn(
    place: Places, span: tuple[float, float], width: int, values: Floats, thinner: Thinner, log_y: bool
) -> tuple[Floats, Floats]:
    which = _shown(place, span, values, thinner, width)
    x, chosen = place.x[which], values[which]
    # What has no logarithm becomes a gap, and so does what is infinite.
    has_height = np.isfinite(chosen) & (chosen > 0) if log_y else np.isfinite(chosen)
    return x, np.where(has_height, chosen, np.nan)
