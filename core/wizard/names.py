"""The names of columns that no line of the file names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.errors import FieldError
from core.wizard.plan import ExperimentPlan
from core.words import worded

_LONGEST = 100


def proposed_names(count: int) -> tuple[str, ...]:
    """Names to begin with: column_1, column_2 and so on."""
    return tuple(f"column_{place}" for place in range(1, count + 1))


def check_names(names: Sequence[str], count: int) -> tuple[str, ...]:
    """Return the names without blanks around them. FieldError "names": too few or many, an empty one, two alike."""
    plain = tuple(name.strip() for name in names)
    if len(plain) != count:
        raise FieldError(
            "names",
            worded(
                "The data has {count} columns; {given} names are given. Name each column.",
                count=count,
                given=len(plain),
            ),
        )
    for place, name in enumerate(plain, 1):
        if not name:
            raise FieldError("names", worded("Column {place} has no name. Enter one.", place=place))
        if len(name) > _LONGEST or not name.isprintable():
            raise FieldError(
                "names",
                worded(
                    "The name of column {place} must be one line of at most {most} letters.",
                    place=place,
                    most=_LONGEST,
                ),
            )
        if name in plain[: place - 1]:
            first = plain.index(name) + 1
            raise FieldError(
                "names",
                worded(
                    'Columns {first} and {place} are both named "{name}". Change one.',
                    first=first,
                    place=place,
                    name=name,
                ),
            )
    return plain


def with_names(plan: ExperimentPlan, names: Sequence[str]) -> ExperimentPlan:
    """The plan with other names of the columns of a file that does not name them. FieldError "names"."""
    plain = check_names(names, len(plan.columns))
    columns = tuple(
        replace(column, statistics=replace(column.statistics, name=name))
        for column, name in zip(plan.columns, plain, strict=True)
    )
    sample = {name: plan.data.sample[column.name] for column, name in zip(plan.columns, plain, strict=True)}
    renamed = dict(zip((column.name for column in plan.columns), plain, strict=True))
    data = replace(plan.data, columns=tuple(column.statistics for column in columns), sample=sample)
    split = plan.split and replace(plan.split, column=renamed.get(plan.split.column, plan.split.column))
    form = replace(plan.format, header=False, names=plain)
    return replace(plan, data=data, columns=columns, split=split, format=form)
