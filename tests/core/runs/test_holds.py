"""Checkpoints in use, as files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.runs.holds import held, held_steps
from core.runs.processes import started_at
from core.runs.run import RunFolder

DEAD = 2**22 - 1


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    (tmp_path / "workbench").mkdir()
    return RunFolder(tmp_path)


def test_a_checkpoint_is_held_until_the_last_user_lets_go(run: RunFolder) -> None:
    assert held_steps(run) == frozenset()
    with held(run, 40):
        with held(run, 40), held(run, 7):
            assert held_steps(run) == {40, 7}
        assert held_steps(run) == {40}
    assert held_steps(run) == frozenset()


def test_a_hold_ends_with_an_error_too(run: RunFolder) -> None:
    with pytest.raises(ValueError, match="inside"), held(run, 40):
        raise ValueError("inside")
    assert held_steps(run) == frozenset()


def test_what_dead_processes_hold_is_swept_and_other_files_stay(run: RunFolder) -> None:
    run.holds_dir.mkdir()
    mine = f"40-{os.getpid()}-{started_at(os.getpid())}-0"
    earlier = f"50-{os.getpid()}-1-0"  # of another process that had this pid
    for name in (mine, earlier, f"60-{DEAD}-1-0", "70-x-1-0", "x-1-1-0", "80-1-1", "²-1-1-0"):
        (run.holds_dir / name).touch()
    assert held_steps(run) == {40}
    assert sorted(os.listdir(run.holds_dir)) == sorted([mine, "70-x-1-0", "x-1-1-0", "80-1-1", "²-1-1-0"])


def test_a_run_that_cannot_be_written_is_read_all_the_same(run: RunFolder) -> None:
    run.holds_dir.touch()
    with held(run, 40):
        assert held_steps(run) == frozenset()
