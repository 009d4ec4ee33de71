"""The number that a summary holds. Without numpy, so that commands which read a few of them answer sooner."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorboard.compat.proto.summary_pb2 import Summary
    from tensorboard.compat.proto.tensor_pb2 import TensorProto

# TensorProto: dtype -> (struct format of tensor_content, the field its numbers are in otherwise)
_TENSORS = {
    1: ("<f", "float_val"),
    2: ("<d", "double_val"),
    3: ("<i", "int_val"),
    4: ("<B", "int_val"),
    5: ("<h", "int_val"),
    6: ("<b", "int_val"),
    9: ("<q", "int64_val"),
    10: ("<?", "bool_val"),
    17: ("<H", "int_val"),
    22: ("<I", "uint32_val"),
    23: ("<Q", "uint64_val"),
}
_HALF, _BFLOAT16 = 19, 14  # their bits are in half_val, or two bytes of tensor_content


def scalar_of(value: Summary.Value) -> float | None:
    """Return the number that a Summary.Value holds, as simple_value or as a scalar tensor; None if none."""
    kind = value.WhichOneof("value")
    if kind == "simple_value":
        return float(value.simple_value)
    tensor = value.tensor
    if kind != "tensor" or any(dim.size != 1 for dim in tensor.tensor_shape.dim):
        return None
    if tensor.tensor_shape.dim and value.metadata.plugin_data.plugin_name not in ("", "scalars"):
        return None  # a list of one element, which only its plugin understands
    if tensor.dtype in (_HALF, _BFLOAT16):
        return _short_float(tensor)
    if tensor.dtype not in _TENSORS:
        return None
    kind_of_number, name = _TENSORS[tensor.dtype]
    if tensor.tensor_content:
        return _number_in(tensor.tensor_content, kind_of_number)
    numbers = getattr(tensor, name)
    return float(numbers[0]) if numbers else 0.0  # TensorFlow leaves out zeros


def _short_float(tensor: TensorProto) -> float | None:
    """Return the number in a float16 or bfloat16 tensor; a bfloat16 is the upper half of a float32."""
    bits = tensor.half_val[0] if tensor.half_val else 0
    content = tensor.tensor_content or (bits & 0xFFFF).to_bytes(2, "little")
    return _number_in(content, "<e") if tensor.dtype == _HALF else _number_in(b"\0\0" + content, "<f")


def _number_in(content: bytes, kind: str) -> float | None:
    """Return the one number in these bytes; None if they are not just one."""
    return float(struct.unpack(kind, content)[0]) if len(content) == struct.calcsize(kind) else None
