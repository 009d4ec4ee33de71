from __future__ import annotations

import numpy as np

from gui.pages.run_table.axes import axis_of


def test_numbers_lie_between_their_lowest_and_highest() -> None:
    axis = axis_of("dropout", [0.0, 0.5, None, 1.0])
    np.testing.assert_array_equal(axis.places, [0, 0.5, np.nan, 1])
    assert axis.ticks == ((0.0, "0"), (1.0, "1"))
    assert axis.text_at(0.25) == "0.25"
    assert axis.varies


def test_numbers_of_several_magnitudes_are_spread_by_magnitude() -> None:
    axis = axis_of("rate", [1e-4, 1e-3, 1e-2])
    np.testing.assert_allclose(axis.places, [0, 0.5, 1])
    assert axis.text_at(0.5) == "0.001"


def test_words_and_lists_have_their_places_by_name() -> None:
    axis = axis_of("units", [[8], [16, 8], [8], None])
    np.testing.assert_array_equal(axis.places, [1, 0, 1, np.nan])
    assert axis.ticks == ((0.0, "16, 8"), (1.0, "8"))
    assert axis.text_at(0.9) == "8"


def test_one_value_only_is_in_the_middle_and_does_not_vary() -> None:
    for values in ([3, 3], ["adam", "adam"], [None, 3]):
        axis = axis_of("x", values)
        assert np.nanmax(axis.places) == 0.5
        assert not axis.varies


def test_values_that_are_not_finite_have_no_place() -> None:
    axis = axis_of("loss", [1.0, float("nan"), float("inf"), 2.0])
    np.testing.assert_array_equal(np.isnan(axis.places), [False, True, True, False])
