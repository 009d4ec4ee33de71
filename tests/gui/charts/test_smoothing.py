from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from gui.charts.curves.smoothing import _BLOCK, Smoother


def tensorboard_smoothing(values: list[float], weight: float) -> list[float]:
    """As in TensorBoard's line chart: started at 0, debiased, constant curves left alone."""
    last, count, smoothed = 0.0, 0, []
    constant = all(value == values[0] for value in values)
    for value in values:
        if constant or not math.isfinite(value):
            smoothed.append(value)
            continue
        last = last * weight + (1 - weight) * value
        count += 1
        smoothed.append(last / (1 - weight**count) if weight != 1 else value)
    return smoothed


# Longer than several blocks, which are smoothed at once, with and without gaps.
curves = arrays(np.float64, st.integers(1, 5 * _BLOCK), elements=st.floats(-1e3, 1e3) | st.just(math.nan))


@given(curves, st.floats(0.01, 0.99), st.lists(st.floats(0, 1), max_size=3))
def test_smoothing_agrees_with_tensorboard_however_points_arrive(
    values: NDArray[np.float64], weight: float, cuts: list[float]
) -> None:
    smoother = Smoother(weight)
    start = 0
    for end in sorted(round(cut * len(values)) for cut in cuts):
        smoother.extend(start, values[:end])
        start = end
    found = smoother.extend(start, values)
    np.testing.assert_allclose(found, tensorboard_smoothing(values.tolist(), weight), rtol=1e-7, atol=1e-6)


@pytest.mark.parametrize("weight", [0.1, 0.6, 0.99])
def test_a_long_curve_is_smoothed_as_a_short_one(weight: float) -> None:
    values = 2.0 + np.sin(np.arange(1000) / 30)
    smoother = Smoother(weight)
    smoother.extend(0, values[:500])
    found = smoother.extend(500, values)
    np.testing.assert_allclose(found, tensorboard_smoothing(values.tolist(), weight), rtol=1e-12)


def test_without_weight_and_where_constant_values_stay_as_they_are() -> None:
    ramp, constant = np.arange(200.0), np.full(200, 3.5)
    assert Smoother(0.0).extend(0, ramp).tolist() == ramp.tolist()
    smoother = Smoother(0.9)
    assert smoother.extend(0, constant[:70]).tolist() == constant[:70].tolist()
    assert smoother.extend(70, constant).tolist() == constant.tolist()


def test_a_curve_that_stops_being_constant_is_smoothed_from_its_beginning() -> None:
    values = np.array([1.0] * 70 + [2.0])
    smoother = Smoother(0.5)
    smoother.extend(0, values[:70])
    np.testing.assert_allclose(smoother.extend(70, values), tensorboard_smoothing(values.tolist(), 0.5))


def test_points_that_are_rewritten_are_smoothed_anew() -> None:
    first, second = np.arange(100.0), np.arange(100.0) ** 2
    smoother = Smoother(0.6)
    smoother.extend(0, first)
    np.testing.assert_allclose(smoother.extend(0, second), tensorboard_smoothing(second.tolist(), 0.6))


def test_no_points_are_smoothed_to_none() -> None:
    assert len(Smoother(0.6).extend(0, np.empty(0))) == 0
