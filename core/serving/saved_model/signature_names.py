"""The names that signatures get in an export of ours: those of the receivers, and serving_default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.errors import ExportError
from core.serving.saved_model.signatures import DEFAULT_SIGNATURE, Signature


@dataclass(frozen=True, slots=True)
class Preview:
    """What an export will have: `signatures` as they will appear, serving_default first.

    `left_out`: a sentence for each output of the model that a receiver cannot have, which TensorFlow would drop
    without a word, or for the receivers that are spared. `receivers`: those it will have.
    """

    signatures: tuple[Signature, ...]
    left_out: tuple[str, ...]
    receivers: tuple[str, ...] = ()


PREDICT = "tensorflow/serving/predict"


def named_signatures(
    heads: Mapping[str, Mapping[str, Any]], receivers: Sequence[str], default: str
) -> dict[str, Any]:
    """SignatureDefs by their names in the export. `heads`: for each receiver, those of the model's outputs by name.

    Each receiver's own name goes to its predict signature, further ones are RECEIVER_HEAD, and serving_default is
    a copy of the default receiver's. ExportError for a receiver without any.
    """
    named: dict[str, Any] = {}
    for receiver in receivers:
        found = heads.get(receiver, {})
        if not found:
            raise ExportError(
                f'The model gives no output for the "{receiver}" receiver: classification and regression outputs '
                "take Examples only. Give the model a predict output, or leave this receiver out."
            )
        main = _main_head(found)
        named[receiver] = found[main]
        seen = [found[main]]
        for head in sorted(found, key=lambda name: (name == DEFAULT_SIGNATURE, name)):
            if found[head] not in seen:
                seen.append(found[head])
                named[f"{receiver}_{head}"] = found[head]
    named[DEFAULT_SIGNATURE] = named[default]
    return named


def in_order(names: Sequence[str]) -> tuple[str, ...]:
    """serving_default first, then by name."""
    return tuple(sorted(names, key=lambda name: (name != DEFAULT_SIGNATURE, name)))


def _main_head(heads: Mapping[str, Any]) -> str:
    """The head a receiver's own name stands for: the one that predicts, else the default one."""
    predicting = [name for name, item in heads.items() if item.method_name == PREDICT]
    for name in (DEFAULT_SIGNATURE, "predict"):
        if name in predicting:
            return name
    return predicting[0] if predicting else DEFAULT_SIGNATURE if DEFAULT_SIGNATURE in heads else next(iter(heads))
