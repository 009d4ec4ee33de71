"""What an exported model offers, read from saved_model.pb alone: no TensorFlow, no variables loaded."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from core.errors import ExportError
from core.runs.catalogue.exports import read_provenance
from core.serving.saved_model.assets_and_tables import Asset, Table

DEFAULT_SIGNATURE = "serving_default"
_INIT_OP = "__saved_model_init_op"

Shape = tuple[int | None, ...] | None


@dataclass(frozen=True, slots=True)
class TensorSpec:
    """One input or output of a signature.

    `alias` is the name clients use (the receiver key of an input); `tensor` is the tensor's name in the graph,
    which no client needs. `shape` has None for a free dimension and is None where the rank is unknown. A sparse
    tensor is listed as its three parts. `batched`: the first dimension, though fixed, is that of the batch, as in
    an export of ours with a fixed one.
    """

    alias: str
    dtype: str
    shape: Shape
    tensor: str
    batched: bool = False

    @property
    def asked_shape(self) -> Shape:
        """The shape of a request: any number of rows where they are filled up to the fixed batch."""
        return (None, *self.shape[1:]) if self.batched and self.shape else self.shape


@dataclass(frozen=True, slots=True)
class ExampleFeature:
    """One feature that a signature parses out of a serialized tf.train.Example.

    kind "fixed" has `shape` values; "variable" (sparse) and "ragged" any number of them. `default` is nested
    lists or a scalar, None where there is none; a fixed feature without a default is required.
    `sequence` is True for a feature_list of a SequenceExample.
    """

    name: str
    dtype: str
    shape: Shape
    kind: Literal["fixed", "variable", "ragged"]
    default: Any
    required: bool
    sequence: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """One named entry of an export. `example_features` is None unless an input is a serialized Example.

    `ragged` {values: row splits} are pairs of inputs that are one ragged tensor.
    """

    name: str
    method: str
    inputs: tuple[TensorSpec, ...]
    outputs: tuple[TensorSpec, ...]
    example_features: tuple[ExampleFeature, ...] | None
    ragged: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedModelInfo:
    """A SavedModel's meta graph with the tags `tags`; `tag_sets` are those of all its graphs.

    `assets` and `tables` are what it brings along. `provenance` is assets.extra/workbench.json if it is ours, else
    {}; `schema` its FeatureSchema as a JSON object or None.
    """

    path: str
    tags: tuple[str, ...]
    signatures: Mapping[str, Signature]
    provenance: Mapping[str, Any]
    schema: Mapping[str, Any] | None
    tag_sets: tuple[tuple[str, ...], ...] = ()
    assets: tuple[Asset, ...] = ()
    tables: tuple[Table, ...] = ()


def read_saved_model(path: Path, tags: Sequence[str] | None = ("serve",)) -> SavedModelInfo:
    """Read a SavedModel's signatures. ExportError: no SavedModel, not readable, or no graph with those tags.

    `tags` None: the graph for serving, else the first one there is.
    """
    from core.serving.saved_model.assets_and_tables import find_tables, read_assets
    from core.serving.saved_model.saved_model_file import read_meta_graphs

    graphs = read_meta_graphs(path)
    wanted = set(tags) if tags is not None else {"serve"}
    graph = next((found for found in graphs if set(found.meta_info_def.tags) == wanted), None)
    if graph is None and tags is None:
        graph = graphs[0]
    if graph is None:
        there = "; ".join(", ".join(found.meta_info_def.tags) or "(none)" for found in graphs)
        raise ExportError(f"{path} has no graph for {', '.join(sorted(wanted))}. Its graphs are tagged: {there}.")
    names = sorted(graph.signature_def, key=lambda key: (key != DEFAULT_SIGNATURE, key))
    try:
        signatures = {
            name: signature_of(name, graph.signature_def[name], graph.graph_def, graph)
            for name in names
            if name != _INIT_OP
        }
        assets, tables = read_assets(path, graph), find_tables(graph.graph_def)
    except Exception as error:  # it is a protobuf, but what it says makes no sense
        raise ExportError(
            f"{path} cannot be read here: its graph was not understood ({type(error).__name__}).",
            details=traceback.format_exc(),
        ) from error
    provenance = read_provenance(path)
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
    )


def signature_of(name: str, stored: Any, graph_def: Any, meta_graph: Any = None) -> Signature:
    """A SignatureDef of a graph, whichever protobuf classes they are of, as a Signature.

    `meta_graph`: the MetaGraphDef it is of, which knows its ragged inputs.
    """
    from core.serving.saved_model.example_features import find_example_features
    from core.serving.saved_model.ragged_specs import ragged_pairs

    inputs = _tensors(stored.inputs)
    strings = [item.tensor for item in inputs if item.dtype == "string"]
    features = find_example_features(graph_def, strings) if strings else None
    ragged = ragged_pairs(meta_graph, inputs) if meta_graph is not None else {}
    return Signature(name, stored.method_name, inputs, _tensors(stored.outputs), features, ragged)


def _batched(signature: Signature, size: int) -> Signature:
    inputs = tuple(replace(spec, batched=(spec.shape or (None,))[0] == size) for spec in signature.inputs)
    return replace(signature, inputs=inputs)


def _tensors(stored: Mapping[str, Any]) -> tuple[TensorSpec, ...]:
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


def _part_dtype(info: Any, name: str, alias: str) -> str:
    from core.serving.saved_model.example_features import dtype_name

    return dtype_name(info.dtype) if name in (alias, f"{alias}_values") else "int64"


def _part_shape(info: Any, name: str, alias: str) -> Shape:
    if name != alias:
        return {"indices": (None, None), "values": (None,), "dense_shape": (None,)}[name[len(alias) + 1 :]]
    if info.tensor_shape.unknown_rank:
        return None
    return tuple(None if dim.size < 0 else int(dim.size) for dim in info.tensor_shape.dim)
