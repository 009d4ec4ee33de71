"""Waiting for work that cannot be asked to stop: it is given up."""

from __future__ import annotations

import math
import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import NoReturn, TypeVar

from core.control import Control

T = TypeVar("T")
_LOOK = 0.05  # seconds between two looks at whether to stop


def wait_for(
    work: Callable[[], T], give_up: Callable[[], object], control: Control, timeout: float = math.inf
) -> T:
    """Return what `work` returns in a thread of its own.

    WorkStopped, after `give_up()`, once `control` says stop; TimeoutError after `timeout` seconds. What is given up
    ends by itself soon: what it works with is closed. So it is where Ctrl-C ends the wait.
    """
    done: queue.SimpleQueue[Callable[[], T]] = queue.SimpleQueue()

    def run() -> None:
        try:
            value = work()
        except Exception as error:
            done.put(partial(_raise, error))
        else:
            done.put(lambda: value)

    threading.Thread(target=run, name="waited-for", daemon=True).start()
    end = time.monotonic() + timeout
    try:
        while True:
            try:
                answer = done.get(timeout=_LOOK)
                break
            except queue.Empty:
                pass
            control.check()
            if time.monotonic() > end:
                raise TimeoutError
    except BaseException:
        give_up()
        raise
    return answer()


def _raise(error: Exception) -> NoReturn:
    raise error
