"""Answers of several models, value by value."""

from __future__ import annotations

import numpy as np
import pytest

from core.errors import RequestError
from core.serving.predict.comparison import compare_outputs, inputs_for
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
    name, inputs = inputs_for(info, "dense", {"x": 1.5}, example=False)
    assert name == "other"
    assert inputs["x"].tolist() == [1.5]
    with pytest.raises(RequestError, match="takes Examples"):
        inputs_for(info, "dense", {"x": 1.5}, example=True)
