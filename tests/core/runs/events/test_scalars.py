"""Curves from event files: every point of every file, whatever happens to the files."""

from __future__ import annotations

import math
import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.plugins.scalar.summary_v2 import scalar_pb
from tensorboard.util.tensor_util import make_tensor_proto

from core.runs.events import scalar_records
from core.runs.events.event_files import EventFile
from core.runs.events.event_layout import layout_of
from core.runs.events.scalar_records import decode
from core.runs.events.scalar_values import scalar_of
from core.runs.events.scalars import ScalarReader, SeriesKey
from tests.core.event_bytes import append, record, scalar, scalars, version

FIRST, SECOND = "events.out.tfevents.1", "events.out.tfevents.2"
LOSS = SeriesKey("", "loss")
NUMBERS = st.floats(width=32, allow_nan=True)


def points(reader: ScalarReader, key: SeriesKey = LOSS) -> list[tuple[int, float]]:
    series = reader.series[key]
    return list(zip(series.steps.tolist(), series.values.tolist(), strict=True))


def read(path: Path) -> ScalarReader:
    reader = ScalarReader(path)
    reader.poll()
    return reader


# What is read


def test_every_file_of_a_run_is_read_and_eval_folders_too(tmp_path: Path) -> None:
    for name in ("eval", "eval_hard", "evaluation"):
        (tmp_path / name).mkdir()
    (tmp_path / FIRST).write_bytes(scalar(1, "loss", 3.0))
    (tmp_path / SECOND).write_bytes(scalar(2, "loss", 2.0))
    (tmp_path / f".{SECOND}.x7").write_bytes(scalar(2, "loss", 2.0))  # a copy that is still being made
    (tmp_path / "eval" / FIRST).write_bytes(scalar(2, "loss", 2.5))
    (tmp_path / "eval_hard" / FIRST).write_bytes(scalar(2, "mae", 0.5))
    (tmp_path / "evaluation" / FIRST).write_bytes(scalar(2, "mae", 0.5))
    reader = read(tmp_path)
    others = {SeriesKey(name, "mae") for name in ("eval_hard", "evaluation")}
    assert set(reader.series) == {LOSS, SeriesKey("eval", "loss"), *others}
    assert points(reader) == [(1, 3.0), (2, 2.0)]
    assert points(reader, SeriesKey("eval_hard", "mae")) == [(2, 0.5)]


def test_only_what_is_new_is_told(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(scalar(1, "loss", 3.0) + scalar(1, "mae", 1.0))
    reader = read(tmp_path)
    append(tmp_path / FIRST, scalar(3, "loss", 1.0, 5.0))
    (change,) = reader.poll().changes
    assert (change.key, change.start) == (LOSS, 1)
    assert (change.steps.tolist(), change.wall_times.tolist(), change.values.tolist()) == ([3], [5.0], [1.0])
    assert reader.poll().changes == ()


def test_files_and_folders_that_come_later_are_found(tmp_path: Path) -> None:
    reader = read(tmp_path / "run")
    assert reader.series == {}
    (tmp_path / "run" / "eval").mkdir(parents=True)
    assert reader.poll().changes == ()
    (tmp_path / "run" / "eval" / FIRST).write_bytes(scalar(1, "loss", 1.0))
    (tmp_path / "run" / SECOND).write_bytes(scalar(1, "loss", 1.0))
    assert len(reader.poll().changes) == 2
    (tmp_path / "run" / FIRST).write_bytes(b"")
    (tmp_path / "run" / "eval" / SECOND).write_bytes(scalar(2, "loss", 1.0))
    assert [change.key.folder for change in reader.poll().changes] == ["eval"]


def test_a_file_that_comes_within_one_tick_of_the_folders_clock_is_found(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(scalar(1, "loss", 1.0))
    reader = read(tmp_path)
    tick = tmp_path.stat()
    (tmp_path / SECOND).write_bytes(scalar(2, "loss", 1.0))
    os.utime(tmp_path, ns=(tick.st_atime_ns, tick.st_mtime_ns))
    reader.poll()
    assert points(reader) == [(1, 1.0), (2, 1.0)]


def test_polling_opens_no_file_when_nothing_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / FIRST).write_bytes(scalar(1, "loss", 1.0) + scalar(2, "loss", 1.0)[:-3])
    reader = read(tmp_path)

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a file was opened")

    monkeypatch.setattr("core.runs.events.event_files.open", refuse, raising=False)
    assert reader.poll().changes == ()


@pytest.mark.parametrize(
    "value", [np.float32(0.1), np.float64(0.1), np.int32(-7), np.int64(1 << 40), np.uint8(200)], ids=repr
)
@pytest.mark.parametrize("count", [1, 100], ids=["parsed", "by layout"])
def test_scalar_tensors_are_read_by_any_way_of_writing_them(tmp_path: Path, value: Any, count: int) -> None:
    content = []
    for step in range(1, count + 1):
        event = Event(step=step, wall_time=float(step))
        event.summary.value.add(tag="loss", tensor=make_tensor_proto(value))
        tensor = event.summary.value.add(tag="bytes", tensor=make_tensor_proto(value)).tensor
        for field in ("float_val", "double_val", "int_val", "int64_val"):
            tensor.ClearField(field)
        tensor.tensor_content = value.tobytes()
        event.summary.value.add(tag="several", tensor=make_tensor_proto([value, value]))
        content.append(record(event))
        content.append(record(Event(step=step, summary=scalar_pb("v2", float(value)))))
    (tmp_path / FIRST).write_bytes(b"".join(content))
    reader = read(tmp_path)
    assert set(reader.series) == {LOSS, SeriesKey("", "bytes"), SeriesKey("", "v2")}
    assert points(reader) == [(step, float(value)) for step in range(1, count + 1)]
    assert points(reader, SeriesKey("", "bytes")) == points(reader)
    assert reader.series[SeriesKey("", "v2")].values[-1] == np.float32(value)


EVENTS = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 127, 128, 16_384, -1, 2**62]),
        st.floats(allow_nan=False),
        st.lists(st.tuples(st.sampled_from(["a", "b", "äöü"]), NUMBERS, st.integers(0, 3)), max_size=3),
    ),
    min_size=1,
    max_size=12,
)


