"""Builds the preview of an export in the background, again whenever what is asked changes."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.jobs import Emit, Failed
from gui.state.backend import Backend
from gui.state.latest_job import LatestJob

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
        self._asked: ExportRequest | None = None  # is being built, or was built last
        self._done: ExportRequest | None = None
        self._job = LatestJob(self)
        self._job.result.connect(self._read)
        self._job.failed.connect(self._failed)
        self._job.idle.connect(self.idle)
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
        if request != self._asked:
            self._asked = None
            self._job.forget()
        if request == self._done:
            self._timer.stop()
            return False
        self._timer.start()
        return True

    def forget(self) -> None:
        """Nothing is wanted any more; what is being built ends unseen."""
        self._timer.stop()
        self._wanted = self._asked = None
        self._job.forget()

    def _start(self) -> None:
        if self._wanted is None or (self._job.running and self._wanted == self._asked):
            return
        self._asked = self._wanted
        self._job.ask(functools.partial(_preview, self._backend, self._run, self._wanted))

    def _read(self, preview: Preview) -> None:
        self._done = self._asked
        self.read.emit(preview)

    def _failed(self, event: Failed) -> None:
        self._done = self._asked
        self.failed.emit(event.message, event.details)


def _preview(backend: Backend, run: Path, asked: ExportRequest, emit: Emit) -> Preview:
    return backend.preview(run, asked, emit=emit)
