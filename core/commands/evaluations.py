"""Evaluation of checkpoints that training left without metrics, or again."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from core.commands.experiments import estimator_of, experiment_of, info_of
from core.commands.reading import judge
from core.commands.records import EvaluationResult
from core.control import Control, WorkStopped
from core.errors import CheckpointError
from core.jobs import Emit, Evaluated, Notice, Phase, nothing, until_stopped
from core.runs.catalogue.checkpoints import Checkpoint, find_checkpoint, list_checkpoints
from core.runs.events.evaluation_log import Evaluation, append_evaluation
from core.runs.holds import held
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder
from core.training.settings import RunSettings

Which = Literal["missing", "all"] | Sequence[int]


def evaluate(
    run_dir: str | Path, which: Which = "missing", emit: Emit = nothing, control: Control | None = None
) -> tuple[EvaluationResult, ...]:
    """Evaluate the checkpoints of a run that have no metrics yet, all of them, or those of some steps.

    Every evaluation of the experiment is made, the graph of each is built once. What is measured is written where
    training writes it. A stop by `control` ends it after the batch it is at; a checkpoint that is damaged or was
    removed meanwhile is reported by a Notice and passed over. Raises CheckpointError for a step there is not, and
    StorageError if the results cannot be saved.
    """
    run, control = RunFolder.open(Path(run_dir)), control or Control()
    check_no_pattern(run.path, "A run")
    try:
        return _evaluate(run, which, emit, control)
    except WorkStopped:
        return ()


def _evaluate(run: RunFolder, which: Which, emit: Emit, control: Control) -> tuple[EvaluationResult, ...]:
    """The body of `evaluate`; WorkStopped if it is stopped before the first evaluation."""
    watched = until_stopped(emit, control)
    experiment = experiment_of(run, watched)
    from core.training import summaries
    from core.training.prepare import full_name, make_evaluators, resolve

    settings = RunSettings.from_dict(info_of(run).settings)
    watched(Phase("preparing", "Preparing the data and the model"))
    estimator = estimator_of(run, experiment)
    data, base = resolve(experiment, run)
    evaluators = make_evaluators(estimator, experiment, data, base, settings)
    folders = [estimator.eval_dir(evaluator.name or None) for evaluator in evaluators]
    names = {evaluator.name: full_name(evaluator.name, "loss") for evaluator in evaluators}
    found: list[EvaluationResult] = []
    summaries.check_writable(folders)
    summaries.reopen(folders)
    try:
        for checkpoint in _chosen(run, which):
            for evaluator in evaluators:
                if which == "missing" and names[evaluator.name] in checkpoint.metrics:
                    continue
                if control.stop_requested:
                    return tuple(found)
                emit(Phase("evaluating", f"Evaluating checkpoint {checkpoint.step}"))
                try:
                    with held(run, checkpoint.step):
                        result = evaluator.evaluate(checkpoint.path, control.check)
                except CheckpointError as error:
                    judge(run, checkpoint)
                    emit(Notice(str(error), "warning", error.details))
                    break
                except WorkStopped:
                    return tuple(found)
                metrics = {name: value for name, value in result.metrics.items() if name != "global_step"}
                made = Evaluation(checkpoint.step, evaluator.name, checkpoint.path, metrics, time.time())
                append_evaluation(run.evaluations_file, made)
                emit(Evaluated(checkpoint.step, evaluator.name, metrics, result.batches, result.seconds))
                found.append(EvaluationResult(checkpoint.step, evaluator.name, metrics))
    finally:
        for evaluator in evaluators:
            evaluator.close()
        summaries.close(folders)
    return tuple(found)


def _chosen(run: RunFolder, which: Which) -> tuple[Checkpoint, ...]:
    if isinstance(which, str):
        return list_checkpoints(run)
    return tuple(find_checkpoint(run, step) for step in which)