@given(EVENTS, st.integers(1, 30))
def test_reading_by_layout_gives_what_protobuf_gives(tmp_path: Path, events: list[Any], times: int) -> None:
    content: list[bytes] = []
    expected: dict[str, list[Any]] = {}
    for number in range(times):
        for step, wall_time, values in events:
            event = Event(step=step, wall_time=wall_time)
            for tag, value, kind in values:
                if kind == 3:
                    event.summary.value.add(tag=tag).image.height = 3
                    continue
                shown = np.float64(value + number) if kind == 2 else np.float32(value)
                if kind == 0:
                    event.summary.value.add(tag=tag, simple_value=shown)
                else:
                    event.summary.value.add(tag=tag, tensor=make_tensor_proto(shown))
            content.append(record(event))
            for value in event.summary.value:
                if scalar_of(value) is not None:
                    rows = expected.setdefault(value.tag, [])
                    rows.append((len(content) - 1, event.step, event.wall_time, scalar_of(value)))
    path = tmp_path / FIRST
    path.write_bytes(b"".join(content))
    (records,) = EventFile(path).read_records()
    found = decode(records).columns
    assert set(found) == set(expected)
    for tag, rows in expected.items():
        order, steps, wall_times, values = zip(*rows, strict=True)
        assert found[tag].order.tolist() == list(order)
        assert found[tag].steps.tolist() == list(steps)
        np.testing.assert_array_equal(found[tag].wall_times, wall_times)
        np.testing.assert_array_equal(found[tag].values, values)


def test_a_step_that_ends_elsewhere_is_another_layout() -> None:
    event = Event(step=300)
    event.summary.value.add(tag="loss", simple_value=1.0)
    content = event.SerializeToString()
    layout = layout_of(content)
    assert layout is not None
    rows = np.frombuffer(content * 2, np.uint8).reshape(2, -1).copy()
    rows[1, layout.step.start] &= 0x7F
    assert layout.matches(rows).tolist() == [True, False]


def test_most_of_a_long_run_is_read_by_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = [version()]
    for step in range(1000):  # as Estimator writes them: loss in one event, speed in another
        content.append(scalars(step, {"loss": 0.5, "accuracy": 0.25}, step + 0.5))
        content.append(scalar(step, "global_step/sec", 80.0, step + 0.5))
    (tmp_path / FIRST).write_bytes(b"".join(content))
    parsed: list[int] = []
    parse = scalar_records._decode_by_parsing

    def counted(records: Any, indices: Any, pieces: Any) -> Any:
        parsed.extend(indices)
        return parse(records, indices, pieces)

    monkeypatch.setattr(scalar_records, "_decode_by_parsing", counted)
    reader = read(tmp_path)
    assert {len(series) for series in reader.series.values()} == {1000}
    assert len(parsed) < 20


# What happens to files


