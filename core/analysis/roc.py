"""Thresholds of a binary head: what each would call positive, the ROC and precision-recall curves, their areas.

A row is called positive whose score is above the threshold, as tf.metrics and Estimator's heads have it. The curves
are exact: one point for each distinct score.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from core.analysis.records import ClassHead, Floats, Ints


@dataclass(frozen=True, slots=True)
class ThresholdCounts:
    """The confusion matrix at one threshold. What would divide by nothing is NaN."""

    threshold: float
    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int

    @property
    def count(self) -> int:
        return self.true_positives + self.false_positives + self.false_negatives + self.true_negatives

    @property
    def precision(self) -> float:
        """The share of right ones among those called positive."""
        return _ratio(self.true_positives, self.true_positives + self.false_positives)

    @property
    def recall(self) -> float:
        """The share of the positives that are called so."""
        return _ratio(self.true_positives, self.true_positives + self.false_negatives)

    @property
    def false_positive_rate(self) -> float:
        """The share of the negatives that are called positive."""
        return _ratio(self.false_positives, self.false_positives + self.true_negatives)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _ratio(
            2 * self.true_positives, 2 * self.true_positives + self.false_positives + self.false_negatives
        )

    @property
    def accuracy(self) -> float:
        return _ratio(self.true_positives + self.true_negatives, self.count)


@dataclass(frozen=True, slots=True, eq=False)
class ThresholdCurve:
    """Every threshold that makes a difference.

    `scores` float64 [m]: the distinct scores, falling. `true_positives` and `false_positives` int64 [m]: how many
    positives and negatives have at least that score. `left_out`: rows without a label or a finite score.
    """

    scores: Floats
    true_positives: Ints
    false_positives: Ints
    positives: int
    negatives: int
    left_out: int

    @property
    def recalls(self) -> Floats:
        """float64 [m + 1], from 0: the recall of the threshold under each score."""
        return _from_none(self.true_positives, self.positives)

    @property
    def false_positive_rates(self) -> Floats:
        """float64 [m + 1], from 0."""
        return _from_none(self.false_positives, self.negatives)

    @property
    def precisions(self) -> Floats:
        """float64 [m]: the precision of the threshold under each score."""
        found: Floats = self.true_positives / np.maximum(1, self.true_positives + self.false_positives)
        return found

    @property
    def auc(self) -> float:
        """The area under the ROC curve: how probably a positive has the higher score than a negative.

        Equal scores count half. NaN where all rows are of one class.
        """
        if not self.positives or not self.negatives:
            return math.nan
        recalls, rates = self.recalls, self.false_positive_rates
        return float(np.sum(np.diff(rates) * (recalls[1:] + recalls[:-1]) / 2))

    @property
    def auc_precision_recall(self) -> float:
        """The area under the precision-recall curve, interpolated between points as tf.keras.metrics.AUC has it.

        NaN if no row is positive.
        """
        if not self.positives:
            return math.nan
        true = np.concatenate([[0], self.true_positives]).astype(np.float64)
        called = true + np.concatenate([[0], self.false_positives])
        before, now = called[:-1], called[1:]
        slope = np.diff(true) / (now - before)
        intercept = true[1:] - slope * now
        ratio = np.divide(now, before, out=np.ones_like(now), where=before > 0)
        return float(np.sum(slope * (np.diff(true) + intercept * np.log(ratio))) / self.positives)

    def at(self, threshold: float) -> ThresholdCounts:
        """The confusion matrix where what is above `threshold` is called positive."""
        above = len(self.scores) - int(np.searchsorted(self.scores[::-1], threshold, side="right"))
        true = int(self.true_positives[above - 1]) if above else 0
        false = int(self.false_positives[above - 1]) if above else 0
        return ThresholdCounts(threshold, true, false, self.positives - true, self.negatives - false)

    @property
    def best_f1(self) -> float:
        """The threshold with the highest F1, between two scores; of equals the highest. NaN without a positive."""
        if not self.positives:
            return math.nan
        missed = self.positives - self.true_positives
        f1 = 2 * self.true_positives / (2 * self.true_positives + self.false_positives + missed)
        place = int(np.argmax(f1))
        score = float(self.scores[place])
        if place + 1 < len(self.scores):
            return (score + float(self.scores[place + 1])) / 2
        return score / 2 if score > 0 else score - 1.0


def threshold_curve(head: ClassHead) -> ThresholdCurve | None:
    """The thresholds of a binary head; None for another head. Its second class is the positive one."""
    return curve_of(head.true, head.score) if head.is_binary else None


def curves_against_rest(head: ClassHead) -> dict[str, ThresholdCurve]:
    """Of each class the thresholds of the question whether a row is of it; none without all probabilities."""
    found = {name: head.against_rest(place, "") for place, name in enumerate(head.classes)}
    return {name: curve_of(one.true, one.score) for name, one in found.items() if one is not None}


def curve_of(true: Ints, score: Floats) -> ThresholdCurve:
    """The thresholds of scores [n] where `true` [n] is 1 or 0. Other rows, and no finite score, are left out."""
    usable = (true >= 0) & np.isfinite(score)
    scores, positive = score[usable], true[usable] == 1
    distinct, places = np.unique(-scores, return_inverse=True)
    positives = np.bincount(places, weights=positive, minlength=len(distinct)).astype(np.int64)
    negatives = np.bincount(places, weights=~positive, minlength=len(distinct)).astype(np.int64)
    return ThresholdCurve(
        -distinct,
        np.cumsum(positives),
        np.cumsum(negatives),
        int(positive.sum()),
        int((~positive).sum()),
        int((~usable).sum()),
    )


def _from_none(counts: Ints, total: int) -> Floats:
    found: Floats = np.concatenate([[0.0], counts / max(1, total)])
    return found


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else math.nan
