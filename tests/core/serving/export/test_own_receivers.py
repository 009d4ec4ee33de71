"""Receivers of the experiment's own: the SavedModel that Estimator makes of them, and ours beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.commands import ExportRequest
from core.commands.experiments import estimator_of, experiment_of
from core.errors import ExperimentError, ExportError, UserCodeError
from core.jobs import Event, Notice
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.catalogue.exports import read_provenance
from core.runs.run import RunFolder
from core.serving.export.servable import Servable
from core.serving.export.serving_graph import build_model
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.signatures import Signature

TOP = """
import tensorflow as tf
from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema

v1 = tf.compat.v1
rows = Arrays({"x": [0.0, 1.0, 2.0, 3.0], "word": [b"a", b"b", b"a", b"c"], "y": [1, 1, 0, 0]})
schema = FeatureSchema([Feature("x"), Feature("word", "string")], Feature("y", "int64"))


def columns():
    word = tf.feature_column.categorical_column_with_vocabulary_list("word", ["a", "b"])
    return [tf.feature_column.numeric_column("x"), tf.feature_column.indicator_column(word)]


def json_receiver():
    raw = {"x": v1.placeholder(tf.float32, [None]), "word": v1.placeholder(tf.string, [None])}
    return tf.estimator.export.build_raw_serving_input_receiver_fn(raw)()


def parsing_receiver():
    spec = {"x": tf.io.FixedLenFeature([], tf.float32), "word": tf.io.FixedLenFeature([], tf.string)}
    return tf.estimator.export.build_parsing_serving_input_receiver_fn(spec)()


def csv_receiver():
    line = v1.placeholder(tf.string, [None], name="line")
    x, word = tf.io.decode_csv(line, [[0.0], ["a"]])
    words = tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(["A", "B"], ["a", "b"]), "c")
    features = {"x": x, "word": words.lookup(word)}
    parts = {"x": v1.placeholder_with_default(x, [None]), "word": v1.placeholder_with_default(word, [None])}
    return tf.estimator.export.ServingInputReceiver(features, {"csv_row": line}, {"parts": {"x": x, "word": word}})


def pair_receiver():
    x = v1.placeholder_with_default([0.5], [None], name="x")
    return {"x": x, "word": tf.fill(tf.shape(x), "b")}, {"x": x}
"""

CANNED = (
    TOP
    + """
experiment = Experiment(
    name="own", schema=schema, data=Data(rows, rows), receivers=RECEIVERS,
    estimator=lambda params, config: tf.estimator.DNNClassifier([3], columns(), config=config),
    settings={"max_steps": 4, "checkpoint_every": 4, "export": "none", "batch_size": 2},
)
"""
)


def trained(folder: Path, text: str) -> Path:
    file = folder / "model.py"
    file.write_text(text)
    commands.train(file, folder / "run")
    return folder / "run"


@pytest.fixture(scope="module")
def canned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trained DNNClassifier with four receivers of its own. Read only."""
    receivers = '{"csv": csv_receiver, "json": json_receiver, "tf": parsing_receiver, "pair": pair_receiver}'
    return trained(tmp_path_factory.mktemp("canned"), CANNED.replace("RECEIVERS", receivers))


def sides(signature: Signature) -> Any:
    """What clients know of a signature."""
    return (
        signature.method,
        [(item.alias, item.dtype, item.shape) for item in signature.inputs],
        [(item.alias, item.dtype, item.shape) for item in signature.outputs],
    )


@pytest.mark.parametrize("name", ["csv", "json", "tf", "pair"])
def test_it_gives_what_estimator_gives_signature_by_signature(canned: Path, tmp_path: Path, name: str) -> None:
    run = RunFolder.open(canned)
    experiment = experiment_of(run, commands.nothing)
    made = commands.export(canned, "latest", tmp_path / "ours", ExportRequest(receivers=(name,)))
    checkpoint = find_checkpoint(run, "latest").path
    receiver: Any = experiment.receivers[name]
    if name == "pair":
        pair = receiver
        receiver = lambda: tf.estimator.export.ServingInputReceiver(*pair())  # noqa: E731
    theirs = estimator_of(run, experiment).export_saved_model(
        str(tmp_path / "theirs"), receiver, checkpoint_path=checkpoint
    )
    expected = read_saved_model(Path(theirs.decode())).signatures
    found = read_saved_model(Path(made.path)).signatures
    assert {key: sides(found[key]) for key in expected} == {key: sides(expected[key]) for key in expected}
    assert set(found) >= {*expected, name}
    assert made.parity is True


