"""From an Experiment to an Estimator: build_fn + head -> model_fn, or the user's own model_fn or Estimator."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

import tensorflow as tf

from core.errors import ExperimentError
from core.experiment.experiment import Experiment
from core.experiment.user_arguments import call_with, takes
from core.experiment.user_code import user_code
from core.experiment.user_places import told_of
from core.tf_types import ModelFunction, Params
from core.words import worded

_GIVEN = ("features", "labels", "mode", "params", "config")  # what Estimator gives a model_fn
_ALWAYS_OURS = (  # of a RunConfig: where a run lies, and what is saved of it when
    "model_dir",
    "save_checkpoints_steps",
    "save_checkpoints_secs",
    "keep_checkpoint_max",
    "keep_checkpoint_every_n_hours",
    "save_summary_steps",
)
_SPEED_EVERY = 100  # steps between points of the global_step/sec curve


@dataclass(frozen=True, slots=True)
class Distribution:
    """How a model is trained by more than one device or process.

    `strategy`: a tf.distribute strategy, None where TensorFlow places variables on parameter servers by itself;
    `device_filters`: the devices of a cluster that the session sees, () for all.
    """

    strategy: tf.distribute.Strategy | None = None
    device_filters: tuple[str, ...] = ()


def mirrored() -> Distribution:
    """Training on all GPUs of this machine at once, each with a batch of its own."""
    return Distribution(tf.distribute.MirroredStrategy())


def make_run_config(
    model_dir: Path, *, seed: int | None, summary_every: int, distribution: Distribution | None = None
) -> tf.estimator.RunConfig:
    """The tf.estimator.RunConfig of a run: Estimator itself saves nothing and deletes nothing."""
    filters = distribution.device_filters if distribution is not None else ()
    session = tf.compat.v1.ConfigProto(allow_soft_placement=True, device_filters=filters)
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
        train_distribute=distribution.strategy if distribution is not None else None,
    )


def make_estimator(
    experiment: Experiment,
    params: Params,
    run_config: tf.estimator.RunConfig,
    overridden: Callable[[tuple[str, ...]], None] = lambda names: None,
) -> tf.estimator.Estimator:
    """The experiment's Estimator in `run_config.model_dir`.

    A ready Estimator keeps its model, its warm start and its RunConfig, but for where and when a run is saved;
    `overridden` is told the names of those settings that it had chosen and that do not apply. Raises UserCodeError
    where the experiment's own function raises.
    """
    if experiment.estimator is not None:
        return _adopt(experiment, params, run_config, overridden)
    if experiment.model_fn is not None:
        model_fn = _with_its_arguments(experiment.model_fn, experiment.model_fn)
    else:
        model_fn = _model_fn(experiment)
    with user_code("model_fn"):
        return tf.estimator.Estimator(model_fn=model_fn, config=run_config, params=dict(params))


def with_spec_seen(
    estimator: tf.estimator.Estimator, seen: Callable[[tf.estimator.EstimatorSpec], None]
) -> tf.estimator.Estimator:
    """Return the same Estimator for training; `seen` is called with the EstimatorSpec its model makes, in its
    graph.
    """

    def model_fn(
        features: object, labels: object, mode: str, config: tf.estimator.RunConfig
    ) -> tf.estimator.EstimatorSpec:
        with user_code(worded("The model, in training mode,")):
            spec = estimator.model_fn(features, labels, mode, config)
        seen(spec)
        return spec

    return tf.estimator.Estimator(
        model_fn=model_fn, config=estimator.config, warm_start_from=warm_start_of(estimator)
    )


def warm_start_of(estimator: tf.estimator.Estimator) -> tf.estimator.WarmStartSettings | None:
    """The tf.estimator.WarmStartSettings of an Estimator, or None."""
    return getattr(estimator, "_warm_start_settings", None)


def takes_params(experiment: Experiment) -> bool:
    """Return whether the experiment's params can reach its model."""
    if experiment.found:
        return True  # they are the command line of the script that was run
    if experiment.model_fn is not None:
        return takes(experiment.model_fn, "model_fn", "params", (), _GIVEN)
    if experiment.estimator is not None:
        made = experiment.estimator
        return not _is_estimator(made) and takes(made, "estimator", "params", ("params", "run_config"))
    return True


