"""What is wrong with a plan, as sentences at the field where it is mended."""

from __future__ import annotations

import os
from pathlib import Path

from typing_extensions import assert_never

from core.errors import FieldError
from core.statistics.records import ColumnStatistics
from core.statistics.words import kind_word
from core.wizard.plan import MOST_CLASSES, MOST_FEATURES, ExperimentPlan
from core.wizard.split import check_split
from core.words import worded

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
        raise FieldError("share", worded("The share to learn from must be a whole number from 1 to 99 %."))


def check_units(plan: ExperimentPlan) -> None:
    """FieldError "unit": it is too long, or not one line."""
    for column in plan.columns:
        if len(column.unit) > _LONGEST_UNIT or not column.unit.isprintable():
            raise FieldError(
                "unit",
                worded(
                    'The unit of "{name}" must be one line of at most {most} characters, such as mm.',
                    name=column.name,
                    most=_LONGEST_UNIT,
                ),
            )


def check_label(plan: ExperimentPlan) -> None:
    """FieldError "label": none, or one from which nothing can be learnt."""
    if len(plan.data.columns) == 1:
        raise FieldError(
            "label",
            worded(
                'The data has one column, "{name}". A label and at least one feature are needed.',
                name=plan.data.columns[0].name,
            ),
        )
    names = ", ".join(column.name for column in plan.columns[:10]) + (", ..." if len(plan.columns) > 10 else "")
    if plan.label is None:
        raise FieldError(
            "label", worded("Choose the label, which the model is to predict. There are: {names}.", names=names)
        )
    label = plan.label.statistics
    if label.kind == "empty":
        raise FieldError("label", worded('"{name}" has no values. Choose another label.', name=label.name))
    if label.missing:
        raise FieldError(
            "label",
            worded(
                '"{name}" is missing in {missing} of {rows} records. Fill or remove those records, or '
                "choose another label.",
                name=label.name,
                missing=label.missing,
                rows=plan.data.rows,
            ),
        )
    if label.problem:
        raise FieldError(
            "label",
            worded(
                '"{name}": {problem} Mend the data, or choose another label.',
                name=label.name,
                problem=label.problem.worded(),
            ),
        )
    if label.shape != () or label.is_step or label.kind in ("image", "bytes"):
        raise FieldError(
            "label", worded('"{name}" is not a single value in each record. Choose another label.', name=label.name)
        )
    if label.distinct == 1:
        value = label.values[0][0] if label.values else label.examples[0]
        raise FieldError(
            "label",
            worded(
                '"{name}" is {value} in every record: there is nothing to learn. Choose another label.',
                name=label.name,
                value=value,
            ),
        )


def check_task(plan: ExperimentPlan) -> None:
    """FieldError "task": the label does not go with it."""
    assert plan.label is not None
    label = plan.label.statistics
    match plan.task:
        case "regression":
            if not label.is_number:
                raise FieldError(
                    "task",
                    worded(
                        'Regression needs a number as label; "{name}" is {kind}.',
                        name=label.name,
                        kind=kind_word(label.kind),
                    ),
                )
            if label.numbers is not None and label.numbers.not_finite:
                raise FieldError(
                    "task",
                    worded(
                        '"{name}" has {count} values that are NaN or infinite.',
                        name=label.name,
                        count=label.numbers.not_finite,
                    ),
                )
        case "binary":
            if label.distinct != 2:
                raise FieldError(
                    "task",
                    worded(
                        'Binary needs a label of two values; "{name}" has {values}.',
                        name=label.name,
                        values=_count(label),
                    ),
                )
            if not plan.is_csv and label.kind == "whole number" and {value for value, _ in label.values} != {0, 1}:
                raise FieldError("task", worded("Binary needs the values 0 and 1 in TFRecords. Choose classes."))
            _check_classes(label)
        case "classes":
            if label.distinct is None or label.distinct > MOST_CLASSES or not label.values:
                raise FieldError(
                    "task",
                    worded(
                        '"{name}" has {values}: too many for classes. At most {most} work.',
                        name=label.name,
                        values=_count(label),
                        most=MOST_CLASSES,
                    ),
                )
            _check_classes(label)
            numbers = None if plan.is_csv else label.numbers
            if numbers is not None and (numbers.minimum < 0 or numbers.maximum >= MOST_CLASSES):
                raise FieldError(
                    "task",
                    worded(
                        'Classes in TFRecords are numbered from 0 to {most} at most; "{name}" goes from '
                        "{minimum:g} to {maximum:g}.",
                        most=MOST_CLASSES - 1,
                        name=label.name,
                        minimum=numbers.minimum,
                        maximum=numbers.maximum,
                    ),
                )
        case _:
            assert_never(plan.task)


