"""Training with many steps in one call of the session, where that gives the same and is faster.

Estimator still makes the graph, the session and the hooks, and writes what it always writes. But what it runs as
the training step computes nothing: a hook has done the steps just before it, and the other hooks see the last one.
"""

from __future__ import annotations

import math
import time

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.control import Control
from core.jobs import Emit, Notice
from core.precedence import give_precedence
from core.reasons import reason_of
from core.training.fused.calls import IN_THIS_THREAD, Call, many_in_one, one_by_one
from core.training.fused.fusibility import draws_random_numbers, why_not_operations, why_not_run, why_not_spec
from core.training.fused.planner import MOST_SECONDS, Cadence, StepPlanner
from core.training.fused.start import scaffold_of
from core.training.fused.step import operations_of, training_call
from core.training.fused.trial import StepTrial, Way
from core.training.hooks import LoopHook, SaverHook
from core.training.settings import RunSettings
from core.training.summaries import writer_of
from core.words import worded


def with_fused_steps(
    estimator: tf.estimator.Estimator,
    loop: LoopHook,
    saver: SaverHook,
    settings: RunSettings,
    steps: int,
    control: Control,
    emit: Emit,
) -> tuple[tf.estimator.Estimator, list[v1.train.SessionRunHook]]:
    """Return the Estimator to train and its hooks: with many steps in one call if possible, else what was given.

    `steps`: how many are to be done. A Notice says once which way training goes, here or in its first steps.
    """
    if not settings.fused_steps:
        return estimator, [loop, saver]
    reason = why_not_run(estimator.config, steps)
    if reason:
        emit(_step_by_step(reason))
        return estimator, [loop, saver]
    hook = FusedSteps(estimator.config, settings.checkpoint_every, loop, control, emit)

    def model_fn(
        features: object, labels: object, mode: str, config: tf.estimator.RunConfig
    ) -> tf.estimator.EstimatorSpec:
        return hook.replace_step(estimator.model_fn(features, labels, mode, config))

    # Estimator has no public way to tell where it starts warm from.
    warm_start = estimator._warm_start_settings
    fused = tf.estimator.Estimator(model_fn, config=estimator.config, warm_start_from=warm_start)
    return fused, [loop, hook, saver]


