"""SequenceExamples, built from a row. No TensorFlow.

A row is {name: value}: a feature of the context as in an Example; a feature of the steps is a list with one entry
per step, each a value of the step's shape or, where its length varies, a list.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, MutableMapping, Sequence

import numpy as np

from core.errors import RequestError
from core.experiment.data.example_proto import FeatureMessage, SequenceExample, SequenceExampleMessage
from core.serving.predict.numbers import OutsideError, numbers_of
from core.serving.saved_model.signatures import ExampleFeature
from core.words import worded, worded_n

LISTS = {"string": "bytes_list", "float32": "float_list", "float64": "float_list"}


def has_steps(features: Sequence[ExampleFeature] | None) -> bool:
    """Whether what is parsed is a SequenceExample."""
    return any(feature.sequence for feature in features or ())


def build_sequence_example(features: Sequence[ExampleFeature], row: Mapping[str, object]) -> SequenceExampleMessage:
    """A row as a SequenceExample message. RequestError names the feature and, where it is one, the step."""
    sequence = SequenceExample()
    for feature in features:
        value = row.get(feature.name)
        if not feature.sequence:
            put(sequence.context.feature, feature, value)
            continue
        steps = sequence.feature_lists.feature_list[feature.name]
        steps.SetInParent()  # a list without steps is there all the same: the parser insists on it
        if value is not None and not isinstance(value, list | tuple | np.ndarray):
            raise RequestError(
                feature.name,
                worded(
                    "{name} takes a list with an entry per step, not {value!r}.", name=feature.name, value=value
                ),
            )
        for number, step in enumerate(() if value is None else value):
            _add_step(steps.feature.add(), feature, step, number)
    return sequence


def put(target: MutableMapping[str, FeatureMessage], feature: ExampleFeature, value: object) -> None:
    """Write a feature's values into a map of features; None leaves it out. RequestError if it is required."""
    if value is None:
        if feature.required:
            raise RequestError(feature.name, worded("{name} is required and has no default.", name=feature.name))
        return
    fill(target[feature.name], feature, np.asarray(value, dtype=object).ravel().tolist(), feature.name)


def fill(message: FeatureMessage, feature: ExampleFeature, values: Sequence[object], where: str) -> None:
    """Write values, flat, into a Feature message."""
    if LISTS.get(feature.dtype) == "float_list":
        values = _floats(feature, values, where)
    target = getattr(message, LISTS.get(feature.dtype, "int64_list"))
    target.SetInParent()
    try:
        plain = [item.encode("utf-8") if isinstance(item, str) else item for item in values]
        target.value.extend(plain)
    except UnicodeEncodeError:  # half of a surrogate pair, which JSON can write
        raise RequestError(feature.name, worded("{where} holds text that is not Unicode.", where=where)) from None
    except (TypeError, ValueError):
        raise RequestError(
            feature.name, worded("{where} must hold {dtype} values.", where=where, dtype=feature.dtype)
        ) from None


def _floats(feature: ExampleFeature, values: Sequence[object], where: str) -> Sequence[object]:
    """Values that a float_list, which is float32, can hold: protobuf itself makes infinity of larger ones."""
    try:
        return list(numbers_of(feature.name, "float32", np.float32, list(values)).tolist())
    except OutsideError:
        raise
    except (RequestError, ValueError):
        raise RequestError(
            feature.name, worded("{where} must hold {dtype} values.", where=where, dtype=feature.dtype)
        ) from None


def _add_step(message: FeatureMessage, feature: ExampleFeature, step: object, number: int) -> None:
    where = worded("{name}, step {n}", name=feature.name, n=number)
    try:
        values = np.array(step, dtype=object).ravel().tolist()
    except ValueError:
        raise RequestError(feature.name, worded("{where}: its rows differ in length.", where=where)) from None
    shape = (feature.shape or ())[1:]
    if feature.kind == "fixed" and len(values) != math.prod(size or 0 for size in shape):
        wanted = math.prod(size or 0 for size in shape)
        raise RequestError(
            feature.name,
            worded_n(
                "{where} takes {wanted} value, not {given}.",
                "{where} takes {wanted} values, not {given}.",
                wanted,
                where=where,
                wanted=wanted,
                given=len(values),
            ),
        )
    fill(message, feature, values, where)
