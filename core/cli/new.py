"""`new`: write an experiment file for data."""

from __future__ import annotations

import argparse

from core import commands
from core.cli import csv_options, output
from core.commands.command_line import program
from core.errors import FieldError
from core.outside_text import shell_line
from core.wizard.plan import MODELS, TASKS, ColumnSplit, ExperimentPlan

_OPTIONS = {
    "target": "EXPERIMENT",
    "left_out": "--leave-out",
    "features": "--leave-out",
    "share": "--train-share",
    "split": "--split-by",
    "train_words": "--train-words",
    "eval_words": "--eval-words",
}


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """Add the arguments of `new`."""
    sub.add_argument("target", metavar="EXPERIMENT.py", help="the file to write; it must not exist")
    sub.add_argument(
        "--data",
        nargs="+",
        required=True,
        metavar="FILE",
        help="CSV or TFRecord files to learn from, all of one kind",
    )
    sub.add_argument(
        "--eval", nargs="+", default=[], metavar="FILE", help="files to be judged on (default: a split)"
    )
    sub.add_argument("--label", default="", metavar="NAME", help="the column that the model is to predict")
    sub.add_argument("--task", choices=TASKS, help="what the label is (default: by its values)")
    sub.add_argument(
        "--model", type=_model, metavar="|".join(_models()), help="the kind of model (default: by the features)"
    )
    sub.add_argument(
        "--leave-out",
        action="append",
        default=[],
        metavar="NAME",
        help="a column that is not used; may be repeated",
    )
    sub.add_argument(
        "--train-share", type=int, default=80, metavar="PERCENT", help="the share to learn from (default: 80)"
    )
    sub.add_argument(
        "--split-by", metavar="COLUMN", help="a column of CSV files that splits them, in place of a share"
    )
    sub.add_argument(
        "--train-words", nargs="+", default=[], metavar="WORD", help="its words to learn from (default: train)"
    )
    sub.add_argument(
        "--eval-words",
        nargs="+",
        default=[],
        metavar="WORD",
        help="its words to be judged on (default: others)",
    )
    sub.add_argument(
        "--cut",
        default="",
        metavar="VALUE",
        help="its number or date below which to learn from (default: at 80 %%)",
    )
    sub.add_argument(
        "--unit", action="append", default=[], type=_unit, metavar="NAME=UNIT",
        help="the unit of a column of numbers; may be repeated",
    )  # fmt: skip
    sub.add_argument(
        "--names", nargs="+", default=[], metavar="NAME",
        help="the columns of CSV files without a header line, from the left (default: column_1, column_2, ...)",
    )  # fmt: skip
    csv_options.add(sub, "how CSV files are written")
    sub.set_defaults(command_function=_new)


def _models() -> dict[str, str]:
    return {model.replace(" ", "-"): model for model in MODELS}


def _model(text: str) -> str:
    if text not in _models():
        raise argparse.ArgumentTypeError(f'there is no model "{text}"; there are: {", ".join(_models())}')
    return _models()[text]


def _unit(text: str) -> tuple[str, str]:
    name, equals, unit = text.partition("=")
    if not equals or not name:
        raise argparse.ArgumentTypeError(f'"{text}" is not NAME=UNIT, such as length=mm')
    return name, unit


def _split(arguments: argparse.Namespace) -> ColumnSplit | None:
    if arguments.split_by:
        return ColumnSplit(
            arguments.split_by, tuple(arguments.train_words), tuple(arguments.eval_words), arguments.cut
        )
    for option in ("train_words", "eval_words", "cut"):
        if getattr(arguments, option):
            raise FieldError(option, "It belongs to a split by a column. Give --split-by too.")
    return None


def _new(arguments: argparse.Namespace) -> int:
    emit = commands.nothing if arguments.json else output.print_event
    try:
        plan = commands.new_experiment(
            arguments.target, arguments.data, arguments.label, emit, eval_files=arguments.eval, task=arguments.task,
            model=arguments.model, left_out=arguments.leave_out, share=arguments.train_share,
            split=_split(arguments), units=dict(arguments.unit), names=arguments.names,
            csv=csv_options.format_of(arguments),
        )  # fmt: skip
    except FieldError as error:
        option = _OPTIONS.get(error.field, f"--{error.field}")
        raise FieldError(error.field, f"{option}: {error}", details=error.details) from None
    if arguments.json:
        return output.print_json(_as_json(arguments.target, plan))
    if plan.format.names and not arguments.names:
        names = ", ".join(plan.format.names[:20])
        output.say(f"No line of the data names its columns. They are named {names}; --names names them otherwise.")
    left = [column for column in plan.columns if column.use == "left out"]
    output.say(f"Written: {arguments.target}")
    output.say(f"{plan.model} model, {plan.task}, {len(plan.features)} features.")
    for column in left[:20]:
        output.say(f"Left out: {column.name} ({column.reason or 'as asked'})")
    if len(left) > 20:
        output.say(f"{len(left) - 20} more columns were left out.")
    command = shell_line([*program(), "train", str(arguments.target), "--run", "DIR"])
    output.say(f"Train it: {command}", error=True)
    return 0


def _as_json(target: str, plan: ExperimentPlan) -> dict[str, object]:
    return {
        "file": target,
        "label": plan.label.name if plan.label is not None else None,
        "task": plan.task,
        "model": plan.model,
        "features": {column.name: column.kind for column in plan.features},
        "left_out": {column.name: str(column.reason or "") for column in plan.columns if column.use == "left out"},
        "records": plan.data.rows,
    }
