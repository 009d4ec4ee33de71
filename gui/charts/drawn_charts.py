"""DrawnCharts: the charts of the page that is shown. They look alike, zoom together and are drawn in turn."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.charts.chart import Chart
from gui.charts.chart_look import Look
from gui.charts.chart_pool import ChartPool
from gui.charts.choices import ChartChoices
from gui.charts.range import Span
from gui.look.theme import Theme

REPAINT_EVERY = 30  # ms


class DrawnCharts(QObject):
    """Charts by title, children of `home`; 30 times a second one that changed and is in sight is drawn. GUI thread.

    `checkpoint_clicked(step)`, `menu_wanted(title, place on the screen)`: of a chart; `more_ready`: `bring_up` had
    no chart to give, and has some now.
    """

    checkpoint_clicked = Signal(object)
    menu_wanted = Signal(str, QPoint)
    more_ready = Signal()

    def __init__(self, theme: Theme, choices: ChartChoices, home: QWidget, most: int) -> None:
        super().__init__(home)
        self._choices = choices
        self._charts: dict[str, Chart] = {}
        self._look = Look()
        self._runs: Mapping[str, str] = {"": ""}
        self._epochs: Mapping[str, float] = {}
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setInterval(REPAINT_EVERY)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.redraw)
        self._pool = ChartPool(theme, home, most)
        self._pool.made.connect(self._connect)
        self._pool.more_ready.connect(self.more_ready)

    @property
    def by_title(self) -> Mapping[str, Chart]:
        """Those that exist now."""
        return self._charts

    def keep_spares(self, count: int) -> None:
        """Make charts when there is time, so that a run with as many metrics opens without a halt."""
        self._pool.keep(count)

    def bring_up(self, title: str) -> Chart | None:
        """A chart of that title, without curves; None if it has to wait for the pool."""
        chart = self._pool.get()
        if chart is None:
            return None
        self._charts[title] = chart
        chart.call(title)
        chart.set_look(self._look)
        chart.set_runs(self._runs)
        chart.set_epochs(self._epochs)
        return chart

    def let_go(self, title: str) -> Chart:
        """The chart of that title, which is nothing to these any more."""
        return self._charts.pop(title)

    def put_back(self, chart: Chart) -> None:
        """Keep a chart that was let go for another title."""
        self._pool.put(chart)

    def set_runs(self, names: Mapping[str, str]) -> None:
        """What the runs on the charts are called: "" is the open one, the others are overlaid."""
        self._runs = names
        for chart in self._charts.values():
            chart.set_runs(names)
        self.schedule()

    def set_epochs(self, steps: Mapping[str, float]) -> None:
        """How many steps an epoch of each run has, where that is known."""
        self._epochs = steps
        for chart in self._charts.values():
            chart.set_epochs(steps)
        self.schedule()

    def set_look(self, look: Look) -> None:
        """How to draw; whether the run is live stays as it is."""
        self._set_look(dataclasses.replace(look, live_to=self._look.live_to))

    def set_live(self, live_to: float | None) -> None:
        """The run trains, to this step; None: it is at rest, and the charts show just what there is."""
        if live_to != self._look.live_to:
            self._set_look(dataclasses.replace(self._look, live_to=live_to))

    def fit(self) -> None:
        """Undo all zooming, and end every selection."""
        for chart in self._charts.values():
            chart.fit()
        self.schedule()

    def schedule(self) -> None:
        """Something is out of date: draw soon."""
        if not self._timer.isActive():
            self._timer.start()

    def redraw(self) -> None:
        """Draw the next chart that is in sight and out of date; the others follow, each in its turn.

        Painting them all at once would hold the window, and the interpreter, too long.
        """
        charts = list(self._charts.values())
        ends = [found for chart in charts if (found := chart.x_ends()) is not None]
        if ends:
            domain = min(low for low, _ in ends), max(high for _, high in ends)
            for chart in charts:
                chart.axes.set_domain(domain)
        for number in range(len(charts)):
            place = (self._next + number) % len(charts)
            chart = charts[place]
            if chart.isVisible() and not chart.visibleRegion().isEmpty() and chart.redraw():
                self._next = place + 1
                self._timer.start()
                return

    def _connect(self, chart: Chart) -> None:
        chart.checkpoint_clicked.connect(self.checkpoint_clicked)
        chart.redraw_wanted.connect(self.schedule)
        chart.axes.zoomed.connect(self._zoomed)
        chart.fit_wanted.connect(self._fit)
        chart.menu_wanted.connect(self.menu_wanted)

    def _set_look(self, look: Look) -> None:
        self._look = look
        for chart in self._charts.values():
            chart.set_look(look)
        self.schedule()

    def _zoomed(self, span: Span | None) -> None:
        """Of a zoom along y only, the other charts need not know: they would follow new points no more."""
        if span is not None and self._choices.linked:
            for chart in self._charts.values():
                chart.axes.set_zoom(span)
        self.schedule()

    def _fit(self, title: str) -> None:
        if self._choices.linked:
            self.fit()
        else:
            self._charts[title].fit()
            self.schedule()
