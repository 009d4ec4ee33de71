"""What runs inside the training session: one hook for control and progress, one listener for checkpoints."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Any

import tensorflow.compat.v1 as v1

from core.jobs import Control, Emit, Phase, Progress
from core.training.summaries import writer_of

PROGRESS_EVERY = 0.2  # seconds
FLUSH_EVERY = 1.0  # seconds
_SPEED_WINDOW = 5.0  # seconds of training the shown speed is taken over


class LoopHook(v1.train.SessionRunHook):  # type: ignore[misc]
    """After each step: stop or pause if asked, report progress, flush the curves. The worker's thread.

    `resting()` tells how many seconds were spent outside of steps (saving, evaluating), so that the speed shown
    is that of training.
    """

    def __init__(self, *, max_steps: int, model_dir: str, control: Control, emit: Emit) -> None:
        self._max_steps = max_steps
        self._model_dir = model_dir
        self._control = control
        self._emit = emit
        self._marks: deque[tuple[float, int]] = deque()
        self._rested = 0.0
        self._next_progress = 0.0
        self._next_flush = 0.0
        self.step = 0

    def rest(self, seconds: float) -> None:
        """Tell of seconds spent outside of steps."""
        self._rested += seconds

    def begin(self) -> None:
        self._global_step = v1.train.get_global_step()

    def after_create_session(self, session: Any, coord: Any) -> None:
        self.step = int(session.run(self._global_step))
        self._marks.append((time.monotonic() - self._rested, self.step))

    def before_run(self, run_context: Any) -> Any:
        if self._control.paused:
            self._flush()
            self._emit(Phase("Paused"))
            started = time.monotonic()
            self._control.wait_while_paused()
            self.rest(time.monotonic() - started)
            self._emit(Phase("Training"))
        return v1.train.SessionRunArgs(self._global_step)

    def after_run(self, run_context: Any, run_values: Any) -> None:
        self.step = int(run_values.results)
        if self._control.stop_requested:
            run_context.request_stop()
        now = time.monotonic()
        if now >= self._next_progress or self.step >= self._max_steps:
            self._next_progress = now + PROGRESS_EVERY
            self._report(now - self._rested)
        if now >= self._next_flush:
            self._next_flush = now + FLUSH_EVERY
            self._flush()

    def end(self, session: Any) -> None:
        self._flush()

    def _report(self, busy: float) -> None:
        self._marks.append((busy, self.step))
        while len(self._marks) > 2 and busy - self._marks[0][0] > _SPEED_WINDOW:
            self._marks.popleft()
        started, first = self._marks[0]
        speed = (self.step - first) / (busy - started) if busy > started and self.step > first else None
        left = (self._max_steps - self.step) / speed if speed else None
        self._emit(Progress(self.step, self._max_steps, speed, left))

    def _flush(self) -> None:
        """Curves on disk about once a second; TensorFlow itself waits two minutes."""
        writer_of(self._model_dir).flush()


class CheckpointListener(v1.train.CheckpointSaverListener):  # type: ignore[misc]
    """Calls `saved(step) -> stop?` after each checkpoint but the one of the session's start."""

    def __init__(self, saved: Callable[[int], bool]) -> None:
        self._saved = saved
        self._first_step: int | None = None
        self._done: set[int] = set()

    def after_save(self, session: Any, global_step_value: int) -> bool:
        step = int(global_step_value)
        if self._first_step is None:
            self._first_step = step
        if step == self._first_step or step in self._done:
            return False
        self._done.add(step)
        return self._saved(step)


def saver_hook(model_dir: str, every_steps: int, listener: CheckpointListener) -> Any:
    """The only hook that saves. It leaves the graph (.meta) out: nothing here needs it, and it is large."""
    return v1.train.CheckpointSaverHook(
        model_dir, save_steps=every_steps, listeners=[listener], save_graph_def=False
    )
