from __future__ import annotations

import contextlib
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.errors import RequestError
from core.experiment.feature import Feature
from core.serving.saved_model.signatures import TensorSpec
from gui.look.theme import Theme
from gui.pages.predict.input.number_picture_editor import NumberPictureEditor
from gui.pages.predict.input.row import InputRow
from gui.pages.predict.input.signature_inputs import dense_inputs_of
from gui.pages.predict.input.text_values import as_text
from gui.widgets.image_editor import ImageEditor
from tests.gui.exports import foreign_info, signature
from tests.gui.pages.predict.typing_rows import Rows, input_of, said

HEIGHT = Feature("height", default=1.5, unit="m", minimum=0, maximum=3, help="How tall it stands.")


def test_a_number_has_its_unit_range_default_and_help_in_the_field(rows: Rows) -> None:
    row = rows.make(HEIGHT)
    edit = row.findChild(QLineEdit, "input_height")
    assert edit is not None
    assert edit.placeholderText() == "default: 1.5"
    assert "m · 0–3" in [label.text() for label in edit.findChildren(QLabel)]
    assert edit.accessibleName() == "Height"
    assert "How tall it stands." in edit.toolTip()


def test_what_is_typed_is_checked_at_once(rows: Rows) -> None:
    row = rows.make(HEIGHT)
    rows.type(row, "tall")
    assert said(row) == 'Height must be a number, not "tall".'
    rows.type(row, "1.25")
    assert said(row) == ""
    assert row.value() == 1.25


def test_a_value_outside_the_usual_range_is_advised_against_not_refused(rows: Rows) -> None:
    row = rows.make(HEIGHT)
    rows.type(row, "7")
    assert said(row) == "Outside the usual 0–3."
    assert row.value() == 7


def test_left_empty_an_input_takes_its_default(rows: Rows) -> None:
    assert rows.make(HEIGHT).value() is None


def test_a_required_input_insists(rows: Rows) -> None:
    row = rows.make(Feature("age", "int64"))
    edit = row.findChild(QLineEdit, "input_age")
    assert edit is not None
    assert edit.placeholderText() == "required"
    with pytest.raises(RequestError, match="Age is required"):
        row.value()
    assert "required" in said(row)


@pytest.mark.parametrize("text", ["1.5", "many", "99999999999999999999"])
def test_whole_numbers_are_whole_and_fit_their_dtype(rows: Rows, text: str) -> None:
    row = rows.make(Feature("age", "int64"))
    rows.type(row, text)
    assert said(row)
    with pytest.raises(RequestError):
        row.value()


def test_missing_numbers_are_called_missing(rows: Rows) -> None:
    row = rows.make(Feature("weight", default=math.nan))
    edit = row.findChild(QLineEdit, "input_weight")
    assert edit is not None
    assert edit.placeholderText() == "missing"
    assert "missing (NaN)" in edit.toolTip()


def test_a_category_is_chosen_from_the_vocabulary(rows: Rows) -> None:
    row = rows.make(Feature("kind", "string", vocabulary=("cat", "dog")))
    box = row.findChild(QComboBox, "input_kind")
    assert box is not None
    assert [box.itemText(index) for index in range(box.count())] == ["cat", "dog"]
    assert box.currentIndex() == -1, "nothing is chosen for the person where there is no default"
    with pytest.raises(RequestError, match="required"):
        row.value()
    box.setCurrentText("dog")
    assert row.value() == "dog"
    assert said(row) == ""


def test_a_category_with_a_default_offers_it_first(rows: Rows) -> None:
    row = rows.make(Feature("kind", "string", vocabulary=("cat", "dog"), default="dog"))
    box = row.findChild(QComboBox, "input_kind")
    assert box is not None
    assert box.currentText() == "default: dog"
    assert row.value() is None
    row.set_raw("cat")
    assert (row.value(), row.raw()) == ("cat", "cat")
    row.set_value(None)
    assert row.raw() == ""


def test_whole_number_categories_keep_their_type(rows: Rows) -> None:
    row = rows.make(Feature("door", "int64", vocabulary=(3, 5)))
    row.set_value(5)
    assert row.value() == 5


def test_a_bool_is_true_or_false(rows: Rows) -> None:
    row = rows.make(Feature("wild", "bool", default=False))
    row.set_raw("true")
    assert row.value() is True


def test_a_short_vector_has_a_cell_for_each_value(rows: Rows) -> None:
    row = rows.make(Feature("spots", "int64", shape=(3,)))
    for place, text in enumerate(("1", "2", "3")):
        rows.type(row, text, f"input_spots_{place}" if place else "input_spots")
    assert row.value() == [1, 2, 3]
    assert row.raw() == ("1", "2", "3")


