"""What a signature wants to be given, one Input per editor, dense or inside an Example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from core.errors import RequestError, SchemaError
from core.experiment.schema import DType, Feature
from core.experiment.values import default_array, to_array
from core.serving.requests import schema_of
from core.serving.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec

_NUMBERS = ("float32", "float64", "int32", "int64")


@dataclass(frozen=True, slots=True)
class Input:
    """One value to type.

    `feature` checks it, and knows unit, range and vocabulary; None where shape or dtype is none a feature can
    have: then any nested list of numbers will do. `shape` is without the batch dimension.
    """

    name: str
    dtype: str
    shape: tuple[int | None, ...]
    feature: Feature | None
    default: Any
    required: bool

    @property
    def label(self) -> str:
        return self.feature.label if self.feature is not None else self.name

    @property
    def hint(self) -> str:
        """Unit and range, or dtype and shape: what stands muted inside the field."""
        feature = self.feature
        if feature is None or (not feature.unit and feature.minimum is None):
            if not self.shape:
                return "" if self.dtype == "string" else self.dtype
            return f"{self.dtype} [{', '.join('any' if size is None else str(size) for size in self.shape)}]"
        parts = [feature.unit] if feature.unit else []
        if feature.minimum is not None and feature.maximum is not None:
            parts.append(f"{feature.minimum:g}–{feature.maximum:g}")
        return "  ·  ".join(parts)


def check(item: Input, value: Any) -> Any:
    """`value` as an array of one row; RequestError (field = the input's name) says what is expected."""
    if item.feature is not None:
        return to_array(item.feature, value)
    try:
        return np.asarray(value, dtype=object if item.dtype == "string" else item.dtype)
    except (ValueError, TypeError):
        raise RequestError(item.name, f"{item.name} must hold {item.dtype} values, as nested lists.") from None


def dense_inputs_of(info: SavedModelInfo, signature: Signature) -> list[Input]:
    """The editors of a dense signature. The lengths of variable-length features are filled in by themselves."""
    schema = schema_of(info)
    features = {feature.name: feature for feature in schema.features} if schema is not None else {}
    lengths = {feature.length_name for feature in features.values() if feature.is_ragged}
    inputs = []
    for spec in _in_schema_order(signature.inputs, list(features)):
        if spec.alias in lengths:
            continue
        feature = features.get(spec.alias)
        if feature is None or feature.dtype != spec.dtype or (spec.shape or ())[1:] != feature.shape:
            feature = _plain_feature(spec.alias, spec.dtype, (spec.shape or ())[1:])
        default = _default_of(feature)
        inputs.append(Input(spec.alias, spec.dtype, (spec.shape or ())[1:], feature, default, True))
    return inputs


def example_inputs_of(info: SavedModelInfo, signature: Signature) -> list[Input]:
    """The editors of the features inside an Example."""
    schema = schema_of(info)
    if schema is not None:
        return [
            Input(item.name, item.dtype, item.shape, item, _default_of(item), item.is_required)
            for item in schema.features
        ]
    return [_of_example_feature(item) for item in signature.example_features or ()]


def _of_example_feature(item: ExampleFeature) -> Input:
    shape: tuple[int | None, ...] = (None,) if item.kind != "fixed" else item.shape or ()
    feature = _plain_feature(item.name, item.dtype, shape)
    return Input(item.name, item.dtype, shape, feature, item.default, item.required)


def _plain_feature(name: str, dtype: str, shape: tuple[int | None, ...]) -> Feature | None:
    """A feature that checks values of that dtype and shape; None if none can."""
    if dtype not in (*_NUMBERS, "bool", "string"):
        return None
    try:
        return Feature(name, cast(DType, dtype), shape, title=name)
    except SchemaError:
        return None


def _default_of(feature: Feature | None) -> Any:
    if feature is None or feature.is_ragged:
        return None
    default = default_array(feature)
    return None if default is None else _plain(default.tolist())


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _in_schema_order(specs: tuple[TensorSpec, ...], names: list[str]) -> list[TensorSpec]:
    return sorted(specs, key=lambda spec: names.index(spec.alias) if spec.alias in names else len(names))
