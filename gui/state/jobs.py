"""JobRunner: `core.jobs.run_job` in a thread of its own, its events delivered in the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from core.control import Control
from core.jobs import Emit, Event, run_job
from gui.state.app_thread import AppThread

Work = Callable[[Emit], Any]


class _Thread(AppThread):
    """Runs one job. `reported` is emitted in the job's thread and queued to the GUI thread."""

    reported = Signal(object)

    def __init__(self, work: Work, control: Control, user: QObject) -> None:
        super().__init__(user)
        self._work = work
        self._control = control

    @override
    def ask_to_end(self) -> None:
        self._control.request_stop()

    def _emit(self, event: Event) -> None:
        self.reported.emit(event)

    @override
    def run(self) -> None:
        run_job(self._work, self._emit, self._control)


class JobRunner(QObject):
    """At most one job at a time. Every event arrives in the GUI thread, the final one before `ended`.

    Of a job that is forgotten no event arrives, also none that was on its way; `ended` does.
    When the runner is deleted, its job is asked to end, and nothing more is heard of it.

    Source: gui/state/jobs.py.
    """

    reported = Signal(object)
    started = Signal()
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None
        self._forgotten = False
        self.control = Control()

    @property
    def running(self) -> bool:
        return self._thread is not None

    def start(self, work: Work, control: Control | None = None) -> bool:
        """Run `work(emit)`; False, and nothing happens, if a job is running already."""
        if self._thread is not None:
            return False
        self.control = control or Control()
        self._forgotten = False
        self._thread = _Thread(work, self.control, self)
        self._thread.reported.connect(self._report)
        self._thread.finished.connect(self._finished)
        self.started.emit()
        self._thread.start()
        return True

    def stop(self) -> None:
        """Ask the job to end in good order. It may take a while; `ended` tells."""
        self.control.request_stop()

    def forget(self) -> None:
        """Ask the job to end: what it found is of no interest any more."""
        self.stop()
        self._forgotten = True

    def wait(self, milliseconds: int = 60_000) -> bool:
        """Block until the job's thread has ended; only for shutting down. False if it has not."""
        return self._thread is None or self._thread.wait(milliseconds)

    def close(self, milliseconds: int = 60_000) -> bool:
        """Forget the job, and wait for it. Only for shutting down."""
        self.forget()
        return self.wait(milliseconds)

    def _report(self, event: Event) -> None:
        if not self._forgotten:
            self.reported.emit(event)

    def _finished(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.delete_when_ended()
        self.ended.emit()
