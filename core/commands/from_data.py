"""New experiments from data: propose a plan, write the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from core.control import Control
from core.errors import DataError, FieldError
from core.experiment.data.csv.csv_format import CsvFormat
from core.jobs import Emit, Phase, nothing
from core.statistics.reading import reporter_of, statistics_of_files
from core.wizard.checks import check_target
from core.wizard.plan import ExperimentPlan, Model, Task, propose, with_column, with_label
from core.wizard.writing import write_experiment


def plan_experiment(
    files: Sequence[str | Path],
    label: str = "",
    emit: Emit = nothing,
    control: Control | None = None,
    *,
    csv: CsvFormat | None = None,
) -> ExperimentPlan:
    """Read data and propose a role for each column, the task and the model. FieldError (field "data")."""
    paths = [Path(file).expanduser().absolute() for file in files]
    if not paths:
        raise FieldError("data", "Choose at least one file.")
    emit(Phase("reading", f"Reading {paths[0].name}"))
    try:
        found = statistics_of_files(paths, csv, report=reporter_of(control))
    except DataError as error:
        raise FieldError("data", str(error), details=error.details) from error
    if found.layout == "rows" and "no header line" in found.format:
        raise FieldError(
            "data",
            f"{paths[0].name} has no line that names its columns, and an experiment needs their names. Add one.",
        )
    if found.problems:
        raise FieldError("data", f"{found.problems[0]} Mend these lines first.")
    return replace(propose(found, paths, label), format=csv or CsvFormat())


def new_experiment(
    target: str | Path,
    files: Sequence[str | Path],
    label: str,
    emit: Emit = nothing,
    *,
    eval_files: Sequence[str | Path] = (),
    task: Task | None = None,
    model: Model | None = None,
    left_out: Sequence[str] = (),
    share: int = 80,
    csv: CsvFormat | None = None,
) -> ExperimentPlan:
    """Write an experiment file for data.

    Choices that are not given are proposed. FieldError (field "target", "data", "label", "task", "model",
    "features", "left_out" or "share"), StorageError.
    """
    file = Path(target).expanduser().absolute()
    check_target(file)
    plan = plan_experiment(files, "", emit, csv=csv)
    names = {column.name for column in plan.columns}
    for field, name in (("label", label), *(("left_out", name) for name in left_out)):
        if name and name not in names:
            raise FieldError(field, f'The data has no column "{name}". It has: {", ".join(sorted(names)[:20])}.')
    if label:
        plan = with_label(plan, label)
    for name in left_out:
        plan = with_column(plan, name, "left out")
    plan = replace(
        plan,
        task=task or plan.task,
        model=model or plan.model,
        share=share,
        eval_files=tuple(Path(path).expanduser().absolute() for path in eval_files),
    )
    write_experiment(plan, file)
    return plan
