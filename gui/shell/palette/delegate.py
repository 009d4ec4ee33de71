"""Draws an entry of the palette: its title and keys, and under them its kind and what it is about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.shell.palette.search import KIND_WORDS, Entry

ENTRY = Qt.ItemDataRole.UserRole
_HEIGHT, _PAD = 46, 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EntryDelegate(QStyledItemDelegate):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        tokens, rect = self._theme.tokens, option.rect.adjusted(_PAD, 4, -_PAD, -4)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_ground if selected else tokens.grid))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6)
        upper = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2)
        lower = upper.translated(0, rect.height() // 2)
        keys = QFontMetrics(option.font).horizontalAdvance(entry.keys) + 12 if entry.keys else 0
        painter.setPen(QColor(tokens.muted))
        painter.drawText(upper, int(_RIGHT), entry.keys)
        painter.setPen(QColor(tokens.faint if entry.why_not else tokens.text))
        _draw(painter, QStyle.visualRect(option.direction, upper, upper.adjusted(0, 0, -keys, 0)), entry.title)
        small = QFont(option.font)
        small.setPixelSize(11)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        _draw(painter, lower, f"{tr(KIND_WORDS[entry.kind])} · {entry.why_not or entry.detail}".rstrip(" ·"))
        painter.restore()


def _draw(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(_LEFT), shown)
