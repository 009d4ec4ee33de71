"""Evaluation data batch by batch, with what a checkpoint or an export says of it."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import tensorflow as tf
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray

from core.errors import ExportError
from core.experiment.data.inference import named_parts
from core.experiment.data.input_fns import Element, element_of
from core.experiment.data.structures import arranged, by_name
from core.experiment.schema import FeatureSchema
from core.experiment.user_code import user_code
from core.experiment.user_functions import preprocess_of
from core.serving.export.checks.parity import dense_columns, flat_features, restored, serialized_examples
from core.serving.export.checks.parity_inputs import EvaluationBatch, inputs_for
from core.serving.export.servable import Servable
from core.serving.export.serving_graph import build_model
from core.serving.labelled.heads import Labels, Outputs
from core.serving.predict.predictor import Predictor
from core.serving.saved_model.signatures import SavedModelInfo
from core.temporary_graphs import temporary_graph
from core.tf_types import InputFunction, Tensors
from core.words import worded

Columns = Mapping[str, NDArray[np.generic]]
_Fetched: TypeAlias = "Mapping[str, Mapping[tuple[str, str], tf.Tensor]]"  # by part, then head and name


@dataclass(frozen=True, slots=True, eq=False)
class LabelledBatch:
    """One batch: `features` and `labels` by name, before `preprocess`, and the model's `outputs`.

    A feature of variable length is padded; how many values each row has is NAME_length.
    """

    rows: int
    features: Columns
    labels: Labels
    outputs: Outputs


def batches_through_checkpoint(
    servable: Servable, input_fn: InputFunction, checkpoint_path: str
) -> Generator[LabelledBatch, None, None]:
    """Every batch of `input_fn`, which makes raw features, through the model as training has it.

    Its graph is the default one of the thread until the generator ends: close() one that is not read to its end.
    CheckpointError, UserCodeError, ExportError if the model has no prediction mode.
    """
    with temporary_graph() as graph:
        v1.train.get_or_create_global_step()
        data = _read(servable.schema, input_fn)
        spec = build_model(servable, _prepared(servable, data))
        if spec.predictions is None:
            raise ExportError(
                worded("The model predicts nothing: its EstimatorSpec has no predictions in prediction mode.")
            )
        fetched = {**data.fetched(), "outputs": _by_head(spec.predictions)}
        with restored(servable, spec, checkpoint_path, graph) as session:
            yield from _batches(session, data.element, fetched)


def batches_through_export(
    servable: Servable, input_fn: InputFunction, predictor: Predictor, signature: str
) -> Generator[LabelledBatch, None, None]:
    """Every batch of `input_fn`, which makes raw features, through one signature of an export. close() it, too.

    ExportError if the evaluation data has not what the signature takes; RequestError if it refuses it.
    """
    info = predictor.info
    schema = servable.schema
    if schema is None:
        raise ExportError(
            worded("The evaluation data has no feature schema, so an export cannot be asked. Use a checkpoint.")
        )
    receiver = info.receiver_of(signature) or ""
    with temporary_graph() as graph:
        v1.train.get_or_create_global_step()
        data = _read(schema, input_fn)
        ready = preprocess_of(servable.preprocess, training=False)(data.raw) if servable.preprocess else data.raw
        prepared = {("", name): tensor for name, tensor in flat_features(ready).items()}
        fetched = {**data.fetched(), "outputs": prepared}
        with v1.Session(graph=graph, config=servable.estimator.config.session_config) as session:
            session.run([v1.tables_initializer(), v1.local_variables_initializer()])
            for batch in _batches(session, data.element, fetched):
                preprocessed = {key: value for (_, key), value in batch.outputs.items()}
                examples = serialized_examples(schema, batch.features)
                asked = EvaluationBatch(examples, dense_columns(schema, batch.features), preprocessed)
                inputs, why_not = inputs_for(info, signature, receiver, asked, None)
                if inputs is None:
                    raise ExportError(
                        worded(
                            "{signature} cannot be asked about the evaluation data. {why}",
                            signature=signature,
                            why=why_not,
                        )
                    )
                answers = predictor.predict(signature, inputs).outputs
                outputs = {_key_of(alias): np.asarray(value) for alias, value in answers.items()}
                yield LabelledBatch(batch.rows, batch.features, batch.labels, outputs)


def telling_signature(info: SavedModelInfo) -> str:
    """The signature whose answers say most: with probabilities, else the one of most outputs. ExportError: none."""
    if not info.signatures:
        raise ExportError(worded("{path} has no signature, so it cannot be asked.", path=info.path))

    def merit(name: str) -> tuple[bool, int]:
        aliases = [spec.alias for spec in info.signatures[name].outputs]
        return any("prob" in alias for alias in aliases), len(aliases)

    return max(info.signatures, key=merit)


@dataclass(frozen=True, slots=True)
class _Data:
    """The evaluation data in the default graph: raw features by name, and as they are given to the model."""

    element: Element
    raw: Tensors
    given: object
    labels: Tensors

    def fetched(self) -> _Fetched:
        """The tensors of a batch but for the model's outputs, as `_batches` takes them."""
        parts = {"features": flat_features(self.raw), "labels": flat_features(self.labels)}
        return {part: {("", name): tensor for name, tensor in tensors.items()} for part, tensors in parts.items()}


