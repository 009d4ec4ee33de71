"""What the explanations look up in a model: its inputs, the receivers that feed them, its features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.experiment.feature import Feature
from core.serving.names.explanation import NamingFacts
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec
from core.words import mark, worded

MAKER = mark("whoever made the export")
_MOST_LISTED = 3  # signatures in one row


def inputs_of(info: SavedModelInfo | None) -> Iterator[tuple[Signature, TensorSpec]]:
    """Each input of each signature."""
    for signature in info.signatures.values() if info is not None else ():
        for spec in signature.inputs:
            yield signature, spec


def signatures_with(info: SavedModelInfo | None, key: str) -> list[Signature]:
    """The signatures that have a receiver key."""
    return [signature for signature, spec in inputs_of(info) if spec.alias == key]


def feature_of(facts: NamingFacts, name: str) -> Feature | None:
    """The feature or label of the schema, None if it has none of that name."""
    return (
        next((item for item in facts.schema.all if item.name == name), None) if facts.schema is not None else None
    )


def parsing_of(info: SavedModelInfo | None, name: str) -> list[Signature]:
    """The signatures that parse a feature out of an Example."""
    found = info.signatures.values() if info is not None else ()
    return [item for item in found if any(each.name == name for each in item.example_features or ())]


def op_of(tensor: str) -> str:
    """The name of the op that a tensor comes from."""
    return tensor.rpartition(":")[0] or tensor


def feeder_of(info: SavedModelInfo | None, signature: str) -> str | None:
    """The receiver that feeds a signature, None where that is not known."""
    return info.receiver_of(signature) if info is not None else None


def by_feeder(info: SavedModelInfo | None, signatures: Sequence[Signature]) -> dict[str | None, list[Signature]]:
    """The signatures by the receiver that feeds them."""
    found: dict[str | None, list[Signature]] = {}
    for signature in signatures:
        found.setdefault(feeder_of(info, signature.name), []).append(signature)
    return found


def listed(signatures: Sequence[Signature]) -> str:
    """Their names, the first few."""
    names = [signature.name for signature in signatures]
    more = worded(" and {n} more", n=len(names) - _MOST_LISTED) if len(names) > _MOST_LISTED else ""
    return ", ".join(names[:_MOST_LISTED]) + more
