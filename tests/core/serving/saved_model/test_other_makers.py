"""SavedModels of other makers: what is read of them without loading them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tensorflow as tf

from core import commands
from core.errors import ExportError
from core.serving.saved_model.saved_model_file import what_it_is
from core.serving.saved_model.signatures import SavedModelInfo

v1 = tf.compat.v1


@pytest.fixture(scope="module")
def ranking(tmp_path_factory: pytest.TempPathFactory) -> SavedModelInfo:
    """A ranking model as an Estimator: SequenceExamples with a query once and documents step by step."""
    folder = tmp_path_factory.mktemp("ranking")
    context_spec = {
        "query": tf.io.FixedLenFeature([4], tf.float32),
        "country": tf.io.FixedLenFeature([], tf.string, default_value="none"),
        "words": tf.io.VarLenFeature(tf.string),
    }
    sequence_spec = {
        "doc": tf.io.FixedLenSequenceFeature([3], tf.float32),
        "doc_id": tf.io.VarLenFeature(tf.int64),
        "doc_words": tf.io.RaggedFeature(tf.string),
    }

    def receiver() -> Any:
        serialized = v1.placeholder(tf.string, [None], name="sequences")
        context, steps, lengths = tf.io.parse_sequence_example(serialized, context_spec, sequence_spec)
        features = {"query": context["query"], "doc": steps["doc"], "lengths": lengths["doc"]}
        return tf.estimator.export.ServingInputReceiver(features, {"input_ranking_data": serialized})

    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        weights = v1.get_variable("weights", [3, 1])
        scores = tf.squeeze(tf.einsum("bsd,do->bso", features["doc"], weights), 2)
        scores += tf.reduce_sum(features["query"], 1, keepdims=True)
        output = tf.estimator.export.PredictOutput({"scores": scores})
        loss = tf.reduce_mean(scores)
        train_op = v1.train.GradientDescentOptimizer(0.1).minimize(loss, v1.train.get_global_step())
        return tf.estimator.EstimatorSpec(
            mode, {"scores": scores}, loss, train_op, export_outputs={"serving_default": output}
        )

    def input_fn() -> Any:
        features = {"query": tf.ones([2, 4]), "doc": tf.ones([2, 5, 3]), "lengths": tf.constant([5, 5])}
        return tf.data.Dataset.from_tensors(features)

    estimator = tf.estimator.Estimator(model_fn, str(folder / "model"))
    estimator.train(input_fn, steps=1)
    return commands.inspect(estimator.export_saved_model(str(folder / "export"), receiver).decode())


def test_context_and_sequence_of_a_ranking_model_are_told_apart(ranking: SavedModelInfo) -> None:
    found = ranking.signatures["serving_default"].example_features
    assert found is not None
    once = {item.name: (item.dtype, item.kind, item.required) for item in found if not item.sequence}
    steps = {item.name: (item.dtype, item.kind, item.shape) for item in found if item.sequence}
    assert once == {
        "query": ("float32", "fixed", True),
        "country": ("string", "fixed", False),
        "words": ("string", "variable", False),
    }
    assert steps == {
        "doc": ("float32", "fixed", (None, 3)),
        "doc_id": ("int64", "variable", (None,)),
        "doc_words": ("string", "ragged", (None,)),
    }


def test_a_multi_head_estimator_has_a_signature_for_each_head(tmp_path: Path) -> None:
    head = tf.estimator.MultiHead(
        [tf.estimator.BinaryClassHead(name="buys"), tf.estimator.RegressionHead(name="spends")]
    )
    column = tf.feature_column.numeric_column("age")
    estimator = tf.estimator.DNNEstimator(head, [4], [column], model_dir=str(tmp_path / "model"))

    def input_fn() -> Any:
        labels = {"buys": tf.constant([[1], [0]]), "spends": tf.constant([[2.0], [1.0]])}
        return tf.data.Dataset.from_tensors(({"age": tf.constant([[1.0], [2.0]])}, labels))

    estimator.train(input_fn, steps=1)
    parser = tf.estimator.export.build_parsing_serving_input_receiver_fn(
        tf.feature_column.make_parse_example_spec([column])
    )
    info = commands.inspect(estimator.export_saved_model(str(tmp_path / "export"), parser).decode())
    assert {"buys", "spends", "predict"} <= set(info.signatures)
    assert info.signatures["buys"].method.endswith("classify")
    assert info.signatures["spends"].method.endswith("regress")
    for signature in info.signatures.values():
        assert [item.name for item in signature.example_features or ()] == ["age"]


@pytest.fixture(scope="module")
def two_graphs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SavedModel with a graph for serving and one for serving on a TPU, which takes another input."""
    path = tmp_path_factory.mktemp("tags") / "m"
    builder = v1.saved_model.builder.SavedModelBuilder(str(path))
    for number, tags in enumerate((["serve"], ["serve", "tpu"])):
        with v1.Session(graph=tf.Graph()) as session:
            x = v1.placeholder(tf.float32, [None, number + 2], name="x")
            w = v1.get_variable("w", [])
            session.run(w.initializer)
            signature = v1.saved_model.predict_signature_def({"x": x}, {"y": x * w})
            signatures = {"serving_default": signature}
            if number == 0:
                builder.add_meta_graph_and_variables(session, tags, signatures)
            else:
                builder.add_meta_graph(tags, signatures)
    builder.save()
    return path