class FusedSteps(v1.train.SessionRunHook):  # type: ignore[misc]
    """Does the training steps, before each run of Estimator's step. The worker's thread.

    Lets Estimator and the other hooks see the last step, a step whose checkpoint or speed is due, one after which
    something was asked for, and one every 50 ms. Its place is behind LoopHook, which holds it while paused.
    """

    def __init__(
        self, config: tf.estimator.RunConfig, checkpoint_every: int, loop: LoopHook, control: Control, emit: Emit
    ) -> None:
        self._config = config
        self._cadence = Cadence(checkpoint_every, config.save_summary_steps or 0, config.log_step_count_steps or 0)
        self._loop = loop
        self._control = control
        self._emit = emit
        self._real: tuple[tf.Operation, tf.Tensor] | None = None  # the model's train op and loss, once replaced
        self._loss = 0.0
        self._told = False

    def replace_step(self, spec: tf.estimator.EstimatorSpec) -> tf.estimator.EstimatorSpec:
        """Return the EstimatorSpec with a step that computes nothing; the given one if its step cannot be fused."""
        train_op = getattr(spec.train_op, "op", spec.train_op)
        operations = operations_of([train_op, spec.loss])
        reason = why_not_spec(spec, operations)
        if reason:
            self._emit(_step_by_step(reason))
            return spec
        self._real = train_op, spec.loss
        self._trial = StepTrial(["alone", "many"] if draws_random_numbers(operations) else ["alone", "many", "one"])
        if not any(summary.op.name == "loss" for summary in v1.get_collection(v1.GraphKeys.SUMMARIES)):
            v1.summary.scalar("loss", spec.loss)  # Estimator would, but of the loss that it is shown
        self._scaffold = spec.scaffold
        self._shown_loss = v1.placeholder_with_default(tf.zeros([], spec.loss.dtype), [], "fused_loss")
        return spec._replace(
            train_op=tf.no_op("fused_step"),
            loss=self._shown_loss,
            # Its summaries would be those of a further batch: those of the step are written here.
            scaffold=scaffold_of(spec, summary_op=[]),
        )

    def begin(self) -> None:
        if self._real is None:
            return
        summary = self._summary_op()
        self._global_step = v1.train.get_global_step()
        self._writer = writer_of(self._config.model_dir)
        self._steps = (*self._real, summary, self._global_step)
        self._call, self._why_not = None, why_not_operations(operations_of([] if summary is None else [summary]))
        if not self._why_not:
            try:
                self._call = training_call(*self._steps)
            except (ValueError, TypeError, KeyError, tf.errors.OpError) as error:
                self._why_not = worded("TensorFlow cannot copy the step ({reason})", reason=reason_of(error))
        if self._call is None:
            self._trial = StepTrial(["one"])

    def after_create_session(self, session: v1.Session, coord: tf.train.Coordinator) -> None:
        if self._real is None:
            return
        self._ways: dict[Way, Call] = {"one": one_by_one(session, *self._steps)}
        if self._call is not None:
            self._ways["many"] = many_in_one(session, self._call)
            self._ways["alone"] = many_in_one(session, self._call, IN_THIS_THREAD)
        self._planner = StepPlanner(self._loop.step, self._cadence)

    def before_run(self, run_context: v1.train.SessionRunContext) -> v1.train.SessionRunArgs | None:
        if self._real is None:
            return None
        due = time.monotonic() + MOST_SECONDS
        while not self._do_steps(run_context.session) and time.monotonic() < due:
            pass
        return v1.train.SessionRunArgs(None, {self._shown_loss: self._loss})

    def _do_steps(self, session: v1.Session) -> bool:
        """Do the steps of one call; whether Estimator is to see the last of them."""
        planner, trial, last = self._planner, self._trial, self._loop.max_steps
        plan, before = planner.plan(last), planner.step
        give_precedence()
        started = time.monotonic()
        try:
            did = self._ways[trial.way](plan.steps, plan.wants_summary)
        except tf.errors.OpError:
            self._loop.step = int(session.run(self._global_step))
            raise
        seconds = time.monotonic() - started
        self._loss = did.loss
        if did.finite is not None:
            self._loop.saw_finite(before + did.finite[0], did.finite[1])
        if did.summary:
            self._writer.add_summary(did.summary, did.reached)
        is_due = planner.did(plan, did.done, did.reached, seconds if trial.is_prepared else None, last)
        trial.took(seconds, did.done, last - did.reached)
        if trial.ended and planner.is_settled and not self._told:
            self._told = True
            self._emit(self._choice())
        return is_due or math.isnan(did.loss) or self._is_wanted()

    def _is_wanted(self) -> bool:
        control = self._control
        return control.stop_requested or control.paused or bool(control.wanted_checkpoint)

    def _summary_op(self) -> tf.Tensor | None:
        """What SummarySaverHook would run."""
        made = self._scaffold.summary_op
        if made is None:
            key = v1.GraphKeys.SUMMARY_OP
            made = v1.train.Scaffold.get_or_default("summary_op", key, v1.summary.merge_all)
        return v1.summary.merge(made) if isinstance(made, list) else made

    def _choice(self) -> Notice:
        """How training goes on, now that it is known."""
        if self._why_not:
            return _step_by_step(self._why_not)
        if self._trial.way == "one":
            return _step_by_step(worded("that is faster for this model"))
        steps = self._planner.usual_steps
        if steps == 1:
            return _step_by_step(worded("a single step takes long, or a curve point is written after each"))
        return Notice(worded("Training runs up to {steps} steps per call.", steps=steps))


def _step_by_step(reason: str) -> Notice:
    return Notice(worded("Training runs step by step, because {reason}.", reason=reason))
