"""Pager: which of many charts are shown, and the buttons to the others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.basics import make_button, make_label
from gui.widgets.text import format_number


class Pager(QWidget):
    """A row under the charts, hidden where one page holds all. GUI thread. `turned`: to another page, by hand."""

    turned = Signal()

    def __init__(self, page_size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chart_pager")
        self._size = page_size
        self._page = 0
        self._count = 0
        self._label = make_label("", "muted", name="chart_pager_text")
        self._back = make_button(
            "Previous", name="chart_pager_back", help="Show the charts before these", small=True
        )
        self._next = make_button("Next", name="chart_pager_next", help="Show the charts after these", small=True)
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
        """The first chart of the page, from 0, and the one after its last."""
        first = self._page * self._size
        return first, min(self._count, first + self._size)

    def show_count(self, count: int) -> None:
        """Tell it how many charts there are now."""
        self._count = count
        self._page = min(self._page, max(0, (count - 1) // self._size))
        first, last = self.shown
        self._label.setText(f"Charts {format_number(first + 1)} to {format_number(last)} of {format_number(count)}")
        self._back.setEnabled(first > 0)
        self._next.setEnabled(last < count)
        self.setVisible(count > self._size)

    def turn_to_first(self) -> None:
        """Begin at the first page again: what is listed is something else now."""
        self._page = 0

    def _go_back(self) -> None:
        self._turn(self._page - 1)

    def _go_on(self) -> None:
        self._turn(self._page + 1)

    def _turn(self, page: int) -> None:
        self._page = page
        self.show_count(self._count)
        self.turned.emit()
