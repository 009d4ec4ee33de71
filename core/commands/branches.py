"""Branching: a new run that starts with the weights of a checkpoint of another."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.commands.experiments import estimator_of, experiment_of, info_of, nothing
from core.commands.new_runs import removed_if_it_never_began, typed, versions
from core.commands.records import TrainingResult
from core.commands.remote import local_folder
from core.commands.training import train_in
from core.control import Control
from core.experiment.experiment import Experiment
from core.jobs import Emit, Notice, Phase
from core.runs.catalogue.checkpoints import Checkpoint, find_checkpoint
from core.runs.holds import held
from core.runs.run import RunFolder
from core.training.settings import RunSettings


def branch(
    run_dir: str | Path,
    checkpoint: str | int,
    to: str | Path,
    params: Mapping[str, Any] | None = None,
    settings: Mapping[str, Any] | None = None,
    emit: Emit = nothing,
    control: Control | None = None,
    keep_step: bool = True,
) -> TrainingResult:
    """Train a new run in `to` that starts with the weights of a checkpoint of another run.

    Variables are matched by name and shape, the others start fresh. `params` and `settings` overlay those of the
    old run; without `keep_step` steps count from 0. Raises as `train`, and CheckpointError if nothing fits.
    """
    old = RunFolder.open(Path(run_dir))
    info = info_of(old)
    chosen = find_checkpoint(old, checkpoint)
    path = local_folder(to)
    experiment = experiment_of(old, emit)
    settings_now = RunSettings.from_dict({**info.settings, **(settings or {})})
    new = dataclasses.replace(
        info,
        params=typed(experiment, {**info.params, **(params or {})}),
        settings=settings_now.to_dict(),
        metric="",
        versions=versions(),
        created=time.time(),
        branched_from={"run": str(old.path), "step": chosen.step},
    )
    run = RunFolder.create(path, new, old.experiment_file.read_bytes())
    with removed_if_it_never_began(run):
        experiment = experiment_of(run, emit)
        with held(old, chosen.step):
            _start_from(run, experiment, chosen, settings_now, keep_step, emit)
        return train_in(run, experiment, {}, {}, emit, control or Control())


def _start_from(
    run: RunFolder,
    experiment: Experiment,
    checkpoint: Checkpoint,
    settings: RunSettings,
    keep_step: bool,
    emit: Emit,
) -> None:
    """Give a new run its first checkpoint."""
    from core.training.branching import branch_from
    from core.training.prepare import make_train_input_fn, resolve

    info = info_of(run)
    emit(Phase(f"Branching from checkpoint {checkpoint.step}"))
    estimator = estimator_of(run, experiment)
    data, base = resolve(experiment, run)
    input_fn = make_train_input_fn(experiment, data, base, settings, 0)
    step, diff = branch_from(checkpoint, estimator, input_fn, keep_step=keep_step)
    came_from = {**(info.branched_from or {}), "new": [*diff.new, *diff.changed], "left": list(diff.missing)}
    run.write_info(dataclasses.replace(info, branched_from=came_from))
    emit(Notice(f"The branch starts at step {step} from checkpoint {checkpoint.step}. {diff.sentence}"))
