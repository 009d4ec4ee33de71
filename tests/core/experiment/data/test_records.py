"""Any row the schema allows survives write -> parse, and every receiver accepts it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DataError, RequestError
from core.experiment.data import records
from core.experiment.data.examples import decode_example, encode_example
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.experiment.values import default_array, to_array

SCHEMA = FeatureSchema(
    [
        Feature("f32"),
        Feature("f64", "float64", (2,)),
        Feature("loose", "float64", stored_as="float"),
        Feature("i32", "int32", (2, 2)),
        Feature("i64", "int64", default=-7),
        Feature("flag", "bool", (3,)),
        Feature("word", "string", default="none"),
        Feature("kind", "string", vocabulary=["a", "b", "c"]),
        Feature("floats", "float32", (None,)),
        Feature("doubles", "float64", (None,)),
        Feature("words", "string", (None,)),
        Feature("numbers", "int32", (None,)),
        Feature("image", "uint8", (3, 2, 3), encoding="png"),
        Feature("gap", default=math.nan),
        Feature("pair", "float64", (2,), default=[math.nan, 0.1]),
        Feature("flags", "bool", (2,), default=True),
        Feature("box", "string", (2, 2), default="-"),
        Feature("one", "int32", (1,), default=-1),
    ],
    labels=Feature("label", "int64"),
)
# TensorFlow's kernels flush subnormal numbers to zero.
FLOAT32 = st.floats(width=32, allow_subnormal=False)
FLOAT64 = st.floats(allow_subnormal=False)
INT32 = st.integers(-(2**31), 2**31 - 1)
INT64 = st.integers(-(2**63), 2**63 - 1)
WORD = st.one_of(st.text(max_size=5), st.binary(max_size=5))
ROWS = st.fixed_dictionaries(
    {
        "f32": FLOAT32,
        "f64": st.lists(FLOAT64, min_size=2, max_size=2),
        "loose": FLOAT32,
        "i32": st.lists(st.lists(INT32, min_size=2, max_size=2), min_size=2, max_size=2),
        "i64": st.one_of(st.none(), INT64),
        "flag": st.lists(st.booleans(), min_size=3, max_size=3),
        "word": st.one_of(st.none(), WORD),
        "kind": st.sampled_from("abc"),
        "floats": st.lists(FLOAT32, max_size=4),
        "doubles": st.lists(FLOAT64, max_size=4),
        "words": st.lists(WORD, max_size=3),
        "numbers": st.lists(INT32, max_size=3),
        "image": st.binary(min_size=18, max_size=18).map(lambda b: np.frombuffer(b, np.uint8).reshape(3, 2, 3)),
        "gap": st.one_of(st.none(), FLOAT32),
        "pair": st.one_of(st.none(), st.lists(FLOAT64, min_size=2, max_size=2)),
        "flags": st.one_of(st.none(), st.lists(st.booleans(), min_size=2, max_size=2)),
        "box": st.one_of(st.none(), st.lists(st.lists(WORD, min_size=2, max_size=2), min_size=2, max_size=2)),
        "one": st.one_of(st.none(), st.lists(INT32, min_size=1, max_size=1)),
        "label": INT64,
    }
)


def expected(feature: Feature, row: dict[str, Any]) -> Any:
    value = row[feature.name]
    return default_array(feature) if value is None else to_array(feature, value)


def assert_equal(feature: Feature, found: Any, wanted: Any) -> None:
    assert found.dtype == wanted.dtype, feature.name
    equal_nan = wanted.dtype.kind == "f"
    assert np.array_equal(found, wanted, equal_nan=equal_nan), feature.name


@pytest.fixture(scope="module")
def parse() -> Any:
    @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
    def run(serialized: Any) -> Any:
        features, labels = records.parse_examples(SCHEMA, serialized, labels=True)
        return {**features, **labels}

    return run


@given(st.lists(ROWS, min_size=1, max_size=3))
@settings(max_examples=60)
def test_any_row_survives_write_and_parse(parse: Any, rows: list[dict[str, Any]]) -> None:
    parsed = parse(tf.constant([encode_example(SCHEMA, row) for row in rows]))
    for feature in SCHEMA.all:
        values = parsed[feature.name].numpy()
        for index, row in enumerate(rows):
            value = (
                values[index].reshape(-1) if feature.is_ragged else np.asarray(values[index], feature.numpy_dtype)
            )
            assert_equal(feature, value, expected(feature, row))


@given(ROWS)
@settings(max_examples=60)
def test_any_row_survives_encode_and_decode_without_tensorflow(row: dict[str, Any]) -> None:
    decoded = decode_example(SCHEMA, encode_example(SCHEMA, row))
    for feature in SCHEMA.all:
        if feature.is_image:
            assert np.array_equal(tf.io.decode_png(decoded[feature.name]).numpy(), row[feature.name])
        else:
            assert_equal(feature, decoded[feature.name], expected(feature, row))


@pytest.fixture(scope="module")
def receivers(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """An export whose model gives back every feature, with both receivers, and the predictor on it."""
    from core.serving.export.export_request import ExportRequest
    from core.serving.export.exporter import export_checkpoint
    from core.serving.export.servable import Servable
    from core.serving.predict.predictor import Predictor

    folder = tmp_path_factory.mktemp("echo")

    def model_fn(features: Any, labels: Any, mode: str) -> Any:
        step = tf.compat.v1.train.get_or_create_global_step()
        outputs = {}
        for feature in SCHEMA.features:
            value = features[feature.name]
            if feature.is_ragged:
                outputs[f"{feature.name}_rows"] = value.row_lengths()
                value = value.to_tensor()
            outputs[feature.name] = tf.identity(value)
        return tf.estimator.EstimatorSpec(
            mode,
            predictions=outputs,
            loss=tf.constant(0.0),
            train_op=tf.compat.v1.assign_add(step, 1),
            export_outputs={"serving_default": tf.estimator.export.PredictOutput(outputs)},
        )

    estimator = tf.estimator.Estimator(model_fn, str(folder))
    row = {f.name: [to_array(f, ROW[f.name]).tolist()] for f in SCHEMA.features if not f.is_ragged}

    def input_fn() -> Any:
        features: dict[str, Any] = {
            name: tf.constant(value, SCHEMA.feature(name).dtype) for name, value in row.items()
        }
        for feature in SCHEMA.features:
            if feature.is_ragged:
                features[feature.name] = tf.RaggedTensor.from_tensor(
                    tf.constant([[]], tf.as_dtype(feature.dtype), shape=[1, 0])
                )
        return tf.data.Dataset.from_tensors((features, tf.constant([0]))).repeat()

    estimator.train(input_fn, steps=1)
    made = export_checkpoint(
        Servable(estimator, SCHEMA), estimator.latest_checkpoint(), folder / "export", ExportRequest()
    )
    predictor = Predictor(Path(made.path))
    yield predictor
    predictor.close()


ROW: dict[str, Any] = {
    "f32": 1.5, "f64": [0.1, 0.2], "loose": 0.5, "i32": [[1, 2], [3, 4]], "i64": 5, "flag": [True, False, True],
    "word": "x", "kind": "a", "floats": [], "doubles": [], "words": [], "numbers": [],
    "image": np.zeros((3, 2, 3), np.uint8), "gap": 1.0, "label": 0, "pair": [0.0, 1.0], "flags": [True, False],
    "box": [["a", "b"], ["c", "d"]], "one": [1],
}  # fmt: skip


@given(st.lists(ROWS, min_size=1, max_size=3))
@settings(max_examples=40)
def test_every_receiver_accepts_any_row_and_the_model_gets_the_same(
    receivers: Any, rows: list[dict[str, Any]]
) -> None:
    from core.serving.predict.requests import dense_inputs, example_inputs

    rows = [{name: value for name, value in row.items() if name != "label"} for row in rows]
    example = receivers.predict("example", example_inputs(receivers.info, "example", rows)).outputs
    columns = {feature.name: [expected(feature, row) for row in rows] for feature in SCHEMA.features}
    dense = receivers.predict("dense", dense_inputs(receivers.info, "dense", columns)).outputs
    for feature in SCHEMA.features:
        for index, row in enumerate(rows):
            wanted = expected(feature, row)
            for outputs in (example, dense):
                found = outputs[feature.name][index]
                if feature.is_ragged:
                    assert outputs[f"{feature.name}_rows"][index] == len(wanted)
                    found = found[: len(wanted)]
                assert_equal(feature, np.asarray(found, feature.numpy_dtype), wanted)


@pytest.mark.parametrize("name", ["rows.tfrecord", "rows.tfrecord.gz"])
def test_files_are_written_and_read_again(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert records.write_records(path, SCHEMA, [ROW, {**ROW, "i64": 9}]) == 2
    assert [int(row["i64"]) for row in records.read_records(path, SCHEMA)] == [5, 9]
    assert decode_example(SCHEMA, records.read_record(path, 1))["i64"] == 9
    with pytest.raises(DataError, match="has 2 records"):
        records.read_record(path, 2)


def test_a_record_that_does_not_fit_names_file_record_and_feature(tmp_path: Path) -> None:
    other = FeatureSchema([Feature("f32", "int64")], labels=Feature("label", "int64"))
    path = tmp_path / "rows.tfrecord"
    records.write_records(path, other, [{"f32": 1, "label": 0}])
    schema = FeatureSchema([Feature("f32")], labels=Feature("label", "int64"))
    with pytest.raises(DataError, match=r'rows.tfrecord, record 0: Feature "f32" is a int64_list'):
        records.check_records(schema, [path])


def test_an_image_of_another_size_is_found_before_training(tmp_path: Path) -> None:
    def schema_of(size: int) -> FeatureSchema:
        return FeatureSchema(Feature("image", "uint8", (size, size, 1), encoding="png"))

    path = tmp_path / "rows.tfrecord"
    records.write_records(path, schema_of(2), [{"image": np.zeros((2, 2), np.uint8)}])
    with pytest.raises(DataError, match=r'rows\.tfrecord, record 0: Feature "image" is an image of 2 x 2 pixels'):
        records.check_records(schema_of(3), [path])
    with pytest.raises(tf.errors.InvalidArgumentError, match='Feature "image" must be an image of 3 x 3 pixels'):
        records.parse_examples(schema_of(3), tf.constant([records.read_record(path, 0)]), labels=False)


def test_pixels_of_a_jpeg_feature_are_encoded_when_written(tmp_path: Path) -> None:
    schema = FeatureSchema(Feature("photo", "uint8", (16, 8, 3), encoding="jpeg"))
    path, pixels = tmp_path / "rows.tfrecord", np.full((16, 8, 3), 200, np.uint8)
    records.write_records(path, schema, [{"photo": pixels}])
    features, labels = records.parse_examples(schema, tf.constant([records.read_record(path, 0)]), labels=False)
    assert labels == {}
    assert features["photo"].shape == (1, 16, 8, 3)
    assert np.abs(features["photo"].numpy()[0].astype(int) - pixels).max() < 4


def test_a_row_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"Row 1 cannot be written: F32 must be a number"):
        records.write_records(tmp_path / "rows.tfrecord", SCHEMA, [ROW, {**ROW, "f32": "tall"}])
    assert not (tmp_path / "rows.tfrecord").exists()


def test_a_truncated_file_says_which_record_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.tfrecord"
    records.write_records(path, SCHEMA, [ROW, ROW])
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(DataError, match="record 1 cannot be read"):
        list(records.read_records(path, SCHEMA))


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("f32", "tall", 'must be a number, not "tall"'),
        ("i32", [[1, 2], [3, 2**31]], "must lie between"),
        ("i64", 1.5, "must be a whole number"),
        ("f64", [1.0], "must be 2 numbers"),
        ("kind", "d", "must be one of a, b, c"),
        ("kind", None, "is required"),
        ("image", np.zeros((2, 2, 3), np.uint8), "must be an image of 2 x 3 RGB pixels"),
        ("image", b"GIF89a", "must be PNG bytes or pixels"),
        ("flag", [2, 0, 0], "values of true or false"),
        ("f32", 1e39, "too large"),
        ("other", 1, 'There is no feature "other"'),
        ("word", "\ud800", "cannot be written as UTF-8"),
        ("i64", 2**64, "must lie between"),
        ("i32", [["1", "2"], ["3", "four"]], 'not "four"'),
        ("floats", 1.0, "must be a list of numbers, of any length, not a single value"),
        ("f64", [[1.0], [1.0, 2.0]], "differ in length"),
        ("words", [["a"], ["b", "c"]], "differ in length"),
    ],
)
def test_a_value_that_does_not_fit_is_said_at_its_field(name: str, value: Any, says: str) -> None:
    with pytest.raises(RequestError) as caught:
        encode_example(SCHEMA, {**ROW, name: value})
    assert caught.value.field == name
    assert says in str(caught.value)
