"""Checkpoints and exports: list, pin, export, inspect."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.experiments import experiment_of, info_of, load_tensorflow, nothing, receivers_offered
from core.commands.predictions import check_cases
from core.commands.records import ExportComparison, RunListing
from core.errors import WorkbenchError
from core.experiment.experiment import Experiment
from core.experiment.user_code import traceback_text
from core.jobs import Emit, ModelExported, Notice, Phase
from core.runs.checkpoints import Checkpoint, find_checkpoint, list_checkpoints
from core.runs.exports import Export, add_provenance, list_exports, read_export
from core.runs.holds import held
from core.runs.run import RunFolder
from core.serving.ops import Operations, compare_operations, read_operations
from core.serving.signatures import SavedModelInfo, TensorSpec, read_saved_model

if TYPE_CHECKING:
    from core.training.contents import VariableInfo


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
    *,
    parity: bool = True,
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
    made = prove(run, experiment, checkpoint, made, emit) if parity else made
    return check_cases(run, made, emit)


def prove(run: RunFolder, experiment: Experiment, checkpoint: Checkpoint, made: Export, emit: Emit) -> Export:
    """Compare an export with its checkpoint on evaluation records, and keep what came of it in the export.

    What keeps it from being compared is a Notice, no error: the export is there.
    """
    from core.experiment.datasets import make_input_fn
    from core.experiment.model import make_estimator, make_run_config
    from core.serving.parity import RECORDS, check_parity
    from core.training.prepare import resolve

    info = info_of(run)
    emit(Phase("Comparing the export with its checkpoint"))
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
        run_config = make_run_config(run.path, seed=info.settings.get("seed"), summary_every=100)
        estimator = make_estimator(experiment, info.params, run_config)
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


def compare_exports(one: str | Path, other: str | Path) -> ExportComparison:
    """How two exports differ: signatures, ops and bytes. Reads saved_model.pb only, no TensorFlow."""
    infos = [read_saved_model(Path(path).expanduser()) for path in (one, other)]
    operations = [read_operations(Path(path).expanduser()) for path in (one, other)]
    sizes = [read_export(Path(path).expanduser()).bytes for path in (one, other)]
    names = sorted(infos[0].signatures.keys() | infos[1].signatures.keys())
    signatures = {name: tuple(_signature_text(info, name) for info in infos) for name in names}
    return ExportComparison(
        signatures={name: (pair[0], pair[1]) for name, pair in signatures.items() if pair[0] != pair[1]},
        same_signatures=tuple(name for name, pair in signatures.items() if pair[0] == pair[1]),
        ops=compare_operations(*operations),
        total_ops=(operations[0].total, operations[1].total),
        bytes=(sizes[0], sizes[1]),
    )


def _signature_text(info: SavedModelInfo, name: str) -> str:
    """A signature as one line, "" if there is none of that name; names of tensors do not count."""
    signature = info.signatures.get(name)
    if signature is None:
        return ""
    sides = []
    for specs in (signature.inputs, signature.outputs):
        sides.append(", ".join(f"{spec.alias} {spec.dtype} {_shape_text(spec)}" for spec in specs))
    return " -> ".join(sides)


def _shape_text(spec: TensorSpec) -> str:
    return "[...]" if spec.shape is None else str(["?" if size is None else size for size in spec.shape])


def operations(export_path: str | Path) -> Operations:
    """The ops of an export, and those that reach outside of it. No TensorFlow."""
    return read_operations(Path(export_path).expanduser())


def contents(
    run_dir: str | Path, checkpoint: str | int, other: str | int | None = None, emit: Emit = nothing
) -> tuple[VariableInfo, ...]:
    """Every variable of a checkpoint with its statistics; compared with those of another one of the run."""
    run = RunFolder.open(Path(run_dir))
    chosen = find_checkpoint(run, checkpoint)
    second = find_checkpoint(run, other) if other is not None else None
    load_tensorflow(emit)
    from core.training.contents import read_contents

    with held(run, chosen.step):
        return read_contents(chosen.path, second.path if second is not None else None)


def inspect(export_path: str | Path) -> SavedModelInfo:
    """What an export offers. Reads saved_model.pb only, no TensorFlow."""
    return read_saved_model(Path(export_path).expanduser())
