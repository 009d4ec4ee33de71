"""Which inputs of a signature are the two tensors of a ragged one. Reads the graph alone, without numpy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef
from tensorboard.compat.proto.struct_pb2 import StructuredValue, TypeSpecProto

from core.serving.saved_model.dtypes import dtype_name
from core.serving.saved_model.signatures import TensorSpec

_RAGGED = "RaggedTensorSpec"
_MOST_NESTED = 50


def ragged_pairs(known: Set[tuple[str, str]], inputs: Sequence[TensorSpec]) -> dict[str, str]:
    """{alias of the values: alias of the row splits} among the inputs of a signature; `known`: `ragged_dtypes`.

    A signature does not say so itself: the pair is X and X_1, and a function of the model takes a ragged tensor of
    one ragged dimension and these dtypes.
    """
    specs = {spec.alias: spec for spec in inputs}
    found = {}
    for alias, spec in specs.items():
        splits = specs.get(f"{alias}_1")
        if splits is None or splits.shape != (None,) or not spec.shape or spec.shape[0] is not None:
            continue
        if (spec.dtype, splits.dtype) in known and f"{alias}_2" not in specs:
            found[alias] = splits.alias
    return found


def ragged_dtypes(graph: MetaGraphDef) -> Set[tuple[str, str]]:
    """(dtype of the values, of the row splits) of each ragged tensor that a function of a MetaGraphDef takes."""
    return set(_ragged_dtypes(graph))


def _ragged_dtypes(graph: MetaGraphDef) -> Iterator[tuple[str, str]]:
    for function in graph.object_graph_def.concrete_functions.values():
        for spec in _specs(function.canonicalized_input_signature, 0):
            values, rank, splits = (_state(spec, place) for place in (1, 2, 3))
            if rank is not None and rank.int64_value == 1 and values is not None and splits is not None:
                yield dtype_name(values.tensor_dtype_value), dtype_name(splits.tensor_dtype_value)


def _state(spec: TypeSpecProto, place: int) -> StructuredValue | None:
    parts = spec.type_state.tuple_value.values
    return parts[place] if place < len(parts) else None


def _specs(value: StructuredValue, depth: int) -> Iterator[TypeSpecProto]:
    if depth > _MOST_NESTED:
        return
    match value.WhichOneof("kind"):
        case "type_spec_value":
            if value.type_spec_value.type_spec_class_name == _RAGGED:
                yield value.type_spec_value
        case "tuple_value":
            for item in value.tuple_value.values:
                yield from _specs(item, depth + 1)
        case "list_value":
            for item in value.list_value.values:
                yield from _specs(item, depth + 1)
        case "dict_value":
            for item in value.dict_value.fields.values():
                yield from _specs(item, depth + 1)
