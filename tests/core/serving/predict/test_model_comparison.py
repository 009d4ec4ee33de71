"""Answers of several models, value by value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

from core.errors import ExportError, RequestError
from core.serving.predict.comparison import compare_models, compare_outputs
from core.serving.predict.prediction import Prediction
from core.serving.predict.rows.row_request import RowRequest, inputs_of_row, signature_in
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec


def test_values_are_lines_and_differences_are_measured_from_the_first_model() -> None:
    one = {"p": np.array([[0.25, 0.75]], np.float32), "y": np.array([2.0]), "word": np.array([b"a"], object)}
    other = {"p": np.array([[0.5, 0.5]], np.float32), "y": np.array([2.0]), "word": np.array([b"b"], object)}
    lines = {line.name: line for line in compare_outputs([one, other, one], {"p": ("cat", "dog")})}
    assert list(lines) == ["p cat", "p dog", "y", "word"]
    assert lines["p cat"].values == (0.25, 0.5, 0.25)
    assert lines["p cat"].difference == 0.25
    assert not lines["p cat"].same
    assert lines["y"].same
    assert lines["y"].difference == 0
    assert lines["word"].difference is None
    assert not lines["word"].same


def test_large_outputs_are_one_line_and_what_lacks_is_none() -> None:
    big = np.zeros((1, 40), np.float32)
    off = big.copy()
    off[0, 7] = 3
    lines = compare_outputs([{"v": big}, {"v": off}, None, {"w": np.array([1])}], {})
    assert [line.name for line in lines] == ["v", "w"]
    assert lines[0].difference == 3
    assert lines[0].values[2] is None
    assert lines[1].values[:3] == (None, None, None)
    assert not lines[1].same


def test_nan_is_the_same_as_nan_and_far_from_a_number() -> None:
    nan, one = {"y": np.array([np.nan])}, {"y": np.array([1.0])}
    assert compare_outputs([nan, nan], {})[0].same
    assert compare_outputs([nan, one], {})[0].difference == np.inf
    assert compare_outputs([{"y": np.array([1e8])}, {"y": np.array([1e8 + 1])}], {})[0].same, "of large numbers"


def test_another_model_is_asked_by_a_signature_of_the_same_kind() -> None:
    spec = TensorSpec("x", "float32", (None,), "x:0")
    info = SavedModelInfo("/m", ("serve",), {"other": Signature("other", "predict", (spec,), (), None)}, {}, None)
    request = RowRequest(info, "dense", {"x": 1.5}, False)
    assert signature_in(info, request) == "other"
    assert np.asarray(inputs_of_row(info, "other", request)["x"]).tolist() == [1.5]
    with pytest.raises(RequestError, match="takes Examples"):
        signature_in(info, RowRequest(info, "dense", {"x": 1.5}, True))


def info_at(path: str) -> SavedModelInfo:
    spec = TensorSpec("x", "float32", (None,), "x:0")
    return SavedModelInfo(path, ("serve",), {"s": Signature("s", "predict", (spec,), (), None)}, {}, None)


def test_each_model_is_asked_and_one_that_fails_does_not_stop_the_others() -> None:
    asked: list[str] = []

    def ask(info: SavedModelInfo, signature: str, inputs: Mapping[str, Any]) -> Prediction:
        asked.append(info.path)
        if info.path == "/b":
            raise RequestError("x", "x is too large.")
        return Prediction({"y": inputs["x"] * 2, "p": inputs["x"] + (info.path == "/c")}, 0.0)

    def gone() -> SavedModelInfo:
        raise ExportError("/d is gone.")

    request = RowRequest(info_at("/a"), "s", {"x": 1.5}, False)
    found = compare_models(request, [lambda: info_at("/b"), lambda: info_at("/c"), gone], ask)
    assert asked == ["/a", "/b", "/c"]
    assert found.problems == {1: "x is too large.", 3: "/d is gone."}
    assert [outputs is not None for outputs in found.outputs] == [True, False, True, False]
    lines = {line.name: line for line in found.lines}
    assert (lines["p"].values, lines["p"].difference) == ((1.5, None, 2.5, None), 1.0)
