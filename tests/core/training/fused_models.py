"""Small models of many kinds, and their training through Estimator: plain, or with many steps in one call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.control import Control
from core.experiment.model import make_run_config
from core.jobs import Emit
from core.training import summaries
from core.training.fused.loop import with_fused_steps
from core.training.hooks import LoopHook, Saved, SaverHook
from core.training.settings import RunSettings

fc = tf.feature_column
ROWS, BATCH = 256, 16
UNEQUAL = {"global_step/sec", "bias", "fraction_of_zero_weights"}
WORDS = ["a", "b", "c"]


def dataset(epochs: int | None = None) -> Any:
    """Batches of every kind of feature; shuffled anew each epoch, always in the same order."""
    random = np.random.RandomState(0)
    x = random.randn(ROWS, 6).astype("float32")
    features = {
        "x": x,
        "word": random.choice([word.encode() for word in WORDS], ROWS),
        "user": random.choice([b"u%d" % number for number in range(60)], ROWS),
        "sequence": [sequence_example(row, length) for row, length in enumerate(random.randint(1, 8, ROWS))],
        "row": np.arange(ROWS),
    }
    labels = (x[:, :1] + 0.3 * random.randn(ROWS, 1) > 0).astype("int64")
    rows = tf.data.Dataset.from_tensor_slices((features, labels))
    return rows.shuffle(ROWS, seed=1).repeat(epochs).batch(BATCH, drop_remainder=True).prefetch(2)


def sequence_example(row: int, length: int) -> bytes:
    """A serialized SequenceExample of `length` steps, three numbers each."""
    example = tf.train.SequenceExample()
    for values in np.random.RandomState(row).randn(length, 3):
        example.feature_lists.feature_list["values"].feature.add().float_list.value.extend(values)
    serialized: bytes = example.SerializeToString()
    return serialized


def columns() -> tuple[list[Any], list[Any]]:
    """Wide and deep feature columns."""
    word = fc.categorical_column_with_vocabulary_list("word", WORDS)
    user = fc.categorical_column_with_hash_bucket("user", 40)
    wide = [word, user, fc.crossed_column(["word", "user"], 50)]
    deep = [fc.numeric_column("x", shape=[6]), fc.embedding_column(user, 4), fc.indicator_column(word)]
    return wide, deep


def estimator_of(net: Callable[[Any], Any], optimizer: Callable[[Any], Any] | None = None) -> Callable[[Any], Any]:
    """An Estimator of one's own around `net(features) -> logits`."""

    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        logits = net(features)
        loss = v1.losses.sigmoid_cross_entropy(labels, logits)
        step = v1.train.get_global_step()
        v1.summary.histogram("logits", logits)
        made = optimizer(step) if optimizer else v1.train.AdamOptimizer(0.01)
        with tf.control_dependencies(v1.get_collection(v1.GraphKeys.UPDATE_OPS)):
            return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=made.minimize(loss, step))

    return lambda config: tf.estimator.Estimator(model_fn, config=config)


def custom(features: Mapping[str, Any]) -> Any:
    net = v1.layers.dense(features["x"], 8, activation=tf.nn.relu)
    v1.summary.scalar("zeros", tf.nn.zero_fraction(net))
    return v1.layers.dense(net, 1)


def normed(features: Mapping[str, Any]) -> Any:
    net = v1.layers.batch_normalization(v1.layers.dense(features["x"], 8), training=True)
    return v1.layers.dense(v1.layers.dropout(net, 0.3, training=True), 1)


def table(features: Mapping[str, Any]) -> Any:
    keys = tf.lookup.KeyValueTensorInitializer(WORDS, [0, 1, 2], value_dtype=tf.int64)
    numbers = tf.lookup.StaticVocabularyTable(keys, 2).lookup(features["word"])
    return v1.layers.dense(tf.concat([features["x"], tf.one_hot(numbers, 5)], 1), 1)


def embedded(features: Mapping[str, Any]) -> Any:
    weights = v1.get_variable("embeddings", [ROWS, 4])
    return v1.layers.dense(tf.concat([features["x"], tf.nn.embedding_lookup(weights, features["row"])], 1), 1)


def recurrent(features: Mapping[str, Any]) -> Any:
    kinds = {"values": tf.io.FixedLenSequenceFeature([3], tf.float32)}
    _, values, lengths = tf.io.parse_sequence_example(features["sequence"], sequence_features=kinds)
    read = tf.keras.layers.LSTM(4)(values["values"], mask=tf.sequence_mask(lengths["values"]))
    return tf.keras.layers.Dense(1)(read)


def keras_head(config: Any) -> Any:
    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        net = tf.keras.layers.Dense(8, "relu")(features["x"])
        return tf.estimator.BinaryClassHead().create_estimator_spec(
            features, mode, tf.keras.layers.Dense(1)(net), labels,
            train_op_fn=lambda loss: v1.train.AdagradOptimizer(0.05).minimize(loss, v1.train.get_global_step()),
        )  # fmt: skip

    return tf.estimator.Estimator(model_fn, config=config)


