"""Graphs that are built, used and thrown away: freed where they were used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tensorflow as tf


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


def take_apart(graph: tf.Graph) -> None:
    """Free what a graph holds, in the calling thread. Neither it nor its tensors can be used afterwards.

    A graph is one large cycle, which only Python's search for cycles would find: in a window that is the window's
    thread, which then frees all graphs of the last seconds at once. Functions of the graph, which others may share,
    are left to that search.
    """
    from tensorflow.python.framework import ops

    graph._collections.clear()  # of a finalized graph, too
    ops.dismantle_graph(graph)
