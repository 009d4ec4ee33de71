"""The evaluations of one run, opened to measure checkpoint after checkpoint; each graph is built once."""

from __future__ import annotations

import dataclasses
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.experiment_files import experiment_file
from core.commands.experiments import choices_for, estimator_of, experiment_of, info_of, load, settings_of
from core.commands.new_runs import typed
from core.commands.reading import judge
from core.commands.records import EvaluationResult
from core.errors import CheckpointError, DataError, RunError, SettingsError
from core.experiment.data.row_source import CSV
from core.experiment.experiment import Csv, Data, Experiment, Source, TFRecords
from core.jobs import Emit, Evaluated, Notice, Phase
from core.runs.catalogue.checkpoints import Checkpoint
from core.runs.events.evaluation_log import Evaluation, EvaluationLog, append_evaluation
from core.runs.holds import held
from core.runs.run import RunFolder
from core.temporary_graphs import closed_on_error
from core.training.settings import RunSettings
from core.words import worded

if TYPE_CHECKING:
    import tensorflow as tf

    from core.training.evaluator import Evaluator

_NAME = re.compile(r"^[A-Za-z0-9][\w.-]*$")


@dataclass(frozen=True, slots=True)
class BroughtExperiment:
    """The experiment for a run that has none of its own, as another program trained it.

    `source`: a file or a sample's name; `params` over its defaults; `use` as for describe_experiment.
    """

    source: str | Path
    params: Mapping[str, object] = field(default_factory=dict)
    use: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sources:
    """The evaluations of a run: their data by name, "" for the default one.

    `base` is the folder of relative paths; `files` are, by name, the files chosen for this evaluation instead of
    the experiment's own.
    """

    experiment: Experiment
    estimator: tf.estimator.Estimator
    settings: RunSettings
    evaluations: Mapping[str, Source]
    base: Path
    files: Mapping[str, str]


def sources_of(
    run: RunFolder, emit: Emit, brought: BroughtExperiment | None = None, files: Mapping[str, str] | None = None
) -> Sources:
    """Load the run's experiment, or the one that was brought; `files` (by name) replace its evaluation data.

    RunError if a run of another program has no experiment, or if one of ours is given another.
    """
    if run.is_foreign and brought is None:
        raise RunError(
            worded(
                "{name} was not made by the Workbench, so nothing in it says what its model and data are. Name "
                "the experiment it was trained with: --experiment FILE.",
                name=run.name,
            )
        )
    if not run.is_foreign and brought is not None:
        raise RunError(
            worded(
                "{name} keeps the experiment it was trained with. Leave --experiment out: it is for runs that "
                "other programs trained.",
                name=run.name,
            )
        )
    from core.experiment.data import datasets
    from core.experiment.loading import base_folder
    from core.training.prepare import resolve

    if brought is None:
        experiment, info = experiment_of(run, emit), info_of(run)
        settings = RunSettings.from_dict(info.settings)
        estimator = estimator_of(run, experiment)
        # The data of an input_fn is that of the run's params.
        experiment = dataclasses.replace(experiment, params=info.params)
        data, base = resolve(experiment, run)
    else:
        experiment, estimator = _brought(run, brought, emit)
        settings = settings_of(experiment, {})
        data, base = datasets.resolve_data(experiment, run.data_dir), base_folder(experiment_file(brought.source))
    if not files:
        return Sources(experiment, estimator, settings, {"": data.eval, **data.evals}, base, {})
    chosen = {name: str(Path(file).expanduser().absolute()) for name, file in files.items()}
    others = {name: _source(name, file, experiment, data, base) for name, file in chosen.items()}
    return Sources(experiment, estimator, settings, others, base, chosen)


def _brought(run: RunFolder, brought: BroughtExperiment, emit: Emit) -> tuple[Experiment, tf.estimator.Estimator]:
    from core.experiment.model import make_estimator, make_run_config

    file = experiment_file(brought.source)
    experiment = load(file, None, emit, choices=choices_for(file, brought.use), params=brought.params)
    params = typed(experiment, brought.params)
    config = make_run_config(run.path, seed=None, summary_every=100)
    return dataclasses.replace(experiment, params=params), make_estimator(experiment, params, config)


