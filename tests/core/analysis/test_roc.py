"""Thresholds of a binary head, against counting one by one, known values, and the metrics of TensorFlow."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.roc import curve_of, curves_against_rest, threshold_curve
from tests.core.analysis.heads import binary, classes

Rows = list[tuple[int, float]]
SCORES = st.one_of(
    st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), st.floats(0, 1, width=32), st.sampled_from([math.nan, math.inf])
)
ROWS = st.lists(st.tuples(st.sampled_from([-1, 0, 1]), SCORES), max_size=40)


def of(rows: Rows) -> tuple[list[float], list[float]]:
    """The scores of the positives and of the negatives, of rows that count."""
    finite = [(label, score) for label, score in rows if math.isfinite(score)]
    return [score for label, score in finite if label == 1], [score for label, score in finite if label == 0]


@given(ROWS)
def test_the_area_is_how_often_a_positive_scores_higher_than_a_negative(rows: Rows) -> None:
    positives, negatives = of(rows)
    curve = curve_of(np.array([label for label, _ in rows], np.int64), np.array([score for _, score in rows]))
    assert curve.left_out == len(rows) - len(positives) - len(negatives)
    if not positives or not negatives:
        assert math.isnan(curve.auc)
        return
    won = sum((one > other) + 0.5 * (one == other) for one in positives for other in negatives)
    assert curve.auc == pytest.approx(won / (len(positives) * len(negatives)))


@given(ROWS, st.floats(-0.1, 1.1))
def test_the_counts_at_a_threshold_are_those_of_counting_row_by_row(rows: Rows, threshold: float) -> None:
    positives, negatives = of(rows)
    curve = curve_of(np.array([label for label, _ in rows], np.int64), np.array([score for _, score in rows]))
    for limit in (threshold, *positives[:3], *negatives[:3]):
        counts = curve.at(limit)
        assert counts.true_positives == sum(score > limit for score in positives)
        assert counts.false_positives == sum(score > limit for score in negatives)
        assert counts.false_negatives == sum(score <= limit for score in positives)
        assert counts.true_negatives == sum(score <= limit for score in negatives)
        assert counts.count == len(positives) + len(negatives)


@given(ROWS)
def test_no_threshold_has_a_better_f1_than_the_best_one(rows: Rows) -> None:
    positives, negatives = of(rows)
    curve = curve_of(np.array([label for label, _ in rows], np.int64), np.array([score for _, score in rows]))
    if not positives:
        assert math.isnan(curve.best_f1)
        return
    best = curve.at(curve.best_f1).f1
    for limit in (*positives, *negatives, -1.0):
        assert curve.at(limit).f1 <= best + 1e-12


def test_known_values() -> None:
    counts = curve_of(np.array([1, 1, 1, 0, 0]), np.array([0.9, 0.8, 0.3, 0.6, 0.1])).at(0.5)
    assert (counts.precision, counts.recall, counts.accuracy) == (pytest.approx(2 / 3), pytest.approx(2 / 3), 0.6)
    assert counts.f1 == pytest.approx(2 / 3)
    assert counts.false_positive_rate == 0.5


def test_a_score_at_the_threshold_is_not_called_positive() -> None:
    curve = threshold_curve(binary([1, 0], [0.5, 0.4]))
    assert curve is not None
    assert curve.at(0.5).true_positives == 0
    assert curve.at(0.4999).true_positives == 1


def test_rows_of_one_class_have_no_area_and_rates_of_nothing_are_no_numbers() -> None:
    curve = curve_of(np.array([0, 0]), np.array([0.2, 0.9]))
    assert math.isnan(curve.auc)
    assert math.isnan(curve.auc_precision_recall)
    counts = curve.at(0.5)
    assert math.isnan(counts.recall)
    assert counts.precision == 0
    assert math.isnan(curve.at(0.95).precision)


def test_scores_that_are_all_equal_have_the_area_of_chance() -> None:
    assert curve_of(np.array([1, 0, 1, 0]), np.full(4, 0.5)).auc == 0.5


def test_no_rows_have_a_curve_without_points() -> None:
    curve = curve_of(np.zeros(0, np.int64), np.zeros(0))
    assert math.isnan(curve.auc)
    assert curve.at(0.5).count == 0
    assert len(curve.scores) == 0


def test_a_head_of_three_classes_has_no_threshold() -> None:
    assert threshold_curve(classes([0, 1], [0, 2], [0.5, 0.6])) is None


def test_each_class_is_judged_against_the_rest() -> None:
    rows = [[0.6, 0.3, 0.1], [0.4, 0.5, 0.1], [0.1, 0.45, 0.45], [0.3, 0.3, 0.4], [0.5, 0.4, 0.1]]
    each, true = np.array(rows, np.float32), np.array([0, 1, 2, 0, -1])
    head = replace(classes(true.tolist(), [0, 1, 1, 2, 0], each.max(axis=1).tolist()), each=each)
    curves = curves_against_rest(head)
    assert list(curves) == ["a", "b", "c"]
    for place, curve in enumerate(curves.values()):
        positives = int((true == place).sum())
        assert (curve.positives, curve.negatives, curve.left_out) == (positives, 4 - positives, 1)
    assert [curve.auc for curve in curves.values()] == [0.75, 1, 1]  # of a: 0.6 and 0.3 against 0.4 and 0.1
    asked = head.against_rest(2, "the rest")
    assert asked is not None
    assert (asked.classes, asked.true.tolist()) == (("the rest", "c"), [0, 0, 1, 0, -1])
    assert asked.chosen.tolist() == [0, 0, 0, 0, 0]
    assert curves_against_rest(classes([0, 1], [0, 2], [0.5, 0.6])) == {}


def test_the_areas_are_those_of_tensorflow_within_its_200_thresholds() -> None:
    import tensorflow as tf
    import tensorflow.compat.v1 as v1

    random = np.random.default_rng(4)
    true = random.integers(0, 2, 3000)
    score = np.clip(random.normal(0.35 + 0.25 * true, 0.2), 0, 1).astype(np.float32)
    curve = curve_of(true, score.astype(np.float64))
    with tf.Graph().as_default(), v1.Session() as session:
        roc = v1.metrics.auc(true, score, num_thresholds=200)
        precise = v1.metrics.auc(true, score, num_thresholds=3_000)
        recalled = v1.metrics.auc(true, score, curve="PR", summation_method="careful_interpolation")
        at = [
            v1.metrics.precision_at_thresholds(true, score, [0.37]),
            v1.metrics.recall_at_thresholds(true, score, [0.37]),
        ]
        session.run(v1.local_variables_initializer())
        session.run([roc[1], precise[1], recalled[1], *(item[1] for item in at)])
        found = session.run([roc[0], precise[0], recalled[0], *(item[0] for item in at)])
    assert curve.auc == pytest.approx(float(found[0]), abs=2e-3)
    assert curve.auc == pytest.approx(float(found[1]), abs=5e-4)
    assert curve.auc_precision_recall == pytest.approx(float(found[2]), abs=2e-3)
    counts = curve.at(0.37)
    assert (counts.precision, counts.recall) == pytest.approx((float(found[3][0]), float(found[4][0])), abs=1e-6)
