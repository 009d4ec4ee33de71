"""Many inputs, long names, long vocabularies, many classes, images in tables, and a small window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from core.errors import RequestError
from core.experiment.data.examples import encode_example
from core.experiment.data.record_files import write_serialized
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.predict.rows.scores import ClassScores
from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec
from gui.charts.confusion_matrix import ConfusionMatrix
from gui.look.theme import Theme
from gui.pages.predict.batch.result import MatrixScroll
from gui.pages.predict.input.row import InputRow
from gui.pages.predict.lower_card import LowerCard
from gui.pages.predict.records.view import RecordsView
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import OUTPUTS, examples_of, foreign_info, pets_info
from tests.gui.pages.predict.asking import Asker
from tests.gui.pages.predict.typing_rows import Rows

WORDS = tuple(f"word-{number:03d}" for number in range(500))
LONG = [Feature(f"measurement_of_the_speed_limit_{number:02d}", default=0.0) for number in range(40)]


@pytest.fixture
def rows(qtbot: QtBot, qapp: object) -> Rows:
    return Rows(qtbot, Theme(qapp, "light"))  # type: ignore[arg-type]


def info_of(schema: FeatureSchema, path: str = "/elsewhere/1") -> SavedModelInfo:
    made = pets_info(path)
    found = made.signatures["example"]
    like = type(found)(found.name, found.method, found.inputs, OUTPUTS, examples_of(schema))
    return SavedModelInfo(path, ("serve",), {"example": like}, {}, schema.model_dump(mode="json"))


def in_sight(asker: Asker, name: str) -> bool:
    button = asker.find(QPushButton, name)
    return asker.page.rect().contains(button.mapTo(asker.page, QPoint(0, button.height())))


def test_predict_stays_in_sight_below_forty_inputs(asker: Asker) -> None:
    asker.page.resize(900, 520)
    asker.backend.know(info_of(FeatureSchema(LONG)))
    asker.page.show_export("/elsewhere/1")
    asker.wait_for_form()
    assert len(asker.page.findChildren(InputRow)) == 40
    assert in_sight(asker, "predict_button")
    asker.predict()
    assert in_sight(asker, "predict_button")


def test_the_page_fits_a_small_window(asker: Asker) -> None:
    asker.open_run()
    asker.fill()
    asker.predict()
    asker.page.resize(664, 520)
    asker.qtbot.waitUntil(lambda: asker.find(QComboBox, "predict_tab_list").isVisible(), timeout=5000)
    assert (asker.page.width(), asker.page.height()) == (664, 520)
    assert not asker.find(QPushButton, "predict_tab_batch").isVisible()
    names = asker.find(QComboBox, "predict_tab_list")
    asker.qtbot.keyClicks(names, "Rec")
    names.textActivated.emit("Records")
    assert asker.find(RecordsView, "records_view").isVisible()
    asker.page.resize(1200, 700)
    asker.qtbot.waitUntil(asker.find(QPushButton, "predict_tab_batch").isVisible, timeout=5000)
    assert asker.find(QPushButton, "predict_tab_records").isChecked()


def test_a_long_name_stands_above_its_editor_and_can_be_read(rows: Rows) -> None:
    row = rows.make(LONG[7])
    row.resize(330, 60)
    (label,) = [label for label in row.findChildren(ElidedLabel) if label.text().startswith("Measurement")]
    edit = row.findChild(QLineEdit)
    assert edit is not None
    rows.qtbot.waitUntil(lambda: edit.mapTo(row, QPoint()).y() >= label.geometry().bottom(), timeout=5000)
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    assert label.toolTip().startswith(label.text())


def test_cells_show_the_sign_and_the_first_digits(rows: Rows) -> None:
    row = rows.make(Feature("points", shape=(8,)))
    row.resize(300, 200)
    row.set_value(np.full(8, -0.123456789, np.float64))
    for place in range(8):
        cell = row.findChild(QLineEdit, f"input_points_{place}" if place else "input_points")
        assert cell is not None
        assert cell.cursorPosition() == 0
        assert cell.width() >= cell.fontMetrics().horizontalAdvance("-0.1234")


def test_a_long_vocabulary_is_searched(rows: Rows) -> None:
    row = rows.make(Feature("kind", "string", vocabulary=WORDS))
    box = row.findChild(QComboBox)
    assert box is not None
    edit, completer = box.lineEdit(), box.completer()
    assert edit is not None
    assert completer is not None
    assert box.maxVisibleItems() == 12
    rows.qtbot.keyClicks(edit, "499")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "word-499"
    with pytest.raises(RequestError, match="must be one of word-000"):
        row.value()
    edit.clear()
    rows.qtbot.keyClicks(edit, "word-123")
    assert row.value() == "word-123"
    assert row.raw() == "word-123"
    row.set_value("word-007")
    assert edit.text() == edit.toolTip() == "word-007"
    row.set_value(None)
    assert edit.text() == ""
    with pytest.raises(RequestError, match="is required"):
        row.value()


def test_a_long_vocabulary_with_a_default_may_stay_empty(rows: Rows) -> None:
    row = rows.make(Feature("kind", "string", vocabulary=WORDS, default="word-005"))
    assert row.value() is None
    row.set_raw("word-011")
    assert row.value() == "word-011"
    row.set_raw("")
    assert row.value() is None


def test_every_class_of_the_matrix_can_be_scrolled_to(qtbot: QtBot, qapp: object) -> None:
    matrix = ConfusionMatrix(Theme(qapp, "light"))  # type: ignore[arg-type]
    scroll = MatrixScroll(matrix)
    qtbot.addWidget(scroll)
    scores = ClassScores(tuple(map(str, range(10))), np.eye(10, dtype=np.int64), 1.0)
    matrix.show_counts(scores.names, scores.matrix)
    scroll.fit(10)
    scroll.resize(scroll.width(), 120)
    scroll.show()
    scroll.ensureVisible(0, 10_000)
    last = matrix.cell_rect(9, 9).bottomRight().toPoint()
    assert matrix.rect().contains(last)
    assert scroll.viewport().rect().contains(matrix.mapTo(scroll.viewport(), last))


def test_records_show_their_images(asker: Asker, tmp_path: Path) -> None:
    pictures = FeatureSchema([Feature("image", "uint8", (8, 8, 1), encoding="png")])
    image = np.full((8, 8, 1), 200, np.uint8)
    write_serialized(tmp_path / "a.tfrecord", [encode_example(pictures, {"image": image})])
    asker.backend.know(info_of(pictures))
    asker.page.show_export("/elsewhere/1")
    asker.wait_for_form()
    view = asker.find(RecordsView, "records_view")
    view.open_file(str(tmp_path / "a.tfrecord"))
    asker.qtbot.waitUntil(lambda: bool(view.rows), timeout=5000)
    model = asker.find(RecordTable, "records_table").model()
    drawn = model.index(0, 1).data(Qt.ItemDataRole.DecorationRole)
    assert isinstance(drawn, QPixmap)
    assert drawn.height() == 24
    assert drawn.toImage().pixelColor(12, 12).red() == 200


def test_a_csv_file_says_how_it_was_read_and_can_be_told_otherwise(asker: Asker, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("1,5;cat;1 2 3;Rex\n2,25;dog;4 5 6;\n")
    asker.open_run()
    asker.press("predict_tab_records")
    view = asker.find(RecordsView, "records_view")
    view.open_file(str(tmp_path / "a.csv"))
    asker.qtbot.waitUntil(lambda: len(view.rows) == 2, timeout=5000)
    assert asker.said("csv_said") == "semicolon-separated, no header line, decimal comma"
    assert [np.asarray(row.values["height"]).item() for row in view.rows] == [1.5, 2.25]
    menu = asker.find(QMenu, "csv_header")
    next(action for action in menu.actions() if action.text() == "Names the columns").trigger()
    asker.qtbot.waitUntil(lambda: "has no column" in asker.said("records_said"), timeout=5000)
    next(action for action in menu.actions() if action.text() == "Guess").trigger()
    asker.qtbot.waitUntil(lambda: asker.said("records_said") == "" and len(view.rows) == 2, timeout=5000)
    assert asker.find(QLabel, "csv_said").isVisible()


def test_a_misspelt_column_is_named(asker: Asker, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("hight,kind\n1.5,cat\n")
    asker.open_run()
    asker.press("predict_tab_records")
    asker.find(RecordsView, "records_view").open_file(str(tmp_path / "a.csv"))
    asker.qtbot.waitUntil(lambda: 'Did "hight" mean it?' in asker.said("records_said"), timeout=5000)
    assert asker.find(QPushButton, "csv_button").isVisible()


def test_a_number_that_does_not_fit_is_said_at_its_field(asker: Asker) -> None:
    asker.backend.know(foreign_info(TensorSpec("u8", "uint8", (None,), "u8:0"), path="/elsewhere/narrow"))
    asker.page.show_export("/elsewhere/narrow")
    asker.wait_for_form()
    asker.type("u8", "300")
    assert "between 0 and 255" in asker.said("input_u8_error")
    asker.press("predict_button")
    assert not asker.backend.asked


@pytest.mark.parametrize("width", [900, 960, 1100])
def test_the_names_of_the_views_look_the_same_whatever_view_is_chosen(asker: Asker, width: int) -> None:
    asker.open_run()
    asker.page.resize(width, 620)
    card = asker.find(LowerCard, "predict_lower")
    seen = set()
    for name in ("History", "Vary", "Records", "History"):
        card.show_view(name)
        QApplication.sendPostedEvents()
        seen.add(asker.find(QComboBox, "predict_tab_list").isVisible())
    assert len(seen) == 1


@pytest.mark.parametrize("view", ["Vary", "Records", "Batch"])
def test_in_a_low_window_the_form_and_its_button_stay_and_the_other_side_scrolls(asker: Asker, view: str) -> None:
    asker.page.resize(900, 420)
    asker.backend.know(pets_info("/elsewhere/1"))
    asker.page.show_export("/elsewhere/1")
    asker.wait_for_form()
    lower = asker.page.findChild(LowerCard)
    assert lower is not None
    lower.show_view(view)
    lower.setMinimumHeight(800)  # as high as a plot and a table of it may be
    asker.qtbot.waitUntil(lambda: lower.height() >= 800, timeout=2000)
    assert asker.page.minimumSizeHint().height() <= 420
    assert in_sight(asker, "predict_button")
