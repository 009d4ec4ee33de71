"""SavedModels as other people make them, and what they answer, found without this program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1


@dataclass(frozen=True, slots=True)
class Foreign:
    """A model, and the outputs it must give for the input that its test types."""

    path: str
    expected: Mapping[str, Any]


def canned_classifier(folder: Path) -> Foreign:
    """DNNClassifier with feature columns; Examples by default, dense tensors as an alternative receiver."""
    columns = [
        tf.feature_column.numeric_column("size", shape=(2,)),
        tf.feature_column.indicator_column(
            tf.feature_column.categorical_column_with_vocabulary_list("kind", ["a", "b"])
        ),
    ]
    config = tf.estimator.RunConfig(model_dir=str(folder / "m"), tf_random_seed=1)
    estimator = tf.estimator.DNNClassifier([4], columns, n_classes=3, config=config)

    def input_fn() -> Any:
        features = {"size": tf.constant([[1.5, -2.0]]), "kind": tf.constant([["b"]])}
        return tf.data.Dataset.from_tensors((features, tf.constant([[2]]))).repeat(3)

    def receiver() -> Any:
        serialized = v1.placeholder(tf.string, [None], name="requests")
        features = tf.io.parse_example(
            serialized,
            {
                "size": tf.io.FixedLenFeature([2], tf.float32),
                "kind": tf.io.FixedLenFeature([1], tf.string, default_value="a"),
            },
        )
        return tf.estimator.export.ServingInputReceiver(
            features, {"examples": serialized}, receiver_tensors_alternatives={"dense": dict(features)}
        )

    estimator.train(input_fn)
    path = estimator.export_saved_model(str(folder / "out"), receiver).decode()
    expected = next(iter(estimator.predict(input_fn)))
    return Foreign(path, {"probabilities": expected["probabilities"], "class_ids": expected["class_ids"]})


def keras_functional(folder: Path) -> Foreign:
    """Two inputs of different dtype, one of them a matrix with a free number of rows."""
    table = tf.keras.Input([None, 2], name="table")
    flag = tf.keras.Input([1], name="flag")
    summed = tf.keras.layers.Lambda(lambda value: tf.reduce_sum(value, 1))(table)
    net = tf.keras.layers.Dense(2, name="out")(tf.keras.layers.Concatenate()([summed, flag]))
    model = tf.keras.Model([table, flag], net)
    tf.saved_model.save(model, str(folder / "keras"))
    given = [np.array([[[1, 2], [3, 4.5]]], np.float32), np.array([[0.5]], np.float32)]
    return Foreign(str(folder / "keras"), {"out": np.asarray(model(given))[0]})


def sequence_example(folder: Path) -> Foreign:
    """Steps of a SequenceExample, weighted by a context feature."""
    with v1.Session(graph=tf.Graph()) as session:
        serialized = v1.placeholder(tf.string, [None], name="examples")
        context, steps, _ = tf.io.parse_sequence_example(
            serialized,
            context_features={"weight": tf.io.FixedLenFeature([], tf.float32)},
            sequence_features={"point": tf.io.FixedLenSequenceFeature([2], tf.float32)},
        )
        total = tf.reduce_sum(steps["point"], [1, 2]) * context["weight"]
        v1.saved_model.simple_save(session, str(folder / "seq"), {"examples": serialized}, {"total": total})
    return Foreign(str(folder / "seq"), {"total": np.float32((1 + 2 + 3 + 4.5) * 2)})


def string_outputs(folder: Path) -> Foreign:
    """Texts in, texts out."""

    class Shout(tf.Module):  # type: ignore[misc]
        @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="text")])
        def shout(self, text: Any) -> Any:
            return {"loud": tf.strings.upper(text, encoding="utf-8"), "length": tf.strings.length(text)}

    module = Shout()
    tf.saved_model.save(module, str(folder / "text"), signatures={"serving_default": module.shout})
    return Foreign(str(folder / "text"), {"loud": b"APPLE; TWO", "length": len("apple; two")})


def ragged_input(folder: Path) -> Foreign:
    """A Keras model with a ragged input."""
    words = tf.keras.Input([None], ragged=True, name="numbers", dtype=tf.float32)
    summed = tf.keras.layers.Lambda(lambda value: tf.reduce_sum(value, 1, keepdims=True), name="total")(words)
    tf.saved_model.save(tf.keras.Model(words, summed), str(folder / "ragged"))
    return Foreign(str(folder / "ragged"), {"total": np.array([7.5], np.float32)})
