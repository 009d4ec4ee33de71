"""Curves of a run that was trained in several goes, or by several writers at once."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from core.runs.events.scalars import Restart, ScalarReader, SeriesKey
from tests.core.event_bytes import append, scalar, start, version

FIRST, SECOND = "events.out.tfevents.1", "events.out.tfevents.2"
LOSS = SeriesKey("", "loss")


def points(reader: ScalarReader, key: SeriesKey = LOSS) -> list[tuple[int, float]]:
    series = reader.series[key]
    return list(zip(series.steps.tolist(), series.values.tolist(), strict=True))


def read(path: Path) -> ScalarReader:
    reader = ScalarReader(path)
    reader.poll()
    return reader


def test_a_restart_supersedes_the_points_at_or_after_its_step(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(b"".join(scalar(step, "loss", step) for step in (10, 20, 30)))
    reader = read(tmp_path)
    (tmp_path / SECOND).write_bytes(start(20) + scalar(20, "loss", 99.0))
    (change,) = reader.poll().changes
    assert (change.start, change.steps.tolist()) == (1, [20])
    assert points(reader) == [(10, 10.0), (20, 99.0)]


def test_a_restart_whose_first_point_is_still_to_come_takes_the_old_ones_away(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(b"".join(scalar(step, "loss", step) for step in (10, 20, 30)))
    reader = read(tmp_path)
    (tmp_path / SECOND).write_bytes(start(20))
    (change,) = reader.poll().changes
    assert (change.start, change.steps.tolist()) == (1, [])


def test_restarts_are_told_once_and_the_beginning_is_none(tmp_path: Path) -> None:
    first, second = tmp_path / "events.out.tfevents.1", tmp_path / "events.out.tfevents.2"
    append(first, start(1, 10.0) + scalar(1, "loss", 1.0, 11.0) + scalar(2, "loss", 1.0, 12.0))
    reader = ScalarReader(tmp_path)
    assert reader.poll().restarts is None
    append(second, start(3, 20.0))
    assert reader.poll().restarts == (Restart(3, 20.0),)
    append(second, scalar(3, "loss", 1.0, 21.0))
    assert reader.poll().restarts is None
    append(tmp_path / "events.out.tfevents.3", start(1, 30.0))
    assert reader.poll().restarts == (Restart(1, 30.0), Restart(3, 20.0))


def test_a_restart_leaves_other_folders_alone(tmp_path: Path) -> None:
    (tmp_path / "eval").mkdir()
    (tmp_path / "eval" / FIRST).write_bytes(scalar(30, "loss", 1.0))
    (tmp_path / FIRST).write_bytes(scalar(30, "loss", 1.0) + start(20))
    assert points(read(tmp_path), SeriesKey("eval", "loss")) == [(30, 1.0)]
    assert points(read(tmp_path)) == []


def test_a_writer_that_goes_on_beside_a_restart_loses_nothing(tmp_path: Path) -> None:
    before = scalar(1, "mine", 0.0, 101.0) + scalar(9, "mine", 0.0, 109.0)
    (tmp_path / FIRST).write_bytes(before)
    (tmp_path / SECOND).write_bytes(start(5, 110.0) + scalar(5, "loss", 0.0, 111.0))
    reader = read(tmp_path)
    append(tmp_path / FIRST, scalar(8, "mine", 0.0, 109.5) + scalar(12, "mine", 0.0, 112.0))
    reader.poll()
    mine = SeriesKey("", "mine")
    assert points(reader, mine) == [(1, 0.0), (12, 0.0)]
    assert points(read(tmp_path), mine) == points(reader, mine)


def test_two_writers_of_one_curve_make_one_line_by_step(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(scalar(1, "loss", 1.0, 1.0) + scalar(3, "loss", 3.0, 3.0))
    reader = read(tmp_path)
    (tmp_path / SECOND).write_bytes(scalar(2, "loss", 2.0, 2.0) + scalar(3, "loss", 3.5, 2.5))
    (change,) = reader.poll().changes
    assert (change.start, change.values.tolist()) == (1, [2.0, 3.5, 3.0])
    assert points(reader) == [(1, 1.0), (2, 2.0), (3, 3.5), (3, 3.0)]


WRITTEN = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 30), st.booleans()), max_size=40)


@given(WRITTEN, st.data())
def test_polling_often_gives_what_polling_once_gives(written: list[Any], data: st.DataObject) -> None:
    """Three writers at once, restarts, files cut anywhere in between."""
    files: dict[int, bytes] = {}
    naive: list[tuple[int, float, float]] = []
    for number, (writer, step, restarts) in enumerate(written):
        wall_time = float(number + 1)
        if restarts:
            naive = [point for point in naive if point[0] < step]
        else:
            naive.append((step, wall_time, number * 0.5))
        new = start(step, wall_time) if restarts else scalar(step, "loss", number * 0.5, wall_time)
        files[writer] = files.get(writer, b"") + new
    with tempfile.TemporaryDirectory() as folder:
        run = Path(folder)
        often = ScalarReader(run)
        shown: dict[str, np.ndarray[Any, Any]] = {}
        parts = [(writer, cut) for writer in files for cut in range(3)]
        for writer, cut in [*data.draw(st.permutations(parts)), *((writer, 9) for writer in files)]:
            path = run / f"events.out.tfevents.{writer}"
            have = path.stat().st_size if path.exists() else 0
            end = len(files[writer]) if cut == 9 else data.draw(st.integers(have, len(files[writer])))
            append(path, files[writer][have:end])
            for change in often.poll().changes:
                old = shown.get(change.key.tag, np.empty(0))[: change.start]
                shown[change.key.tag] = np.concatenate([old, change.values])
        expected = [value for _, _, value in sorted(naive)]
        assert shown.get("loss", np.empty(0)).tolist() == expected
        once = read(run)
        assert (once.series[LOSS].values.tolist() if LOSS in once.series else []) == expected


@settings(max_examples=30)
@given(st.lists(st.lists(st.integers(1, 40), min_size=1, max_size=30, unique=True), min_size=1, max_size=4))
def test_restarts_give_the_points_that_tensorboard_gives(sessions: list[list[int]]) -> None:
    wall_time = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number, steps in enumerate(sessions):
            content = [version(), start(min(steps), wall_time)]
            for step in sorted(steps):
                wall_time += 1.0
                content.append(scalar(step, "loss", wall_time / 3, wall_time))
            (Path(folder) / f"events.out.tfevents.{number}").write_bytes(b"".join(content))
            wall_time += 1.0
        accumulator = EventAccumulator(folder, size_guidance={"scalars": 0})
        accumulator.Reload()
        assert points(read(Path(folder))) == [(item.step, item.value) for item in accumulator.Scalars("loss")]


def test_values_of_a_real_run_equal_those_of_tensorboards_accumulator(trained_run: Path) -> None:
    for folder in ("", "eval"):
        accumulator = EventAccumulator(str(trained_run / folder), size_guidance={"scalars": 0})
        accumulator.Reload()
        tags = accumulator.Tags()["scalars"]
        assert "loss" in tags
        for tag in tags:
            wanted = accumulator.Scalars(tag)
            series = read(trained_run).series[SeriesKey(folder, tag)]
            assert series.steps.tolist() == [event.step for event in wanted]
            assert series.wall_times.tolist() == [event.wall_time for event in wanted]
            np.testing.assert_array_equal(series.values, [event.value for event in wanted])


def test_what_a_restart_supersedes_is_kept_apart(tmp_path: Path) -> None:
    (tmp_path / FIRST).write_bytes(b"".join(scalar(step, "loss", step, float(step)) for step in (10, 20, 30)))
    reader = ScalarReader(tmp_path)
    assert reader.poll().superseded == ()
    (tmp_path / SECOND).write_bytes(start(20, 40.0) + scalar(20, "loss", 99.0, 41.0))
    (gone,) = reader.poll().superseded
    assert (gone.key, gone.steps.tolist(), gone.values.tolist()) == (LOSS, [20, 30], [20.0, 30.0])
    append(tmp_path / FIRST, scalar(35, "loss", 35.0, 39.0))  # it was still in a buffer
    (gone,) = reader.poll().superseded
    assert gone.steps.tolist() == [20, 30, 35]
    assert points(reader) == [(10, 10.0), (20, 99.0)]
    once = ScalarReader(tmp_path).poll()
    assert [change.steps.tolist() for change in once.superseded] == [[20, 30, 35]]
