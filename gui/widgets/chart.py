"""Chart: one metric, train and eval of a run on the same axes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.chart_curve import Curve, Floats, XAxis
from gui.widgets.chart_marks import ChartMarks, Marks, Patience
from gui.widgets.chart_plot import Plot
from gui.widgets.chart_range import Span, growing_span, steady_span, tight_span, value_limits
from gui.widgets.labels import make_label
from gui.widgets.text import format_metric, format_number

__all__ = ["Chart", "Look", "Marks", "Patience", "XAxis"]


@dataclass(frozen=True, slots=True)
class Look:
    """How all charts of a page draw. `live_to`: the run is training, to this step; None: it is at rest."""

    smoothing: float = 0.6
    x: XAxis = "step"
    log_y: bool = False
    ignore_outliers: bool = True
    live_to: float | None = None


class Chart(Card):
    """Draws what `extend` gives it; repaints in `redraw`, which the grid calls at its own pace. GUI thread.

    `checkpoint_clicked(step)`: a tick on the axis was clicked; `redraw_wanted`: it came into sight out of date.
    """

    checkpoint_clicked = Signal(int)
    redraw_wanted = Signal()

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.setObjectName(f"chart_{title}")
        self._theme = theme
        self._look = Look()
        self._marks = Marks()
        self._dirty = True
        self._zoomed = False
        self._spans: tuple[Span, Span] | None = None
        self._domain: Span | None = None
        self._values_label = make_label("", "small", name=f"chart_{title}_values")
        self.header.addWidget(self._values_label)
        self.set_margins(12, 10, 8, 6)
        self._plot = Plot()
        self._plot.setAccessibleName(f"Chart of {title}")
        self._plot.setMinimumHeight(120)
        self.body.addWidget(self._plot, 1)
        item = self._plot.getPlotItem()
        self._drawn_marks = ChartMarks(item, self.checkpoint_clicked.emit)
        self._curves = {False: Curve(item, False), True: Curve(item, True)}
        self._plot.box.sigRangeChangedManually.connect(self._zoomed_by_hand)
        self._plot.scene().sigMouseMoved.connect(self._mouse_moved)
        self._plot.left.connect(self._mouse_left)
        self._plot.fit_wanted.connect(self._fit_now)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def extend(self, is_eval: bool, start: int, steps: Any, walls: Any, values: Any) -> None:
        """Replace the points from index `start` on."""
        self._curves[is_eval].replace(start, steps, walls, values)
        self._dirty = True

    def clear_curve(self, is_eval: bool) -> None:
        """Take the points of one curve away."""
        self.extend(is_eval, 0, np.empty(0), np.empty(0), np.empty(0))

    def set_look(self, look: Look) -> None:
        """Draw in another way; what was zoomed stays so, unless the axes mean something else now."""
        if (look.x, look.log_y) != (self._look.x, self._look.log_y):
            self._zoomed, self._spans = False, None
            self._plot.bottom.x_axis = look.x
            self._plot.getPlotItem().setLogMode(False, look.log_y)
        if look.live_to is None or look.ignore_outliers != self._look.ignore_outliers:
            self._spans = None
        self._look = look
        self._dirty = True

    @property
    def marks(self) -> Marks:
        """What is marked besides the curves."""
        return self._marks

    def set_marks(self, marks: Marks) -> None:
        if marks != self._marks:
            self._marks = marks
            self._dirty = True

    def fit(self) -> None:
        """Show everything again, and follow new points."""
        self._zoomed, self._spans = False, None
        self._dirty = True

    def x_ends(self) -> Span | None:
        """The first and the last place on the x axis that should be seen; None without points."""
        places = [self._x_of(curve) for curve in self._curves.values()]
        ends = [float(place[end]) for place in places if len(place) for end in (0, -1)]
        patience = self._shown_marks().patience
        if patience is not None and patience.stop_step is not None:
            ends.append(patience.stop_step)
        return (min(ends), max(ends)) if ends else None

    def set_domain(self, domain: Span | None) -> None:
        """What all charts together show of x, so that they can be compared; None: one's own."""
        if domain != self._domain:
            self._domain = domain
            self._dirty = True

    def last_values(self) -> tuple[float | None, float | None]:
        """The newest train and eval value."""
        train, evaluation = (self._curves[key].values for key in (False, True))
        return float(train[-1]) if len(train) else None, float(evaluation[-1]) if len(evaluation) else None

    def points(self, is_eval: bool) -> tuple[Floats, Floats]:
        """(steps, values) as they were read."""
        return self._curves[is_eval].steps, self._curves[is_eval].values

    def view_range(self) -> tuple[Span, Span]:
        """What is shown of x and y."""
        (left, right), (low, high) = self._plot.box.viewRange()
        return (left, right), (low, high)

    def redraw(self) -> bool:
        """Draw what changed since the last call; whether anything had."""
        if not self._dirty:
            return False
        self._dirty = False
        smoothed = []
        for curve in self._curves.values():
            weight = 0.0 if curve.is_eval else self._look.smoothing
            line = curve.smoothed(weight)
            smoothed.append(line)
            curve.draw(self._x_of(curve), line, show_raw=weight > 0, log_y=self._look.log_y)
        if not self._zoomed:
            self._follow(smoothed)
        self._draw_marks()
        self._show_values()
        return True

    def _x_of(self, curve: Curve) -> Floats:
        starts = [other.walls[0] for other in self._curves.values() if len(other.walls)]
        return curve.x(self._look.x, min(starts, default=0.0))

    def _level(self, value: float) -> float:
        return math.log10(value) if self._look.log_y and value > 0 else value

    def _shown_marks(self) -> Marks:
        """Marks stand at steps: on other axes there are none."""
        some = any(len(curve.steps) for curve in self._curves.values())
        return self._marks if self._look.x == "step" and some else Marks()

    def _follow(self, smoothed: list[Floats]) -> None:
        """Choose what is shown: all of it, moving as seldom as possible while data streams in."""
        marks, limits = self._shown_marks(), value_limits(smoothed, self._look.ignore_outliers)
        if limits is None:
            return
        low, high = limits
        if marks.best is not None:
            low, high = min(low, marks.best[1]), max(high, marks.best[1])
        if self._look.log_y:
            positive = [line[np.isfinite(line) & (line > 0)] for line in smoothed]
            least = min((float(line.min()) for line in positive if len(line)), default=1.0)
            low, high = math.log10(max(low, least)), math.log10(max(high, least))
        ends = self._domain or self.x_ends()
        if ends is None:
            return
        live = self._look.live_to is not None
        now_x, now_y = self._spans if self._spans is not None else (None, None)
        limit = self._look.live_to if self._look.x == "step" else None
        x = growing_span(*ends, now_x, limit) if live else tight_span(*ends)
        y = steady_span(low, high, now_y if live else None)
        if self._spans != (x, y):
            self._spans = x, y
            self._plot.box.setRange(xRange=x, yRange=y, padding=0)

    def _draw_marks(self) -> None:
        bottom, top = self.view_range()[1]
        self._drawn_marks.draw(self._shown_marks(), self._level, bottom + (top - bottom) * 0.015)

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

    def _mouse_moved(self, position: QPointF) -> None:
        if not self._plot.box.sceneBoundingRect().contains(position):
            self._mouse_left()
            return
        place = self._plot.box.mapSceneToView(position).x()
        self._drawn_marks.show_cross(place)
        parts = []
        for curve in self._curves.values():
            if len(curve.steps):
                index = curve.nearest(self._x_of(curve), place)
                word = "eval" if curve.is_eval else "train"
                value = format_metric(float(curve.values[index]))
                parts.append(f"{word} {value} at {format_number(int(curve.steps[index]))}")
        self._values_label.setText(" · ".join(parts))

    def _mouse_left(self) -> None:
        self._drawn_marks.hide_cross()
        self._show_values()

    def _zoomed_by_hand(self, *axes: object) -> None:
        self._zoomed = True
        self._draw_marks()

    def _fit_now(self) -> None:
        self.fit()
        self.redraw()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        font = QFont(self.font())
        font.setPixelSize(11)
        self._plot.set_colours(tokens, font)
        self._drawn_marks.set_colours(tokens)
        for curve in self._curves.values():
            curve.set_colour(QColor(tokens.eval if curve.is_eval else tokens.train))
        self._dirty = True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._dirty:
            self.redraw_wanted.emit()
