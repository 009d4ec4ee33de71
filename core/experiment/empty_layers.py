"""Layers with no values in them, at which TensorFlow would end the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.errors import UserCodeError
from core.experiment.user_places import line_of_operation
from core.words import worded

if TYPE_CHECKING:
    import tensorflow as tf

_BIASES = ("BiasAdd", "AddV2", "Add")
_VARIABLES = ("VarHandleOp", "VariableV2")
_FUSED = ("float32", "bfloat16", "float16")


def check_layers(graph: tf.Graph) -> None:
    """UserCodeError, with the user's line, if a layer of the graph cannot be run.

    TensorFlow 2.15 makes one operation of oneDNN out of a matrix product and the adding of a bias. Where the matrix
    is empty (a Dense layer of 0 units, or one that gets 0 values) that throws, outside of what Python could catch.
    """
    found = next(_empty_products(graph), None) if _has_one_dnn() else None
    if found is None:
        return
    place = line_of_operation(found)
    where = f" ({place})" if place is not None else ""
    raise UserCodeError(
        worded(
            "{operation} multiplies by a matrix of shape {shape}, which has no elements{where}. TensorFlow would "
            "end the whole program there, so it was not run. Give each layer at least one unit and one feature.",
            operation=found.name,
            shape=tuple(found.inputs[1].shape),
            where=where,
        )
    )


def may_end_the_program(graph: tf.Graph) -> bool:
    """Whether a loaded graph may do so. Shapes inside its functions are not known, those of its variables are."""
    if not _has_one_dnn():
        return False
    variables = (op.get_attr("shape").dim for op in graph.get_operations() if op.type in _VARIABLES)
    return any(size.size == 0 for shape in variables for size in shape) or any(_empty_products(graph))


def _empty_products(graph: tf.Graph) -> Iterator[tf.Operation]:
    for op in _operations(graph):
        if op.type != "MatMul" or op.outputs[0].dtype.name not in _FUSED or 0 not in _sizes(op.inputs[1]):
            continue
        if any(consumer.type in _BIASES for consumer in op.outputs[0].consumers()):
            yield op


def _operations(graph: tf.Graph) -> Iterator[tf.Operation]:
    """Those of the functions that were traced here, too."""
    yield from graph.get_operations()
    for function in graph._functions.values():
        inner = getattr(function, "graph", None)
        if inner is not None:
            yield from _operations(inner)


def _sizes(tensor: tf.Tensor) -> list[int | None]:
    return [] if tensor.shape.rank is None else tensor.shape.as_list()


def _has_one_dnn() -> bool:
    from tensorflow.python.util import _pywrap_util_port

    return bool(_pywrap_util_port.IsMklEnabled())
