"""One record's value of a feature, checked and converted: what is typed, read or sent becomes an array here."""

from __future__ import annotations

import difflib
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.experiment.schema import Feature

Array = NDArray[Any]


def to_array(feature: Feature, value: Any) -> Array:
    """`value` as an array of the feature's dtype and shape; strings are `object` arrays of bytes.

    Takes Python scalars, nested lists, arrays, str and bytes. An image takes uint8 pixels [height, width,
    channels] (a grey one also without the last dimension). Raises RequestError with the feature's name as field.
    """
    array = _strings(feature, value) if feature.dtype == "string" else _numbers(feature, value)
    array = _shaped(feature, array)
    if feature.vocabulary is not None:
        _check_vocabulary(feature, array)
    return array


def default_array(feature: Feature) -> Array | None:
    """The value of a feature that is missing in a record; None if it is required."""
    if feature.is_ragged:
        return np.empty((0,), feature.numpy_dtype)
    if feature.default is None:
        return None
    if feature.shape and not isinstance(feature.default, list | tuple | np.ndarray):
        shape = tuple(size or 0 for size in feature.shape)
        scalar = to_array(feature.model_copy(update={"shape": (), "vocabulary": None}), feature.default)
        return np.full(shape, scalar[()], feature.numpy_dtype)
    return to_array(feature, feature.default)


def describe_shape(feature: Feature) -> str:
    """What a value must look like, in words: "a number", "3 whole numbers", "an image of 8 x 8 pixels"."""
    if feature.is_image:
        height, width, channels = feature.shape
        kind = {1: "grey", 3: "RGB", 4: "RGBA"}[channels or 1]
        return f"an image of {width} x {height} {kind} pixels"
    one, many = {
        "string": ("text", "texts"),
        "bool": ("true or false", "values of true or false"),
        "float32": ("a number", "numbers"),
        "float64": ("a number", "numbers"),
    }.get(feature.dtype, ("a whole number", "whole numbers"))
    if feature.is_ragged:
        return f"a list of {many}, of any length"
    if not feature.shape:
        return one
    return f"{' x '.join(str(size) for size in feature.shape)} {many}"


def _error(feature: Feature, message: str) -> RequestError:
    return RequestError(feature.name, f"{feature.label} {message}.")


def _strings(feature: Feature, value: Any) -> Array:
    items = np.array(value, dtype=object) if isinstance(value, list | tuple | np.ndarray) else _boxed(value)
    flat = []
    for item in items.ravel():
        if isinstance(item, str):
            flat.append(item.encode("utf-8"))
        elif isinstance(item, bytes):
            flat.append(bytes(item))
        else:
            raise _error(feature, f"must be {describe_shape(feature)}, not {_shown(item)}")
    result = np.empty(len(flat), dtype=object)
    result[:] = flat
    return result.reshape(items.shape)


def _boxed(value: Any) -> Array:
    box = np.empty((), dtype=object)
    box[()] = value
    return box


def _numbers(feature: Feature, value: Any) -> Array:
    wanted = f"must be {describe_shape(feature)}"
    if isinstance(value, str | bytes):
        value = _number_of(feature, value)
    try:
        array = np.asarray(value)
    except ValueError:
        raise _error(feature, f"{wanted}; the rows given differ in length") from None
    if array.size == 0:
        return array.astype(feature.numpy_dtype)
    if array.dtype == object or array.dtype.kind not in "bifu":
        raise _error(feature, f"{wanted}, not {_shown(value)}")
    if feature.dtype == "bool":
        if array.dtype.kind != "b" and not np.isin(array, (0, 1)).all():
            raise _error(feature, f"{wanted}, not {_shown(value)}")
        return array.astype(bool)
    if feature.is_integer:
        return _integers(feature, array)
    with np.errstate(over="ignore"):
        result = array.astype(feature.numpy_dtype)
    if not np.isinf(array.astype(np.float64)).any() and np.isinf(result).any():
        raise _error(feature, f"holds a number too large for {feature.dtype}")
    return result


def _number_of(feature: Feature, text: str | bytes) -> Any:
    plain = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    plain = plain.strip()
    if feature.dtype == "bool" and plain.lower() in ("true", "false"):
        return plain.lower() == "true"
    try:
        return int(plain) if feature.is_integer else float(plain)
    except ValueError:
        raise _error(feature, f'must be {describe_shape(feature)}, not "{plain}"') from None


def _integers(feature: Feature, array: Array) -> Array:
    if array.dtype.kind == "f" and not (np.isfinite(array).all() and (array == np.round(array)).all()):
        raise _error(feature, f"must be {describe_shape(feature)}, not {_shown(array)}")
    limits = np.iinfo(feature.numpy_dtype)
    if min(array.ravel().tolist()) < limits.min or max(array.ravel().tolist()) > limits.max:
        raise _error(feature, f"must lie between {limits.min} and {limits.max} ({feature.dtype})")
    return array.astype(feature.numpy_dtype)


def _shaped(feature: Feature, array: Array) -> Array:
    if feature.is_ragged:
        if array.ndim != 1:
            raise _error(feature, f"must be {describe_shape(feature)}, not of shape {list(array.shape)}")
        return array
    if feature.is_image and array.shape == feature.shape[:2] and feature.shape[2] == 1:
        return array[..., None]
    if array.shape != feature.shape:
        shown = list(array.shape) if array.ndim else "a single value"
        raise _error(
            feature, f"must be {describe_shape(feature)}, not {shown if array.ndim == 0 else f'of shape {shown}'}"
        )
    return array


def _check_vocabulary(feature: Feature, array: Array) -> None:
    allowed = feature.vocabulary or ()
    for item in array.ravel().tolist():
        value = item.decode("utf-8", "replace") if isinstance(item, bytes) else item
        if value not in allowed:
            words = [str(word) for word in allowed]
            near = difflib.get_close_matches(str(value), words, 1)
            shown = ", ".join(words[:12]) + (", ..." if len(words) > 12 else "")
            hint = f' Did you mean "{near[0]}"?' if near else ""
            raise RequestError(feature.name, f'{feature.label} must be one of {shown}, not "{value}".{hint}')


def _shown(value: Any) -> str:
    text = repr(value.tolist() if isinstance(value, np.ndarray) else value)
    return text if len(text) <= 60 else text[:57] + "..."
