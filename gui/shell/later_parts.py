"""LaterParts: what the window does after its first picture without a halt: make its pages, sweep what was left."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QObject, Signal

from core import commands
from core.garbage import importing
from core.jobs import Emit
from gui.shell.pages import Pages
from gui.state.jobs import JobRunner
from gui.widgets.next_turn import NextTurn

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
# What is first used by a click, or as a run has such things: in a turn of the window its import would be a halt.
_USED_LATER = (
    "gui.pages.train.summaries.panel",
    "gui.pages.train.warm_start.dialog",
    "gui.pages.train.what_next",
    "gui.pages.predict.input.form",
    "gui.pages.predict.batch.result",
    "gui.pages.predict.analysis.result",
    "gui.pages.predict.compare.vary_plot",
    "gui.pages.predict.records.statistics",
    "gui.pages.predict.cases.dialog",
    "gui.pages.predict.names_dialog",
    "gui.pages.run_table.sweeps.dialog",
    "gui.pages.runs.compare_dialog",
    "gui.pages.runs.run_dialogs",
    "gui.shell.new_experiment.dialog",
    "gui.shell.report_dialog",
    "gui.shell.remote.dialog",
    "gui.shell.palette.sources",
    "gui.diagrams.picture",
)


class LaterParts(QObject):
    """Imports in a thread of its own, then makes one page in each turn of the event loop. GUI thread.

    `made`: every page is there; not after `stop`. What is used later still is imported then, in a thread again.
    """

    made = Signal()

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._job = JobRunner(self)
        # Also where an import failed: the page that needs it says so.
        self._job.ended.connect(self._make_one)
        self._rest = JobRunner(self)
        self._next = NextTurn(self)
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
            self._next.do(self._make_one)
        else:
            self.made.emit()
            self._rest.start(self._import_rest)

    def _import_rest(self, emit: Emit) -> None:
        with importing():
            for name in _USED_LATER:
                if not self._stopped:
                    importlib.import_module(name)


def _import(emit: Emit) -> None:
    for name in _MODULES:
        importlib.import_module(name)
    commands.sweep_scratch()  # of a program that was killed
