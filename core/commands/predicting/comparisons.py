"""Compares the outputs of two exports on the same inputs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from core.commands.experiments import experiment_of, load_tensorflow
from core.control import Control
from core.errors import WorkbenchError
from core.jobs import Emit, Notice, Phase, nothing
from core.runs.run import RunFolder
from core.serving.predict.answer_difference import AnswerComparison
from core.serving.saved_model.ops import check_trusted
from core.serving.saved_model.reading import read_saved_model
from core.words import mark, worded

if TYPE_CHECKING:
    from core.serving.export.checks.export_comparison import Records


def compare_answers(
    one: str | Path,
    other: str | Path,
    run_dir: str | Path | None = None,
    *,
    trusted: bool = False,
    emit: Emit = nothing,
    control: Control | None = None,
) -> AnswerComparison:
    """Return the largest difference of each output of two exports on the same inputs: evaluation records of the run
    in `run_dir` if both exports have its schema, else inputs generated from the signature. UntrustedModelError,
    before anything is loaded, for a model that reaches outside of itself unless `trusted`.
    """
    paths = [Path(path).expanduser().resolve() for path in (one, other)]
    for path in paths:
        check_trusted(path, trusted=trusted)
    load_tensorflow(emit)
    from core.serving.export.checks.export_comparison import compare_answers as compare

    records = _records(paths, run_dir, emit) if run_dir is not None else None
    return compare(paths[0], paths[1], records, emit, control or Control())


def _records(paths: list[Path], run_dir: str | Path, emit: Emit) -> Records | None:
    """Return evaluation records of the run if both exports take them; a Notice says why they cannot be read."""
    schemas = [read_saved_model(path, None).schema for path in paths]
    if schemas[0] is None or schemas[0] != schemas[1]:
        return None
    try:
        run = RunFolder.open(Path(run_dir))
        info = run.read_info()
        if info is None or info.schema != schemas[0]:
            return None
        experiment = experiment_of(run, emit)
        from core.serving.export.checks.evaluation_inputs import read_evaluation_inputs
        from core.training.prepare import resolve

        emit(Phase("reading", mark("Reading evaluation records")))
        data, base = resolve(experiment, run)
        return read_evaluation_inputs(experiment, data.eval, base)
    except WorkbenchError as error:
        emit(
            Notice(
                worded("Evaluation records could not be read, so inputs are made up: {reason}", reason=error),
                "warning",
                error.details,
            )
        )
        return None
