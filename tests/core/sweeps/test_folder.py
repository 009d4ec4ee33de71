"""A sweep's folder: what it says of a sweep that runs, is paused, or has lost its process; no trial is trained."""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from core.cli.main import _parser, main
from core.control import Control
from core.errors import RunError
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo
from core.sweeps import publishing
from core.sweeps.folder import (
    SweepPlanned,
    SweepWanted,
    TrialLine,
    ask_sweep,
    list_sweeps,
    new_sweep_path,
    read_sweep,
    read_wanted,
    write_plan,
    write_state,
)
from core.sweeps.publishing import published
from core.sweeps.starting import pause_sweep, resume_sweep, start_sweep, sweep_arguments
from core.sweeps.trials import Trial

SPACE = {"params": {"units": [8, 16]}}
PLAN = SweepPlanned("/x/pets.py", "pets", SPACE, "mae", False, 6, 2, "random", "none", seed=3, device="cpu")


class Started:
    """Stands for the process that would run the sweep."""

    commands: list[list[str]]
    pid = os.getpid()

    def __init__(self, command: list[str], **options: Any) -> None:
        self.commands.append(command)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    Started.commands = []
    monkeypatch.setattr("core.sweeps.starting.subprocess.Popen", Started)
    return Started.commands


def test_a_sweep_is_started_by_the_command_that_can_be_typed(tmp_path: Path, started: list[list[str]]) -> None:
    folder = new_sweep_path(tmp_path, "pets")
    start_sweep(folder, PLAN)
    (command,) = started
    arguments = _parser("sweep").parse_args(command[3:])
    assert (arguments.experiment, arguments.trials, arguments.at_once) == ("/x/pets.py", 6, 2)
    assert (arguments.method, arguments.pruning, arguments.metric) == ("random", "none", "mae")
    assert (arguments.seed, arguments.device, arguments.to) == (3, "cpu", folder)
    assert arguments.space.read_text().replace("\n", "").replace(" ", "") == '{"params":{"units":[8,16]}}'
    assert command[3:] == sweep_arguments(folder, PLAN)
    assert "os.nice" in command[2]
    (view,) = list_sweeps(tmp_path).sweeps
    assert (view.folder, view.running, view.wanted, view.done) == (folder, True, 6, 0)
    assert new_sweep_path(tmp_path, "pets") != folder
    with pytest.raises(RunError, match="holds a sweep already"):
        start_sweep(folder, PLAN)


def test_a_sweep_is_paused_and_resumed_with_more_trials(tmp_path: Path, started: list[list[str]]) -> None:
    start_sweep(tmp_path, PLAN)
    pause_sweep(tmp_path)
    view = read_sweep(tmp_path)
    assert view is not None
    assert view.pausing
    write_state(tmp_path, running=False, trials=[TrialLine(0, "finished", 0.5, "trial-0000")])
    with pytest.raises(RunError, match="does not run now"):
        pause_sweep(tmp_path)
    resume_sweep(tmp_path, 9)
    view = read_sweep(tmp_path)
    assert view is not None
    assert (view.running, view.pausing, view.wanted, view.count("finished")) == (True, False, 9, 1)
    assert f"--trials={9}" in started[-1]
    resume_sweep(tmp_path, 12)  # it runs: nothing is started
    assert len(started) == 2
    wanted = read_wanted(tmp_path)
    assert wanted is not None
    assert wanted.trials == 12


def test_a_sweep_whose_process_is_gone_does_not_run_and_says_what_it_ended_with(tmp_path: Path) -> None:
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    write_plan(tmp_path, PLAN)
    write_state(tmp_path, running=True, trials=[], pid=int(gone.stdout))
    (tmp_path / "sweep.log").write_text("Loading...\nerror: There is no param units.\n")
    view = read_sweep(tmp_path)
    assert view is not None
    assert not view.running
    assert view.state is not None
    assert view.state.message == "The sweep's process is gone. There is no param units."


def test_a_sweep_elsewhere_is_silent_after_a_minute(tmp_path: Path) -> None:
    write_plan(tmp_path, PLAN)
    write_state(tmp_path, running=True, trials=[])
    view = read_sweep(tmp_path)
    assert view is not None
    assert view.state is not None
    assert view.silence(view.state.updated + 30) == 0
    assert view.silence(view.state.updated + 90) == 90


def test_while_a_sweep_runs_its_trials_are_seen_and_what_is_asked_of_it_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_LOOK_EVERY", 0.01)
    trials = [Trial(0, "running", {"units": 8}, None, "trial-0000")]
    control = Control()
    with published(tmp_path, PLAN, lambda: tuple(trials), control) as wanted:
        assert wanted() == 6
        trials[0] = dataclasses.replace(trials[0], state="failed", error="Too many.")
        ask_sweep(tmp_path, SweepWanted(8))
        wait_until(lambda: wanted() == 8 and _first(tmp_path).state == "failed")
        assert _first(tmp_path).error == "Too many."
        pause_sweep(tmp_path)
        wait_until(lambda: control.stop_requested)
    view = read_sweep(tmp_path)
    assert view is not None
    assert not view.running
    assert not view.complete


def test_two_processes_never_run_one_sweep(tmp_path: Path) -> None:
    write_plan(tmp_path, PLAN)
    write_state(tmp_path, running=True, trials=[], pid=os.getppid())
    with pytest.raises(RunError, match="Another process runs the sweep"):  # noqa: SIM117
        with published(tmp_path, PLAN, tuple, Control()):
            pass


def _first(folder: Path) -> TrialLine:
    view = read_sweep(folder)
    assert view is not None
    return view.trials[0]


def wait_until(condition: Any) -> None:
    end = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize("name", ["sweep.json", "sweep-state.json", "sweep-wanted.json"])
def test_a_sweep_that_cannot_be_read_is_told_beside_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    for each in ("a", "b"):
        write_plan(tmp_path / each, PLAN)
        write_state(tmp_path / each, running=False, trials=())
        info = RunInfo("pets", "pets.py", "", {}, {}, "", True, None, {}, 1e9)
        RunFolder.create(tmp_path / each / "trial-0000", info, b"")
    (tmp_path / "b" / name).write_text("{")
    found = list_sweeps(tmp_path)
    assert [view.folder.name for view in found.sweeps] == ["a"]
    (problem,) = found.problems
    assert problem.startswith(
        f"The sweep b is not shown: {tmp_path / 'b' / name} cannot be read: it is not valid JSON"
    )
    assert problem.endswith("Remove it: the sweep's trials are kept, and starting the sweep again writes it anew.")
    assert main(["runs", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert told.err == f"{problem}\n"
    assert told.out.count("trial-0000") == 2
    assert main(["runs", str(tmp_path / "b")]) == 0
    told = capsys.readouterr()
    assert f"The sweep b is not shown: {told.err}" == f"{problem}\n"
    assert told.out.count("trial-0000") == 1
