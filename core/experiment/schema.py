"""FeatureSchema: the features and labels of an experiment, written once.

Everything else is made from it: tf.train.Example records, parse specs, placeholders, receivers, the form of the
Predict page, the JSON kept inside an export. No TensorFlow in here.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, model_validator

from core.errors import SchemaError

DType = Literal["float32", "float64", "int32", "int64", "bool", "string", "uint8"]
Encoding = Literal["png", "jpeg"]

_INTEGERS = ("int32", "int64", "uint8")
_NUMPY = {"string": np.dtype(object), "bool": np.dtype(bool)}
_LENGTH_SUFFIX = "_length"


def _as_tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list | np.ndarray) else value


class Feature(BaseModel):
    """One named tensor of a record.

    `shape` is that of one record, without the batch dimension: () a scalar, (3,) a vector, (8, 8, 1) an image or
    a matrix. `(None,)` is a variable length: the model gets a `tf.RaggedTensor` [batch, None].

    `default` is the value where a record lacks the feature: a scalar (filled to the shape) or nested lists of
    the full shape. None makes the feature required. A variable-length feature defaults to empty.

    `vocabulary` lists the allowed values; for a label they are the class names, in the order of the class ids.
    `minimum`, `maximum`, `unit`, `title` and `help` inform the person at the form; the range is advice.

    `encoding` "png" or "jpeg" makes an image: encoded bytes in the record, uint8 [height, width, channels] to
    the model; `dtype` must be "uint8" and `shape` three fixed numbers with 1, 3 or 4 channels (jpeg: 1 or 3).

    tf.train.Example has no double: a float64 is stored as its 8 raw bytes, so nothing is lost. `stored_as`
    "float" reads and writes float_list instead, as files of other makers have it, at float32's precision.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings")

    name: str
    dtype: DType = "float32"
    shape: Annotated[tuple[int | None, ...], BeforeValidator(_as_tuple)] = ()
    default: Any = None
    vocabulary: Annotated[tuple[str, ...] | tuple[int, ...] | None, BeforeValidator(_as_tuple)] = None
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    title: str = ""
    help: str = ""
    encoding: Encoding | None = None
    stored_as: Literal["bytes", "float"] = "bytes"

    def __init__(self, name: str, dtype: DType = "float32", shape: Any = (), **rest: Any) -> None:
        try:
            super().__init__(name=name, dtype=dtype, shape=shape, **rest)
        except ValidationError as error:
            raise SchemaError(_first_message(f'Feature "{name}"', error)) from error

    @model_validator(mode="after")
    def _check(self) -> Feature:
        if not self.name:
            raise ValueError("needs a name that is not empty")
        if None in self.shape and self.shape != (None,):
            raise ValueError(f"shape {self.shape}: only (None,) may be of variable length")
        if any(size is not None and size < 1 for size in self.shape):
            raise ValueError(f"shape {self.shape}: every size must be 1 or more")
        if (self.dtype == "uint8") != (self.encoding is not None):
            raise ValueError('dtype "uint8" and an encoding ("png" or "jpeg") go together: an image')
        if self.encoding is not None:
            channels = (1, 3) if self.encoding == "jpeg" else (1, 3, 4)
            if len(self.shape) != 3 or self.shape[2] not in channels:
                raise ValueError(
                    f"an image's shape is (height, width, channels) with {channels} channels, not {self.shape}"
                )
            if self.default is not None:
                raise ValueError("an image has no default")
        if self.vocabulary is not None:
            wanted = str if self.dtype == "string" else int
            if self.dtype not in ("string", "int32", "int64") or not self.vocabulary:
                raise ValueError("a vocabulary needs dtype string, int32 or int64, and at least one value")
            if not all(isinstance(value, wanted) for value in self.vocabulary):
                raise ValueError(f"the vocabulary of a {self.dtype} holds {wanted.__name__} values")
            if len(set(self.vocabulary)) != len(self.vocabulary):
                raise ValueError("the vocabulary holds a value twice")
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError(f"minimum {self.minimum} is above maximum {self.maximum}")
        if self.default is not None and self.is_ragged:
            raise ValueError("a variable-length feature defaults to empty; give no default")
        if self.stored_as == "float" and self.dtype != "float64":
            raise ValueError('stored_as "float" is for float64')
        return self

    @property
    def is_ragged(self) -> bool:
        return self.shape == (None,)

    @property
    def is_image(self) -> bool:
        return self.encoding is not None

    @property
    def is_required(self) -> bool:
        return self.default is None and not self.is_ragged

    @property
    def is_integer(self) -> bool:
        return self.dtype in _INTEGERS

    @property
    def numpy_dtype(self) -> np.dtype[Any]:
        """The dtype of a value in memory; strings are `object` arrays of bytes."""
        return _NUMPY.get(self.dtype) or np.dtype(self.dtype)

    @property
    def label(self) -> str:
        """The name to show: the title, or the name made readable."""
        return self.title or self.name.replace("_", " ").capitalize()

    @property
    def length_name(self) -> str:
        """The dense receiver's second key of a variable-length feature: how many values each row has."""
        return self.name + _LENGTH_SUFFIX


class FeatureSchema(BaseModel):
    """The features a model reads and the labels it learns from.

    One label reaches the head as a tensor, several as a dict by name. Labels are never part of a request.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings")

    features: Annotated[tuple[Feature, ...], BeforeValidator(_as_tuple)]
    labels: Annotated[tuple[Feature, ...], BeforeValidator(_as_tuple)] = ()

    def __init__(self, features: Any, labels: Any = ()) -> None:
        labels = (labels,) if isinstance(labels, Feature) else labels
        try:
            super().__init__(features=features, labels=labels)
        except ValidationError as error:
            raise SchemaError(_first_message("The feature schema", error)) from error

    @model_validator(mode="after")
    def _check(self) -> FeatureSchema:
        if not self.features:
            raise ValueError("has no features")
        names = [feature.name for feature in self.all]
        names += [feature.length_name for feature in self.features if feature.is_ragged]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"has the name {', '.join(twice)} twice")
        return self

    @property
    def all(self) -> tuple[Feature, ...]:
        return self.features + self.labels

    def feature(self, name: str) -> Feature:
        """The feature or label of that name; SchemaError lists the names there are."""
        for feature in self.all:
            if feature.name == name:
                return feature
        raise SchemaError(f'No feature "{name}". There are: {", ".join(f.name for f in self.all)}.')

    def to_json(self) -> str:
        return self.model_dump_json(exclude_defaults=True)

    @staticmethod
    def from_json(text: str | bytes, source: PurePath | str = "") -> FeatureSchema:
        """The inverse of `to_json`; SchemaError says what is wrong, and where if `source` is given."""
        try:
            return FeatureSchema.model_validate_json(text)
        except ValidationError as error:
            raise SchemaError(_first_message(f"The feature schema {source}".strip(), error)) from error


def _first_message(what: str, error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    message = str(first["msg"]).removeprefix("Value error, ")
    if first["type"] == "value_error" and not where:
        return (
            f"{what} {message}."
            if not message.startswith(("a ", "an ", "shape", "dtype", "the ", "min", "stored"))
            else f"{what}: {message}."
        )
    return f"{what}: {where + ': ' if where else ''}{message}."
