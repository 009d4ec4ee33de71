"""Checkpoints and exports: list, pin, export, inspect."""

from __future__ import annotations

from pathlib import Path

from core.commands.experiments import experiment_of, info_of, nothing, receivers_offered
from core.commands.records import RunListing
from core.experiment.experiment import Experiment
from core.jobs import Emit, ModelExported, Phase
from core.runs.checkpoints import Checkpoint, find_checkpoint, list_checkpoints
from core.runs.exports import Export, list_exports
from core.runs.holds import held
from core.runs.run import RunFolder
from core.serving.signatures import SavedModelInfo, read_saved_model


def list_run(run_dir: str | Path) -> RunListing:
    """The checkpoints and exports of a run. Reads files only, no TensorFlow."""
    run = RunFolder.open(Path(run_dir))
    return RunListing(list_checkpoints(run), list_exports(run))


def set_pinned(run_dir: str | Path, step: int, pinned: bool) -> None:
    """Keep a checkpoint from being removed by retention, or let it go."""
    RunFolder.open(Path(run_dir)).set_pinned(step, pinned)


def export(
    run_dir: str | Path,
    checkpoint: str | int = "best",
    to: str | Path | None = None,
    receivers: tuple[str, ...] = (),
    default: str = "example",
    emit: Emit = nothing,
) -> Export:
    """Export one checkpoint: "best", "latest" or a step. `to` is the folder that gets the version folder.

    `receivers` () means all the experiment offers; `default` is the receiver behind serving_default.
    """
    run = RunFolder.open(Path(run_dir))
    chosen = find_checkpoint(run, checkpoint)
    experiment = experiment_of(run, emit)
    target = Path(to).expanduser().resolve() if to is not None else None
    return export_of(run, experiment, chosen, target, receivers or receivers_offered(experiment), default, emit)


def export_of(
    run: RunFolder,
    experiment: Experiment,
    checkpoint: Checkpoint,
    to: Path | None,
    receivers: tuple[str, ...],
    default: str,
    emit: Emit,
) -> Export:
    from core.experiment.model import make_estimator, make_run_config
    from core.serving.exporter import export_checkpoint

    info = info_of(run)
    emit(Phase(f"Exporting checkpoint {checkpoint.step}"))
    run_config = make_run_config(run.path, seed=info.settings.get("seed"), summary_every=100)
    with held(run, checkpoint.step):
        made = export_checkpoint(
            make_estimator(experiment, info.params, run_config),
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
        )
    emit(ModelExported(checkpoint.step, made.path))
    return made


def inspect(export_path: str | Path) -> SavedModelInfo:
    """What an export offers. Reads saved_model.pb only, no TensorFlow."""
    return read_saved_model(Path(export_path).expanduser())
