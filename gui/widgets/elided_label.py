"""A label of one line that ends in an ellipsis where there is no room, and tells all in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.look.override import override
from gui.widgets.text import as_plain


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
        self._explanation = self._tip = ""
        if name:
            self.setObjectName(name)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.explain("")

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._shortest, self.sizeHint().width()), super().minimumSizeHint().height())

    def explain(self, text: str) -> None:
        """Say this in the tooltip, until the text is another."""
        self._explanation = text
        self._set_tip(text)

    def _set_tip(self, text: str) -> None:
        if text != self._tip:
            self._tip = text
            self.setToolTip(as_plain(text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if super().sizeHint().width() <= self.width():  # most of them: Qt paints it in one call
            self._set_tip(self._explanation)
            super().paintEvent(event)
            return
        if self.width() < min(self._least, self.sizeHint().width()):
            return
        with QPainter(self) as painter:
            mnemonic = int(Qt.TextFlag.TextShowMnemonic) if self.buddy() is not None else 0
            shown = self.fontMetrics().elidedText(self.text(), self._mode, self.width(), mnemonic)
            self._set_tip(self._explanation or (self.text() if shown != self.text() else ""))
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), int(self.alignment()) | mnemonic, shown)
