"""Reads what an export offers, in the background: the last one asked for, whatever was asked before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.jobs import Emit, Failed
from core.serving.saved_model.signatures import SavedModelInfo
from gui.state.backend import Backend
from gui.state.latest_job import LatestJob


class ExportInspector(QObject):
    """GUI thread. read(SavedModelInfo); failed(sentence, details)."""

    read = Signal(object)
    failed = Signal(str, str)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._wanted = ""
        self.shown = ""  # the export that was read last, and well
        self._job = LatestJob(self)
        self._job.result.connect(self._read)
        self._job.failed.connect(self._failed)

    @property
    def running(self) -> bool:
        return self._job.running

    def ask(self, path: str | None) -> None:
        """Read an export as soon as the one before is read; None: none any more."""
        if path is None:
            self._job.forget()
            return
        self._wanted, backend = path, self._backend

        def work(emit: Emit) -> SavedModelInfo:
            import core.serving.predict.rows.batch_rows  # noqa: F401
            import gui.pages.predict.input.form  # noqa: F401  # the first time it takes long: not in the window's thread

            return backend.inspect(Path(path))

        self._job.ask(work)

    def _read(self, info: SavedModelInfo) -> None:
        self.shown = self._wanted
        self.read.emit(info)

    def _failed(self, event: Failed) -> None:
        self.failed.emit(event.message, event.details)
