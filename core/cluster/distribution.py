"""TensorFlow's side of a cluster: the strategy, the server of this process, and the call that trains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import tensorflow as tf
import tensorflow.compat.v1 as v1
from keras.src import backend as keras_backend

from core.cluster.job import PeerLost
from core.cluster.tf_config import Cluster, Strategy
from core.experiment.model import Distribution, warm_start_of
from core.reasons import reason_of
from core.tf_types import InputFunction
from core.words import worded

_LOST = (
    tf.errors.UnavailableError,
    tf.errors.AbortedError,
    tf.errors.CancelledError,
    tf.errors.DeadlineExceededError,
)


def distribution_of(cluster: Cluster, strategy: Strategy) -> Distribution:
    """Return the strategy of a task that trains. Call it before anything else uses TensorFlow in this process."""
    if strategy == "multi-worker":
        return Distribution(tf.distribute.MultiWorkerMirroredStrategy())
    # A session that saw the other workers would wait for one that is gone.
    return Distribution(None, ("/job:ps", f"/job:{cluster.task.role}/task:{cluster.task.index}"))


def start_server(cluster: Cluster) -> v1.train.Server:
    """Start TensorFlow's server for a task of a parameter server cluster; it ends with the process."""
    return v1.train.Server(
        {role: list(found) for role, found in cluster.addresses.items()},
        job_name=cluster.task.role,
        task_index=cluster.task.index,
    )


def with_seeds_of_this_thread(estimator: tf.estimator.Estimator) -> tf.estimator.Estimator:
    """Return the same Estimator, but with Keras layers that draw their seeds as in a training of one process.

    A strategy builds the model in another thread, where Keras would begin another sequence.
    """
    seeds: Any = getattr(keras_backend, "_SEED_GENERATOR", None)  # Keras offers no public way
    generator = getattr(seeds, "generator", None)

    def model_fn(
        features: object, labels: object, mode: str, config: tf.estimator.RunConfig
    ) -> tf.estimator.EstimatorSpec:
        if generator is not None:
            seeds.generator = generator
        return estimator.model_fn(features, labels, mode, config)

    return tf.estimator.Estimator(
        model_fn=model_fn, config=estimator.config, warm_start_from=warm_start_of(estimator)
    )


def train_estimator(
    strategy: Strategy,
    cluster: Cluster,
    estimator: tf.estimator.Estimator,
    input_fn: InputFunction,
    hooks: Sequence[v1.train.SessionRunHook],
) -> None:
    """Train until a hook ends it. PeerLost if another task is gone and this one cannot wait for its return."""
    try:
        if strategy == "multi-worker":
            # Estimator.train refuses a cluster. In a task that trains, this does nothing else.
            estimator = with_seeds_of_this_thread(estimator)
            specs = tf.estimator.TrainSpec(input_fn, hooks=list(hooks)), tf.estimator.EvalSpec(input_fn)
            tf.estimator.train_and_evaluate(estimator, *specs)
        else:
            server = start_server(cluster)
            estimator.train(input_fn, hooks=list(hooks))
            del server
    except _LOST as error:
        raise _lost(error) from error
    except tf.errors.InternalError as error:
        if "ollective" in str(error):
            raise _lost(error) from error
        raise


def _lost(error: tf.errors.OpError) -> PeerLost:
    return PeerLost(
        worded("The connection to another process of the cluster was lost ({reason}).", reason=reason_of(error))
    )
