"""What an exported model offers, as plain records; `core.serving.saved_model.reading` reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from core.words import worded

DEFAULT_SIGNATURE = "serving_default"

Shape = tuple[int | None, ...] | None


@dataclass(frozen=True, slots=True)
class TensorSpec:
    """One input or output of a signature.

    `alias` is the name clients use (the receiver key of an input); `tensor` is the tensor's name in the graph,
    which no client needs. `shape` has None for a free dimension and is None where the rank is unknown. A sparse
    tensor is listed as its three parts. `batched`: the first dimension, though fixed, is that of the batch, as in
    an export of ours with a fixed one.
    """

    alias: str
    dtype: str
    shape: Shape
    tensor: str
    batched: bool = False

    @property
    def asked_shape(self) -> Shape:
        """The shape of a request: any number of rows where they are filled up to the fixed batch."""
        return (None, *self.shape[1:]) if self.batched and self.shape else self.shape


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
    default: object
    required: bool
    sequence: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """One named entry of an export. `example_features` is None unless an input is a serialized Example.

    `ragged` {values: row splits} are pairs of inputs that are one ragged tensor.
    """

    name: str
    method: str
    inputs: tuple[TensorSpec, ...]
    outputs: tuple[TensorSpec, ...]
    example_features: tuple[ExampleFeature, ...] | None
    ragged: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asset:
    """A file in assets/. `bytes` is None where the file is missing."""

    name: str
    bytes: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A lookup table from `key` to `value`, both dtypes. `entries`: how many there are, None where not told."""

    name: str
    key: str
    value: str
    entries: int | None


@dataclass(frozen=True, slots=True)
class SavedModelInfo:
    """A SavedModel's meta graph with the tags `tags`; `tag_sets` are those of all its graphs.

    `assets` and `tables` are what it brings along. `provenance` is assets.extra/workbench.json if it is ours, else
    {}; `schema` its FeatureSchema as a JSON object or None; `record_problem`: why that file cannot be read.
    """

    path: str
    tags: tuple[str, ...]
    signatures: Mapping[str, Signature]
    provenance: Mapping[str, Any]
    schema: Mapping[str, Any] | None
    tag_sets: tuple[tuple[str, ...], ...] = ()
    assets: tuple[Asset, ...] = ()
    tables: tuple[Table, ...] = ()
    record_problem: str = ""

    @property
    def receivers(self) -> tuple[str, ...]:
        """The receivers of an export of ours; () for one of another maker."""
        found = self.provenance.get("receivers", ())
        return tuple(str(name) for name in found) if isinstance(found, list | tuple) else ()

    def receiver_of(self, signature: str) -> str | None:
        """Which of them feeds a signature; None in an export of another maker."""
        origins = self.provenance.get("origins")
        if isinstance(origins, Mapping) and isinstance(origins.get(signature), list) and origins[signature]:
            return str(origins[signature][0])
        if signature == DEFAULT_SIGNATURE:
            default = self.provenance.get("default")
            return str(default) if default in self.receivers else None
        return next(
            (name for name in self.receivers if signature == name or signature.startswith(f"{name}_")), None
        )

    @property
    def offer(self) -> str:
        """Which signatures there are, as the end of a sentence about one that is not there."""
        if not self.signatures:
            return worded(
                "This SavedModel has no signatures, so it cannot be asked. Save it again with signatures."
            )
        return worded("There are: {names}.", names=", ".join(self.signatures))
