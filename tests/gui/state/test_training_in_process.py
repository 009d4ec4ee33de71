"""Where the settings say so, the window trains in a process of its own, and may leave it to train on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.commands.records import BranchOrigin, TrainingResult
from core.control import Control, WorkStopped
from core.jobs import Emit, Notice
from core.processes import training as process_training
from core.training.starting.warm_start import WarmStart
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, checkpoint, experiment_info, run_info, run_view, state, write_run


class Child:
    """Stands for a process that trains until it is stopped or released."""

    made: list[Child]
    alive = True

    def __init__(self, *, gives_way: bool = False) -> None:
        assert gives_way, "a window is beside it"
        self.made.append(self)
        self.asked: tuple[Any, ...] = ()
        self.released = threading.Event()

    def train(
        self,
        source: Any,
        run: Path,
        params: Any,
        settings: Any,
        emit: Emit,
        control: Control,
        device: str,
        origin: BranchOrigin | None = None,
        warm_start: WarmStart | None = None,
    ) -> TrainingResult:
        self.asked = (source, dict(params), settings["run_in"], device)
        self.origin, self.warm_start = origin, warm_start
        write_run(run, state("training"))
        emit(Notice("trains"))
        while not self.released.wait(0.01):
            if control.stop_requested:
                return TrainingResult(str(run), "stopped", 3, None, {}, None, "Stopped.")
        raise WorkStopped

    def release(self) -> None:
        self.released.set()

    def close(self) -> None:
        self.alive = False


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[Child]:
    Child.made = []
    monkeypatch.setattr(process_training, "TrainingChild", Child)
    return Child.made


@pytest.fixture
def backend() -> FakeBackend:
    return FakeBackend()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, backend: FakeBackend) -> Iterator[Bench]:
    bench = Bench(tmp_path, backend)
    yield bench
    backend.let_train_end.set()
    bench.end()


def begin(bench: Bench, qtbot: QtBot, children: list[Child], warm_start: WarmStart | None = None) -> Child:
    bench.holder.change(experiment=experiment_info())
    bench.training.train({"units": 8}, {"run_in": "process", "device": "0"}, warm_start)
    qtbot.waitUntil(lambda: bool(children) and bool(children[0].asked), timeout=5000)
    return children[0]


def test_the_process_gets_what_was_asked_for_and_the_backend_is_left_alone(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, children: list[Child]
) -> None:
    warm_start = WarmStart("/nowhere/teacher")
    child = begin(bench, qtbot, children, warm_start)
    assert child.asked[1:] == ({"units": 8}, "process", "0")
    assert child.warm_start == warm_start
    assert bench.training.can_keep_training
    bench.training.stop()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert not bench.training.can_keep_training
    assert backend.trained == []


def test_the_next_training_finds_a_process_that_is_ready(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, children: list[Child]
) -> None:
    begin(bench, qtbot, children)
    assert len(children) == 1
    bench.training.stop()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert len(children) == 2
    bench.train({"units": 9}, {"run_in": "process"})
    qtbot.waitUntil(lambda: bool(children[1].asked), timeout=5000)
    bench.training.stop()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    bench.training.end()
    assert [child.alive for child in children] == [True, True, False]
    assert children[2].asked == ()


def test_a_process_that_is_kept_is_released_and_the_window_is_free(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, children: list[Child]
) -> None:
    child = begin(bench, qtbot, children)
    bench.training.keep_training()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert child.released.is_set()


def test_a_branch_is_trained_in_a_process_too(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, children: list[Child], tmp_path: Path
) -> None:
    run = tmp_path / "pets" / "run-001"
    bench.leave_for(run)
    bench.show(run_view(run, state("ended", "stopped"), run_info(), [checkpoint(300)]))
    bench.training.branch(300, {"units": 8}, {"run_in": "process", "device": "cpu"}, keep_step=False)
    qtbot.waitUntil(lambda: bool(children) and bool(children[0].asked), timeout=5000)
    assert children[0].origin == BranchOrigin(str(run), 300, keep_step=False)
    assert children[0].asked == (None, {"units": 8}, "process", "cpu")
    assert backend.branched == []


def test_a_thread_is_what_trains_otherwise(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, children: list[Child]
) -> None:
    bench.holder.change(experiment=experiment_info())
    bench.train({}, {"run_in": "thread"})
    qtbot.waitUntil(lambda: bool(backend.trained), timeout=5000)
    assert not children
    assert not bench.training.can_keep_training
