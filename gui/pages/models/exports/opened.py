"""SavedModels from anywhere on the disk that were dropped on the page or chosen; remembered between starts."""

from __future__ import annotations

import functools
import os.path
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal

from core.errors import WorkbenchError
from core.jobs import Emit, Failed
from gui.state.backend import Backend
from gui.state.disk.settings import Settings
from gui.state.jobs import JobRunner
from gui.state.recents import Recents

if TYPE_CHECKING:
    from core.runs.catalogue.exports import Export

Read = tuple[list["Export"], str]


class OpenedExports(QObject):
    """GUI thread; folders are read in the background.

    changed: the list is another; opened(path): this one was just added; failed(sentence): one could not be.
    """

    changed = Signal()
    opened = Signal(str)
    failed = Signal(str)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._job = JobRunner(self)
        self._job.result.connect(self._add)
        self._job.failed.connect(self._show_failure)
        self._job.ended.connect(self._read_next)
        self._recents: Recents | None = None
        self._waiting: list[str] = []
        self._wanted: set[str] = set()
        self._exports: dict[str, Export] = {}

    @property
    def exports(self) -> tuple[Export, ...]:
        """The one added last comes first."""
        return tuple(self._exports.values())

    def remember_in(self, settings: Settings) -> None:
        """List what was listed at the last start, and remember what is added from now on."""
        self._recents = Recents(settings, "exports", self)
        self._waiting += self._recents.paths
        self._read_next()

    def add(self, path: str) -> None:
        """List a SavedModel's folder, or that of a saved_model.pb."""
        place = Path(path)
        folder = str((place.parent if place.name == "saved_model.pb" else place).expanduser().absolute())
        self._wanted.add(folder)
        self._waiting.append(folder)
        self._read_next()

    def remove(self, path: str) -> None:
        """Take one off the list; its folder stays as it is."""
        if self._exports.pop(path, None) is not None:
            if self._recents is not None:
                self._recents.remove(path)
            self.changed.emit()

    def _read_next(self) -> None:
        if self._waiting and not self._job.running:
            paths, self._waiting = self._waiting, []
            self._job.start(functools.partial(_read, self._backend, paths))

    def _show_failure(self, event: Failed) -> None:
        self.failed.emit(event.message)

    def _add(self, read: Read) -> None:
        found, problem = read
        for export in reversed(found):
            self._exports.pop(export.path, None)
            self._exports = {export.path: export, **self._exports}
        self.changed.emit()
        wanted = [export.path for export in found if export.path in self._wanted]
        for path in wanted:
            if self._recents is not None:
                self._recents.add(path)
            self.opened.emit(path)
        if problem and self._wanted:
            self.failed.emit(problem)
        self._wanted.difference_update(wanted)


def dropped_folders(data: QMimeData) -> list[str]:
    """What of a drop may be SavedModels: folders, and files called saved_model.pb."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [str(path) for path in paths if os.path.isdir(path) or path.name == "saved_model.pb"]


def _read(backend: Backend, paths: list[str], emit: Emit) -> Read:
    """Those that can be read, and what is wrong with the last that cannot."""
    found, problem = [], ""
    for path in paths:
        try:
            found.append(backend.describe_export(Path(path)))
        except WorkbenchError as error:
            problem = str(error)
    return found, problem
