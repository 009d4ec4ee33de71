"""Tensors as messages: every dtype, in either way that TensorFlow writes them."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf

from core.errors import RemoteError
from core.serving.server.tensor_messages import array_of, tensor_bytes

VALUES: dict[str, list[object]] = {
    "float16": [1.5, -2.0], "float32": [1, 2.5], "float64": [0.1], "int8": [-3, 4], "uint8": [255], "uint16": [9],
    "int16": [-9], "int32": [7, 8], "uint32": [9], "int64": [2**62], "uint64": [2**63], "bool": [True, False],
    "complex64": [1 + 2j], "complex128": [3j, 1], "string": [b"a", b"\x00", b""],
}  # fmt: skip
FIELDS = {
    "float16": "half_val", "float32": "float_val", "float64": "double_val", "int64": "int64_val",
    "uint32": "uint32_val", "uint64": "uint64_val", "bool": "bool_val",
}  # fmt: skip


@pytest.mark.parametrize("dtype", VALUES)
def test_what_tensorflow_packs_is_read_and_what_is_packed_tensorflow_reads(dtype: str) -> None:
    wanted = np.array([VALUES[dtype]], object if dtype == "string" else dtype)
    found = array_of("y", tf.make_tensor_proto(wanted, dtype).SerializeToString())
    assert found.dtype == wanted.dtype
    np.testing.assert_array_equal(found, wanted)
    sent = tf.make_ndarray(tf.make_tensor_proto(0).FromString(tensor_bytes(wanted, dtype)))
    np.testing.assert_array_equal(sent, wanted)


@pytest.mark.parametrize("dtype", [name for name in VALUES if name not in ("string", "complex64", "complex128")])
def test_values_that_are_listed_one_by_one_are_read_equal_ones_at_the_end_left_out(dtype: str) -> None:
    wanted = np.array(VALUES[dtype], dtype)
    message = tf.make_tensor_proto(np.zeros(len(wanted) + 2), dtype, verify_shape=False)
    message.ClearField("tensor_content")
    bits = wanted.view(np.uint16) if dtype == "float16" else wanted
    for field in FIELDS.values():
        message.ClearField(field)
    message.ClearField("int_val")
    getattr(message, FIELDS.get(dtype, "int_val")).extend(bits.tolist())
    found = array_of("y", message.SerializeToString())
    np.testing.assert_array_equal(found, tf.make_ndarray(message))
    np.testing.assert_array_equal(found, [*wanted, wanted[-1], wanted[-1]])


def test_no_values_are_an_empty_array() -> None:
    found = array_of("y", tf.make_tensor_proto(np.zeros((0, 3), np.float32)).SerializeToString())
    assert (found.shape, found.dtype) == ((0, 3), np.float32)


@pytest.mark.parametrize("data", [b"\xff\xff\xff", b"\x08\x01\x12\x04\x12\x02\x08\x05\x22\x04abcd"])
def test_what_is_no_tensor_is_said_with_the_name_of_the_output(data: bytes) -> None:
    with pytest.raises(RemoteError, match='The output "y" of the server cannot be read'):
        array_of("y", data)
