"""The plan of an experiment that is to be written: records, and what is proposed for data that was read."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

from core.experiment.data.csv.csv_format import CsvFormat
from core.statistics.records import ColumnStatistics, DataStatistics
from core.words import Sentence, sentence

Use = Literal["feature", "label", "left out"]
Kind = Literal["number", "numbers", "flag", "category", "words", "sequence", "tokens", "image", "none"]
Task = Literal["binary", "classes", "regression"]
Model = Literal["linear", "deep", "wide and deep", "cnn", "rnn"]
USES: tuple[Use, ...] = get_args(Use)
TASKS: tuple[Task, ...] = get_args(Task)
MODELS: tuple[Model, ...] = get_args(Model)

MOST_WORDS = 100  # of a category, each of which gets an input of its own
MOST_CLASSES = 1000
FEW_CLASSES = 20  # so many different whole numbers are classes rather than amounts
MOST_FEATURES = 500  # each has lines of its own in the file
UNKNOWN = "unknown"  # the word for a missing one
SPLITS = sentence("it splits the records")  # a reason to leave a column out


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """What becomes of a column. `reason` says why it is left out, None if a person decided."""

    statistics: ColumnStatistics
    use: Use
    kind: Kind
    reason: Sentence | None = None
    unit: str = ""

    @property
    def name(self) -> str:
        return self.statistics.name

    @property
    def words(self) -> tuple[str, ...]:
        """The words of a category, in alphabetical order; of whole numbers in theirs."""
        found = [value for value, _ in self.statistics.values]
        return tuple(map(str, sorted(found, key=lambda value: (isinstance(value, str), value))))


@dataclass(frozen=True, slots=True)
class ColumnSplit:
    """A split by a column of CSV files: of words, those to `train` on and those to be judged on (`eval`).

    Of numbers or dates what lies below the `cut` trains, as a person typed it.
    """

    column: str
    train: tuple[str, ...] = ()
    eval: tuple[str, ...] = ()
    cut: str = ""


@dataclass(frozen=True, slots=True)
class ExperimentPlan:
    """All that the file is written from. `share` of a hundred records train, the others are judged on.

    With a `split` a column tells them apart instead; with `eval_files` there is no split: they are judged on.
    `format` has what a person said of CSV files, and the names of columns that no line names.
    """

    data: DataStatistics
    files: tuple[Path, ...]
    columns: tuple[ColumnPlan, ...]
    task: Task
    model: Model
    eval_files: tuple[Path, ...] = ()
    share: int = 80
    split: ColumnSplit | None = None
    format: CsvFormat = CsvFormat()

    @property
    def label(self) -> ColumnPlan | None:
        return next((column for column in self.columns if column.use == "label"), None)

    @property
    def features(self) -> tuple[ColumnPlan, ...]:
        return tuple(column for column in self.columns if column.use == "feature")

    @property
    def is_csv(self) -> bool:
        return self.data.layout == "rows"

    @property
    def marks(self) -> tuple[str, ...]:
        """Texts that stand for a missing value somewhere in the data."""
        return tuple(sorted({mark for column in self.columns for mark in column.statistics.marks}))

    def of_kind(self, *kinds: Kind) -> tuple[ColumnPlan, ...]:
        """The features of these kinds."""
        return tuple(column for column in self.features if column.kind in kinds)


def propose(data: DataStatistics, files: Sequence[Path], label: str = "") -> ExperimentPlan:
    """The plan for data as it was found; without a label none is chosen yet."""
    columns = tuple(proposed_column(column, data) for column in data.columns)
    plan = ExperimentPlan(data, tuple(files), columns, "regression", "deep")
    return with_label(plan, label) if label else with_model(plan)


def with_label(plan: ExperimentPlan, label: str) -> ExperimentPlan:
    """The plan with another label, and the task and model that go with it. A former label is proposed anew."""
    columns = tuple(
        replace(column, use="label", reason=None) if column.name == label
        else proposed_column(column.statistics, plan.data) if column.use == "label"
        else column
        for column in plan.columns
    )  # fmt: skip
    plan = replace(plan, columns=columns)
    chosen = plan.label
    return with_model(replace(plan, task=_task_of(chosen.statistics)) if chosen is not None else plan)


def with_model(plan: ExperimentPlan) -> ExperimentPlan:
    """The plan with the model that its features ask for."""
    model: Model = "deep"
    if plan.of_kind("image"):
        model = "cnn"
    elif plan.of_kind("sequence", "tokens"):
        model = "rnn"
    return replace(plan, model=model)


def with_column(plan: ExperimentPlan, name: str, use: Use, kind: Kind | None = None) -> ExperimentPlan:
    """The plan with another use, or kind, of one column, as a person wants it."""
    if use == "label":
        return with_label(plan, name)
    columns = tuple(
        replace(column, use=use, kind=kind or column.kind, reason=None) if column.name == name else column
        for column in plan.columns
    )
    return replace(plan, columns=columns)


def with_unit(plan: ExperimentPlan, name: str, unit: str) -> ExperimentPlan:
    """The plan with the unit of one column, "" for none."""
    columns = tuple(
        replace(column, unit=unit.strip()) if column.name == name else column for column in plan.columns
    )
    return replace(plan, columns=columns)


def takes_unit(column: ColumnPlan) -> bool:
    """Whether it holds numbers, which alone have a unit."""
    return column.statistics.is_number and (
        column.use == "label" or (column.use == "feature" and column.kind in ("number", "numbers", "sequence"))
    )


def kinds_of(column: ColumnStatistics, data: DataStatistics) -> tuple[Kind, ...]:
    """What a column can be taken as, the most likely first; () if as nothing."""
    few = column.distinct is not None and 1 < column.distinct <= MOST_WORDS and bool(column.values)
    found: list[Kind] = []
    if column.is_step:
        if column.kind == "text" and column.shape == ():
            return ("tokens",)
        return ("sequence",) if column.is_number and None not in column.shape else ()
    match column.kind:
        case "number" | "whole number" if column.shape == ():
            found = ["number"]
            if few and column.kind == "whole number":
                found.append("category")
        case "number" | "whole number":
            found = ["sequence"] if None in column.shape else ["numbers", "sequence"]
            if len(column.shape) > 1:
                found = ["numbers"] if None not in column.shape else []
        case "true or false" if column.shape == ():
            found = ["category"] if column.missing and data.layout == "rows" else ["flag"]
        case "text" if column.shape == ():
            found = ["category", "words"] if few else ["words"]
            if column.numbers is not None:  # a few texts among numbers
                found = ["words"]
        case "text" if column.missing == 0 or None in column.shape:
            found = ["tokens"] if data.layout == "examples" else []
        case "image" if None not in column.shape and not column.missing:
            found = ["image"]
        case _:
            found = []
    return tuple(found)


def proposed_column(column: ColumnStatistics, data: DataStatistics) -> ColumnPlan:
    """What is proposed for a column by its values."""
    kinds = kinds_of(column, data)
    kind: Kind = kinds[0] if kinds else "none"
    reason = _reason(column, data, kind)
    return ColumnPlan(column, "left out" if reason else "feature", kind, reason)


def _reason(column: ColumnStatistics, data: DataStatistics, kind: Kind) -> Sentence | None:
    """Why a column had better be left out; None if nothing speaks against it."""
    if column.problem:
        return column.problem.as_clause()
    if column.kind == "empty":
        return sentence("no values")
    if kind == "none":
        return _unusable(column)
    if column.distinct == 1 and column.kind != "image" and column.shape == ():
        return sentence("the same value everywhere")
    numbers = column.numbers
    if numbers is not None and numbers.not_finite and column.is_number:
        return sentence("{count} values are NaN or infinite", count=numbers.not_finite)
    each = data.rows > FEW_CLASSES and column.shape == ()
    names_rows = column.kind in ("text", "whole number") and not (column.kind == "text" and _is_prose(column))
    if each and names_rows and column.distinct == column.count == data.rows:
        counts_up = column.kind == "whole number" and numbers is not None
        if not counts_up or (numbers is not None and numbers.maximum - numbers.minimum == data.rows - 1):
            return sentence("another value in each row: it names the row")
    if column.missing > 0.5 * data.rows:
        return sentence("missing in {missing} of {rows} rows", missing=column.missing, rows=data.rows)
    if (
        kind == "words"
        and each
        and column.distinct is not None
        and column.distinct > 0.9 * column.count
        and (not _is_prose(column))
    ):
        return sentence("{distinct} different texts in {count} rows", distinct=column.distinct, count=column.count)
    return None


def _is_prose(column: ColumnStatistics) -> bool:
    """Whether most texts are of several words."""
    return 2 * sum(" " in text.strip() for text in column.examples) > len(column.examples)


def _unusable(column: ColumnStatistics) -> Sentence:
    if column.kind == "image":
        return sentence("images are missing") if column.missing else sentence("images of different sizes")
    if column.kind == "bytes":
        return sentence("bytes that are neither text nor images")
    return sentence("of a shape that these models do not take")


def _task_of(label: ColumnStatistics) -> Task:
    if label.kind in ("text", "true or false"):
        return "binary" if label.distinct == 2 else "classes"
    if label.kind == "whole number" and label.numbers is not None and label.distinct is not None:
        values = {value for value, _ in label.values}
        if values == {0, 1}:
            return "binary"
        if label.distinct <= FEW_CLASSES and label.numbers.minimum >= 0:
            return "classes"
    return "regression"


def significant(value: float, digits: int = 4) -> float:
    """A number with few digits, as a person would write it."""
    if not math.isfinite(value) or value == 0:
        return 0.0 if value == 0 else value
    return float(f"{value:.{digits}g}")
