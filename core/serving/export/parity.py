"""Proof of an export: the same records through its signatures and through the checkpoint, the answers compared."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray

from core.experiment.data.examples import build_example
from core.experiment.schema import FeatureSchema
from core.experiment.user_functions import preprocess_of
from core.serving.export.receivers import EXAMPLES_ALIAS, RECEIVERS
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.signatures import DEFAULT_SIGNATURE

TOLERANCE = 1e-5  # of the largest value of an output, or of 1 where that is less
RECORDS = 64

Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Parity:
    """By signature and output, the largest difference; of outputs that are no floats, how many values differ.

    `passed`: every difference is within the tolerance. `skipped` names signatures that could not be asked.
    """

    records: int
    tolerance: float
    differences: Mapping[str, Mapping[str, float]]
    passed: bool
    skipped: tuple[str, ...]
    seconds: float

    @property
    def largest(self) -> float:
        return max((value for row in self.differences.values() for value in row.values()), default=0.0)

    def to_dict(self) -> dict[str, Any]:
        return {
            "records": self.records,
            "tolerance": self.tolerance,
            "differences": {name: dict(row) for name, row in self.differences.items()},
            "largest": self.largest,
            "passed": self.passed,
            "skipped": list(self.skipped),
        }


def check_parity(
    estimator: Any,
    schema: FeatureSchema,
    input_fn: Callable[[], Any],
    preprocess: Callable[..., Any] | None,
    checkpoint_path: str,
    export: Path,
) -> Parity:
    """Compare an export with the checkpoint it was made from, on the first batch of `input_fn`.

    `input_fn` makes a Dataset of raw features (and labels), before `preprocess`. Blocks its thread, loads the
    export.
    """
    started = time.perf_counter()
    raw, preprocessed, expected = _through_checkpoint(estimator, input_fn, preprocess, checkpoint_path)
    examples = serialized_examples(schema, raw)
    inputs: dict[str, Mapping[str, Any]] = {
        "example": {EXAMPLES_ALIAS: examples},
        "dense": dense_columns(schema, raw),
        "preprocessed": preprocessed,
    }
    predictor = Predictor(export)
    differences: dict[str, dict[str, float]] = {}
    skipped, passed = [], True
    try:
        for name, signature in predictor.info.signatures.items():
            wanted = {spec.alias for spec in signature.inputs}
            fitting = inputs.get(_receiver_of(name, str(predictor.info.provenance.get("default", ""))), {})
            if signature.example_features is not None and len(wanted) == 1:
                fitting = dict.fromkeys(wanted, examples)  # a classifier calls them "inputs"
            if not wanted <= fitting.keys():
                skipped.append(name)
                continue
            answers = predictor.predict(name, {alias: fitting[alias] for alias in wanted}).outputs
            row = differences[name] = {}
            method = signature.method.rpartition("/")[2]
            for alias, answer in answers.items():
                if f"{method}/{alias}" in expected:
                    row[alias], good = _difference(expected[f"{method}/{alias}"], answer)
                    passed = passed and good
    finally:
        predictor.close()
    return Parity(len(examples), TOLERANCE, differences, passed, tuple(skipped), time.perf_counter() - started)


def _receiver_of(signature: str, default: str) -> str:
    """Which receiver a signature of ours is fed by: they are called RECEIVER, or RECEIVER_HEAD."""
    name = default if signature == DEFAULT_SIGNATURE else signature
    return next((item for item in RECEIVERS if name == item or name.startswith(f"{item}_")), "")


def _through_checkpoint(
    estimator: Any,
    input_fn: Callable[[], Any],
    preprocess: Callable[..., Any] | None,
    checkpoint_path: str,
) -> tuple[dict[str, Any], Arrays, Arrays]:
    """(raw features, preprocessed features, outputs) of one batch, by the model as training has it."""
    with tf.Graph().as_default() as graph:
        v1.train.get_or_create_global_step()
        iterator = v1.data.make_initializable_iterator(input_fn())
        element = iterator.get_next()
        raw = element[0] if isinstance(element, tuple) else element
        features = raw
        if preprocess is not None:
            features = preprocess_of(preprocess, training=False)(raw)
        spec = estimator.model_fn(features, None, tf.estimator.ModeKeys.PREDICT, estimator.config)
        scaffold = (spec.scaffold or v1.train.Scaffold()).finalize()
        with v1.Session(graph=graph, config=estimator.config.session_config) as session:
            session.run(scaffold.init_op, feed_dict=scaffold.init_feed_dict)
            session.run([scaffold.local_init_op, iterator.initializer])
            scaffold.saver.restore(session, checkpoint_path)
            found = session.run([flat_features(raw), flat_features(features), _outputs(spec)])
    return found[0], found[1], found[2]


def flat_features(features: Mapping[str, Any]) -> dict[str, Any]:
    """Features as tensors; one of variable length as padded values NAME and their numbers NAME_length."""
    flat = {}
    for name, value in features.items():
        if isinstance(value, tf.RaggedTensor):
            flat[name], flat[f"{name}_length"] = value.to_tensor(), value.row_lengths()
        elif not isinstance(value, tf.SparseTensor):
            flat[name] = tf.convert_to_tensor(value)
    return flat


def _outputs(spec: Any) -> dict[str, Any]:
    """What signatures give, by METHOD/ALIAS: a classifier's "classes" are not those of a prediction."""
    predictions = spec.predictions if isinstance(spec.predictions, Mapping) else {"output": spec.predictions}
    found = {f"predict/{name}": value for name, value in predictions.items()}
    for output in (spec.export_outputs or {}).values():
        if isinstance(output, tf.estimator.export.PredictOutput):
            found.update((f"predict/{name}", value) for name, value in output.outputs.items())
        elif isinstance(output, tf.estimator.export.ClassificationOutput):
            pair = {"classify/scores": output.scores, "classify/classes": output.classes}
            found.update((name, value) for name, value in pair.items() if value is not None)
        elif isinstance(output, tf.estimator.export.RegressionOutput):
            found["regress/outputs"] = output.value
    return found


def serialized_examples(schema: FeatureSchema, raw: Mapping[str, Any]) -> NDArray[Any]:
    """Rows of flat features as serialized tf.train.Examples, dtype object [rows]."""
    count = len(next(iter(raw.values())))
    serialized = np.empty(count, dtype=object)
    for index in range(count):
        row = {}
        for feature in schema.features:
            value = raw[feature.name][index]
            row[feature.name] = value[: raw[feature.length_name][index]] if feature.is_ragged else value
        serialized[index] = build_example(schema, row, labels=False).SerializeToString(deterministic=True)
    return serialized


def dense_columns(schema: FeatureSchema, raw: Mapping[str, Any]) -> dict[str, Any]:
    """Flat features as the dense receiver names them."""
    return {
        name: raw[name]
        for feature in schema.features
        for name in ((feature.name, feature.length_name) if feature.is_ragged else (feature.name,))
    }


def _difference(expected: NDArray[Any], answer: NDArray[Any]) -> tuple[float, bool]:
    if expected.shape != answer.shape:
        return float("inf"), False
    if expected.dtype.kind != "f":
        differing = int(np.sum(expected != answer))
        return float(differing), differing == 0
    both = np.abs(expected.astype(np.float64) - answer.astype(np.float64))
    both[np.isnan(expected) & np.isnan(answer)] = 0.0
    largest = float(both.max(initial=0.0))
    scale = float(np.nanmax(np.abs(expected), initial=1.0))
    return largest, bool(largest <= TOLERANCE * max(1.0, scale))
