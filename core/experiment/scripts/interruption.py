"""Lets a stop end the user's code while it is imported, even in an endless loop, and the training after it."""

from __future__ import annotations

import ctypes
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from core.control import Control, WorkStopped

_LOOK_EVERY = 0.1  # seconds


class _Interrupted(BaseException):
    """Raised in the thread that runs the user's code. Not an Exception, so no `except Exception` catches it."""


@contextmanager
def interruptible(control: Control | None) -> Iterator[None]:
    """End the body with WorkStopped soon after `control` is asked to stop, but not while C code blocks."""
    if control is None:
        yield
        return
    done = threading.Event()
    target = threading.get_ident()

    def watch() -> None:
        while not done.wait(_LOOK_EVERY):
            if control.stop_requested:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(target), ctypes.py_object(_Interrupted))
                return

    watcher = threading.Thread(target=watch, name="import-watch", daemon=True)
    watcher.start()
    try:
        yield
    except _Interrupted:
        raise WorkStopped from None
    finally:
        done.set()
        watcher.join()


@contextmanager
def signals_kept() -> Iterator[None]:
    """Signals are handled after the body as before it, whatever handlers a script sets: they stop the training.

    Beside the main thread a script sets none, which Python would refuse.
    """
    original = signal.signal
    if threading.current_thread() is not threading.main_thread():
        signal.signal = lambda number, handler: signal.getsignal(number)  # type: ignore[assignment]
        try:
            yield
        finally:
            signal.signal = original
        return
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            if handler is not None:  # one that was not set by Python
                original(number, handler)
