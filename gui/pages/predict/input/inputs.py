"""Input: one value to type, what it is and how it is checked."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.experiment.feature import Feature
from core.experiment.values import to_array
from core.serving.predict.tensors import tensor_of
from gui.look.language import tr, tr_n
from gui.widgets.number_images import is_image_shape
from gui.widgets.text import format_number

NUMBERS = ("float32", "float64", "int32", "int64")


@dataclass(frozen=True, slots=True)
class Input:
    """One value to type.

    `feature` checks it, and knows unit, range and vocabulary; None where shape or dtype is none a feature can
    have. `shape` is without the batch dimension. `sequence`: the steps of a SequenceExample, the first size is
    their number. `has_lists`: each step, or the one row of a ragged input, has any number of values.
    `free_rank`: a tensor of any shape will do.
    """

    name: str
    dtype: str
    shape: tuple[int | None, ...]
    feature: Feature | None
    default: object
    required: bool
    sequence: bool = False
    has_lists: bool = False
    free_rank: bool = False

    @property
    def label(self) -> str:
        return self.feature.label if self.feature is not None else self.name

    @property
    def is_list(self) -> bool:
        """Whether it is a vector of any length."""
        return self.shape == (None,) and not self.sequence

    @property
    def is_number(self) -> bool:
        """Whether it is a number that is not chosen from a vocabulary."""
        return self.dtype in NUMBERS and self.choices is None

    @property
    def ends(self) -> tuple[float | None, float | None]:
        """The ends of the usual range."""
        return (None, None) if self.feature is None else (self.feature.minimum, self.feature.maximum)

    @property
    def image_shape(self) -> tuple[int, int, int] | None:
        """Height, width and channels of an image: the schema's, or pixels by dtype and shape."""
        if self.feature is not None and self.feature.is_image:
            return cast(tuple[int, int, int], self.feature.shape)
        if self.dtype == "uint8" and len(self.shape) == 3 and self.shape[2] in (1, 3, 4) and None not in self.shape:
            return cast(tuple[int, int, int], self.shape)
        return None

    @property
    def number_image_shape(self) -> tuple[int, int, int] | None:
        """Height, width and channels of what may be an image of floats, by dtype and shape."""
        if self.dtype not in ("float32", "float64") or self.sequence or self.has_lists or self.free_rank:
            return None
        return self.shape if is_image_shape(self.shape) else None

    @property
    def choices(self) -> tuple[object, ...] | None:
        """What a scalar may be, if that is a short list."""
        if self.shape:
            return None
        if self.dtype == "bool":
            return (False, True)
        return self.feature.vocabulary if self.feature is not None else None

    @property
    def placeholder(self) -> str:
        """What stands in an empty field: what empty means."""
        if self.is_list:
            return tr("none")
        if self.sequence:
            return tr("no steps")
        if self.default is not None:
            return tr("missing") if _is_nan(self.default) else tr("default: {value}", value=_short(self.default))
        return tr("required") if self.required else tr("left out")

    def cell_placeholder(self, place: int) -> str:
        """The same for one value of a vector."""
        if isinstance(self.default, list) and place < len(self.default):
            return _short(self.default[place])
        return "" if self.required else "-"

    @property
    def help(self) -> str:
        """What it is, for who points at it."""
        feature = self.feature
        parts = [feature.help] if feature is not None and feature.help else []
        shape = ", ".join(tr("any") if size is None else str(size) for size in self.shape)
        parts.append(f"{self.name}: {self.dtype} [{shape}]" if self.shape else f"{self.name}: {self.dtype}")
        if self.sequence:
            lists = tr(
                "A row is a step of the sequence, with any number of values, separated by commas. "
                "Left empty there is none."
            )
            values = tr("A row is a step of the sequence, with its values. Left empty there is none.")
            parts.append(lists if self.has_lists else values)
        elif self.is_list:
            parts.append(tr("Any number of values, separated by commas; left empty there is none."))
        elif self.default is not None:
            missing, value = tr("Left empty it is missing (NaN)."), _short(self.default)
            parts.append(missing if _is_nan(self.default) else tr("Left empty it is {value}.", value=value))
        else:
            parts.append(tr("Required: it has no default.") if self.required else tr("Left empty it is left out."))
        return "\n".join(parts)

    def advice(self, value: object) -> str:
        """A sentence about a value outside the usual range, which is no error; else ""."""
        feature = self.feature
        if feature is None or self.dtype not in NUMBERS or (feature.minimum is None and feature.maximum is None):
            return ""
        array = np.asarray(value, np.float64)
        low = feature.minimum is not None and bool((array < feature.minimum).any())
        high = feature.maximum is not None and bool((array > feature.maximum).any())
        return tr("Outside the usual {range}.", range=self.range) if low or high else ""

    @property
    def range(self) -> str:
        """The usual range: "32–60", "from 0", "up to 1"; "" if there is none."""
        feature = self.feature
        if feature is None:
            return ""
        low, high = feature.minimum, feature.maximum
        if low is not None and high is not None:
            ends = _number(low), _number(high)
            return "–".join(ends) if low >= 0 else tr("{low} to {high}", low=ends[0], high=ends[1])
        if low is not None:
            return tr("from {number}", number=_number(low))
        return "" if high is None else tr("up to {number}", number=_number(high))

    @property
    def hint(self) -> str:
        """Unit and range, or dtype and shape: what stands muted inside the field."""
        unit = self.feature.unit if self.feature is not None else ""
        if unit or self.range:
            return " · ".join(part for part in (unit, self.range) if part)
        shape = ", ".join(tr("any") if size is None else str(size) for size in self.shape)
        if not self.shape:
            return "" if self.dtype == "string" else self.dtype
        return f"{self.dtype} [{shape}]"


