"""Examples and TFRecord files without TensorFlow: the bytes are TensorFlow's, and misfits are named."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import DataError, RequestError, StorageError
from core.experiment.data import record_files
from core.experiment.data.example_proto import Example
from core.experiment.data.examples import decode_example, encode_example
from core.experiment.data.images import encode_png, image_size
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema

IMAGE = FeatureSchema(Feature("image", "uint8", (3, 2, 1), encoding="png"))


def example(**features: list[Any]) -> bytes:
    """A serialized Example with lists as other makers write them."""
    made = Example()
    for name, values in features.items():
        kind = {int: "int64_list", float: "float_list", bytes: "bytes_list"}[type(values[0])]
        getattr(made.features.feature[name], kind).value.extend(values)
    return bytes(made.SerializeToString())


def test_the_bytes_are_those_of_tensorflow() -> None:
    import tensorflow as tf

    schema = FeatureSchema(
        [Feature("a"), Feature("b", "int32", (2,)), Feature("c", "string"), Feature("d", "float64")]
    )
    serialized = encode_example(schema, {"a": 1.5, "b": [1, -2], "c": "é", "d": 0.1})
    found = tf.train.Example.FromString(serialized).features.feature
    assert found["a"].float_list.value == [1.5]
    assert found["b"].int64_list.value == [1, -2]
    assert found["c"].bytes_list.value == ["é".encode()]
    assert found["d"].bytes_list.value == [struct.pack("<d", 0.1)]
    assert decode_example(schema, tf.train.Example.FromString(serialized).SerializeToString())["d"] == 0.1


def test_a_missing_value_with_a_default_is_left_out_and_read_as_the_default() -> None:
    schema = FeatureSchema([Feature("x", "int64", (2,), default=3), Feature("words", "string", (None,))])
    serialized = encode_example(schema, {"x": None})
    assert not Example.FromString(serialized).features.feature
    row = decode_example(schema, serialized)
    assert np.asarray(row["x"]).tolist() == [3, 3]
    assert np.asarray(row["words"]).tolist() == []


def test_labels_can_be_left_out() -> None:
    schema = FeatureSchema(Feature("x"), labels=Feature("y"))
    assert set(decode_example(schema, encode_example(schema, {"x": 1}, labels=False), labels=False)) == {"x"}
    with pytest.raises(RequestError, match="Y is required"):
        encode_example(schema, {"x": 1})


@pytest.mark.parametrize(
    ("feature", "serialized", "says"),
    [
        (Feature("x"), b"junk", "not a tf.train.Example"),
        (Feature("x"), example(y=[1.0]), 'lacks the feature "x"'),
        (Feature("x"), example(x=[1]), 'Feature "x" is a int64_list'),
        (Feature("x", shape=(2,)), example(x=[1.0]), 'Feature "x" has 1 values'),
        (Feature("x", "int32"), example(x=[2**31]), "too large for int32"),
        (Feature("x", "float64"), example(x=[1.0]), 'stored_as="float"'),
        (Feature("x", "float64"), example(x=[b"1.0"]), "8 raw bytes"),
        (Feature("x", "string", vocabulary=["a"]), example(x=[b"b"]), 'must be one of a, not "b"'),
        (IMAGE.features[0], example(image=[b"GIF89a"]), "neither a PNG nor a JPEG"),
        (IMAGE.features[0], example(image=[encode_png(np.zeros((2, 2, 1)))]), "an image of 2 x 2 pixels"),
        (IMAGE.features[0], example(image=[b"a", b"b"]), "holds 2 images"),
    ],
)
def test_a_record_that_does_not_fit_names_the_feature(feature: Feature, serialized: bytes, says: str) -> None:
    with pytest.raises(DataError) as caught:
        decode_example(FeatureSchema(feature), serialized)
    assert says in str(caught.value)


def test_an_image_of_another_size_is_refused_at_its_field() -> None:
    with pytest.raises(RequestError, match="must be an image of 2 x 3 grey pixels, not 3 x 3") as caught:
        encode_example(IMAGE, {"image": encode_png(np.zeros((3, 3, 1)))})
    assert caught.value.field == "image"


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_a_png_of_ours_is_read_by_tensorflow(channels: int) -> None:
    import tensorflow as tf

    pixels = np.arange(5 * 3 * channels, dtype=np.uint8).reshape(5, 3, channels)
    data = encode_png(pixels)
    assert image_size(data) == (3, 5)
    assert np.array_equal(tf.io.decode_png(data).numpy(), pixels)


@pytest.mark.parametrize("progressive", [False, True])
def test_the_size_of_a_jpeg_is_read_from_its_header(progressive: bool) -> None:
    import tensorflow as tf

    data = tf.io.encode_jpeg(np.zeros((5, 3, 3), np.uint8), progressive=progressive).numpy()
    assert image_size(data) == (3, 5)
    assert image_size(data[:20]) is None


def test_an_unknown_feature_and_a_required_one_are_named() -> None:
    schema = FeatureSchema([Feature("x"), Feature("y", shape=(3,))])
    with pytest.raises(RequestError, match=r'no feature "z"\. There are: x, y'):
        encode_example(schema, {"z": 1})
    with pytest.raises(RequestError, match=r"Y is required and has no default\. It must be 3 numbers"):
        encode_example(schema, {"x": 1})


RECORDS = [b"", b"one", b"x" * 5000]


@pytest.mark.parametrize("compression", ["", "GZIP", "ZLIB"])
def test_tensorflow_reads_our_files_and_we_read_those_of_tensorflow(tmp_path: Path, compression: str) -> None:
    import tensorflow as tf

    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    assert record_files.write_serialized(ours, RECORDS, compression) == 3
    with tf.io.TFRecordWriter(str(theirs), compression or None) as writer:
        for record in RECORDS:
            writer.write(record)
    read = tf.data.TFRecordDataset(str(ours), compression_type=compression)
    assert list(read.as_numpy_iterator()) == RECORDS
    assert list(record_files.read_serialized(theirs, compression)) == RECORDS
    assert record_files.count_serialized(theirs, compression) == 3
    assert record_files.read_serialized_at(theirs, 1, compression) == b"one"
    with pytest.raises(DataError, match="has 3 records"):
        record_files.read_serialized_at(theirs, 10**30, compression)


def test_a_file_named_gz_is_compressed_and_known_by_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "rows.tfrecord.gz"
    record_files.write_serialized(path, RECORDS)
    assert path.read_bytes().startswith(b"\x1f\x8b")
    renamed = path.rename(tmp_path / "rows.tfrecord")
    assert record_files.compression_of(renamed) == "GZIP"
    assert list(record_files.read_serialized(renamed)) == RECORDS


def flip(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-1], lambda data: data[:-5], lambda data: flip(data, -2), lambda data: flip(data, 16 + 14)],
    ids=["footer cut", "data cut", "checksum flipped", "data flipped"],
)
def test_damage_is_told_after_the_whole_records_before_it(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "rows.tfrecord"
    record_files.write_serialized(path, [b"", b"second"])
    path.write_bytes(damage(path.read_bytes()))
    read = record_files.read_serialized(path)
    assert next(read) == b""
    with pytest.raises(DataError, match=r"rows\.tfrecord is damaged, or no TFRecord file: record 1"):
        next(read)


def test_a_cut_gzip_file_and_a_text_file_are_no_record_files(tmp_path: Path) -> None:
    path = tmp_path / "rows.gz"
    record_files.write_serialized(path, [os.urandom(100) for _ in range(20)])
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(DataError, match="damaged"):
        list(record_files.read_serialized(path))
    path.write_text("size,kind\n1,2\n")
    with pytest.raises(DataError, match="record 0 cannot be read"):
        record_files.count_serialized(path, "")
    with pytest.raises(DataError, match="There is no file"):
        list(record_files.read_serialized(tmp_path / "none"))


def test_a_file_that_could_not_be_written_whole_does_not_appear(tmp_path: Path) -> None:
    def records() -> Any:
        yield b"one"
        raise DataError("no second")

    with pytest.raises(DataError, match="no second"):
        record_files.write_serialized(tmp_path / "rows", records())
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="Could not write the records"):
        record_files.write_serialized(tmp_path / "file" / "rows", [b""])


def test_an_unknown_compression_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match='no compression "BZIP"'):
        record_files.write_serialized(tmp_path / "rows", [], "BZIP")


def test_writing_and_reading_need_no_tensorflow(tmp_path: Path, repository: Path) -> None:
    code = (
        "import sys\n"
        "from core.experiment import Feature, FeatureSchema\n"
        "from core.experiment.data.examples import decode_example, encode_example\n"
        "from core.experiment.data.record_files import read_serialized, write_serialized\n"
        "schema = FeatureSchema(Feature('x'))\n"
        f"path = {str(tmp_path / 'rows')!r}\n"
        "write_serialized(path, [encode_example(schema, {'x': 2})])\n"
        "assert decode_example(schema, next(read_serialized(path)))['x'] == 2\n"
        "assert 'tensorflow' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=repository, check=True)
