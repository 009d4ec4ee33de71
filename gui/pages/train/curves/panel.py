"""The charts of the open run, the rows over them, and what stands there before there is a curve."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.jobs import Checked
from core.training.rules.early_stopping import Status
from core.training.rules.rule_replay import RuleReplay
from core.training.settings import RunSettings
from gui.charts.choices import ChartChoices
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.train.cards.checks import ChecksView
from gui.pages.train.cards.found_table import FoundTable
from gui.pages.train.curves.chart_bar import ChartBar
from gui.pages.train.curves.legend import CurveLegend
from gui.pages.train.run_status import EvalPoints, epoch_of, info_at, patience_of, status_of, what_if
from gui.state.disk.overlays import Overlays
from gui.state.disk.settings import Settings
from gui.state.disk.watcher import RunView
from gui.state.window_state import StateHolder
from gui.widgets.messages import EmptyState, MessageBar
from gui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from core.commands import ExperimentInfo
    from core.runs.events.scalars import Batch
    from gui.charts.chart_look import Look
    from gui.charts.grid import ChartGrid
    from gui.pages.train.curves.chart_menu import ChartMenu


class CurvesPanel(QWidget):
    """GUI thread. `checkpoint_clicked(step)`: a tick on a chart.

    `checkpoint_asked(CheckpointAction, step)`: something was chosen in the menu of a tick.
    `part_picked(part, name)`, `schema_edited(FeatureSchema)`: of the open script.
    """

    checkpoint_clicked = Signal(object)
    checkpoint_asked = Signal(str, object)
    part_picked = Signal(str, str)
    schema_edited = Signal(object)

    def __init__(
        self, theme: Theme, holder: StateHolder, overlays: Overlays, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("curves_panel")
        self._theme = theme
        self._holder = holder
        self._overlays = overlays
        self._drawn: set[Path] = set()
        self._restarted = self._band = False
        self._epochs: dict[str, float] = {}
        self._points = EvalPoints()
        self.choices = ChartChoices(self)
        self._bar = ChartBar(self.choices)
        self.legend = CurveLegend(theme)
        self._message = MessageBar("curves_message")
        self._found = FoundTable()
        self._found.picked.connect(self.part_picked)
        self._found.schema_edited.connect(self.schema_edited)
        self._empty = EmptyState("", "", below=self._found)
        self._checks = ChecksView()
        self._stack = ViewStack(theme)
        self._stack.add_view(self._empty)
        self._stack.add_view(self._checks)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        for widget in (self._bar, self.legend, self._message):
            self._layout.addWidget(widget)
        self._layout.addWidget(self._stack, 1)
        self._bar.view.save_points_pressed.connect(self.ask_points)
        self.legend.run_removed.connect(self._take_off)
        self._overlays.changed.connect(self._overlays_changed)
        self._overlays.curves.connect(self._append_overlaid)
        self._bar.hide()
        self.legend.hide()

    @cached_property
    def _charts_and_menu(self) -> tuple[ChartGrid, ChartMenu]:
        """Made when first needed: what draws them takes as long to import as Qt, and the first paint needs none."""
        from gui.charts.grid import ChartGrid
        from gui.pages.train.curves.chart_menu import ChartMenu

        charts = ChartGrid(self._theme, self.choices)
        menu = ChartMenu(charts, self.choices, self._runs, self)
        self._stack.add_view(charts)
        self._bar.look_changed.connect(charts.drawn.set_look)
        self._bar.look_changed.connect(self._look_changed)
        self._bar.filter_changed.connect(charts.set_filter)
        self._bar.fit_pressed.connect(charts.drawn.fit)
        charts.drawn.checkpoint_clicked.connect(self.checkpoint_clicked)
        menu.checkpoint_asked.connect(self.checkpoint_asked)
        menu.saved.connect(self._saved)
        menu.failed.connect(self._failed)
        return charts, menu

    @property
    def _charts(self) -> ChartGrid:
        return self._charts_and_menu[0]

    @property
    def menu(self) -> ChartMenu:
        """What can be done with one chart."""
        return self._charts_and_menu[1]

    def ask_points(self) -> None:
        """Where to save every point of the runs on the charts."""
        self.menu.ask_points()

    def remember_in(self, settings: Settings) -> None:
        """Keep between two starts which charts are pinned and hidden, and how large they are."""
        self.choices.remember_in(settings)

    def keep_spares(self, count: int) -> None:
        """Keep so many charts ready that no curve is on."""
        self._charts.drawn.keep_spares(count)

    def clear(self, title: str, text: str) -> None:
        """Another run, or none: what to say until there are curves."""
        self._points.clear()
        self._charts.reset()
        self._drawn.clear()
        self._epochs.clear()
        self._restarted = False
        self._message.clear()
        self._empty.set_text(title, text)
        self._show_charts(False)

    def say_none(self, *, ended: bool) -> None:
        """Of a run that was read: what stands there as long as it has no curves."""
        if ended:
            self._empty.set_text(tr("No curves"), tr("There are none in the run's folder."))
        else:
            self._empty.set_text(tr("No curves yet"), tr("They appear here as training writes them to disk."))

    def show_found(self, info: ExperimentInfo | None) -> None:
        """Where there are no curves yet: what was taken from the script of the open experiment."""
        self._found.show_info(info)

    def take_legend_home(self) -> None:
        """Show the legend under the bar again, after it stood elsewhere."""
        self._layout.insertWidget(1, self.legend)

    def begin_checks(self) -> None:
        """A training begins: its checks are to come."""
        self._checks.clear()

    def show_check(self, check: Checked) -> None:
        """One of the checks before the first step; seen as long as there are no curves."""
        self._checks.add(check)
        if not self._charts.curves.titles:
            self._stack.show_view(self._checks)

    def append(self, batch: Batch) -> None:
        """New points of the open run."""
        for change in batch.changes:
            self._points.append(change)
        self._charts.append(batch)
        if batch.restarts is not None:
            self._restarted = bool(batch.restarts)
        if self._charts.curves.titles:
            self._show_charts(True)
        self._show_legend()

    def show_replay(self, view: RunView, settings: RunSettings | None) -> RuleReplay | None:
        """Mark where the rule in `settings` would have stopped the run; None, and no mark, if it is its own."""
        replayed = None
        if view.info is not None and settings is not None:
            replayed = what_if(view.info, settings, self._points)
        stop = replayed.stop_step if replayed is not None else None
        metric = replayed.status.rule.metric.rpartition("/")[2] if replayed is not None else ""
        self._charts.marks.set_replay({metric: stop} if stop is not None else {})
        return replayed

    def show_marks(self, view: RunView) -> Status | None:
        """Draw checkpoints, the best point and the patience window; where early stopping stands."""
        checkpoints = tuple(checkpoint.step for checkpoint in view.listing.checkpoints)
        self._epochs[""] = epoch_of(view.info)
        self._show_epochs()
        self._charts.drawn.set_live(float(view.state.max_steps) if view.state.status == "training" else None)
        if view.info is None:
            self._charts.marks.set_steps(checkpoints, {}, {})
            return None
        self._charts.set_first(view.info.metric)
        status = status_of(view.info, view.state, self._points)
        stars = {}
        if status is not None and status.best_step is not None and status.best_value is not None:
            stars[view.info.metric] = (float(status.best_step), status.best_value)
        self._charts.marks.set_steps(checkpoints, stars, patience_of(status, view.info, view.state))
        return status

    def _show_epochs(self) -> None:
        """Of the open run, and of those overlaid that are ours too."""
        shown = [str(path) for path in self._overlays.shown]
        for path in shown:
            if not self._epochs.get(path):
                self._epochs[path] = epoch_of(info_at(Path(path)))
        known = {run: self._epochs[run] for run in ("", *shown) if self._epochs.get(run)}
        self._bar.set_epochs_known("" in known)
        self._charts.drawn.set_epochs(known)

    def _show_charts(self, shown: bool) -> None:
        self._stack.show_view(self._charts if shown else self._empty)
        self._bar.setVisible(shown)
        self.legend.setVisible(shown)

    def _runs(self) -> tuple[Path, ...]:
        """The runs on the charts, the open one first."""
        run = self._holder.state.run
        return (run, *self._overlays.shown) if run is not None else ()

    def _overlays_changed(self) -> None:
        shown, overlays = self._overlays.shown, self._overlays
        for path in self._drawn - set(shown):
            self._charts.forget_run(str(path))
        self._drawn &= set(shown)
        run = self._holder.state.run
        names = {"": overlays.name_of(run) if run is not None else ""}
        self._charts.drawn.set_runs(names | {str(path): overlays.name_of(path) for path in shown})
        self._show_epochs()
        self._show_legend()

    def _append_overlaid(self, path: Path, batch: Batch) -> None:
        self._drawn.add(path)
        self._charts.append(batch, str(path))
        if self._charts.curves.titles:
            self._show_charts(True)
        self._show_legend()

    def _look_changed(self, look: Look) -> None:
        if look.band != self._band:
            self._band = look.band
            self._show_legend()

    def _take_off(self, path: Path) -> None:
        self._overlays.mark(path, False)

    def _show_legend(self) -> None:
        run, overlays = self._holder.state.run, self._overlays
        name = overlays.name_of(run) if run is not None else ""
        others = [(path, overlays.name_of(path)) for path in overlays.shown]
        extra = self._charts.curves.aliases()
        self.legend.show_curves(
            name,
            others,
            self._charts.curves.evaluations(),
            aliases=extra,
            restarts=self._restarted,
            band=self._band,
        )

    def _saved(self, text: str) -> None:
        self._message.show_message(text, "good")

    def _failed(self, text: str, details: str) -> None:
        self._message.show_message(text, "bad", details)
