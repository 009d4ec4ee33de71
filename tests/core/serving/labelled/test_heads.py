"""Which outputs are whose answer: outputs as Estimator's heads and people's own models give them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from core.analysis.records import ClassHead, Head, NumberHead, NumberValues, WordValues
from core.serving.labelled.columns import MOST_WORDS, OTHERS, ColumnRows
from core.serving.labelled.heads import HeadRows, plan_heads

SHARES = np.array([[0.2, 0.8], [0.7, 0.3], [0.5, 0.5]], np.float32)
WORDS = np.array([[b"no", b"yes"]] * 3, object)


def heads_of(outputs: dict[Any, Any], labels: dict[str, Any], **vocabularies: tuple[object, ...]) -> list[Head]:
    named = {key if isinstance(key, tuple) else ("", key): np.asarray(value) for key, value in outputs.items()}
    arrays = {name: np.asarray(value, object if name == "text" else None) for name, value in labels.items()}
    plans = plan_heads(named, arrays, vocabularies)
    return [HeadRows(plan).add(named, arrays, 3) for plan in plans]


def test_a_binary_head_is_told_by_its_probabilities_and_named_by_its_classes() -> None:
    (head,) = heads_of(
        {"probabilities": SHARES, "logits": [[1.4], [-0.8], [0.0]], "all_classes": WORDS},
        {"text": [b"yes", b"no", b"yes"]},
    )
    assert isinstance(head, ClassHead)
    assert (head.classes, head.true.tolist(), head.chosen.tolist()) == (("no", "yes"), [1, 0, 1], [1, 0, 0])
    assert head.score.tolist() == pytest.approx([0.8, 0.3, 0.5])
    assert head.confidence.tolist() == pytest.approx([0.8, 0.7, 0.5])


@pytest.mark.parametrize(("count", "kept"), [(3, True), (31, False)])
def test_every_probability_of_a_few_classes_is_kept(count: int, kept: bool) -> None:
    shares = np.full((3, count), 1 / count, np.float32)
    (head,) = heads_of({"probabilities": shares}, {"kind": [0, 1, 2]})
    assert isinstance(head, ClassHead)
    assert (head.each is not None) == kept
    if head.each is not None:
        np.testing.assert_array_equal(head.each, shares)


def test_a_classification_signature_is_told_by_its_scores() -> None:
    (head,) = heads_of({"scores": SHARES, "classes": WORDS}, {"text": [b"yes", b"no", b"yes"]})
    assert isinstance(head, ClassHead)
    assert head.classes == ("no", "yes")


@pytest.mark.parametrize(
    ("key", "value", "score"),
    [
        ("p", [0.9, 0.2, 0.5], [0.9, 0.2, 0.5]),
        ("p", [[0.9], [0.2], [np.nan]], [0.9, 0.2, np.nan]),
        ("logits", [[0.0], [2.0], [-800.0]], [0.5, 1 / (1 + np.exp(-2)), 0.0]),
        ("logits", [[0.0, 0.0], [0.0, 2.0], [800.0, 0.0]], [0.5, 1 / (1 + np.exp(-2)), 0.0]),
    ],
)
def test_a_model_of_ones_own_is_binary_where_its_label_is_0_or_1(key: str, value: Any, score: list[float]) -> None:
    (head,) = heads_of({key: np.array(value, np.float32)}, {"y": [1, 0, 1]})
    assert isinstance(head, ClassHead)
    assert head.classes == ("0", "1")
    np.testing.assert_allclose(head.score, score, atol=1e-6)


def test_a_share_with_a_label_of_any_amount_is_a_number() -> None:
    (head,) = heads_of({"labels": np.array([0.1, 0.5, 0.9]), "logits": np.zeros(3)}, {"y": [0.2, 0.5, 0.7]})
    assert isinstance(head, NumberHead)
    assert (head.label, head.predicted.tolist(), head.true.tolist()) == ("y", [0.1, 0.5, 0.9], [0.2, 0.5, 0.7])


def test_each_head_of_several_is_judged_by_the_label_of_its_name() -> None:
    outputs = {
        ("kind", "probabilities"): SHARES,
        ("kind", "logits"): np.zeros((3, 1)),
        ("amount", "predictions"): np.array([[1.0], [2.0], [3.0]]),
    }
    kind, amount = heads_of(outputs, {"amount": [[1.0], [2.5], [3.0]], "kind": [1, 0, 0]})
    assert isinstance(kind, ClassHead)
    assert isinstance(amount, NumberHead)
    assert (kind.name, kind.label, kind.true.tolist()) == ("kind", "kind", [1, 0, 0])
    assert (amount.name, amount.label, amount.error.tolist()) == ("amount", "amount", [0.0, -0.5, 0.0])


def test_class_ids_alone_have_no_probability() -> None:
    (head,) = heads_of({"class_ids": np.array([[2], [0], [1]])}, {"y": [2, 0, 3]})
    assert isinstance(head, ClassHead)
    assert (len(head.classes), head.chosen.tolist(), head.is_binary) == (4, [2, 0, 1], False)
    assert np.isnan(head.score).all()


def test_rows_without_labels_are_answered_and_not_judged() -> None:
    (head,) = heads_of({"probabilities": SHARES}, {})
    assert isinstance(head, ClassHead)
    assert (head.label, head.true.tolist(), head.chosen.tolist()) == ("", [-1, -1, -1], [1, 0, 0])


def test_answers_that_are_not_finite_have_no_class() -> None:
    (head,) = heads_of({"probabilities": [[0.2, 0.8], [np.nan, np.nan], [0.5, 0.5]]}, {"y": [1, 1, 0]})
    assert isinstance(head, ClassHead)
    assert head.chosen.tolist() == [1, -1, 0]


def test_a_label_that_is_none_of_the_classes_is_missing_and_the_others_count() -> None:
    (head,) = heads_of({"probabilities": SHARES, "all_classes": WORDS}, {"text": [b"yes", b"perhaps", b"no"]})
    assert isinstance(head, ClassHead)
    assert head.true.tolist() == [1, -1, 0]


def test_a_picture_is_no_head() -> None:
    assert heads_of({"picture": np.zeros((3, 4, 4, 1))}, {"y": [1, 0, 1]}) == []


def test_columns_are_what_has_one_value_a_row() -> None:
    rows = ColumnRows()
    for start in (0, 2):
        rows.add(
            {
                "age": np.array([start, start + 1], np.int32),
                "island": np.array([b"Dream", b"\xff"], object),
                "image": np.zeros((2, 8, 8, 1)),
                "one": np.array([[True], [False]]),
            },
            2,
        )
    age, island, one = rows.columns()
    assert [column.name for column in (age, island, one)] == ["age", "island", "one"]
    assert isinstance(age, NumberValues)
    assert isinstance(island, WordValues)
    assert isinstance(one, NumberValues)
    assert age.values.tolist() == [0, 1, 2, 3]
    assert (island.words, island.codes.tolist()) == (("Dream", "\ufffd"), [0, 1, 0, 1])
    assert one.values.tolist() == [1, 0, 1, 0]


def test_words_beyond_the_most_are_one_slice() -> None:
    rows = ColumnRows()
    count = MOST_WORDS + 5
    rows.add({"id": np.array([f"u{number}" for number in range(count)], object)}, count)
    (column,) = rows.columns()
    assert isinstance(column, WordValues)
    words = column.words
    assert len(words) == MOST_WORDS + 1
    assert words[-1] == OTHERS
