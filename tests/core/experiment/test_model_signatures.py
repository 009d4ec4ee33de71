"""Whatever arguments the functions of an experiment have: it trains, is evaluated, exported, and answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import commands
from core.errors import ExperimentError, ExportError, UserCodeError
from core.jobs import Checked, Event
from core.runs.run import RunFolder

TOP = """
import functools
import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1
from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema

x = np.linspace(-1, 1, 64, dtype="float32")
rows = Arrays({"x": x, "y": 2 * x + 1})
classes = Arrays({"x": x, "y": (x > 0).astype("int64")})
columns = [tf.feature_column.numeric_column("x")]
settings = {"max_steps": 4, "checkpoint_every": 4, "seed": 1}


def make(rows=rows, dtype="float32", **model):
    schema = FeatureSchema(Feature("x"), Feature("y", dtype))
    return Experiment(name="m", schema=schema, data=Data(rows, rows), settings=settings, **model)


def spec(features, labels, mode, size=1):
    assert isinstance(features, dict) and mode in ("train", "eval", "infer")
    net = tf.keras.layers.Dense(size)(features["x"][:, None])
    y = tf.reduce_sum(net, axis=1)
    if mode == "infer":
        return tf.estimator.EstimatorSpec(mode, predictions={"y": y})
    loss = tf.reduce_mean(tf.square(y - labels))
    optimizer = v1.train.GradientDescentOptimizer(0.1)
    train = optimizer.minimize(loss, v1.train.get_global_step()) if mode == "train" else None
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train)