def _adopt(
    experiment: Experiment,
    params: Params,
    run_config: tf.estimator.RunConfig,
    overridden: Callable[[tuple[str, ...]], None],
) -> tf.estimator.Estimator:
    made = experiment.estimator
    if not _is_estimator(made):
        if not callable(made):
            raise ExperimentError(
                worded(
                    "estimator must be an Estimator, or a function estimator(params, run_config) that returns "
                    "one, not {kind}.",
                    kind=type(made).__name__,
                )
            )
        with user_code("estimator(params, run_config)"):
            made = call_with(made, "estimator", {"params": dict(params), "run_config": run_config})
    if not _is_estimator(made):
        raise ExperimentError(
            worded(
                "estimator(params, run_config) must return a tf.estimator.Estimator, not {kind}.",
                kind=type(made).__name__,
            )
        )
    config = run_config
    ours_alone = run_config.train_distribute is not None or run_config.cluster_spec
    if isinstance(made.config, tf.estimator.RunConfig) and not ours_alone:
        overridden(_chosen_in_vain(made.config, run_config))
        config = made.config.replace(**_ours(made.config, run_config))
    return tf.estimator.Estimator(
        model_fn=_with_its_arguments(made.model_fn, _maker_of(experiment, made)),
        config=config,
        params=getattr(made, "params", {}),
        warm_start_from=warm_start_of(made),
    )


def _ours(own: tf.estimator.RunConfig, run_config: tf.estimator.RunConfig) -> dict[str, object]:
    """Return the settings of a run that replace those of a ready Estimator's own RunConfig."""
    names = [*_ALWAYS_OURS]
    if run_config.tf_random_seed is not None:
        names.append("tf_random_seed")
    if own.session_config is None:
        names.append("session_config")
    return {name: getattr(run_config, name) for name in names}


def _chosen_in_vain(own: tf.estimator.RunConfig, run_config: tf.estimator.RunConfig) -> tuple[str, ...]:
    """Return the names of settings that were chosen for a ready Estimator and are replaced."""
    usual, ours = tf.estimator.RunConfig(), _ours(own, run_config)
    return tuple(
        name
        for name, value in ours.items()
        if name != "session_config"
        and getattr(own, name) not in (getattr(usual, name), value)
        # Estimator itself makes a temporary folder where none is chosen.
        and not (name == "model_dir" and Path(own.model_dir).parent == Path(tempfile.gettempdir()))
    )


def _is_estimator(thing: object) -> TypeGuard[tf.estimator.Estimator]:
    """Return whether a value is an Estimator. Those of TF1 are not subclasses of tf.estimator.Estimator."""
    return not isinstance(thing, type) and all(hasattr(thing, name) for name in ("model_fn", "config", "model_dir"))


def _maker_of(experiment: Experiment, made: tf.estimator.Estimator) -> object:
    """Return the user's function that made the Estimator or, of a ready one, what may be its model_fn."""
    return getattr(made, "_model_fn", None) if _is_estimator(experiment.estimator) else experiment.estimator


def _with_its_arguments(own: ModelFunction, source: object) -> ModelFunction:
    """Return a model_fn with every argument Estimator gives; it passes on those the user's own takes.

    What fails in it outside of the user's lines is told of `source`, a function of theirs.
    """
    if not takes(own, "model_fn", "features", (), _GIVEN):
        raise ExperimentError(worded("model_fn must have an argument named features, as Estimator wants it."))

    def model_fn(
        features: object, labels: object, mode: str, params: Params, config: tf.estimator.RunConfig
    ) -> object:
        values = (features, labels, mode, params, config)
        with told_of(source):
            spec = call_with(own, "model_fn", {}, dict(zip(_GIVEN, values, strict=True)))
            if not isinstance(spec, tf.estimator.EstimatorSpec):
                raise ValueError("model_fn should return an EstimatorSpec.")  # as Estimator says it
            return spec

    return model_fn


