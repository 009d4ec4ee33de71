"""Training of one run: steps, checkpoints, evaluations, early stopping, retention."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Sequence

from core.control import Control
from core.errors import CheckpointError, DataError, WorkbenchError
from core.jobs import CheckpointSaved, CheckpointsRemoved, Emit, Evaluated, Event, Notice, PatienceChanged, Phase
from core.runs.catalogue.catalogue import Catalogue
from core.runs.catalogue.checkpoints import list_checkpoints, write_state_file
from core.runs.events.evaluations import read_evaluations
from core.runs.holds import held_steps
from core.runs.run import RunFolder
from core.runs.run_records import Reason
from core.training import early_stopping, retention, summaries
from core.training.endings import Outcome, sentence_of, sentence_of_loss
from core.training.hooks import Cancelled, LoopHook, LossNotFinite, SaverHook
from core.training.prepare import Prepared, full_name
from core.training.run_state_writer import RunKeeper
from core.training.tensorflow_log import logged_to
from core.training.verification import fault_of, finite_by_step

Improved = Callable[[int], None]


def train(
    prepared: Prepared, run: RunFolder, emit: Emit, control: Control, improved: Improved | None = None
) -> Outcome:
    """Train until max_steps, early stopping, a stop or an error; every end leaves its reason in the run folder.

    Runs in the calling thread and blocks it. `improved(step)` is called after each evaluation that is the best so
    far. Never raises for what the user can mend: that is an Outcome "failed" with its error.
    """
    session = _Session(prepared, run, emit, control, improved)
    with logged_to(run.log_file):
        try:
            return session.run_to_its_end()
        finally:
            session.close()


class _Session:
    """The moving parts of one training."""

    def __init__(
        self, prepared: Prepared, run: RunFolder, emit: Emit, control: Control, improved: Improved | None
    ) -> None:
        self._prepared = prepared
        self._run = run
        self._emit = emit
        self._control = control
        self._improved = improved
        self._settings = prepared.settings
        estimator = prepared.estimator
        names = (evaluator.name or None for evaluator in prepared.evaluators)
        self._folders = (str(run.path), *(estimator.eval_dir(name) for name in names))
        self._catalogue = Catalogue(run.path)
        self._keeper = RunKeeper(
            run, dataclasses.replace(run.read_state(), max_steps=self._settings.max_steps), control
        )
        self._saved_step = 0
        self._evaluated: set[int] = set()
        self._prolonged = 0
        self.status = early_stopping.Status(prepared.rule)
        self._saver = SaverHook(str(run.path), self._settings.checkpoint_every, self._checkpoint_saved)
        self._loop = LoopHook(
            max_steps=self._settings.max_steps,
            model_dir=str(run.path),
            control=control,
            emit=self._watch,
            saver=self._saver,
            doing=self._now,
        )

    def run_to_its_end(self) -> Outcome:
        summaries.reopen(self._folders)
        error: WorkbenchError | None = None
        cancelled = False
        try:
            self._take_up()
            self._emit(Phase("Training"))
            self._prepared.estimator.train(self._prepared.train_input_fn, hooks=[self._loop, self._saver])
        except Cancelled:
            cancelled = True
        except LossNotFinite as loss:
            error = self._judge_weights(loss)
        except WorkbenchError as known:
            error = known
        except Exception as other:
            error = sentence_of(other, self._loop.step)
        return self._end(error, cancelled=cancelled)

    def close(self) -> None:
        self._keeper.close()
        for evaluator in self._prepared.evaluators:
            evaluator.close()
        summaries.close(self._folders)

    def _take_up(self) -> None:
        """Go on where the run folder stands: its newest whole checkpoint, its recorded evaluations."""
        before = self._keeper.state
        patience_from = before.patience_from
        if before.reason == "early_stopping":
            patience_from = before.step
            self._emit(Notice("Training goes on after an early stop: patience starts again from zero."))
        newest = self._prepared.checkpoint
        step = newest.step if newest is not None else 0
        self._keeper.start(step=step, patience_from=patience_from)
        if newest is None:
            return
        write_state_file(list_checkpoints(self._run))
        if newest.step > 0:
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
        metric = self._prepared.rule.metric
        points = sorted(
            (evaluation.step, value)
            for evaluation in read_evaluations(self._run.path)
            if evaluation.step <= last_step
            for name, value in evaluation.metrics.items()
            if full_name(evaluation.name, name) == metric
        )
        state = self._keeper.state
        self.status = early_stopping.replay(
            self._prepared.rule, points, state.patience_from, frozenset(state.uncounted)
        )
        self._emit(PatienceChanged(self.status))

    def _watch(self, event: Event) -> None:
        """The loop's progress, on its way out: the step goes to the keeper, a new end to the run's settings."""
        self._keeper.step = self._loop.step
        if self._control.added_steps != self._prolonged:
            self._prolonged = self._control.added_steps
            self._keeper.change(max_steps=self._loop.max_steps)
            info = self._run.read_info()
            if info is not None:
                settings = {**info.settings, "max_steps": self._loop.max_steps}
                self._run.write_info(dataclasses.replace(info, settings=settings))
            self._emit(Notice(f"Prolonged: training ends at step {self._loop.max_steps}."))
        self._emit(event)

    def _now(self, doing: str) -> None:
        """What training does besides stepping, for who watches from here and from elsewhere; "" is stepping."""
        if not doing and self._control.stop_requested:
            doing = "Stopping"
        self._emit(Phase(doing or "Training"))
        self._keeper.change(doing=doing, step=max(self._loop.step, self._saved_step))

    def _checkpoint_saved(self, step: int, by_hand: bool, evaluate: bool) -> bool:
        """After each checkpoint, in the training thread: evaluate, judge, tidy up. True stops training."""
        started = time.monotonic()
        if step != self._saved_step:
            self._saved_step = self._loop.step = step
            path = f"{self._run.path}/model.ckpt-{step}"
            size = sum(file.stat().st_size for file in self._run.path.glob(f"model.ckpt-{step}.*"))
            self._emit(CheckpointSaved(step, path, size))
        if evaluate and step not in self._evaluated:
            uncounted = (*self._keeper.state.uncounted, step) if by_hand else self._keeper.state.uncounted
            value = self._evaluate(step, uncounted)
            best_before = self.status.best_step
            self.status = early_stopping.update(self.status, step, value, counts=not by_hand)
            self._emit(PatienceChanged(self.status))
            if self._improved is not None and self.status.best_step != best_before:
                self._improved(step)
            self._tidy()
        self._keeper.change(
            step=step,
            best_step=self.status.best_step,
            best_value=self.status.best_value,
            doing="Stopping" if self._control.stop_requested else "",
        )
        self._emit(Phase("Stopping" if self._control.stop_requested else "Training"))
        self._loop.rest(time.monotonic() - started)
        stops_now = evaluate and self._control.stops_after_evaluation
        if stops_now:
            self._control.request_stop()
        return self.status.should_stop or stops_now

    def _evaluate(self, step: int, uncounted: Sequence[int] | None = None) -> float:
        """Every evaluation of one checkpoint; the value of the rule's metric."""
        self._emit(Phase(f"Evaluating checkpoint {step}"))
        if uncounted is not None:
            self._keeper.change(step=step, doing=f"Evaluating checkpoint {step}", uncounted=tuple(uncounted))
        found: dict[str, float] = {}
        for evaluator in self._prepared.evaluators:
            result = evaluator.evaluate(f"{self._run.path}/model.ckpt-{step}", self._break_off)
            metrics = {name: value for name, value in result.metrics.items() if name != "global_step"}
            found.update((full_name(evaluator.name, name), value) for name, value in metrics.items())
            self._emit(Evaluated(step, evaluator.name, metrics, result.batches, result.seconds))
        self._evaluated.add(step)
        return found[self._prepared.rule.metric]

    def _break_off(self) -> None:
        if self._control.cancel_requested:
            raise Cancelled

    def _tidy(self) -> None:
        """Remove what need not stay, once the newest checkpoint is known to be whole."""
        checkpoints = self._catalogue.poll(self._run)[0]
        gone = retention.to_remove(
            checkpoints,
            self._prepared.rule,
            keep_latest=self._settings.keep_latest,
            keep_best=self._settings.keep_best,
            best_of=self._prepared.best_of,
            in_use=held_steps(self._run),
        )
        if not gone:
            return
        newest, fault = checkpoints[-1], fault_of(checkpoints[-1].path)
        if fault is not None and fault.kind == "damaged":
            raise CheckpointError(
                f"Checkpoint {newest.step} was damaged while it was written, so no older one was removed. "
                "Check the disk, then resume.",
                details=fault.reason,
            )
        if fault is not None and fault.kind == "unchecked":
            said = f"Checkpoint {newest.step} cannot be checked here, so no older one was removed."
            self._emit(Notice(said, "warning", fault.reason))
            return
        retention.remove(gone, [checkpoint for checkpoint in checkpoints if checkpoint not in gone])
        self._emit(CheckpointsRemoved(tuple(checkpoint.step for checkpoint in gone)))

    def _judge_weights(self, loss: LossNotFinite) -> WorkbenchError:
        """Mark which checkpoints can still be trusted after the loss became NaN."""
        finite = finite_by_step(list_checkpoints(self._run))
        self._run.mark_finite(finite)
        good = next((step for step, is_finite in finite.items() if is_finite), None)
        return sentence_of_loss(loss, good, tuple(step for step, is_finite in finite.items() if not is_finite))

    def _end(self, error: WorkbenchError | None, *, cancelled: bool) -> Outcome:
        # The hook may have read the step before the last increment; the last checkpoint knows better.
        step = max(self._loop.step, self._saved_step)
        reason, message = self._reason(error, step)
        if cancelled:
            reason, message = "cancelled", "Cancelled."
        if reason == "data_exhausted" and step == 0:
            error = DataError("The training data has no records, so nothing was trained.")
            reason, message = "failed", str(error)
        self._keeper.end(
            reason=reason,
            step=step,
            message=message,
            best_step=self.status.best_step,
            best_value=self.status.best_value,
        )
        self._emit(Notice(message, "error" if error else "info", error.details if error else ""))
        return Outcome(reason, step, message, self.status, error)

    def _reason(self, error: WorkbenchError | None, step: int) -> tuple[Reason, str]:
        if error is not None:
            return "failed", str(error)
        if step >= self._loop.max_steps:
            return "max_steps", f"Finished: all {step} steps are done."
        if self._control.stop_requested:
            return self._control.stop_reason, f"Stopped at step {step}, as asked. Nothing is lost; Resume goes on."
        if self.status.reason is not None:
            return "early_stopping", self.status.reason.sentence
        return "data_exhausted", f"The training data ended at step {step}."
