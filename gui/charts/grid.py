"""ChartGrid: the charts of a run, filled from what the disk watcher reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.charts.card_grid import CardGrid
from gui.charts.chart import Chart
from gui.charts.choices import ChartChoices
from gui.charts.curves.collection import CurveCollection
from gui.charts.curves.names import chart_order, title_of
from gui.charts.drawn_charts import DrawnCharts
from gui.charts.run_marks import RunMarks
from gui.look.language import tr
from gui.look.theme import Theme
from gui.widgets.basics import make_label
from gui.widgets.pager import Pager

if TYPE_CHECKING:
    from core.runs.events.scalars import Batch

PAGE = 30  # charts: full rows of 1, 2, 3 and 5


class ChartGrid(CardGrid):
    """Charts by metric, in pages; only those of the page that is shown exist. GUI thread.

    `curves`: all that were read; `marks`: what stands beside them; `drawn`: the charts of the page.
    """

    def __init__(self, theme: Theme, choices: ChartChoices, parent: QWidget | None = None) -> None:
        super().__init__("charts", parent)
        self._choices = choices
        self._filter: re.Pattern[str] | None = None
        self._first = ""
        self._placing = False
        self.curves = CurveCollection()
        self.marks = RunMarks(choices, self)
        self.drawn = DrawnCharts(theme, choices, self.content, PAGE)
        self._no_match = make_label("", "muted", wrap=True, name="no_metric")
        self._no_match.setParent(self.content)
        self._no_match.hide()
        self._pager = Pager(PAGE, name="chart_pager", things=tr("charts"))
        self._pager.turned.connect(self._page_turned)
        self.set_footer(self._pager)
        self.marks.changed.connect(self._show_marks)
        self.drawn.more_ready.connect(self._place)
        self.in_sight_changed.connect(self._place)
        self.in_sight_changed.connect(self.drawn.schedule)
        choices.changed.connect(self._choices_changed)

    @property
    def charts(self) -> Mapping[str, Chart]:
        """Those of the page, by title."""
        return self.drawn.by_title

    def reset(self) -> None:
        """Another run: forget everything."""
        for title in list(self.charts):
            self._put_away(title)
        self.curves.clear()
        self.marks.clear()
        self._pager.turn_to_first()

    def append(self, batch: Batch, run: str = "") -> None:
        """Append the new points of the open run, or of an overlaid one."""
        for change in batch.changes:
            place = self.curves.add(change, run, join=self._choices.join)
            if place is not None and place[0] in self.charts:
                title, key = place
                self.charts[title].show_curve(key, self.curves.curves(title)[key], change.start)
        for change in batch.superseded:
            place = self.curves.supersede(change, run, join=self._choices.join)
            if place is not None and place[0] in self.charts:
                self.charts[place[0]].show_superseded()
        if batch.restarts is not None and not run:
            self.marks.set_restarts(batch.restarts)
        self._place()
        self.drawn.schedule()

    def forget_run(self, run: str) -> None:
        """Take away the curves of an overlaid run."""
        for title, key in self.curves.forget_run(run):
            if title in self.charts:
                self.charts[title].remove(key)
        self._place()
        self.drawn.schedule()

    def set_filter(self, pattern: re.Pattern[str] | None) -> None:
        """Show only metrics whose name it is found in."""
        self._filter = pattern
        self._pager.turn_to_first()
        self._place()

    def set_first(self, metric: str) -> None:
        """Let this metric stand right after loss."""
        self._first = title_of(metric, join=self._choices.join)[0]
        self._place()

    def take_back(self, title: str) -> None:
        """A chart that was shown elsewhere comes home."""
        self.take_home(self.charts[title])
        self._place()

    def _bring_up(self, title: str) -> bool:
        """Show a chart of that title; False if it has to wait."""
        chart = self.drawn.bring_up(title)
        if chart is None:
            return False
        chart.set_marks(self.marks.of(title))
        for key, points in self.curves.curves(title).items():
            chart.show_curve(key, points)
        return True

    def _put_away(self, title: str) -> None:
        chart = self.drawn.let_go(title)
        if self.is_home(chart):
            self.take_off(chart)
            self.drawn.put_back(chart)
        else:
            self.forget(chart)
            chart.blockSignals(True)  # what is done to it is not about the run that is open now

    def _show_marks(self) -> None:
        for title, chart in self.charts.items():
            chart.set_marks(self.marks.of(title))
        self.drawn.schedule()

    def _choices_changed(self) -> None:
        for (title, key), (wanted, moved) in self.curves.regroup(join=self._choices.join):
            if title in self.charts:
                self.charts[title].remove(key)
            if wanted in self.charts:
                self.charts[wanted].show_curve(moved, self.curves.curves(wanted)[moved])
        self._place()
        self.drawn.schedule()

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
        shown = self._titles_of_page()
        for title in self.charts.keys() - set(shown):
            # One in another window stays what it is, as long as it has curves.
            if self.is_home(self.charts[title]) or not self.curves.curves(title):
                self._put_away(title)
        for title in shown:
            if title not in self.charts and not self._bring_up(title):
                break
        for title, chart in self.charts.items():
            chart.set_pinned(title in self._choices.pinned)
        if self.lay_out([self.charts[title] for title in shown if title in self.charts], self._choices.size):
            self._say_nothing_matches(bool(self.curves.titles) and not shown)
            self.drawn.schedule()

    def _titles_of_page(self) -> list[str]:
        titles = [title for title in self.curves.titles if self._matches(title)]
        titles.sort(key=lambda title: chart_order(title, self._first, self._choices.pinned))
        self._pager.show_count(len(titles))
        first, end = self._pager.shown
        return titles[first:end]

    def _say_nothing_matches(self, nothing: bool) -> None:
        text = tr("No metric matches the filter.")
        if all(title in self._choices.hidden for title in self.curves.titles):
            text = tr("Every chart is hidden. Show them again with the View menu above the charts.")
        self._no_match.setText(text)
        self._no_match.resize(max(200, self.viewport().width()), 40)
        self._no_match.setVisible(nothing)

    def _matches(self, title: str) -> bool:
        if title in self._choices.hidden:
            return False
        return self._filter is None or self._filter.search(title) is not None
