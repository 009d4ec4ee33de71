"""Badge: a small rounded word. Always a word, never colour alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.widgets.labels import set_property

Tone = Literal["neutral", "accent", "good", "warning", "bad"]


class Badge(QLabel):
    """A small rounded word. Source: gui/widgets/badge.py."""

    def __init__(self, text: str = "", tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "badge")
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not text:
            self.hide()

    def show_word(self, text: str, tone: Tone = "neutral") -> None:
        """Show another word; "" hides the badge."""
        self.setText(text)
        set_property(self, "tone", tone)
        self.setVisible(bool(text))
