"""Marks in a table cell: small rounded words, each with its tone. Always a word, never colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import Tone

MARKS_ROLE = Qt.ItemDataRole.UserRole + 1
Marks = Sequence[tuple[str, Tone]]

_EDGE = 8  # px from the cell's edge, as the text of other cells has it
_INSIDE = 14  # px around a word, both sides together
_BETWEEN = 5


class MarksDelegate(QStyledItemDelegate):
    """Draws what a model gives under MARKS_ROLE. What does not fit ends in a "+N"."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def _draw_mark(self, painter: QPainter, mark: QRectF, word: str, tone: Tone) -> None:
        tokens = self._theme.tokens
        ground, ink = {
            "neutral": (tokens.grid, tokens.muted),
            "accent": (tokens.accent_ground, tokens.accent),
            "good": (tokens.good_ground, tokens.good),
            "warning": (tokens.warning_ground, tokens.warning),
            "bad": (tokens.bad_ground, tokens.bad),
        }[tone]
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(mark, 9, 9)
        painter.setPen(QColor(ink))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, word)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        marks: Marks = index.data(MARKS_ROLE) or ()
        if not marks:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = mark_font(option.font)
        painter.setFont(font)
        x, right, middle = option.rect.left() + _EDGE, option.rect.right(), option.rect.center().y()
        for count, (word, tone) in enumerate(marks):
            wide = mark_width(font, word)
            left = len(marks) - count
            if (
                x + wide + (mark_width(font, f"+{left}") if left > 1 else 0) > right
                and x > option.rect.left() + _EDGE
            ):
                word, tone = f"+{left}", "neutral"
                wide, left = mark_width(font, word), 0
            self._draw_mark(painter, QRectF(x + 0.5, middle - 8.5, wide - 1, 18), word, tone)
            x += wide + _BETWEEN
            if left == 0:
                break
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(marks_width(option.font, index.data(MARKS_ROLE) or ()), 24)


def mark_font(font: QFont) -> QFont:
    """The font of a mark in a table of that font."""
    small = QFont(font)
    small.setPixelSize(11)
    small.setWeight(QFont.Weight.DemiBold)
    return small


def mark_width(font: QFont, word: str) -> int:
    """How wide one mark is; `font` is `mark_font`'s."""
    return QFontMetrics(font).horizontalAdvance(word) + _INSIDE


def marks_width(font: QFont, marks: Marks) -> int:
    """The width of a cell that shows all of `marks`, in a table of that font."""
    small = mark_font(font)
    words = sum(mark_width(small, word) + _BETWEEN for word, _ in marks)
    return words - _BETWEEN + 2 * _EDGE if words else 0