def test_a_list_in_one_cell_spreads_over_all(rows: Rows) -> None:
    row = rows.make(Feature("x", shape=(3,)))
    rows.type(row, "0.5, -1 2")
    assert row.value() == [0.5, -1, 2]
    edit = row.findChild(QLineEdit, "input_x")
    assert edit is not None
    edit.editingFinished.emit()
    assert row.raw() == ("0.5", "-1", "2")


def test_too_few_values_are_counted(rows: Rows) -> None:
    row = rows.make(Feature("x", shape=(3,), default=0.0))
    rows.type(row, "1, 2")
    assert said(row) == "X takes 3 values; 2 given."
    rows.type(row, "")
    assert row.value() is None


def test_a_list_of_any_length_takes_what_is_there(rows: Rows) -> None:
    row = rows.make(Feature("names", "string", shape=(None,)))
    assert row.value() in (None, [])
    rows.type(row, "Tom, Rex the dog")
    assert row.value() == ["Tom", "Rex the dog"]


def test_a_cube_is_nested_lists_and_says_where_they_break(rows: Rows) -> None:
    row = rows.make(Feature("cube", shape=(1, 2, 2)))
    area = row.findChild(QPlainTextEdit, "input_cube_text")
    assert area is not None
    assert "float32 [1, 2, 2]" in area.placeholderText()
    area.setPlainText("[[[1, 2], [3, 4")
    assert "as JSON" in said(row)
    area.setPlainText("[[[1, 2], [3]]]")
    assert "differ in length" in said(row)
    area.setPlainText("[[[1, 2], [3, 4]]]")
    assert said(row) == ""
    assert row.value() == [[[1, 2], [3, 4]]]


def test_an_unknown_dtype_takes_nested_lists(rows: Rows) -> None:
    item = dense_inputs_of(foreign_info(), signature("s", TensorSpec("m", "float16", (None, 2), "m:0")))[0]
    assert item.feature is None
    row = rows.make(item)
    rows.type(row, "1, 2.5", "input_m")
    assert row.value() == [1, 2.5]


IMAGE = Feature("image", "uint8", (8, 8, 1), encoding="png")


def test_an_image_is_drawn_with_the_mouse_and_rubbed_out(rows: Rows, qtbot: QtBot) -> None:
    row = rows.make(IMAGE)
    canvas = row.findChild(QWidget, "input_image_canvas")
    assert canvas is not None
    assert canvas.width() >= 8 * 10, "shown enlarged"
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(33, 33))
    qtbot.mouseMove(canvas, QPoint(120, 33))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(120, 33))
    drawn = np.asarray(row.value()).copy()
    assert drawn.shape == (8, 8, 1)
    assert drawn.max() > 200
    qtbot.mouseClick(canvas, Qt.MouseButton.RightButton, pos=QPoint(33, 33))
    assert np.asarray(row.value()).sum() < drawn.sum()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(tmp_path / "white.png"))
    return tmp_path / "white.png"


def test_an_image_comes_from_a_file_scaled_and_converted(rows: Rows, picture: Path) -> None:
    row = rows.make(IMAGE)
    editor = row.findChild(ImageEditor, "input_image")
    assert editor is not None
    editor.load(str(picture))
    assert (np.asarray(row.value()) == 255).all()


def test_what_is_no_image_is_said(rows: Rows, tmp_path: Path) -> None:
    row = rows.make(IMAGE)
    editor = row.findChild(ImageEditor, "input_image")
    assert editor is not None
    (tmp_path / "no.png").write_text("hello")
    editor.load(str(tmp_path / "no.png"))
    assert said(row) == "no.png is not an image this program can read."


def test_an_image_is_pasted_and_dropped(rows: Rows, picture: Path, qtbot: QtBot) -> None:
    row = rows.make(IMAGE)
    QGuiApplication.clipboard().setImage(QImage(str(picture)))
    paste = row.findChild(QWidget, "input_image_paste")
    qtbot.mouseClick(paste, Qt.MouseButton.LeftButton)
    assert (np.asarray(row.value()) == 255).all()
    row.set_value(None)
    data = QMimeData()
    data.setUrls([QUrl(picture.as_uri())])
    canvas = row.findChild(QWidget, "input_image_canvas")
    assert canvas is not None
    canvas.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert (np.asarray(row.value()) == 255).all()
    QGuiApplication.clipboard().clear()


NUMBERS = st.floats(width=32, allow_nan=False, allow_infinity=False)


