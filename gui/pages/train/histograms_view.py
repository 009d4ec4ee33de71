"""HistogramsView: a heat map for each tag that has histograms."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.runs.summary_values import Histogram
from gui.pages.train.summary_reader import SummaryReader
from gui.theme import Theme
from gui.widgets.card_grid import CardGrid
from gui.widgets.chart_choices import ChartChoices
from gui.widgets.histogram_chart import HistogramChart

if TYPE_CHECKING:
    from core.runs.summary_files import SummaryEntry, SummaryKey

_MOST = 240  # histograms on one chart
_REDRAW_EVERY = 60  # ms


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
        self._turns: dict[SummaryKey, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_REDRAW_EVERY)
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
            self._turns.pop(key, None)
        for key in entries:
            if key not in self._charts:
                chart = self._charts[key] = HistogramChart(key.tag, key.folder, self._theme, self.content)
                chart.hide()
                chart.menu_wanted.connect(functools.partial(self._show_menu, chart))
        self._place()

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
        missing = []
        for key in sorted(self._charts, key=self._turn_of):
            chart = self._charts[key]
            entries = _chosen(self._entries[key])
            if self._drawn.get(key) == entries or not chart.isVisible() or chart.visibleRegion().isEmpty():
                continue
            unknown = [entry.place for entry in entries if not self._reader.knows(entry.place)]
            if unknown:
                missing += unknown
                continue
            self._draw(chart, entries)
            self._drawn[key] = entries
            self._turns[key] = max(self._turns.values(), default=0) + 1
            self._timer.start()
            return
        if missing:
            self._reader.want(missing)

    def _turn_of(self, key: SummaryKey) -> int:
        """When it was drawn last; 0 for never."""
        return self._turns.get(key, 0)

    def _draw(self, chart: HistogramChart, entries: Sequence[SummaryEntry]) -> None:
        found = [(entry.step, self._reader.content(entry.place)) for entry in entries]
        good = [(step, content) for step, content in found if isinstance(content, Histogram)]
        if good:
            chart.show_histograms([step for step, _ in good], [content for _, content in good])
        else:
            chart.show_problem("cannot be read any more")


def _chosen(entries: Sequence[SummaryEntry]) -> Sequence[SummaryEntry]:
    """At most so many that each can be told from its neighbours; always the last."""
    every = 1
    while len(entries) > _MOST * every:
        every *= 2
    chosen = entries[::every]
    return chosen if every == 1 or chosen[-1] is entries[-1] else [*chosen, entries[-1]]
