"""The plot inside a chart: axes with readable numbers, and a wheel that leaves scrolling to the page."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import Any, Literal

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QMouseEvent, QWheelEvent

from gui.charts.chart_look import Drag
from gui.charts.curves.names import XAxis
from gui.charts.range import Span
from gui.charts.ticks import log_ticks, spacing_of, time_ticks
from gui.look.override import override
from gui.look.tokens import Tokens
from gui.widgets.text import format_duration, format_number

_LEFT_WIDTH = 46
_LABEL_WIDTH, _LABEL_HEIGHT = 80, 26  # px that a label takes, with what is left free around it
_HEIGHT, _CLOCK_HEIGHT = 20, 34  # px of the axis below; a height found by pyqtgraph shrinks once texts do
_DATE_ROOM = 34  # px on either side of a label with a date
_DAY, _DATE = 86400.0, "%d %b %Y"
_LARGEST_POWER = 300


class NumberAxis(pg.AxisItem):  # type: ignore[misc]
    """Thin spaces between thousands; durations or the time of day where x is time."""

    def __init__(self, orientation: Literal["bottom", "left"]) -> None:
        super().__init__(orientation)
        self._x_axis: XAxis = "step"
        self._room = _LABEL_WIDTH if orientation == "bottom" else _LABEL_HEIGHT

    def set_x_axis(self, axis: XAxis) -> None:
        """Say what the places mean; the time of day takes a second line for the date."""
        self._x_axis = axis
        self.setHeight(_CLOCK_HEIGHT if axis == "wall" else _HEIGHT)

    @override
    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        most = max(2, int(size / self._room))
        if self.logMode:
            return [(1.0, log_ticks(minVal, maxVal, most))]
        if self._x_axis in ("wall", "relative"):
            offset = _before_utc(minVal) if self._x_axis == "wall" else 0.0
            ticks = time_ticks(minVal, maxVal, most, offset)
            return [(spacing_of(ticks), ticks)]
        found: list[tuple[float, list[float]]] = super().tickValues(minVal, maxVal, size)
        return found

    @override
    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        if self._x_axis == "relative":
            return [_duration(value) for value in values]
        if self._x_axis == "wall":
            return _clock_texts(values, spacing, self._room_for_dates())
        if self._x_axis == "epoch" and spacing < 1:
            return [f"{value:.3g}" for value in values]
        if self.logMode:
            return [_power(value) for value in values]
        if max((abs(value) for value in values), default=0.0) >= 1e6:
            return [f"{value:.{_digits(values, spacing)}g}" for value in values]
        if spacing < 1:
            return [str(text) for text in super().tickStrings(values, scale, spacing)]
        return [format_number(round(value)) for value in values]

    def _room_for_dates(self) -> Span:
        """Between which places a label with a date is not cut off by an end of the axis."""
        low, high = self.range
        room = (high - low) * _DATE_ROOM / max(1.0, self.size().width())
        return low + room, high - room


class _Box(pg.ViewBox):  # type: ignore[misc]
    """What dragging does is chosen; with Shift it always selects a range of x."""

    range_dragged = Signal(float, float)

    def __init__(self) -> None:
        super().__init__(enableMenu=False)
        self.drag: Drag = "move"

    @override
    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()  # the right button opens a menu
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if axis is None and (shift or self.drag == "select"):
            event.accept()
            ends = (self.mapToView(place).x() for place in (event.buttonDownPos(), event.pos()))
            self.range_dragged.emit(*sorted(ends))
            return
        self.setMouseMode(pg.ViewBox.RectMode if self.drag == "zoom" else pg.ViewBox.PanMode)
        super().mouseDragEvent(event, axis)


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """Ctrl and the wheel zoom, the wheel alone scrolls the page; double click fits.

    `menu_wanted(place on the screen)`: by the right button or the menu key.
    """

    left = Signal()
    fit_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        self.bottom, self.side = NumberAxis("bottom"), NumberAxis("left")
        super().__init__(axisItems={"bottom": self.bottom, "left": self.side}, background=None, viewBox=_Box())
        item = self.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setContentsMargins(0, 4, 6, 0)
        self.box = item.getViewBox()
        self.box.disableAutoRange()
        for axis in (self.bottom, self.side):
            axis.enableAutoSIPrefix(False)
            axis.setZValue(-1)  # grid lines belong under the curves
            axis.setStyle(tickLength=0, hideOverlappingLabels=True, maxTickLevel=0)
        self.side.setWidth(_LEFT_WIDTH)
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)

    @property
    def pixels(self) -> int:
        """How many pixels of the screen the curves have along x."""
        width: float = self.box.width() * self.devicePixelRatioF()
        return max(100, round(width))

    def set_colours(self, tokens: Tokens, font: QFont) -> None:
        for axis in (self.bottom, self.side):
            axis.setStyle(tickFont=font)
            axis.setTextPen(tokens.muted)
            axis.setTickPen(pg.mkPen(tokens.grid, width=1))
        self.bottom.setPen(pg.mkPen(tokens.line, width=1))
        self.side.setPen(pg.mkPen(None))
        self.getPlotItem().showGrid(x=False, y=True, alpha=1.0)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit_wanted.emit()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()
        super().leaveEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.left.emit()  # what the arrow keys showed goes with the keyboard
        super().focusOutEvent(event)


def _duration(seconds: float) -> str:
    """Before the start where a clock was set back."""
    return format_duration(seconds) if seconds >= 0 else f"-{format_duration(-seconds)}"


def _clock_texts(values: Sequence[float], spacing: float, room: Span) -> list[str]:
    """The time of each place; the first in `room`, and each there on another day, has its date under it."""
    if spacing >= _DAY:
        return [_time_text(value, _DATE) for value in values]
    dated = [value for value in values if room[0] <= value <= room[1]]
    if not dated:
        middle = sum(room) / 2
        dated = sorted(values, key=lambda value: abs(value - middle))[:1]
    texts, day = [], ""
    for value in values:
        before, day = day, _time_text(value, _DATE) if value in dated else day
        text = _time_text(value, "%H:%M" if spacing >= 60 else "%H:%M:%S")
        texts.append(f"{text}\n{day}" if day != before else text)
    return texts


def _before_utc(moment: float) -> float:
    """How many seconds local time is ahead of UTC at a moment."""
    try:
        return float(time.localtime(moment).tm_gmtoff)
    except (OverflowError, ValueError, OSError):
        return 0.0


def _time_text(value: float, form: str) -> str:
    """Local time; "" where it is out of what calendars hold."""
    try:
        return time.strftime(form, time.localtime(value))
    except (OverflowError, ValueError, OSError):
        return ""


def _digits(values: Sequence[float], spacing: float) -> int:
    """How many significant digits tell places so far apart from each other; at least three."""
    largest = max(map(abs, values))
    return min(17, max(3, math.ceil(math.log10(largest / spacing)) + 1)) if spacing > 0 else 3


def _power(exponent: float) -> str:
    """The number at a place of a logarithmic axis."""
    if abs(exponent) > _LARGEST_POWER:  # no float holds it
        return f"1e{exponent:+.0f}"
    value: Any = 10.0**exponent
    return f"{value:g}" if 1e-3 <= value < 1e5 else f"{value:.0e}"