def _source(name: str, file: str, experiment: Experiment, data: Data, base: Path) -> Source:
    """Return the evaluation data of a file, checked. SettingsError, DataError."""
    from core.experiment.data import datasets

    if not _NAME.match(name):
        raise SettingsError(
            "data",
            worded(
                '"{name}" cannot name an evaluation. Use letters, digits, dots, dashes and underscores.', name=name
            ),
        )
    if name in data.evals:
        raise SettingsError(
            "data", worded('The experiment has an evaluation "{name}" of its own. Choose another name.', name=name)
        )
    if experiment.schema is None:
        raise DataError(
            worded(
                "{name} has no feature schema, so no file can be read for it. Add an evaluation to its Data "
                "instead.",
                name=experiment.name,
            )
        )
    source: Source
    if Path(file).suffix.lower() in CSV:
        own = data.eval if isinstance(data.eval, Csv) else Csv("")
        source = dataclasses.replace(own, patterns=file)
    else:
        source = TFRecords(file)
    datasets.check_first_records(experiment.schema, source, base, experiment.params)
    if datasets.count_records(source, base, experiment.schema) == 0:
        raise DataError(worded("{file} has no records, so nothing can be measured on it.", file=file))
    return source


class RunEvaluators:
    """The evaluations of one run. Results go to its event files and its own record. One thread."""

    def __init__(self, run: RunFolder, evaluators: tuple[Evaluator, ...], files: Mapping[str, str]) -> None:
        from core.training.prepare import full_name

        self._run, self._evaluators, self._files = run, evaluators, files
        self._losses = {evaluator.name: full_name(evaluator.name, "loss") for evaluator in evaluators}

    def lacks(self, checkpoint: Checkpoint) -> bool:
        """Return whether one of the evaluations was not made for the checkpoint."""
        return any(loss not in checkpoint.metrics for loss in self._losses.values())

    def evaluate(
        self, checkpoint: Checkpoint, emit: Emit, check: Callable[[], None], *, again: bool = False
    ) -> Iterator[EvaluationResult]:
        """Make the evaluations that a checkpoint lacks, or all of them `again`.

        `check` is called before each evaluation and after each batch; if it raises, nothing of that evaluation is
        written. A damaged or removed checkpoint is reported by a Notice and skipped.
        """
        for evaluator in self._evaluators:
            if not again and self._losses[evaluator.name] in checkpoint.metrics:
                continue
            check()
            emit(Phase("evaluating", worded("Evaluating checkpoint {step}", step=checkpoint.step)))
            try:
                with held(self._run, checkpoint.step):
                    result = evaluator.evaluate(checkpoint.path, check)
            except CheckpointError as error:
                judge(self._run, checkpoint)
                emit(Notice(str(error), "warning", error.details))
                return
            metrics = {name: value for name, value in result.metrics.items() if name != "global_step"}
            name = evaluator.name
            made = Evaluation(
                checkpoint.step, name, checkpoint.path, metrics, time.time(), self._files.get(name, "")
            )
            append_evaluation(self._run.evaluations_file, made)
            emit(Evaluated(checkpoint.step, name, metrics, result.batches, result.seconds))
            yield EvaluationResult(checkpoint.step, name, metrics)

    @property
    def metric_names(self) -> tuple[str, ...]:
        """Return the names of all metrics; those of a named evaluation are NAME/metric."""
        from core.training.prepare import metric_names

        return metric_names(self._evaluators)


@contextmanager
def opened(run: RunFolder, sources: Sources, *, again: bool = False) -> Iterator[RunEvaluators]:
    """Build the evaluations, and close them after the body.

    StorageError if results cannot be written; SettingsError if a name stands for another file than in earlier
    evaluations, unless everything is measured `again`.
    """
    from core.training import summaries
    from core.training.prepare import make_evaluators

    if not again:
        _check_same_files(run, sources.files)
    evaluators = make_evaluators(
        sources.estimator, sources.experiment, sources.evaluations, sources.base, sources.settings
    )
    folders = [sources.estimator.eval_dir(evaluator.name or None) for evaluator in evaluators]
    with closed_on_error(evaluators):
        summaries.check_writable(folders)
        summaries.reopen(folders)
    try:
        yield RunEvaluators(run, evaluators, sources.files)
    finally:
        for evaluator in evaluators:
            evaluator.close()
        summaries.close(folders)


def _check_same_files(run: RunFolder, files: Mapping[str, str]) -> None:
    for (name, _), made in EvaluationLog(run.evaluations_file).poll().items():
        if files.get(name, made.data) != made.data:
            before = worded("on {file}", file=made.data) if made.data else worded("in training")
            raise SettingsError(
                "data",
                worded(
                    'Checkpoints of {name} were evaluated as "{evaluation}" {before}. Choose another name for '
                    "{file}, or measure all of them again.",
                    name=run.name,
                    evaluation=name,
                    before=before,
                    file=files[name],
                ),
            )
