"""Class probabilities as bars, the largest first, the winner in the accent colour."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.text import format_metric

Bars = list[tuple[str, float]]
_TOP = 10
_ROW = 25
_NUMBER = 76.0
_WIDEST_NAME = 180.0


class ClassBars(QWidget):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_bars")
        self._theme = theme
        self._bars: Bars = []
        self._more = 0
        theme.changed.connect(self.update)

    @property
    def bars(self) -> Bars:
        """What is drawn, from the top."""
        return list(self._bars)

    def show_bars(self, bars: Bars) -> None:
        """(class, probability) of each; the ten most probable are drawn."""
        ordered = sorted(bars, key=_by_value)
        self._bars, self._more = ordered[:_TOP], len(ordered[_TOP:])
        said = ", ".join(f"{name} {format_metric(value)}" for name, value in self._bars)
        self.setAccessibleName(tr("Class probabilities: {said}", said=said) if said else "")
        most = tr_n(
            "The {top} most probable of {n} class", "The {top} most probable of {n} classes", len(bars), top=_TOP
        )
        self.setToolTip(most if self._more else tr("Class probabilities"))
        self.setFixedHeight(_ROW * len(self._bars))
        self.setVisible(bool(self._bars))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        tokens = self._theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            plain, bold = QFont(self.font()), QFont(self.font())
            bold.setWeight(QFont.Weight.DemiBold)
            metrics = QFontMetricsF(bold)
            widest = max(metrics.horizontalAdvance(name) for name, _ in self._bars)
            left = min(_WIDEST_NAME, self.width() / 3, widest + 14)
            right = self.width() - _NUMBER
            middle = Qt.AlignmentFlag.AlignVCenter
            for index, (name, value) in enumerate(self._bars):
                y = float(index * _ROW)
                painter.setFont(bold if index == 0 else plain)
                painter.setPen(QColor(tokens.text))
                shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left - 8)
                painter.drawText(QRectF(0, y, left, _ROW), middle, shown)
                number = QRectF(right, y, _NUMBER, _ROW)
                painter.drawText(number, middle | Qt.AlignmentFlag.AlignRight, format_metric(value))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.grid))
                track = QRectF(left, y + 6, max(0.0, right - left), _ROW - 12)
                painter.drawRoundedRect(track, 4, 4)
                share = min(1.0, max(0.0, value)) if math.isfinite(value) else 0.0
                if round(share, 3) > 0:  # else it is narrower than a line
                    painter.setBrush(QColor(tokens.accent if index == 0 else tokens.faint))
                    bar = QRectF(left, track.y(), max(4.0, track.width() * share), track.height())
                    painter.drawRoundedRect(bar, 4, 4)


def _by_value(bar: tuple[str, float]) -> float:
    return -bar[1]
