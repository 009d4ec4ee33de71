"""Waiting for what another process does: in a thread of its own, or here and now."""

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

    A file that cannot be read now, on storage that is shared over a network, is looked at again.
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
    """Wait until something holds; False if it did not within so many seconds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() >= end:
            return False
        time.sleep(every)
    return True


def leave_process(status: int = 0) -> None:
    """End this process here and now, as having done its work. Any thread."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
