"""The plot of outputs over one input, with the values at the pointer beside it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.charts.plot import Plot
from gui.charts.range import tight_span, value_limits, with_room
from gui.charts.shapes import Shape, draw_shape, dress_shapes, marked_points, shape_at
from gui.charts.words import curves_words
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.text import format_metric

Curves = Mapping[str, NDArray[np.float64]]
_MOST = 6  # curves, as many as there are colours
_ROW = 22
_WIDE, _WIDEST = 168, 270
_NAME_AT, _GAP = 28, 8  # px: after the colour; between name and value


@dataclass(frozen=True, slots=True)
class LegendLine:
    """One curve in the legend."""

    name: str
    value: float
    colour: str
    shape: Shape


class VaryLegend(QWidget):
    """Names, colours, shapes and values at one place of x. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("vary_legend")
        self._theme = theme
        self.title = ""
        self.lines: tuple[LegendLine, ...] = ()
        self._values = 0  # px of the widest value so far
        self.setFixedWidth(_WIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_lines(self, title: str, lines: tuple[LegendLine, ...]) -> None:
        self.title, self.lines = title, lines
        wide_of = QFontMetricsF(self.font()).horizontalAdvance
        names = max((wide_of(line.name) for line in lines), default=0)
        # Elsewhere on x a value may have more digits: the legend grows, and does not shrink under the pointer.
        values = max((wide_of(format_metric(line.value)) for line in lines), default=0)
        self._values = math.ceil(max(values, self._values))
        wide = round(min(_WIDEST, max(_WIDE, _NAME_AT + names + _GAP + self._values)))
        if wide != self.width():
            self.setFixedWidth(wide)
        said = ", ".join(f"{line.name} {format_metric(line.value)}" for line in lines)
        self.setAccessibleName(f"{title}: {said}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDE, _ROW * (_MOST + 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            metrics = QFontMetricsF(self.font())
            middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QRectF(8, 0, self.width() - 8, _ROW), middle, self.title)
            for place, line in enumerate(self.lines, 1):
                y = float(place * _ROW)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(line.colour))
                painter.drawRect(QRectF(6, y + _ROW / 2 - 1, 18, 2))
                draw_shape(
                    painter, QPointF(15, y + _ROW / 2), line.shape, QColor(line.colour), QColor(tokens.panel)
                )
                painter.setPen(QColor(tokens.text))
                room = self.width() - self._values
                name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room - _NAME_AT - _GAP)
                painter.drawText(QRectF(_NAME_AT, y, room - _NAME_AT, _ROW), middle, name)
                painter.drawText(QRectF(room, y, self._values, _ROW), middle | right, format_metric(line.value))


class VaryPlot(QWidget):
    """Curves of at most six outputs, those that change most. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label, self._here = "", 0.0
        self._x: NDArray[np.float64] = np.empty(0)
        self._curves: dict[str, NDArray[np.float64]] = {}
        self._plot = Plot()
        self._plot.setObjectName("vary_plot")
        self._plot.setAccessibleName(tr("Outputs over the input"))
        self._plot.setMinimumHeight(90)
        self._lines = [pg.PlotDataItem(connect="finite", antialias=True) for _ in range(_MOST)]
        self._shapes = [pg.PlotDataItem(pen=None) for _ in range(_MOST)]
        for item in (*self._lines, *self._shapes):
            self._plot.add(item)
        self._mark = pg.InfiniteLine(angle=90)
        self._mark.setZValue(-1)
        self._plot.add(self._mark)
        self.legend = VaryLegend(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._plot, 1)
        row.addWidget(self.legend)
        self._plot.scene().sigMouseMoved.connect(self._mouse_moved)
        self._plot.left.connect(self._show_here)
        self._plot.fit_wanted.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def curves(self) -> Curves:
        """What is drawn, by name."""
        return dict(self._curves)

    def show_curves(self, label: str, x: NDArray[np.generic], curves: Curves, here: float | None) -> None:
        """Draw outputs over `x`, float [n] each; `here` is what the form holds."""
        ordered = sorted(curves, key=lambda name: -_change(curves[name]))[:_MOST]
        self._curves = {name: curves[name] for name in curves if name in ordered}
        self._label, self._x = label, np.asarray(x, np.float64)
        self._here = float(self._x[0]) if here is None else here
        self._mark.setVisible(here is not None)
        self._mark.setValue(self._here)
        for place, line in enumerate(self._lines):
            values = list(self._curves.values())[place : place + 1]
            line.setData(self._x, values[0]) if values else line.setData([], [])
        self._plot.setAccessibleDescription(curves_words(label, self._x, self._curves))
        self._fit()
        self._show_here()

    def _fit(self) -> None:
        if not len(self._x):
            return
        limits = value_limits(list(self._curves.values()), False) or (0.0, 1.0)
        low, high = limits if limits[1] > limits[0] else (limits[0] - 0.5, limits[1] + 0.5)
        ends = tight_span(float(self._x[0]), float(self._x[-1]))
        self._plot.box.setRange(xRange=ends, yRange=with_room(low, high, 0.06), padding=0)
        self._place_shapes()

    def _place_shapes(self) -> None:
        """At some points of each curve."""
        drawn = list(self._curves.values())
        ends = float(self._x[0]), float(self._x[-1])
        for place, item in enumerate(self._shapes):
            values = drawn[place] if place < len(drawn) else np.empty(0)
            chosen = marked_points(self._x[: len(values)], values, ends, self._plot.box.width(), place)
            item.setData(self._x[chosen], values[chosen])

    def _show_here(self) -> None:
        self._show_at(self._here)

    def _show_at(self, place: float) -> None:
        """The values at the point nearest to a place."""
        if not len(self._x):
            return
        index = int(np.argmin(np.abs(self._x - place)))
        colours = self._theme.tokens.curves
        lines = tuple(
            LegendLine(name, float(values[index]), colours[number], shape_at(number))
            for number, (name, values) in enumerate(self._curves.items())
        )
        self.legend.show_lines(f"{self._label} {format_metric(float(self._x[index]))}", lines)

    def _mouse_moved(self, position: QPointF) -> None:
        if self._plot.box.sceneBoundingRect().contains(position):
            self._show_at(self._plot.box.mapSceneToView(position).x())
        else:
            self._show_here()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        font = QFont(self.font())
        font.setPixelSize(11)
        self._plot.set_colours(tokens, font)
        self._mark.setPen(pg.mkPen(tokens.faint, width=1, style=Qt.PenStyle.DashLine))
        for line, colour in zip(self._lines, tokens.curves, strict=False):
            line.setPen(pg.mkPen(colour, width=1.8))
        for place, (item, colour) in enumerate(zip(self._shapes, tokens.curves, strict=False)):
            dress_shapes(item, shape_at(place), QColor(colour), QColor(tokens.panel))
        self._show_here()


def _change(values: NDArray[np.float64]) -> float:
    finite = values[np.isfinite(values)]
    return float(finite.max() - finite.min()) if len(finite) else -1.0
