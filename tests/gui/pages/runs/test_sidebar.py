from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.runs.catalogue.workspace import RunSummary
from gui.look.theme import Theme
from gui.pages.runs import RunsSidebar
from gui.pages.runs.experiment_card import describe_schema
from gui.state.disk.watcher import RunLine
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, experiment_info, run_info, run_view, state


def line(path: Path, experiment: str = "pets", status: str = "ended", best: float | None = 0.9) -> RunLine:
    reason = "early_stopping" if status == "ended" else None
    summary = RunSummary(path, path.name, experiment, state(status, reason), 1e9, "accuracy", best, True)
    return RunLine(summary, (0.1, 0.5, 0.9))


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path, FakeBackend())
    yield bench
    bench.end()


@pytest.fixture
def sidebar(qtbot: QtBot, qapp: QApplication, bench: Bench) -> RunsSidebar:
    sidebar = RunsSidebar(Theme(qapp, "light"), bench.holder, bench.runs)
    qtbot.addWidget(sidebar)
    sidebar.resize(248, 700)
    sidebar.show()
    return sidebar


def label(sidebar: RunsSidebar, name: str) -> QLabel:
    found = sidebar.findChild(QLabel, name)
    assert found is not None
    return found


def test_runs_stand_under_their_experiment_with_metric_and_state(
    sidebar: RunsSidebar, bench: Bench, tmp_path: Path
) -> None:
    one, two = tmp_path / "pets" / "run-002", tmp_path / "pets" / "run-001"
    other = tmp_path / "cars" / "run-001"
    bench.holder.change(lines=(line(one, status="training"), line(two), line(other, "cars", best=None)))
    assert sidebar.tree.paths() == [other, one, two]
    assert sidebar.tree.words(one) == "accuracy 0.9000 · live"
    assert sidebar.tree.words(two) == "accuracy 0.9000 · stopped early"
    assert sidebar.tree.words(other) == "stopped early"
    assert label(sidebar, "no_runs").isHidden()


def test_while_the_workspace_is_being_read_it_is_not_called_empty(sidebar: RunsSidebar, bench: Bench) -> None:
    label = sidebar.findChild(QLabel, "no_runs")
    assert label is not None
    assert label.text() == "Reading the workspace…"
    bench.holder.change(lines=())
    assert label.text().startswith("No runs yet.")
    bench.runs.set_workspace(Path("/another"))
    assert label.text() == "Reading the workspace…"


def test_while_a_run_is_being_read_its_experiment_is_not_called_missing(
    sidebar: RunsSidebar, bench: Bench, tmp_path: Path
) -> None:
    bench.open_run(tmp_path / "run")
    name = sidebar.findChild(QLabel, "experiment_name")
    assert name is not None
    assert name.text() == "Reading the run…"


def test_an_empty_workspace_says_what_will_appear(sidebar: RunsSidebar, bench: Bench) -> None:
    bench.holder.change(lines=())
    assert label(sidebar, "no_runs").isVisible()


