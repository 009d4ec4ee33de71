"""Work in the background: where processors are short, or the interpreter, it gives way to the window."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer

from core import precedence

_NICER = 3  # steps of niceness
_BETWEEN = 10  # ms between two beats


def give_way() -> None:
    """Let the calling thread, and all threads and processes that it starts, give way to the window. Linux.

    TensorFlow's own threads are started by the first that runs a graph, and are as many as there are processors.
    As batch work they do not take the processor from others when they wake up; being a little nicer, they hand it
    over sooner. They lose nothing where no other program wants it. docs/benchmarks.md
    """
    if sys.platform == "linux":
        with suppress(OSError):  # a system that does not let them
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
            itself = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, itself, os.getpriority(os.PRIO_PROCESS, itself) + _NICER)


class Heartbeat(QObject):
    """Says when turns of the event loop begin, so that jobs can wait while one of them is long.

    It beats while a thread runs that it `goes_with`. One for the application, and its child. GUI thread.
    """

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
