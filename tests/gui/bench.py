"""Bench: the parts of a window without its looks, and words for what a test does with them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

from core.commands import ExperimentInfo
from gui.state.app_thread import end_threads
from gui.state.backend import Backend
from gui.state.code_trust import Code, CodeTrust
from gui.state.disk.settings import Settings
from gui.state.disk.watcher import RunView
from gui.state.training_status import TrainingStatus
from gui.state.window_parts import WindowParts, make_parts
from gui.state.window_state import WindowState


class PartsUser:
    """Words for what a test does with the parts of a window."""

    def __init__(self, parts: WindowParts) -> None:
        self.parts = parts
        self.backend, self.holder, self.runs, self.trust = parts.backend, parts.holder, parts.runs, parts.trust
        self.training, self.evaluation = parts.training, parts.evaluation
        self.loader, self.files = parts.loader, parts.files

    @property
    def state(self) -> WindowState:
        return self.holder.state

    @property
    def run(self) -> Path | None:
        return self.state.run

    @property
    def view(self) -> RunView | None:
        return self.state.view

    @property
    def experiment(self) -> ExperimentInfo | None:
        return self.state.experiment

    @property
    def status(self) -> TrainingStatus:
        return self.state.training

    @property
    def is_training(self) -> bool:
        return self.state.here is not None

    @property
    def is_evaluating(self) -> bool:
        return self.state.evaluating

    @property
    def is_loading(self) -> bool:
        return self.loader.running

    def open_experiment(self, source: str = "/nowhere/pets.py") -> None:
        self.loader.open(source)

    def open_run(self, path: Path) -> None:
        self.runs.open_run(path)

    def leave_for(self, path: Path | None) -> None:
        """Another run is open, as far as the pages are told; nothing is read."""
        self.holder.change(run=path, view=None, curves_read=False, opened=self.state.opened + 1)

    def show(self, view: RunView) -> None:
        """What a look at the open run found, its curves too."""
        self.holder.change(view=view, curves_read=True)

    def train(self, params: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
        self.training.train(params, settings)

    def resume(self, params: Mapping[str, Any], settings: Mapping[str, Any]) -> None:
        self.training.resume(params, settings)


class Bench(PartsUser):
    """Every code is allowed at once, unless `trusting` is False: then nobody answers the question."""

    def __init__(self, workspace: Path, backend: Backend, *, trusting: bool = True) -> None:
        self._owner = QObject()
        self._folder = tempfile.TemporaryDirectory()
        settings = Settings(QSettings(f"{self._folder.name}/settings.ini", QSettings.Format.IniFormat))
        trust = CodeTrust(settings, Path("/nowhere/samples"), self._owner, listed=Path(self._folder.name, "list"))
        if trusting:
            trust.asked.connect(_allow)
        super().__init__(make_parts(workspace, backend, trust, self._owner))

    def end(self, page: QWidget | None = None) -> None:
        """End all that runs, as the program does: the page goes first, then the threads of the application."""
        if page is not None and shiboken6.isValid(page):
            page.close()
            shiboken6.delete(page)
        self.parts.end()
        end_threads()
        self._folder.cleanup()


def _allow(code: Code, answer: Callable[[], object]) -> None:
    answer()
