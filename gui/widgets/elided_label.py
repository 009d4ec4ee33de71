"""A label of one line that ends in an ellipsis where there is no room, and tells all in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
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
        self._explanation = ""
        if name:
            self.setObjectName(name)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.explain("")

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._shortest, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def explain(self, text: str) -> None:
        """Say this in the tooltip, until the text is another."""
        self._explanation = text
        self._explain()

    def _explain(self) -> None:
        whole = self.sizeHint().width() <= self.width()
        self.setToolTip(self._explanation or ("" if whole else self.text()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.width() < min(self._least, self.sizeHint().width()):
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment()), shown)
