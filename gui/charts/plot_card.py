"""PlotCard: a card that holds a plot under its title, a line of numbers and a menu."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from typing import Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QToolButton, QWidget

from core.words import mark
from gui.charts.curves.names import shown_title
from gui.charts.plot import Plot
from gui.look.language import tr
from gui.look.theme import Theme
from gui.widgets.basics import Card
from gui.widgets.elided_label import ElidedLabel

Kind = Literal["chart", "histogram"]

# What the plot and its menu are called to who cannot see them.
_NAMES: Mapping[Kind, tuple[str, str]] = {
    "chart": (mark("Chart of {title}"), mark("Menu of the chart {title}")),
    "histogram": (mark("Histogram of {title}"), mark("Menu of the histogram {title}")),
}


class PlotCard(Card):
    """GUI thread. `menu_wanted(title, place on the screen)`: by its button, the right button or the menu key.

    `kind` begins the object names: KIND_TITLE, KIND_TITLE_values, KIND_TITLE_menu.
    """

    menu_wanted = Signal(str, QPoint)

    def __init__(self, kind: Kind, theme: Theme, menu_help: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = ""
        self._kind = kind
        self._theme = theme
        self._values_label = ElidedLabel("small")
        self._values_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.header.addWidget(self._values_label)
        self._menu_button = QToolButton()
        self._menu_button.setText("⋯")
        self._menu_button.setProperty("quiet", True)
        self._menu_button.setToolTip(menu_help)
        self._menu_button.clicked.connect(self._menu_pressed)
        self.header.addWidget(self._menu_button)
        self.set_margins(12, 10, 8, 6)
        self._plot = Plot()
        self._plot.setMinimumHeight(100)
        self._plot.menu_wanted.connect(self._show_menu)
        self.body.addWidget(self._plot, 1)

    def call(self, title: str) -> None:
        """Give a new card its title: one may be made before it is known what it will show."""
        self.title = title
        name = f"{self._kind}_{title}"
        self.set_title(shown_title(title))
        self.setObjectName(name)
        self._plot.setAccessibleName(tr(_NAMES[self._kind][0], title=shown_title(title)))
        self._values_label.setObjectName(f"{name}_values")
        self._menu_button.setObjectName(f"{name}_menu")
        self._menu_button.setAccessibleName(tr(_NAMES[self._kind][1], title=shown_title(title)))

    def _say(self, text: str) -> None:
        """Show a line of numbers, which also says in words what the plot shows."""
        self._values_label.setText(text)
        self._plot.setAccessibleDescription(text)

    @contextlib.contextmanager
    def as_picture(self) -> Iterator[None]:
        """While it lasts the card paints itself for a picture: sharp at any size, without what can be clicked."""
        scene = self._plot.scene()
        scene.prepareForPaint()
        items = [item for item in scene.items() if hasattr(item, "setExportMode")]
        for item in items:
            item.setExportMode(True, {"antialias": True})
        sign = self._menu_button.text()
        self._menu_button.setText("")
        try:
            yield
        finally:
            for item in items:
                item.setExportMode(False)
            self._menu_button.setText(sign)

    def _dress_plot(self) -> None:
        font = QFont(self.font())
        font.setPixelSize(11)
        self._plot.set_colours(self._theme.tokens, font)

    def _show_menu(self, place: QPoint) -> None:
        self.menu_wanted.emit(self.title, place)

    def _menu_pressed(self) -> None:
        self._show_menu(self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft()))