@settings(max_examples=60)
@given(number=NUMBERS)
def test_any_float32_survives_the_field(number: float) -> None:
    assert np.float32(as_text(number)) == np.float32(number)


TYPED = (
    HEIGHT,
    Feature("x", shape=(3,)),
    Feature("names", "int64", shape=(None,)),
    Feature("b", "bool", (2,)),
)


@settings(max_examples=40)
@given(text=st.text(max_size=12))
def test_whatever_is_typed_is_a_value_or_a_sentence(qapp: QApplication, text: str) -> None:
    theme = Theme()
    for feature in TYPED:
        row = InputRow(input_of(feature), theme)
        cells = feature.shape[0] if feature.shape else None
        row.set_raw((text, "", "")[:cells] if cells else text)
        sentence = ""
        with contextlib.suppress(RequestError):
            row.value()
            sentence = "a value"
        sentence = sentence or row.findChild(QLabel, f"input_{feature.name}_error").text()  # type: ignore[union-attr]
        assert sentence == "a value" or sentence.startswith(feature.label), text
        row.deleteLater()


def test_a_missing_number_of_a_record_leaves_the_field_empty(rows: Rows) -> None:
    row = rows.make(Feature("weight", default=math.nan))
    assert row.show_record(np.array(math.nan, np.float32))
    assert row.raw() == ""
    assert row.show_record(np.array(47.2, np.float32))
    assert row.raw() == "47.2", "as many digits as a float32 has"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (np.float64(0.12345678901234566), "0.12345678901234566"),
        (np.float32(0.1), "0.1"),
        (3.0, "3"),
        (np.float64(1e300), "1e+300"),
        (float("nan"), "nan"),
        ([1.5, 2.0], "1.5, 2"),
    ],
)
def test_a_number_is_shown_with_all_its_digits_and_no_more(value: object, text: str) -> None:
    assert as_text(value) == text


def number_image(rows: Rows, **more: object) -> tuple[InputRow, NumberPictureEditor]:
    row = rows.make(Feature("image", "float32", (6, 5, 1), **more))
    editor = row.findChild(NumberPictureEditor, "input_image")
    assert editor is not None
    return row, editor


def test_an_image_of_floats_stays_exact_until_it_is_drawn_on(rows: Rows, qtbot: QtBot) -> None:
    row, _ = number_image(rows)
    given = np.random.default_rng(0).random((6, 5, 1)).astype(np.float32)
    row.set_value(given)
    np.testing.assert_array_equal(np.asarray(row.value()), given)
    canvas = row.findChild(QWidget, "input_image_canvas")
    assert canvas is not None
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    drawn = np.asarray(row.value())
    assert drawn[0, 0, 0] > max(0.8, given[0, 0, 0])
    assert drawn.dtype == np.float32
    np.testing.assert_allclose(drawn[5], given[5], atol=0.5 / 255)


@pytest.mark.parametrize(
    ("values", "ends", "text"),
    [
        ([0.0, 0.7], {}, "0 to 1"),
        ([0.0, 200.0], {}, "0 to 255"),
        ([-0.5, 0.7], {}, "-1 to 1"),
        ([-3.0, 5.0], {}, "-3 to 5"),
        ([0.0, 0.7], {"minimum": 0, "maximum": 255}, "0 to 255"),
    ],
)
def test_the_range_of_its_numbers_is_found(
    rows: Rows, values: list[float], ends: dict[str, object], text: str
) -> None:
    row, editor = number_image(rows, **ends)
    row.set_value(np.resize(values, (6, 5, 1)))
    choice = row.findChild(QComboBox, "input_image_range")
    assert choice is not None
    assert choice.currentText() == text
    raw = editor.raw()
    row.set_value(None)
    editor.set_raw(raw)
    assert choice.currentText() == text
    np.testing.assert_allclose(np.asarray(row.value()).ravel()[:2], values, rtol=1e-6)


def test_an_image_of_floats_that_nobody_touched_takes_its_default(rows: Rows) -> None:
    row, editor = number_image(rows, default=0.25)
    assert row.value() is None
    editor.clear()
    assert (np.asarray(row.value()) == 0.0).all()
    needed, _ = number_image(rows)
    assert (np.asarray(needed.value()) == 0.0).all()


def test_another_range_makes_other_numbers_of_what_was_drawn(rows: Rows, picture: Path) -> None:
    row, editor = number_image(rows)
    editor.load(str(picture))
    assert (np.asarray(row.value()) == 1.0).all()
    choice = row.findChild(QComboBox, "input_image_range")
    assert choice is not None
    choice.setCurrentText("0 to 255")
    assert (np.asarray(row.value()) == 255.0).all()
