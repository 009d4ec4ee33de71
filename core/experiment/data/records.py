"""Writes rows to TFRecord files, and parses their records inside a graph, by the schema."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeAlias

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from core.errors import DataError, WorkbenchError
from core.experiment.data.examples import decode_example, encode_example, storage_kind
from core.experiment.data.record_files import compression_of, read_serialized, write_serialized
from core.experiment.data.record_files import read_serialized_at as read_record
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import Array, default_array, to_array
from core.words import worded

__all__ = [
    "check_records",
    "compression_of",
    "parse_examples",
    "parse_spec",
    "read_record",
    "read_records",
    "read_serialized",
    "stored_type",
    "write_records",
]

Stored: TypeAlias = "tf.io.FixedLenFeature | tf.io.RaggedFeature"  # how tf.io.parse_example is told of a feature
_STORED = {"bytes_list": tf.string, "float_list": tf.float32, "int64_list": tf.int64}


def parse_spec(schema: FeatureSchema, *, labels: bool) -> dict[str, Stored]:
    """Return the feature spec for tf.io.parse_example: what is stored, before decoding and casting.

    For a SequenceExample it is that of both parts of tf.io.parse_sequence_example.
    """
    return {feature.name: _spec(feature) for feature in (schema.all if labels else schema.features)}


def parse_examples(
    schema: FeatureSchema, serialized: tf.Tensor, *, labels: bool
) -> tuple[dict[str, tf.Tensor], dict[str, tf.Tensor]]:
    """Parse a batch of records, a string tensor [batch], to ({feature: tensor}, {label: tensor}).

    Tensors are [batch] + shape in the feature's own dtype; images are decoded to uint8; a variable length is a
    RaggedTensor [batch, None].
    """
    spec = parse_spec(schema, labels=labels)
    if schema.is_sequence:
        names = [feature.name for feature in schema.all if feature.sequence and feature.name in spec]
        steps = {name: spec.pop(name) for name in names}
        context, sequences, _ = tf.io.parse_sequence_example(serialized, spec or None, steps or None)
        parsed = {**context, **sequences}
    else:
        parsed = tf.io.parse_example(serialized, spec)
    features = {feature.name: restore(feature, parsed[feature.name]) for feature in schema.features}
    found = {label.name: restore(label, parsed[label.name]) for label in schema.labels} if labels else {}
    return features, found


def restore(feature: Feature, stored: tf.Tensor) -> tf.Tensor:
    """Convert what tf.io.parse_example returns to the feature's own dtype and shape."""
    if feature.is_ragged:
        stored = _in_steps(feature, stored)
    if feature.is_image:
        return decode_images(feature, stored)
    if feature.dtype == "float64" and feature.stored_as == "bytes":
        if feature.is_ragged:
            return stored.with_flat_values(_doubles(stored.flat_values))
        return _doubles(stored)
    dtype = tf.as_dtype(feature.dtype)
    return stored if stored.dtype == dtype else tf.cast(stored, dtype)


