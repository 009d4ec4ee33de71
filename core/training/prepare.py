"""From an experiment and settings to a training that is ready for its first step, everything checked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tensorflow as tf

from core.experiment import datasets
from core.experiment.experiment import Experiment
from core.experiment.loading import base_folder
from core.experiment.model import make_estimator, make_run_config
from core.jobs import Emit, Notice
from core.runs.checkpoints import list_checkpoints
from core.runs.run import RunFolder
from core.training import preflight
from core.training.early_stopping import rule_of
from core.training.evaluator import Evaluator
from core.training.settings import RunSettings
from core.training.trainer import Prepared


def prepare(
    experiment: Experiment, params: Mapping[str, Any], settings: RunSettings, run: RunFolder, emit: Emit
) -> Prepared:
    """Build data, estimator and eval graph, and check them. Raises the WorkbenchError of the first thing wrong."""
    checkpoints = list_checkpoints(run)
    preflight.check_steps(settings, checkpoints)
    preflight.check_disk(run.path, checkpoints, settings.keep_latest + settings.keep_best)
    data = datasets.resolve_data(experiment, run.data_dir)
    info = run.read_info()
    base = base_folder(Path(info.source)) if info is not None else run.path
    for source in (data.train, data.eval):
        datasets.check_first_records(experiment.schema, source, base)
    train_records = datasets.count_records(data.train, base)
    eval_records = datasets.count_records(data.eval, base)
    preflight.check_records(train_records, eval_records)
    emit(Notice(f"{train_records} training and {eval_records} evaluation records."))
    if settings.seed is not None:
        # Keras layers draw the seeds of their weights from a generator that Estimator's seed does not reach.
        tf.keras.utils.set_random_seed(settings.seed)
    run_config = make_run_config(run.path, seed=settings.seed, summary_every=settings.summary_every)
    estimator = make_estimator(experiment, params, run_config)
    evaluator = Evaluator(
        estimator, _eval_input_fn(experiment, data.eval, base, settings), max_batches=settings.eval_batches
    )
    metric = preflight.choose_metric(settings, evaluator.metric_names)
    start = checkpoints[-1].step if checkpoints else 0
    train_input_fn = datasets.make_input_fn(
        experiment.schema,
        data.train,
        base_dir=base,
        training=True,
        batch_size=settings.batch_size,
        shuffle_buffer=settings.shuffle_buffer,
        seed=None if settings.seed is None else settings.seed + start,
        preprocess=experiment.preprocess,
        augment=experiment.augment,
    )
    return Prepared(estimator, evaluator, train_input_fn, rule_of(settings, metric), settings)


def _eval_input_fn(experiment: Experiment, source: Any, base: Path, settings: RunSettings) -> Any:
    return datasets.make_input_fn(
        experiment.schema,
        source,
        base_dir=base,
        training=False,
        batch_size=settings.eval_batch_size,
        shuffle_buffer=0,
        seed=None,
        preprocess=experiment.preprocess,
        augment=None,
    )
