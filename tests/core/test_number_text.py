from __future__ import annotations

import math

import pytest

from core.number_text import format_change, format_metric, format_moment, format_number


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (999, "999"), (1900, "1\u2009900"), (-12_345_678, "-12\u2009345\u2009678")]
)
def test_thousands_are_parted_by_thin_spaces(value: int, text: str) -> None:
    assert format_number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.97784, "0.9778"),
        (0.978, "0.9780"),
        (1.0, "1.000"),
        (0.0, "0.000"),
        (0.002021, "0.002021"),
        (-12.3456, "-12.35"),
        (377.06, "377.1"),
        (999.94, "999.9"),
        (999.95, "1\u2009000"),
        (999.96, "1\u2009000"),
        (123_456.7, "123\u2009457"),
        (1e6, "1.000e+06"),
        (0.0001, "0.0001000"),
        (9.9e-05, "9.900e-05"),
        (math.nan, "NaN"),
        (math.inf, "inf"),
        (-math.inf, "-inf"),
        (None, "-"),
    ],
)
def test_a_metric_has_four_significant_digits_everywhere(value: float | None, text: str) -> None:
    assert format_metric(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0.25, "+0.2500"), (-12.3456, "−12.35"), (0.0, "+0.000"), (math.nan, "NaN"), (None, "")]
)
def test_a_difference_has_the_same_digits_and_a_sign(value: float | None, text: str) -> None:
    assert format_change(value) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(math.nan, "NaN"), (math.inf, "inf"), (1e40, "1.000e+40"), (-1e18, "-1.000e+18")]
)
def test_a_moment_that_no_calendar_holds_is_the_number_that_it_is(seconds: float, text: str) -> None:
    assert format_moment(seconds) == text
