"""SequenceExamples and ragged inputs: built here, understood by TensorFlow."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core.errors import DataError, RequestError
from core.experiment.data.examples import decode_example, encode_example
from core.experiment.data.record_rows import row_of, sequence_row_of, value_text
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.predict import requests
from core.serving.predict.predictor import Predictor
from core.serving.predict.rows.batch_rows import RowReader
from core.serving.predict.sequences import build_sequence_example
from core.serving.saved_model.signatures import ExampleFeature
from core.words import speak


@pytest.fixture(scope="module")
def sequence_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sequence") / "model"
    with v1.Session(graph=tf.Graph()) as session:
        serialized = v1.placeholder(tf.string, [None], name="examples")
        context, steps, _ = tf.io.parse_sequence_example(
            serialized,
            context_features={
                "user": tf.io.FixedLenFeature([], tf.int64),
                "scale": tf.io.FixedLenFeature([], tf.float32, default_value=2.0),
            },
            sequence_features={
                "score": tf.io.FixedLenSequenceFeature([2], tf.float32),
                "words": tf.io.RaggedFeature(tf.string),
            },
        )
        outputs = {
            "total": tf.reduce_sum(steps["score"], [1, 2]) * context["scale"],
            "user": context["user"],
            "words": tf.reduce_sum(tf.cast(steps["words"].row_lengths(2), tf.int64), 1).to_tensor()
            if hasattr(tf.reduce_sum(tf.cast(steps["words"].row_lengths(2), tf.int64), 1), "to_tensor")
            else tf.reduce_sum(tf.cast(steps["words"].row_lengths(2), tf.int64), 1),
        }
        v1.saved_model.simple_save(session, str(path), {"examples": serialized}, outputs)
    return path


def ask(path: Path, row: dict[str, Any]) -> dict[str, Any]:
    predictor = Predictor(path)
    try:
        inputs = requests.example_inputs(predictor.info, "serving_default", row)
        return dict(predictor.predict("serving_default", inputs).outputs)
    finally:
        predictor.close()


def test_a_sequence_example_is_built_and_parsed(sequence_model: Path) -> None:
    row = {"user": 7, "score": [[1, 2], [3, 4.5]], "words": [["a", "b"], ["c"]]}
    outputs = ask(sequence_model, row)
    assert outputs["total"].tolist() == [21.0]
    assert outputs["user"].tolist() == [7]
    assert outputs["words"].tolist() == [3]


def test_without_steps_the_lists_are_empty(sequence_model: Path) -> None:
    assert ask(sequence_model, {"user": 1})["total"].tolist() == [0.0]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"score": [[1, 2]]}, "user is required"),
        ({"user": 1, "score": [[1, 2], [3]]}, "score, step 1 takes 2 values, not 1"),
        ({"user": 1, "score": [["a", "b"]]}, "score, step 0 must hold float32 values"),
        ({"user": 1, "other": 2}, 'no feature "other"'),
        ({"user": 1, "score": 5}, "score takes a list with an entry per step"),
        ({"user": 1, "words": "abc"}, "words takes a list with an entry per step"),
        ({"user": 1, "words": [["\ud800", ["a"]]]}, "words, step 0 holds text that is not Unicode"),
    ],
)
def test_a_wrong_step_is_named(sequence_model: Path, row: dict[str, Any], says: str) -> None:
    with pytest.raises(RequestError, match=says):
        ask(sequence_model, row)


def test_a_record_of_steps_is_read_back(sequence_model: Path) -> None:
    info = Predictor(sequence_model).info
    row = {"user": 7, "score": [[1, 2], [3, 4.5]], "words": [["a"], []]}
    (data,) = requests.example_inputs(info, "serving_default", row)["examples"].tolist()
    found = sequence_row_of(3, data)
    assert found.problem == ""
    assert np.asarray(found.values["user"]).tolist() == [7]
    steps = found.values["score"]
    assert isinstance(steps, list)
    assert [step.tolist() for step in steps] == [[1, 2], [3, 4.5]]
    assert value_text(found.values["score"]) == "[[1, 2], [3, 4.5]]"
    assert sequence_row_of(0, b"\xff\xff").problem == "The record is not a tf.train.SequenceExample."


def test_a_record_of_the_other_kind_is_refused_and_gets_no_defaults(sequence_model: Path) -> None:
    info = Predictor(sequence_model).info
    found = info.signatures["serving_default"]
    (steps,) = requests.example_inputs(info, "serving_default", {"user": 7, "score": [[1, 2]]})["examples"].tolist()
    plain = encode_example(FeatureSchema([Feature("user", "int64"), Feature("score")]), {"user": 7, "score": 1.0})
    reader = RowReader(info, found)
    assert np.asarray(reader.inputs([steps])["examples"]).tolist() == [steps]
    with pytest.raises(DataError, match=r"is a tf\.train\.Example, and a tf\.train\.SequenceExample is wanted"):
        reader.inputs([steps, plain])

    features = tuple(replace(item, sequence=False) for item in found.example_features or ())
    reader = RowReader(info, replace(found, example_features=features))
    assert np.asarray(reader.inputs([plain])["examples"]).tolist() == [plain]
    with pytest.raises(DataError, match=r"is a tf\.train\.SequenceExample, and a tf\.train\.Example is wanted"):
        reader.inputs([plain, steps])
    assert "is a tf.train.SequenceExample" in row_of(0, steps, None).problem
    with pytest.raises(DataError, match=r"is a tf\.train\.SequenceExample"):
        decode_example(FeatureSchema(Feature("user", "int64")), steps)


@pytest.fixture(scope="module")
def ragged_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ragged") / "model"

    class Sums(tf.Module):  # type: ignore[misc]
        @tf.function(input_signature=[tf.RaggedTensorSpec([None, None], tf.float32), tf.TensorSpec([], tf.float32)])
        def sums(self, x: Any, scale: Any) -> Any:
            return {"sums": tf.reduce_sum(x, 1) * scale}

    module = Sums()
    tf.saved_model.save(module, str(path), signatures={"serving_default": module.sums})
    return path


def test_a_ragged_input_is_given_as_rows_of_different_length(ragged_model: Path) -> None:
    predictor = Predictor(ragged_model)
    signature = predictor.info.signatures["serving_default"]
    assert signature.ragged == {"x": "x_1"}
    columns = requests.columns_of(signature, [{"x": [1, 2, 3], "scale": 2.0}, {"x": [], "scale": 2.0}])
    inputs = requests.dense_inputs(predictor.info, "serving_default", columns)
    assert inputs["x_1"].tolist() == [0, 3, 3]
    assert predictor.predict("serving_default", inputs).outputs["sums"].tolist() == [12.0, 0.0]
    with pytest.raises(RequestError, match=r"row 1"):
        requests.dense_inputs(predictor.info, "serving_default", {"x": [[1], ["a"]], "scale": 1.0})
    explicit = {"x": np.array([1.0, 2], np.float32), "x_1": [0, 2], "scale": 1.0}
    assert requests.dense_inputs(predictor.info, "serving_default", explicit)["x"].shape == (2,)
    predictor.close()


def test_a_number_that_no_float_holds_is_told_with_its_limits_in_any_language() -> None:
    feature = ExampleFeature("mass", "float32", (1,), "fixed", None, required=True)
    speak(lambda text: text.replace("must lie", "muss liegen"))
    try:
        with pytest.raises(RequestError, match="muss liegen between"):
            build_sequence_example([feature], {"mass": [1e39]})
    finally:
        speak()
