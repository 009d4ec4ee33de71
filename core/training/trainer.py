"""Training of one run: steps, checkpoints, evaluations, early stopping, retention."""

from __future__ import annotations

import dataclasses
import functools
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack

import tensorflow as tf

from core.control import Control, WorkStopped
from core.errors import CheckpointError, WorkbenchError
from core.experiment.model import with_spec_seen
from core.garbage import searched_later
from core.jobs import Emit, Evaluated, Event, Notice, PatienceChanged, Phase
from core.number_text import format_number
from core.runs.catalogue.catalogue import Catalogue
from core.runs.catalogue.checkpoints import list_checkpoints, write_state_file
from core.runs.events.evaluation_log import Evaluation, append_evaluation
from core.runs.run import RunFolder
from core.runs.run_records import Activity
from core.temporary_graphs import take_apart
from core.training import summaries
from core.training.fused.loop import with_fused_steps
from core.training.hooks import Discarded, LoopHook, LossNotFinite, SaverHook
from core.training.keeping import apply_retention, saved_checkpoint
from core.training.outcome import Outcome, ending_of, sentence_of, sentence_of_loss, start_error
from core.training.passes import train_passes
from core.training.preflight import checked
from core.training.prepare import Prepared, check_variables, full_name
from core.training.rules import early_stopping
from core.training.rules.evaluated import status_on_disk
from core.training.run_state_writer import RunStateWriter
from core.training.tensorflow_log import logged_to
from core.training.verification import finite_by_step
from core.words import mark, worded

Improved = Callable[[int], None]
EVALUATION_GRACE = 5.0  # seconds an evaluation may take once a stop was asked for

_PHASES: Mapping[Activity, Phase] = {
    "": Phase("training", mark("Training")),
    "paused": Phase("paused", mark("Paused")),
    "stopping": Phase("stopping", mark("Stopping")),
}


def train(
    prepared: Prepared, run: RunFolder, emit: Emit, control: Control, improved: Improved | None = None
) -> Outcome:
    """Train until max_steps, early stopping, a stop or an error; every end leaves its reason in the run folder.

    Runs in the calling thread and blocks it. `improved(step)` is called after each evaluation that is the best so
    far. Never raises for what the user can mend: that is an Outcome "failed" with its error.
    """
    training = _Training(prepared, run, emit, control, improved)
    with logged_to(run.log_file):
        try:
            return training.run_to_its_end()
        finally:
            training.close()


