"""What a SavedModel brings along besides its weights: asset files and lookup tables. No TensorFlow."""

from __future__ import annotations

import contextlib
import itertools
import math
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from tensorboard.compat.proto import types_pb2
from tensorboard.compat.proto.function_pb2 import FunctionDef
from tensorboard.compat.proto.graph_pb2 import GraphDef
from tensorboard.compat.proto.meta_graph_pb2 import AssetFileDef, MetaGraphDef
from tensorboard.compat.proto.node_def_pb2 import NodeDef

from core.serving.saved_model.dtypes import dtype_name
from core.serving.saved_model.signatures import Asset, Table

_ASSETS = "saved_model_assets"  # a collection, where the builder of TF1 notes them
_MOST_FILES = 10_000
_TABLES = (
    "HashTable", "HashTableV2", "AnonymousHashTable",
    "MutableHashTable", "MutableHashTableV2", "AnonymousMutableHashTable",
    "MutableHashTableOfTensors", "MutableHashTableOfTensorsV2",
    "MutableDenseHashTable", "MutableDenseHashTableV2",
)  # fmt: skip
_IMPORTS = ("LookupTableImport", "LookupTableImportV2", "InitializeTable", "InitializeTableV2")


def read_assets(path: Path, meta_graph: MetaGraphDef) -> tuple[Asset, ...]:
    """The asset files that a MetaGraphDef names, and those that just lie in assets/."""
    folder = Path(path) / "assets"
    names = {item.filename for item in asset_files(meta_graph)}
    if not folder.is_symlink():  # it may lead to the root of the disk
        names |= {file.relative_to(folder).as_posix() for file in files_in(folder) if file.is_file()}
    found = []
    for name in sorted(name for name in names if name):
        size: int | None = None
        if not Path(name).is_absolute() and ".." not in Path(name).parts:  # nothing outside of it is looked at
            with contextlib.suppress(OSError, ValueError):
                size = (folder / name).stat().st_size
        found.append(Asset(name, size))
    return tuple(found)


def files_in(folder: Path) -> Iterator[Path]:
    """The first files in a folder and below, whatever kind they are of; links to folders in it are not followed."""
    found = (Path(place, name) for place, _, files in os.walk(folder) for name in files)
    return itertools.islice(found, _MOST_FILES)


def asset_files(meta_graph: MetaGraphDef) -> list[AssetFileDef]:
    """The AssetFileDefs of a MetaGraphDef, from where TensorFlow's loader takes them."""
    if meta_graph.asset_file_def or _ASSETS not in meta_graph.collection_def:
        return list(meta_graph.asset_file_def)
    packed = meta_graph.collection_def[_ASSETS].any_list.value
    return [AssetFileDef.FromString(item.value) for item in packed]


def find_tables(graph: GraphDef) -> tuple[Table, ...]:
    """The lookup tables of a GraphDef; a table that is filled from constants tells how many entries it has."""
    nodes = list(graph.node)
    by_name = {node.name: node for node in nodes}
    entries: dict[str, int | None] = {}
    for node in _with_functions(nodes, graph.library.function):
        if node.op in _IMPORTS and len(node.input) >= 2:
            entries[_origin(node.input[0], by_name)] = _length(node.input[1], by_name)
    found = []
    for node in nodes:
        if node.op in _TABLES:
            shared = node.attr["shared_name"].s.decode("utf-8", "replace")
            dtypes = [_dtype(node.attr[name].type) for name in ("key_dtype", "value_dtype")]
            found.append(Table(shared or node.name, dtypes[0], dtypes[1], entries.get(node.name)))
    return tuple(sorted(found, key=lambda table: table.name))


def _with_functions(nodes: Iterable[NodeDef], functions: Iterable[FunctionDef]) -> Iterable[NodeDef]:
    yield from nodes
    for function in functions:
        yield from function.node_def


def _origin(source: str, nodes: dict[str, NodeDef]) -> str:
    """The node behind an input, through what only hands it on."""
    name = source.lstrip("^").split(":")[0]
    passed: set[str] = set()  # a graph made to harm may run in circles
    while name in nodes and nodes[name].op == "Identity" and nodes[name].input and name not in passed:
        passed.add(name)
        name = nodes[name].input[0].split(":")[0]
    return name


def _length(source: str, nodes: dict[str, NodeDef]) -> int | None:
    """How many values a constant has."""
    node = nodes.get(_origin(source, nodes))
    if node is None or node.op != "Const":
        return None
    return int(math.prod(dim.size for dim in node.attr["value"].tensor.tensor_shape.dim))


def _dtype(value: int) -> str:
    return dtype_name(value) if value in types_pb2.DataType.values() else "?"
