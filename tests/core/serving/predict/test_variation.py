"""Partial dependence: the points, and the batch that is asked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core import commands
from core.errors import RequestError
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.predict.prediction import Prediction
from core.serving.predict.rows.row_request import RowRequest
from core.serving.predict.variation import POINTS, points_of, vary_row
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec

INFO = SavedModelInfo(
    "/m",
    ("serve",),
    {
        "s": Signature(
            "s",
            "tensorflow/serving/predict",
            (
                TensorSpec("a", "float32", (None,), "a:0"),
                TensorSpec("image", "float32", (None, 2, 2), "i:0"),
                TensorSpec("word", "string", (None,), "w:0"),
            ),
            (),
            None,
        )
    },
    {},
    None,
)


def test_points_cover_the_range_and_the_present_value() -> None:
    points = points_of("a", "float32", 0, 3, 0.123)
    assert (points[0], points[-1], len(points)) == (0, 3, POINTS + 1)
    assert 0.123 in points
    assert (np.diff(points) > 0).all()
    assert len(points_of("a", "float32", 0, 3, 99.0)) == POINTS, "a value outside stays outside"


def test_whole_numbers_stay_whole() -> None:
    assert points_of("n", "int64", 0.5, 4.2).tolist() == [1, 2, 3, 4]
    assert points_of("n", "int32", 0, 1e12, 5)[-1] == np.iinfo(np.int32).max
    assert points_of("n", "int64", 0, 1e6).dtype == np.int64


@pytest.mark.parametrize(("low", "high"), [(1, 1), (2, 1), (float("nan"), 1), (0, float("inf"))])
def test_what_is_no_range_is_said(low: float, high: float) -> None:
    with pytest.raises(RequestError, match="smaller number to a larger"):
        points_of("a", "float32", low, high)


def test_whole_numbers_need_two_of_them() -> None:
    with pytest.raises(RequestError, match="no two whole numbers"):
        points_of("n", "int64", 0.2, 0.8)


def test_the_other_inputs_stay_as_they_are() -> None:
    asked: list[Mapping[str, Any]] = []

    def ask(info: SavedModelInfo, signature: str, inputs: Mapping[str, Any]) -> Prediction:
        asked.append(inputs)
        return Prediction({"y": inputs["a"] * 2}, 0.0)

    row = {"a": 1.0, "image": np.array([[1, 2], [3, 4]], np.float32), "word": "cat"}
    (found,) = vary_row(RowRequest(INFO, "s", row, False), "a", [0.0, 0.5, 1.0], [], ask)
    (inputs,) = asked
    assert inputs["a"].tolist() == [0.0, 0.5, 1.0]
    assert inputs["image"].shape == (3, 2, 2)
    assert (inputs["image"] == row["image"]).all()
    assert inputs["word"].tolist() == [b"cat"] * 3
    assert found.curves["y"].tolist() == [0, 1, 2]


def test_a_value_that_is_refused_is_a_gap_and_none_answered_an_error() -> None:
    def ask(info: SavedModelInfo, signature: str, inputs: Mapping[str, Any]) -> Prediction:
        if (inputs["a"] > limit).any():
            raise RequestError("a", "a is too large.")
        return Prediction({"y": inputs["a"]}, 0.0)

    request = RowRequest(INFO, "s", {"a": 1.0, "image": np.zeros((2, 2), np.float32), "word": "cat"}, False)
    limit = 1.0
    (found,) = vary_row(request, "a", [0.0, 1.0, 2.0], [], ask)
    assert np.isnan(found.curves["y"]).tolist() == [False, False, True]
    assert found.answer.problems == {2: "a is too large."}
    limit = -1.0
    with pytest.raises(RequestError, match="too large"):
        vary_row(request, "a", [0.0, 1.0, 2.0], [], ask)


@pytest.mark.parametrize("form", ["example", "dense"])
def test_the_batch_gives_what_each_value_gives_by_itself(trained_run: Path, form: str) -> None:
    (export,) = list_exports(RunFolder.open(trained_run))
    models = commands.open_models()
    info = commands.inspect(export.path)

    def ask(info: SavedModelInfo, signature: str, inputs: Mapping[str, Any]) -> Prediction:
        return models.predict(info.path, signature, inputs, commands.nothing)

    # The linear experiment has one vector: it is varied as a whole.
    values = [[value, 0.5] for value in np.linspace(-1, 1, 5).tolist()]
    (found,) = vary_row(RowRequest(info, form, {}, form == "example"), "x", values, [], ask)
    alone = [
        models.predict(info.path, "dense", {"x": np.array([value], np.float32)}, commands.nothing).outputs["y"][0]
        for value in values
    ]
    models.close()
    np.testing.assert_allclose(found.curves["y"], alone, rtol=1e-6)
