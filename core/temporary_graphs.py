"""Graphs that are built, used and thrown away: freed where they were used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import tensorflow as tf
    from tensorflow.python.framework.func_graph import FuncGraph


@contextmanager
def temporary_graph() -> Iterator[tf.Graph]:
    """A new graph, the default one in the body and taken apart behind it. In any thread."""
    import tensorflow as tf

    graph = tf.Graph()
    try:
        with graph.as_default():
            yield graph
    finally:
        take_apart(graph)


class Built(Protocol):
    """What has built a graph, as an Evaluator."""

    def close(self) -> None:
        """Free it."""


@contextmanager
def closed_on_error(built: Sequence[Built]) -> Iterator[None]:
    """Close what was built if the body raises: its graphs are freed in the calling thread."""
    try:
        yield
    except BaseException:
        for one in built:
            one.close()
        raise


def take_apart(graph: tf.Graph) -> None:
    """Free what a graph holds, in the calling thread. Neither it nor its tensors can be used afterwards.

    A graph is one large cycle, which only Python's search for cycles would find: in a window that is the window's
    thread, which then frees all graphs of the last seconds at once. The graphs of functions that were made in it,
    as for each `Dataset.map`, are freed too; functions that it took over, which others may share, are left alone.
    """
    from tensorflow.python.framework import ops

    graph._collections.clear()  # of a finalized graph, too
    for function in _functions_made_in(graph):
        function._function_captures.clear()
        function.inputs, function.outputs, function.structured_outputs = [], [], None
        function._resource_tensor_inputs.clear()
        take_apart(function)
    ops.dismantle_graph(graph)


def _functions_made_in(graph: tf.Graph) -> list[FuncGraph]:
    graphs = (getattr(function, "_cached_graph", None) for function in graph._functions.values())
    return [inner for inner in graphs if inner is not None and inner.outer_graph is graph]
