"""Card: a panel with a title row over a body."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.elided_label import ElidedLabel

_LEAST_SUBTITLE = 70  # px: less of it tells nothing
_LEAST_TITLE = 215  # px: a longer title gives way to what stands beside it


class Card(QFrame):
    """A panel: a title row (`header` takes more at its right) over a `body`. Source: gui/widgets/card.py."""

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 12)
        outer.setSpacing(8)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self._title = ElidedLabel("card-title", mode=Qt.TextElideMode.ElideMiddle, shortest=_LEAST_TITLE)
        self._title.setText(title)
        self._subtitle = ElidedLabel("small", least=_LEAST_SUBTITLE)
        self._subtitle.setText(subtitle)
        self.header.addWidget(self._title)
        self.header.addWidget(self._subtitle)
        self.header.addStretch(1)
        outer.addLayout(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self._title.setVisible(bool(title))
        self._subtitle.setVisible(bool(subtitle))

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        self._outer.setContentsMargins(left, top, right, bottom)

    def set_title(self, text: str) -> None:
        self._title.setText(text)
        self._title.setVisible(bool(text))

    def set_subtitle(self, text: str) -> None:
        """The muted words after the title."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))
