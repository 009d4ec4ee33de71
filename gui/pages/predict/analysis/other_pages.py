"""The smaller views of an analysis: the confusion matrix, calibration, residuals."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.analysis.calibration import calibration
from core.analysis.records import ClassHead, NumberHead
from core.analysis.totals import confusion
from gui.charts.analysis.reliability_chart import ReliabilityChart
from gui.charts.analysis.residual_chart import ResidualChart
from gui.charts.confusion_matrix import ConfusionMatrix
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.predict.analysis.looked_at import ChosenRows, LookedAt
from gui.pages.predict.analysis.threshold_page import rows_of_cell
from gui.pages.predict.batch.result import MatrixScroll
from gui.widgets.basics import make_label
from gui.widgets.text import format_metric, format_number

MOST_CLASSES = 25  # whose matrix can be read


class ConfusionPage(QWidget):
    """GUI thread. rows_chosen(ChosenRows | None): those of a cell, or none any more."""

    rows_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head: ClassHead | None = None
        self._matrix = ConfusionMatrix(theme)
        self._matrix.setObjectName("analysis_matrix")
        self._matrix.cell_chosen.connect(self._cell_chosen)
        self._scroll = MatrixScroll(self._matrix)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, 1)

    def show_looked_at(self, shown: LookedAt) -> None:
        """The matrix of a head; the chosen cell stays while the head does."""
        head = shown.head
        if isinstance(head, ClassHead) and head is not self._head and len(head.classes) <= MOST_CLASSES:
            self._head = head
            self._matrix.show_counts(head.classes, confusion(head))
            self._scroll.fit(len(head.classes))

    def _cell_chosen(self, cell: tuple[int, int] | None) -> None:
        if self._head is not None:
            self.rows_chosen.emit(rows_of_cell(self._head, cell, None))


class CalibrationPage(QWidget):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head: ClassHead | None = None
        self._text = make_label("", "muted", wrap=True, name="calibration_text")
        self._chart = ReliabilityChart(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._text)
        layout.addWidget(self._chart, 1)

    def show_looked_at(self, shown: LookedAt) -> None:
        """The reliability diagram of a head."""
        if not isinstance(shown.head, ClassHead) or shown.head is self._head:
            return
        self._head = shown.head
        found = calibration(shown.head)
        what = tr("Probability of {name}", name=found.of) if found.of else tr("Probability of the chosen class")
        if math.isnan(found.expected_error):
            self._text.setText(tr("No row has both a label and a probability."))
        else:
            self._text.setText(
                tr_n(
                    "{what}, {n} row. Expected calibration error {expected}, largest {largest}.",
                    "{what}, {n} rows. Expected calibration error {expected}, largest {largest}.",
                    found.count,
                    what=what,
                    expected=format_metric(found.expected_error),
                    largest=format_metric(found.largest_error),
                )
            )
        self._chart.show_calibration(found)


class ResidualsPage(QWidget):
    """GUI thread. rows_chosen(ChosenRows): the row whose point was clicked."""

    rows_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head: NumberHead | None = None
        self._chart = ResidualChart(theme)
        self._chart.row_picked.connect(self._row_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._chart, 1)

    def show_looked_at(self, shown: LookedAt) -> None:
        """The errors of a head; those of the chosen rows stand out."""
        if isinstance(shown.head, NumberHead):
            if shown.head is not self._head:
                self._head = shown.head
                self._chart.show_head(shown.head)
            self._chart.mark(shown.head, shown.rows)

    def _row_picked(self, row: int) -> None:
        self.rows_chosen.emit(ChosenRows(np.array([row], np.int64), tr("row {number}", number=format_number(row))))
