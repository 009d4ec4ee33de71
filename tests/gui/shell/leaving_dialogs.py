"""Opens and leaves every dialog that works in the background: `python -m tests.gui.shell.leaving_dialogs`.

A program of its own: a thread that is deleted while it runs aborts it. What is about to be tried is the last line.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest import mock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import gui
from core.runs.catalogue import comparison
from gui.look.theme import Theme
from gui.pages.models.checkpoints.contents import ContentsDialog
from gui.pages.models.exporting.dialog import ExportDialog
from gui.pages.models.exports import compare as exports_dialog
from gui.pages.models.exports.ops import OpsDialog
from gui.pages.predict.records.statistics import StatisticsDialog
from gui.pages.runs import compare_dialog as runs_dialog
from gui.pages.train.warm_start.dialog import WarmStartDialog
from gui.shell.new_experiment.dialog import NewExperimentDialog
from gui.shell.report_dialog import ReportDialog
from gui.state.app_thread import AppThread
from gui.state.jobs import JobRunner
from gui.state.warm_starts import WarmStartReader
from tests.gui.exports import RUN, ExportBackend, export, usual_view
from tests.gui.fakes import state, write_run

STALLS = (0, 50, 290, 310, 600)  # ms; the preview of an export is built after 300
PATIENCE = 5.0  # seconds

Make = Callable[[QWidget], QDialog]


class Gate:
    """What every job waits at; it takes a moment longer than the deletion of a dialog."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.reached = threading.Event()

    def before(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def wait_and_work(*arguments: Any, **more: Any) -> Any:
            self.reached.set()
            self.open.wait(PATIENCE)
            time.sleep(0.02)
            return work(*arguments, **more)

        return wait_and_work


def main() -> int:
    app = QApplication(["leaving-dialogs"])
    gate = Gate()
    with (
        tempfile.TemporaryDirectory() as folder,
        mock.patch.object(comparison, "compare_runs", gate.before(comparison.compare_runs)),
    ):
        dialogs = every_dialog(Theme(app, "light"), gate, Path(folder))
        if set(dialogs) != dialogs_with_jobs():
            print(f"left here or working in the background, not both: {set(dialogs) ^ dialogs_with_jobs()}")
            return 1
        for kind, make in dialogs.items():
            for stall in STALLS:
                announce(kind, f"left while the window is busy for {stall} ms")
                leave_while_busy(make, gate, stall)
            announce(kind, "left while its job runs")
            leave_while_its_job_runs(make, gate)
            announce(kind, "deleted with its window while its job runs")
            delete_while_its_job_runs(make, gate)
    print("all were left", flush=True)
    return 0


def every_dialog(theme: Theme, gate: Gate, folder: Path) -> Mapping[type[QDialog], Make]:
    """How each dialog is made whose jobs wait at the gate."""
    backend = ExportBackend()
    reading = ("data_statistics", "plan_experiment", "problem_report", "match_warm_start")
    for name in ("preview", "contents", "operations", "compare_exports", "compare_answers", *reading):
        setattr(backend, name, gate.before(getattr(backend, name)))
    data = folder / "rows.csv"
    data.write_text("a,b\n1,2\n2,3\n")

    def wizard(parent: QWidget) -> QDialog:
        dialog = NewExperimentDialog(theme, backend, folder, parent)
        dialog.files.choose([str(data)])
        return dialog

    def warm_start(parent: QWidget) -> QDialog:
        dialog = WarmStartDialog(theme, WarmStartReader(backend, parent), "pets.py", ({}, {}), (), folder, parent)
        dialog.choose("/nowhere/run")
        return dialog

    runs = tuple(write_run(folder / name, state("ended", "max_steps", 300)) for name in ("one", "two"))
    pair = (export(10), export(11))
    return {
        ExportDialog: lambda parent: ExportDialog(backend, usual_view(), parent),
        ContentsDialog: lambda parent: ContentsDialog(theme, backend, usual_view(), 300, parent),
        OpsDialog: lambda parent: OpsDialog(theme, backend, "/nowhere/10", parent),
        exports_dialog.ExportComparisonDialog: lambda parent: exports_dialog.ExportComparisonDialog(
            theme, backend, pair, RUN, parent
        ),
        NewExperimentDialog: wizard,
        StatisticsDialog: lambda parent: StatisticsDialog(theme, backend, [str(data)], "rows", parent),
        ReportDialog: lambda parent: ReportDialog(parent, backend, runs[0]),
        WarmStartDialog: warm_start,
        runs_dialog.CompareRunsDialog: lambda parent: runs_dialog.CompareRunsDialog(theme, runs, parent),
    }


def dialogs_with_jobs() -> set[type[QDialog]]:
    """Those of the window that start a job, or make something that does: as their modules' imports tell."""
    found: set[type[QDialog]] = set()
    for module in modules_of_gui():
        parts = [part for part in classes_of(module) if issubclass(part, QObject)]
        if any(JobRunner in classes_of(part.__module__) for part in parts):
            found |= {part for part in parts if issubclass(part, QDialog) and part.__module__ == module}
    return found


def modules_of_gui() -> Iterator[str]:
    for found in pkgutil.walk_packages(gui.__path__, "gui."):
        importlib.import_module(found.name)
        yield found.name


def classes_of(module: str) -> set[type[object]]:
    """What is defined or imported there."""
    return {item for item in vars(sys.modules[module]).values() if isinstance(item, type)}


def leave_while_busy(make: Make, gate: Gate, milliseconds: int) -> None:
    """Press Escape, which waits in the queue beside whatever falls due meanwhile."""
    gate.open.set()
    parent, dialog = shown(make)
    press_escape(dialog)
    time.sleep(milliseconds / 1000)
    wait_until(lambda: not shiboken6.isValid(dialog), "the dialog is gone")
    finish(parent)


def leave_while_its_job_runs(make: Make, gate: Gate) -> None:
    """The job ends while the window is busy, with the dialog already left."""
    gate.open.clear()
    gate.reached.clear()
    parent, dialog = shown(make)
    wait_until(gate.reached.is_set, "its job runs")
    press_escape(dialog)
    wait_until(lambda: not shiboken6.isValid(dialog) or dialog.isHidden(), "the dialog is left")
    if not any(thread.isRunning() for thread in threads()):
        raise RuntimeError("the window was held until the job had ended")
    gate.open.set()
    time.sleep(0.1)
    wait_until(lambda: not shiboken6.isValid(dialog), "the dialog is gone")
    finish(parent)


def delete_while_its_job_runs(make: Make, gate: Gate) -> None:
    gate.open.clear()
    gate.reached.clear()
    parent, _ = shown(make)
    wait_until(gate.reached.is_set, "its job runs")
    shiboken6.delete(parent)
    gate.open.set()
    wait_until(no_thread_is_left, "its threads are gone")


def shown(make: Make) -> tuple[QWidget, QDialog]:
    parent = QWidget()
    parent.resize(1200, 800)
    parent.show()
    dialog = make(parent)
    dialog.open()
    return parent, dialog


def press_escape(dialog: QDialog) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(dialog, QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))


def finish(parent: QWidget) -> None:
    wait_until(no_thread_is_left, "its threads are gone")
    shiboken6.delete(parent)


def threads() -> list[AppThread]:
    app = QCoreApplication.instance()
    return [] if app is None else app.findChildren(AppThread)


def no_thread_is_left() -> bool:
    return not threads()


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Let the window work; TimeoutError if `condition` never holds."""
    loop, tick, end = QEventLoop(), QTimer(interval=5), time.monotonic() + PATIENCE
    tick.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end else None)
    tick.start()
    loop.exec()
    tick.stop()
    if not condition():
        raise TimeoutError(what)


def announce(kind: type[QDialog], what: str) -> None:
    print(f"{kind.__module__}.{kind.__name__}, {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
