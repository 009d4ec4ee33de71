"""Infers a schema from the first batches of an input_fn."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from core.errors import SchemaError
from core.experiment.data.input_fns import FirstBatches, make_own_input_fn, read_first
from core.experiment.experiment import Data, Experiment, Finding, InputFn
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema, Layout
from core.experiment.summary import DataSummary, Form, TensorSummary
from core.tf_types import Params
from core.words import worded

BATCHES = 8
_MOST_VALUES = 20  # distinct values that are worth listing
_CARRIERS = {  # dtypes that a schema lacks, by the one that holds their values
    "float16": "float32", "bfloat16": "float32", "int8": "int32", "uint8": "int32", "int16": "int32",
    "uint16": "int32", "uint32": "int64",
}  # fmt: skip
_OWN = ("float32", "float64", "int32", "int64", "bool", "string")
_CHANNELS = (1, 3, 4)

Static = tuple[int | None, ...] | None


def with_schema_found(experiment: Experiment) -> Experiment:
    """Return the experiment with a schema inferred from the first batches of its training data, unless it has one.

    If no schema can describe them there is none, and a note says why. DataError, UserCodeError.
    """
    data = experiment.data
    if experiment.schema is not None or not isinstance(data, Data) or not isinstance(data.train, InputFn):
        return experiment
    return described_by(experiment, first_batches(data.train, experiment.params))


def first_batches(source: InputFn, params: Params) -> FirstBatches:
    """Return the first batches of one pass of training data."""
    once = dataclasses.replace(source, repeat=False)
    input_fn = make_own_input_fn(once, training=True, params=params, to_model=None)
    return read_first(input_fn, source.name, BATCHES)


def described_by(experiment: Experiment, first: FirstBatches) -> Experiment:
    """The experiment with the schema and the summary of its first batches."""
    summary = summarize(first)
    schema = schema_of(summary)
    found = experiment.found
    if schema is None:
        why = "; ".join(summary.problems)
        found = (
            *found,
            Finding("note", worded("No example or dense receiver can be made of the data: {why}.", why=why)),
        )
    return dataclasses.replace(experiment, schema=schema, summary=summary, found=found)


def summarize(first: FirstBatches) -> DataSummary:
    """Return a summary of the first batches, tensor by tensor."""
    named, layout = _named(first.features, "input")
    flat = isinstance(first.features, Mapping) and all(
        isinstance(part, str) and not isinstance(value, Mapping | list | tuple)
        for part, value in first.features.items()
    )
    features = [
        _summary(name, False, static, [_at(batch.features, path) for batch in first.batches])
        for name, (path, static) in named.items()
    ]
    labels, _ = _named(first.labels, "label") if first.labels is not None else ({}, None)
    taken = {item.name for item in features}
    judged = [
        _summary(
            f"{name}_label" if name in taken else name,
            True,
            static,
            [_at(batch.labels, path) for batch in first.batches],
        )
        for name, (path, static) in labels.items()
    ]
    path = next(iter(named.values()))[0] if named else ()
    records = sum(_rows(_at(batch.features, path)) for batch in first.batches)
    return DataSummary((*features, *judged), None if flat else layout, records, len(first.batches))


def rows_of_batches(first: FirstBatches) -> Iterator[dict[str, object]]:
    """Yield the records of the first batches as {name: array}; a variable length may be empty."""
    named, _ = _named(first.features, "input")
    ways = {name: ("features", path) for name, (path, _) in named.items()}
    labels, _ = _named(first.labels, "label") if first.labels is not None else ({}, None)
    for name, (path, _) in labels.items():
        ways[f"{name}_label" if name in ways else name] = ("labels", path)
    for batch in first.batches:
        values = {name: _at(getattr(batch, part), path) for name, (part, path) in ways.items()}
        for index in range(max(map(_rows, values.values()), default=0)):
            yield {name: _record(value, index) for name, value in values.items()}


def _record(value: Any, index: int) -> object:
    """The values of one record of a batch."""
    if isinstance(value, tf.compat.v1.SparseTensorValue):
        return value.values[value.indices[:, 0] == index]
    if isinstance(value, tf.compat.v1.ragged.RaggedTensorValue):
        part = value.values[value.row_splits[index] : value.row_splits[index + 1]]
        return part if isinstance(part, np.ndarray) else None
    return np.asarray(value[index] if np.ndim(value) else value)


def schema_of(summary: DataSummary) -> FeatureSchema | None:
    """Return the schema of what was found; None if it cannot describe a feature (`summary.problems` says why)."""
    if summary.problems:
        return None
    features = [_feature(item) for item in summary.tensors if not item.is_label]
    labels = [_feature(item) for item in summary.tensors if item.is_label and not item.problem]
    try:
        return FeatureSchema(features, labels, summary.layout)
    except SchemaError:
        return FeatureSchema(features, (), summary.layout)


Path = tuple[str | int, ...]  # of keys and indices


def _named(nest: object, alone: str) -> tuple[dict[str, tuple[Path, tf.Tensor]], Layout]:
    """Return every tensor of a nest by a name made of its keys, with its path; and the nest of the names."""
    found: dict[str, tuple[Path, tf.Tensor]] = {}

    def walk(part: object, name: str, path: Path) -> Layout:
        if isinstance(part, Mapping):
            return {str(key): walk(part[key], f"{name}/{key}" if name else str(key), (*path, key)) for key in part}
        if isinstance(part, list | tuple):
            start = name or alone
            return [walk(item, f"{start}_{index}", (*path, index)) for index, item in enumerate(part)]
        found[name or alone] = (path, part)
        return name or alone

    return found, walk(nest, "", ())


def named_parts(nest: object, alone: str) -> dict[str, tf.Tensor]:
    """Every tensor of a nest by the name that a schema found in it has; one that is alone is called `alone`."""
    return {name: tensor for name, (_, tensor) in _named(nest, alone)[0].items()}


def _at(values: Any, path: Path) -> object:
    for key in path:
        values = values[key]
    return values


def _rows(value: Any) -> int:
    """Return the number of records in a batch, by one of its tensors."""
    if isinstance(value, tf.compat.v1.SparseTensorValue):
        return int(value.dense_shape[0])
    if isinstance(value, tf.compat.v1.ragged.RaggedTensorValue):
        return len(value.row_splits) - 1
    return len(value) if np.ndim(value) else 1


def _summary(name: str, is_label: bool, tensor: tf.Tensor, values: Sequence[Any]) -> TensorSummary:
    form: Form = "dense"
    problem = ""
    numbers: list[NDArray[np.generic]]
    shape: tuple[int | None, ...]
    if isinstance(tensor, tf.SparseTensor):
        form, shape, numbers = "sparse", (None,), [value.values for value in values]
        if any(len(value.dense_shape) != 2 or not _fills_from_the_left(value) for value in values):
            problem = worded('"{name}" is sparse, with gaps in its rows or more than two dimensions', name=name)
    elif isinstance(tensor, tf.RaggedTensor):
        inner = tuple(tensor.flat_values.shape[1:]) if tensor.flat_values.shape.rank else ()
        form, shape, numbers = "ragged", (None, *inner), [value.flat_values for value in values]
        if tensor.ragged_rank != 1 or None in inner:
            problem = worded('"{name}" is ragged in more than one dimension', name=name)
    else:
        numbers = [np.asarray(value) for value in values]
        static: Static = tensor.shape.as_list() if tensor.shape.rank is not None else None
        shape, problem = _dense_shape(name, static, [array.shape for array in numbers])
    dtype = tensor.dtype.base_dtype.name
    if dtype not in _OWN and dtype not in _CARRIERS:
        problem = worded('"{name}" is of dtype {dtype}', name=name, dtype=dtype)
    flat = np.concatenate([np.ravel(array) for array in numbers]) if numbers else np.empty(0)
    low, high = _range(flat)
    return TensorSummary(name, is_label, dtype, shape, form, low, high, _distinct(flat), problem)


def _dense_shape(name: str, static: Static, seen: Sequence[tuple[int, ...]]) -> tuple[tuple[int | None, ...], str]:
    """Return the shape of one record, and the reason if a schema cannot have it."""
    if any(not sizes for sizes in seen):
        return (), worded('"{name}" is a single value and not one for each record', name=name)
    if len({len(sizes) for sizes in seen}) > 1:
        return (None,), worded('"{name}" changes its number of dimensions from batch to batch', name=name)
    equal = tuple(
        sizes[0] if len(set(sizes)) == 1 else None for sizes in zip(*(shape[1:] for shape in seen), strict=True)
    )
    known = equal if static is None else tuple(static[1:])
    if None not in known:
        return known, ""
    if known[0] is None and None not in known[1:]:
        return known, ""
    if None not in equal:
        return equal, ""
    return known, worded(
        '"{name}" has the shape {shape} for each record, which changes from batch to batch',
        name=name,
        shape=list(known),
    )


def _fills_from_the_left(value: tf.compat.v1.SparseTensorValue) -> bool:
    """Return whether the values of each row are at 0, 1, 2 and so on, like a list."""
    rows = value.indices[:, 0]
    starts = np.searchsorted(rows, rows)
    return bool(np.array_equal(value.indices[:, 1], np.arange(len(rows)) - starts))


def _range(flat: Any) -> tuple[float | None, float | None]:
    if flat.dtype.kind not in "iuf":
        return None, None
    finite = flat[np.isfinite(flat)]
    return (float(finite.min()), float(finite.max())) if finite.size else (None, None)


def _distinct(flat: Any) -> tuple[str | int, ...]:
    if flat.dtype.kind in "iu":
        found = np.unique(flat).tolist()
    elif flat.dtype.kind in "OS":
        found = sorted({bytes(item).decode("utf-8", "replace") for item in flat[:10_000]})
    else:
        return ()
    return tuple(found) if len(found) <= _MOST_VALUES else ()


def _feature(item: TensorSummary) -> Feature:
    is_image = item.dtype == "uint8" and len(item.shape) == 3 and item.shape[2] in _CHANNELS
    if is_image:
        return Feature(item.name, "uint8", item.shape, encoding="png")
    dtype = _CARRIERS.get(item.dtype, item.dtype)
    more: dict[str, object] = {}
    if item.minimum is not None and item.maximum is not None:
        more = {"minimum": item.minimum, "maximum": item.maximum}
    if item.shape[:1] == (None,):
        more["given_as"] = {"dense": "padded", "sparse": "sparse", "ragged": "ragged"}[item.form]
    return Feature(item.name, dtype, item.shape, model_dtype=item.dtype if dtype != item.dtype else "", **more)
