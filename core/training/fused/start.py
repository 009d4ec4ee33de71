"""The start of a training session, without asking each variable whether it has a value where all are known to."""

from __future__ import annotations

import tensorflow as tf
import tensorflow.compat.v1 as v1

_KEYS = (
    v1.GraphKeys.INIT_OP,
    v1.GraphKeys.LOCAL_INIT_OP,
    v1.GraphKeys.READY_OP,
    v1.GraphKeys.READY_FOR_LOCAL_INIT_OP,
    v1.GraphKeys.SAVERS,
)


def scaffold_of(spec: tf.estimator.EstimatorSpec, *, summary_op: object) -> v1.train.Scaffold:
    """Return the Scaffold of an EstimatorSpec with these summaries, to be called where its model was built.

    TensorFlow asks all variables twice whether they have values, which takes an operation for each: half a second
    for a model of 50 layers. It has just initialized or restored all of them, unless the model brings operations of
    its own for that; then it asks.
    """
    scaffold = spec.scaffold
    if _has_its_own(scaffold) or any(v1.get_collection(key) for key in _KEYS):
        return v1.train.Scaffold(summary_op=summary_op, copy_from_scaffold=scaffold)
    none = nobody()
    return v1.train.Scaffold(
        summary_op=summary_op, copy_from_scaffold=scaffold, ready_op=none, ready_for_local_init_op=none
    )


def nobody() -> tf.Tensor:
    """Return the names of no variables: those that lack a value."""
    return tf.constant([], tf.string, name="without_value")


def _has_its_own(scaffold: v1.train.Scaffold | None) -> bool:
    return scaffold is not None and any(
        brought is not None
        for brought in (
            scaffold.init_op,
            scaffold.init_fn,
            scaffold.local_init_op,
            scaffold.ready_op,
            scaffold.ready_for_local_init_op,
            scaffold.saver,
        )
    )
