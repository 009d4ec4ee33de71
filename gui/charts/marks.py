"""What a chart shows besides its curves: the best point, checkpoints, the patience window, restarts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from gui.charts.curves.curves import CurveSet
from gui.charts.marked_steps import MarkedSteps
from gui.charts.plot import Plot
from gui.look.language import tr
from gui.look.tokens import Tokens


class ChartMarks:
    """The items of one plot that draw `steps`, which come into sight with `draw`. GUI thread.

    `clicked(step)` is called when a checkpoint's tick is clicked.
    """

    def __init__(self, plot: Plot, curves: CurveSet, clicked: Callable[[int], None]) -> None:
        self.steps = MarkedSteps()
        self._clicked = clicked
        self._plot = plot
        self._curves = curves
        self._restart_lines: list[pg.InfiniteLine] = []
        self._restart_pen = pg.mkPen(None)
        self._band = pg.LinearRegionItem(movable=False)
        for line in self._band.lines:
            line.setPen(pg.mkPen(None))
        self._stop_line = pg.InfiniteLine(angle=90)
        self._replay_line = pg.InfiniteLine(
            angle=90, label=tr("would stop"), labelOpts={"position": 0.94, "anchors": [(1, 0.5), (1, 0.5)]}
        )
        self._best_line = pg.PlotCurveItem()
        self._ticks = pg.ScatterPlotItem(symbol="t1", size=6, pen=None, hoverable=True, tip=_tip)
        self._star = pg.ScatterPlotItem(symbol="star", size=15, pen=None)
        items = (self._band, self._stop_line, self._replay_line, self._best_line, self._ticks, self._star)
        for item, z in zip(items, (-5, -4, 5, -4, 6, 7), strict=True):
            plot.add(item)
            item.setZValue(z)
        for item in items[:4]:
            item.hide()
        self._ticks.sigClicked.connect(self._tick_clicked)

    @property
    def shown(self) -> MarkedSteps:
        """What is drawn of `steps`: on another x axis than theirs, and without a curve of the open run, nothing."""
        some = any(len(curve.steps) for curve in self._curves if not curve.key.run)
        return self.steps if self._curves.x_axis == "step" and some else MarkedSteps()

    def notes(self) -> list[tuple[float, str]]:
        """What to say at a place on the x axis, besides the curves' values."""
        return [(place, tr("Training resumed here")) for place in self._restarts()]

    def draw(self, level: Callable[[float], float], bottom: float) -> None:
        """`level` places a value on the y axis; ticks stand at `bottom`."""
        marks = self.shown
        patience = marks.patience
        shown = patience is not None and patience.stop_step is not None
        for item in (self._band, self._stop_line, self._best_line):
            item.setVisible(shown)
        if patience is not None and patience.stop_step is not None:
            self._band.setRegion((patience.best_step, patience.stop_step))
            self._stop_line.setPos(patience.stop_step)
            height = level(patience.best_value)
            self._best_line.setData([patience.best_step, patience.stop_step], [height, height])
        self._replay_line.setVisible(marks.replay is not None)
        if marks.replay is not None:
            self._replay_line.setPos(marks.replay)
        best = marks.best
        self._star.setData(*(([], []) if best is None else ([best[0]], [level(best[1])])))
        steps = list(marks.checkpoints)
        self._ticks.setData(x=steps, y=[bottom] * len(steps), data=steps)
        self._draw_restarts()

    def checkpoint_at(self, place: QPointF) -> int | None:
        """The checkpoint whose tick is at a place of the scene."""
        points = self._ticks.pointsAt(self._ticks.mapFromScene(place))
        return int(points[0].data()) if len(points) else None

    def _restarts(self) -> list[float]:
        """Where on the x axis training began again; unlike the other marks, they have a time as well."""
        if self._curves.x_axis == "step":
            return [step for step, _ in self.steps.restarts]
        return [wall - self._curves.start_of("") for _, wall in self.steps.restarts if wall]

    def _draw_restarts(self) -> None:
        """A dotted line at each."""
        places = self._restarts()
        while len(self._restart_lines) < len(places):
            line = pg.InfiniteLine(angle=90, pen=self._restart_pen)
            line.setZValue(-3)
            self._plot.add(line)
            self._restart_lines.append(line)
        for line in self._restart_lines[len(places) :]:
            self._plot.remove(line)
        del self._restart_lines[len(places) :]
        for line, place in zip(self._restart_lines, places, strict=True):
            line.setPos(place)

    def set_colours(self, tokens: Tokens, evaluation: QColor) -> None:
        """`evaluation`: the colour of the curve that the star and the patience window are about."""
        ground = QColor(evaluation)
        ground.setAlpha(30)
        self._band.setBrush(ground)
        dashed = pg.mkPen(evaluation, width=1, style=Qt.PenStyle.DashLine)
        self._stop_line.setPen(dashed)
        self._best_line.setPen(dashed)
        self._replay_line.setPen(pg.mkPen(tokens.accent, width=1.5, style=Qt.PenStyle.DotLine))
        self._replay_line.label.setColor(QColor(tokens.accent))
        self._restart_pen = pg.mkPen(tokens.muted, width=1, style=Qt.PenStyle.DotLine)
        for line in self._restart_lines:
            line.setPen(self._restart_pen)
        self._star.setBrush(evaluation)
        self._ticks.setBrush(QColor(tokens.faint))
        self._ticks.opts["hoverBrush"] = pg.mkBrush(tokens.accent)

    def _tick_clicked(self, scatter: pg.ScatterPlotItem, points: Sequence[pg.SpotItem], event: object) -> None:
        if len(points):
            self._clicked(int(points[0].data()))


def _tip(x: float, y: float, data: object) -> str:
    return tr("Checkpoint {step}: click to show it on the Models page, right-click for more", step=data)
