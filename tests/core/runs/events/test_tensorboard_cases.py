"""The cases that TensorBoard tests its own loaders with, each named in a docstring, put to our reader.

Where TensorBoard gives points up or looks away, ours keeps them or says so; the docstring tells.
"""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from core.runs.events.scalars import ScalarReader, SeriesKey
from tests.core.event_bytes import append, scalar, start, version

LOSS = SeriesKey("", "loss")


def event_file(run: Path, number: int) -> Path:
    return run / f"events.out.tfevents.{number:010d}.host"


def losses(*steps: int) -> bytes:
    return b"".join(scalar(step, "loss", float(step), float(step)) for step in steps)


def steps(reader: ScalarReader) -> list[int]:
    reader.poll()
    return reader.series[LOSS].steps.tolist() if LOSS in reader.series else []


def test_a_record_cut_in_the_middle_is_waited_for(tmp_path: Path) -> None:
    """event_file_loader testLoad_dynamicEventFileWithTruncation"""
    whole = losses(1, 2)
    for cut in (1, 8, 11, 13, len(whole) // 2 + 3, len(whole) - 1):
        file = event_file(tmp_path, 1)
        file.write_bytes(whole[:cut])
        reader = ScalarReader(tmp_path)
        batch = reader.poll()
        assert batch.notices == ()
        append(file, whole[cut:])
        assert steps(reader) == [1, 2], cut


def test_polling_without_a_look_at_the_points_loses_none(tmp_path: Path) -> None:
    """event_file_loader testLoad_noIterationDoesNotConsumeEvents"""
    event_file(tmp_path, 1).write_bytes(losses(1))
    reader = ScalarReader(tmp_path)
    reader.poll()
    append(event_file(tmp_path, 1), losses(2))
    assert steps(reader) == [1, 2]


def test_a_file_that_is_replaced_by_a_longer_one_is_read_anew(tmp_path: Path) -> None:
    """event_file_loader testLoad_detectFileReplacement_simple; TensorBoard does so only with a flag."""
    file = event_file(tmp_path, 1)
    file.write_bytes(losses(1, 2))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [1, 2]
    other = tmp_path / "copy"
    other.write_bytes(losses(1, 2, 3))
    os.replace(other, file)
    assert steps(reader) == [1, 2, 3]


def test_a_stat_that_fails_for_a_while_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """event_file_loader testLoad_detectFileReplacement_statFails_shouldPollInstead and _statFailsTransiently"""
    file = event_file(tmp_path, 1)
    file.write_bytes(losses(1))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [1]
    append(file, losses(2))
    stat = Path.stat

    def failing(path: Path, **options: object) -> os.stat_result:
        if path.name.startswith("events"):
            raise OSError(5, "Input/output error", str(path))
        return stat(path, **options)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", failing)
        assert steps(reader)[:1] == [1]
    assert steps(reader) == [1, 2]


def test_a_file_that_shrinks_is_taken_for_another_one(tmp_path: Path) -> None:
    """event_file_loader testLoad_detectFileReplacement_statShowsSizeDecrease_shouldIgnore

    TensorBoard ignores it and shows points that are in no file any more; ours shows what is there.
    """
    file = event_file(tmp_path, 1)
    file.write_bytes(losses(1, 2, 3))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [1, 2, 3]
    file.write_bytes(losses(7))
    assert steps(reader) == [7]


def test_the_end_of_a_file_is_read_although_a_newer_one_is_there(tmp_path: Path) -> None:
    """directory_watcher testFinishesLoadingFileWhenSwitchingToNewFile"""
    event_file(tmp_path, 1).write_bytes(losses(1))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [1]
    append(event_file(tmp_path, 1), losses(2))
    event_file(tmp_path, 2).write_bytes(losses(3))
    assert steps(reader) == [1, 2, 3]


def test_empty_files_in_between_do_not_stop_it(tmp_path: Path) -> None:
    """directory_watcher testIntermediateEmptyFiles"""
    event_file(tmp_path, 1).write_bytes(losses(1))
    event_file(tmp_path, 2).write_bytes(b"")
    event_file(tmp_path, 3).write_bytes(losses(3))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [1, 3]
    append(event_file(tmp_path, 2), losses(2))
    assert steps(reader) == [1, 2, 3]


def test_an_older_file_that_comes_later_is_read(tmp_path: Path) -> None:
    """directory_watcher testDetectsNewOldFiles: there an error in the log, here points"""
    event_file(tmp_path, 2).write_bytes(losses(2))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [2]
    event_file(tmp_path, 1).write_bytes(losses(1))
    assert steps(reader) == [1, 2]


def test_an_older_file_that_still_grows_is_read(tmp_path: Path) -> None:
    """directory_watcher testDetectsChangingOldFiles, and the wish for several writers"""
    event_file(tmp_path, 1).write_bytes(losses(1))
    event_file(tmp_path, 2).write_bytes(losses(2))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [1, 2]
    append(event_file(tmp_path, 1), losses(3))
    assert steps(reader) == [1, 2, 3]


@pytest.mark.parametrize("gone", [1, 2])
def test_a_deleted_file_is_no_reason_to_stop(tmp_path: Path, gone: int) -> None:
    """directory_watcher testDoesntCrashWhenFileIsDeleted, ...WhenCurrentFileIsDeleted, ...Upcoming..."""
    for number in (1, 2):
        event_file(tmp_path, number).write_bytes(losses(number))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [1, 2]
    event_file(tmp_path, gone).unlink()
    append(event_file(tmp_path, 3 - gone), losses(5))
    assert steps(reader)[-1] == 5


def test_a_deleted_folder_and_one_that_is_away_for_a_moment(tmp_path: Path) -> None:
    """directory_watcher testRaisesRightErrorWhenDirectoryIsDeleted, ...IfOutageIsTransient"""
    run = tmp_path / "run"
    run.mkdir()
    event_file(run, 1).write_bytes(losses(1))
    reader = ScalarReader(run)
    assert steps(reader) == [1]
    away = tmp_path / "away"
    run.rename(away)
    reader.poll()
    away.rename(run)
    append(event_file(run, 1), losses(2))
    assert steps(reader) == [1, 2]
    shutil.rmtree(run)
    assert reader.poll().notices == ()


def test_a_file_that_was_silent_for_days_is_read_when_it_grows(tmp_path: Path) -> None:
    """directory_loader testActiveFilter_...: TensorBoard looks at files of the last day only"""
    file = event_file(tmp_path, 1)
    file.write_bytes(losses(1))
    long_ago = time.time() - 30 * 86400
    os.utime(file, (long_ago, long_ago))
    reader = ScalarReader(tmp_path)
    assert steps(reader) == [1]
    append(file, losses(2))
    assert steps(reader) == [1, 2]


def test_a_restart_takes_expired_points_out_and_keeps_them_apart(tmp_path: Path) -> None:
    """event_accumulator testSessionLogStartMessageDiscardsExpiredEvents, testOrphanedDataNotDiscardedIfFlagUnset

    There a flag chooses one of the two; here the curve has none of them, and they can be looked at all the same.
    """
    event_file(tmp_path, 1).write_bytes(version() + losses(100, 200, 300))
    event_file(tmp_path, 2).write_bytes(version() + start(201, 400.0) + scalar(201, "loss", 0.0, 401.0))
    reader = ScalarReader(tmp_path)
    (gone,) = reader.poll().superseded
    assert reader.series[LOSS].steps.tolist() == [100, 200, 201]
    assert gone.steps.tolist() == [300]
