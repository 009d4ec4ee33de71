"""Branching: a new run that starts with the weights of a checkpoint of another."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from core.commands.chosen import held_checkpoint
from core.commands.code_trust import remember_run
from core.commands.experiments import estimator_of, experiment_of, info_of
from core.commands.new_runs import SettingsOverlay, overlaid, removed_if_it_never_began, typed, versions
from core.commands.records import TrainingResult
from core.commands.remote import local_folder
from core.commands.training import stopped_before_first_step, train_in
from core.control import Control, WorkStopped
from core.experiment.experiment import Experiment
from core.jobs import Emit, Notice, Phase, nothing, until_stopped
from core.runs.catalogue.checkpoints import Checkpoint
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder
from core.training.devices import see_devices
from core.training.settings import RunSettings
from core.words import worded


def branch(
    run_dir: str | Path,
    checkpoint: str | int,
    to: str | Path,
    params: Mapping[str, object] | None = None,
    settings: SettingsOverlay | None = None,
    emit: Emit = nothing,
    control: Control | None = None,
    keep_step: bool = True,
    *,
    owns_process: bool = False,
) -> TrainingResult:
    """Train a new run in `to` that starts with the weights of a checkpoint of another run.

    Variables are matched by name and shape; the others start fresh. `params` and `settings` overlay those of the
    old run; without `keep_step` steps count from 0. `owns_process` as for `train`. Raises as `train`, and
    CheckpointError if no variable fits.
    """
    old, path, control = RunFolder.open(Path(run_dir)), local_folder(to), control or Control()
    for folder in (old.path, path.absolute()):
        check_no_pattern(folder, "A run")
    watched = until_stopped(emit, control)
    try:
        with ExitStack() as held:
            chosen = held.enter_context(held_checkpoint(old, checkpoint))
            run = _created(old, chosen, path, params or {}, settings or {}, watched)
            if owns_process:
                see_devices(RunSettings.from_dict(info_of(run).settings).device)
            with removed_if_it_never_began(run):
                experiment = experiment_of(run, watched)
                _start_from(run, experiment, chosen, keep_step, watched)
                held.close()
                if experiment.estimator is not None:  # an optimizer may belong to one graph only
                    experiment = experiment_of(run, watched)
                return train_in(run, experiment, {}, {}, emit, control)
    except WorkStopped:
        return stopped_before_first_step(path, control)


def _created(
    old: RunFolder,
    checkpoint: Checkpoint,
    path: Path,
    params: Mapping[str, object],
    settings: SettingsOverlay,
    emit: Emit,
) -> RunFolder:
    """Create a new run folder with the old run's experiment."""
    info, experiment = info_of(old), experiment_of(old, emit)
    new = dataclasses.replace(
        info,
        params=typed(experiment, {**info.params, **params}),
        settings=overlaid(info.settings, settings).to_dict(),
        metric="",
        versions=versions(),
        created=time.time(),
        branched_from={"run": str(old.path), "step": checkpoint.step},
    )
    run = RunFolder.create(path, new, old.experiment_file.read_bytes())
    remember_run(run)  # its code has just run
    return run


def _start_from(
    run: RunFolder, experiment: Experiment, checkpoint: Checkpoint, keep_step: bool, emit: Emit
) -> None:
    """Write the first checkpoint of a new run."""
    from core.training.prepare import make_train_input_fn, resolve
    from core.training.starting.branching import branch_from

    info = info_of(run)
    settings = RunSettings.from_dict(info.settings)
    emit(Phase("preparing", worded("Branching from checkpoint {step}", step=checkpoint.step)))
    estimator = estimator_of(run, experiment)
    data, base = resolve(experiment, run)
    input_fn = make_train_input_fn(experiment, data, base, settings, 0)
    step, diff = branch_from(checkpoint, estimator, input_fn, keep_step=keep_step)
    came_from = {**(info.branched_from or {}), "new": [*diff.new, *diff.changed], "left": list(diff.missing)}
    run.write_info(dataclasses.replace(info, branched_from=came_from))
    emit(
        Notice(
            worded(
                "The branch starts at step {step} from checkpoint {origin}. {sentence}",
                step=step,
                origin=checkpoint.step,
                sentence=diff.sentence,
            )
        )
    )
