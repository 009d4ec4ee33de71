from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from core.errors import DataError
from core.experiment.data.example_proto import Example
from core.experiment.data.examples import encode_example
from core.experiment.data.record_files import write_serialized
from core.experiment.data.record_index import RecordPager
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.saved_model.signatures import TensorSpec
from gui.charts.statistics.table import ColumnTable
from gui.pages.predict.records.reader import PAGE
from gui.pages.predict.records.statistics import StatisticsDialog
from gui.pages.predict.records.view import RecordsView
from gui.widgets.image_editor import ImageEditor
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import PETS, foreign_info, pets_info, signature
from tests.gui.pages.predict.asking import Asker

COUNT = 2 * PAGE + 7
PICTURES = FeatureSchema([Feature("image", "uint8", (8, 8, 1), encoding="png")], labels=Feature("digit", "int64"))


def pet(number: int) -> bytes:
    row = {"height": number / 8, "kind": "dog", "spots": [number, 0, 1], "names": ["Rex"], "mood": "wild"}
    return encode_example(PETS, row)


@pytest.fixture(params=["pets.tfrecord", "pets.tfrecord.gz"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path: Path = tmp_path / request.param
    write_serialized(path, [pet(number) for number in range(COUNT)])
    return path


def open_file(asker: Asker, path: Path) -> RecordsView:
    """Open the run and the file, and wait until it is counted."""
    asker.open_run()
    asker.press("predict_tab_records")
    view = asker.find(RecordsView, "records_view")
    view.open_file(str(path))
    asker.qtbot.waitUntil(lambda: bool(view.rows), timeout=5000)
    return view


def wait_for_place(asker: Asker, text: str) -> None:
    asker.qtbot.waitUntil(lambda: asker.said("records_place") == text, timeout=5000)


def test_pages_go_on_and_back_and_anywhere(asker: Asker, file: Path) -> None:
    view = open_file(asker, file)
    wait_for_place(asker, f"0–{PAGE - 1} of {COUNT}")
    assert not asker.find(QPushButton, "records_back").isEnabled()
    asker.press("records_next")
    wait_for_place(asker, f"{PAGE}–{2 * PAGE - 1} of {COUNT}")
    asker.press("records_back")
    wait_for_place(asker, f"0–{PAGE - 1} of {COUNT}")
    goto = asker.find(QLineEdit, "records_goto")
    asker.qtbot.keyClicks(goto, str(COUNT - 1))
    asker.qtbot.keyClick(goto, Qt.Key.Key_Return)
    wait_for_place(asker, f"{COUNT - 1}–{COUNT - 1} of {COUNT}")
    assert not asker.find(QPushButton, "records_next").isEnabled()
    assert view.rows[0].values["height"] == np.float32((COUNT - 1) / 8)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("many", "Type a record"),
        ("3²", "Type a record"),
        (str(COUNT), f"number {COUNT - 1}."),
        ("9" * 5000, f"number {COUNT - 1}."),
    ],
)
def test_a_place_that_is_none_is_said(asker: Asker, file: Path, text: str, says: str) -> None:
    open_file(asker, file)
    wait_for_place(asker, f"0–{PAGE - 1} of {COUNT}")
    goto = asker.find(QLineEdit, "records_goto")
    goto.setText(text)
    asker.qtbot.keyClick(goto, Qt.Key.Key_Return)
    assert says in asker.said("records_said")
    assert goto.property("invalid") is True
    asker.qtbot.keyClick(goto, Qt.Key.Key_Backspace)
    assert asker.said("records_said") == ""


def test_columns_are_named_by_the_schema_labels_first(asker: Asker, file: Path) -> None:
    open_file(asker, file)
    model = asker.find(RecordTable, "records_table").model()
    titles = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert titles == ["#", "mood (label)", "height", "kind", "spots", "names"]


def test_a_record_becomes_the_input_and_its_label_stands_beside_the_answer(asker: Asker, file: Path) -> None:
    open_file(asker, file)
    asker.find(RecordTable, "records_table").select(4)
    asker.press("use_record")
    asker.qtbot.waitUntil(lambda: asker.page.predictions == 1, timeout=5000)
    assert asker.find(QLineEdit, "input_height").text() == "0.5"
    assert asker.find(QComboBox, "input_kind").currentText() == "dog"
    assert asker.find(QLineEdit, "input_spots").text() == "4"
    assert asker.find(QLineEdit, "input_names").text() == "Rex"
    assert asker.said("answer_label") == "✓ label wild"
    asker.wait_for_form()
    asker.press("default_button")
    asker.fill()
    asker.predict()
    assert asker.said("answer_label") == "", "this input is no record"


def test_a_wrong_answer_is_marked(asker: Asker, tmp_path: Path) -> None:
    row = {"kind": "dog", "mood": "calm"}
    write_serialized(tmp_path / "one", [encode_example(PETS, row)])
    open_file(asker, tmp_path / "one")
    asker.press("use_record")
    asker.qtbot.waitUntil(lambda: asker.page.predictions == 1, timeout=5000)
    assert asker.said("answer_label") == "✗ label calm"


