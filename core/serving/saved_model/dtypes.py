"""What dtypes are called."""

from __future__ import annotations

from tensorboard.compat.proto import types_pb2


def dtype_name(dtype: int) -> str:
    """The name of a DataType enum value: "float32", "string"."""
    name: str = types_pb2.DataType.Name(dtype).removeprefix("DT_").lower()
    return {"float": "float32", "double": "float64", "half": "float16"}.get(name, name)
