"""The parity check of an export: the same inputs through its signatures and through the checkpoint, compared."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray

from core.control import Control
from core.errors import ExportError
from core.experiment.data.examples import build_example
from core.experiment.data.input_fns import read_first
from core.experiment.data.structures import arranged, by_name, tensors_of
from core.experiment.schema import FeatureSchema
from core.experiment.user_functions import preprocess_of
from core.serving.export.checks.parity_inputs import EvaluationBatch, Inputs, inputs_for
from core.serving.export.own_receivers import tensors_by_alias
from core.serving.export.receivers import RECEIVERS
from core.serving.export.servable import Servable, group_receivers
from core.serving.export.serving_graph import build_model, outputs_of
from core.serving.predict.answer_difference import TOLERANCE, is_within_tolerance, largest_difference
from core.serving.predict.predictor import Predictor
from core.temporary_graphs import temporary_graph
from core.tf_types import InputFunction, Tensors
from core.training.fused.start import nobody
from core.words import joined, worded

RECORDS = 64

Arrays = Mapping[str, NDArray[np.generic]]
Outputs = Mapping[str, Arrays]  # by the name that the model gives them in export_outputs
_Question = tuple[str, Inputs]  # the output that is asked for, HEAD or ALTERNATIVE:HEAD, and with what


@dataclass(frozen=True, slots=True)
class Parity:
    """By signature and output, the largest difference; of outputs that are no floats, how many values differ.

    `passed`: every difference is within the tolerance. `skipped`: the signatures that were not checked, and why.
    """

    records: int
    tolerance: float
    differences: Mapping[str, Mapping[str, float]]
    passed: bool
    skipped: Mapping[str, str]
    seconds: float

    @property
    def largest(self) -> float:
        return max((value for row in self.differences.values() for value in row.values()), default=0.0)

    def to_dict(self) -> dict[str, object]:
        return {
            "records": self.records,
            "tolerance": self.tolerance,
            "differences": {name: dict(row) for name, row in self.differences.items()},
            "largest": self.largest,
            "passed": self.passed,
            "skipped": dict(self.skipped),
        }


def check_parity(
    servable: Servable,
    input_fn: InputFunction,
    checkpoint_path: str,
    export: Path,
    *,
    cases: Path | None = None,
    control: Control,
) -> Parity:
    """Compare an export of ours with the checkpoint it was made from.

    The signatures of our receivers get the first batch of `input_fn`, which makes raw features (and labels),
    before `preprocess`; those of the experiment's own get what of it fits them, else inputs of the test cases in
    the folder `cases`. ExportError if no signature could be checked; WorkStopped. Blocks its thread.
    """
    started = time.perf_counter()
    predictor = Predictor(export)
    try:
        info = predictor.info
        origins = {name: (str(item[0]), str(item[1])) for name, item in info.provenance.get("origins", {}).items()}
        ours = any(receiver in RECEIVERS for receiver, _ in origins.values())
        batch, expected = _through_checkpoint(servable, input_fn, checkpoint_path, with_model=ours)
        asked: dict[str, dict[str, _Question]] = {}  # by receiver and signature
        skipped: dict[str, str] = {}
        for name in info.signatures:
            receiver, output = origins.get(name, ("", ""))
            inputs, why_not = inputs_for(info, name, receiver, batch, cases)
            if inputs is None:
                skipped[name] = why_not
            else:
                asked.setdefault(receiver, {})[name] = (output, inputs)
        differences: dict[str, dict[str, float]] = {}
        passed = True
        for receiver, questions in asked.items():
            control.check()
            is_own = receiver in servable.own_receivers
            own = _through_own(servable, receiver, questions, checkpoint_path) if is_own else {}
            for name, (output, inputs) in questions.items():
                control.check()
                wanted = own[name] if is_own else expected.get(output, {})
                answers = predictor.predict(name, inputs).outputs
                row = differences[name] = {}
                for alias in answers.keys() & wanted.keys():
                    row[alias], scale = largest_difference(np.asarray(wanted[alias]), np.asarray(answers[alias]))
                    passed = passed and is_within_tolerance(row[alias], scale)
        differences = {name: differences[name] for name in info.signatures if name in differences}
    finally:
        predictor.close()
        predictor.take_apart()
    if not any(differences.values()):
        raise ExportError(joined(" ", dict.fromkeys(skipped.values())) or worded("It has no signature to check."))
    return Parity(batch.rows, TOLERANCE, differences, passed, skipped, time.perf_counter() - started)


def _through_checkpoint(
    servable: Servable, input_fn: InputFunction, checkpoint_path: str, *, with_model: bool
) -> tuple[EvaluationBatch, Outputs]:
    """One batch of evaluation records, and what the model as training has it makes of it."""
    schema = servable.schema
    if schema is None:
        return EvaluationBatch(np.empty(0, object), {}, {}), {}
    batch = read_first(input_fn, worded("The evaluation data")).batches[0]
    with temporary_graph() as graph:
        v1.train.get_or_create_global_step()
        raw = features = by_name(schema, tensors_of(batch.features))
        if servable.preprocess is not None:
            features = preprocess_of(servable.preprocess, training=False)(raw)
        fetched = [flat_features(raw), flat_features(features)]
        if not with_model:
            with v1.Session(graph=graph) as session:
                session.run(v1.tables_initializer())
                found = [*session.run(fetched), {}]
        else:
            spec = build_model(servable, arranged(schema, features))
            outputs = _tensors_by_output(spec)
            with restored(servable, spec, checkpoint_path, graph) as session:
                found = session.run([*fetched, outputs])
    examples = serialized_examples(schema, found[0])
    return EvaluationBatch(examples, dense_columns(schema, found[0]), found[1]), found[2]


def _through_own(
    servable: Servable, receiver: str, questions: Mapping[str, _Question], checkpoint_path: str
) -> dict[str, Arrays]:
    """What an own receiver and the model, built once, make of each question, by signature."""
    (group,) = group_receivers(servable, [receiver], receiver)
    found: dict[str, Arrays] = {}
    with temporary_graph() as graph:
        v1.train.get_or_create_global_step()
        made = group.build()
        spec = build_model(servable, made.features)
        outputs = _tensors_by_output(spec)
        with restored(servable, spec, checkpoint_path, graph) as session:
            for name, (output, inputs) in questions.items():
                alternative, _, head = output.rpartition(":")
                tensors = made.receiver_tensors
                if alternative:
                    tensors = made.receiver_tensors_alternatives[alternative]
                by_alias = tensors_by_alias(tensors)
                if len(by_alias) == len(inputs) == 1:  # classify and regress signatures call it "inputs"
                    by_alias = dict(zip(inputs, by_alias.values(), strict=True))
                fed = {by_alias[alias]: value for alias, value in inputs.items()}
                found[name] = session.run(outputs[head], feed_dict=fed)
    return found


@contextmanager
def restored(
    servable: Servable, spec: tf.estimator.EstimatorSpec, checkpoint_path: str, graph: tf.Graph
) -> Iterator[v1.Session]:
    """A session in which the model has the checkpoint's weights."""
    none = nobody()  # that lacks a value: nobody asks here
    scaffold = (spec.scaffold or v1.train.Scaffold(ready_op=none, ready_for_local_init_op=none)).finalize()
    with v1.Session(graph=graph, config=servable.estimator.config.session_config) as session:
        session.run(scaffold.init_op, feed_dict=scaffold.init_feed_dict)
        session.run(scaffold.local_init_op)
        scaffold.saver.restore(session, checkpoint_path)
        yield session


