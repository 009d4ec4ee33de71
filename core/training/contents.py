"""What is inside a checkpoint: every variable with its role and statistics, and how two checkpoints differ."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from core.runs.catalogue.table_file import DamageSeen
from core.tf_types import CheckpointReader
from core.training.bundle import read_entries, read_value
from core.training.checkpoint_reader import open_reader
from core.training.variable_info import Role, VariableInfo
from core.training.variables import READER_ERRORS
from core.training.verification import not_restored
from core.words import worded

BINS = 40
_POWERS = re.compile(r"(^|/)(beta[12]_power|iter|beta_[12]|decay|learning_rate)(_\d+)?$")
_KERAS_SCOPE = "training"
_SLOT_WORDS = re.compile(r"/(Adam|Adagrad|Momentum|RMSProp|Ftrl|Adadelta|ExponentialMovingAverage)(_\d+)?$")


def read_contents(prefix: str, other: str | None = None) -> tuple[VariableInfo, ...]:
    """The variables of a checkpoint, weights first; compared with those of `other` if given.

    Reads every value, which verifies the checksums. CheckpointError if one cannot be read.
    """
    reader, shapes, dtypes = _open(prefix)
    second = _open(other)[0] if other is not None else None
    found = []
    for name in shapes:
        value = _value(reader, name, prefix)
        described = _describe(name, value, dtypes[name].base_dtype.name, role_of(name, shapes))
        info = dataclasses.replace(described, shape=tuple(shapes[name]))
        if second is not None and second.has_tensor(name) and value.dtype.kind in "fciu":
            before = _value(second, name, other or "")
            if before.shape == value.shape:
                info = _compared(info, value, before)
        found.append(info)
    order = {"weight": 0, "optimizer": 1, "step": 2}
    return tuple(sorted(found, key=lambda info: (order[info.role], info.name)))


def role_of(name: str, names: Iterable[str]) -> Role:
    """What a variable is for: a slot of an optimizer is named after the weight it belongs to.

    Keras' optimizers, which canned Estimators use, put a scope before that: training/Adam/dense/kernel/m.
    """
    if name == "global_step":
        return "step"
    if _POWERS.search(name) or _SLOT_WORDS.search(name):
        return "optimizer"
    parts = name.split("/")
    known = set(names)
    if any("/".join(parts[:end]) in known for end in range(1, len(parts))):
        return "optimizer"
    least = 1 if parts[0] == _KERAS_SCOPE else 2  # words of the weight's name: one alone may be a namesake
    inside = (
        "/".join(parts[start:end]) for start in range(1, len(parts)) for end in range(start + least, len(parts))
    )
    return "optimizer" if any(name in known for name in inside) else "weight"


def _open(prefix: str) -> tuple[CheckpointReader, dict[str, list[int]], dict[str, tf.DType]]:
    """TensorFlow's reader, shapes and dtypes. CheckpointError."""
    try:
        reader = open_reader(prefix)
        return reader, reader.get_variable_to_shape_map(), reader.get_variable_to_dtype_map()
    except READER_ERRORS as error:
        raise not_restored(prefix, worded("read here"), error) from error


def _value(reader: CheckpointReader, name: str, prefix: str) -> NDArray[np.generic]:
    """The values of a variable; flat where it was saved in slices that do not make up its shape."""
    try:
        return np.asarray(reader.get_tensor(name))
    except READER_ERRORS as error:
        try:
            slices = [read_value(entry).ravel() for entry in read_entries(prefix) if entry.name == name]
            return np.concatenate(slices)
        except (DamageSeen, OSError, ValueError, TypeError):
            raise not_restored(prefix, worded("read here"), error) from error


def _describe(name: str, value: NDArray[np.generic], dtype: str, role: Role) -> VariableInfo:
    plain = VariableInfo(name, tuple(value.shape), dtype, int(value.size), int(value.nbytes), role)
    if value.dtype.kind not in "fiu" or not value.size:
        return plain
    numbers = value.astype(np.float64).ravel()
    finite = numbers[np.isfinite(numbers)]
    if not finite.size:
        return VariableInfo(*_basics(plain), not_finite=int(numbers.size))
    histogram, edges = np.histogram(finite, bins=BINS)
    return VariableInfo(
        *_basics(plain),
        mean=float(finite.mean()),
        deviation=float(finite.std()),
        least=float(finite.min()),
        most=float(finite.max()),
        zeros=int(np.count_nonzero(finite == 0.0)),
        not_finite=int(numbers.size - finite.size),
        histogram=tuple(int(count) for count in histogram),
        edges=tuple(float(edge) for edge in edges),
    )


def _basics(info: VariableInfo) -> tuple[str, tuple[int, ...], str, int, int, Role]:
    return info.name, info.shape, info.dtype, info.count, info.bytes, info.role


def _compared(info: VariableInfo, value: NDArray[np.generic], before: NDArray[np.generic]) -> VariableInfo:
    change = value.astype(np.float64) - before.astype(np.float64)
    length = float(np.linalg.norm(before.astype(np.float64)))
    moved = float(np.linalg.norm(change))
    ratio = moved / length if length else (0.0 if moved == 0.0 else float("inf"))
    return dataclasses.replace(info, moved=ratio, most_moved=float(np.abs(change).max()) if change.size else 0.0)
