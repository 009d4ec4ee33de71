"""Explains a name of a model, and lists all its names: "Where names end up"."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from core.errors import FieldError
from core.serving.names.explanation import Explanation, NamingFacts, Place, Role
from core.serving.names.features import feature_places, feature_roles, feature_text
from core.serving.names.lookups import inputs_of
from core.serving.names.outputs import (
    OWN_RECEIVER_TEXT,
    RECEIVER_TEXTS,
    metric_places,
    output_places,
    output_text,
    outputs_of,
    receiver_places,
    signature_places,
    signature_text,
)
from core.serving.names.receiver_keys import named_placeholder_places
from core.serving.names.source_lines import definition_of, dict_key_of, keywords_given
from core.serving.names.words import WORDS, word_named, word_places, word_text
from core.words import mark, worded

_CLOSE = 3
_BUILDS = mark("It builds the model; it is called once for each of the graphs, and the export keeps the third one.")
_METRIC = mark("A metric is measured by each evaluation, over all its records.")
_PARAM = mark("A param is a hyperparameter: params[name] in your functions.")
_FUNCTIONS = {
    "preprocess": mark("It runs in training, evaluation and serving alike, so it is a part of the export."),
    "augment": mark("It runs in training only, so an export has nothing of it."),
    "build_fn": _BUILDS,
    "model_fn": _BUILDS,
    "loss_fn": mark("Training and evaluation need it; an export has nothing of it."),
    "metrics_fn": mark("Evaluation needs it; an export has nothing of it."),
    "optimizer": mark("Training needs it. A checkpoint keeps what it remembers; an export leaves that behind."),
}


def explain_name(facts: NamingFacts, name: str) -> Explanation:
    """All that is known of a name: a key, an alias, a signature, a receiver, a param, a metric, a function of the
    user's, or one of TensorFlow's words. FieldError "name" if there is none, with those that are near.
    """
    roles: list[Role] = list(feature_roles(facts, name))
    places = feature_places(facts, name) if roles else []
    texts = [feature_text(facts, name, roles)] if roles else []
    outputs: tuple[tuple[Role, list[Place], tuple[str, ...]], ...] = (
        ("output alias", output_places(facts, name), (output_text(),)),
        ("signature", signature_places(facts, name), (signature_text(facts, name),)),
        ("receiver", receiver_places(facts, name), (RECEIVER_TEXTS.get(name, OWN_RECEIVER_TEXT),)),
        ("metric", metric_places(facts, name), (_METRIC,)),
        ("param", _param_places(facts, name), (_PARAM,)),
        ("placeholder", named_placeholder_places(facts, name), (word_text("placeholder"),)),
        ("your function", _function_places(facts, name), _function_texts(facts, name)),
    )
    for role, found, said in outputs:
        if found:
            # A signature with its receiver's name tells of the receiver already.
            places += [] if role == "receiver" and "signature" in roles else found
            roles.append(role)
            texts += said
    word = word_named(name)
    if word is not None and not roles:
        return Explanation(word, ("API word",), tuple(word_places(facts, word)), (word_text(word),))
    if not roles:
        raise FieldError("name", _unknown(facts, name))
    return Explanation(name, tuple(roles), tuple(_tidied(places)), tuple(dict.fromkeys(texts)))


def names_of(facts: NamingFacts) -> tuple[str, ...]:
    """Every name of the model that `explain_name` knows, TensorFlow's words not counted."""
    features = [item.name for item in facts.schema.all] if facts.schema is not None else []
    signatures = facts.info.signatures.values() if facts.info is not None else ()
    parsed = [item.name for signature in signatures for item in signature.example_features or ()]
    keys = [spec.alias for _, spec in inputs_of(facts.info)]
    outputs = [spec.alias for _, spec in outputs_of(facts)]
    found = (*features, *parsed, *keys, *outputs, *(item.name for item in signatures))
    return tuple(dict.fromkeys((*found, *facts.receivers, *facts.metrics, *facts.params)))


def name_table(facts: NamingFacts) -> tuple[tuple[str, ...], ...]:
    """Where names end up: a head, then a row for each feature, label, receiver key, output and signature."""
    rows: list[tuple[str, ...]] = [
        (
            mark("name"),
            mark("what it is"),
            mark("decided by"),
            mark("in a request"),
            mark("in an answer"),
            mark("in the graph"),
        )
    ]
    for name in names_of(facts):
        found = explain_name(facts, name)
        if set(found.roles) <= {"param", "metric", "receiver", "your function"}:
            continue
        sent = dict.fromkeys(place.name for place in found.places if _is_sent(place))
        tensors = [place.name for place in found.places if place.where == "tensor in the graph"]
        back = [place.name for place in found.places if place.where == "what comes back"]
        first = found.places[0].decided_text if found.places else ""
        rows.append((name, ", ".join(found.roles), first, ", ".join(sent), ", ".join(back), ", ".join(tensors)))
    return tuple(rows)


def _is_sent(place: Place) -> bool:
    return place.api == "receiver key" or place.where == "what a client sends"


def _param_places(facts: NamingFacts, name: str) -> list[Place]:
    if name not in facts.params:
        return []
    written = dict_key_of(facts.source, "params", name) if facts.source is not None else None
    places = [Place(mark("your params"), written.code, mark("you"), written.line)] if written is not None else []
    return [
        *places,
        Place(mark("in this run"), f"{name} = {facts.params[name]!r}", mark("set when the run was started")),
        Place(mark("in an export"), mark("its effect alone"), mark("the graph is built with this value")),
    ]


def _function_places(facts: NamingFacts, name: str) -> list[Place]:
    written = definition_of(facts.source, name) if facts.source is not None else None
    if facts.source is None or written is None:
        return []
    given = [
        Place(mark("your Experiment"), f"{keyword}={name}", mark("you"))
        for keyword in keywords_given(facts.source, name)
    ]
    return [Place(mark("your code"), written.code, mark("you"), written.line), *given]


def _function_texts(facts: NamingFacts, name: str) -> tuple[str, ...]:
    given = keywords_given(facts.source, name) if facts.source is not None else ()
    return tuple(_FUNCTIONS[keyword] for keyword in given if keyword in _FUNCTIONS)


def _tidied(places: Sequence[Place]) -> list[Place]:
    """What is said twice is said once; where it is in a checkpoint comes last."""
    kept = list(dict.fromkeys(place for place in places if place.where != "in a checkpoint"))
    last = [place for place in places if place.where == "in a checkpoint"]
    return [*kept, *last[:1]]


def _unknown(facts: NamingFacts, name: str) -> str:
    known = [*names_of(facts), *WORDS]
    near = difflib.get_close_matches(name, known, _CLOSE, 0.6)
    hint = (
        worded(" Did you mean {near}?", near=worded(" or ").join(near))
        if near
        else worded(" It has: {names}.", names=", ".join(names_of(facts)) or worded("none"))
    )
    return worded(
        '{what} has no name "{name}".{hint}',
        what=f"{facts.what[:1].upper()}{facts.what[1:]}",
        name=name,
        hint=hint,
    )
