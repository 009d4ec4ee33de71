"""How right answers are, on plain labels and answers, with no model."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from core.serving.predict.answers import Classes
from core.serving.predict.rows.scores import score_classes, score_numbers, true_classes


def classes(names: tuple[str, ...], chosen: list[int], *, scored: bool = True) -> Classes:
    scores = np.ones((len(chosen), len(names))) if scored else None
    return Classes(names, np.array(chosen, np.int64), scores)


@pytest.mark.parametrize(
    ("label", "place"),
    [
        ("cat", 0),
        (b"dog", 1),
        (1, 1),
        (0, 0),
        (np.array([1]), 1),
        (None, -1),
        (float("nan"), -1),
        ([0, 1], -1),
    ],
)
def test_a_label_is_the_place_of_its_class(label: Any, place: int) -> None:
    found = true_classes(("cat", "dog"), [label])
    assert found is not None
    assert found.tolist() == [place]


@pytest.mark.parametrize("label", ["mouse", b"\xff", 2, -1, 0.5, 1.0])
def test_what_is_no_class_is_not_counted_as_one(label: Any) -> None:
    assert true_classes(("cat", "dog"), ["cat", label]) is None


def test_a_number_is_the_class_of_that_name_before_the_class_at_that_place() -> None:
    found = true_classes(("1", "0"), [0, 1, 0.0, 1.0])
    assert found is not None
    assert found.tolist() == [1, 0, 1, 0]


def test_labels_after_one_that_is_missing_are_still_read() -> None:
    found = true_classes(("cat", "dog"), [None, "dog"])
    assert found is not None
    assert found.tolist() == [-1, 1]


def test_rows_of_the_matrix_are_true_classes_and_columns_predicted_ones() -> None:
    scores = score_classes(classes(("a", "b", "c"), [0, 1, 1, 2, -1, 0]), ["a", "a", "b", None, "c", "c"])
    assert scores is not None
    assert scores.names == ("a", "b", "c")
    assert scores.matrix.tolist() == [[1, 1, 0], [0, 1, 0], [1, 0, 0]]
    assert (scores.count, scores.accuracy) == (4, 0.5)


def test_without_one_row_that_has_both_there_is_no_score() -> None:
    assert score_classes(classes(("a", "b"), [-1, 1]), ["a", None]) is None
    assert score_classes(classes(("a", "b"), [0]), ["z"]) is None


def test_class_ids_without_names_reach_as_far_as_the_labels() -> None:
    scores = score_classes(classes(("0", "1"), [0, 1, 1], scored=False), [0, 3, 1])
    assert scores is not None
    assert scores.names == ("0", "1", "2", "3")
    assert scores.matrix.shape == (4, 4)
    assert scores.accuracy == pytest.approx(2 / 3)


def test_class_ids_keep_names_that_reach_further_than_the_labels() -> None:
    scores = score_classes(classes(("0", "1", "2", "3"), [3, 0], scored=False), [0, 0])
    assert scores is not None
    assert scores.names == ("0", "1", "2", "3")


@pytest.mark.parametrize("label", [1000, -1])
def test_labels_that_are_no_class_ids_do_not_widen_the_matrix(label: int) -> None:
    assert score_classes(classes(("0", "1"), [0, 1], scored=False), [0, label]) is None
    widest = score_classes(classes(("0", "1"), [0, 1], scored=False), [0, 999])
    assert widest is not None
    assert len(widest.names) == 1000


def test_names_that_belong_to_scores_are_never_widened() -> None:
    assert score_classes(classes(("0", "1"), [0, 1]), [0, 3]) is None


def test_errors_of_a_regression_are_of_the_rows_with_a_label() -> None:
    scores = score_numbers("price", np.array([1.0, 5.0, 100.0, 2.0]), [2.0, 2, None, np.array([2.0])])
    assert scores is not None
    assert scores.alias == "price"
    assert scores.true.tolist() == [2.0, 2.0, 2.0]
    assert scores.predicted.tolist() == [1.0, 5.0, 2.0]
    assert scores.count == 3
    assert scores.mae == pytest.approx(4 / 3)
    assert scores.rmse == pytest.approx((10 / 3) ** 0.5)
    assert scores.bias == pytest.approx(2 / 3)


def test_a_regression_without_numbers_for_labels_has_no_score() -> None:
    assert score_numbers("price", np.array([1.0]), ["one"]) is None
    assert score_numbers("price", np.array([1.0, 2.0]), [None, [1.0, 2.0]]) is None


def test_counts_are_whole_numbers_and_errors_are_not() -> None:
    by_class = score_classes(classes(("a", "b"), [0]), ["a"])
    by_number = score_numbers("price", np.array([1.0, 4.0]), [1, 2])
    assert by_class is not None
    assert by_number is not None
    assert by_class.matrix.dtype == np.int64
    assert by_number.true.dtype == np.float64


def test_bytes_are_compared_to_their_last_one_be_it_zero() -> None:
    assert true_classes(("cat", "dog"), [b"cat\0"]) is None
    found = true_classes(("cat\0", "dog"), [b"cat\0"])
    assert found is not None
    assert found.tolist() == [0]
    assert found.dtype == np.int64
