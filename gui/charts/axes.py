"""ChartAxes: what part of the data a chart shows, and when that changes."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QObject, Signal

from gui.charts.chart_look import Look
from gui.charts.curves.curves import CurveSet
from gui.charts.curves.drawing import values_in
from gui.charts.marked_steps import MarkedSteps
from gui.charts.plot import Plot
from gui.charts.range import Span, growing_span, steady_span, tight_span, value_limits, with_raw_values


class ChartAxes(QObject):
    """The ranges of x and y of one plot: all of the data, or what a person zoomed to. GUI thread.

    `changed`: the chart is to be drawn again; `zoomed(span of x)`: by hand, None if along y only.
    """

    changed = Signal()
    zoomed = Signal(object)

    def __init__(self, plot: Plot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._look = Look()
        self._by_hand = False
        self._zoom: Span | None = None
        self._spans: tuple[Span, Span] | None = None
        self._domain: Span | None = None
        plot.box.sigRangeChangedManually.connect(self.take_range)

    @property
    def shown(self) -> tuple[Span, Span]:
        """What is shown of x and y; of a logarithmic y axis the powers of ten."""
        (left, right), (low, high) = self._plot.box.viewRange()
        return (left, right), (low, high)

    def level(self, value: float) -> float:
        """Where a value stands on the y axis."""
        return math.log10(value) if self._look.log_y and value > 0 else value

    def set_look(self, look: Look) -> None:
        """Draw in another way; what was zoomed stays so, unless the axes mean something else now."""
        if (look.x, look.log_y) != (self._look.x, self._look.log_y):
            self._by_hand, self._zoom, self._spans = False, None, None
            self._plot.bottom.set_x_axis(look.x)
            self._plot.set_log(look.log_y)
        if look.live_to is None or look.ignore_outliers != self._look.ignore_outliers:
            self._spans = None
        self._plot.box.drag = look.drag
        self._look = look
        self.changed.emit()

    def set_zoom(self, span: Span | None) -> None:
        """Show this part of the x axis, as another chart does; None: everything again, also along y."""
        if span is not None and span == self.shown[0]:
            return
        self._zoom, self._spans = span, None
        if span is None:
            self._by_hand = False
        elif self._by_hand:
            self._plot.box.setXRange(*span, padding=0)
        self.changed.emit()

    def set_domain(self, domain: Span | None) -> None:
        """What all charts together show of x, so that they can be compared; None: one's own."""
        if domain != self._domain:
            self._domain = domain
            self.changed.emit()

    def take_range(self, *axes: object) -> None:
        """What the plot shows now was chosen by hand: keep it."""
        before = self._zoom or (self._spans[0] if self._spans is not None else None)
        self._by_hand = True
        self._zoom = self.shown[0]
        self.changed.emit()
        same_x = before is not None and np.allclose(before, self._zoom, rtol=1e-9, atol=1e-9)
        self.zoomed.emit(None if same_x else self._zoom)

    def follow(self, curves: CurveSet, marks: MarkedSteps, ends: Span | None) -> None:
        """Choose what is shown: all of it, `ends` along x, moving as seldom as possible while data streams in.

        What was chosen by hand stays.
        """
        if self._by_hand:
            return
        limits = self._limits(curves, marks)
        ends = self._zoom or self._domain or ends
        if limits is None or ends is None:
            if self._zoom is not None:
                self._plot.box.setXRange(*self._zoom, padding=0)
            return
        live = self._look.live_to is not None
        now_x, now_y = self._spans if self._spans is not None else (None, None)
        limit = self._look.live_to if self._look.x == "step" else None
        x = self._zoom or (growing_span(*ends, now_x, limit) if live else tight_span(*ends))
        y = steady_span(*limits, now_y if live else None)
        if self._spans != (x, y):
            self._spans = x, y
            self._plot.box.setRange(xRange=x, yRange=y, padding=0)

    def _limits(self, curves: CurveSet, marks: MarkedSteps) -> Span | None:
        """The lowest and the highest place on the y axis that should be seen; None if there is none."""
        lines, raw = values_in(curves, self._zoom, self._look)
        limits = value_limits(lines, self._look.ignore_outliers)
        if limits is None:
            if not any(map(len, lines)):
                return None
            limits = 0.0, 0.0  # nothing but gaps, which are marked there
        else:
            limits = with_raw_values(limits, raw, self._look.ignore_outliers)
        low, high = limits
        if marks.best is not None and (self._zoom is None or self._zoom[0] <= marks.best[0] <= self._zoom[1]):
            low, high = min(low, marks.best[1]), max(high, marks.best[1])
        if self._look.log_y:
            positive = [line[np.isfinite(line) & (line > 0)] for line in (*lines, *raw)]
            least = min((float(line.min()) for line in positive if len(line)), default=1.0)
            low, high = math.log10(max(low, least)), math.log10(max(high, least))
        return low, high
