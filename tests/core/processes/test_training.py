"""A training in a child process: the same as in a thread, and what happens when the child dies or is let go."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core.commands.records import BranchOrigin, TrainingResult
from core.control import Control, WorkStopped
from core.errors import SettingsError
from core.jobs import Checked, Emit, Evaluated, Event, Progress
from core.processes.training import ProcessDied, TrainingChild, train_in_process
from core.runs.control_files import Request, send_request
from core.runs.run import RunFolder
from core.words import speak
from tests.core.conftest import LINEAR

PATIENCE = 60.0  # seconds
ENDLESS = {"max_steps": 10**7, "checkpoint_every": 10**6}


@pytest.fixture
def experiment(tmp_path: Path) -> Path:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    return file


def wait_until(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.02)


class Training:
    """A training in a child, in a thread of this test."""

    def __init__(self, experiment: Path, run: Path) -> None:
        self.run, self.events, self.control = run, list[Event](), Control()
        self.error: BaseException | None = None
        self.child = TrainingChild()
        self._thread = threading.Thread(target=self._train, args=(experiment,))
        self._thread.start()

    def _train(self, experiment: Path) -> None:
        try:
            self.child.train(experiment, self.run, {}, ENDLESS, self.events.append, self.control)
        except BaseException as error:
            self.error = error

    def wait_for_steps(self) -> None:
        def stepping() -> bool:
            return any(isinstance(event, Progress) and event.step > 0 for event in self.events)

        wait_until(lambda: stepping() or self.error is not None, "steps")
        assert self.error is None

    def join(self) -> None:
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()


def test_it_ends_with_the_events_and_the_result_of_a_training(experiment: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    settings = {"max_steps": 20, "checkpoint_every": 10}
    result = train_in_process(experiment, tmp_path / "run", {}, settings, events.append)
    assert (result.reason, result.step) == ("max_steps", 20)
    assert [event.step for event in events if isinstance(event, Evaluated)] == [10, 20]
    assert RunFolder.open(tmp_path / "run").read_state().reason == "max_steps"
    origin = BranchOrigin(str(tmp_path / "run"), 10, keep_step=True)
    settings = {"max_steps": 15, "checkpoint_every": 5}
    result = TrainingChild().train(None, tmp_path / "branch", {}, settings, events.append, Control(), origin=origin)
    assert (result.reason, result.step) == ("max_steps", 15)
    info = RunFolder.open(tmp_path / "branch").read_info()
    assert info is not None
    assert (info.branched_from or {})["step"] == 10


def test_its_sentences_and_errors_come_in_the_language_of_who_started_it_and_are_kept_in_english(
    experiment: Path, tmp_path: Path
) -> None:
    events: list[Event] = []
    speak(lambda text: f"<{text}>")
    try:
        result = train_in_process(experiment, tmp_path / "run", {}, {"max_steps": 2}, events.append)
        message = RunFolder.open(tmp_path / "run").read_state().message
        with pytest.raises(SettingsError, match=r"^<+Max steps> ") as caught:
            train_in_process(experiment, tmp_path / "wrong", {}, {"max_steps": -1})
    finally:
        speak()
    assert caught.value.field == "max_steps"  # it is raised as in a thread
    assert not (tmp_path / "wrong").exists()
    assert result.message == message == "<Finished: all 2 steps are done.>"
    checks = [event for event in events if isinstance(event, Checked) and event.name == "Steps"]
    assert [check.text for check in checks] == ["<2 steps to do, up to step 2.>"]
    assert RunFolder.open(tmp_path / "run").read_state().message == "Finished: all 2 steps are done."
    assert "<" not in RunFolder.open(tmp_path / "run").training_log.read_text()


def test_requests_reach_the_child_and_its_death_is_told_with_its_cause(experiment: Path, tmp_path: Path) -> None:
    training = Training(experiment, tmp_path / "run")
    training.wait_for_steps()
    training.control.pause()
    run = RunFolder.open(tmp_path / "run")
    wait_until(lambda: run.read_state().activity == "paused", "paused")
    training.control.resume()
    wait_until(lambda: run.read_state().activity == "", "resumed")
    os.kill(training.child.pid, signal.SIGSEGV)
    training.join()
    assert isinstance(training.error, ProcessDied)
    assert "crashed in native code (SIGSEGV)" in str(training.error)
    assert "Fatal Python error" in training.error.details
    assert run.read_state().reason == "interrupted"


def test_a_child_that_is_let_go_trains_on_and_is_stopped_through_its_folder(
    experiment: Path, tmp_path: Path
) -> None:
    training = Training(experiment, tmp_path / "run")
    training.wait_for_steps()
    training.child.release()
    training.join()
    assert isinstance(training.error, WorkStopped)
    run = RunFolder.open(tmp_path / "run")
    step = run.read_state().step
    wait_until(lambda: run.read_state().step > step, "training on")
    assert run.read_state().pid == training.child.pid
    send_request(run, Request("stop"))
    wait_until(lambda: run.read_state().status == "ended", "stopped")
    assert run.read_state().reason == "stopped"


def test_a_child_that_was_kept_ready_and_is_not_needed_ends() -> None:
    child = TrainingChild()
    assert child.alive
    child.close()
    assert not child.alive


def test_what_the_experiment_prints_is_no_event(tmp_path: Path) -> None:
    file = tmp_path / "loud.py"
    file.write_text('print(\'{"event": "Progress"}\')\n' + LINEAR + "\nimport os; os.write(1, b'raw\\n')\n")
    result = train_in_process(file, tmp_path / "run", {}, {"max_steps": 2, "checkpoint_every": 2})
    assert result.step == 2


def test_a_discard_that_is_accepted_when_the_child_has_ended_is_carried_out(
    experiment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    control, take_in = Control(), TrainingChild._take_in

    def late(child: TrainingChild, line: str, emit: Emit) -> TrainingResult | None:
        result = take_in(child, line, emit)
        if result is not None:
            assert control.request_discard()
        return result

    monkeypatch.setattr(TrainingChild, "_take_in", late)
    result = train_in_process(
        experiment, tmp_path / "run", {}, {"max_steps": 20, "export": "none"}, control=control
    )
    assert (result.reason, bool(result.trash)) == ("cancelled", True)
    assert not (tmp_path / "run").exists()
