"""The part of the file that says where the data lies and how it is split."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from core.experiment.data.csv.csv_format import CsvFormat
from core.experiment.where import Where
from core.wizard.code import call, comment, literal, words_text
from core.wizard.plan import ExperimentPlan
from core.wizard.split import wheres_of


def data(plan: ExperimentPlan, folder: Path) -> str:
    """The sources to learn from and to be judged on, for a file in `folder`."""
    kind = "Csv" if plan.is_csv else "TFRecords"
    more = _format_arguments(plan.format, plan.marks) if plan.is_csv else []
    train = _patterns(plan.files, folder)
    if _is_unnamed(plan):
        more = [*more, f"names={words_text(plan.format.names, 8)}"]
    if plan.eval_files:
        note = "Data to learn from, and data the model never learns from, to be judged on."
        train_part, eval_part = [train, *more], [_patterns(plan.eval_files, folder), *more]
    elif plan.split is not None:
        note = _split_note(plan)
        train_where, eval_where = map(_where_text, wheres_of(plan))
        train_part, eval_part = [train, *more, train_where], [train, *more, eval_where]
    else:
        note = (
            f"{plan.share} of a hundred records to learn from, the other {100 - plan.share} to be judged on. The "
            "content of a record decides where it belongs, so the split is the same each time."
        )
        train_part = [train, *more, f"part=(0, {plan.share})"]
        eval_part = [train, *more, f"part=({plan.share}, 100)"]
    if _is_unnamed(plan):
        note += " No line of the file names its columns: names does, from the left."
    arguments = [
        f"train={call(kind, train_part, 0)}",
        f"eval={call(kind, eval_part, 0)}",
    ]
    return comment(note) + "\ndata = " + call("Data", arguments, 0)


def _is_unnamed(plan: ExperimentPlan) -> bool:
    return plan.is_csv and bool(plan.format.names)


def _split_note(plan: ExperimentPlan) -> str:
    split = plan.split
    assert split is not None
    name = literal(split.column)
    train, judged = wheres_of(plan)
    if train.values:
        learnt, others = (" or ".join(map(literal, where.values)) for where in (train, judged))
        return (
            f"The column {name} splits the records: those with {learnt} to learn from, those with {others} to be "
            "judged on. Others are not used."
        )
    return (
        f"The column {name} splits the records: those below {literal(train.below)} to learn from, the others to be "
        "judged on."
    )


def _where_text(where: Where) -> str:
    if where.values:
        return f"where=Where({literal(where.column)}, {literal(where.values)})"
    name, cut = ("below", where.below) if where.below is not None else ("at_least", where.at_least)
    return f"where=Where({literal(where.column)}, {name}={literal(cut)})"


def _patterns(files: Sequence[Path], folder: Path) -> str:
    names = tuple(path_text(file, folder) for file in files)
    return literal(names[0] if len(names) == 1 else names)


def path_text(file: Path, folder: Path) -> str:
    """A path as the experiment's file has it: relative if it lies below the same folder, or next to it."""
    file, folder = file.absolute(), folder.absolute()
    above = Path(os.path.commonpath([file, folder]))
    is_near = above != Path(above.anchor) and len(folder.relative_to(above).parts) <= 2
    return Path(os.path.relpath(file, folder)).as_posix() if is_near else file.as_posix()


def _format_arguments(format: CsvFormat, marks: Sequence[str]) -> list[str]:
    found = [
        f"{name}={literal(value)}"
        for name, value in (("delimiter", format.delimiter), ("header", format.header), ("decimal", format.decimal))
        if value is not None
    ]
    return [*found, f"missing={literal(tuple(marks))}"] if marks else found