def test_each_graph_of_a_model_is_read_by_its_tags(two_graphs: Path) -> None:
    info = commands.inspect(two_graphs)
    assert info.tags == ("serve",)
    assert {frozenset(tags) for tags in info.tag_sets} == {frozenset({"serve"}), frozenset({"serve", "tpu"})}
    assert info.signatures["serving_default"].inputs[0].shape == (None, 2)
    other = commands.inspect(two_graphs, ("serve", "tpu"))
    assert other.signatures["serving_default"].inputs[0].shape == (None, 3)


def test_of_a_model_without_a_graph_for_serving_the_first_is_read(tmp_path: Path) -> None:
    builder = v1.saved_model.builder.SavedModelBuilder(str(tmp_path / "m"))
    with v1.Session(graph=tf.Graph()) as session:
        tf.constant(1)
        builder.add_meta_graph_and_variables(session, ["train"])
    builder.save()
    assert commands.inspect(tmp_path / "m").tags == ("train",)


def test_tables_and_assets_are_listed_with_their_sizes(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("cat\ndog\n")

    class Model(tf.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.from_file = tf.lookup.StaticVocabularyTable(
                tf.lookup.TextFileInitializer(
                    str(words), tf.string, tf.lookup.TextFileIndex.WHOLE_LINE, tf.int64,
                    tf.lookup.TextFileIndex.LINE_NUMBER,
                ),
                1,
            )  # fmt: skip
            self.in_memory = tf.lookup.StaticHashTable(
                tf.lookup.KeyValueTensorInitializer(["a", "b", "c"], [1.0, 2.0, 3.0]), 0.0
            )

        @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
        def serve(self, text: Any) -> Any:
            return {"id": self.from_file.lookup(text), "weight": self.in_memory.lookup(text)}

    model = Model()
    tf.saved_model.save(model, str(tmp_path / "m"), signatures={"serving_default": model.serve})
    info = commands.inspect(tmp_path / "m")
    assert [(item.name, item.bytes) for item in info.assets] == [("words.txt", 8)]
    kinds = {(table.key, table.value) for table in info.tables}
    assert kinds == {("string", "int64"), ("string", "float32")}
    (tmp_path / "m" / "assets" / "words.txt").unlink()
    assert [(item.name, item.bytes) for item in commands.inspect(tmp_path / "m").assets] == [("words.txt", None)]


def test_a_table_filled_in_a_graph_tells_how_many_entries_it_has(tmp_path: Path) -> None:
    with v1.Session(graph=tf.Graph()) as session:
        table = tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(["a", "b"], [1, 2]), 0)
        text = v1.placeholder(tf.string, [None], name="text")
        session.run(v1.tables_initializer())
        v1.saved_model.simple_save(
            session, str(tmp_path / "m"), {"text": text}, {"id": table.lookup(text)}, v1.tables_initializer()
        )
    (table_info,) = commands.inspect(tmp_path / "m").tables
    assert table_info.entries == 2


def test_a_graph_saved_as_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "saved_model.pbtxt").write_text("saved_model_schema_version: 1")
    with pytest.raises(ExportError, match=r"has its graph as text, saved_model\.pbtxt, which is not read"):
        commands.inspect(tmp_path)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("model.tflite", "model.tflite is a TensorFlow Lite model"),
        ("frozen_graph.pb", "frozen_graph.pb is a graph without signatures"),
        ("model.keras", "model.keras is a Keras model"),
        ("model.ckpt-3.index", "model.ckpt-3.index is a part of a checkpoint"),
        ("readme.txt", "it has no saved_model.pb."),
    ],
)
def test_a_model_in_another_format_is_named(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / name).write_bytes(b"")
    assert told in what_it_is(tmp_path)
    assert (told in what_it_is(tmp_path / name)) == (name != "readme.txt")
