"""One record's value of a feature, checked and converted: what is typed, read or sent becomes an array here."""

from __future__ import annotations

import difflib
import math
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Self

from core.errors import RequestError
from core.words import worded

Array = NDArray[Any]
_SHOWN_WORDS = 12


class ValueSpec(Protocol):
    """What has to be known of a feature to check a value; `core.experiment.feature.Feature` is one.

    Feature checks its own default by the functions below: they must not know it.
    """

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def dtype(self) -> str: ...
    @property
    def numpy_dtype(self) -> np.dtype[Any]: ...
    @property
    def shape(self) -> tuple[int | None, ...]: ...
    @property
    def default(self) -> object: ...
    @property
    def vocabulary(self) -> tuple[str, ...] | tuple[int, ...] | None: ...
    @property
    def is_ragged(self) -> bool: ...
    @property
    def is_image(self) -> bool: ...
    @property
    def is_integer(self) -> bool: ...
    def model_copy(self, *, update: Mapping[str, object] | None = None) -> Self: ...


def to_array(feature: ValueSpec, value: object) -> Array:
    """`value` as an array of the feature's dtype and shape; strings are `object` arrays of bytes.

    Takes Python scalars, nested lists, arrays, str and bytes; a number may be written as text, "nan" too. An
    image takes uint8 pixels [height, width, channels] (a grey one also without the last dimension). Raises
    RequestError with the feature's name as field.
    """
    array = _strings(feature, value) if feature.dtype == "string" else _numbers(feature, value)
    array = _shaped(feature, array)
    check_vocabulary(feature, array)
    return array


def rows_to_array(feature: ValueSpec, rows: Sequence[Any] | Array) -> Array:
    """Rows of a fixed shape as one array [len(rows)] + shape. RequestError as `to_array`.

    All are checked at once where that is possible: one by one is slow, but can say which is wrong.
    """
    whole = feature.model_copy(update={"shape": (len(rows), *feature.shape), "encoding": None})
    try:
        of_arrays = not isinstance(rows, np.ndarray) and len(rows) > 0 and isinstance(rows[0], np.ndarray)
        of_pixels = of_arrays and rows[0].ndim == 3 and set(map(type, rows)) == {np.ndarray}
        if feature.is_image and not isinstance(rows, np.ndarray) and not of_pixels:
            rows = [to_array(feature, row) if np.ndim(row) != 3 else row for row in rows]
        return to_array(whole, _stacked(rows) if of_arrays else rows)
    except (RequestError, ValueError):
        return stack(feature, [to_array(feature, row) for row in rows])


def _stacked(rows: Sequence[Any] | Array) -> Array:
    """Arrays of one shape as one; ValueError if they differ. Faster than np.stack, which makes a view of each."""
    shape = rows[0].shape
    if not shape or any(row.shape != shape for row in rows):
        return np.stack(list(rows))
    whole: Array = np.concatenate(rows)
    return whole.reshape(len(rows), *shape)


def default_array(feature: ValueSpec) -> Array | None:
    """The value of a feature that is missing in a record; None if it is required."""
    if feature.is_ragged:
        return np.empty(fixed_shape(feature), feature.numpy_dtype)
    if feature.default is None:
        return None
    if feature.shape and not isinstance(feature.default, list | tuple | np.ndarray):
        scalar = to_array(feature.model_copy(update={"shape": ()}), feature.default)
        return np.full(fixed_shape(feature), scalar[()], feature.numpy_dtype)
    return to_array(feature, feature.default)


def stack(feature: ValueSpec, rows: Sequence[Array]) -> Array:
    """Rows of a fixed shape as one array [len(rows)] + shape."""
    stacked = np.empty((len(rows), *fixed_shape(feature)), feature.numpy_dtype)
    for index, row in enumerate(rows):
        stacked[index] = row if row.ndim else row[()]
    return stacked


def fixed_shape(feature: ValueSpec) -> tuple[int, ...]:
    """The shape of one record of a feature whose length does not vary, or has none."""
    return tuple(size or 0 for size in feature.shape)


def check_vocabulary(feature: ValueSpec, array: Array) -> None:
    """RequestError if a value is none of the feature's vocabulary; it lists the words and the nearest one."""
    if feature.vocabulary is None:
        return
    allowed = frozenset(feature.vocabulary)
    for item in array.ravel().tolist():
        value = item.decode("utf-8", "replace") if isinstance(item, bytes) else item
        if value not in allowed:
            words = [str(word) for word in feature.vocabulary]
            near = difflib.get_close_matches(str(value), words, 1)
            shown = ", ".join(words[:_SHOWN_WORDS]) + (", ..." if len(words) > _SHOWN_WORDS else "")
            hint = worded(' Did you mean "{near}"?', near=near[0]) if near else ""
            raise RequestError(
                feature.name,
                worded(
                    '{label} must be one of {shown}, not "{value}".{hint}',
                    label=feature.label,
                    shown=shown,
                    value=_short(str(value)),
                    hint=hint,
                ),
            )


def describe_shape(feature: ValueSpec) -> str:
    """What a value must look like, in words: "a number", "3 whole numbers", "an image of 8 x 8 pixels"."""
    if feature.is_image:
        height, width, channels = feature.shape
        kind = {1: worded("grey"), 3: "RGB", 4: "RGBA"}[channels or 1]
        return worded("an image of {width} x {height} {kind} pixels", width=width, height=height, kind=kind)
    one, many = {
        "string": (worded("text"), worded("texts")),
        "bool": (worded("true or false"), worded("values of true or false")),
        "float32": (worded("a number"), worded("numbers")),
        "float64": (worded("a number"), worded("numbers")),
    }.get(feature.dtype, (worded("a whole number"), worded("whole numbers")))
    if feature.is_ragged:
        if len(feature.shape) > 1:
            sizes = " x ".join(str(size) for size in feature.shape[1:])
            return worded("a list of steps, each of {sizes} {many}", sizes=sizes, many=many)
        return worded("a list of {many}, of any length", many=many)
    if not feature.shape:
        return one
    return f"{' x '.join(str(size) for size in feature.shape)} {one if feature.shape == (1,) else many}"


