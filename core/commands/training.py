"""Trains a new run, or resumes an old one."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.experiments import experiment_of, info_of
from core.commands.exports import export_of
from core.commands.new_runs import SettingsOverlay, created, overlaid, removed_if_it_never_began, typed
from core.commands.records import TrainingResult
from core.commands.remote import local_folder
from core.commands.run_log import logged
from core.commands.starting.origins import find_origin
from core.commands.starting.warm_starts import started_warm
from core.control import Control, LaterStops, WorkStopped
from core.errors import SettingsError, WorkbenchError
from core.experiment.experiment import Experiment
from core.jobs import Checked, Emit, Notice, Phase, nothing, until_stopped
from core.runs.catalogue.checkpoints import find_checkpoint, list_checkpoints
from core.runs.catalogue.exports import list_exports
from core.runs.catalogue.leftovers import sweep_leftovers
from core.runs.catalogue.trash import trash_run
from core.runs.cluster_files import forget_cluster
from core.runs.lock import training_lock
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder, has_no_run
from core.runs.run_records import RunInfo
from core.serving.export.export_request import ExportRequest, ExportStopped
from core.temporary_graphs import closed_on_error
from core.training.devices import see_devices
from core.training.settings import RunSettings
from core.training.starting.warm_start import WarmStart
from core.words import mark, worded

if TYPE_CHECKING:
    import tensorflow as tf

    from core.serving.export.servable import Servable
    from core.training.preflight import Verdict
    from core.training.prepare import Prepared


_RESUMES = (
    "{run} holds a run, which resumes from its own checkpoint. A warm start is for a new run: choose another "
    "folder."
)
_STOPPED = mark("The export was stopped; nothing of it was kept.")


def train(
    source: str | Path | None,
    run_dir: str | Path,
    params: Mapping[str, object] | None = None,
    settings: SettingsOverlay | None = None,
    emit: Emit = nothing,
    control: Control | None = None,
    use: Mapping[str, str] | None = None,
    is_mirrored: bool = False,
    warm_start: WarmStart | None = None,
    *,
    owns_process: bool = False,
) -> TrainingResult:
    """Train a new run of `source` in `run_dir`, or resume the run that is there (`source` may then be None).

    `params` and `settings` overlay the experiment's defaults, or those of the run. Exports at the end as the
    settings say, however training ended; then raises what made it fail. Nothing is left behind of a new run that
    failed or was stopped before its first step. A run that is discarded goes to the trash. `use` is as for
    describe_experiment. `is_mirrored`: on all GPUs at once, each with a batch of its own (MirroredStrategy).
    `warm_start`: where a new run's first weights come from; SettingsError if there is nothing, or if it cannot be
    read. `owns_process`: this process does nothing else, so it sees the GPUs that the settings name, and no others.
    """
    path, control = local_folder(run_dir).expanduser().absolute(), control or Control()
    watched = until_stopped(emit, control)
    try:
        if path.exists() and not has_no_run(path):
            run = RunFolder.open(path)
            if warm_start is not None:
                raise SettingsError("warm_start", _RESUMES.format(run=run.path))
            check_no_pattern(run.path, "A run")
            experiment = experiment_of(run, watched, params)
            over = params or {}, settings or {}
            return train_in(run, experiment, *over, emit, control, is_mirrored, owns_process=owns_process)
        check_no_pattern(path, "A run")
        if warm_start is not None:
            find_origin(warm_start)  # before any code runs
        run, experiment = created(source, path, params or {}, settings or {}, watched, use, control)
        with removed_if_it_never_began(run):
            if warm_start is not None:
                if owns_process:
                    see_devices(RunSettings.from_dict(info_of(run).settings).device)
                experiment = started_warm(run, experiment, warm_start, watched)
            return train_in(run, experiment, {}, {}, emit, control, is_mirrored, owns_process=owns_process)
    except WorkStopped:
        return stopped_before_first_step(path, control)


def train_in(
    run: RunFolder,
    experiment: Experiment,
    params: Mapping[str, object],
    settings: SettingsOverlay,
    emit: Emit,
    control: Control,
    is_mirrored: bool = False,
    *,
    owns_process: bool = False,
) -> TrainingResult:
    """Train in a run folder that is there, locked meanwhile, with its params and settings overlaid.

    WorkStopped if a stop was asked for before the training began.
    """
    from core.experiment.model import mirrored
    from core.training import trainer
    from core.training.preflight import checked
    from core.training.prepare import prepare

    with training_lock(run):
        emit = logged(run, emit)
        watched = until_stopped(emit, control)
        watched(Checked(mark("Lock"), "ok", mark("No other process trains in this folder.")))
        info = info_of(run)
        chosen = overlaid(info.settings, settings)
        if owns_process:
            see_devices(chosen.device)
        values = typed(experiment, {**info.params, **params})
        watched(Phase("preparing", mark("Preparing the data and the model")))
        sweep_leftovers(run)
        forget_cluster(run)
        prepared = prepare(experiment, values, chosen, run, watched, mirrored() if is_mirrored else None)
        with closed_on_error(prepared.evaluators):
            with checked(watched, mark("Receivers")) as verdict:
                receivers = check_receivers(experiment, prepared.estimator, chosen, verdict)
            run.write_info(info_with(info, values, chosen, prepared, receivers))
        improved = exporter_of_improvements(run, experiment, emit, control) if chosen.export_improvements else None
        outcome = trainer.train(prepared, run, emit, control, improved)
        if outcome.error is not None and not outcome.begun:
            run.write_info(info)
            raise outcome.error
        exported = None
        if not control.discard_requested:
            exported = export_at_end(run, experiment, chosen, emit, LaterStops(control))
        to_discard = control.close()
    if to_discard:
        return discarded(run, outcome.step)
    if outcome.error is not None:
        raise outcome.error
    best = next((item for item in list_checkpoints(run) if item.best), None)
    return TrainingResult(
        run=str(run.path),
        reason=outcome.reason,
        step=outcome.step,
        best_step=best.step if best else None,
        best_metrics=best.metrics if best else {},
        export=exported,
        message=outcome.message,
    )


def stopped_before_first_step(path: Path, control: Control) -> TrainingResult:
    """Return the result of a training that was asked to stop, or to discard the run, before it began."""
    if not path.exists():
        text = worded("Stopped before the first step. Nothing was kept.")
        return TrainingResult(str(path), control.stop_reason, 0, None, {}, None, text)
    run = RunFolder.open(path)
    step = run.read_state().step
    if control.close():
        return discarded(run, step)
    text = worded("Stopped before the first step. The run is as it was.")
    return TrainingResult(str(run.path), control.stop_reason, step, None, {}, None, text)


def discarded(run: RunFolder, step: int) -> TrainingResult:
    """Move a run to the trash if that was asked while it was trained."""
    trashed = trash_run(run)
    text = worded("Discarded: {name} is in the trash.", name=run.name)
    return TrainingResult(str(run.path), "cancelled", step, None, {}, None, text, str(trashed.folder))


def check_receivers(
    experiment: Experiment, estimator: tf.estimator.Estimator, settings: RunSettings, verdict: Verdict
) -> tuple[str, ...]:
    """Build the receivers for which the model has an output before training, so that an export cannot fail after
    hours. Failures are only notices if nothing is to be exported, and for a script, which trains without our
    receivers too.
    """
    from core.serving.export.preview import preview_export
    from core.serving.export.servable import Servable

    servable = Servable(estimator, experiment.schema, experiment.preprocess, experiment.receivers)
    receivers = servable.offered
    if not receivers:
        verdict.warn(
            worded("No receiver can be made of the data, so nothing will be exported; training continues.")
        )
        return receivers
    try:
        preview = preview_export(servable, ExportRequest(), spare=True)
    except WorkbenchError as error:
        exports = settings.export != "none" or settings.export_improvements
        if exports and not experiment.found:
            raise
        if not exports:
            verdict.warn(worded("{reason} Nothing is to be exported, so training continues.", reason=error))
            return receivers
        usable = _usable_receivers(servable)
        kept = (
            worded("Exports will have {names}", names=", ".join(usable))
            if usable
            else worded("Nothing can be exported")
        )
        verdict.warn(worded("{reason} {kept}; training continues.", reason=error, kept=kept))
        return usable
    verdict.text = worded("Serving receivers built: {names}.", names=", ".join(preview.receivers))
    if preview.receivers != receivers:
        verdict.text = " ".join((verdict.text, *preview.notes))
    return preview.receivers


def _usable_receivers(servable: Servable) -> tuple[str, ...]:
    """Return the receivers whose serving graph can be built, each tried by itself."""
    from core.serving.export.preview import preview_export

    usable = []
    for name in servable.offered:
        with suppress(WorkbenchError):
            preview_export(servable, ExportRequest(receivers=(name,)))
            usable.append(name)
    return tuple(usable)


def exporter_of_improvements(
    run: RunFolder, experiment: Experiment, emit: Emit, control: Control
) -> Callable[[int], None]:
    """Return a function that exports the checkpoint of a step; a failure is a notice."""

    def export_now(step: int) -> None:
        try:
            checkpoint, later = find_checkpoint(run, step), LaterStops(control)
            export_of(run, experiment, checkpoint, ExportRequest(), emit, later)
        except ExportStopped:
            emit(Notice(worded(_STOPPED)))
        except WorkbenchError as error:
            emit(
                Notice(
                    worded("Checkpoint {step} was not exported: {reason}", step=step, reason=error),
                    "warning",
                    error.details,
                )
            )

    return export_now


def export_at_end(
    run: RunFolder, experiment: Experiment, settings: RunSettings, emit: Emit, control: Control
) -> str | None:
    """Export what the settings ask for. Return the path of the best (or only) export. A failure is a notice."""
    wanted = {"best": ["best"], "latest": ["latest"], "both": ["latest", "best"], "none": []}[settings.export]
    path = None
    steps_done = {export.step: export.path for export in list_exports(run)}
    for which in wanted:
        try:
            checkpoint = find_checkpoint(run, which)
            path = steps_done.get(checkpoint.step)
            if path is None:
                made = export_of(run, experiment, checkpoint, ExportRequest(), emit, control)
                path = steps_done[checkpoint.step] = made.path
        except ExportStopped:
            emit(Notice(worded(_STOPPED)))
            break
        except WorkbenchError as error:
            emit(
                Notice(
                    worded("The {which} checkpoint was not exported: {reason}", which=which, reason=error),
                    "warning",
                    error.details,
                )
            )
    return path


def info_with(
    info: RunInfo, params: Mapping[str, object], settings: RunSettings, prepared: Prepared, receivers: Sequence[str]
) -> RunInfo:
    """Return the run's record with what a training has found out."""
    return dataclasses.replace(
        info,
        params=dict(params),
        settings=settings.to_dict(),
        metric=prepared.rule.metric,
        higher_is_better=prepared.rule.higher_is_better,
        train_records=prepared.train_records,
        receivers=receivers,
    )
