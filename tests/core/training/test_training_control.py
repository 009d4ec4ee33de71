"""Everything one can ask of a training while it runs, from here and from another process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core import commands
from core.control import Control
from core.errors import RunError
from core.jobs import CheckpointSaved, Evaluated, Event, ModelExported, Notice, PatienceChanged, Phase, Progress
from core.runs.catalogue.checkpoints import find_checkpoint, list_checkpoints
from core.runs.lock import training_lock
from core.runs.run import RunFolder
from tests.core.conftest import LINEAR, Train

LONG = {"max_steps": 1_000_000, "patience": 0, "export": "none"}


class Watcher:
    """Collects events, and does something once, at the first event of a kind."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._waiting: list[tuple[type, Callable[[], object]]] = []

    def at_first(self, kind: type, action: Callable[[], object]) -> None:
        self._waiting.append((kind, action))

    def __call__(self, event: Event) -> None:
        self.events.append(event)
        for pair in list(self._waiting):
            if isinstance(event, pair[0]):
                self._waiting.remove(pair)
                pair[1]()

    def steps(self, kind: type) -> list[int]:
        return [event.step for event in self.events if isinstance(event, kind)]  # type: ignore[union-attr]


def test_stop_after_evaluation_ends_right_after_the_next_one(train: Train) -> None:
    control, watch = Control(), Watcher()
    watch.at_first(Progress, control.request_stop_after_evaluation)
    result = train(LONG, watch, control)
    assert (result.reason, result.step) == ("stopped", 20)
    assert watch.steps(Evaluated) == [20]


def test_cancel_puts_the_run_into_the_trash_and_it_can_come_back(train: Train, tmp_path: Path) -> None:
    control, watch = Control(), Watcher()
    watch.at_first(Evaluated, control.request_discard)
    result = train(LONG, watch, control)
    assert (result.reason, result.export) == ("cancelled", None)
    assert not (tmp_path / "run").exists()
    assert result.trash is not None
    from core.runs.catalogue.trash import list_trash

    (trashed,) = list_trash(tmp_path / ".trash")
    commands.undelete(trashed)
    assert [item.step for item in list_checkpoints(RunFolder.open(tmp_path / "run"))][-1] == 20


def test_cancel_breaks_an_evaluation_off(tmp_path: Path) -> None:
    file = tmp_path / "slow.py"
    many = 'Arrays({"x": np.tile(x, (500, 1)), "y": np.tile(y, 500)})'
    file.write_text(LINEAR.replace("Data(data, data)", f"Data(data, {many})"))
    control, watch = Control(), Watcher()

    def emit(event: Event) -> None:
        watch(event)
        if isinstance(event, Phase) and event.kind == "evaluating":
            control.request_discard()

    result = commands.train(
        file, tmp_path / "run", settings={**LONG, "eval_batch_size": 1}, emit=emit, control=control
    )
    assert result.reason == "cancelled"
    assert watch.steps(Evaluated) == []


def test_a_checkpoint_by_hand_is_saved_at_once_and_not_evaluated(train: Train) -> None:
    control, watch = Control(), Watcher()

    def twice() -> None:
        control.request_checkpoint(evaluate=False)
        control.request_checkpoint(evaluate=False)

    watch.at_first(Progress, twice)
    train({"max_steps": 60, "checkpoint_every": 50, "keep_latest": 9, "export": "none"}, watch, control)
    first, *others = watch.steps(CheckpointSaved)
    assert first < 10
    assert others == [50, 60]
    assert watch.steps(Evaluated) == [50, 60]


def test_an_evaluation_by_hand_uses_up_no_patience_even_after_a_restart(train: Train) -> None:
    control, watch = Control(), Watcher()
    watch.at_first(Evaluated, lambda: control.request_checkpoint(evaluate=True))
    rule = {"max_steps": 50, "checkpoint_every": 20, "patience": 9, "min_delta": 100.0, "export": "none"}
    train(rule, watch, control)
    assert watch.steps(Evaluated) == [20, 21, 40, 50]
    used = [event.status.used for event in watch.events if isinstance(event, PatienceChanged)]
    assert used == [0, 0, 1, 2]
    again = Watcher()
    train({**rule, "max_steps": 60}, again)
    assert [event.status.used for event in again.events if isinstance(event, PatienceChanged)] == [2, 3]


