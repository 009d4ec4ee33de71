"""Numbers as an array of a dtype, by value: what the dtype cannot hold is refused, never wrapped or cut off."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.words import worded

_EXACT = 2**53  # whole numbers below it are exact as floats


class OutsideError(RequestError):
    """A number that the dtype cannot hold."""


def numbers_of(name: str, dtype: str, wanted: Any, value: object) -> NDArray[np.generic]:
    """`value`, numbers in an array or nested lists, as an array of the NumPy dtype `wanted`, called `dtype`.

    RequestError (field `name`) says what the dtype holds and which value it cannot; ValueError if rows differ in
    length.
    """
    target = np.dtype(wanted)
    array = value if isinstance(value, np.ndarray) else _array(value, target)
    if array.dtype == target or array.size == 0:
        return array.astype(target, copy=False)
    if array.dtype == object:
        array = _of_objects(name, dtype, target, array)
    if array.dtype.kind not in "bifuc" and array.dtype != target:
        kind = worded("text") if array.dtype.kind in "USO" else array.dtype.name
        raise RequestError(
            name, worded('"{name}" must hold {dtype} values, not {kind}.', name=name, dtype=dtype, kind=kind)
        )
    if array.dtype.kind == "c" and target.kind != "c":
        raise RequestError(
            name, worded('"{name}" must hold {dtype} values, not complex numbers.', name=name, dtype=dtype)
        )
    if target.kind == "b":
        return _bools(name, array)
    if target.kind in "iu":
        return _integers(name, dtype, target, array)
    return _floats(name, dtype, target, array)


def limits_text(dtype: str, target: Any) -> str:
    """ "between -128 and 127 (int8)"."""
    if target.kind in "iu":
        whole = np.iinfo(target)
        return worded("between {min} and {max} ({dtype})", min=whole.min, max=whole.max, dtype=dtype)
    return worded(
        "between {min} and {max} ({dtype})",
        min=f"{_lowest(target):.8g}",
        max=f"{-_lowest(target):.8g}",
        dtype=dtype,
    )


def _array(value: object, target: Any) -> NDArray[np.generic]:
    try:
        array = np.array(value)
    except OverflowError:
        return np.array(value, dtype=object)
    if target.kind in "iu" and array.dtype.kind == "f" and bool((np.abs(array) >= _EXACT).any()):
        return np.array(value, dtype=object)  # NumPy took large whole numbers for floats, which rounds them
    return array


def _of_objects(name: str, dtype: str, target: Any, array: NDArray[np.generic]) -> NDArray[np.generic]:
    """Python numbers, of any size, as an array of numbers that NumPy knows."""
    flat = array.ravel().tolist()
    for item in flat:
        if isinstance(item, list | tuple):
            raise ValueError("rows differ in length")
        if not isinstance(item, bool | int | float | complex | np.number | np.bool_):
            raise RequestError(
                name,
                worded(
                    '"{name}" must hold {dtype} values, not {value}.', name=name, dtype=dtype, value=_short(item)
                ),
            )
    if target.kind in "iu":
        limits = np.iinfo(target)
        for item in flat:
            if isinstance(item, int) and not limits.min <= item <= limits.max:
                raise _outside(name, dtype, target, item)
        if all(isinstance(item, int) for item in flat):
            return np.array(flat, dtype=target).reshape(array.shape)
    try:
        return np.array([float(item) if isinstance(item, int) else item for item in flat]).reshape(array.shape)
    except OverflowError:
        largest = max((item for item in flat if isinstance(item, int)), key=abs)
        if target.kind == "b":
            raise _no_bool(name, largest) from None
        raise _outside(name, dtype, target, largest) from None


def _bools(name: str, array: NDArray[np.generic]) -> NDArray[np.generic]:
    wrong = ~np.isin(array, (0, 1))
    if wrong.any():
        raise _no_bool(name, array[wrong][0].item())
    return array.astype(bool)


def _no_bool(name: str, value: object) -> RequestError:
    return RequestError(
        name, worded('"{name}" must hold true or false (bool), not {value}.', name=name, value=_short(value))
    )


def _integers(name: str, dtype: str, target: Any, array: NDArray[Any]) -> NDArray[np.generic]:
    if array.dtype.kind == "f":
        wrong = ~(np.isfinite(array) & (array == np.round(array)))
        if wrong.any():
            shown = _short(array[wrong][0].item())
            raise RequestError(
                name,
                worded(
                    '"{name}" must hold whole numbers ({dtype}), not {value}.', name=name, dtype=dtype, value=shown
                ),
            )
    if array.dtype.kind == "b":
        return array.astype(target)
    limits = np.iinfo(target)
    for end in (array.min().item(), array.max().item()):  # as Python numbers, which compare exactly
        if not limits.min <= end <= limits.max:
            raise _outside(name, dtype, target, int(end))
    return array.astype(target)


def _floats(name: str, dtype: str, target: Any, array: NDArray[np.generic]) -> NDArray[np.generic]:
    with np.errstate(over="ignore", invalid="ignore"):
        result = array.astype(target)
        wrong = ~np.isfinite(result.astype(np.complex128)) & np.isfinite(array)
    if wrong.any():
        raise _outside(name, dtype, target, array[wrong][0].item())
    return result


def _outside(name: str, dtype: str, target: object, value: object) -> RequestError:
    return OutsideError(
        name,
        worded(
            '"{name}" must lie {limits}, not {value}.',
            name=name,
            limits=limits_text(dtype, target),
            value=_short(value),
        ),
    )


def _lowest(target: Any) -> float:
    part = {"complex64": "float32", "complex128": "float64"}.get(target.name, target.name)
    if part == "bfloat16":  # which NumPy does not know by itself
        return -3.3895314e38
    return float(np.finfo(part).min)


def _short(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10**40:
        return worded("a number of more than 40 digits")
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
