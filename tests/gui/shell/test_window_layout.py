"""How the window uses its room, from 900 x 600 on; what it opens with at the next start."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from gui.pages.train.right_column import RightColumn
from gui.shell import app
from gui.shell.sizes import first_geometry
from gui.state.disk.run_watch import RunNotice
from tests.gui.children import child_of
from tests.gui.fakes import append_scalars, run_info, state, write_run
from tests.gui.shell.window_user import Opened


@pytest.mark.parametrize("size", [(900, 600), (960, 620), (1280, 800), (1920, 1080)])
def test_every_button_of_the_train_page_can_be_seen_whole(
    opened: Opened, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    run = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped", step=300), run_info())
    append_scalars(run, "loss", [(step, 1.0) for step in range(10)])
    append_scalars(run / "eval", "accuracy", [(step, 1.0) for step in range(10)])
    opened.window.opening.open_run(str(run))
    opened.window.resize(*size)
    bar = opened.window.findChild(QPushButton, "fit_charts")
    assert bar is not None
    qtbot.waitUntil(lambda: bar.isVisible() and opened.bench.state.curves_read, timeout=5000)
    names = ("train_button", "resume_button", "fold_right_column", "view_menu_button", "fit_charts", "page_predict")
    buttons = [opened.window.findChild(QPushButton, name) for name in (*names, "sidebar_button", "fold_log")]
    qtbot.waitUntil(lambda: all(is_whole(button, opened.window) for button in buttons), timeout=2000)
    places = [place_in(button, opened.window) for button in buttons if button is not None]
    assert not [(one, two) for one, two in itertools.combinations(places, 2) if one.intersects(two)]
    pane = opened.window.pages.currentWidget()
    assert isinstance(pane, QScrollArea)
    assert not pane.horizontalScrollBar().isVisible()


def place_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def is_whole(widget: QWidget | None, window: QWidget) -> bool:
    return widget is not None and widget.isVisible() and window.rect().contains(place_in(widget, window))


@pytest.mark.parametrize("screen", [QRect(0, 0, 1280, 800), QRect(0, 27, 853, 506), QRect(0, 0, 960, 540)])
def test_the_first_window_fits_the_screen_with_its_frame(screen: QRect) -> None:
    found = first_geometry(screen)
    assert screen.contains(found)
    assert found.height() <= screen.height() - 48


def test_in_a_narrow_window_the_sidebar_is_behind_its_button(opened: Opened, qtbot: QtBot) -> None:
    opened.window.resize(1300, 700)
    qtbot.waitUntil(opened.window.sidebar.isVisible, timeout=2000)
    opened.window.resize(900, 600)
    qtbot.waitUntil(lambda: not opened.window.sidebar.isVisible(), timeout=2000)
    opened.answer("sidebar_button")
    assert opened.window.sidebar.isVisible()


def test_what_fits_beside_the_charts_once_the_sidebar_is_gone_stays(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    run = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped", step=300), run_info())
    opened.window.opening.open_run(str(run))
    opened.window.resize(1280, 800)
    column = child_of(opened.window, RightColumn, "right_column")
    qtbot.waitUntil(lambda: column.isVisible() and opened.window.sidebar.isVisible(), timeout=5000)
    seen = Seen(column)
    opened.window.resize(900, 600)
    qtbot.waitUntil(lambda: not opened.window.sidebar.isVisible(), timeout=2000)
    assert column.isVisible()
    assert QEvent.Type.Hide not in seen.kinds


class Seen(QObject):
    """The kinds of events that a widget was sent."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.kinds: list[QEvent.Type] = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.kinds.append(event.type())
        return False


def test_the_last_run_and_page_are_opened_at_the_next_start(
    opened: Opened, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    run = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped"), run_info())
    opened.window.sidebar.run_actions.open_run(run)
    opened.window.show_page("Models")
    opened.close()
    again = Opened(qtbot, qapp, tmp_path / "workspace", tmp_path / "settings.ini")
    app.open_named(again.window, None, None)
    assert again.bench.run == run
    assert again.window.models_page.isVisible()
    assert str(run) in again.window.opening.runs.paths, "it was opened in the sidebar"
    again.close()


def test_what_was_opened_before_the_last_run_could_be_stays(
    opened: Opened, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    last = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped"), run_info())
    other = write_run(tmp_path / "workspace" / "pets" / "run-002", state("ended", "stopped"), run_info())
    opened.window.sidebar.run_actions.open_run(last)
    opened.close()
    again = Opened(qtbot, qapp, tmp_path / "workspace", tmp_path / "settings.ini")
    again.window.opening.open_run(str(other))
    app.open_named(again.window, None, None)
    assert again.bench.run == other
    again.close()


def test_experiments_opened_before_are_offered_to_start_with(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "mine.py"
    file.write_text("")
    opened.window.opening.trust(file)
    opened.window.opening.open_experiment(str(file))
    opened.wait_for_experiment()
    opened.trigger("new_run")
    assert opened.text("run_name") == "New run"
    opened.answer("recent_experiment_0")
    qtbot.waitUntil(lambda: len(opened.backend.described) == 2, timeout=5000)
    assert opened.backend.described[-1] == str(file)
    opened.wait_for_experiment()


def test_notices_lie_over_the_page_and_move_nothing(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    start = opened.window.findChild(QPushButton, "start_open_button")
    assert start is not None
    before = start.mapTo(opened.window, QPoint(0, 0))
    opened.window.train_page.show_error("Boom.")
    opened.window._notices.bar.show_notice(RunNotice("ended", tmp_path, "run-001 has finished."))
    qtbot.waitUntil(opened.window._notices.bar.isVisible, timeout=2000)
    assert start.mapTo(opened.window, QPoint(0, 0)) == before
    message = opened.window.findChild(QWidget, "train_message")
    assert message is not None
    assert not place_in(message, opened.window).intersects(place_in(opened.window._notices.bar, opened.window))
