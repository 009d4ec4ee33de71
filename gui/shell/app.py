"""The window's start: `main(argv)`. TensorFlow is loaded later, in a worker: at once if the last window trained."""

from __future__ import annotations

import argparse
import contextlib
import functools
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.runs.private_places import make_private_file, make_private_folder
from core.runs.urls import is_url
from core.version import program_name
from gui.look.language import LANGUAGES, SYSTEM, use_language
from gui.look.theme import Mode, Theme
from gui.shell.main_window import MainWindow
from gui.state.app_thread import end_threads
from gui.state.backend import commands_backend
from gui.state.disk.settings import Settings
from gui.state.early_import import EarlyImport
from gui.state.recents import saved_text
from gui.state.spare_memory import share_memory
from gui.widgets.text import typed_path

_SWITCH_INTERVAL = 2e-5  # seconds
_ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "estimator-workbench.svg"
DEFAULT_WORKSPACE = Path.home() / "EstimatorWorkbench"


def main(argv: Sequence[str]) -> int:
    """Open the window and run until it is closed; the exit status."""
    options = _parser().parse_args(list(argv))
    prepare_process()
    app = QApplication(["estimator-workbench"])
    app.setApplicationName("Estimator Workbench")
    app.setDesktopFileName("estimator-workbench")
    app.setWindowIcon(QIcon(str(_ICON)))
    app.setOrganizationName("Estimator Workbench")
    stored = QSettings()
    _keep_private(stored)
    settings = Settings(stored, app)
    use_language(app, options.language or str(settings.value("language") or SYSTEM))
    theme = Theme(app, options.theme or _saved_theme(settings))
    backend = commands_backend()
    window = MainWindow(theme, backend, _workspace(options.workspace, settings), settings)
    early = EarlyImport(backend, window.parts.training, settings, window)
    signals = _Signals(window)
    window.started.connect(functools.partial(open_named, window, options.experiment, options.run))
    window.started.connect(window.tour.offer)
    window.started.connect(early.start)
    window.show()
    status = app.exec() or signals.status
    # From the top down, while all of it is there: Python would take the parts of the window in any order.
    shiboken6.delete(window)
    end_threads()
    return status


def prepare_process() -> None:
    """Set up the process for a window. Call it before threads are started and the application is made."""
    # Qt gives the interpreter away in each call, some hundred times in a turn of the event loop, and waits this
    # long for each thread that builds a graph to get it back: beside three of them a turn took 500 ms at 1 ms, and
    # 80 at this. They lose nothing by it.
    sys.setswitchinterval(_SWITCH_INTERVAL)
    share_memory()
    os.environ.pop("TF_CONFIG", None)  # no training of the window is a task of a cluster


def open_named(window: MainWindow, experiment: str | None, run: str | None) -> None:
    """Open what the command line names, else what was open last."""
    if run is not None and is_url(run):
        window.opening.open_run(run)
    elif run is not None:
        window.opening.open_run(str(typed_path(run)))
    elif experiment is not None:
        path = typed_path(experiment)
        if path.suffix != ".py" and not os.path.exists(path):
            window.opening.open_sample(experiment)
        else:
            window.opening.trust(path.resolve())
            window.opening.open_experiment(str(path.resolve()))
    else:
        window.opening.reopen()


class _Signals(QObject):
    """The system's signals: the first ends the program in good order, a second Ctrl-C at once. GUI thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._number = 0
        self._told = False
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._heard)
        # Python sees a signal only while Python code runs: let some run, now and then.
        tick = QTimer(self)
        tick.timeout.connect(self._look)
        tick.start(300)

    @property
    def status(self) -> int:
        """The exit status, as a shell has it for a signal; 0 without one."""
        return 128 + self._number if self._number else 0

    def _heard(self, number: int, frame: object) -> None:
        if self._number and number == signal.SIGINT:
            os._exit(128 + number)
        self._number = self._number or number

    def _look(self) -> None:
        if self._number and not self._told:
            self._told = True
            self._window.end_in_good_order()


def _keep_private(stored: QSettings) -> None:
    """Keep what was opened last, and what may run, from others: Qt makes a file for all, and keeps its mode."""
    if sys.platform not in ("win32", "darwin"):
        with contextlib.suppress(OSError):  # Qt says so too: they are not kept
            file = Path(stored.fileName())
            make_private_folder(file.parent)  # who may write there could put another list of what may run there
            make_private_file(file)


def _workspace(option: Path | None, settings: Settings) -> Path:
    saved = saved_text(settings, "workspace")
    with contextlib.suppress(RuntimeError):  # ~NAME of somebody unknown
        return (option or Path(saved or DEFAULT_WORKSPACE)).expanduser().resolve()
    return DEFAULT_WORKSPACE


def _saved_theme(settings: Settings) -> Mode:
    match settings.value("theme"):
        case "light":
            return "light"
        case "dark":
            return "dark"
    return "system"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=program_name(), description="Open the window.")
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="the folder of runs")
    parser.add_argument("--experiment", metavar="FILE_OR_SAMPLE", help="open this experiment")
    parser.add_argument("--run", metavar="DIR_OR_URL", help="open this run; it may lie at gs://, s3:// …")
    parser.add_argument("--theme", choices=("system", "light", "dark"), help="light, dark, or as the system")
    parser.add_argument("--language", choices=(SYSTEM, *LANGUAGES), help="the language of the window")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
