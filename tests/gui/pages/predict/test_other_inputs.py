"""What was typed, drawn or given for an input, and another input of that name: it fits, or is left out."""

from __future__ import annotations

import contextlib
import itertools

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPlainTextEdit, QSpinBox, QWidget

from core.errors import RequestError
from core.experiment.feature import Feature
from core.serving.predict.tensors import tensor_of
from core.serving.saved_model.signatures import TensorSpec
from gui.pages.predict.input.cell_model import CellModel
from gui.pages.predict.input.given import Given
from gui.pages.predict.input.grid_editor import GridEditor
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.random_values import random_value
from gui.pages.predict.input.row import InputRow
from gui.pages.predict.input.rows import InputRows
from gui.pages.predict.input.signature_inputs import dense_inputs_of
from gui.pages.predict.input.text_values import listed
from gui.widgets.image_editor import ImageEditor
from tests.gui.children import child_of
from tests.gui.exports import foreign_info
from tests.gui.pages.predict.typing_rows import Rows, input_of, said

Shape = tuple[int | None, ...]
LISTS = Input("x", "float32", (None, None), None, None, False, sequence=True, has_lists=True)
KINDS: dict[str, tuple[str, Shape]] = {
    "a number": ("float32", ()),
    "a text": ("string", ()),
    "a list": ("float32", (None,)),
    "cells": ("int64", (3,)),
    "a grid": ("float32", (2, 3)),
    "a grid of three": ("string", (3, 2)),
    "any grid": ("float32", (None, None)),
    "nested": ("float32", (2, 2, 2)),
    "an image": ("uint8", (8, 8, 1)),
    "a smaller image": ("uint8", (4, 4, 3)),
    "an image of floats": ("float32", (8, 8, 1)),
    "a smaller image of floats": ("float32", (4, 4, 1)),
    "lists": ("float32", ()),
}


def input_like(kind: str) -> Input:
    dtype, shape = KINDS[kind]
    info = foreign_info(TensorSpec("x", dtype, (None, *shape), "x:0"))
    return LISTS if kind == "lists" else dense_inputs_of(info, info.signatures["serving_default"])[0]


@pytest.mark.parametrize("kind", KINDS)
def test_contents_of_any_input_can_be_put_into_any_other_of_its_name(rows: Rows, kind: str) -> None:
    """As where another export, or another entry of the history, has an input of that name."""
    random = np.random.default_rng(0)
    before: list[object] = []
    for other in KINDS:
        row = rows.make(input_like(other))
        value = random_value(row.item, random)
        row.set_value(value)
        before += [row.raw(), Given(listed(value)), Given("word")]
    shown = InputRows(rows.theme)
    rows.qtbot.addWidget(shown)
    shown.show_items([input_like(kind)], {})
    for raw in before:
        shown.set_raw("x", raw)
        with contextlib.suppress(RequestError):
            shown.peek("x")
        shown.raw()


def test_an_image_of_another_size_is_left_as_it_was(rows: Rows) -> None:
    small, large = rows.make(input_like("a smaller image of floats")), rows.make(input_like("an image of floats"))
    small.set_value(np.full((4, 4, 1), 0.5, np.float32))
    large.set_value(np.full((8, 8, 1), 0.25, np.float32))
    large.set_raw(small.raw())
    assert np.asarray(large.peek()).tolist() == np.full((8, 8, 1), 0.25).tolist()


RECORDS: tuple[object, ...] = (
    b"text",
    [np.array([1.0]), np.array([1.0, 2.0])],
    [np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0, 6.0])],
    np.array([b"a"] * 64, object),
    np.array([], np.float32),
    np.array([b"1", b"2", b"3"], object),
)


@pytest.mark.parametrize(("kind", "value"), list(itertools.product(KINDS, RECORDS)))
def test_any_record_fits_or_is_said_not_to(rows: Rows, kind: str, value: object) -> None:
    row = rows.make(input_like(kind))
    assert row.show_record(value) or said(row) or kind == "lists"


