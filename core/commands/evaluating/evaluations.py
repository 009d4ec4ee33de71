"""Evaluation of checkpoints that training left without metrics, or again, or on other data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from core.commands.evaluating.run_evaluators import BroughtExperiment, opened, sources_of
from core.commands.records import EvaluationResult
from core.control import Control, WorkStopped
from core.jobs import Emit, Phase, nothing, until_stopped
from core.runs.catalogue.checkpoints import Checkpoint, find_checkpoint, list_checkpoints
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder
from core.words import mark

Which = Literal["missing", "all"] | Sequence[int]


def evaluate(
    run_dir: str | Path,
    which: Which = "missing",
    emit: Emit = nothing,
    control: Control | None = None,
    data: Mapping[str, str] | None = None,
    brought: BroughtExperiment | None = None,
) -> tuple[EvaluationResult, ...]:
    """Evaluate the checkpoints of a run: those without metrics, all of them, or those of some steps.

    Every evaluation of the experiment is made; with `data`, those on other files by name, whose metrics are
    NAME/metric. Results are written where training writes them. A stop by `control` takes effect after the current
    batch. A damaged or removed checkpoint is reported by a Notice and skipped. `brought` is the experiment of a run
    that another program trained. Raises CheckpointError for a step that does not exist, and StorageError if the
    results cannot be saved.
    """
    run, control = RunFolder.open(Path(run_dir)), control or Control()
    check_no_pattern(run.path, "A run")
    found: list[EvaluationResult] = []
    try:
        watched = until_stopped(emit, control)
        sources = sources_of(run, watched, brought, data)
        watched(Phase("preparing", mark("Preparing the data and the model")))
        again = which == "all"
        with opened(run, sources, again=again) as evaluators:
            for checkpoint in _chosen(run, which):
                for result in evaluators.evaluate(checkpoint, emit, control.check, again=which != "missing"):
                    found.append(result)  # what was measured before a stop is kept
    except WorkStopped:
        pass
    return tuple(found)


def _chosen(run: RunFolder, which: Which) -> tuple[Checkpoint, ...]:
    if isinstance(which, str):
        return list_checkpoints(run)
    return tuple(find_checkpoint(run, step) for step in which)
