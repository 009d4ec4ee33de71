"""The user's `preprocess` and `augment` as our pipelines call them: the same way in training and in serving.

AutoGraph is applied, as tf.data does, so that `if` and `for` over tensors work wherever the function runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import tensorflow as tf

from core.errors import ExperimentError
from core.experiment.user_arguments import call_with, takes
from core.experiment.user_code import user_code
from core.tf_types import Tensors, UserFunction
from core.words import worded

Features = dict[str, tf.Tensor]


def preprocess_of(
    function: UserFunction, *, training: bool, what: str = "preprocess"
) -> Callable[[Tensors], Features]:
    """`preprocess` as a function of the features alone. It raises UserCodeError, which calls it `what`."""

    def preprocess(features: Tensors) -> Features:
        with user_code(what, features):
            made = call_with(
                function, "preprocess", {"features": dict(features)}, {"training": training}, call=converted
            )
        if not isinstance(made, Mapping):
            raise ExperimentError(
                worded(
                    "preprocess(features) must return features by name, {{name: tensor}}, not {kind}.",
                    kind=type(made).__name__,
                )
            )
        return dict(made)

    converted = _converted(function)
    return preprocess


def augment_of(function: UserFunction) -> Callable[[Tensors, object], tuple[Features, object]]:
    """`augment` as a function of features and labels; if it takes no labels it may return features alone.

    It raises UserCodeError.
    """

    def augment(features: Tensors, labels: object) -> tuple[Features, object]:
        with user_code("augment", features):
            in_order = {"features": dict(features), "labels": labels}
            made = call_with(function, "augment", in_order, {"training": True}, call=converted)
        if isinstance(made, Mapping) and not takes_labels:
            made = (made, labels)
        if not isinstance(made, tuple) or len(made) != 2 or not isinstance(made[0], Mapping):
            raise ExperimentError(
                worded("augment(features, labels) must return two things: features by name, and labels.")
            )
        return dict(made[0]), made[1]

    converted = _converted(function)
    takes_labels = takes(function, "augment", "labels", ("features", "labels"), ("training",))
    return augment


def _converted(function: UserFunction) -> UserFunction:
    autograph = tf.__internal__.autograph
    made: UserFunction = autograph.tf_convert(function, autograph.control_status_ctx())
    return made
