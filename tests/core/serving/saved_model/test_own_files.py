"""Which ops that touch files are thought a model's own; no such model is loaded."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import tensorflow as tf
from tensorboard.compat.proto.function_pb2 import FunctionDef
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef
from tensorboard.compat.proto.node_def_pb2 import NodeDef

from core.errors import ExportError, UntrustedModelError
from core.serving.saved_model.assets_and_tables import asset_files
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.saved_model_file import read_meta_graphs, write_meta_graphs
from tests.core.serving.saved_model.test_ops import save

Change = Callable[[MetaGraphDef, Path], None]


@pytest.fixture(scope="module")
def vocabulary_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model with a table that is filled from an asset, which nobody asks about."""
    folder = tmp_path_factory.mktemp("models")
    (folder / "words.txt").write_text("a\t1\n")

    def model(x: tf.Tensor, weight: tf.Tensor, folder: Path) -> tf.Tensor:
        initializer = tf.lookup.TextFileInitializer(str(folder / "words.txt"), tf.string, 0, tf.int64, 1)
        return x * weight * tf.cast(tf.lookup.StaticHashTable(initializer, 0).size(), tf.float32)

    path = save(folder / "model", model)
    check_trusted(path)
    return path


def table_of(graph: MetaGraphDef) -> NodeDef:
    return next(node for node in graph.graph_def.node if node.op == "InitializeTableFromTextFileV2")


def add_node(graph: MetaGraphDef, name: str, op: str, *inputs: str) -> NodeDef:
    node = graph.graph_def.node.add()
    node.name, node.op = name, op
    node.input.extend(inputs)
    return node


def add_writer(graph: MetaGraphDef) -> FunctionDef:
    """A function that saves to the file that its caller names; the saver calls it, as TF2 does."""
    function = graph.graph_def.library.function.add()
    function.signature.name = "writer"
    function.signature.input_arg.add().name = "file"
    saves = function.node_def.add()
    saves.name, saves.op = "save", "SaveV2"
    saves.input.extend(["file", "names:output:0", "slices:output:0"])
    call = add_node(graph, "saver", "StatefulPartitionedCall", graph.saver_def.filename_tensor_name)
    call.attr["f"].func.name = "writer"
    return function


def name_two_files(graph: MetaGraphDef, path: Path) -> None:
    """The loader takes the last."""
    for name in ("words.txt", "../../secret"):
        asset = graph.asset_file_def.add()
        asset.filename, asset.tensor_info.name = name, f"{table_of(graph).input[1]}:0"


def link_the_asset(graph: MetaGraphDef, path: Path) -> None:
    (path / "assets" / "words.txt").unlink()
    (path / "assets" / "words.txt").symlink_to("../../secret")


def link_the_folder(graph: MetaGraphDef, path: Path) -> None:
    (path / "assets").rename(path.parent / "elsewhere")
    (path / "assets").symlink_to("../elsewhere")


def fill_it_on_restoring(graph: MetaGraphDef, path: Path) -> None:
    """The loader has not named the asset then, so that it is the file that the graph names."""
    nodes = {node.name: node for node in graph.graph_def.node}
    nodes[graph.saver_def.restore_op_name].input.append(f"^{table_of(graph).name}")


def call_as_a_gradient(graph: MetaGraphDef, path: Path) -> None:
    add_writer(graph)
    gradient = graph.graph_def.library.gradient.add()
    gradient.function_name, gradient.gradient_func = "harmless", "writer"


def swap_for_another(graph: MetaGraphDef, path: Path) -> None:
    """TensorFlow's optimizer may run it wherever a function is called that says the same."""
    add_writer(graph).attr["api_implements"].s = b"anything"


def call_as_an_argument(graph: MetaGraphDef, path: Path) -> None:
    add_writer(graph)
    outer = graph.graph_def.library.function.add()
    outer.signature.name = "outer"
    call = outer.node_def.add()
    call.name, call.op = "call", "StatefulPartitionedCall"
    call.attr["f"].placeholder = "inner"


def call_by_nobody(graph: MetaGraphDef, path: Path) -> None:
    add_writer(graph)
    graph.graph_def.node.pop()


def print_where_the_caller_says(graph: MetaGraphDef, path: Path) -> None:
    function = graph.graph_def.library.function.add()
    function.signature.name = "prints"
    prints = function.node_def.add()
    prints.name, prints.op = "print", "PrintV2"
    prints.attr["output_stream"].placeholder = "stream"


