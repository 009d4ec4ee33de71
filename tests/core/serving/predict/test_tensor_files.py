"""A tensor from a file: what fits is taken, what does not is one sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import RequestError
from core.serving.predict.tensor_files import read_tensor
from core.serving.predict.tensors import tensor_of


def file_of(folder: Path, name: str, content: Any) -> Path:
    path = folder / name
    if isinstance(content, dict):
        np.savez(path, **content)
    elif isinstance(content, np.ndarray):
        np.save(path, content)
    else:
        path.write_text(content)
    return path


TWO = np.array([[1.0, 2], [3, 4]])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.npy", TWO),
        ("a.npy", TWO[None].astype(np.int64)),
        ("a.npz", {"x": TWO, "y": np.zeros(3)}),
        ("a.npz", {"only": TWO}),
        ("a.csv", "1,2\n3,4\n"),
        ("a.csv", "first;second\n1;2\n3;4\n"),
        ("a.csv", "1\t2\n3\t4"),
        ("a.csv", "1,2,3,4"),
        ("a.json", "[[1, 2], [3, 4]]"),
        ("a.json", '{"x": [[1, 2], [3, 4]]}'),
        ("a.json", '{"inputs": {"x": [[[1, 2], [3, 4]]]}}'),
    ],
)
def test_a_matrix_comes_from_any_file(tmp_path: Path, name: str, content: Any) -> None:
    found = read_tensor(file_of(tmp_path, name, content), "x", "float32", (2, 2))
    assert found.dtype == np.float32
    np.testing.assert_array_equal(found, TWO)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.npy", "no array", "a.npy is no .npy file"),
        ("a.npy", np.array([{}], dtype=object), "Python objects"),
        ("a.npz", {"p": TWO, "q": TWO}, 'has no array "x". It has: p, q'),
        ("a.npz", "no archive", "a.npz is no .npz file"),
        ("a.csv", "1,2\n3", "differ in length"),
        ("a.csv", "1,2\n3,four", 'line 2: "four" is no number'),
        ("a.json", "[1, 2", "a.json is no .json file"),
        ("a.json", '{"z": 1}', 'has no "x". It has: z'),
        ("a.json", "[[1, 2], [3]]", "differ in length"),
        ("a.json", '["a"]', r"x takes float32 \[2, 2\]; a.json holds"),
        ("a.txt", "1", "none of the files a tensor can come from"),
        ("gone.npy", None, "There is no file"),
    ],
)
def test_what_cannot_be_taken_is_one_sentence(tmp_path: Path, name: str, content: Any, says: str) -> None:
    path = file_of(tmp_path, name, content) if content is not None else tmp_path / name
    with pytest.raises(RequestError, match=says.replace(".", r"\.") if "\\" not in says else says) as found:
        read_tensor(path, "x", "float32", (2, 2))
    assert found.value.field == "x"


def test_texts_come_from_json_and_csv(tmp_path: Path) -> None:
    path = file_of(tmp_path, "a.json", '["a", {"b64": "/wA="}]')
    assert read_tensor(path, "x", "string", (None,)).tolist() == [b"a", b"\xff\x00"]
    assert read_tensor(file_of(tmp_path, "a.csv", "a,b"), "x", "string", (2,)).tolist() == [b"a", b"b"]


@pytest.mark.parametrize(
    ("dtype", "value", "says"),
    [
        ("int32", 1.5, r"whole numbers \(int32\), not 1.5"),
        ("int32", 2**40, r"between -2147483648 and 2147483647 \(int32\), not 1099511627776"),
        ("uint8", -1, r"between 0 and 255 \(uint8\), not -1"),
        ("bool", 2, "true or false"),
        ("int64", 10**30, "between -9223372036854775808 and"),
        ("float16", 1e6, r"between -65504 and 65504 \(float16\), not 1000000.0"),
        ("string", 5, "int values"),
        ("resource", 1, "which cannot be given here"),
    ],
)
def test_numbers_are_converted_by_value(dtype: str, value: Any, says: str) -> None:
    with pytest.raises(RequestError, match=says):
        tensor_of("x", dtype, (), value)


@given(st.lists(st.integers(-(2**31), 2**31 - 1), max_size=6))
def test_every_list_of_whole_numbers_arrives(values: list[int]) -> None:
    assert tensor_of("x", "int32", (None,), values).tolist() == values
    assert tensor_of("x", "float64", (None,), values).tolist() == values
