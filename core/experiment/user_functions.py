"""The user's `preprocess` and `augment` as our pipelines call them: the same way in training and in serving.

AutoGraph is applied, as tf.data does, so that `if` and `for` over tensors work wherever the function runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import tensorflow as tf

from core.errors import ExperimentError
from core.experiment.user_arguments import call_with, takes
from core.experiment.user_code import user_code

Features = dict[str, Any]


def preprocess_of(function: Callable[..., Any], *, training: bool, what: str = "preprocess") -> Callable[..., Any]:
    """`preprocess` as a function of the features alone. It raises UserCodeError, which calls it `what`."""

    def preprocess(features: Mapping[str, Any]) -> Features:
        with user_code(what, features):
            made = call_with(
                function, "preprocess", {"features": dict(features)}, {"training": training}, call=converted
            )
        if not isinstance(made, Mapping):
            raise ExperimentError(
                f"preprocess(features) must return features by name, {{name: tensor}}, not {type(made).__name__}."
            )
        return dict(made)

    converted = _converted(function)
    return preprocess


def augment_of(function: Callable[..., Any]) -> Callable[..., tuple[Features, Any]]:
    """`augment` as a function of features and labels; if it takes no labels it may return features alone.

    It raises UserCodeError.
    """

    def augment(features: Mapping[str, Any], labels: Any) -> tuple[Features, Any]:
        with user_code("augment", features):
            in_order = {"features": dict(features), "labels": labels}
            made = call_with(function, "augment", in_order, {"training": True}, call=converted)
        if isinstance(made, Mapping) and not takes_labels:
            made = (made, labels)
        if not isinstance(made, tuple) or len(made) != 2 or not isinstance(made[0], Mapping):
            raise ExperimentError("augment(features, labels) must return two things: features by name, and labels.")
        return dict(made[0]), made[1]

    converted = _converted(function)
    takes_labels = takes(function, "augment", "labels", ("features", "labels"), ("training",))
    return augment


def _converted(function: Callable[..., Any]) -> Any:
    autograph = tf.__internal__.autograph
    return autograph.tf_convert(function, autograph.control_status_ctx())
