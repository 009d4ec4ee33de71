"""Answers, questions and refusals that come, or are acted on, after something else was opened or typed."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.control import WorkStopped
from core.errors import UntrustedModelError
from core.experiment.data.record_rows import RecordRow
from core.jobs import Failed, Phase
from gui.look.theme import Theme
from gui.pages.predict.analysis.looked_at import LookedAt
from gui.pages.predict.analysis.rows_list import RowsList
from gui.pages.predict.answer.card import AnswerCard
from gui.pages.predict.batch.view import BatchView
from gui.pages.predict.cases.view import CasesView
from gui.pages.predict.compare.view import CompareView
from gui.pages.predict.records.reader import RecordReader
from gui.widgets.tables.record_table import RecordTable
from tests.gui.children import child_of
from tests.gui.exports import even_answer, pets_info
from tests.gui.pages.predict.asking import Asker, answering
from tests.gui.pages.predict.test_analysis_view import analysis, open_view

OTHER = "/elsewhere/export/11"


@pytest.fixture
def two(asker: Asker) -> Asker:
    """A run is open; there is another export beside it."""
    asker.backend.know(pets_info(OTHER))
    asker.open_run()
    return asker


def open_other(asker: Asker) -> None:
    asker.page.show_export(OTHER)
    asker.qtbot.waitUntil(lambda: asker.backend.inspected[-1] == OTHER, timeout=5000)
    asker.wait_for_form()


def test_a_version_of_an_address_that_was_typed_over_is_refused_in_words(two: Asker) -> None:
    two.press("predict_tab_server")
    edit = two.find(QLineEdit, "server_address")
    edit.setText("http://localhost:8501/pets")
    two.press("server_versions")
    two.qtbot.waitUntil(lambda: two.said("server_said").startswith("1 of 2 versions"), timeout=5000)
    edit.setText("pets")
    table = two.find(RecordTable, "server_states")
    table.setCurrentIndex(table.model().index(1, 0))
    two.qtbot.keyClick(table, Qt.Key.Key_Return)
    assert "not the address of a served model" in two.said("server_said")
    assert edit.text() == "pets"


def test_trust_in_one_export_serves_no_other(two: Asker) -> None:
    two.backend.serve_error = UntrustedModelError("This model reads files.")
    two.press("predict_tab_server")
    two.press("serve_button")
    message = two.find(QWidget, "serve_message")
    two.qtbot.waitUntil(message.isVisible, timeout=5000)
    open_other(two)
    assert not message.isVisible(), "the question was about another export"


def test_a_refusal_that_comes_late_offers_no_trust_in_the_export_that_is_open(two: Asker) -> None:
    let_fail = threading.Event()

    def serve(*_: object) -> object:
        let_fail.wait(5)
        raise UntrustedModelError("This model reads files.")

    two.backend.serve = serve  # type: ignore[method-assign, assignment]
    two.press("predict_tab_server")
    two.press("serve_button")
    open_other(two)
    let_fail.set()
    two.qtbot.waitUntil(two.find(QWidget, "serve_message").isVisible, timeout=5000)
    assert not two.find(QPushButton, "serve_message_action").isVisible()


def test_trust_is_asked_of_the_model_that_was_refused(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    let_fail = threading.Event()

    def analyse(*_: object, **__: object) -> None:
        let_fail.wait(5)
        raise UntrustedModelError("It reads files.")

    asker.backend.know(pets_info(OTHER))
    open_view(asker)
    monkeypatch.setattr(asker.backend, "analyse", analyse)
    asker.press("analysis_start")
    open_other(asker)
    let_fail.set()
    button = asker.find(QPushButton, "analysis_start")
    asker.qtbot.waitUntil(lambda: button.isVisible() and button.isEnabled(), timeout=5000)
    assert asker.find(QComboBox, "analysis_model").currentData() == OTHER
    assert button.text() == "Analyse"


def test_a_row_of_an_analysis_that_is_left_is_no_input(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    rows = RowsList(theme, tmp_path)
    qtbot.addWidget(rows)
    chosen: list[object] = []
    rows.record_chosen.connect(lambda record, path: chosen.append(record))
    found = analysis(rows_file=tmp_path / "a.tfrecord")
    rows.show_looked_at(LookedAt(found, found.predictions.heads[0]))
    rows._wanted = 3
    other = analysis(rows_file=tmp_path / "b.tfrecord")
    rows.show_looked_at(LookedAt(other, other.predictions.heads[0]))
    rows._row_read({3: RecordRow(3, {}, "")})
    assert chosen == []


def test_an_answer_to_a_form_that_was_edited_meanwhile_says_so(two: Asker) -> None:
    let_answer = threading.Event()

    def slow(inputs: Mapping[str, Any]) -> dict[str, Any]:
        let_answer.wait(5)
        return even_answer(inputs)

    two.backend.answer = slow
    two.fill()
    two.press("predict_button")
    two.type("spots", "7 8 9")
    let_answer.set()
    two.qtbot.waitUntil(lambda: two.page.predictions == 1, timeout=5000)
    assert "before your changes" in two.visible_texts()


@pytest.mark.parametrize(
    ("tab", "button", "said"),
    [
        ("vary", "vary_plot_button", "vary_progress"),
        ("compare", "compare_button", "compare_said"),
        ("server", "server_ask", "server_said"),
    ],
)
def test_what_is_said_of_a_form_that_was_edited_meanwhile_is_said_to_be_before(
    two: Asker, tab: str, button: str, said: str
) -> None:
    let_answer = threading.Event()

    def slow(inputs: Mapping[str, Any]) -> dict[str, Any]:
        let_answer.wait(5)
        return even_answer(inputs)

    two.fill()
    two.backend.answer = two.backend.served = slow
    two.press(f"predict_tab_{tab}")
    two.find(QLineEdit, "server_address").setText("http://localhost:8501/pets")
    two.backend.know(pets_info("/runs/pets/run-001/export/11"))  # what becomes of a checkpoint
    choice = two.find(CompareView, "compare_view")._choice
    choice.choose(choice.models[-1], tab == "compare")
    two.press(button)
    two.type("spots", "7 8 9")
    let_answer.set()
    label = two.find(QLabel, said)
    two.qtbot.waitUntil(lambda: label.text() == "before your changes", timeout=5000)


def test_an_answer_without_outputs_is_no_test_case(two: Asker) -> None:
    two.backend.answer = answering()
    two.fill()
    two.predict()
    card = two.find(AnswerCard, "answer_card")
    assert not child_of(card, QPushButton, "save_case").isVisible()


def test_a_batch_that_is_cancelled_while_its_model_is_loaded_is_no_failure(asker: Asker) -> None:
    view = asker.find(BatchView, "batch_view")
    view._reported(Failed("WorkStopped: .", "Traceback", False, WorkStopped()))
    assert view._said.text() == "cancelled"


def test_what_was_counted_of_a_file_that_was_closed_says_nothing_of_the_next(asker: Asker, tmp_path: Path) -> None:
    reader = RecordReader(tmp_path, asker.page)
    failures: list[str] = []
    reader.failed.connect(failures.append)
    reader._counting, reader._source = object(), object()  # type: ignore[assignment]
    for event in (Phase("reading", "5 and counting"), Failed("It is closed.", "", True, ValueError())):
        reader._index_reported(event)
    assert (reader.counted, failures) == ("", [])


def test_results_that_somebody_edited_are_left_out(two: Asker) -> None:
    result = {"name": ["cat"], "passed": True, "reason": ""}
    info = pets_info()
    two.find(CasesView, "cases_view").show_export(replace(info, provenance={**info.provenance, "cases": [result]}))
