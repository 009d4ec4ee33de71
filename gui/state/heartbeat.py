"""Heartbeat: says when turns of the event loop begin, so that jobs can wait while one of them is long."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer

from core import precedence

_BETWEEN = 10  # ms


class Heartbeat(QObject):
    """Beats while a thread runs that it `goes_with`. One for the application, and its child. GUI thread."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._threads = 0
        self._timer = QTimer(self, interval=_BETWEEN)
        self._timer.timeout.connect(precedence.begin_turn)

    def goes_with(self, thread: QThread) -> None:
        """Beat until `thread`, which is about to start, has ended."""
        self._threads += 1
        thread.finished.connect(self._one_less)
        precedence.begin_turn()
        self._timer.start()

    def _one_less(self) -> None:
        self._threads -= 1
        if self._threads == 0:
            self._timer.stop()
            precedence.end_turns()


def heartbeat() -> Heartbeat:
    """That of the application, made when it is first asked for."""
    app = QCoreApplication.instance()
    return (app.findChild(Heartbeat) if app is not None else None) or Heartbeat(app)
