"""EvaluationJob: evaluates checkpoints of the open run in this window."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.control import Control
from core.jobs import Emit
from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust, code_of_run
from gui.state.jobs import JobRunner
from gui.state.run_follower import RunFollower
from gui.state.window_state import StateHolder

if TYPE_CHECKING:
    from core.commands import EvaluationResult
    from core.commands.evaluating.evaluations import Which


class EvaluationJob(QObject):
    """One evaluation at a time, and none while a training runs. GUI thread. reported(Event)."""

    reported = Signal(object)

    def __init__(
        self,
        backend: Backend,
        holder: StateHolder,
        runs: RunFollower,
        trust: CodeTrust,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._backend = backend
        self._holder = holder
        self._runs = runs
        self._trust = trust
        self._job = JobRunner(self)
        self._job.reported.connect(self.reported)
        self._job.ended.connect(self._ended)

    def evaluate(self, which: Which) -> None:
        """Evaluate checkpoints of the open run in the background. Nothing happens while it or a training runs."""
        state = self._holder.state
        if state.run is None or state.view is None or state.view.info is None or not state.can("evaluate"):
            return
        begin = functools.partial(self._begin, state.run, which)
        self._trust.when_trusted(code_of_run(state.run, state.view.info), begin)

    def stop(self) -> None:
        """End the evaluation after the batch it is at; what was measured stays."""
        self._job.stop()

    def end(self) -> None:
        """Stop, and wait for it; only for shutting down."""
        self._job.stop()
        self._job.wait()

    def _begin(self, run: Path, which: Which) -> None:
        if self._holder.state.busy:
            return  # something else was started while the question was open
        control = Control()

        def work(emit: Emit) -> tuple[EvaluationResult, ...]:
            return self._backend.evaluate(run, which, emit, control)

        self._holder.change(evaluating=True)
        self._job.start(work, control)

    def _ended(self) -> None:
        self._runs.refresh()
        self._holder.change(evaluating=False)
