"""Any value as a tensor of a given dtype and shape, where no feature schema describes it. No TensorFlow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.serving.predict.numbers import numbers_of
from core.words import worded

Shape = Sequence[int | None]


def tensor_of(name: str, dtype: str, shape: Shape, value: object, source: str = "") -> NDArray[np.generic]:
    """`value` as an array of `dtype` and `shape` (None: any size); strings are `object` arrays of bytes.

    Numbers are converted by value, never cut off. Raises RequestError (field `name`) that says what is expected and
    what `source`, such as a file's name, holds instead.
    """
    array = _array(name, dtype, shape, value, source)
    if not fits(array.shape, shape):
        raise _unfit(name, dtype, shape, f"{array.dtype.name} {_sizes(array.shape)}", source)
    if dtype == "string":
        return _encoded(name, shape, array, source)
    return _numbers(name, dtype, shape, array, source)


def fits(given: Sequence[int], wanted: Shape) -> bool:
    """Whether a shape is one of those that `wanted` allows."""
    return len(given) == len(wanted) and all(
        size is None or size == length for length, size in zip(given, wanted, strict=True)
    )


def kind_text(dtype: str, shape: Shape) -> str:
    """ "float32", "float32 [any, 3]"."""
    return f"{dtype} {_sizes(shape)}" if shape else dtype


def _array(name: str, dtype: str, shape: Shape, value: object, source: str) -> NDArray[np.generic]:
    if isinstance(value, np.ndarray):
        return value
    try:
        if dtype == "string":
            return np.array(value, dtype=object)
        array = np.array(value)
        # Whole numbers too large for NumPy's integers become floats, which rounds them: kept as they are.
        exact = array.dtype.kind != "f" or "int" not in dtype
        return array if exact else np.array(value, dtype=object)
    except OverflowError:
        return np.array(value, dtype=object)
    except ValueError:
        raise _unfit(name, dtype, shape, worded("rows that differ in length"), source) from None


def _encoded(name: str, shape: Shape, array: NDArray[np.generic], source: str) -> NDArray[np.generic]:
    flat: list[bytes] = []
    for item in array.ravel().tolist():
        if isinstance(item, str):
            try:
                item = item.encode("utf-8", "surrogateescape")
            except UnicodeEncodeError:  # half of a surrogate pair, which JSON can write
                raise _unfit(name, "string", shape, worded("text that is not Unicode"), source) from None
        if not isinstance(item, bytes):
            raise _unfit(name, "string", shape, worded("{type} values", type=type(item).__name__), source)
        flat.append(item)
    result = np.empty(len(flat), dtype=object)
    result[:] = flat
    return result.reshape(array.shape)


def _numbers(name: str, dtype: str, shape: Shape, array: NDArray[np.generic], source: str) -> NDArray[np.generic]:
    try:
        wanted = np.dtype(dtype)
    except TypeError:
        raise RequestError(
            name, worded("{name} is {dtype}, which cannot be given here.", name=name, dtype=dtype)
        ) from None
    if array.dtype.kind not in "bifucO" and array.size and array.dtype != wanted:
        kind = worded("text") if array.dtype.kind in "US" else worded("{type} values", type=array.dtype.name)
        raise _unfit(name, dtype, shape, kind, source)
    try:
        return numbers_of(name, dtype, wanted, array)
    except RequestError as error:
        raise RequestError(name, f"{source}: {error}" if source else str(error)) from None


def _unfit(name: str, dtype: str, shape: Shape, what: str, source: str) -> RequestError:
    kind = kind_text(dtype, shape)
    if not source:
        return RequestError(name, worded("{name} takes {kind}, not {what}.", name=name, kind=kind, what=what))
    return RequestError(
        name,
        worded("{name} takes {kind}; {source} holds {what}.", name=name, kind=kind, source=source, what=what),
    )


def _sizes(shape: Shape) -> str:
    return "[" + ", ".join(worded("any") if size is None else str(size) for size in shape) + "]"
