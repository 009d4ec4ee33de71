"""The start of a session asks if variables have values only where the model initializes them in its own way."""

from __future__ import annotations

from typing import Any

import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.training.fused.start import scaffold_of


def asked(bring: Any) -> int:
    """How many operations that ask whether a variable has a value are added when the graph is finished."""
    with tf.Graph().as_default() as graph:
        weights = v1.get_variable("weights", [2], use_resource=True)
        v1.get_variable("more", [2], use_resource=True, collections=[v1.GraphKeys.LOCAL_VARIABLES])
        loss = tf.reduce_sum(weights)
        scaffold = bring(weights)
        spec = tf.estimator.EstimatorSpec("train", loss=loss, train_op=tf.no_op(), scaffold=scaffold)
        made = scaffold_of(spec, summary_op=[])
        v1.add_to_collection(v1.GraphKeys.SAVERS, v1.train.Saver(defer_build=True))  # as Estimator does now
        before = asking(graph)
        made.finalize()
        with v1.Session() as session:
            session.run(made.init_op)
            session.run(made.local_init_op)
            assert session.run(made.ready_op).tolist() == session.run(made.ready_for_local_init_op).tolist() == []
    return asking(graph) - before


def asking(graph: Any) -> int:
    return sum(operation.type == "VarIsInitializedOp" for operation in graph.get_operations())


def no_scaffold(weights: Any) -> None:
    return None


def summaries_alone(weights: Any) -> Any:
    return v1.train.Scaffold(summary_op=v1.summary.scalar("weight", weights[0]))


def own_saver(weights: Any) -> Any:
    return v1.train.Scaffold(saver=v1.train.Saver([weights]))


def own_init(weights: Any) -> Any:
    return v1.train.Scaffold(init_op=weights.initializer)


def own_function(weights: Any) -> Any:
    return v1.train.Scaffold(init_fn=lambda scaffold, session: None)


def collected_init(weights: Any) -> None:
    v1.add_to_collection(v1.GraphKeys.LOCAL_INIT_OP, v1.local_variables_initializer())


@pytest.mark.parametrize("bring", [no_scaffold, summaries_alone])
def test_no_variable_is_asked_where_tensorflow_initializes_all_of_them(bring: Any) -> None:
    assert asked(bring) == 0


@pytest.mark.parametrize("bring", [own_saver, own_init, own_function, collected_init])
def test_every_variable_is_asked_where_the_model_has_a_way_of_its_own(bring: Any) -> None:
    assert asked(bring) == 3
