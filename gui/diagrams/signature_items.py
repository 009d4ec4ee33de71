"""The graphics items of a signature's drawing: boxes of names, and the links between them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsPathItem,
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from gui.diagrams.signature_diagram import Box
from gui.look.override import override
from gui.look.tokens import Tokens

ROW = 18.0
_PAD = 9.0
_BETWEEN = 12.0  # px from the longest name to the longest kind
_STAR = " *"  # after the name of a required feature


class BoxItem(QGraphicsObject):
    """A rounded box with a heading and rows of name and kind.

    `edge`: the colour of its line, `ground` of what is inside, else as its role has them. pointed(row | None): the
    mouse is over that row, by its place, or over none; pressed(): a box of another way in was clicked; chosen(row):
    a row of any other box was.
    """

    pointed = Signal(object)
    pressed = Signal()
    chosen = Signal(int)

    def __init__(self, box: Box, tokens: Tokens, font: QFont, edge: str = "", ground: str = "") -> None:
        super().__init__()
        self.box = box
        strong = box.role in ("request", "response")
        self._edge = edge or (tokens.accent if strong else tokens.line)
        self._ground = ground or tokens.panel
        self._tokens = tokens
        self._lit: int | None = None
        self._fonts = _font(font, 12), _font(font, 11)
        self._fonts[1].setWeight(QFont.Weight.DemiBold)
        names, heads = QFontMetricsF(self._fonts[0]), QFontMetricsF(self._fonts[1])
        kinds = max((names.horizontalAdvance(row.kind) for row in box.rows), default=0.0)
        wide = max(
            (names.horizontalAdvance(row.name + (_STAR if row.required else "")) for row in box.rows), default=0.0
        )
        width = max(wide + (_BETWEEN + kinds if kinds else 0), heads.horizontalAdvance(box.head), 44.0)
        rows = len(box.rows) + (box.role != "other")
        self._rect = QRectF(0, 0, width + 2 * _PAD, rows * ROW + 2 * _PAD - 2)
        self._least = self._rect.size()
        self.setAcceptHoverEvents(True)
        if box.role == "other":
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def lit(self) -> int | None:
        """The row that is stressed."""
        return self._lit

    def light(self, row: int | None) -> None:
        """Stress one row, or none."""
        if row != self._lit:
            self._lit = row
            self.update()

    @property
    def least(self) -> QSizeF:
        """What its names need."""
        return self._least

    def stretch(self, width: float, height: float) -> None:
        """Make it as large; its names stay in the middle."""
        self.prepareGeometryChange()
        self._rect = QRectF(0, 0, max(width, self._least.width()), max(height, self._least.height()))

    def side(self, right: bool) -> QPointF:
        """The middle of a side, in the scene."""
        return self.mapToScene(QPointF(self._rect.right() if right else 0, self._rect.height() / 2))

    def row_centre(self, row: int) -> QPointF:
        """The middle of a row, in the box."""
        return self._line(row).center()

    def _line(self, row: int) -> QRectF:
        """The place of a row; -1 is the heading."""
        first = 0 if self.box.role == "other" else 1
        top = (self._rect.height() - self._least.height()) / 2 + _PAD - 1
        left = (self._rect.width() - self._least.width()) / 2 + _PAD
        return QRectF(left, top + (row + first) * ROW, self._least.width() - 2 * _PAD, ROW)

    def _row_at(self, y: float) -> int | None:
        for row in range(len(self.box.rows)):
            line = self._line(row)
            if line.top() <= y < line.bottom():
                return row
        return None

    @override
    def boundingRect(self) -> QRectF:
        return self._rect

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        tokens, box = self._tokens, self.box
        pen = QPen(QColor(self._edge), 1.2)
        if box.role == "other":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(self._ground))
        painter.drawRoundedRect(self._rect.adjusted(0.6, 0.6, -0.6, -0.6), 7, 7)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if box.role != "other":
            painter.setFont(self._fonts[1])
            painter.setPen(QColor(tokens.muted))
            painter.drawText(self._line(-1), left, box.head)
        painter.setFont(self._fonts[0])
        metrics = QFontMetricsF(self._fonts[0])
        for place, row in enumerate(box.rows):
            line = self._line(place)
            if place == self._lit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent_ground))
                painter.drawRoundedRect(line.adjusted(-5, 0, 5, 0), 4, 4)
            plain = tokens.muted if row.heading else tokens.text
            painter.setPen(QColor(tokens.accent if place == self._lit else plain))
            painter.setFont(self._fonts[1] if row.heading else self._fonts[0])
            painter.drawText(line, left, row.name)
            if row.required:
                painter.setPen(QColor(tokens.accent))
                painter.drawText(line.adjusted(metrics.horizontalAdvance(row.name), 0, 0, 0), left, _STAR)
            painter.setFont(self._fonts[0])
            painter.setPen(QColor(tokens.muted))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.kind)

    @override
    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        row = self._row_at(event.pos().y())
        if self.box.role != "other":
            hand = Qt.CursorShape.PointingHandCursor if row is not None else Qt.CursorShape.ArrowCursor
            self.setCursor(hand)
        self.pointed.emit(row)

    @override
    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self.pointed.emit(None)

    @override
    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        row = self._row_at(event.pos().y())
        if self.box.role == "other":
            self.pressed.emit()
        elif row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(row)
        else:
            super().mousePressEvent(event)


class LinkItem(QGraphicsPathItem):
    """A curve with an arrow's head from one box to another, its label in the middle."""

    def __init__(self, path: QPainterPath, tokens: Tokens, font: QFont, label: str, *, dashed: bool) -> None:
        super().__init__(path)
        pen = QPen(QColor(tokens.faint), 1.4)
        if dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        self.setPen(pen)
        self._tokens = tokens
        self._label = label
        self._font = _font(font, 11)
        self._middle = path.pointAtPercent(0.5)
        self.setZValue(-1)

    def _label_rect(self) -> QRectF:
        if not self._label:
            return QRectF()
        wide = QFontMetricsF(self._font).horizontalAdvance(self._label) + 2
        return QRectF(self._middle.x() - wide / 2, self._middle.y() - 19, wide, 15)

    @override
    def boundingRect(self) -> QRectF:
        return super().boundingRect().united(self._label_rect())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        super().paint(painter, option, widget)
        if self._label:
            painter.setFont(self._font)
            painter.setPen(QColor(self._tokens.muted))
            painter.drawText(self._label_rect(), Qt.AlignmentFlag.AlignCenter, self._label)