def _model_fn(experiment: Experiment) -> ModelFunction:
    build_fn = experiment.build_fn
    if build_fn is None:
        raise ExperimentError(worded("The experiment needs a build_fn, a model_fn or an estimator."))

    def model_fn(features: object, labels: object, mode: str, params: Params) -> tf.estimator.EstimatorSpec:
        in_order = {"features": features, "params": params}
        extra = {"mode": mode, "training": mode == tf.estimator.ModeKeys.TRAIN}
        with told_of(build_fn):
            logits = call_with(build_fn, "build_fn", in_order, extra)
            if experiment.head is not None:
                return _spec_of_head(experiment, features, labels, mode, params, logits)
            return _spec_of_functions(experiment, features, labels, mode, params, logits)

    return model_fn


def head_of(experiment: Experiment, params: Params) -> tf.estimator.Head:
    """Return the experiment's head, or the one its head(params) makes."""
    head = experiment.head
    assert head is not None
    if isinstance(head, type) or not hasattr(head, "create_estimator_spec"):
        head = call_with(head, "head", {"params": params})
    return head


def _spec_of_head(
    experiment: Experiment, features: object, labels: object, mode: str, params: Params, logits: object
) -> tf.estimator.EstimatorSpec:
    return head_of(experiment, params).create_estimator_spec(
        features=features,
        mode=mode,
        logits=logits,
        labels=labels,
        train_op_fn=lambda loss: _train_op(experiment, params, loss),
        regularization_losses=tf.compat.v1.losses.get_regularization_losses() or None,
    )


def _spec_of_functions(
    experiment: Experiment, features: object, labels: object, mode: str, params: Params, logits: object
) -> tf.estimator.EstimatorSpec:
    extra = {"features": features, "params": params}
    predictions = logits
    if experiment.predictions_fn is not None:
        predictions = call_with(experiment.predictions_fn, "predictions_fn", {"logits": logits}, extra)
    if not isinstance(predictions, Mapping):
        predictions = {"predictions": predictions}
    if mode == tf.estimator.ModeKeys.PREDICT:
        output = tf.estimator.export.PredictOutput(dict(predictions))
        return tf.estimator.EstimatorSpec(
            mode, predictions=dict(predictions), export_outputs={"serving_default": output}
        )
    if experiment.loss_fn is None:
        raise ExperimentError(worded("An experiment with a build_fn needs a head, or a loss_fn."))
    loss = call_with(experiment.loss_fn, "loss_fn", {"labels": labels, "logits": logits}, extra)
    regularization = tf.compat.v1.losses.get_regularization_losses()
    if regularization:
        loss += tf.add_n(regularization)
    if mode == tf.estimator.ModeKeys.TRAIN:
        return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=_train_op(experiment, params, loss))
    metrics: Mapping[str, object] = {}
    if experiment.metrics_fn is not None:
        judged = {"labels": labels, "predictions": predictions}
        metrics = call_with(experiment.metrics_fn, "metrics_fn", judged, extra)
    return tf.estimator.EstimatorSpec(mode, loss=loss, eval_metric_ops=dict(metrics))


def _train_op(experiment: Experiment, params: Params, loss: tf.Tensor) -> tf.Operation:
    """One optimizer step that also counts the global step, after the collected update ops (batch norm)."""
    optimizer = (
        call_with(experiment.optimizer, "optimizer", {"params": params})
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
        worded(
            "optimizer(params) must make a tf.compat.v1.train or a tf.keras.optimizers.legacy "
            "optimizer, not {module}.{kind}.",
            module=type(optimizer).__module__,
            kind=type(optimizer).__name__,
        )
    )
