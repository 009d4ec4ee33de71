"""ChartPool: charts that show nothing, ready to be used. Making one, and showing it, takes some milliseconds."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.charts.chart import Chart
from gui.look.theme import Theme

_PREPARE_EVERY = 150  # ms
_AT_ONCE = 6  # charts that come into use before the window gets its turn
_PAUSE = 15  # ms


class ChartPool(QObject):
    """Charts are children of `home`; at most `most` wait. GUI thread.

    `made(chart)`: a new one; `more_ready`: `get`, which had none to give, has some now.
    """

    made = Signal(object)
    more_ready = Signal()

    def __init__(self, theme: Theme, home: QWidget, most: int) -> None:
        super().__init__(home)
        self._theme = theme
        self._home = home
        self._most = most
        self._spare: list[Chart] = []
        self._kept = 0
        self._allowed = _AT_ONCE
        self._prepare = QTimer(self)
        self._prepare.setInterval(_PREPARE_EVERY)
        self._prepare.timeout.connect(self._prepare_one)
        self._next_turn = QTimer(self)
        self._next_turn.setInterval(_PAUSE)
        self._next_turn.setSingleShot(True)
        self._next_turn.timeout.connect(self._allow_more)

    def keep(self, count: int) -> None:
        """Make so many when there is time."""
        self._kept = count
        self._prepare.start()

    def get(self) -> Chart | None:
        """A chart; None if another one, after so many, would hold the window too long."""
        self._prepare.start()
        self._next_turn.start()
        if not self._allowed:
            return None
        self._allowed -= 1
        return self._spare.pop() if self._spare else self._make()

    def put(self, chart: Chart) -> None:
        """Take back one that is not needed any more."""
        if len(self._spare) >= self._most:
            chart.deleteLater()
            return
        chart.recycle()
        self._spare.append(chart)

    def _make(self) -> Chart:
        chart = Chart("", self._theme, self._home)
        chart.hide()
        self.made.emit(chart)
        return chart

    def _prepare_one(self) -> None:
        if len(self._spare) >= self._kept:
            self._prepare.stop()
        else:
            self._spare.append(self._make())

    def _allow_more(self) -> None:
        refused = not self._allowed
        self._allowed = _AT_ONCE
        if refused:
            self.more_ready.emit()
