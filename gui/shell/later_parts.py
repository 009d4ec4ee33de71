"""LaterParts: what the window does after its first picture without a halt: make its pages, sweep what was left."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QObject, QTimer, Signal

from core import commands
from core.jobs import Emit
from gui.shell.pages import Pages
from gui.state.jobs import JobRunner

# What the pages import when they are imported, made or first used.
_MODULES = (
    "core.commands.predicting.inputs",
    "core.commands.predicting.predictions",
    "core.commands.reading",
    "gui.pages.models",
    "gui.pages.predict",
    "gui.pages.run_table",
    "gui.charts.drawn_charts",
    "gui.pages.train.curves.chart_menu",
)


class LaterParts(QObject):
    """Imports in a thread of its own, then makes one page in each turn of the event loop. GUI thread.

    `made`: every page is there; not after `stop`.
    """

    made = Signal()

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._job = JobRunner(self)
        # Also where an import failed: the page that needs it says so.
        self._job.ended.connect(self._make_one)
        # Of 1 ms, since one of 0 ms would be served before what the person does.
        self._next = QTimer(self, singleShot=True, interval=1)
        self._next.timeout.connect(self._make_one)
        self._stopped = False

    def start(self) -> None:
        self._job.start(_import)

    def stop(self) -> None:
        """The window closes."""
        self._stopped = True

    def _make_one(self) -> None:
        if self._stopped:
            return
        if self._pages.add_one():
            self._next.start()
        else:
            self.made.emit()


def _import(emit: Emit) -> None:
    for name in _MODULES:
        importlib.import_module(name)
    commands.sweep_scratch()  # of a program that was killed
