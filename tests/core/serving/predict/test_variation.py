"""Partial dependence: the points, and the batch that is asked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core import commands
from core.errors import RequestError
from core.runs.catalogue.exports import list_exports
from core.runs.run import RunFolder
from core.serving.predict.variation import POINTS, points_of, varied_inputs
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
    row = {"a": 1.0, "image": np.array([[1, 2], [3, 4]], np.float32), "word": "cat"}
    inputs = varied_inputs(INFO, "s", row, "a", np.array([0.0, 0.5, 1.0]), example=False)
    assert inputs["a"].tolist() == [0.0, 0.5, 1.0]
    assert inputs["image"].shape == (3, 2, 2)
    assert (inputs["image"] == row["image"]).all()
    assert inputs["word"].tolist() == [b"cat"] * 3


def test_the_batch_gives_what_each_value_gives_by_itself(trained_run: Path) -> None:
    (export,) = list_exports(RunFolder.open(trained_run))
    predictor = commands.open_predictor(export.path)
    # The linear experiment has one vector: a batch of one input is enough to compare both forms of a request.
    rows = np.array([[value, 0.5] for value in np.linspace(-1, 1, 5)])
    by_example = varied_inputs(predictor.info, "example", {}, "x", rows, example=True)
    by_dense = varied_inputs(predictor.info, "dense", {}, "x", rows, example=False)
    together = predictor.predict("example", by_example).outputs["y"]
    np.testing.assert_allclose(predictor.predict("dense", by_dense).outputs["y"], together, rtol=1e-6)
    for row, value in zip(rows, together, strict=True):
        alone = predictor.predict("dense", {"x": row[None].astype(np.float32)}).outputs["y"]
        np.testing.assert_allclose(alone, [value], rtol=1e-6)
    predictor.close()
