"""Calibration, against sorting rows into bins one by one."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.calibration import calibration, calibration_of
from tests.core.analysis.heads import binary, classes


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=60), st.integers(1, 12))
def test_bins_hold_the_rows_that_lie_in_them(rows: list[tuple[float, bool]], bins: int) -> None:
    found = calibration_of(np.array([one for one, _ in rows]), np.array([one for _, one in rows], bool), bins)
    assert sum(item.count for item in found.bins) == len(rows) == found.count
    expected = 0.0
    for place, item in enumerate(found.bins):
        inside = [row for row in rows if min(bins - 1, max(0, math.ceil(row[0] * bins) - 1)) == place]
        assert item.count == len(inside)
        if not inside:
            assert math.isnan(item.stated)
            continue
        assert item.stated == pytest.approx(sum(one for one, _ in inside) / len(inside))
        assert item.seen == pytest.approx(sum(right for _, right in inside) / len(inside))
        assert item.low - 1e-9 <= item.stated <= item.high + 1e-9
        expected += len(inside) / len(rows) * abs(item.stated - item.seen)
    if rows:
        assert found.expected_error == pytest.approx(expected)
        assert found.largest_error >= found.expected_error - 1e-12
    else:
        assert math.isnan(found.expected_error)


def test_a_sure_model_that_is_right_has_no_error() -> None:
    found = calibration(binary([1, 1, 0], [1.0, 1.0, 0.0]))
    assert (found.expected_error, found.of) == (0.0, "yes")


def test_of_three_classes_it_is_the_chosen_one_that_is_looked_at() -> None:
    found = calibration(classes([0, 1, 2, 2], [0, 1, 0, 1], [0.95, 0.95, 0.95, 0.95]))
    assert found.of == ""
    assert found.expected_error == pytest.approx(0.45)


def test_rows_without_label_or_probability_are_left_out() -> None:
    found = calibration(binary([1, -1, 0], [0.8, 0.9, math.nan]))
    assert found.count == 1


def test_a_probability_that_exceeds_one_by_rounding_is_in_the_last_bin() -> None:
    found = calibration_of(np.array([1.0000001]), np.array([True]))
    assert found.bins[-1].count == 1
