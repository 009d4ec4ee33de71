"""How a line of the runs sidebar looks: a dot, two lines of words, a tiny curve of the run's metric."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.charts.curves.colours import CurveLook, run_look
from gui.charts.shapes import draw_shape
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.look.tokens import Tokens
from gui.state.disk.watcher import RunLine
from gui.state.run_words import state_word
from gui.widgets.text import elided, format_metric

if TYPE_CHECKING:
    from core.runs.run_records import RunState

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
MARK_WIDTH = 34  # px from the left, where a click marks the run instead of opening it
_GROUP_HEIGHT, _RUN_HEIGHT = 30, 50
_SPARK = QSize(52, 18)
_GAP = 12  # px between a name, which may end or begin there, and the small curve


def words_of(line: RunLine) -> str:
    """The metric, the state and what else there is: "accuracy 0.973 · live · larger batches"."""
    summary = line.summary
    parts = [state_word(summary.state, foreign=summary.foreign)]
    if summary.best_value is not None:
        parts.insert(0, f"{summary.metric} {format_metric(summary.best_value)}")
    if summary.label.notes.strip():
        parts.append(elided(summary.label.notes.strip().splitlines()[0], 60))
    if summary.label.hidden:
        parts.append(tr("hidden"))
    return " · ".join(parts)


class RunDelegate(QStyledItemDelegate):
    """Draws the two kinds of lines.

    `place_of(run)`: its place among the runs drawn on the charts, 0 the open one, None if it is not there.
    """

    def __init__(self, theme: Theme, place_of: Callable[[Path], int | None], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place_of = place_of

    def _draw_group(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, rect = self._theme.tokens, option.rect
        is_open = bool(option.state & QStyle.StateFlag.State_Open)
        _draw_arrow(painter, QPointF(rect.left() + 12, rect.center().y() + 0.5), is_open, QColor(tokens.muted))
        name = str(index.data())
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold if is_open else option.font)
        painter.setPen(QColor(tokens.text))
        left = rect.left() + 24
        count = index.model().rowCount(index)
        tail = "" if is_open else tr_n("{n} run", "{n} runs", count)
        small = _small(option.font)
        room = rect.right() - 10 - left - (QFontMetrics(small).horizontalAdvance(tail) + 8 if tail else 0)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room, rect.height()), int(_LEFT), shown)
        end = left + painter.fontMetrics().horizontalAdvance(shown) + 8
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRect(end, rect.top(), rect.right() - end, rect.height()), int(_LEFT), tail)

    def _draw_run(self, painter: QPainter, option: QStyleOptionViewItem, line: RunLine) -> None:
        tokens = self._theme.tokens
        box = QRectF(option.rect).adjusted(9.5, 1.5, -1.5, -1.5)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QColor(tokens.accent if focused else tokens.line))
            painter.setBrush(QColor(tokens.panel))
            painter.drawRoundedRect(box, 6, 6)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.grid))
            painter.drawRoundedRect(box, 6, 6)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        self._draw_mark(painter, QPointF(box.left() + 13, box.center().y()), line, hover)
        left, right = int(box.left()) + 28, int(box.right()) - 9
        place = self._place_of(line.summary.path)
        drawn = len(line.spark) > 1 or bool(place)
        if drawn:
            spark = QRectF(right - _SPARK.width(), box.top() + 8, _SPARK.width(), _SPARK.height() - 4)
            look = run_look(place or 0, tokens)
            _draw_spark(painter, spark, line.spark, look, QColor(tokens.panel) if place else None)
        name_right = right - _SPARK.width() - _GAP if drawn else right
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.text))
        _draw_elided(painter, QRect(left, int(box.top()) + 6, name_right - left, 18), line.summary.display_name)
        painter.setFont(_small(option.font))
        painter.setPen(QColor(tokens.bad if line.summary.state.reason == "failed" else tokens.muted))
        _draw_elided(painter, QRect(left, int(box.top()) + 24, right - left, 18), words_of(line))

    def _draw_mark(self, painter: QPainter, centre: QPointF, line: RunLine, hover: bool) -> None:
        """A sign that tells the state; a ticked box of its colour if the run is drawn over the open one."""
        tokens, place = self._theme.tokens, self._place_of(line.summary.path)
        box = QRectF(centre.x() - 6, centre.y() - 6, 12, 12)
        if place:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(run_look(place, tokens).colour)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QPen(QColor(tokens.panel), 1.6))
            ends = ((-3, 0.5), (-0.8, 2.8), (3.2, -2.4))
            painter.drawPolyline(QPolygonF([centre + QPointF(x, y) for x, y in ends]))
        elif hover and place is None:
            painter.setPen(QPen(QColor(tokens.faint), 1))
            painter.setBrush(QColor(tokens.panel))
            painter.drawRoundedRect(box, 3, 3)
        else:
            _draw_state(painter, centre, line.summary.state, tokens)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = index.data(LINE_ROLE)
        if isinstance(line, RunLine):
            self._draw_run(painter, option, line)
        else:
            self._draw_group(painter, option, index)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, _RUN_HEIGHT if index.data(LINE_ROLE) is not None else _GROUP_HEIGHT)


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(12)
    return small


def _draw_elided(painter: QPainter, rect: QRect, text: str) -> None:
    line = " ".join(text.split("\n"))  # a folder's name may hold line ends
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(_LEFT), shown)


def _draw_state(painter: QPainter, centre: QPointF, state: RunState, tokens: Tokens) -> None:
    """A dot while it trains, a cross if it failed, else a ring."""
    if state.status == "training":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.good))
        painter.drawEllipse(centre, 4, 4)
    elif state.reason == "failed":
        painter.setPen(QPen(QColor(tokens.bad), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for up in (-3, 3):
            painter.drawLine(centre + QPointF(-3, -up), centre + QPointF(3, up))
    else:
        painter.setPen(QPen(QColor(tokens.faint), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 3.2, 3.2)


def _draw_arrow(painter: QPainter, centre: QPointF, is_open: bool, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = ((-3, -1.5), (0, 1.5), (3, -1.5)) if is_open else ((-1.5, -3), (1.5, 0), (-1.5, 3))
    painter.drawPolyline(QPolygonF([centre + QPointF(x, y) for x, y in points]))


def _draw_spark(
    painter: QPainter, rect: QRectF, values: Sequence[float], look: CurveLook, ground: QColor | None
) -> None:
    """With a `ground` to draw it on, the shape that the run has on the charts is at the end."""
    finite = [(place, value) for place, value in enumerate(values) if math.isfinite(value)]
    end = QPointF(rect.right(), rect.center().y())
    if len(finite) > 1:
        end = _draw_line(painter, rect, finite, len(values), look.colour)
    if ground is not None and look.shape is not None:
        draw_shape(painter, end, look.shape, look.colour, ground)


def _draw_line(
    painter: QPainter, rect: QRectF, finite: Sequence[tuple[int, float]], count: int, colour: QColor
) -> QPointF:
    """Draw these of `count` values, each with its place; where the last one is."""
    low = min(value for _, value in finite)
    high = max(value for _, value in finite)
    across = rect.width() / (count - 1)
    up = rect.height() / (high - low) if high > low else 0.0
    points = [QPointF(rect.left() + place * across, rect.bottom() - (value - low) * up) for place, value in finite]
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    return points[-1]
