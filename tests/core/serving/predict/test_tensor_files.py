"""A tensor from a file: what fits is taken, what does not is one sentence."""

from __future__ import annotations

import tracemalloc
import zipfile
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
        ("a.csv", "1,2\n3,four", 'line 2: "four" is not a number'),
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


def npy_header(shape: tuple[int, ...]) -> bytes:
    text = str({"descr": "<f4", "fortran_order": False, "shape": shape}).ljust(117) + "\n"
    return b"\x93NUMPY\x01\x00v\x00" + text.encode()


def test_an_array_that_claims_to_be_huge_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.npy").write_bytes(npy_header((1 << 40,)))
    with zipfile.ZipFile(tmp_path / "a.npz", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.npy", npy_header((1 << 28,)) + bytes(1000))
    for name in ("a.npy", "a.npz"):
        with pytest.raises(RequestError, match="at most 256 MB are read for one input"):
            read_tensor(tmp_path / name, "x", "float32", (None,))


def described(shape: str, version: bytes = b"\1\0", length: int | None = None) -> bytes:
    """The beginning of a .npy file."""
    text = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}\n".encode()
    size = len(text) if length is None else length
    return b"\x93NUMPY" + version + size.to_bytes(2 if version == b"\1\0" else 4, "little") + text


@pytest.mark.parametrize(
    "start",
    [
        described("(-4,)"),
        described("(2,").replace(b"(2,", b"(\0,"),
        described("(2,)", b"\2\0", 1 << 31),
        b"\x93NUM",
    ],
)
@pytest.mark.parametrize("packing", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_array_that_cannot_be_is_refused_however_it_is_packed(
    tmp_path: Path, start: bytes, packing: int
) -> None:
    file = tmp_path / "a.npz"
    with zipfile.ZipFile(file, "w", packing) as archive, archive.open("x.npy", "w") as stream:
        stream.write(start + bytes(32 << 20))
    tracemalloc.start()
    with pytest.raises(RequestError, match=r"is no \.npz file of numbers"):
        read_tensor(file, "x", "float32", (None,))
    assert tracemalloc.get_traced_memory()[1] < 16 << 20  # nothing was unpacked that was not wanted
    tracemalloc.stop()


def test_an_encrypted_archive_and_damaged_packing_are_refused(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "a.npz", x=np.ones(1000, np.float32))
    data = bytearray((tmp_path / "a.npz").read_bytes())
    for place in (6, data.rindex(b"PK\1\2") + 8):
        data[place] |= 1  # the flag of an encrypted entry
    (tmp_path / "locked.npz").write_bytes(data)
    data = bytearray((tmp_path / "a.npz").read_bytes())
    data[60:70] = b"\xff" * 10
    (tmp_path / "damaged.npz").write_bytes(data)
    for name in ("locked.npz", "damaged.npz"):
        with pytest.raises(RequestError, match=r"is no \.npz file of numbers"):
            read_tensor(tmp_path / name, "x", "float32", (None,))


def test_an_archive_of_a_newer_kind_is_refused(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "a.npz", x=np.ones(1000, np.float32))
    whole = (tmp_path / "a.npz").read_bytes()
    central = whole.rindex(b"PK\1\2")
    for place, value in ((central + 6, 128), (central + 8, 32)):  # the version that reads it; patched data
        data = bytearray(whole)
        data[place] |= value
        (tmp_path / "newer.npz").write_bytes(data)
        with pytest.raises(RequestError, match=r"is no \.npz file of numbers"):
            read_tensor(tmp_path / "newer.npz", "x", "float32", (None,))


def test_text_that_is_not_unicode_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('["\\ud800"]')
    with pytest.raises(RequestError, match="holds text that is not Unicode"):
        read_tensor(tmp_path / "a.json", "x", "string", (None,))


def test_arrays_of_any_order_come_from_npy_and_npz(tmp_path: Path) -> None:
    value = np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3))
    np.save(tmp_path / "a.npy", value)
    np.savez_compressed(tmp_path / "a.npz", y=np.zeros(2), x=value)
    for name in ("a.npy", "a.npz"):
        assert read_tensor(tmp_path / name, "x", "float32", (2, 3)).tolist() == value.tolist()


def test_deep_json_and_numbers_of_many_digits_are_refused(tmp_path: Path) -> None:
    for content in ("[" * 100_000, "[" * 100 + "]" * 100, "1" * 5000):
        (tmp_path / "a.json").write_text(content)
        with pytest.raises(RequestError, match=r"a\.json is no \.json file"):
            read_tensor(tmp_path / "a.json", "x", "float32", (None,))
