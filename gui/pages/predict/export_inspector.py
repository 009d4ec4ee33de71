"""Reads what an export offers, in the background: the last one asked for, whatever was asked before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.jobs import Emit, Failed, Finished
from core.serving.saved_model.signatures import SavedModelInfo
from gui.state.backend import Backend
from gui.state.jobs import JobRunner


class ExportInspector(QObject):
    """GUI thread. read(SavedModelInfo); failed(sentence, details)."""

    read = Signal(object)
    failed = Signal(str, str)

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._wanted: str | None = None
        self._waiting = False
        self._reading = ""
        self.shown = ""  # the export that was read last, and well
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._read_next)

    @property
    def running(self) -> bool:
        return self._job.running

    def ask(self, path: str | None) -> None:
        """Read an export as soon as the one before is read; None: none any more."""
        self._wanted, self._waiting = path, path is not None
        self._read_next()

    def close(self) -> None:
        """For shutting down."""
        self._waiting = False
        self._job.close()

    def _read_next(self) -> None:
        if not self._waiting or self._wanted is None or self._job.running:
            return
        path = self._reading = self._wanted
        self._waiting = False
        backend = self._backend

        def work(emit: Emit) -> SavedModelInfo:
            import gui.pages.predict.input.form  # noqa: F401  # the first time it takes long: not in the window's thread

            return backend.inspect(Path(path))

        self._job.start(work)

    def _reported(self, event: object) -> None:
        if self._reading != self._wanted:
            return
        match event:
            case Finished(result=SavedModelInfo() as info):
                self.shown = self._reading
                self.read.emit(info)
            case Failed(message=message, details=details):
                self.failed.emit(message, details)
