"""Feature: one named tensor of a record, and what makes it valid. No TensorFlow in here."""

from __future__ import annotations

import math
from typing import Annotated, Any, Literal

import numpy as np
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, model_validator

from core.errors import RequestError, SchemaError
from core.experiment.values import default_array
from core.words import worded

DType = Literal["float32", "float64", "int32", "int64", "bool", "string", "uint8"]
Encoding = Literal["png", "jpeg"]

_INTEGERS = ("int32", "int64", "uint8")
_NUMPY = {"string": np.dtype(object), "bool": np.dtype(bool)}
_DTYPE_NAMES = {"str": "string", "object": "string", "bytes": "string"}
_LENGTH_SUFFIX = "_length"


def as_tuple(value: object) -> object:
    if isinstance(value, np.ndarray):
        value = value.tolist()
    return tuple(value) if isinstance(value, list | range) else value


def _as_shape(value: Any) -> object:
    whole = isinstance(value, int | np.integer) and not isinstance(value, bool)
    return (int(value),) if whole else as_tuple(value)


def _as_dtype(value: object) -> object:
    """The name of a NumPy or TensorFlow dtype."""
    if isinstance(value, type) and issubclass(value, np.generic | str | bool):
        value = np.dtype(value)
    name = getattr(value, "name", value)
    return _DTYPE_NAMES.get(name, name) if isinstance(name, str) else value


class Shortcoming(ValueError):
    """What is wrong, as the rest of a sentence that begins with the name of the feature or schema."""


