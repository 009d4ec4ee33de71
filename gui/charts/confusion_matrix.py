"""A confusion matrix: true classes in rows, predicted ones in columns; a cell that is chosen asks for its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.text import as_plain, format_number

_LEAST, _MOST = 16, 44  # px of a cell
_HEAD = 18
_WIDEST_NAME = 80
_TOLD = 6  # mistakes that are described in words
_MOVES = {
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
}  # fmt: skip


class ConfusionMatrix(QWidget):
    """GUI thread. cell_chosen((true, predicted) | None): a cell is chosen, or none any more."""

    cell_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusion_matrix")
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self.chosen: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def show_counts(self, names: Sequence[str], counts: NDArray[np.int64]) -> None:
        """int64 [k, k]; nothing is chosen."""
        self._names, self._counts, self.chosen = tuple(names), counts, None
        right, total = int(np.trace(counts)), int(counts.sum())
        self.setAccessibleName(tr("Confusion matrix: {right} of {total} right", right=right, total=total))
        self.setAccessibleDescription(self._mistakes())
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def cell_rect(self, true: int, predicted: int) -> QRectF:
        """Where a cell is drawn."""
        side = self._side()
        return QRectF(self._left() + predicted * side, 2 * _HEAD + true * side, side, side)

    def _mistakes(self) -> str:
        """The most frequent mistakes, in words."""
        wrong = self._counts.copy()
        np.fill_diagonal(wrong, 0)
        order = np.argsort(-wrong, axis=None, kind="stable")[:_TOLD]
        cells = [divmod(int(place), len(self._names)) for place in order]
        return "; ".join(self._words(cell) for cell in cells if wrong[cell]) or tr("No mistakes.")

    def _words(self, cell: tuple[int, int]) -> str:
        true, predicted = (self._names[place] for place in cell)
        return tr(
            "{count} of class {true}, predicted as {predicted}",
            count=format_number(int(self._counts[cell])),
            true=true,
            predicted=predicted,
        )

    def _choose(self, cell: tuple[int, int] | None) -> None:
        self.chosen = cell
        self.setAccessibleDescription(self._mistakes() if cell is None else self._words(cell))
        self.update()
        self.cell_chosen.emit(cell)

    def _side(self) -> float:
        room = min(self.height() - 2 * _HEAD - 2, 340) / max(1, len(self._names))
        return max(_LEAST, min(_MOST, room))

    def _left(self) -> float:
        metrics = QFontMetricsF(self.font())
        return min(_WIDEST_NAME, max((metrics.horizontalAdvance(name) for name in self._names), default=0)) + 12

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(130, round(self._left() + self._side() * len(self._names)) + 4), 200)

    @override
    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.setFixedWidth(self.sizeHint().width())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, side, left = self._theme.tokens, self._side(), self._left()
        with QPainter(self) as painter:
            font = QFont(self.font())
            font.setPixelSize(11 if side < 24 else 12)
            painter.setFont(font)
            metrics = QFontMetricsF(font)
            middle, right = (
                Qt.AlignmentFlag.AlignCenter,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            )
            painter.setPen(QColor(tokens.muted))
            room = QRectF(0, 0, self.width(), _HEAD)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, tr("true ↓   predicted →"))
            totals = np.maximum(1, self._counts.sum(axis=1))
            for row, name in enumerate(self._names):
                head = QRectF(left + row * side, _HEAD, side, _HEAD)
                painter.setPen(QColor(tokens.muted))
                painter.drawText(head, middle, metrics.elidedText(name, Qt.TextElideMode.ElideRight, side))
                shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - 8)
                painter.drawText(QRectF(0, 2 * _HEAD + row * side, left - 6, side), right, shown)
                for column in range(len(self._names)):
                    self._paint_cell(painter, row, column, float(totals[row]))
            if self.hasFocus():
                painter.setPen(QPen(QColor(tokens.accent), 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_cell(self, painter: QPainter, row: int, column: int, total: float) -> None:
        tokens, count = self._theme.tokens, int(self._counts[row, column])
        rect = self.cell_rect(row, column).adjusted(0.5, 0.5, -0.5, -0.5)
        colour = QColor(tokens.good if row == column else tokens.bad)
        colour.setAlphaF(0.08 + 0.6 * count / total if count else 0.0)
        painter.fillRect(rect, colour)
        is_chosen = self.chosen == (row, column)
        painter.setPen(QPen(QColor(tokens.accent if is_chosen else tokens.line), 2 if is_chosen else 1))
        painter.drawRect(rect)
        if count:
            painter.setPen(QColor(tokens.text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, format_number(count))

    def _cell_at(self, place: QPoint) -> tuple[int, int] | None:
        side = self._side()
        row, column = int((place.y() - 2 * _HEAD) // side), int((place.x() - self._left()) // side)
        inside = 0 <= row < len(self._names) and 0 <= column < len(self._names)
        return (row, column) if inside else None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position().toPoint())
        self._choose(None if cell == self.chosen else cell)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from cell to cell, Escape chooses none."""
        move = _MOVES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.chosen is not None:
            self._choose(None)
        elif move is not None and self._names:
            row, column = self.chosen or (-move[0], -move[1])
            last = len(self._names) - 1
            self._choose((min(last, max(0, row + move[0])), min(last, max(0, column + move[1]))))
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self._cell_at(event.pos())
            if cell is not None:
                QToolTip.showText(event.globalPos(), as_plain(self._words(cell)), self)
                return True
        return super().event(event)
