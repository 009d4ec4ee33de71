"""ParallelPlot: each run a line across the axes of its params and its metric; a stretch of an axis keeps runs."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.charts.curves.colours import CurveLook, pale
from gui.charts.shapes import draw_shape
from gui.charts.words import axes_words
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.run_table.axes import Axis

_TOP, _BOTTOM, _SIDE = 30, 14, 52
_GRIP = 14  # px left and right of an axis in which it is taken hold of
_LEAST = 0.01  # of an axis: a shorter stretch is a click, which lets all runs through again
_AS_ONE = 20  # lines over each other that look as dark as one of a few
_FAINTEST = 26  # of 255
_MANY = 200  # lines from which on they are drawn without smoothing

Brushes = Mapping[str, tuple[float, float]]


class ParallelPlot(QWidget):
    """GUI thread. `brushed`: other stretches of axes are chosen; `kept` has the runs that lie in all of them."""

    brushed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parallel_plot")
        self.setAccessibleName(tr("Params and metric of each run"))
        self.setToolTip(
            tr("Drag along an axis to keep only the runs in that range; click elsewhere on it to keep all (Esc)")
        )
        self.setMinimumHeight(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._axes: tuple[Axis, ...] = ()
        self._looks: Mapping[int, CurveLook] = {}
        self._brushes: dict[str, tuple[float, float]] = {}
        self._dragged: tuple[str, float] | None = None  # along which axis, from where
        theme.changed.connect(self.update)

    @property
    def brushes(self) -> Brushes:
        """The chosen stretches, by axis, between 0 and 1."""
        return dict(self._brushes)

    @property
    def kept(self) -> NDArray[np.bool_]:
        """Of each run whether it lies in all chosen stretches."""
        count = len(self._axes[0].places) if self._axes else 0
        kept = np.ones(count, np.bool_)
        for axis in self._axes:
            if axis.name in self._brushes:
                low, high = self._brushes[axis.name]
                kept &= (axis.places >= low) & (axis.places <= high)  # NaN lies nowhere
        return kept

    def show_axes(self, axes: Sequence[Axis]) -> None:
        """Draw these axes; stretches of axes that are gone are forgotten."""
        self._axes = tuple(axes)
        names = {axis.name for axis in axes}
        self._brushes = {name: brush for name, brush in self._brushes.items() if name in names}
        if self._dragged is not None and self._dragged[0] not in names:
            self._dragged = None
        kept = self.kept
        self.setAccessibleDescription(axes_words([axis.words for axis in axes], int(kept.sum()), len(kept)))
        self.update()

    def show_looks(self, looks: Mapping[int, CurveLook]) -> None:
        """Draw some runs in their colours and shapes, by place; the others stay grey."""
        self._looks = dict(looks)
        self.update()

    def clear_brushes(self) -> None:
        """Keep all runs."""
        if self._brushes:
            self._brushes = {}
            self.update()
            self.brushed.emit()

    def _x_of(self, index: int) -> float:
        room = max(1.0, self.width() - 2.0 * _SIDE)
        return _SIDE + room * (index / (len(self._axes) - 1) if len(self._axes) > 1 else 0.5)

    def _y_of(self, place: float) -> float:
        return _TOP + (1.0 - place) * max(1.0, self.height() - _TOP - _BOTTOM)

    def _place_at(self, y: float) -> float:
        return min(1.0, max(0.0, 1.0 - (y - _TOP) / max(1.0, self.height() - _TOP - _BOTTOM)))

    def _axis_at(self, position: QPointF) -> int | None:
        near = [index for index in range(len(self._axes)) if abs(self._x_of(index) - position.x()) <= _GRIP]
        return near[0] if near else None

    def _draw_lines(self, painter: QPainter) -> None:
        tokens, kept = self._theme.tokens, self.kept
        count = len(kept)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, count <= _MANY)
        xs = [self._x_of(index) for index in range(len(self._axes))]
        height = max(1.0, self.height() - _TOP - _BOTTOM)
        ys = [_TOP + (1.0 - axis.places) * height for axis in self._axes]
        grey, faint = QColor(tokens.faint), pale(QColor(tokens.faint), QColor(tokens.panel))
        grey.setAlpha(max(_FAINTEST, min(255, _AS_ONE * 255 // max(1, int(kept.sum())))))
        for chosen, pen in ((False, QPen(QColor(tokens.grid), 1)), (True, QPen(grey, 1))):
            painter.setPen(pen)
            for run in np.flatnonzero(kept == chosen):
                if int(run) not in self._looks:
                    self._draw_line(painter, xs, [y[run] for y in ys])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for run, look in sorted(self._looks.items(), reverse=True):
            if run < count:
                colour = look.colour if kept[run] else faint
                painter.setPen(QPen(colour, 2))
                self._draw_line(painter, xs, [y[run] for y in ys])
                self._draw_shapes(painter, xs, [y[run] for y in ys], look, colour)

    def _draw_shapes(
        self, painter: QPainter, xs: Sequence[float], ys: Sequence[float], look: CurveLook, colour: QColor
    ) -> None:
        """One in the middle between two axes: on them they would hide the scale."""
        if look.shape is not None:
            for x, y in zip(itertools.pairwise(xs), itertools.pairwise(ys), strict=True):
                if sum(y) == sum(y):
                    centre = QPointF(sum(x) / 2, sum(y) / 2)
                    draw_shape(painter, centre, look.shape, colour, QColor(self._theme.tokens.panel))

    def _draw_line(self, painter: QPainter, xs: Sequence[float], ys: Sequence[float]) -> None:
        """A line is broken where the run has no value."""
        points: list[QPointF] = []
        for x, y in zip(xs, ys, strict=True):
            if y == y:
                points.append(QPointF(x, y))
                continue
            painter.drawPolyline(QPolygonF(points))
            points = []
        if len(points) == 1:
            painter.drawEllipse(points[0], 1.5, 1.5)
        else:
            painter.drawPolyline(QPolygonF(points))

    def _draw_axis(self, painter: QPainter, index: int, axis: Axis) -> None:
        tokens, x = self._theme.tokens, self._x_of(index)
        brush = self._brushes.get(axis.name)
        if brush is not None:
            box = QRectF(QPointF(x - 6, self._y_of(brush[1])), QPointF(x + 6, self._y_of(brush[0])))
            ground = QColor(tokens.accent)
            ground.setAlpha(60)
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QPen(QColor(tokens.border), 1.5))
        painter.drawLine(QPointF(x, self._y_of(1.0)), QPointF(x, self._y_of(0.0)))
        metrics = painter.fontMetrics()
        room = (self.width() - 2.0 * _SIDE) / max(1, len(self._axes) - 1) - 12
        name = metrics.elidedText(axis.name, Qt.TextElideMode.ElideMiddle, int(max(40.0, min(room, 2.0 * _SIDE))))
        painter.setPen(QColor(tokens.text))
        wide = metrics.horizontalAdvance(name)
        left = min(max(2.0, x - wide / 2), self.width() - wide - 2.0)
        painter.drawText(QPointF(left, 14), name)
        painter.setPen(QColor(tokens.muted))
        last = index == len(self._axes) - 1 and index > 0
        for place, text in axis.ticks:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(max(50.0, room / 2)))
            offset = -metrics.horizontalAdvance(shown) - 5 if last else 5
            y = self._y_of(place) + (4 if 0 < place < 1 else 10 if place == 1 else -3)
            ground = QColor(tokens.panel)
            ground.setAlpha(190)
            box = QRectF(x + offset - 1, y - 10, metrics.horizontalAdvance(shown) + 2, 13)
            painter.fillRect(box, ground)
            painter.drawText(QPointF(x + offset, y), shown)

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 210)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            font = QFont(self.font())
            font.setPixelSize(11)
            painter.setFont(font)
            if not self._axes:
                return
            self._draw_lines(painter)
            for index, axis in enumerate(self._axes):
                self._draw_axis(painter, index, axis)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._axis_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and index is not None:
            self._dragged = self._axes[index].name, self._place_at(event.position().y())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            at_axis = self._axis_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.SizeVerCursor if at_axis else Qt.CursorShape.ArrowCursor)
            return
        name, start = self._dragged
        low, high = sorted((start, self._place_at(event.position().y())))
        self._brushes[name] = low, high
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            return
        name, start = self._dragged
        self._dragged = None
        low, high = sorted((start, self._place_at(event.position().y())))
        if high - low < _LEAST:
            self._brushes.pop(name, None)
        else:
            self._brushes[name] = low, high
        self.update()
        self.brushed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._brushes:
            self.clear_brushes()
        else:
            super().keyPressEvent(event)
