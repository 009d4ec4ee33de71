"""Colours and style, light and dark. One Theme is made by the app and passed to every widget that draws."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Literal

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import assert_never

from core import precedence
from gui.look.hidden_widgets import HiddenWidgets, UnpaintedWindows
from gui.look.spared_views import HiddenViews, SparedViews
from gui.look.style_sheet import style_sheet
from gui.look.tokens import DARK, LIGHT, Tokens

Mode = Literal["system", "light", "dark"]
BODY = 13  # px
AT_A_TIME = 100  # hidden widgets that lose or get their style in one turn of the event loop


class Theme(QObject):
    """The current tokens. GUI thread only. Source: gui/look/theme.py.

    With an `app` it dresses it at once; without one it waits for `apply`.
    """

    changed = Signal()

    def __init__(self, app: QApplication | None = None, mode: Mode = "system") -> None:
        super().__init__()
        self._app: QApplication | None = None
        self._mode: Mode = mode
        self._worn: Tokens | None = None
        self._windows: list[weakref.ref[QWidget]] = []
        self._spared = SparedViews()
        self._hidden = HiddenWidgets()
        self._unpainted = UnpaintedWindows()
        # What is still to be done until the chosen mode is worn, a step in each turn.
        self._steps: list[Callable[[], bool]] = []
        # Of 1 ms, since one of 0 ms would be served before all others again and again.
        self._before = QTimer(self, singleShot=True, interval=1)
        self._before.timeout.connect(self._take_step)
        self._after = QTimer(self, singleShot=True, interval=1)
        self._after.timeout.connect(self._dress_some)
        if app is not None:
            self.apply(app)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def is_dark(self) -> bool:
        return self.tokens is DARK

    @property
    def tokens(self) -> Tokens:
        """What the program wears; before it is dressed, what it will wear."""
        return self._worn or self._chosen()

    def apply(self, app: QApplication) -> None:
        """Dress the program, and go on following the system's colour scheme."""
        if self._app is None:
            app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._app = app
        app.setStyle("Fusion")
        font = QFont(app.font())
        font.setPixelSize(BODY)
        app.setFont(font)
        self._dress()

    def dress(self, window: QWidget) -> None:
        """Let a window that has no parent, all that is in it and its dialogs wear the style.

        When most of it is there: what is put into something that is dressed looks its style up anew, with all that
        is in it. For the same reason the program as a whole has no style sheet: with it, all widgets would do so
        for each widget that they come to lie in, and a large dialog would take four times as long to make.
        """
        self._windows = [*(weakref.ref(one) for one in self._dressed()), weakref.ref(window)]
        if self._worn is not None:
            window.setStyleSheet(style_sheet(self.tokens))

    def spare(self, views: HiddenViews) -> None:
        """While the mode changes, have those of `views` that are hidden out of their window: Qt walks all in it.

        The last ones named leave first and come back last. Name those that lie in others after these: then no step
        is large.
        """
        self._spared.add(views)

    def gather(self) -> None:
        """Put back whatever is out of its window, which closes."""
        while self._spared.put_back():
            pass

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark, or what the system says; every widget follows at once."""
        if mode != self._mode or self._before.isActive():
            self._mode = mode
            self._dress()

    def turn_to(self, mode: Mode) -> None:
        """As `set_mode`, but some turns of the event loop later, none of them long however much is hidden."""
        if mode != self._mode:
            self._mode = mode
            self._begin()

    def _chosen(self) -> Tokens:
        match self._mode:
            case "system":
                dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            case "light" | "dark":
                dark = self._mode == "dark"
            case _:
                assert_never(self._mode)
        return DARK if dark else LIGHT

    def _system_changed(self) -> None:
        if self._mode == "system":
            self._begin()

    def _begin(self) -> None:
        self._after.stop()  # else each would undo what the other does
        self._steps = [self._look, self._undress_some, self._take_off_few, self._set_palette, self._put_on_few]
        self._steps += [self._tell, self._show]
        self._before.start()

    def _take_step(self) -> None:
        """Take the next step, in a later turn if this one is already long; again if it says that more is left."""
        if not precedence.is_long_turn() and not self._steps[0]():
            del self._steps[0]
        if self._steps:
            self._before.start()

    def _look(self) -> bool:
        self._hidden.look()
        return False

    def _undress_some(self) -> bool:
        return self._hidden.undress(AT_A_TIME)

    def _take_off_few(self) -> bool:
        return self._spared.take_out() or self._take_off()

    def _put_on_few(self) -> bool:
        """Once nothing is left to take out: other views may have been chosen since the last step."""
        return self._spared.take_out() or self._put_on()

    def _dress_some(self) -> None:
        """Dress some of what is hidden, in a later turn if this one is already long."""
        if precedence.is_long_turn() or self._spared.put_back() or self._hidden.dress(AT_A_TIME):
            self._after.start()

    def _dress(self) -> None:
        """All at once, whatever is left to do."""
        self._before.stop()
        self._steps.clear()
        self.gather()
        for step in (self._take_off, self._set_palette, self._put_on, self._tell, self._show):
            step()

    def _take_off(self) -> bool:
        self._worn = self._chosen()
        if self._app is not None:
            self._unpainted.hold()
            # In place of another one Qt takes five times as long to put a style sheet on as where there is none.
            self._put("")
        return False

    def _set_palette(self) -> bool:
        if self._app is not None:
            self._app.setPalette(_palette(self.tokens))
        return False

    def _put_on(self) -> bool:
        if self._app is not None:
            self._put(style_sheet(self.tokens))
        return False

    def _put(self, sheet: str) -> None:
        for window in self._dressed():
            window.setStyleSheet(sheet)

    def _dressed(self) -> list[QWidget]:
        """The windows that are still there."""
        windows = (reference() for reference in self._windows)
        return [window for window in windows if window is not None and shiboken6.isValid(window)]

    def _tell(self) -> bool:
        self.changed.emit()
        return False

    def _show(self) -> bool:
        self._unpainted.let_go()
        self._after.start()
        return False


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in (
        (role.Window, tokens.window),
        (role.Base, tokens.panel),
        (role.AlternateBase, tokens.window),
        (role.Button, tokens.panel),
        (role.ToolTipBase, tokens.panel),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.faint),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
        (role.Mid, tokens.line),
        (role.Dark, tokens.line),
        (role.Light, tokens.panel),
    ):
        palette.setColor(name, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, name, QColor(tokens.faint))
    return palette
