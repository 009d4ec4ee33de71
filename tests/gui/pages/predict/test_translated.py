"""The Predict page in German: what is chosen is known by what it is, not by what it is called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from core.experiment.data.record_files import write_serialized
from gui.look.language import ENGLISH, use_language
from gui.pages.predict.answer.copy_menu import CopyMenu
from gui.pages.predict.batch.view import BatchView
from gui.pages.predict.records.csv_options import CsvOptions
from gui.pages.predict.records.view import RecordsView
from gui.widgets.tables.record_table import RecordTable
from tests.gui.pages.predict.asking import Asker
from tests.gui.pages.predict.test_batch_view import by_kind, pet


@pytest.fixture
def german(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Asker]:
    """The page in German."""
    assert use_language(qapp, "de") == "de"
    asker = Asker(qtbot, qapp, tmp_path / "cache")
    yield asker
    asker.workbench.end(asker.page)
    use_language(qapp, ENGLISH)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_views_are_found_in_the_row_and_in_the_list(german: Asker) -> None:
    german.open_run()
    assert german.find(QPushButton, "predict_tab_history").text() == "Verlauf"
    german.press("predict_tab_records")
    assert german.find(RecordsView, "records_view").isVisible()
    names = german.find(QComboBox, "predict_tab_list")
    names.setCurrentIndex(names.findText("Verlauf"))
    names.activated.emit(names.currentIndex())
    assert german.find(QPushButton, "predict_tab_history").isChecked()
    assert not german.find(RecordsView, "records_view").isVisible()


def test_the_form_of_dense_tensors_has_its_signatures(german: Asker) -> None:
    german.open_run()
    german.press("predict_form_kind_dense")
    assert german.find(QComboBox, "predict_signature").currentText() == "dense"


def test_wrong_rows_are_filtered(german: Asker, tmp_path: Path) -> None:
    file = tmp_path / "pets.tfrecord"
    write_serialized(file, [pet(number) for number in range(8)])
    german.backend.answer = by_kind
    german.open_run()
    german.press("predict_tab_records")
    records = german.find(RecordsView, "records_view")
    records.open_file(str(file))
    german.qtbot.waitUntil(lambda: bool(records.rows), timeout=5000)
    german.press("predict_all")
    view = german.find(BatchView, "batch_view")
    german.qtbot.waitUntil(lambda: view.batch is not None, timeout=5000)
    shown = german.find(QComboBox, "batch_filter")
    assert shown.currentText() == "Alle Zeilen"
    shown.setCurrentIndex(1)
    assert [row.number for row in german.find(RecordTable, "batch_table").records] == [2, 6]


def test_the_request_is_copied_as_what_was_chosen(german: Asker) -> None:
    german.open_run()
    german.fill()
    german.predict()
    actions = {action.text(): action for action in german.find(CopyMenu, "copy_as").menu().actions()}
    actions["curl, REST in Zeilen"].trigger()
    assert QGuiApplication.clipboard().text().startswith("curl")
    actions["Antwort als Text"].trigger()
    assert "probabilities" in QGuiApplication.clipboard().text()


def test_the_request_is_shown_as_text_or_json(german: Asker) -> None:
    german.open_run()
    german.fill()
    german.press("request_json")
    german.press("request_text")
    assert german.find(QPushButton, "request_text").text() == "Text"
    assert german.find(QPushButton, "request_text").isChecked()


def test_a_csv_file_is_written_as_was_chosen(german: Asker) -> None:
    options = german.find(CsvOptions, "csv_options")
    delimiters = {action.text(): action for action in german.find(QMenu, "csv_delimiter").actions()}
    delimiters["Semikolon"].trigger()
    assert options.format.delimiter == ";"
