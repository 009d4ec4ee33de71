"""Reads what an exported model offers from saved_model.pb alone: no TensorFlow, no variables loaded."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from pathlib import Path

from tensorboard.compat.proto.meta_graph_pb2 import SignatureDef, TensorInfo

from core.errors import ExportError
from core.runs.catalogue.exports import read_record
from core.serving.saved_model.assets_and_tables import find_tables, read_assets
from core.serving.saved_model.dtypes import dtype_name
from core.serving.saved_model.example_features import ExampleFinder
from core.serving.saved_model.ragged_specs import ragged_dtypes, ragged_pairs
from core.serving.saved_model.saved_model_file import read_meta_graphs
from core.serving.saved_model.signatures import (
    DEFAULT_SIGNATURE,
    SavedModelInfo,
    Shape,
    Signature,
    TensorSpec,
)
from core.words import worded

_INIT_OP = "__saved_model_init_op"


def read_saved_model(path: Path, tags: Sequence[str] | None = ("serve",)) -> SavedModelInfo:
    """Read a SavedModel's signatures. ExportError: no SavedModel, not readable, or no graph with those tags.

    `tags` None: the graph for serving, else the first one there is.
    """
    graphs = read_meta_graphs(path)
    wanted = set(tags) if tags is not None else {"serve"}
    graph = next((found for found in graphs if set(found.meta_info_def.tags) == wanted), None)
    if graph is None and tags is None:
        graph = graphs[0]
    if graph is None:
        there = "; ".join(", ".join(found.meta_info_def.tags) or worded("(none)") for found in graphs)
        raise ExportError(
            worded(
                "{path} has no graph for {wanted}. Its graphs are tagged: {there}.",
                path=path,
                wanted=", ".join(sorted(wanted)) or worded("no tags"),
                there=there,
            )
        )
    names = sorted(graph.signature_def, key=lambda key: (key != DEFAULT_SIGNATURE, key))
    try:
        finder, ragged = ExampleFinder(graph.graph_def), ragged_dtypes(graph)
        signatures = {
            name: signature_of(name, graph.signature_def[name], finder, ragged)
            for name in names
            if name != _INIT_OP
        }
        assets, tables = read_assets(path, graph), find_tables(graph.graph_def)
    except Exception as error:  # it is a protobuf, but what it says makes no sense
        raise ExportError(
            worded(
                "{path} cannot be read here: its graph was not understood ({type}).",
                path=path,
                type=type(error).__name__,
            ),
            details=traceback.format_exc(),
        ) from error
    provenance, record_problem = read_record(path)
    size = provenance.get("batch_size")
    if isinstance(size, int):
        signatures = {name: _batched(signature, size) for name, signature in signatures.items()}
    return SavedModelInfo(
        str(path),
        tuple(graph.meta_info_def.tags),
        signatures,
        provenance,
        provenance.get("schema"),
        tuple(tuple(found.meta_info_def.tags) for found in graphs),
        assets,
        tables,
        record_problem,
    )


def signature_of(
    name: str, stored: SignatureDef, finder: ExampleFinder, ragged: Set[tuple[str, str]] = frozenset()
) -> Signature:
    """A SignatureDef, whichever protobuf classes it is of, as a Signature.

    `finder` knows its graph; `ragged`: the dtypes of the ragged tensors that the model takes.
    """
    inputs = _tensors(stored.inputs)
    strings = [item.tensor for item in inputs if item.dtype == "string"]
    features = finder.find(strings) if strings else None
    pairs = ragged_pairs(ragged, inputs) if ragged else {}
    return Signature(name, stored.method_name, inputs, _tensors(stored.outputs), features, pairs)


def _batched(signature: Signature, size: int) -> Signature:
    inputs = tuple(replace(spec, batched=(spec.shape or (None,))[0] == size) for spec in signature.inputs)
    return replace(signature, inputs=inputs)


def _tensors(stored: Mapping[str, TensorInfo]) -> tuple[TensorSpec, ...]:
    found = []
    for alias in sorted(stored):
        info = stored[alias]
        parts = {alias: info.name}
        if info.WhichOneof("encoding") == "coo_sparse":
            sparse = info.coo_sparse
            parts = {
                f"{alias}_indices": sparse.indices_tensor_name,
                f"{alias}_values": sparse.values_tensor_name,
                f"{alias}_dense_shape": sparse.dense_shape_tensor_name,
            }
        for name, tensor in parts.items():
            found.append(TensorSpec(name, _part_dtype(info, name, alias), _part_shape(info, name, alias), tensor))
    return tuple(found)


def _part_dtype(info: TensorInfo, name: str, alias: str) -> str:
    return dtype_name(info.dtype) if name in (alias, f"{alias}_values") else "int64"


def _part_shape(info: TensorInfo, name: str, alias: str) -> Shape:
    if name != alias:
        return {"indices": (None, None), "values": (None,), "dense_shape": (None,)}[name[len(alias) + 1 :]]
    if info.tensor_shape.unknown_rank:
        return None
    return tuple(None if dim.size < 0 else int(dim.size) for dim in info.tensor_shape.dim)
