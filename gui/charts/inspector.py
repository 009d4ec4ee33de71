"""Reading numbers off a chart: the crosshair with the values of all curves, and a range selected by dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QColor, QCursor
from PySide6.QtWidgets import QWidget

from gui.charts.curves.colours import CurveLook
from gui.charts.curves.curve import Curve
from gui.charts.curves.points import Floats
from gui.charts.plot import Plot
from gui.charts.readout import RangeReading, Reading, ReadoutBox, range_table, readings_table, readings_words
from gui.charts.shapes import sign_of
from gui.look.language import tr
from gui.look.theme import Theme

_NEAR = 6  # px within which the mouse is at a restart
_STEPS = 100  # of the arrow keys from one side to the other


@dataclass(frozen=True, slots=True)
class Readable:
    """A curve as a person sees it: `x` are its places on the axis as it is now."""

    curve: Curve
    name: str
    look: CurveLook
    x: Floats


class Inspector(QObject):
    """Belongs to one chart. GUI thread.

    `readables()` gives the curves that have points; `notes()` the (place, words) of what else the mouse may be at.
    """

    def __init__(
        self,
        chart: QWidget,
        plot: Plot,
        theme: Theme,
        readables: Callable[[], Sequence[Readable]],
        notes: Callable[[], Sequence[tuple[float, str]]],
    ) -> None:
        super().__init__(chart)
        self._plot = plot
        self._theme = theme
        self._readables = readables
        self._notes = notes
        self._box = ReadoutBox(chart, "chart_readout")
        self._at: tuple[float, QPoint] | None = None
        self._readings: tuple[Reading, ...] = ()
        self._cross = pg.InfiniteLine(angle=90)
        self._cross.setZValue(8)
        self._cross.hide()
        plot.add(self._cross)
        self._region = pg.LinearRegionItem(swapMode="sort")
        self._region.setZValue(9)
        self._region.hide()
        plot.add(self._region)
        self._region.sigRegionChanged.connect(self.refresh)
        plot.scene().sigMouseMoved.connect(self._mouse_moved)
        plot.left.connect(self.leave)
        plot.box.range_dragged.connect(self.select)

    @property
    def selection(self) -> tuple[float, float] | None:
        """The selected range of x."""
        if not self._region.isVisible():
            return None
        low, high = self._region.getRegion()
        return float(low), float(high)

    @property
    def text(self) -> str:
        """What the box at the mouse says, "" when there is none."""
        return "" if self._box.isHidden() else self._box.text()

    def select(self, low: float, high: float) -> None:
        """Select a range of x; what the curves do there is said while the mouse is on the chart."""
        self._region.show()
        self._region.setRegion((low, high))

    def clear_selection(self) -> None:
        self._region.hide()
        self.refresh()

    def refresh(self) -> None:
        """The points changed, or the range."""
        if self._at is not None:
            self.point_at(*self._at)

    def set_colours(self) -> None:
        self._cross.setPen(pg.mkPen(self._theme.tokens.faint, width=1))
        ground = QColor(self._theme.tokens.accent)
        ground.setAlpha(28)
        self._region.setBrush(ground)
        self._region.setHoverBrush(ground)
        for line in self._region.lines:
            line.setPen(pg.mkPen(self._theme.tokens.accent, width=1))
            line.setHoverPen(pg.mkPen(self._theme.tokens.accent, width=3))

    def leave(self) -> None:
        """The mouse is elsewhere."""
        self._at = None
        self._cross.hide()
        self._box.put_away()

    def step(self, direction: Literal[-1, 1]) -> None:
        """Go to the next point to the right or left that is seen, a hundredth of the chart away at least."""
        (low, high), (bottom, top) = self._plot.box.viewRange()
        x = np.sort(np.concatenate([np.empty(0), *(item.x for item in self._readables())]))
        x = x[(x >= low) & (x <= high)]
        if not len(x):
            return
        least = (high - low) / _STEPS
        if self._at is None:
            place = x[0] if direction == 1 else x[-1]
        elif direction == 1:
            place = next(iter(x[x >= self._at[0] + least]), x[-1])
        else:
            place = next(iter(x[x <= self._at[0] - least][::-1]), x[0])
        scene = self._plot.box.mapViewToScene(QPointF(place, (bottom + top) / 2))
        self.point_at(float(place), self._plot.mapToGlobal(self._plot.mapFromScene(scene)))
        self._plot.setAccessibleDescription(self.words)

    @property
    def words(self) -> str:
        """The values at the crosshair, "" when there is none."""
        return readings_words(self._readings) if self._at is not None else ""

    def point_at(self, place: float, at: QPoint) -> None:
        """Say the values at a place on the x axis, beside `at` on the screen."""
        readings = []
        for item in self._readables():
            curve, index = item.curve, item.curve.nearest(item.x, place)
            if index is None:
                continue
            smooth = not curve.key.is_eval and len(curve.smoothed) > index
            value, smoothed = float(curve.values[index]), float(curve.smoothed[index]) if smooth else None
            same = smoothed is None or smoothed == value
            colour, sign = item.look.colour.name(), sign_of(item.look.shape)
            step = int(curve.steps[index])
            readings.append(Reading(item.name, colour, value, None if same else smoothed, step, sign))
        if not readings:
            self.leave()
            return
        self._at, self._readings = (place, at), tuple(readings)
        self._cross.setPos(place)
        self._cross.show()
        width = self._plot.box.viewPixelSize()[0] * _NEAR
        notes = [words for where, words in self._notes() if abs(where - place) <= width]
        text = readings_table(readings, notes, self._theme.tokens)
        self._box.show_at(at, text + self._range_text())

    def _mouse_moved(self, position: QPointF) -> None:
        if self._plot.box.sceneBoundingRect().contains(position) and self._plot.underMouse():
            self.point_at(self._plot.box.mapSceneToView(position).x(), QCursor.pos())
        else:
            self.leave()

    def _range_text(self) -> str:
        """What the curves do in the selected range, as a table; "" without one."""
        ends = self.selection
        if ends is None:
            return ""
        found = ((item, item.curve.stats(item.x, *ends)) for item in self._readables())
        readings = [
            RangeReading(item.name, item.look.colour.name(), stats, sign_of(item.look.shape))
            for item, stats in found
            if stats is not None
        ]
        low, high = self._plot.bottom.tickStrings(list(ends), 1.0, 1.0)
        return range_table(tr("{low} to {high}", low=low, high=high), readings, self._theme.tokens)
