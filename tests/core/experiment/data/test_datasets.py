"""Data to batches: files found, columns checked, passes repeatable, the user's functions called alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from core.errors import DataError, ExperimentError, UserCodeError
from core.experiment import Arrays, Csv, Data, Experiment, Feature, FeatureSchema, TFRecords
from core.experiment.data import datasets
from core.experiment.data.records import write_records
from core.experiment.experiment import Source
from core.serving.export.receivers import make_receiver_fn

SCHEMA = FeatureSchema(
    [Feature("x"), Feature("words", "string", (None,)), Feature("image", "uint8", (2, 2, 1), encoding="png")],
    labels=Feature("y", "int64"),
)
PLAIN = FeatureSchema(Feature("x"), labels=Feature("y", "int64", default=-1))


def rows(count: int, start: int = 0) -> list[dict[str, Any]]:
    return [
        {"x": i, "words": ["w"] * (i % 3), "image": np.full((2, 2, 1), i, np.uint8), "y": i}
        for i in range(start, start + count)
    ]


def arrays(count: int) -> Arrays:
    return Arrays({name: [row[name] for row in rows(count)] for name in ("x", "words", "image", "y")})


def batches(
    schema: FeatureSchema, source: Source, base_dir: Path = Path(), take: int = 99, **over: Any
) -> list[Any]:
    """The first batches as a session of an Estimator would get them, in a graph of their own."""
    options = {"training": False, "batch_size": 4, "shuffle_buffer": 100, "seed": None, **over}
    input_fn = datasets.make_input_fn(schema, source, base_dir=base_dir, **options)
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        tf.compat.v1.set_random_seed(options["seed"] or 0)
        iterator = tf.compat.v1.data.make_initializable_iterator(input_fn())
        element = iterator.get_next()
        session.run(iterator.initializer)
        found: list[Any] = []
        while len(found) < take:
            try:
                found.append(session.run(element))
            except tf.errors.OutOfRangeError:
                break
        return found


@pytest.mark.parametrize("kind", ["records", "arrays"])
def test_evaluation_is_one_pass_in_order_with_a_short_last_batch(tmp_path: Path, kind: str) -> None:
    write_records(tmp_path / "rows.tfrecord", SCHEMA, rows(10))
    source = TFRecords("rows.tfrecord") if kind == "records" else arrays(10)
    found = batches(SCHEMA, source, tmp_path)
    assert [len(labels) for _, labels in found] == [4, 4, 2]
    features = found[1][0]
    assert features["x"].tolist() == [4, 5, 6, 7]
    assert features["image"].shape == (4, 2, 2, 1)
    assert features["image"][:, 0, 0, 0].tolist() == [4, 5, 6, 7]
    assert features["words"].to_list() == [[b"w"], [b"w"] * 2, [], [b"w"]]
    assert datasets.count_records(source, tmp_path) == 10


def test_training_shuffles_and_goes_round_for_ever() -> None:
    found = batches(PLAIN, Arrays({"x": range(6), "y": range(6)}), training=True, batch_size=6, take=3)
    seen = [labels.tolist() for _, labels in found]
    assert all(sorted(labels) == list(range(6)) for labels in seen)
    assert len({tuple(labels) for labels in seen}) > 1


def test_a_shuffle_buffer_of_zero_keeps_the_order(tmp_path: Path) -> None:
    for part in range(3):
        write_records(tmp_path / f"{part}.tfrecord", SCHEMA, rows(4, 4 * part))
    (found,) = batches(
        SCHEMA, TFRecords("*.tfrecord"), tmp_path, training=True, batch_size=12, shuffle_buffer=0, take=1
    )
    assert found[1].tolist() == list(range(12))


def test_several_files_are_mixed_even_by_a_small_buffer(tmp_path: Path) -> None:
    for part in range(3):
        write_records(tmp_path / f"{part}.tfrecord", SCHEMA, rows(20, 20 * part))
    (found,) = batches(
        SCHEMA, TFRecords("*.tfrecord"), tmp_path, training=True, batch_size=12, shuffle_buffer=2, take=1
    )
    assert {label // 20 for label in found[1].tolist()} == {0, 1, 2}


def shaken(features: Any, labels: Any) -> Any:
    return {**features, "x": features["x"] + tf.random.uniform([])}, labels


def test_a_seed_repeats_the_order_and_the_random_numbers_of_augment() -> None:
    source = Arrays({"x": np.arange(40.0), "y": np.arange(40)})

    def run(seed: int) -> list[Any]:
        found = batches(PLAIN, source, training=True, seed=seed, augment=shaken, take=12)
        return [features["x"].tolist() for features, _ in found]

    first = run(1)
    assert all(run(1) == first for _ in range(3))
    assert run(2) != first


def test_augment_runs_in_training_only_and_preprocess_is_told_which_it_is() -> None:
    def preprocess(features: Any, training: bool) -> Any:
        return {"x": features["x"], "training": tf.fill(tf.shape(features["x"]), training)}

    source = Arrays({"x": np.zeros(4), "y": np.zeros(4, int)})
    (evaluation,) = batches(PLAIN, source, preprocess=preprocess, augment=shaken)
    (training,) = batches(PLAIN, source, preprocess=preprocess, augment=shaken, training=True, take=1)
    assert evaluation[0]["x"].tolist() == [0] * 4
    assert training[0]["x"].all()
    assert not evaluation[0]["training"].any()
    assert training[0]["training"].all()


def branching(features: Any) -> Any:
    if tf.reduce_sum(features["x"]) > 0:
        return {"x": features["x"] * 2.0}
    return {"x": features["x"]}


def test_preprocess_may_branch_on_tensors_in_training_and_in_serving() -> None:
    (found,) = batches(PLAIN, Arrays({"x": [1.0, 2.0], "y": [0, 1]}), preprocess=branching)
    assert found[0]["x"].tolist() == [2, 4]
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        received = make_receiver_fn(PLAIN, branching, ("dense",), "dense")()
        fed = session.run(received.features, {received.receiver_tensors["x"]: [1.0, 2.0]})
    assert fed["x"].tolist() == [2, 4]


def failing(features: Any) -> Any:
    return {"x": features["nope"]}


def test_what_preprocess_raises_is_told_with_the_lines_of_the_user() -> None:
    with pytest.raises(
        UserCodeError, match=r"preprocess raised KeyError: there is no 'nope'; there are: x\."
    ) as caught:
        batches(PLAIN, Arrays({"x": [1.0], "y": [0]}), preprocess=failing)
    assert 'features["nope"]' in caught.value.details
    assert "/datasets.py" not in caught.value.details


@pytest.mark.parametrize(
    ("function", "says"),
    [
        ({"preprocess": lambda features: None}, r"preprocess\(features\) must return features by name"),
        ({"augment": lambda features, labels: features}, r"augment\(features, labels\) must return two things"),
    ],
)
def test_a_function_that_forgets_to_return_is_told(function: dict[str, Any], says: str) -> None:
    with pytest.raises(ExperimentError, match=says):
        batches(PLAIN, Arrays({"x": [1.0], "y": [0]}), training=True, **function)


@pytest.mark.parametrize("kind", ["records", "arrays"])
def test_labels_are_nothing_one_tensor_or_a_dict(tmp_path: Path, kind: str) -> None:
    one, two = Feature("y", "int64"), Feature("z", "string")
    for labels in ((), (one,), (one, two)):
        schema = FeatureSchema(Feature("x"), labels=labels)
        values: dict[str, Any] = {"x": [1.0], "y": [2], "z": ["c"]}
        row = {feature.name: values[feature.name][0] for feature in schema.all}
        write_records(tmp_path / "rows.tfrecord", schema, [row])
        source: Source = TFRecords("rows.tfrecord") if kind == "records" else Arrays(values)
        (found,) = batches(schema, source, tmp_path)
        match len(labels):
            case 0:
                assert found["x"].tolist() == [1]
            case 1:
                assert found[1].tolist() == [2]
            case _:
                assert {name: value.tolist() for name, value in found[1].items()} == {"y": [2], "z": [b"c"]}


def test_an_evaluation_prepares_one_function_whenever_its_data_begins() -> None:
    source = Arrays({"x": [0.0, 1.0], "y": [0, 1]})
    input_fn = datasets.make_input_fn(
        PLAIN, source, base_dir=Path(), training=False, batch_size=2, shuffle_buffer=0, seed=None
    )
    with tf.Graph().as_default() as graph:
        input_fn()
    assert sum("MapDataset" in operation.type for operation in graph.get_operations()) == 1


def test_data_in_memory_stays_out_of_the_graph() -> None:
    source = Arrays({"x": np.random.default_rng(0).normal(size=100_000), "y": np.zeros(100_000, int)})
    with tf.Graph().as_default() as graph:
        made = datasets.make_input_fn(
            PLAIN, source, base_dir=Path(), training=True, batch_size=4, shuffle_buffer=9, seed=1
        )
        tf.compat.v1.data.make_initializable_iterator(made())
        assert len(graph.as_graph_def().SerializeToString()) < 20_000


def test_arrays_with_gaps_take_the_default() -> None:
    (found,) = batches(PLAIN, Arrays({"x": [1, 2], "y": [None, 3]}))
    assert found[1].tolist() == [-1, 3]
    (found,) = batches(PLAIN, Arrays({"x": [1, 2]}))
    assert found[1].tolist() == [-1, -1]


def test_grey_images_in_arrays_may_lack_the_last_dimension() -> None:
    schema = FeatureSchema(Feature("image", "uint8", (2, 2, 1), encoding="png"))
    (found,) = batches(schema, Arrays({"image": np.arange(12, dtype=np.uint8).reshape(3, 2, 2)}))
    assert found["image"].shape == (3, 2, 2, 1)


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        ({"x": [1, 2], "y": [1]}, "The arrays differ in length: x 2, y 1"),
        ({"x": 1.0}, 'The array "x" holds a single value'),
        ({"y": [1]}, 'The data has no column "x". It has: y'),
        ({"x": [1], "other": [1]}, None),
        ({"x": [1], "Y": [1]}, 'The data has no column "y". Did "Y" mean it?'),
        ({"x": [1, "tall"], "y": [1, 2]}, 'Record 1: X must be a number, not "tall"'),
        ({"x": [1, 2], "y": [1, 2**63]}, "Record 1: Y must lie between"),
        ({"x": [1, None], "y": [1, 2]}, 'Record 1: "x" is empty and has no default'),
    ],
)
def test_arrays_that_do_not_fit_are_named(columns: dict[str, Any], says: str | None) -> None:
    if says is None:
        assert batches(PLAIN, Arrays(columns))[0][1].tolist() == [-1]
        return
    with pytest.raises(DataError) as caught:
        batches(PLAIN, Arrays(columns))
    assert says in str(caught.value)


CSV = FeatureSchema(
    [
        Feature("size", default=0.5),
        Feature("pair", "int64", (2,), default=7),
        Feature("flag", "bool", default=False),
        Feature("words", "string", (None,)),
        Feature("kind", "string", vocabulary=["a", "b c"], default="a"),
    ],
    labels=Feature("y", "int64"),
)
HEADER = " size ,pair,flag,words,kind,y,unused\n"


def test_csv_cells_become_typed_values(tmp_path: Path) -> None:
    text = HEADER + '1e3,9007199254740993 -1,TRUE,one two,"b c",1,x\n\n,,,,,2,\n nan ,1 2,0,,a,3,\n'
    (tmp_path / "rows.csv").write_text(text, encoding="utf-8-sig")
    source = Csv("rows.csv")
    (found,) = batches(CSV, source, tmp_path)
    features, labels = found
    assert features["size"][:2].tolist() == [1000, 0.5]
    assert np.isnan(features["size"][2])
    assert features["pair"].tolist() == [[2**53 + 1, -1], [7, 7], [1, 2]]
    assert features["flag"].tolist() == [True, False, False]
    assert features["words"].to_list() == [[b"one", b"two"], [], []]
    assert features["kind"].tolist() == [b"b c", b"a", b"a"]
    assert labels.tolist() == [1, 2, 3]
    assert datasets.count_records(source, tmp_path) == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "rows.csv is empty; its first line must name the columns"),
        ("size,size,y\n", "has the column size twice"),
        ("size\n1\n", 'rows.csv has no column "y". It has: size'),
        ("sizes,y\n1,2\n", 'rows.csv has no column "size". Did "sizes" mean it?'),
        ("size,y\n1,2,3\n", "rows.csv, line 2 has 3 cells, where there are 2 columns"),
        ("size,y\n1,2\n1\n", "rows.csv, line 3 has 1 cells"),
        ("size,y\n1,2\n\n1,\n", 'rows.csv, line 4: "y" is empty and has no default'),
        ("pair,y\n1 2,1\n1 2 3,1\n", "rows.csv, line 3: Pair must be 2 whole numbers"),
        ("kind,y\nz,1\n", 'rows.csv, line 2: Kind must be one of a, b c, not "z"'),
        ("flag,y\nperhaps,1\n", 'rows.csv, line 2: Flag must be true or false, not "perhaps"'),
    ],
)
def test_a_csv_file_that_does_not_fit_says_where(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "rows.csv").write_text(text)
    with pytest.raises(DataError) as caught:
        batches(CSV, Csv("rows.csv"), tmp_path)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"size,y\n\xf6,1\n", "rows.csv is not a CSV file in UTF-8: line 2 has the byte 0xF6"),
        ("size,y\nö,1\n".encode("utf-16"), "rows.csv is a text in UTF-16. Save it as UTF-8."),
        (b'size,y\n"' + b"x" * 140_000, "rows.csv: a value has more than 131072 letters. Check the delimiter"),
    ],
)
def test_a_csv_file_in_another_encoding_or_without_an_end_of_a_value_is_told(
    tmp_path: Path, data: bytes, says: str
) -> None:
    (tmp_path / "rows.csv").write_bytes(data)
    with pytest.raises(DataError) as caught:
        datasets.count_records(Csv("rows.csv"), tmp_path)
    assert str(caught.value).startswith(says)


@pytest.mark.parametrize(
    "pattern", [lambda p: "rows*.tfrecord", lambda p: ("rows1.tfrecord", p / "rows2.tfrecord")]
)
def test_patterns_start_at_the_experiments_folder(tmp_path: Path, pattern: Callable[[Path], Any]) -> None:
    folder = tmp_path / "data [old]"  # the signs of a pattern in a folder's name are none
    for part in (2, 1):
        write_records(folder / f"rows{part}.tfrecord", PLAIN, [{"x": 0, "y": part}])
    (folder / "rows.d.tfrecord").mkdir()
    (found,) = batches(PLAIN, TFRecords(pattern(folder)), folder)
    assert found[1].tolist() == [1, 2]


def test_a_pattern_that_matches_nothing_is_told_with_its_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="No data file matches") as caught:
        datasets.files_of(TFRecords("*.tfrecord"), tmp_path)
    assert str(tmp_path / "*.tfrecord") in str(caught.value)


def test_plain_and_compressed_files_may_stand_side_by_side(tmp_path: Path) -> None:
    write_records(tmp_path / "1.tfrecord", PLAIN, [{"x": 0, "y": 1}])
    write_records(tmp_path / "2.tfrecord.gz", PLAIN, [{"x": 0, "y": 2}])
    source = TFRecords("*.tfrecord*")
    (found,) = batches(PLAIN, source, tmp_path)
    assert found[1].tolist() == [1, 2]
    assert datasets.count_records(source, tmp_path) == 2
    datasets.check_first_records(PLAIN, source, tmp_path)


def make_experiment(data: Any) -> Experiment:
    return Experiment(name="m", schema=PLAIN, data=data, model_fn=lambda features, labels, mode: None)


def test_a_data_function_gets_a_folder_that_exists(tmp_path: Path) -> None:
    made = Data(Arrays({"x": [1]}), Arrays({"x": [2]}))
    seen = []

    def data(folder: Path) -> Data:
        seen.append(folder.is_dir())
        return made

    assert datasets.resolve_data(make_experiment(data), tmp_path / "run" / "data") is made
    assert datasets.resolve_data(make_experiment(made), tmp_path / "other") is made
    assert seen == [True]
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (lambda folder: 1 / 0, UserCodeError, r"data\(folder\) raised ZeroDivisionError"),
        (lambda folder: "x.csv", DataError, r"data\(folder\) must return a Data, not str"),
        (
            lambda folder: Data("x.csv", Csv("x.csv")),  # type: ignore[arg-type]
            ExperimentError,
            "as its train source, not str",
        ),
    ],
)
def test_a_data_function_that_fails_is_told(tmp_path: Path, data: Any, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        datasets.resolve_data(make_experiment(data), tmp_path / "data")
