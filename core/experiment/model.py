"""From an Experiment to an Estimator: build_fn + head -> model_fn, or the user's own model_fn or Estimator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import tensorflow as tf

from core.errors import ExperimentError
from core.experiment.experiment import Experiment
from core.experiment.user_code import call_with_training, user_code

ModelFn = Callable[..., Any]
_SPEED_EVERY = 100  # steps between points of the global_step/sec curve


def make_run_config(model_dir: Path, *, seed: int | None, summary_every: int) -> Any:
    """The tf.estimator.RunConfig of a run: Estimator itself saves nothing and deletes nothing."""
    session = tf.compat.v1.ConfigProto(allow_soft_placement=True)
    session.gpu_options.allow_growth = True
    return tf.estimator.RunConfig(
        model_dir=str(model_dir),
        tf_random_seed=seed,
        save_summary_steps=summary_every,
        log_step_count_steps=_SPEED_EVERY,
        save_checkpoints_steps=None,
        save_checkpoints_secs=None,
        keep_checkpoint_max=None,
        session_config=session,
    )


def make_estimator(experiment: Experiment, params: Mapping[str, Any], run_config: Any) -> Any:
    """The experiment's Estimator in `run_config.model_dir`.

    A ready Estimator keeps its model and gets this folder and config. Raises UserCodeError where the
    experiment's own function raises.
    """
    if experiment.estimator is not None:
        return _adopt(experiment, params, run_config)
    model_fn = experiment.model_fn or _model_fn(experiment)
    with user_code("model_fn"):
        return tf.estimator.Estimator(model_fn=model_fn, config=run_config, params=dict(params))


def _adopt(experiment: Experiment, params: Mapping[str, Any], run_config: Any) -> Any:
    made = experiment.estimator
    if not isinstance(made, tf.estimator.Estimator):
        with user_code("estimator(params, run_config)"):
            made = made(dict(params), run_config)
    if not isinstance(made, tf.estimator.Estimator):
        raise ExperimentError(
            f"estimator(params, run_config) must return a tf.estimator.Estimator, not {type(made).__name__}."
        )
    if made.model_dir == run_config.model_dir:
        return made
    return tf.estimator.Estimator(model_fn=made.model_fn, config=run_config)


def _model_fn(experiment: Experiment) -> ModelFn:
    build_fn = experiment.build_fn
    if build_fn is None:
        raise ExperimentError("The experiment needs a build_fn, a model_fn or an estimator.")

    def model_fn(features: Any, labels: Any, mode: str, params: Mapping[str, Any]) -> Any:
        training = mode == tf.estimator.ModeKeys.TRAIN
        logits = call_with_training(build_fn, features, params, training=training)
        if experiment.head is not None:
            return _spec_of_head(experiment, features, labels, mode, params, logits)
        return _spec_of_functions(experiment, labels, mode, params, logits)

    return model_fn


def _spec_of_head(
    experiment: Experiment, features: Any, labels: Any, mode: str, params: Mapping[str, Any], logits: Any
) -> Any:
    head = experiment.head
    if not isinstance(head, tf.estimator.Head):
        head = head(params)
    return head.create_estimator_spec(
        features=features,
        mode=mode,
        logits=logits,
        labels=labels,
        train_op_fn=lambda loss: _train_op(experiment, params, loss),
        regularization_losses=tf.compat.v1.losses.get_regularization_losses() or None,
    )


def _spec_of_functions(
    experiment: Experiment, labels: Any, mode: str, params: Mapping[str, Any], logits: Any
) -> Any:
    predictions = experiment.predictions_fn(logits) if experiment.predictions_fn else logits
    if not isinstance(predictions, Mapping):
        predictions = {"predictions": predictions}
    if mode == tf.estimator.ModeKeys.PREDICT:
        output = tf.estimator.export.PredictOutput(dict(predictions))
        return tf.estimator.EstimatorSpec(
            mode, predictions=dict(predictions), export_outputs={"serving_default": output}
        )
    if experiment.loss_fn is None:
        raise ExperimentError("An experiment with a build_fn needs a head, or a loss_fn.")
    loss = experiment.loss_fn(labels, logits)
    regularization = tf.compat.v1.losses.get_regularization_losses()
    if regularization:
        loss += tf.add_n(regularization)
    if mode == tf.estimator.ModeKeys.TRAIN:
        return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=_train_op(experiment, params, loss))
    metrics = dict(experiment.metrics_fn(labels, predictions)) if experiment.metrics_fn else {}
    return tf.estimator.EstimatorSpec(mode, loss=loss, eval_metric_ops=metrics)


def _train_op(experiment: Experiment, params: Mapping[str, Any], loss: Any) -> Any:
    """One optimizer step that also counts the global step, after the collected update ops (batch norm)."""
    optimizer = (
        experiment.optimizer(params)
        if experiment.optimizer is not None
        else tf.compat.v1.train.AdamOptimizer(params.get("learning_rate", 0.001))
    )
    global_step = tf.compat.v1.train.get_or_create_global_step()
    updates = tf.compat.v1.get_collection(tf.compat.v1.GraphKeys.UPDATE_OPS)
    with tf.control_dependencies(updates):
        if isinstance(optimizer, tf.compat.v1.train.Optimizer):
            return optimizer.minimize(loss, global_step=global_step)
        if isinstance(optimizer, tf.keras.optimizers.legacy.Optimizer):
            optimizer.iterations = global_step
            variables = tf.compat.v1.trainable_variables()
            return tf.group(*optimizer.get_updates(loss, variables))
    raise ExperimentError(
        "optimizer(params) must make a tf.compat.v1.train or a tf.keras.optimizers.legacy optimizer, "
        f"not {type(optimizer).__module__}.{type(optimizer).__name__}."
    )
