"""Outputs, metrics and signatures: who named what comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.serving.names.explanation import BUILT_IN, TENSORFLOW, WORKBENCH, NamingFacts, Place
from core.serving.names.lookups import MAKER
from core.serving.names.source_lines import Written, first_text, keyword_of, made_key
from core.serving.saved_model.signatures import DEFAULT_SIGNATURE, Signature, TensorSpec
from core.words import mark, worded

_CLASSIFY, _REGRESS = "tensorflow/serving/classify", "tensorflow/serving/regress"
_FIXED = {_CLASSIFY: ("classes", "scores"), _REGRESS: ("outputs",)}
_API = "serving_input_receiver_fn"
_BARE = "output"  # Estimator's alias of an output without a name


def outputs_of(facts: NamingFacts) -> Iterator[tuple[Signature, TensorSpec]]:
    """Each output of each signature."""
    for signature in facts.info.signatures.values() if facts.info is not None else ():
        for spec in signature.outputs:
            yield signature, spec


def output_places(facts: NamingFacts, name: str) -> list[Place]:
    """Where an output alias is met; [] if there is no such output."""
    found = [(signature, spec) for signature, spec in outputs_of(facts) if spec.alias == name]
    if not found:
        return []
    fixed = [signature for signature, _ in found if name in _FIXED.get(signature.method, ())]
    places = []
    if len(fixed) < len(found):
        places.append(_maker_of_output(facts, name))
    if fixed:
        methods = ", ".join(dict.fromkeys(signature.method.rpartition("/")[2] for signature in fixed))
        places.append(
            Place(
                worded("signatures to {methods}", methods=methods),
                name,
                mark("TensorFlow: these have fixed output names"),
            )
        )
    places.append(
        Place(
            mark("what comes back"),
            name,
            worded("in {names}", names=", ".join(signature.name for signature, _ in found)),
            None,
            "output alias",
        )
    )
    tensors = dict.fromkeys(spec.tensor for _, spec in found)
    places += [
        Place(mark("tensor in the graph"), tensor, mark("TensorFlow; no client needs it")) for tensor in tensors
    ]
    return [
        *places,
        Place(mark("in a checkpoint"), "nowhere", mark("it holds variables, and outputs are computed")),
    ]


def _maker_of_output(facts: NamingFacts, name: str) -> Place:
    written = made_key(facts.source, name) if facts.source is not None else None
    if written is not None:
        return Place(mark("your code"), written.code, mark("you"), written.line, "export_outputs")
    head = _head_of(facts)
    if head is not None:
        return Place(mark("the head"), head.code, mark("the head, which you chose"), head.line, "export_outputs")
    if name == _BARE:
        return Place(mark("the model"), name, mark("TensorFlow: an output without a name"), None, "export_outputs")
    if facts.source is not None:
        return Place(
            mark("the model"),
            name,
            worded("not seen: {file} does not write the name out", file=facts.source.file.name),
            None,
            "export_outputs",
        )
    return Place(mark("the model"), name, MAKER, None, "export_outputs")


def output_text() -> str:
    """What an output alias is."""
    return mark(
        "An output alias is the name under which the answer carries a value: a key of the model's export_outputs, "
        "or of its predictions where there are none. It is the same in every receiver's signature."
    )


def metric_places(facts: NamingFacts, name: str) -> list[Place]:
    """Where an eval metric is met; [] if there is no such metric."""
    if name not in facts.metrics:
        return []
    short = name.rpartition("/")[2]
    written = made_key(facts.source, short) if facts.source is not None else None
    head = _head_of(facts)
    if written is not None:
        maker = Place(mark("your code"), written.code, mark("you"), written.line, "eval_metric_ops")
    elif head is not None:
        maker = Place(mark("the head"), head.code, mark("the head, which you chose"), head.line, "eval_metric_ops")
    else:
        maker = Place(
            mark("the model"), short, mark("TensorFlow, or the model's code elsewhere"), None, "eval_metric_ops"
        )
    return [
        maker,
        Place(mark("in the event files of eval"), name, mark("Estimator writes each evaluation there")),
        Place(mark("in an export"), "nowhere", mark("only evaluation needs it")),
    ]


def signature_places(facts: NamingFacts, name: str) -> list[Place]:
    """Where a signature's name is met; [] if there is no such signature."""
    signature = facts.info.signatures.get(name) if facts.info is not None else None
    if signature is None or facts.info is None:
        return []
    places = []
    feeder = facts.info.receiver_of(name)
    if name == DEFAULT_SIGNATURE:
        word = "DEFAULT_SERVING_SIGNATURE_DEF_KEY"
        places.append(Place(mark("TensorFlow's constant"), f"tf.saved_model.{word}", TENSORFLOW, None, word))
    elif feeder is not None:
        places.append(Place(mark("the export"), name, _named_by(facts, name, feeder), None, "key of signature_def"))
    else:
        places.append(Place(mark("the export"), name, MAKER, None, "key of signature_def"))
    if feeder is not None:
        for place in receiver_places(facts, feeder):
            decided = place.decided
            if name == DEFAULT_SIGNATURE:
                decided = worded("{who}; chosen when it was exported", who=worded(decided))
            places.append(replace(place, where=mark("the receiver that feeds it"), decided=decided))
    same = [
        other.name
        for other in facts.info.signatures.values()
        if other.name != name and (other.inputs, other.outputs) == (signature.inputs, signature.outputs)
    ]
    if same:
        places.append(
            Place(mark("the same, under another name"), ", ".join(same), mark("one graph with several names"))
        )
    needed = mark("a request may leave it out") if name == DEFAULT_SIGNATURE else mark("a request names it")
    places.append(Place(mark("what a client sends"), f'"signature_name": "{name}"', needed, None, "signature_name"))
    return [*places, Place(mark("in a checkpoint"), "nowhere", mark("a checkpoint has no signatures"))]


