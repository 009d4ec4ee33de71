"""Tensors as TensorFlow's TensorProto, to bytes and back. No TensorFlow."""

from __future__ import annotations

import math

import numpy as np
from google.protobuf.message import DecodeError
from numpy.typing import NDArray
from tensorboard.compat.proto import types_pb2
from tensorboard.compat.proto.tensor_pb2 import TensorProto

from core.errors import RemoteError
from core.serving.saved_model.dtypes import dtype_name
from core.words import worded

_NAMES = {"float32": "DT_FLOAT", "float64": "DT_DOUBLE", "float16": "DT_HALF"}
_VALUES = {
    "float32": "float_val", "float64": "double_val", "float16": "half_val", "int64": "int64_val",
    "bool": "bool_val", "uint32": "uint32_val", "uint64": "uint64_val", "complex64": "scomplex_val",
    "complex128": "dcomplex_val",
}  # fmt: skip


def tensor_bytes(array: NDArray[np.generic], dtype: str) -> bytes:
    """A serialized TensorProto; `array` is of `dtype`, strings are `object` arrays of bytes."""
    message = TensorProto(dtype=types_pb2.DataType.Value(_NAMES.get(dtype, f"DT_{dtype.upper()}")))
    for size in array.shape:
        message.tensor_shape.dim.add(size=size)
    if dtype == "string":
        message.string_val.extend(array.ravel().tolist())
    else:
        message.tensor_content = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes()
    return bytes(message.SerializeToString(deterministic=True))


def array_of(name: str, data: bytes) -> NDArray[np.generic]:
    """The array of a serialized TensorProto; strings are `object` arrays of bytes. RemoteError names the output."""
    try:
        message = TensorProto.FromString(data)
        return _array(message)
    except (DecodeError, ValueError, TypeError, OverflowError) as error:
        raise RemoteError(
            worded('The output "{alias}" of the server cannot be read: {error}.', alias=name, error=error)
        ) from error


def _array(message: TensorProto) -> NDArray[np.generic]:
    dtype = dtype_name(message.dtype)
    shape = [dim.size for dim in message.tensor_shape.dim]
    if dtype == "string":
        strings = np.empty(len(message.string_val), dtype=object)
        strings[:] = list(message.string_val)
        return _filled(strings, shape)
    kind = np.dtype(dtype)
    if message.tensor_content:
        return np.frombuffer(message.tensor_content, kind.newbyteorder("<")).astype(kind).reshape(shape)
    return _filled(_listed(message, dtype), shape)


def _listed(message: TensorProto, dtype: str) -> NDArray[np.generic]:
    """The values as they are listed one by one, in the field of their dtype."""
    values = getattr(message, _VALUES.get(dtype, "int_val"))
    if dtype == "float16":  # the bits of each, as a number
        return np.array(values, np.uint16).view(np.float16)
    if dtype.startswith("complex"):
        pairs = np.array(values, np.float64).reshape(-1, 2)
        return np.asarray((pairs[:, 0] + 1j * pairs[:, 1]).astype(dtype))
    return np.array(values, np.dtype(dtype))


def _filled(values: NDArray[np.generic], shape: list[int]) -> NDArray[np.generic]:
    """In its shape; a TensorProto may leave out equal values at its end."""
    count = math.prod(shape)
    if 0 < len(values) < count:
        values = np.concatenate([values, np.repeat(values[-1:], count - len(values))])
    return values.reshape(shape)
