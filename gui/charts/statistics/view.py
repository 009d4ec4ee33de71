"""Feature statistics of one data source: the table, and the chosen column in large."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.statistics.records import DataStatistics
from gui.charts.statistics.details import ColumnDetails
from gui.charts.statistics.table import ColumnTable, plain_row
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.widgets.basics import Card, make_label
from gui.widgets.steady_scroll import SteadyScrollArea

DETAILS_WIDTH = 270
_SHORTEST = 0.05  # seconds of reading that are worth a word


def summary_of(data: DataStatistics) -> str:
    """How much was read, how fast, and how it is written."""
    if data.layout == "rows":
        rows = tr_n("{n} row", "{n} rows", data.rows)
    else:
        rows = tr_n("{n} record", "{n} records", data.rows)
    columns = tr_n("{n} columns", "{n} columns", len(data.columns))
    parts = [tr("{rows}, {columns}", rows=rows, columns=columns)]
    if data.seconds >= _SHORTEST:
        parts.append(tr("read in {seconds} s", seconds=f"{data.seconds:.1f}"))
    if data.format:
        parts.append(data.format)
    if data.layout == "batches":
        parts.append(tr("the first batches of an input_fn"))
    return " · ".join(parts)


class StatisticsView(QWidget):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statistics_view")
        self._data: DataStatistics | None = None
        self._summary = make_label("", "small", wrap=True, name="statistics_summary")
        self._problems = make_label("", "error", wrap=True, name="statistics_problems")
        self.table = ColumnTable(theme)
        self.table.selected.connect(self._show_column)
        self._details = ColumnDetails(theme)
        scroll = SteadyScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._details)
        scroll.setAccessibleName(tr("The selected column"))
        scroll.setFixedWidth(DETAILS_WIDTH)
        card = Card()
        card.body.addWidget(self.table, 1)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        sides.addWidget(card, 1)
        sides.addWidget(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._summary)
        layout.addWidget(self._problems)
        layout.addLayout(sides, 1)

    def show_statistics(self, data: DataStatistics) -> None:
        """Show what was found."""
        self._data = data
        self._summary.setText(summary_of(data))
        self._problems.setText(" ".join(data.problems))
        self._problems.setVisible(bool(data.problems))
        self.table.show_rows([plain_row(column) for column in data.columns])
        self._show_column(self.table.current)

    def _show_column(self, name: str) -> None:
        column = self._data.column(name) if self._data is not None else None
        if column is not None and self._data is not None:
            self._details.show_column(column, self._data.rows)
