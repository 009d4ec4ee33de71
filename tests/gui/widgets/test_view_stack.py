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
        self.stack = ViewStack(theme)
        self.views = [QLabel(f"view {number}") for number in range(3)]
        for view in self.views:
            self.stack.add_view(view)
        QVBoxLayout(self.window).addWidget(self.stack)
        theme.dress(self.window)
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


def test_all_views_leave_a_stack_that_is_not_seen_and_the_chosen_one_is_there_once_it_is(shown: Shown) -> None:
    shown.stack.show_view(shown.views[1])
    shown.stack.hide()
    assert [shown.stack.take_out() for _ in range(4)] == [True, True, True, False]
    assert all(shown.out)
    shown.stack.show()
    assert shown.out == [True, False, True]
    assert [view.isVisible() for view in shown.views] == [False, True, False]
    shown.theme.gather()
    assert not any(shown.out)
    assert [view.isVisible() for view in shown.views] == [False, True, False]


def test_a_view_that_is_chosen_while_nothing_is_seen_is_the_one_that_is_shown(shown: Shown) -> None:
    shown.stack.hide()
    while shown.stack.take_out():
        pass
    shown.stack.show_view(shown.views[2])
    while shown.stack.take_out():
        pass
    shown.theme.gather()
    shown.stack.show()
    assert [view.isVisible() for view in shown.views] == [False, False, True]


def test_a_stack_takes_the_same_room_while_views_are_out(shown: Shown) -> None:
    shown.views[1].setMinimumSize(700, 500)
    hints = shown.stack.sizeHint(), shown.stack.minimumSizeHint()
    assert hints[1].width() >= 700
    while shown.stack.take_out():
        pass
    assert (shown.stack.sizeHint(), shown.stack.minimumSizeHint()) == hints
    shown.theme.gather()
    shown.views[1].setMinimumSize(70, 50)
    assert shown.stack.minimumSizeHint().width() < 700


def test_a_view_that_is_hidden_meanwhile_leaves_before_the_style_is_put_on(shown: Shown, qtbot: QtBot) -> None:
    meanwhile: list[list[bool]] = []
    shown.theme.changed.connect(lambda: meanwhile.append(shown.out))
    set_palette = shown.theme._set_palette

    def choose_another() -> bool:
        shown.stack.show_view(shown.views[2])
        return set_palette()

    shown.theme._set_palette = choose_another  # type: ignore[method-assign]
    shown.theme.turn_to("dark")
    qtbot.waitUntil(lambda: bool(meanwhile), timeout=5000)
    assert meanwhile == [[True, True, False]]
    qtbot.waitUntil(lambda: not any(shown.out), timeout=5000)


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
