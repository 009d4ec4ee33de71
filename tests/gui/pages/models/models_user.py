"""The Models page with a fake backend, and words for what a test does with it."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.diagrams.signature_view import SignatureView
from gui.look.theme import Theme
from gui.pages.models import ModelsPage
from gui.widgets.tables.record_table import RecordTable
from tests.gui.bench import Bench
from tests.gui.exports import ExportBackend, bench, pets_info

W = TypeVar("W", bound=QWidget)


def _page(theme: Theme, made: Bench) -> ModelsPage:
    return ModelsPage(theme, made.backend, made.holder, made.evaluation, made.files, made.trust)


class Looker:
    """The page with a fake backend, and words for what a test does with it."""

    def __init__(self, qtbot: QtBot, qapp: QApplication) -> None:
        self.qtbot = qtbot
        self.backend = ExportBackend()
        self.backend.know(pets_info())
        theme, self.workbench = bench(qapp, self.backend)
        self.page = _page(theme, self.workbench)
        theme.dress(self.page)
        self.page.resize(1100, 700)
        self.page.show()

    def find(self, kind: type[W], name: str) -> W:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    @property
    def checkpoints(self) -> RecordTable:
        return self.find(RecordTable, "checkpoint_table")

    @property
    def exports(self) -> RecordTable:
        return self.find(RecordTable, "export_table")

    def press(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def visible_texts(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def wait_for_signatures(self) -> SignatureView:
        drawing = self.find(SignatureView, "signature_view")
        self.qtbot.waitUntil(lambda: drawing.signature != "", timeout=5000)
        return drawing

    def dialog(self) -> QDialog:
        found = self.page.window().findChild(QDialog, "export_dialog")
        assert found is not None
        return found

    def confirm(self) -> None:
        button = self.dialog().findChild(QPushButton, "export_confirm")
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
