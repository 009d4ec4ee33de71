"""Naming, hiding, removing, comparing and overlaying runs from the sidebar."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.runs.catalogue.trashed import Trashed
from core.runs.marks import RunLabel, read_label, write_label
from core.runs.run import RunFolder
from gui.look.theme import Theme
from gui.pages.runs import RunsSidebar
from gui.pages.runs.compare_dialog import CompareRunsDialog
from gui.pages.runs.run_dialogs import LabelDialog
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, append_scalars, run_info, state, write_run


class Place:
    """A sidebar over a real workspace of two runs."""

    def __init__(self, qtbot: QtBot, theme: Theme, workspace: Path) -> None:
        self.qtbot = qtbot
        self.one = write_run(workspace / "pets" / "run-001", state("ended", "max_steps"), run_info(created=1e9))
        self.two = write_run(
            workspace / "pets" / "run-002",
            state("ended", "early_stopping", best=0.9),
            run_info(created=2e9, seed=7),
        )
        self.bench = Bench(workspace, FakeBackend())
        self.sidebar = RunsSidebar(theme, self.bench.holder, self.bench.runs)
        qtbot.addWidget(self.sidebar)
        self.sidebar.resize(256, 700)
        self.sidebar.show()
        self.failures: list[str] = []
        self.sidebar.failed.connect(self._failed)
        self.bench.runs.start()
        self.wait_for(self.two, self.one)

    def _failed(self, text: str, details: str) -> None:
        self.failures.append(text)

    def wait_for(self, *paths: Path) -> None:
        self.qtbot.waitUntil(lambda: self.sidebar.tree.paths() == list(paths), timeout=5000)

    def item_place(self, path: Path) -> QPoint:
        return self.sidebar.tree.visualItemRect(self.sidebar.tree._runs[path]).center()

    def menu(self, path: Path, name: str) -> None:
        """Choose from the menu of a run, which the right button opens."""
        line = self.sidebar.tree._runs[path].data(0, self.line_role)
        menu = self.sidebar.run_actions.open_menu(line, QPoint(0, 0))
        self.choose(menu, f"run_{name}")
        menu.close()

    @property
    def line_role(self) -> int:
        from gui.pages.runs.run_delegate import LINE_ROLE

        return LINE_ROLE

    def choose(self, menu: QMenu, name: str) -> None:
        action = menu.findChild(QAction, f"action_{name}")
        assert action is not None, name
        assert action.isEnabled(), name
        action.trigger()

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.sidebar.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def place(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Place]:
    place = Place(qtbot, Theme(qapp, "light"), tmp_path)
    yield place
    place.bench.end()


def test_a_click_on_the_mark_overlays_a_run_and_opens_nothing(place: Place, qtbot: QtBot) -> None:
    place.bench.open_run(place.one)
    tree, marks = place.sidebar.tree, place.bench.runs.overlays
    at_mark = QPoint(20, place.item_place(place.two).y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at_mark)
    assert marks.shown == (place.two,)
    assert marks.place_of(place.two) == 1
    assert place.bench.run == place.one
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at_mark)
    assert marks.shown == ()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place.item_place(place.two))
    assert place.bench.run == place.two


def test_where_no_run_is_open_a_click_on_the_mark_opens_it(place: Place, qtbot: QtBot) -> None:
    at_mark = QPoint(20, place.item_place(place.two).y())
    qtbot.mouseClick(place.sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=at_mark)
    assert place.bench.run == place.two
    assert place.bench.runs.overlays.marked == ()


def test_the_open_run_is_not_overlaid_over_itself(place: Place, qtbot: QtBot) -> None:
    place.bench.open_run(place.one)
    at_mark = QPoint(20, place.item_place(place.one).y())
    qtbot.mouseClick(place.sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=at_mark)
    assert place.bench.runs.overlays.marked == ()


def test_the_keyboard_marks_names_and_removes(place: Place, qtbot: QtBot) -> None:
    place.bench.open_run(place.one)
    tree = place.sidebar.tree
    tree.setCurrentItem(tree._runs[place.two])
    qtbot.keyClick(tree, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert place.bench.runs.overlays.marked == (place.two,)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    dialog = place.find(LabelDialog, "label_dialog")
    dialog.close()
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    place.wait_for(place.one)
    assert place.bench.runs.overlays.marked == ()


def test_a_name_and_notes_are_kept_and_shown(place: Place, qtbot: QtBot) -> None:
    place.menu(place.two, "label")
    name = place.find(QLineEdit, "label_name")
    assert isinstance(name, QLineEdit)
    name.setText("x" * 61)
    place.click("label_save")
    error = place.find(QLabel, "label_name_error")
    assert isinstance(error, QLabel)
    assert "61 characters; at most 60 are allowed" in error.text()
    assert name.property("invalid") is True
    name.setText("wide net")
    dialog = place.find(LabelDialog, "label_dialog")
    assert isinstance(dialog, LabelDialog)
    dialog.notes.setPlainText("Twice the units.")
    place.click("label_save")
    assert read_label(RunFolder(place.two)) == RunLabel("wide net", "Twice the units.")
    item = place.sidebar.tree._runs[place.two]
    qtbot.waitUntil(lambda: item.text(0).startswith("wide net"), timeout=5000)
    assert place.sidebar.tree.words(place.two) == "accuracy 0.9000 · stopped early · Twice the units."
    assert "Twice the units." in item.toolTip(0)
    assert place.two.is_dir()


def test_hidden_runs_are_counted_and_can_be_seen_again(place: Place, qtbot: QtBot) -> None:
    place.menu(place.one, "hide")
    place.wait_for(place.two)
    button = place.find(QPushButton, "show_hidden_runs")
    assert isinstance(button, QPushButton)
    assert button.text() == "1 hidden run: show"
    place.click("show_hidden_runs")
    assert place.sidebar.tree.paths() == [place.two, place.one]
    place.menu(place.one, "hide")
    qtbot.waitUntil(lambda: button.isHidden(), timeout=5000)
    assert not read_label(RunFolder(place.one)).hidden


def test_a_removed_run_is_closed_and_undo_brings_it_back(place: Place) -> None:
    place.bench.open_run(place.two)
    place.menu(place.two, "trash")
    place.wait_for(place.one)
    assert place.bench.run is None
    text = place.find(QLabel, "undo_text")
    assert isinstance(text, QLabel)
    assert text.text() == "run-002 removed"
    place.click("undo_trash")
    place.wait_for(place.two, place.one)
    assert place.find(QWidget, "undo_bar").isHidden()


def test_a_run_in_training_is_not_removed(place: Place, tmp_path: Path) -> None:
    RunFolder(place.one).write_state(state("training"))
    place.menu(place.one, "trash")
    assert place.failures == ["run-001 is being trained. Stop it first."]
    assert place.one.is_dir()


def test_the_trash_gives_back_and_is_emptied_after_a_question(place: Place) -> None:
    for run in (place.one, place.two):
        place.menu(run, "trash")
    place.wait_for()
    menu = place.find(QMenu, "trash_menu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    place.choose(menu, "run_restore_run-001")
    place.wait_for(place.one)
    menu.aboutToShow.emit()
    place.choose(menu, "run_empty_trash")
    place.qtbot.waitUntil(lambda: place.sidebar.findChild(QMessageBox, "empty_trash_question") is not None)
    with place.qtbot.waitSignal(place.sidebar.run_actions.trashed_runs.emptied):
        place.click("empty_trash_question_yes")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["The trash is empty"]
    assert place.one.is_dir()


def test_the_trash_is_emptied_in_a_thread_of_its_own(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[str] = []

    def count(workspace: Path) -> tuple[Trashed, ...]:
        threads.append("counted" if threading.current_thread() is not threading.main_thread() else "main")
        return ()

    def empty(workspace: Path) -> int:
        threads.append("emptied" if threading.current_thread() is not threading.main_thread() else "main")
        return 1

    monkeypatch.setattr("core.commands.list_trash", count)
    monkeypatch.setattr("core.commands.empty_trash", empty)
    place.menu(place.two, "trash")
    place.wait_for(place.one)
    menu = place.find(QMenu, "trash_menu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    place.choose(menu, "run_empty_trash")
    place.qtbot.waitUntil(lambda: place.sidebar.findChild(QMessageBox, "empty_trash_question") is not None)
    with place.qtbot.waitSignal(place.sidebar.run_actions.trashed_runs.emptied):
        place.click("empty_trash_question_yes")
    assert threads == ["counted", "emptied"]


def test_runs_are_compared_by_what_differs_and_by_what_they_reached(place: Place, qtbot: QtBot) -> None:
    for run, values in ((place.one, (0.25, 0.5)), (place.two, (0.75, 0.625))):
        append_scalars(run / "eval", "accuracy", [(100, values[0]), (200, values[1])])
    write_label(RunFolder(place.two), RunLabel("seeded"))
    place.bench.open_run(place.one)
    place.menu(place.two, "compare")
    dialog = place.find(CompareRunsDialog, "compare_dialog")
    assert isinstance(dialog, CompareRunsDialog)
    qtbot.waitUntil(lambda: len(dialog.runs.records) == 2, timeout=5000)
    assert [(row.name, row.values) for row in dialog.asked.records] == [("seed", (None, 7))]
    titles = [column.title for column in dialog.runs._model.columns]
    assert titles == ["Run", "Steps", "accuracy", "End"]
    dialog.runs.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert [run.name for run in dialog.runs.records] == ["seeded", "run-001"]
    assert dialog.runs.records[1].metrics["accuracy"] == (0.5, 200)
    equal = dialog.findChild(QCheckBox, "compare_equal")
    assert equal is not None
    equal.setChecked(True)
    assert len(dialog.asked.records) > 10
    dialog.close()


def test_a_run_that_cannot_be_compared_is_said(place: Place, qtbot: QtBot, tmp_path: Path) -> None:
    place.sidebar.run_actions.compare((place.one, tmp_path / "nothing"))
    dialog = place.find(CompareRunsDialog, "compare_dialog")
    note = dialog.findChild(QLabel, "compare_note")
    assert note is not None
    qtbot.waitUntil(lambda: "There is no folder" in note.text(), timeout=5000)
    dialog.close()


def test_the_trash_of_a_workspace_that_was_left_while_it_was_counted_is_not_asked_about(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    counted = threading.Event()

    def count(workspace: Path) -> tuple[Trashed, ...]:
        counted.wait(10)
        return ()

    monkeypatch.setattr("core.commands.list_trash", count)
    place.menu(place.two, "trash")
    menu = place.find(QMenu, "trash_menu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    place.choose(menu, "run_empty_trash")
    place.bench.runs.set_workspace(tmp_path / "other")
    counted.set()
    trash = place.sidebar.run_actions.trashed_runs
    place.qtbot.waitUntil(lambda: not trash._counting.running, timeout=5000)
    assert place.sidebar.findChild(QMessageBox, "empty_trash_question") is None
