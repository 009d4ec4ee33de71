"""The threshold of a binary head, or of a class against the rest: curves, a slider, and what is right there."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, get_args

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSlider, QVBoxLayout, QWidget

from core.analysis.records import ClassHead, is_labelled
from core.analysis.roc import ThresholdCurve, threshold_curve
from core.analysis.totals import confusion
from core.words import mark
from gui.charts.analysis.threshold_chart import CurveKind, ThresholdChart
from gui.charts.confusion_matrix import ConfusionMatrix
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.predict.analysis.looked_at import ChosenRows, LookedAt
from gui.widgets.basics import SegmentedControl, make_button, make_label, set_property
from gui.widgets.elided_combo import ElidedComboBox
from gui.widgets.text import format_metric

if TYPE_CHECKING:
    from core import commands

_STEPS = 1_000  # of the slider
_USUAL = 0.5
_FIGURES = (
    (mark("Precision"), "precision", mark("The share of right ones among those called positive")),
    (mark("Recall"), "recall", mark("The share of the positives that are called so")),
    ("F1", "f1", mark("The harmonic mean of precision and recall")),
    (mark("Accuracy"), "accuracy", mark("The share of right ones among all")),
)
_AREAS = (
    ("AUC", "auc", mark("The area under the ROC curve, exactly; Estimator's auc has 200 thresholds")),
    (mark("PR AUC"), "auc_precision_recall", mark("The area under the precision-recall curve")),
)


class ThresholdPage(QWidget):
    """GUI thread. threshold_chosen(float); rows_chosen(ChosenRows): those of a cell of the matrix.

    Of a head with more than two classes one is looked at against the rest. Its threshold stays here: what the head
    chooses does not depend on it.
    """

    threshold_chosen = Signal(float)
    rows_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: LookedAt | None = None
        self._analysis: commands.Analysis | None = None
        self._head: ClassHead | None = None
        self._curve: ThresholdCurve | None = None
        self.threshold = _USUAL
        self._chart = ThresholdChart(theme)
        self._kind = SegmentedControl(get_args(CurveKind), name="curve_kind", help=tr("Show the curve"))
        self._class = ElidedComboBox()
        self._class.setObjectName("threshold_class")
        self._class.setAccessibleName(tr("Class"))
        self._class.setToolTip(tr("The class that is looked at against the rest"))
        self._class.setProperty("small", True)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("threshold_slider")
        self._slider.setRange(0, _STEPS)
        self._number = QLineEdit()
        self._number.setObjectName("threshold_number")
        self._number.setToolTip(tr("A number from 0 to 1; Enter takes it"))
        self._number.setProperty("small", True)
        self._number.setFixedWidth(72)
        self._slider.setAccessibleName(tr("Threshold"))
        self._number.setAccessibleName(tr("Threshold"))
        self._usual = make_button(
            "0.5", name="threshold_usual", help=tr("The threshold of Estimator's heads"), small=True
        )
        self._best = make_button(
            tr("Best F1"), name="threshold_best", help=tr("The threshold of the best F1"), small=True
        )
        self._matrix = ConfusionMatrix(theme)
        self._matrix.setObjectName("threshold_matrix")
        self._figures: dict[str, QLabel] = {}
        self._lay_out()
        self._kind.selected.connect(self._show_curve)
        self._class.activated.connect(self._show_class)
        self._slider.valueChanged.connect(self._slid)
        self._number.returnPressed.connect(self._type)
        self._number.editingFinished.connect(self._type)
        self._usual.clicked.connect(self._choose_usual)
        self._best.clicked.connect(self._choose_best)
        self._chart.threshold_picked.connect(self.choose)
        self._matrix.cell_chosen.connect(self._cell_chosen)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        for widget in (self._kind, self._class, self._usual, self._best):
            head.addWidget(widget)
        head.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._slider, 1)
        line.addWidget(self._number)
        side = QVBoxLayout()
        side.setSpacing(4)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for place, (title, name, help) in enumerate((*_FIGURES, *_AREAS)):
            label = make_label(tr(title), "muted")
            value = self._figures[name] = make_label("", name=f"threshold_{name}")
            for text in (label, value):
                text.setToolTip(tr(help))
            grid.addWidget(label, place // 2, place % 2 * 2)
            grid.addWidget(value, place // 2, place % 2 * 2 + 1, Qt.AlignmentFlag.AlignRight)
        side.addWidget(self._matrix, 1)
        side.addLayout(grid)
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addLayout(head)
        left.addWidget(self._chart, 1)
        left.addLayout(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(left, 1)
        layout.addLayout(side)

    def show_looked_at(self, shown: LookedAt) -> None:
        """The curves of a head; another analysis or head begins at 0.5, and with its first class."""
        before, self._shown = self._shown, shown
        head = shown.head
        if not isinstance(head, ClassHead):
            return
        if before is None or before.head is not head:
            with QSignalBlocker(self._class):
                self._class.clear()
                self._class.addItems(head.classes if head.each is not None else ())
            self._class.setVisible(head.each is not None)
            self._show_class()
        else:
            self._show_threshold()

    def _show_class(self, *_: object) -> None:
        shown = self._shown
        if shown is None or not isinstance(shown.head, ClassHead):
            return
        rest = shown.head.against_rest(max(0, self._class.currentIndex()), tr("the rest"))
        self._head = shown.head if rest is None else rest
        self._curve = threshold_curve(self._head)
        self.threshold = _USUAL
        self._matrix.chosen = None
        self._show_curve()
        self._show_threshold()

    def choose(self, threshold: float) -> None:
        """Take another threshold."""
        threshold = min(1.0, max(0.0, threshold))
        if threshold == self.threshold:
            return
        self.threshold = threshold
        if self._shown is not None and self._head is self._shown.head:
            self.threshold_chosen.emit(threshold)
        else:
            self._show_threshold()

    def _show_curve(self, *_: object) -> None:
        if self._curve is None:
            return
        self._chart.show_curve(self._curve, "ROC" if self._kind.current == "ROC" else "PR")
        for name in (name for _, name, _ in _AREAS):
            self._figures[name].setText(_text(float(getattr(self._curve, name))))
        self._best.setEnabled(math.isfinite(self._curve.best_f1))

    def _show_threshold(self) -> None:
        head, curve = self._head, self._curve
        if curve is None or head is None:
            return
        counts = curve.at(self.threshold)
        self._chart.show_threshold(counts)
        for name in (name for _, name, _ in _FIGURES):
            self._figures[name].setText(_text(float(getattr(counts, name))))
        chosen = self._matrix.chosen
        self._matrix.show_counts(head.classes, confusion(head, self.threshold))
        self._matrix.chosen = chosen
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(self.threshold * _STEPS))
        self._number.setText(f"{self.threshold:.4g}")
        set_property(self._number, "invalid", False)

    def _slid(self, place: int) -> None:
        self.choose(place / _STEPS)

    def _type(self) -> None:
        """Take what is typed; what is no such number is marked, and the threshold stays."""
        text = self._number.text().strip().replace(",", ".")
        if text == f"{self.threshold:.4g}":
            return
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if 0 <= value <= 1:
            self.choose(value)
        else:
            set_property(self._number, "invalid", True)

    def _choose_usual(self) -> None:
        self.choose(_USUAL)

    def _choose_best(self) -> None:
        if self._curve is not None:
            self.choose(self._curve.best_f1)

    def _cell_chosen(self, cell: tuple[int, int] | None) -> None:
        if self._head is not None:
            self.rows_chosen.emit(rows_of_cell(self._head, cell, self.threshold))


def _text(value: float) -> str:
    return "-" if math.isnan(value) else format_metric(value)


def rows_of_cell(head: ClassHead, cell: tuple[int, int] | None, threshold: float | None) -> ChosenRows | None:
    """The rows of a cell (true, chosen) of the confusion matrix; None for no cell."""
    if cell is None:
        return None
    there = is_labelled(head) & (head.true == cell[0]) & (head.chosen_at(threshold) == cell[1])
    return ChosenRows(
        np.flatnonzero(there),
        tr("{true} called {chosen}", true=head.classes[cell[0]], chosen=head.classes[cell[1]]),
    )
