"""Evaluation records in every form that an export of ours takes them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tensorflow as tf
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray

from core.experiment.data.datasets import make_input_fn
from core.experiment.experiment import Experiment, Source
from core.experiment.user_functions import preprocess_of
from core.serving.export.parity import RECORDS, dense_columns, flat_features, serialized_examples
from core.serving.export.receivers import EXAMPLES_ALIAS


def read_evaluation_inputs(
    experiment: Experiment, source: Source, base: Path
) -> dict[str, Mapping[str, NDArray[Any]]]:
    """The first RECORDS records as {receiver: {alias: array}}. DataError, UserCodeError of preprocess."""
    schema = experiment.schema
    input_fn = make_input_fn(
        schema, source, base_dir=base, training=False, batch_size=RECORDS, shuffle_buffer=0, seed=None
    )
    with tf.Graph().as_default() as graph:
        iterator = v1.data.make_initializable_iterator(input_fn())
        element = iterator.get_next()
        raw = element[0] if isinstance(element, tuple) else element
        ready = raw
        if experiment.preprocess is not None:
            ready = preprocess_of(experiment.preprocess, training=False)(raw)
        with v1.Session(graph=graph) as session:
            session.run([iterator.initializer, v1.tables_initializer()])
            rows, preprocessed = session.run([flat_features(raw), flat_features(ready)])
    return {
        "example": {EXAMPLES_ALIAS: serialized_examples(schema, rows)},
        "dense": dense_columns(schema, rows),
        "preprocessed": preprocessed,
    }