def check(item: Input, value: Any) -> object:
    """`value` as an array of one row; RequestError (field = the input's name) says what is expected."""
    if item.has_lists:
        if not isinstance(value, list | tuple) and not np.ndim(value):
            value = [value]  # no list at all: what it should be is said of it
        return [tensor_of(item.label, item.dtype, (None,), step) for step in value]
    if item.feature is not None:
        return to_array(item.feature, value)
    shape = np.shape(np.array(value, dtype=object)) if item.free_rank else item.shape
    try:
        return tensor_of(item.label, item.dtype, shape, value)
    except RequestError as error:
        raise RequestError(item.name, str(error)) from None


def fits(item: Input, value: object) -> bool:
    """Whether `value` is one for this input; None, for nothing, always is."""
    try:
        return value is None or check(item, value) is not None
    except RequestError:
        return False


def row_value(item: Input, value: object) -> object:
    """What a row sends where `value` stands in it, None for nothing. RequestError if it is wrong or missing."""
    if value is not None:
        check(item, value)
        return value
    if item.required and item.default is None:
        raise RequestError(item.name, tr("{label} is required: it has no default.", label=item.label))
    return item.default if item.required else None


def record_value(item: Input, value: object) -> object:
    """What a record holds for an input, in its shape; None if it lacks it. RequestError if it does not fit."""
    if isinstance(value, bytes) and item.image_shape is None and item.number_image_shape is None:
        value = np.asarray(value, dtype=object)  # a text
    array = None if value is None or isinstance(value, bytes) else _in_one(value)
    shape = tuple(size or 0 for size in item.shape)
    if array is not None and not item.is_list and array.size != math.prod(shape):
        raise RequestError(
            item.name,
            tr_n(
                "The record has {n} value here, not {wanted}.",
                "The record has {n} values here, not {wanted}.",
                array.size,
                wanted=math.prod(shape),
            ),
        )
    if item.image_shape is None and array is not None:
        value = array if item.is_list else array.reshape(shape)
    elif array is not None and array.dtype == object:
        value = array.ravel()[0]  # an encoded image
    is_missing = array is not None and array.dtype.kind == "f" and not array.shape and bool(np.isnan(array))
    return None if is_missing and item.default is not None else value


def _in_one(value: object) -> NDArray[Any]:
    """What a record holds as one array; steps that differ in length one after the other."""
    if isinstance(value, list) and len({np.shape(step) for step in value}) > 1:
        return np.concatenate([np.ravel(step) for step in value])
    return np.asarray(value)


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and value != value


def _short(value: object) -> str:
    """A default in few characters."""
    if isinstance(value, list):
        flat = np.asarray(value, dtype=object).ravel().tolist()
        shown = ", ".join(_short(item) for item in flat[:3])
        return f"[{shown}, …]" if len(flat) > 3 else f"[{shown}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    text = str(value)
    return text if text else tr("empty")


def _number(value: float) -> str:
    """2 700, 0.5."""
    return format_number(int(value)) if value == int(value) else f"{value:g}"
