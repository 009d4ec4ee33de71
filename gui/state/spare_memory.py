"""Gives memory that was freed back to the system: training and drawing leave much of it, in many pieces."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from core import tensorflow_libraries

_INTERVAL = 60_000  # ms
_M_ARENA_MAX = -8  # of mallopt


class SpareMemory(QObject):
    """Gives it back at intervals, in a thread that takes no time of the window's.

    Only glibc keeps so much and has a way to ask for it; elsewhere nothing is done. GUI thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self.give_back)
        self._trim = trimmer()
        if self._trim is not None:
            self._timer.start()

    def give_back(self) -> None:
        """Begin to give back what is free now. While no thread can be created, leave it to the next interval."""
        if self._trim is not None and not tensorflow_libraries.is_loading():
            threading.Thread(target=self._trim, name="spare memory", daemon=True).start()


def trimmer() -> Callable[[], None] | None:
    """Return what gives freed memory back, in any thread; None where the C library cannot."""
    import ctypes  # takes time to import

    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError, TypeError):
        return None
    trim.argtypes, trim.restype = [ctypes.c_size_t], ctypes.c_int

    def give_back() -> None:
        trim(0)

    return give_back


def share_memory() -> None:
    """Let all threads of the process take memory from a few heaps, one for each processor and two at least.

    glibc would make eight times as many. Each keeps what was freed in it, in pieces: beside trainings and exports
    that was 150 MB after three minutes, against 40 to 60. Call it before threads are started. Without glibc it does
    nothing.
    """
    import ctypes

    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, max(2, os.cpu_count() or 1))
