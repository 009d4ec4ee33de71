"""run.json and state.json as records: what older and newer versions wrote."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from core.errors import RunError
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState

INFO = RunInfo("linear", "/x/linear.py", "0", {"rate": 0.1}, {}, "loss", False, None, {}, 1.0)
STATE = RunState("ended", "stopped", 10, 100, "Stopped.", None, "", 1.0, 5, 0.5, 3, (4, 6))


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "run", INFO, b"")


def edit_state(run: RunFolder, **values: Any) -> RunState:
    run.write_state(STATE)
    file = run.path / "workbench" / "state.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **values}))
    return run.read_state()


def test_what_is_written_is_read(run: RunFolder) -> None:
    paused = dataclasses.replace(STATE, activity="evaluating")
    run.write_state(paused)
    assert dataclasses.replace(run.read_state(), uncounted=(4, 6)) == paused
    assert dataclasses.replace(run.read_info() or INFO, receivers=("example", "dense")) == INFO


@pytest.mark.parametrize(
    ("words", "activity"),
    [
        ("", ""),
        ("Paused", "paused"),
        ("Stopping", "stopping"),
        ("Evaluating checkpoint 300", "evaluating"),
        ("Some words of old", ""),
    ],
)
def test_the_words_of_earlier_versions_are_read_as_an_activity(run: RunFolder, words: str, activity: str) -> None:
    run.write_state(STATE)
    file = run.path / "workbench" / "state.json"
    values = {name: value for name, value in json.loads(file.read_text()).items() if name != "activity"}
    file.write_text(json.dumps({**values, "doing": words}))
    assert run.read_state().activity == activity


def test_an_activity_of_a_newer_version_is_some_part_of_training(run: RunFolder) -> None:
    assert edit_state(run, activity="defragmenting", more=[1]).activity == ""
    assert edit_state(run, activity=["paused"]).activity == ""
    assert edit_state(run, activity="paused").activity == "paused"


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"step": "x"}, r"state\.json cannot be read: step: "),
        ({"max_steps": 2**70}, "max_steps: "),
        ({"uncounted": [[]]}, r"uncounted\.0: "),
        ({"status": "resting"}, "status: input should be 'new', 'training' or 'ended', got 'resting'"),
        ({"updated": None}, "updated: "),
    ],
)
def test_a_state_of_the_wrong_shape_is_one_sentence(run: RunFolder, values: dict[str, Any], says: str) -> None:
    with pytest.raises(RunError, match=f"{says}.*Remove it: it only tells how far"):
        edit_state(run, **values)
