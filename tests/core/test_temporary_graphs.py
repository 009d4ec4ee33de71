from __future__ import annotations

import gc
import weakref

import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.temporary_graphs import take_apart, temporary_graph


def build() -> tf.Tensor:
    data = v1.placeholder(tf.float32, [1])
    weights = v1.get_variable("weights", [1], use_resource=True)
    loss = tf.reduce_sum(data * weights)
    v1.train.GradientDescentOptimizer(0.1).minimize(loss)
    return loss


def operations() -> int:
    return sum(type(thing) is tf.Operation for thing in gc.get_objects())


def test_its_operations_are_freed_without_a_search_for_cycles() -> None:
    gc.collect()
    gc.disable()
    try:
        before = operations()
        with temporary_graph():
            build()
            built = operations() - before
        assert built > 20
        assert operations() - before < built / 10
    finally:
        gc.enable()


def mapped() -> tf.Tensor:
    data = tf.data.Dataset.range(4).map(lambda x: tf.cast(x, tf.float32) * 2.0 + 1.0 - tf.sqrt(3.0))
    return v1.data.make_initializable_iterator(data).get_next()


def test_so_are_those_of_functions_that_were_made_in_it() -> None:
    with temporary_graph():
        mapped()  # TensorFlow keeps something of the first
    gc.collect()
    gc.disable()
    try:
        before = operations()
        with temporary_graph() as graph:
            mapped()
            inner = next(iter(graph._functions.values()))._cached_graph
            assert len(inner.get_operations()) > 5
        assert operations() - before == 0
    finally:
        gc.enable()


@tf.function
def doubled(x: tf.Tensor) -> tf.Tensor:
    return x * 2.0 + tf.cond(x > 1.0, lambda: x, lambda: -x)


def test_a_function_of_the_user_serves_one_graph_after_the_other() -> None:
    """Also with its gradient, for which TensorFlow goes through the graph of the function again."""
    found = []
    for _ in range(3):
        with temporary_graph() as graph, v1.Session(graph=graph) as session:
            x = tf.constant(3.0)
            y = doubled(x)
            found.append(session.run((y, tf.gradients(y, x)[0])))
    assert found == [(9.0, 3.0)] * 3


def test_a_function_that_a_graph_took_over_from_another_is_left_alone() -> None:
    with temporary_graph() as first:
        y = doubled(tf.constant(3.0))
        functions = list(first._functions.values())
        with temporary_graph() as second:
            for function in functions:
                second._add_function_recursive(function)
        (gradient,) = tf.gradients(y, y.op.inputs[0])
        with v1.Session(graph=first) as session:
            assert session.run(gradient) == 3.0


def test_it_is_the_default_graph_in_the_body_and_taken_apart_behind_it() -> None:
    before = v1.get_default_graph()
    with temporary_graph() as graph:
        loss = build()
        assert loss.graph is graph
        assert graph.get_operations()
    assert v1.get_default_graph() is before
    assert not graph.get_operations()


def fail_in(graphs: list[tf.Graph]) -> None:
    with temporary_graph() as graph:
        graphs.append(graph)
        build()
        raise ValueError("no")


def test_it_is_taken_apart_though_the_body_raises() -> None:
    graphs: list[tf.Graph] = []
    with pytest.raises(ValueError, match="no"):
        fail_in(graphs)
    assert not graphs[0].get_operations()


def test_a_graph_may_be_taken_apart_twice_and_is_gone_with_its_last_user() -> None:
    graph = tf.Graph()
    with graph.as_default():
        tf.constant(1)
    graph.finalize()
    take_apart(graph)
    take_apart(graph)
    gone = weakref.ref(graph)
    gc.disable()
    try:
        del graph
        assert gone() is None
    finally:
        gc.enable()
