"""What was found in a script: corrected by picking from lists, its features edited in a table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from core.errors import SchemaError
from core.experiment import Feature, FeatureSchema
from core.experiment.experiment import Finding
from gui.pages.train.cards.found_table import FoundTable
from gui.pages.train.cards.schema_table import Column, cell_text, with_cell
from tests.gui.fakes import experiment_info

SCHEMA = FeatureSchema(
    [Feature("age", "int32", minimum=1), Feature("word", "string", vocabulary=["a", "b"]), Feature("x", shape=2)],
    labels=Feature("y", "float32"),
)
INFO = replace(
    experiment_info(),
    source="/nowhere/script.py",
    schema=SCHEMA,
    found=(Finding("model", "my_model_fn"), Finding("training data", "train_input_fn")),
    pickable={"model": ("my_model_fn", "other_fn"), "train": ("train_input_fn",), "eval": ("dev_input_fn",)},
    chosen={"model": "other_fn"},
)


@pytest.fixture
def table(qtbot: QtBot) -> FoundTable:
    made = FoundTable()
    qtbot.addWidget(made)
    made.show_info(INFO)
    return made


def picker(table: FoundTable, part: str) -> QComboBox:
    found = table.findChild(QComboBox, f"found_{part}")
    assert found is not None
    return found


def test_a_part_is_picked_from_the_functions_of_the_script(table: FoundTable) -> None:
    picked: list[tuple[str, str]] = []
    table.picked.connect(lambda part, name: picked.append((part, name)))
    model, data = picker(table, "model"), picker(table, "eval")
    assert [model.itemText(index) for index in range(model.count())] == ["As found", "my_model_fn", "other_fn"]
    assert (model.currentText(), data.currentText()) == ("other_fn", "As found")
    data.activated.emit(1)
    model.activated.emit(0)
    assert picked == [("eval", "dev_input_fn"), ("model", "")]


def test_the_arguments_of_the_script_are_typed_and_an_open_quotation_is_told_there(
    table: FoundTable, qtbot: QtBot
) -> None:
    picked: list[tuple[str, str]] = []
    table.picked.connect(lambda part, name: picked.append((part, name)))
    table.show_info(replace(INFO, chosen={"arguments": "data.csv"}))
    edit, error = table.findChild(QLineEdit, "found_arguments"), table.findChild(QLabel, "found_arguments_error")
    assert edit is not None
    assert error is not None
    assert edit.text() == "data.csv"
    edit.setText("'data.csv 7")
    edit.editingFinished.emit()
    assert "A quotation mark is not closed" in error.text()
    assert not error.isHidden()
    assert picked == []
    edit.setText("'my data.csv' 7")
    edit.editingFinished.emit()
    edit.editingFinished.emit()
    assert error.isHidden()
    assert picked == [("arguments", "'my data.csv' 7")]


def test_a_cell_of_the_features_is_edited_and_a_wrong_one_told(table: FoundTable) -> None:
    edited: list[FeatureSchema] = []
    table.schema_edited.connect(edited.append)
    grid = table.findChild(QTableWidget, "schema_table")
    error = table.findChild(QLabel, "schema_error")
    assert grid is not None
    assert error is not None

    def cell(row: int, column: int) -> QTableWidgetItem:
        found = grid.item(row, column)
        assert found is not None
        return found

    assert [cell(row, 0).text() for row in range(grid.rowCount())] == ["age", "word", "x", "y"]
    cell(0, 5).setText("90")
    assert [schema.feature("age").maximum for schema in edited] == [90]
    cell(0, 4).setText("large")
    assert error.text() == 'Feature "age": minimum must be a number, not "large".'
    assert len(edited) == 1


@pytest.mark.parametrize(
    ("name", "column", "text", "shown"),
    [
        ("age", "default", "3", "3"),
        ("age", "minimum", "", ""),
        ("word", "vocabulary", "b, c", "b, c"),
        ("word", "default", "a", "a"),
        ("x", "default", "[1, 2]", "[1.0, 2.0]"),
    ],
)
def test_what_is_typed_is_shown_again(name: str, column: Column, text: str, shown: str) -> None:
    assert cell_text(with_cell(SCHEMA, name, column, text).feature(name), column) == shown


@pytest.mark.parametrize(
    ("name", "column", "text"),
    [("age", "default", "1.5"), ("age", "vocabulary", "a, b"), ("word", "default", "z"), ("word", "minimum", "1")],
)
def test_what_a_feature_cannot_have_is_refused(name: str, column: Column, text: str) -> None:
    with pytest.raises(SchemaError):
        with_cell(SCHEMA, name, column, text)


@pytest.mark.parametrize("text", ["--5", "1, -", "²", "9" * 5000, "-"])
def test_a_vocabulary_of_what_only_looks_like_whole_numbers_is_told(text: str) -> None:
    with pytest.raises(SchemaError, match="whole numbers"):
        with_cell(SCHEMA, "age", "vocabulary", text)


def test_a_default_nested_too_deep_is_told() -> None:
    with pytest.raises(SchemaError, match="must be a number"):
        with_cell(SCHEMA, "x", "default", "[" * 100_000)


def test_arguments_that_were_being_typed_are_not_those_of_the_script_that_comes(
    table: FoundTable, qtbot: QtBot
) -> None:
    picked: list[tuple[str, str]] = []
    table.picked.connect(lambda part, name: picked.append((part, name)))
    table.show()
    qtbot.waitActive(table)
    edit = table.findChild(QLineEdit, "found_arguments")
    assert edit is not None
    edit.setFocus()
    qtbot.keyClicks(edit, "data.csv")
    assert edit.hasFocus()
    table.show_info(replace(INFO, source="/nowhere/other.py"))
    assert picked == []
