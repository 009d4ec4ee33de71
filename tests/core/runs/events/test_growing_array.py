"""GrowingArray: numbers of one type, with room that grows by half."""

from __future__ import annotations

import numpy as np

from core.runs.events.growing_array import GrowingArray, Ints

LARGE = 2**62 + 1  # no float holds it


def numbers(count: int) -> Ints:
    return np.arange(count, dtype=np.int64)


def test_what_is_replaced_is_gone_and_what_stands_before_it_stays() -> None:
    array = GrowingArray(np.float64)
    array.replace(0, np.array([1.0, 2.0, 3.0]))
    array.replace(1, np.array([9.0]))
    assert array.values.tolist() == [1.0, 9.0]
    assert len(array) == 2


def test_a_start_past_the_end_counts_as_the_end() -> None:
    array = GrowingArray(np.int64)
    array.replace(7, numbers(2))
    assert array.values.tolist() == [0, 1]


def test_whole_numbers_stay_whole_however_many_there_are() -> None:
    array = GrowingArray(np.int64)
    assert array.values.dtype == np.int64
    for _ in range(200):
        array.replace(len(array), np.array([LARGE]))
    assert array.values.dtype == np.int64
    assert set(array.values.tolist()) == {LARGE}


def test_numbers_move_only_when_there_is_no_room_which_then_grows_by_half() -> None:
    array = GrowingArray(np.int64)
    moved = []
    for count in range(1, 220):
        before = array.values
        array.replace(count - 1, numbers(count)[-1:])
        if count > 1 and not np.shares_memory(before, array.values):
            moved.append(count)
    assert moved == [2, 65, 97, 145, 217]  # a single number, as many curves have, takes no room for more
    assert array.values.tolist() == list(range(219))


def test_many_at_once_take_as_much_room_as_they_need() -> None:
    array = GrowingArray(np.int64)
    array.replace(0, numbers(1000))
    before = array.values
    array.replace(999, numbers(1))
    assert np.shares_memory(before, array.values)
    assert len(array) == 1000
