"""What a test must not leave behind of Qt: a running thread, an active timer, a top-level widget.

PySide6 is imported only for tests that use Qt. Threads and timers are found by watching their `start`; a timer
that still fires once may do so, within the grace period.

Python's search for cycles is off while such a test runs, and made up for at its end: it would delete what earlier
tests left of Qt in whatever thread allocates (see gui/shell/garbage.py).
"""

from __future__ import annotations

import gc
import time
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QWidget

GRACE_SECONDS = 2.0
_LONG = 2.0  # seconds; what a longer test made may be in the oldest generation
_QT_FIXTURES = {"qtbot", "qapp", "qtmodeltester"}


def uses_qt(request: pytest.FixtureRequest) -> bool:
    """Whether the test asks for Qt, itself or through its fixtures."""
    return bool(_QT_FIXTURES & set(request.fixturenames)) or Path(request.node.path).parent.name == "gui"


class QtGuard:
    """Watches from its making on; `complaint()` says what is left."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from PySide6.QtCore import QThread, QTimer

        self._collects = gc.isenabled()
        gc.disable()
        self._began = time.monotonic()
        self._threads: weakref.WeakSet[QThread] = weakref.WeakSet()
        self._timers: weakref.WeakSet[QTimer] = weakref.WeakSet()
        self._widgets_before = {id(widget) for widget in _top_level_widgets()}
        _watch(monkeypatch, QThread, self._threads)
        _watch(monkeypatch, QTimer, self._timers)

    def complaint(self) -> str:
        """What is left after the grace period; "" if nothing is."""
        _let_qt_work()
        gc.unfreeze()  # what windows set aside
        gc.collect(2 if time.monotonic() - self._began > _LONG else 1)
        if self._collects:
            gc.enable()
        end = time.monotonic() + GRACE_SECONDS
        left = self._left()
        while left and time.monotonic() < end:
            _let_qt_work()
            gc.collect()
            left = self._left()
        return "\n".join(left)

    def _left(self) -> list[str]:
        from shiboken6 import isValid

        threads = [
            f"a QThread still runs: {item!r}" for item in self._threads if isValid(item) and item.isRunning()
        ]
        timers = [
            f"a QTimer is still active: {item!r}" for item in self._timers if isValid(item) and item.isActive()
        ]
        widgets = [
            f"a top-level widget is left: {widget!r}"
            for widget in _top_level_widgets()
            if id(widget) not in self._widgets_before and _is_ours(widget)
        ]
        return threads + timers + widgets


def _watch(monkeypatch: pytest.MonkeyPatch, kind: Any, started: weakref.WeakSet[Any]) -> None:
    """Note every object of `kind` that is started."""
    original = kind.start

    def start(self: Any, *args: Any) -> None:
        started.add(self)
        original(self, *args)

    monkeypatch.setattr(kind, "start", start)


def _is_ours(widget: QWidget) -> bool:
    """Hidden menus without a parent are kept by pyqtgraph, for each plot; whatever is on screen counts."""
    return widget.isVisible() or type(widget).__module__.split(".")[0] in ("gui", "tests")


def _top_level_widgets() -> list[QWidget]:
    from PySide6.QtWidgets import QApplication

    return QApplication.topLevelWidgets() if QApplication.instance() is not None else []


def _let_qt_work() -> None:
    """Deliver what is posted: deletions asked for, the `finished` of a thread, timers due."""
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    time.sleep(0.005)
