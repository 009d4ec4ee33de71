"""The Train page with a fake backend, and words for what a test does with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.train import TrainPage
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend


class Page:
    """The page with its workbench, and words for what a test does with it."""

    def __init__(self, qtbot: QtBot, page: TrainPage, bench: Bench, backend: FakeBackend) -> None:
        self.qtbot, self.page, self.bench, self.backend = qtbot, page, bench, backend

    def button(self, name: str) -> QPushButton:
        found = self.page.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def text(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert found is not None, name
        return "" if found.isHidden() else found.text()

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        edit = self.page.findChild(QLineEdit, name)
        assert edit is not None, name
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)

    def open_experiment(self) -> None:
        self.bench.open_experiment("/nowhere/pets.py")
        self.qtbot.waitUntil(lambda: self.bench.experiment is not None, timeout=5000)
        self.qtbot.waitUntil(lambda: not self.bench.is_loading, timeout=5000)

    def train(self, during: object = None) -> None:
        self.open_experiment()
        self.backend.during_training = during  # type: ignore[assignment]
        self.click("train_button")
        self.qtbot.waitUntil(lambda: bool(self.backend.trained), timeout=5000)

    def wait_for_the_end(self) -> None:
        self.qtbot.waitUntil(lambda: not self.bench.is_training, timeout=5000)

    def show_view(self, view: object) -> None:
        """What a look at the open run found, its curves too."""
        self.bench.runs._watcher.run_read.emit(view)
        self.bench.holder.change(curves_read=True)

    def message(self) -> str:
        bar = self.page.findChild(QWidget, "train_message")
        assert bar is not None
        return "" if bar.isHidden() else self.text("train_message_text")

    def log(self) -> str:
        found = self.page.findChild(QTextBrowser, "log")
        assert found is not None
        return found.toPlainText()