def test_ours_stand_beside_them_and_all_answer_alike(canned: Path, tmp_path: Path) -> None:
    made = commands.export(canned, "latest", tmp_path)
    info = read_saved_model(Path(made.path))
    assert {"csv", "json", "tf", "pair", "example", "dense"} <= set(info.signatures)
    assert info.provenance["default"] == "csv"
    predictor = Predictor(Path(made.path))
    try:
        x, word = np.array([1.5, -2.0], np.float32), np.array([b"b", b"a"], object)
        answers = {
            "json": predictor.predict("json", {"x": x, "word": word}),
            "dense": predictor.predict("dense", {"x": x, "word": word}),
            "csv": predictor.predict("csv", {"csv_row": np.array([b"1.5,B", b"-2.0,A"], object)}),
        }
    finally:
        predictor.close()
    found = {name: answer.outputs["probabilities"].astype(float) for name, answer in answers.items()}
    expected = found["dense"]
    assert not np.allclose(expected[0], expected[1])
    for name, probabilities in found.items():
        np.testing.assert_allclose(probabilities, expected, atol=1e-6, err_msg=name)
    parity = read_provenance(Path(made.path))["parity"]
    assert parity["passed"]
    assert {"json", "tf", "pair", "dense", "example"} <= set(parity["differences"])
    assert "csv_row" in parity["skipped"]["csv"]


