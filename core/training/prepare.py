"""From an experiment and settings to a training that is ready for its first step, everything checked."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import tensorflow as tf

from core.errors import CheckpointError, ModelChangedError
from core.experiment.data import datasets
from core.experiment.data.share import Share
from core.experiment.experiment import Data, Experiment, InputFn, Source
from core.experiment.loading import base_folder
from core.experiment.model import Distribution, make_estimator, make_run_config, takes_params
from core.jobs import Emit, Notice
from core.number_text import format_number
from core.reasons import reason_of
from core.runs.catalogue.checkpoints import Checkpoint, list_checkpoints
from core.runs.run import RunFolder
from core.runs.run_records import title_of
from core.temporary_graphs import closed_on_error
from core.tf_types import InputFunction, Params
from core.training import preflight
from core.training.evaluator import Evaluator
from core.training.preflight import checked
from core.training.rules.early_stopping import Rule, rule_of
from core.training.settings import RunSettings
from core.training.variables import READER_ERRORS, checkpoint_variables, compare, model_variables
from core.training.verification import Fault, set_aside_bad
from core.words import mark, worded


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a training needs, built and checked before step 1.

    `evaluators`: the default one first; `best_of`: further metrics whose best checkpoints stay; `checkpoint`: the
    one to resume from, None for a run that begins; `train_records`: how many records an epoch has; `passes`: how
    often training begins again when its data has ended, None for any number.
    """

    estimator: tf.estimator.Estimator
    evaluators: tuple[Evaluator, ...]
    train_input_fn: InputFunction
    rule: Rule
    best_of: tuple[str, ...]
    settings: RunSettings
    checkpoint: Checkpoint | None
    train_records: int
    passes: int | None = 1


def prepare(
    experiment: Experiment,
    params: Params,
    settings: RunSettings,
    run: RunFolder,
    emit: Emit,
    distribution: Distribution | None = None,
    share: Callable[[int], Share] | None = None,
) -> Prepared:
    """Build data, estimator and eval graphs, and check them: a `Checked` event each.

    `share`: of several processes, the part of the training data of this one, for a training that starts at a step.
    Raises the WorkbenchError of the first thing wrong.
    """
    with checked(emit, mark("Checkpoints")) as verdict:
        checkpoints, unchecked = _usable_checkpoints(run, emit)
        newest = checkpoints[-1] if checkpoints else None
        verdict.text = _beginning(run, newest)
        if newest and unchecked:
            verdict.warn(unchecked.sentence(newest.step))
    start = newest.step if newest else 0
    with checked(emit, mark("Steps")) as verdict:
        preflight.check_steps(settings, start)
        left, last = format_number(settings.max_steps - start), format_number(settings.max_steps)
        verdict.text = worded("{left} steps to do, up to step {last}.", left=left, last=last)
    experiment = dataclasses.replace(experiment, params=params)  # an input_fn gets those of this run
    data, base = resolve(experiment, run)
    train_records = _check_data(experiment, data, base, emit)
    set_seed(settings)
    with ExitStack() as unfinished:
        with checked(emit, mark("Model")) as verdict:
            run_config = make_run_config(
                run.path, seed=settings.seed, summary_every=settings.summary_every, distribution=distribution
            )
            overridden: list[str] = []
            estimator = make_estimator(experiment, params, run_config, overridden.extend)
            evaluators = make_evaluators(estimator, experiment, {"": data.eval, **data.evals}, base, settings)
            unfinished.enter_context(closed_on_error(evaluators))
            verdict.text = mark("Its evaluation graph was built once, for all evaluations.")
            if evaluators[0].fallback_reason:
                verdict.warn(
                    worded(
                        "Estimator.evaluate has to evaluate it, which is slower: {reason}.",
                        reason=evaluators[0].fallback_reason,
                    )
                )
            if overridden:
                verdict.warn(
                    worded(
                        "{text} The Estimator's own RunConfig applies, except for {names}: the run's settings "
                        "decide where and when checkpoints are saved, and which stay.",
                        text=verdict.text,
                        names=", ".join(overridden),
                    )
                )
            if experiment.params and not takes_params(experiment):
                verdict.warn(
                    worded(
                        "{text} It takes no params, so changing the experiment's params changes nothing.",
                        text=verdict.text,
                    )
                )
        names = metric_names(evaluators)
        with checked(emit, mark("Metric")) as verdict:
            metric = preflight.choose_metric(settings, names)
            best_of = preflight.further_metrics(settings, names)
            verdict.text = f"{metric}, of {', '.join(names)}."
        rule = rule_of(settings, metric)
        with checked(emit, mark("Early stopping")) as verdict:
            preflight.judge_patience(rule, settings, start, verdict)
        part = share(start) if share is not None else None
        train_input_fn = make_train_input_fn(experiment, data, base, settings, start, part)
        with checked(emit, mark("Disk")) as verdict:
            keep = settings.keep_latest + settings.keep_best * (1 + len(best_of))
            verdict.text = preflight.check_disk(run.path, checkpoints, evaluators[0].variables_bytes, keep)
        set_seed(settings)
        passes = data.train.passes if isinstance(data.train, InputFn) else 1
        return Prepared(
            estimator, evaluators, train_input_fn, rule, best_of, settings, newest, train_records, passes
        )


def resolve(experiment: Experiment, run: RunFolder) -> tuple[Data, Path]:
    """The run's data, and the folder relative paths start from."""
    info = run.read_info()
    base = base_folder(Path(info.source)) if info is not None else run.path
    return datasets.resolve_data(experiment, run.data_dir), base


