"""Receiver keys: what a client sends, and the placeholders that it is put into."""

from __future__ import annotations

from core.serving.names.explanation import BUILT_IN, WORKBENCH, NamingFacts, Place
from core.serving.names.lookups import (
    MAKER,
    by_feeder,
    feature_of,
    feeder_of,
    inputs_of,
    listed,
    op_of,
    parsing_of,
    signatures_with,
)
from core.serving.names.source_lines import Written, first_text, function_node
from core.words import mark, worded

_INPUTS = "inputs"  # the alias of such signatures, whatever the receiver calls its tensor
_FIXED_INPUT = ("tensorflow/serving/classify", "tensorflow/serving/regress")


def request_places(facts: NamingFacts, name: str) -> list[Place]:
    """What a client sends: under which key, for which signatures; the Example that holds the feature, too."""
    places = []
    for feeder, signatures in by_feeder(facts.info, signatures_with(facts.info, name)).items():
        where = worded("what a client sends ({signatures})", signatures=listed(signatures))
        decided, line = (
            (mark("TensorFlow: signatures to classify or regress call their input so"), None)
            if all(signature.method in _FIXED_INPUT for signature in signatures) and name == _INPUTS
            else _decider_of_key(facts, feeder, name)
        )
        places.append(Place(where, name, decided, line.line if line is not None else None, "receiver key"))
    if feature_of(facts, name) is not None:
        places += _own_ways(facts, name)
    parsing = [signature for signature in parsing_of(facts.info, name) if signature.inputs]
    for signatures in by_feeder(facts.info, parsing).values():
        where = worded("what a client sends ({signatures})", signatures=listed(signatures))
        places.append(
            Place(
                where,
                signatures[0].inputs[0].alias,
                worded("{name} travels inside it", name=name),
                None,
                "receiver key",
            )
        )
    return places


def _own_ways(facts: NamingFacts, name: str) -> list[Place]:
    """The requests that receivers of the user's own make the feature of, under other keys."""
    signatures = list(facts.info.signatures.values()) if facts.info is not None else []
    places = []
    for feeder, fed in by_feeder(facts.info, signatures).items():
        keys = dict.fromkeys(spec.alias for signature in fed for spec in signature.inputs)
        if feeder is not None and feeder not in BUILT_IN and name not in keys:
            where = worded("what a client sends ({signatures})", signatures=listed(fed))
            decided = worded("your receiver {name} makes the features of it", name=feeder)
            places.append(Place(where, ", ".join(keys), decided, None, "receiver key"))
    return places


def placeholder_places(facts: NamingFacts, name: str) -> list[Place]:
    """The tensors behind a receiver key."""
    tensors: dict[str, str | None] = {}
    for signature, spec in inputs_of(facts.info):
        if spec.alias == name:
            tensors.setdefault(spec.tensor, feeder_of(facts.info, signature.name))
    return [_tensor_place(facts, tensor, feeder) for tensor, feeder in tensors.items()]


def named_placeholder_places(facts: NamingFacts, name: str) -> list[Place]:
    """Where a placeholder is met that is called `name`, with or without ":0"; [] if no input has such a tensor."""
    found = [item for item in inputs_of(facts.info) if name in (item[1].tensor, op_of(item[1].tensor))]
    if not found:
        return []
    signature, spec = found[0]
    where = worded("what a client sends ({signatures})", signatures=listed([item for item, _ in found]))
    aliases = ", ".join(dict.fromkeys(item.alias for _, item in found))
    feeder = feeder_of(facts.info, signature.name)
    return [
        _tensor_place(facts, spec.tensor, feeder),
        Place(where, aliases, mark("the receiver key of it"), None, "receiver key"),
        Place(mark("in a checkpoint"), "nowhere", mark("it holds variables, by the names of their layers")),
    ]


def _tensor_place(facts: NamingFacts, tensor: str, feeder: str | None) -> Place:
    """Who named a tensor that requests are put into; of the user's own, in which line."""
    who = worded(WORKBENCH) if feeder in BUILT_IN else worded(MAKER)
    if feeder and feeder not in BUILT_IN:
        who = worded("your receiver {name}", name=feeder)
    written = None
    if facts.source is not None and feeder is not None and feeder not in BUILT_IN:
        written = first_text(facts.source, op_of(tensor).rpartition("/")[2])
    line = written.line if written is not None else None
    return Place(
        mark("tensor in the graph"), tensor, worded("{who}; no client needs it", who=who), line, "placeholder"
    )


def _decider_of_key(facts: NamingFacts, feeder: str | None, name: str) -> tuple[str, Written | None]:
    if feeder is None:
        return MAKER, None
    if feeder not in BUILT_IN:
        return worded("your receiver {name}", name=feeder), _own_receiver_line(facts, feeder, name)
    if feeder == "example":
        return mark("the Workbench: the word that TensorFlow's own parsing receiver uses"), None
    if feeder == "preprocessed":
        return mark("your preprocess, which returns it"), None
    if feature_of(facts, name) is None:
        return mark("the Workbench: the length of a feature of variable length"), None
    return mark("the dense receiver: the feature key, taken over"), None


def _own_receiver_line(facts: NamingFacts, receiver: str, name: str) -> Written | None:
    """Where a receiver of the user's names a key: in its function, else anywhere in the file."""
    if facts.source is None:
        return None
    inside = receiver if function_node(facts.source, receiver) is not None else ""
    return first_text(facts.source, name, inside) or first_text(facts.source, name)