def passing_on(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper


def sized(function):
    @functools.wraps(function)
    def wrapper(features, labels, mode):
        return function(features, labels, mode, params={"size": 3})
    return wrapper


class Model:
    def __call__(self, features, labels, mode):
        return spec(features, labels, mode)

    def model_fn(self, features, labels, mode, config):
        assert isinstance(config, tf.estimator.RunConfig)
        return spec(features, labels, mode)


class Similar:
    "What an Estimator has, and no class of TensorFlow."
    model_dir, config, params = "elsewhere", tf.estimator.RunConfig(), {"size": 2}

    def model_fn(self, features, labels, mode, params):
        return spec(features, labels, mode, params["size"])
"""

MODEL_FNS = {
    "no params": "def model_fn(features, labels, mode): return spec(features, labels, mode)",
    "other order": "def model_fn(mode, labels, features): return spec(features, labels, mode)",
    "config": "def model_fn(config, features, mode, labels):\n"
    "    assert isinstance(config, tf.estimator.RunConfig)\n"
    "    return spec(features, labels, mode)",
    "all five": "def model_fn(features, labels, mode, params, config):\n"
    "    assert params == {} and config.model_dir\n"
    "    return spec(features, labels, mode)",
    "defaults": "def model_fn(features, labels=None, mode=None, params=None, size=2):\n"
    "    assert params == {} and size == 2\n"
    "    return spec(features, labels, mode, size)",
    "no labels": "def model_fn(features, mode): return spec(features, 2 * features['x'], mode)",
    "kwargs": "def model_fn(features, labels, mode, *args, **kwargs):\n"
    "    assert not args and not kwargs\n"
    "    return spec(features, labels, mode)",
    "only by keyword": "def model_fn(features, *, mode, labels): return spec(features, labels, mode)",
    "partial": "model_fn = functools.partial(spec, size=3)",
    "partial, params bound": "model_fn = functools.partial(\n"
    "    lambda features, labels, mode, params: spec(features, labels, mode, **params), params={'size': 3})",
    "partial, by position": "model_fn = functools.partial(\n"
    "    lambda size, features, labels, mode: spec(features, labels, mode, size), 3)",
    "object": "model_fn = Model()",
    "method": "model_fn = Model().model_fn",
    "decorated": "model_fn = passing_on(lambda mode, features, labels: spec(features, labels, mode))",
    "decorator with arguments of its own": "model_fn = sized(\n"
    "    lambda features, labels, mode, params: spec(features, labels, mode, **params))",
}

ESTIMATORS = {
    "v1 regressor": "make(estimator=lambda params, config: v1.estimator.LinearRegressor(columns, config=config))",
    "v1 classifier": 'make(classes, "int64", estimator=lambda params, run_config: '
    "v1.estimator.DNNClassifier([4], columns, config=run_config))",
    "v1 combined": "make(estimator=lambda params, config: v1.estimator.DNNLinearCombinedRegressor("
    "linear_feature_columns=columns, dnn_feature_columns=columns, dnn_hidden_units=[3], config=config))",
    "v1 baseline": 'make(classes, "int64", estimator=v1.estimator.BaselineClassifier())',
    "v1 ready": "make(estimator=v1.estimator.LinearRegressor(columns))",
    "v1 own": "make(estimator=v1.estimator.Estimator(Model()))",
    "v2 own with params": "make(estimator=tf.estimator.Estimator("
    "lambda features, labels, mode, params: spec(features, labels, mode, **params), params={'size': 3}))",
    "similar": "make(estimator=Similar())",
    "maker: other order": "make(estimator=lambda config, params: "
    "tf.estimator.LinearRegressor(columns, config=config))",
    "maker: other names": "make(estimator=lambda p, c: tf.estimator.LinearRegressor(columns, config=c))",
    "maker: partial of a class": "make(estimator=functools.partial(tf.estimator.LinearRegressor, columns))",
}

FUNCTIONS = {
    "keras loss": "build_fn=lambda features: layer(features)[:, 0], loss_fn=tf.keras.losses.MeanSquaredError()",
    "loss in the other order": "build_fn=lambda params, features: layer(features), loss_fn=loss_fn, "
    "metrics_fn=lambda predictions, labels: {'bias': v1.metrics.mean(predictions['y'] - labels)}, "
    "predictions_fn=lambda logits, features: {'y': logits[:, 0] + 0.0 * features['x']}",
    "classes": "build_fn=lambda features, mode: layer(features), "
    "head=tf.estimator.RegressionHead, optimizer=v1.train.AdamOptimizer",
    "augment of features": "build_fn=lambda features, training, params: layer(features), "
    "head=lambda: tf.estimator.RegressionHead(), optimizer=lambda: v1.train.GradientDescentOptimizer(0.1), "
    "augment=lambda features: {'x': features['x'] + 0.0}, "
    "preprocess=functools.partial(lambda scale, training, features: {'x': features['x'] * scale}, 2.0)",
    "augment in the other order": "build_fn=lambda features: layer(features), "
    "head=lambda: tf.estimator.RegressionHead(), augment=lambda labels, features: ({**features}, labels[:])",
}

LAYER = """

def layer(features):
    return tf.keras.layers.Dense(1)(features["x"][:, None])


def loss_fn(logits, labels):
    assert (logits.shape.rank, labels.shape.rank) == (2, 1)
    return tf.reduce_mean(tf.square(logits[:, 0] - labels))
"""


def goes_the_whole_way(folder: Path, text: str) -> commands.TrainingResult:
    """Train, evaluate, export, inspect and predict by both receivers."""
    file = folder / "model.py"
    file.write_text(TOP + text)
    result = commands.train(file, folder / "run")
    assert (result.reason, result.step) == ("max_steps", 4)
    assert "loss" in result.best_metrics
    (again,) = commands.evaluate(folder / "run", (4,))
    assert "loss" in again.metrics
    assert result.export is not None
    parity = json.loads((Path(result.export) / "assets.extra" / "workbench.json").read_text())["parity"]
    assert parity["passed"]
    dense = commands.predict(result.export, "dense", dense={"x": [0.5]})
    example = commands.predict(result.export, "example", examples={"x": 0.5})
    assert dense
    assert dense == example
    return result


@pytest.mark.parametrize("kind", list(MODEL_FNS))
def test_a_model_fn_may_have_any_of_the_arguments(tmp_path: Path, kind: str) -> None:
    goes_the_whole_way(tmp_path, f"\n\n{MODEL_FNS[kind]}\n\nexperiment = make(model_fn=model_fn)\n")


@pytest.mark.parametrize("kind", list(ESTIMATORS))
def test_an_estimator_may_be_of_any_class_and_made_in_any_way(tmp_path: Path, kind: str) -> None:
    goes_the_whole_way(tmp_path, f"\n\nexperiment = {ESTIMATORS[kind]}\n")


@pytest.mark.parametrize("kind", list(FUNCTIONS))
def test_other_functions_may_have_any_of_their_arguments(tmp_path: Path, kind: str) -> None:
    goes_the_whole_way(tmp_path, f"{LAYER}\n\nexperiment = make({FUNCTIONS[kind]})\n")


@pytest.mark.parametrize(
    ("model", "says"),
    [
        ("model_fn=lambda features, labels, mode, size: 0", 'model_fn wants an argument "size".* features, labels'),
        ("model_fn=lambda x, labels, mode: 0", 'model_fn wants an argument "x"'),
        ("model_fn=lambda *args, **kwargs: 0", "model_fn must have an argument named features"),
        ("estimator=lambda params, config, size: 0", 'estimator wants an argument "size".* params, run_config'),
        ("estimator=lambda params, config: 4", "must return a tf.estimator.Estimator, not int"),
        ("estimator=4", "estimator must be an Estimator, or a function .*, not int"),
        ("build_fn=lambda features, size, x: 0, head=1", 'build_fn wants an argument "x".* params, mode, training'),
        ("build_fn=0 .__add__, head=0, preprocess=lambda features, params: 0", 'preprocess wants an argument "par'),
    ],
)
def test_what_cannot_be_given_is_named_before_the_first_step(tmp_path: Path, model: str, says: str) -> None:
    file = tmp_path / "model.py"
    file.write_text(f"{TOP}\n\nexperiment = make({model})\n")
    with pytest.raises(ExperimentError, match=says):
        commands.train(file, tmp_path / "run")
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize(
    ("model", "says"),
    [
        ("model_fn=lambda features, labels, mode: None", r"other than a tf\.estimator\.EstimatorSpec; .*"),
        (
            "estimator=lambda config: tf.estimator.LinearClassifier("
            "[tf.feature_column.numeric_column('y')], config=config)",
            "Feature y is not in features dictionary ",
        ),
    ],
)
def test_an_error_outside_of_the_users_lines_names_the_line_of_their_function(
    tmp_path: Path, model: str, says: str
) -> None:
    file = tmp_path / "model.py"
    file.write_text(f"{TOP}\n\nexperiment = make({model})\n")
    line = file.read_text().splitlines().index(f"experiment = make({model})") + 1
    with pytest.raises(UserCodeError, match=rf"{says}\(model\.py, line {line}\)\.$"):
        commands.train(file, tmp_path / "run")


CLUSTERS = """
points = Arrays({"x": x})
experiment = Experiment(
    name="clusters", schema=FeatureSchema(Feature("x")), data=Data(points, points), settings=settings,
    estimator=lambda config: v1.estimator.experimental.KMeans(3, feature_columns=columns, config=config))
"""


def test_a_model_without_labels_whose_variables_have_no_shape_at_first(tmp_path: Path) -> None:
    file, run = tmp_path / "model.py", tmp_path / "run"
    file.write_text(TOP + CLUSTERS)
    result = commands.train(file, run)
    assert result.export is not None
    assert commands.predict(result.export, "dense", dense={"x": [0.5]})
    assert commands.train(None, run, settings={"max_steps": 6}).step == 6


def checks(file: Path, run: Path, **settings: Any) -> dict[str, Checked]:
    """The checks of a short training."""
    seen: list[Event] = []
    commands.train(file, run, settings={"max_steps": 2, "checkpoint_every": 2, **settings}, emit=seen.append)
    return {event.name: event for event in seen if isinstance(event, Checked)}


@pytest.mark.parametrize(
    ("arguments", "reach"), [("features, labels, mode", False), ("params, features, mode", True)]
)
def test_params_that_cannot_reach_the_model_are_told(tmp_path: Path, arguments: str, reach: bool) -> None:
    file = tmp_path / "model.py"
    model_fn = f"lambda {arguments}: spec(features, features['x'], mode)"
    file.write_text(f"{TOP}\n\nexperiment = make(model_fn={model_fn}, params={{'size': 2}})\n")
    found = checks(file, tmp_path / "run")["Model"]
    assert ("It takes no params" in found.text, found.result) == ((False, "ok") if reach else (True, "warning"))


OUTPUTS = """

def model_fn(features, labels, mode):
    found = spec(features, labels, mode)
    if mode != "infer":
        return found
    y = found.predictions["y"][:, None]
    return found._replace(export_outputs=OUTPUTS)


experiment = make(model_fn=model_fn, preprocess=lambda features: {**features})
"""


@pytest.mark.parametrize(
    ("outputs", "kinds"),
    [
        ("{'score': tf.estimator.export.RegressionOutput(y)}", "regression"),
        ("{'score': tf.estimator.export.ClassificationOutput(scores=y)}", "classification"),
        (
            "{'serving_default': tf.estimator.export.RegressionOutput(y), "
            "'b': tf.estimator.export.ClassificationOutput(scores=y)}",
            "regression and classification",
        ),
    ],
)
@pytest.mark.parametrize("export", ["best", "none"])
def test_a_model_whose_outputs_take_examples_only_has_that_receiver_alone(
    tmp_path: Path, outputs: str, kinds: str, export: str
) -> None:
    file, run = tmp_path / "model.py", tmp_path / "run"
    file.write_text(TOP + OUTPUTS.replace("OUTPUTS", outputs))
    found = checks(file, run, export=export)["Receivers"]
    assert found.result == "ok"
    assert found.text == (
        f"Serving receivers built: example. The model has only {kinds} outputs. These take Examples, so its "
        "exports have no dense and no preprocessed receiver."
    )
    info = RunFolder.open(run).read_info()
    assert info is not None
    assert list(info.receivers) == ["example"]
    assert commands.preview(run).signatures[0].name == "serving_default"
    made = commands.export(run, "latest")
    assert "dense" not in commands.inspect(made.path).signatures
    assert commands.predict(made.path, "example", examples={"x": 0.5})
    with pytest.raises(ExportError, match="take Examples only"):
        commands.export(run, "latest", request=commands.ExportRequest(receivers=("example", "dense")))
