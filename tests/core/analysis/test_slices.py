"""Slices, against going through the rows one by one."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.records import NumberValues, Values, WordValues, is_wrong, worst_first
from core.analysis.slices import MISSING, ClassSlice, NumberSlice, grouped, rows_in, slices_of
from core.analysis.totals import ClassTotals, NumberTotals, confusion, totals_of
from tests.core.analysis.heads import binary, classes, numbers

ISLANDS = WordValues("island", ("Biscoe", "Dream", "Torgersen"), np.array([0, 1, 1, 0, -1]))
NUMBERS = st.one_of(st.integers(0, 5).map(float), st.floats(-1e6, 1e6), st.sampled_from([math.nan, math.inf]))


def column(values: list[float]) -> Values:
    return NumberValues("x", np.array(values, np.float64))


def test_each_word_is_a_slice_and_the_largest_comes_first() -> None:
    head = classes([0, 1, 2, 0, 1], [0, 1, 1, 2, 1], [0.9] * 5)
    found = slices_of(head, grouped(ISLANDS))
    assert [(item.title, item.rows, item.labelled) for item in found] == [
        ("Biscoe", 2, 2), ("Dream", 2, 2), (MISSING, 1, 1),
    ]  # fmt: skip
    assert [item.accuracy for item in found if isinstance(item, ClassSlice)] == [0.5, 0.5, 1.0]


def test_numbers_are_judged_by_their_mean_errors() -> None:
    found = slices_of(numbers([1, 2, 3, 4, 5], [2, 1, 5, 4, math.nan]), grouped(ISLANDS))
    by_title = {item.title: item for item in found if isinstance(item, NumberSlice)}
    assert (by_title["Biscoe"].mae, by_title["Biscoe"].bias) == (0.5, 0.5)
    assert (by_title["Dream"].mae, by_title["Dream"].bias) == (1.5, 0.5)
    assert by_title["Dream"].rmse == pytest.approx(math.sqrt(2.5))
    assert (by_title[MISSING].rows, by_title[MISSING].labelled) == (1, 0)
    assert math.isnan(by_title[MISSING].mae)


@given(st.lists(NUMBERS, min_size=1, max_size=60), st.integers(2, 8))
def test_every_row_is_in_just_one_slice_and_slices_of_numbers_are_in_order(values: list[float], bins: int) -> None:
    grouping = grouped(column(values), bins)
    head = numbers([0.0] * len(values), [1.0] * len(values))
    found = slices_of(head, grouping)
    assert sum(item.rows for item in found) == len(values)
    assert len({item.title for item in found}) == len(found)
    rows = [rows_in(grouping, item.code) for item in found]
    assert sorted(np.concatenate(rows).tolist()) == list(range(len(values)))
    for row, value in enumerate(values):
        assert (grouping.titles[grouping.codes[row]] == MISSING) == math.isnan(value)
    known = [(value, grouping.codes[row]) for row, value in enumerate(values) if not math.isnan(value)]
    codes = [code for _, code in sorted(known)]
    assert codes == sorted(codes)


def test_many_numbers_are_in_bins_of_about_equal_size() -> None:
    found = slices_of(numbers([0.0] * 1000, [0.0] * 1000), grouped(column(np.linspace(0, 7, 1000).tolist()), 4))
    assert [item.rows for item in found] == [250, 250, 250, 250]
    assert {item.title for item in found} == {"0 to 1.75", "1.75 to 3.5", "3.5 to 5.25", "5.25 to 7"}


def test_a_few_whole_numbers_are_a_slice_each() -> None:
    found = slices_of(numbers([0.0] * 6, [0.0] * 6), grouped(column([3, 3, 1, 2, 3, 1]), 2))
    assert [(item.title, item.rows) for item in found] == [("3", 3), ("1", 2), ("2", 1)]


def test_a_binary_head_has_its_threshold_in_every_slice() -> None:
    head = binary([1, 0, 1, 1, 0], [0.4, 0.3, 0.6, 0.2, 0.9])
    found = [item for item in slices_of(head, grouped(ISLANDS), 0.35) if isinstance(item, ClassSlice)]
    assert found[0].title == "Biscoe"
    assert found[0].counts is not None
    assert (found[0].counts.true_positives, found[0].counts.false_negatives) == (1, 1)
    assert [item.auc for item in found[1:2]] == [1.0]
    assert math.isnan(found[2].auc)
    assert sum(item.wrong for item in found) == int(is_wrong(head, 0.35).sum())


def test_rows_without_labels_are_counted_and_not_judged() -> None:
    head = binary([-1] * 5, [0.4, 0.3, 0.6, 0.2, 0.9])
    assert all(item.labelled == 0 for item in slices_of(head, grouped(ISLANDS)))
    assert isinstance(totals := totals_of(head), ClassTotals)
    assert math.isnan(totals.accuracy)


def test_the_totals_are_those_of_all_rows_that_can_be_judged() -> None:
    totals = totals_of(numbers([1, 2, math.nan], [2, 0, 1]))
    assert isinstance(totals, NumberTotals)
    assert (totals.mae, totals.bias, totals.rmse) == (1.5, -0.5, pytest.approx(math.sqrt(2.5)))


def test_the_confusion_follows_the_threshold() -> None:
    head = binary([1, 0, 1, 0], [0.4, 0.3, 0.6, math.nan])
    assert confusion(head).tolist() == [[1, 0], [1, 1]]
    assert confusion(head, 0.35).tolist() == [[1, 0], [0, 2]]


def test_the_surest_of_the_wrong_ones_come_first() -> None:
    head = classes([0, 0, 0, -1, 1], [1, 0, 2, 0, 1], [0.6, 0.9, 0.8, 0.9, 0.5])
    assert worst_first(head).tolist() == [2, 0, 4, 1, 3]
    assert worst_first(head, [1, 3, 0]).tolist() == [0, 1, 3]


def test_of_two_classes_those_furthest_from_the_threshold_come_first() -> None:
    head = binary([1, 1, 0, 0], [0.4, 0.1, 0.9, 0.2])
    assert worst_first(head).tolist() == [1, 2, 0, 3]
    assert worst_first(head, None, 0.15).tolist()[:2] == [2, 1]


def test_the_largest_errors_come_first_and_what_is_no_number_last() -> None:
    assert worst_first(numbers([1, 2, 3, 4], [1, 5, math.nan, 2])).tolist() == [1, 3, 0, 2]
