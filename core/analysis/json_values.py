"""Figures of an analysis as plain values, for JSON."""

from __future__ import annotations

import math
from dataclasses import asdict

import numpy as np

from core.analysis.calibration import Calibration, calibration
from core.analysis.records import ClassHead, Head, NumberHead, is_labelled, is_wrong
from core.analysis.roc import ThresholdCounts, ThresholdCurve, curves_against_rest, threshold_curve
from core.analysis.slices import ClassSlice, NumberSlice, Slices
from core.analysis.totals import totals_of

MOST_POINTS = 200  # of a curve


def head_json(head: Head, threshold: float | None) -> dict[str, object]:
    """All figures of one head but its slices."""
    labelled = int(is_labelled(head).sum())
    totals = asdict(totals_of(head))
    found: dict[str, object] = {"head": head.name, "label": head.label, "labelled": labelled, **totals}
    match head:
        case NumberHead():
            found["kind"] = "number"
        case ClassHead():
            found["kind"] = "binary" if head.is_binary else "classes"
            found["classes"] = list(head.classes)
            found["wrong"] = int(is_wrong(head).sum())
            found["calibration"] = calibration_json(calibration(head))
            curve = threshold_curve(head)
            if curve is not None:
                found["thresholds"] = curve_json(curve, threshold)
            if head.each is not None:
                curves = curves_against_rest(head)
                found["against_rest"] = {name: curve_json(one, threshold) for name, one in curves.items()}
    return found


def curve_json(curve: ThresholdCurve, threshold: float | None) -> dict[str, object]:
    """The areas, the figures at a threshold (0.5 without one) and at the best F1, and points of the curves."""
    best = curve.best_f1
    places = np.unique(np.linspace(0, len(curve.scores) - 1, MOST_POINTS).round().astype(int))
    return {
        "auc": curve.auc,
        "auc_precision_recall": curve.auc_precision_recall,
        "positives": curve.positives,
        "negatives": curve.negatives,
        "left_out": curve.left_out,
        "at": counts_json(curve.at(0.5 if threshold is None else threshold)),
        "best_f1": counts_json(curve.at(best)) if math.isfinite(best) else None,
        "curve": [
            {
                "score": float(curve.scores[place]),
                "recall": float(curve.recalls[place + 1]),
                "false_positive_rate": float(curve.false_positive_rates[place + 1]),
                "precision": float(curve.precisions[place]),
            }
            for place in places.tolist()
            if len(curve.scores)
        ],
    }


def counts_json(counts: ThresholdCounts) -> dict[str, object]:
    """The confusion matrix at a threshold, and what follows from it."""
    rates = ("precision", "recall", "f1", "accuracy", "false_positive_rate")
    return {**asdict(counts), **{name: getattr(counts, name) for name in rates}}


def calibration_json(found: Calibration) -> dict[str, object]:
    """The bins that have rows, and the errors."""
    bins = [asdict(item) for item in found.bins if item.count]
    return {
        "of": found.of,
        "rows": found.count,
        "expected_error": found.expected_error,
        "largest_error": found.largest_error,
        "bins": bins,
    }


def slices_json(slices: Slices) -> list[dict[str, object]]:
    """One object a slice, the largest first."""
    return [_slice_json(item) for item in slices]


def _slice_json(item: ClassSlice | NumberSlice) -> dict[str, object]:
    found: dict[str, object] = {"slice": item.title, "rows": item.rows, "labelled": item.labelled}
    match item:
        case ClassSlice():
            found |= {"wrong": item.wrong, "accuracy": item.accuracy}
            if item.counts is not None:
                found |= {"auc": item.auc, "at": counts_json(item.counts)}
        case NumberSlice():
            found |= {name: getattr(item, name) for name in ("mae", "bias", "rmse")}
    return found
