"""A tensor from a file: .npy, .npz, .csv or .json. No TensorFlow."""

from __future__ import annotations

import csv
import io
import math
import tokenize
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from core.errors import RequestError
from core.serving.predict.json_text import parse_json
from core.serving.predict.requests import from_json
from core.serving.predict.tensors import Shape, fits, kind_text, tensor_of
from core.words import worded

_LARGEST = 256_000_000  # bytes of an array
_LARGEST_HEADER = 10_000  # bytes of what describes it; NumPy has the same limit
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # NumPy's; another unpacks any size from a few bytes
_LARGEST_TEXT = 64_000_000  # bytes of a text file, whose numbers take several times as much
_ENCRYPTED = 1  # the flag of an entry of a zip file
SUFFIXES = (".npy", ".npz", ".csv", ".json")


def read_tensor(path: Path, name: str, dtype: str, shape: Shape) -> NDArray[np.generic]:
    """The tensor in a file, for the input `name` of `dtype` and `shape` (without the batch dimension, None: any).

    A batch of one is taken too, and a flat list where only one shape is possible. Raises RequestError (field
    `name`): no such file, not that kind of file, another dtype or shape.
    """
    source = path.name
    value = _read(path, name, dtype)
    try:
        array = np.asarray(value, dtype=object if dtype == "string" else None)
    except ValueError:
        raise RequestError(name, worded("{source} holds rows that differ in length.", source=source)) from None
    return tensor_of(name, dtype, shape, _shaped(array, shape, path.suffix.lower()), source)


def _shaped(array: NDArray[np.generic], shape: Shape, suffix: str) -> NDArray[np.generic]:
    if fits(array.shape, shape):
        return array
    if array.ndim == len(shape) + 1 and array.shape[0] == 1 and fits(array.shape[1:], shape):
        row: NDArray[np.generic] = array[0]
        return row
    if suffix == ".csv" or array.ndim == 1:
        # A file of text has rows and columns only, whatever the tensor's shape is.
        free = sum(size is None for size in shape)
        rows = array.ndim == 2 and 1 in array.shape
        if free == 0 and array.size == int(np.prod([size or 0 for size in shape])):
            return array.reshape([size or 0 for size in shape])
        if len(shape) == 1 and (array.ndim == 1 or rows):
            flat: NDArray[np.generic] = array.ravel()
            return flat
    return array


