"""Evaluation with many batches in one call of the session, and what keeps short evaluations short."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.precedence import give_precedence
from core.training.fused.calls import IN_THIS_THREAD
from core.training.fused.fusibility import why_not_operations
from core.training.fused.planner import Cadence, StepPlanner
from core.training.fused.step import UpdateCall, operations_of, update_call

_FEWEST_BATCHES = 10  # for fewer, preparing the loop takes longer than it saves


def without_tuning(dataset: tf.data.Dataset) -> tf.data.Dataset:
    """The dataset, without what TensorFlow does each time the data begins anew to make a long pass faster.

    Ending the thread that tunes it took 10 to 300 ms. Rewriting its graph took most of what was left of a short
    evaluation; without tuning it gains next to nothing, and changes no order of the data.
    """
    options = tf.data.Options()
    options.autotune.enabled = False
    options.experimental_optimization.apply_default_optimizations = False
    return dataset.with_options(options)


def call_over(update: tf.Operation, batches: int | None) -> UpdateCall | None:
    """Add the loop over an update of the metrics to its graph; None if it cannot be looped, or gains nothing.

    `batches`: how many there are, None if not known.
    """
    if batches is not None and batches < _FEWEST_BATCHES:
        return None
    if not v1.control_flow_v2_enabled() or why_not_operations(operations_of([update])):
        return None
    return update_call(update)


def run_calls(
    session: v1.Session,
    call: UpdateCall,
    max_batches: int | None,
    options: v1.RunOptions,
    on_batches: Callable[[], None],
) -> int:
    """Take all batches, or `max_batches`, in calls of a short time; return how many there were.

    `on_batches` is called after each call. The count of `call` must be 0.
    """
    most = max_batches or sys.maxsize
    planner = StepPlanner(0, Cadence(checkpoint=0, summary=0, speed=0))
    is_prepared = False  # the first call is slow: TensorFlow prepares it
    while planner.step < most:
        plan = planner.plan(most)
        give_precedence()
        started = time.monotonic()
        try:
            session.run(call.done, {call.times: plan.steps}, options=options)
        except tf.errors.OutOfRangeError:
            break
        seconds = time.monotonic() - started
        planner.did(plan, plan.steps, planner.step + plan.steps, seconds if is_prepared else None, most)
        is_prepared = True
        on_batches()
    return int(session.run(call.count, options=IN_THIS_THREAD))
