"""A TPUEstimator where there is no TPU: its model and its input_fns get from it what they would get on a CPU."""

from __future__ import annotations

import tensorflow as tf

from core.errors import ExperimentError
from core.experiment.scripts.recognition import is_estimator
from core.tf_types import UserFunction
from core.words import worded


def is_for_tpus(estimator: object) -> bool:
    """Whether it is a TPUEstimator."""
    kind = tf.compat.v1.estimator.tpu.TPUEstimator
    return is_estimator(estimator) and isinstance(estimator, kind)


def prepare_for_cpu(estimator: tf.estimator.Estimator) -> None:
    """Let a TPUEstimator's model be built by others than itself. ExperimentError if it wants a TPU."""
    if estimator._ctx._use_tpu:
        raise ExperimentError(
            worded(
                "The script trains on a TPU, which the Workbench cannot do. Let it make its TPUEstimator with "
                "use_tpu=False, which trains on this machine; if a flag decides: --param use_tpu=false."
            )
        )
    estimator._log_every_n_steps = estimator._log_every_n_secs = None  # they write to the script's own folder
    build = estimator._call_model_fn

    def call_model_fn(
        features: object, labels: object, mode: str, config: tf.estimator.RunConfig
    ) -> tf.estimator.EstimatorSpec:
        # Its own calls of an input_fn say so in this way; without one it builds a model to export.
        estimator._is_input_fn_invoked = mode != tf.estimator.ModeKeys.PREDICT or None
        return build(features, labels, mode, config)

    estimator._call_model_fn = call_model_fn


def through(estimator: tf.estimator.Estimator, function: UserFunction) -> UserFunction:
    """An input_fn as a TPUEstimator calls it: with params["batch_size"]."""

    def input_fn(mode: str, input_context: tf.distribute.InputContext | None) -> object:
        return estimator._call_input_fn(function, mode, input_context)

    input_fn.__name__ = getattr(function, "__name__", "input_fn")
    input_fn.__qualname__ = getattr(function, "__qualname__", "input_fn")
    return input_fn
