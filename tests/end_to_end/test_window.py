"""The real window, driven by clicks and keys, on real runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.charts.grid import ChartGrid
from gui.look.theme import Theme
from gui.pages.predict.cases.view import CasesView
from gui.pages.predict.compare.vary_plot import VaryLegend
from gui.pages.predict.compare.vary_view import VaryView
from gui.pages.predict.records.view import RecordsView
from gui.shell.main_window import MainWindow
from gui.state.backend import commands_backend
from gui.state.disk.settings import Settings
from gui.widgets.image_editor import ImageEditor
from gui.widgets.tables.record_table import RecordTable
from tests.end_to_end.reference import predict_from_checkpoint
from tests.gui.bench import PartsUser

pytestmark = pytest.mark.timeout(300)
W = TypeVar("W", bound=QWidget)
LONG = 40_000


class User:
    """Somebody at the window: looks for widgets by name, clicks, types, waits."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.bench = PartsUser(window.parts)

    def find(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        button = self.find(QWidget, name)
        self.wait(lambda: button.isVisible() and button.isEnabled(), f"{name} can be pressed")
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        edit = self.find(QLineEdit, name)
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)

    def wait(self, condition: Callable[[], Any], what: str, timeout: int = LONG) -> None:
        def check() -> None:
            assert condition(), what

        self.qtbot.waitUntil(check, timeout=timeout)

    def train(self, sample: str, settings: dict[str, str]) -> None:
        self.wait(lambda: self.window.findChild(QWidget, f"sample_{sample}"), "the samples are shown")
        self.click(f"sample_{sample}")
        self.wait(lambda: self.bench.experiment is not None, "the experiment is loaded")
        for name, text in settings.items():
            self.type(f"setting_{name}", text)
        self.click("train_button")
        self.wait(lambda: self.bench.is_training, "training starts")

    def wait_for_the_end(self) -> None:
        bench = self.bench
        self.wait(lambda: not bench.is_training, "training ends")
        self.wait(lambda: bench.view is not None and bench.view.state.status == "ended", "the end is read")
        self.wait(lambda: bench.view is not None and bench.view.listing.exports, "the best model is exported")

    def export(self, step: int) -> str:
        """Export the checkpoint of `step` through the dialog; the path of the export."""
        bench = self.bench
        assert bench.view is not None
        before = {export.path for export in bench.view.listing.exports}
        self.click("page_models")
        table = self.find(RecordTable, "checkpoint_table")
        assert table.select(step)
        self.click("export_button")
        self.wait(lambda: self.window.findChild(QDialog, "export_dialog"), "the dialog opens")
        assert self.find(QComboBox, "export_checkpoint").currentData() == step
        self.click("export_confirm")
        self.wait(lambda: len(bench.view.listing.exports) > len(before), "the export is listed")  # type: ignore[union-attr]
        path = next(export.path for export in bench.view.listing.exports if export.path not in before)
        exports = self.find(RecordTable, "export_table")
        self.wait(lambda: exports.current_record() and exports.current_record().path == path, "it is selected")
        return path

    def predict(self, kind: str) -> dict[str, Any]:
        """Press Predict in the form of that kind; the outputs of the one row."""
        page = self.window.predict_page
        self.click(f"predict_form_kind_{kind.lower()}")
        self.wait(lambda: self.find(QAbstractButton, "predict_button").isEnabled(), "the form is there")
        before = page.predictions
        self.click("predict_button")
        self.wait(lambda: page.predictions > before, f"the {kind} answer comes")
        assert page.last_prediction is not None
        return {alias: value[0] for alias, value in page.last_prediction.outputs.items()}


