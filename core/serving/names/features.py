"""Features, labels and receiver keys: from the schema over the Example to the request and the placeholder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from core.experiment.data.examples import storage_kind
from core.experiment.feature import Feature
from core.experiment.schema import Layout
from core.serving.names.explanation import BUILT_IN, TENSORFLOW, WORKBENCH, NamingFacts, Place, Role
from core.serving.names.source_lines import Written, feature_call, first_text, function_node, reads_of
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec

_LISTS = {"string": "bytes_list", "float32": "float_list", "float64": "float_list"}
_MAKER = "whoever made the export"
_INPUTS = "inputs"  # the alias of such signatures, whatever the receiver calls its tensor
_FIXED_INPUT = ("tensorflow/serving/classify", "tensorflow/serving/regress")
_MOST_LISTED = 3  # signatures in one row


def feature_roles(facts: NamingFacts, name: str) -> tuple[Role, ...]:
    """What `name` is on the way in; () if it is none of that."""
    roles: list[Role] = []
    if any(key == name for _, spec in inputs_of(facts.info) for key in [spec.alias]):
        roles.append("receiver key")
    if _feature(facts, name) is not None or _is_parsed(facts, name):
        roles.append("label" if _is_label(facts, name) else "feature key")
    return tuple(roles)


def feature_places(facts: NamingFacts, name: str) -> list[Place]:
    """Where a feature, a label or a receiver key is met."""
    feature = _feature(facts, name)
    is_key = feature is not None or _is_parsed(facts, name)
    places = []
    if feature is not None:
        places.append(_schema_place(facts, name))
    if is_key:
        places.append(_code_place(facts, name))
        places += _example_places(facts, name, feature)
    if _is_label(facts, name):
        places.append(Place("what a client sends", "nothing", "a label is in records only, never in a request"))
    else:
        places += request_places(facts, name)
        places += placeholder_places(facts, name)
    return [*places, _checkpoint_place(facts, name)]


def feature_text(facts: NamingFacts, name: str, roles: Sequence[Role]) -> str:
    """What the roles of `name` mean, for this model."""
    if "label" in roles:
        return (
            "A label is what the model should answer: the loss and the metrics compare with it. A receiver makes "
            "features only, so no request and no signature has it."
        )
    feeders = {_feeder(facts.info, signature.name) for signature in signatures_with(facts.info, name)}
    own = sorted(feeder for feeder in feeders if feeder and feeder not in BUILT_IN)
    if "receiver key" in roles and "feature key" in roles:
        how = (
            f"as your receiver {own[0]} makes them" if own
            else "as build_raw_serving_input_receiver_fn makes them" if "dense" in feeders or facts.is_foreign
            else "as the receiver makes them"
        )  # fmt: skip
        return (
            "A receiver key is the name a request uses; a feature key is the name model_fn reads. Here they are "
            "the "
            f"same, {how}. They may differ: a serving_input_receiver_fn of your own maps one to the other."
        )
    if "receiver key" in roles:
        return (
            "A receiver key is the name a request uses: the input alias of a signature. It is no feature key: the "
            "receiver makes the features that model_fn reads from it."
        )
    if facts.info is None:
        return (
            "A feature key is the name model_fn reads. The dense receiver of an export takes it over as its "
            "receiver key; the example receiver parses it out of a serialized tf.train.Example."
        )
    return (
        "A feature key is the name model_fn reads. No signature of this export has it as an input: it travels "
        "inside a serialized tf.train.Example, as build_parsing_serving_input_receiver_fn makes it."
    )


def inputs_of(info: SavedModelInfo | None) -> Iterator[tuple[Signature, TensorSpec]]:
    """Each input of each signature."""
    for signature in info.signatures.values() if info is not None else ():
        for spec in signature.inputs:
            yield signature, spec


def signatures_with(info: SavedModelInfo | None, key: str) -> list[Signature]:
    """The signatures that have a receiver key."""
    return [signature for signature, spec in inputs_of(info) if spec.alias == key]


def request_places(facts: NamingFacts, name: str) -> list[Place]:
    """What a client sends: under which key, for which signatures; the Example that holds the feature, too."""
    places = []
    for feeder, signatures in _by_feeder(facts.info, signatures_with(facts.info, name)).items():
        where = f"what a client sends ({_listed(signatures)})"
        decided, line = (
            (f"{TENSORFLOW}: signatures to classify or regress call their input so", None)
            if all(signature.method in _FIXED_INPUT for signature in signatures) and name == _INPUTS
            else _decider_of_key(facts, feeder, name)
        )
        places.append(Place(where, name, decided, line.line if line is not None else None, "receiver key"))
    if _feature(facts, name) is not None:
        places += _own_ways(facts, name)
    parsing = [signature for signature in _parsing(facts.info, name) if signature.inputs]
    for signatures in _by_feeder(facts.info, parsing).values():
        where = f"what a client sends ({_listed(signatures)})"
        places.append(
            Place(where, signatures[0].inputs[0].alias, f"{name} travels inside it", None, "receiver key")
        )
    return places


def _own_ways(facts: NamingFacts, name: str) -> list[Place]:
    """The requests that receivers of the user's own make the feature of, under other keys."""
    signatures = list(facts.info.signatures.values()) if facts.info is not None else []
    places = []
    for feeder, fed in _by_feeder(facts.info, signatures).items():
        keys = dict.fromkeys(spec.alias for signature in fed for spec in signature.inputs)
        if feeder is not None and feeder not in BUILT_IN and name not in keys:
            where = f"what a client sends ({_listed(fed)})"
            decided = f"your receiver {feeder} makes the features of it"
            places.append(Place(where, ", ".join(keys), decided, None, "receiver key"))
    return places


