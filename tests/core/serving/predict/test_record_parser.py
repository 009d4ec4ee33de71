"""Many records parsed at once are what they are one by one."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from core.errors import DataError, RequestError
from core.experiment.data.example_kinds import has_steps_in
from core.experiment.data.example_proto import Example, ExampleMessage
from core.experiment.data.examples import encode_example
from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.predict.rows import batch_rows
from core.serving.predict.rows.batch_rows import RowReader
from core.serving.predict.rows.record_parser import parser_of
from core.serving.saved_model.signatures import SavedModelInfo, Signature, TensorSpec

SCHEMA = FeatureSchema(
    [
        Feature("numbers", shape=(2,)),
        Feature("count", "int32", default=7),
        Feature("flag", "bool"),
        Feature("word", "string", vocabulary=["a", "b"]),
        Feature("exact", "float64", stored_as="float"),
        Feature("image", "uint8", shape=(2, 3, 1), encoding="png"),
    ],
    labels=[Feature("class", "int64"), Feature("target"), Feature("both", shape=(2,)), Feature("name", "string")],
)
INPUTS = tuple(TensorSpec(item.name, item.dtype, (None, *item.shape), f"{item.name}:0") for item in SCHEMA.features)
DENSE = Signature("dense", "", INPUTS, (), None)
INFO = SavedModelInfo("", ("serve",), {"dense": DENSE}, {}, json.loads(SCHEMA.to_json()))


def records(count: int) -> list[bytes]:
    """Of `count` rows; some lack what has a default, or a label."""
    random = np.random.default_rng(0)
    found = []
    for number in range(count):
        row: dict[str, object] = {
            "numbers": random.normal(size=2).astype("float32"),
            "flag": number % 2 == 0,
            "word": "ab"[number % 2],
            "exact": number / 3,
            "image": random.integers(0, 256, (2, 3, 1), np.uint8),
            "class": number,
            "target": number / 7,
            "both": [1.0, 2.0],
        }
        if number % 3:
            row["count"] = number
        example = Example.FromString(encode_example(SCHEMA, {**row, "name": "x"}))
        for name in ("target", "name") if number % 5 == 0 else ("name",):
            del example.features.feature[name]
        found.append(example.SerializeToString())
    return found


def changed(record: bytes, change: Callable[[ExampleMessage], object]) -> bytes:
    example = Example.FromString(record)
    change(example)
    return bytes(example.SerializeToString())


def test_many_records_are_parsed_as_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    given = records(40)
    reader = RowReader(INFO, DENSE)
    monkeypatch.setattr(batch_rows, "_MANY", 1)
    assert reader._parsed_columns(given) is not None  # the quick way is gone
    quick, quick_labels = reader.inputs(given), reader.labels(given)
    monkeypatch.setattr(batch_rows, "_MANY", 1000)
    slow, slow_labels = reader.inputs(given), reader.labels(given)
    assert quick.keys() == slow.keys() == {item.name for item in SCHEMA.features}
    for name, values in slow.items():
        column = np.asarray(quick[name])
        assert (column.dtype, column.shape) == (np.asarray(values).dtype, np.asarray(values).shape), name
        assert np.array_equal(column, np.asarray(values)), name
    assert quick_labels == slow_labels
    assert set(quick_labels) == {"class", "target"}  # the others have no single value anywhere


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda item: item.features.feature["count"].int64_list.value.__setitem__(0, 2**40),
            "too large for int32",
        ),
        (lambda item: item.features.feature["word"].bytes_list.value.__setitem__(0, b"c"), "must be one of a, b"),
        (lambda item: item.features.feature["numbers"].float_list.value.append(1.0), '"numbers"'),
        (lambda item: item.features.feature.__delitem__("exact"), 'lacks the feature "exact"'),
        (lambda item: item.features.feature["image"].bytes_list.value.__setitem__(0, b"no"), "image"),
    ],
)
def test_a_record_that_does_not_fit_is_refused_among_many_too(
    change: Callable[[ExampleMessage], object], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = records(8)
    given[4] = changed(given[4], change)
    reader = RowReader(INFO, DENSE)
    with pytest.raises((DataError, RequestError), match=sentence):
        reader.inputs(given)
    monkeypatch.setattr(batch_rows, "_MANY", 1)
    with pytest.raises((DataError, RequestError)):
        reader.inputs(given)


def test_labels_of_another_kind_are_read_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_rows, "_MANY", 1)
    given = records(6)
    given[2] = changed(given[2], lambda item: item.features.feature["class"].float_list.value.append(0.5))
    labels = RowReader(INFO, DENSE).labels(given)
    assert labels["class"] == [0, 1, 0.5, 3, 4, 5]


@pytest.mark.parametrize("size", [0, 1, 100, 127, 128, 129, 16383, 16384, 20000])
def test_a_record_with_feature_lists_is_seen_whatever_its_length(size: int) -> None:
    example = Example()
    example.features.feature["x"].bytes_list.value.append(b"x" * size)
    plain = example.SerializeToString()
    assert not has_steps_in(plain)
    assert has_steps_in(plain + b"\x12\x00")
    assert has_steps_in(b"\x12\x00" + plain)
    assert not has_steps_in(plain[:-1])
    assert not has_steps_in(plain + plain)


def test_a_parser_is_made_once_for_a_schema_and_its_features() -> None:
    again = FeatureSchema.from_json(SCHEMA.to_json())
    parser = parser_of(SCHEMA, SCHEMA.features)
    assert parser_of(again, again.features) is parser
    assert parser_of(again, again.features[:1]) is not parser


def test_a_parser_serves_several_threads_at_once() -> None:
    given = [records(40)[start:] * 20 for start in range(6)]
    parser = parser_of(SCHEMA, SCHEMA.features)
    alone = [(parser.columns(some), parser.labels(some)) for some in given]
    with ThreadPoolExecutor(len(given)) as pool:
        together = list(pool.map(lambda some: (parser.columns(some), parser.labels(some)), given))
    for (columns, labels), (wanted, wanted_labels) in zip(together, alone, strict=True):
        assert columns is not None
        assert wanted is not None
        assert columns.keys() == wanted.keys()
        assert all(np.array_equal(columns[name], wanted[name]) for name in wanted)
        assert labels == wanted_labels