def _read(path: Path, name: str, dtype: str) -> object:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise RequestError(
            name,
            worded(
                "{name} is none of the files a tensor can come from: {suffixes}.",
                name=path.name,
                suffixes=", ".join(SUFFIXES),
            ),
        )
    try:
        match suffix:
            case ".npy":
                with path.open("rb") as stream:
                    return _array_in(stream, path.name, name)
            case ".npz":
                return _of_archive(path, name)
            case ".csv":
                return _cells(path, name, dtype)
            case _:
                return _of_json(path, name)
    except FileNotFoundError:
        raise RequestError(name, worded("There is no file {path}.", path=path)) from None
    except OSError as error:
        raise RequestError(
            name, worded("{name} cannot be read: {reason}.", name=path.name, reason=error.strerror or error)
        ) from error
    except (ValueError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        detail = (
            worded("it holds Python objects")
            if "allow_pickle" in str(error)
            else worded("it is damaged or of another kind")
        )
        raise RequestError(
            name,
            worded(
                "{name} is no {suffix} file of numbers: {detail}.", name=path.name, suffix=suffix, detail=detail
            ),
            details=str(error),
        ) from error


def _of_archive(path: Path, name: str) -> object:
    with zipfile.ZipFile(path) as archive:
        arrays = {entry.removesuffix(".npy"): entry for entry in archive.namelist()}
        wanted = name if name in arrays else next(iter(arrays)) if len(arrays) == 1 else None
        if wanted is None:
            raise RequestError(
                name,
                worded(
                    '{file} has no array "{name}". It has: {arrays}.',
                    file=path.name,
                    name=name,
                    arrays=", ".join(arrays) or worded("none"),
                ),
            )
        entry = archive.getinfo(arrays[wanted])
        if entry.compress_type not in _PACKINGS or entry.flag_bits & _ENCRYPTED:
            raise ValueError("it is encrypted, or not packed as NumPy packs")
        with archive.open(entry) as stream:
            return _array_in(stream, path.name, name)


def _array_in(stream: IO[bytes], source: str, name: str) -> NDArray[np.generic]:
    """The array in NumPy's format, if it is not too large: a few packed bytes may unpack to any size."""
    shape, by_columns, dtype = _described(stream)
    size = math.prod(shape) * dtype.itemsize
    if size > _LARGEST:
        raise RequestError(
            name,
            worded(
                "{source} holds {size} GB; at most {largest} MB are read for one input.",
                source=source,
                size=f"{size / 1e9:.1f}",
                largest=_LARGEST // 10**6,
            ),
        )
    if dtype.hasobject:
        raise ValueError("allow_pickle=False")
    values = np.frombuffer(stream.read(size), dtype, math.prod(shape)) if size else np.empty(0, dtype)
    array: NDArray[np.generic] = values.reshape(shape, order="F" if by_columns else "C")
    return array


def _described(stream: IO[bytes]) -> tuple[tuple[int, ...], bool, np.dtype[Any]]:
    """The shape, whether the columns come first, and the dtype. ValueError."""
    npy: Any = np.lib.format
    version = npy.read_magic(stream)
    length = stream.read(2 if version == (1, 0) else 4)
    size = int.from_bytes(length, "little")
    if size > _LARGEST_HEADER:
        raise ValueError("what describes the array is too long")
    header = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
    try:
        shape, by_columns, dtype = header(io.BytesIO(length + stream.read(size)))
    except (SyntaxError, TypeError, RecursionError, MemoryError, tokenize.TokenError) as error:
        raise ValueError("what describes the array cannot be read") from error
    if any(length < 0 for length in shape):
        raise ValueError("a dimension is negative")
    return shape, by_columns, dtype


def _text_of(path: Path, name: str) -> str:
    with path.open(encoding="utf-8-sig") as stream:
        text = stream.read(_LARGEST_TEXT + 1)
    if len(text) > _LARGEST_TEXT:
        raise RequestError(
            name,
            worded(
                "{name} is larger than {largest} MB; save it as .npy.",
                name=path.name,
                largest=_LARGEST_TEXT // 10**6,
            ),
        )
    return text


def _of_json(path: Path, name: str) -> object:
    value = parse_json(_text_of(path, name))
    if isinstance(value, Mapping) and set(value) != {"b64"}:
        value = value.get("inputs", value)
    if isinstance(value, Mapping) and set(value) != {"b64"}:
        if name not in value:
            raise RequestError(
                name,
                worded(
                    '{file} has no "{name}". It has: {names}.',
                    file=path.name,
                    name=name,
                    names=", ".join(map(str, value)) or worded("nothing"),
                ),
            )
        value = value[name]
    return from_json(value)


def _cells(path: Path, name: str, dtype: str) -> object:
    """A table of text cells; a first line that only names the columns is left out where numbers are wanted."""
    text = _text_of(path, name)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    rows = [row for row in csv.reader(text.splitlines(), delimiter=delimiter) if row]
    if dtype == "string":
        return rows
    if len(rows) > 1 and not any(_is_number(cell) for cell in rows[0]):
        rows = rows[1:]
    if len({len(row) for row in rows}) > 1:
        raise RequestError(name, worded("The lines of {name} differ in length.", name=path.name))
    for number, row in enumerate(rows, 1):
        for cell in row:
            if not _is_number(cell):
                raise RequestError(
                    name,
                    worded(
                        '{file}, line {line}: "{cell}" is not a number; {expected}',
                        file=path.name,
                        line=number,
                        cell=cell[:40],
                        expected=_takes(name, dtype),
                    ),
                )
    whole = "int" in dtype or dtype == "bool"
    return [[_number(cell, whole) for cell in row] for row in rows]


def _takes(name: str, dtype: str) -> str:
    return worded("{name} takes {kind} values.", name=name, kind=kind_text(dtype, ()))


def _is_number(text: str) -> bool:
    try:
        _number(text, False)
    except ValueError:
        return False
    return True


def _number(text: str, whole: bool) -> object:
    plain = text.strip()
    if plain.lower() in ("true", "false"):
        return plain.lower() == "true"
    if whole:
        try:
            return int(plain)
        except ValueError:
            return float(plain)
    return float(plain)
