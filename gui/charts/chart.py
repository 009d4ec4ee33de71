"""Chart: one metric, all its curves on the same axes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.charts.axes import ChartAxes
from gui.charts.chart_look import Look
from gui.charts.curves.curve_points import CurvePoints
from gui.charts.curves.curves import CurveSet
from gui.charts.curves.drawing import draw, smooth
from gui.charts.curves.names import EVAL, TRAIN, CurveKey
from gui.charts.inspector import Inspector
from gui.charts.marked_steps import MarkedSteps
from gui.charts.marks import ChartMarks
from gui.charts.plot_card import PlotCard
from gui.charts.range import Span
from gui.charts.words import chart_words
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.text import format_metric, format_number


class Chart(PlotCard):
    """Draws what `show_curve` gives it; repaints in `redraw`, which the grid calls at its own pace. GUI thread.

    `axes`: the part that is shown; `inspector`: the numbers under the mouse. `checkpoint_clicked(step)`: a tick on
    the axis was clicked; `redraw_wanted`: it is in sight and out of date; `fit_wanted(title)`: by double click.
    """

    checkpoint_clicked = Signal(object)
    redraw_wanted = Signal()
    fit_wanted = Signal(str)

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("chart", theme, tr("Pin, hide, enlarge or save this chart"), parent)
        self._pinned = False
        self._look = Look()
        self._dirty = True
        self._curves = CurveSet(self._plot, theme.tokens)
        self._marks = ChartMarks(self._plot, self._curves, self.checkpoint_clicked.emit)
        self.axes = ChartAxes(self._plot)
        self.inspector = Inspector(self, self._plot, theme, self._curves.readables, self._marks.notes)
        self.axes.changed.connect(self._outdate)
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

    def remove(self, key: CurveKey) -> None:
        """Take a curve away; it need not be there."""
        self._dirty |= self._curves.remove(key)

    def recycle(self) -> None:
        """Show nothing, so that another chart can be made of it."""
        self._curves.clear()
        self.fit()
        self.set_marks(MarkedSteps())
        self.axes.set_domain(None)
        self.set_pinned(False)
        self._dirty = True

    def points(self, key: CurveKey) -> CurvePoints:
        """KeyError without such a curve."""
        return self._curves[key].points

    @property
    def keys(self) -> tuple[CurveKey, ...]:
        """The curves there are."""
        return self._curves.keys

    def set_epochs(self, steps: Mapping[str, float]) -> None:
        """How many steps an epoch has, by run, where that is known."""
        self._dirty |= self._curves.set_epochs(steps)

    def set_runs(self, names: Mapping[str, str]) -> None:
        """The runs on the charts, "" the open one: what they are called. Their order chooses their colours."""
        if self._curves.set_runs(names):
            self._dress_marks()
            self._dirty = True

    def set_look(self, look: Look) -> None:
        """Draw in another way."""
        self._curves.x_axis = look.x
        self.axes.set_look(look)
        if look.x != self._look.x:
            self.inspector.clear_selection()
        self._look = look

    @property
    def marks(self) -> MarkedSteps:
        """What is marked besides the curves."""
        return self._marks.steps

    def set_marks(self, marks: MarkedSteps) -> None:
        if marks != self._marks.steps:
            self._marks.steps = marks
            self._dirty = True

    def checkpoint_at(self, place: QPoint) -> int | None:
        """The checkpoint whose tick is at a place on the screen; None where there is none."""
        local = self._plot.mapFromGlobal(place)
        return self._marks.checkpoint_at(self._plot.mapToScene(local))

    def set_pinned(self, pinned: bool) -> None:
        """Say that the chart stands first."""
        if pinned == self._pinned:
            return
        self._pinned = pinned
        self.set_subtitle(tr("pinned") if pinned else "")

    def fit(self) -> None:
        """Show everything again, and follow new points."""
        self.axes.set_zoom(None)
        self.inspector.clear_selection()

    def x_ends(self) -> Span | None:
        """The first and the last place on the x axis that should be seen; None without points."""
        ends = self._curves.ends()
        patience = self._marks.shown.patience
        if ends is None or patience is None or patience.stop_step is None:
            return ends
        return min(ends[0], patience.stop_step), max(ends[1], patience.stop_step)

    def last_values(self) -> tuple[float | None, float | None]:
        """The newest train and eval value of the open run."""
        return self._curves.last(TRAIN), self._curves.last(EVAL)

    def redraw(self) -> bool:
        """Draw what changed since the last call; whether anything had."""
        if not self._dirty:
            return False
        self._dirty = not smooth(self._curves, self._look.smoothing)
        if self._dirty:
            return True  # the next call goes on
        self.axes.follow(self._curves, self._marks.shown, self.x_ends())
        draw(self._curves, self._look, self.axes.shown[0], self._plot.pixels)
        bottom, top = self.axes.shown[1]
        self._marks.draw(self.axes.level, bottom + (top - bottom) * 0.015)
        self._show_values()
        self.inspector.refresh()
        if QAccessible.isActive():  # nobody else hears it, and it looks at every point
            self._plot.setAccessibleDescription(chart_words(self._curves.readables(), self.marks.best))
        # The items learn of another range only when they are painted, and then ask to be painted again.
        self._plot.scene().prepareForPaint()
        return True

    def _show_values(self) -> None:
        train, evaluation = self.last_values()
        parts = []
        if train is not None:
            parts.append(tr("train {value}", value=format_metric(train)))
        if evaluation is not None:
            parts.append(tr("eval {value}", value=format_metric(evaluation)))
        best = self.marks.best
        if best is not None:
            parts.append(
                tr("best {value} at {step}", value=format_metric(best[1]), step=format_number(round(best[0])))
            )
        self._values_label.setText(" · ".join(parts))

    def _outdate(self) -> None:
        self._dirty = True

    def _dress_marks(self) -> None:
        self._marks.set_colours(self._theme.tokens, self._curves.look_of(EVAL).colour)

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
        """Left and right move the crosshair from point to point; Escape takes the selected range away, then it."""
        match event.key():
            case Qt.Key.Key_Left:
                self.inspector.step(-1)
            case Qt.Key.Key_Right:
                self.inspector.step(1)
            case Qt.Key.Key_Escape if self.inspector.selection is not None:
                self.inspector.clear_selection()
            case Qt.Key.Key_Escape if self.inspector.text:
                self.inspector.leave()
            case _:
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
