"""Evaluation records in every form that an export of ours takes them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import tensorflow.compat.v1 as v1
from numpy.typing import NDArray

from core.experiment.data.datasets import described, make_input_fn
from core.experiment.data.input_fns import read_first
from core.experiment.data.structures import by_name, tensors_of
from core.experiment.experiment import Experiment, Source
from core.experiment.user_functions import preprocess_of
from core.serving.export.checks.parity import RECORDS, dense_columns, flat_features, serialized_examples
from core.serving.export.receivers import EXAMPLES_ALIAS
from core.temporary_graphs import temporary_graph
from core.words import worded


def read_evaluation_inputs(
    experiment: Experiment, source: Source, base: Path
) -> dict[str, Mapping[str, NDArray[np.generic]]]:
    """The first RECORDS records as {receiver: {alias: array}}. DataError, UserCodeError of preprocess."""
    schema = described(experiment.schema)
    input_fn = make_input_fn(
        schema,
        source,
        base_dir=base,
        training=False,
        batch_size=RECORDS,
        shuffle_buffer=0,
        seed=None,
        params=experiment.params,
    )
    batch = read_first(input_fn, worded("The evaluation data")).batches[0]
    with temporary_graph() as graph:
        raw = ready = by_name(schema, tensors_of(batch.features))
        if experiment.preprocess is not None:
            ready = preprocess_of(experiment.preprocess, training=False)(raw)
        with v1.Session(graph=graph) as session:
            session.run(v1.tables_initializer())
            rows, preprocessed = session.run([flat_features(raw), flat_features(ready)])
    return {
        "example": {EXAMPLES_ALIAS: serialized_examples(schema, rows)},
        "dense": dense_columns(schema, rows),
        "preprocessed": preprocessed,
    }
