"""The experiment's own serving input receivers: functions as Estimator.export_saved_model takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeGuard

import tensorflow as tf

from core.errors import ExperimentError
from core.experiment.user_code import user_code
from core.tf_types import ReceiverFunction, Tensors, UserFunction
from core.words import worded

_SINGLE = "input"  # what Estimator calls a receiver tensor without a name


def own_receiver_fn(name: str, function: UserFunction) -> ReceiverFunction:
    """A serving_input_receiver_fn that calls the experiment's `receivers[name]`.

    It may return a ServingInputReceiver or a TensorServingInputReceiver, or (features, receiver_tensors) and, if
    wanted, the alternatives as a third thing. The function raises UserCodeError or ExperimentError.
    """

    def serving_input_receiver_fn() -> tf.estimator.export.ServingInputReceiver:
        with user_code(worded('The receiver "{name}"', name=name)):
            made = function()
            return made if _is_receiver(made) else _from_parts(name, made)

    return serving_input_receiver_fn


def tensors_by_alias(tensors: tf.Tensor | Tensors) -> dict[str, tf.Tensor]:
    """Receiver tensors by the names that clients use."""
    return dict(tensors) if isinstance(tensors, Mapping) else {_SINGLE: tensors}


def _is_receiver(made: object) -> TypeGuard[tf.estimator.export.ServingInputReceiver]:
    return hasattr(made, "features") and hasattr(made, "receiver_tensors")


def _from_parts(name: str, made: object) -> tf.estimator.export.ServingInputReceiver:
    if not isinstance(made, tuple | list) or len(made) not in (2, 3):
        raise ExperimentError(
            worded(
                'The receiver "{name}" must return a ServingInputReceiver, a TensorServingInputReceiver, '
                "or (features, receiver_tensors), not {type}.",
                name=name,
                type=type(made).__name__,
            )
        )
    kind = (
        tf.estimator.export.ServingInputReceiver
        if isinstance(made[0], Mapping)
        else tf.estimator.export.TensorServingInputReceiver
    )
    return kind(*made)
