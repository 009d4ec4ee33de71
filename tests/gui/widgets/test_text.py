from __future__ import annotations

import math

import pytest

from gui.widgets.text import format_age, format_duration, format_seconds


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.0, "0.0 ms"), (0.00142, "1.4 ms"), (0.2472, "247 ms"), (1.0, "1.0 s"), (2.46, "2.5 s")]
)
def test_short_times_have_one_form_everywhere(seconds: float, text: str) -> None:
    assert format_seconds(seconds) == text


@pytest.mark.parametrize("seconds", [math.nan, math.inf, -math.inf, 1e300])
def test_an_age_that_is_none_is_shown_all_the_same(seconds: float) -> None:
    assert format_age(seconds)
    assert format_duration(seconds)
