"""The Predict page by clicks and keys, on models built by others' code: dense == Example == reference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.pages.predict import PredictPage
from gui.state.backend import commands_backend
from tests.end_to_end.foreign_models import (
    Foreign,
    canned_classifier,
    keras_functional,
    ragged_input,
    sequence_example,
    string_outputs,
)
from tests.gui.bench import Bench

W = TypeVar("W", bound=QWidget)
LONG = 30_000


class Person:
    """Somebody at the Predict page of the real program."""

    def __init__(self, qtbot: QtBot, page: PredictPage) -> None:
        self.qtbot, self.page = qtbot, page

    def find(self, kind: type[W], name: str) -> W:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=LONG)

    def open(self, model: Foreign) -> None:
        self.page.show_export(model.path)
        self.wait(self.find(QPushButton, "predict_button").isEnabled)

    def choose_signature(self, name: str) -> None:
        box = self.find(QComboBox, "predict_signature")
        box.setCurrentText(name)
        assert box.currentText() == name

    def click(self, name: str) -> None:
        button = self.find(QPushButton, name)
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        edit = self.find(QLineEdit, f"input_{name}")
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)

    def paste(self, name: str, text: str) -> None:
        grid = self.find(QTableView, f"input_{name}_grid")
        QGuiApplication.clipboard().setText(text)
        self.qtbot.mouseClick(
            grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.visualRect(grid.model().index(0, 0)).center()
        )
        self.qtbot.keySequence(grid, QKeySequence.StandardKey.Paste)
        QGuiApplication.clipboard().clear()

    def predict(self) -> dict[str, Any]:
        before = self.page.predictions
        self.click("predict_button")
        self.wait(lambda: self.page.predictions > before)
        self.wait(self.find(QPushButton, "predict_button").isEnabled)
        assert self.page.last_prediction is not None
        return {alias: value[0] for alias, value in self.page.last_prediction.outputs.items()}

    def request(self) -> str:
        return self.find(QPlainTextEdit, "request_text").toPlainText()


@pytest.fixture
def person(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Person]:
    workbench = Bench(tmp_path, commands_backend())
    page = PredictPage(
        Theme(qapp, "light"), workbench.backend, workbench.holder, workbench.trust, tmp_path / "cache"
    )
    page.resize(1100, 760)
    page.show()
    yield Person(qtbot, page)
    workbench.end(page)


def assert_is(answer: dict[str, Any], expected: Any) -> None:
    for alias, value in expected.items():
        if np.asarray(value).dtype.kind in "OS":
            assert np.array_equal(np.asarray(answer[alias], object), np.asarray(value, object)), alias
        else:
            np.testing.assert_allclose(answer[alias], value, atol=1e-6, err_msg=alias)


def test_a_canned_classifier_is_asked_both_ways(person: Person, tmp_path: Path) -> None:
    model = canned_classifier(tmp_path)
    person.open(model)
    person.click("predict_form_kind_example")
    person.choose_signature("predict")
    person.type("size", "1.5, -2")
    person.type("kind", "b")
    example = person.predict()
    person.click("predict_form_kind_dense")
    person.choose_signature("dense:predict")
    assert person.find(QLineEdit, "input_kind").text() == "b"
    dense = person.predict()
    assert_is(example, model.expected)
    assert_is(dense, example)


def test_a_keras_model_takes_a_table_of_any_length(person: Person, tmp_path: Path) -> None:
    model = keras_functional(tmp_path)
    person.open(model)
    person.paste("table", "1\t2\n3\t4.5")
    person.type("flag", "0.5")
    assert_is(person.predict(), model.expected)


def test_steps_of_a_sequence_example_are_rows(person: Person, tmp_path: Path) -> None:
    model = sequence_example(tmp_path)
    person.open(model)
    person.type("weight", "2")
    person.paste("point", "1\t2\n3\t4.5")
    assert_is(person.predict(), model.expected)
    person.wait(lambda: "feature_lists" in person.request() and "context" in person.request())


def test_texts_come_back_as_texts(person: Person, tmp_path: Path) -> None:
    model = string_outputs(tmp_path)
    person.open(model)
    person.type("text", "apple; two")
    assert_is(person.predict(), model.expected)


def test_a_ragged_input_is_one_list(person: Person, tmp_path: Path) -> None:
    model = ragged_input(tmp_path)
    person.open(model)
    assert person.page.findChild(QLineEdit, "input_args_0_1") is None, "where the row ends is filled in"
    person.type("args_0", "1, 2, 4.5")
    assert_is(person.predict(), model.expected)
