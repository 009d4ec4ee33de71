"""The analysis of the evaluation data: found in the background, kept, looked at from several sides, row by row."""

from __future__ import annotations

import importlib
import math
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSlider, QWidget

from core import commands
from core.analysis.records import ClassHead, Head, LabelledPredictions, NumberHead, NumberValues, WordValues
from core.errors import DataError, ExportError, UntrustedModelError
from core.experiment.data.examples import encode_example
from core.experiment.data.record_files import write_serialized
from core.experiment.schema import FeatureSchema
from gui.charts.analysis.reliability_chart import ReliabilityChart
from gui.charts.analysis.residual_chart import ResidualChart
from gui.charts.analysis.threshold_chart import ThresholdChart
from gui.charts.confusion_matrix import ConfusionMatrix
from gui.pages.predict.analysis.view import AnalysisView
from gui.widgets.tables.record_table import RecordTable
from tests.gui.exports import PETS
from tests.gui.pages.predict.asking import Asker, answering

KINDS = WordValues("kind", ("cat", "dog"), np.array([0, 1, 1, 0, 1, 1, 0, 0]))
HEIGHTS = NumberValues("height", np.array([1, 2, 3, 4, 5, 6, 7, math.nan]))
TRUE = np.array([0, 1, 1, 0, 1, 0, 1, -1])
SCORE = np.array([0.1, 0.9, 0.4, 0.7, 0.8, 0.2, 0.6, 0.5])
MOOD = ClassHead("", "mood", ("calm", "wild"), TRUE, (SCORE > 0.5).astype(np.int64), SCORE)
AGE = NumberHead("age", "age", np.arange(8.0), np.array([0, 1, 2, 9, 4, 5, math.nan, 6]))
W = TypeVar("W", bound=QWidget)


def analysis(*heads: Head, rows_file: Path | None = None, schema: FeatureSchema | None = PETS) -> commands.Analysis:
    kept = np.arange(8) if rows_file is not None else np.zeros(0, np.int64)
    found = LabelledPredictions(8, heads or (MOOD,), (KINDS, HEIGHTS), kept, True)
    return commands.Analysis(found, "export 10", "the evaluation data, pets.csv", 1.0, ("",), schema, rows_file)


def open_view(asker: Asker, found: commands.Analysis | None = None, width: int = 1500) -> AnalysisView:
    asker.page.resize(width, 900)
    asker.backend.analysis = found or analysis()
    asker.open_run()
    asker.press("predict_tab_analysis")
    return asker.find(AnalysisView, "analysis_view")


def analysed(asker: Asker, found: commands.Analysis | None = None, width: int = 1500) -> AnalysisView:
    view = open_view(asker, found, width)
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: view.analysis is not None, timeout=5000)
    asker.qtbot.waitUntil(asker.find(QPushButton, "analysis_start").isEnabled, timeout=5000)
    return view


def test_the_code_of_a_run_is_asked_about_before_it_runs(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    view = open_view(asker)
    questions: list[Callable[[], object]] = []
    monkeypatch.setattr(asker.workbench.trust, "when_trusted", lambda code, then: questions.append(then))
    asker.press("analysis_start")
    assert len(questions) == 1
    assert asker.backend.analysed == []
    questions[0]()
    asker.qtbot.waitUntil(lambda: view.analysis is not None, timeout=5000)
    assert len(asker.backend.analysed) == 1


def rows(asker: Asker) -> list[int]:
    return [row.number for row in asker.find(RecordTable, "analysis_rows").records]


def click_slice(asker: Asker, title: str) -> None:
    table = asker.find(RecordTable, "slice_table")
    place = next(place for place, item in enumerate(table.records) if item.title == title)
    where = table.visualRect(table.model().index(place, 0)).center()
    asker.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def says_height(asker: Asker, height: int) -> bool:
    return asker.find(QLineEdit, "input_height").text() == str(height)


def test_the_open_export_is_analysed_in_the_background_and_what_was_found_is_kept(asker: Asker) -> None:
    asker.backend.let_analysis_end.clear()
    view = open_view(asker)
    assert "Not analysed yet" in asker.visible_texts()
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: asker.said("analysis_said") == "1\u2009200 rows", timeout=5000)
    result = asker.find(QWidget, "analysis_result")  # made while it is waited for, not when the answer comes
    assert not result.isVisible()
    assert "Not analysed yet" in asker.visible_texts()
    asker.backend.let_analysis_end.set()
    asker.qtbot.waitUntil(lambda: view.analysis is not None, timeout=5000)
    assert result.isVisible()
    (asked,) = asker.backend.analysed
    assert asked[0].export is not None
    assert asked[1:] == (False, False)
    assert asker.said("analysis_figure") == "71.4\u2009%"
    assert asker.said("analysis_more") == "accuracy of 7, 2 wrong"
    asker.qtbot.waitUntil(asker.find(QPushButton, "analysis_start").isEnabled, timeout=5000)
    models = asker.find(QComboBox, "analysis_model")
    models.setCurrentIndex(1)
    models.activated.emit(1)
    asker.qtbot.waitUntil(lambda: view.analysis is None, timeout=5000)
    assert models.currentText() == "Checkpoint 300"
    models.setCurrentIndex(0)
    asker.qtbot.waitUntil(lambda: view.analysis is not None, timeout=5000)
    assert len(asker.backend.analysed) == 1, "it was kept"


