"""The cells of a CSV file as values: of a feature, or guessed. No TensorFlow."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import numpy as np

from core.errors import RequestError
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.feature import Feature
from core.experiment.values import Array
from core.words import worded

Cell = Callable[[str], object]
_BOOLS = {"true": True, "false": False}


def cell_reader(feature: Feature, format: CsvFormat) -> Cell:
    """A function from the text of a cell to the value of `feature`, as `to_array` takes it; None: it is empty.

    A vector is written `[1, 2]` or `1 2`; of more dimensions all its values may stand in one row. RequestError.
    """
    marks = frozenset(format.missing) - {str(word) for word in feature.vocabulary or ()}
    read = _cell_reader(feature, format)
    return (lambda text: None if text.strip() in marks else read(text)) if marks else read


def _cell_reader(feature: Feature, format: CsvFormat) -> Cell:
    number = _number_reader(feature, format)
    if feature.shape:
        return lambda text: _vector(feature, text, number)
    if feature.dtype != "string":
        return lambda text: number(plain) if (plain := text.strip()) else None
    words = frozenset(str(word) for word in feature.vocabulary or ())

    def word(text: str) -> str | None:
        plain = text.strip()
        if not plain and (format.strip is not False or not text):
            return None
        strip = format.strip if format.strip is not None else (text not in words and plain in words)
        return plain if strip else text

    return word


def guessed_value(text: str, format: CsvFormat) -> Array:
    """What an array of a cell's value may be: true or false, a number, several of them, or a text."""
    plain = text.strip()
    if plain.lower() in _BOOLS:
        return np.array([_BOOLS[plain.lower()]])
    parts = _parts(plain)
    if isinstance(parts, list) and parts and all(isinstance(part, str) for part in parts):
        for dtype in (np.int64, np.float64):
            try:
                return np.array([dtype(_with_point(part, format)) for part in parts])
            except (ValueError, OverflowError):
                continue
    elif isinstance(parts, list):
        try:
            array = np.array(parts)
        except ValueError:
            array = np.empty(0, object)
        if array.dtype.kind in "bif":
            return array
    words = np.empty(1, dtype=object)
    words[0] = (plain if format.strip else text).encode("utf-8", "surrogateescape")
    return words


def _number_reader(feature: Feature, format: CsvFormat) -> Callable[[str], object]:
    numeric = feature.dtype not in ("string", "bool")

    def number(text: str) -> object:
        if numeric and text.lower() in _BOOLS:
            return int(_BOOLS[text.lower()])
        return _with_point(text, format) if numeric else text

    return number


def _with_point(text: str, format: CsvFormat) -> str:
    return text.replace(",", ".") if format.decimal == "," and "." not in text else text


def _vector(feature: Feature, text: str, number: Callable[[str], object]) -> object:
    plain = text.strip()
    if not plain:
        return None
    parts = _parts(plain)
    if parts is None:
        raise RequestError(
            feature.name,
            worded("{label}: the brackets of {value} do not match.", label=feature.label, value=_short(plain)),
        )
    if any(isinstance(part, list) for part in parts):
        return parts
    values = [number(part) if isinstance(part, str) else part for part in parts]
    sizes = [size or 0 for size in feature.shape]
    if len(sizes) > 1 and len(values) == int(np.prod(sizes)):
        flat = np.empty(len(values), object)
        flat[:] = values
        return flat.reshape(sizes).tolist()
    return values


def _parts(text: str) -> list[Any] | None:
    """The parts of a vector, texts or JSON's values; None if brackets do not match."""
    if not text.startswith("["):
        return text.split()
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        inner = text[1:-1] if text.endswith("]") else "["
        return (
            None if "[" in inner or "]" in inner else re.split(r"[,;\s]+", inner.strip()) if inner.strip() else []
        )
    return value if isinstance(value, list) else None


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}..."
