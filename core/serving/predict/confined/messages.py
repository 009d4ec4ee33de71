"""What the program and its confined process tell each other: a line of JSON, and the bytes of arrays behind it.

The other side may be taken over by a model, so nothing of what it sends is believed: sizes are limited, and only
numbers and bytes are made of it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from core.serving.predict.json_text import parse_json

LARGEST_LINE = 4 << 20  # bytes
LARGEST = 1 << 30  # bytes of all arrays of a message
_KINDS = "biufc"
_LENGTH = np.dtype("<u8")


def send(stream: IO[bytes], facts: Mapping[str, object], arrays: Mapping[str, NDArray[Any]]) -> None:
    """Write a message. Strings are arrays of objects, which are bytes."""
    parts = [(name, np.asarray(array), _packed(np.asarray(array))) for name, array in arrays.items()]
    told = [
        {"name": name, "dtype": "string" if array.dtype.kind == "O" else _plain(array).dtype.str,
         "shape": list(array.shape), "bytes": len(data)}
        for name, array, data in parts
    ]  # fmt: skip
    stream.write(json.dumps({**facts, "arrays": told}).encode() + b"\n")
    for _, _, data in parts:
        stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], dict[str, NDArray[Any]]] | None:
    """Read a message: (facts, arrays); None at the end of the stream. ValueError for what is none."""
    line = stream.readline(LARGEST_LINE)
    if not line:
        return None
    facts = parse_json(line)
    if not line.endswith(b"\n") or not isinstance(facts, dict):
        raise ValueError("it is no message")
    described = facts.pop("arrays", None)
    if not isinstance(described, list):
        raise ValueError("it names no arrays")
    arrays, left = {}, LARGEST
    for item in described:
        name, dtype, shape, size = _described(item)
        left -= size
        if left < 0:
            raise ValueError("it is too large")
        data = stream.read(size)
        if len(data) != size:
            raise ValueError("it ends too early")
        arrays[name] = _unpacked(data, dtype, shape)
    return facts, arrays


def _described(item: object) -> tuple[str, str, list[int], int]:
    if not isinstance(item, dict):
        raise ValueError("an array is not described")
    name, dtype, shape, size = (item.get(key) for key in ("name", "dtype", "shape", "bytes"))
    if not isinstance(name, str) or not isinstance(dtype, str) or not _is_size(size) or not isinstance(shape, list):
        raise ValueError("an array is not described")
    if len(shape) > 32 or not all(_is_size(length) for length in shape):
        raise ValueError("an array has no such shape")
    return name, dtype, shape, int(str(size))


def _is_size(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST


def _plain(array: NDArray[Any]) -> NDArray[Any]:
    """Numbers that NumPy does not know, as bfloat16, become float32."""
    return array if array.dtype.kind in _KINDS else array.astype(np.float32)


def _packed(array: NDArray[Any]) -> bytes:
    if array.dtype.kind != "O":
        return _plain(array).tobytes()
    items = [item.encode("utf-8", "surrogateescape") if isinstance(item, str) else item for item in array.ravel()]
    return np.array([len(item) for item in items], _LENGTH).tobytes() + b"".join(items)


def _unpacked(data: bytes, dtype: str, shape: list[int]) -> NDArray[Any]:
    count = math.prod(shape)
    if dtype == "string":
        if count * _LENGTH.itemsize > len(data):
            raise ValueError("an array has no such shape")
        lengths = np.frombuffer(data, _LENGTH, count).tolist()
        found, at = np.empty(count, object), count * _LENGTH.itemsize
        for place, length in enumerate(lengths):
            found[place] = data[at : at + length]
            at += length
        if at != len(data):
            raise ValueError("an array has no such shape")
        return found.reshape(shape)
    try:
        kind = np.dtype(dtype)
    except TypeError:
        raise ValueError("an array has no such dtype") from None
    if kind.kind not in _KINDS or count * kind.itemsize != len(data):
        raise ValueError("an array has no such shape")
    return np.frombuffer(data, kind).reshape(shape)
