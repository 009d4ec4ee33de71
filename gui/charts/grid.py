"""ChartGrid: the charts of a run, filled from what the disk watcher reads."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.charts.card_grid import CardGrid
from gui.charts.chart import Chart, Look, Marks, Patience
from gui.charts.choices import ChartChoices
from gui.charts.names import HIDDEN, CurveKey, chart_order, is_double, title_of
from gui.charts.range import Span
from gui.look.theme import Theme
from gui.widgets.basics import make_label

if TYPE_CHECKING:
    from core.runs.events.scalars import Batch, Restart, SeriesChange

REPAINT_EVERY = 30  # ms
_PREPARE_EVERY = 150  # ms


class ChartGrid(CardGrid):
    """Charts by metric. GUI thread; repaints at most 30 times a second, only what changed and is in sight.

    `menu_wanted(title, place on the screen)`: of a chart.
    """

    checkpoint_clicked = Signal(int)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, choices: ChartChoices, parent: QWidget | None = None) -> None:
        super().__init__("charts", parent)
        self._theme = theme
        self._choices = choices
        self._look = Look()
        self._filter: re.Pattern[str] | None = None
        self._first = ""
        self._runs: Mapping[str, str] = {"": ""}
        self._epochs: Mapping[str, float] = {}
        self._restarts: tuple[tuple[float, float], ...] = ()
        self._charts: dict[str, Chart] = {}
        self._replays: dict[str, float] = {}
        self._tags: dict[tuple[str, CurveKey], str] = {}
        self._next = 0
        self._no_match = make_label("", "muted", wrap=True, name="no_metric")
        self._no_match.setParent(self.content)
        self._no_match.hide()
        self._timer = QTimer(self)
        self._timer.setInterval(REPAINT_EVERY)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._redraw)
        self._spare: list[Chart] = []
        self._spares = 0
        self._prepare = QTimer(self)
        self._prepare.setInterval(_PREPARE_EVERY)
        self._prepare.timeout.connect(self._prepare_one)
        self.in_sight_changed.connect(self._place)
        self.in_sight_changed.connect(self._schedule)
        choices.changed.connect(self._choices_changed)

    @property
    def charts(self) -> Mapping[str, Chart]:
        """By title."""
        return self._charts

    def tags_of(self, title: str) -> tuple[str, ...]:
        """The tags that a chart shows, as they stand in the event files."""
        return tuple(sorted({tag for (chart, _), tag in self._tags.items() if chart == title}))

    def evaluations(self) -> tuple[str, ...]:
        """The folders of the named evaluations that are drawn."""
        found = {key.folder for chart in self._charts.values() for key in chart.keys}
        return tuple(sorted(found - {"", "eval"}))

    def keep_spares(self, count: int) -> None:
        """Make charts when there is time, so that a run with as many metrics opens without a halt."""
        self._spares = count
        self._prepare.start()

    def _prepare_one(self) -> None:
        if len(self._spare) >= self._spares:
            self._prepare.stop()
            return
        chart = Chart("", self._theme, self.content)
        chart.hide()
        self._spare.append(chart)

    def reset(self) -> None:
        """Another run: forget everything."""
        for title in list(self._charts):
            self._drop(title)
        self._tags.clear()
        self._replays.clear()
        self._restarts = ()

    def take(self, batch: Batch, run: str = "") -> None:
        """New points of the open run, or of an overlaid one."""
        for change in batch.changes:
            self._take(change, run)
        for change in batch.superseded:
            title, alias = title_of(change.key.tag, join=self._choices.join)
            if title in self._charts:
                key = CurveKey(run, change.key.folder, alias)
                self._charts[title].set_superseded(key, change.steps, change.wall_times, change.values)
        if batch.restarts is not None and not run:
            self._show_restarts(batch.restarts)
        self._place()
        self._schedule()

    def forget_run(self, run: str) -> None:
        """Take away the curves of an overlaid run."""
        self._tags = {place: tag for place, tag in self._tags.items() if place[1].run != run}
        for title, chart in list(self._charts.items()):
            for key in chart.keys:
                if key.run == run:
                    chart.remove(key)
            if not chart.keys:
                self._drop(title)
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
        self._place()

    def set_first(self, metric: str) -> None:
        """The metric that stands right after loss."""
        self._first = title_of(metric, join=self._choices.join)[0]
        self._place()

    def set_marks(
        self,
        checkpoints: tuple[int, ...],
        best: Mapping[str, tuple[float, float]],
        patience: Mapping[str, Patience],
    ) -> None:
        """Checkpoint ticks on every chart, the star and the patience window on the metric they are of."""
        stars = {title_of(tag, join=self._choices.join)[0]: star for tag, star in best.items()}
        bands = {title_of(tag, join=self._choices.join)[0]: band for tag, band in patience.items()}
        for title, chart in self._charts.items():
            chart.set_marks(
                Marks(checkpoints, stars.get(title), bands.get(title), self._restarts, self._replays.get(title))
            )
        self._schedule()

    def set_replay(self, stops: Mapping[str, float]) -> None:
        """By metric, the step at which another rule would have stopped the run."""
        self._replays = {title_of(tag, join=self._choices.join)[0]: step for tag, step in stops.items()}
        for title, chart in self._charts.items():
            chart.set_marks(dataclasses.replace(chart.marks, replay=self._replays.get(title)))
        self._schedule()

    def fit(self) -> None:
        """Undo all zooming, and end every selection."""
        for chart in self._charts.values():
            chart.fit()
        self._schedule()

    def take_back(self, title: str) -> None:
        """A chart that was shown elsewhere comes home."""
        self.take_home(self._charts[title])
        self._place()

    def _take(self, change: SeriesChange, run: str) -> None:
        title, alias = title_of(change.key.tag, join=self._choices.join)
        if title in HIDDEN:
            return
        key = CurveKey(run, change.key.folder, alias)
        drawn = self._tags.setdefault((title, key), change.key.tag)
        if drawn != change.key.tag:
            # The same numbers under two names: the plain one is drawn.
            if is_double(change.key.tag):
                return
            self._tags[title, key] = change.key.tag
            self._charts[title].remove(key)
        chart = self._charts.get(title) or self._add(title)
        chart.extend(key, change.start, change.steps, change.wall_times, change.values)

    def _add(self, title: str) -> Chart:
        chart = self._spare.pop() if self._spare else Chart("", self._theme, self.content)
        chart.hide()
        chart.call(title)
        self._prepare.start()
        chart.set_look(self._look)
        chart.set_runs(self._runs)
        chart.set_epochs(self._epochs)
        chart.set_marks(Marks(restarts=self._restarts))
        chart.checkpoint_clicked.connect(self.checkpoint_clicked)
        chart.redraw_wanted.connect(self._schedule)
        chart.zoomed.connect(self._zoomed)
        chart.fit_wanted.connect(self._fit)
        chart.menu_wanted.connect(self.menu_wanted)
        self._charts[title] = chart
        return chart

    def _drop(self, title: str) -> None:
        self.drop(self._charts.pop(title))

    def _show_restarts(self, restarts: Iterable[Restart]) -> None:
        self._restarts = tuple((float(restart.step), restart.wall_time) for restart in restarts)
        for chart in self._charts.values():
            chart.set_restarts(self._restarts)

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
        for title, tag in {title: tag for (title, _), tag in self._tags.items()}.items():
            if title_of(tag, join=self._choices.join)[0] != title:
                self._regroup()
                break
        self._place()
        self._schedule()

    def _regroup(self) -> None:
        """Aliases move to the chart of their metric, or to one of their own."""
        for (title, key), tag in list(self._tags.items()):
            wanted, alias = title_of(tag, join=self._choices.join)
            if wanted == title:
                continue
            del self._tags[title, key]
            points = self._charts[title].points(key)
            moved = CurveKey(key.run, key.folder, alias)
            self._tags[wanted, moved] = tag
            (self._charts.get(wanted) or self._add(wanted)).extend(moved, 0, *points)
            self._charts[title].remove(key)
            if not self._charts[title].keys:
                self._drop(title)

    def _place(self) -> None:
        """Lay the charts out, if which there are, or the number of columns, changed."""
        choices = self._choices
        pinned = tuple(choices.pinned)
        ordered = sorted(self._charts, key=lambda title: chart_order(title, self._first, pinned))
        shown = [title for title in ordered if self._matches(title)]
        for title, chart in self._charts.items():
            chart.set_pinned(title in pinned)
        if not self.lay_out([self._charts[title] for title in shown], choices.size):
            return
        self._say_nothing_matches(bool(self._charts) and not shown)
        self._schedule()

    def _say_nothing_matches(self, nothing: bool) -> None:
        hidden = [title for title in self._charts if title in self._choices.hidden]
        text = "No metric has such a name."
        if len(hidden) == len(self._charts):
            text = "Every chart is hidden. The View menu over the charts shows them again."
        self._no_match.setText(text)
        self._no_match.resize(max(200, self.viewport().width()), 40)
        self._no_match.setVisible(nothing)

    def _matches(self, title: str) -> bool:
        if title in self._choices.hidden:
            return False
        return self._filter is None or self._filter.search(title) is not None