def make_evaluators(
    estimator: tf.estimator.Estimator,
    experiment: Experiment,
    sources: Mapping[str, Source],
    base: Path,
    settings: RunSettings,
) -> tuple[Evaluator, ...]:
    """One evaluator for each source, by the evaluation's name; the default one is ""."""
    made: list[Evaluator] = []
    with closed_on_error(made):
        for name, source in sources.items():
            input_fn = make_eval_input_fn(experiment, source, base, settings)
            made.append(Evaluator(estimator, input_fn, name=name, max_batches=settings.eval_batches))
    return tuple(made)


def metric_names(evaluators: Sequence[Evaluator]) -> tuple[str, ...]:
    """The names of all eval metrics; those of a named evaluation are NAME/metric."""
    return tuple(full_name(evaluator.name, metric) for evaluator in evaluators for metric in evaluator.metric_names)


def full_name(evaluation: str, metric: str) -> str:
    return f"{evaluation}/{metric}" if evaluation else metric


def make_train_input_fn(
    experiment: Experiment,
    data: Data,
    base: Path,
    settings: RunSettings,
    start: int,
    share: Share | None = None,
) -> InputFunction:
    """The input_fn of training; a run that resumes at step `start` gets its data in another order."""
    return datasets.make_input_fn(
        experiment.schema,
        data.train,
        base_dir=base,
        training=True,
        batch_size=settings.batch_size,
        shuffle_buffer=settings.shuffle_buffer,
        seed=None if settings.seed is None else settings.seed + start,
        preprocess=experiment.preprocess,
        augment=experiment.augment,
        params=experiment.params,
        share=share,
    )


def make_eval_input_fn(experiment: Experiment, source: Source, base: Path, settings: RunSettings) -> InputFunction:
    """The input_fn of an evaluation: one pass, in order."""
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
        params=experiment.params,
    )


def _beginning(run: RunFolder, newest: Checkpoint | None) -> str:
    """Return what a training begins with: `newest` is its checkpoint, which was checked."""
    if newest is None:
        return mark("A new run.")
    info = run.read_info()
    if newest.step == 0 and info is not None and info.warm_start is not None:
        return worded("Starts with weights of {origin}.", origin=title_of(info.warm_start))
    return worded("Resumes from checkpoint {step}, which is intact.", step=newest.step)


def _usable_checkpoints(run: RunFolder, emit: Emit) -> tuple[list[Checkpoint], Fault | None]:
    """Return the checkpoints to resume from, and why the newest of them could not be checked, if it could not.

    The damaged and the not finite are set aside. CheckpointError if none is left.
    """
    found = list_checkpoints(run)
    good, bad, unchecked = set_aside_bad(found)
    for checkpoint, fault in bad:
        emit(Notice(fault.sentence(checkpoint.step), "warning", fault.reason))
    reached = run.read_state().step
    if not found and reached > 0:
        raise CheckpointError(
            worded(
                "{name} was trained to step {step}, but none of its checkpoints is left. Training would "
                "begin with fresh weights, so it does not begin. Start a new run.",
                name=run.name,
                step=reached,
            )
        )
    return good, unchecked


def _check_data(experiment: Experiment, data: Data, base: Path, emit: Emit) -> int:
    """How many training records there are, 0 if that is not known, once all data was looked at."""
    with checked(emit, mark("Data")) as verdict:
        for source in (data.train, data.eval, *data.evals.values()):
            training = source is data.train
            datasets.check_first_records(experiment.schema, source, base, experiment.params, training=training)
        train_records = datasets.count_records(data.train, base, experiment.schema)
        counts = {
            name: datasets.count_records(source, base, experiment.schema)
            for name, source in {"": data.eval, **data.evals}.items()
        }
        for name, count in counts.items():
            preflight.check_records(train_records, count, name)
        if train_records is None or None in counts.values():
            verdict.text = _told_of_input_fns(data)
        else:
            evals = (f"{count} in {name}" if name else f"{count} evaluation" for name, count in counts.items())
            verdict.text = worded(
                "{training} training and {evaluation} records; the first ones fit the schema.",
                training=train_records,
                evaluation=", ".join(evals),
            )
    return train_records or 0


def _told_of_input_fns(data: Data) -> str:
    names = [
        f"{source.name} ({what})"
        for what, source in (("training", data.train), ("evaluation", data.eval), *data.evals.items())
        if isinstance(source, InputFn)
    ]
    return worded(
        "The first batches were read from {names}, which batch and shuffle by themselves: Batch size, Shuffle "
        "buffer and Eval batch size do not apply.",
        names=", ".join(names),
    )


def check_variables(spec: tf.estimator.EstimatorSpec, newest: Checkpoint) -> str:
    """ModelChangedError unless the checkpoint's variables are those of the model of the default graph."""
    model = model_variables(spec)
    if model is None:
        return worded("The model saves its variables in its own way; they were not compared.")
    try:
        saved = checkpoint_variables(newest.path)
    except READER_ERRORS as error:
        return worded(
            "The checkpoint's variables cannot be listed here ({reason}); they were not compared.",
            reason=reason_of(error),
        )
    diff = compare(model, saved)
    if diff:
        raise ModelChangedError(
            worded(
                "{sentence} Branch from the checkpoint to keep what fits, or start a new run.",
                sentence=diff.sentence,
            ),
            details="\n".join(
                f"{word}: {name}"
                for word, names in (("changed", diff.changed), ("new", diff.new), ("gone", diff.missing))
                for name in names
            ),
        )
    return diff.sentence


def set_seed(settings: RunSettings) -> None:
    if settings.seed is not None:
        # Keras layers draw the seeds of their weights from a generator that Estimator's seed does not reach.
        tf.keras.utils.set_random_seed(settings.seed)
