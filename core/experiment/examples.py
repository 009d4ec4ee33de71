"""Rows to serialized tf.train.Examples and back, as the schema says. No TensorFlow.

A row is {name: value}; None or a missing name takes the feature's default.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from core.errors import DataError, RequestError
from core.experiment.example_proto import Example
from core.experiment.png import encode_png
from core.experiment.schema import Feature, FeatureSchema
from core.experiment.values import Array, default_array, describe_shape, to_array

_FLOATS = ("float32",)
_SIGNATURES = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff"}


def encode_example(schema: FeatureSchema, row: Mapping[str, Any], *, labels: bool = True) -> bytes:
    """One row as a serialized Example, deterministic. Raises RequestError (field = the feature's name)."""
    return bytes(build_example(schema, row, labels=labels).SerializeToString(deterministic=True))


def build_example(schema: FeatureSchema, row: Mapping[str, Any], *, labels: bool = True) -> Any:
    """One row as an Example message. A missing value with a default is left out: the parser fills it in."""
    features = schema.all if labels else schema.features
    known = {feature.name for feature in schema.all}
    for name in row:
        if name not in known:
            names = ", ".join(feature.name for feature in features)
            raise RequestError(name, f'There is no feature "{name}". There are: {names}.')
    example = Example()
    for feature in features:
        value = row.get(feature.name)
        if value is None:
            if feature.is_required:
                raise RequestError(
                    feature.name,
                    f"{feature.label} is required and has no default. It must be {describe_shape(feature)}.",
                )
            continue
        _put(example.features.feature[feature.name], feature, value)
    return example


def decode_example(schema: FeatureSchema, serialized: bytes, *, labels: bool = True) -> dict[str, Any]:
    """The row of a serialized Example: arrays as `to_array` makes them; an image stays encoded bytes.

    Raises DataError that names the feature which does not fit.
    """
    try:
        example = Example.FromString(serialized)
    except Exception:  # protobuf's DecodeError differs between its implementations
        raise DataError("The record is not a tf.train.Example.") from None
    row: dict[str, Any] = {}
    for feature in schema.all if labels else schema.features:
        if feature.name in example.features.feature:
            value = _take(feature, example.features.feature[feature.name])
            if value is not None:
                row[feature.name] = value
                continue
        default = default_array(feature)
        if default is None:
            raise DataError(f'The record lacks the feature "{feature.name}", which has no default.')
        row[feature.name] = default
    return row


def storage_kind(feature: Feature) -> str:
    """Which list of an Example holds the feature: "bytes_list", "float_list" or "int64_list"."""
    if feature.dtype == "float64":
        return "float_list" if feature.stored_as == "float" else "bytes_list"
    if feature.dtype in ("string", "uint8"):
        return "bytes_list"
    return "float_list" if feature.dtype in _FLOATS else "int64_list"


def _put(message: Any, feature: Feature, value: Any) -> None:
    kind = storage_kind(feature)
    if feature.is_image:
        message.bytes_list.value.append(_image_bytes(feature, value))
        return
    array = to_array(feature, value)
    if feature.dtype == "float64" and kind == "bytes_list":
        message.bytes_list.value.extend(item.tobytes() for item in array.ravel().astype("<f8"))
        return
    flat = array.ravel().tolist()
    values = getattr(message, kind)
    values.SetInParent()  # an empty list is a value too
    values.value.extend(int(item) for item in flat) if kind == "int64_list" else values.value.extend(flat)


def _image_bytes(feature: Feature, value: Any) -> bytes:
    if isinstance(value, np.ndarray) and value.dtype == object and value.ndim == 0:
        value = value[()]
    if isinstance(value, bytes):
        encoding = feature.encoding or "png"
        if not value.startswith(_SIGNATURES[encoding]):
            raise RequestError(feature.name, f"{feature.label} must be {encoding.upper()} bytes or pixels.")
        return value
    pixels = to_array(feature, value)
    if feature.encoding == "jpeg":
        raise RequestError(
            feature.name, f"{feature.label} is stored as JPEG: give the bytes of a JPEG file, not pixels."
        )
    return encode_png(pixels)


def _take(feature: Feature, message: Any) -> Any:
    kind = message.WhichOneof("kind")
    if kind is None:
        return None
    wanted = storage_kind(feature)
    if kind != wanted:
        raise DataError(
            f'Feature "{feature.name}" is a {kind} in the record, but {feature.dtype} is kept in a {wanted}.'
            + _hint(feature, kind)
        )
    values: Sequence[Any] = list(getattr(message, kind).value)
    if feature.is_image:
        if len(values) != 1:
            raise DataError(f'Feature "{feature.name}" holds {len(values)} images in the record, not one.')
        return values[0]
    return _array_of(feature, values)


def _array_of(feature: Feature, values: Sequence[Any]) -> Array:
    if feature.dtype == "float64" and feature.stored_as == "bytes":
        if any(len(item) != 8 for item in values):
            raise DataError(f'Feature "{feature.name}": a float64 is kept as its 8 raw bytes.')
        flat: Array = np.array([np.frombuffer(item, "<f8")[0] for item in values], np.float64)
    elif feature.dtype == "string":
        flat = np.empty(len(values), object)
        flat[:] = values
    else:
        flat = np.array(values, np.int64 if feature.is_integer or feature.dtype == "bool" else np.float64)
        flat = flat.astype(feature.numpy_dtype)
    if feature.is_ragged:
        return flat
    size = int(np.prod([length or 0 for length in feature.shape], dtype=np.int64))
    if len(flat) != size:
        raise DataError(
            f'Feature "{feature.name}" has {len(flat)} values in the record, where its shape {list(feature.shape)} '
            f"wants {size}."
        )
    return flat.reshape([length or 0 for length in feature.shape])


def _hint(feature: Feature, kind: str) -> str:
    if feature.dtype == "float64" and kind == "float_list":
        return ' Use dtype float32, or stored_as="float".'
    return ""
