"""The icons, from resources/icons, in the colour of the text they stand beside."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from gui.look.style_sheet import ICONS
from gui.look.theme import Theme

Name = Literal[
    "play", "pause", "stop", "branch", "more", "search", "close", "copy", "code", "explain", "names", "try",
]  # fmt: skip
NAMES: tuple[Name, ...] = get_args(Name)
PROGRAM = ICONS / "estimator-workbench.svg"
_SIZE = 14  # px
_DENSITY = 2
_COLOUR = "currentColor"


def make_icon(name: Name, colour: str) -> QIcon:
    """A 14 px icon, sharp on dense screens too."""
    text = (ICONS / f"{name}.svg").read_text(encoding="utf-8").replace(_COLOUR, colour)
    pixmap = QPixmap(_SIZE * _DENSITY, _SIZE * _DENSITY)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(_DENSITY)
    return QIcon(pixmap)


class ButtonIcon(QObject):
    """Gives a button its icon in the muted colour of the theme, whichever that is. It belongs to the button."""

    def __init__(self, button: QAbstractButton, name: Name, theme: Theme) -> None:
        super().__init__(button)
        self._button, self._name, self._theme = button, name, theme
        button.setIconSize(QSize(_SIZE, _SIZE))
        theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self._button.setIcon(make_icon(self._name, self._theme.tokens.muted))
