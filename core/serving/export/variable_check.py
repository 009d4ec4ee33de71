"""Whether a checkpoint fits the model it is exported with: TensorFlow takes weights of another shape silently."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import ExportError
from core.experiment.schema import FeatureSchema
from core.serving.export.preview import as_sentence
from core.serving.export.receivers import SCOPE
from core.training.variables import fits, saved_name


def checked_estimator(estimator: Any, schema: FeatureSchema, prefix: str) -> Any:
    """The same Estimator, whose model is compared with a checkpoint when its serving graph is built.

    Building it raises ExportError that names the variables which do not fit, or what the model raised.
    """

    def model_fn(features: Any, labels: Any, mode: str, config: Any) -> Any:
        with as_sentence(schema):
            spec = estimator.model_fn(features, labels, mode, config)
        if spec.scaffold is None or spec.scaffold.saver is None:  # a saver of its own may rename
            _check(prefix)
        return spec

    return tf.estimator.Estimator(model_fn=model_fn, config=estimator.config)


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
            differing.append(f"{name} is not in it")
        elif not fits(shape, saved[name]):
            differing.append(f"{name} is {list(saved[name])} there and {list(shape or ())} now")
    if differing:
        raise _other_model(prefix, differing)


def _other_model(prefix: str, differing: Sequence[str]) -> ExportError:
    more = f" and {len(differing) - 2} more" if len(differing) > 2 else ""
    return ExportError(
        f"Checkpoint {Path(prefix).name} was saved by another model than the experiment's: "
        f"{', '.join(differing[:2])}{more}. Export a checkpoint of this model, or restore the experiment.",
        details="\n".join(differing),
    )


def _shapes(prefix: str) -> dict[str, tuple[int, ...]]:
    """The variables of a checkpoint; {} if its index cannot be read, which loading it tells."""
    try:
        return {name: tuple(shape) for name, shape in tf.train.list_variables(prefix)}
    except (tf.errors.OpError, ValueError):
        return {}
