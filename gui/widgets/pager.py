"""Pager: which of many things are shown, and the buttons to the others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.language import tr
from gui.widgets.basics import make_button, make_label
from gui.widgets.text import format_number


class Pager(QWidget):
    """A row under the things, hidden where one page holds all. GUI thread. `turned`: to another page, by hand."""

    turned = Signal()

    def __init__(self, page_size: int, *, name: str, things: str, parent: QWidget | None = None) -> None:
        """`things` is the plural of what it counts, a marked text, as in the middle of a sentence."""
        super().__init__(parent)
        self.setObjectName(name)
        self._size = page_size
        self._things = things = tr(things)
        self._page = 0
        self._count = 0
        self._label = make_label("", "muted", name=f"{name}_text")
        self._back = make_button(
            tr("Previous"),
            name=f"{name}_back",
            help=tr("Show the {things} before these", things=things),
            small=True,
        )
        self._next = make_button(
            tr("Next"), name=f"{name}_next", help=tr("Show the {things} after these", things=things), small=True
        )
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self._back)
        row.addWidget(self._next)
        row.addStretch(1)
        self.hide()

    @property
    def shown(self) -> tuple[int, int]:
        """The first thing of the page, from 0, and the one after its last."""
        first = self._page * self._size
        return first, min(self._count, first + self._size)

    def show_count(self, count: int) -> None:
        """Tell it how many there are now."""
        self._count = count
        self._page = min(self._page, max(0, (count - 1) // self._size))
        first, last = self.shown
        things = f"{self._things[:1].upper()}{self._things[1:]}"
        place, end, of = format_number(first + 1), format_number(last), format_number(count)
        self._label.setText(
            tr("{things} {first} to {last} of {count}", things=things, first=place, last=end, count=of)
        )
        self._back.setEnabled(first > 0)
        self._next.setEnabled(last < count)
        self.setVisible(count > self._size)

    def turn_to_first(self) -> None:
        """Begin at the first page again: what is listed is something else now."""
        self._page = 0

    def turn_to(self, index: int) -> None:
        """Show the page that holds the thing of this number, from 0."""
        self._turn(index // self._size)

    def _go_back(self) -> None:
        self._turn(self._page - 1)

    def _go_on(self) -> None:
        self._turn(self._page + 1)

    def _turn(self, page: int) -> None:
        self._page = page
        self.show_count(self._count)
        self.turned.emit()
