"""The names of the columns of a file that does not name them: a field for each, with some of its values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from core.statistics.records import ColumnStatistics
from core.statistics.words import shortened
from gui.look.language import tr
from gui.widgets.basics import Card, make_label

_NAME, _VALUES = range(2)


class NamesCard(Card):
    """GUI thread. changed: `names` says other names."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Names of the columns"), tr("no line of the file names them"), parent)
        self._table = QTableWidget(0, 2)
        self._table.setObjectName("wizard_names")
        self._table.setAccessibleName(tr("Names of the columns"))
        self._table.setHorizontalHeaderLabels([tr("Name"), tr("Values")])
        self._table.horizontalHeader().setSectionResizeMode(_VALUES, QHeaderView.ResizeMode.Stretch)
        self._table.setColumnWidth(_NAME, 220)
        self._table.itemChanged.connect(self._item_changed)
        self._error = make_label("", "error", wrap=True, name="wizard_error_names")
        self._error.hide()
        self.body.addWidget(
            make_label(
                tr("Double-click a name to change it. If the first line does name them, say so at CSV format."),
                "small", wrap=True,
            )
        )  # fmt: skip
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._error)
        self.hide()

    @property
    def names(self) -> tuple[str, ...]:
        """The names as they are typed."""
        items = [self._table.item(row, _NAME) for row in range(self._table.rowCount())]
        return tuple(item.text() if item is not None else "" for item in items)

    def offer(self, columns: Sequence[ColumnStatistics]) -> None:
        """Let a person name these columns; hide where there are none."""
        before = self._table.blockSignals(True)
        self._table.setRowCount(len(columns))
        for row, column in enumerate(columns):
            self._table.setItem(row, _NAME, QTableWidgetItem(column.name))
            values = QTableWidgetItem(shortened(", ".join(column.examples)))
            values.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._table.setItem(row, _VALUES, values)
        self._table.blockSignals(before)
        self.show_error("")
        self.setVisible(bool(columns))

    def show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _item_changed(self, item: QTableWidgetItem) -> None:
        if item.column() == _NAME:
            self.changed.emit()
