"""RunViews: the curves of the open run and, where it wrote such, its histograms, images and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.train.curves.panel import CurvesPanel
from gui.widgets.basics import SegmentedControl
from gui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from core.runs.events.scalars import Batch
    from gui.pages.train.summaries.panel import SummariesPanel, View

RunView = Literal["Curves", "Histograms", "Images", "Text"]
_VIEWS: tuple[RunView, ...] = get_args(RunView)
_WORDS = (mark("Curves"), mark("Histograms"), mark("Images"), mark("Text"))  # as tr(view) shows them
_LEGEND_TOP = 5  # px, so that it stands in the middle of the choice


class RunViews(QWidget):
    """A choice over the views, only where there is something to choose; the legend then stands beside it.

    GUI thread.
    """

    def __init__(self, theme: Theme, curves: CurvesPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._curves = curves
        self._summaries: SummariesPanel | None = None
        self._wanted = "Curves"
        self._choice = SegmentedControl(_VIEWS, name="run_view", help=tr("Show"))
        self._stack = ViewStack(theme)
        self._stack.add_view(curves)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._row = QWidget()
        self._bars = QHBoxLayout(self._row)
        self._bars.setContentsMargins(0, 0, 0, 0)
        self._bars.setSpacing(16)
        self._bars.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignTop)
        self._beside = QWidget()
        self._legend = QVBoxLayout(self._beside)
        self._legend.setContentsMargins(0, _LEGEND_TOP, 0, 0)
        self._bars.addWidget(self._beside, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._row)
        layout.addWidget(self._stack, 1)
        self._choice.selected.connect(self.show_view)
        self._offer()

    def clear(self) -> None:
        """Another run, or none."""
        if self._summaries is not None:
            self._summaries.clear()

    def append(self, batch: Batch) -> None:
        """New summaries of the open run."""
        if batch.summaries:
            self._panel().append(batch.summaries)

    def show_view(self, view: str) -> None:
        """Show one of those on offer, also of the next run, if it has such."""
        self._wanted = view
        self._show(view)

    def _panel(self) -> SummariesPanel:
        """Made for the first run that wrote anything but scalars: the window starts without."""
        if self._summaries is None:
            from gui.pages.train.summaries.panel import SummariesPanel

            self._summaries = SummariesPanel(self._theme, self._curves.choices)
            self._summaries.bar.hide()
            self._bars.addWidget(self._summaries.bar, 1, Qt.AlignmentFlag.AlignTop)
            self._stack.add_view(self._summaries)
            self._summaries.views_changed.connect(self._offer)
        return self._summaries

    def _show(self, view: str) -> None:
        self._choice.select(view)
        self._beside.setVisible(view == "Curves")
        if self._summaries is not None:
            self._summaries.bar.setVisible(view != "Curves")
        if view == "Curves":
            self._stack.show_view(self._curves)
        else:
            panel = self._panel()
            self._stack.show_view(panel)
            panel.show_view(cast("View", view))

    def _offer(self) -> None:
        views = self._summaries.views if self._summaries is not None else frozenset()
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
