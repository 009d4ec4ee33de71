"""Which models are thought to compute only, and which ask before they are loaded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core import commands
from core.errors import UntrustedModelError
from core.serving.saved_model.ops import check_trusted, harmless_ops, outside_ops
from core.serving.saved_model.saved_model_file import read_meta_graphs, write_meta_graphs
from resources.ops import list_ops
from tests.core.conftest import SampleRun


def test_the_lists_are_those_that_the_script_makes_of_this_tensorflow() -> None:
    harmless, outside = list_ops.listed()
    assert (list_ops.FOLDER / "harmless.txt").read_text(encoding="utf-8") == harmless
    assert (list_ops.FOLDER / "outside.tsv").read_text(encoding="utf-8") == outside
    assert harmless_ops().isdisjoint(outside_ops())


@pytest.mark.parametrize(
    "op",
    [
        *("Save", "SaveV2", "MergeV2Checkpoints", "DatasetToTFRecord", "CacheDatasetV2", "SnapshotDatasetV2"),
        *("DebugIdentity", "CSVDataset", "GenerateVocabRemapping", "PyFunc", "ReadFile", "Abort", "XlaCallModule"),
    ],
)
def test_no_such_op_is_harmless(op: str) -> None:
    assert op in outside_ops()
    assert op not in harmless_ops()


Model = Callable[[Any, Any, Path], Any]


def save_v2(x: Any, weight: Any, folder: Path) -> Any:
    name = str(folder / "written")
    written = tf.raw_ops.SaveV2(prefix=name, tensor_names=["a"], shape_and_slices=[""], tensors=[x])
    with tf.control_dependencies([written]):
        return x * weight


def restore(x: Any, weight: Any, folder: Path) -> Any:
    return x * tf.raw_ops.RestoreV2(
        prefix=str(folder / "x"), tensor_names=["a"], shape_and_slices=[""], dtypes=[tf.float32]
    )


def cache(x: Any, weight: Any, folder: Path) -> Any:
    dataset = tf.data.Dataset.from_tensors(1.0).cache(str(folder / "cache"))
    return x * weight * v1.data.make_one_shot_iterator(dataset).get_next()


def branch(x: Any, weight: Any, folder: Path) -> Any:
    """The op is in a function that a function calls."""

    @tf.function
    def reads() -> Any:
        return tf.strings.to_number(tf.io.read_file(str(folder / "secret")))

    return tf.cond(tf.reduce_sum(x) > 0, lambda: x * weight, lambda: x * reads())


def table(x: Any, weight: Any, folder: Path) -> Any:
    """An asset like any other, which a request reads again: then it is the file that the graph names."""
    (folder / "words.txt").write_text("a\t1\n")
    initializer = tf.lookup.TextFileInitializer(str(folder / "words.txt"), tf.string, 0, tf.int64, 1)
    size = tf.lookup.StaticHashTable(initializer, 0).size()
    with tf.control_dependencies([v1.tables_initializer()]):
        return x * weight * tf.cast(size, tf.float32)


def print_to_a_file(x: Any, weight: Any, folder: Path) -> Any:
    with tf.control_dependencies([tf.print(x, output_stream=f"file://{folder}/log")]):
        return x * weight


def save(path: Path, model: Model) -> Path:
    with v1.Session(graph=tf.Graph()) as session:
        x = v1.placeholder(tf.float32, [None], name="x")
        weight = v1.get_variable("weight", [], initializer=v1.ones_initializer())
        session.run(v1.global_variables_initializer())
        v1.saved_model.simple_save(session, str(path), {"x": x}, {"y": model(x, weight, path.parent)})
    return path


@pytest.mark.parametrize(
    ("model", "does"),
    [
        (save_v2, "writes files: it has the ops SaveV2"),
        (restore, "reads files: it has the ops RestoreV2"),
        (cache, "writes files"),
        (branch, "reads files: it has the ops ReadFile"),
        (table, "reads files: it has the ops InitializeTableFromTextFileV2"),
        (print_to_a_file, "writes files: it has the ops PrintV2"),
    ],
)
def test_a_model_that_reaches_outside_is_not_trusted(tmp_path: Path, model: Model, does: str) -> None:
    path = save(tmp_path / "model", model)
    with pytest.raises(UntrustedModelError, match=does):
        check_trusted(path)
    check_trusted(path, trusted=True)


def test_an_op_that_nobody_knows_is_not_trusted(tmp_path: Path) -> None:
    path = save(tmp_path / "model", lambda x, weight, folder: tf.identity(x * weight, name="last"))
    graphs = read_meta_graphs(path)
    next(node for node in graphs[0].graph_def.node if node.name == "last").op = "SentencepieceTokenizeOp"
    write_meta_graphs(path, graphs)
    with pytest.raises(UntrustedModelError, match="effect is not known: SentencepieceTokenizeOp"):
        check_trusted(path)


def test_a_name_that_a_model_gives_an_op_is_no_sentence_of_the_question(tmp_path: Path) -> None:
    path = save(tmp_path / "model", lambda x, weight, folder: tf.identity(x * weight, name="last"))
    graphs = read_meta_graphs(path)
    for name in ("None. All is well", "X" * 500):
        graphs[0].graph_def.node.add(name=name[:3], op=name)
    write_meta_graphs(path, graphs)
    with pytest.raises(UntrustedModelError, match=r"is not known: one with a name that no op can have\. Load"):
        check_trusted(path)


def test_a_saver_that_writes_elsewhere_is_not_trusted(tmp_path: Path) -> None:
    path = save(tmp_path / "model", lambda x, weight, folder: x * weight)
    check_trusted(path)
    graphs = read_meta_graphs(path)
    nodes = {node.name: node for node in graphs[0].graph_def.node}
    (suffix,) = (nodes[node.input[1]] for node in nodes.values() if node.op == "StringJoin")
    nodes[suffix.input[1]].attr["value"].tensor.string_val[:] = [b"/../../../elsewhere"]
    write_meta_graphs(path, graphs)
    with pytest.raises(UntrustedModelError, match="SaveV2"):
        check_trusted(path)


def test_a_restore_that_writes_is_not_trusted(tmp_path: Path) -> None:
    path = save(tmp_path / "model", lambda x, weight, folder: x * weight)
    graphs = read_meta_graphs(path)
    saver = graphs[0].saver_def
    saver.restore_op_name = saver.save_tensor_name.partition(":")[0]
    write_meta_graphs(path, graphs)
    with pytest.raises(UntrustedModelError, match="SaveV2"):
        check_trusted(path)


@pytest.mark.parametrize("name", ["../words.txt", "/etc/hostname"])
def test_an_asset_elsewhere_is_not_trusted(tmp_path: Path, name: str) -> None:
    (tmp_path / "words.txt").write_text("a\t1\n")

    def model(x: Any, weight: Any, folder: Path) -> Any:
        initializer = tf.lookup.TextFileInitializer(str(folder / "words.txt"), tf.string, 0, tf.int64, 1)
        return x * weight * tf.cast(tf.lookup.StaticHashTable(initializer, 0).size(), tf.float32)

    path = save(tmp_path / "model", model)
    check_trusted(path)
    graphs = read_meta_graphs(path)
    asset = graphs[0].asset_file_def.add()
    asset.filename = name
    asset.tensor_info.name = next(
        node.input[1] for node in graphs[0].graph_def.node if node.op == "InitializeTableFromTextFileV2"
    )
    write_meta_graphs(path, graphs)
    with pytest.raises(UntrustedModelError, match="InitializeTableFromTextFileV2"):
        check_trusted(path)


def test_models_of_other_makers_that_only_compute_are_trusted(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("red\nblue\n")
    text = tf.keras.Input((), dtype=tf.string)
    tf.keras.Model(text, tf.keras.layers.StringLookup(vocabulary=str(words))(text)).save(tmp_path / "lookup")
    tokens = tf.keras.Input((None,))
    layers = tf.keras.layers.LSTM(3)(tf.keras.layers.Embedding(10, 3)(tokens))
    tf.keras.Model(tokens, layers).export(str(tmp_path / "recurrent"))
    for name in ("lookup", "recurrent"):
        check_trusted(tmp_path / name)


def test_canned_models_with_vocabulary_files_are_trusted(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("red\nblue\n")
    colour = tf.feature_column.categorical_column_with_vocabulary_file("colour", str(words), 2)
    columns = [tf.feature_column.indicator_column(colour)]
    estimator = tf.estimator.DNNClassifier([3], columns, model_dir=str(tmp_path / "run"))
    estimator.train(lambda: tf.data.Dataset.from_tensors(({"colour": [["red"], ["blue"]]}, [[0], [1]])), steps=1)
    spec = tf.feature_column.make_parse_example_spec(columns)
    receiver = tf.estimator.export.build_parsing_serving_input_receiver_fn(spec)
    check_trusted(Path(estimator.export_saved_model(str(tmp_path / "out"), receiver).decode()))


@pytest.mark.parametrize("sample", ["penguins", "digits", "dummy-records"])
def test_exports_of_the_samples_are_trusted(sample_run: SampleRun, sample: str) -> None:
    for export in commands.list_run(sample_run(sample)).exports:
        check_trusted(Path(export.path))
