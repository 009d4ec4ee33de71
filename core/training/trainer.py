"""Training of one run: steps, checkpoints, evaluations, early stopping, retention."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import DataError, RunError, UserCodeError, WorkbenchError, storage_error
from core.experiment.user_code import describe, traceback_text
from core.jobs import (
    CheckpointSaved,
    CheckpointsRemoved,
    Control,
    Emit,
    Evaluated,
    Notice,
    PatienceChanged,
    Phase,
)
from core.runs.checkpoints import list_checkpoints
from core.runs.evaluations import read_evaluations
from core.runs.run import Reason, RunFolder, RunState, Status
from core.training import early_stopping, retention, summaries
from core.training.evaluator import Evaluator
from core.training.hooks import CheckpointListener, LoopHook, saver_hook
from core.training.settings import RunSettings
from core.training.tensorflow_log import logged_to
from core.training.verification import set_aside_damaged


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a training ended. `error` is None unless `reason` is "failed"."""

    reason: Reason
    step: int
    message: str
    status: early_stopping.Status
    error: WorkbenchError | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a training needs, built and checked before step 1."""

    estimator: Any
    evaluator: Evaluator
    train_input_fn: Callable[[], Any]
    rule: early_stopping.Rule
    settings: RunSettings


def train(prepared: Prepared, run: RunFolder, emit: Emit, control: Control) -> Outcome:
    """Train until max_steps, early stopping, a stop or an error; every end leaves its reason in the run folder.

    Runs in the calling thread and blocks it. Never raises for what the user can mend: that is an Outcome
    "failed" with its error.
    """
    session = _Session(prepared, run, emit, control)
    with logged_to(run.log_file):
        try:
            return session.run_to_its_end()
        finally:
            session.close()


class _Session:
    """The moving parts of one training."""

    def __init__(self, prepared: Prepared, run: RunFolder, emit: Emit, control: Control) -> None:
        self._prepared = prepared
        self._run = run
        self._emit = emit
        self._control = control
        self._settings = prepared.settings
        self._folders = (str(run.path), prepared.estimator.eval_dir())
        self._patience_from = 0
        self._saved_step = 0
        self.status = early_stopping.Status(prepared.rule)
        self._loop = LoopHook(
            max_steps=self._settings.max_steps, model_dir=str(run.path), control=control, emit=emit
        )

    def run_to_its_end(self) -> Outcome:
        model_dir = str(self._run.path)
        self._take_up()
        error: WorkbenchError | None = None
        try:
            self._emit(Phase("Training"))
            self._prepared.estimator.train(
                self._prepared.train_input_fn,
                hooks=[
                    self._loop,
                    saver_hook(
                        model_dir, self._settings.checkpoint_every, CheckpointListener(self._checkpoint_saved)
                    ),
                ],
                max_steps=self._settings.max_steps,
            )
        except WorkbenchError as known:
            error = known
        except Exception as other:
            error = _sentence_of(other, self._loop.step)
        return self._end(error)

    def close(self) -> None:
        self._prepared.evaluator.close()
        summaries.close(self._folders)

    def _take_up(self) -> None:
        """Go on where the run folder stands: its newest whole checkpoint, its recorded evaluations."""
        summaries.reopen(self._folders)
        checkpoints, damaged = set_aside_damaged(list_checkpoints(self._run))
        for checkpoint, problem in damaged:
            self._emit(Notice(f"Checkpoint {checkpoint.step} is damaged and was set aside.", "warning", problem))
        before = self._run.read_state()
        self._patience_from = before.patience_from
        if before.reason == "early_stopping":
            self._patience_from = before.step
            self._emit(Notice("Training goes on after an early stop: patience starts again from zero."))
        self._write_state("training", None, before.step, "")
        if not checkpoints:
            return
        newest = checkpoints[-1]
        retention.write_state_file(checkpoints)
        self._emit(
            Notice(
                f"Resuming from checkpoint {newest.step}. The training data starts from its beginning, "
                "in another order."
            )
        )
        if self._prepared.rule.metric not in newest.metrics and newest.step > 0:
            self._evaluate(newest.step)
        self._replay(newest.step)

    def _replay(self, last_step: int) -> None:
        """Early stopping's status from the evaluations on disk, up to the step training goes on from."""
        points = sorted(
            (evaluation.step, evaluation.metrics[self._prepared.rule.metric])
            for evaluation in read_evaluations(self._run.path)
            if not evaluation.name
            and evaluation.step <= last_step
            and self._prepared.rule.metric in evaluation.metrics
        )
        self.status = early_stopping.replay(self._prepared.rule, points, self._patience_from)
        self._emit(PatienceChanged(self.status))

    def _checkpoint_saved(self, step: int) -> bool:
        """After each checkpoint, in the training thread: evaluate, judge, tidy up. True stops training."""
        started = time.monotonic()
        self._saved_step = step
        path = f"{self._run.path}/model.ckpt-{step}"
        size = sum(file.stat().st_size for file in self._run.path.glob(f"model.ckpt-{step}.*"))
        self._emit(CheckpointSaved(step, path, size))
        value = self._evaluate(step)
        self.status = early_stopping.update(self.status, step, value)
        self._emit(PatienceChanged(self.status))
        self._tidy()
        self._write_state("training", None, step, "")
        self._emit(Phase("Stopping" if self._control.stop_requested else "Training"))
        self._loop.rest(time.monotonic() - started)
        return self.status.should_stop

    def _evaluate(self, step: int) -> float:
        self._emit(Phase(f"Evaluating checkpoint {step}"))
        result = self._prepared.evaluator.evaluate(f"{self._run.path}/model.ckpt-{step}")
        metrics = {name: value for name, value in result.metrics.items() if name != "global_step"}
        self._emit(Evaluated(step, "", metrics, result.batches, result.seconds))
        return metrics[self._prepared.rule.metric]

    def _tidy(self) -> None:
        checkpoints = list_checkpoints(self._run)
        gone = retention.to_remove(
            checkpoints,
            self._prepared.rule,
            keep_latest=self._settings.keep_latest,
            keep_best=self._settings.keep_best,
        )
        if gone:
            retention.remove(gone, [checkpoint for checkpoint in checkpoints if checkpoint not in gone])
            self._emit(CheckpointsRemoved(tuple(checkpoint.step for checkpoint in gone)))

    def _end(self, error: WorkbenchError | None) -> Outcome:
        # The hook may have read the step before the last increment; the last checkpoint knows better.
        step = max(self._loop.step, self._saved_step)
        reason, message = self._reason(error, step)
        if reason == "data_exhausted" and step == 0:
            error = DataError("The training data has no records, so nothing was trained.")
            reason, message = "failed", str(error)
        self._write_state("ended", reason, step, message)
        self._emit(Notice(message, "error" if error else "info", error.details if error else ""))
        return Outcome(reason, step, message, self.status, error)

    def _reason(self, error: WorkbenchError | None, step: int) -> tuple[Reason, str]:
        if error is not None:
            return "failed", str(error)
        if step >= self._settings.max_steps:
            return "max_steps", f"Finished: all {step} steps are done."
        if self._control.stop_requested:
            return self._control.stop_reason, f"Stopped at step {step}, as asked. Nothing is lost; Resume goes on."
        if self.status.should_stop:
            return "early_stopping", early_stopping.sentence(self.status)
        return "data_exhausted", f"The training data ended at step {step}."

    def _write_state(self, status: Status, reason: Reason | None, step: int, message: str) -> None:
        try:
            self._run.write_state(
                RunState(
                    status=status,
                    reason=reason,
                    step=step,
                    max_steps=self._settings.max_steps,
                    message=message,
                    pid=os.getpid() if status == "training" else None,
                    host=socket.gethostname(),
                    updated=time.time(),
                    best_step=self.status.best_step,
                    best_value=self.status.best_value,
                    patience_from=self._patience_from,
                )
            )
        except OSError as error:
            raise storage_error(error, "write the run's state") from error


