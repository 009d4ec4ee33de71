"""SequenceExamples by the schema: as records, arrays, batches, receivers and requests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf
import tensorflow.compat.v1 as v1

from core import commands
from core.errors import DataError, SchemaError
from core.experiment import Arrays, Feature, FeatureSchema, TFRecords
from core.experiment.data.datasets import make_input_fn
from core.experiment.data.examples import decode_example, encode_example
from core.experiment.data.records import write_records
from core.experiment.experiment import Csv, Source

SCHEMA = FeatureSchema(
    [
        Feature("city", "string", default="?"),
        Feature("tags", "int64", (None,)),
        Feature("pair", "float32", (None, 2), sequence=True),
        Feature("word", "string", sequence=True),
        Feature("amount", "float64", sequence=True),
    ],
    labels=Feature("marks", "int64", sequence=True, given_as="padded"),
)
ROWS: list[dict[str, Any]] = [
    {
        "city": "Ulm",
        "tags": [7],
        "pair": [[1, 2], [3, 4]],
        "word": ["a", "b"],
        "amount": [0.1, 0.2],
        "marks": [1, 0],
    },
    {"tags": [], "pair": [[5, 6]], "word": ["c"], "amount": [0.3], "marks": [1]},
    {"pair": [], "word": None, "amount": [], "marks": []},
]

EXPERIMENT = """
import tensorflow as tf
from core.experiment import Data, Experiment, Feature, FeatureSchema, TFRecords

SCHEMA = FeatureSchema(
    [Feature("city", "string", default="?"), Feature("pair", "float32", (None, 2), sequence=True),
     Feature("word", "string", sequence=True, given_as="padded")],
    labels=Feature("total", "float32"),
)

def build_fn(features, params):
    pairs, lengths = features["pair"].to_tensor(shape=[None, None, 2]), features["pair"].row_lengths()
    steps = tf.keras.layers.GRU(3)(pairs, mask=tf.sequence_mask(lengths))
    words = tf.reduce_sum(tf.cast(tf.strings.length(features["word"]), tf.float32), 1)
    return tf.keras.layers.Dense(1)(tf.concat([steps, words[:, None]], 1))[:, 0]

experiment = Experiment(
    "sequences", SCHEMA, Data(TFRecords("data.tfrecord"), TFRecords("data.tfrecord")), build_fn=build_fn,
    loss_fn=lambda labels, logits: tf.reduce_mean(tf.square(labels - logits)), params={"learning_rate": 0.01},
)
"""


def batch_of(source: Source, schema: FeatureSchema = SCHEMA, folder: Path = Path()) -> Any:
    input_fn = make_input_fn(
        schema, source, base_dir=folder, training=False, batch_size=4, shuffle_buffer=0, seed=None
    )
    with tf.Graph().as_default(), v1.Session() as session:
        return session.run(v1.data.make_one_shot_iterator(input_fn()).get_next())


def test_a_row_is_written_and_read_again() -> None:
    rows: list[Any] = [decode_example(SCHEMA, encode_example(SCHEMA, row)) for row in ROWS]
    assert rows[0]["pair"].tolist() == [[1, 2], [3, 4]]
    assert rows[0]["word"].tolist() == [b"a", b"b"]
    assert rows[0]["amount"].tolist() == [0.1, 0.2]
    assert (rows[1]["city"][()], rows[2]["pair"].shape, rows[2]["word"].shape) == (b"?", (0, 2), (0,))
    message = tf.train.SequenceExample.FromString(encode_example(SCHEMA, ROWS[0]))
    assert list(message.feature_lists.feature_list["pair"].feature[1].float_list.value) == [3, 4]
    assert list(message.context.feature["tags"].int64_list.value) == [7]


def test_records_and_arrays_give_the_same_batches(tmp_path: Path) -> None:
    write_records(tmp_path / "data.tfrecord", SCHEMA, ROWS)
    columns = {feature.name: [row.get(feature.name) for row in ROWS] for feature in SCHEMA.all}
    for source in (TFRecords("data.tfrecord"), Arrays(columns)):
        features, marks = batch_of(source, folder=tmp_path)
        assert features["pair"].to_list() == [[[1, 2], [3, 4]], [[5, 6]], []]
        assert features["word"].to_list() == [[b"a", b"b"], [b"c"], []]
        assert features["amount"].to_list() == [[0.1, 0.2], [0.3], []]
        assert features["tags"].to_list() == [[7], [], []]
        assert np.asarray(marks).tolist() == [[1, 0], [1, 0], [0, 0]]


def test_sparse_features_reach_the_model_as_sparse_tensors() -> None:
    schema = FeatureSchema([Feature("words", "string", sparse=True)])
    features = batch_of(Arrays({"words": [["a"], ["b", "c"]]}), schema)
    assert features["words"].dense_shape.tolist() == [2, 2]
    assert features["words"].values.tolist() == [b"a", b"b", b"c"]
    assert json.loads(schema.to_json())["features"][0]["given_as"] == "sparse"


def test_what_a_sequence_cannot_be_is_said(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match=r"shape \(2,\): a sequence has \(None,\), or \(None, 3\)"):
        Feature("x", shape=(2,), sequence=True)
    with pytest.raises(SchemaError, match="only the first size may be None"):
        Feature("x", shape=(2, None))
    (tmp_path / "data.csv").write_text("city\nUlm\n")
    with pytest.raises(DataError, match='"pair" is a sequence of steps, which a cell of a CSV file cannot hold'):
        batch_of(Csv("data.csv"), folder=tmp_path)
    wrong = tf.train.SequenceExample()
    wrong.feature_lists.feature_list["pair"].feature.add().float_list.value.append(1)
    with pytest.raises(DataError, match=r'"pair" has 1 values in the record, where its shape \[2\] wants 2'):
        decode_example(SCHEMA, wrong.SerializeToString())
    flat = tf.train.Example()
    flat.features.feature["word"].bytes_list.value.append(b"a")
    with pytest.raises(DataError, match='"word" stands in the context'):
        decode_example(SCHEMA, flat.SerializeToString())


def test_a_model_of_sequences_trains_and_answers_through_every_receiver(tmp_path: Path) -> None:
    (tmp_path / "mine.py").write_text(EXPERIMENT)
    schema = commands.describe_experiment(tmp_path / "mine.py").schema
    assert schema is not None
    rows = [{**{k: row[k] for k in ("pair", "word")}, "total": float(len(row["pair"]))} for row in ROWS]
    write_records(tmp_path / "data.tfrecord", schema, rows)
    made = commands.train(tmp_path / "mine.py", tmp_path / "run", settings={"max_steps": 2})
    assert made.export is not None
    found = commands.inspect(made.export)
    assert found.provenance["parity"]["passed"]
    assert set(found.provenance["parity"]["differences"]) == {"serving_default", "dense", "example"}
    asked = {"pair": [[1, 2], [3, 4]], "word": ["a", "b"]}
    example: Mapping[str, Any] = commands.predict(made.export, "example", examples=asked)
    dense: Mapping[str, Any] = commands.predict(
        made.export, "dense", dense={"city": ["?"], **{k: [v] for k, v in asked.items()}}
    )
    np.testing.assert_allclose(example["predictions"], dense["predictions"], rtol=1e-6)
    of_a_file: Mapping[str, Any] = commands.predict(made.export, "example", records=tmp_path / "data.tfrecord")
    np.testing.assert_allclose(of_a_file["predictions"], example["predictions"], rtol=1e-6)