def signature_text(facts: NamingFacts, name: str) -> str:
    """What the signature is good for."""
    if name == DEFAULT_SIGNATURE:
        return mark(
            "serving_default is the signature that a client gets who names none. It is a copy of one of the "
            "others; which one is chosen in the Export dialog, or with --default on the command line."
        )
    return mark(
        "A signature is one named entry of an export: input aliases to output aliases. A client that names it does "
        "not notice if serving_default becomes another."
    )


def receiver_places(facts: NamingFacts, name: str) -> list[Place]:
    """Where a receiver is met; [] if the model has none of that name."""
    if name not in facts.receivers:
        return []
    if name in BUILT_IN:
        return [Place(mark("the receiver"), name, mark("the Workbench: made from your schema"), None, _API)]
    written = first_text(facts.source, name) if facts.source is not None else None
    return [Place(mark("the receiver"), name, mark("you"), written.line if written is not None else None, _API)]


RECEIVER_TEXTS = {
    "example": mark(
        "The example receiver takes serialized tf.train.Examples and parses them by the schema, as training parsed "
        "its records. By hand it is build_parsing_serving_input_receiver_fn."
    ),
    "dense": mark(
        "The dense receiver takes one tensor for each feature and hands it on: nothing is parsed, so training on "
        "TFRecords and predicting with tensors go together. By hand it is build_raw_serving_input_receiver_fn."
    ),
    "preprocessed": mark(
        "The preprocessed receiver takes what preprocess would return and goes past it, straight to the model, for "
        "clients that have done that work."
    ),
}
OWN_RECEIVER_TEXT = mark(
    "It is a serving input receiver of your own: it declares what a request holds and makes the model's features."
)


def _named_by(facts: NamingFacts, name: str, feeder: str) -> str:
    origins = facts.info.provenance.get("origins") if facts.info is not None else None
    output = origins[name][1] if isinstance(origins, dict) and isinstance(origins.get(name), list) else ""
    if name == feeder:
        return mark("the Workbench: the name of the receiver that feeds it")
    if output == name:
        return mark("the model: a key of its export_outputs")
    return (
        worded(
            "{workbench}: the receiver {feeder} with the model's output {output}",
            workbench=worded(WORKBENCH),
            feeder=feeder,
            output=output,
        )
        if output
        else WORKBENCH
    )


def _head_of(facts: NamingFacts) -> Written | None:
    """What the user gave as the head, or as the Estimator that has one."""
    if facts.source is None:
        return None
    return keyword_of(facts.source, "head") or keyword_of(facts.source, "estimator")
