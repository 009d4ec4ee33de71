"""The distribution of a column: a histogram of numbers, a bar of words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.statistics.records import ColumnStatistics
from core.statistics.words import number_text
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.look.tokens import Tokens

_MOST_PARTS = 6  # of a bar of words; the others are one part
_GAP = 1.5
# Over the colours of a bar of words, so that its parts differ without them; the first and the rest are plain.
_HATCHES = (
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.DiagCrossPattern,
)
_TEXT = 18  # px for the range below the large picture


def has_picture(column: ColumnStatistics) -> bool:
    """Whether there is a distribution to draw."""
    if column.numbers is not None and column.is_number:
        return bool(len(column.numbers.counts))
    return bool(column.values)


def paint_distribution(painter: QPainter, area: QRectF, column: ColumnStatistics, tokens: Tokens) -> None:
    """Draw it into the area."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    few = column.numbers is None or not column.is_number or (column.distinct or 99) <= 3
    if few and column.values:
        _paint_words(painter, area, column, tokens)
    elif column.numbers is not None and len(column.numbers.counts):
        _paint_numbers(painter, area, column.numbers.counts.tolist(), tokens)
    painter.restore()


def _paint_numbers(painter: QPainter, area: QRectF, counts: list[float], tokens: Tokens) -> None:
    painter.setBrush(QColor(tokens.train))
    width = area.width() / len(counts)
    most = max(counts) or 1.0
    gap = min(_GAP, width / 4)
    for place, count in enumerate(counts):
        if count > 0:
            height = max(1.0, area.height() * count / most)
            painter.drawRect(QRectF(area.left() + place * width, area.bottom() - height, width - gap, height))


def _paint_words(painter: QPainter, area: QRectF, column: ColumnStatistics, tokens: Tokens) -> None:
    shares = [count for _, count in column.values[:_MOST_PARTS]]
    colours, hatches = list(tokens.curves[: len(shares)]), list(_HATCHES[: len(shares)])
    rest = column.count - sum(shares)
    if rest > 0:
        shares.append(rest)
        colours.append(tokens.line)
        hatches.append(Qt.BrushStyle.NoBrush)
    height = min(12.0, area.height())
    top, left = area.center().y() - height / 2, area.left()
    total = sum(shares) or 1
    for share, colour, hatch in zip(shares, colours, hatches, strict=True):
        width = area.width() * share / total
        part = QRectF(left, top, max(1.0, width - _GAP), height)
        for brush in (QBrush(QColor(colour)), QBrush(QColor(tokens.panel), hatch)):
            painter.setBrush(brush)
            painter.drawRoundedRect(part, 2, 2)
        left += width


class DistributionView(QWidget):
    """One column in large, with the range of its numbers below. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("distribution")
        self._theme = theme
        self._column: ColumnStatistics | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_column(self, column: ColumnStatistics) -> None:
        self._column = column
        self.setVisible(has_picture(column))
        numbers = column.numbers
        if numbers is not None and column.is_number:
            said = tr(
                "Distribution from {low} to {high}",
                low=number_text(numbers.minimum),
                high=number_text(numbers.maximum),
            )
        else:
            values = ", ".join(f"{value} {count}" for value, count in column.values[:_MOST_PARTS])
            said = tr("Distribution: {values}", values=values)
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        is_number = self._column is not None and self._column.is_number
        return QSize(220, 110 if is_number else 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        column = self._column
        if column is None:
            return
        with QPainter(self) as painter:
            tokens = self._theme.tokens
            numbers = column.numbers
            if numbers is None or not column.is_number:
                paint_distribution(painter, QRectF(self.rect()), column, tokens)
                return
            area = QRectF(self.rect()).adjusted(0, 0, 0, -_TEXT)
            painter.setPen(Qt.PenStyle.NoPen)
            _paint_numbers(painter, area, numbers.counts.tolist(), tokens)
            painter.setPen(QColor(tokens.muted))
            below = QRectF(area.left(), area.bottom(), area.width(), _TEXT)
            painter.drawText(
                below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, number_text(numbers.minimum)
            )
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(below, right, number_text(numbers.maximum))
