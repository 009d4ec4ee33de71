"""A histogram: bars, and the ends of the range under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.charts.words import histogram_words
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.text import format_metric

_LABELS = 18  # px for the numbers under the bars


class HistogramBars(QWidget):
    """Draws counts over a range; nothing where there are none. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogram")
        self._theme = theme
        self._counts: tuple[int, ...] = ()
        self._ends = (0.0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_counts(self, counts: Sequence[int], edges: Sequence[float]) -> None:
        """`edges` has one more entry than `counts`."""
        self._counts = tuple(counts)
        self._ends = (edges[0], edges[-1]) if edges else (0.0, 0.0)
        low, high = (format_metric(end) for end in self._ends)
        text = tr("Histogram from {low} to {high}", low=low, high=high)
        self.setAccessibleName(text if counts else tr("No histogram"))
        self.setAccessibleDescription(histogram_words(self._counts, self._ends))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 140)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 80)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._counts:
            return
        with QPainter(self) as painter:
            tokens = self._theme.tokens
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.train))
            height = self.height() - _LABELS
            width = self.width() / len(self._counts)
            most = max(self._counts)
            for index, count in enumerate(self._counts):
                tall = height * count / most
                painter.drawRect(QRectF(index * width + 0.5, height - tall, max(1.0, width - 1), tall))
            painter.setPen(QColor(tokens.faint))
            painter.drawLine(0, height, self.width(), height)
            painter.setPen(QColor(tokens.muted))
            font = painter.font()
            font.setPixelSize(11)
            painter.setFont(font)
            under = QRectF(0, height + 2, self.width(), _LABELS - 2)
            painter.drawText(
                under, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, format_metric(self._ends[0])
            )
            painter.drawText(
                under, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, format_metric(self._ends[1])
            )
            if self._ends[0] < 0 < self._ends[1]:
                place = self.width() * -self._ends[0] / (self._ends[1] - self._ends[0])
                painter.drawText(QRectF(place - 20, height + 2, 40, _LABELS - 2), Qt.AlignmentFlag.AlignCenter, "0")
