"""The features a graph parses out of a serialized Example, recovered from the graph itself.

Names, dtypes, shapes and defaults are constant inputs and attributes of the parsing op; the op is found by
following each parser's serialized input back to the tensor that the signature feeds.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from tensorboard.compat.proto import types_pb2
from tensorboard.compat.proto.graph_pb2 import GraphDef
from tensorboard.compat.proto.node_def_pb2 import NodeDef
from tensorboard.compat.proto.tensor_shape_pb2 import TensorShapeProto

from core.serving.saved_model.dtypes import dtype_name
from core.serving.saved_model.signatures import ExampleFeature, Shape

_PASS_THROUGH = ("Identity", "PlaceholderWithDefault", "Reshape", "ExpandDims", "Squeeze", "StringJoin")
_MOST_VALUES = 10_000_000  # a constant of a damaged graph may claim to be larger than any memory
_PACKED = {
    types_pb2.DT_FLOAT: "f",
    types_pb2.DT_DOUBLE: "d",
    types_pb2.DT_INT32: "i",
    types_pb2.DT_INT64: "q",
    types_pb2.DT_BOOL: "?",
    types_pb2.DT_UINT8: "B",
}
_VALUE_FIELDS = {
    types_pb2.DT_FLOAT: "float_val",
    types_pb2.DT_DOUBLE: "double_val",
    types_pb2.DT_INT32: "int_val",
    types_pb2.DT_INT64: "int64_val",
    types_pb2.DT_BOOL: "bool_val",
    types_pb2.DT_STRING: "string_val",
    types_pb2.DT_UINT8: "int_val",
}


class ExampleFinder:
    """Finds the features that a GraphDef parses. The graph is indexed once, for any number of signatures."""

    def __init__(self, graph: GraphDef) -> None:
        self._graph = _Nodes(graph.node)
        self._functions = {function.signature.name: function for function in graph.library.function}
        self._bodies: dict[str, _Nodes] = {}

    def find(self, tensor_names: Iterable[str]) -> tuple[ExampleFeature, ...] | None:
        """The features parsed from any of these tensors; None if none is parsed."""
        return self._search(self._graph, {name.split(":")[0] for name in tensor_names}, 0)

    def _search(self, nodes: _Nodes, starts: set[str], depth: int) -> tuple[ExampleFeature, ...] | None:
        reached = set(starts)
        queue = list(starts)
        while queue:
            current = queue.pop()
            for node in nodes.consumers.get(current, ()):
                position = [_op_of(source) for source in node.input].index(current)
                if node.op.startswith("Parse") and "Example" in node.op and position == 0:
                    return _features_of(node, nodes.by_name)
                if node.op in _PASS_THROUGH and node.name not in reached:
                    reached.add(node.name)
                    queue.append(node.name)
                found = self._in_function(node, position, depth)
                if found is not None:
                    return found
        return None

    def _in_function(self, node: NodeDef, position: int, depth: int) -> tuple[ExampleFeature, ...] | None:
        if node.op not in ("PartitionedCall", "StatefulPartitionedCall") or depth > 20:
            return None
        name = node.attr["f"].func.name
        function = self._functions.get(name)
        if function is None or position >= len(function.signature.input_arg):
            return None
        if name not in self._bodies:
            self._bodies[name] = _Nodes(function.node_def)
        return self._search(self._bodies[name], {function.signature.input_arg[position].name}, depth + 1)


class _Nodes:
    """Nodes by name, and those that take the outputs of each."""

    def __init__(self, nodes: Iterable[NodeDef]) -> None:
        self.by_name = {node.name: node for node in nodes}
        self.consumers: dict[str, list[NodeDef]] = {}
        for node in self.by_name.values():
            for source in node.input:
                self.consumers.setdefault(_op_of(source), []).append(node)


def _op_of(source: str) -> str:
    return source.lstrip("^").split(":")[0]


def _features_of(node: NodeDef, nodes: Mapping[str, NodeDef]) -> tuple[ExampleFeature, ...]:
    match node.op:
        case "ParseExampleV2":
            return _example_v2(node, nodes)
        case "ParseExample":
            return _example_v1(node, nodes)
        case "ParseSingleExample":
            return _single_example(node, nodes)
        case "ParseSequenceExampleV2":
            return _sequence_v2(node, nodes)
        case _:
            return ()


def _example_v2(node: NodeDef, nodes: Mapping[str, NodeDef]) -> tuple[ExampleFeature, ...]:
    """inputs: serialized, names, sparse_keys, dense_keys, ragged_keys, dense_defaults..."""
    sparse, dense, ragged = (_constant(nodes, node.input[index]) for index in (2, 3, 4))
    defaults = [_constant(nodes, source) for source in node.input[5 : 5 + len(node.attr["Tdense"].list.type)]]
    return (
        *_fixed(dense, node.attr["Tdense"].list.type, node.attr["dense_shapes"].list.shape, defaults),
        *_open_ended(sparse, node.attr["sparse_types"].list.type, "variable"),
        *_open_ended(ragged, node.attr["ragged_value_types"].list.type, "ragged"),
    )


def _example_v1(node: NodeDef, nodes: Mapping[str, NodeDef]) -> tuple[ExampleFeature, ...]:
    """inputs: serialized, names, sparse_keys * Nsparse, dense_keys * Ndense, dense_defaults * Ndense."""
    n_sparse, n_dense = node.attr["Nsparse"].i, node.attr["Ndense"].i
    keys = [_constant(nodes, source) for source in node.input[2 : 2 + n_sparse + n_dense]]
    names = [key[0] if key else b"" for key in keys]
    defaults = [_constant(nodes, source) for source in node.input[2 + n_sparse + n_dense :][:n_dense]]
    return (
        *_fixed(names[n_sparse:], node.attr["Tdense"].list.type, node.attr["dense_shapes"].list.shape, defaults),
        *_open_ended(names[:n_sparse], node.attr["sparse_types"].list.type, "variable"),
    )


def _single_example(node: NodeDef, nodes: Mapping[str, NodeDef]) -> tuple[ExampleFeature, ...]:
    """inputs: serialized, dense_defaults...; the keys are attributes."""
    types = node.attr["Tdense"].list.type
    defaults = [_constant(nodes, source) for source in node.input[1 : 1 + len(types)]]
    return (
        *_fixed(node.attr["dense_keys"].list.s, types, node.attr["dense_shapes"].list.shape, defaults),
        *_open_ended(node.attr["sparse_keys"].list.s, node.attr["sparse_types"].list.type, "variable"),
    )


def _sequence_v2(node: NodeDef, nodes: Mapping[str, NodeDef]) -> tuple[ExampleFeature, ...]:
    """inputs: serialized, debug_name, context keys (sparse, dense, ragged), feature_list keys likewise, ..."""
    keys = [_constant(nodes, source) or [] for source in node.input[2:8]]
    attr = node.attr
    count = len(attr["Tcontext_dense"].list.type)
    defaults = [_constant(nodes, source) for source in node.input[9 : 9 + count]]
    steps = [
        ExampleFeature(_text(key), dtype_name(kind), (None, *_shape(shape)), "fixed", None, False, True)
        for key, kind, shape in zip(
            keys[4],
            attr["feature_list_dense_types"].list.type,
            attr["feature_list_dense_shapes"].list.shape,
            strict=False,
        )
    ]
    return (
        *_fixed(keys[1], attr["Tcontext_dense"].list.type, attr["context_dense_shapes"].list.shape, defaults),
        *_open_ended(keys[0], attr["context_sparse_types"].list.type, "variable"),
        *_open_ended(keys[2], attr["context_ragged_value_types"].list.type, "ragged"),
        *steps,
        *_open_ended(keys[3], attr["feature_list_sparse_types"].list.type, "variable", sequence=True),
        *_open_ended(keys[5], attr["feature_list_ragged_value_types"].list.type, "ragged", sequence=True),
    )


def _fixed(
    keys: Sequence[object] | None,
    types: Sequence[int],
    shapes: Sequence[TensorShapeProto],
    defaults: Sequence[list[object] | None],
) -> list[ExampleFeature]:
    found = []
    for key, kind, shape, default in zip(keys or (), types, shapes, defaults, strict=False):
        sizes = _shape(shape)
        missing = default is None or (len(default) == 0 and 0 not in sizes)
        ragged = bool(sizes) and sizes[0] is None
        value = None if default is None or missing else _nested(default, sizes)
        found.append(
            ExampleFeature(
                _text(key),
                dtype_name(kind),
                sizes,
                "variable" if ragged else "fixed",
                value,
                missing and not ragged,
            )
        )
    return found


def _open_ended(
    keys: Sequence[object] | None,
    types: Sequence[int],
    kind: Literal["variable", "ragged"],
    *,
    sequence: bool = False,
) -> list[ExampleFeature]:
    return [
        ExampleFeature(_text(key), dtype_name(dtype), (None,), kind, None, False, sequence)
        for key, dtype in zip(keys or (), types, strict=False)
    ]


def _shape(shape: TensorShapeProto) -> tuple[int | None, ...]:
    return tuple(None if dim.size < 0 else int(dim.size) for dim in shape.dim)


def _nested(values: list[object], shape: Shape) -> object:
    """A default as a scalar where one value fills the shape, else as nested lists."""
    shown = [_text(value) if isinstance(value, bytes) else value for value in values]
    if len(shown) == 1 or all(_same(value, shown[0]) for value in shown):
        return shown[0]
    sizes = [size or 0 for size in shape or ()]
    return _cut(shown, sizes) if math.prod(sizes) == len(shown) else shown


def _cut(values: list[object], sizes: list[int]) -> object:
    """A flat list as nested lists of these sizes, the last one innermost."""
    for size in reversed(sizes[1:]):
        values = [values[start : start + size] for start in range(0, len(values), size)]
    return values


def _same(one: object, other: object) -> bool:
    return bool(one == other or (one != one and other != other))


def _constant(nodes: Mapping[str, NodeDef], source: str) -> list[object] | None:
    """The values of a Const node as a flat list, through Identity and Reshape; None if it is no constant."""
    node = nodes.get(_op_of(source))
    passed: set[str] = set()  # a graph made to harm may run in circles
    while node is not None and node.op in ("Identity", "Reshape") and node.input and node.name not in passed:
        passed.add(node.name)
        node = nodes.get(_op_of(node.input[0]))
    if node is None or node.op != "Const":
        return None
    tensor = node.attr["value"].tensor
    count = math.prod(dim.size for dim in tensor.tensor_shape.dim)
    if count > _MOST_VALUES:
        return None
    if tensor.tensor_content:
        packed = struct.Struct(f"<{_PACKED[tensor.dtype]}")
        return [value for (value,) in packed.iter_unpack(tensor.tensor_content)]
    values = list(getattr(tensor, _VALUE_FIELDS[tensor.dtype]))
    return values * count if len(values) == 1 else values[:1] * 0 if count == 0 else _filled(values, count)


def _filled(values: list[object], count: int) -> list[object]:
    """A constant may leave out equal values at its end."""
    return values + values[-1:] * (count - len(values)) if values else []


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