def test_a_damaged_file_is_told_once_and_the_others_are_read(tmp_path: Path) -> None:
    damaged = bytearray(scalar(1, "loss", 1.0) + scalar(2, "loss", 1.0))
    damaged[-6] ^= 1
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / FIRST).write_bytes(bytes(damaged))
    (tmp_path / "eval" / SECOND).write_bytes(scalar(3, "loss", 1.0))
    reader = ScalarReader(tmp_path)
    (notice,) = reader.poll().notices
    assert notice.startswith(f"eval/{FIRST} cannot be read from byte ")
    assert reader.series[SeriesKey("eval", "loss")].steps.tolist() == [1, 3]
    assert reader.poll().notices == ()


def test_points_of_a_replaced_file_are_replaced_too(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(scalar(1, "loss", 1.0) + scalar(2, "loss", 2.0) + scalar(2, "old", 1.0))
    (tmp_path / SECOND).write_bytes(scalar(3, "loss", 3.0))
    reader = read(tmp_path)
    (tmp_path / "copy").write_bytes(scalar(1, "loss", 7.0))
    os.replace(tmp_path / "copy", tmp_path / FIRST)
    changes = {change.key.tag: change for change in reader.poll().changes}
    assert points(reader) == [(1, 7.0), (3, 3.0)]
    assert (changes["loss"].start, changes["old"].start, len(changes["old"].steps)) == (0, 0, 0)


def test_points_outlive_a_folder_that_is_away_for_a_moment(tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir()
    (run / FIRST).write_bytes(scalar(1, "loss", 1.0))
    reader = read(run)
    run.rename(tmp_path / "away")
    assert reader.poll() == read(run).poll()
    assert points(reader) == [(1, 1.0)]
    (tmp_path / "away").rename(run)
    append(run / FIRST, scalar(2, "loss", 2.0))
    reader.poll()
    assert points(reader) == [(1, 1.0), (2, 2.0)]


def test_a_run_that_is_deleted_and_trained_again_shows_only_the_new_one(tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir()
    (run / FIRST).write_bytes(scalar(1, "loss", 1.0) + scalar(50, "loss", 1.0))
    reader = read(run)
    shutil.rmtree(run)
    reader.poll()
    run.mkdir()
    (run / SECOND).write_bytes(scalar(1, "loss", 5.0))
    reader.poll()
    assert points(reader) == [(1, 5.0)]


def test_nan_and_infinity_are_points_too(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(scalar(1, "loss", math.nan) + scalar(2, "loss", math.inf))
    values = read(tmp_path).series[LOSS].values
    assert math.isnan(values[0])
    assert values[1] == math.inf


def tensor_value(dtype: int, dims: tuple[int, ...] = (), plugin: str = "scalars", **numbers: object) -> Any:
    value = Event().summary.value.add(tag="t")
    value.tensor.dtype = dtype
    for size in dims:
        value.tensor.tensor_shape.dim.add(size=size)
    value.metadata.plugin_data.plugin_name = plugin
    for name, number in numbers.items():
        if name == "tensor_content":
            value.tensor.tensor_content = number
        else:
            getattr(value.tensor, name).append(number)
    return value


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (tensor_value(19, half_val=0x3E00), 1.5),
        (tensor_value(19, tensor_content=np.float16(-2.5).tobytes()), -2.5),
        (tensor_value(14, half_val=0x3FC0), 1.5),
        (tensor_value(14, tensor_content=b"\xc0\x3f"), 1.5),
        (tensor_value(10, bool_val=True), 1.0),
        (tensor_value(10, bool_val=False), 0.0),
        (tensor_value(10, tensor_content=b"\x01"), 1.0),
        (tensor_value(1, (1,), float_val=0.5), 0.5),
        (tensor_value(1, (1, 1), float_val=0.5), 0.5),
        (tensor_value(19, (1,), "", half_val=0x3E00), 1.5),
        (tensor_value(1), 0.0),
        (tensor_value(19), 0.0),
        (tensor_value(9, int64_val=2**60 + 1), 2.0**60),
        (tensor_value(1, (2,), float_val=0.5), None),
        (tensor_value(1, (0,)), None),
        (tensor_value(1, (1,), "pr_curves", float_val=0.5), None),
        (tensor_value(1, tensor_content=bytes(8)), None),
        (tensor_value(19, tensor_content=bytes(4)), None),
        (tensor_value(7, string_val=b"1"), None),
        (tensor_value(8, scomplex_val=1.0), None),
    ],
)
def test_a_tensor_of_one_number_is_a_scalar_whatever_its_type(value: Any, number: float | None) -> None:
    assert scalar_of(value) == number