def multi_head(config: Any) -> Any:
    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        head = tf.estimator.MultiHead(
            [tf.estimator.BinaryClassHead(name="sign"), tf.estimator.RegressionHead(name="sum")]
        )
        net = tf.keras.layers.Dense(8, "tanh")(features["x"])
        logits = {name: tf.keras.layers.Dense(1, name=name)(net) for name in ("sign", "sum")}
        wanted = {"sign": labels, "sum": tf.reduce_sum(features["x"], 1, keepdims=True)}
        return head.create_estimator_spec(
            features, mode, logits, wanted,
            train_op_fn=lambda loss: v1.train.AdamOptimizer(0.01).minimize(loss, v1.train.get_global_step()),
        )  # fmt: skip

    return tf.estimator.Estimator(model_fn, config=config)


def linear(config: Any) -> Any:
    return tf.estimator.LinearClassifier(columns()[0], config=config)


def baseline(config: Any) -> Any:
    """In the place of boosted trees, which TensorFlow 2.15 no longer has."""
    return tf.estimator.BaselineClassifier(config=config)


def deep(config: Any) -> Any:
    return tf.estimator.DNNClassifier([8, 4], columns()[1], dropout=0.2, config=config)


def wide_and_deep(config: Any) -> Any:
    return tf.estimator.DNNLinearCombinedClassifier(
        linear_feature_columns=columns()[0], dnn_feature_columns=columns()[1], dnn_hidden_units=[8], config=config
    )


def decaying(step: Any) -> Any:
    return v1.train.MomentumOptimizer(v1.train.exponential_decay(0.05, step, 50, 0.9), 0.9)


MODELS: dict[str, Callable[[Any], Any]] = {
    "custom": estimator_of(custom, decaying),
    "linear": linear,
    "baseline": baseline,
    "deep": deep,
    "wide and deep": wide_and_deep,
    "Keras head": keras_head,
    "batch norm": estimator_of(normed),
    "table": estimator_of(table),
    "embeddings": estimator_of(embedded, lambda step: v1.train.AdagradOptimizer(0.1)),
    "RNN of SequenceExamples": estimator_of(recurrent),
    "multi-head": multi_head,
}


def train(
    make: Callable[[Any], Any],
    folder: Path,
    *,
    fused: bool,
    steps: int,
    emit: Emit = lambda event: None,
    control: Control | None = None,
    saved: Saved = lambda step, by_hand, evaluate: False,
    data: Callable[[], Any] = dataset,
    every: int = 100,
) -> LoopHook:
    """Train in `folder` up to `steps`, a checkpoint `every` so many; return the hook that saw the last step."""
    tf.keras.utils.set_random_seed(1)
    control = control or Control()
    settings = RunSettings(max_steps=steps, checkpoint_every=every, fused_steps=fused)
    estimator = make(make_run_config(folder, seed=1, summary_every=10))
    summaries.reopen([str(folder)])
    saver = SaverHook(str(folder), every, saved)
    loop = LoopHook(
        max_steps=steps, model_dir=str(folder), control=control, emit=emit, saver=saver, doing=lambda activity: None
    )
    try:
        trained, hooks = with_fused_steps(estimator, loop, saver, settings, steps, control, emit)
        trained.train(data, hooks=hooks)
    finally:
        summaries.close([str(folder)])
    return loop


def curves_of(folder: Path) -> list[tuple[int, str, bytes]]:
    """(step, tag, value) of all that was written to the folder's event files; a few values are left out.

    A speed is never the same twice; a weight is read while it is being updated, in plain training too.
    """
    found = []
    for file in sorted(folder.glob("events.out.tfevents.*")):
        for event in v1.train.summary_iterator(str(file)):
            for value in event.summary.value:
                known = b"" if value.tag in UNEQUAL else value.SerializeToString(deterministic=True)
                found.append((event.step, value.tag, known))
    return sorted(found)


def unequal_points(one: Path, other: Path) -> list[tuple[int, str]]:
    """(step, tag) of the points that both folders have, with different values.

    Plain training may read the step before or after it is counted, so now and then its points are a step apart from
    where they are due. Each still has the value of its step.
    """
    values = {(step, tag): value for step, tag, value in curves_of(one)}
    return [(step, tag) for step, tag, value in curves_of(other) if values.get((step, tag), value) != value]


def summary_steps(folder: Path) -> list[int]:
    """The steps whose summaries were written, each once."""
    return sorted({step for step, tag, _ in curves_of(folder) if tag != "global_step/sec"})


def checkpoints_of(folder: Path) -> dict[tuple[int, str], Any]:
    """The value of every variable of every checkpoint, by step and name."""
    found = {}
    for file in folder.glob("model.ckpt-*.index"):
        reader = tf.train.load_checkpoint(str(file.with_suffix("")))
        step = int(file.stem.rsplit("-", 1)[1])
        found.update({(step, name): reader.get_tensor(name) for name in reader.get_variable_to_shape_map()})
    return found
