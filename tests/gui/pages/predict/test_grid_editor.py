"""Matrices and steps: cells that are typed at, pasted into and made more or fewer."""

from __future__ import annotations

import contextlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QTableView
from pytestqt.qtbot import QtBot

from core.errors import RequestError
from core.experiment.feature import Feature
from core.serving.saved_model.signatures import ExampleFeature, TensorSpec
from gui.look.theme import Theme
from gui.pages.predict.input.cell_model import block_of
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.row import InputRow
from gui.pages.predict.input.signature_inputs import dense_inputs_of, example_inputs_of
from tests.gui.exports import foreign_info, signature
from tests.gui.pages.predict.typing_rows import Rows, input_of, said

MATRIX = Feature("grid", shape=(2, 2))


def dense_input(*shape: int | None, dtype: str = "float32") -> Input:
    return dense_inputs_of(foreign_info(), signature("s", TensorSpec("m", dtype, (None, *shape), "m:0")))[0]


def steps_input(kind: Any = "fixed", *shape: int, dtype: str = "float32") -> Input:
    sizes = (None, *shape) if kind == "fixed" else (None,)
    feature = ExampleFeature("s", dtype, sizes, kind, None, False, sequence=True)
    return example_inputs_of(foreign_info(), signature("x", features=(feature,)))[0]


def grid_of(row: InputRow) -> QTableView:
    grid = row.findChild(QTableView, f"input_{row.item.name}_grid")
    assert grid is not None
    return grid


def paste(qtbot: QtBot, grid: QTableView, text: str, at: tuple[int, int] = (0, 0)) -> None:
    QGuiApplication.clipboard().setText(text)
    grid.setCurrentIndex(grid.model().index(*at))
    qtbot.keySequence(grid, QKeySequence.StandardKey.Paste)
    QGuiApplication.clipboard().clear()


