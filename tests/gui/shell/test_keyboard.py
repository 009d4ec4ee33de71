"""The window by the keyboard: letters with Alt, the order of Tab, where a dialog begins, menus with a button."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.shell import keyboard
from gui.shell.header_bar import Page
from gui.shell.mnemonics import assign_mnemonics
from tests.gui.fakes import append_scalars, run_info, state, write_run
from tests.gui.shell.dialogs import dialogs
from tests.gui.shell.window_user import Opened

PAGES: tuple[Page, ...] = ("Train", "Models", "Predict", "Runs")
Make = Callable[[QWidget], QDialog]


@pytest.fixture
def window(opened: Opened, qtbot: QtBot, tmp_path: Path) -> QWidget:
    """A window with a run that has ended."""
    run = write_run(tmp_path / "workspace" / "pets" / "run-001", state("ended", "stopped", step=300), run_info())
    append_scalars(run, "loss", [(step, 1.0) for step in range(10)])
    opened.window.opening.open_run(str(run))
    opened.window.resize(1280, 800)
    qtbot.waitUntil(lambda: opened.window._started and opened.bench.state.curves_read, timeout=5000)
    return opened.window


def lettered(root: QWidget) -> dict[QWidget, str]:
    """What may have a letter, and its text."""
    kinds = (QPushButton, QCheckBox, QRadioButton)
    found: dict[QWidget, str] = {
        button: button.text()
        for kind in kinds
        for button in root.findChildren(kind)
        if button.isVisible() and button.text()
    }
    for label in root.findChildren(QLabel):
        if label.isVisible() and label.buddy() is not None:
            found[label] = label.text()
    return found


def letter(text: str) -> str:
    return QKeySequence.mnemonic(text).toString()[-1:].casefold()


def check_letters(root: QWidget, taken: set[str]) -> None:
    texts = lettered(root)
    letters = Counter(letter(text) for text in texts.values() if letter(text))
    assert not [sign for sign, count in letters.items() if count > 1 or sign in taken]
    used = taken | set(letters)
    without = [text for text in texts.values() if not letter(text)]
    assert not [text for text in without if set(filter(str.isascii, filter(str.isalpha, text.casefold()))) - used]


def in_tab_order(root: QWidget) -> list[QWidget]:
    """What Tab goes to, one after the other."""
    found = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_tab and root.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def wrong_turns(root: QWidget) -> list[str]:
    """Where Tab goes up, or to the left within a row, among the parts of one widget; or comes back to one."""
    visited: dict[QWidget, list[QWidget]] = {}
    for widget in in_tab_order(root):
        part = widget
        while part is not root:
            parent = part.parentWidget()
            assert parent is not None
            parts = visited.setdefault(parent, [])
            if not parts or parts[-1] is not part:
                parts.append(part)
            part = parent
    wrong = []
    for parent, parts in visited.items():
        wrong += [f"back to {name_of(part)}" for part, count in Counter(parts).items() if count > 1]
        for one, two in itertools.pairwise(parts):
            if is_before(two, one):
                wrong.append(f"{name_of(one)} -> {name_of(two)} in {name_of(parent)}")
    return wrong


def is_before(one: QWidget, two: QWidget) -> bool:
    first, second = one.geometry(), two.geometry()
    middle, other_middle = first.center().y(), second.center().y()
    same_row = first.top() <= other_middle <= first.bottom() or second.top() <= middle <= second.bottom()
    return first.right() <= second.left() if same_row else first.bottom() <= second.top()


def name_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_letters_that_do_not_clash_and_tab_goes_down_it(
    opened: Opened, window: QWidget, qtbot: QtBot, page: Page
) -> None:
    opened.window.show_page(page)
    shown = opened.window.pages.currentWidget()
    assert shown is not None
    qtbot.waitUntil(lambda: any(letter(text) for text in lettered(shown).values()), timeout=5000)
    opened.window._keyboard._look()
    check_letters(window, {letter(action.text()) for action in opened.window.menuBar().actions()})
    first = next(widget for widget in in_tab_order(shown))
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert not wrong_turns(shown)


def test_fields_that_are_locked_one_after_the_other_ask_for_the_order_once(
    opened: Opened, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = opened.window.pages.train._settings
    settings.set_locked(False)
    fields = [field for field in settings.findChildren(QLineEdit) if field.isVisible() and field.isEnabled()]
    assert len(fields) > 3
    window.activateWindow()
    fields[0].setFocus()
    qtbot.waitUntil(fields[0].hasFocus, timeout=5000)
    ordered: list[QWidget] = []

    def note(root: QWidget) -> list[QWidget]:
        ordered.append(root)
        return []

    monkeypatch.setattr(keyboard, "tab_stops", note)
    monkeypatch.setattr(keyboard, "_AT_ONCE", 3600.0)
    opened.window._keyboard.look_again()
    settings.set_locked(True)
    assert len(ordered) == 1
    assert not any(field.hasFocus() for field in fields)
    opened.window.show_page("Runs")
    opened.window._keyboard.order_tabs()
    assert len(ordered) == 2, "other things are in sight"


def test_every_dialog_begins_at_its_top_and_has_letters_that_do_not_clash(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    made = dialogs(Theme(qapp, "light"), tmp_path)
    wrong: dict[str, object] = {}
    for kind, make in made.items():
        parent = QWidget()
        parent.resize(1200, 800)
        parent.show()
        dialog = make(parent)
        dialog.open()
        with qtbot.waitActive(dialog, timeout=5000):
            dialog.activateWindow()
        assign_mnemonics(dialog)
        check_letters(dialog, set())
        turns = wrong_turns(dialog)
        order = in_tab_order(dialog)
        focus = dialog.focusWidget()
        before = order[: order.index(focus)] if focus in order else order
        # A wizard begins behind the buttons of its steps, but no field is passed over.
        passed = [one for one in before if isinstance(one, QLineEdit | QComboBox | QCheckBox | QPlainTextEdit)]
        if turns or passed or isinstance(focus, QScrollArea):
            wrong[kind.__name__] = (turns, focus and name_of(focus), [name_of(one) for one in passed])
        dialog.reject()
        shiboken6.delete(parent)
    assert not wrong


def test_the_menu_of_a_run_is_in_the_menu_of_the_sidebar_too(opened: Opened, window: QWidget, qtbot: QtBot) -> None:
    tree = opened.window.sidebar.tree
    qtbot.waitUntil(lambda: tree.topLevelItemCount() == 1, timeout=5000)
    group = tree.topLevelItem(0)
    assert group is not None
    button = window.findChild(QToolButton, "sidebar_menu_button")
    assert button is not None
    action = next(action for action in button.menu().actions() if action.objectName() == "action_run_menu")
    tree.setCurrentItem(group)
    assert not action.isEnabled()
    run = group.child(0)
    assert run is not None
    tree.setCurrentItem(run)
    assert (action.isEnabled(), action.text()) == (True, "run-001…")
    action.trigger()
    menu = window.findChild(QMenu, "run_menu")
    assert menu is not None
    assert menu.isVisible()
    menu.close()


@pytest.mark.parametrize("name", ["checkpoint", "export"])
def test_the_menu_of_a_row_has_a_button(opened: Opened, window: QWidget, qtbot: QtBot, name: str) -> None:
    opened.window.show_page("Models")
    more = window.findChild(QPushButton, f"{name}_more")
    assert more is not None
    qtbot.waitUntil(more.isVisible, timeout=5000)
