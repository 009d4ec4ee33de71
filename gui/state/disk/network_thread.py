"""NetworkThread: work that waits for a network, which may take minutes that nobody can cut short.

A QThread that still runs when it is deleted ends the program. This one is left to itself: it ends with the program.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

Tell = Callable[[object], None]
CLOSE_WITHIN = 1.0  # seconds


class NetworkThread(QObject):
    """One run of `work(tell, stopping)` in a thread of its own. `reported`: what it told, in the GUI thread.

    `stopping` is a threading.Event that asks it to end. After `close` nothing is reported any more.
    """

    reported = Signal(object)

    def __init__(self, work: Callable[[Tell, threading.Event], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._lock = threading.Lock()
        self._closed = False
        self.stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="network", daemon=True)

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def start(self) -> None:
        self._thread.start()

    def close(self, seconds: float = 0.0) -> None:
        """Ask the work to end, hear no more of it, and wait for it at most so long."""
        with self._lock:
            self._closed = True
        self.stopping.set()
        if seconds and self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        self._work(self._tell, self.stopping)

    def _tell(self, event: object) -> None:
        with self._lock:
            if not self._closed:
                self.reported.emit(event)
