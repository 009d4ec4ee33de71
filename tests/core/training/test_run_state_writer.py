from __future__ import annotations

import time
from pathlib import Path

import pytest

from core.control import Control
from core.runs.run import RunFolder
from core.runs.run_records import SILENT_AFTER, RunState, silence
from core.training import run_state_writer
from core.training.run_state_writer import RunStateWriter

NEW = RunState("new", None, 0, 10, "", None, "", 0.0)


def test_a_training_that_makes_no_step_still_gives_signs_of_life(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_state_writer, "_WRITE_EVERY", 0.0)
    monkeypatch.setattr(run_state_writer, "_BEAT_EVERY", 0.0)
    run = RunFolder(tmp_path)
    run.marks_file.parent.mkdir()
    writer = RunStateWriter(run, NEW, Control())
    writer.start()
    try:
        first = run.read_state().updated
        end = time.monotonic() + 20
        while run.read_state().updated <= first:
            assert time.monotonic() < end
            time.sleep(0.01)
    finally:
        writer.end(reason="stopped")
    assert run.read_state().step == 0


def test_silence_counts_for_a_training_only_and_from_a_minute_on() -> None:
    live = RunState("training", None, 3, 10, "", 1, "elsewhere", 1000.0)
    assert silence(live, 1000.0 + SILENT_AFTER) == 0
    assert silence(live, 1000.0 + SILENT_AFTER + 1) == SILENT_AFTER + 1
    assert silence(live, 900.0) == 0
    assert silence(NEW, 1e9) == 0
