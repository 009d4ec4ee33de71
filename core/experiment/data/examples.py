"""Rows to serialized tf.train.Examples or SequenceExamples and back, as the schema says. No TensorFlow.

A row is {name: value}; None or a missing name takes the feature's default.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from core.errors import DataError, RequestError
from core.experiment.data.example_kinds import check_has_no_steps
from core.experiment.data.example_proto import (
    Example,
    ExampleMessage,
    FeatureMessage,
    SequenceExample,
    SequenceExampleMessage,
    StepsMessage,
)
from core.experiment.data.images import SIGNATURES, encode_png, image_size
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import (
    Array,
    check_vocabulary,
    default_array,
    describe_shape,
    fixed_shape,
    to_array,
)
from core.precedence import give_precedence
from core.words import worded

Record = ExampleMessage | SequenceExampleMessage


def encode_example(schema: FeatureSchema, row: Mapping[str, object], *, labels: bool = True) -> bytes:
    """Return one row as a serialized Example, deterministic. RequestError (field = the feature's name)."""
    return bytes(build_example(schema, row, labels=labels).SerializeToString(deterministic=True))


def build_example(schema: FeatureSchema, row: Mapping[str, object], *, labels: bool = True) -> Record:
    """One row as an Example or SequenceExample message.

    A missing value with a default is left out: the parser fills it in.
    """
    give_precedence()
    features = schema.all if labels else schema.features
    known = {feature.name for feature in schema.all}
    for name in row:
        if name not in known:
            names = ", ".join(feature.name for feature in features)
            raise RequestError(
                name, worded('There is no feature "{name}". There are: {names}.', name=name, names=names)
            )
    example, sequence = Example(), SequenceExample()
    holder = sequence.context.feature if schema.is_sequence else example.features.feature
    for feature in features:
        value = row.get(feature.name)
        if value is None:
            if feature.is_required:
                raise RequestError(
                    feature.name,
                    worded(
                        "{label} is required and has no default. It must be {wanted}.",
                        label=feature.label,
                        wanted=describe_shape(feature),
                    ),
                )
            continue
        if feature.sequence:
            _put_steps(sequence.feature_lists.feature_list[feature.name], feature, value)
        else:
            _put(holder[feature.name], feature, value)
    return sequence if schema.is_sequence else example


def decode_example(schema: FeatureSchema, serialized: bytes, *, labels: bool = True) -> dict[str, Array | bytes]:
    """The row of a serialized Example or SequenceExample: arrays as `to_array` makes them; an image stays encoded
    bytes.

    Raises DataError that names the feature which does not fit.
    """
    try:
        example = SequenceExample.FromString(serialized)  # an Example is one without feature lists
    except Exception:  # protobuf's DecodeError differs between its implementations
        kind = "SequenceExample" if schema.is_sequence else "Example"
        raise DataError(worded("The record is not a tf.train.{kind}.", kind=kind)) from None
    if not schema.is_sequence:
        check_has_no_steps(serialized)
    holder = example.context.feature
    row: dict[str, Array | bytes] = {}
    for feature in schema.all if labels else schema.features:
        if feature.sequence:
            row[feature.name] = _stored_steps(feature, example)
            continue
        if feature.name in holder:
            value = _stored_value(feature, holder[feature.name])
            if value is not None:
                row[feature.name] = value
                continue
        default = default_array(feature)
        if default is None:
            raise DataError(
                worded('The record lacks the feature "{name}", which has no default.', name=feature.name)
            )
        row[feature.name] = default
    return row


def _put_steps(message: StepsMessage, feature: Feature, value: object) -> None:
    message.SetInParent()
    step = _step_of(feature)
    for item in to_array(feature, value):
        _put(message.feature.add(), step, item)


def _step_of(feature: Feature) -> Feature:
    """A single step of a sequence."""
    return feature.model_copy(update={"shape": feature.inner_shape, "sequence": False, "given_as": "ragged"})


def _stored_steps(feature: Feature, example: SequenceExampleMessage) -> Array:
    """The steps of a sequence, none where the record lacks it."""
    lists = example.feature_lists.feature_list
    if feature.name not in lists:
        if feature.name in example.context.feature:
            raise DataError(
                worded(
                    'Feature "{name}" stands in the context of the record, not in its feature lists: without '
                    "sequence=True it is read from there.",
                    name=feature.name,
                )
            )
        return _array_of(feature, [])
    step = _step_of(feature)
    found = []
    for item in lists[feature.name].feature:
        value = _stored_value(step, item)
        if value is None:
            raise DataError(worded('Feature "{name}" has an empty step in the record.', name=feature.name))
        found.append(np.asarray(value))
    return np.stack(found) if found else _array_of(feature, [])


def storage_kind(feature: Feature) -> str:
    """Return the list of an Example that holds the feature: "bytes_list", "float_list" or "int64_list"."""
    if feature.dtype == "float64":
        return "float_list" if feature.stored_as == "float" else "bytes_list"
    if feature.dtype in ("string", "uint8"):
        return "bytes_list"
    return "float_list" if feature.dtype == "float32" else "int64_list"


def _put(message: FeatureMessage, feature: Feature, value: object) -> None:
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


def _image_bytes(feature: Feature, value: object) -> bytes:
    if isinstance(value, np.ndarray) and value.dtype == object and value.ndim == 0:
        value = value[()]
    if isinstance(value, bytes):
        encoding = feature.encoding or "png"
        size = image_size(value)
        if not value.startswith(SIGNATURES[encoding]) or size is None:
            raise RequestError(
                feature.name,
                worded("{label} must be {format} bytes or pixels.", label=feature.label, format=encoding.upper()),
            )
        if size != _size_of(feature):
            raise RequestError(
                feature.name,
                worded(
                    "{label} must be {wanted}, not {width} x {height}.",
                    label=feature.label,
                    wanted=describe_shape(feature),
                    width=size[0],
                    height=size[1],
                ),
            )
        return value
    pixels = to_array(feature, value)
    if feature.encoding == "jpeg":
        raise RequestError(
            feature.name,
            worded("{label} is stored as JPEG: give the bytes of a JPEG file, not pixels.", label=feature.label),
        )
    return encode_png(pixels)


def _stored_value(feature: Feature, message: FeatureMessage) -> Array | bytes | None:
    kind = message.WhichOneof("kind")
    if kind is None:
        return None
    wanted = storage_kind(feature)
    if kind != wanted:
        raise DataError(
            worded(
                'Feature "{name}" is a {kind} in the record, but {dtype} is kept in a {wanted}.',
                name=feature.name,
                kind=kind,
                dtype=feature.dtype,
                wanted=wanted,
            )
            + _hint(feature, kind)
        )
    values: Sequence[Any] = list(getattr(message, kind).value)
    if feature.is_image:
        return _encoded_image(feature, values)
    return _array_of(feature, values)


def _encoded_image(feature: Feature, values: Sequence[bytes]) -> bytes:
    if len(values) != 1:
        raise DataError(
            worded(
                'Feature "{name}" holds {n} images in the record, not one.',
                name=feature.name,
                n=len(values),
            )
        )
    size = image_size(values[0])
    if size is None:
        raise DataError(
            worded('Feature "{name}" holds neither a PNG nor a JPEG image in the record.', name=feature.name)
        )
    if size != _size_of(feature):
        raise DataError(
            worded(
                'Feature "{name}" is an image of {width} x {height} pixels in the record, where its shape '
                "{shape} wants {wanted}.",
                name=feature.name,
                width=size[0],
                height=size[1],
                shape=list(feature.shape),
                wanted=describe_shape(feature),
            )
        )
    return values[0]


def _array_of(feature: Feature, values: Sequence[object]) -> Array:
    flat = _flat_array(feature, values)
    if not feature.is_ragged:
        shape = fixed_shape(feature)
        size = math.prod(shape)
        if len(flat) != size:
            raise DataError(
                worded(
                    'Feature "{name}" has {n} values in the record, where its shape {shape} wants {size}.',
                    name=feature.name,
                    n=len(flat),
                    shape=list(shape),
                    size=size,
                )
            )
        flat = flat.reshape(shape)
    elif feature.inner_shape:
        size = math.prod(feature.inner_shape)
        if len(flat) % size:
            raise DataError(
                worded(
                    'Feature "{name}" has {n} values in the record, where each step has {size}.',
                    name=feature.name,
                    n=len(flat),
                    size=size,
                )
            )
        flat = flat.reshape(-1, *feature.inner_shape)
    try:
        check_vocabulary(feature, flat)
    except RequestError as error:
        raise DataError(worded('Feature "{name}": {error}', name=feature.name, error=error)) from None
    return flat


def _flat_array(feature: Feature, values: Sequence[Any]) -> Array:
    if feature.dtype == "float64" and feature.stored_as == "bytes":
        if any(len(item) != 8 for item in values):
            raise DataError(worded('Feature "{name}": a float64 is kept as its 8 raw bytes.', name=feature.name))
        return np.frombuffer(b"".join(values), "<f8").astype(np.float64)
    if feature.dtype == "string":
        texts = np.empty(len(values), object)
        texts[:] = values
        return texts
    if feature.dtype == "int32":
        limits = np.iinfo(np.int32)
        if any(not limits.min <= value <= limits.max for value in values):
            raise DataError(
                worded(
                    'Feature "{name}" holds a value that is too large for int32. Use dtype int64.',
                    name=feature.name,
                )
            )
    return np.array(values, feature.numpy_dtype)


def _size_of(feature: Feature) -> tuple[int, int]:
    height, width, _ = fixed_shape(feature)
    return width, height


def _hint(feature: Feature, kind: str) -> str:
    if feature.dtype == "float64" and kind == "float_list":
        return worded(' Use dtype float32, or stored_as="float".')
    return ""
