from __future__ import annotations

import csv
import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.charts.chart_look import Look
from gui.charts.choices import ChartChoices
from gui.charts.curves.names import EVAL, TRAIN, CurveKey
from gui.look.theme import Theme
from gui.pages.train.curves import chart_bar
from gui.pages.train.curves.legend import CurveLegend
from gui.pages.train.curves.panel import CurvesPanel
from gui.widgets.full_screen import FullScreen
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, append_scalars, batch, change, state, write_run


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path, FakeBackend())
    yield bench
    bench.end()


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication, bench: Bench) -> CurvesPanel:
    panel = CurvesPanel(Theme(qapp, "light"), bench.holder, bench.runs.overlays)
    bench.runs.curves.connect(panel.append)
    qtbot.addWidget(panel)
    panel.resize(800, 600)
    panel.show()
    return panel


@pytest.fixture
def runs(tmp_path: Path) -> list[Path]:
    found = []
    for number in (1, 2, 3):
        run = write_run(tmp_path / "pets" / f"run-00{number}", state("ended", "max_steps"))
        append_scalars(run, "loss", [(1, 0.5 * number), (2, 0.25 * number)])
        append_scalars(run / "eval", "loss", [(2, 0.3 * number)])
        found.append(run)
    return found


def keys(panel: CurvesPanel) -> set[CurveKey]:
    chart = panel._charts.charts.get("loss")
    return set(chart.keys) if chart is not None else set()


def legend(panel: CurvesPanel) -> tuple[str, ...]:
    found = panel.findChild(CurveLegend)
    assert found is not None
    return found.texts


def trigger(menu: QMenu, name: str) -> None:
    action = menu.findChild(QAction, f"action_chart_{name}")
    assert action is not None
    action.trigger()
    menu.close()


def test_a_wrong_expression_is_said_at_the_field_and_changes_nothing(panel: CurvesPanel, qtbot: QtBot) -> None:
    panel.append(batch(change("", "loss", [(0, 1.0)]), change("", "accuracy", [(0, 1.0)])))
    edit = panel.findChild(QLineEdit, "metric_filter")
    error = panel.findChild(QLabel, "metric_filter_error")
    assert edit is not None
    assert error is not None
    qtbot.keyClicks(edit, "acc")
    qtbot.keyClicks(edit, "(")
    assert "not a regular expression: missing )" in error.text()
    assert error.isVisible()
    assert edit.property("invalid") is True
    assert [title for title, chart in panel._charts.charts.items() if not chart.isHidden()] == ["accuracy"]
    qtbot.keyClicks(edit, "u)?")
    assert not error.isVisible()
    assert edit.property("invalid") is False


def test_marked_runs_are_drawn_over_the_open_one_and_can_be_taken_off(
    panel: CurvesPanel, bench: Bench, runs: list[Path], qtbot: QtBot
) -> None:
    bench.runs.start()
    bench.open_run(runs[0])
    bench.runs.overlays.mark(runs[1], True)
    bench.runs.overlays.mark(runs[2], True)
    other = {CurveKey(str(run), folder) for run in runs[1:] for folder in ("", "eval")}
    qtbot.waitUntil(lambda: keys(panel) == {TRAIN, EVAL} | other, timeout=5000)
    assert legend(panel)[:5] == ("run-001", "run-002", "run-003", "train", "eval")
    assert panel._charts.charts["loss"].points(CurveKey(str(runs[2]))).values.tolist() == [1.5, 0.75]
    button = panel.findChild(QToolButton, "take_off_run-002")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert bench.runs.overlays.marked == (runs[2],)
    assert {key.run for key in keys(panel)} == {"", str(runs[2])}
    bench.runs.overlays.clear()
    assert keys(panel) == {TRAIN, EVAL}
    assert legend(panel)[:2] == ("train", "eval")


def test_the_legend_of_many_runs_stays_short(panel: CurvesPanel, bench: Bench, tmp_path: Path) -> None:
    bench.open_run(tmp_path / "run-000")
    for number in range(1, 15):
        bench.runs.overlays.mark(tmp_path / f"run-{number:03d}", True)
    assert legend(panel)[11:14] == ("run-011", "and 3 more, ticked in the sidebar", "train")


