from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.commands.run_tables.run_filter import filter_of, text_of
from core.errors import FieldError

FACTS: dict[str, Any] = {
    "accuracy": 0.93,
    "eval-b/auc": 0.5,
    "lr": 0.001,
    "units": [32, 16],
    "optimizer": "adam",
    "dropout": None,
    "fused": True,
    "state": "early_stopping",
    "notes": "Larger batches",
    "step": 1300,
}


@pytest.mark.parametrize(
    ("expression", "fits"),
    [
        ("", True),
        ("accuracy > 0.9 and lr < 0.01", True),
        ("accuracy > 0.9 and lr > 0.01", False),
        ("accuracy > 0.95 or lr <= 1e-3", True),
        ("0.9 < accuracy", True),
        ("0.95 <= accuracy", False),
        ("not accuracy > 0.95", True),
        ("NOT (accuracy > 0.95 OR step = 1300)", False),
        ("accuracy > 0.95 or step >= 1000 and lr = .001", True),
        ("(accuracy > 0.95 or step >= 1000) and lr = 0.1", False),
        ("optimizer = adam", True),
        ("optimizer == 'Adam'", True),
        ("optimizer != sgd", True),
        ("optimizer in [sgd, adam]", True),
        ("units = '32, 16'", True),
        ("units = '32,8'", False),
        ("fused = yes", True),
        ("fused = false", False),
        ('notes ~ "BATCH"', True),
        ("notes ~ none", False),
        ("dropout = none", True),
        ("dropout != none", False),
        ("dropout > 0", False),
        ("dropout < 1", False),
        ("dropout != 0.5", False),
        ("optimizer > 3", False),
        ("step in [100, 1300]", True),
        ("`eval-b/auc` = 0.5", True),
        ("lr > -1", True),
    ],
)
def test_an_expression_finds_the_runs_it_describes(expression: str, fits: bool) -> None:
    assert filter_of(expression, FACTS)(FACTS.get) is fits


@pytest.mark.parametrize(
    ("expression", "says"),
    [
        ("acuracy > 0.9", 'No run has a column "acuracy". Did you mean "accuracy"?'),
        ("accuracy", "accuracy is compared with nothing"),
        ("accuracy and lr > 1", "accuracy is compared with nothing"),
        ("accuracy >", "needs a number or a text, not its end"),
        ("accuracy 0.9", 'After accuracy the filter needs <, <=, >, >=, =, !=, ~ or in, not "0.9"'),
        ("accuracy > 0.9 lr < 1", 'unexpected "lr": put "and" or "or" before it'),
        ("accuracy > 0.9 and", "needs a comparison, such as accuracy > 0.9, where it has its end"),
        ("(accuracy > 0.9", "A bracket is not closed"),
        ("accuracy > 0.9)", 'unexpected ")"'),
        ("optimizer in adam", "in needs a list"),
        ("optimizer in [adam", "A list is not closed"),
        ("0.9 < 1.0", "has a name on one side"),
        ("accuracy > 0.9 & lr < 1", 'cannot be read at "& lr < 1"'),
        ("__import__('os')", "No run has a column"),
        ("x" * 1001, "at most 1000"),
        ("(" * 60, "more than 50 levels deep"),
    ],
)
def test_what_is_wrong_with_an_expression_is_said(expression: str, says: str) -> None:
    with pytest.raises(FieldError) as raised:
        filter_of(expression, FACTS)
    assert says in str(raised.value)
    assert raised.value.field == "where"


@given(st.text(max_size=80))
def test_no_text_does_more_than_fit_or_be_refused(text: str) -> None:
    try:
        fits = filter_of(text, FACTS)(FACTS.get)
    except FieldError:
        return
    assert fits in (True, False)


def test_values_are_shown_as_they_are_typed() -> None:
    values = [None, True, 3, 0.5, "adam", [8, 8], ["a", "b"], {"a": [1]}]
    assert [text_of(value) for value in values] == ["", "yes", "3", "0.5", "adam", "8, 8", "a, b", '{"a": [1]}']
