"""New experiments from data: propose a plan, write the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from core.control import Control
from core.errors import DataError, FieldError
from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.data.csv.csv_rows import read_head
from core.jobs import Emit, Phase, nothing
from core.statistics.reading import reporter_of, statistics_of_files
from core.wizard.checks import check_target
from core.wizard.names import proposed_names, with_names
from core.wizard.plan import (
    ColumnSplit,
    ExperimentPlan,
    Model,
    Task,
    propose,
    takes_unit,
    with_column,
    with_label,
    with_unit,
)
from core.wizard.split import with_split
from core.wizard.writing import write_experiment
from core.words import worded


def plan_experiment(
    files: Sequence[str | Path],
    label: str = "",
    emit: Emit = nothing,
    control: Control | None = None,
    *,
    csv: CsvFormat | None = None,
    names: Sequence[str] = (),
) -> ExperimentPlan:
    """Read data and propose a role for each column, the task and the model.

    `names` are those of the columns of CSV files that no line names; without them they are column_1, column_2 and
    so on. FieldError (field "data" or "names").
    """
    paths = [Path(file).expanduser().absolute() for file in files]
    if not paths:
        raise FieldError("data", worded("Choose at least one file."))
    emit(Phase("reading", worded("Reading {name}", name=paths[0].name)))
    try:
        found = statistics_of_files(paths, csv, report=reporter_of(control))
    except DataError as error:
        raise FieldError("data", str(error), details=error.details) from error
    if found.problems:
        raise FieldError("data", worded("{problem} Mend these lines first.", problem=found.problems[0]))
    plan = replace(propose(found, paths), format=csv or CsvFormat())
    if found.layout == "rows" and not read_head(paths[0], plan.format).format.header:
        plan = with_names(plan, plan.format.names or names or proposed_names(len(plan.columns)))
    elif names:
        raise FieldError(
            "names", worded("The first line of {name} names its columns: leave the names out.", name=paths[0].name)
        )
    return with_label(plan, label) if label else plan


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
    split: ColumnSplit | None = None,
    units: Mapping[str, str] | None = None,
    names: Sequence[str] = (),
    csv: CsvFormat | None = None,
) -> ExperimentPlan:
    """Write an experiment file for data.

    Choices that are not given are proposed; of a `split` by a column, too. `units` are {column: unit}. FieldError
    (field "target", "data", "names", "label", "task", "model", "features", "left_out", "unit", "share", "split",
    "train_words", "eval_words" or "cut"), StorageError.
    """
    file = Path(target).expanduser().absolute()
    check_target(file)
    plan = plan_experiment(files, "", emit, csv=csv, names=names)
    known = {column.name for column in plan.columns}
    asked = [
        ("label", label),
        *(("left_out", name) for name in left_out),
        *(("unit", name) for name in units or {}),
    ]
    for field, name in asked:
        if name and name not in known:
            raise FieldError(
                field,
                worded(
                    'The data has no column "{name}". It has: {names}.',
                    name=name,
                    names=", ".join(sorted(known)[:20]),
                ),
            )
    if label:
        plan = with_label(plan, label)
    for name in left_out:
        plan = with_column(plan, name, "left out")
    if split is not None:
        plan = _with_split(plan, split)
    for name, unit in (units or {}).items():
        plan = _with_unit(plan, name, unit)
    plan = replace(
        plan,
        task=task or plan.task,
        model=model or plan.model,
        share=share,
        eval_files=tuple(Path(path).expanduser().absolute() for path in eval_files),
    )
    write_experiment(plan, file)
    return plan


def _with_split(plan: ExperimentPlan, wanted: ColumnSplit) -> ExperimentPlan:
    """The plan with a split by a column, of which what is not said is proposed."""
    plan = with_split(plan, wanted.column)
    found = plan.split
    assert found is not None
    kind_is_words = bool(found.train)
    if kind_is_words and wanted.cut:
        raise FieldError(
            "cut",
            worded('"{column}" holds words, which cannot be cut. Say which to learn from.', column=wanted.column),
        )
    if not kind_is_words and (wanted.train or wanted.eval):
        field = "train_words" if wanted.train else "eval_words"
        raise FieldError(
            field, worded('"{column}" holds numbers or dates. Say where to cut.', column=wanted.column)
        )
    train = wanted.train or tuple(word for word in found.train + found.eval if word not in wanted.eval)
    train = train if wanted.train or wanted.eval else found.train
    judged = wanted.eval or tuple(word for word in found.train + found.eval if word not in train)
    return replace(plan, split=ColumnSplit(wanted.column, train, judged, wanted.cut or found.cut))


def _with_unit(plan: ExperimentPlan, name: str, unit: str) -> ExperimentPlan:
    column = next(column for column in plan.columns if column.name == name)
    if not takes_unit(column):
        raise FieldError(
            "unit", worded('"{name}" is not a number that the experiment uses, so it has no unit.', name=name)
        )
    return with_unit(plan, name, unit)
