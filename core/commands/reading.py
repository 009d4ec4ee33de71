"""Reads checkpoints and exports: variables, signatures, ops, and how two of them differ."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.experiments import estimator_of, experiment_of, info_of, load_tensorflow, receivers_of
from core.commands.records import ExportComparison
from core.errors import CheckpointError, ExportError
from core.jobs import Emit, Phase, nothing
from core.runs.catalogue.checkpoints import Checkpoint, find_checkpoint
from core.runs.catalogue.exports import Export, read_export
from core.runs.holds import held
from core.runs.marks import mark_damaged
from core.runs.run import RunFolder
from core.serving.saved_model.ops import Operations, compare_operations, read_operations
from core.serving.saved_model.pipelines import Pipelines
from core.serving.saved_model.reading import read_saved_model
from core.serving.saved_model.saved_model_file import FILE_NAME, what_it_is
from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec
from core.training.settings import RunSettings
from core.words import mark, worded

if TYPE_CHECKING:
    from core.training.variable_info import VariableInfo


def compare_exports(one: str | Path, other: str | Path) -> ExportComparison:
    """Return how two exports differ: signatures, ops and bytes. Reads saved_model.pb only, no TensorFlow."""
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
    """Return a signature as one line, "" if it does not exist; names of tensors do not count."""
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
    """Return the ops of an export, and those that reach outside of it. No TensorFlow."""
    return read_operations(Path(export_path).expanduser())


def contents(
    run_dir: str | Path, checkpoint: str | int, other: str | int | None = None, emit: Emit = nothing
) -> tuple[VariableInfo, ...]:
    """Return every variable of a checkpoint with its statistics, or compared with another checkpoint of the run."""
    run = RunFolder.open(Path(run_dir))
    chosen = find_checkpoint(run, checkpoint)
    second = find_checkpoint(run, other) if other is not None else None
    load_tensorflow(emit)
    from core.training.contents import read_contents

    with ExitStack() as holds:
        for item in (chosen, second):
            if item is not None:
                holds.enter_context(held(run, item.step))
        try:
            found = read_contents(chosen.path, second.path if second is not None else None)
        except CheckpointError:
            for item in (chosen, second):
                if item is not None:
                    judge(run, item)
            raise
    # It was read to its end: whatever was told of it before, it is intact.
    mark_damaged(run, chosen.step, "", chosen.saved)
    finite = not any(variable.not_finite for variable in found)
    if (chosen.finite is not False) != finite:
        run.mark_finite({chosen.step: finite})
    return found


def judge(run: RunFolder, checkpoint: Checkpoint) -> None:
    """Read a checkpoint that looks damaged, and mark it if it is. Loads TensorFlow."""
    from core.training.verification import problem_of

    problem = problem_of(checkpoint.path)
    mark_damaged(
        run,
        checkpoint.step,
        worded("It is damaged: {problem}.", problem=problem) if problem else "",
        checkpoint.saved,
    )


def pipelines(run_dir: str | Path, emit: Emit = nothing) -> Pipelines:
    """Build the training, evaluation and serving graphs of a run's experiment without running them.

    Runs the user's code. A graph that cannot be built has its `problem` set; an error that concerns all of them,
    such as an experiment that does not load, is raised.
    """
    run = RunFolder.open(Path(run_dir))
    experiment = experiment_of(run, emit)
    from core.serving.export.graphs import build_pipelines
    from core.training.prepare import resolve

    emit(Phase("preparing", mark("Building the graphs")))
    info = info_of(run)
    data, base = resolve(experiment, run)
    settings = RunSettings.from_dict(info.settings)
    receivers = receivers_of(run, experiment)
    return build_pipelines(experiment, estimator_of(run, experiment), data, base, info.params, settings, receivers)


def describe_export(path: str | Path) -> Export:
    """Return the facts about a SavedModel for lists, without reading its graph.

    ExportError if the folder is not one.
    """
    folder = Path(path).expanduser().resolve()
    if not (folder / FILE_NAME).is_file():
        raise ExportError(what_it_is(folder))
    try:
        return read_export(folder)
    except OSError as error:
        raise ExportError(
            worded("{folder} cannot be read: {reason}.", folder=folder, reason=error.strerror or error)
        ) from error


def inspect(export_path: str | Path, tags: Sequence[str] | None = None) -> SavedModelInfo:
    """Return what an export offers: its graph for serving, or the one with these tags. No TensorFlow."""
    return read_saved_model(Path(export_path).expanduser(), tags)
