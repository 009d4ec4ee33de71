"""What an export would be, before it is written: its signatures, and the outputs that it could not have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast

import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import ExportError, WorkbenchError
from core.experiment.schema import FeatureSchema
from core.experiment.user_code import describe, traceback_text
from core.serving.export.receivers import Receiver, check_receivers, make_receiver_fn
from core.serving.saved_model.example_features import ExampleFinder
from core.serving.saved_model.reading import signature_of
from core.serving.saved_model.signature_names import Preview, in_order, named_signatures


def preview_export(
    estimator: Any,
    schema: FeatureSchema,
    preprocess: Callable[..., Any] | None,
    receivers: Sequence[str],
    default: str,
    batch_size: int | None = None,
    *,
    spare: bool = False,
) -> Preview:
    """Build receivers and model as an export would, in a graph that is thrown away. Raises as the export would.

    `spare` leaves out the receivers that the model has no output for; the default one must have one.
    """
    chosen = check_receivers(receivers, default, has_preprocess=preprocess is not None)
    with tf.Graph().as_default() as graph:
        v1.train.get_or_create_global_step()
        receiver = make_receiver_fn(schema, preprocess, chosen, cast(Receiver, default), batch_size)()
        with as_sentence(schema):
            spec = estimator.model_fn(receiver.features, None, tf.estimator.ModeKeys.PREDICT, estimator.config)
        outputs = _outputs(spec)
        tensors = {default: receiver.receiver_tensors, **(receiver.receiver_tensors_alternatives or {})}
        heads: dict[str, dict[str, Any]] = {}
        without: dict[str, list[str]] = {}
        for name in chosen:
            heads[name] = {}
            for head, output in outputs.items():
                try:
                    heads[name][head] = output.as_signature_def(tensors[name])
                except ValueError:
                    without.setdefault(_kind(output), []).append(name)
        kept = tuple(name for name in chosen if heads[name] or name == default or not spare)
        named = named_signatures(heads, kept, default)
        finder = ExampleFinder(graph.as_graph_def())
    signatures = tuple(signature_of(name, named[name], finder) for name in in_order(list(named)))
    spared = [name for name in chosen if name not in kept]
    told = [_why_left_out(kind, [name for name in names if name in kept]) for kind, names in without.items()]
    if spared:
        told.append(_why_spared(list(without), spared))
    return Preview(signatures, tuple(text for text in told if text), kept)


@contextmanager
def as_sentence(schema: FeatureSchema) -> Iterator[None]:
    """What the model raises in prediction mode, as a sentence; TensorFlow's own errors pass through."""
    try:
        yield
    except (WorkbenchError, OSError, tf.errors.OpError):
        raise
    except Exception as error:
        names = [feature.name for feature in schema.features]
        raise ExportError(
            describe("The model, in prediction mode,", error, names), details=traceback_text(error)
        ) from error


def _outputs(spec: Any) -> Mapping[str, Any]:
    """The model's export_outputs; a model that names none predicts what its predictions are."""
    if spec.export_outputs:
        found: Mapping[str, Any] = spec.export_outputs
        return found
    return {"serving_default": tf.estimator.export.PredictOutput(spec.predictions)}


def _kind(output: Any) -> str:
    return "classification" if isinstance(output, tf.estimator.export.ClassificationOutput) else "regression"


def _why_left_out(kind: str, receivers: Sequence[str]) -> str:
    if not receivers:
        return ""
    names = " and ".join(dict.fromkeys(receivers))
    return (
        f"The model's {kind} output takes Examples only, so {names} will not have it; "
        "they have what the model predicts."
    )


def _why_spared(kinds: Sequence[str], receivers: Sequence[str]) -> str:
    return (
        f"The model has only {' and '.join(kinds)} outputs. These take Examples, so its exports have no "
        f"{' and no '.join(receivers)} receiver."
    )