def placeholder_places(facts: NamingFacts, name: str) -> list[Place]:
    """The tensors behind a receiver key."""
    tensors: dict[str, str | None] = {}
    for signature, spec in inputs_of(facts.info):
        if spec.alias == name:
            tensors.setdefault(spec.tensor, _feeder(facts.info, signature.name))
    return [_tensor_place(facts, tensor, feeder) for tensor, feeder in tensors.items()]


def named_placeholder_places(facts: NamingFacts, name: str) -> list[Place]:
    """Where a placeholder is met that is called `name`, with or without ":0"; [] if no input has such a tensor."""
    found = [item for item in inputs_of(facts.info) if name in (item[1].tensor, op_of(item[1].tensor))]
    if not found:
        return []
    signature, spec = found[0]
    where = f"what a client sends ({_listed([item for item, _ in found])})"
    aliases = ", ".join(dict.fromkeys(item.alias for _, item in found))
    feeder = _feeder(facts.info, signature.name)
    return [
        _tensor_place(facts, spec.tensor, feeder),
        Place(where, aliases, "the receiver key of it", None, "receiver key"),
        Place("in a checkpoint", "nowhere", "it holds variables, by the names of their layers"),
    ]


def op_of(tensor: str) -> str:
    """The name of the op that a tensor comes from."""
    return tensor.rpartition(":")[0] or tensor


def _tensor_place(facts: NamingFacts, tensor: str, feeder: str | None) -> Place:
    """Who named a tensor that requests are put into; of the user's own, in which line."""
    who = WORKBENCH if feeder in BUILT_IN else f"your receiver {feeder}" if feeder else _MAKER
    written = None
    if facts.source is not None and feeder is not None and feeder not in BUILT_IN:
        written = first_text(facts.source, op_of(tensor).rpartition("/")[2])
    line = written.line if written is not None else None
    return Place("tensor in the graph", tensor, f"{who}; no client needs it", line, "placeholder")


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


def _feature(facts: NamingFacts, name: str) -> Feature | None:
    return (
        next((item for item in facts.schema.all if item.name == name), None) if facts.schema is not None else None
    )


def _is_label(facts: NamingFacts, name: str) -> bool:
    return facts.schema is not None and any(item.name == name for item in facts.schema.labels)


def _parsing(info: SavedModelInfo | None, name: str) -> list[Signature]:
    """The signatures that parse a feature out of an Example."""
    found = info.signatures.values() if info is not None else ()
    return [item for item in found if any(each.name == name for each in item.example_features or ())]


