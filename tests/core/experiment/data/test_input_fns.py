"""An input_fn as a source: whatever Estimator takes, described by what its first batches hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core import commands
from core.errors import DataError, ExperimentError
from core.experiment.data.inference import schema_of, summarize
from core.experiment.data.input_fns import make_own_input_fn, read_first
from core.experiment.data.structures import arranged, by_name, tensors_of
from core.experiment.experiment import InputFn
from core.experiment.summary import DataSummary, table_of
from core.temporary_graphs import temporary_graph

v1 = tf.compat.v1
X = np.arange(12, dtype=np.float32).reshape(6, 2)
Y = np.arange(6, dtype=np.int64) % 2


def made_by(function: Callable[..., Any], training: bool = True, **params: Any) -> Callable[..., Any]:
    return make_own_input_fn(InputFn(function), training=training, params=params, to_model=None)


def summary_of(function: Callable[..., Any]) -> DataSummary:
    return summarize(read_first(made_by(function), "input_fn", 3))


def dataset(features: Any, labels: Any = None) -> Any:
    element = features if labels is None else (features, labels)
    return tf.data.Dataset.from_tensor_slices(element).batch(3)


def sparse_rows() -> Any:
    words = tf.data.Dataset.from_tensor_slices(["a b", "c", "d e f"]).batch(3)
    return words.map(lambda text: ({"words": tf.strings.split(text).to_sparse()}, tf.zeros(3)))


def ragged_rows() -> Any:
    return tf.data.Dataset.from_tensors(({"ids": tf.ragged.constant([[1, 2], [], [3]], tf.int64)}, [1, 2, 3]))


def padded_rows() -> Any:
    data = tf.data.Dataset.from_generator(
        lambda: iter([(np.arange(size), size) for size in (1, 3, 2)]),
        output_signature=(tf.TensorSpec([None], tf.int64), tf.TensorSpec([], tf.int64)),
    )
    return data.padded_batch(3).map(lambda ids, count: (((ids, count)), tf.zeros([3])))


def on_queues() -> Any:
    return v1.estimator.inputs.numpy_input_fn({"x": X}, Y, batch_size=3, num_epochs=1, shuffle=False)()


@pytest.mark.parametrize(
    ("function", "names", "layout"),
    [
        (lambda: dataset({"x": X, "n": Y}, Y), ["x float32 2", "n int64 one value", "label int64 one value"], None),
        (lambda: dataset({"x": X}), ["x float32 2"], None),
        (lambda: dataset(X, Y), ["input float32 2", "label int64 one value"], "input"),
        (lambda: dataset((X, Y), {"a": Y}), ["input_0 float32 2", "input_1 int64 one value", "a int64 one value"],
         ["input_0", "input_1"]),
        (lambda: dataset({"pair": (X, Y), "deep": {"z": Y}}), ["deep/z int64 one value", "pair_0 float32 2",
         "pair_1 int64 one value"], {"deep": {"z": "deep/z"}, "pair": ["pair_0", "pair_1"]}),
        (sparse_rows, ["words string any (sparse)", "label float32 one value"], None),
        (ragged_rows, ["ids int64 any (ragged)", "label int32 one value"], None),
        (padded_rows, ["input_0 int64 any", "input_1 int64 one value", "label float32 one value"],
         ["input_0", "input_1"]),
        (on_queues, ["x float32 2", "label int64 one value"], None),
        (lambda: ({"x": tf.constant(X)}, tf.constant(Y)), ["x float32 2", "label int64 one value"], None),
        (lambda: dataset({"label": X}, Y), ["label float32 2", "label_label int64 one value"], None),
    ],
)  # fmt: skip
def test_whatever_estimator_takes_is_described(function: Callable[..., Any], names: list[str], layout: Any) -> None:
    summary = summary_of(function)
    assert sorted(f"{row[0]} {row[2]} {row[3]}" for row in table_of(summary)) == sorted(names)
    schema = schema_of(summary)
    assert schema is not None
    assert schema.layout == layout


@pytest.mark.parametrize("function", [sparse_rows, ragged_rows, padded_rows, lambda: dataset(X.astype(np.float16))])
def test_features_by_name_become_again_what_the_model_takes(function: Callable[..., Any]) -> None:
    first = read_first(made_by(function), "input_fn")
    schema = schema_of(summarize(first))
    assert schema is not None
    features = tensors_of(first.batches[0].features)
    again = arranged(schema, by_name(schema, features))
    tf.nest.assert_same_structure(features, again, expand_composites=True)
    for given, back in zip(
        tf.nest.flatten(features, expand_composites=True),
        tf.nest.flatten(again, expand_composites=True),
        strict=True,
    ):
        assert given.dtype == back.dtype
        assert np.array_equal(given.numpy(), back.numpy())


def test_ranges_values_and_length_are_those_of_the_batches() -> None:
    first = read_first(made_by(lambda: dataset({"x": X, "town": ["n", "s"] * 3}, Y)), "input_fn", 3)
    rows = {row[0]: row[4] for row in table_of(summarize(first))}
    assert rows == {"x": "0 to 11", "town": "n, s", "label": "0, 1"}
    assert (first.length, first.endless) == (2, False)
    assert read_first(made_by(lambda: dataset(X).repeat()), "input_fn").endless
    assert read_first(made_by(lambda: tf.constant(X)), "input_fn").endless


def test_an_input_fn_gets_what_it_asks_for() -> None:
    asked: list[Any] = []

    def input_fn(mode: str, params: Any, input_context: Any = 1) -> Any:
        asked.append((mode, params, input_context))
        return dataset(X)

    made_by(input_fn, training=True, rate=3)()
    made_by(input_fn, training=False)()
    assert asked == [("train", {"rate": 3}, None), ("eval", {}, None)]


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (lambda: None, "returned nothing"),
        (lambda: (X for _ in range(2)), r"is a generator; .* tf\.data\.Dataset\.from_generator"),
        (lambda: lambda: 1, "returned a function"),
        (lambda: (X, Y, Y), "returned 3 things"),
        (lambda: dataset(X).take(0), "yields nothing"),
    ],
)
def test_an_input_fn_that_yields_no_data_says_so(function: Callable[..., Any], says: str) -> None:
    with pytest.raises(DataError, match=says):
        read_first(made_by(function), "my_input_fn")


def test_what_no_schema_can_describe_is_told() -> None:
    def gaps() -> Any:
        hot = tf.SparseTensor([[0, 4], [1, 0]], [1.0, 1.0], [2, 9])
        return tf.data.Dataset.from_tensors({"hot": hot, "complex": tf.zeros([2], tf.complex64)})

    summary = summary_of(gaps)
    assert schema_of(summary) is None
    assert sorted(summary.problems) == [
        '"complex" is of dtype complex64',
        '"hot" is sparse, with gaps in its rows or more than two dimensions',
    ]


EXPERIMENT = """
import numpy as np
import tensorflow as tf
from core.experiment import Data, Experiment, InputFn