def flat_features(features: Tensors) -> dict[str, tf.Tensor]:
    """Features as tensors; one of variable length as padded values NAME and their numbers NAME_length."""
    flat = {}
    for name, value in features.items():
        if isinstance(value, tf.RaggedTensor):
            flat[name], flat[f"{name}_length"] = value.to_tensor(), value.row_lengths()
        elif not isinstance(value, tf.SparseTensor):
            flat[name] = tf.convert_to_tensor(value)
    return flat


def _tensors_by_output(spec: tf.estimator.EstimatorSpec) -> dict[str, dict[str, tf.Tensor]]:
    """What each of the model's export_outputs gives, by the aliases of its signatures."""
    found: dict[str, dict[str, tf.Tensor]] = {}
    for name, output in outputs_of(spec).items():
        if isinstance(output, tf.estimator.export.PredictOutput):
            found[name] = dict(output.outputs)
        elif isinstance(output, tf.estimator.export.ClassificationOutput):
            pair = {"scores": output.scores, "classes": output.classes}
            found[name] = {alias: value for alias, value in pair.items() if value is not None}
        elif isinstance(output, tf.estimator.export.RegressionOutput):
            found[name] = {"outputs": output.value}
    return found


def serialized_examples(schema: FeatureSchema, raw: Arrays) -> NDArray[np.generic]:
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


def dense_columns(schema: FeatureSchema, raw: Arrays) -> dict[str, NDArray[np.generic]]:
    """Flat features as the dense receiver names them."""
    return {
        name: raw[name]
        for feature in schema.features
        for name in ((feature.name, feature.length_name) if feature.is_ragged else (feature.name,))
    }
