"""Parts of data, and the texts that stand for a missing value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tensorflow as tf

from core.errors import DataError
from core.experiment import Csv, Feature, FeatureSchema, TFRecords
from core.experiment.data import datasets
from core.experiment.data.parts import hundredth_of
from core.experiment.data.records import write_records

SCHEMA = FeatureSchema([Feature("x", default=-1.0), Feature("word", "string", default="none")])


def values_of(source: Any, folder: Path, name: str = "x") -> list[Any]:
    input_fn = datasets.make_input_fn(
        SCHEMA, source, base_dir=folder, training=False, batch_size=64, shuffle_buffer=0, seed=None
    )
    batches = input_fn()
    assert isinstance(batches, tf.data.Dataset)
    return [value for batch in batches for value in batch[name].numpy().tolist()]


@pytest.mark.parametrize("kind", ["csv", "records"])
def test_two_parts_are_all_records_each_once_and_always_the_same(tmp_path: Path, kind: str) -> None:
    rows = [{"x": float(number), "word": "w"} for number in range(1000)]
    make: Any
    if kind == "csv":
        (tmp_path / "rows").write_text("x,word\n" + "".join(f"{row['x']},w\n" for row in rows))
        make = Csv
    else:
        write_records(tmp_path / "rows", SCHEMA, rows)
        make = TFRecords
    train, rest = make("rows", part=(0, 80)), make("rows", part=(80, 100))
    with tf.init_scope():
        found = values_of(train, tmp_path), values_of(rest, tmp_path)
        again = values_of(train, tmp_path)
    assert sorted(found[0] + found[1]) == [row["x"] for row in rows]
    assert again == found[0]
    assert 760 < len(found[0]) < 840
    assert [datasets.count_records(source, tmp_path, SCHEMA) for source in (train, rest)] == [
        len(found[0]),
        len(found[1]),
    ]


def test_every_hundredth_gets_its_share() -> None:
    counts = [0] * 100
    for number in range(20_000):
        counts[hundredth_of(f"{number},{number % 7}".encode())] += 1
    assert min(counts) > 140
    assert max(counts) < 260


@pytest.mark.parametrize("part", [(0, 0), (80, 20), (-1, 50), (0, 101)])
def test_a_part_that_cannot_be_is_refused(part: tuple[int, int]) -> None:
    with pytest.raises(DataError, match="A part of data is"):
        Csv("rows.csv", part=part)


def test_texts_that_stand_for_missing_values_take_the_default(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("x,word\nNA,NA\n2, ? \n3,yes\n")
    source = Csv("rows.csv", missing=("NA", "?"))
    with tf.init_scope():
        assert values_of(source, tmp_path) == [-1.0, 2.0, 3.0]
        assert values_of(source, tmp_path, "word") == [b"none", b"none", b"yes"]
