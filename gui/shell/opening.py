"""Opening experiments, runs and workspaces: the dialogs, the question of trust, the recent ones."""

from __future__ import annotations

import functools
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from core.errors import WorkbenchError
from core.runs.run import RunFolder
from core.runs.urls import is_url, tidy
from gui.shell.remote.opening import RemoteOpening
from gui.shell.tensorboard import TensorBoard
from gui.state.recents import Recents, Trust
from gui.state.workbench import Workbench
from gui.widgets.dialogs import ask_experiment_file, ask_folder, ask_trust

SAMPLES_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "experiments"


class Opening(QObject):
    """Asks where needed, then tells the workbench. GUI thread.

    `opened(page)`: the choice is being opened, and is to be seen on that page; `failed(sentence, details)`.
    """

    opened = Signal(str)
    failed = Signal(str, str)

    def __init__(self, workbench: Workbench, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._workbench = workbench
        self._settings = settings
        self._window = window
        self.experiments = Recents(settings, "experiments", self)
        self.runs = Recents(settings, "runs", self)
        self.remote = RemoteOpening(workbench, self.runs, window)
        self.remote.opened.connect(self.opened)
        self.remote.failed.connect(self.failed)
        self.remote.downloaded.connect(self._open_downloaded)
        self._tensorboard = TensorBoard(self)
        self._tensorboard.failed.connect(self.failed)

    def ask_experiment(self) -> None:
        """Choose an experiment's file."""
        recent = self.experiments.paths
        start = Path(recent[0]).parent if recent else Path.home()
        ask_experiment_file(self._window, start, self.open_experiment)

    def ask_run(self) -> None:
        """Choose a run's folder."""
        ask_folder(self._window, "Open run", self._nearest(self._workbench.workspace), "run_dialog", self.open_run)

    def ask_workspace(self) -> None:
        """Choose the folder of runs."""
        start = self._nearest(self._workbench.workspace)
        ask_folder(self._window, "Choose workspace", start, "workspace_dialog", self.open_workspace)

    def open_sample(self, name: str) -> None:
        """Open an experiment that comes with the program."""
        self._workbench.open_experiment(name)
        self.opened.emit("Train")

    def open_experiment(self, path: str) -> None:
        """Open a file, after the question of trust if it was never asked."""
        self._when_trusted(Path(path), functools.partial(self._open_experiment, path))

    def open_run(self, path: str) -> None:
        """Follow a run, here or at a URL. One from outside the workspace that brings code needs trust first."""
        try:
            if is_url(path):
                self.remote.open(tidy(path))
                return
            run = RunFolder.open(Path(path))
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
            return
        then = functools.partial(self._open_run, run.path)
        if run.experiment_file.is_file():
            self._when_trusted(run.path, then)
        else:
            then()

    def open_workspace(self, path: str) -> None:
        """Show the runs of another folder, now and at the next start."""
        self._settings.setValue("workspace", path)
        self._workbench.set_workspace(Path(path))

    def reveal_run(self) -> None:
        """Show the open run's folder in the file manager."""
        if self._workbench.run is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._workbench.run)))

    def copy_path(self) -> None:
        """The open run's path or URL, to the clipboard."""
        if self._workbench.run is not None:
            QGuiApplication.clipboard().setText(self._workbench.run_url or str(self._workbench.run))

    def show_tensorboard(self) -> None:
        """Show the workspace in TensorBoard, in the browser."""
        self._tensorboard.show(self._workbench.workspace)

    def close(self) -> None:
        """End what was started."""
        self.remote.close()
        self._tensorboard.stop()

    def trust(self, path: Path) -> None:
        """The person named this on the command line: that is their word."""
        self._trust().add(path)

    def _trust(self) -> Trust:
        return Trust(self._settings, (SAMPLES_FOLDER, self._workbench.workspace.resolve()))

    def _when_trusted(self, path: Path, then: functools.partial[None]) -> None:
        if self._trust().is_trusted(path):
            then()
        else:
            ask_trust(self._window, path, functools.partial(self._trusted, path, then))

    def _trusted(self, path: Path, then: functools.partial[None], checked: bool = False) -> None:
        self._trust().add(path)
        then()

    def _open_experiment(self, path: str) -> None:
        self.experiments.add(path)
        self._workbench.open_experiment(path)
        self.opened.emit("Train")

    def _open_run(self, path: Path) -> None:
        self.runs.add(path)
        self._workbench.open_run(path)
        self.opened.emit("Train")

    def _open_downloaded(self, path: Path) -> None:
        """The person was told that its code comes along, and downloaded it."""
        self.trust(path)
        self._open_run(path)

    def _nearest(self, folder: Path) -> Path:
        """The folder, or where it would be made."""
        return next((place for place in (folder, *folder.parents) if place.is_dir()), Path.home())
