"""Features and labels: from the schema over the code and the Example to the request, and in a checkpoint."""

from __future__ import annotations

from collections.abc import Sequence

from core.experiment.data.examples import storage_kind
from core.experiment.feature import Feature
from core.experiment.schema import Layout
from core.serving.names.explanation import BUILT_IN, NamingFacts, Place, Role
from core.serving.names.lookups import MAKER, feature_of, feeder_of, inputs_of, parsing_of, signatures_with
from core.serving.names.receiver_keys import placeholder_places, request_places
from core.serving.names.source_lines import feature_call, first_text, reads_of
from core.words import mark, worded

_LISTS = {"string": "bytes_list", "float32": "float_list", "float64": "float_list"}


def feature_roles(facts: NamingFacts, name: str) -> tuple[Role, ...]:
    """What `name` is on the way in; () if it is none of that."""
    roles: list[Role] = []
    if any(spec.alias == name for _, spec in inputs_of(facts.info)):
        roles.append("receiver key")
    if feature_of(facts, name) is not None or _is_parsed(facts, name):
        roles.append("label" if _is_label(facts, name) else "feature key")
    return tuple(roles)


def feature_places(facts: NamingFacts, name: str) -> list[Place]:
    """Where a feature, a label or a receiver key is met."""
    feature = feature_of(facts, name)
    is_key = feature is not None or _is_parsed(facts, name)
    places = []
    if feature is not None:
        places.append(_schema_place(facts, name))
    if is_key:
        places.append(_code_place(facts, name))
        places += _example_places(facts, name, feature)
    if _is_label(facts, name):
        places.append(
            Place(mark("what a client sends"), "nothing", mark("a label is in records only, never in a request"))
        )
    else:
        places += request_places(facts, name)
        places += placeholder_places(facts, name)
    return [*places, _checkpoint_place(facts, name)]


def feature_text(facts: NamingFacts, name: str, roles: Sequence[Role]) -> str:
    """What the roles of `name` mean, for this model."""
    if "label" in roles:
        return mark(
            "A label is what the model should answer: the loss and the metrics compare with it. A receiver makes "
            "features only, so no request and no signature has it."
        )
    feeders = {feeder_of(facts.info, signature.name) for signature in signatures_with(facts.info, name)}
    own = sorted(feeder for feeder in feeders if feeder and feeder not in BUILT_IN)
    if "receiver key" in roles and "feature key" in roles:
        how = worded("as the receiver makes them")
        if own:
            how = worded("as your receiver {name} makes them", name=own[0])
        elif "dense" in feeders or facts.is_foreign:
            how = worded("as build_raw_serving_input_receiver_fn makes them")
        return worded(
            "A receiver key is the name a request uses; a feature key is the name model_fn reads. "
            "Here they are the same, {how}. They may differ: a serving_input_receiver_fn of your own "
            "maps one to the other.",
            how=how,
        )
    if "receiver key" in roles:
        return mark(
            "A receiver key is the name a request uses: the input alias of a signature. It is not a feature key: "
            "the receiver makes the features that model_fn reads from it."
        )
    if facts.info is None:
        return mark(
            "A feature key is the name model_fn reads. The dense receiver of an export takes it over as its "
            "receiver key; the example receiver parses it out of a serialized tf.train.Example."
        )
    return mark(
        "A feature key is the name model_fn reads. No signature of this export has it as an input: it travels "
        "inside a serialized tf.train.Example, as build_parsing_serving_input_receiver_fn makes it."
    )


def path_in(layout: Layout, name: str) -> str:
    """How model_fn gets to a feature, by the schema's layout: features["a"], features[1], features."""
    found = _path(layout, name)
    return f'features["{name}"]' if layout is None or found is None else f"features{found}"


def _path(layout: Layout, name: str) -> str | None:
    match layout:
        case str():
            return "" if layout == name else None
        case dict():
            parts = [(f'["{key}"]', part) for key, part in layout.items()]
        case list() | tuple():
            parts = [(f"[{index}]", part) for index, part in enumerate(layout)]
        case _:
            return None
    found = [(step, _path(part, name)) for step, part in parts]
    return next((f"{step}{rest}" for step, rest in found if rest is not None), None)


def _is_label(facts: NamingFacts, name: str) -> bool:
    return facts.schema is not None and any(item.name == name for item in facts.schema.labels)


def _is_parsed(facts: NamingFacts, name: str) -> bool:
    return bool(parsing_of(facts.info, name))


def _schema_place(facts: NamingFacts, name: str) -> Place:
    if facts.source is None:
        return Place(mark("your schema"), name, mark("you; the file is not here, so the line is not known"))
    call = feature_call(facts.source, name)
    if call is not None:
        return Place(mark("your schema"), call.code, mark("you"), call.line)
    text = first_text(facts.source, name)
    if text is not None:
        return Place(mark("your code"), text.code, mark("you"), text.line)
    return Place(
        mark("your data"), name, worded("you; {file} does not write the name out", file=facts.source.file.name)
    )


def _code_place(facts: NamingFacts, name: str) -> Place:
    label = _is_label(facts, name)
    layout = facts.schema.layout if facts.schema is not None else None
    several = facts.schema is not None and len(facts.schema.labels) > 1
    code = (f'labels["{name}"]' if several else "labels") if label else path_in(layout, name)
    reads = reads_of(facts.source, name) if facts.source is not None else ()
    decided = mark("the schema") if facts.schema is not None else MAKER
    return Place(
        mark("what model_fn reads"),
        code,
        decided,
        reads[0].line if reads else None,
        "label" if label else "feature key",
    )


def _example_places(facts: NamingFacts, name: str, feature: Feature | None) -> list[Place]:
    if feature is not None:
        return [Place(mark("inside a tf.train.Example"), f"{name}, {storage_kind(feature)}", mark("the schema"))]
    for signature in parsing_of(facts.info, name):
        found = next(item for item in signature.example_features or () if item.name == name)
        kind = "SequenceExample" if found.sequence else "Example"
        held = _LISTS.get(found.dtype, "int64_list")
        return [
            Place(
                worded("inside a tf.train.{kind}", kind=kind),
                f"{name}, {held}",
                worded("{maker}: its parse spec", maker=worded(MAKER)),
            )
        ]
    return []


def _checkpoint_place(facts: NamingFacts, name: str) -> Place:
    mine = [item for item in facts.variables if name in item.split("/")]
    if mine:
        more = worded(" and {n} more", n=len(mine) - 1) if len(mine) > 1 else ""
        return Place(mark("in a checkpoint"), f"{mine[0]}{more}", mark("the layers that are named so"))
    if not facts.variables:
        return Place(mark("in a checkpoint"), "not known", mark("no checkpoint of it was read"))
    return Place(mark("in a checkpoint"), "nowhere", mark("it holds variables, by the names of their layers"))
