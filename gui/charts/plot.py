"""The plot inside a chart: axes with readable numbers, and a wheel that leaves scrolling to the page."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import Any, Literal

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QFont, QHideEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsItem, QSizePolicy

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
_OPAQUE = 255  # of lines of the grid


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


class _Area(pg.GraphicsWidget):  # type: ignore[misc]
    """The box with an axis below and one at its left, as a pg.PlotItem has them.

    That one makes a menu of some forty widgets as well, which takes as long as all the rest.
    """

    def __init__(self, box: pg.ViewBox, bottom: NumberAxis, side: NumberAxis) -> None:
        super().__init__()
        self._grid = QGraphicsGridLayout()
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self.setLayout(self._grid)
        self.setContentsMargins(0, 4, 6, 0)
        self._grid.addItem(box, 0, 1)
        for axis, row, column in ((side, 0, 0), (bottom, 1, 1)):
            axis.linkToView(box)
            self._grid.addItem(axis, row, column)
        self._grid.setRowStretchFactor(0, 1)
        self._grid.setColumnStretchFactor(1, 1)

    def add_beside(self, box: pg.ViewBox) -> None:
        self._grid.addItem(box, 0, 2)


class Plot(pg.GraphicsView):  # type: ignore[misc]
    """Ctrl and the wheel zoom, the wheel alone scrolls the page; double click fits.

    `menu_wanted(place on the screen)`: by the right button or the menu key.
    """

    left = Signal()
    fit_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__(background=None)
        self.bottom, self.side, self.box = NumberAxis("bottom"), NumberAxis("left"), _Box()
        self._area = _Area(self.box, self.bottom, self.side)
        self._items: list[QGraphicsItem] = []
        self._log = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.enableMouse(False)  # the box takes it
        self.setCentralItem(self._area)
        self.box.disableAutoRange()
        for axis in (self.bottom, self.side):
            axis.enableAutoSIPrefix(False)
            axis.setZValue(-1)  # grid lines belong under the curves
            axis.setFlag(QGraphicsItem.GraphicsItemFlag.ItemNegativeZStacksBehindParent)
            axis.setStyle(tickLength=0, hideOverlappingLabels=True, maxTickLevel=0)
        self.side.setWidth(_LEFT_WIDTH)
        self.side.setGrid(_OPAQUE)
        self.setFrameShape(pg.GraphicsView.Shape.NoFrame)

    @property
    def items_added(self) -> Sequence[QGraphicsItem]:
        """What was added, in that order."""
        return self._items

    def add(self, item: QGraphicsItem) -> None:
        """Draw an item among the curves. It has no say in what is shown of the axes."""
        self.box.addItem(item, ignoreBounds=True)
        self._items.append(item)
        self._tell_log(item)

    def remove(self, item: QGraphicsItem) -> None:
        self._items.remove(item)
        self.box.removeItem(item)

    def add_beside(self, box: pg.ViewBox) -> None:
        """Put another box at the right."""
        self._area.add_beside(box)

    def set_log(self, log: bool) -> None:
        """Whether the y axis is logarithmic: curves then stand at the powers of ten."""
        self._log = log
        for item in (*self._items, self.bottom, self.side):
            self._tell_log(item)

    def _tell_log(self, item: object) -> None:
        if hasattr(item, "setLogMode"):
            item.setLogMode(False, self._log)

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
    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()  # the numbers are a child of the window, which may be deleted before the plot is
        super().hideEvent(event)

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
