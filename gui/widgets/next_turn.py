"""NextTurn: something that is done in a turn of its own, so that two things of some length are no halt together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class NextTurn(QObject):
    """GUI thread. At most one thing waits: what is asked for later takes its place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._what: Callable[[], object] | None = None
        # Of 1 ms, since one of 0 ms would be served in this turn.
        self._timer = QTimer(self, singleShot=True, interval=1)
        self._timer.timeout.connect(self._do_it)

    def do(self, what: Callable[[], object]) -> None:
        """Call `what` in the next turn of the event loop."""
        self._what = what
        self._timer.start()

    def forget(self) -> None:
        """What waits is not done any more."""
        self._what = None
        self._timer.stop()

    def _do_it(self) -> None:
        what, self._what = self._what, None
        if what is not None:
            what()
