"""Training data that is read several times: a Dataset repeats by itself, tensors that have ended cannot go on."""

from __future__ import annotations

from collections.abc import Callable

import tensorflow as tf

from core.jobs import Emit, nothing
from core.tf_types import UserFunction


def train_passes(
    prepare: Callable[[Emit], tuple[tf.estimator.Estimator, list[tf.estimator.SessionRunHook]]],
    emit: Emit,
    input_fn: UserFunction,
    passes: int | None,
    goes_on: Callable[[], bool],
) -> None:
    """Train until the data was read `passes` times, None: any number. Each pass has a graph and session of its own.

    `prepare(emit)` gives the Estimator of a pass and its hooks; what it has to say it says once. `goes_on()` tells
    after a pass whether there is more to do. A Dataset is trained on once.
    """
    made_tensors = False

    def noted(input_context: tf.distribute.InputContext | None = None) -> object:
        nonlocal made_tensors
        made = input_fn(input_context)
        made_tensors = not isinstance(made, tf.data.Dataset | tf.compat.v1.data.Dataset)
        return made

    done = 0
    while True:
        estimator, hooks = prepare(nothing if done else emit)
        estimator.train(input_fn if passes == 1 else noted, hooks=hooks)
        done += 1
        if done == passes or not made_tensors or not goes_on():
            return
