from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.steady_scroll import SteadyScrollArea


class Restless(QWidget):
    """Another size each time that it is asked, as where it fits with a bar and without one in turn."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.asked = self.resized = 0

    def heightForWidth(self, width: int) -> int:
        self.asked += 1
        return 300 + self.asked % 1000

    def minimumSizeHint(self) -> QSize:
        return QSize(50, 50)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized += 1


class Deep(SteadyScrollArea):
    """How deep resizings lie in each other."""

    def __init__(self) -> None:
        super().__init__()
        self.now = self.deepest = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.now += 1
        self.deepest = max(self.deepest, self.now)
        try:
            return super().eventFilter(watched, event)
        finally:
            self.now -= 1


def test_a_resizing_that_goes_on_within_itself_ends(qtbot: QtBot) -> None:
    area, restless = Deep(), Restless()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(restless)
    area.resize(200, 200)
    area.show()
    area.resize(210, 220)
    assert 2 < area.deepest < 20
    assert restless.resized
    assert isinstance(area, QScrollArea)
