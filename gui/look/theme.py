"""Colours and style, light and dark. One Theme is made by the app and passed to every widget that draws."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.look.style_sheet import style_sheet
from gui.look.tokens import DARK, LIGHT, Tokens

Mode = Literal["system", "light", "dark"]
BODY = 13  # px


class Theme(QObject):
    """The current tokens. GUI thread only. Source: gui/look/theme.py.

    With an `app` it dresses it at once; without one it waits for `apply`.
    """

    changed = Signal()

    def __init__(self, app: QApplication | None = None, mode: Mode = "system") -> None:
        super().__init__()
        self._app: QApplication | None = None
        self._mode: Mode = mode
        if app is not None:
            self.apply(app)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def is_dark(self) -> bool:
        if self._mode == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode == "dark"

    @property
    def tokens(self) -> Tokens:
        return DARK if self.is_dark else LIGHT

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

    @contextmanager
    def without_style_sheet(self) -> Iterator[None]:
        """While many widgets are made and put into each other, which takes a quarter of the time then.

        With a style sheet each of them looks its style up anew for every widget that it comes to lie in.
        """
        if self._app is None or not self._app.styleSheet():
            yield
            return
        self._app.setStyleSheet("")
        try:
            yield
        finally:
            self._app.setStyleSheet(style_sheet(self.tokens))

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark, or what the system says; every widget follows at once."""
        if mode != self._mode:
            self._mode = mode
            self._dress()

    def _system_changed(self) -> None:
        if self._mode == "system":
            self._dress()

    def _dress(self) -> None:
        if self._app is not None:
            # In place of another one Qt takes five times as long to put a style sheet on as where there is none.
            self._app.setStyleSheet("")
            self._app.setPalette(_palette(self.tokens))
            self._app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


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