@pytest.fixture
def user(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[User]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    window = MainWindow(Theme(qapp, "light"), commands_backend(), tmp_path / "workspace", settings)
    window.resize(1280, 800)  # the screen of the tests is smaller
    window.show()
    qtbot.waitUntil(lambda: window._started, timeout=LONG)
    user = User(qtbot, window)
    yield user
    user.bench.training.stop()
    qtbot.waitUntil(lambda: not user.bench.is_training, timeout=LONG)
    window.close()
    shiboken6.delete(window)  # from the top down: the garbage collector would take its parts in any order


def assert_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    for alias, value in one.items():
        if np.asarray(value).dtype.kind == "f":
            np.testing.assert_allclose(value, other[alias], atol=1e-6, err_msg=alias)
        else:
            assert np.array_equal(np.asarray(value), np.asarray(other[alias])), alias


def test_penguins_trained_by_clicks_exported_and_asked_both_ways(user: User) -> None:
    user.train("penguins", {"max_steps": "200", "checkpoint_every": "50", "keep_latest": "9"})
    user.wait_for_the_end()
    bench = user.bench
    assert bench.view is not None
    assert bench.view.state.reason == "max_steps"
    assert bench.run is not None
    assert bench.run.name == "run-001"
    assert {"loss", "accuracy"} <= set(user.find(ChartGrid, "charts").charts)
    path = user.export(100)
    user.click("try_button")
    user.wait(lambda: user.find(QComboBox, "predict_export").currentData() == path, "the export is open")
    user.wait(lambda: user.window.findChild(QLineEdit, "input_bill_length_mm"), "the form is built")
    row = {"bill_length_mm": 47.2, "bill_depth_mm": 13.7, "flipper_length_mm": 214, "island": "Biscoe"}
    for name in ("bill_length_mm", "bill_depth_mm", "flipper_length_mm"):
        user.type(f"input_{name}", str(row[name]))
    user.find(QComboBox, "input_island").setCurrentText("Biscoe")
    example = user.predict("Example")
    dense = user.predict("Dense")
    assert_same(dense, example)
    reference = predict_from_checkpoint(bench.run, 100, row)
    assert_same({"probabilities": example["probabilities"]}, reference)


def test_digits_stopped_by_the_button_and_a_drawn_digit_is_read(user: User) -> None:
    user.train("digits", {"max_steps": "100000", "patience": "0", "checkpoint_every": "40"})
    bench = user.bench
    user.wait(
        lambda: bench.view is not None and len([c for c in bench.view.listing.checkpoints if c.metrics]) >= 2,
        "two checkpoints are evaluated",
    )
    user.click("stop_button")
    user.wait_for_the_end()
    assert bench.view is not None
    assert bench.view.state.reason == "stopped"
    newest = bench.view.listing.checkpoints[-1]
    assert newest.step == bench.view.state.step
    older = next(c.step for c in bench.view.listing.checkpoints if c.metrics and not c.latest)
    path = user.export(older)
    user.click("try_button")
    user.wait(lambda: user.find(QComboBox, "predict_export").currentData() == path, "the export is open")
    user.wait(lambda: user.window.findChild(ImageEditor, "input_image"), "the form is built")
    user.click("predict_form_kind_dense")
    editor = user.find(ImageEditor, "input_image")
    canvas = user.find(QWidget, "input_image_canvas")
    middle = canvas.rect().center()
    user.qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    user.qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
    pixels = editor.pixels().copy()
    assert pixels.max() > 0
    dense = user.predict("Dense")
    example = user.predict("Example")
    assert_same(dense, example)
    assert bench.run is not None
    assert_same(
        {"probabilities": dense["probabilities"]},
        predict_from_checkpoint(bench.run, older, {"image": pixels}),
    )


def test_dummy_records_stop_early_and_predict_with_dense_tensors(user: User) -> None:
    user.train("dummy-records", {"min_delta": "100", "patience": "3", "checkpoint_every": "25", "keep_latest": "9"})
    user.wait_for_the_end()
    bench = user.bench
    assert bench.view is not None
    assert (bench.view.state.reason, bench.view.state.step) == ("early_stopping", 100)
    path = user.export(50)
    user.click("try_button")
    user.wait(lambda: user.find(QComboBox, "predict_export").currentData() == path, "the export is open")
    user.wait(lambda: user.window.findChild(QLineEdit, "input_x"), "the form is built")
    user.type("input_x", "0.5, -1, 2")
    user.type("input_bias", "0.25")
    dense = user.predict("Dense")
    example = user.predict("Example")
    assert set(dense) == {"labels", "logits"}
    assert_same(dense, example)
    assert bench.run is not None
    assert_same(dense, predict_from_checkpoint(bench.run, 50, {"x": [0.5, -1, 2], "bias": 0.25}))
    an_answer_is_kept_varied_and_compared_with_a_record(user, dense)


def an_answer_is_kept_varied_and_compared_with_a_record(user: User, answer: dict[str, Any]) -> None:
    """What the Predict page does with an answer, on the real model that gave it."""
    user.click("save_case")
    user.click("case_save")
    cases = user.find(CasesView, "cases_view")
    user.click("run_cases")
    user.wait(lambda: [row.verdict for row in cases.rows] == ["pass"], "the test case passes")

    user.click("predict_tab_vary")
    user.click("vary_plot_button")
    vary = user.find(VaryView, "vary_view")
    user.wait(lambda: vary.curves, "the curves are there")
    assert set(vary.curves) == {"labels", "logits"}
    assert len(np.unique(vary.curves["logits"])) > 50
    shown = {line.name: line.value for line in user.find(VaryLegend, "vary_legend").lines}
    assert shown["labels"] == pytest.approx(float(answer["labels"]), abs=1e-6), "at the value of the form"

    run, page = user.bench.run, user.window.predict_page
    assert run is not None
    user.click("predict_tab_records")
    records = user.find(RecordsView, "records_view")
    records.open_file(str(run / "data" / "eval.tfrecord"))
    user.wait(lambda: records.rows, "the records are read")
    before = page.predictions
    user.find(RecordTable, "records_table").select(7)
    user.click("use_record")
    user.wait(lambda: page.predictions > before, "the record is asked")
    assert page.last_prediction is not None
    row = {name: records.rows[7].values[name] for name in ("x", "bias")}
    expected = predict_from_checkpoint(run, 50, row)
    assert_same({alias: value[0] for alias, value in page.last_prediction.outputs.items()}, expected)
    assert user.find(QLabel, "answer_label").text().startswith("label 0.")


def test_a_wrong_setting_starts_nothing_and_stands_at_its_field(user: User) -> None:
    user.wait(lambda: user.window.findChild(QWidget, "sample_penguins"), "the samples are shown")
    user.click("sample_penguins")
    user.wait(lambda: user.bench.experiment is not None, "the experiment is loaded")
    user.type("setting_max_steps", "many")
    user.click("train_button")
    assert not user.bench.is_training
    assert "whole number" in user.window.findChild(QWidget, "setting_max_steps_error").text()  # type: ignore[union-attr]
    user.type("setting_max_steps", "50")
    user.type("setting_metric", "accurracy")
    user.click("train_button")
    user.wait(lambda: not user.bench.is_training, "the check ends")
    message = user.window.findChild(QWidget, "setting_metric_error").text()  # type: ignore[union-attr]
    assert "There is no eval metric" in message
    assert "accuracy" in message
