"""Every way to bring a model trains, evaluates, is exported and answers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core import commands
from core.errors import DataError

TOP = """
import numpy as np
import tensorflow as tf
from core.experiment import Arrays, Csv, Data, Experiment, Feature, FeatureSchema, TFRecords

random = np.random.default_rng(0)
x = random.normal(size=(64, 2)).astype("float32")
positive = (x[:, 0] > 0).astype("int64")


def layer(size):
    def build_fn(features, params):
        return tf.keras.layers.Dense(size, name="out")(features["x"])
    return build_fn


def make(label, values, **model):
    schema = FeatureSchema([Feature("x", shape=(2,))], labels=label)
    names = [item.name for item in schema.labels]
    columns = {"x": x, **(values if isinstance(values, dict) else {names[0]: values})}
    data = Arrays(columns)
    return Experiment(name="m", schema=schema, data=Data(data, data), params={"learning_rate": 0.01}, **model)
"""

MODELS = {
    "binary": 'make(Feature("y", "int64"), positive, build_fn=layer(1), head=tf.estimator.BinaryClassHead())',
    "multi-class": 'make(Feature("y", "int64"), positive, build_fn=layer(3), head=tf.estimator.MultiClassHead(3))',
    "multi-label": 'make(Feature("y", "int64", (2,)), np.stack([positive, 1 - positive], 1), build_fn=layer(2), '
    "head=tf.estimator.MultiLabelHead(2))",
    "regression": 'make(Feature("y"), x[:, 1], build_fn=layer(1), head=tf.estimator.RegressionHead())',
    "poisson": 'make(Feature("y"), np.abs(x[:, 1]), build_fn=layer(1), head=tf.estimator.PoissonRegressionHead())',
    "multi-head": 'make([Feature("a", "int64"), Feature("b")], {"a": positive, "b": x[:, 1]}, '
    "build_fn=lambda features, params: {'a': layer(1)(features, params), "
    "'b': tf.keras.layers.Dense(1, name='two')(features['x'])}, "
    "head=lambda params: tf.estimator.MultiHead([tf.estimator.BinaryClassHead(name='a'), "
    "tf.estimator.RegressionHead(name='b')]))",
    "ready estimator": 'make(Feature("y", "int64"), positive, estimator=lambda params, config: '
    'tf.estimator.DNNClassifier([4], [tf.feature_column.numeric_column("x", [2])], config=config))',
    "keras optimizer": 'make(Feature("y"), x[:, 1], build_fn=layer(1), head=tf.estimator.RegressionHead(), '
    "optimizer=lambda params: tf.keras.optimizers.legacy.Adam(params['learning_rate']))",
}


@pytest.mark.parametrize("name", list(MODELS))
def test_a_model_goes_the_whole_way(tmp_path: Path, name: str) -> None:
    file = tmp_path / "model.py"
    file.write_text(f"{TOP}\n\nexperiment = {MODELS[name]}\n")
    result = commands.train(file, tmp_path / "run", settings={"max_steps": 4, "checkpoint_every": 2, "seed": 1})
    assert result.reason == "max_steps"
    assert result.best_metrics
    assert result.export is not None
    info = commands.inspect(result.export)
    assert {"serving_default", "dense", "example"} <= set(info.signatures)
    dense = commands.predict(result.export, "dense", dense={"x": [[0.5, -0.5]]})
    example = commands.predict(result.export, "example", examples={"x": [0.5, -0.5]})
    assert set(dense) == set(example)
    for alias, value in dense.items():
        numbers = np.asarray(value)
        if numbers.dtype.kind == "f":
            assert numbers == pytest.approx(np.asarray(example[alias]), abs=1e-6)


CSV = (
    TOP
    + """
schema = FeatureSchema([Feature("size"), Feature("kind", "string", vocabulary=["a", "b"], default="a")],
                       labels=Feature("y"))
experiment = Experiment(
    name="csv", schema=schema, data=Data(Csv("train*.csv"), Csv("train*.csv")),
    build_fn=lambda features, params: tf.keras.layers.Dense(1)(features["size"][:, None]),
    head=tf.estimator.RegressionHead(), params={"learning_rate": 0.01})
"""
)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("size,y\n1,2\n2,3\n", None),
        ("size,kind,y\n1,,2\n2,b,3\n", None),
        ("size,kind\n1,a\n", 'no column "y"'),
        ("size,kind,y\n1,a,2\n2,c,3\n", 'train.csv, line 3: Kind must be one of a, b, not "c"'),
        ("size,kind,y\n1,a,2\nbig,a,3\n", 'train.csv, line 3: Size must be a number, not "big"'),
        ("size,kind,y\n1,a,2\n2,a,\n", 'line 3: "y" is empty and has no default'),
        ("size,kind,y\n", "has no records"),
        (None, r"No data file matches .*train\*\.csv"),
    ],
)
def test_csv_files_are_read_or_say_where_they_do_not_fit(
    tmp_path: Path, text: str | None, says: str | None
) -> None:
    file = tmp_path / "model.py"
    file.write_text(CSV)
    if text is not None:
        (tmp_path / "train.csv").write_text(text)
    settings = {"max_steps": 2, "checkpoint_every": 2, "export": "none"}
    if says is None:
        assert commands.train(file, tmp_path / "run", settings=settings).step == 2
    else:
        with pytest.raises(DataError, match=says):
            commands.train(file, tmp_path / "run", settings=settings)
        assert not (tmp_path / "run").exists()


def test_a_record_of_another_schema_is_named_before_the_first_step(tmp_path: Path) -> None:
    from core.experiment import Feature, FeatureSchema
    from core.experiment.data.records import write_records

    other = FeatureSchema([Feature("x", "int64", (2,))], labels=Feature("y"))
    write_records(tmp_path / "rows.tfrecord", other, [{"x": [1, 2], "y": 1.0}])
    file = tmp_path / "model.py"
    model = MODELS["regression"]
    file.write_text(
        f"{TOP}\nimport dataclasses\nrecords = TFRecords('rows.tfrecord')\n"
        f"experiment = dataclasses.replace({model}, data=Data(records, records))\n"
    )
    with pytest.raises(DataError, match=r'rows\.tfrecord, record 0: Feature "x" is a int64_list'):
        commands.train(file, tmp_path / "run")
