"""Opening experiments, runs and workspaces: the dialogs, the question of trust, the recent ones."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from core.errors import WorkbenchError
from core.runs.run import RunFolder
from core.runs.urls import is_url, tidy
from gui.look.language import tr
from gui.shell.arguments import ArgumentsDialog
from gui.shell.header_bar import PAGES
from gui.shell.remote.opening import RemoteOpening
from gui.shell.tensorboard import TensorBoard
from gui.state.code_trust import Code, code_of_experiment
from gui.state.disk.settings import Settings
from gui.state.recents import Recents, saved_text
from gui.state.source_watch import SourceWatch
from gui.state.window_parts import WindowParts
from gui.state.window_state import WindowState
from gui.widgets.dialogs import ask_experiment_file, ask_folder, ask_trust

if TYPE_CHECKING:
    from core.experiment.schema import FeatureSchema


class Opening(QObject):
    """Asks where needed, then opens. GUI thread.

    `opened(page)`: the choice is being opened, and is to be seen on that page; `failed(sentence, details)`;
    `arguments_wanted(source, sentence, details)`: a script does not run with the arguments it has;
    `edited(path, sentence)`: the open experiment's file was saved with another text.
    """

    opened = Signal(str)
    failed = Signal(str, str)
    arguments_wanted = Signal(str, str, str)
    edited = Signal(str, str)

    def __init__(self, parts: WindowParts, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._settings = settings
        self._window = window
        self.experiments = Recents(settings, "experiments", self)
        self.runs = Recents(settings, "runs", self)
        self.remote = RemoteOpening(parts.backend, parts.holder, parts.runs, self.runs, window)
        self.remote.opened.connect(self.opened)
        self.remote.failed.connect(self.failed)
        self.remote.downloaded.connect(self._open_run)
        self._watch = SourceWatch(parts.holder, self)
        self._watch.changed.connect(self.edited)
        parts.trust.asked.connect(self._ask_trust)
        parts.loader.arguments_wanted.connect(self.arguments_wanted)
        parts.holder.changed.connect(self._remember)
        self._tensorboard = TensorBoard(self)
        self._tensorboard.failed.connect(self.failed)

    def ask_experiment(self) -> None:
        """Choose an experiment's file."""
        recent = self.experiments.paths
        start = Path(recent[0]).parent if recent else Path.home()
        ask_experiment_file(self._window, start, self.open_experiment)

    def ask_run(self) -> None:
        """Choose a run's folder."""
        ask_folder(
            self._window,
            tr("Open run"),
            self._nearest(self._parts.holder.state.workspace),
            "run_dialog",
            self.open_run,
        )

    def ask_workspace(self) -> None:
        """Choose the folder of runs."""
        start = self._nearest(self._parts.holder.state.workspace)
        ask_folder(self._window, tr("Choose workspace"), start, "workspace_dialog", self.open_workspace)

    def open_sample(self, name: str) -> None:
        """Open an experiment that comes with the program."""
        self._parts.loader.open(name)
        self.opened.emit("Train")

    def open_experiment(self, path: str) -> None:
        """Open a file, after the question of trust if it was never asked for what is in it."""
        code = code_of_experiment(Path(path))
        self._parts.trust.when_trusted(code, functools.partial(self._open_experiment, path))

    def choose_part(self, part: str, name: str) -> None:
        """Use another function of the open script for its "model", "train" or "eval", "" for what is found; or give
        it other "arguments".
        """
        self._choose(lambda source: self._parts.backend.choose(source, {part: name}))

    def ask_arguments(self, source: str) -> None:
        """Ask for the arguments of a script that is not open, and open it with them."""
        dialog = ArgumentsDialog(Path(source), self._window)
        dialog.given.connect(functools.partial(self._open_with, source))
        dialog.open()

    def _open_with(self, source: str, arguments: str) -> None:
        self._keep_and_open(source, lambda file: self._parts.backend.choose(file, {"arguments": arguments}))

    def choose_schema(self, schema: FeatureSchema) -> None:
        """Use this schema for the data of the open script."""
        self._choose(lambda source: self._parts.backend.choose_schema(source, schema))

    def _choose(self, keep: Callable[[str], object]) -> None:
        info = self._parts.holder.state.experiment
        if info is not None:
            self._keep_and_open(info.source, keep)

    def _keep_and_open(self, source: str, keep: Callable[[str], object]) -> None:
        try:
            keep(source)
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
            return
        self.open_experiment(source)

    def open_run(self, path: str) -> None:
        """Follow a run, here or at a URL. That only reads: its code runs when something is asked of it."""
        try:
            if is_url(path):
                self.remote.open(tidy(path))
                return
            run = RunFolder.open(Path(path))
        except WorkbenchError as error:
            self.failed.emit(str(error), error.details)
            return
        self._open_run(run.path)

    def open_workspace(self, path: str) -> None:
        """Show the runs of another folder, now and at the next start."""
        self._settings.set_value("workspace", path)
        self._parts.runs.set_workspace(Path(path))

    def reopen(self) -> None:
        """Open the run that was open when the window was closed, on its page.

        Nothing, if it is gone, or if the person was quicker and opened something by now.
        """
        state = self._parts.holder.state
        if state.run is not None or state.experiment is not None or self._parts.loader.running:
            return
        run, page = saved_text(self._settings, "window/run"), saved_text(self._settings, "window/page")
        if not run:
            return
        if is_url(run) or os.path.isdir(run):
            self.open_run(run)
            if page in PAGES:
                self.opened.emit(page)

    def reveal_run(self) -> None:
        """Show the open run's folder in the file manager."""
        if self._parts.holder.state.run is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._parts.holder.state.run)))

    def copy_path(self) -> None:
        """The open run's path or URL, to the clipboard."""
        if self._parts.holder.state.run is not None:
            QGuiApplication.clipboard().setText(self._parts.holder.state.url or str(self._parts.holder.state.run))

    def show_tensorboard(self) -> None:
        """Show the workspace in TensorBoard, in the browser."""
        self._tensorboard.show(self._parts.holder.state.workspace)

    def close(self) -> None:
        """End what was started."""
        self.remote.close()
        self._tensorboard.stop()

    def trust(self, path: Path) -> None:
        """The person named this experiment on the command line: that is their word."""
        self._parts.trust.add(code_of_experiment(path))

    def _ask_trust(self, code: Code, answer: Callable[[], object]) -> None:
        ask_trust(self._window, code.shown, answer)

    def _open_experiment(self, path: str) -> None:
        self._parts.loader.open(path)
        self.opened.emit("Train")

    def _remember(self, state: WindowState, before: WindowState) -> None:
        """Recent are all that were opened, wherever they were chosen; the last one is opened at the next start."""
        if state.experiment is not None and state.experiment is not before.experiment:
            self.experiments.add(state.experiment.source)
        if state.opened != before.opened:
            if state.run is not None:
                self.runs.add(state.url or state.run)
            self._settings.set_value("window/run", state.url or str(state.run or ""))

    def _open_run(self, path: Path) -> None:
        self._parts.runs.open_run(path)
        self.opened.emit("Train")

    def _nearest(self, folder: Path) -> Path:
        """The folder, or where it would be made."""
        return next((place for place in (folder, *folder.parents) if os.path.isdir(place)), Path.home())
