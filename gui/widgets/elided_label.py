"""A label of one line that ends in an ellipsis where there is no room, and tells the rest in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override


class ElidedLabel(QLabel):
    """Never wider than its place; `mode` says which part gives way. Narrower than `least` px it stays empty.

    It claims `shortest` px, or as much as its text needs. GUI thread.
    """

    def __init__(
        self,
        role: str = "",
        *,
        name: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        least: int = 0,
        shortest: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mode = mode
        self._least = least
        self._shortest = shortest
        if name:
            self.setObjectName(name)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._shortest, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        # What can be read whole needs no tooltip that says it again.
        whole = self.toolTip() == self.text() and self.sizeHint().width() <= self.width()
        return True if whole and event.type() == QEvent.Type.ToolTip else super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() < min(self._least, self.sizeHint().width()):
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)
