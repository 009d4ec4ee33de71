"""One column of data in large: its distribution, and its numbers in words."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from core.number_text import format_number
from core.statistics.records import ColumnStatistics
from core.statistics.words import number_text, shortened, size_text
from gui.charts.statistics.bars import DistributionView
from gui.look.language import tr
from gui.look.theme import Theme
from gui.widgets.basics import Card, clear_layout, make_label

_MOST_WORDS = 8


def facts_of(column: ColumnStatistics, rows: int) -> list[tuple[str, str]]:
    """(what, value) of a column."""
    found: list[tuple[str, str]] = []
    numbers = column.numbers
    if numbers is not None and column.is_number:
        found.append(
            (tr("mean ± sd"), f"{number_text(_short(numbers.mean))} ± {number_text(_short(numbers.deviation))}")
        )
        if numbers.quantiles:
            low, _, middle, _, high = (number_text(_short(value)) for value in numbers.quantiles)
            found.append((tr("5 % · median · 95 %"), f"{low} · {middle} · {high}"))
        if numbers.zeros:
            found.append((tr("zeros"), format_number(numbers.zeros)))
        if numbers.not_finite:
            found.append((tr("NaN or infinite"), format_number(numbers.not_finite)))
    few = tr("{count} of {total}", count=format_number(column.missing), total=format_number(rows))
    missing = few if column.missing else tr("none")
    found.append((tr("missing"), missing))
    if column.marks:
        found.append((tr("counted as missing"), ", ".join(column.marks)))
    if column.kind not in ("image", "bytes", "empty"):
        many = tr("more than {count}", count=format_number(column.most_distinct))
        found.append((tr("different values"), many if column.distinct is None else format_number(column.distinct)))
    if size := size_text(column):
        found.append((tr("length"), size))
    if not column.is_number and column.values:
        found += [
            (shortened(str(value))[:28], f"{format_number(count)} · {100 * count / max(1, column.count):.0f} %")
            for value, count in column.values[:_MOST_WORDS]
        ]
    elif column.examples and not column.is_number:
        found.append((tr("such as"), shortened(column.examples[0])))
    return found


def _short(value: float) -> float:
    """With four digits: more of a mean tells nothing."""
    return float(f"{value:.4g}")


class ColumnDetails(Card):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setObjectName("column_details")
        self._picture = DistributionView(theme)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._problem = make_label("", "error", wrap=True, name="column_problem")
        self.body.addWidget(self._picture)
        self.body.addLayout(self._facts)
        self.body.addWidget(self._problem)
        self.body.addStretch(1)

    def show_column(self, column: ColumnStatistics, rows: int) -> None:
        """Show another column, of data with that many rows."""
        self.set_title(column.name)
        self._picture.show_column(column)
        clear_layout(self._facts)
        for place, (what, value) in enumerate(facts_of(column, rows)):
            self._facts.addWidget(make_label(what, "small"), place, 0)
            label = make_label(value, wrap=True)
            self._facts.addWidget(label, place, 1)
        self._problem.setText(column.problem.worded() if column.problem else "")
        self._problem.setVisible(bool(column.problem))
