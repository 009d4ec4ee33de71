"""Chart: one metric, all its curves on the same axes."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.charts.curves.curve import Curve
from gui.charts.curves.curve_points import CurvePoints
from gui.charts.curves.curves import CurveSet
from gui.charts.curves.names import EVAL, TRAIN, CurveKey, XAxis
from gui.charts.inspector import Inspector
from gui.charts.marks import ChartMarks, MarkedSteps, Patience
from gui.charts.plot import Drag
from gui.charts.plot_card import PlotCard
from gui.charts.range import Span, growing_span, steady_span, tight_span, value_limits, with_raw_values
from gui.look.theme import Theme
from gui.widgets.text import format_metric, format_number

__all__ = ["EVAL", "TRAIN", "Chart", "CurveKey", "Drag", "Look", "MarkedSteps", "Patience", "XAxis"]


@dataclass(frozen=True, slots=True)
class Look:
    """How all charts of a page draw. `live_to`: the run is training, to this step; None: it is at rest.

    `superseded`: also the points that a restart has dropped; `band`: of several runs their mean and range.
    """

    smoothing: float = 0.6
    x: XAxis = "step"
    log_y: bool = False
    ignore_outliers: bool = True
    live_to: float | None = None
    drag: Drag = "move"
    superseded: bool = False
    band: bool = False


class Chart(PlotCard):
    """Draws what `extend` gives it; repaints in `redraw`, which the grid calls at its own pace. GUI thread.

    `checkpoint_clicked(step)`: a tick on the axis was clicked; `redraw_wanted`: it is in sight and out of date;
    `zoomed(span of x)`: by hand; `fit_wanted(title)`: by double click.
    """

    checkpoint_clicked = Signal(int)
    redraw_wanted = Signal()
    zoomed = Signal(object)
    fit_wanted = Signal(str)

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("chart", theme, "Pin, hide, enlarge or save this chart", parent)
        self._pinned = False
        self._look = Look()
        self._marks = MarkedSteps()
        self._dirty = True
        self._by_hand = False
        self._zoom: Span | None = None
        self._spans: tuple[Span, Span] | None = None
        self._domain: Span | None = None
        self._curves = CurveSet(self._plot.getPlotItem(), theme.tokens)
        self._drawn_marks = ChartMarks(self._plot.getPlotItem(), self.checkpoint_clicked.emit)
        self.inspector = Inspector(
            self, self._plot, self._drawn_marks, theme, self._curves.readables, self._notes_on_axis
        )
        self._plot.box.sigRangeChangedManually.connect(self._zoomed_by_hand)
        self._plot.fit_wanted.connect(self._double_clicked)
        self._theme.changed.connect(self._restyle)
        self._restyle()
        self.call(title)

    def show_curve(self, key: CurveKey, points: CurvePoints, changed_from: int = 0) -> None:
        """Draw these points as the curve of that key; if it draws them already, those from an index on are new."""
        self._curves.show(key, points, changed_from)
        self._dirty = True

    def show_superseded(self) -> None:
        """The points that a restart has dropped are others than before."""
        self._dirty = True

    def recycle(self) -> None:
        """Show nothing, so that another chart can be made of it."""
        self._curves.clear()
        self.fit()
        self.set_marks(MarkedSteps())
        self.set_domain(None)
        self.set_pinned(False)
        self._spans, self._dirty = None, True

    def set_epochs(self, steps: Mapping[str, float]) -> None:
        """How many steps an epoch has, by run, where that is known."""
        self._dirty |= self._curves.set_epochs(steps)

    def checkpoint_at(self, place: QPoint) -> int | None:
        """The checkpoint whose tick is at a place on the screen; None where there is none."""
        local = self._plot.mapFromGlobal(place)
        return self._drawn_marks.checkpoint_at(self._plot.mapToScene(local))

    def remove(self, key: CurveKey) -> None:
        """Take a curve away; it need not be there."""
        self._dirty |= self._curves.remove(key)

    def points(self, key: CurveKey) -> CurvePoints:
        """KeyError without such a curve."""
        return self._curves[key].points

    @property
    def keys(self) -> tuple[CurveKey, ...]:
        """The curves there are."""
        return self._curves.keys

    def set_runs(self, names: Mapping[str, str]) -> None:
        """The runs on the charts, "" the open one: what they are called. Their order chooses their colours."""
        if self._curves.set_runs(names):
            self._dress_marks()
            self._dirty = True

    def set_look(self, look: Look) -> None:
        """Draw in another way; what was zoomed stays so, unless the axes mean something else now."""
        if (look.x, look.log_y) != (self._look.x, self._look.log_y):
            self._by_hand, self._zoom, self._spans = False, None, None
            self._curves.x_axis = look.x
            self._plot.bottom.set_x_axis(look.x)
            self._plot.getPlotItem().setLogMode(False, look.log_y)
        if look.x != self._look.x:
            self.inspector.clear_selection()
        if look.live_to is None or look.ignore_outliers != self._look.ignore_outliers:
            self._spans = None
        self._plot.box.drag = look.drag
        self._look = look
        self._dirty = True

    @property
    def marks(self) -> MarkedSteps:
        """What is marked besides the curves."""
        return self._marks

    def set_marks(self, marks: MarkedSteps) -> None:
        if marks != self._marks:
            self._marks = marks
            self._dirty = True

    def set_restarts(self, restarts: tuple[tuple[float, float], ...]) -> None:
        """(step, unix seconds) of each place where training began again."""
        self.set_marks(dataclasses.replace(self._marks, restarts=restarts))

    def set_pinned(self, pinned: bool) -> None:
        """Say that the chart stands first."""
        if pinned == self._pinned:
            return
        self._pinned = pinned
        self.set_subtitle("pinned" if pinned else "")

    def set_zoom(self, span: Span | None) -> None:
        """Show this part of the x axis, as another chart does; None: everything again."""
        if span is not None and span == self.view_range()[0]:
            return
        self._zoom, self._spans, self._dirty = span, None, True
        if span is None:
            self._by_hand = False
        elif self._by_hand:
            self._plot.box.setXRange(*span, padding=0)

    def fit(self) -> None:
        """Show everything again, and follow new points."""
        self.set_zoom(None)
        self.inspector.clear_selection()

    def x_ends(self) -> Span | None:
        """The first and the last place on the x axis that should be seen; None without points."""
        ends = self._curves.ends()
        patience = self._shown_marks().patience
        if ends is None or patience is None or patience.stop_step is None:
            return ends
        return min(ends[0], patience.stop_step), max(ends[1], patience.stop_step)

    def set_domain(self, domain: Span | None) -> None:
        """What all charts together show of x, so that they can be compared; None: one's own."""
        if domain != self._domain:
            self._domain = domain
            self._dirty = True

    def last_values(self) -> tuple[float | None, float | None]:
        """The newest train and eval value of the open run."""
        return self._curves.last(TRAIN), self._curves.last(EVAL)

    def view_range(self) -> tuple[Span, Span]:
        """What is shown of x and y."""
        (left, right), (low, high) = self._plot.box.viewRange()
        return (left, right), (low, high)

    def redraw(self) -> bool:
        """Draw what changed since the last call; whether anything had."""
        if not self._dirty:
            return False
        self._dirty = False
        for curve in self._curves:
            self._dirty |= not curve.smooth(self._look.smoothing)
        if self._dirty:
            return True  # the next call goes on
        if not self._by_hand:
            self._follow()
        several, drawn = self._curves.several_runs, self._curves.drawn()
        for curve in self._curves:
            curve.set_visible(curve in drawn)
        for curve in drawn:
            show_raw = self._shows_raw(curve)
            places, span, log_y = self._curves.places_of(curve), self.view_range()[0], self._look.log_y
            curve.draw(places, span, self._plot.pixels, show_raw=show_raw, log_y=log_y)
            if self._look.superseded and not several:
                scale = self._curves.scale_of(curve.key.run)
                curve.draw_superseded(self._look.x, *scale, log_y=self._look.log_y)
            else:
                curve.hide_superseded()
        self._curves.draw_bands(drawn if self._look.band and several else (), log_y=self._look.log_y)
        self._draw_marks()
        self._show_values()
        self.inspector.refresh()
        # The items learn of another range only when they are painted, and then ask to be painted again.
        self._plot.scene().prepareForPaint()
        return True

    def _shows_raw(self, curve: Curve) -> bool:
        """Not of several runs: faint lines over each other would only be noise."""
        return self._look.smoothing > 0 and not curve.key.is_eval and not self._curves.several_runs

    def _level(self, value: float) -> float:
        return math.log10(value) if self._look.log_y and value > 0 else value

    def _shown_marks(self) -> MarkedSteps:
        """Marks stand at steps: on other axes there are none."""
        some = any(len(curve.steps) for curve in self._curves if not curve.key.run)
        return self._marks if self._look.x == "step" and some else MarkedSteps()

    def _restarts(self) -> list[float]:
        """Where on the x axis training began again."""
        if self._look.x == "step":
            return [step for step, _ in self._marks.restarts]
        return [wall - self._curves.start_of("") for _, wall in self._marks.restarts if wall]

    def _follow(self) -> None:
        """Choose what is shown: all of it, moving as seldom as possible while data streams in."""
        marks = self._shown_marks()
        drawn = [(curve, self._curves.places_of(curve)) for curve in self._curves.drawn()]
        lines = [curve.visible(places, self._zoom) for curve, places in drawn]
        raw = [curve.visible(places, self._zoom, raw=True) for curve, places in drawn if self._shows_raw(curve)]
        limits = value_limits(lines, self._look.ignore_outliers)
        if limits is not None:
            limits = with_raw_values(limits, raw, self._look.ignore_outliers)
        elif any(map(len, lines)):
            limits = 0.0, 0.0  # nothing but gaps, which are marked there
        ends = self._zoom or self._domain or self.x_ends()
        if limits is None or ends is None:
            if self._zoom is not None:
                self._plot.box.setXRange(*self._zoom, padding=0)
            return
        low, high = limits
        if marks.best is not None and (self._zoom is None or self._zoom[0] <= marks.best[0] <= self._zoom[1]):
            low, high = min(low, marks.best[1]), max(high, marks.best[1])
        if self._look.log_y:
            positive = [line[np.isfinite(line) & (line > 0)] for line in lines]
            least = min((float(line.min()) for line in positive if len(line)), default=1.0)
            low, high = math.log10(max(low, least)), math.log10(max(high, least))
        live = self._look.live_to is not None
        now_x, now_y = self._spans if self._spans is not None else (None, None)
        limit = self._look.live_to if self._look.x == "step" else None
        x = growing_span(*ends, now_x, limit) if live else tight_span(*ends)
        y = steady_span(low, high, now_y if live else None)
        x = self._zoom or x
        if self._spans != (x, y):
            self._spans = x, y
            self._plot.box.setRange(xRange=x, yRange=y, padding=0)

    def _draw_marks(self) -> None:
        bottom, top = self.view_range()[1]
        self._drawn_marks.draw(self._shown_marks(), self._level, bottom + (top - bottom) * 0.015)
        self._drawn_marks.draw_restarts(self._restarts())

    def _show_values(self) -> None:
        train, evaluation = self.last_values()
        parts = []
        if train is not None:
            parts.append(f"train {format_metric(train)}")
        if evaluation is not None:
            parts.append(f"eval {format_metric(evaluation)}")
        best = self._marks.best
        if best is not None:
            parts.append(f"best {format_metric(best[1])} at {format_number(round(best[0]))}")
        self._values_label.setText(" · ".join(parts))

    def _notes_on_axis(self) -> list[tuple[float, str]]:
        return [(place, "Training resumed here") for place in self._restarts()]

    def _dress_marks(self) -> None:
        self._drawn_marks.set_colours(self._theme.tokens, self._curves.look_of(EVAL).colour)

    def _zoomed_by_hand(self, *axes: object) -> None:
        before = self._zoom or (self._spans[0] if self._spans is not None else None)
        self._by_hand, self._dirty = True, True
        self._zoom = self.view_range()[0]
        self.redraw_wanted.emit()
        # Of a zoom along y only, the other charts need not know: they would follow new points no more.
        if before is None or not np.allclose(before, self._zoom, rtol=1e-9, atol=1e-9):
            self.zoomed.emit(self._zoom)

    def _double_clicked(self) -> None:
        self.fit_wanted.emit(self.title)

    def _restyle(self) -> None:
        self._dress_plot()
        self.inspector.set_colours()
        self._curves.dress(self._theme.tokens)
        self._dress_marks()
        self._dirty = True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.inspector.selection is not None:
            self.inspector.clear_selection()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dirty = True  # a wider plot shows more of a long curve

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dirty:
            self.redraw_wanted.emit()