def test_clicking_a_run_opens_it_and_an_experiment_folds(
    sidebar: RunsSidebar, bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    run = tmp_path / "pets" / "run-001"
    bench.holder.change(lines=(line(run),))
    group = sidebar.tree.topLevelItem(0)
    assert group is not None
    assert group.isExpanded()
    first = group.child(0)
    assert first is not None
    place = sidebar.tree.visualItemRect(first).center()
    qtbot.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.run == run
    qtbot.mouseClick(
        sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=sidebar.tree.visualItemRect(group).center()
    )
    assert not group.isExpanded()


def test_the_keyboard_opens_a_run_too(sidebar: RunsSidebar, bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    runs = [tmp_path / "pets" / f"run-00{number}" for number in (2, 1)]
    bench.holder.change(lines=tuple(line(run) for run in runs))
    bench.open_run(runs[0])
    sidebar.tree.setFocus()
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar.tree, Qt.Key.Key_Return)
    assert bench.run == runs[1]


def test_selection_and_folding_stay_while_runs_come_and_go(
    sidebar: RunsSidebar, bench: Bench, tmp_path: Path
) -> None:
    run, newer = tmp_path / "pets" / "run-001", tmp_path / "pets" / "run-002"
    car = tmp_path / "cars" / "run-001"
    bench.holder.change(lines=(line(car, "cars"), line(run)))
    bench.open_run(run)
    pets = sidebar.tree.topLevelItem(1)
    assert pets is not None
    assert pets.isExpanded()
    item = sidebar.tree.currentItem()
    bench.holder.change(lines=(line(car, "cars"), line(newer, status="training"), line(run)))
    assert sidebar.tree.currentItem() is item
    assert sidebar.tree.paths() == [car, newer, run]
    bench.holder.change(lines=(line(newer), line(run)))
    assert sidebar.tree.paths() == [newer, run]
    assert sidebar.tree.currentItem() is item
    assert bench.run == run


def test_a_run_opened_before_it_is_listed_is_marked_when_it_appears(
    sidebar: RunsSidebar, bench: Bench, tmp_path: Path
) -> None:
    run = tmp_path / "pets" / "run-001"
    bench.open_run(run)
    assert sidebar.tree.currentItem() is None
    bench.holder.change(lines=(line(tmp_path / "cars" / "run-001", "cars"), line(run)))
    current = sidebar.tree.currentItem()
    assert current is not None
    assert current.text(0).startswith("run-001")
    group = current.parent()
    assert group is not None
    assert group.isExpanded()


def test_the_card_tells_what_is_learnt_from_what(sidebar: RunsSidebar, bench: Bench, tmp_path: Path) -> None:
    assert label(sidebar, "experiment_name").text() == "No experiment is open"
    source = tmp_path / "pets.py"
    source.write_text("")
    bench.holder.change(experiment=experiment_info(source=str(source)))
    assert label(sidebar, "experiment_name").text() == "pets.py"
    assert label(sidebar, "experiment_text").text() == "1 feature → y (2 classes)"
    edit = sidebar.findChild(QPushButton, "edit_experiment_button")
    assert edit is not None
    assert edit.isEnabled()
    bench.holder.change(loading="Loading TensorFlow")
    assert label(sidebar, "experiment_text").text() == "Loading TensorFlow…"
    bench.holder.change(loading="")
    assert label(sidebar, "experiment_text").text() == "1 feature → y (2 classes)"


def test_of_a_run_the_card_tells_what_was_recorded(sidebar: RunsSidebar, bench: Bench, tmp_path: Path) -> None:
    bench.open_run(tmp_path / "run")
    bench.runs._watcher.run_read.emit(run_view(tmp_path / "run", state("new"), run_info(source="/gone/pets.py")))
    assert label(sidebar, "experiment_name").text() == "pets.py"
    edit = sidebar.findChild(QPushButton, "edit_experiment_button")
    assert edit is not None
    assert not edit.isEnabled()


def test_a_run_from_outside_the_workspace_can_be_attached(sidebar: RunsSidebar, qtbot: QtBot) -> None:
    for name, wanted in (("attach", sidebar.attach_pressed), ("attach_url", sidebar.attach_url_pressed)):
        action = sidebar.findChild(QAction, f"action_{name}")
        assert action is not None
        with qtbot.waitSignal(wanted, timeout=1000):
            action.trigger()


def test_a_folder_that_became_a_run_of_another_experiment_moves_there(
    sidebar: RunsSidebar, bench: Bench, tmp_path: Path
) -> None:
    one, two = (tmp_path / "pets" / name for name in ("run-001", "run-002"))
    bench.holder.change(lines=(line(one), line(two)))
    bench.holder.change(lines=(line(one, "cars"), line(two)))
    assert sidebar.tree.paths() == [one, two]
    bench.holder.change(lines=(line(one, "cars"), line(two, "cars")))
    assert sidebar.tree.paths() == [one, two]
    assert sidebar.tree.topLevelItemCount() == 1


@pytest.mark.parametrize(
    "schema",
    [
        '{"features": 5, "labels": []}',
        '{"features": [], "labels": 3}',
        '{"features": [], "labels": [1]}',
        '{"features": [], "labels": [{}]}',
        '{"features": [], "labels": [{"name": "a", "vocabulary": 5}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_schema_is_not_described(schema: str) -> None:
    assert describe_schema(schema) == ""
