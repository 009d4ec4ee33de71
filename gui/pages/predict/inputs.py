"""What a signature wants to be given, one Input per editor, dense or inside an Example."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from core.errors import RequestError, SchemaError
from core.experiment.schema import DType, Feature
from core.experiment.values import default_array, to_array
from core.serving.requests import schema_of
from core.serving.signatures import ExampleFeature, SavedModelInfo, Signature, TensorSpec
from gui.widgets.text import format_number

_NUMBERS = ("float32", "float64", "int32", "int64")


@dataclass(frozen=True, slots=True)
class Input:
    """One value to type.

    `feature` checks it, and knows unit, range and vocabulary; None where shape or dtype is none a feature can
    have: then any nested list of numbers will do. `shape` is without the batch dimension.
    """

    name: str
    dtype: str
    shape: tuple[int | None, ...]
    feature: Feature | None
    default: Any
    required: bool

    @property
    def label(self) -> str:
        return self.feature.label if self.feature is not None else self.name

    @property
    def is_list(self) -> bool:
        """Whether it is a vector of any length."""
        return self.shape == (None,)

    @property
    def is_number(self) -> bool:
        """Whether it is a number that is not chosen from a vocabulary."""
        return self.dtype in _NUMBERS and self.choices is None

    @property
    def ends(self) -> tuple[float | None, float | None]:
        """The ends of the usual range."""
        return (None, None) if self.feature is None else (self.feature.minimum, self.feature.maximum)

    @property
    def image_shape(self) -> tuple[int, int, int] | None:
        """Height, width and channels of an image."""
        if self.feature is None or not self.feature.is_image:
            return None
        return cast(tuple[int, int, int], self.feature.shape)

    @property
    def choices(self) -> tuple[Any, ...] | None:
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
            return "none"
        if self.default is not None:
            return "missing" if _is_nan(self.default) else f"default: {_short(self.default)}"
        return "required" if self.required else "left out"

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
        shape = ", ".join("any" if size is None else str(size) for size in self.shape)
        parts.append(f"{self.name}: {self.dtype} [{shape}]" if self.shape else f"{self.name}: {self.dtype}")
        if self.is_list:
            parts.append("Any number of values, separated by commas; left empty there is none.")
        elif self.default is not None:
            parts.append(f"Left empty it is {'missing (NaN)' if _is_nan(self.default) else _short(self.default)}.")
        else:
            parts.append("Required: it has no default." if self.required else "Left empty it is left out.")
        return "\n".join(parts)

    def advice(self, value: Any) -> str:
        """A sentence about a value outside the usual range, which is no error; else ""."""
        feature = self.feature
        if feature is None or self.dtype not in _NUMBERS or (feature.minimum is None and feature.maximum is None):
            return ""
        array = np.asarray(value, np.float64)
        low = feature.minimum is not None and bool((array < feature.minimum).any())
        high = feature.maximum is not None and bool((array > feature.maximum).any())
        return f"Outside the usual {self.range}." if low or high else ""

    @property
    def range(self) -> str:
        """The usual range: "32–60", "from 0", "up to 1"; "" if there is none."""
        feature = self.feature
        if feature is None:
            return ""
        low, high = feature.minimum, feature.maximum
        if low is not None and high is not None:
            return f"{_number(low)}–{_number(high)}" if low >= 0 else f"{_number(low)} to {_number(high)}"
        if low is not None:
            return f"from {_number(low)}"
        return "" if high is None else f"up to {_number(high)}"

    @property
    def hint(self) -> str:
        """Unit and range, or dtype and shape: what stands muted inside the field."""
        unit = self.feature.unit if self.feature is not None else ""
        if unit or self.range:
            return " · ".join(part for part in (unit, self.range) if part)
        shape = ", ".join("any" if size is None else str(size) for size in self.shape)
        if not self.shape:
            return "" if self.dtype == "string" else self.dtype
        return f"{self.dtype} [{shape}]"


def check(item: Input, value: Any) -> Any:
    """`value` as an array of one row; RequestError (field = the input's name) says what is expected."""
    if item.feature is not None:
        return to_array(item.feature, value)
    try:
        return np.asarray(value, dtype=object if item.dtype == "string" else item.dtype)
    except (ValueError, TypeError):
        raise RequestError(item.name, f"{item.name} must hold {item.dtype} values, as nested lists.") from None


def dense_inputs_of(info: SavedModelInfo, signature: Signature) -> list[Input]:
    """The editors of a dense signature. The lengths of variable-length features are filled in by themselves."""
    schema = schema_of(info)
    features = {feature.name: feature for feature in schema.features} if schema is not None else {}
    lengths = {feature.length_name for feature in features.values() if feature.is_ragged}
    inputs = []
    for spec in _in_schema_order(signature.inputs, list(features)):
        if spec.alias in lengths:
            continue
        feature = features.get(spec.alias)
        if feature is None or feature.dtype != spec.dtype or (spec.shape or ())[1:] != feature.shape:
            feature = _plain_feature(spec.alias, spec.dtype, (spec.shape or ())[1:])
        default = _default_of(feature)
        inputs.append(Input(spec.alias, spec.dtype, (spec.shape or ())[1:], feature, default, True))
    return inputs


def example_inputs_of(info: SavedModelInfo, signature: Signature) -> list[Input]:
    """The editors of the features inside an Example."""
    schema = schema_of(info)
    if schema is not None:
        return [
            Input(item.name, item.dtype, item.shape, item, _default_of(item), item.is_required)
            for item in schema.features
        ]
    return [_of_example_feature(item) for item in signature.example_features or ()]


def _of_example_feature(item: ExampleFeature) -> Input:
    shape: tuple[int | None, ...] = (None,) if item.kind != "fixed" else item.shape or ()
    feature = _plain_feature(item.name, item.dtype, shape)
    return Input(item.name, item.dtype, shape, feature, item.default, item.required)


def _plain_feature(name: str, dtype: str, shape: tuple[int | None, ...]) -> Feature | None:
    """A feature that checks values of that dtype and shape; None if none can."""
    if dtype not in (*_NUMBERS, "bool", "string"):
        return None
    try:
        return Feature(name, cast(DType, dtype), shape, title=name)
    except SchemaError:
        return None


def _default_of(feature: Feature | None) -> Any:
    if feature is None or feature.is_ragged:
        return None
    default = default_array(feature)
    return None if default is None else _plain(default.tolist())


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _in_schema_order(specs: tuple[TensorSpec, ...], names: list[str]) -> list[TensorSpec]:
    return sorted(specs, key=lambda spec: names.index(spec.alias) if spec.alias in names else len(names))


def _is_nan(value: Any) -> bool:
    return isinstance(value, float) and value != value


def _short(value: Any) -> str:
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
    return text if text else "empty"


def _number(value: float) -> str:
    """2 700, 0.5."""
    return format_number(int(value)) if value == int(value) else f"{value:g}"
