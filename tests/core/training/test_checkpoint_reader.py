"""Indexes with right checksums that say what cannot be: TensorFlow's own reader would end the process at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from tensorflow.core.protobuf.tensor_bundle_pb2 import BundleEntryProto

from core.runs.catalogue.table_file import read_table
from core.training.checkpoint_reader import open_reader
from tests.core.index_bytes import index_file


@pytest.fixture
def prefix(tmp_path: Path) -> str:
    """A checkpoint with the values "numbers" [3, 4] and "words" [2]."""
    prefix = str(tmp_path / "model.ckpt-1")
    values = [tf.ones([3, 4]), tf.constant(["a", "bc"])]
    tf.raw_ops.SaveV2(prefix=prefix, tensor_names=["numbers", "words"], shape_and_slices=["", ""], tensors=values)
    return prefix


def change_entry(prefix: str, name: bytes, change: Callable[[Any], None]) -> None:
    rows = dict(read_table(Path(f"{prefix}.index").read_bytes()))
    entry = BundleEntryProto.FromString(rows[name])
    change(entry)
    rows[name] = entry.SerializeToString()
    Path(f"{prefix}.index").write_bytes(index_file(list(rows.items())))


def test_an_index_written_anew_is_read_as_before(prefix: str) -> None:
    change_entry(prefix, b"numbers", lambda entry: None)
    reader = open_reader(prefix)
    assert reader.get_variable_to_shape_map() == {"numbers": [3, 4], "words": [2]}
    assert np.array_equal(reader.get_tensor("numbers"), np.ones([3, 4]))


def test_what_is_no_entry_is_said(prefix: str) -> None:
    rows = dict(read_table(Path(f"{prefix}.index").read_bytes()))
    rows[b"numbers"] = b"\xff" * 9
    Path(f"{prefix}.index").write_bytes(index_file(list(rows.items())))
    with pytest.raises(ValueError, match="holds something that is not known here"):
        open_reader(prefix)


def negative(entry: Any) -> None:
    entry.shape.dim[0].size = -5


def larger_than_any_memory(entry: Any) -> None:
    for dim in entry.shape.dim:
        dim.size = 1 << 40


def more_values_than_bytes(entry: Any) -> None:
    entry.shape.dim[0].size = 1 << 40


def behind_the_end_of_its_file(entry: Any) -> None:
    entry.size = 1 << 50
    entry.shape.dim[0].size = 1 << 46


def twice_the_same_slice(entry: Any) -> None:
    for _ in range(2):
        entry.slices.add().extent.add(start=0, length=3)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        (b"numbers", negative),
        (b"numbers", larger_than_any_memory),
        (b"numbers", more_values_than_bytes),
        (b"numbers", behind_the_end_of_its_file),
        (b"numbers", twice_the_same_slice),
        (b"words", more_values_than_bytes),
    ],
)
def test_an_entry_that_cannot_be_is_named(prefix: str, name: bytes, change: Callable[[Any], None]) -> None:
    change_entry(prefix, name, change)
    with pytest.raises(ValueError, match=f"contradicts itself about '{name.decode()}'"):
        open_reader(prefix)