def test_it_is_cancelled(asker: Asker) -> None:
    asker.backend.let_analysis_end.clear()
    view = open_view(asker)
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: asker.find(QPushButton, "analysis_cancel").isVisible(), timeout=5000)
    asker.press("analysis_cancel")
    asker.qtbot.waitUntil(lambda: asker.said("analysis_said") == "Cancelled; nothing was kept.", timeout=5000)
    asker.qtbot.waitUntil(asker.find(QPushButton, "analysis_start").isEnabled, timeout=5000)
    assert view.analysis is None


def test_what_is_wrong_is_said(asker: Asker) -> None:
    asker.backend.analysis_error = DataError("The evaluation data has no records.")
    open_view(asker)
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: "no records" in asker.said("analysis_said"), timeout=5000)


def test_what_shows_an_analysis_is_imported_beside_the_window(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported: dict[str, int] = {}

    def note(name: str) -> None:
        imported[name] = threading.get_ident()

    monkeypatch.setattr("gui.pages.predict.analysis.view.import_module", note)
    open_view(asker)
    asker.qtbot.waitUntil(lambda: "gui.pages.predict.analysis.result" in imported, timeout=5000)
    assert threading.get_ident() not in imported.values()
    importlib.import_module("gui.pages.predict.analysis.result")  # it is there


def test_what_was_kept_comes_too_late_to_hide_what_is_wrong(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    may_look, looked = threading.Event(), threading.Event()

    def look(run: Path, subject: commands.Subject) -> None:
        may_look.wait(10)
        looked.set()

    monkeypatch.setattr(asker.backend, "kept_analysis", look)
    asker.backend.analysis_error = DataError("The evaluation data has no records.")
    open_view(asker)
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: "no records" in asker.said("analysis_said"), timeout=5000)
    may_look.set()
    asker.qtbot.waitUntil(looked.is_set, timeout=5000)
    asker.qtbot.wait(50)
    assert "no records" in asker.said("analysis_said")


def test_a_model_that_reaches_outside_is_trusted_first(asker: Asker) -> None:
    asker.backend.analysis_error = UntrustedModelError("It reads files.")
    view = open_view(asker)
    asker.press("analysis_start")
    button = asker.find(QPushButton, "analysis_start")
    asker.qtbot.waitUntil(lambda: button.text() == "Trust and analyse" and button.isEnabled(), timeout=5000)
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: view.analysis is not None, timeout=5000)
    assert [trusted for _, _, trusted in asker.backend.analysed] == [False, True]
    asker.qtbot.waitUntil(button.isEnabled, timeout=5000)


def test_trust_ends_where_the_model_cannot_be_loaded_any_more(asker: Asker) -> None:
    """Another one may lie there by now, about which nobody was asked."""
    asker.backend.analysis_error = UntrustedModelError("It reads files.")
    view = open_view(asker)
    button = asker.find(QPushButton, "analysis_start")
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: button.text() == "Trust and analyse" and button.isEnabled(), timeout=5000)
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: view.analysis is not None and button.isEnabled(), timeout=5000)
    asker.backend.analysis_error = ExportError("It changed after it was checked.")
    asked = asker.backend.analysed
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: len(asked) == 3 and button.isEnabled(), timeout=5000)
    asker.press("analysis_start")
    asker.qtbot.waitUntil(lambda: len(asked) == 4 and button.isEnabled(), timeout=5000)
    assert [trusted for _, _, trusted in asker.backend.analysed] == [False, True, True, False]


