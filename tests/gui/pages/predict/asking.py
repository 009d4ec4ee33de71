"""The Predict page with a fake backend, and words for what a test does with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.pages.predict import PredictPage
from tests.gui.exports import ExportBackend, bench, pets_info, usual_view

W = TypeVar("W", bound=QWidget)


class Asker:
    """Somebody at the Predict page."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, cache: Path) -> None:
        self.qtbot = qtbot
        self.backend = ExportBackend()
        self.backend.know(pets_info())
        theme, self.workbench = bench(qapp, self.backend)
        self.page = PredictPage(theme, self.backend, self.workbench.holder, self.workbench.parts.trust, cache)
        theme.dress(self.page)
        self.page.resize(1000, 700)
        self.page.show()

    def find(self, kind: type[W], name: str) -> W:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        button = self.find(QPushButton, name)
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        edit = self.find(QLineEdit, f"input_{name}")
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)

    def open_run(self) -> None:
        """Open the usual run and wait for the form of its export."""
        self.workbench.show(usual_view())
        self.wait_for_form()

    def wait_for_form(self) -> None:
        self.qtbot.waitUntil(self.find(QPushButton, "predict_button").isEnabled, timeout=5000)

    def fill(self, kind: str = "cat", spots: str = "1 2 3") -> None:
        self.find(QComboBox, "input_kind").setCurrentText(kind)
        self.type("spots", spots)

    def predict(self) -> None:
        before = self.page.predictions
        self.press("predict_button")
        self.qtbot.waitUntil(lambda: self.page.predictions > before, timeout=5000)
        self.wait_for_form()

    def said(self, name: str) -> str:
        label = self.find(QLabel, name)
        return label.text() if label.isVisible() else ""

    def visible_texts(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


def answering(**outputs: Any) -> Any:
    def answer(inputs: Mapping[str, Any]) -> dict[str, Any]:
        return {alias: np.asarray(value) for alias, value in outputs.items()}

    return answer
