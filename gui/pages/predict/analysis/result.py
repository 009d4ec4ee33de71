"""An analysis as it is shown: figures in a line, a view at the left, the rows at the right or below."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.analysis.records import ClassHead, Head, is_labelled, is_wrong
from core.analysis.totals import ClassTotals, totals_of
from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.predict.analysis.looked_at import ChosenRows, LookedAt
from gui.pages.predict.analysis.other_pages import MOST_CLASSES, CalibrationPage, ConfusionPage, ResidualsPage
from gui.pages.predict.analysis.rows_list import RowsList
from gui.pages.predict.analysis.slices_page import SlicesPage
from gui.pages.predict.analysis.threshold_page import ThresholdPage
from gui.widgets.basics import SegmentedControl, make_label
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.next_turn import NextTurn
from gui.widgets.text import format_change, format_metric, format_number

if TYPE_CHECKING:
    from core import commands

_SLICES, _THRESHOLD, _CONFUSION = mark("Slices"), mark("Threshold"), mark("Confusion")
_CALIBRATION, _RESIDUALS, _ROWS = mark("Calibration"), mark("Residuals"), mark("Rows")
_VIEWS = (_SLICES, _THRESHOLD, _CONFUSION, _CALIBRATION, _RESIDUALS, _ROWS)
_Page = SlicesPage | ThresholdPage | ConfusionPage | CalibrationPage | ResidualsPage
_PAGES: dict[str, type[_Page]] = {
    _SLICES: SlicesPage,
    _THRESHOLD: ThresholdPage,
    _CONFUSION: ConfusionPage,
    _CALIBRATION: CalibrationPage,
    _RESIDUALS: ResidualsPage,
}
_BESIDE = 720  # px, from which on the rows stand beside the view; else they are a view of their own
_SHARES = [500, 400]  # of the width that view and rows have
_PAUSE = 40  # ms from the last move of the threshold to tables that follow it


class AnalysisResult(QWidget):
    """GUI thread. record_chosen(RecordRow, path): a row is to become the input."""

    record_chosen = Signal(object, str)

    def __init__(self, theme: Theme, cache: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("analysis_result")
        self._shown: LookedAt | None = None
        self._figure = make_label("", "number", name="analysis_figure")
        self._more = ElidedLabel("muted", name="analysis_more")
        self._head = QComboBox()
        self._head.setObjectName("analysis_head")
        self._head.setAccessibleName(tr("Head"))
        self._head.setToolTip(tr("The head of the model whose answers are shown"))
        self._head.setProperty("small", True)
        self._views = SegmentedControl(_VIEWS, name="analysis_view", help=tr("Show"))
        self._theme = theme
        self._pages: dict[str, _Page] = {}
        self._soon = NextTurn(self)
        self._soon.do(self._make_page)
        self._stack = QStackedWidget()
        self._rows = RowsList(theme, cache)
        self._rows.record_chosen.connect(self.record_chosen)
        self._rows.all_wanted.connect(self._show_all)
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._show_tables)
        self._views.selected.connect(self._choose_view)
        self._head.currentIndexChanged.connect(self._choose_head)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._views)
        head.addWidget(self._figure)
        head.addWidget(self._more, 1)
        head.addWidget(self._head)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("analysis_split")
        self._split.setHandleWidth(12)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._stack)
        self._split.addWidget(self._rows)
        for place, share in enumerate(_SHARES):
            self._split.setStretchFactor(place, share)
        self._split.setSizes(_SHARES)
        self._views.set_shown(_ROWS, False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._split, 1)

    def _make_page(self) -> bool:
        """Make the next one, each in a turn of its own while nothing is shown; whether there was one to make."""
        name = next((name for name in _PAGES if name not in self._pages), None)
        if name is None:
            return False
        page = self._pages[name] = _PAGES[name](self._theme)
        self._stack.addWidget(page)
        if isinstance(page, ThresholdPage):
            page.threshold_chosen.connect(self._choose_threshold)
        if not isinstance(page, CalibrationPage):
            page.rows_chosen.connect(self._choose_rows)
        self._soon.do(self._make_page)
        return True

    def show_analysis(self, analysis: commands.Analysis) -> None:
        """Its first head, all rows."""
        while self._make_page():
            pass
        self._place_rows(self.width() >= max(_BESIDE, self._width_of_both))
        heads = analysis.predictions.heads
        with QSignalBlocker(self._head):
            self._head.clear()
            self._head.addItems([head.name or head.label or tr("the model") for head in heads])
        self._head.setVisible(len(heads) > 1)
        self._look_at(LookedAt(analysis, heads[0]))

    def forget(self) -> None:
        """It is not looked at any more: a row that is being read is no input now."""
        self._rows.forget()

    @property
    def shown(self) -> LookedAt | None:
        """What is looked at."""
        return self._shown

    def _look_at(self, shown: LookedAt) -> None:
        """Another head: which views there are, and all of them anew."""
        head = shown.head
        is_class = isinstance(head, ClassHead)
        offered = {
            _SLICES: True,
            _THRESHOLD: isinstance(head, ClassHead) and (head.is_binary or head.each is not None),
            _CONFUSION: isinstance(head, ClassHead) and not head.is_binary and len(head.classes) <= MOST_CLASSES,
            _CALIBRATION: is_class,
            _RESIDUALS: not is_class,
            _ROWS: not self._are_beside,
        }
        for name, there in offered.items():
            self._views.set_shown(name, there)
        if not offered[self._views.current]:
            self._views.select(_SLICES)
        if isinstance(head, ClassHead) and head.is_binary:
            shown = replace(shown, threshold=0.5)
        self._shown = shown
        self._show_all_parts()
        self._choose_view(self._views.current)

    def _show_all_parts(self) -> None:
        if self._shown is not None:
            for page in self._pages.values():
                page.show_looked_at(self._shown)
            self._rows.show_looked_at(self._shown)
            self._say_figures(self._shown.head, self._shown.threshold)

    def _show_tables(self) -> None:
        """What follows a threshold that moves, when it rests."""
        if self._shown is not None:
            self._pages[_SLICES].show_looked_at(self._shown)
            self._rows.show_looked_at(self._shown)

    def _say_figures(self, head: Head, threshold: float | None) -> None:
        totals, labelled = totals_of(head, threshold), int(is_labelled(head).sum())
        self._figure.setVisible(bool(labelled))
        if not labelled:
            self._more.setText(
                tr("No row has a label that this head can be judged by: its answers alone are shown.")
            )
        elif isinstance(head, ClassHead) and isinstance(totals, ClassTotals):
            wrong = int(is_wrong(head, threshold).sum())
            self._figure.setText(f"{totals.accuracy:.1%}".replace("%", "\u2009%"))
            values = {"wrong": format_number(wrong), "threshold": f"{threshold or 0:.4g}"}
            plain = tr_n("accuracy of {n}, {wrong} wrong", "accuracy of {n}, {wrong} wrong", labelled, **values)
            moved = tr_n(
                "accuracy of {n}, {wrong} wrong at threshold {threshold}",
                "accuracy of {n}, {wrong} wrong at threshold {threshold}",
                labelled,
                **values,
            )
            self._more.setText(plain if threshold in (None, 0.5) else moved)
        elif not isinstance(totals, ClassTotals):
            self._figure.setText("-" if math.isnan(totals.mae) else format_metric(totals.mae))
            self._more.setText(
                tr_n(
                    "mean absolute error of {n}, mean error {bias}, RMSE {rmse}",
                    "mean absolute error of {n}, mean error {bias}, RMSE {rmse}",
                    labelled,
                    bias=format_change(totals.bias),
                    rmse=format_metric(totals.rmse),
                )
            )

    def _choose_view(self, name: str) -> None:
        self._stack.setCurrentWidget(self._rows if name == _ROWS else self._pages[name])

    @property
    def _are_beside(self) -> bool:
        """Whether the rows stand beside the view."""
        return self._split.count() > 1

    @property
    def _width_of_both(self) -> int:
        """What view and rows need beside each other, in the words of any language."""
        return self._stack.minimumSizeHint().width() + self._split.handleWidth() + self._rows.minimumWidth()

    def _place_rows(self, beside: bool) -> None:
        """Beside the view, or as a view of their own."""
        if beside == self._are_beside:
            return
        if beside:
            self._stack.removeWidget(self._rows)
            self._split.addWidget(self._rows)
            self._split.setSizes(_SHARES)
            self._rows.show()
            if self._views.current == _ROWS:
                self._views.select(_SLICES)
                self._choose_view(_SLICES)
        else:
            self._stack.addWidget(self._rows)
        self._views.set_shown(_ROWS, not beside)

    def _choose_head(self, place: int) -> None:
        if self._shown is not None and place >= 0:
            analysis = self._shown.analysis
            self._look_at(LookedAt(analysis, analysis.predictions.heads[place]))

    def _choose_threshold(self, threshold: float) -> None:
        if self._shown is not None:
            self._shown = replace(self._shown, threshold=threshold)
            self._pages[_THRESHOLD].show_looked_at(self._shown)
            self._say_figures(self._shown.head, threshold)
            self._later.start()

    def _choose_rows(self, chosen: ChosenRows | None) -> None:
        if self._shown is not None:
            rows, title = (None, "") if chosen is None else (chosen.rows, chosen.title)
            self._shown = replace(self._shown, rows=rows, title=title)
            self._rows.show_looked_at(self._shown)
            self._pages[_RESIDUALS].show_looked_at(self._shown)
            if chosen is not None and not self._are_beside:
                self._views.select(_ROWS)
                self._choose_view(_ROWS)

    def _show_all(self) -> None:
        self._choose_rows(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_rows(event.size().width() >= max(_BESIDE, self._width_of_both))
