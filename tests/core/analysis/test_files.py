"""Predictions written to files and read back; what is damaged is as if it was not there."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.analysis.files import read_about, read_predictions, write_predictions
from core.analysis.records import ClassHead, LabelledPredictions, NumberHead, NumberValues, WordValues
from tests.core.analysis.heads import binary, classes, numbers

FOUND = LabelledPredictions(
    3,
    (binary([1, 0, -1], [0.9, np.nan, 0.2]), numbers([1, np.nan, 3], [1, 2, 3])),
    (WordValues("island", ("Biscoe", "Öland"), np.array([0, 1, -1])), NumberValues("x", np.array([1, np.nan, 3]))),
    np.array([0, 2]),
    True,
)


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    write_predictions(tmp_path, FOUND, {"model": "checkpoint 3"})
    found = read_predictions(tmp_path)
    assert found is not None
    assert read_about(tmp_path) == {"model": "checkpoint 3"}
    assert (found.count, found.at_end, found.kept.tolist(), found.names) == (3, True, [0, 2], ("island", "x"))
    one, other = found.heads
    assert isinstance(one, ClassHead)
    assert isinstance(other, NumberHead)
    assert (one.classes, one.true.tolist(), one.chosen.tolist()) == (("no", "yes"), [1, 0, -1], [1, -1, 0])
    np.testing.assert_array_equal(one.score, [0.9, np.nan, 0.2])
    np.testing.assert_array_equal(other.true, [1, np.nan, 3])
    island = found.column("island")
    assert isinstance(island, WordValues)
    assert (island.words, island.codes.tolist()) == (("Biscoe", "Öland"), [0, 1, -1])


def test_the_probabilities_of_all_classes_are_kept_and_must_fit(tmp_path: Path) -> None:
    each = np.array([[0.5, 0.25, 0.25], [0.125, 0.75, 0.125], [0, 0, 1]], np.float32)
    head = replace(classes([0, 1, 2], [0, 1, 2], [0.5, 0.75, 1]), each=each)
    write_predictions(tmp_path, replace(FOUND, heads=(head,)), {})
    found = read_predictions(tmp_path)
    assert found is not None
    assert isinstance(found.heads[0], ClassHead)
    assert found.heads[0].each is not None
    np.testing.assert_array_equal(found.heads[0].each, each)
    write_predictions(tmp_path, replace(FOUND, heads=(replace(head, each=each[:, :2]),)), {})
    assert read_predictions(tmp_path) is None


@pytest.mark.parametrize(
    "change",
    [
        {"format": 99},
        {"rows": 4},
        {"about": None},
        {"columns": [{"name": "island", "words": []}, {"name": "x"}]},
        {"heads": [{"name": "", "label": "y", "classes": ["no"]}, {"name": "", "label": "y"}]},
        {"heads": [{"name": "", "label": "y"}]},
    ],
)
def test_what_does_not_fit_together_is_not_read(tmp_path: Path, change: dict[str, object]) -> None:
    write_predictions(tmp_path, FOUND, {})
    file = tmp_path / "about.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **change}))
    assert read_predictions(tmp_path) is None


@pytest.mark.parametrize("name", ["about.json", "predictions.npz"])
def test_files_that_are_cut_off_are_not_read(tmp_path: Path, name: str) -> None:
    write_predictions(tmp_path, FOUND, {})
    file = tmp_path / name
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    assert read_predictions(tmp_path) is None


def test_arrays_in_a_newer_kind_of_archive_are_not_read(tmp_path: Path) -> None:
    write_predictions(tmp_path, FOUND, {})
    file = tmp_path / "predictions.npz"
    data = bytearray(file.read_bytes())
    data[data.rindex(b"PK\1\2") + 6] = 128  # the version of ZIP that reads it
    file.write_bytes(data)
    assert read_predictions(tmp_path) is None


def test_nothing_is_read_where_nothing_is(tmp_path: Path) -> None:
    assert read_about(tmp_path) is None
    assert read_predictions(tmp_path / "no") is None


def test_arrays_of_gigabytes_in_a_small_file_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_predictions(tmp_path, FOUND, {})
    assert read_predictions(tmp_path) is not None
    monkeypatch.setattr("core.analysis.files._LARGEST_ARRAYS", 100)
    assert read_predictions(tmp_path) is not None
    with zipfile.ZipFile(tmp_path / "predictions.npz", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("more.npy", bytes(1 << 20))
    assert read_predictions(tmp_path) is None


def test_arrays_that_claim_more_than_they_hold_are_not_read(tmp_path: Path) -> None:
    write_predictions(tmp_path, FOUND, {})
    described = str({"descr": "<i8", "fortran_order": False, "shape": (1 << 50,)}).ljust(117) + "\n"
    with zipfile.ZipFile(tmp_path / "predictions.npz", "w") as archive:
        archive.writestr("kept.npy", b"\x93NUMPY\x01\x00v\x00" + described.encode())
    assert read_predictions(tmp_path) is None