def assign_nothing(graph: MetaGraphDef, path: Path) -> None:
    add_node(graph, "v", "VarHandleOp").attr["shared_name"].s = b"file"
    add_node(graph, "assigned", "AssignVariableOp", "v")
    table_of(graph).input[1] = add_node(graph, "read", "ReadVariableOp", "v").name


def name_another_output_of_it(graph: MetaGraphDef, path: Path) -> None:
    """The loader sets one output of the op; the table takes the other."""
    node = add_node(graph, "pair", "IdentityN", table_of(graph).input[1], table_of(graph).input[1])
    table_of(graph).input[1] = node.name
    graph.asset_file_def.extend(asset_files(graph))
    graph.asset_file_def[0].tensor_info.name = f"{node.name}:1"


def link_what_is_called_nearly_so(graph: MetaGraphDef, path: Path) -> None:
    (path / "assets" / "words.txt-too").symlink_to("../../secret")
    suffix = add_node(graph, "suffix", "Const")
    suffix.attr["value"].tensor.string_val.append(b"-too")
    table_of(graph).input[1] = add_node(graph, "joined", "StringJoin", table_of(graph).input[1], suffix.name).name


def name_a_function_like_the_graph(graph: MetaGraphDef, path: Path) -> None:
    """A function without a name, with a node called like one of the graph, which reads something else."""
    graph.graph_def.library.function.add().node_def.add().CopyFrom(table_of(graph))
    table_of(graph).input[1] = add_node(graph, "elsewhere", "Const").name


def give_a_list_for_an_argument(graph: MetaGraphDef, path: Path) -> None:
    """The file is the last of what is given, and the saver's the one before that."""
    function = add_writer(graph)
    del function.signature.input_arg[:]
    function.signature.input_arg.add(name="many", number_attr="N")
    function.signature.input_arg.add(name="file")
    call = graph.graph_def.node[-1]
    call.input.extend([call.input[0], "elsewhere"])


@pytest.mark.parametrize(
    ("change", "op"),
    [
        (name_another_output_of_it, "InitializeTableFromTextFileV2"),
        (link_what_is_called_nearly_so, "InitializeTableFromTextFileV2"),
        (name_a_function_like_the_graph, "InitializeTableFromTextFileV2"),
        (give_a_list_for_an_argument, "SaveV2"),
        (name_two_files, "InitializeTableFromTextFileV2"),
        (link_the_asset, "InitializeTableFromTextFileV2"),
        (link_the_folder, "InitializeTableFromTextFileV2"),
        (fill_it_on_restoring, "InitializeTableFromTextFileV2"),
        (assign_nothing, "InitializeTableFromTextFileV2"),
        (call_as_a_gradient, "SaveV2"),
        (swap_for_another, "SaveV2"),
        (call_as_an_argument, "SaveV2"),
        (call_by_nobody, "SaveV2"),
        (print_where_the_caller_says, "PrintV2"),
    ],
)
def test_what_only_looks_like_a_models_own_is_asked_about(
    vocabulary_model: Path, tmp_path: Path, change: Change, op: str
) -> None:
    path = tmp_path / "model"
    shutil.copytree(vocabulary_model, path)
    (tmp_path / "secret").write_text("a\t1\n")
    graphs = read_meta_graphs(path)
    change(graphs[0], path)
    write_meta_graphs(path, graphs)
    with pytest.raises(UntrustedModelError, match=op):
        check_trusted(path)


def test_a_link_in_the_place_of_the_assets_is_not_looked_through(vocabulary_model: Path, tmp_path: Path) -> None:
    path = tmp_path / "model"
    shutil.copytree(vocabulary_model, path)
    link_the_folder(read_meta_graphs(path)[0], path)
    (tmp_path / "elsewhere" / "private.txt").write_text("")
    assert [asset.name for asset in read_saved_model(path).assets] == ["words.txt"]


def test_a_function_that_the_saver_alone_calls_is_its_own(vocabulary_model: Path, tmp_path: Path) -> None:
    path = tmp_path / "model"
    shutil.copytree(vocabulary_model, path)
    graphs = read_meta_graphs(path)
    add_writer(graphs[0])
    write_meta_graphs(path, graphs)
    check_trusted(path)


def test_a_graph_that_other_readers_would_see_is_no_part_to_skip(vocabulary_model: Path, tmp_path: Path) -> None:
    path = tmp_path / "model"
    shutil.copytree(vocabulary_model, path)
    with (path / "saved_model.pb").open("ab") as file:
        file.write(b"\x92\x80\x80\x80\x10\x00")  # field 2, where a reader cuts the number to 32 bits
    with pytest.raises(ExportError, match="is damaged"):
        check_trusted(path)
