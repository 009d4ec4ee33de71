"""The model that is exported, checked against its checkpoint: TensorFlow takes other shapes without a word."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import ExportError
from core.serving.export.receivers import SCOPE
from core.serving.export.servable import ReceiverGroup, Servable
from core.serving.export.serving_graph import build_model, fed_model, join_model
from core.serving.saved_model.signature_names import FedModel
from core.temporary_graphs import take_apart
from core.training.checkpoint_reader import open_reader
from core.training.variables import fits, saved_name
from core.words import worded


class CheckedModel:
    """A model that is compared with a checkpoint when its serving graph is built, fed by every group of receivers.

    `estimator` and `serving_input_receiver_fn` are for Estimator.export_saved_model, which builds the first group;
    the others join it. Afterwards `fed` has the signatures of each. Building raises ExportError that names the
    variables which do not fit, or what the model raised.
    """

    def __init__(self, servable: Servable, groups: Sequence[ReceiverGroup], prefix: str) -> None:
        self._servable = servable
        self._groups = groups
        self._prefix = prefix
        self._receiver: tf.estimator.export.ServingInputReceiver | None = None
        self._graph: tf.Graph | None = None
        self.fed: list[FedModel] = []

    @property
    def estimator(self) -> tf.estimator.Estimator:
        def model_fn(
            features: object, labels: None, mode: str, config: tf.estimator.RunConfig
        ) -> tf.estimator.EstimatorSpec:
            return self._build(features, config)

        return tf.estimator.Estimator(model_fn=model_fn, config=self._servable.estimator.config)

    def serving_input_receiver_fn(self) -> tf.estimator.export.ServingInputReceiver:
        self._graph = v1.get_default_graph()
        self._receiver = self._groups[0].build()
        return self._receiver

    def close(self) -> None:
        """Free the graph that was built."""
        if self._graph is not None:
            take_apart(self._graph)

    def _build(self, features: object, config: tf.estimator.RunConfig) -> tf.estimator.EstimatorSpec:
        spec = build_model(self._servable, features, config)
        if spec.scaffold is None or spec.scaffold.saver is None:  # a saver of its own may rename
            _check(self._prefix)
        self.fed = [fed_model(self._groups[0], self._receiver, spec)]
        before = len(v1.get_collection(v1.GraphKeys.TABLE_INITIALIZERS))
        self.fed += [join_model(self._servable, group, config) for group in self._groups[1:]]
        joined = v1.get_collection(v1.GraphKeys.TABLE_INITIALIZERS)[before:]
        if joined and spec.scaffold is not None and spec.scaffold.local_init_op is not None:
            # Estimator runs this op instead of filling the tables of the collection.
            init = tf.group(spec.scaffold.local_init_op, *joined)
            scaffold = v1.train.Scaffold(local_init_op=init, copy_from_scaffold=spec.scaffold)
            spec = spec._replace(scaffold=scaffold)
        return spec


def free_scope(prefix: str) -> str:
    """A scope for the receivers that no variable of the checkpoint is in."""
    taken = {name.partition("/")[0] for name in _shapes(prefix)}
    scope = SCOPE
    while scope in taken:
        scope = f"serving_{scope}"
    return scope


def _check(prefix: str) -> None:
    """ExportError unless every variable of the default graph is in the checkpoint, in its shape."""
    saved = _shapes(prefix)
    if not saved:
        return
    differing = []
    for variable in v1.global_variables():
        name, shape = saved_name(variable)
        if name not in saved:
            differing.append(worded("{name} is not in it", name=name))
        elif not fits(shape, saved[name]):
            differing.append(
                worded(
                    "{name} is {saved} there and {shape} now",
                    name=name,
                    saved=list(saved[name]),
                    shape=list(shape or ()),
                )
            )
    if differing:
        raise _other_model(prefix, differing)


def _other_model(prefix: str, differing: Sequence[str]) -> ExportError:
    more = worded(" and {n} more", n=len(differing) - 2) if len(differing) > 2 else ""
    return ExportError(
        worded(
            "Checkpoint {name} was saved by another model than the experiment's: {differing}{more}. "
            "Export a checkpoint of this model, or restore the experiment.",
            name=Path(prefix).name,
            differing=", ".join(differing[:2]),
            more=more,
        ),
        details="\n".join(differing),
    )


def _shapes(prefix: str) -> dict[str, tuple[int, ...]]:
    """The variables of a checkpoint; {} if its index cannot be read, which loading it tells."""
    try:
        return {name: tuple(shape) for name, shape in open_reader(prefix).get_variable_to_shape_map().items()}
    except (tf.errors.OpError, ValueError):
        return {}
