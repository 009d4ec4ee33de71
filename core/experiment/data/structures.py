"""Converts features between the structure a model takes and tensors by name, as a schema lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import tensorflow as tf

from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema, Layout, leaves_of
from core.tf_types import Tensors


def by_name(schema: FeatureSchema, features: Any) -> dict[str, tf.Tensor]:
    """{name: tensor} in the schema's dtypes, a variable length as a RaggedTensor, from features as the model's."""
    if schema.layout is None:
        named = dict(features)
    else:
        named = dict(zip(leaves_of(schema.layout), _parts(schema.layout, features), strict=True))
    for feature in schema.features:
        if feature.name in named:
            named[feature.name] = _as_listed(feature, named[feature.name])
    return named


def arranged(schema: FeatureSchema, named: Tensors) -> object:
    """The inverse of `by_name`: what the model takes."""
    given = dict(named)
    for feature in schema.features:
        if feature.name in given:
            given[feature.name] = as_given(feature, given[feature.name])
    return given if schema.layout is None else _built(schema.layout, given)


def tensors_of(values: object) -> tf.Tensor:
    """A nest of arrays, SparseTensorValues and RaggedTensorValues as tensors."""
    if isinstance(values, Mapping):
        return {name: tensors_of(value) for name, value in values.items()}
    if isinstance(values, tf.compat.v1.SparseTensorValue):
        return tf.SparseTensor.from_value(values)
    if isinstance(values, tf.compat.v1.ragged.RaggedTensorValue):
        return tf.RaggedTensor.from_row_splits(tensors_of(values.values), values.row_splits)
    if isinstance(values, list | tuple):
        return tuple(tensors_of(value) for value in values)
    return tf.convert_to_tensor(values)


def _as_listed(feature: Feature, tensor: tf.Tensor) -> tf.Tensor:
    if feature.given_as == "sparse":
        tensor = tf.RaggedTensor.from_sparse(tensor)
    elif feature.given_as == "padded":
        tensor = tf.RaggedTensor.from_tensor(tensor)
    return tf.cast(tensor, feature.dtype) if feature.model_dtype else tensor


def as_given(feature: Feature, tensor: tf.Tensor) -> tf.Tensor:
    """Return a feature or label as the model gets it; what `preprocess` made dense or sparse stays so."""
    if isinstance(tensor, tf.RaggedTensor) and feature.given_as != "ragged":
        tensor = tensor.to_sparse() if feature.given_as == "sparse" else tensor.to_tensor()
    return tf.cast(tensor, feature.model_dtype) if feature.model_dtype else tensor


def _parts(layout: Layout, features: Any) -> Iterator[tf.Tensor]:
    match layout:
        case str() | None:
            yield features
        case dict():
            for key, part in layout.items():
                yield from _parts(part, features[key])
        case _:
            for index, part in enumerate(layout):
                yield from _parts(part, features[index])


def _built(layout: Layout, named: Tensors) -> object:
    match layout:
        case None:
            return dict(named)
        case str():
            return named[layout]
        case dict():
            return {key: _built(part, named) for key, part in layout.items()}
        case _:
            return tuple(_built(part, named) for part in layout)
