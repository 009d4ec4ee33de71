from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.training.fused.fusibility import draws_random_numbers, why_not_operations, why_not_run
from core.training.fused.step import operations_of, training_call, update_call


def reference() -> Any:
    return v1.get_variable("w", [2], use_resource=False) * 2.0


def old_loop() -> Any:
    v1.disable_control_flow_v2()
    try:
        return tf.while_loop(lambda x: x < 3.0, lambda x: [x + 1.0], [tf.constant(0.0)])[0]
    finally:
        v1.enable_control_flow_v2()


def placeholder() -> Any:
    return v1.placeholder(tf.float32, []) + 1.0


def eager() -> Any:
    return tf.py_function(lambda: 1.0, [], tf.float32)


def staging() -> Any:
    area = tf.raw_ops.Unstage(dtypes=[tf.float32])
    return area[0]


def fine() -> Any:
    return tf.nn.relu(v1.get_variable("w", [2], use_resource=True))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (reference, "variables of TensorFlow 1"),
        (old_loop, "loop of TensorFlow 1"),
        (placeholder, "placeholder"),
        (eager, "eagerly"),
        (staging, "staging area"),
        (fine, ""),
    ],
)
def test_what_cannot_be_copied_is_named(make: Callable[[], Any], reason: str) -> None:
    with tf.Graph().as_default():
        why_not = why_not_operations(operations_of([make()]))
    assert reason in why_not
    assert bool(reason) == bool(why_not)


def test_random_numbers_are_found_in_functions_too() -> None:
    with tf.Graph().as_default():
        x = tf.constant([1.0])
        assert not draws_random_numbers(operations_of([x * 2.0]))
        assert draws_random_numbers(operations_of([tf.nn.dropout(x, 0.5)]))
        assert draws_random_numbers(operations_of([tf.nn.nce_loss(
            tf.ones([9, 1]), tf.ones([9]), tf.constant([[1]]), tf.ones([1, 1]), 3, 9
        )]))  # fmt: skip
        called = tf.function(lambda x: tf.nn.dropout(x, 0.5))(x)
        assert draws_random_numbers(operations_of([called]))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"train_distribute": tf.distribute.OneDeviceStrategy("/cpu:0")}, "distribution strategy"),
        ({}, ""),
    ],
)
def test_a_strategy_goes_step_by_step(changes: dict[str, Any], reason: str) -> None:
    assert reason in why_not_run(tf.estimator.RunConfig(**changes), 1000)


def test_functions_that_run_eagerly_go_step_by_step() -> None:
    tf.config.run_functions_eagerly(True)
    try:
        assert "debugging" in why_not_run(tf.estimator.RunConfig(), 1000)
    finally:
        tf.config.run_functions_eagerly(False)
    assert why_not_run(tf.estimator.RunConfig(), 1000) == ""
    assert "only 20 steps" in why_not_run(tf.estimator.RunConfig(), 20)


def test_the_loop_counts_what_was_done_when_the_data_ends() -> None:
    with tf.Graph().as_default():
        rows = v1.data.make_initializable_iterator(tf.data.Dataset.range(7))
        total = v1.get_variable("total", [], tf.int64, v1.zeros_initializer(), use_resource=True)
        call = update_call(total.assign_add(rows.get_next()).op)
        with v1.Session() as session:
            session.run([v1.global_variables_initializer(), v1.local_variables_initializer(), rows.initializer])
            assert session.run(call.done, {call.times: 4}) == 4
            with pytest.raises(tf.errors.OutOfRangeError):
                session.run(call.done, {call.times: 4})
            assert session.run([call.count, total]) == [7, 21]


def test_the_loop_ends_at_a_loss_that_is_not_a_number() -> None:
    with tf.Graph().as_default():
        step = v1.train.create_global_step()
        before = step.read_value()
        with tf.control_dependencies([before]):
            train_op = step.assign_add(1).op
        loss = tf.gather([0.5, 0.4, float("inf"), float("nan"), 0.1], before)
        call = training_call(train_op, loss, None, step)
        with v1.Session() as session:
            session.run(v1.global_variables_initializer())
            done, last, finite_at, finite, summary, reached = session.run(call.results, {call.steps: 5})
    assert (done, finite_at, reached, summary) == (4, 2, 4, b"")
    assert last != last
    assert finite == pytest.approx(0.4)
