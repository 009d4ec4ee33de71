"""Inputs to show a signature with: one row of usual values, made from the schema or from the signature alone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import default_array, fixed_shape
from core.serving.predict.requests import (
    columns_of,
    dense_inputs,
    example_inputs,
    example_schema,
    schema_of,
    signature_of,
)
from core.serving.saved_model.signatures import ExampleFeature, SavedModelInfo, TensorSpec

_TEXT = "text"
_FREE = 1  # the size that is taken where any will do


def sample_inputs(info: SavedModelInfo, name: str) -> Mapping[str, NDArray[np.generic]]:
    """{alias: array, batch of one first} that the signature `name` takes. RequestError if there is no such one."""
    signature, schema = signature_of(info, name), schema_of(info)
    if signature.example_features is not None:
        fitting = example_schema(info, signature)
        row = sample_row(fitting) if fitting is not None else _parsed_row(signature.example_features)
        return example_inputs(info, name, row)
    if schema is not None and info.receiver_of(name) == "dense":
        return dense_inputs(info, name, columns_of(signature, [sample_row(schema)]))
    return {spec.alias: _zeros(spec) for spec in signature.inputs}


def sample_row(schema: FeatureSchema) -> dict[str, Any]:
    """A value for each feature: the middle of its range, the first word of its vocabulary, its default, or 0."""
    return {feature.name: _sample(feature) for feature in schema.features}


def _sample(feature: Feature) -> object:
    if feature.is_image:
        return np.zeros(fixed_shape(feature), np.uint8)
    if feature.is_ragged:
        return np.full((1, *feature.inner_shape), _one(feature), feature.numpy_dtype).tolist()
    default = default_array(feature)
    if default is not None and not _is_gap(default):
        return default
    return np.full(fixed_shape(feature), _one(feature), feature.numpy_dtype) if feature.shape else _one(feature)


def _is_gap(default: NDArray[np.generic]) -> bool:
    """Whether a default stands for a missing number: that shows nothing."""
    return default.dtype.kind == "f" and bool(np.isnan(default).any())


def _one(feature: Feature) -> object:
    if feature.vocabulary is not None:
        return feature.vocabulary[0]
    if feature.dtype == "string":
        return _TEXT
    if feature.dtype == "bool":
        return False
    low, high = feature.minimum, feature.maximum
    ends = [end for end in (low, high) if end is not None and math.isfinite(end)]
    middle = sum(ends) / len(ends) if ends else 0.0
    return int(middle) if feature.is_integer else middle


def _parsed_row(features: tuple[ExampleFeature, ...]) -> dict[str, object]:
    """Of a model without a schema: what has a default is left out."""
    return {item.name: _parsed(item) for item in features if item.required}


def _parsed(item: ExampleFeature) -> object:
    count = math.prod(size or _FREE for size in item.shape or ())
    value: object = _TEXT if item.dtype == "string" else 0
    return value if not item.shape else [value] * count


def _zeros(spec: TensorSpec) -> NDArray[np.generic]:
    shape = tuple(size or _FREE for size in spec.asked_shape or (None,))
    if spec.dtype == "string":
        return np.full(shape, _TEXT.encode(), object)
    return np.zeros(shape, np.dtype(spec.dtype))