def test_a_checkpoint_can_be_saved_while_paused(train: Train) -> None:
    control, watch = Control(), Watcher()
    watch.at_first(Progress, control.pause)

    def emit(event: Event) -> None:
        watch(event)
        if isinstance(event, Phase) and event.kind == "paused" and not watch.steps(CheckpointSaved):
            threading.Timer(0.1, control.request_checkpoint, kwargs={"evaluate": True}).start()
        if isinstance(event, Evaluated):
            threading.Timer(0.2, control.resume).start()

    result = train({"max_steps": 40, "checkpoint_every": 40, "export": "none"}, emit, control)
    assert result.step == 40
    assert watch.steps(Evaluated)[0] < 40


def test_prolonging_moves_the_end_and_is_kept(train: Train) -> None:
    control, watch = Control(), Watcher()
    watch.at_first(Evaluated, lambda: control.extend(15))
    result = train({"max_steps": 40, "export": "none"}, watch, control)
    assert (result.reason, result.step) == ("max_steps", 55)
    info, state = RunFolder.open(Path(result.run)).read_info(), RunFolder.open(Path(result.run)).read_state()
    assert info is not None
    assert (info.settings["max_steps"], state.max_steps) == (55, 55)
    assert any(isinstance(event, Notice) and "ends at step 55" in event.text for event in watch.events)
    with pytest.raises(ValueError, match="positive"):
        control.extend(0)


def test_improvements_are_exported_as_they_come(train: Train) -> None:
    watch = Watcher()
    result = train({"max_steps": 60, "export_improvements": True, "export": "best"}, watch)
    kinds = [type(event) for event in watch.events if isinstance(event, Evaluated | ModelExported)]
    assert kinds[:2] == [Evaluated, ModelExported]
    assert result.best_step in watch.steps(ModelExported)
    assert len(watch.steps(ModelExported)) == len(set(watch.steps(ModelExported)))
    assert result.export is not None


def test_two_trainings_in_one_folder_are_refused(train: Train, tmp_path: Path) -> None:
    train({"max_steps": 20})
    run = RunFolder.open(tmp_path / "run")
    with training_lock(run), pytest.raises(RunError, match="being trained by another process"):
        train({"max_steps": 40})
    assert train({"max_steps": 40}).step == 40


def test_nothing_can_be_asked_of_a_run_at_rest(trained_run: Path) -> None:
    with pytest.raises(RunError, match="not being trained now"):
        commands.control_run(trained_run, "stop")


def wait_for(condition: Callable[[], bool], seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def test_a_run_of_another_process_obeys_from_here(tmp_path: Path, repository: Path) -> None:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    path = tmp_path / "run"
    process = subprocess.Popen(
        [sys.executable, "main.py", "train", str(file), "--run", str(path), "--max-steps", "10000000",
         "--patience", "0", "--checkpoint-every", "1000000", "--json"], cwd=repository, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"},
    )  # fmt: skip
    run = RunFolder(path)
    try:
        wait_for(lambda: run.read_state().status == "training" and run.read_state().step > 0)
        commands.control_run(path, "pause")
        wait_for(lambda: run.read_state().activity == "paused")
        held = run.read_state().step
        commands.control_run(path, "evaluate")
        wait_for(lambda: bool(find_metrics(run)))
        assert find_checkpoint(run, "latest").step >= held
        commands.control_run(path, "extend", 5)
        commands.control_run(path, "resume")
        wait_for(lambda: run.read_state().step > held + 1 and run.read_state().max_steps == 10_000_005)
        commands.control_run(path, "stop")
        commands.control_run(path, "stop")
        output, _ = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    assert json.loads(output)["reason"] == "stopped"
    assert run.read_state().reason == "stopped"
    assert find_checkpoint(run, "latest").step == run.read_state().step


def find_metrics(run: RunFolder) -> list[int]:
    return [item.step for item in list_checkpoints(run) if item.metrics]
