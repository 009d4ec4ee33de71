"""`analyse`: a model over its run's evaluation data, by slice, by threshold, by how sure it is."""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from core import commands
from core.analysis.calibration import calibration
from core.analysis.json_values import head_json, slices_json
from core.analysis.records import (
    ClassHead,
    Head,
    LabelledPredictions,
    NumberHead,
    is_labelled,
    is_wrong,
    worst_first,
)
from core.analysis.roc import ThresholdCounts, threshold_curve
from core.analysis.slices import BINS, ClassSlice, Slices, grouped, slices_of
from core.analysis.totals import ClassTotals, totals_of
from core.cli import output, train
from core.cli.code_question import allow_code
from core.errors import DataError, SettingsError
from core.number_text import format_change, format_metric, format_number

_MOST_BINS = 100


def build(name: str, sub: argparse.ArgumentParser) -> None:
    """The arguments of `analyse`."""
    sub.add_argument("run", metavar="RUN", help="the run folder")
    which = sub.add_mutually_exclusive_group()
    which.add_argument("--checkpoint", default="best", metavar="best|latest|STEP", help="which one (default: best)")
    which.add_argument("--export", metavar="DIR", help="ask this SavedModel instead of a checkpoint")
    sub.add_argument(
        "--signature", default="", metavar="NAME", help="of --export (default: the one that says most)"
    )
    sub.add_argument("--evaluation", default="", metavar="NAME", help="a further evaluation of the experiment")
    sub.add_argument("--head", metavar="NAME", help="only this head of a model that has several")
    sub.add_argument(
        "--slices", action="append", default=[], metavar="FEATURE", help="figures by the values of this feature"
    )
    sub.add_argument(
        "--bins", type=int, default=BINS, metavar="N", help=f"slices of a feature of many numbers (default: {BINS})"
    )
    sub.add_argument("--threshold", type=float, metavar="T", help="of a binary head (default: 0.5)")
    sub.add_argument("--worst", type=int, default=0, metavar="N", help="list so many rows that are furthest off")
    sub.add_argument("--again", action="store_true", help="ask the model anew, even if that was done and kept")
    sub.add_argument(
        "--trust",
        action="store_true",
        help="run the experiment that RUN brings, although RUN was not made here, and load a model that has ops "
        "that touch files or run Python",
    )
    sub.set_defaults(command_function=_analyse)


def _analyse(arguments: argparse.Namespace) -> int:
    if not 2 <= arguments.bins <= _MOST_BINS:
        raise SettingsError("bins", f"--bins wants a number from 2 to {_MOST_BINS}, not {arguments.bins}.")
    if arguments.threshold is not None and not 0 <= arguments.threshold <= 1:
        raise SettingsError("threshold", f"--threshold wants a number from 0 to 1, not {arguments.threshold:g}.")
    if arguments.signature and not arguments.export:
        raise SettingsError("signature", "--signature is that of an export: name it with --export.")
    subject = commands.Subject(
        train.step_or_name(arguments.checkpoint),
        Path(arguments.export).expanduser() if arguments.export else None,
        arguments.evaluation,
        arguments.signature,
    )
    allow_code(arguments, arguments.run)
    with train.graceful(quiet=arguments.json) as (emit, control):
        found = commands.analyse(
            arguments.run, subject, emit, control, again=arguments.again, trusted=arguments.trust
        )
    if found is None:
        print("Stopped; nothing was kept.", file=sys.stderr)
        return train.exit_status(control)
    heads = _heads(found.predictions, arguments.head)
    _check_slices(found.predictions, arguments.slices)
    if arguments.json:
        return output.print_json(_json(found, heads, arguments))
    count = format_number(found.predictions.count)
    at_end = "" if found.predictions.at_end else "; there may be more"
    when = datetime.fromtimestamp(found.made).strftime("%Y-%m-%d %H:%M")
    output.say(f"{found.model} over {found.data}: {count} rows{at_end}. Made {when}.")
    for head in heads:
        _print_head(found.predictions, head, arguments)
    return 0


def _heads(predictions: LabelledPredictions, name: str | None) -> Sequence[Head]:
    if name is None:
        return predictions.heads
    head = predictions.head(name)
    if head is None:
        names = ", ".join(item.name for item in predictions.heads if item.name) or "one without a name"
        raise DataError(f'The model has no head "{name}". There are: {names}.')
    return (head,)


def _check_slices(predictions: LabelledPredictions, wanted: Sequence[str]) -> None:
    for feature in wanted:
        if predictions.column(feature) is None:
            names = ", ".join(predictions.names) or "none"
            raise DataError(
                f'Rows cannot be sliced by "{feature}". What has one number or text for each row is: {names}.'
            )


def _slices(predictions: LabelledPredictions, head: Head, feature: str, arguments: argparse.Namespace) -> Slices:
    column = predictions.column(feature)
    assert column is not None
    return slices_of(head, grouped(column, arguments.bins), arguments.threshold)


def _json(found: commands.Analysis, heads: Sequence[Head], arguments: argparse.Namespace) -> dict[str, object]:
    return {
        "model": found.model,
        "data": found.data,
        "rows": found.predictions.count,
        "at_end": found.predictions.at_end,
        "made": found.made,
        "sliceable": list(found.predictions.names),
        "heads": [
            {
                **head_json(head, arguments.threshold),
                "slices": {
                    name: slices_json(_slices(found.predictions, head, name, arguments))
                    for name in arguments.slices
                },
                "worst": [_row_json(head, row) for row in _worst(head, arguments)],
            }
            for head in heads
        ],
    }


