"""A frozen graph: the serving graph of an export in one GraphDef, with weights and tables as constants.

Beside it goes a JSON file that says which tensors to feed and fetch, as a GraphDef has no signatures.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import ExportError
from core.reasons import reason_of
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo
from core.temporary_graphs import temporary_graph
from core.words import worded

GRAPH_FILE = Path("assets.extra") / "frozen_graph.pb"
NAMES_FILE = Path("assets.extra") / "frozen_graph.json"
_INIT = "init_tables"
_OPTIMIZERS = ("pruning", "function", "constfold", "shape", "arithmetic", "dependency")
_TABLES = {
    "HashTable": "initialize",
    "HashTableV2": "initialize",
    "MutableHashTable": "import",
    "MutableHashTableV2": "import",
}


def write_frozen(export: Path, *, optimized: bool) -> Path:
    """Write assets.extra/frozen_graph.pb and .json into an export; the path of the graph.

    Every signature can be asked of it. Where `init` in the JSON is a name, run that op once before: it fills the
    tables. `optimized` lets TensorFlow fold constants and drop what no signature needs. ExportError for a graph
    that cannot be frozen; blocks its thread.
    """
    info = read_saved_model(export)
    outputs = sorted({spec.tensor for signature in info.signatures.values() for spec in signature.outputs})
    inputs = sorted({spec.tensor for signature in info.signatures.values() for spec in signature.inputs})
    with temporary_graph() as graph, v1.Session(graph=graph) as session:
        loaded = v1.saved_model.load(session, ["serve"], str(export))
        init = _tables_from_constants(session)
        kept = sorted({_op_name(tensor) for tensor in (*outputs, *inputs)} | ({init} if init else set()))
        try:
            graph_def = v1.graph_util.convert_variables_to_constants(session, session.graph.as_graph_def(), kept)
            if optimized:
                graph_def = _optimized(graph_def, loaded, kept)
            data = graph_def.SerializeToString(deterministic=True)
        except (ValueError, tf.errors.OpError) as error:
            raise ExportError(
                worded("The graph cannot be frozen: {reason}.", reason=reason_of(error)), details=str(error)
            ) from error
    file = export / GRAPH_FILE
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    (export / NAMES_FILE).write_text(json.dumps(_names(info, init), indent=1), encoding="utf-8")
    return file


def _tables_from_constants(session: v1.Session) -> str:
    """Add an op that fills every table of the loaded graph from constants; its name, "" without tables."""
    graph = session.graph
    fills = []
    for op in [op for op in graph.get_operations() if op.type in _TABLES]:
        handle, types = op.outputs[0], (op.get_attr("key_dtype"), op.get_attr("value_dtype"))
        with graph.as_default():
            if op.type.endswith("V2"):
                export, initialize, fill = (
                    tf.raw_ops.LookupTableExportV2,
                    tf.raw_ops.InitializeTableV2,
                    tf.raw_ops.LookupTableImportV2,
                )
            else:
                export, initialize, fill = (
                    tf.raw_ops.LookupTableExport,
                    tf.raw_ops.InitializeTable,
                    tf.raw_ops.LookupTableImport,
                )
            keys, values = session.run(export(table_handle=handle, Tkeys=types[0], Tvalues=types[1]))
            filled = initialize if _TABLES[op.type] == "initialize" else fill
            fills.append(
                filled(table_handle=handle, keys=tf.constant(keys, types[0]), values=tf.constant(values, types[1]))
            )
    if not fills:
        return ""
    with graph.as_default():
        return str(tf.group(*fills, name=_INIT).name)


def _optimized(graph_def: v1.GraphDef, loaded: v1.MetaGraphDef, kept: Sequence[str]) -> v1.GraphDef:
    """What TensorFlow's own graph optimizer makes of it; the ops `kept` stay, feeds are not folded away."""
    from tensorflow.core.protobuf import config_pb2, meta_graph_pb2, rewriter_config_pb2
    from tensorflow.python.grappler import tf_optimizer

    meta = meta_graph_pb2.MetaGraphDef()
    meta.graph_def.CopyFrom(graph_def)
    for name, signature in loaded.signature_def.items():
        if not name.startswith("__"):
            meta.signature_def[name].CopyFrom(signature)
    meta.collection_def["train_op"].node_list.value.extend(kept)
    config = config_pb2.ConfigProto()
    rewrite = config.graph_options.rewrite_options
    rewrite.optimizers.extend(_OPTIMIZERS)
    rewrite.meta_optimizer_iterations = rewriter_config_pb2.RewriterConfig.ONE
    rewrite.min_graph_nodes = -1
    return tf_optimizer.OptimizeGraph(config, meta)


def _names(info: SavedModelInfo, init: str) -> dict[str, object]:
    return {
        "init": init,
        "signatures": {
            name: {
                "inputs": {spec.alias: spec.tensor for spec in signature.inputs},
                "outputs": {spec.alias: spec.tensor for spec in signature.outputs},
            }
            for name, signature in info.signatures.items()
        },
    }


def _op_name(tensor: str) -> str:
    return tensor.partition(":")[0]
