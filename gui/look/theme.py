"""Colours and style, light and dark. One Theme is made by the app and passed to every widget that draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.look.style_sheet import style_sheet

Mode = Literal["system", "light", "dark"]
BODY = 13  # px


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the program, as #rrggbb. `line` parts what lies side by side, `border` is a field's edge."""

    name: str
    window: str
    side: str
    panel: str
    line: str
    border: str
    grid: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_ground: str
    on_accent: str
    good: str
    good_ground: str
    warning: str
    warning_ground: str
    bad: str
    bad_ground: str
    curves: tuple[str, ...]

    @property
    def train(self) -> str:
        """The colour of training curves, on every chart."""
        return self.curves[0]

    @property
    def eval(self) -> str:
        """The colour of evaluation curves, on every chart."""
        return self.curves[1]


LIGHT = Tokens(
    name="light",
    window="#f4f6f8", side="#eef1f4", panel="#ffffff", line="#dfe4ea", border="#7f8a97", grid="#eceff3",
    text="#1d2733", muted="#5b6776", faint="#616d7b",
    accent="#2563d9", accent_ground="#e8effc", on_accent="#ffffff",
    good="#0a7a53", good_ground="#e2f4ec", warning="#9a5b00", warning_ground="#fdf1dc",
    bad="#b3261e", bad_ground="#fce8e6",
    curves=("#0072B2", "#C27300", "#009E73", "#C56D9E", "#D55E00", "#2E96D3"),
)  # fmt: skip
DARK = Tokens(
    name="dark",
    window="#14181d", side="#171b21", panel="#1b2027", line="#2b323b", border="#66727f", grid="#262d36",
    text="#e4e9ef", muted="#93a0af", faint="#8f9cac",
    accent="#76a5ff", accent_ground="#20304d", on_accent="#10151c",
    good="#5fd0a0", good_ground="#16342a", warning="#f0b95a", warning_ground="#3a2d14",
    bad="#ff8a80", bad_ground="#43201e",
    curves=("#56B4E9", "#E69F00", "#3ECF9C", "#CC79A7", "#FF8A5B", "#8AB4FF"),
)  # fmt: skip


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
