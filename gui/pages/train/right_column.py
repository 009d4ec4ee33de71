"""RightColumn: early stopping, best model and settings; it scrolls where the window is low, and can be folded."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.train.cards.best_model import BestModelCard
from gui.pages.train.cards.early_stopping import EarlyStoppingCard
from gui.pages.train.cards.settings import SettingsCard
from gui.widgets.steady_scroll import SteadyScrollArea

_WIDTH = 300
_SPACING = 12
_SETTINGS_HEIGHT = 240  # px at least: a few fields can be seen


class RightColumn(SteadyScrollArea):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("right_column")
        self.setAccessibleName(tr("Early stopping, best model and settings"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_WIDTH)
        self.stopping = EarlyStoppingCard(theme)
        self.best = BestModelCard()
        self.settings = SettingsCard()
        content = QWidget()
        cards = QVBoxLayout(content)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(_SPACING)
        cards.addWidget(self.stopping)
        cards.addWidget(self.best)
        cards.addWidget(self.settings, 1)
        self.setWidget(content)

    def _fit(self) -> None:
        """Only one thing scrolls: the settings in their card where there is room for some, else the column."""
        above = self.stopping.sizeHint().height() + self.best.sizeHint().height() + 2 * _SPACING
        self.settings.show_whole(self.viewport().height() - above < _SETTINGS_HEIGHT)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