def test_wrong_rows_come_first_and_a_slice_shows_its_own(asker: Asker) -> None:
    analysed(asker)
    assert rows(asker)[:3] == [3, 2, 6]
    assert rows(asker)[-1] == 7, "it has no label"
    click_slice(asker, "cat")
    assert set(rows(asker)) == {0, 3, 6, 7}
    assert asker.find(QLabel, "analysis_rows_title").text().startswith("kind: cat, 4 rows")
    asker.press("analysis_all")
    assert len(rows(asker)) == 8


def test_a_feature_of_numbers_is_sliced_in_bins(asker: Asker) -> None:
    analysed(asker)
    asker.find(QComboBox, "slice_feature").setCurrentText("height")
    asker.find(QComboBox, "slice_bins").setCurrentText("3 bins")
    table = asker.find(RecordTable, "slice_table")
    assert sum(item.rows for item in table.records) == 8
    assert "missing" in {item.title for item in table.records}


def test_the_threshold_moves_figures_rows_and_the_dot(asker: Asker) -> None:
    analysed(asker)
    asker.press("analysis_view_threshold")
    chart = asker.find(ThresholdChart, "threshold_chart")
    assert chart.dot == (pytest.approx(1 / 3), 0.75)
    asker.find(QSlider, "threshold_slider").setValue(150)
    asker.qtbot.waitUntil(lambda: asker.said("threshold_recall") == "1.000", timeout=5000)
    assert chart.dot == (pytest.approx(2 / 3), 1.0)
    asker.qtbot.waitUntil(lambda: set(rows(asker)[:2]) == {3, 5}, timeout=5000)
    assert asker.said("analysis_more").endswith("2 wrong at threshold 0.15")
    asker.press("curve_kind_pr")
    assert chart.dot == (1.0, pytest.approx(4 / 6))
    number = asker.find(QLineEdit, "threshold_number")
    number.setText("2")
    asker.qtbot.keyClick(number, Qt.Key.Key_Return)
    assert number.property("invalid") is True
    asker.press("threshold_best")
    assert number.property("invalid") is False
    assert asker.said("threshold_f1") == "0.8889"
    matrix = asker.find(ConfusionMatrix, "threshold_matrix")
    asker.qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.cell_rect(0, 1).center().toPoint())
    assert rows(asker) == [3]


def test_of_more_classes_each_is_looked_at_against_the_rest(asker: Asker) -> None:
    each = np.array([[0.6, 0.3, 0.1], [0.4, 0.5, 0.1], [0.1, 0.4, 0.5], [0.3, 0.3, 0.4]] * 2, np.float32)
    true, chosen = np.array([0, 1, 2, 0] * 2), each.argmax(axis=1)
    head = ClassHead("", "kind", ("cat", "dog", "owl"), true, chosen, each.max(axis=1).astype(np.float64), each)
    analysed(asker, analysis(head))
    figures = asker.said("analysis_more")
    asker.press("analysis_view_threshold")
    assert asker.said("threshold_auc") == "0.7500"
    chooser = asker.find(QComboBox, "threshold_class")
    assert [chooser.itemText(place) for place in range(chooser.count())] == ["cat", "dog", "owl"]
    asker.find(QSlider, "threshold_slider").setValue(150)
    asker.qtbot.waitUntil(lambda: asker.said("threshold_recall") == "1.000", timeout=5000)
    assert asker.said("analysis_more") == figures  # what the model chooses does not depend on it
    chooser.setCurrentIndex(2)
    chooser.activated.emit(2)
    assert asker.said("threshold_auc") == "1.000"
    matrix = asker.find(ConfusionMatrix, "threshold_matrix")
    asker.find(QSlider, "threshold_slider").setValue(350)
    asker.qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.cell_rect(0, 1).center().toPoint())
    assert sorted(rows(asker)) == [3, 7]
    analysed(asker)
    assert not chooser.isVisible()


def test_calibration_has_the_counts_of_its_bins(asker: Asker) -> None:
    analysed(asker)
    asker.press("analysis_view_calibration")
    assert asker.find(ReliabilityChart, "reliability_chart").counts == ["1"] * 7
    assert "Probability of wild, 7 rows. Expected calibration error" in asker.said("calibration_text")


