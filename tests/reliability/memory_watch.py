"""MemoryWatch: what the program takes, and of which objects there are more from look to look."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

_GROWN = 8  # types are told at each look


class MemoryWatch:
    """Prints a line at each look. Linux; elsewhere it knows nothing of memory and tells the objects alone."""

    def __init__(self) -> None:
        self.sizes: dict[float, int] = {}  # MB, by the minute of the look
        self._before: Counter[str] = Counter()
        self._first: Counter[str] = Counter()
        self._since = 0.0

    def look(self, minutes: float, actions: int) -> None:
        """Print what is taken now. Takes some 0.1 s: it goes through all objects."""
        self.sizes[minutes] = resident()
        print(
            f"memory {self.sizes[minutes]} MB after {minutes:.1f} min, {actions} actions; {_allocated()}",
            flush=True,
        )
        now = _objects()
        print(f"  more since the look before: {_told(now - self._before)}", flush=True)
        if self._first:
            print(f"  more since minute {self._since:.0f}: {_told(now - self._first)}", flush=True)
        elif minutes > 9.9:
            self._first, self._since = now, minutes
        self._before = now

    def at(self, minutes: float) -> int | None:
        """MB at the first look from that minute on; None before it."""
        return next((size for minute, size in self.sizes.items() if minute > minutes - 0.1), None)


def resident() -> int:
    """MB of memory that the process takes; 0 where the system does not say."""
    with suppress(OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") >> 20
    return 0


class _Mallinfo(ctypes.Structure):
    """`struct mallinfo2` of the C library."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def _allocated() -> str:
    """What the C library has given out, where leaks show, and what it keeps for the next request: gaps."""
    if not sys.platform.startswith("linux"):
        return "allocations unknown"
    try:
        ask = ctypes.CDLL(None).mallinfo2
    except AttributeError:
        return "allocations unknown"
    ask.restype = _Mallinfo
    info = ask()
    used, free = (info.uordblks + info.hblkhd) >> 20, info.fordblks >> 20
    return f"{used} MB given out, {free} MB kept free, {sys.getallocatedblocks() // 1000} thousand blocks of Python"


def _objects() -> Counter[str]:
    """How many there are of each type: widgets of Qt, and with SOAK_OBJECTS set what Python searches for cycles.

    To ask Python for these is to hold them: a tuple that another thread is making breaks by it (SystemError).
    """
    counts: Counter[str] = Counter()
    if os.environ.get("SOAK_OBJECTS"):
        counts.update(_name(type(thing)) for thing in gc.get_objects())
    counts["Qt: all widgets"] = len(QApplication.allWidgets())
    counts["Qt: widgets of no window"] = sum(
        one.isHidden() and one.objectName() != "main_window" for one in QApplication.topLevelWidgets()
    )
    counts["Qt: known to Python"] = sum(isinstance(one, QObject) for one in shiboken6.getAllValidWrappers())
    return counts


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")


def _told(more: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in more.most_common(_GROWN)) or "none"
