"""RunViews: the curves of the open run and, where it wrote such, its histograms, images and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.pages.train.curves_panel import CurvesPanel
from gui.pages.train.summaries_panel import SummariesPanel, View
from gui.theme import Theme
from gui.widgets.basics import SegmentedControl

if TYPE_CHECKING:
    from core.runs.scalars import Batch

_VIEWS = ("Curves", "Histograms", "Images", "Text")
_LEGEND_TOP = 5  # px, so that it stands in the middle of the choice


class RunViews(QWidget):
    """A choice over the views, only where there is something to choose; the legend then stands beside it.

    GUI thread.
    """

    def __init__(self, theme: Theme, curves: CurvesPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curves = curves
        self.summaries = SummariesPanel(theme, curves.choices)
        self._choice = SegmentedControl(_VIEWS, name="run_view", help="Show")
        self._stack = QStackedWidget()
        self._stack.addWidget(curves)
        self._stack.addWidget(self.summaries)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignTop)
        self._beside = QWidget()
        self._legend = QVBoxLayout(self._beside)
        self._legend.setContentsMargins(0, _LEGEND_TOP, 0, 0)
        row.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.summaries.bar, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._row)
        layout.addWidget(self._stack, 1)
        self._wanted = "Curves"
        self._choice.selected.connect(self.show_view)
        self.summaries.views_changed.connect(self._offer)
        self._show("Curves")
        self._offer()

    def clear(self) -> None:
        """Another run, or none."""
        self.summaries.clear()

    def take(self, batch: Batch) -> None:
        """New summaries of the open run."""
        if batch.summaries:
            self.summaries.take(batch.summaries)

    def show_view(self, view: str) -> None:
        """Show one of those on offer, also of the next run, if it has such."""
        self._wanted = view
        self._show(view)

    def _show(self, view: str) -> None:
        self._choice.select(view)
        self._beside.setVisible(view == "Curves")
        self.summaries.bar.setVisible(view != "Curves")
        if view == "Curves":
            self._stack.setCurrentWidget(self._curves)
        else:
            self._stack.setCurrentWidget(self.summaries)
            self.summaries.show_view(cast(View, view))

    def _offer(self) -> None:
        views = self.summaries.views
        for view in _VIEWS[1:]:
            self._choice.set_shown(view, view in views)
        if views and self._legend.isEmpty():
            self._legend.addWidget(self._curves.legend)
        elif not views and not self._legend.isEmpty():
            self._curves.take_legend_home()
        self._row.setVisible(bool(views))
        shown = self._wanted if self._wanted in views else "Curves"
        if shown != self._choice.current:
            self._show(shown)
