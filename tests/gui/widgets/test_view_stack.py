from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.widgets.view_stack import ViewStack
from tests.gui.pages.predict.asking import Asker


class Shown:
    """A window with a stack of three views that leaves hidden ones out while the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.window = QWidget()
        self.stack = ViewStack()
        self.views = [QLabel(f"view {number}") for number in range(3)]
        for view in self.views:
            self.stack.add_view(view)
        QVBoxLayout(self.window).addWidget(self.stack)
        theme.dress(self.window)
        theme.spare(self.stack)
        self.window.show()

    @property
    def out(self) -> list[bool]:
        return [view.window() is not self.window for view in self.views]


@pytest.fixture
def shown(qapp: QApplication, qtbot: QtBot) -> Shown:
    shown = Shown(Theme(qapp, "light"))
    qtbot.addWidget(shown.window)
    return shown


def test_hidden_views_are_out_of_the_window_while_the_mode_changes(shown: Shown, qtbot: QtBot) -> None:
    meanwhile: list[list[bool]] = []
    shown.theme.changed.connect(lambda: meanwhile.append(shown.out))
    shown.theme.turn_to("dark")
    qtbot.waitUntil(lambda: bool(meanwhile), timeout=5000)
    assert meanwhile == [[False, True, True]]
    qtbot.waitUntil(lambda: not any(shown.out), timeout=5000)
    assert shown.stack.currentWidget() is shown.views[0]
    assert [view.isVisible() for view in shown.views] == [True, False, False]


def test_a_view_that_is_out_is_shown_when_it_is_chosen(shown: Shown) -> None:
    while shown.stack.take_out():
        pass
    shown.stack.show_view(shown.views[2])
    assert shown.views[2].isVisible()
    assert shown.out == [False, True, False]
    shown.theme.gather()
    assert not any(shown.out)
    assert [view.isVisible() for view in shown.views] == [False, False, True]


def test_nothing_is_taken_out_of_a_stack_that_is_not_seen(shown: Shown) -> None:
    shown.window.hide()
    assert not shown.stack.take_out()
    assert not any(shown.out)


def test_views_under_the_answer_of_a_prediction_leave_the_window_and_come_back(asker: Asker) -> None:
    asker.open_run()
    stack = asker.find(ViewStack, "predict_views")
    views = [stack.widget(number) for number in range(stack.count())]
    assert stack.take_out()
    while stack.take_out():
        pass
    assert stack.count() == 1
    asker.press("predict_tab_server")
    assert stack.currentWidget() is views[3]
    while stack.put_back():
        pass
    assert {stack.widget(number) for number in range(stack.count())} == set(views)
    asker.press("predict_tab_history")
    assert stack.currentWidget() is views[0]