def _print_head(predictions: LabelledPredictions, head: Head, arguments: argparse.Namespace) -> None:
    labelled = int(is_labelled(head).sum())
    title = head.name or head.label or "the model"
    totals = totals_of(head, arguments.threshold)
    if not labelled:
        output.say(f"\n{title}: none of the rows has a label that it can be judged by.")
        return
    if isinstance(totals, ClassTotals) and isinstance(head, ClassHead):
        wrong = int(is_wrong(head, arguments.threshold).sum())
        output.say(
            f"\n{title}: accuracy {format_metric(totals.accuracy)}, "
            f"{format_number(wrong)} of {format_number(labelled)} wrong"
        )
        _print_thresholds(head, arguments.threshold)
        _print_calibration(head)
    elif not isinstance(totals, ClassTotals):
        output.say(
            f"\n{title}: mean absolute error {format_metric(totals.mae)}, mean error {format_change(totals.bias)}, "
            f"RMSE {format_metric(totals.rmse)}, {format_number(labelled)} rows"
        )
    for feature in arguments.slices:
        output.say(f"\n  by {feature}")
        output.print_table(_slice_rows(_slices(predictions, head, feature, arguments)), 4)
    worst = _worst(head, arguments)
    if worst:
        output.say("\n  furthest off")
        output.print_table([["row", "label", "answer"], *(_row_texts(head, row) for row in worst)], 4)


def _print_thresholds(head: ClassHead, threshold: float | None) -> None:
    curve = threshold_curve(head)
    if curve is None:
        return
    output.say(
        f"  positive is {head.classes[1]}: AUC {format_metric(curve.auc)}, "
        f"precision-recall AUC {format_metric(curve.auc_precision_recall)}"
    )
    rows = [curve.at(0.5 if threshold is None else threshold)]
    if math.isfinite(curve.best_f1):
        rows.append(curve.at(curve.best_f1))
    head_row = ["threshold", "precision", "recall", "F1", "accuracy", "TP", "FP", "FN", "TN", ""]
    notes = ["", "best F1"]
    output.print_table([head_row, *([*_counts(item), note] for item, note in zip(rows, notes, strict=False))], 2)


def _counts(item: ThresholdCounts) -> list[str]:
    rates = [item.threshold, item.precision, item.recall, item.f1, item.accuracy]
    whole = [item.true_positives, item.false_positives, item.false_negatives, item.true_negatives]
    return [*map(_metric, rates), *map(format_number, whole)]


def _print_calibration(head: ClassHead) -> None:
    found = calibration(head)
    if not found.count:
        return
    of = f"the probability of {found.of}" if found.of else "the probability of the chosen class"
    output.say(
        f"  calibration of {of}: expected error {format_metric(found.expected_error)}, "
        f"largest {format_metric(found.largest_error)}"
    )
    rows = [["probability", "rows", "stated", "came true"]]
    rows += [
        [f"{item.low:g} to {item.high:g}", format_number(item.count), _metric(item.stated), _metric(item.seen)]
        for item in found.bins
        if item.count
    ]
    output.print_table(rows, 4)


def _slice_rows(slices: Slices) -> list[list[str]]:
    rows: list[list[str]] = []
    for item in slices:
        counted = [item.title, format_number(item.rows)]
        if isinstance(item, ClassSlice):
            rates = [item.accuracy]
            if item.counts is not None:
                rates += [item.counts.precision, item.counts.recall, item.counts.f1, item.auc]
            rows.append([*counted, format_number(item.wrong), *map(_metric, rates)])
        else:
            rows.append([*counted, _metric(item.mae), "-" if math.isnan(item.bias) else format_change(item.bias),
                         _metric(item.rmse)])  # fmt: skip
    if slices and not isinstance(slices[0], ClassSlice):
        return [["slice", "rows", "mean absolute error", "mean error", "RMSE"], *rows]
    binary = ["precision", "recall", "F1", "AUC"] if rows and len(rows[0]) > 4 else []
    return [["slice", "rows", "wrong", "accuracy", *binary], *rows]


def _worst(head: Head, arguments: argparse.Namespace) -> list[int]:
    count = max(0, min(arguments.worst, int(is_labelled(head).sum())))
    return [int(row) for row in worst_first(head, None, arguments.threshold)[:count]]


def _row_json(head: Head, row: int) -> dict[str, object]:
    match head:
        case ClassHead():
            score = float(head.confidence[row])
            return {"row": row, "label": _class(head, head.true[row]), "answer": _class(head, head.chosen[row]),
                    "probability": score}  # fmt: skip
        case NumberHead():
            return {"row": row, "label": float(head.true[row]), "answer": float(head.predicted[row])}


def _row_texts(head: Head, row: int) -> list[str]:
    match head:
        case ClassHead():
            return [
                str(row),
                _class(head, head.true[row]),
                f"{_class(head, head.chosen[row])} ({format_metric(float(head.confidence[row]))})",
            ]
        case NumberHead():
            return [str(row), format_metric(float(head.true[row])), format_metric(float(head.predicted[row]))]


def _class(head: ClassHead, place: int) -> str:
    return head.classes[place] if place >= 0 else "-"


def _metric(value: float) -> str:
    return "-" if math.isnan(value) else format_metric(value)
