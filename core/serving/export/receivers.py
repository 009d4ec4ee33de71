"""Serving input receivers, made from the schema: what turns a request into the model's features.

One SavedModel can offer several: "example" (clients send serialized tf.train.Examples), "dense" (one tensor per
feature, as the schema describes it) and "preprocessed" (what `preprocess` returns, for clients that do it
themselves). They are one chain, each link of which can be fed from outside:

    examples -> parse -> dense placeholders -> preprocess -> preprocessed placeholders -> the model's features
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.experiment.data.records import parse_examples
from core.experiment.data.structures import arranged
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.user_functions import preprocess_of
from core.tf_types import ReceiverFunction, Tensors, UserFunction
from core.words import worded

Receiver = Literal["example", "dense", "preprocessed"]
RECEIVERS: tuple[Receiver, ...] = ("example", "dense", "preprocessed")
EXAMPLES_ALIAS = "examples"
SCOPE = "receiver"


def make_receiver_fn(
    schema: FeatureSchema,
    preprocess: UserFunction | None,
    receivers: Sequence[Receiver],
    default: Receiver,
    batch_size: int | None = None,
    scope: str = SCOPE,
) -> ReceiverFunction:
    """A serving_input_receiver_fn for Estimator.export_saved_model.

    The default receiver's tensors are the main ones, the others are `receiver_tensors_alternatives` under their
    names. `batch_size` fixes the first dimension of every tensor; None leaves it free. `scope` holds the
    placeholders: a layer of the model with this name would get another one, and miss its weights.
    """

    def serving_input_receiver_fn() -> tf.estimator.export.ServingInputReceiver | _Arranged:
        tensors: dict[str, dict[str, tf.Tensor]] = {}
        with tf.name_scope(scope):
            features = _raw_features(schema, receivers, tensors, batch_size)
            if preprocess is not None:
                features = preprocess_of(preprocess, training=False, what=worded("preprocess, while serving,"))(
                    features
                )
            if "preprocessed" in receivers:
                features = _open(features, "preprocessed", tensors, batch_size)
        others = {name: made for name, made in tensors.items() if name != default}
        with tf.name_scope(scope):
            given = arranged(schema, features)
        if schema.layout is not None:
            return _Arranged(given, tensors[default], others or None)
        return tf.estimator.export.ServingInputReceiver(given, tensors[default], others or None)

    return serving_input_receiver_fn


class _Arranged(NamedTuple):
    """A receiver of features that are no dict: tf.estimator has one for a single tensor only."""

    features: object
    receiver_tensors: Tensors
    receiver_tensors_alternatives: Mapping[str, Tensors] | None


def _raw_features(
    schema: FeatureSchema,
    receivers: Sequence[Receiver],
    tensors: dict[str, dict[str, tf.Tensor]],
    batch_size: int | None,
) -> dict[str, tf.Tensor]:
    if "example" in receivers:
        serialized = v1.placeholder(tf.string, [batch_size], name=EXAMPLES_ALIAS)
        tensors["example"] = {EXAMPLES_ALIAS: serialized}
        features, _ = parse_examples(schema, serialized, labels=False)
        if "dense" in receivers:
            features = _open(features, "dense", tensors, batch_size, schema)
        return features
    if "dense" in receivers:
        return _placeholders(schema, tensors, batch_size)
    # Only "preprocessed" is wanted: the raw features exist just to learn what preprocess makes of them.
    return _placeholders(schema, {}, batch_size)


def _placeholders(
    schema: FeatureSchema, tensors: dict[str, dict[str, tf.Tensor]], batch_size: int | None
) -> dict[str, tf.Tensor]:
    made: dict[str, tf.Tensor] = {}
    features: dict[str, tf.Tensor] = {}
    for feature in schema.features:
        dtype = tf.as_dtype(feature.dtype)
        shape = [batch_size, *feature.shape]
        made[feature.name] = v1.placeholder(dtype, shape, name=_safe(feature.name))
        features[feature.name] = made[feature.name]
        if feature.is_ragged:
            lengths = v1.placeholder(tf.int64, [batch_size], name=_safe(feature.length_name))
            made[feature.length_name] = lengths
            features[feature.name] = _ragged(made[feature.name], lengths)
    tensors["dense"] = made
    return features


def _open(
    features: Tensors,
    name: str,
    tensors: dict[str, dict[str, tf.Tensor]],
    batch_size: int | None,
    schema: FeatureSchema | None = None,
) -> dict[str, tf.Tensor]:
    """Make each of `features` a tensor that can be fed, and note them as the receiver `name`."""
    known: dict[str, Feature] = {feature.name: feature for feature in schema.features} if schema else {}
    made: dict[str, tf.Tensor] = {}
    opened: dict[str, tf.Tensor] = {}
    for key, value in features.items():
        scoped = f"{name}/{_safe(key)}"
        if isinstance(value, tf.RaggedTensor):
            length_key = known[key].length_name if key in known else f"{key}_length"
            inner = value.flat_values.shape[1:] if value.ragged_rank == 1 else [None] * (value.ragged_rank - 1)
            padded = v1.placeholder_with_default(value.to_tensor(), [batch_size, None, *inner], name=scoped)
            lengths = v1.placeholder_with_default(
                value.row_lengths(), [batch_size], name=f"{name}/{_safe(length_key)}"
            )
            made[key], made[length_key] = padded, lengths
            opened[key] = _ragged(padded, lengths)
        elif isinstance(value, tf.SparseTensor):
            made[key] = opened[key] = value
        else:
            value = tf.convert_to_tensor(value)
            shape = [batch_size, *value.shape[1:]] if value.shape.rank else value.shape
            made[key] = opened[key] = v1.placeholder_with_default(value, shape, name=scoped)
    tensors[name] = made
    return opened


def _ragged(padded: tf.Tensor, lengths: tf.Tensor) -> tf.RaggedTensor:
    return tf.RaggedTensor.from_tensor(padded, lengths=lengths)


def _safe(name: str) -> str:
    """A feature's name as an op name may be written: ASCII only; the alias keeps the real one."""
    return re.sub(r"[^A-Za-z0-9_]", "_", name) or "_"
