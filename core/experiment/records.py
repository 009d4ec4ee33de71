"""TFRecord files and the parsing of their records inside a graph, as the schema says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import tensorflow as tf

from core.errors import DataError, WorkbenchError, storage_error
from core.experiment.examples import decode_example, encode_example, storage_kind
from core.experiment.schema import Feature, FeatureSchema
from core.experiment.values import default_array

_STORED = {"bytes_list": tf.string, "float_list": tf.float32, "int64_list": tf.int64}


def parse_spec(schema: FeatureSchema, *, labels: bool) -> dict[str, Any]:
    """The feature spec for tf.io.parse_example: what is stored, before decoding and casting."""
    return {feature.name: _spec(feature) for feature in (schema.all if labels else schema.features)}


def parse_examples(
    schema: FeatureSchema, serialized: Any, *, labels: bool
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Parse a batch of Examples, a string tensor [batch], to ({feature: tensor}, {label: tensor}).

    Tensors are [batch] + shape in the feature's own dtype; images are decoded to uint8; a variable length is a
    RaggedTensor [batch, None].
    """
    parsed = tf.io.parse_example(serialized, parse_spec(schema, labels=labels))
    features = {feature.name: restore(feature, parsed[feature.name]) for feature in schema.features}
    found = {label.name: restore(label, parsed[label.name]) for label in schema.labels} if labels else {}
    return features, found


def restore(feature: Feature, stored: Any) -> Any:
    """From what tf.io.parse_example gives to the feature's own dtype and shape."""
    if feature.is_image:
        return decode_images(feature, stored)
    if feature.dtype == "float64" and feature.stored_as == "bytes":
        if feature.is_ragged:
            return stored.with_flat_values(_doubles(stored.flat_values))
        return _doubles(stored)
    dtype = tf.as_dtype(feature.dtype)
    return stored if stored.dtype == dtype else tf.cast(stored, dtype)


def decode_images(feature: Feature, encoded: Any) -> Any:
    """Encoded images, strings [batch], to uint8 [batch, height, width, channels]."""
    height, width, channels = feature.shape
    decode = tf.io.decode_png if feature.encoding == "png" else tf.io.decode_jpeg

    def decode_one(data: Any) -> Any:
        pixels = decode(data, channels=channels)
        wanted = [height, width, channels]
        message = f"{feature.name} must be an image of {width} x {height} pixels"
        with tf.control_dependencies([tf.debugging.assert_equal(tf.shape(pixels), wanted, message)]):
            return tf.ensure_shape(tf.identity(pixels), wanted)

    signature = tf.TensorSpec(feature.shape, tf.uint8)
    images = tf.map_fn(decode_one, encoded, fn_output_signature=signature)
    return tf.ensure_shape(images, [None, *feature.shape])


def encode_image(feature: Feature, pixels: Any) -> bytes:
    """uint8 pixels [height, width, channels] as the feature's encoding keeps them."""
    encode = tf.io.encode_png if feature.encoding == "png" else tf.io.encode_jpeg
    with tf.init_scope():
        return bytes(encode(pixels).numpy())


def write_records(
    path: Path | str, schema: FeatureSchema, rows: Iterable[Mapping[str, Any]], compression: str = ""
) -> int:
    """Write rows as a TFRecord file ("" or "GZIP"); how many. DataError names the row that does not fit."""
    count = 0
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        with tf.io.TFRecordWriter(str(path), compression or None) as writer:
            for row in rows:
                try:
                    writer.write(encode_example(schema, row))
                except WorkbenchError as error:
                    raise DataError(f"Row {count} cannot be written: {error}") from error
                count += 1
    except OSError as error:
        raise storage_error(error, "write the records") from error
    return count


def read_serialized(path: Path | str, compression: str | None = None) -> Iterator[bytes]:
    """The records of a TFRecord file as bytes. DataError at a damaged one, after the whole ones before it."""
    kind = compression_of(path) if compression is None else compression
    index = 0
    try:
        for record in tf.compat.v1.io.tf_record_iterator(str(path), _options(kind)):
            yield record
            index += 1
    except tf.errors.NotFoundError:
        raise DataError(f"There is no file {path}.") from None
    except (tf.errors.DataLossError, tf.errors.OpError) as error:
        raise DataError(
            f"{path} is damaged, or no TFRecord file: record {index} cannot be read.", details=str(error)
        ) from error


def read_records(path: Path | str, schema: FeatureSchema) -> Iterator[dict[str, Any]]:
    """The rows of a TFRecord file. DataError names file, record and feature."""
    for index, serialized in enumerate(read_serialized(path)):
        yield _decoded(path, index, schema, serialized)


def read_record(path: Path | str, index: int) -> bytes:
    """One record of a TFRecord file, counted from 0, serialized. DataError says how many there are."""
    count = 0
    for serialized in read_serialized(path):
        if count == index:
            return serialized
        count += 1
    raise DataError(f"{path} has {count} records, so none with index {index} (they count from 0).")


def check_records(schema: FeatureSchema, paths: Sequence[Path], limit: int = 20) -> None:
    """DataError if one of the first `limit` records of any file does not fit the schema."""
    for path in paths:
        for index, serialized in enumerate(read_serialized(path)):
            if index >= limit:
                break
            _decoded(path, index, schema, serialized)


def compression_of(path: Path | str) -> str:
    return "GZIP" if str(path).endswith(".gz") else ""


def _decoded(path: Path | str, index: int, schema: FeatureSchema, serialized: bytes) -> dict[str, Any]:
    try:
        return decode_example(schema, serialized)
    except DataError as error:
        raise DataError(f"{Path(path).name}, record {index}: {error}") from error


def _options(compression: str) -> Any:
    kinds = tf.compat.v1.io.TFRecordCompressionType
    kind = {"": kinds.NONE, "GZIP": kinds.GZIP, "ZLIB": kinds.ZLIB}[compression]
    return tf.compat.v1.io.TFRecordOptions(kind)


def _spec(feature: Feature) -> Any:
    dtype = _STORED[storage_kind(feature)]
    if feature.is_ragged:
        return tf.io.RaggedFeature(dtype, row_splits_dtype=tf.int64)
    if feature.is_image:
        return tf.io.FixedLenFeature((), dtype)
    default = default_array(feature)
    if default is None:
        return tf.io.FixedLenFeature(feature.shape, dtype)
    values = _stored_values(feature, default)
    if not feature.shape:
        values = values[0]
    return tf.io.FixedLenFeature(feature.shape, dtype, default_value=values)


def _stored_values(feature: Feature, default: Any) -> list[Any]:
    """A default as the flat list that stands in the record."""
    if feature.dtype == "float64" and feature.stored_as == "bytes":
        return [item.tobytes() for item in default.ravel().astype("<f8")]
    flat = default.ravel().tolist()
    return [int(value) for value in flat] if storage_kind(feature) == "int64_list" else flat


def _doubles(stored: Any) -> Any:
    """Strings of 8 bytes to float64, in the same shape, an empty one too."""
    return tf.reshape(tf.io.decode_raw(stored, tf.float64, little_endian=True), tf.shape(stored))
