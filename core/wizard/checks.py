"""What is wrong with a plan, as sentences at the field where it is mended."""

from __future__ import annotations

from pathlib import Path

from typing_extensions import assert_never

from core.errors import FieldError
from core.statistics.records import ColumnStatistics
from core.wizard.plan import MOST_CLASSES, MOST_FEATURES, ExperimentPlan
from core.wizard.split import check_split

_LONGEST_UNIT = 20


def check_plan(plan: ExperimentPlan) -> None:
    """FieldError if no experiment can be made of it.

    Its field is "label", "task", "features", "model", "share", "unit", or one of `check_split`.
    """
    check_label(plan)
    check_task(plan)
    check_features(plan)
    check_model(plan)
    check_share(plan)
    check_split(plan)
    check_units(plan)


def check_share(plan: ExperimentPlan) -> None:
    """FieldError "share": it leaves nothing to learn from, or to be judged on."""
    if not plan.eval_files and plan.split is None and not 1 <= plan.share <= 99:
        raise FieldError("share", "The share to learn from must be a whole number from 1 to 99 %.")


def check_units(plan: ExperimentPlan) -> None:
    """FieldError "unit": it is too long, or not one line."""
    for column in plan.columns:
        if len(column.unit) > _LONGEST_UNIT or not column.unit.isprintable():
            raise FieldError(
                "unit",
                f'The unit of "{column.name}" must be one line of at most {_LONGEST_UNIT} characters, such as mm.',
            )


def check_label(plan: ExperimentPlan) -> None:
    """FieldError "label": none, or one from which nothing can be learnt."""
    if len(plan.data.columns) == 1:
        raise FieldError(
            "label",
            f'The data has one column, "{plan.data.columns[0].name}". A label and at least one feature are needed.',
        )
    names = ", ".join(column.name for column in plan.columns[:10]) + (", ..." if len(plan.columns) > 10 else "")
    if plan.label is None:
        raise FieldError("label", f"Choose the label, which the model is to predict. There are: {names}.")
    label = plan.label.statistics
    if label.kind == "empty":
        raise FieldError("label", f'"{label.name}" has no values. Choose another label.')
    if label.missing:
        where = f"{label.missing} of {plan.data.rows} records"
        raise FieldError(
            "label", f'"{label.name}" is missing in {where}. Fill or remove those records, or choose another label.'
        )
    if label.problem:
        raise FieldError("label", f'"{label.name}": {label.problem} Mend the data, or choose another label.')
    if label.shape != () or label.is_step or label.kind in ("image", "bytes"):
        raise FieldError("label", f'"{label.name}" is not a single value in each record. Choose another label.')
    if label.distinct == 1:
        value = label.values[0][0] if label.values else label.examples[0]
        raise FieldError(
            "label", f'"{label.name}" is {value} in every record: there is nothing to learn. Choose another label.'
        )


def check_task(plan: ExperimentPlan) -> None:
    """FieldError "task": the label does not go with it."""
    assert plan.label is not None
    label = plan.label.statistics
    match plan.task:
        case "regression":
            if not label.is_number:
                raise FieldError("task", f'Regression needs a number as label; "{label.name}" is {label.kind}.')
            if label.numbers is not None and label.numbers.not_finite:
                raise FieldError(
                    "task", f'"{label.name}" has {label.numbers.not_finite} values that are NaN or infinite.'
                )
        case "binary":
            if label.distinct != 2:
                raise FieldError("task", f'Binary needs a label of two values; "{label.name}" has {_count(label)}.')
            if not plan.is_csv and label.kind == "whole number" and {value for value, _ in label.values} != {0, 1}:
                raise FieldError("task", "Binary needs the values 0 and 1 in TFRecords. Choose classes.")
            _check_classes(label)
        case "classes":
            if label.distinct is None or label.distinct > MOST_CLASSES or not label.values:
                raise FieldError(
                    "task",
                    f'"{label.name}" has {_count(label)}: too many for classes. At most {MOST_CLASSES} work.',
                )
            _check_classes(label)
            numbers = None if plan.is_csv else label.numbers
            if numbers is not None and (numbers.minimum < 0 or numbers.maximum >= MOST_CLASSES):
                raise FieldError(
                    "task",
                    f"Classes in TFRecords are numbered from 0 to {MOST_CLASSES - 1} at most; "
                    f'"{label.name}" goes from {numbers.minimum:g} to {numbers.maximum:g}.',
                )
        case _:
            assert_never(plan.task)


def _check_classes(label: ColumnStatistics) -> None:
    if label.kind == "number":
        raise FieldError(
            "task", f'Classes are words or whole numbers; "{label.name}" has decimals. Choose regression.'
        )


def _count(label: ColumnStatistics) -> str:
    if label.distinct is None:
        return f"more than {label.most_distinct} different values"
    return f"{label.distinct} different values"


def check_features(plan: ExperimentPlan) -> None:
    """FieldError "features": none, too many, or one that cannot be used."""
    if not plan.features:
        raise FieldError("features", "Choose at least one feature, which the model learns from.")
    if len(plan.features) > MOST_FEATURES:
        raise FieldError(
            "features",
            f"{len(plan.features)} features are too many for a file that lists each of them: at most "
            f"{MOST_FEATURES}. Leave some out, or keep them as one list in each record.",
        )
    for column in plan.features:
        found = column.statistics
        if found.problem:
            raise FieldError("features", f'"{column.name}": {found.problem} Mend the data, or leave it out.')
        if column.kind == "none":
            raise FieldError(
                "features", f'"{column.name}" cannot be used: {column.reason or found.kind}. Leave it out.'
            )
        if found.is_number and found.numbers is not None and found.numbers.not_finite:
            raise FieldError(
                "features",
                f'"{column.name}" has {found.numbers.not_finite} values that are NaN or infinite. Mend the data, '
                "or leave it out.",
            )


def check_model(plan: ExperimentPlan) -> None:
    """FieldError "model": the features do not go with it."""
    pictures, sequences = plan.of_kind("image"), plan.of_kind("sequence", "tokens")
    if pictures and plan.model != "cnn":
        raise FieldError("model", f'"{pictures[0].name}" is an image: choose CNN, or leave it out.')
    if sequences and plan.model != "rnn":
        raise FieldError("model", f'"{sequences[0].name}" is a sequence: choose RNN, or leave it out.')
    match plan.model:
        case "cnn":
            if len(pictures) != 1:
                raise FieldError("model", f"A CNN needs one image in each record; there are {len(pictures)}.")
            height, width, _ = pictures[0].statistics.shape
            if min(height or 0, width or 0) < 4:
                raise FieldError("model", f"The images have {width} x {height} pixels: too few for a CNN.")
        case "rnn":
            if not sequences and not plan.of_kind("words"):
                raise FieldError("model", "An RNN needs a sequence: a list whose length varies, steps, or a text.")
        case "wide and deep":
            if not plan.of_kind("category", "words"):
                raise FieldError(
                    "model", "Wide and deep needs a category or a text for its wide part. Choose deep."
                )
        case "linear" | "deep":
            pass
        case _:
            assert_never(plan.model)


def check_target(target: Path) -> None:
    """FieldError "target": a file that cannot be written there."""
    if target.suffix != ".py":
        raise FieldError("target", f"{target.name} must end in .py.")
    if target.exists():
        raise FieldError("target", f"{target} exists already. Choose another name.")
    if not target.parent.is_dir():
        raise FieldError("target", f"There is no folder {target.parent}.")
