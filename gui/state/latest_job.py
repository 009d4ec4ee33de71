"""LatestJob: reads something in the background; of several wishes only the last one counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gui.state.jobs import JobRunner, Work


class LatestJob(QObject):
    """One job at a time; the last wish waits for it, and those between are dropped. GUI thread.

    Of the last wish: started, phase(Phase), result(what its work returned), failed(Failed). `idle`: nothing runs or
    waits any more. With `hears_out` also of a job that a newer wish waits for, because what it finds is kept.
    """

    started = Signal()
    phase = Signal(object)
    result = Signal(object)
    failed = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None, *, hears_out: bool = False) -> None:
        super().__init__(parent)
        self._hears_out = hears_out
        self._waiting: Work | None = None
        self._job = JobRunner(self)
        self._job.started.connect(self.started)
        self._job.phase.connect(self.phase)
        self._job.result.connect(self.result)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._ended)

    @property
    def running(self) -> bool:
        return self._job.running

    def ask(self, work: Work) -> None:
        """Do this as soon as what runs has ended; what waited is done no more."""
        if self._job.running:
            if not self._hears_out:
                self._job.forget()
            self._waiting = work
        else:
            self._job.start(work)

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._waiting = None
        self._job.forget()

    def _ended(self) -> None:
        work, self._waiting = self._waiting, None
        if work is not None:
            self._job.start(work)
        else:
            self.idle.emit()