def _check_classes(label: ColumnStatistics) -> None:
    if label.kind == "number":
        raise FieldError(
            "task",
            worded(
                'Classes are words or whole numbers; "{name}" has decimals. Choose regression.', name=label.name
            ),
        )


def _count(label: ColumnStatistics) -> str:
    if label.distinct is None:
        return worded("more than {count} different values", count=label.most_distinct)
    return worded("{count} different values", count=label.distinct)


def check_features(plan: ExperimentPlan) -> None:
    """FieldError "features": none, too many, or one that cannot be used."""
    if not plan.features:
        raise FieldError("features", worded("Choose at least one feature, which the model learns from."))
    if len(plan.features) > MOST_FEATURES:
        raise FieldError(
            "features",
            worded(
                "{count} features are too many for a file that lists each of them: at most {most}. Leave "
                "some out, or keep them as one list in each record.",
                count=len(plan.features),
                most=MOST_FEATURES,
            ),
        )
    for column in plan.features:
        found = column.statistics
        if found.problem:
            raise FieldError(
                "features",
                worded(
                    '"{name}": {problem} Mend the data, or leave it out.',
                    name=column.name,
                    problem=found.problem.worded(),
                ),
            )
        if column.kind == "none":
            raise FieldError(
                "features",
                worded(
                    '"{name}" cannot be used: {reason}. Leave it out.',
                    name=column.name,
                    reason=column.reason.worded() if column.reason else kind_word(found.kind),
                ),
            )
        if found.is_number and found.numbers is not None and found.numbers.not_finite:
            raise FieldError(
                "features",
                worded(
                    '"{name}" has {count} values that are NaN or infinite. Mend the data, or leave it out.',
                    name=column.name,
                    count=found.numbers.not_finite,
                ),
            )


def check_model(plan: ExperimentPlan) -> None:
    """FieldError "model": the features do not go with it."""
    pictures, sequences = plan.of_kind("image"), plan.of_kind("sequence", "tokens")
    if pictures and plan.model != "cnn":
        raise FieldError(
            "model", worded('"{name}" is an image: choose CNN, or leave it out.', name=pictures[0].name)
        )
    if sequences and plan.model != "rnn":
        raise FieldError(
            "model", worded('"{name}" is a sequence: choose RNN, or leave it out.', name=sequences[0].name)
        )
    match plan.model:
        case "cnn":
            if len(pictures) != 1:
                raise FieldError(
                    "model", worded("A CNN needs one image in each record; there are {count}.", count=len(pictures))
                )
            height, width, _ = pictures[0].statistics.shape
            if min(height or 0, width or 0) < 4:
                raise FieldError(
                    "model",
                    worded(
                        "The images have {width} x {height} pixels: too few for a CNN.", width=width, height=height
                    ),
                )
        case "rnn":
            if not sequences and not plan.of_kind("words"):
                raise FieldError(
                    "model", worded("An RNN needs a sequence: a list whose length varies, steps, or a text.")
                )
        case "wide and deep":
            if not plan.of_kind("category", "words"):
                raise FieldError(
                    "model", worded("Wide and deep needs a category or a text for its wide part. Choose deep.")
                )
        case "linear" | "deep":
            pass
        case _:
            assert_never(plan.model)


def check_target(target: Path) -> None:
    """FieldError "target": a file that cannot be written there."""
    if target.suffix != ".py":
        raise FieldError("target", worded("{name} must end in .py.", name=target.name))
    if os.path.exists(target):
        raise FieldError("target", worded("{target} exists already. Choose another name.", target=target))
    if not os.path.isdir(target.parent):
        raise FieldError("target", worded("There is no folder {folder}.", folder=target.parent))
