"""RunViews: the curves of the open run and, where it wrote such, its histograms, images and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.pages.train.curves_panel import CurvesPanel
from gui.pages.train.summaries_panel import SummariesPanel, View
from gui.theme import Theme
from gui.widgets.basics import SegmentedControl

if TYPE_CHECKING:
    from core.runs.scalars import Batch

_VIEWS = ("Curves", "Histograms", "Images", "Text")


class RunViews(QWidget):
    """A choice over the views; it is there only where there is something to choose. GUI thread."""

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
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._choice)
        row.addWidget(self.summaries.bar, 1)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self._choice.selected.connect(self.show_view)
        self.summaries.views_changed.connect(self._offer)
        self._offer()

    def clear(self) -> None:
        """Another run, or none: its curves are shown first."""
        self.summaries.clear()

    def take(self, batch: Batch) -> None:
        """New summaries of the open run."""
        if batch.summaries:
            self.summaries.take(batch.summaries)

    def show_view(self, view: str) -> None:
        """Show one of those on offer."""
        self._choice.select(view)
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
        self._choice.setVisible(bool(views))
        if self._choice.current not in views:
            self.show_view("Curves")
