"""RecordRow: a record for people: its values by feature, with the schema or without one. No TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.errors import DataError
from core.experiment.data.example_kinds import check_has_no_steps
from core.experiment.data.example_proto import Example, FeatureMessage, SequenceExample
from core.experiment.data.examples import decode_example
from core.experiment.data.images import SIGNATURES, image_size
from core.experiment.schema import FeatureSchema
from core.experiment.values import Array
from core.words import worded

_SHOWN = 6  # values of a list in one line
_LONGEST = 80  # characters of one value


@dataclass(frozen=True, slots=True, eq=False)
class RecordRow:
    """One record. `values`: arrays as the schema says, else numpy arrays [n] of what is there, int64, float32 or
    object (bytes); of a SequenceExample's steps a list of such arrays, one per step. `problem`: why the schema does
    not fit the record, or that it is no Example; "" if all is well.
    """

    number: int
    values: Mapping[str, object]
    problem: str


def row_of(number: int, serialized: bytes, schema: FeatureSchema | None) -> RecordRow:
    """Return what a record holds. Where the schema does not fit it, the stored values are shown."""
    problem = ""
    if schema is not None:
        try:
            values = decode_example(schema, serialized)
            return RecordRow(number, values, "")
        except DataError as error:
            problem = str(error)
    try:
        check_has_no_steps(serialized)
    except DataError as error:
        return RecordRow(number, sequence_row_of(number, serialized).values, str(error))
    try:
        features = Example.FromString(serialized).features.feature
    except Exception:  # protobuf's DecodeError differs between its implementations
        return RecordRow(number, {}, worded("The record is not a tf.train.{kind}.", kind="Example"))
    found = {name: values_of(features[name]) for name in sorted(features)}
    return RecordRow(number, found, problem or ("" if found else worded("The record holds no features.")))


def sequence_row_of(number: int, serialized: bytes) -> RecordRow:
    """Return what a SequenceExample holds: its context, then its steps."""
    try:
        message = SequenceExample.FromString(serialized)
    except Exception:  # protobuf's DecodeError differs between its implementations
        return RecordRow(number, {}, worded("The record is not a tf.train.{kind}.", kind="SequenceExample"))
    context = message.context.feature
    found: dict[str, object] = {name: values_of(context[name]) for name in sorted(context)}
    steps = message.feature_lists.feature_list
    for name in sorted(steps):
        found[name] = [values_of(step) for step in steps[name].feature]
    return RecordRow(number, found, "" if found else worded("The record holds no features."))


def value_text(value: object) -> str:
    """Return a value in one line: a short one whole, of a long one the beginning and its size."""
    if isinstance(value, list):
        steps = ", ".join(value_text(step) for step in value[:_SHOWN])
        more = worded(", … {n} steps", n=len(value)) if len(value) > _SHOWN else ""
        return f"[{steps}{more}]"
    array = np.asarray(value, object if isinstance(value, bytes) else None)
    flat = array.ravel()
    shown = [_one(item) for item in flat[:_SHOWN].tolist()]
    if array.ndim == 0:
        return shown[0]
    if len(flat) == 1:
        return shown[0]
    more = worded(", … {n} values", n=len(flat)) if len(flat) > _SHOWN else ""
    return f"[{', '.join(shown)}{more}]"


def values_of(feature: FeatureMessage) -> Array:
    """Return the values of a Feature message as an array of int64, float32 or object (bytes)."""
    kind = feature.WhichOneof("kind")
    if kind is None:
        return np.empty(0, object)
    values = list(getattr(feature, kind).value)
    if kind == "bytes_list":
        array = np.empty(len(values), object)
        array[:] = values
        return array
    return np.array(values, np.float32 if kind == "float_list" else np.int64)


def _one(item: object) -> str:
    if isinstance(item, bytes):
        size = image_size(item)
        if size is not None:
            kind = "PNG" if item.startswith(SIGNATURES["png"]) else "JPEG"
            return f"{kind} {size[0]} × {size[1]}"
        try:
            text = item.decode("utf-8")
        except UnicodeDecodeError:
            return worded("{n} bytes", n=len(item))
        text = " ".join(text.split())
        return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return f"{item:.6g}" if isinstance(item, float) else str(item)