x = np.random.default_rng(0).normal(size=(64, 2)).astype("float32")

def input_fn(params, mode):
    data = tf.data.Dataset.from_tensor_slices((x, x.sum(1)))
    return (data.repeat() if mode == "train" else data).batch(params["rows"])

def model_fn(features, labels, mode, params):
    y = tf.keras.layers.Dense(1)(features)[:, 0]
    if mode == "infer":
        return tf.estimator.EstimatorSpec(mode, predictions={"y": y})
    loss = tf.reduce_mean(tf.square(y - labels))
    step = tf.compat.v1.train.get_global_step()
    return tf.estimator.EstimatorSpec(
        mode, loss=loss, train_op=tf.compat.v1.train.AdamOptimizer(0.01).minimize(loss, step))

experiment = Experiment(
    name="own", data=Data(train=input_fn, eval=InputFn(input_fn)), model_fn=model_fn, params={"rows": 8},
    settings={"max_steps": 8, "checkpoint_every": 4, "seed": 1})
"""


def test_an_experiment_of_input_fns_needs_no_schema(tmp_path: Path) -> None:
    file = tmp_path / "own.py"
    file.write_text(EXPERIMENT)
    info = commands.describe_experiment(file)
    assert info.schema is not None
    assert info.schema.layout == "input"
    result = commands.train(file, tmp_path / "run", params={"rows": 16})
    assert result.export is not None
    dense = {"input": [[1.0, 2.0]]}
    answer = commands.predict(result.export, "dense", dense=dense)
    assert np.asarray(answer["y"]).shape == (1,)
    (export,) = commands.list_run(tmp_path / "run").exports
    assert (export.parity, export.difference) == (True, 0.0)


def test_other_sources_need_a_schema(tmp_path: Path) -> None:
    file = tmp_path / "own.py"
    file.write_text(
        EXPERIMENT.replace("train=input_fn", "train=Arrays({})").replace("InputFn\n", "InputFn, Arrays\n")
    )
    with pytest.raises(ExperimentError, match="Arrays needs a schema"):
        commands.describe_experiment(file)


def test_what_reads_batches_neither_saves_nor_asks_whether_variables_have_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kinds: set[str] = set()

    @contextmanager
    def looked_into() -> Iterator[tf.Graph]:
        with temporary_graph() as graph:
            yield graph
            kinds.update(operation.type for operation in graph.get_operations())

    monkeypatch.setattr("core.experiment.data.input_fns.temporary_graph", looked_into)
    (batch,) = read_first(made_by(lambda: dataset({"x": X}, Y)), "input_fn").batches
    features: Any = batch.features
    assert features["x"].tolist() == X[:3].tolist()
    assert "IteratorGetNext" in kinds
    assert kinds & {"SaveV2", "RestoreV2", "Where"} == set()  # Where: of the variables, those without a value