def test_the_check_builds_the_model_once_for_each_receiver_of_its_own(
    canned: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[set[str]] = []

    def noted(servable: Servable, features: dict[str, tf.Tensor]) -> tf.estimator.EstimatorSpec:
        built.append(set(features))
        return build_model(servable, features)

    monkeypatch.setattr("core.serving.export.checks.parity.build_model", noted)
    request = ExportRequest(receivers=("json", "tf", "pair"))
    made = commands.export(canned, "latest", tmp_path, request)
    checked = read_provenance(Path(made.path))["parity"]["differences"]
    assert len(checked) > len(request.receivers)
    assert list(checked) == [name for name in made.signatures if name in checked]
    assert built == [{"x", "word"}] * len(request.receivers)


def test_the_preview_is_what_the_export_has(canned: Path, tmp_path: Path) -> None:
    seen = commands.preview(canned)
    made = commands.export(canned, "latest", tmp_path)
    assert [sides(item) for item in seen.signatures] == [
        sides(item) for item in read_saved_model(Path(made.path)).signatures.values()
    ]
    assert seen.receivers == ("example", "dense", "csv", "json", "tf", "pair")


def test_a_frozen_graph_has_them_too(canned: Path, tmp_path: Path) -> None:
    request = ExportRequest(receivers=("csv", "dense"), default="dense", frozen="plain")
    made = commands.export(canned, "latest", tmp_path, request)
    assert (Path(made.path) / "assets.extra" / "frozen_graph.pb").is_file()


BARE = (
    TOP
    + """
def model_fn(features, labels, mode):
    if isinstance(features, dict):
        features = features["x"] if mode != "infer" else features["image"]
    y = tf.keras.layers.Dense(1)(features[:, None])[:, 0]
    if mode == "infer":
        predict = tf.estimator.export.PredictOutput
        outputs = {"classify": predict({"y": y}), "dense": predict(-y)}
        outputs["serving_default"] = outputs["classify"]
        return tf.estimator.EstimatorSpec(mode, predictions={"y": y}, export_outputs=outputs)
    loss = tf.reduce_mean(tf.square(y - tf.cast(labels, tf.float32)))
    train_op = v1.train.AdamOptimizer().minimize(loss, v1.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def image_receiver():
    image = v1.placeholder(tf.float32, [None])
    return RETURNED


experiment = Experiment(
    name="bare", schema=schema, data=Data(rows, rows), receivers={"image": image_receiver}, model_fn=model_fn,
    settings={"max_steps": 4, "checkpoint_every": 4, "export": "none", "batch_size": 2},
)
"""
)


@pytest.mark.parametrize(
    "returned", ["tf.estimator.export.TensorServingInputReceiver(image, image)", '(image, {"input": image})']
)
def test_a_model_of_a_bare_tensor_exports_with_its_own_receiver_alone(tmp_path: Path, returned: str) -> None:
    run = trained(tmp_path, BARE.replace("RETURNED", returned))
    info = RunFolder.open(run).read_info()
    assert info is not None
    assert list(info.receivers) == ["image"], "ours give features that this model cannot read"
    made = commands.export(run, "latest")
    assert set(made.signatures) == {"serving_default", "classify", "dense", "image", "image_dense"}
    predictor = Predictor(Path(made.path))
    try:
        one, other = (predictor.predict(name, {"input": np.ones(2, np.float32)}) for name in ("classify", "dense"))
    finally:
        predictor.close()
    np.testing.assert_allclose(one.outputs["y"].astype(float), -other.outputs["output"].astype(float), atol=1e-6)


def test_names_that_collide_are_told_before_the_export(tmp_path: Path) -> None:
    text = BARE.replace("RETURNED", '{"x": image}, {"image": image}').replace('features["image"]', 'features["x"]')
    run = trained(tmp_path, text)
    seen = commands.preview(run)
    assert 'The model has an output "dense", which keeps its name' in " ".join(seen.notes)
    assert {"dense", "dense_receiver"} <= {item.name for item in seen.signatures}


@pytest.mark.parametrize(
    ("receivers", "error", "says"),
    [
        ('{"dense": json_receiver}', ExperimentError, "has the name of a built-in one"),
        ('{"json": 3}', ExperimentError, "must be a function, not int"),
        ('{"json": lambda: 3}', ExperimentError, r"must return a ServingInputReceiver.*not int"),
        ('{"json": lambda: 1 / 0}', UserCodeError, r'The receiver "json" raised ZeroDivisionError'),
        ('{"json": lambda: ({"x": v1.placeholder(tf.float32, [None])},) * 2}', ExportError, "in prediction mode"),
    ],
)
def test_a_receiver_that_cannot_be_is_told_before_training(
    tmp_path: Path, receivers: str, error: type[Exception], says: str
) -> None:
    file = tmp_path / "model.py"
    file.write_text(CANNED.replace("RECEIVERS", receivers))
    with pytest.raises(error, match=says):
        commands.train(file, tmp_path / "run", settings={"export": "best"})


MULTI_HEAD = (
    TOP
    + """
heads = Arrays({"x": [0.0, 1.0, 2.0, 3.0], "small": [1, 1, 0, 0], "odd": [0, 1, 0, 1]})
names = ("small", "odd")
experiment = Experiment(
    name="heads", schema=FeatureSchema(Feature("x"), [Feature(name, "int64") for name in names]),
    data=Data(heads, heads),
    build_fn=lambda features, params: {
        name: tf.keras.layers.Dense(1)(features["x"][:, None]) for name in names
    },
    head=lambda params: tf.estimator.MultiHead([tf.estimator.BinaryClassHead(name=name) for name in names]),
    settings={"max_steps": 4, "checkpoint_every": 4, "export": "none"},
)
"""
)

RAGGED = (
    TOP
    + """
lists = Arrays({"x": [[1.0], [1.0, 2.0], [], [3.0]], "y": [1.0, 3.0, 0.0, 3.0]})
experiment = Experiment(
    name="ragged", schema=FeatureSchema(Feature("x", shape=(None,)), Feature("y")), data=Data(lists, lists),
    build_fn=lambda features, params: tf.keras.layers.Dense(1)(tf.reduce_sum(features["x"], 1)[:, None])[:, 0],
    loss_fn=lambda labels, logits: tf.reduce_mean(tf.square(labels - logits)),
    settings={"max_steps": 4, "checkpoint_every": 4, "export": "none"},
)
"""
)


@pytest.mark.parametrize("text", [MULTI_HEAD, RAGGED], ids=["multi-head", "ragged"])
def test_the_parity_check_holds_for_every_signature(tmp_path: Path, text: str) -> None:
    run = trained(tmp_path, text)
    events: list[Event] = []
    made = commands.export(run, "latest", emit=events.append)
    assert made.parity is True, [event for event in events if isinstance(event, Notice)]
    parity = read_provenance(Path(made.path))["parity"]
    assert parity["skipped"] == {}
    assert set(parity["differences"]) == set(made.signatures)
    assert all(parity["differences"].values())