def _error(feature: ValueSpec, message: str) -> RequestError:
    return RequestError(feature.name, f"{feature.label} {message}.")


def _unfit(feature: ValueSpec, value: object) -> RequestError:
    return _error(
        feature, worded("must be {wanted}, not {value}", wanted=describe_shape(feature), value=_shown(value))
    )


def _strings(feature: ValueSpec, value: object) -> Array:
    if isinstance(value, list | tuple | np.ndarray):
        try:
            items = np.array(value, dtype=object)
        except ValueError:
            raise _rows_differ(feature) from None
    else:
        items = np.empty((), dtype=object)
        items[()] = value
    flat = []
    for item in items.ravel():
        if isinstance(item, bytes):
            flat.append(bytes(item))
        elif isinstance(item, str):
            try:
                flat.append(item.encode("utf-8"))
            except UnicodeEncodeError:
                raise _error(feature, worded("holds a character that cannot be written as UTF-8")) from None
        elif isinstance(item, list | tuple):
            raise _rows_differ(feature)
        else:
            raise _unfit(feature, item)
    result = np.empty(len(flat), dtype=object)
    result[:] = flat
    return result.reshape(items.shape)


def _numbers(feature: ValueSpec, value: object) -> Array:
    if isinstance(value, str | bytes):
        value = _number_of(feature, value)
    try:
        array = np.asarray(value)
        if array.dtype.kind in "SUO":
            array = np.asarray(_without_text(feature, value))
    except ValueError:
        raise _rows_differ(feature) from None
    if array.size == 0:
        return array.astype(feature.numpy_dtype)
    if array.dtype == object and feature.is_integer and all(isinstance(item, int) for item in array.ravel()):
        raise _out_of_range(feature)  # whole numbers too large for any dtype of NumPy
    if array.dtype.kind not in "bifu":
        raise _unfit(feature, value)
    if feature.dtype == "bool":
        if array.dtype.kind != "b" and not np.isin(array, (0, 1)).all():
            raise _unfit(feature, value)
        return array.astype(bool)
    if feature.is_integer:
        return _integers(feature, array)
    with np.errstate(over="ignore"):
        result = array.astype(feature.numpy_dtype)
    if (np.isinf(result) & np.isfinite(array)).any():
        raise _error(feature, worded("holds a number too large for {dtype}", dtype=feature.dtype))
    return result


def _without_text(feature: ValueSpec, value: object) -> object:
    """`value` with every number that is written as text read."""
    if isinstance(value, str | bytes):
        return _number_of(feature, value)
    if isinstance(value, list | tuple):
        return [_without_text(feature, item) for item in value]
    return _without_text(feature, value.tolist()) if isinstance(value, np.ndarray) else value


def _number_of(feature: ValueSpec, text: str | bytes) -> object:
    if feature.is_image:
        raise _error(feature, worded("must be {wanted}, not the bytes of a file", wanted=describe_shape(feature)))
    plain = (text.decode("utf-8", "replace") if isinstance(text, bytes) else text).strip()
    if feature.dtype == "bool" and plain.lower() in ("true", "false"):
        return plain.lower() == "true"
    try:
        value = int(plain) if feature.is_integer else float(plain)
    except ValueError:
        raise _error(
            feature, worded('must be {wanted}, not "{plain}"', wanted=describe_shape(feature), plain=_short(plain))
        ) from None
    if value in (math.inf, -math.inf) and "inf" not in plain.lower():  # as of 1e999
        raise _error(feature, worded("holds a number too large for {dtype}", dtype=feature.dtype))
    return value


def _integers(feature: ValueSpec, array: Array) -> Array:
    if array.dtype.kind == "f" and not (np.isfinite(array).all() and (array == np.round(array)).all()):
        raise _unfit(feature, array)
    limits = np.iinfo(feature.numpy_dtype)
    # As Python numbers: NumPy would compare an int64 with a float at the float's precision.
    if array.min().item() < limits.min or array.max().item() > limits.max:
        raise _out_of_range(feature)
    return array.astype(feature.numpy_dtype)


def _shaped(feature: ValueSpec, array: Array) -> Array:
    given = worded("of shape {shape}", shape=list(array.shape)) if array.ndim else worded("a single value")
    if feature.is_ragged:
        if array.size == 0:
            return array.reshape(fixed_shape(feature))
        if array.ndim == 0 or array.shape[1:] != feature.shape[1:]:
            raise _error(
                feature, worded("must be {wanted}, not {given}", wanted=describe_shape(feature), given=given)
            )
        return array
    if feature.is_image and array.shape == feature.shape[:2] and feature.shape[2] == 1:
        return array[..., None]
    if array.shape != feature.shape:
        raise _error(feature, worded("must be {wanted}, not {given}", wanted=describe_shape(feature), given=given))
    return array


def _rows_differ(feature: ValueSpec) -> RequestError:
    return _error(
        feature, worded("must be {wanted}; the rows given differ in length", wanted=describe_shape(feature))
    )


def _out_of_range(feature: ValueSpec) -> RequestError:
    limits = np.iinfo(feature.numpy_dtype)
    return _error(
        feature,
        worded("must lie between {min} and {max} ({dtype})", min=limits.min, max=limits.max, dtype=feature.dtype),
    )


def _shown(value: object) -> str:
    return _short(repr(value.tolist() if isinstance(value, np.ndarray | np.generic) else value))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."