def test_steps_that_differ_in_length_are_counted(rows: Rows) -> None:
    row = rows.make(input_like("a grid"))
    assert not row.show_record([np.array([1.0]), np.array([1.0, 2.0])])
    assert said(row) == "The record has 3 values here, not 6."


def test_a_number_of_thousands_of_digits_is_too_large_and_no_accident(rows: Rows) -> None:
    row = rows.make(input_like("nested"))
    edit = row.findChild(QPlainTextEdit, "input_x_text")
    assert edit is not None
    edit.setPlainText(f"[[[{'1' * 5000}, 2], [3, 4]], [[5, 6], [7, 8]]]")
    assert "Infinity" not in said(row)
    edit.setPlainText("[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]")
    assert np.asarray(row.peek()).tolist() == [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]


def test_a_huge_number_is_neither_true_nor_false() -> None:
    with pytest.raises(RequestError, match="true or false"):
        tensor_of("x", "bool", (1,), [-(10**400)])


@pytest.mark.parametrize(
    "feature",
    [
        Feature("x", "int64", minimum=-(2**63), maximum=2**63 - 1),
        Feature("x", "int64", minimum=9.3e18),
        Feature("x", "int64", maximum=-9.22e18),
        Feature("x", "int32", minimum=3e9, maximum=4e9),
        Feature("x", "float64", minimum=-1.7e308, maximum=1.7e308),
    ],
    ids=lambda feature: f"{feature.dtype} {feature.minimum} {feature.maximum}",
)
def test_a_random_value_is_one_that_the_dtype_holds(rows: Rows, feature: Feature) -> None:
    row = rows.make(input_of(feature))
    for seed in range(5):
        row.set_value(random_value(row.item, np.random.default_rng(seed)))
        assert row.peek() is not None


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many cells were made at a time; none are where they are too many."""
    made: list[int] = []
    resize = CellModel.resize

    def counted(model: CellModel, rows: int, columns: int) -> None:
        made.append(rows * columns)
        if rows * columns <= 1_000_000:
            resize(model, rows, columns)

    monkeypatch.setattr(CellModel, "resize", counted)
    return made


def test_a_grid_does_not_grow_beyond_the_memory(rows: Rows, made: list[int]) -> None:
    row = rows.make(input_like("any grid"))
    for place in range(2):
        box = row.findChild(QSpinBox, f"input_x_size_{place}")
        assert box is not None
        box.setValue(100_000)
    assert max(made) <= 200_000
    boxes = [child_of(row, QSpinBox, f"input_x_size_{place}").value() for place in range(2)]
    assert boxes == [100_000, 1], "the boxes say what there is"


def test_what_is_pasted_grows_a_grid_as_far_as_there_is_room(rows: Rows, made: list[int]) -> None:
    row = rows.make(input_like("any grid"))
    grid = row.findChild(GridEditor)
    assert grid is not None
    grid._paste("\n".join([*["1\t2"] * 3000, "\t".join("1" * 300)]))
    assert max(made) <= 200_000


def test_a_drop_that_promises_files_and_has_none_is_refused(rows: Rows) -> None:
    row = rows.make(input_like("an image"))
    editor = child_of(row, ImageEditor, "input_x")
    data = QMimeData()
    data.setData("text/uri-list", b"\r\n")
    copy, left, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(3, 3), copy, data, left, no_key)
    with rows.qtbot.waitSignal(editor.refused):
        child_of(editor, QWidget, "input_x_canvas").dropEvent(drop)


def test_the_row_of_an_input_stays_where_another_export_has_the_same_one_and_is_empty_then(rows: Rows) -> None:
    shown = InputRows(rows.theme)
    rows.qtbot.addWidget(shown)
    shown.show_items([input_like("a number")], {})
    shown.set_value("x", 7.0)
    edited: list[object] = []
    shown.edited.connect(lambda: edited.append(None))
    (row,) = shown.findChildren(InputRow)
    shown.show_items([input_like("a number")], {})
    assert shown.findChildren(InputRow) == [row]
    assert row.raw() == ""
    assert edited == []
    shown.show_items([input_like("a grid")], {})
    assert row not in shown.findChildren(InputRow)