class Feature(BaseModel):
    """One named tensor of a record.

    `shape` is that of one record, without the batch dimension: () a scalar, (3,) a vector, (8, 8, 1) an image or
    a matrix. `(None,)` is a variable length: the model gets a `tf.RaggedTensor` [batch, None]. `(None, 3)` is any
    number of steps with three values each.

    `sequence` says that the steps stand in the feature lists of a tf.train.SequenceExample; the records of a schema
    with such a feature are SequenceExamples, whose context has the others. Without a shape it has one value a step.

    `default` is the value where a record lacks the feature: a scalar (filled to the shape) or nested lists of
    the full shape. None makes the feature required. A variable-length feature defaults to empty.

    `vocabulary` lists the allowed values; for a label they are the class names, in the order of the class ids.
    `minimum`, `maximum`, `unit`, `title` and `help` inform the person at the form; the range is advice.

    `encoding` "png" or "jpeg" makes an image: encoded bytes in the record, uint8 [height, width, channels] to
    the model; `dtype` must be "uint8" and `shape` three fixed numbers with 1, 3 or 4 channels (jpeg: 1 or 3).

    `dtype` may also be a NumPy or TensorFlow dtype, and `shape` one number for a vector.

    tf.train.Example has no double: a float64 is stored as its 8 raw bytes, so nothing is lost. `stored_as`
    "float" reads and writes float_list instead, as files of other makers have it, at float32's precision.

    `given_as` is how the model gets a variable length: "ragged", "sparse" (a `tf.SparseTensor`, as feature columns
    want it) or "padded" (a tensor, filled up with 0 or ""). `sparse=True` is short for shape (None,) given as
    sparse. `model_dtype` is the dtype the model gets where that is none of the above, for data of an input_fn.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="strings")

    name: str
    dtype: Annotated[DType, BeforeValidator(_as_dtype)] = "float32"
    shape: Annotated[tuple[int | None, ...], BeforeValidator(_as_shape)] = ()
    default: object = None
    vocabulary: Annotated[tuple[str, ...] | tuple[int, ...] | None, BeforeValidator(as_tuple)] = None
    minimum: float | None = None
    maximum: float | None = None
    unit: str = ""
    title: str = ""
    help: str = ""
    encoding: Encoding | None = None
    stored_as: Literal["bytes", "float"] = "bytes"
    given_as: Literal["ragged", "sparse", "padded"] = "ragged"
    model_dtype: str = ""
    sequence: bool = False

    def __init__(self, /, name: str = "", dtype: object = "float32", shape: object = (), **rest: object) -> None:
        is_sparse = rest.pop("sparse", False)
        if (is_sparse or rest.get("sequence")) and isinstance(shape, list | tuple) and not shape:
            shape = (None,)
        if is_sparse:
            rest["given_as"] = "sparse"
        try:
            super().__init__(name=name, dtype=dtype, shape=shape, **rest)
        except ValidationError as error:
            shown = str(name).encode("utf-8", "backslashreplace").decode()
            raise SchemaError(first_message(worded('Feature "{name}"', name=shown), error)) from error

    @model_validator(mode="after")
    def _check(self) -> Feature:
        _check_name(self.name)
        if None in self.shape[1:]:
            raise ValueError(
                worded("shape {shape}: only the first size may be None, of variable length", shape=self.shape)
            )
        if any(size is not None and size < 1 for size in self.shape):
            raise ValueError(worded("shape {shape}: every size must be 1 or more", shape=self.shape))
        if self.stored_as == "float" and self.dtype != "float64":
            raise ValueError(worded('stored_as "float" is for float64'))
        if self.given_as != "ragged" and not self.is_ragged:
            raise ValueError(
                worded('given_as "{given_as}" is for a variable length, shape (None,)', given_as=self.given_as)
            )
        if self.given_as == "sparse" and self.inner_shape:
            raise ValueError(worded('given_as "sparse" is for single values, shape (None,)'))
        if self.sequence and not self.is_ragged:
            raise ValueError(
                worded(
                    "shape {shape}: a sequence has (None,), or (None, 3) for three values a step", shape=self.shape
                )
            )
        self._check_image()
        self._check_vocabulary()
        self._check_range()
        if self.default is not None:
            if self.is_ragged:
                raise ValueError(worded("a variable-length feature defaults to empty; give no default"))
            # The model is frozen, and this its last step of being made: one form of default for equality,
            # hashing and JSON, however it was written.
            self.__dict__["default"] = self._checked_default()
        return self

    def _check_image(self) -> None:
        if (self.dtype == "uint8") != (self.encoding is not None):
            raise ValueError(worded('dtype "uint8" and an encoding ("png" or "jpeg") go together: an image'))
        if self.encoding is None:
            return
        channels = (1, 3) if self.encoding == "jpeg" else (1, 3, 4)
        if len(self.shape) != 3 or self.shape[2] not in channels:
            raise ValueError(
                worded(
                    "an image's shape is (height, width, channels) with {channels} channels, not {shape}",
                    channels=channels,
                    shape=self.shape,
                )
            )
        if self.default is not None:
            raise ValueError(worded("an image has no default"))

    def _check_vocabulary(self) -> None:
        if self.vocabulary is None:
            return
        if self.dtype not in ("string", "int32", "int64") or not self.vocabulary:
            raise ValueError(worded("a vocabulary needs dtype string, int32 or int64, and at least one value"))
        wanted = str if self.dtype == "string" else int
        if not all(isinstance(value, wanted) for value in self.vocabulary):
            raise ValueError(
                worded("the vocabulary of {dtype} holds {kind} values", dtype=self.dtype, kind=wanted.__name__)
            )
        if wanted is int:
            limits = np.iinfo(self.dtype)
            if not all(limits.min <= int(value) <= limits.max for value in self.vocabulary):
                raise ValueError(
                    worded("the vocabulary holds a value that is out of range for {dtype}", dtype=self.dtype)
                )
        if len(set(self.vocabulary)) != len(self.vocabulary):
            raise ValueError(worded("the vocabulary holds a value twice"))

    def _check_range(self) -> None:
        if self.minimum is None and self.maximum is None:
            return
        if self.dtype in ("string", "bool") or self.is_image:
            raise ValueError(worded("a minimum or maximum is for numbers"))
        if any(bound is not None and math.isnan(bound) for bound in (self.minimum, self.maximum)):
            raise ValueError(worded("a minimum or maximum is not a number"))
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError(
                worded("minimum {minimum} is above maximum {maximum}", minimum=self.minimum, maximum=self.maximum)
            )

    def _checked_default(self) -> object:
        try:
            default_array(self)
            return _plain(self.dtype, self.default)
        except RequestError as error:
            raise ValueError(
                worded("the default does not fit: {error}", error=str(error).removesuffix("."))
            ) from None
        except UnicodeDecodeError:
            raise ValueError(worded("the default is bytes that are no UTF-8 text")) from None

    @property
    def is_ragged(self) -> bool:
        """Whether the number of its values, or steps, varies from record to record."""
        return self.shape[:1] == (None,)

    @property
    def inner_shape(self) -> tuple[int, ...]:
        """The shape behind a variable length: that of one step."""
        return tuple(size or 0 for size in self.shape[1:]) if self.is_ragged else ()

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
    def numpy_dtype(self) -> np.dtype[np.generic]:
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


def _check_name(name: str) -> None:
    if not name:
        raise Shortcoming(worded("needs a name that is not empty"))
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        raise Shortcoming(worded("needs a name that can be written as UTF-8")) from None


def _plain(dtype: str, value: Any) -> object:
    """A default that fits, as Python values and nested tuples: what JSON wrote as text is a number again."""
    if isinstance(value, np.ndarray | np.generic):
        value = value.tolist()
    if isinstance(value, list | tuple):
        return tuple(_plain(dtype, item) for item in value)
    if dtype == "string":
        return value.decode("utf-8") if isinstance(value, bytes) else str(value)
    if dtype == "bool":
        return value.strip().lower() in ("true", "1") if isinstance(value, str) else bool(value)
    if dtype in _INTEGERS:
        return int(value)
    number = float(value)
    return math.nan if math.isnan(number) else number  # one object, so that equal schemas compare equal


def first_message(what: str, error: ValidationError) -> str:
    """Return the first error as a sentence that starts with `what`."""
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"][:1])
    message = str(first["msg"])
    match first["type"]:
        case "value_error":
            message = message.removeprefix("Value error, ")
            return f"{what} {message}." if isinstance(first["ctx"]["error"], Shortcoming) else f"{what}: {message}."
        case "extra_forbidden":
            return worded('{what}: there is no "{where}".', what=what, where=where)
        case "literal_error":
            return worded(
                "{what}: {where} must be {wanted}, not {given!r}.",
                what=what,
                where=where,
                wanted=first["ctx"]["expected"],
                given=first["input"],
            )
        case "missing":
            return worded("{what} needs {where}.", what=what, where=where)
    return f"{what}: {where + ': ' if where else ''}{message[:1].lower()}{message[1:]}."