def test_a_band_is_named_in_the_legend_in_place_of_its_runs(
    panel: CurvesPanel, bench: Bench, tmp_path: Path
) -> None:
    bench.open_run(tmp_path / "run-000")
    for number in range(1, 3):
        bench.runs.overlays.mark(tmp_path / f"run-{number:03d}", True)
    panel._bar.view.band_toggled.emit(True)
    assert legend(panel) == ("mean and range of 3 runs", "train", "eval")
    panel._bar.view.band_toggled.emit(False)
    assert legend(panel)[:3] == ("run-000", "run-001", "run-002")


def test_a_marked_run_that_is_opened_is_drawn_once(
    panel: CurvesPanel, bench: Bench, runs: list[Path], qtbot: QtBot
) -> None:
    bench.runs.start()
    bench.open_run(runs[0])
    bench.runs.overlays.mark(runs[1], True)
    qtbot.waitUntil(lambda: len(keys(panel)) == 4, timeout=5000)
    panel.clear("", "")
    bench.open_run(runs[1])
    qtbot.waitUntil(lambda: keys(panel) == {TRAIN, EVAL}, timeout=5000)
    assert bench.runs.overlays.shown == ()
    panel.clear("", "")
    bench.open_run(runs[2])
    qtbot.waitUntil(lambda: len(keys(panel)) == 4, timeout=5000)
    assert bench.runs.overlays.place_of(runs[1]) == 1


def test_what_was_still_on_its_way_from_the_reading_before_is_left_out(
    panel: CurvesPanel, bench: Bench, runs: list[Path], qtbot: QtBot
) -> None:
    watcher = bench.runs._watcher
    bench.runs.start()
    bench.open_run(runs[0])
    bench.runs.overlays.mark(runs[1], True)
    qtbot.waitUntil(lambda: len(keys(panel)) == 4, timeout=5000)
    before = [reading for reading in range(9) if watcher.is_current(reading)]  # of the open run, of the other
    assert len(before) == 2
    late = batch(dataclasses.replace(change("", "loss", [(40, 1.0)]), start=36))
    panel.clear("", "")
    bench.open_run(runs[0])  # the same run, from its beginning
    for path, reading in zip(runs, before, strict=False):
        watcher.curves.emit(path, late, reading)
    qtbot.waitUntil(lambda: len(keys(panel)) == 4, timeout=5000)
    assert panel._charts.charts["loss"].points(CurveKey(str(runs[1]))).values.tolist() == [1.0, 0.5]


def test_the_menu_of_a_chart_pins_hides_and_shows_it_full(panel: CurvesPanel, qtbot: QtBot) -> None:
    panel.append(batch(change("", "loss", [(0, 1.0)]), change("", "accuracy", [(0, 1.0)])))
    place = panel.mapToGlobal(panel.rect().center())
    trigger(panel.menu.open("accuracy", place), "pin")
    assert panel.choices.pinned == ("accuracy",)
    trigger(panel.menu.open("loss", place), "full_screen")
    full = panel.findChild(FullScreen) or panel.window().findChild(FullScreen)
    assert full is not None
    chart = panel._charts.charts["loss"]
    assert chart.window() is full
    panel.append(batch(change("", "loss", [(0, 1.0), (5, 0.25)])))
    qtbot.keyClick(full, Qt.Key.Key_Escape)
    assert chart.window() is panel.window()
    assert chart.isVisible()
    assert panel._charts._grid.indexOf(chart) >= 0
    trigger(panel.menu.open("loss", place), "hide")
    assert chart.isHidden()
    hidden = panel.findChild(QMenu, "hidden_charts")
    assert hidden is not None
    hidden.actions()[0].trigger()
    assert chart.isVisible()


def test_numbers_that_a_chart_showed_on_the_full_screen_can_be_shown_again(
    panel: CurvesPanel, qtbot: QtBot
) -> None:
    panel.append(batch(change("", "loss", [(0, 1.0), (5, 0.25)])))
    chart = panel._charts.charts["loss"]
    panel.menu.show_full("loss")
    full = panel.window().findChild(FullScreen)
    assert full is not None
    qtbot.waitUntil(lambda: not chart.redraw() and bool(chart.inspector._readables()), timeout=5000)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.inspector.text
    full.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert chart.inspector.text == ""
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.inspector.text


