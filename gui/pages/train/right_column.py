"""RightColumn: early stopping, best model and settings; it scrolls where the window is low, and can be folded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.look.theme import Theme
from gui.pages.train.cards.best_model import BestModelCard
from gui.pages.train.cards.early_stopping import EarlyStoppingCard
from gui.pages.train.cards.settings import SettingsCard

_WIDTH = 300
_SETTINGS_HEIGHT = 240  # px at least: a few fields can be seen


class RightColumn(QScrollArea):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("right_column")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH)
        self.stopping = EarlyStoppingCard(theme)
        self.best = BestModelCard()
        self.settings = SettingsCard()
        self.settings.setMinimumHeight(_SETTINGS_HEIGHT)
        content = QWidget()
        cards = QVBoxLayout(content)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(12)
        cards.addWidget(self.stopping)
        cards.addWidget(self.best)
        cards.addWidget(self.settings, 1)
        self.setWidget(content)
