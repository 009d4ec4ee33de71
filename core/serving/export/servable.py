"""What is exported, and how it is fed: a model with its receivers, grouped by what can share one copy of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.errors import ExportError
from core.experiment.schema import FeatureSchema
from core.serving.export.own_receivers import own_receiver_fn
from core.serving.export.receivers import RECEIVERS, SCOPE, make_receiver_fn
from core.tf_types import ReceiverFunction, UserFunction
from core.words import worded

if TYPE_CHECKING:
    import tensorflow as tf


@dataclass(frozen=True, slots=True)
class Servable:
    """An Estimator and what its receivers are made from. `own_receivers`: those of the experiment, by name.

    Without a `schema` it has these alone.
    """

    estimator: tf.estimator.Estimator
    schema: FeatureSchema | None
    preprocess: UserFunction | None = None
    own_receivers: Mapping[str, UserFunction] = field(default_factory=dict)

    @property
    def offered(self) -> tuple[str, ...]:
        """The receivers it may have: ours, then its own."""
        count = 0 if self.schema is None else 3 if self.preprocess is not None else 2
        return (*RECEIVERS[:count], *self.own_receivers)


@dataclass(frozen=True, slots=True)
class ReceiverGroup:
    """Receivers that feed the same features. `build` makes the ServingInputReceiver: the tensors of the first name
    are its main ones, the others are alternatives. `own`: it is the experiment's, with alternatives of its own.
    """

    names: tuple[str, ...]
    build: ReceiverFunction
    own: bool


def choose_receivers(servable: Servable, receivers: Sequence[str], default: str) -> tuple[tuple[str, ...], str]:
    """`receivers` in their usual order, and the default one; () and "" choose for themselves.

    ExportError for an unknown, impossible or missing one.
    """
    offered = servable.offered
    if not offered:
        raise ExportError(
            worded(
                "There is no receiver to export with: none can be made of the data, and the experiment has none of "
                "its own. Add a function that returns a ServingInputReceiver, and start a new run; name a "
                "script's function with --use receiver.NAME=FUNCTION."
            )
        )
    chosen = tuple(name for name in offered if not receivers or name in receivers)
    default = default or next(
        (name for name in servable.own_receivers if name in chosen), chosen[0] if chosen else ""
    )
    for name in (*receivers, default):
        if name not in offered:
            why = (
                worded("the experiment has no preprocess")
                if name == "preprocessed"
                else worded("there is no such receiver")
            )
            raise ExportError(
                worded('"{name}": {why}. Choose from: {offered}.', name=name, why=why, offered=", ".join(offered))
            )
    if default not in chosen:
        raise ExportError(
            worded(
                'serving_default is to be "{default}", which is not among {chosen}.',
                default=default,
                chosen=", ".join(chosen),
            )
        )
    return chosen, default


def group_receivers(
    servable: Servable, receivers: Sequence[str], default: str, batch_size: int | None = None, scope: str = SCOPE
) -> list[ReceiverGroup]:
    """The groups of chosen receivers; the default receiver is the first of the first group.

    `batch_size` fixes the first dimension of the tensors of ours. `scope` holds their placeholders.
    """
    ours = sorted((name for name in RECEIVERS if name in receivers), key=lambda name: name != default)
    groups = []
    if ours and servable.schema is not None:
        build = make_receiver_fn(
            servable.schema,
            servable.preprocess,
            tuple(name for name in RECEIVERS if name in ours),
            ours[0],
            batch_size,
            scope,
        )
        groups.append(ReceiverGroup(tuple(ours), build, own=False))
    for name, function in servable.own_receivers.items():
        if name in receivers:
            groups.append(ReceiverGroup((name,), own_receiver_fn(name, function), own=True))
    return sorted(groups, key=lambda group: group.names[0] != default)
