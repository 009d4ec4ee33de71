"""What an exported model offers, read from saved_model.pb alone: no TensorFlow, no variables loaded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Shape = tuple[int | None, ...] | None


@dataclass(frozen=True, slots=True)
class TensorSpec:
    """One input or output of a signature.

    `alias` is the name clients use (the receiver key of an input); `tensor` is the tensor's name in the graph,
    which no client needs. `shape` has None for a free dimension and is None where the rank is unknown. A sparse
    tensor is listed as its three parts.
    """

    alias: str
    dtype: str
    shape: Shape
    tensor: str


@dataclass(frozen=True, slots=True)
class ExampleFeature:
    """One feature that a signature parses out of a serialized tf.train.Example.

    kind "fixed" has `shape` values; "variable" (sparse) and "ragged" any number of them. `default` is nested
    lists or a scalar, None where there is none; a fixed feature without a default is required.
    `sequence` is True for a feature_list of a SequenceExample.
    """

    name: str
    dtype: str
    shape: Shape
    kind: Literal["fixed", "variable", "ragged"]
    default: Any
    required: bool
    sequence: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """One named entry of an export. `example_features` is None unless an input is a serialized Example."""

    name: str
    method: str
    inputs: tuple[TensorSpec, ...]
    outputs: tuple[TensorSpec, ...]
    example_features: tuple[ExampleFeature, ...] | None


@dataclass(frozen=True, slots=True)
class SavedModelInfo:
    """A SavedModel's meta graph with the tags `tags`.

    `provenance` is assets.extra/workbench.json if it is ours, else {}; `schema` its FeatureSchema as a JSON
    object or None.
    """

    path: str
    tags: tuple[str, ...]
    signatures: Mapping[str, Signature]
    provenance: Mapping[str, Any]
    schema: Mapping[str, Any] | None
