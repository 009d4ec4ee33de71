"""WarmStartReader: finds out in the background which variables a new run would take from a checkpoint."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.control import Control
from core.jobs import Emit
from gui.state.backend import Backend
from gui.state.jobs import JobRunner

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint
    from core.training.starting.matching import WarmStartMatch
    from core.training.starting.warm_start import WarmStart

Ask = Callable[[Emit], object]


class WarmStartReader(QObject):
    """One reading at a time; the last wish waits for it, and only of that is anything heard. GUI thread.

    phase(Phase), matched(WarmStartMatch), failed(Failed); idle: nothing is read any more, and what waited for that
    has begun. The experiment's code runs, so it must be trusted.
    """

    phase = Signal(object)
    matched = Signal(object)
    failed = Signal(object)
    idle = Signal()

    def __init__(self, backend: Backend, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._wish: tuple[Ask, Control] | None = None
        self._then: Callable[[], object] | None = None
        self._job = JobRunner(self)
        self._job.phase.connect(self.phase)
        self._job.result.connect(self.matched)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._ended)

    @property
    def running(self) -> bool:
        return self._job.running

    def ask(
        self, source: str, warm_start: WarmStart, params: Mapping[str, object], settings: Mapping[str, object]
    ) -> None:
        """Find out what a new run of `source` would take; what was being read ends unheard."""
        control = Control()
        work = functools.partial(self._read, source, warm_start, dict(params), dict(settings), control)
        self._wish = work, control
        self._next()

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._wish = None
        self._job.forget()

    def when_idle(self, then: Callable[[], object]) -> None:
        """Call `then` at once, or when what is being read has ended: only one may run the experiment's code."""
        if self.running:
            self._then = then
        else:
            then()

    def end(self) -> None:
        """Wait for it; only for shutting down."""
        self._then = None
        self.blockSignals(True)  # nobody begins anything now
        self.forget()
        self._job.wait()

    def _read(
        self,
        source: str,
        warm_start: WarmStart,
        params: Mapping[str, object],
        settings: Mapping[str, object],
        control: Control,
        emit: Emit,
    ) -> WarmStartMatch:
        return self._backend.match_warm_start(source, warm_start, params, settings, emit, control)

    def _next(self) -> None:
        if self._job.running:
            self._job.forget()
        elif self._wish is not None:
            wish, self._wish = self._wish, None
            self._job.start(*wish)

    def _ended(self) -> None:
        self._next()
        if self.running:
            return
        then, self._then = self._then, None
        if then is not None:
            then()
        self.idle.emit()


def checkpoints_at(path: str) -> tuple[Checkpoint, ...]:
    """Return the checkpoints of the run at a path, the newest first; none where no run is. Reads small files."""
    from core.errors import WorkbenchError
    from core.runs.catalogue.checkpoints import list_checkpoints
    from core.runs.run import RunFolder

    try:
        return tuple(reversed(list_checkpoints(RunFolder.open(Path(path)))))
    except (WorkbenchError, OSError, ValueError, RuntimeError):  # ~NAME of nobody, a NUL
        return ()
