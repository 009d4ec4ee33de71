"""The log that a training leaves in its run."""

from __future__ import annotations

import os
import re
from pathlib import Path

from core.commands.run_log import logged
from core.jobs import Event, Notice, Progress
from core.runs.run import RunFolder


def test_a_training_leaves_what_was_told_of_it_with_times(trained_run: Path) -> None:
    lines = RunFolder(trained_run).training_log.read_text(encoding="utf-8").splitlines()
    assert all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ", line) for line in lines)
    told = [line[20:] for line in lines]
    assert "[ok] Lock: No other process trains in this folder." in told
    assert any(line.startswith("step 60: loss ") for line in told)
    assert "Finished: all 60 steps are done." in told


def test_events_pass_through_and_a_log_that_cannot_be_written_is_left_out(tmp_path: Path) -> None:
    seen: list[Event] = []
    emit = logged(RunFolder(tmp_path / "nowhere"), seen.append)
    emit(Notice("one"))
    emit(Progress(1, 2, None, None))
    assert seen == [Notice("one"), Progress(1, 2, None, None)]
    assert not (tmp_path / "nowhere").exists()


def test_a_log_that_is_a_pipe_holds_no_training_up(tmp_path: Path) -> None:
    run = RunFolder(tmp_path)
    run.training_log.parent.mkdir()
    os.mkfifo(run.training_log)
    seen: list[Event] = []
    logged(run, seen.append)(Notice("one"))
    assert seen == [Notice("one")]
