"""The experiments the training benchmarks run, and the program a person would write instead."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from core.experiment import Arrays, Data, Experiment, Feature, FeatureSchema
from core.experiment.data.datasets import make_input_fn
from core.experiment.experiment import InputFn
from core.experiment.model import make_estimator
from core.runs.run_records import RunInfo

RECORDS = 512
random = np.random.default_rng(0)
X = random.normal(size=(RECORDS, 8)).astype("float32")
Y = (X[:, 0] > 0).astype("int64")
SCHEMA = FeatureSchema([Feature("x", shape=(8,))], labels=Feature("y", "int64"))
DATA = Arrays({"x": X, "y": Y})


def build_fn(features: Mapping[str, Any], params: Mapping[str, Any]) -> Any:
    """A plain network of `layers` layers."""
    net = features["x"]
    for number in range(params["layers"] - 1):
        net = tf.keras.layers.Dense(16, "relu", name=f"hidden_{number}")(net)
    return tf.keras.layers.Dense(1, name="logits")(net)


def loss_fn(labels: Any, logits: Any) -> Any:
    return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(tf.cast(labels, tf.float32), logits[:, 0]))


def metrics_fn(labels: Any, predictions: Mapping[str, Any]) -> dict[str, Any]:
    return {"accuracy": tf.compat.v1.metrics.accuracy(labels, predictions["class"])}


def make_experiment(layers: int) -> Experiment:
    """With one metric only: a head of Estimator's has eight, which it would build anew for each evaluation."""
    return Experiment(
        name="bench",
        schema=SCHEMA,
        data=Data(DATA, DATA),
        build_fn=build_fn,
        loss_fn=loss_fn,
        metrics_fn=metrics_fn,
        predictions_fn=lambda logits: {"class": tf.cast(logits[:, 0] > 0, tf.int64)},
        params={"layers": layers, "learning_rate": 0.001},
    )


def input_fn(experiment: Experiment, *, training: bool) -> Any:
    return make_input_fn(
        experiment.schema, DATA, base_dir=Path(), training=training, batch_size=32 if training else 256,
        shuffle_buffer=RECORDS if training else 0, seed=1 if training else None,
    )  # fmt: skip


def trainable(kind: str, config: Any) -> tuple[Any, Any]:
    """An Estimator and its input_fn of training: "2 layers", "50 layers" or canned "wide and deep".

    "2 layers, input_fn": the same data by an InputFn of one's own.
    """
    if kind != "wide and deep":
        experiment = make_experiment(int(kind.split()[0]))
        own = input_fn(experiment, training=True)
        if kind.endswith("input_fn"):
            source = InputFn(own)
            own = make_input_fn(
                None, source, base_dir=Path(), training=True, batch_size=0, shuffle_buffer=0, seed=None
            )
        return make_estimator(experiment, experiment.params, config), own
    column = tf.feature_column
    word = column.categorical_column_with_vocabulary_list("word", ["a", "b", "c"])
    user = column.categorical_column_with_hash_bucket("user", 100)
    estimator = tf.estimator.DNNLinearCombinedClassifier(
        linear_feature_columns=[word, user, column.crossed_column(["word", "user"], 50)],
        dnn_feature_columns=[
            column.numeric_column("x", shape=[8]), column.embedding_column(user, 8), column.indicator_column(word)
        ],
        dnn_hidden_units=[32, 16],
        config=config,
    )  # fmt: skip
    features = {
        "x": X,
        "word": random.choice([b"a", b"b", b"c"], RECORDS),
        "user": random.choice([b"u%d" % number for number in range(300)], RECORDS),
    }

    def data() -> Any:
        rows = tf.data.Dataset.from_tensor_slices((features, Y))
        return rows.shuffle(RECORDS, seed=1).repeat().batch(32).prefetch(tf.data.AUTOTUNE)

    return estimator, data


def scripted(experiment: Experiment, steps: int, every: int) -> float:
    """Seconds of `train_and_evaluate` that evaluates every `every` steps."""
    folder = tempfile.mkdtemp()
    config = tf.estimator.RunConfig(
        folder, tf_random_seed=1, save_checkpoints_steps=every, save_summary_steps=100, keep_checkpoint_max=None
    )
    estimator = make_estimator(experiment, experiment.params, config)
    started = time.perf_counter()
    tf.estimator.train_and_evaluate(
        estimator,
        tf.estimator.TrainSpec(input_fn(experiment, training=True), max_steps=steps),
        tf.estimator.EvalSpec(
            input_fn(experiment, training=False), steps=None, throttle_secs=0, start_delay_secs=0
        ),
    )
    return time.perf_counter() - started


def run_info(experiment: Experiment, steps: int, every: int) -> RunInfo:
    source = str(Path(tempfile.gettempdir()) / "bench.py")
    return RunInfo("bench", source, "", dict(experiment.params), settings(steps, every), "", True, None, {}, 0.0)


def settings(steps: int, every: int) -> dict[str, Any]:
    return {
        "max_steps": steps, "checkpoint_every": every, "patience": 0, "seed": 1, "summary_every": 100,
        "batch_size": 32, "shuffle_buffer": RECORDS, "keep_latest": 3, "keep_best": 2, "export": "none",
    }  # fmt: skip
