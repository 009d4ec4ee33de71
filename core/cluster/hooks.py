"""Session hooks of a cluster's training: how all of its tasks come to their end."""

from __future__ import annotations

from collections.abc import Callable

import tensorflow.compat.v1 as v1

from core.control import Control
from core.experiment.empty_layers import check_layers
from core.runs.scratch import ScratchFolder
from core.training.hooks import SaverHook


class ChiefHook(v1.train.SessionRunHook):  # type: ignore[misc]
    """Stops the chief when `wants_to_stop`, in a step that all agree on. Its place is before the LoopHook.

    `agree(step)` tells the others that they end after `step`, or at once where they need not end together, and
    waits until they know; `inner` is the Control that the LoopHook listens to.
    """

    def __init__(
        self, wants_to_stop: Callable[[], bool], agree: Callable[[int], None], inner: Control, *, together: bool
    ) -> None:
        self._wants_to_stop = wants_to_stop
        self._agree = agree
        self._inner = inner
        self._together = together
        self._stop_at: int | None = None

    def begin(self) -> None:
        self._step = v1.train.get_global_step()

    def before_run(self, run_context: v1.train.SessionRunContext) -> None:
        if self._stop_at is None and self._wants_to_stop():
            # The others may be waiting in the next step for this process: that one still has to be done.
            self._stop_at = int(run_context.session.run(self._step)) + (1 if self._together else 0)
            self._agree(self._stop_at)

    def after_run(self, run_context: v1.train.SessionRunContext, run_values: v1.train.SessionRunValues) -> None:
        if self._stop_at is not None and int(run_context.session.run(self._step)) >= self._stop_at:
            self._inner.request_stop()


class WorkerHook(v1.train.SessionRunHook):  # type: ignore[misc]
    """Ends a worker at `max_steps`, or where the chief said. `stop_at()`: None as long as it goes on."""

    def __init__(self, max_steps: int, stop_at: Callable[[], int | None], begun: Callable[[], None]) -> None:
        self._max_steps = max_steps
        self._stop_at = stop_at
        self._begun: Callable[[], None] | None = begun
        self.step = 0

    def begin(self) -> None:
        check_layers(v1.get_default_graph())
        self._global_step = v1.train.get_global_step()

    def before_run(self, run_context: v1.train.SessionRunContext) -> v1.train.SessionRunArgs:
        if self._begun is not None:
            self._begun()
            self._begun = None
        return v1.train.SessionRunArgs(self._global_step)

    def after_run(self, run_context: v1.train.SessionRunContext, run_values: v1.train.SessionRunValues) -> None:
        self.step = int(run_values.results)
        stop_at = self._stop_at()
        if stop_at is not None or self.step + 1 >= self._max_steps:
            # What was fetched may be the step before this one.
            self.step = int(run_context.session.run(self._global_step))
            if self.step >= self._max_steps or (stop_at is not None and self.step >= stop_at):
                run_context.request_stop()


class EchoSaverHook(SaverHook):
    """Takes part in each saving of the chief, and keeps nothing.

    A variable that each worker has its own value of, as the averages of batch normalisation, is reduced over all of
    them when it is saved: a chief that saved alone would wait for the others for ever.
    """

    def __init__(self, every_steps: int, *, skip_first: bool) -> None:
        self._folder = ScratchFolder("worker")
        super().__init__(str(self._folder.path), every_steps, self._forget)
        self._skip = skip_first

    def _save(self, session: v1.Session, step: int) -> bool:
        if self._skip:  # the chief goes on from a checkpoint and does not write it anew
            self._skip = False
            self._started = True
            self._done.add(int(step))
            return False
        return super()._save(session, step)

    def end(self, session: v1.Session) -> None:
        super().end(session)
        self._folder.remove()

    def _forget(self, step: int, by_hand: bool, evaluate: bool) -> bool:
        for file in self._folder.path.glob("model.ckpt-*"):
            file.unlink(missing_ok=True)
        return False
