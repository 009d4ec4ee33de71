"""CardGrid: cards of one size in as many columns as fit, in an area that scrolls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.words import mark
from gui.charts.choices import Size
from gui.look.language import tr
from gui.look.override import override
from gui.widgets.steady_scroll import SteadyScrollArea

SPACING = 12
# (least width, height) of a card in px, and how many stand in a row at most
_SIZES: Mapping[Size, tuple[int, int, int]] = {
    "small": (200, 140, 5),
    "medium": (300, 190, 3),
    "large": (460, 330, 2),
}

_NAMES: Mapping[str, str] = {
    "charts": mark("Charts"),
    "histograms": mark("Histograms"),
    "images": mark("Images"),
    "texts": mark("Texts"),
}


class CardGrid(SteadyScrollArea):
    """GUI thread. `in_sight_changed`: other cards may be seen now: scrolled, resized, shown."""

    in_sight_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(tr(_NAMES[name]))
        self.setWidgetResizable(True)
        self.content = QWidget()
        self._grid = QGridLayout(self.content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACING)
        self.setWidget(self.content)
        self._standing: tuple[QWidget, ...] = ()
        self._laid: tuple[object, ...] = ()
        self._footer: QWidget | None = None
        self.verticalScrollBar().valueChanged.connect(self._tell)

    def set_footer(self, footer: QWidget) -> None:
        """Let this stand under the last row of cards."""
        footer.setParent(self.content)
        self._footer = footer

    def lay_out(self, cards: Sequence[QWidget], size: Size) -> bool:
        """Show these cards in this order, and no others; False if they stand so already.

        A card that is in another window keeps its place.
        """
        width, height, most = _SIZES[size]
        columns = balanced_columns(len(cards), (self.viewport().width() + SPACING) // (width + SPACING), most)
        if (columns, tuple(cards), size) == self._laid:
            return False
        for card in self._standing:
            if self.is_home(card):
                self._grid.removeWidget(card)
                if card not in cards:
                    card.hide()
        self._standing, self._laid = tuple(cards), (columns, tuple(cards), size)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
            self._grid.setRowStretch(row, 0)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for index, card in enumerate(cards):
            self._grid.setColumnStretch(index % columns, 1)
            self._grid.setRowMinimumHeight(index // columns, height)
            self._grid.setRowStretch(index // columns, 1)
            if self.is_home(card):
                self._grid.addWidget(card, index // columns, index % columns)
                card.show()
        if self._footer is not None:
            self._grid.addWidget(self._footer, -(-len(cards) // columns), 0, 1, columns)
        return True

    def is_home(self, card: QWidget) -> bool:
        """Whether it is in this window, not in another one."""
        return card.window() is self.window()

    def take_off(self, card: QWidget) -> None:
        """Take a card out of its place; it is kept."""
        self.forget(card)
        self._grid.removeWidget(card)
        card.hide()

    def forget(self, card: QWidget) -> None:
        """A card stands here no more; nothing is done to it, since it may be in another window."""
        self._standing = tuple(each for each in self._standing if each is not card)
        self._laid = ()

    def drop(self, card: QWidget) -> None:
        """Take a card away for good."""
        self.take_off(card)
        card.deleteLater()

    def take_home(self, card: QWidget) -> None:
        """A card that was shown in another window comes back; `lay_out` then puts it in its place."""
        card.setParent(self.content)
        self._laid = ()

    def _tell(self) -> None:
        self.in_sight_changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.in_sight_changed.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.in_sight_changed.emit()


def balanced_columns(count: int, most: int, limit: int = 3) -> int:
    """At most `most`, and `limit`; as few as make no more rows: four stand two by two, not three and one."""
    most = max(1, min(limit, most))
    rows = -(-count // most)
    return -(-count // rows) if rows else 1
