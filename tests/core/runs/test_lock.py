"""The lock of a training: one at a time, free when its process is gone, and its holder has a name."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import RunError
from core.runs.lock import is_locked, training_lock
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState

INFO = RunInfo("linear", "/x/linear.py", "0", {}, {}, "loss", False, None, {}, 1.0)
_HOLDER = """
import sys
from pathlib import Path
from core.runs.lock import training_lock
from core.runs.run import RunFolder
with training_lock(RunFolder(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "run", INFO, b"")


def test_a_run_is_trained_by_one_process_at_a_time(run: RunFolder) -> None:
    assert not is_locked(run)
    with training_lock(run):
        assert is_locked(run)
        with (
            pytest.raises(RunError, match="run is being trained by another process"),
            training_lock(run),
        ):
            pass
    assert not is_locked(run)
    with training_lock(run):
        pass


def test_the_lock_of_a_killed_process_is_free(run: RunFolder) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(run.path)],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == "held\n"
    state = RunState("training", None, 1, 9, "", holder.pid, os.uname().nodename, 1.0)
    run.write_state(state)
    with pytest.raises(RunError, match=rf"another process \(pid {holder.pid} on "), training_lock(run):
        pass
    assert is_locked(run)
    holder.kill()
    holder.wait()
    holder.stdin.close()
    holder.stdout.close()
    assert not is_locked(run)
    with training_lock(run):
        assert is_locked(run)


def test_a_state_that_cannot_be_read_does_not_free_the_run(run: RunFolder) -> None:
    (run.path / "workbench" / "state.json").write_text("{")
    with training_lock(run), pytest.raises(RunError, match="being trained by another process"), training_lock(run):
        pass


def test_asking_makes_no_file_in_a_run_that_was_never_trained(run: RunFolder) -> None:
    before = sorted(run.path.rglob("*"))
    assert not is_locked(run)
    assert not is_locked(dataclasses.replace(run, path=run.path / "gone"))
    assert sorted(run.path.rglob("*")) == before
