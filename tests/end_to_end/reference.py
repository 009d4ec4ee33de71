"""What the checkpoint itself answers: Estimator.predict, fed by the experiment's own pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np


def predict_from_checkpoint(run: Path, step: int, row: dict[str, Any]) -> dict[str, Any]:
    """Every prediction of one row by `Estimator.predict` with the checkpoint of `step`."""
    import tensorflow as tf

    from core import commands
    from core.commands.experiments import experiment_of, info_of
    from core.experiment.model import make_estimator, make_run_config
    from core.experiment.values import default_array, to_array
    from core.runs.catalogue.checkpoints import find_checkpoint
    from core.runs.run import RunFolder

    folder = RunFolder.open(run)
    experiment = experiment_of(folder, commands.nothing)
    estimator = make_estimator(
        experiment, info_of(folder).params, make_run_config(run, seed=None, summary_every=100)
    )
    batch = {}
    assert experiment.schema is not None
    for feature in experiment.schema.features:
        value = row.get(feature.name)
        array = default_array(feature) if value is None else to_array(feature, value)
        assert array is not None
        batch[feature.name] = tf.constant(array.tolist(), feature.dtype)[None]

    def input_fn() -> Any:
        features = {name: tf.constant(value) for name, value in plain.items()}
        return tf.data.Dataset.from_tensors(features).map(experiment.preprocess or (lambda found: found))

    plain = {name: value.numpy() for name, value in batch.items()}
    found = next(iter(estimator.predict(input_fn, checkpoint_path=find_checkpoint(folder, step).path)))
    return {name: np.asarray(value) for name, value in found.items()}
