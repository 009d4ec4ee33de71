"""HistogramChart: how the values of one tag are spread, step by step, as a heat map with its median."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from gui.charts.curves.colours import curve_look
from gui.charts.curves.names import CurveKey
from gui.charts.curves.points import Floats
from gui.charts.histograms.heat import BAND, ROWS, Heat, Spread, profile_of, spread_of
from gui.charts.plot_card import PlotCard
from gui.look.language import tr
from gui.look.theme import Theme
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.runs.events.summary_values import Histogram

_PROFILE = 64  # px
_BRIGHT = 99  # percentile of the shares that gets the full colour


class HistogramChart(PlotCard):
    """Columns of colour over the steps; at the right the values of one step: of the last, or under the mouse.

    GUI thread.
    """

    def __init__(self, title: str, folder: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("histogram", theme, tr("Copy or save this picture"), parent)
        self._folder = folder
        self._source = f"{folder.removeprefix('eval_')} · " if folder else ""
        self._steps: Sequence[int] = ()
        self._histograms: Sequence[Histogram] = ()
        self._heat: Heat | None = None
        self._image = pg.ImageItem(axisOrder="col-major")
        self._image.setZValue(-2)
        self._plot.add(self._image)
        self._lines = [pg.PlotCurveItem(connect="finite", antialias=True) for _ in BAND]
        self._cursor = pg.InfiniteLine(angle=90)
        self._cursor.hide()
        for line in (*self._lines, self._cursor):
            self._plot.add(line)
        self._side = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._side.setFixedWidth(_PROFILE)
        self._side.setXRange(-0.1, 1.0, padding=0)
        self._side.setYLink(self._plot.box)
        self._plot.add_beside(self._side)
        self._profile, self._outline = QGraphicsPathItem(), QGraphicsPathItem()
        for shape in (self._profile, self._outline):
            self._side.addItem(shape, ignoreBounds=True)
        self._plot.fit_wanted.connect(self._fit)
        self._plot.left.connect(self._left)
        self._plot.scene().sigMouseMoved.connect(self._moved)
        self._theme.changed.connect(self._restyle)
        self.call(title)
        self._say(tr("reading…"))
        self._restyle()

    def show_spread(self, spread: Spread) -> None:
        """Draw these histograms. What is zoomed stays so."""
        fitted = self._heat is None or self._is_fitted(self._heat)
        steps = self._steps = spread.steps
        self._histograms, self._heat = spread.histograms, spread.heat
        if self._heat is None:
            self._image.clear()
            for shape in (self._profile, self._outline):
                shape.setPath(QPainterPath())
            for line in self._lines:
                line.setData([], [])
            self._say(tr("no values") if len(steps) else "")
            return
        (left, right), (low, high) = self._heat.x, self._heat.y
        self._image.setImage(_brightness(self._heat.shares), levels=(0.0, 1.0))
        self._image.setRect(QRectF(left, low, right - left, high - low))
        for line, quantiles in zip(self._lines, spread.quantiles, strict=True):
            line.setData(np.asarray(steps, np.float64), quantiles)
        if fitted:
            self._fit()
        self._show_step(len(steps) - 1)
        self._plot.scene().prepareForPaint()

    def show_problem(self, text: str) -> None:
        """Say why there is nothing to draw."""
        self.show_spread(spread_of((), ()))
        self._say(text)

    def _fit(self) -> None:
        if self._heat is not None:
            self._plot.box.setRange(xRange=self._heat.x, yRange=self._heat.y, padding=0)

    def _is_fitted(self, heat: Heat) -> bool:
        return bool(np.allclose(self._plot.box.viewRange(), (heat.x, heat.y)))

    def _show_step(self, index: int) -> None:
        """The values of one step in words, and as a shape at the right."""
        if self._heat is None:
            return
        histogram = self._histograms[index]
        self._draw_profile(profile_of(histogram, self._heat.y, ROWS), self._heat)
        low, median, high = (f"{histogram.quantile(share):.3g}" for share in BAND)
        step = format_number(self._steps[index])
        values = {"step": step, "median": median, "low": low, "high": high}
        self._say(self._source + tr("step {step} · {median} ({low} … {high})", **values))
        self._values_label.explain(
            tr(
                "At step {step} the median of {count} values is {median}; "
                "90 % of them lie between {low} and {high}.",
                count=f"{histogram.total:.6g}",
                **values,
            )
        )

    def _draw_profile(self, shares: Floats, heat: Heat) -> None:
        low, high = heat.y
        heights = (low + (np.arange(len(shares)) + 0.5) * (high - low) / len(shares)).tolist()
        widths = (shares / (shares.max() or 1.0) * 0.92).tolist()
        line = QPainterPath(QPointF(widths[0], heights[0]))
        for width, height in zip(widths[1:], heights[1:], strict=True):
            line.lineTo(width, height)
        self._outline.setPath(line)
        line.lineTo(0.0, heights[-1])
        line.lineTo(0.0, heights[0])
        self._profile.setPath(line)

    def _moved(self, place: QPointF) -> None:
        if self._heat is None or not self._plot.box.sceneBoundingRect().contains(place):
            self._left()
            return
        x = self._plot.box.mapSceneToView(place).x()
        index = int(np.argmin(np.abs(np.asarray(self._steps, np.float64) - x)))
        self._cursor.setValue(self._steps[index])
        self._cursor.show()
        self._show_step(index)

    def _left(self) -> None:
        self._cursor.hide()
        if len(self._steps):
            self._show_step(len(self._steps) - 1)

    def _restyle(self) -> None:
        self._dress_plot()
        tokens = self._theme.tokens
        colour = curve_look(CurveKey("", self._folder), 0, (self._folder,), tokens, many=False).colour
        self._image.setLookupTable(_colours(QColor(tokens.panel), colour))
        ink = QColor(tokens.text)
        for share, line in zip(BAND, self._lines, strict=True):
            ink.setAlpha(190 if share == 0.5 else 80)
            line.setPen(pg.mkPen(QColor(ink), width=1.4 if share == 0.5 else 1))
        self._cursor.setPen(pg.mkPen(tokens.faint, width=1))
        self._outline.setPen(pg.mkPen(colour, width=1))
        self._profile.setPen(pg.mkPen(None))
        colour.setAlpha(70)
        self._profile.setBrush(colour)


def _brightness(shares: Floats) -> Floats:
    """0 .. 1: few values are seen beside many, and one crowded row does not darken all others."""
    some = shares[shares > 0]
    full = float(np.percentile(some, _BRIGHT)) if len(some) else 1.0
    bright: Floats = np.sqrt(np.clip(shares / full, 0.0, 1.0))
    return bright


def _colours(ground: QColor, full: QColor) -> object:
    """From the ground to the full colour: uint8 [256, 3]."""
    ends = [[colour.red(), colour.green(), colour.blue()] for colour in (ground, full)]
    share = np.linspace(0.0, 1.0, 256)[:, None]
    return np.round(np.array(ends[0]) * (1 - share) + np.array(ends[1]) * share).astype(np.uint8)
