"""The tour: it points at what is there, can be left at any time, and starts nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.shell.tour.balloon import Balloon
from gui.shell.tour.placing import EDGE, place_balloon
from gui.shell.tour.steps import OFFER, STEPS, TourStep
from tests.gui.shell.window_user import Opened


def balloon(opened: Opened) -> Balloon:
    return opened.window.tour.balloon


def label(opened: Opened, name: str) -> QLabel:
    found = balloon(opened).findChild(QLabel, name)
    assert found is not None
    return found


def button(opened: Opened, name: str) -> QPushButton:
    found = opened.window.findChild(QPushButton, name)
    assert found is not None
    return found


def title(opened: Opened) -> str:
    return label(opened, "tour_title").text()


def press(opened: Opened, key: Qt.Key) -> None:
    """A key, for whatever has the keyboard."""
    opened.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=2000)
    focused = QApplication.focusWidget()
    assert focused is not None
    opened.qtbot.keyClick(focused, key)


def ring(opened: Opened) -> QWidget:
    found = opened.window.findChild(QWidget, "tour_ring")
    assert found is not None
    return found


@pytest.mark.parametrize("is_open", [False, True], ids=["nothing open", "an experiment open"])
def test_every_step_is_whole_in_the_window_and_says_what_is_not_there_yet(
    opened: Opened, qtbot: QtBot, is_open: bool
) -> None:
    if is_open:
        opened.window.opening.open_sample("pets")
        opened.wait_for_experiment()
    opened.trigger("tour")
    for step in STEPS:
        for size in (QSize(960, 620), QSize(1440, 900)):
            opened.window.resize(size)
            qtbot.waitUntil(lambda: not opened.window.tour._soon.isActive(), timeout=2000)
            check_step(opened, step, is_open and step.page == "Train")
        press(opened, Qt.Key.Key_Return)
    assert balloon(opened).isHidden()
    assert opened.backend.trained == []


def check_step(opened: Opened, step: TourStep, is_there: bool) -> None:
    """The balloon says this step, and either points at something or says when it will be there."""
    assert title(opened) == step.title
    assert opened.window.pages.current == step.page
    assert opened.window.rect().contains(balloon(opened).geometry())
    assert ring(opened).isHidden() == label(opened, "tour_until").isVisible(), step.title
    assert ring(opened).isVisible() or not is_there, step.title
    text = label(opened, "tour_text")
    assert text.height() >= text.heightForWidth(text.width())


def test_the_arrows_go_on_and_back_and_escape_leaves_from_anywhere(opened: Opened, qtbot: QtBot) -> None:
    opened.window.show_page("Predict")
    opened.trigger("tour")
    press(opened, Qt.Key.Key_Right)
    assert title(opened) == STEPS[1].title
    press(opened, Qt.Key.Key_Left)
    press(opened, Qt.Key.Key_Left)
    assert title(opened) == STEPS[0].title
    assert opened.window.pages.current == "Train"
    press(opened, Qt.Key.Key_Escape)
    assert balloon(opened).isHidden()
    assert ring(opened).isHidden()
    assert opened.window.pages.current == "Predict"
    opened.trigger("tour")
    elsewhere = button(opened, "page_train")
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus, timeout=2000)
    press(opened, Qt.Key.Key_Escape)
    assert balloon(opened).isHidden()


def test_it_is_offered_until_there_is_an_answer(opened: Opened, qtbot: QtBot) -> None:
    tour = opened.window.tour
    tour.offer()
    assert title(opened) == OFFER.title
    assert opened.window.pages.current == "Train"
    qtbot.mouseClick(button(opened, "tour_leave"), Qt.MouseButton.LeftButton)
    assert balloon(opened).isHidden()
    tour.offer()
    assert balloon(opened).isHidden()
    opened.settings.remove("tour/offered")
    tour.offer()
    qtbot.mouseClick(button(opened, "tour_next"), Qt.MouseButton.LeftButton)
    assert title(opened) == STEPS[0].title
    tour.leave()
    tour.offer()
    assert balloon(opened).isHidden()


def test_what_appears_meanwhile_is_pointed_at(opened: Opened, qtbot: QtBot) -> None:
    opened.trigger("tour")
    press(opened, Qt.Key.Key_Right)
    press(opened, Qt.Key.Key_Right)
    qtbot.waitUntil(ring(opened).isHidden, timeout=2000)
    opened.window.opening.open_sample("pets")
    opened.wait_for_experiment()
    qtbot.waitUntil(ring(opened).isVisible, timeout=3000)
    opened.window.tour.leave()


ROOM = QRect(0, 0, 960, 620)
SIZE = QSize(340, 150)


@pytest.mark.parametrize(
    ("target", "side"),
    [
        (QRect(400, 20, 80, 30), "below"),
        (QRect(400, 580, 80, 30), "above"),
        (QRect(10, 20, 200, 580), "right"),
        (QRect(700, 20, 250, 580), "left"),
        (QRect(10, 10, 940, 600), "inside"),
        (QRect(), "corner"),
    ],
)
def test_a_balloon_stands_where_there_is_room(target: QRect, side: str) -> None:
    place = place_balloon(SIZE, target, ROOM)
    assert ROOM.adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(place)
    where = {
        "below": place.top() > target.bottom(),
        "above": place.bottom() < target.top(),
        "right": place.left() > target.right(),
        "left": place.right() < target.left(),
        "inside": target.contains(place),
        "corner": place.bottomRight() == ROOM.bottomRight() - QPoint(EDGE, EDGE),
    }
    assert where[side]
    assert place.intersects(target) == (side == "inside")
