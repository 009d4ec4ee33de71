"""The plots under the table: how params and metric go together, and which runs a person keeps of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from core.commands.run_tables.run_table import asked_of
from core.words import mark
from gui.charts.curves.colours import CurveLook
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.run_table.axes import Axis, axis_of
from gui.pages.run_table.parallel import ParallelPlot
from gui.pages.run_table.scatter import ScatterPlot
from gui.widgets.basics import Card, SegmentedControl, make_button

if TYPE_CHECKING:
    from core.runs.catalogue.run_list import RunRecord
    from gui.pages.run_table.shown_runs import ShownRuns

View = Literal["Parallel", "Scatter"]
MOST_AXES = 8  # and the metric's
_HINTS: dict[str, str] = {
    "Parallel": mark("drag along an axis to keep only these runs"),
    "Scatter": mark("drag a box around points to keep only these runs"),
}


class PlotsCard(Card):
    """GUI thread. `kept(frozenset of paths | None)`: the runs chosen in a plot; None for all."""

    kept = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Params and metric"), parent=parent)
        self.setObjectName("plots_card")
        self._runs: tuple[RunRecord, ...] = ()
        self._axes: tuple[Axis, ...] = ()
        self.parallel = ParallelPlot(theme)
        self.scatter = ScatterPlot(theme)
        self._view = SegmentedControl(
            (mark("Parallel"), mark("Scatter")), name="runs_plot", help=tr("How the runs are drawn")
        )
        self._over = QComboBox()
        self._over.setObjectName("runs_scatter_over")
        self._over.setAccessibleName(tr("Over which param"))
        self._over.setToolTip(tr("The param along the bottom"))
        self._over.setProperty("small", True)
        self._all = make_button(
            "", name="runs_keep_all", help=tr("Keep all runs again (Esc)"), small=True, flat=True
        )
        self._all.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.parallel)
        self._stack.addWidget(self.scatter)
        self.header.addWidget(self._all)
        self.header.addWidget(self._over)
        self.header.addWidget(self._view)
        self.body.addWidget(self._stack, 1)
        self._view.selected.connect(self._show_view)
        self._over.currentIndexChanged.connect(self._over_chosen)
        self.parallel.brushed.connect(self._brushed)
        self.scatter.brushed.connect(self._brushed)
        self._all.clicked.connect(self.clear)
        self._show_view()

    def show_runs(self, shown: ShownRuns) -> None:
        """Draw these runs, those that were not kept as well."""
        before = self._chosen
        runs = shown.table.rows
        axes = _axes_of(runs, shown.compared, shown.metric)
        self._runs = runs
        self._axes = axes
        self.parallel.show_axes(axes)
        names = [axis.name for axis in axes[:-1]] if shown.metric else []
        with QSignalBlocker(self._over):
            if [self._over.itemText(row) for row in range(self._over.count())] != names:
                current = self._over.currentText()
                self._over.clear()
                self._over.addItems(names)
                self._over.setCurrentIndex(max(0, self._over.findText(current)))
        self._show_scatter()
        self._let_go(before)

    def show_looks(self, look_of: Callable[[Path], CurveLook | None]) -> None:
        """Draw the runs that are on the charts in their colours and shapes there."""
        found = {place: look_of(run.summary.path) for place, run in enumerate(self._runs)}
        looks = {place: look for place, look in found.items() if look is not None}
        self.parallel.show_looks(looks)
        self.scatter.show_looks(looks)

    def show_over(self, name: str) -> None:
        """Draw the metric over a param, in the scatter plot."""
        place = self._over.findText(name)
        if place >= 0:
            self._view.select("Scatter")
            self._over.setCurrentIndex(place)
            self._show_view()

    def clear(self) -> None:
        """Keep all runs."""
        self.parallel.clear_brushes()
        self.scatter.clear_box()

    def forget(self) -> None:
        """All runs are kept by now: nothing is chosen in the plots any more."""
        if self._chosen:
            with QSignalBlocker(self.parallel), QSignalBlocker(self.scatter):
                self.clear()
            self._tell()

    @property
    def _chosen(self) -> set[str]:
        """The axes of which a stretch is chosen, and "" where a box is."""
        return {*self.parallel.brushes, *([""] if self.scatter.has_box else [])}

    def _let_go(self, before: set[str]) -> None:
        """What was chosen on axes that are drawn no more keeps no runs any more."""
        if before - self._chosen:
            self._brushed()

    def _over_chosen(self) -> None:
        before = self._chosen
        self._show_scatter()
        self._let_go(before)

    def _show_view(self) -> None:
        scatter = self._view.current == "Scatter"
        self._stack.setCurrentWidget(self.scatter if scatter else self.parallel)
        self._over.setVisible(scatter)
        self._tell()

    def _show_scatter(self) -> None:
        over = self._over.currentIndex()
        if 0 <= over < len(self._axes) - 1:
            self.scatter.show_axes(self._axes[over], self._axes[-1])
        else:
            self.scatter.show_axes(None, None)

    def _brushed(self) -> None:
        chosen = self.parallel.kept
        if self.scatter.has_box:
            chosen = chosen & self.scatter.kept
        everything = not self.parallel.brushes and not self.scatter.has_box
        paths = frozenset(self._runs[place].summary.path for place in np.flatnonzero(chosen))
        self._tell()
        self.kept.emit(None if everything else paths)

    def _tell(self) -> None:
        """Say which stretches were chosen, and offer all runs again."""
        parts = [
            f"{axis.name} {axis.text_at(low)} – {axis.text_at(high)}"
            for axis in self._axes
            for low, high in (self.parallel.brushes.get(axis.name, (0.0, -1.0)),)
            if high >= low
        ]
        parts += [tr("a box")] if self.scatter.has_box else []
        self._all.setText(f"{', '.join(parts)} ✕")
        self._all.setVisible(bool(parts))
        self.set_subtitle("" if parts else tr(_HINTS[self._view.current]))


def _axes_of(runs: tuple[RunRecord, ...], columns: tuple[str, ...], metric: str) -> tuple[Axis, ...]:
    """The params that differ, and the metric last."""
    if not runs or not metric:
        return ()
    asked: list[dict[str, object]] = [asked_of(run) for run in runs]
    axes = [axis_of(name, [each.get(name) for each in asked]) for name in columns]
    varying = [axis for axis in axes if axis.varies][:MOST_AXES]
    return (*varying, axis_of(metric, [run.best_of(metric) for run in runs]))