def refuse_if_training(run: RunFolder) -> None:
    """RunError if a live process trains in this folder."""
    state = run.read_state()
    if state.status == "training":
        raise RunError(
            f"{run.name} is being trained by another process (pid {state.pid} on {state.host}). "
            "Stop it first, or start a new run."
        )


def _sentence_of(error: Exception, step: int) -> WorkbenchError:
    """What ended the training, for the user; the traceback stays one click away."""
    details = traceback_text(error)
    if isinstance(error, v1.train.NanLossDuringTrainingError):
        return UserCodeError(
            f"The loss became NaN after step {step}. A lower learning rate or a check of the data usually helps; "
            "the best checkpoint so far is kept.",
            details=details,
        )
    if isinstance(error, OSError):
        return storage_error(error, "go on training")
    if isinstance(error, tf.errors.ResourceExhaustedError) and "space" in str(error).lower():
        return storage_error(OSError(28, "No space left on device"), "save a checkpoint")
    if isinstance(error, tf.errors.DataLossError):
        return DataError(f"A record of the training data is damaged: {error.message}", details=details)
    if isinstance(error, tf.errors.OpError):
        first = error.message.strip().splitlines()[0]
        return UserCodeError(f"Training failed after step {step}: {first}", details=details)
    return UserCodeError(
        describe(f"Training failed after step {step}: the model or its data", error), details=details
    )