def test_without_a_schema_features_are_inferred(asker: Asker, tmp_path: Path) -> None:
    example = Example()
    example.features.feature["x"].float_list.value.extend([1.5, 47.2])
    example.features.feature["y"].int64_list.value.append(3)
    write_serialized(tmp_path / "foreign", [example.SerializeToString()])
    asker.backend.know(foreign_info(TensorSpec("x", "float32", (None, 2), "x:0")))
    view = open_file(asker, tmp_path / "foreign")
    asker.page.show_export("/elsewhere/model")
    asker.wait_for_form()
    asker.qtbot.waitUntil(lambda: set(view.rows[0].values) == {"x", "y"} and not view.rows[0].problem, timeout=5000)
    asker.find(RecordTable, "records_table").select(0)
    asker.press("use_record")
    asker.qtbot.waitUntil(lambda: asker.page.predictions == 1, timeout=5000)
    assert asker.backend.asked[-1][2]["x"].tolist() == [pytest.approx([1.5, 47.2])]
    assert asker.find(QLineEdit, "input_x_1").text() == "47.2"
    assert asker.said("answer_label") == "label 3"


def test_images_are_taken_as_they_are_stored(asker: Asker, tmp_path: Path) -> None:
    pixels = np.arange(64, dtype=np.uint8).reshape(8, 8, 1)
    write_serialized(tmp_path / "pictures", [encode_example(PICTURES, {"image": pixels, "digit": 7})])
    info = pets_info("/elsewhere/pictures")
    examples = signature("serving_default", info.signatures["example"].inputs[0], features=())
    asker.backend.know(
        replace(info, signatures={"serving_default": examples}, schema=PICTURES.model_dump(mode="json"))
    )
    asker.page.show_export("/elsewhere/pictures")
    asker.wait_for_form()
    asker.press("predict_tab_records")
    view = asker.find(RecordsView, "records_view")
    view.open_file(str(tmp_path / "pictures"))
    asker.qtbot.waitUntil(lambda: bool(view.rows), timeout=5000)
    asker.press("use_record")
    asker.qtbot.waitUntil(lambda: asker.page.predictions == 1, timeout=5000)
    assert (asker.find(ImageEditor, "input_image").pixels() == pixels).all()


def test_a_record_that_does_not_fit_says_so(asker: Asker, tmp_path: Path) -> None:
    example = Example()
    example.features.feature["height"].float_list.value.extend([1, 2])
    example.features.feature["kind"].bytes_list.value.append(b"cow")
    write_serialized(tmp_path / "odd", [example.SerializeToString(), b"no Example at all"])
    view = open_file(asker, tmp_path / "odd")
    assert 'Feature "height" has 2 values' in view.rows[0].problem
    assert view.rows[1].problem == "The record is not a tf.train.Example."
    asker.press("use_record")
    assert asker.said("input_height_error") == "The record has 2 values here, not 1."
    assert "does not fit" in asker.said("predict_message_text")
    assert not asker.backend.asked


def test_a_file_cut_short_shows_what_can_be_read(asker: Asker, tmp_path: Path) -> None:
    write_serialized(tmp_path / "cut", [pet(number) for number in range(5)])
    data = (tmp_path / "cut").read_bytes()
    (tmp_path / "cut").write_bytes(data[:-10])
    view = open_file(asker, tmp_path / "cut")
    assert len(view.rows) == 4
    assert "the first 4 records are shown" in asker.said("records_said")


def test_what_is_no_file_of_records_is_said(asker: Asker, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("hello, world")
    asker.open_run()
    asker.press("predict_tab_records")
    view = asker.find(RecordsView, "records_view")
    view.open_file(str(tmp_path / "text"))
    asker.qtbot.waitUntil(lambda: "not a TFRecord file" in asker.said("records_said"), timeout=5000)
    view.open_file(str(tmp_path / "nothing"))
    asker.qtbot.waitUntil(lambda: "There is no file" in asker.said("records_said"), timeout=5000)
    assert not asker.find(QPushButton, "use_record").isEnabled()


def test_another_file_takes_the_place_of_the_first(asker: Asker, file: Path, tmp_path: Path) -> None:
    view = open_file(asker, file)
    write_serialized(tmp_path / "second", [pet(number) for number in range(3)])
    view.open_file(str(tmp_path / "second"))
    wait_for_place(asker, "0–2 of 3")
    assert asker.find(QLabel, "records_file").text().endswith("second")
    assert len(list((tmp_path / "cache" / "records").glob("*.npz"))) >= 1


def test_a_file_whose_first_page_cannot_be_read_is_closed(
    asker: Asker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[bool] = []

    def refuse(pager: RecordPager, start: int, count: int) -> None:
        raise DataError("The disk is gone.")

    close = RecordPager.close

    def note_and_close(pager: RecordPager) -> None:
        closed.append(True)
        close(pager)

    monkeypatch.setattr(RecordPager, "page", refuse)
    monkeypatch.setattr(RecordPager, "close", note_and_close)
    write_serialized(tmp_path / "pets.tfrecord", [pet(1)])
    asker.open_run()
    asker.press("predict_tab_records")
    asker.find(RecordsView, "records_view").open_file(str(tmp_path / "pets.tfrecord"))
    asker.qtbot.waitUntil(lambda: asker.said("records_said") == "The disk is gone.", timeout=5000)
    assert closed == [True]


def test_what_the_features_of_the_file_hold_is_shown_in_a_window(asker: Asker, file: Path) -> None:
    open_file(asker, file)
    asker.press("records_statistics")
    dialog = asker.page.window().findChild(StatisticsDialog)
    assert dialog is not None
    asker.qtbot.waitUntil(lambda: dialog.findChild(ColumnTable) is not None, timeout=5000)
    table = dialog.findChild(ColumnTable)
    assert table is not None
    assert {row.statistics.name: row.kind for row in table.rows}["spots"] == "3 whole numbers"
    asker.qtbot.waitUntil(lambda: not dialog._job.running, timeout=5000)
    dialog.reject()
