"""An analysis as text for the terminal: the figures of each head, its slices, the rows that are furthest off."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.analysis.calibration import calibration
from core.analysis.records import (
    ClassHead,
    Head,
    LabelledPredictions,
    NumberHead,
    is_labelled,
    is_wrong,
    worst_first,
)
from core.analysis.roc import ThresholdCounts, curves_against_rest, threshold_curve
from core.analysis.slices import ClassSlice, Slices, grouped, slices_of
from core.analysis.totals import ClassTotals, totals_of
from core.cli import output
from core.number_text import format_change, format_metric, format_number


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of an analysis. `slices`: names of features; `bins` of those with many numbers."""

    slices: tuple[str, ...]
    bins: int
    threshold: float | None
    worst: int


def slices_by(predictions: LabelledPredictions, head: Head, feature: str, shown: Shown) -> Slices:
    """Return the slices of a head by a feature, which must be one of `predictions.names`."""
    column = predictions.column(feature)
    assert column is not None
    return slices_of(head, grouped(column, shown.bins), shown.threshold)


def worst_rows(head: Head, shown: Shown) -> list[int]:
    """Return the numbers of the rows that are furthest off, those that can be judged only."""
    count = max(0, min(shown.worst, int(is_labelled(head).sum())))
    return [int(row) for row in worst_first(head, None, shown.threshold)[:count]]


def print_head(predictions: LabelledPredictions, head: Head, shown: Shown) -> None:
    """Print all figures of one head, then its slices and the rows that are furthest off."""
    labelled = int(is_labelled(head).sum())
    title = head.name or head.label or "the model"
    totals = totals_of(head, shown.threshold)
    if not labelled:
        output.say("")
        output.say(f"{title}: none of the rows has a label that it can be judged by.")
        return
    if isinstance(totals, ClassTotals) and isinstance(head, ClassHead):
        wrong = int(is_wrong(head, shown.threshold).sum())
        output.say("")
        output.say(
            f"{title}: accuracy {format_metric(totals.accuracy)}, "
            f"{format_number(wrong)} of {format_number(labelled)} wrong"
        )
        _print_thresholds(head, shown.threshold)
        _print_against_rest(head, shown.threshold)
        _print_calibration(head)
    elif not isinstance(totals, ClassTotals):
        output.say("")
        output.say(
            f"{title}: mean absolute error {format_metric(totals.mae)}, mean error {format_change(totals.bias)}, "
            f"RMSE {format_metric(totals.rmse)}, {format_number(labelled)} rows"
        )
    for feature in shown.slices:
        output.say("")
        output.say(f"  by {feature}")
        output.print_table(_slice_rows(slices_by(predictions, head, feature, shown)), 4)
    worst = worst_rows(head, shown)
    if worst:
        output.say("")
        output.say("  furthest off")
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


def _print_against_rest(head: ClassHead, threshold: float | None) -> None:
    curves = curves_against_rest(head)
    if not curves:
        return
    used = 0.5 if threshold is None else threshold
    output.say(f"  each class against the rest, chosen above {used:g}")
    rows = [["class", "rows", "AUC", "precision-recall AUC", "precision", "recall", "F1"]]
    for name, curve in curves.items():
        at = curve.at(used)
        figures = (curve.auc, curve.auc_precision_recall, at.precision, at.recall, at.f1)
        rows.append([name, format_number(curve.positives), *map(_metric, figures)])
    output.print_table(rows, 4)


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


def _row_texts(head: Head, row: int) -> list[str]:
    match head:
        case ClassHead():
            return [
                str(row),
                class_name(head, head.true[row]),
                f"{class_name(head, head.chosen[row])} ({format_metric(float(head.confidence[row]))})",
            ]
        case NumberHead():
            return [str(row), format_metric(float(head.true[row])), format_metric(float(head.predicted[row]))]


def class_name(head: ClassHead, place: int) -> str:
    """Return the name of a class; "-" where there is none."""
    return head.classes[place] if place >= 0 else "-"


def _metric(value: float) -> str:
    return "-" if math.isnan(value) else format_metric(value)