def straight(start: BoxItem, end: BoxItem) -> QPainterPath:
    """The curve from the right side of `start` to the left side of `end`."""
    first, last = start.side(right=True), end.side(right=False)
    path = QPainterPath(first)
    middle = (first.x() + last.x()) / 2
    path.cubicTo(QPointF(middle, first.y()), QPointF(middle, last.y()), last)
    return path


def around(start: BoxItem, end: BoxItem, past: BoxItem) -> QPainterPath:
    """The same, running below the box `past` that stands between them."""
    first, last = start.side(right=True), end.side(right=False) + QPointF(0, 12)
    under = past.sceneBoundingRect()
    y = max(under.bottom() + 12, first.y())
    path = QPainterPath(first)
    turn = (first.x() + under.left()) / 2
    path.cubicTo(QPointF(turn, first.y()), QPointF(turn, y), QPointF(under.left(), y))
    path.lineTo(QPointF(under.right(), y))
    turn = (under.right() + last.x()) / 2
    path.cubicTo(QPointF(turn, y), QPointF(turn, last.y()), last)
    return path


def to_next_line(start: BoxItem, end: BoxItem, turn: float) -> QPainterPath:
    """From the end of one line of boxes to the beginning of the next, between them at the height `turn`."""
    first, last = start.side(right=True), end.side(right=False)
    path = QPainterPath(first)
    path.cubicTo(QPointF(first.x() + 44, first.y()), QPointF(first.x() + 44, turn), QPointF(first.x() - 20, turn))
    path.lineTo(QPointF(last.x() + 8, turn))
    path.cubicTo(QPointF(last.x() - 40, turn), QPointF(last.x() - 40, last.y()), last)
    return path


def arrow(end: QPointF) -> QPainterPath:
    """The head of an arrow that comes from the left."""
    path = QPainterPath(end + QPointF(-6, -3.5))
    path.lineTo(end)
    path.lineTo(end + QPointF(-6, 3.5))
    return path


def add_plain(item: QGraphicsPathItem, tokens: Tokens) -> QGraphicsItem:
    """An arrow's head is never dashed."""
    item.setPen(QPen(QColor(tokens.faint), 1.4))
    item.setZValue(-1)
    return item


def _font(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    return made