def test_another_run_while_a_chart_fills_the_screen_leaves_nothing_behind(panel: CurvesPanel, qtbot: QtBot) -> None:
    panel.append(batch(change("", "loss", [(0, 1.0)])))
    panel.menu.show_full("loss")
    panel.clear("", "")
    full = panel.window().findChild(FullScreen)
    assert full is not None
    full.reject()
    assert not panel._charts.charts


def test_a_chart_that_fills_the_screen_while_another_run_is_opened_is_nothing_to_its_charts(
    panel: CurvesPanel, qtbot: QtBot
) -> None:
    panel.append(batch(change("", "loss", [(0, 1.0)]), change("", "rate", [(0, 1.0)])))
    panel.menu.show_full("loss")
    shown = panel._charts.charts["loss"]
    panel.clear("", "")
    full = panel.window().findChild(FullScreen)
    assert full is not None
    shown.menu_wanted.emit("loss", panel.mapToGlobal(panel.rect().center()))
    assert panel.findChild(QMenu, "chart_menu") is None
    panel.append(batch(change("", "loss", [(0, 2.0)]), change("", "rate", [(0, 1.0)])))
    qtbot.waitUntil(lambda: len(panel._charts.charts) == 2, timeout=5000)
    panel.choices.set_linked(False)
    shown.fit_wanted.emit("loss")
    shown.menu_wanted.emit("loss", panel.mapToGlobal(panel.rect().center()))
    assert panel.findChild(QMenu, "chart_menu") is None, "it would be that of the other run's chart"
    full.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(shown)
    panel._charts.set_first("rate")
    panel.clear("", "")
    panel.append(batch(change("", "loss", [(0, 3.0)])))
    qtbot.waitUntil(lambda: set(panel._charts.charts) == {"loss"}, timeout=5000)


def test_the_menu_of_a_chart_that_is_gone_meanwhile_does_nothing(panel: CurvesPanel) -> None:
    panel.append(batch(change("", "loss", [(0, 1.0)])))
    panel.clear("", "")
    panel.menu.show_full("loss")
    assert panel.window().findChild(FullScreen) is None


def test_points_are_saved_from_the_menus(
    panel: CurvesPanel, bench: Bench, runs: list[Path], qtbot: QtBot, tmp_path: Path
) -> None:
    bench.open_run(runs[0])
    panel.append(batch(change("", "loss", [(1, 0.5)]), change("", "rate", [(1, 0.5)])))
    bench.runs.overlays.mark(runs[1], True)
    trigger(panel.menu.open("loss", panel.mapToGlobal(panel.rect().center())), "save_points")
    dialog = panel.findChild(QFileDialog, "points_dialog")
    assert dialog is not None
    file = tmp_path / "loss.csv"
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    message = panel.findChild(QLabel, "curves_message_text")
    assert message is not None
    qtbot.waitUntil(lambda: message.text().startswith("Saved 6 points as "), timeout=5000)
    with file.open(newline="") as stream:
        assert {row["run"] for row in csv.DictReader(stream)} == {"pets/run-001", "pets/run-002"}
    panel.menu.save_points((runs[0],), ("rate",), str(file))
    qtbot.waitUntil(lambda: "no points of these curves" in message.text(), timeout=5000)


def test_a_picture_that_cannot_be_written_is_said(panel: CurvesPanel, tmp_path: Path) -> None:
    panel.append(batch(change("", "loss", [(0, 1.0)])))
    message = panel.findChild(QLabel, "curves_message_text")
    assert message is not None
    panel.menu.pictures.save(panel._charts.charts["loss"], str(tmp_path / "nowhere" / "loss.png"))
    assert "Could not save" in message.text()
    panel.menu.pictures.save(panel._charts.charts["loss"], str(tmp_path / "loss.svg"))
    assert message.text() == f"Picture saved as {tmp_path / 'loss.svg'}."


def test_the_x_axis_is_chosen_by_what_it_is_whatever_it_is_called(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chart_bar, "tr", lambda text: f"<{text}>")
    bar = chart_bar.ChartBar(ChartChoices())
    qtbot.addWidget(bar)
    box = bar.findChild(QComboBox, "x_axis")
    assert box is not None
    looks: list[Look] = []
    bar.look_changed.connect(looks.append)
    box.setCurrentText("<x: clock>")
    bar.set_epochs_known(True)
    box.setCurrentText("<x: epoch>")
    assert [look.x for look in looks] == ["wall", "epoch"]
