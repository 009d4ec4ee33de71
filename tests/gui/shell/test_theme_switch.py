"""A switch of the theme in the window: hidden pages are out of it for some turns, and come back as they were."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget

from gui.shell.header_bar import PAGES, Page
from tests.gui.children import child_of
from tests.gui.shell.window_user import Opened


def panes(opened: Opened) -> dict[Page, QScrollArea]:
    return opened.window.pages._panes


def inside(opened: Opened) -> set[Page]:
    """The pages that are in the window."""
    return {page for page, pane in panes(opened).items() if opened.window.isAncestorOf(pane)}


def turn(opened: Opened) -> set[Page]:
    """Switch the theme, and wait until it is worn; the pages that are in the window then."""
    with opened.qtbot.waitSignal(opened.theme.changed, timeout=5000):
        opened.theme.turn_to("light" if opened.theme.is_dark else "dark")
    return inside(opened)


def wait_for_all(opened: Opened) -> None:
    opened.qtbot.waitUntil(lambda: inside(opened) == set(PAGES), timeout=5000)
    opened.qtbot.waitUntil(lambda: not opened.theme._after.isActive(), timeout=5000)


def show(opened: Opened, page: Page) -> QScrollArea:
    """A page, once its buttons have their letters and their order."""
    opened.window.show_page(page)
    opened.qtbot.waitUntil(lambda: not opened.window._keyboard._pause.isActive(), timeout=5000)
    return panes(opened)[page]


def picture(opened: Opened, page: Page) -> QImage:
    return show(opened, page).grab().toImage()


def test_the_style_is_put_on_the_page_that_is_seen_and_the_others_come_back(opened: Opened) -> None:
    opened.window.show_page("Predict")
    assert turn(opened) == {"Predict"}
    wait_for_all(opened)
    assert turn(opened) == {"Predict"}
    wait_for_all(opened)


def test_a_page_that_was_out_looks_as_one_that_was_seen(opened: Opened) -> None:
    opened.window.resize(1200, 800)
    for page in PAGES:
        picture(opened, page)
    opened.theme.set_mode("dark")
    seen = {page: picture(opened, page) for page in PAGES}
    opened.theme.set_mode("light")
    turn(opened)
    wait_for_all(opened)
    for page in PAGES:
        assert picture(opened, page) == seen[page], page


def test_a_page_that_was_out_is_scrolled_as_before(opened: Opened) -> None:
    window, pane = opened.window, panes(opened)["Train"]
    content = pane.widget()
    assert content is not None
    content.setMinimumHeight(3000)
    window.show_page("Train")
    QApplication.processEvents()
    bar = pane.verticalScrollBar()
    bar.setValue(700)
    window.show_page("Runs")
    turn(opened)
    wait_for_all(opened)
    window.show_page("Train")
    QApplication.processEvents()
    assert bar.value() == 700


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_is_wanted_while_it_is_out_comes_at_once(opened: Opened, page: Page) -> None:
    opened.window.show_page("Runs" if page != "Runs" else "Train")
    turn(opened)
    opened.window.show_page(page)
    pane = panes(opened)[page]
    assert pane.isVisible()
    assert pane.mapTo(opened.window, QPoint(0, 0)).y() > 0
    wait_for_all(opened)
    assert opened.window.pages.currentWidget() is pane


def test_a_switch_all_at_once_ends_one_that_is_on_its_way(opened: Opened) -> None:
    turn(opened)
    assert inside(opened) != set(PAGES)
    opened.theme.set_mode("light")
    assert inside(opened) == set(PAGES)


def test_in_the_middle_of_a_switch_the_window_is_gone_first_and_then_whole(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn(opened)
    seen, gather = [], opened.theme.gather

    def noting() -> None:
        seen.append(opened.window.isVisible())
        gather()

    with monkeypatch.context() as patched:
        patched.setattr(opened.theme, "gather", noting)
        opened.window.close()
    assert inside(opened) == set(PAGES)
    assert seen == [False]


def test_tab_goes_the_same_way_after_a_switch(opened: Opened) -> None:
    def way() -> list[QWidget]:
        """Where the focus is after each of some keys."""
        show(opened, "Predict")
        child_of(opened.window, QPushButton, "page_predict").setFocus()
        found = []
        for _ in range(12):
            opened.window.focusNextPrevChild(True)
            found.append(opened.window.focusWidget())
        return [widget for widget in found if widget is not None]

    before = way()
    assert len(set(before)) > 5
    assert any(panes(opened)["Predict"].isAncestorOf(widget) for widget in before)
    show(opened, "Runs")
    turn(opened)
    wait_for_all(opened)
    assert way() == before
