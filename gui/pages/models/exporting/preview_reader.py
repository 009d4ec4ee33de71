"""Builds the preview of an export in the background, again whenever what is asked changes."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.jobs import Emit, Failed, Finished
from gui.state.backend import Backend
from gui.state.jobs import JobRunner

if TYPE_CHECKING:
    from core.serving.export.export_request import ExportRequest
    from core.serving.saved_model.signature_names import Preview

_QUIET_MS = 300  # nothing has changed for so long: now it is worth building


class PreviewReader(QObject):
    """At most one at a time, only the last wish counts. GUI thread; the model is built in a worker.

    read(Preview), failed(sentence, details): of the last wish; idle: nothing is being built any more.
    """

    read = Signal(object)
    failed = Signal(str, str)
    idle = Signal()

    def __init__(self, backend: Backend, run: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._run = run
        self._wanted: ExportRequest | None = None
        self._building: ExportRequest | None = None
        self._done: ExportRequest | None = None
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._ended)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self._start)

    @property
    def running(self) -> bool:
        return self._job.running

    def ask(self, request: ExportRequest) -> bool:
        """Build a preview soon; False if the last one is of the same request."""
        self._wanted = request
        if self._wanted == self._done:
            self._timer.stop()
            return False
        self._timer.start()
        return True

    def forget(self) -> None:
        """Nothing is wanted any more; what is being built ends unseen."""
        self._timer.stop()
        self._wanted = None

    def _start(self) -> None:
        if self._job.running or self._wanted is None:
            return
        self._building = self._wanted
        self._job.start(functools.partial(_preview, self._backend, self._run, self._building))

    def _reported(self, event: object) -> None:
        if self._wanted is None or self._building != self._wanted:
            return
        match event:
            case Finished(result=result):
                self._done = self._building
                self.read.emit(result)
            case Failed(message=message, details=details):
                self._done = self._building
                self.failed.emit(message, details)

    def _ended(self) -> None:
        if self._wanted is not None and self._wanted not in (self._building, self._done):
            self._start()
        else:
            self.idle.emit()


def _preview(backend: Backend, run: Path, asked: ExportRequest, emit: Emit) -> Preview:
    return backend.preview(run, asked, emit=emit)