def _in_steps(feature: Feature, stored: tf.RaggedTensor) -> tf.RaggedTensor:
    """A RaggedTensor [batch, values], or [batch, steps, values] of a sequence, as [batch, steps] + inner shape."""
    size, inner = math.prod(feature.inner_shape), feature.inner_shape
    if not feature.sequence and not inner:
        return stored
    lengths = stored.values.row_lengths() if feature.sequence else stored.row_lengths()
    fits = tf.equal(lengths, size) if feature.sequence else tf.equal(lengths % size, 0)
    message = f'Feature "{feature.name}" must have {size} values in each step'
    with tf.control_dependencies([tf.debugging.Assert(tf.reduce_all(fits), [message])]):
        values = tf.reshape(stored.flat_values, [-1, *inner])
    if feature.sequence:
        return tf.RaggedTensor.from_row_splits(values, stored.row_splits, validate=False)
    return tf.RaggedTensor.from_row_lengths(values, lengths // size, validate=False)


def decode_images(feature: Feature, encoded: tf.Tensor) -> tf.Tensor:
    """Encoded images, strings [batch], to uint8 [batch, height, width, channels]."""
    height, width, channels = feature.shape
    decode = tf.io.decode_png if feature.encoding == "png" else tf.io.decode_jpeg

    def decode_one(data: tf.Tensor) -> tf.Tensor:
        pixels = decode(data, channels=channels)
        wanted = [height, width, channels]
        message = f'Feature "{feature.name}" must be an image of {width} x {height} pixels'
        with tf.control_dependencies([tf.debugging.assert_equal(tf.shape(pixels), wanted, message)]):
            return tf.ensure_shape(tf.identity(pixels), wanted)

    signature = tf.TensorSpec(feature.shape, tf.uint8)
    images = tf.map_fn(decode_one, encoded, fn_output_signature=signature)
    return tf.ensure_shape(images, [None, *feature.shape])


def decode_image(feature: Feature, encoded: bytes) -> NDArray[np.uint8]:
    """Return one encoded image as uint8 pixels [height, width, channels]. DataError if it is not an image."""
    decode = tf.io.decode_png if feature.encoding == "png" else tf.io.decode_jpeg
    try:
        with tf.init_scope():
            pixels: NDArray[np.uint8] = decode(encoded, channels=feature.shape[2]).numpy()
            return pixels
    except tf.errors.OpError as error:
        raise DataError(
            worded('Feature "{name}" holds no image that can be read.', name=feature.name), details=str(error)
        ) from error


def write_records(
    path: Path | str, schema: FeatureSchema, rows: Iterable[Mapping[str, object]], compression: str | None = None
) -> int:
    """Write rows as a TFRecord file, which appears whole or not at all; return how many.

    A row is {name: value}; None or a missing name takes the default. `compression` is "", "GZIP" or "ZLIB"; None
    goes by the file's name (.gz). DataError names the row and the feature that do not fit; StorageError.
    """
    return write_serialized(path, _encoded(schema, rows), compression)


def read_records(
    path: Path | str, schema: FeatureSchema, compression: str | None = None
) -> Iterator[dict[str, Array | bytes]]:
    """The rows of a TFRecord file, arrays and encoded images. DataError names file, record and feature."""
    for index, serialized in enumerate(read_serialized(path, compression)):
        try:
            yield decode_example(schema, serialized)
        except DataError as error:
            raise DataError(
                worded("{name}, record {index}: {error}", name=Path(path).name, index=index, error=error)
            ) from error


def check_records(
    schema: FeatureSchema, paths: Sequence[Path], limit: int = 20, compression: str | None = None
) -> None:
    """DataError if one of the first `limit` records of any file does not fit the schema."""
    for path in paths:
        for _ in islice(read_records(path, schema, compression), limit):
            pass


def _encoded(schema: FeatureSchema, rows: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
    photos = [feature for feature in schema.all if feature.encoding == "jpeg"]
    for index, row in enumerate(rows):
        try:
            yield encode_example(schema, _with_jpegs(photos, row))
        except WorkbenchError as error:
            raise DataError(worded("Row {index} cannot be written: {error}", index=index, error=error)) from error


def _with_jpegs(photos: Sequence[Feature], row: Mapping[str, object]) -> Mapping[str, object]:
    """The row with the pixels of JPEG features encoded."""
    pixels = {
        feature.name: row[feature.name]
        for feature in photos
        if isinstance(row.get(feature.name), np.ndarray | list)
    }
    if not pixels:
        return row
    with tf.init_scope():
        files = {
            feature.name: bytes(tf.io.encode_jpeg(to_array(feature, pixels[feature.name]), quality=95).numpy())
            for feature in photos
            if feature.name in pixels
        }
    return {**row, **files}


def stored_type(feature: Feature) -> tf.DType:
    """Return the type of a feature's values in a record."""
    return _STORED[storage_kind(feature)]


def _spec(feature: Feature) -> Stored:
    dtype = stored_type(feature)
    if feature.is_ragged:
        return tf.io.RaggedFeature(dtype, row_splits_dtype=tf.int64)
    if feature.is_image:
        return tf.io.FixedLenFeature((), dtype)
    default = default_array(feature)
    if default is None:
        return tf.io.FixedLenFeature(feature.shape, dtype)
    values = _stored_values(feature, default)
    return tf.io.FixedLenFeature(feature.shape, dtype, default_value=values if feature.shape else values[0])


def _stored_values(feature: Feature, default: Array) -> list[object]:
    """A default as the flat list that stands in the record."""
    if feature.dtype == "float64" and feature.stored_as == "bytes":
        return [item.tobytes() for item in default.ravel().astype("<f8")]
    flat = default.ravel().tolist()
    return [int(value) for value in flat] if storage_kind(feature) == "int64_list" else flat


def _doubles(stored: tf.Tensor) -> tf.Tensor:
    """Strings of 8 bytes to float64, in the same shape, an empty one too."""
    return tf.reshape(tf.io.decode_raw(stored, tf.float64, little_endian=True), tf.shape(stored))
