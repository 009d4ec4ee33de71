"""Waits for what another process does, in a thread of its own or in the calling thread."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from core.errors import WorkbenchError


class Watch:
    """Calls `look` in a thread of its own, several times a second, until closed.

    A file that cannot be read, as on network storage, is read again later.
    """

    def __init__(self, look: Callable[[], None], every: float = 0.1) -> None:
        self._look, self._every = look, every
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="cluster watch", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._ending.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ending.wait(self._every):
            with suppress(WorkbenchError, OSError):
                self._look()


def wait_for(condition: Callable[[], bool], seconds: float, every: float = 0.05) -> bool:
    """Wait until `condition()` is true. Return False if it was not within so many seconds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() >= end:
            return False
        time.sleep(every)
    return True


def leave_process(status: int = 0) -> None:
    """End this process at once with this exit status; no cleanup runs. Any thread."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
