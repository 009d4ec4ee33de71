"""Keyboard: letters with Alt and the order of Tab for what is in sight, in the window and in each dialog."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QWidget

from gui.shell.mnemonics import assign_mnemonics, mnemonic_of
from gui.shell.tab_order import order_tabs, tab_stops
from gui.state.window_state import StateHolder, WindowState

_PAUSE = 50  # ms: what is shown changes in several steps


class Keyboard(QObject):
    """Looks again whenever what is in sight may have changed. GUI thread."""

    def __init__(self, window: QMainWindow, holder: StateHolder) -> None:
        super().__init__(window)
        self._window = window
        self._order: list[int] = []
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
        self._pause.start()

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
            self.look_again()

    def _look(self) -> None:
        menus = {mnemonic_of(action.text()) for action in self._window.menuBar().actions()}
        assign_mnemonics(self._window, menus)
        centre = self._window.centralWidget()
        if centre is None:
            return
        stops = tab_stops(centre)
        order = [shiboken6.getCppPointer(widget)[0] for widget in stops]
        if order != self._order:
            self._order = order
            order_tabs(stops)


def _outline(state: WindowState) -> tuple[object, ...]:
    """What decides which buttons and fields there are."""
    is_open = state.view is not None
    return state.opened, is_open, state.experiment, state.here is None, state.evaluating, state.curves_read
