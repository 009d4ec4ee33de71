"""JobRunner: `core.jobs.run_job` in a thread of its own, its events delivered in the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from typing_extensions import assert_never

from core import precedence
from core.control import Control
from core.jobs import (
    Checked,
    CheckpointSaved,
    CheckpointsRemoved,
    Emit,
    Evaluated,
    Event,
    Failed,
    Finished,
    ModelExported,
    Notice,
    PatienceChanged,
    Phase,
    Progress,
    Started,
    Stopped,
    run_job,
)
from gui.look.override import override
from gui.state.app_thread import AppThread
from gui.state.background import give_way, heartbeat

Work = Callable[[Emit], object]


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
        give_way()
        run_job(self._work, self._emit, self._control)


class JobRunner(QObject):
    """At most one job at a time. Every event arrives in the GUI thread; the final one, then `ended`, in one turn.

    In one turn, so that what an answer or a problem offers can be used as soon as it is seen; in the next one, if
    that in which the job's thread ended is long already: what an answer changes may take a while to show.

    `reported`: each event; the same by kind: phase(Phase), progress(Progress), result(what the work returned, to
    its end or as far as it came when it was stopped), stopped: just before `result`, failed(Failed).

    Of a job that is forgotten no event arrives, also none that was on its way; `ended` does.
    When the runner is deleted, its job is asked to end, and nothing more is heard of it.

    Source: gui/state/jobs.py.
    """

    reported = Signal(object)
    started = Signal()
    phase = Signal(object)
    progress = Signal(object)
    stopped = Signal()
    result = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None
        self._forgotten = False
        self._final: Event | None = None
        self.control = Control()
        # Of 1 ms, since one of 0 ms would be served in this turn.
        self._next_turn = QTimer(self, singleShot=True, interval=1)
        self._next_turn.timeout.connect(self._end)

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
        self._thread.reported.connect(self._arrived)
        self._thread.finished.connect(self._finished)
        heartbeat().goes_with(self._thread)
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

    def _arrived(self, event: Event) -> None:
        if isinstance(event, Finished | Stopped | Failed):
            self._final = event
        else:
            self._report(event)

    def _report(self, event: Event) -> None:
        if self._forgotten:
            return
        self.reported.emit(event)
        match event:
            case Phase():
                self.phase.emit(event)
            case Progress():
                self.progress.emit(event)
            case Finished(result=result):
                self.result.emit(result)
            case Stopped(result=result):
                self.stopped.emit()
                self.result.emit(result)
            case Failed():
                self.failed.emit(event)
            case (
                Started()
                | CheckpointSaved()
                | Evaluated()
                | PatienceChanged()
                | CheckpointsRemoved()
                | Checked()
                | ModelExported()
                | Notice()
            ):
                pass
            case _:
                assert_never(event)

    def _finished(self) -> None:
        if precedence.is_long_turn():
            self._next_turn.start()
        else:
            self._end()

    def _end(self) -> None:
        event, self._final = self._final, None
        if event is not None:
            self._report(event)
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.delete_when_ended()
        self.ended.emit()
