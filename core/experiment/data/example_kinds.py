"""Tells Examples and SequenceExamples apart by their bytes. No TensorFlow."""

from __future__ import annotations

from collections.abc import Collection

from core.errors import DataError
from core.experiment.data.example_proto import Example
from core.runs.events.wire import fields
from core.words import worded

_STEPS = 2  # the field of a SequenceExample that an Example lacks
_FEATURES = 0x0A  # how the other field begins: number 1, a length


def check_has_no_steps(serialized: bytes) -> None:
    """DataError for a SequenceExample: read as an Example, its context would be kept and the rest filled with
    defaults.
    """
    if has_steps_in(serialized):
        raise DataError(worded("The record is a tf.train.SequenceExample, and a tf.train.Example is wanted here."))


def check_has_steps(serialized: bytes, names: Collection[str]) -> None:
    """DataError for an Example that has features of these names, which a SequenceExample has per step."""
    if has_steps_in(serialized):
        return
    try:
        found = Example.FromString(serialized).features.feature
    except Exception:  # protobuf's DecodeError differs between its implementations; it is said elsewhere
        return
    if any(name in found for name in names):
        raise DataError(worded("The record is a tf.train.Example, and a tf.train.SequenceExample is wanted here."))


def has_steps_in(serialized: bytes) -> bool:
    """Whether a record has feature lists, which make it a SequenceExample."""
    if _is_one_field(serialized):
        return False
    try:
        return any(field.number == _STEPS for field in fields(serialized, 0, len(serialized)))
    except ValueError:
        return False  # it is no message at all, which is said elsewhere


def _is_one_field(serialized: bytes) -> bool:
    """Whether it is the features of an Example and nothing besides, as nearly all are: seen at a glance."""
    size = len(serialized)
    if size < 3 or serialized[0] != _FEATURES:
        return False
    first, second = serialized[1], serialized[2]
    if first < 0x80:
        return first + 2 == size
    return second < 0x80 and (first & 0x7F | second << 7) + 3 == size