class _Training:
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
        self._writer = RunStateWriter(
            run, dataclasses.replace(run.read_state(), max_steps=self._settings.max_steps), control
        )
        self._was_best: frozenset[int] = frozenset()
        self._saved_step = self._pass_ended_at = 0
        self._evaluated: set[int] = set()
        self._evaluation_began = 0.0
        self._added_steps = 0
        self._graphs: list[tf.Graph] = []  # one for each pass over the data
        self._begun = False
        self._starting = ExitStack()  # what holds up to the first step
        self.status = early_stopping.Status(prepared.rule)
        self._saver = SaverHook(str(run.path), self._settings.checkpoint_every, self._checkpoint_saved)
        self._loop = LoopHook(
            max_steps=self._settings.max_steps,
            model_dir=str(run.path),
            control=control,
            emit=self._watch,
            saver=self._saver,
            doing=self._show,
            begun=self._begin,
        )

    def run_to_its_end(self) -> Outcome:
        summaries.reopen(self._folders)
        self._starting.enter_context(searched_later())
        error: WorkbenchError | None = None
        try:
            self._emit(Phase("preparing", mark("Building the training graph")))
            if self._prepared.checkpoint is not None:
                write_state_file(list_checkpoints(self._run))
            estimator = with_spec_seen(self._prepared.estimator, self._graph_built)
            steps = self._settings.max_steps - (self._prepared.checkpoint.step if self._prepared.checkpoint else 0)
            prepare = functools.partial(
                with_fused_steps, estimator, self._loop, self._saver, self._settings, steps, self._control
            )
            data = self._prepared.train_input_fn
            train_passes(prepare, self._emit, data, self._prepared.passes, self._goes_on)
        except Discarded:
            pass
        except LossNotFinite as loss:
            error = self._judge_weights(loss)
        except WorkbenchError as known:
            error = known
        except Exception as other:
            error = sentence_of(other, self._loop.step) if self._begun else self._start_error(other)
        return self._end(error)

    def close(self) -> None:
        self._starting.close()
        self._writer.close()
        for evaluator in self._prepared.evaluators:
            evaluator.close()
        for graph in self._graphs:
            take_apart(graph)
        summaries.close(self._folders)

    def _graph_built(self, spec: tf.estimator.EstimatorSpec) -> None:
        """Compare the model with the checkpoint it resumes from, now that its graph is there for the first time."""
        self._graphs.append(tf.compat.v1.get_default_graph())
        self._saver.use_scaffold_of(spec)
        newest = self._prepared.checkpoint
        if (
            len(self._graphs) == 1
            and newest is not None
            and self._prepared.estimator.config.train_distribute is None
        ):
            with checked(self._emit, mark("Variables")) as verdict:
                verdict.text = check_variables(spec, newest)

    def _start_error(self, error: Exception) -> WorkbenchError:
        newest = self._prepared.checkpoint
        return start_error(error, newest.path if newest is not None else "", graph_built=bool(self._graphs))

    def _goes_on(self) -> bool:
        """Whether there are steps to do, now that the data has ended and the last step is saved."""
        ended = self._control.stop_requested or self.status.should_stop
        before, self._pass_ended_at = self._pass_ended_at, self._saved_step
        return not ended and before < self._saved_step < self._loop.max_steps

    def _begin(self) -> None:
        """Right before the first step: the session has started, and what it saves can be restored to evaluate."""
        started = time.monotonic()
        with checked(self._emit, mark("Session")) as verdict:
            if self._saver.uses_own_saver:
                self._prepared.evaluators[0].restore(f"{self._run.path}/model.ckpt-{self._loop.step}")
            verdict.text = worded("The training session has started.")
        self._begun = True
        self._starting.close()
        self._resume()
        self._show("")
        self._loop.rest(time.monotonic() - started)

    def _resume(self) -> None:
        """Begin where the run folder stands: its newest whole checkpoint, its recorded evaluations."""
        before = self._writer.state
        patience_from = before.patience_from
        if before.reason == "early_stopping":
            patience_from = before.step
            self._emit(Notice(worded("Training resumes after an early stop: patience starts again from zero.")))
        newest = self._prepared.checkpoint
        self._writer.start(step=newest.step if newest is not None else 0, patience_from=patience_from)
        if newest is None:
            return
        if newest.step > 0:
            self._emit(
                Notice(
                    worded(
                        "Resuming from checkpoint {step}. The training data starts from its beginning, in "
                        "another order.",
                        step=newest.step,
                    )
                )
            )
        if self._prepared.rule.metric not in newest.metrics and newest.step > 0:
            self._try_to_evaluate(newest.step, self._writer.state.uncounted)
        self._measure_best_again(before.best_step)
        self._replay(newest.step)

    def _measure_best_again(self, best: int | None) -> None:
        """Evaluate the best checkpoint of before once more, if its metrics are lost, else it would not be kept."""
        checkpoints = self._catalogue.poll(self._run)[0]
        for notice in self._catalogue.notices:
            self._emit(Notice(notice, "warning"))
        for item in checkpoints:
            if item.step == best and self._prepared.rule.metric not in item.metrics:
                self._was_best = frozenset({item.step})
                self._emit(Phase("evaluating", worded("Evaluating checkpoint {step}", step=item.step)))
                self._evaluation_began = time.monotonic()
                try:
                    self._evaluate(item.step)
                except WorkStopped:
                    return
                except CheckpointError as error:
                    self._emit(Notice(str(error), "warning", error.details))

    def _replay(self, last_step: int) -> None:
        """Set early stopping's status from the evaluations on disk, up to the step that training resumes from."""
        self.status = status_on_disk(self._run, self._prepared.rule, self._writer.state, last_step)
        self._emit(PatienceChanged(self.status))

    def _watch(self, event: Event) -> None:
        """Pass the loop's progress on: the step goes to the run's state, a new end to the run's settings."""
        self._writer.step = self._loop.step
        if self._control.added_steps != self._added_steps:
            self._added_steps = self._control.added_steps
            self._writer.change(max_steps=self._loop.max_steps)
            info = self._run.read_info()
            if info is not None:
                settings = {**info.settings, "max_steps": self._loop.max_steps}
                self._run.write_info(dataclasses.replace(info, settings=settings))
            self._emit(
                Notice(
                    worded(
                        "Extended: training ends at step {step}.",
                        step=format_number(self._loop.max_steps),
                    )
                )
            )
        self._emit(event)

    def _show(self, activity: Activity) -> None:
        """Tell whoever watches, from here and from elsewhere, what training does besides stepping."""
        if not activity and self._control.stop_requested:
            activity = "stopping"
        self._emit(_PHASES[activity])
        self._writer.change(activity=activity, step=max(self._loop.step, self._saved_step))

    def _checkpoint_saved(self, step: int, by_hand: bool, evaluate: bool) -> bool:
        """Evaluate a checkpoint that was just saved, judge it, apply retention. True stops training."""
        started = time.monotonic()
        if step != self._saved_step:
            self._saved_step = self._loop.step = step
            self._emit(saved_checkpoint(self._run, step))
        if evaluate and step not in self._evaluated:
            uncounted = (*self._writer.state.uncounted, step) if by_hand else self._writer.state.uncounted
            value = self._try_to_evaluate(step, uncounted)
            if value is not None:
                self._judge(step, value, counts=not by_hand)
        self._writer.change(step=step, best_step=self.status.best_step, best_value=self.status.best_value)
        self._show("")
        self._loop.rest(time.monotonic() - started)
        if evaluate and self._control.stops_after_evaluation:
            self._control.request_stop()
        return self.status.should_stop or self._control.stop_requested

    def _judge(self, step: int, value: float, *, counts: bool) -> None:
        best_before = self.status.best_step
        self.status = early_stopping.update(self.status, step, value, counts=counts)
        self._emit(PatienceChanged(self.status))
        if self._improved is not None and self.status.best_step != best_before:
            self._improved(step)
        prepared = self._prepared
        apply_retention(
            self._run,
            self._catalogue,
            prepared.rule,
            prepared.best_of,
            self._settings,
            self._emit,
            self._was_best,
        )

    def _try_to_evaluate(self, step: int, uncounted: Sequence[int]) -> float | None:
        """Evaluate one checkpoint; the value of the rule's metric, None if a stop broke the evaluation off."""
        self._emit(Phase("evaluating", worded("Evaluating checkpoint {step}", step=format_number(step))))
        self._writer.change(step=step, activity="evaluating", uncounted=tuple(uncounted))
        self._evaluation_began = time.monotonic()
        try:
            return self._evaluate(step)
        except WorkStopped:
            which = format_number(step)
            told = worded(
                "The evaluation of checkpoint {step} was stopped. The checkpoint can be evaluated later.",
                step=which,
            )
            self._emit(Notice(told))
            return None

    def _evaluate(self, step: int) -> float:
        found: dict[str, float] = {}
        for evaluator in self._prepared.evaluators:
            result = evaluator.evaluate(f"{self._run.path}/model.ckpt-{step}", self._check_evaluation)
            metrics = {name: value for name, value in result.metrics.items() if name != "global_step"}
            append_evaluation(
                self._run.evaluations_file,
                Evaluation(step, evaluator.name, f"model.ckpt-{step}", metrics, time.time()),
            )
            found.update((full_name(evaluator.name, name), value) for name, value in metrics.items())
            self._emit(Evaluated(step, evaluator.name, metrics, result.batches, result.seconds))
        self._evaluated.add(step)
        return found[self._prepared.rule.metric]

    def _check_evaluation(self) -> None:
        """Break an evaluation off: at once if the run is discarded, soon if training is to stop."""
        if self._control.discard_requested:
            raise Discarded
        if self._control.stop_requested:
            taken = min(self._control.seconds_since_stop(), time.monotonic() - self._evaluation_began)
            if taken > EVALUATION_GRACE:
                raise WorkStopped

    def _judge_weights(self, loss: LossNotFinite) -> WorkbenchError:
        """Mark which checkpoints can still be trusted after the loss became NaN."""
        finite = finite_by_step(list_checkpoints(self._run))
        self._run.mark_finite(finite)
        good = next((step for step, is_finite in finite.items() if is_finite), None)
        return sentence_of_loss(loss, good, tuple(step for step, is_finite in finite.items() if not is_finite))

    def _end(self, error: WorkbenchError | None) -> Outcome:
        # The hook may have read the step before the last increment; the last checkpoint knows better.
        step = max(self._loop.step, self._saved_step)
        if error is not None and not self._begun and not self._control.discard_requested:
            return Outcome("failed", step, str(error), self.status, error, begun=False)
        reason, message, error = ending_of(error, step, self._loop.max_steps, self.status, self._control)
        self._writer.end(
            reason=reason,
            step=step,
            message=message,
            best_step=self.status.best_step,
            best_value=self.status.best_value,
        )
        self._emit(Notice(message, "error" if error else "info", error.details if error else ""))
        return Outcome(reason, step, message, self.status, error)
