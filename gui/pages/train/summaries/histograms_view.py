"""HistogramsView: a heat map for each tag that has histograms."""

from __future__ import annotations

import functools
import math
import re
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.jobs import Emit, Failed
from core.runs.events.summary_values import Histogram
from gui.charts.card_grid import CardGrid
from gui.charts.choices import ChartChoices
from gui.charts.histograms.heat import Spread, spread_of
from gui.charts.histograms.histogram_chart import HistogramChart
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.train.summaries.reader import SummaryReader
from gui.state.jobs import JobRunner

if TYPE_CHECKING:
    from core.runs.events.summary_files import SummaryEntry, SummaryKey

_MOST = 240  # histograms on one chart
_LOOK_EVERY = 60  # ms
_REDRAW_EVERY = 1.0  # seconds between two drawings of one chart


class HistogramsView(CardGrid):
    """Reads and draws only what is in sight. GUI thread. `menu_wanted(HistogramChart, place on the screen)`."""

    menu_wanted = Signal(object, QPoint)

    def __init__(
        self, theme: Theme, choices: ChartChoices, reader: SummaryReader, parent: QWidget | None = None
    ) -> None:
        super().__init__("histograms", parent)
        self._theme = theme
        self._choices = choices
        self._reader = reader
        self._entries: Mapping[SummaryKey, Sequence[SummaryEntry]] = {}
        self._filter: re.Pattern[str] | None = None
        self._charts: dict[SummaryKey, HistogramChart] = {}
        self._drawn: dict[SummaryKey, Sequence[SummaryEntry]] = {}
        self._times: dict[SummaryKey, float] = {}
        self._drawing: HistogramChart | None = None
        self._job = JobRunner(self)
        self._job.result.connect(self._worked_out)
        self._job.failed.connect(self._failed)
        self._job.ended.connect(self._schedule)
        self._making = QTimer(self, singleShot=True, interval=1)
        self._making.timeout.connect(self._make_next)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._redraw_one)
        self.in_sight_changed.connect(self._place)
        choices.changed.connect(self._place)
        reader.read.connect(self._schedule)

    @property
    def charts(self) -> Mapping[SummaryKey, HistogramChart]:
        return self._charts

    def show_entries(self, entries: Mapping[SummaryKey, Sequence[SummaryEntry]]) -> None:
        """All histograms there are by now, each tag's by step."""
        self._entries = entries
        for key in [key for key in self._charts if key not in entries]:
            self.drop(self._charts.pop(key))
            self._drawn.pop(key, None)
            self._times.pop(key, None)
        self._make_next()

    def _make_next(self) -> None:
        """A chart in each turn of the event loop; all are laid out when there is one for each tag."""
        key = next((key for key in self._entries if key not in self._charts), None)
        if key is None:
            self._place()
            return
        chart = self._charts[key] = HistogramChart(key.tag, key.folder, self._theme, self.content)
        chart.hide()
        chart.menu_wanted.connect(functools.partial(self._show_menu, chart))
        self._making.start()

    def set_filter(self, pattern: re.Pattern[str] | None) -> None:
        """Show only tags that it is found in."""
        self._filter = pattern
        self._place()

    def _show_menu(self, chart: HistogramChart, title: str, place: QPoint) -> None:
        self.menu_wanted.emit(chart, place)

    def _place(self) -> None:
        shown = [key for key in sorted(self._charts) if self._filter is None or self._filter.search(key.tag)]
        self.lay_out([self._charts[key] for key in shown], self._choices.size)
        self._schedule()

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _redraw_one(self) -> None:
        """Draw a chart in sight that is out of date, that drawn longest ago first; where none can be, read on."""
        if self._job.running:
            return  # its end leads on
        missing, early, now = [], False, time.monotonic()
        for key in sorted(self._charts, key=self._time_of):
            chart = self._charts[key]
            entries = _chosen(self._entries[key])
            if self._drawn.get(key) == entries or not chart.isVisible() or chart.visibleRegion().isEmpty():
                continue
            if now - self._time_of(key) < _REDRAW_EVERY:
                early = True
                continue
            unknown = [entry.place for entry in entries if not self._reader.knows(entry.place)]
            if unknown:
                missing += unknown
                continue
            self._draw(key, entries)
            return
        if missing:
            self._reader.want(missing)
        elif early:
            self._timer.start()

    def _time_of(self, key: SummaryKey) -> float:
        """When it was drawn last; long ago for never."""
        return self._times.get(key, -math.inf)

    def _draw(self, key: SummaryKey, entries: Sequence[SummaryEntry]) -> None:
        """Work out in the background what is drawn: it would hold the window."""
        self._drawn[key], self._times[key] = entries, time.monotonic()
        self._drawing = self._charts[key]
        found = [(entry.step, self._reader.content(entry.place)) for entry in entries]
        good = [(step, content) for step, content in found if isinstance(content, Histogram)]

        def work(emit: Emit) -> Spread:
            return spread_of([step for step, _ in good], [content for _, content in good])

        self._job.start(work)

    def _worked_out(self, spread: Spread) -> None:
        chart = self._drawing
        if chart is None or chart not in self._charts.values():
            return  # another run is open, maybe with the same tags
        if spread.steps:
            chart.show_spread(spread)
        else:
            chart.show_problem(tr("cannot be read any more"))

    def _failed(self, event: Failed) -> None:
        if self._drawing is not None and self._drawing in self._charts.values():
            self._drawing.show_problem(event.message)


def _chosen(entries: Sequence[SummaryEntry]) -> Sequence[SummaryEntry]:
    """At most so many that each can be told from its neighbours; always the last."""
    every = 1
    while len(entries) > _MOST * every:
        every *= 2
    chosen = entries[::every]
    return chosen if every == 1 or chosen[-1] is entries[-1] else [*chosen, entries[-1]]
