"""A batch as it is shown: the figures and the picture at the left, the rows at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.serving.predict.rows.scores import ClassScores, NumberScores
from core.words import mark
from gui.charts.confusion_matrix import ConfusionMatrix
from gui.charts.plot import Plot
from gui.charts.range import with_room
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.steady_scroll import SteadyScrollArea
from gui.widgets.tables.record_table import RecordTable
from gui.widgets.text import format_change, format_metric, format_number

if TYPE_CHECKING:
    from core.serving.predict.rows.scored_batch import BatchRow, ScoredBatch

_ALL, _WRONG, _FAILED = mark("All rows"), mark("Wrong ones"), mark("Without an answer")
_MOST_CLASSES = 25  # whose matrix can be read
_MOST = 5_000  # points that are drawn
_HEADS, _LEAST_CELL = 40, 18  # px above the matrix's cells, and of a cell


class BatchResult(QWidget):
    """GUI thread. row_activated(number): a row was double-clicked, or Enter pressed on it."""

    row_activated = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._batch: ScoredBatch | None = None
        self._figure = make_label("", "number", name="batch_figure")
        self._more = ElidedLabel("muted", name="batch_more")
        self._matrix = ConfusionMatrix(theme)
        self._matrix.cell_chosen.connect(self._show_rows)
        self._all_cells = MatrixScroll(self._matrix)
        self._plot: ErrorPlot | None = None
        self._filter = QComboBox()
        self._filter.setObjectName("batch_filter")
        self._filter.setAccessibleName(tr("Rows to show"))
        self._filter.setToolTip(tr("Which rows the table shows; a click on the matrix shows those of a cell"))
        self._filter.setProperty("small", True)
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._filter.currentIndexChanged.connect(self._filter_chosen)
        self._table = RecordTable(theme, _number_of, name="batch_table", help=tr("Predicted rows"))
        self._table.setToolTip(tr("Double click takes a row as the input"))
        self._table.activated_record.connect(self._activated)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._figure)
        head.addWidget(self._more, 1)
        head.addWidget(self._filter)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self._all_cells)
        self._row.addWidget(self._table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(self._row, 1)

    def show_batch(self, batch: ScoredBatch) -> None:
        """All its rows, and how right they are, if the label tells."""
        self._batch = batch
        scores = batch.scores
        is_readable = isinstance(scores, ClassScores) and len(scores.names) <= _MOST_CLASSES
        self._all_cells.setVisible(is_readable)
        self._figure.setVisible(scores is not None)
        if isinstance(scores, ClassScores):
            self._figure.setText(f"{scores.accuracy:.1%}".replace("%", "\u2009%"))
            self._figure.setToolTip(tr("accuracy {value}", value=f"{scores.accuracy:.6f}"))
            wrong = scores.count - int(scores.matrix.trace())
            self._more.setText(
                tr_n(
                    "accuracy of {n}, {wrong} wrong",
                    "accuracy of {n}, {wrong} wrong",
                    scores.count,
                    wrong=format_number(wrong),
                )
            )
            if is_readable:
                self._matrix.show_counts(scores.names, scores.matrix)
                self._all_cells.fit(len(scores.names))
        elif isinstance(scores, NumberScores):
            self._figure.setText(format_metric(scores.mae))
            self._figure.setToolTip(tr("mean absolute error {value}", value=f"{scores.mae:.6g}"))
            self._more.setText(
                tr(
                    "mean absolute error of {output}, RMSE {rmse}, bias {bias}",
                    output=scores.alias,
                    rmse=format_metric(scores.rmse),
                    bias=format_change(scores.bias),
                )
            )
        else:
            self._more.setText(tr("No label in these rows to compare with.") if not batch.label_names else "")
        self._show_plot(scores if isinstance(scores, NumberScores) else None)
        self._fill_filter(batch)
        self._show_rows()

    def _show_plot(self, scores: NumberScores | None) -> None:
        if scores is not None and self._plot is None:
            self._plot = ErrorPlot(self._theme)
            self._row.insertWidget(1, self._plot)
        if self._plot is not None:
            self._plot.setVisible(scores is not None)
            if scores is not None:
                self._plot.show_scores(scores)

    def _fill_filter(self, batch: ScoredBatch) -> None:
        self._filter.blockSignals(True)
        self._filter.clear()
        self._filter.addItem(tr(_ALL), _ALL)
        if isinstance(batch.scores, ClassScores):
            self._filter.addItem(tr(_WRONG), _WRONG)
        if batch.answer.problems:
            self._filter.addItem(tr(_FAILED), _FAILED)
        self._filter.setVisible(self._filter.count() > 1)
        self._filter.blockSignals(False)

    def _filter_chosen(self) -> None:
        self._matrix.chosen = None
        self._matrix.update()
        self._show_rows()

    def _show_rows(self) -> None:
        from gui.pages.predict.batch.columns import columns_of

        batch = self._batch
        if batch is None:
            return
        cell = self._matrix.chosen if not self._all_cells.isHidden() else None
        rows = batch.rows
        if cell is not None:
            rows = [row for row in rows if batch.is_at(row, cell)]
        elif self._filter.currentData() == _WRONG:
            rows = [row for row in rows if batch.is_wrong(row)]
        elif self._filter.currentData() == _FAILED:
            rows = [row for row in rows if row.problem]
        self._table.show_records(columns_of(batch), rows)

    def _activated(self, row: BatchRow) -> None:
        self.row_activated.emit(row.number)


class ErrorPlot(QWidget):
    """GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("error_plot")
        self._theme = theme
        self._plot = Plot()
        self._plot.setAccessibleName(tr("Predicted over true values"))
        self._plot.setToolTip(tr("Across: the label; up: what the model says; on the line they are equal"))
        self._points = pg.ScatterPlotItem(size=5, pen=None)
        self._line = pg.InfiniteLine(angle=45)
        self._plot.add(self._line)
        self._plot.add(self._points)
        self.setFixedWidth(300)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self._plot.fit_wanted.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def count(self) -> int:
        """How many points are drawn."""
        return len(self._points.data)

    def show_scores(self, scores: NumberScores) -> None:
        """A point per row; of many rows an even choice."""
        every = max(1, -(-scores.count // _MOST))
        finite = np.isfinite(scores.true) & np.isfinite(scores.predicted)
        self._points.setData(scores.true[finite][::every], scores.predicted[finite][::every])
        self._fit()

    def _fit(self) -> None:
        data = self._points.data
        if not len(data):
            return
        both = np.concatenate([data["x"], data["y"]])
        low, high = float(both.min()), float(both.max())
        ends = with_room(low, high, 0.05)
        self._plot.box.setRange(xRange=ends, yRange=ends, padding=0)

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        font = QFont(self.font())
        font.setPixelSize(11)
        self._plot.set_colours(tokens, font)
        colour = QColor(tokens.curves[0])
        colour.setAlphaF(0.55)
        self._points.setBrush(pg.mkBrush(colour))
        self._line.setPen(pg.mkPen(tokens.faint, width=1))


class MatrixScroll(SteadyScrollArea):
    """The matrix, whole: what a low window has no room for is scrolled to. GUI thread."""

    def __init__(self, matrix: ConfusionMatrix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matrix_scroll")
        self.setAccessibleName(tr("Confusion matrix"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._matrix = matrix
        self.setWidget(matrix)
        matrix.installEventFilter(self)

    def fit(self, classes: int) -> None:
        """As high as the smallest cells of that many classes need, as wide as the matrix is."""
        self._matrix.setMinimumHeight(_HEADS + classes * _LEAST_CELL)
        self.setFixedWidth(self._matrix.width() + self.verticalScrollBar().sizeHint().width())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setFixedWidth(self._matrix.width() + self.verticalScrollBar().sizeHint().width())
        return super().eventFilter(watched, event)


def _number_of(row: BatchRow) -> object:
    return row.number