def test_cells_are_typed_and_the_empty_one_is_named(rows: Rows, qtbot: QtBot) -> None:
    row = rows.make(MATRIX)
    grid = grid_of(row)
    for place, text in enumerate(("1", "2.5", "3")):
        grid.setCurrentIndex(grid.model().index(place // 2, place % 2))
        grid.edit(grid.currentIndex())
        cell = next(edit for edit in grid.findChildren(QLineEdit) if edit.isVisible())
        qtbot.keyClicks(cell, text)
        qtbot.keyClick(cell, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not any(edit.isVisible() for edit in grid.findChildren(QLineEdit)))
    with pytest.raises(RequestError, match=r"row 1, column 1 is empty"):
        row.value()
    grid.model().setData(grid.model().index(1, 1), "x")
    assert said(row) == 'Grid must be a number, not "x".'
    grid.model().setData(grid.model().index(1, 1), "4")
    assert said(row) == ""
    assert row.value() == [[1, 2.5], [3, 4]]


def test_a_spreadsheet_is_pasted_and_copied_back(rows: Rows, qtbot: QtBot) -> None:
    row = rows.make(MATRIX)
    grid = grid_of(row)
    paste(qtbot, grid, "1\t2\n3\t4\n")
    assert row.value() == [[1, 2], [3, 4]]
    grid.selectAll()
    qtbot.keySequence(grid, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text() == "1\t2\n3\t4"
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    with pytest.raises(RequestError, match="required"):
        row.value()


def test_what_does_not_fit_a_fixed_grid_is_left_out(rows: Rows, qtbot: QtBot) -> None:
    row = rows.make(MATRIX)
    paste(qtbot, grid_of(row), "1,2,3\n4,5,6\n7,8,9")
    assert row.value() == [[1, 2], [4, 5]]


def test_free_sizes_are_chosen_and_grow_with_what_is_pasted(rows: Rows, qtbot: QtBot) -> None:
    row = rows.make(dense_input(None, 3))
    assert row.findChild(QSpinBox, "input_m_size_1") is None, "three columns, always"
    box = row.findChild(QSpinBox, "input_m_size_0")
    assert box is not None
    box.setValue(2)
    assert grid_of(row).model().rowCount() == 2
    paste(qtbot, grid_of(row), "1 2 3\n4 5 6\n7 8 9")
    assert row.value() == [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    assert box.value() == 3
    box.setValue(1)
    assert row.value() == [[1, 2, 3]]


def test_of_a_deeper_tensor_a_shape_gives_zeros_to_start_from(rows: Rows) -> None:
    row = rows.make(dense_input(None, 1, None, dtype="int32"))
    first, last = (row.findChild(QSpinBox, f"input_m_size_{place}") for place in (0, 2))
    assert first is not None
    assert last is not None
    first.setValue(2)
    last.setValue(3)
    assert row.value() == [[[0, 0, 0]], [[0, 0, 0]]]
    text = row.findChild(QPlainTextEdit, "input_m_text")
    assert text is not None
    text.setPlainText("[[[1, 2, 3]], [[4, 5, 6]]]")
    last.setValue(2)
    assert row.value() == [[[1, 2]], [[4, 5]]]
    text.setPlainText("[[1, 2], [3, 4]]")
    assert said(row) == "m takes int32 [any, 1, any], not int64 [2, 2]."


def test_steps_are_rows(rows: Rows, qtbot: QtBot) -> None:
    row = rows.make(steps_input("fixed", 2))
    assert row.value() is None, "no steps"
    paste(qtbot, grid_of(row), "0.5\t1\n1.5\t2\n2.5\t3")
    assert row.value() == [[0.5, 1], [1.5, 2], [2.5, 3]]
    scalar = rows.make(steps_input("fixed", dtype="int64"))
    paste(qtbot, grid_of(scalar), "3\n4\n5")
    assert scalar.value() == [3, 4, 5]
    deep = rows.make(steps_input("fixed", 2, 2))
    paste(qtbot, grid_of(deep), "1 2 3 4\n5 6 7 8")
    assert deep.value() == [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]


def test_steps_that_vary_in_length_are_lists(rows: Rows, qtbot: QtBot) -> None:
    row = rows.make(steps_input("ragged", dtype="string"))
    paste(qtbot, grid_of(row), "a, b\nc")
    assert row.value() == [["a", "b"], ["c"]]
    row.set_value([["x"], [], ["y", "z"]])
    assert row.value() == [["x"], [], ["y", "z"]]


@pytest.mark.parametrize("value", [[[1.5, 2], [3, 4]], np.ones((2, 2), np.float32)])
def test_a_value_survives_the_grid(rows: Rows, value: Any) -> None:
    row = rows.make(MATRIX)
    row.set_value(value)
    np.testing.assert_array_equal(np.asarray(row.value()), value)
    raw = row.raw()
    row.set_value(None)
    row.set_raw(raw)
    np.testing.assert_array_equal(np.asarray(row.value()), value)


CELLS = st.lists(
    st.lists(st.floats(width=32, allow_nan=False, allow_infinity=False), min_size=2, max_size=2),
    min_size=1,
    max_size=5,
)


@settings(max_examples=40)
@given(cells=CELLS)
def test_any_numbers_pasted_arrive_as_they_are(cells: list[list[float]]) -> None:
    text = "\n".join("\t".join(repr(cell) for cell in row) for row in cells)
    assert [[float(cell) for cell in row] for row in block_of(text)] == cells


@settings(max_examples=30)
@given(text=st.text(max_size=20))
def test_whatever_is_pasted_is_a_value_or_a_sentence(qapp: QApplication, text: str) -> None:
    theme = Theme()
    for item in (input_of(MATRIX), dense_input(None, None), steps_input("fixed", 2), steps_input("ragged")):
        row = InputRow(item, theme)
        grid_of(row).pasted.emit(text)  # type: ignore[attr-defined]
        with contextlib.suppress(RequestError):
            row.value()
            row.deleteLater()
            continue
        sentence = row.findChild(QLabel, f"input_{item.name}_error").text()  # type: ignore[union-attr]
        assert sentence.startswith((item.label, f'"{item.name}"')), text
        row.deleteLater()
