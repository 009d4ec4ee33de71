"""ScatterPlot: each run a point over one param, at its metric's value; a box around points keeps these runs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.charts.curves.colours import CurveLook, pale
from gui.charts.shapes import draw_shape
from gui.charts.words import axes_words
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.run_table.axes import Axis

_LEFT, _TOP, _RIGHT, _BOTTOM = 64, 12, 16, 32
_RADIUS = 3.5
_LEAST = 4  # px: a smaller box is a click
_GRID = 4  # lines each way


class ScatterPlot(QWidget):
    """GUI thread. `brushed`: another box is drawn, or none; `kept` has the runs in it."""

    brushed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scatter_plot")
        self.setAccessibleName(tr("Metric over a param"))
        self.setToolTip(tr("Drag a box around points to keep only these runs; click for all (Esc)"))
        self.setMinimumHeight(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._x: Axis | None = None
        self._y: Axis | None = None
        self._looks: Mapping[int, CurveLook] = {}
        self._box: tuple[float, float, float, float] | None = None  # low and high x, low and high y
        self._start: QPointF | None = None
        theme.changed.connect(self.update)

    @property
    def has_box(self) -> bool:
        return self._box is not None

    @property
    def kept(self) -> NDArray[np.bool_]:
        """Of each run whether it lies in the box; all do where there is none."""
        if self._x is None or self._y is None:
            return np.ones(0, np.bool_)
        x, y = self._x.places, self._y.places
        if self._box is None:
            return np.ones(len(x), np.bool_)
        left, right, low, high = self._box
        found: NDArray[np.bool_] = (x >= left) & (x <= right) & (y >= low) & (y <= high)
        return found

    def show_axes(self, x: Axis | None, y: Axis | None) -> None:
        """Draw one over the other. A box of other axes is forgotten."""
        names = (self._x.name if self._x else "", self._y.name if self._y else "")
        self._x, self._y = x, y
        if names != (x.name if x else "", y.name if y else ""):
            self._box = self._start = None
        axes = [axis.words for axis in (y, x) if axis is not None]
        kept = self.kept
        self.setAccessibleDescription(axes_words(axes, int(kept.sum()), len(kept)))
        self.update()

    def show_looks(self, looks: Mapping[int, CurveLook]) -> None:
        """Draw some runs in their colours and shapes, by place; the others stay grey."""
        self._looks = dict(looks)
        self.update()

    def clear_box(self) -> None:
        """Keep all runs."""
        if self._box is not None:
            self._box = None
            self.update()
            self.brushed.emit()

    def point_of(self, x: float, y: float) -> QPointF:
        """Where a place lies in the widget."""
        return QPointF(
            _LEFT + x * max(1, self.width() - _LEFT - _RIGHT),
            _TOP + (1 - y) * max(1, self.height() - _TOP - _BOTTOM),
        )

    def _place_at(self, point: QPointF) -> tuple[float, float]:
        x = (point.x() - _LEFT) / max(1, self.width() - _LEFT - _RIGHT)
        y = 1 - (point.y() - _TOP) / max(1, self.height() - _TOP - _BOTTOM)
        return x, y

    def _draw_frame(self, painter: QPainter, x: Axis, y: Axis) -> None:
        tokens, metrics = self._theme.tokens, painter.fontMetrics()
        painter.setPen(QPen(QColor(tokens.grid), 1))
        for number in range(_GRID + 1):
            part = number / _GRID
            painter.drawLine(self.point_of(part, 0), self.point_of(part, 1))
            painter.drawLine(self.point_of(0, part), self.point_of(1, part))
        painter.setPen(QColor(tokens.muted))
        floor = self.point_of(0, 0).y()
        for place, text in _labels(x):
            wide = metrics.horizontalAdvance(text)
            left = min(self.point_of(place, 0).x() - wide / 2, self.width() - wide - 2.0)
            painter.drawText(QPointF(left, floor + 13), text)
        for place, text in _labels(y):
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _LEFT - 10)
            painter.drawText(
                QPointF(_LEFT - metrics.horizontalAdvance(shown) - 6, self.point_of(0, place).y() + 4), shown
            )
        painter.setPen(QColor(tokens.text))
        name = metrics.elidedText(x.name, Qt.TextElideMode.ElideMiddle, max(40, self.width() - _LEFT - _RIGHT))
        middle = self.point_of(0.5, 0).x() - metrics.horizontalAdvance(name) / 2
        painter.drawText(QPointF(middle, floor + 27), name)

    def _draw_points(self, painter: QPainter, x: Axis, y: Axis) -> None:
        tokens, kept = self._theme.tokens, self.kept
        plain, faint = QColor(tokens.faint), pale(QColor(tokens.faint), QColor(tokens.panel))
        painter.setPen(Qt.PenStyle.NoPen)
        for run in np.flatnonzero(~(np.isnan(x.places) | np.isnan(y.places))):
            if int(run) not in self._looks:
                painter.setBrush(plain if kept[run] else faint)
                painter.drawEllipse(self.point_of(x.places[run], y.places[run]), _RADIUS, _RADIUS)
        for run, look in sorted(self._looks.items(), reverse=True):
            if run < len(kept) and x.places[run] == x.places[run] and y.places[run] == y.places[run]:
                centre = self.point_of(x.places[run], y.places[run])
                if look.shape is not None:
                    draw_shape(painter, centre, look.shape, look.colour, QColor(tokens.panel), 2 * _RADIUS + 4)

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 210)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._x is None or self._y is None:
            return
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            font = QFont(self.font())
            font.setPixelSize(11)
            painter.setFont(font)
            self._draw_frame(painter, self._x, self._y)
            self._draw_points(painter, self._x, self._y)
            if self._box is not None:
                left, right, low, high = self._box
                ground = QColor(tokens.accent)
                ground.setAlpha(40)
                painter.setPen(QPen(QColor(tokens.accent), 1))
                painter.setBrush(ground)
                painter.drawRect(QRectF(self.point_of(left, high), self.point_of(right, low)))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._x is not None and self._y is not None:
            self._start = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is not None:
            self._box = self._box_to(event.position())
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._start is not None:
            self._box = self._box_to(event.position())
            self._start = None
            self.update()
            self.brushed.emit()

    def _box_to(self, end: QPointF) -> tuple[float, float, float, float] | None:
        start = self._start or end
        if abs(start.x() - end.x()) < _LEAST and abs(start.y() - end.y()) < _LEAST:
            return None
        (x1, y1), (x2, y2) = self._place_at(start), self._place_at(end)
        return min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._box is not None:
            self.clear_box()
        else:
            super().keyPressEvent(event)


def _labels(axis: Axis) -> list[tuple[float, str]]:
    """What is written beside an axis: its words, or numbers at its grid."""
    if axis.range is None or axis.range[0] == axis.range[1]:
        return list(axis.ticks)
    return [(number / _GRID, axis.text_at(number / _GRID)) for number in range(_GRID + 1)]
