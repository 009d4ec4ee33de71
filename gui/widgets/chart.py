"""Chart: one metric, train and eval of a run on the same axes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.theme import Theme
from gui.widgets.basics import Card, make_label
from gui.widgets.smoothing import Smoother
from gui.widgets.text import format_metric, format_number

XAxis = Literal["step", "relative", "wall"]
Floats = NDArray[np.float64]
_MANY = 400  # points from which dots are left out


@dataclass(frozen=True, slots=True)
class Look:
    """How all charts of a page draw."""

    smoothing: float = 0.6
    x: XAxis = "step"
    log_y: bool = False
    ignore_outliers: bool = True


@dataclass(frozen=True, slots=True)
class Patience:
    """The tinted band of early stopping: from the best step to where training would stop; None = not known."""

    best_step: float
    best_value: float
    stop_step: float | None


class _Curve:
    """The points of one curve and what is drawn of them."""

    def __init__(self, plot: Any, is_eval: bool) -> None:
        self.is_eval = is_eval
        self.steps: Floats = np.empty(0)
        self.walls: Floats = np.empty(0)
        self.values: Floats = np.empty(0)
        self.smoother = Smoother(0.0)
        options: dict[str, Any] = {"connect": "finite", "autoDownsample": True, "downsampleMethod": "peak"}
        self.raw = pg.PlotDataItem(clipToView=True, **options)
        self.line = pg.PlotDataItem(clipToView=True, **options)
        for item in (self.raw, self.line):
            item.setZValue(3 if is_eval else 2)
            plot.addItem(item)

    def replace(self, start: int, steps: Any, walls: Any, values: Any) -> None:
        self.steps = np.concatenate([self.steps[:start], steps.astype(np.float64)])
        self.walls = np.concatenate([self.walls[:start], walls])
        self.values = np.concatenate([self.values[:start], values])


class _NumberAxis(pg.AxisItem):  # type: ignore[misc]
    """Thin spaces between thousands, and seconds as durations where x is time."""

    x: XAxis = "step"

    @override
    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self.logMode or spacing < 1:
            return [str(text) for text in super().tickStrings(values, scale, spacing)]
        return [format_number(round(value)) for value in values]


class Chart(Card):
    """Draws what `extend` gives it; repaints in `redraw`, which the grid calls at its own pace. GUI thread.

    `checkpoint_clicked(step)`: a tick on the axis was clicked.
    """

    checkpoint_clicked = Signal(int)

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.setObjectName(f"chart_{title}")
        self.title = title
        self._theme = theme
        self._look = Look()
        self._dirty = True
        self._zoomed = False
        self._checkpoints: tuple[int, ...] = ()
        self._patience: Patience | None = None
        self._best: tuple[float, float] | None = None
        self._values_label = make_label("", "small", name=f"chart_{title}_values")
        self.header.addWidget(self._values_label)
        self._plot = pg.PlotWidget(
            axisItems={"bottom": _NumberAxis("bottom"), "left": _NumberAxis("left")}, background=None
        )
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=True, y=True)
        self._plot.setAccessibleName(f"Chart of {title}")
        self._plot.setMinimumHeight(130)
        self.body.addWidget(self._plot, 1)
        item = self._plot.getPlotItem()
        item.getViewBox().setDefaultPadding(0.04)
        self._band = pg.LinearRegionItem(movable=False, pen=None)
        self._stop_line = pg.InfiniteLine(angle=90)
        self._best_line = pg.PlotDataItem()
        self._ticks = pg.ScatterPlotItem(symbol="t1", size=7, pen=None, hoverable=True)
        self._star = pg.ScatterPlotItem(symbol="star", size=15, pen=None)
        self._cross = pg.InfiniteLine(angle=90)
        for mark in (self._band, self._stop_line, self._best_line, self._cross):
            item.addItem(mark, ignoreBounds=True)
            mark.hide()
        item.addItem(self._ticks, ignoreBounds=True)
        item.addItem(self._star, ignoreBounds=True)
        self._ticks.setZValue(6)
        self._star.setZValue(7)
        self._band.setZValue(-5)
        self._curves = {False: _Curve(item, False), True: _Curve(item, True)}
        item.getViewBox().sigRangeChangedManually.connect(self._zoomed_by_hand)
        self._ticks.sigClicked.connect(self._tick_clicked)
        self._plot.scene().sigMouseMoved.connect(self._mouse_moved)
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def extend(self, is_eval: bool, start: int, steps: Any, walls: Any, values: Any) -> None:
        """Replace the points from index `start` on."""
        curve = self._curves[is_eval]
        curve.replace(start, steps, walls, values)
        self._dirty = True

    def clear_points(self) -> None:
        for curve in self._curves.values():
            curve.replace(0, np.empty(0), np.empty(0), np.empty(0))
        self._dirty = True

    def has_points(self) -> bool:
        return any(len(curve.values) for curve in self._curves.values())

    def set_look(self, look: Look) -> None:
        self._look = look
        self._plot.getPlotItem().setLogMode(False, look.log_y)
        self._dirty = True

    def set_marks(
        self, checkpoints: tuple[int, ...], best: tuple[float, float] | None, patience: Patience | None
    ) -> None:
        """Checkpoint ticks, the best point (step, value), and the patience band."""
        if (checkpoints, best, patience) == (self._checkpoints, self._best, self._patience):
            return
        self._checkpoints, self._best, self._patience = checkpoints, best, patience
        self._dirty = True

    def fit(self) -> None:
        """Show everything again, and follow new points."""
        self._zoomed = False
        self._plot.enableAutoRange(x=True)
        self._dirty = True

    def last_values(self) -> tuple[float | None, float | None]:
        """The newest train and eval value."""
        train, evaluation = self._curves[False].values, self._curves[True].values
        return (
            float(train[-1]) if len(train) else None,
            float(evaluation[-1]) if len(evaluation) else None,
        )

    def redraw(self) -> None:
        """Draw what changed since the last call; nothing if nothing did."""
        if not self._dirty:
            return
        self._dirty = False
        for curve in self._curves.values():
            self._draw_curve(curve)
        self._draw_marks()
        self._show_values()
        self._fit_outliers()

    def _x_of(self, curve: _Curve) -> Floats:
        if self._look.x == "step":
            return curve.steps
        if self._look.x == "wall":
            return curve.walls
        starts = [other.walls[0] for other in self._curves.values() if len(other.walls)]
        return curve.walls - min(starts) if starts else curve.walls

    def _draw_curve(self, curve: _Curve) -> None:
        x = self._x_of(curve)
        weight = 0.0 if curve.is_eval else self._look.smoothing
        if curve.smoother.weight != weight:
            curve.smoother = Smoother(weight)
        known = len(curve.smoother.values)
        smoothed = curve.smoother.extend(known if known <= len(curve.values) else 0, curve.values)
        few = len(x) < _MANY
        curve.raw.setData(x, curve.values) if weight > 0 else curve.raw.setData([], [])
        curve.line.setData(x, smoothed)
        curve.line.setSymbol("o" if curve.is_eval and few else None)

    def _draw_marks(self) -> None:
        by_step = self._look.x == "step"
        band = self._patience if by_step else None
        self._band.setVisible(band is not None and band.stop_step is not None)
        self._stop_line.setVisible(self._band.isVisible())
        self._best_line.setVisible(self._band.isVisible())
        if band is not None and band.stop_step is not None:
            self._band.setRegion((band.best_step, band.stop_step))
            self._stop_line.setPos(band.stop_step)
            level = np.log10(band.best_value) if self._look.log_y and band.best_value > 0 else band.best_value
            self._best_line.setData([band.best_step, band.stop_step], [level, level])
        best = self._best if by_step else None
        self._star.setData([], []) if best is None else self._star.setData([best[0]], [self._level(best[1])])
        self._place_ticks()

    def _level(self, value: float) -> float:
        return float(np.log10(value)) if self._look.log_y and value > 0 else value

    def _place_ticks(self) -> None:
        steps = self._checkpoints if self._look.x == "step" and self.has_points() else ()
        low = self._plot.getPlotItem().getViewBox().viewRange()[1][0]
        self._ticks.setData(x=list(steps), y=[low] * len(steps), data=list(steps))

    def _fit_outliers(self) -> None:
        """Scale to the bulk of the points, unless the person zoomed."""
        box = self._plot.getPlotItem().getViewBox()
        if self._zoomed:
            self._place_ticks()
            return
        values = np.concatenate([curve.values[np.isfinite(curve.values)] for curve in self._curves.values()])
        if len(values) == 0:
            return
        low, high = float(values.min()), float(values.max())
        if self._look.ignore_outliers and len(values) > 50:
            inner_low, inner_high = np.percentile(values, (2, 98)).tolist()
            ends = [curve.values[-1] for curve in self._curves.values() if len(curve.values)]
            low, high = min(inner_low, *ends), max(inner_high, *ends)
        if self._best is not None:
            low, high = min(low, self._best[1]), max(high, self._best[1])
        if self._look.log_y:
            positive = values[values > 0]
            low = np.log10(max(low, positive.min())) if len(positive) else 0.0
            high = np.log10(high) if high > 0 else 1.0
        if not (np.isfinite(low) and np.isfinite(high)):
            return
        room = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
        box.setYRange(low - room, high + room, padding=0)
        self._place_ticks()

    def _show_values(self) -> None:
        train, evaluation = self.last_values()
        parts = []
        if train is not None:
            parts.append(f"train {format_metric(train)}")
        if evaluation is not None:
            parts.append(f"eval {format_metric(evaluation)}")
        if self._best is not None:
            parts.append(f"best {format_metric(self._best[1])} at {format_number(round(self._best[0]))}")
        self._values_label.setText("  ·  ".join(parts))

    def _mouse_moved(self, position: QPointF) -> None:
        item = self._plot.getPlotItem()
        if not item.sceneBoundingRect().contains(position):
            self._cross.hide()
            self._show_values()
            return
        x = item.getViewBox().mapSceneToView(position).x()
        self._cross.setPos(x)
        self._cross.show()
        parts = []
        for curve in self._curves.values():
            xs = self._x_of(curve)
            if len(xs) == 0:
                continue
            index = int(np.argmin(np.abs(xs - x)))
            word = "eval" if curve.is_eval else "train"
            parts.append(
                f"{word} {format_metric(float(curve.values[index]))} at {format_number(int(curve.steps[index]))}"
            )
        self._values_label.setText("  ·  ".join(parts))

    def _zoomed_by_hand(self) -> None:
        self._zoomed = True
        self._place_ticks()

    def _tick_clicked(self, scatter: Any, points: Any, event: Any) -> None:
        if len(points):
            self.checkpoint_clicked.emit(int(points[0].data()))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._plot.setBackground(tokens.panel)
        font = QFont(self.font())
        font.setPixelSize(11)
        for name in ("bottom", "left"):
            axis = self._plot.getPlotItem().getAxis(name)
            axis.setStyle(tickFont=font, tickLength=0, hideOverlappingLabels=True)
            axis.setTextPen(tokens.muted)
            axis.setPen(tokens.line if name == "bottom" else "#00000000")
            axis.setTickPen(tokens.grid)
        self._plot.getPlotItem().getAxis("left").setWidth(44)
        self._plot.getPlotItem().showGrid(x=False, y=True, alpha=0.25)
        for curve in self._curves.values():
            colour = QColor(tokens.eval if curve.is_eval else tokens.train)
            curve.line.setPen(pg.mkPen(colour, width=2))
            curve.line.setSymbolBrush(colour)
            curve.line.setSymbolPen(None)
            curve.line.setSymbolSize(6)
            faint = QColor(colour)
            faint.setAlpha(90)
            curve.raw.setPen(pg.mkPen(faint, width=1))
        ground = QColor(tokens.eval)
        ground.setAlpha(28)
        self._band.setBrush(ground)
        for edge in self._band.lines:
            edge.setPen(None)
            edge.setHoverPen(None)
        dashed = pg.mkPen(tokens.eval, width=1, style=Qt.PenStyle.DashLine)
        self._stop_line.setPen(dashed)
        self._best_line.setPen(dashed)
        self._cross.setPen(pg.mkPen(tokens.faint, width=1))
        self._star.setBrush(QColor(tokens.eval))
        self._ticks.setBrush(QColor(tokens.faint))
        self._dirty = True
