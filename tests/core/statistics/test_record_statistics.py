"""What TFRecord files and arrays hold."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.commands.statistics import data_statistics
from core.errors import DataError
from core.experiment.data.example_proto import Example, SequenceExample
from core.experiment.data.images import encode_png, image_shape
from core.experiment.data.record_files import write_serialized
from core.jobs import Phase
from core.statistics.reading import statistics_of_arrays, statistics_of_files


def example(**values: list[float] | list[int] | list[bytes]) -> bytes:
    message = Example()
    for name, items in values.items():
        feature = message.features.feature[name]
        kind = {float: "float_list", int: "int64_list", bytes: "bytes_list"}[type(items[0])]
        getattr(feature, kind).value.extend(items)
    return bytes(message.SerializeToString())


def sequence(label: int, steps: list[list[float]]) -> bytes:
    message = SequenceExample()
    message.context.feature["label"].int64_list.value.append(label)
    for step in steps:
        message.feature_lists.feature_list["signal"].feature.add().float_list.value.extend(step)
    return bytes(message.SerializeToString())


@pytest.mark.parametrize("name", ["rows.tfrecord", "rows.tfrecord.gz"])
def test_every_kind_of_feature_is_told(tmp_path: Path, name: str) -> None:
    picture = encode_png(np.zeros((4, 6, 3), np.uint8))
    records = [
        example(
            x=[float(index)], n=[index % 3], pair=[1.0, 2.0], tags=[b"a"] * (1 + index % 2), word=[b"red"],
            picture=[picture], raw=[b"\xff\x00"],
        )
        for index in range(1200)
    ]  # fmt: skip
    write_serialized(tmp_path / name, [*records, example(n=[7])])
    found = statistics_of_files([tmp_path / name])
    kinds = {column.name: (column.kind, column.shape, column.missing) for column in found.columns}
    assert (found.layout, found.rows) == ("examples", 1201)
    assert kinds == {
        "x": ("number", (), 1),
        "n": ("whole number", (), 0),
        "pair": ("number", (2,), 1),
        "tags": ("text", (None,), 1),
        "word": ("text", (), 1),
        "picture": ("image", (4, 6, 3), 1),
        "raw": ("bytes", (), 1),
    }
    numbers = found.columns[[column.name for column in found.columns].index("x")].numbers
    assert numbers is not None
    assert (numbers.mean, numbers.maximum) == (599.5, 1199.0)


def test_a_feature_that_comes_late_is_missing_before(tmp_path: Path) -> None:
    write_serialized(tmp_path / "r", [*([example(x=[1.0])] * 700), example(x=[1.0], late=[3])])
    late = statistics_of_files([tmp_path / "r"]).column("late")
    assert late is not None
    assert (late.count, late.missing) == (1, 700)


def test_sequence_examples_are_told_from_examples(tmp_path: Path) -> None:
    write_serialized(tmp_path / "s", [sequence(1, [[0.5, 1.5]]), sequence(0, [[1.0, 2.0]] * 3)])
    found = statistics_of_files([tmp_path / "s"])
    label, signal = found.column("label"), found.column("signal")
    assert found.layout == "sequences"
    assert label is not None
    assert signal is not None
    assert (label.kind, label.is_step) == ("whole number", False)
    assert (signal.kind, signal.is_step, signal.shape, signal.lengths) == ("number", True, (2,), (1, 2.0, 3))


def test_a_feature_of_two_types_is_said(tmp_path: Path) -> None:
    write_serialized(tmp_path / "r", [example(x=[1.0]), example(x=[1])])
    assert str(statistics_of_files([tmp_path / "r"]).columns[0].problem) == (
        "It holds different types: float in 1 records, int64 in 1 records."
    )


def test_images_of_different_sizes_have_no_size(tmp_path: Path) -> None:
    pictures = [encode_png(np.zeros((size, 4, 1), np.uint8)) for size in (4, 5)]
    write_serialized(tmp_path / "r", [example(picture=[picture]) for picture in pictures])
    assert statistics_of_files([tmp_path / "r"]).columns[0].shape == (None, None, None)


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_the_channels_of_an_image_stand_in_its_header(channels: int) -> None:
    assert image_shape(encode_png(np.zeros((2, 5, channels), np.uint8))) == (2, 5, channels)


def test_files_that_hold_no_examples_are_sentences(tmp_path: Path) -> None:
    write_serialized(tmp_path / "r", [b"\xff\xff\xff"])
    with pytest.raises(DataError, match=r"r, record 0 is neither a tf\.train\.Example nor"):
        statistics_of_files([tmp_path / "r"])
    whole = tmp_path / "whole"
    write_serialized(whole, [example(x=[1.0])] * 3)
    (tmp_path / "cut").write_bytes(whole.read_bytes()[:-5])
    with pytest.raises(DataError, match="record 2 cannot be read"):
        statistics_of_files([tmp_path / "cut"])
    (tmp_path / "rows.csv").write_text("a,b\n1,2\n")
    with pytest.raises(DataError, match="Choose files of one kind"):
        statistics_of_files([whole, tmp_path / "rows.csv"])


def test_arrays_are_counted_like_files() -> None:
    found = statistics_of_arrays(
        {"x": np.arange(6.0).reshape(3, 2), "flag": [True, False, None], "word": np.array(["a", "b", "a"])},
        name="all",
    )
    kinds = {column.name: (column.kind, column.shape, column.missing, column.distinct) for column in found.columns}
    assert kinds == {
        "x": ("number", (2,), 0, 6),
        "flag": ("true or false", (), 1, 2),
        "word": ("text", (), 0, 2),
    }


@pytest.mark.parametrize(
    ("name", "last"), [("rows.tfrecord", "Reading rows.tfrecord, 100%"), ("rows.gz", "Reading rows.gz")]
)
def test_reading_says_how_far_it_is_where_that_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, last: str
) -> None:
    monkeypatch.setattr("core.commands.statistics.BETWEEN_WORDS", 0.0)
    write_serialized(tmp_path / name, [b""] * 5001)
    told: list[str] = []
    data_statistics([tmp_path / name], lambda event: told.append(event.text) if isinstance(event, Phase) else None)
    assert len(told) > 5
    assert told[-1] == last
