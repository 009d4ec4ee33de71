"""Warm starts: a new run that begins with the weights of a checkpoint, and the list of what matches before it."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from pathlib import Path

from core.commands.experiment_files import experiment_file
from core.commands.experiments import choices_for, estimator_of, experiment_of, info_of, load, settings_of
from core.commands.new_runs import SettingsOverlay, overlaid, typed
from core.commands.run_log import logged
from core.commands.starting.origins import find_origin, held_origin
from core.control import Control
from core.experiment.experiment import Experiment
from core.jobs import Emit, Notice, Phase, nothing
from core.runs.run import RunFolder
from core.runs.run_records import StartedWarm
from core.runs.scratch import scratch_folder
from core.training.settings import RunSettings
from core.training.starting.matching import MatchState, VariableMatch, WarmStartMatch, shape_text
from core.training.starting.warm_start import WarmStart
from core.words import mark, worded


def match_warm_start(
    source: str | Path,
    warm_start: WarmStart,
    params: Mapping[str, object] | None = None,
    settings: SettingsOverlay | None = None,
    emit: Emit = nothing,
    control: Control | None = None,
    use: Mapping[str, str] | None = None,
) -> WarmStartMatch:
    """Return which variables a new run of `source` would take from where the warm start says. Trains nothing.

    The other arguments are as for `train`. SettingsError, at the field, for a wrong choice; else raises as `train`.
    """
    from core.experiment.data import datasets
    from core.experiment.loading import base_folder
    from core.experiment.model import make_estimator, make_run_config
    from core.training.prepare import make_train_input_fn
    from core.training.starting.warm_starting import match_model

    find_origin(warm_start)  # before the experiment is loaded
    file, folder = experiment_file(source), Path.cwd()
    try:
        experiment = load(
            file, None, emit, choices=choices_for(file, use), params=params, control=control, told=False
        )
        values = typed(experiment, params or {})
        chosen = overlaid(settings_of(experiment, {}).to_dict(), settings or {})
        experiment = dataclasses.replace(experiment, params=values)
        emit(Phase("preparing", mark("Building the training graph")))
        with scratch_folder("warm-start") as scratch, held_origin(warm_start) as origin:
            config = make_run_config(scratch, seed=chosen.seed, summary_every=chosen.summary_every)
            estimator = make_estimator(experiment, values, config)
            data = datasets.resolve_data(experiment, scratch / "data")
            input_fn = make_train_input_fn(experiment, data, base_folder(file), chosen, 0)
            return match_model(estimator, input_fn, origin, warm_start)
    finally:
        os.chdir(folder)  # a script was run in its own


def started_warm(run: RunFolder, experiment: Experiment, warm_start: WarmStart, emit: Emit) -> Experiment:
    """Write the first checkpoint of a new run, and into its record where its weights came from.

    Return the experiment to train. Raises as `match_warm_start`, and CheckpointError if nothing matches.
    """
    from core.training.prepare import make_train_input_fn, resolve, set_seed
    from core.training.starting.warm_starting import start_from

    info = info_of(run)
    settings = RunSettings.from_dict(info.settings)
    with held_origin(warm_start) as origin:
        emit(Phase("preparing", worded("Starting from {title}", title=origin.title)))
        estimator = estimator_of(run, experiment)
        with_params = dataclasses.replace(experiment, params=info.params)
        data, base = resolve(with_params, run)
        set_seed(settings)
        match = start_from(estimator, make_train_input_fn(with_params, data, base, settings, 0), origin, warm_start)
    run.write_info(dataclasses.replace(info, warm_start=record_of(match, warm_start)))
    logged(run, emit)(
        Notice(
            worded("Warm start from {title}: {counts}", title=origin.title, counts=counts(match)),
            details=list_text(match),
        )
    )
    # An optimizer may belong to one graph only.
    return experiment_of(run, emit) if experiment.estimator is not None else experiment


def record_of(match: WarmStartMatch, warm_start: WarmStart) -> StartedWarm:
    """Return what run.json keeps of a warm start."""
    return StartedWarm(
        kind=match.origin.kind,
        path=match.origin.path,
        step=match.origin.step,
        variables=warm_start.variables,
        names=dict(warm_start.names),
        taken=len(match.taken),
        of=len(match.variables),
        fresh=match.fresh,
    )


def counts(match: WarmStartMatch) -> str:
    """Return how many variables match, in words."""
    taken, all_of_them, left_out = len(match.taken), len(match.variables), match.left_out
    if not left_out:
        return worded("{taken} of {of} variables match.", taken=taken, of=all_of_them)
    said = worded("{taken} of {of} variables match", taken=taken, of=all_of_them)
    return worded("{said}; {count} left out by the pattern.", said=said, count=left_out)


def list_text(match: WarmStartMatch) -> str:
    """Return the list of the variables as lines of a table: name, shape, what becomes of it."""
    rows = [(item.name, shape_text(item.layout.shape), outcome_text(item)) for item in match.variables]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    lines = [f"{name:{widths[0]}}  {shape:{widths[1]}}  {outcome}" for name, shape, outcome in rows]
    if match.unused:
        lines.append(worded("Only in the checkpoint: {names}", names=", ".join(match.unused)))
    return "\n".join(lines)


def outcome_text(item: VariableMatch) -> str:
    """Return what becomes of a variable, in words."""
    renamed = item.saved_name if item.saved_name != item.name else ""
    words: Mapping[MatchState, str] = {
        "taken": worded("taken from {name}", name=renamed) if renamed else "taken",
        "absent": worded("{name} is not in the checkpoint", name=renamed)
        if renamed
        else worded("not in the checkpoint"),
        "shape": worded(
            "other shape: {shape} in the checkpoint", shape=shape_text(item.saved.shape) if item.saved else "?"
        ),
        "dtype": worded("other type: {type} in the checkpoint", type=item.saved.dtype if item.saved else "?"),
        "left out": worded("left out by the pattern"),
    }
    return words[item.state]
