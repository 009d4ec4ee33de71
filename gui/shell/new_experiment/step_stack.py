"""StepStack: the pages of the dialog, of which the first is there at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget


class StepStack(QStackedWidget):
    """Makes the `others` in their order, one in each turn of the event loop, so that the first is seen before."""

    def __init__(self, first: QWidget, others: Sequence[Callable[[], QWidget]]) -> None:
        super().__init__()
        self.addWidget(first)
        self._others = list(others)
        self._one_more = QTimer(self, interval=1)
        self._one_more.timeout.connect(self._make_one)
        self._one_more.start()

    def make_all(self) -> None:
        """Make at once what is not there yet."""
        while self._others:
            self._make_one()

    def _make_one(self) -> None:
        if self._others:
            self.addWidget(self._others.pop(0)())
        if not self._others:
            self._one_more.stop()
