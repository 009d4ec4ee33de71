"""The small pictures in the table of runs: the mark of the runs on the charts, and each run's curve."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from gui.charts.curves.colours import run_look
from gui.charts.shapes import draw_shape
from gui.look.theme import Theme
from gui.state.disk.overlays import Overlays

if TYPE_CHECKING:
    from core.commands.run_tables.run_groups import RunGroup

_MARK = 14
_WIDE, _HIGH = 60, 18
_DENSITY = 2  # sharp on dense screens too


class RowPictures:
    """Made when a row is painted, and kept until what they show changes. GUI thread."""

    def __init__(self, theme: Theme, overlays: Overlays) -> None:
        self._theme = theme
        self._overlays = overlays
        self._made: dict[object, QPixmap] = {}

    def forget(self) -> None:
        """Colours or marks have changed."""
        self._made.clear()

    def mark_of(self, group: RunGroup) -> QPixmap:
        """A filled box of the run's colour on the charts; an empty one if it is not drawn."""
        places = [self._overlays.place_of(record.summary.path) for record in group.records]
        place = next((each for each in places if each is not None), None)
        return self._keep(("mark", place), lambda: self._draw_mark(place))

    def curve_of(self, group: RunGroup) -> QPixmap | None:
        """The metric of the run, evaluation by evaluation."""
        single = group.single
        if single is None or len(single.curve) < 2:
            return None
        place = self._overlays.place_of(single.summary.path)
        return self._keep(("curve", place, single.curve), lambda: self._draw_curve(single.curve, place))

    def _keep(self, key: object, make: Callable[[], QPixmap]) -> QPixmap:
        if key not in self._made:
            self._made[key] = make()
        return self._made[key]

    def _draw_mark(self, place: int | None) -> QPixmap:
        tokens = self._theme.tokens
        pixmap, painter = _canvas(_MARK, _MARK)
        box = QRectF(1.5, 1.5, _MARK - 3, _MARK - 3)
        if place is None:
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(run_look(place, tokens).colour)
        painter.drawRoundedRect(box, 3, 3)
        if place is not None:
            painter.setPen(QPen(QColor(tokens.panel), 1.6))
            painter.drawPolyline(QPolygonF([QPointF(4, 7.5), QPointF(6.2, 9.8), QPointF(10, 4.6)]))
        painter.end()
        return pixmap

    def _draw_curve(self, values: tuple[float, ...], place: int | None) -> QPixmap:
        pixmap, painter = _canvas(_WIDE, _HIGH)
        finite = [value for value in values if math.isfinite(value)]
        low, high = min(finite, default=0.0), max(finite, default=0.0)
        across, up = (_WIDE - 10) / (len(values) - 1), (_HIGH - 8) / (high - low) if high > low else 0.0
        points = [
            QPointF(4 + index * across, _HIGH - 4 - (value - low) * up)
            for index, value in enumerate(values)
            if math.isfinite(value)
        ]
        tokens = self._theme.tokens
        look = run_look(place or 0, tokens)
        painter.setPen(QPen(look.colour, 1.3))
        painter.drawPolyline(QPolygonF(points))
        if place is not None and look.shape is not None and points:
            draw_shape(painter, points[-1], look.shape, look.colour, QColor(tokens.panel))
        painter.end()
        return pixmap


def _canvas(wide: int, high: int) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(wide * _DENSITY, high * _DENSITY)
    pixmap.setDevicePixelRatio(_DENSITY)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
