"""Exports: what is in them, read back and asked, ours and those of other makers."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.commands import ExportRequest
from core.errors import CheckpointError, ExportError, RequestError, StorageError
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.predict import requests
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import SavedModelInfo

v1 = tf.compat.v1


@pytest.fixture(scope="module")
def export_path(trained_run: Path) -> Path:
    (export,) = list_exports(RunFolder.open(trained_run))
    return Path(export.path)


def test_the_export_tells_where_it_comes_from(export_path: Path, trained_run: Path) -> None:
    info = read_saved_model(export_path)
    best = find_checkpoint(RunFolder.open(trained_run), "best")
    assert info.provenance["step"] == best.step
    assert info.provenance["metrics"] == pytest.approx(dict(best.metrics))
    assert info.provenance["experiment"] == "linear"
    assert "tensorflow" in info.provenance["versions"]
    assert requests.schema_of(info).features[0].name == "x"  # type: ignore[union-attr]


def test_signatures_have_clean_names_and_serving_default_is_the_chosen_one(
    trained_run: Path, tmp_path: Path
) -> None:
    for default in ("dense", "example"):
        made = commands.export(trained_run, "latest", tmp_path / default, request=ExportRequest(default=default))
        info = read_saved_model(Path(made.path))
        assert set(info.signatures) == {"serving_default", "dense", "example"}
        assert info.signatures["serving_default"].inputs == info.signatures[default].inputs
    example = info.signatures["example"]
    assert [spec.alias for spec in example.inputs] == ["examples"]
    assert example.example_features is not None
    assert [(item.name, item.dtype, item.shape, item.default) for item in example.example_features] == [
        ("x", "float32", (2,), 0.0)
    ]
    dense = info.signatures["dense"]
    assert [(spec.alias, spec.dtype, spec.shape) for spec in dense.inputs] == [("x", "float32", (None, 2))]


def test_two_exports_in_one_second_get_two_versions(trained_run: Path, tmp_path: Path) -> None:
    paths = [commands.export(trained_run, 40, tmp_path).path for _ in range(2)]
    assert len(set(paths)) == 2
    assert all(Path(path).name.isdigit() for path in paths)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(Path(path).name for path in paths)


def test_a_failed_export_leaves_nothing_behind(trained_run: Path, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained_run, run)
    source = run / "workbench" / "experiment.py"
    source.write_text(source.read_text().replace('features["x"]', 'features["y"]'))
    with pytest.raises(ExportError, match=r"there is no 'y'; there are: x"):
        commands.export(run, 40, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_an_export_into_a_place_that_is_no_folder_says_so(trained_run: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="Could not write the export"):
        commands.export(trained_run, 40, tmp_path / "file" / "out")


def test_an_unknown_receiver_lists_those_there_are(trained_run: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="has no preprocess"):
        commands.export(trained_run, 40, tmp_path, request=ExportRequest(receivers=("preprocessed",)))
    with pytest.raises(ExportError, match="Choose from: example, dense"):
        commands.export(trained_run, 40, tmp_path, request=ExportRequest(receivers=("soap",)))


def test_a_checkpoint_without_data_is_never_exported_as_fresh_weights(trained_run: Path, tmp_path: Path) -> None:
    from core.experiment import Feature, FeatureSchema
    from core.serving.export.exporter import export_checkpoint
    from core.serving.export.servable import Servable

    with pytest.raises(CheckpointError, match="no whole checkpoint"):
        export_checkpoint(
            Servable(None, FeatureSchema([Feature("x")])), str(tmp_path / "model.ckpt-5"), tmp_path, ExportRequest()
        )


def test_requests_are_checked_before_the_model_sees_them(export_path: Path) -> None:
    info = read_saved_model(export_path)
    for columns, field, says in (
        ({"x": [[1.0]]}, "x", "must be 2 numbers"),
        ({"x": 1.0}, "x", "needs the batch dimension"),
        ({"z": [[1.0, 2.0]]}, "z", "Its inputs are: x"),
    ):
        with pytest.raises(RequestError, match=says) as caught:
            requests.dense_inputs(info, "dense", columns)
        assert caught.value.field == field
    with pytest.raises(RequestError, match="takes dense tensors"):
        requests.example_inputs(info, "dense", {"x": [1, 2]})
    predictor = Predictor(export_path)
    try:
        with pytest.raises(RequestError, match='"x" is missing'):
            predictor.predict("dense", {})
        with pytest.raises(RequestError, match=r"not a serialized tf\.train\.Example"):
            predictor.predict("example", {"examples": np.array([b"\x0a\xff\x01not an Example"], object)})
        with pytest.raises(ExportError, match="There are: serving_default"):
            predictor.predict("nothing", {})
    finally:
        predictor.close()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda path: (path / "saved_model.pb").unlink(), "is not an export"),
        (lambda path: (path / "saved_model.pb").write_bytes(b"\xff" * 40), "is damaged"),
        (lambda path: os.truncate(path / "saved_model.pb", 3000), "is damaged"),
    ],
)
def test_a_spoilt_export_is_said_in_a_sentence(export_path: Path, tmp_path: Path, spoil: Any, says: str) -> None:
    copy = tmp_path / "1"
    shutil.copytree(export_path, copy)
    spoil(copy)
    with pytest.raises(ExportError, match=says):
        read_saved_model(copy)


def test_a_folder_of_versions_names_them(export_path: Path) -> None:
    with pytest.raises(ExportError, match=f"Choose one of: {export_path.name}"):
        read_saved_model(export_path.parent)


def test_missing_variables_are_said_when_the_export_is_loaded(export_path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "1"
    shutil.copytree(export_path, copy)
    shutil.rmtree(copy / "variables")
    with pytest.raises(ExportError, match="variables are missing"):
        Predictor(copy)


def answer(path: str, name: str, inputs: dict[str, Any]) -> tuple[SavedModelInfo, dict[str, Any]]:
    predictor = Predictor(Path(path))
    try:
        return predictor.info, dict(predictor.predict(name, inputs).outputs)
    finally:
        predictor.close()


def test_a_canned_classifier_with_its_own_receiver(tmp_path: Path) -> None:
    column = tf.feature_column.numeric_column("size")
    kind = tf.feature_column.indicator_column(
        tf.feature_column.categorical_column_with_vocabulary_list("kind", ["a", "b"])
    )
    columns = [column, kind]
    estimator = tf.estimator.DNNClassifier([4], columns, n_classes=3, model_dir=str(tmp_path / "m"))

    def input_fn() -> Any:
        features = {"size": tf.constant([[1.0], [2.0]]), "kind": tf.constant([["a"], ["b"]])}
        return tf.data.Dataset.from_tensors((features, tf.constant([[0], [2]]))).repeat(3)

    estimator.train(input_fn)
    spec = tf.feature_column.make_parse_example_spec(columns)
    receiver = tf.estimator.export.build_parsing_serving_input_receiver_fn(spec)
    path = estimator.export_saved_model(str(tmp_path / "out"), receiver).decode()
    info = read_saved_model(Path(path))
    features = {item.name: item for item in info.signatures["predict"].example_features or ()}
    assert features["size"].required
    assert features["size"].shape == (1,)
    assert features["kind"].kind == "variable"
    inputs = requests.example_inputs(info, "predict", [{"size": [1.0], "kind": ["a"]}])
    _, outputs = answer(path, "predict", inputs)
    expected = next(iter(estimator.predict(input_fn)))
    np.testing.assert_allclose(outputs["probabilities"][0], expected["probabilities"], atol=1e-6)
    with pytest.raises(RequestError, match="size is required"):
        requests.example_inputs(info, "predict", [{"kind": ["a"]}])


def test_a_classifier_of_ours_has_a_dense_signature_and_its_classify_head(tmp_path: Path) -> None:
    run = tmp_path / "run"
    commands.train("penguins", run, settings={"max_steps": 5, "checkpoint_every": 5})
    (export,) = list_exports(RunFolder.open(run))
    info = read_saved_model(Path(export.path))
    assert set(info.signatures) == {
        *("serving_default", "classification", "predict"),  # the names that Estimator gives them
        *("dense", "example", "example_classification", "preprocessed"),
    }
    assert info.signatures["example_classification"].method.endswith("classify")
    probabilities = next(item for item in info.signatures["dense"].outputs if item.alias == "probabilities")
    assert requests.class_names(info, probabilities) == ("Adelie", "Chinstrap", "Gentoo")


def test_a_keras_model_and_a_module_answer_too(tmp_path: Path) -> None:
    inputs = tf.keras.Input([2], name="x")
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(1, name="y")(inputs))
    tf.saved_model.save(model, str(tmp_path / "keras"))
    info, outputs = answer(str(tmp_path / "keras"), "serving_default", {"x": np.ones((1, 2), np.float32)})
    np.testing.assert_allclose(outputs["y"], model(np.ones((1, 2))), atol=1e-6)
    assert info.provenance == {}
    assert info.signatures["serving_default"].example_features is None

    class Parser(tf.Module):  # type: ignore[misc]
        @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
        def serve(self, examples: Any) -> Any:
            spec = {
                "x": tf.io.FixedLenFeature([2], tf.float32),
                "n": tf.io.FixedLenFeature([], tf.int64, default_value=3),
            }
            parsed = tf.io.parse_example(examples, spec)
            return {"sum": tf.reduce_sum(parsed["x"], 1) + tf.cast(parsed["n"], tf.float32)}

    module = Parser()
    tf.saved_model.save(module, str(tmp_path / "module"), signatures={"serve": module.serve})
    info = read_saved_model(tmp_path / "module")
    found = {item.name: item for item in info.signatures["serve"].example_features or ()}
    assert (found["n"].default, found["x"].required) == (3, True)
    _, outputs = answer(
        str(tmp_path / "module"), "serve", requests.example_inputs(info, "serve", {"x": [1.0, 2.0]})
    )
    assert outputs["sum"].tolist() == [6.0]


def test_the_features_of_a_sequence_example_are_recovered(tmp_path: Path) -> None:
    with v1.Session(graph=tf.Graph()) as session:
        serialized = v1.placeholder(tf.string, [None], name="examples")
        context, steps, _ = tf.io.parse_sequence_example(
            serialized,
            context_features={"user": tf.io.FixedLenFeature([], tf.int64)},
            sequence_features={"score": tf.io.FixedLenSequenceFeature([2], tf.float32)},
        )
        outputs = {"user": context["user"], "score": steps["score"]}
        v1.saved_model.simple_save(session, str(tmp_path / "seq"), {"examples": serialized}, outputs)
    info = read_saved_model(tmp_path / "seq")
    found = {item.name: item for item in info.signatures["serving_default"].example_features or ()}
    assert (found["user"].required, found["user"].sequence) == (True, False)
    assert found["score"].sequence
    assert found["score"].dtype == "float32"


def test_bytes_go_both_ways_untouched(tmp_path: Path) -> None:
    with v1.Session(graph=tf.Graph()) as session:
        text = v1.placeholder(tf.string, [None], name="text")
        v1.saved_model.simple_save(session, str(tmp_path / "echo"), {"text": text}, {"same": tf.identity(text)})
    info = read_saved_model(tmp_path / "echo")
    given = {"text": [{"b64": "AAEA"}, "plain", {"b64": "YQAAAA=="}]}
    inputs = requests.dense_inputs(info, "serving_default", given)
    _, outputs = answer(str(tmp_path / "echo"), "serving_default", inputs)
    assert outputs["same"].tolist() == [b"\0\1\0", b"plain", b"a\0\0\0"]
    assert json.dumps(requests.outputs_json({"same_bytes": outputs["same"]}))
    encoded = requests.outputs_json({"same_bytes": outputs["same"]})["same_bytes"]
    assert isinstance(encoded, list)
    assert encoded[0] == {"b64": "AAEA"}


def test_a_model_without_the_serve_tag_lists_its_tags(tmp_path: Path) -> None:
    builder = v1.saved_model.builder.SavedModelBuilder(str(tmp_path / "m"))
    with v1.Session(graph=tf.Graph()) as session:
        tf.constant(1)
        builder.add_meta_graph_and_variables(session, ["train"])
    builder.save()
    with pytest.raises(ExportError, match="tagged: train"):
        read_saved_model(tmp_path / "m")
