"""Checkpoints and exports: list, pin, export, prove."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.chosen import held_checkpoint
from core.commands.experiments import estimator_of, experiment_of, info_of, nothing, receivers_of
from core.commands.predictions import check_cases
from core.commands.records import RunListing
from core.commands.remote import readable_run
from core.control import Control, WorkStopped
from core.errors import FieldError, WorkbenchError
from core.experiment.experiment import Experiment
from core.experiment.user_code import traceback_text
from core.jobs import Emit, ModelExported, Notice, Phase, until_stopped
from core.runs.catalogue.checkpoints import Checkpoint, list_checkpoints
from core.runs.catalogue.exports import Export, add_provenance, list_exports, read_export
from core.runs.holds import held
from core.runs.mirror_manifest import check_here, place_of
from core.runs.path_patterns import check_no_pattern
from core.runs.run import RunFolder
from core.serving.export.export_options import PLAIN, ExportOptions, ExportStopped

if TYPE_CHECKING:
    from core.serving.saved_model.signature_names import Preview


def list_run(run_dir: str | Path) -> RunListing:
    """The checkpoints and exports of a run, or of one at a URL. Reads files only, no TensorFlow."""
    run = RunFolder.open(readable_run(run_dir))
    exports = [replace(item, path=place_of(Path(item.path)) or item.path) for item in list_exports(run)]
    return RunListing(list_checkpoints(run, exports=exports), tuple(exports))


def set_pinned(run_dir: str | Path, step: int, pinned: bool) -> None:
    """Keep a checkpoint from being removed by retention, or let it go."""
    run = RunFolder.open(Path(run_dir))
    check_here(run.path, run.name)
    run.set_pinned(step, pinned)


def export(
    run_dir: str | Path,
    checkpoint: str | int = "best",
    to: str | Path | None = None,
    receivers: tuple[str, ...] = (),
    default: str = "example",
    emit: Emit = nothing,
    options: ExportOptions = PLAIN,
) -> Export:
    """Export one checkpoint: "best", "latest" or a step. `to` is the folder that gets the version folder.

    `receivers` () means all that the model has an output for; `default` is the receiver behind serving_default.
    """
    (made,) = export_several(run_dir, [checkpoint], to, receivers, default, emit, options)
    return made


def export_several(
    run_dir: str | Path,
    checkpoints: Sequence[str | int],
    to: str | Path | None = None,
    receivers: tuple[str, ...] = (),
    default: str = "example",
    emit: Emit = nothing,
    options: ExportOptions = PLAIN,
    control: Control | None = None,
) -> tuple[Export, ...]:
    """Export several checkpoints, one after the other, as `export` does each.

    A stop by `control` leaves nothing of the one that is being made; those made before stay, and are returned.
    """
    run = RunFolder.open(Path(run_dir))
    with ExitStack() as holds:
        found = [holds.enter_context(held_checkpoint(run, which)) for which in checkpoints]
        chosen = tuple({checkpoint.step: checkpoint for checkpoint in found}.values())
        return _export_each(run, chosen, to, receivers, default, emit, options, control)


def _export_each(
    run: RunFolder,
    chosen: Sequence[Checkpoint],
    to: str | Path | None,
    receivers: tuple[str, ...],
    default: str,
    emit: Emit,
    options: ExportOptions,
    control: Control | None,
) -> tuple[Export, ...]:
    if options.version is not None and len(chosen) > 1:
        raise FieldError("version", "A version number names one export. Leave it empty for several checkpoints.")
    target = Path(to).expanduser().resolve() if to is not None else run.export_dir
    for folder in (run.path, target):
        check_no_pattern(folder, "A model to be exported" if folder is target else "A run")
    options.check(target)
    try:
        experiment = experiment_of(run, until_stopped(emit, control) if control is not None else emit)
    except WorkStopped:
        return ()
    receivers = receivers or receivers_of(run, experiment)
    made: list[Export] = []
    for checkpoint in chosen:
        try:
            made.append(export_of(run, experiment, checkpoint, target, receivers, default, emit, options, control))
        except ExportStopped:
            break
    return tuple(made)


def preview(
    run_dir: str | Path,
    receivers: tuple[str, ...] = (),
    default: str = "example",
    batch_size: int | None = None,
    emit: Emit = nothing,
) -> Preview:
    """The signatures an export would have, as `export` names them. Raises as it would; nothing is written."""
    run = RunFolder.open(Path(run_dir))
    experiment = experiment_of(run, emit)
    from core.serving.export.preview import preview_export

    chosen = receivers or receivers_of(run, experiment)
    estimator = estimator_of(run, experiment)
    return preview_export(estimator, experiment.schema, experiment.preprocess, chosen, default, batch_size)


def export_of(
    run: RunFolder,
    experiment: Experiment,
    checkpoint: Checkpoint,
    to: Path | None,
    receivers: tuple[str, ...],
    default: str,
    emit: Emit,
    options: ExportOptions = PLAIN,
    control: Control | None = None,
) -> Export:
    """Export a checkpoint, then prove the export. ExportStopped if `control` was asked to stop before that."""
    from core.serving.export.exporter import export_checkpoint

    def phases(phase: str) -> None:
        if control is not None and control.stop_requested:
            raise ExportStopped
        emit(Phase("exporting", f"Checkpoint {checkpoint.step}: {phase[0].lower()}{phase[1:]}"))

    info = info_of(run)
    phases("Reading it")
    with held(run, checkpoint.step):
        made = export_checkpoint(
            estimator_of(run, experiment),
            experiment.schema,
            checkpoint.path,
            to or run.export_dir,
            preprocess=experiment.preprocess,
            receivers=receivers,
            default=default if default in receivers else receivers[0],
            provenance={
                "run": str(run.path),
                "experiment": info.experiment,
                "step": checkpoint.step,
                "metrics": dict(checkpoint.metrics),
                "params": dict(info.params),
                "versions": dict(info.versions),
            },
            options=options,
            cases=run.cases_dir if options.warm_up else None,
            phases=phases,
        )
    emit(ModelExported(checkpoint.step, made.path))
    if control is not None and control.stop_requested:
        return made
    return check_cases(run, prove(run, experiment, checkpoint, made, emit), emit)


def prove(run: RunFolder, experiment: Experiment, checkpoint: Checkpoint, made: Export, emit: Emit) -> Export:
    """Compare an export with its checkpoint on evaluation records, and keep what came of it in the export.

    What keeps it from being compared is a Notice, no error: the export is there.
    """
    from core.experiment.data.datasets import make_input_fn
    from core.serving.export.parity import RECORDS, check_parity
    from core.training.prepare import resolve

    emit(Phase("verifying", "Comparing the export with its checkpoint"))
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
        )
        estimator = estimator_of(run, experiment)
        with held(run, checkpoint.step):
            found = check_parity(
                estimator, experiment.schema, input_fn, experiment.preprocess, checkpoint.path, Path(made.path)
            )
    except WorkbenchError as error:
        emit(Notice(f"The export could not be compared with its checkpoint: {error}", "warning", error.details))
        return made
    except Exception as error:
        text = f"The export could not be compared with its checkpoint: {type(error).__name__}."
        emit(Notice(text, "warning", traceback_text(error)))
        return made
    add_provenance(Path(made.path), parity=found.to_dict())
    if found.passed:
        told = f"On {found.records} evaluation records the export answers as its checkpoint does"
        emit(Notice(f"{told} (largest difference {found.largest:.2g}, {found.seconds:.1f} s)."))
    else:
        wrong = {name: row for name, row in found.differences.items() if any(row.values())}
        emit(
            Notice(
                f"The export answers otherwise than its checkpoint: by up to {found.largest:.2g} on "
                f"{found.records} evaluation records. Something in the model or in preprocess depends on training.",
                "warning",
                json.dumps(wrong, indent=1),
            )
        )
    return read_export(Path(made.path))
