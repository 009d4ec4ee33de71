"""A tensor from a file, by the button or dropped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.feature import Feature
from gui.pages.predict.input.row import InputRow
from tests.gui.pages.predict.test_grid_editor import dense_input
from tests.gui.pages.predict.typing_rows import Rows, said


def saved(tmp_path: Path, array: object, name: str = "a.npy") -> str:
    np.save(tmp_path / name, np.asarray(array))
    return str(tmp_path / name)


def drop(row: InputRow, path: str, on: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path)])
    target = row.findChild(QWidget, on)
    assert target is not None
    none, left, copy = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(3, 3), copy, data, left, none)
    QApplication.sendEvent(target, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(3, 3), copy, data, left, none))


@pytest.mark.parametrize(
    ("feature", "array"),
    [
        (Feature("x"), np.float32(1.5)),
        (Feature("x", shape=(3,)), [1.0, 2, 3]),
        (Feature("x", shape=(None,)), [1.0, 2]),
        (Feature("x", shape=(2, 2)), [[1.0, 2], [3, 4]]),
        (Feature("x", "int64", shape=(1, 2, 2)), [[[1, 2], [3, 4]]]),
        (Feature("x", "uint8", (8, 8, 1), encoding="png"), np.full((8, 8, 1), 7, np.uint8)),
    ],
)
def test_every_editor_takes_an_array(rows: Rows, tmp_path: Path, feature: Feature, array: object) -> None:
    row = rows.make(feature)
    row.load_file(saved(tmp_path, array))
    assert said(row) == ""
    np.testing.assert_array_equal(np.asarray(row.value()), np.asarray(array))


def test_a_file_is_dropped_on_what_stands_in_the_row(rows: Rows, tmp_path: Path) -> None:
    row = rows.make(Feature("x", shape=(3,)))
    drop(row, saved(tmp_path, [4, 5, 6]), "input_x")
    assert row.value() == [4, 5, 6]
    image = rows.make(Feature("i", "uint8", (2, 2, 1), encoding="png"))
    drop(image, saved(tmp_path, np.full((2, 2, 1), 9)), "input_i_canvas")
    assert (np.asarray(image.value()) == 9).all()


def test_the_button_asks_for_a_file(rows: Rows, qtbot: QtBot, tmp_path: Path) -> None:
    row = rows.make(Feature("x", shape=(2, 2)))
    button = row.findChild(QWidget, "input_x_file")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = row.findChild(QFileDialog, "tensor_dialog")
    assert dialog is not None
    dialog.fileSelected.emit(saved(tmp_path, [[1, 2], [3, 4]]))
    dialog.reject()
    assert row.value() == [[1, 2], [3, 4]]


@pytest.mark.parametrize(
    ("array", "says"),
    [
        ([[1.0, 2], [3, 4], [5, 6]], "x takes float32 [2, 2]; a.npy holds float64 [3, 2]."),
        ([["a", "b"], ["c", "d"]], "x takes float32 [2, 2]; a.npy holds text."),
        (
            [[1e300, 2], [3, 4]],
            'a.npy: "x" must lie between -3.4028235e+38 and 3.4028235e+38 (float32), not 1e+300.',
        ),
    ],
)
def test_what_does_not_fit_is_said_at_the_field(rows: Rows, tmp_path: Path, array: object, says: str) -> None:
    row = rows.make(Feature("x", shape=(2, 2)))
    row.load_file(saved(tmp_path, array))
    assert said(row) == says


def test_a_large_tensor_is_kept_and_named(rows: Rows, qtbot: QtBot, tmp_path: Path) -> None:
    row = rows.make(dense_input(None, None))
    big = np.arange(40_000, dtype=np.float32).reshape(200, 200)
    row.load_file(saved(tmp_path, big, "big.npy"))
    label = row.findChild(QLabel, "input_m_held")
    assert label is not None
    assert label.text() == "big.npy: float32 [200, 200]"
    assert row.value() is not None
    np.testing.assert_array_equal(np.asarray(row.value()), big)
    raw = row.raw()
    clear = row.findChild(QWidget, "input_m_clear")
    assert clear is not None
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert "required" in said(row)
    row.set_raw(raw)
    np.testing.assert_array_equal(np.asarray(row.value()), big)
