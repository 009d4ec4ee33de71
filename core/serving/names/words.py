"""TensorFlow's own words for names and receivers, each shown by the names of one model."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from core.serving.names.explanation import BUILT_IN, NamingFacts, Place
from core.serving.names.lookups import inputs_of
from core.serving.names.outputs import outputs_of, receiver_places, signature_places
from core.serving.names.receiver_keys import placeholder_places
from core.serving.saved_model.signatures import DEFAULT_SIGNATURE
from core.words import mark, worded

_RECEIVER = mark(
    "In training your input_fn makes the features. A server knows no input_fn: a request comes instead, and a "
    "serving_input_receiver_fn says what it holds and how the model's features are made of it. That is why an "
    "export needs one and training does not."
)
_WORDS: Mapping[str, str] = {
    "placeholder": mark(
        "A placeholder is the tensor in the graph that a request is put into. Its name is for Session.run only: a "
        "client uses the receiver key. A placeholder named like a variable would break the export, so the "
        "Workbench keeps its own under a scope."
    ),
    "receiver key": mark(
        "A receiver key is the name a request uses for an input: the key of receiver_tensors, and so the input "
        "alias of the signature."
    ),
    "feature key": mark(
        "A feature key is the name model_fn reads: features[key]. Training gets it from the input_fn, serving from "
        "the receiver; it must be the same in both. The signature does not show it."
    ),
    "output alias": mark(
        "An output alias is the name under which the answer carries a value: a key of export_outputs."
    ),
    "serving_input_receiver_fn": _RECEIVER,
    "serving input receiver": _RECEIVER,
    "ServingInputReceiver": mark(
        "A ServingInputReceiver is what a serving_input_receiver_fn returns: the features for model_fn, and the "
        "receiver_tensors that a request is put into."
    ),
    "receiver_tensors": mark("receiver_tensors maps receiver keys to placeholders: what a request holds."),
    "receiver_tensors_alternatives": mark(
        "receiver_tensors_alternatives are further ways into the same features: so one export can take both dense "
        "tensors and serialized Examples."
    ),
    "build_raw_serving_input_receiver_fn": mark(
        "build_raw_serving_input_receiver_fn makes a receiver that hands tensors on as they are: each feature key "
        "is a receiver key, too. The dense receiver does the same."
    ),
    "build_parsing_serving_input_receiver_fn": mark(
        "build_parsing_serving_input_receiver_fn makes a receiver that parses serialized tf.train.Examples. The "
        "example receiver does the same."
    ),
    "DEFAULT_SERVING_SIGNATURE_DEF_KEY": mark(
        'tf.saved_model.DEFAULT_SERVING_SIGNATURE_DEF_KEY is the text "serving_default": the signature that a '
        "client gets who names none."
    ),
    "export_outputs": mark(
        "export_outputs of an EstimatorSpec names what an export answers: each key becomes a signature, the values "
        "its output aliases. Where there are none, the predictions become one."
    ),
    "signature_def": mark(
        "signature_def of a SavedModel maps names to signatures: input aliases to output aliases."
    ),
}

WORDS: tuple[str, ...] = tuple(_WORDS)


def word_named(name: str) -> str | None:
    """The word as it is written here: with or without tf.…, in any case; None if it is none of them."""
    plain = name.rpartition(".")[2].casefold()
    return next((word for word in _WORDS if word.casefold() in (plain, name.casefold())), None)


def word_text(word: str) -> str:
    """What a word means."""
    return _WORDS[word]


def word_places(facts: NamingFacts, word: str) -> list[Place]:
    """The word by the names of one model; [] where the model has nothing of it."""
    makers: dict[str, Callable[[NamingFacts], list[Place]]] = {
        "placeholder": _placeholders,
        "receiver key": _receiver_keys,
        "receiver_tensors": _receiver_keys,
        "feature key": _feature_keys,
        "output alias": _outputs,
        "export_outputs": _outputs,
        "DEFAULT_SERVING_SIGNATURE_DEF_KEY": _default,
        "signature_def": _signatures,
        "build_raw_serving_input_receiver_fn": _dense,
        "build_parsing_serving_input_receiver_fn": _example,
    }
    return makers.get(word, _receivers)(facts)


def _receivers(facts: NamingFacts) -> list[Place]:
    return [place for name in facts.receivers for place in receiver_places(facts, name)]


def _dense(facts: NamingFacts) -> list[Place]:
    return receiver_places(facts, BUILT_IN[1])


def _example(facts: NamingFacts) -> list[Place]:
    return receiver_places(facts, BUILT_IN[0])


def _placeholders(facts: NamingFacts) -> list[Place]:
    keys = dict.fromkeys(spec.alias for _, spec in inputs_of(facts.info))
    return [
        Place(worded("for the receiver key {key}", key=key), place.name, place.decided)
        for key in keys
        for place in placeholder_places(facts, key)
    ]


def _receiver_keys(facts: NamingFacts) -> list[Place]:
    found: dict[str, list[str]] = {}
    for signature, spec in inputs_of(facts.info):
        found.setdefault(spec.alias, []).append(signature.name)
    return [
        Place(mark("what a client sends"), key, worded("in {names}", names=", ".join(names)))
        for key, names in found.items()
    ]


def _feature_keys(facts: NamingFacts) -> list[Place]:
    if facts.schema is not None:
        return [
            Place(mark("what model_fn reads"), feature.name, mark("the schema"))
            for feature in facts.schema.features
        ]
    signatures = facts.info.signatures.values() if facts.info is not None else ()
    keys = dict.fromkeys(item.name for signature in signatures for item in signature.example_features or ())
    return [Place(mark("parsed out of an Example"), key, mark("whoever made the export")) for key in keys]


def _outputs(facts: NamingFacts) -> list[Place]:
    found: dict[str, list[str]] = {}
    for signature, spec in outputs_of(facts):
        found.setdefault(spec.alias, []).append(signature.name)
    return [
        Place(mark("what comes back"), alias, worded("in {names}", names=", ".join(names)))
        for alias, names in found.items()
    ]


def _default(facts: NamingFacts) -> list[Place]:
    return signature_places(facts, DEFAULT_SIGNATURE)


def _signatures(facts: NamingFacts) -> list[Place]:
    if facts.info is None:
        return []
    fed = {name: facts.info.receiver_of(name) for name in facts.info.signatures}
    return [
        Place(mark("signature"), name, worded("fed by {feeder}", feeder=feeder) if feeder else "")
        for name, feeder in fed.items()
    ]
