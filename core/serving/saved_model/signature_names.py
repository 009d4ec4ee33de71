"""The names that signatures get in an export of ours: the model's own, those of the receivers, serving_default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import ExportError
from core.serving.saved_model.signatures import DEFAULT_SIGNATURE, Signature
from core.words import worded

if TYPE_CHECKING:
    from tensorboard.compat.proto.meta_graph_pb2 import SignatureDef

PREDICT = "tensorflow/serving/predict"


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export will have: `signatures` as they will appear, serving_default first.

    `notes`: a sentence for each output that a receiver cannot have, which TensorFlow would drop without a word, for
    the receivers that are left out, and for names that collide. `receivers`: those it will have.
    """

    signatures: tuple[Signature, ...]
    notes: tuple[str, ...]
    receivers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FedModel:
    """The SignatureDefs of the model as it is fed by some receivers that share its features.

    `signatures`: for each receiver, by the names that Estimator gives them (HEAD, or ALTERNATIVE:HEAD for the
    alternatives of an `own` receiver, which is the experiment's).
    """

    signatures: Mapping[str, Mapping[str, SignatureDef]]
    own: bool


@dataclass(frozen=True, slots=True)
class NamedSignature:
    """A SignatureDef of an export, the receiver that feeds it, and Estimator's name for it there."""

    receiver: str
    output: str
    definition: SignatureDef


def name_signatures(models: Sequence[FedModel], default: str) -> tuple[dict[str, NamedSignature], tuple[str, ...]]:
    """The signatures of an export by name, and a sentence for each name that collides.

    The default receiver's keep the names that Estimator gives them, those of the model's export_outputs. Besides,
    each receiver's own name goes to its predict signature, further ones are RECEIVER_HEAD. serving_default is
    Estimator's where an own receiver is the default, else the default receiver's predict signature. ExportError
    for a receiver without any.
    """
    found: dict[str, dict[str, NamedSignature]] = {}
    for model in models:
        for receiver, outputs in model.signatures.items():
            if not outputs:
                raise ExportError(
                    worded(
                        'The model gives no output for the "{receiver}" receiver: classification and '
                        "regression outputs take Examples only. Give the model a predict output, or "
                        "leave this receiver out.",
                        receiver=receiver,
                    )
                )
            found[receiver] = {output: NamedSignature(receiver, output, item) for output, item in outputs.items()}
    is_own = next((model.own for model in models if default in model.signatures), False)
    named = dict(found[default])
    if not is_own or DEFAULT_SIGNATURE not in named:
        named[DEFAULT_SIGNATURE] = found[default][_main_output(found[default])]
    notes = []
    for receiver, outputs in found.items():
        for name, item in _receiver_names(receiver, outputs).items():
            free = name
            while free in named and named[free].definition != item.definition:
                free = f"{free}_receiver"
            named.setdefault(free, item)
            if free != name:
                notes.append(
                    worded(
                        'The model has an output "{name}", which keeps its name; the signature of the '
                        'receiver {receiver} is called "{free}".',
                        name=name,
                        receiver=receiver,
                        free=free,
                    )
                )
    return named, tuple(notes)


def in_order(names: Sequence[str]) -> tuple[str, ...]:
    """serving_default first, then by name."""
    return tuple(sorted(names, key=lambda name: (name != DEFAULT_SIGNATURE, name)))


def _receiver_names(receiver: str, outputs: Mapping[str, NamedSignature]) -> dict[str, NamedSignature]:
    """RECEIVER and RECEIVER_HEAD; one of two that are the same is enough."""
    main = outputs[_main_output(outputs)]
    named, seen = {receiver: main}, [main.definition]
    for output in sorted(outputs, key=lambda name: (name == DEFAULT_SIGNATURE, name)):
        if outputs[output].definition not in seen:
            seen.append(outputs[output].definition)
            named[f"{receiver}_{output.replace(':', '_')}"] = outputs[output]
    return named


def _main_output(outputs: Mapping[str, NamedSignature]) -> str:
    """The one a receiver's own name stands for: the one that predicts, else the default one."""
    mine = [name for name in outputs if ":" not in name] or list(outputs)
    predicting = [name for name in mine if outputs[name].definition.method_name == PREDICT]
    for name in (DEFAULT_SIGNATURE, "predict"):
        if name in predicting:
            return name
    return predicting[0] if predicting else DEFAULT_SIGNATURE if DEFAULT_SIGNATURE in mine else mine[0]
