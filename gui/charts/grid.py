"""ChartGrid: the charts of a run, filled from what the disk watcher reads."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.charts.card_grid import CardGrid
from gui.charts.chart import Chart, Look, MarkedSteps, Patience
from gui.charts.chart_pool import ChartPool
from gui.charts.choices import ChartChoices
from gui.charts.curves.collection import CurveCollection
from gui.charts.curves.names import CurveKey, chart_order, title_of
from gui.charts.range import Span
from gui.look.theme import Theme
from gui.widgets.basics import make_label
from gui.widgets.pager import Pager

if TYPE_CHECKING:
    from core.runs.events.scalars import Batch, Restart

REPAINT_EVERY = 30  # ms
PAGE = 30  # charts: full rows of 1, 2, 3 and 5


class ChartGrid(CardGrid):
    """Charts by metric, in pages. GUI thread; repaints 30 times a second, only what changed and is in sight.

    Only the charts of the page that is shown exist. `menu_wanted(title, place on the screen)`: of a chart.
    """

    checkpoint_clicked = Signal(int)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, choices: ChartChoices, parent: QWidget | None = None) -> None:
        super().__init__("charts", parent)
        self._choices = choices
        self._look = Look()
        self._filter: re.Pattern[str] | None = None
        self._first = ""
        self._runs: Mapping[str, str] = {"": ""}
        self._epochs: Mapping[str, float] = {}
        self._checkpoints: tuple[int, ...] = ()
        self._stars: Mapping[str, tuple[float, float]] = {}
        self._patience: Mapping[str, Patience] = {}
        self._restarts: tuple[tuple[float, float], ...] = ()
        self._replays: Mapping[str, float] = {}
        self._curves = CurveCollection()
        self._charts: dict[str, Chart] = {}
        self._next = 0
        self._placing = False
        self._no_match = make_label("", "muted", wrap=True, name="no_metric")
        self._no_match.setParent(self.content)
        self._no_match.hide()
        self._pager = Pager(PAGE, name="chart_pager", things="charts")
        self._pager.turned.connect(self._page_turned)
        self.set_footer(self._pager)
        self._timer = QTimer(self)
        self._timer.setInterval(REPAINT_EVERY)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._redraw)
        self._pool = ChartPool(theme, self.content, PAGE)
        self._pool.made.connect(self._connect)
        self._pool.more_ready.connect(self._place)
        self.in_sight_changed.connect(self._place)
        self.in_sight_changed.connect(self._schedule)
        choices.changed.connect(self._choices_changed)

    @property
    def charts(self) -> Mapping[str, Chart]:
        """Those of the page, by title."""
        return self._charts

    @property
    def is_empty(self) -> bool:
        """Whether there is no curve at all."""
        return not self._curves.titles

    def tags_of(self, title: str) -> tuple[str, ...]:
        """The tags that a chart shows, as they stand in the event files."""
        return self._curves.tags_of(title)

    def evaluations(self) -> tuple[str, ...]:
        """The folders of the named evaluations that are drawn."""
        return self._curves.evaluations()

    def aliases(self) -> tuple[CurveKey, ...]:
        """The curves that are drawn beside the metric of their chart."""
        return self._curves.aliases()

    def keep_spares(self, count: int) -> None:
        """Make charts when there is time, so that a run with as many metrics opens without a halt."""
        self._pool.keep(count)

    def reset(self) -> None:
        """Another run: forget everything."""
        for title in list(self._charts):
            self._put_away(title)
        self._curves.clear()
        self._pager.turn_to_first()
        self._checkpoints, self._stars, self._patience, self._restarts, self._replays = (), {}, {}, (), {}

    def append(self, batch: Batch, run: str = "") -> None:
        """Append the new points of the open run, or of an overlaid one."""
        for change in batch.changes:
            place = self._curves.add(change, run, join=self._choices.join)
            if place is not None and place[0] in self._charts:
                title, key = place
                self._charts[title].show_curve(key, self._curves.curves(title)[key], change.start)
        for change in batch.superseded:
            place = self._curves.supersede(change, run, join=self._choices.join)
            if place is not None and place[0] in self._charts:
                self._charts[place[0]].show_superseded()
        if batch.restarts is not None and not run:
            self._show_restarts(batch.restarts)
        self._place()
        self._schedule()

    def forget_run(self, run: str) -> None:
        """Take away the curves of an overlaid run."""
        for title, key in self._curves.forget_run(run):
            if title in self._charts:
                self._charts[title].remove(key)
        self._place()
        self._schedule()

    def set_runs(self, names: Mapping[str, str]) -> None:
        """What the runs on the charts are called: "" is the open one, the others are overlaid."""
        self._runs = names
        for chart in self._charts.values():
            chart.set_runs(names)
        self._schedule()

    def set_epochs(self, steps: Mapping[str, float]) -> None:
        """How many steps an epoch of each run has, where that is known."""
        self._epochs = steps
        for chart in self._charts.values():
            chart.set_epochs(steps)
        self._schedule()

    def set_look(self, look: Look) -> None:
        """How to draw; whether the run is live stays as it is."""
        self._set_look(dataclasses.replace(look, live_to=self._look.live_to))

    def set_live(self, live_to: float | None) -> None:
        """The run trains, to this step; None: it is at rest, and the charts show just what there is."""
        if live_to != self._look.live_to:
            self._set_look(dataclasses.replace(self._look, live_to=live_to))

    def set_filter(self, pattern: re.Pattern[str] | None) -> None:
        """Show only metrics whose name it is found in."""
        self._filter = pattern
        self._pager.turn_to_first()
        self._place()

    def set_first(self, metric: str) -> None:
        """Let this metric stand right after loss."""
        self._first = title_of(metric, join=self._choices.join)[0]
        self._place()

    def set_marks(
        self,
        checkpoints: tuple[int, ...],
        best: Mapping[str, tuple[float, float]],
        patience: Mapping[str, Patience],
    ) -> None:
        """Checkpoint ticks on every chart, the star and the patience window on the metric they are of."""
        join = self._choices.join
        self._checkpoints = checkpoints
        self._stars = {title_of(tag, join=join)[0]: star for tag, star in best.items()}
        self._patience = {title_of(tag, join=join)[0]: band for tag, band in patience.items()}
        self._show_marks()

    def set_replay(self, stops: Mapping[str, float]) -> None:
        """By metric, the step at which another rule would have stopped the run."""
        self._replays = {title_of(tag, join=self._choices.join)[0]: step for tag, step in stops.items()}
        self._show_marks()

    def fit(self) -> None:
        """Undo all zooming, and end every selection."""
        for chart in self._charts.values():
            chart.fit()
        self._schedule()

    def take_back(self, title: str) -> None:
        """A chart that was shown elsewhere comes home."""
        self.take_home(self._charts[title])
        self._place()

    def _bring_up(self, title: str) -> bool:
        """Show a chart of that title; False if it has to wait for the pool."""
        chart = self._pool.get()
        if chart is None:
            return False
        self._charts[title] = chart
        chart.call(title)
        chart.set_look(self._look)
        chart.set_runs(self._runs)
        chart.set_epochs(self._epochs)
        chart.set_marks(self._marks_of(title))
        for key, points in self._curves.curves(title).items():
            chart.show_curve(key, points)
        return True

    def _put_away(self, title: str) -> None:
        chart = self._charts.pop(title)
        if self.is_home(chart):
            self.take_off(chart)
            self._pool.put(chart)

    def _connect(self, chart: Chart) -> None:
        chart.checkpoint_clicked.connect(self.checkpoint_clicked)
        chart.redraw_wanted.connect(self._schedule)
        chart.zoomed.connect(self._zoomed)
        chart.fit_wanted.connect(self._fit)
        chart.menu_wanted.connect(self.menu_wanted)

    def _show_restarts(self, restarts: Iterable[Restart]) -> None:
        self._restarts = tuple((float(restart.step), restart.wall_time) for restart in restarts)
        self._show_marks()

    def _show_marks(self) -> None:
        for title, chart in self._charts.items():
            chart.set_marks(self._marks_of(title))
        self._schedule()

    def _marks_of(self, title: str) -> MarkedSteps:
        star, band = self._stars.get(title), self._patience.get(title)
        return MarkedSteps(self._checkpoints, star, band, self._restarts, self._replays.get(title))

    def _zoomed(self, span: Span) -> None:
        if self._choices.linked:
            for chart in self._charts.values():
                chart.set_zoom(span)
        self._schedule()

    def _fit(self, title: str) -> None:
        if self._choices.linked:
            self.fit()
        else:
            self._charts[title].fit()
            self._schedule()

    def _set_look(self, look: Look) -> None:
        self._look = look
        for chart in self._charts.values():
            chart.set_look(look)
        self._schedule()

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _redraw(self) -> None:
        charts = list(self._charts.values())
        ends = [found for chart in charts if (found := chart.x_ends()) is not None]
        if ends:
            domain = min(low for low, _ in ends), max(high for _, high in ends)
            for chart in charts:
                chart.set_domain(domain)
        # One chart at a time, each in its turn: painting them all at once would hold the window, and the
        # interpreter, too long.
        for number in range(len(charts)):
            place = (self._next + number) % len(charts)
            chart = charts[place]
            if chart.isVisible() and not chart.visibleRegion().isEmpty() and chart.redraw():
                self._next = place + 1
                self._timer.start()
                return

    def _choices_changed(self) -> None:
        for (title, key), (wanted, moved) in self._curves.regroup(join=self._choices.join):
            if title in self._charts:
                self._charts[title].remove(key)
            if wanted in self._charts:
                self._charts[wanted].show_curve(moved, self._curves.curves(wanted)[moved])
        self._place()
        self._schedule()

    def _page_turned(self) -> None:
        self.verticalScrollBar().setValue(0)
        self._place()

    def _place(self) -> None:
        """Lay the charts of the page out, if which there are, or the number of columns, changed.

        Hiding a chart may move the others into sight, which asks for this again, halfway through.
        """
        if not self._placing:
            self._placing = True
            self._place_now()
            self._placing = False

    def _place_now(self) -> None:
        choices = self._choices
        pinned = tuple(choices.pinned)
        titles = [title for title in self._curves.titles if self._matches(title)]
        titles.sort(key=lambda title: chart_order(title, self._first, pinned))
        self._pager.show_count(len(titles))
        first, end = self._pager.shown
        shown = titles[first:end]
        for title in self._charts.keys() - set(shown):
            # One in another window stays what it is, as long as it has curves.
            if self.is_home(self._charts[title]) or not self._curves.curves(title):
                self._put_away(title)
        for title in shown:
            if title not in self._charts and not self._bring_up(title):
                break
        for title, chart in self._charts.items():
            chart.set_pinned(title in pinned)
        if self.lay_out([self._charts[title] for title in shown if title in self._charts], choices.size):
            self._say_nothing_matches(not self.is_empty and not shown)
            self._schedule()

    def _say_nothing_matches(self, nothing: bool) -> None:
        text = "No metric has such a name."
        if all(title in self._choices.hidden for title in self._curves.titles):
            text = "Every chart is hidden. Show them again with the View menu above the charts."
        self._no_match.setText(text)
        self._no_match.resize(max(200, self.viewport().width()), 40)
        self._no_match.setVisible(nothing)

    def _matches(self, title: str) -> bool:
        if title in self._choices.hidden:
            return False
        return self._filter is None or self._filter.search(title) is not None
