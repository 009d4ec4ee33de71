"""Keyboard: letters with Alt and the order of Tab for what is in sight, in the window and in each dialog."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QWidget

from gui.shell.mnemonics import assign_mnemonics, mnemonic_of
from gui.shell.tab_order import order_tabs, tab_stops
from gui.state.window_state import StateHolder, WindowState

_PAUSE = 50  # ms: what is shown changes in several steps
_AT_ONCE = 0.05  # seconds


class Keyboard(QObject):
    """Looks for letters whenever what is in sight may have changed, and for the order at each Tab. GUI thread."""

    def __init__(self, window: QMainWindow, holder: StateHolder) -> None:
        super().__init__(window)
        self._window = window
        self._ordered = -math.inf
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        holder.changed.connect(self._state_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def look_again(self) -> None:
        """Other things are in sight."""
        self._ordered = -math.inf
        self._pause.start()

    def order_tabs(self) -> None:
        """Tab is about to go on: it goes through what is in sight now.

        Qt goes on by itself too, from each field of a form that is locked to the next one, which is locked next:
        one order serves them all.
        """
        centre = self._window.centralWidget()
        if centre is not None and time.monotonic() - self._ordered > _AT_ONCE:
            order_tabs(tab_stops(centre))
            self._ordered = time.monotonic()

    def stop(self) -> None:
        """The window closes."""
        self._pause.stop()
        self._pause.timeout.disconnect(self._look)

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        """A step of a training changes nothing that can be pressed."""
        if _outline(state) != _outline(before):
            self.look_again()

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if isinstance(window, QDialog):
            if not isinstance(window, QFileDialog):  # it has letters of its own
                assign_mnemonics(window)
        elif window is self._window:
            self._pause.start()

    def _look(self) -> None:
        menus = {mnemonic_of(action.text()) for action in self._window.menuBar().actions()}
        assign_mnemonics(self._window, menus)


def _outline(state: WindowState) -> tuple[object, ...]:
    """What decides which buttons and fields there are."""
    is_open = state.view is not None
    return state.opened, is_open, state.experiment, state.here is None, state.evaluating, state.curves_read
