"""Slices: the rows by the values of a feature, the largest first; a click shows the rows of one."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.analysis.records import Values, WordValues
from core.analysis.slices import BINS, ClassSlice, Grouping, NumberSlice, grouped, rows_in, slices_of
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.predict.analysis.looked_at import ChosenRows, LookedAt
from gui.widgets.basics import make_label
from gui.widgets.tables.record_table import Column, RecordTable
from gui.widgets.text import format_change, format_metric, format_number

_BINS = (3, BINS, 10, 20)
Slice = ClassSlice | NumberSlice


class SlicesPage(QWidget):
    """GUI thread. rows_chosen(ChosenRows): those of one slice."""

    rows_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: LookedAt | None = None
        self._grouping: Grouping | None = None
        self._feature = QComboBox()
        self._feature.setObjectName("slice_feature")
        self._feature.setAccessibleName(tr("Slice by"))
        self._feature.setToolTip(tr("The feature or label whose values part the rows"))
        self._feature.setProperty("small", True)
        self._bins = QComboBox()
        self._bins.setObjectName("slice_bins")
        self._bins.setAccessibleName(tr("Bins"))
        self._bins.setToolTip(tr("How many slices of equal size a feature of many numbers has"))
        self._bins.setProperty("small", True)
        self._bins.addItems([tr_n("{n} bin", "{n} bins", count) for count in _BINS])
        self._bins.setCurrentIndex(_BINS.index(BINS))
        self._table = RecordTable(theme, _code_of, name="slice_table", help=tr("Slices"))
        self._table.setToolTip(tr("Click a slice to show its rows"))
        self._none = make_label(
            tr("No feature has one number or text for each row, so there is nothing to slice by."),
            "muted",
            wrap=True,
        )
        head = QHBoxLayout()
        head.setSpacing(6)
        self._by = make_label(tr("by"), "muted")
        head.addWidget(self._by)
        head.addWidget(self._feature, 1)
        head.addWidget(self._bins)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._none)
        layout.addWidget(self._table, 1)
        self._feature.currentTextChanged.connect(self._show_slices)
        self._bins.currentIndexChanged.connect(self._show_slices)
        self._table.clicked_record.connect(self._choose)
        self._table.activated_record.connect(self._choose)

    def show_looked_at(self, shown: LookedAt) -> None:
        """The slices of a head; the feature stays chosen if it is there."""
        before, self._shown = self._shown, shown
        names = shown.analysis.predictions.names
        if before is None or before.analysis is not shown.analysis:
            self._fill(shown.analysis.predictions.columns, shown.head.label)
        for widget in (self._by, self._feature, self._bins, self._table):
            widget.setVisible(bool(names))
        self._none.setVisible(not names)
        self._show_slices()

    def _fill(self, columns: tuple[Values, ...], label: str) -> None:
        """What is chosen stays; else a feature of words comes first, as its slices have names."""
        names = [column.name for column in columns]
        first = sorted(columns, key=lambda column: (column.name == label, not isinstance(column, WordValues)))
        with QSignalBlocker(self._feature):
            chosen = self._feature.currentText()
            self._feature.clear()
            self._feature.addItems(names)
            if first:
                self._feature.setCurrentText(chosen if chosen in names else first[0].name)

    def _show_slices(self, *_: object) -> None:
        shown = self._shown
        column = shown.analysis.predictions.column(self._feature.currentText()) if shown is not None else None
        if shown is None or column is None:
            return
        self._grouping = grouped(column, _BINS[self._bins.currentIndex()])
        found = slices_of(shown.head, self._grouping, shown.threshold)
        self._table.show_records(columns_of(found), found)

    def _choose(self, item: object) -> None:
        if self._grouping is not None and isinstance(item, ClassSlice | NumberSlice):
            title = f"{self._grouping.feature}: {item.title}"
            self.rows_chosen.emit(ChosenRows(rows_in(self._grouping, item.code), title))


def columns_of(slices: tuple[Slice, ...] | tuple[ClassSlice, ...] | tuple[NumberSlice, ...]) -> list[Column[Slice]]:
    """What there is to say of slices."""
    columns: list[Column[Slice]] = [
        Column(tr("Slice"), _title, _code_of, stretch=True, tip=_title),
        Column(tr("Rows"), _rows, _row_count, number=True),
    ]
    first = slices[0] if slices else None
    if isinstance(first, NumberSlice):
        return [
            *columns,
            _figure(
                tr("Mean error"),
                "bias",
                tr("Predicted less true, on average: its sign tells the direction"),
                signed=True,
            ),
            _figure(tr("Mean abs. error"), "mae", tr("How far off the model is on average")),
            _figure("RMSE", "rmse", tr("Root mean squared error: large errors count more"), droppable=1),
        ]
    columns += [
        Column(tr("Wrong"), _wrong, _wrong_count, number=True),
        _figure(tr("Accuracy"), "accuracy", tr("The share of right ones among the rows that have a label")),
    ]
    if isinstance(first, ClassSlice) and first.counts is not None:
        columns += [
            _figure(
                tr("Precision"), "precision", tr("The share of right ones among those called positive"), droppable=2
            ),
            _figure(tr("Recall"), "recall", tr("The share of the positives that are called so"), droppable=2),
            _figure("F1", "f1", tr("The harmonic mean of precision and recall"), droppable=3),
            _figure(
                "AUC", "auc", tr("How probably a positive of the slice scores higher than a negative"), droppable=1
            ),
        ]
    return columns


def _figure(title: str, name: str, help: str, *, signed: bool = False, droppable: int = 0) -> Column[Slice]:
    value = partial(_value, name)
    text = partial(_text, name, signed)
    return Column(title, text, value, number=True, help=help, droppable=droppable, widest=f"{title}MM")


def _value(name: str, item: Slice) -> float | None:
    """A figure of a slice; None where it has none."""
    holder = item.counts if isinstance(item, ClassSlice) and name in ("precision", "recall", "f1") else item
    found = float(getattr(holder, name, math.nan))
    return None if math.isnan(found) else found


def _text(name: str, signed: bool, item: Slice) -> str:
    value = _value(name, item)
    if value is None:
        return "-"
    return format_change(value) if signed else format_metric(value)


def _title(item: Slice) -> str:
    return item.title or tr("(empty)")


def _code_of(item: Slice) -> int:
    return item.code


def _rows(item: Slice) -> str:
    return format_number(item.rows)


def _row_count(item: Slice) -> int:
    return item.rows


def _wrong(item: Slice) -> str:
    return format_number(item.wrong) if isinstance(item, ClassSlice) else ""


def _wrong_count(item: Slice) -> int | None:
    return item.wrong if isinstance(item, ClassSlice) else None