def _is_parsed(facts: NamingFacts, name: str) -> bool:
    return bool(_parsing(facts.info, name))


def _schema_place(facts: NamingFacts, name: str) -> Place:
    if facts.source is None:
        return Place("your schema", name, "you; the file is not here, so the line is not known")
    call = feature_call(facts.source, name)
    if call is not None:
        return Place("your schema", call.code, "you", call.line)
    text = first_text(facts.source, name)
    if text is not None:
        return Place("your code", text.code, "you", text.line)
    return Place("your data", name, f"you; {facts.source.file.name} does not write the name out")


def _code_place(facts: NamingFacts, name: str) -> Place:
    label = _is_label(facts, name)
    layout = facts.schema.layout if facts.schema is not None else None
    several = facts.schema is not None and len(facts.schema.labels) > 1
    code = (f'labels["{name}"]' if several else "labels") if label else path_in(layout, name)
    reads = reads_of(facts.source, name) if facts.source is not None else ()
    decided = "the schema" if facts.schema is not None else _MAKER
    return Place(
        "what model_fn reads", code, decided, reads[0].line if reads else None, "label" if label else "feature key"
    )


def _example_places(facts: NamingFacts, name: str, feature: Feature | None) -> list[Place]:
    if feature is not None:
        return [Place("inside a tf.train.Example", f"{name}, {storage_kind(feature)}", "the schema")]
    for signature in _parsing(facts.info, name):
        found = next(item for item in signature.example_features or () if item.name == name)
        kind = "SequenceExample" if found.sequence else "Example"
        held = _LISTS.get(found.dtype, "int64_list")
        return [Place(f"inside a tf.train.{kind}", f"{name}, {held}", f"{_MAKER}: its parse spec")]
    return []


def _checkpoint_place(facts: NamingFacts, name: str) -> Place:
    mine = [item for item in facts.variables if name in item.split("/")]
    if mine:
        more = f" and {len(mine) - 1} more" if len(mine) > 1 else ""
        return Place("in a checkpoint", f"{mine[0]}{more}", "the layers that are named so")
    if not facts.variables:
        return Place("in a checkpoint", "not known", "no checkpoint of it was read")
    return Place("in a checkpoint", "nowhere", "it holds variables, by the names of their layers")


def _decider_of_key(facts: NamingFacts, feeder: str | None, name: str) -> tuple[str, Written | None]:
    if feeder is None:
        return _MAKER, None
    if feeder not in BUILT_IN:
        return f"your receiver {feeder}", _own_receiver_line(facts, feeder, name)
    if feeder == "example":
        return f"{WORKBENCH}: the word that {TENSORFLOW}'s own parsing receiver uses", None
    if feeder == "preprocessed":
        return "your preprocess, which returns it", None
    if _feature(facts, name) is None:
        return f"{WORKBENCH}: the length of a feature of variable length", None
    return "the dense receiver: the feature key, taken over", None


def _own_receiver_line(facts: NamingFacts, receiver: str, name: str) -> Written | None:
    """Where a receiver of the user's names a key: in its function, else anywhere in the file."""
    if facts.source is None:
        return None
    inside = receiver if function_node(facts.source, receiver) is not None else ""
    return first_text(facts.source, name, inside) or first_text(facts.source, name)


def _feeder(info: SavedModelInfo | None, signature: str) -> str | None:
    return info.receiver_of(signature) if info is not None else None


def _by_feeder(info: SavedModelInfo | None, signatures: Sequence[Signature]) -> dict[str | None, list[Signature]]:
    found: dict[str | None, list[Signature]] = {}
    for signature in signatures:
        found.setdefault(_feeder(info, signature.name), []).append(signature)
    return found


def _listed(signatures: Sequence[Signature]) -> str:
    names = [signature.name for signature in signatures]
    more = f" and {len(names) - _MOST_LISTED} more" if len(names) > _MOST_LISTED else ""
    return ", ".join(names[:_MOST_LISTED]) + more
