"""What the monkey does with a window: clicks, keys, drags and the wheel, wherever it may, chosen by its seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from gui.shell.header_bar import Page
from gui.shell.main_window import MainWindow

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
TEXTS = (
    "",
    "0",
    "-1",
    "0.5",
    "1e999",
    "nan",
    "9" * 40,
    "0.5, 1, 2",
    "[[1, 2], [3]]",
    '{"a": 1}',
    "hello",
    "Straße 漢字 🐒",
    "<b>bold</b>",
    "=1+1",
    "a" * 300,
    "(",
)
LONGEST_TYPED = 40  # letters; nobody types more in one moment
KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Delete,
    Qt.Key.Key_F2,
)
PAGES: tuple[Page, ...] = ("Train", "Models", "Predict", "Runs")
SIZES = ((900, 600), (1280, 800), (1600, 1000), (700, 500))
# These leave the program: another program is started, or this one is ended.
LEFT_ALONE = ("tensorboard", "quit")
_WORTH_A_CLICK = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QTabBar,
    QAbstractItemView,
    QAbstractSlider,
)


_Kind = TypeVar("_Kind", bound=QWidget)


class Hands:
    """Acts on whatever is on top: a menu, a dialog, else the window. GUI thread.

    `aside`: what it searches for, through all widgets, is searched for within this.
    """

    def __init__(
        self, window: MainWindow, chance: random.Random, aside: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._window = window
        self._chance = chance
        self._aside = aside
        self._ways: dict[Callable[[QWidget], None], int] = {
            self._click: 40,
            self._type: 14,
            self._press: 12,
            self._drag: 8,
            self._turn_wheel: 6,
            self._double_click: 4,
            self._open_menu: 5,
            self._choose_action: 8,
            self._change_page: 6,
            self._resize: 2,
            self._leave: 5,
        }

    def act(self, number: int) -> None:
        """Do one thing; it is printed before it is done."""
        self._number = number
        top = self._on_top()
        if isinstance(top, QFileDialog):
            self._say("leave", top)
            top.reject()  # what it offers lies outside of the workspace
        elif isinstance(top, QMenu):
            self._choose_in(top)
        else:
            ways = list(self._ways)
            self._chance.choices(ways, list(self._ways.values()))[0](top)

    def _on_top(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            return popup
        return popup or QApplication.activeModalWidget() or self._window

    def _say(self, what: str, widget: QWidget, more: object = "") -> None:
        name = widget.objectName() or widget.accessibleName()
        print(f"{self._number} {what} {type(widget).__name__} {name} {more}".rstrip(), flush=True)

    def _target(self, top: QWidget) -> QWidget | None:
        """Something that a click may mean something to, or whatever lies at some point."""
        if self._chance.random() < 0.25:
            at = QPoint(self._chance.randrange(max(1, top.width())), self._chance.randrange(max(1, top.height())))
            found = top.childAt(at)
        else:
            there = self._seen_of(top, *_WORTH_A_CLICK)
            found = self._chance.choice(there) if there else None
        if found is None or any(word in found.objectName() for word in LEFT_ALONE):
            return None
        return found.viewport() if isinstance(found, QAbstractItemView) else found

    def _seen_of(self, top: QWidget, *kinds: type[_Kind]) -> list[_Kind]:
        with self._aside():
            return [item for item in top.findChildren(QWidget) if isinstance(item, kinds) and seen(item)]

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height()))
        )

    def _click(self, top: QWidget) -> None:
        widget = self._target(top)
        if widget is not None:
            at = widget.rect().center() if isinstance(widget, QAbstractButton) else self._point(widget)
            self._say("click", widget, at.toTuple())
            QTest.mouseClick(widget, LEFT, NO_KEYS, at)

    def _double_click(self, top: QWidget) -> None:
        widget = self._target(top)
        if widget is not None:
            at = self._point(widget)
            self._say("double-click", widget, at.toTuple())
            QTest.mouseDClick(widget, LEFT, NO_KEYS, at)

    def _open_menu(self, top: QWidget) -> None:
        widget = self._target(top)
        if widget is not None:
            at = self._point(widget)
            self._say("right-click", widget, at.toTuple())
            QTest.mouseClick(widget, RIGHT, NO_KEYS, at)
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
            QApplication.sendEvent(widget, event)

    def _drag(self, top: QWidget) -> None:
        widget = self._target(top)
        if widget is not None:
            one, other = self._point(widget), self._point(widget)
            self._say("drag", widget, (one.toTuple(), other.toTuple()))
            QTest.mousePress(widget, LEFT, NO_KEYS, one)
            QTest.mouseMove(widget, other)
            QTest.mouseRelease(widget, LEFT, NO_KEYS, other)

    def _turn_wheel(self, top: QWidget) -> None:
        widget = self._target(top)
        if widget is not None:
            at, by = QPointF(self._point(widget)), self._chance.choice((-120, 120, -600))
            self._say("turn the wheel over", widget, by)
            event = QWheelEvent(
                at,
                QPointF(widget.mapToGlobal(at.toPoint())),
                QPoint(),
                QPoint(0, by),
                Qt.MouseButton.NoButton,
                NO_KEYS,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(widget, event)

    def _type(self, top: QWidget) -> None:
        there: list[QLineEdit | QPlainTextEdit] = self._seen_of(top, QLineEdit, QPlainTextEdit)
        if there:
            field, text = self._chance.choice(there), self._chance.choice(TEXTS)
            self._say("type into", field, ascii(text[:40]))
            field.setFocus()
            field.selectAll()
            QTest.keyClick(field, Qt.Key.Key_Delete)
            if len(text) > LONGEST_TYPED:
                field.insert(text) if isinstance(field, QLineEdit) else field.insertPlainText(text)  # pasted
            else:
                for letter in text:
                    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, letter))
            if self._chance.random() < 0.3:
                QTest.keyClick(field, Qt.Key.Key_Return)

    def _press(self, top: QWidget) -> None:
        focus = QApplication.focusWidget()
        widget = focus if focus is not None and focus.window() is top.window() else top
        if not any(word in widget.objectName() for word in LEFT_ALONE):
            key = self._chance.choice(KEYS)
            self._say(f"press {key.name} in", widget)
            QTest.keyClick(widget, key)

    def _choose_action(self, top: QWidget) -> None:
        """One of the menu bar, which is reached where no dialog is open."""
        if top is self._window:
            with self._aside():
                named = [a for a in self._window.findChildren(QAction) if a.objectName().startswith("action_")]
                actions = [action for action in named if may_choose(action)]
            action = self._chance.choice(actions)
            self._say(f"choose {action.objectName() or action.text()} in", top)
            action.trigger()

    def _choose_in(self, menu: QMenu) -> None:
        actions = [action for action in menu.actions() if may_choose(action) and action.menu() is None]
        if actions and self._chance.random() < 0.7:
            action = self._chance.choice(actions)
            self._say(f"choose {action.objectName() or action.text()} in", menu)
            menu.close()
            action.trigger()
        else:
            self._say("leave", menu)
            QTest.keyClick(menu, Qt.Key.Key_Escape)
            menu.close()

    def _change_page(self, top: QWidget) -> None:
        if top is self._window:
            page = self._chance.choice(PAGES)
            self._say(f"show {page} in", top)
            self._window.show_page(page)

    def _resize(self, top: QWidget) -> None:
        size = self._chance.choice(SIZES)
        self._say("resize", top, size)
        top.resize(*size)

    def _leave(self, top: QWidget) -> None:
        if isinstance(top, QDialog) or top.windowType() == Qt.WindowType.Popup:
            self._say("leave", top)
            QTest.keyClick(top, Qt.Key.Key_Escape)


def leave_alone(window: QWidget) -> None:
    """Actions that leave the program do nothing, by whatever way they are chosen: keys, or the palette."""
    for action in window.findChildren(QAction):
        if any(word in action.objectName() for word in LEFT_ALONE):
            action.blockSignals(True)


def seen(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and not widget.visibleRegion().isEmpty()


def may_choose(action: QAction) -> bool:
    name = f"{action.objectName()} {action.text()}".lower()
    return (
        action.isEnabled()
        and action.isVisible()
        and not action.isSeparator()
        and not any(word in name for word in LEFT_ALONE)
    )
