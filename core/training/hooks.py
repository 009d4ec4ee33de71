"""What runs inside the training session: one hook for control and progress, one that saves checkpoints."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.control import Control
from core.experiment.empty_layers import check_layers
from core.jobs import Emit, Notice, Progress
from core.precedence import give_precedence
from core.runs.run_records import Activity
from core.training.summaries import writer_of
from core.words import worded

PROGRESS_EVERY = 0.2  # seconds
FLUSH_EVERY = 1.0  # seconds
_SPEED_WINDOW = 5.0  # seconds of training the shown speed is taken over
_PAUSE_LOOK = 0.1  # seconds between looks for a checkpoint wanted while paused
_STANDING = 500  # batches after which a step that does not advance is told

Saved = Callable[[int, bool, bool], bool]


def _not_counted() -> str:
    return worded(
        "{count} batches were trained on without the step advancing, so Max steps is never reached: the model's "
        "train_op does not count its steps. Give it the step: minimize(loss, "
        "tf.compat.v1.train.get_global_step()); for a Keras optimizer, set its iterations to that.",
        count=_STANDING,
    )


class Discarded(BaseException):
    """Ends a training that is to be discarded. No Exception: nothing on its way may take it for a failure."""


class LossNotFinite(Exception):
    """The loss became NaN at `step`; `last` is (step, loss) of the last finite one, or None."""

    def __init__(self, step: int, loss: float, last: tuple[int, float] | None) -> None:
        super().__init__(f"loss {loss} at step {step}")
        self.step = step
        self.loss = loss
        self.last = last


class LoopHook(v1.train.SessionRunHook):  # type: ignore[misc]
    """After each step: stop, pause or save if asked, report progress, flush the curves. The worker's thread.

    `begun()` is called right before the first step, when the session has started and its first checkpoint is saved.
    `step` is the last one known: the exact one near the end and after a checkpoint, else maybe one less. Raises
    Discarded, and LossNotFinite for a loss that is NaN. Source: core/training/hooks.py.
    """

    def __init__(
        self,
        *,
        max_steps: int,
        model_dir: str,
        control: Control,
        emit: Emit,
        saver: SaverHook,
        doing: Callable[[Activity], None],
        begun: Callable[[], None] = lambda: None,
    ) -> None:
        self._first_max_steps = max_steps
        self._model_dir = model_dir
        self._control = control
        self._emit = emit
        self._saver = saver
        self._doing = doing
        self._begun = begun
        self._first = True
        self._marks: deque[tuple[float, int]] = deque()
        self._rested = 0.0
        self._standing = 0
        self._next_progress = 0.0
        self._next_flush = 0.0
        self._finite: tuple[int, float] | None = None
        self.step = 0

    @property
    def max_steps(self) -> int:
        """Where training ends, extended or not."""
        return self._first_max_steps + self._control.added_steps

    def rest(self, seconds: float) -> None:
        """Tell of seconds spent outside of steps, so that the speed shown is that of training."""
        self._rested += seconds

    def saw_finite(self, step: int, loss: float) -> None:
        """Keep the last finite loss of steps that were done in one call."""
        self._finite = (step, loss)

    def begin(self) -> None:
        check_layers(v1.get_default_graph())
        # Estimator adds the loss of the model to the collection last.
        self._fetches = [v1.train.get_global_step(), v1.get_collection(v1.GraphKeys.LOSSES)[-1]]

    def after_create_session(self, session: v1.Session, coord: tf.train.Coordinator) -> None:
        self.step = self._saver.step_of(session)
        self._marks.append((time.monotonic() - self._rested, self.step))

    def before_run(self, run_context: v1.train.SessionRunContext) -> v1.train.SessionRunArgs:
        if self._first:
            self._first = False
            self._begun()
        if self._control.paused:
            self._pause(run_context.session)
        give_precedence()
        if self._control.discard_requested:
            raise Discarded
        return v1.train.SessionRunArgs(self._fetches)

    def after_run(self, run_context: v1.train.SessionRunContext, run_values: v1.train.SessionRunValues) -> None:
        step, loss = int(run_values.results[0]), float(run_values.results[1])
        if self._control.discard_requested:
            raise Discarded
        if math.isnan(loss):
            raise LossNotFinite(max(step, self.step + 1), loss, self._finite)
        self._standing = self._standing + 1 if step == self.step else 0
        if self._standing == _STANDING:
            self._emit(Notice(_not_counted(), "warning"))
        self.step = step
        if math.isfinite(loss):
            self._finite = (step, loss)
        if step + 1 >= self.max_steps:
            # What was fetched may be the step before this one.
            self.step = self._saver.step_of(run_context.session)
            if self.step >= self.max_steps:
                run_context.request_stop()
        if self._control.wanted_checkpoint:
            self._save_wanted(run_context)
        if self._control.stop_requested:
            run_context.request_stop()
        now = time.monotonic()
        if now >= self._next_progress or self.step >= self.max_steps:
            self._next_progress = now + PROGRESS_EVERY
            self._report(now - self._rested)
        if now >= self._next_flush:
            self._next_flush = now + FLUSH_EVERY
            self._flush()

    def end(self, session: v1.Session) -> None:
        self._flush()

    def _pause(self, session: v1.Session) -> None:
        """Hold until resumed; a checkpoint may be asked for meanwhile."""
        self._flush()
        started = time.monotonic()
        self._doing("paused")
        while not self._control.wait_while_paused(_PAUSE_LOOK):
            wanted = self._control.take_wanted_checkpoint()
            if wanted:
                self._saver.save_now(session, evaluate=wanted == "evaluate")
                self._doing("paused")
        self.rest(time.monotonic() - started)
        self._doing("")

    def _save_wanted(self, run_context: v1.train.SessionRunContext) -> None:
        wanted = self._control.take_wanted_checkpoint()
        if self._saver.save_now(run_context.session, evaluate=wanted == "evaluate"):
            run_context.request_stop()

    def _report(self, busy: float) -> None:
        self._marks.append((busy, self.step))
        while len(self._marks) > 2 and busy - self._marks[0][0] > _SPEED_WINDOW:
            self._marks.popleft()
        started, first = self._marks[0]
        speed = (self.step - first) / (busy - started) if busy > started and self.step > first else None
        left = (self.max_steps - self.step) / speed if speed else None
        self._emit(Progress(self.step, self.max_steps, speed, left))

    def _flush(self) -> None:
        """Curves on disk about once a second; TensorFlow itself waits two minutes."""
        writer_of(self._model_dir).flush()


class SaverHook(v1.train.CheckpointSaverHook):  # type: ignore[misc]
    """The only hook that saves: every so many steps, at the end, and when asked to.

    `saved(step, by_hand, evaluate) -> stop?` is called after each checkpoint but the one of the session's start.
    It leaves the graph (.meta) out: nothing here needs it, and it is large. A Saver that the model brings is used
    for saving, but deletes nothing. Source: core/training/hooks.py.
    """

    def __init__(self, model_dir: str, every_steps: int, saved: Saved) -> None:
        super().__init__(model_dir, save_steps=every_steps, save_graph_def=False)
        self._tell = saved
        self._by_hand: bool | None = None  # being saved by hand, and whether it is to be evaluated then
        self._done: set[int] = set()
        self._started = False

    def use_scaffold_of(self, spec: tf.estimator.EstimatorSpec) -> None:
        """Save with the Saver that the model's own EstimatorSpec brings, if it does."""
        if spec.scaffold is not None and spec.scaffold.saver is not None:
            self._scaffold = spec.scaffold

    @property
    def uses_own_saver(self) -> bool:
        """Whether the model brings a Saver."""
        return self._scaffold is not None

    def after_create_session(self, session: v1.Session, coord: tf.train.Coordinator) -> None:
        self._get_saver().saver_def.max_to_keep = 0  # which checkpoints stay is not for the Saver to decide
        super().after_create_session(session, coord)

    def after_run(self, run_context: v1.train.SessionRunContext, run_values: v1.train.SessionRunValues) -> None:
        # TensorFlow's own reads the step again after every step; near a checkpoint is enough.
        if self._timer.should_trigger_for_step(int(run_values.results) + 1):
            super().after_run(run_context, run_values)

    def step_of(self, session: v1.Session) -> int:
        """Read the step as TensorFlow's hook does: each other way would be prepared for itself, and slowly."""
        return int(session.run(self._global_step_tensor))

    def save_now(self, session: v1.Session, *, evaluate: bool) -> bool:
        """Save this very step, if it is not saved already; whether training is to stop."""
        step = self.step_of(session)
        if step in self._done and not evaluate:
            return False
        self._by_hand = evaluate
        try:
            return bool(self._save(session, step))
        finally:
            self._by_hand = None

    def end(self, session: v1.Session) -> None:
        if self.step_of(session) not in self._done:
            super().end(session)

    def _save(self, session: v1.Session, step: int) -> bool:
        """Called by TensorFlow's hook for each checkpoint, the one of the session's start first."""
        step = int(step)
        first, self._started = not self._started, True
        if first and Path(f"{self._save_path}-{step}.index").exists():
            self._done.add(step)  # training goes on from it: writing it anew could only damage it
        elif step not in self._done:
            super()._save(session, step)
            self._done.add(step)
        elif self._by_hand is None:
            return False
        if first:
            return False
        return self._tell(step, self._by_hand is not None, self._by_hand is not False)
