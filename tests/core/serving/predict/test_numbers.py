"""Numbers by value: what a dtype cannot hold is refused, with its limits."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import RequestError
from core.serving.predict.numbers import numbers_of

WHOLE = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]


@pytest.mark.parametrize(
    ("dtype", "value", "says"),
    [
        ("int32", [3_000_000_000], "between -2147483648 and 2147483647 (int32), not 3000000000"),
        ("int8", [1, -129], "between -128 and 127 (int8), not -129"),
        ("uint8", [300], "between 0 and 255 (uint8), not 300"),
        ("uint32", [-1], "between 0 and 4294967295 (uint32), not -1"),
        ("uint64", [-1], "between 0 and 18446744073709551615 (uint64), not -1"),
        ("int64", [2**63], "(int64), not 9223372036854775808"),
        ("int64", [1e19], "(int64), not 10000000000000000000"),
        ("int64", [10**400], "(int64), not a number of more than 40 digits"),
        ("float32", [1e39], "between -3.4028235e+38 and 3.4028235e+38 (float32), not 1e+39"),
        ("float16", [1.0, -7e4], "between -65504 and 65504 (float16), not -70000.0"),
        ("float64", [10**400], "(float64), not a number of more than 40 digits"),
        ("complex64", [1e39], "(complex64), not 1e+39"),
        ("int32", [1.5], "whole numbers (int32), not 1.5"),
        ("int32", [float("nan")], "whole numbers (int32), not nan"),
        ("bool", [2], "true or false (bool), not 2"),
        ("float32", ["a"], "must hold float32 values, not text"),
        ("float32", [1 + 2j], "not complex numbers"),
        ("float32", [None], "must hold float32 values, not None"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(dtype: str, value: Any, says: str) -> None:
    with pytest.raises(RequestError) as found:
        numbers_of("x", dtype, np.dtype(dtype), value)
    assert says in str(found.value)
    assert str(found.value).startswith('"x" must')
    assert found.value.field == "x"


def test_what_fits_arrives_unchanged() -> None:
    assert numbers_of("x", "uint64", np.uint64, [1, 2**63 + 1]).tolist() == [1, 2**63 + 1], "not rounded by a float"
    assert numbers_of("x", "int8", np.int8, [1.0, True]).tolist() == [1, 1]
    assert numbers_of("x", "float32", np.float32, [float("inf"), -1]).tolist() == [float("inf"), -1]
    assert np.isnan(numbers_of("x", "float16", np.float16, [float("nan")])).all()
    assert numbers_of("x", "bool", np.bool_, [1, 0]).tolist() == [True, False]
    assert numbers_of("x", "complex64", np.complex64, [1 + 2j]).tolist() == [1 + 2j]
    assert numbers_of("x", "float32", np.float32, []).dtype == np.float32
    given = np.ones(3, np.float32)
    assert numbers_of("x", "float32", np.float32, given) is given


def test_rows_of_different_length_are_told_apart() -> None:
    with pytest.raises(ValueError):
        numbers_of("x", "int32", np.int32, [[1], [1, 2]])


@given(st.sampled_from(WHOLE), st.lists(st.integers(-(2**66), 2**66), min_size=1, max_size=4))
def test_whole_numbers_arrive_or_are_refused(dtype: str, values: list[int]) -> None:
    limits = np.iinfo(dtype)
    if all(limits.min <= value <= limits.max for value in values):
        assert numbers_of("x", dtype, np.dtype(dtype), values).tolist() == values
    else:
        with pytest.raises(RequestError, match="must lie between"):
            numbers_of("x", dtype, np.dtype(dtype), values)