def test_a_head_of_numbers_has_residuals_and_the_largest_errors_first(asker: Asker) -> None:
    analysed(asker, analysis(MOOD, AGE))
    asker.find(QComboBox, "analysis_head").setCurrentText("age")
    assert rows(asker)[0] == 3
    assert asker.said("analysis_figure") == "1.000"
    assert not asker.find(QPushButton, "analysis_view_threshold").isVisible()
    asker.press("analysis_view_residuals")
    chart = asker.find(ResidualChart, "residual_chart")
    assert chart.count == 7
    asker.press("analysis_view_slices")
    click_slice(asker, "dog")
    assert chart.marked == 4


def test_answers_without_labels_are_said_to_have_none(asker: Asker) -> None:
    analysed(asker, analysis(replace(MOOD, true=np.full(8, -1), label="")))
    assert asker.said("analysis_more").startswith("No row has a label")
    assert not asker.find(QPushButton, "analysis_next").isEnabled()


def test_the_next_wrong_row_becomes_the_input_with_its_label_beside_the_answer(
    asker: Asker, tmp_path: Path
) -> None:
    moods, kinds = ("calm", "wild"), ("cat", "dog")
    records = [
        encode_example(PETS, {"kind": kinds[code], "height": row + 1.0, "mood": moods[max(0, true)]})
        for row, (code, true) in enumerate(zip(KINDS.codes.tolist(), TRUE.tolist(), strict=True))
    ]
    write_serialized(tmp_path / "rows.tfrecord", records)
    asker.backend.answer = answering(logits=[[0.0, 0.0]], probabilities=[[0.25, 0.75]])
    analysed(asker, analysis(rows_file=tmp_path / "rows.tfrecord"))
    seen = []
    for row in (3, 2):
        asker.press("analysis_next")
        asker.qtbot.waitUntil(partial(says_height, asker, row + 1), timeout=5000)
        asker.wait_for_form()
        seen.append(asker.find(QLineEdit, "input_height").text())
    assert len(set(seen)) == 2
    assert {float(text) - 1 for text in seen} == {2, 3}
    assert asker.said("answer_label") in ("✓ label wild", "✗ label calm")


def test_rows_that_were_not_kept_cannot_be_used(asker: Asker) -> None:
    analysed(asker)
    assert not asker.find(QPushButton, "analysis_next").isEnabled()
    assert "could not be kept" in asker.find(QPushButton, "analysis_use").toolTip()


def test_a_narrow_page_has_the_rows_as_a_view_of_their_own(asker: Asker) -> None:
    analysed(asker, width=1000)
    assert not asker.find(RecordTable, "analysis_rows").isVisible()
    click_slice(asker, "dog")
    assert asker.find(RecordTable, "analysis_rows").isVisible()
    assert set(rows(asker)) == {1, 2, 4, 5}
    asker.page.resize(1500, 900)
    asker.qtbot.waitUntil(lambda: asker.find(RecordTable, "slice_table").isVisible(), timeout=5000)
    assert asker.find(RecordTable, "analysis_rows").isVisible()


def test_another_run_ends_the_analysis(asker: Asker) -> None:
    asker.backend.let_analysis_end.clear()
    view = open_view(asker)
    asker.press("analysis_start")
    asker.workbench.leave_for(None)
    asker.qtbot.waitUntil(lambda: "No run to analyse" in asker.visible_texts(), timeout=5000)
    assert view.analysis is None
    assert not asker.find(QPushButton, "analysis_start").isEnabled()


def test_hundred_thousand_rows_are_shown_without_holding_the_window_up(asker: Asker) -> None:
    count, random = 100_000, np.random.default_rng(1)
    true, score = random.integers(0, 2, count), random.random(count)
    head = ClassHead("", "mood", ("calm", "wild"), true, (score > 0.5).astype(np.int64), score)
    columns = (WordValues("kind", ("cat", "dog"), random.integers(0, 2, count)),)
    found = replace(
        analysis(), predictions=LabelledPredictions(count, (head,), columns, np.zeros(0, np.int64), True)
    )
    analysed(asker, found)
    assert len(rows(asker)) == 500
    assert "the first 500 of 100\u2009000 rows" in asker.find(QLabel, "analysis_rows_title").text()
