"""A window with its fake backend, and words for what a test does with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.shell.main_window import MainWindow
from gui.state.disk.settings import Settings
from tests.gui.bench import PartsUser
from tests.gui.fakes import FakeBackend


class Opened:
    """A window with its fake backend, and words for what a test does with it."""

    def __init__(
        self, qtbot: QtBot, qapp: QApplication, workspace: Path, settings: Path, backend: FakeBackend | None = None
    ) -> None:
        self.qtbot = qtbot
        self.backend = backend or FakeBackend()
        self.settings = Settings(QSettings(str(settings), QSettings.Format.IniFormat))
        self.theme = Theme(qapp, "light")
        self.window = MainWindow(self.theme, self.backend, workspace, self.settings)
        self.bench = PartsUser(self.window.parts)
        self.window.show()
        qtbot.waitUntil(lambda: self.window._started, timeout=20_000)

    def allow_all(self) -> None:
        """Answer every question of trust with yes."""
        self.bench.trust.asked.disconnect()
        self.bench.trust.asked.connect(_allow)

    def trigger(self, name: str) -> None:
        action = self.window.findChild(QAction, f"action_{name}")
        assert action is not None, name
        assert action.isEnabled(), name
        action.trigger()

    def text(self, name: str) -> str:
        found = self.window.findChild(QLabel, name)
        assert found is not None, name
        return "" if found.isHidden() else found.text()

    def box(self, name: str) -> QMessageBox | None:
        return next((box for box in self.window.findChildren(QMessageBox, name) if box.isVisible()), None)

    def answer(self, name: str) -> None:
        found: list[QPushButton] = []

        def is_seen() -> bool:
            found[:] = [item for item in self.window.findChildren(QPushButton, name) if item.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(is_seen, timeout=2000)
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def wait_for_experiment(self) -> None:
        bench = self.bench
        self.qtbot.waitUntil(lambda: bench.experiment is not None and not bench.is_loading, timeout=5000)

    def train(self) -> None:
        self.window.opening.open_sample("pets")
        self.wait_for_experiment()
        self.trigger("train")
        self.qtbot.waitUntil(lambda: bool(self.backend.trained), timeout=5000)

    def close(self) -> None:
        if not shiboken6.isValid(self.window):
            return
        self.backend.let_train_end.set()
        bench = self.bench
        bench.training.stop()
        self.qtbot.waitUntil(lambda: not bench.is_training and not bench.is_loading, timeout=5000)
        self.window.close()
        # At once, from the top down: the garbage collector would take its parts in any order.
        shiboken6.delete(self.window)


def _allow(code: object, answer: Callable[[], object]) -> None:
    answer()