def _read(schema: FeatureSchema | None, input_fn: InputFunction) -> _Data:
    with user_code(worded("The evaluation data")):
        element = element_of(input_fn())
    if schema is not None:
        raw = by_name(schema, element.features)
    else:
        raw = dict(named_parts(element.features, "input"))
    labels: dict[str, tf.Tensor] = {}
    if element.labels is not None:
        alone = schema.labels[0].name if schema is not None and len(schema.labels) == 1 else "label"
        for name, tensor in named_parts(element.labels, alone).items():
            labels[f"{name}_label" if name in raw else name] = tensor
    return _Data(element, raw, element.features, labels)


def _prepared(servable: Servable, data: _Data) -> object:
    """Features as the model takes them."""
    if servable.preprocess is None:
        return data.given
    preprocess = preprocess_of(servable.preprocess, training=False)
    if servable.schema is None:
        return preprocess(data.given if isinstance(data.given, Mapping) else data.raw)
    return arranged(servable.schema, preprocess(data.raw))


def _batches(session: v1.Session, element: Element, fetched: _Fetched) -> Generator[LabelledBatch, None, None]:
    with _started(session, element):
        while True:
            with user_code(worded("The evaluation data")):
                try:
                    values = session.run({part: list(tensors.values()) for part, tensors in fetched.items()})
                except tf.errors.OutOfRangeError:
                    return
            outputs = dict(zip(fetched["outputs"], values["outputs"], strict=True))
            features, labels = (
                {name: value for (_, name), value in zip(fetched[part], values[part], strict=True)}
                for part in ("features", "labels")
            )
            yield LabelledBatch(_rows_of((*features.values(), *outputs.values())), features, labels, outputs)


@contextmanager
def _started(session: v1.Session, element: Element) -> Iterator[None]:
    """The data from its beginning; queues, which some input_fns make, are filled meanwhile."""
    if element.initializer is not None:
        session.run(element.initializer)
        yield
        return
    coordinator = v1.train.Coordinator()
    threads = v1.train.start_queue_runners(session, coordinator)
    try:
        yield
    finally:
        coordinator.request_stop()
        coordinator.join(threads, stop_grace_period_secs=5, ignore_live_threads=True)


def _by_head(predictions: object) -> dict[tuple[str, str], tf.Tensor]:
    """A model's predictions by head and key: those of a MultiHead have pairs for names."""
    if not isinstance(predictions, Mapping):
        return {("", "output"): tf.convert_to_tensor(predictions)}
    found = {}
    for key, value in predictions.items():
        if isinstance(value, tf.Tensor | tf.Variable):
            pair = isinstance(key, tuple) and len(key) == 2
            found[(str(key[0]), str(key[1])) if pair else _key_of(str(key))] = tf.convert_to_tensor(value)
    return found


def _key_of(alias: str) -> tuple[str, str]:
    """(head, key) of an alias: a signature of all heads calls its outputs HEAD/KEY."""
    head, _, key = alias.rpartition("/")
    return head, key


def _rows_of(values: Iterable[NDArray[np.generic]]) -> int:
    """How many rows a batch has."""
    return next((len(value) for value in values if np.ndim(value)), 0)
