from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication

from gui.charts.curves.names import XAxis
from gui.charts.plot import NumberAxis
from gui.charts.range import Span

HOUR = 3600.0


def axis(x_axis: XAxis = "step", shown: Span = (0.0, 1.0)) -> NumberAxis:
    made = NumberAxis("bottom")
    made.set_x_axis(x_axis)
    made.resize(600, 34)
    made.setRange(*shown)
    return made


def noon(day: int) -> float:
    return time.mktime((2023, 11, day, 12, 0, 0, 0, 0, -1))


def test_the_clock_names_the_date_with_its_year_once_a_day(qapp: QApplication) -> None:
    places = [noon(14), noon(14) + 6 * HOUR, noon(15), noon(15) + 6 * HOUR]
    made = axis("wall", (noon(14) - 12 * HOUR, noon(16)))
    assert made.tickStrings(places, 1.0, 6 * HOUR) == [
        "12:00\n14 Nov 2023", "18:00", "12:00\n15 Nov 2023", "18:00",
    ]  # fmt: skip


def test_the_date_stands_where_the_end_of_the_axis_does_not_cut_it_off(qapp: QApplication) -> None:
    places = [noon(14), noon(14) + HOUR, noon(14) + 2 * HOUR]
    made = axis("wall", (noon(14), noon(14) + 2 * HOUR))
    assert made.tickStrings(places, 1.0, HOUR) == ["12:00", "13:00\n14 Nov 2023", "14:00"]


def test_where_no_date_fits_the_one_nearest_to_the_middle_has_it(qapp: QApplication) -> None:
    made = axis("wall", (noon(14), noon(14) + 1.02 * HOUR))
    assert made.tickStrings([noon(14), noon(14) + HOUR], 1.0, HOUR) == ["12:00", "13:00\n14 Nov 2023"]


def test_days_are_told_with_their_year(qapp: QApplication) -> None:
    assert axis("wall").tickStrings([noon(14)], 1.0, 24 * HOUR) == ["14 Nov 2023"]


@pytest.mark.parametrize("place", [1e300, -1e300, 1e18])
def test_what_no_calendar_has_is_left_empty(qapp: QApplication, place: float) -> None:
    assert axis("wall").tickStrings([place], 1.0, 60.0)[0].strip() == ""


def test_times_before_the_start_are_negative(qapp: QApplication) -> None:
    assert axis("relative").tickStrings([-7200.0, 0.0, 90.0], 1.0, 60.0) == ["-2 h", "0 s", "1 min 30 s"]


def test_neighbours_that_are_large_numbers_differ(qapp: QApplication) -> None:
    texts = axis().tickStrings([2_000_000_000.0, 2_000_000_500.0, 2_000_001_000.0], 1.0, 500.0)
    assert len(set(texts)) == 3


@pytest.mark.parametrize(
    ("exponent", "text"), [(3.0, "1000"), (-2.0, "0.01"), (1000.0, "1e+1000"), (-400.0, "1e-400")]
)
def test_no_power_is_too_large_for_its_label(qapp: QApplication, exponent: float, text: str) -> None:
    made = axis()
    made.setLogMode(True)
    assert made.tickStrings([exponent], 1.0, 1.0) == [text]
