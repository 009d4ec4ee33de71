"""ExperimentLoader: runs an experiment's file in the background, to learn what it defines."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.control import Control
from core.errors import ArgumentsError
from core.jobs import Emit, Failed, Phase
from core.words import mark
from gui.look.language import tr
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.state.run_follower import RunFollower
from gui.state.window_state import StateHolder

if TYPE_CHECKING:
    from core.commands import ExperimentInfo

_FIRST = mark("Loading the experiment")


class ExperimentLoader(QObject):
    """One at a time, the last one that was asked for. GUI thread.

    failed(sentence, details): the experiment is not open, what was open is. arguments_wanted(source, sentence,
    details): so, because the script does not run with the arguments it has.
    """

    failed = Signal(str, str)
    arguments_wanted = Signal(str, str, str)

    def __init__(
        self, backend: Backend, holder: StateHolder, runs: RunFollower, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._holder = holder
        self._runs = runs
        self._next = self._source = ""
        self._job = JobRunner(self)
        self._job.phase.connect(self._phase_began)
        self._job.result.connect(runs.open_experiment)
        self._job.failed.connect(self._failed)
        self._job.ended.connect(self._ended)

    @property
    def running(self) -> bool:
        return self._job.running

    def open(self, source: str) -> None:
        """Load an experiment; it is then open, with no run yet. One that is being loaded is given up for it."""
        control = Control()
        self._holder.change(loading=tr(_FIRST))
        if not self._job.start(functools.partial(self._describe, source, control), control):
            self._next = source
            self._job.forget()
        else:
            self._source = source

    def cancel(self) -> None:
        """End the loading; the file's code is interrupted, an endless loop too."""
        self._next = ""
        self._job.stop()

    def end(self) -> None:
        """Wait for it; only for shutting down."""
        self.cancel()
        self._job.wait()

    def _describe(self, source: str, control: Control, emit: Emit) -> ExperimentInfo:
        return self._backend.describe_experiment(source, emit, control=control)

    def _phase_began(self, phase: Phase) -> None:
        self._holder.change(loading=phase.text)

    def _failed(self, event: Failed) -> None:
        if isinstance(event.error, ArgumentsError):
            self.arguments_wanted.emit(self._source, event.message, event.details)
        else:
            self.failed.emit(event.message, event.details)

    def _ended(self) -> None:
        source, self._next = self._next, ""
        if source:
            self.open(source)
        else:
            self._holder.change(loading="")
