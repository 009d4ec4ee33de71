"""Checkpoints and exports: pin, export, preview, verify."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.chosen import held_checkpoint
from core.commands.experiments import estimator_of, experiment_of, info_of, receivers_of
from core.commands.predicting.cases import check_cases
from core.control import Control, WorkStopped
from core.errors import WorkbenchError
from core.experiment.experiment import Experiment
from core.experiment.user_code import describe, traceback_text
from core.jobs import Emit, ModelExported, Notice, Phase, nothing, until_stopped
from core.runs.catalogue.checkpoints import Checkpoint
from core.runs.catalogue.exports import Export, add_provenance, read_export
from core.runs.holds import held
from core.runs.mirror_manifest import check_here
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder
from core.serving.export.export_request import ExportRequest, ExportStopped, check_request
from core.words import mark, worded

if TYPE_CHECKING:
    from core.serving.export.checks.parity import Parity
    from core.serving.export.servable import Servable
    from core.serving.saved_model.signature_names import Preview

PLAIN = ExportRequest()


def set_pinned(run_dir: str | Path, step: int, pinned: bool) -> None:
    """Pin a checkpoint, so that retention never removes it, or unpin it."""
    run = RunFolder.open(Path(run_dir))
    check_here(run.path, run.name)
    run.set_pinned(step, pinned)


def export(
    run_dir: str | Path,
    checkpoint: str | int = "best",
    to: str | Path | None = None,
    request: ExportRequest = PLAIN,
    emit: Emit = nothing,
) -> Export:
    """Export one checkpoint: "best", "latest" or a step.

    `to` is the folder that will contain the version folder. `request` holds the other options.
    """
    target = Path(to) if to is not None else None
    (made,) = export_several(run_dir, replace(request, checkpoints=(checkpoint,), target=target), emit)
    return made


def export_several(
    run_dir: str | Path, request: ExportRequest, emit: Emit = nothing, control: Control | None = None
) -> tuple[Export, ...]:
    """Export the checkpoints of a request one after the other.

    A stop by `control` removes the export in progress; finished ones are kept and returned.
    """
    run = RunFolder.open(Path(run_dir))
    with ExitStack() as holds:
        found = [holds.enter_context(held_checkpoint(run, which)) for which in request.checkpoints]
        chosen = tuple({checkpoint.step: checkpoint for checkpoint in found}.values())
        return _export_each(run, chosen, request, emit, control)


def _export_each(
    run: RunFolder, chosen: Sequence[Checkpoint], request: ExportRequest, emit: Emit, control: Control | None
) -> tuple[Export, ...]:
    target = request.target.expanduser().resolve() if request.target is not None else run.export_dir
    for folder in (run.path, target):
        check_no_pattern(folder, "A model to be exported" if folder is target else "A run")
    request = replace(request, checkpoints=tuple(item.step for item in chosen), target=target)
    check_request(request, target)
    try:
        experiment = experiment_of(run, until_stopped(emit, control) if control is not None else emit)
    except WorkStopped:
        return ()
    made: list[Export] = []
    for checkpoint in chosen:
        try:
            made.append(export_of(run, experiment, checkpoint, request, emit, control))
        except ExportStopped:
            break
    return tuple(made)


def preview(run_dir: str | Path, request: ExportRequest = PLAIN, emit: Emit = nothing) -> Preview:
    """Return the signatures an export would have, without writing anything. Raises as `export`."""
    run = RunFolder.open(Path(run_dir))
    experiment = experiment_of(run, emit)
    from core.serving.export.preview import preview_export

    chosen = request.receivers or receivers_of(run, experiment)
    return preview_export(servable_of(run, experiment), replace(request, receivers=chosen))


def servable_of(run: RunFolder, experiment: Experiment) -> Servable:
    """Return the run's Estimator with the experiment's receivers."""
    from core.serving.export.servable import Servable

    estimator = estimator_of(run, experiment)
    return Servable(estimator, experiment.schema, experiment.preprocess, experiment.receivers)


def export_of(
    run: RunFolder,
    experiment: Experiment,
    checkpoint: Checkpoint,
    request: ExportRequest,
    emit: Emit,
    control: Control | None = None,
) -> Export:
    """Export a checkpoint as a request says, then run the parity check.

    ExportStopped if `control` was asked to stop before the export was published.
    """
    from core.serving.export.exporter import export_checkpoint

    def phases(phase: str) -> None:
        if control is not None and control.stop_requested:
            raise ExportStopped
        emit(Phase("exporting", worded("Checkpoint {step}: {doing}", step=checkpoint.step, doing=phase)))

    info = info_of(run)
    phases(worded("reading it"))
    with held(run, checkpoint.step):
        made = export_checkpoint(
            servable_of(run, experiment),
            checkpoint.path,
            request.target or run.export_dir,
            replace(request, receivers=request.receivers or receivers_of(run, experiment)),
            provenance={
                "run": str(run.path),
                "experiment": info.experiment,
                "step": checkpoint.step,
                "metrics": dict(checkpoint.metrics),
                "params": dict(info.params),
                "versions": dict(info.versions),
            },
            cases=run.cases_dir if request.warm_up else None,
            phases=phases,
        )
    emit(ModelExported(checkpoint.step, made.path))
    made = verify_export(run, experiment, checkpoint, made, emit, control)
    return made if control is not None and control.stop_requested else check_cases(run, made, emit)


def verify_export(
    run: RunFolder,
    experiment: Experiment,
    checkpoint: Checkpoint,
    made: Export,
    emit: Emit,
    control: Control | None = None,
) -> Export:
    """Run the parity check of an export against its checkpoint, and store the result in the export.

    If the check cannot be run, a Notice says why; the export stays. A stop by `control` ends the check.
    """
    from core.experiment.data.datasets import make_input_fn
    from core.serving.export.checks.parity import RECORDS, check_parity
    from core.training.prepare import resolve

    emit(Phase("verifying", mark("Checking the export against its checkpoint")))
    try:
        data, base = resolve(experiment, run)
        input_fn = make_input_fn(
            experiment.schema,
            data.eval,
            base_dir=base,
            training=False,
            batch_size=RECORDS,
            shuffle_buffer=0,
            seed=None,
            params=experiment.params,
        )
        with held(run, checkpoint.step):
            found = check_parity(
                servable_of(run, experiment),
                input_fn,
                checkpoint.path,
                Path(made.path),
                cases=run.cases_dir,
                control=control or Control(),
            )
    except WorkStopped:
        problem, details = worded("it was cancelled."), ""
    except WorkbenchError as error:
        problem, details = str(error), error.details
    except Exception as error:
        problem, details = describe(worded("the check"), error), traceback_text(error)
    else:
        add_provenance(Path(made.path), parity=found.to_dict())
        emit(_parity_notice(found))
        return read_export(Path(made.path))
    add_provenance(Path(made.path), parity={"problem": problem})
    emit(
        Notice(
            worded(
                "The parity check of export {version} was not made: {problem}",
                version=made.version,
                problem=problem,
            ),
            "warning",
            details,
        )
    )
    return read_export(Path(made.path))


def _parity_notice(found: Parity) -> Notice:
    where = worded("{count} evaluation records", count=found.records)
    unchecked = "\n".join(f"{name}: {why}" for name, why in found.skipped.items())
    if not found.passed:
        wrong = {name: row for name, row in found.differences.items() if any(row.values())}
        return Notice(
            worded(
                "The export's outputs differ from the checkpoint's by up to {largest} ({where}). Something "
                "in the model or in preprocess depends on training.",
                largest=f"{found.largest:.2g}",
                where=where,
            ),
            "warning",
            json.dumps(wrong, indent=1),
        )
    more = worded(" Not checked: {names}.", names=", ".join(found.skipped)) if found.skipped else ""
    return Notice(
        worded(
            "Parity check passed: the export's outputs are the checkpoint's (largest difference {largest}, "
            "{where}, {seconds} s).{more}",
            largest=f"{found.largest:.2g}",
            where=where,
            seconds=f"{found.seconds:.1f}",
            more=more,
        ),
        details=unchecked,
    )
