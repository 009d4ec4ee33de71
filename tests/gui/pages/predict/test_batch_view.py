"""Many rows of a file at once: progress, Cancel, figures, the rows behind them, files."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton

from core.experiment.data.example_proto import Example
from core.experiment.data.examples import encode_example
from core.experiment.data.record_files import write_serialized
from core.serving.predict.rows.batch import ROWS
from gui.charts.confusion_matrix import ConfusionMatrix
from gui.pages.predict.batch.result import ErrorPlot
from gui.pages.predict.batch.view import BatchView
from gui.pages.predict.records.view import RecordsView
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import PETS
from tests.gui.pages.predict.asking import Asker

MOODS = ("calm", "wild")


def pet(number: int) -> bytes:
    kind = "cat" if number % 2 else "dog"
    return encode_example(
        PETS, {"kind": kind, "height": number / 8, "mood": MOODS[number % 4 == 0], "spots": [1, 2, 3]}
    )


def by_kind(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Dogs are wild, cats are calm."""
    kinds = [Example.FromString(item).features.feature["kind"].bytes_list.value[0] for item in inputs["examples"]]
    wild = np.array([0.75 if kind == b"dog" else 0.25 for kind in kinds], np.float32)
    return {"logits": np.zeros((len(kinds), 2), np.float32), "probabilities": np.stack([1 - wild, wild], 1)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write_serialized(tmp_path / "pets.tfrecord", [pet(number) for number in range(40)])
    return tmp_path / "pets.tfrecord"


def open_records(asker: Asker, file: Path) -> RecordsView:
    asker.backend.answer = by_kind
    asker.open_run()
    asker.press("predict_tab_records")
    records = asker.find(RecordsView, "records_view")
    records.open_file(str(file))
    asker.qtbot.waitUntil(lambda: bool(records.rows), timeout=5000)
    return records


def wait_for_batch(asker: Asker) -> BatchView:
    view = asker.find(BatchView, "batch_view")
    asker.qtbot.waitUntil(
        lambda: view.batch is not None and not asker.find(QPushButton, "batch_cancel").isVisible()
    )
    return view


def test_all_rows_are_predicted_and_counted(asker: Asker, file: Path) -> None:
    open_records(asker, file)
    asker.press("predict_all")
    wait_for_batch(asker)
    assert asker.said("batch_figure") == "75.0\u2009%"
    assert asker.said("batch_more") == "accuracy of 40, 10 wrong"
    table = asker.find(RecordTable, "batch_table")
    assert len(table.records) == 40
    asker.find(QComboBox, "batch_filter").setCurrentText("Wrong ones")
    assert [row.number % 4 for row in table.records] == [2] * 10


def test_a_cell_of_the_matrix_shows_its_rows(asker: Asker, file: Path) -> None:
    open_records(asker, file)
    asker.press("predict_all")
    wait_for_batch(asker)
    matrix = asker.find(ConfusionMatrix, "confusion_matrix")
    table = asker.find(RecordTable, "batch_table")
    calm, wild = 0, 1
    place = matrix.cell_rect(calm, wild).center().toPoint()
    asker.qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    assert len(table.records) == 10
    asker.qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    assert len(table.records) == 40


def test_only_the_selected_rows_are_predicted(asker: Asker, file: Path) -> None:
    open_records(asker, file)
    table = asker.find(RecordTable, "records_table")
    flag = QItemSelectionModel.SelectionFlag
    for row in (3, 5, 8):
        table.selectionModel().select(table.model().index(row, 0), flag.Select | flag.Rows)
    table.selectionModel().select(table.model().index(0, 0), flag.Deselect | flag.Rows)
    assert asker.find(QPushButton, "predict_all").text() == "Predict 3"
    asker.press("predict_all")
    view = wait_for_batch(asker)
    assert view.batch is not None
    assert view.batch.answer.numbers.tolist() == [3, 5, 8]


def test_a_row_of_the_batch_becomes_the_input(asker: Asker, tmp_path: Path) -> None:
    write_serialized(tmp_path / "many", [pet(number) for number in range(120)])
    open_records(asker, tmp_path / "many")
    asker.press("predict_all")
    wait_for_batch(asker)
    table = asker.find(RecordTable, "batch_table")
    table.select(117)
    asker.qtbot.keyClick(table, Qt.Key.Key_Return)
    asker.qtbot.waitUntil(lambda: asker.page.predictions == 1, timeout=5000)
    assert asker.said("answer_label") == "✓ label calm"
    asker.wait_for_form()


def test_a_batch_is_cancelled_and_keeps_what_it_has(asker: Asker, tmp_path: Path) -> None:
    write_serialized(tmp_path / "many", [pet(number) for number in range(ROWS + 5)])
    open_records(asker, tmp_path / "many")
    asked, go_on = threading.Event(), threading.Event()

    def answer(inputs: Mapping[str, Any]) -> dict[str, Any]:
        asked.set()
        assert go_on.wait(5)
        return by_kind(inputs)

    asker.backend.answer = answer
    asker.press("predict_all")
    asker.qtbot.waitUntil(lambda: asked.is_set() and asker.find(QPushButton, "batch_cancel").isVisible())
    asker.press("batch_cancel")
    go_on.set()
    view = wait_for_batch(asker)
    assert view.batch is not None
    assert len(view.batch.answer.numbers) == ROWS
    assert asker.said("batch_said").endswith("stopped")


def test_numbers_are_plotted_against_their_labels(asker: Asker, tmp_path: Path) -> None:
    asker.backend.answer = lambda inputs: {"labels": np.arange(len(inputs["examples"]), dtype=np.float32)}
    (tmp_path / "pets.csv").write_text("kind,height,spots,mood\n" + "cat,1,1 2 3,calm\n" * 4)
    asker.open_run()
    asker.press("predict_tab_records")
    records = asker.find(RecordsView, "records_view")
    records.open_file(str(tmp_path / "pets.csv"))
    asker.qtbot.waitUntil(lambda: bool(records.rows), timeout=5000)
    asker.press("predict_all")
    view = wait_for_batch(asker)
    assert view.batch is not None
    assert view.batch.scores is None, "the label is a word, the answer a number"
    assert asker.page.findChild(ErrorPlot) is None


def test_answers_are_saved(asker: Asker, file: Path, tmp_path: Path) -> None:
    open_records(asker, file)
    asker.press("predict_all")
    wait_for_batch(asker)
    asker.press("batch_save")
    dialog = asker.find(QFileDialog, "batch_dialog")
    dialog.fileSelected.emit(str(tmp_path / "out.json"))
    dialog.reject()
    asker.qtbot.waitUntil(lambda: "Saved as" in asker.said("batch_said"), timeout=5000)
    rows = json.loads((tmp_path / "out.json").read_text())
    assert len(rows) == 40
    assert rows[4] == {
        "row": 4,
        "labels": {"mood": "wild"},
        "outputs": {"logits": [0.0, 0.0], "probabilities": [0.25, 0.75]},
    }
    asker.qtbot.waitUntil(asker.find(QPushButton, "batch_save").isEnabled, timeout=5000)
    asker.find(BatchView, "batch_view").save(str(tmp_path / "gone" / "a.csv"))
    asker.qtbot.waitUntil(lambda: "Could not save the answers" in asker.said("batch_said"), timeout=5000)


def test_another_export_forgets_the_batch(asker: Asker, file: Path) -> None:
    open_records(asker, file)
    asker.press("predict_all")
    view = wait_for_batch(asker)
    asker.workbench.leave_for(None)
    assert view.batch is None
    assert "No rows predicted yet" in asker.visible_texts()
