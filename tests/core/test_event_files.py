"""Event files: each event once, whatever the file goes through."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tensorboard.compat.proto.event_pb2 import Event, SessionLog

from core.runs.event_files import EventFile, masked_crc32c
from core.runs.scalars import ScalarReader, SeriesKey


def framed(data: bytes) -> bytes:
    header = struct.pack("<Q", len(data))
    return header + struct.pack("<I", masked_crc32c(header)) + data + struct.pack("<I", masked_crc32c(data))


def scalar(step: int, tag: str, value: float, wall_time: float = 1.0) -> bytes:
    event = Event(step=step, wall_time=wall_time)
    event.summary.value.add(tag=tag, simple_value=value)
    return framed(event.SerializeToString())


def start(step: int) -> bytes:
    return framed(Event(step=step, session_log=SessionLog(status=SessionLog.START)).SerializeToString())


def steps(path: Path) -> list[int]:
    return [event.step for event in EventFile(path).read_new()]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=8), st.data())
def test_a_file_that_grows_byte_by_byte_gives_each_event_once(
    tmp_path_factory: object, numbers: list[int], data: st.DataObject
) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.out.tfevents.1"
        content = b"".join(scalar(step, "loss", step) for step in numbers)
        cuts = sorted(data.draw(st.sets(st.integers(0, len(content)), max_size=6)) | {len(content)})
        reader, found, written = EventFile(path), [], 0
        for cut in cuts:
            with path.open("ab") as stream:
                stream.write(content[written:cut])
            written = cut
            found += [event.step for event in reader.read_new()]
        assert found == numbers
        assert reader.notice == ""
        assert list(reader.read_new()) == []


@given(st.integers(0, 10_000))
def test_a_flipped_byte_ends_the_file_there_and_says_so(where: int) -> None:
    import tempfile

    records = [scalar(step, "loss", 1.0) for step in range(1, 6)]
    content = bytearray(b"".join(records))
    where %= len(content)
    content[where] ^= 0x40
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.out.tfevents.1"
        path.write_bytes(bytes(content))
        reader = EventFile(path)
        found = [event.step for event in reader.read_new()]
        whole = where // len(records[0])
        assert found == list(range(1, whole + 1))
        assert f"after {whole} events" in reader.notice


def test_a_replaced_or_shortened_file_is_read_from_its_start(tmp_path: Path) -> None:
    path = tmp_path / "events.out.tfevents.1"
    path.write_bytes(scalar(1, "loss", 1.0) + scalar(2, "loss", 1.0))
    reader = EventFile(path)
    assert [event.step for event in reader.read_new()] == [1, 2]
    path.write_bytes(scalar(7, "loss", 1.0))
    assert [event.step for event in reader.read_new()] == [7]


def test_a_vanished_file_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "events.out.tfevents.1"
    assert steps(path) == []
    path.write_bytes(scalar(1, "loss", 1.0))
    reader = EventFile(path)
    assert len(list(reader.read_new())) == 1
    path.unlink()
    assert list(reader.read_new()) == []


def test_every_file_of_a_run_is_read_and_eval_folders_too(tmp_path: Path) -> None:
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval_hard").mkdir()
    (tmp_path / "events.out.tfevents.1").write_bytes(scalar(1, "loss", 3.0))
    (tmp_path / "events.out.tfevents.2").write_bytes(scalar(2, "loss", 2.0))
    (tmp_path / "eval" / "events.out.tfevents.1").write_bytes(scalar(2, "loss", 2.5))
    (tmp_path / "eval_hard" / "events.out.tfevents.1").write_bytes(scalar(2, "mae", 0.5))
    reader = ScalarReader(tmp_path)
    reader.poll()
    assert reader.series[SeriesKey("", "loss")].values.tolist() == [3.0, 2.0]
    assert reader.series[SeriesKey("eval", "loss")].steps.tolist() == [2]
    assert reader.series[SeriesKey("eval_hard", "mae")].values.tolist() == [0.5]
    with (tmp_path / "events.out.tfevents.1").open("ab") as stream:
        stream.write(scalar(3, "loss", 1.0))
    (change,) = reader.poll().changes
    assert (change.start, change.steps.tolist()) == (2, [3])
    assert reader.poll().changes == ()


def test_a_restart_supersedes_the_points_at_or_after_its_step(tmp_path: Path) -> None:
    (tmp_path / "events.out.tfevents.1").write_bytes(b"".join(scalar(step, "loss", step) for step in (10, 20, 30)))
    reader = ScalarReader(tmp_path)
    reader.poll()
    (tmp_path / "events.out.tfevents.2").write_bytes(start(20) + scalar(20, "loss", 99.0))
    (change,) = reader.poll().changes
    assert change.start == 1
    assert reader.series[SeriesKey("", "loss")].steps.tolist() == [10, 20]
    assert reader.series[SeriesKey("", "loss")].values.tolist() == [10.0, 99.0]


def test_a_damaged_file_is_told_once_and_the_others_are_read(tmp_path: Path) -> None:
    damaged = bytearray(scalar(1, "loss", 1.0) + scalar(2, "loss", 1.0))
    damaged[-6] ^= 1
    (tmp_path / "events.out.tfevents.1").write_bytes(bytes(damaged))
    (tmp_path / "events.out.tfevents.2").write_bytes(scalar(3, "loss", 1.0))
    reader = ScalarReader(tmp_path)
    (notice,) = reader.poll().notices
    assert "events.out.tfevents.1 is damaged at byte" in notice
    assert reader.series[SeriesKey("", "loss")].steps.tolist() == [1, 3]
    assert reader.poll().notices == ()


def test_values_equal_those_of_tensorboards_accumulator(trained_run: Path) -> None:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    reader = ScalarReader(trained_run)
    reader.poll()
    accumulator = EventAccumulator(str(trained_run), size_guidance={"scalars": 0})
    accumulator.Reload()
    tags = accumulator.Tags()["scalars"]
    assert "loss" in tags
    for tag in tags:
        wanted = accumulator.Scalars(tag)
        series = reader.series[SeriesKey("", tag)]
        assert series.steps.tolist() == [event.step for event in wanted]
        np.testing.assert_array_equal(series.values, [event.value for event in wanted])
