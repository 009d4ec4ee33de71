"""Runs that are queued are trained one after the other."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.commands.queued_runs import FILE, QueuedRun, keep_queue, read_queue
from core.training.starting.warm_start import WarmStart
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend, experiment_info


@pytest.fixture
def backend() -> FakeBackend:
    return FakeBackend()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, backend: FakeBackend) -> Iterator[Bench]:
    bench = Bench(tmp_path, backend)
    yield bench
    backend.let_train_end.set()
    bench.end()


def queued(rate: float) -> QueuedRun:
    return QueuedRun("/nowhere/pets.py", "pets", {"rate": rate}, {}, f"pets, rate {rate}")


def test_queued_runs_begin_when_the_one_before_has_ended(bench: Bench, backend: FakeBackend, qtbot: QtBot) -> None:
    queue = bench.parts.queue
    bench.holder.change(experiment=experiment_info())
    bench.train({"rate": 0.1}, {})
    qtbot.waitUntil(lambda: len(backend.trained) == 1, timeout=5000)
    queue.add(queued(0.2))
    queue.add(queued(0.3))
    assert [run.params["rate"] for run in queue.waiting] == [0.2, 0.3]
    bench.training.stop()
    qtbot.waitUntil(lambda: len(backend.trained) == 2, timeout=5000)
    assert bench.is_training
    assert len(queue.waiting) == 1
    backend.let_train_end.set()
    qtbot.waitUntil(lambda: len(backend.trained) == 3 and not bench.is_training, timeout=5000)
    assert [params["rate"] for _, _, params, _ in backend.trained] == [0.1, 0.2, 0.3]
    assert len({run for _, run, _, _ in backend.trained}) == 3
    assert queue.waiting == ()


def test_without_a_training_a_run_begins_at_once(bench: Bench, backend: FakeBackend, qtbot: QtBot) -> None:
    bench.parts.queue.add(queued(0.2))
    assert bench.is_training
    assert bench.parts.queue.waiting == ()
    bench.parts.queue.add(queued(0.3))
    bench.parts.queue.clear()
    backend.let_train_end.set()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)
    assert len(backend.trained) == 1


def test_a_run_that_is_queued_while_a_warm_start_is_read_gives_way_and_is_not_lost(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_read, queue = threading.Event(), bench.parts.queue
    monkeypatch.setattr(backend, "match_warm_start", lambda *_: let_read.wait(10))
    bench.holder.change(experiment=experiment_info())
    bench.training.warm_starts.ask("/nowhere/pets.py", WarmStart("/nowhere/run"), {}, {})
    queue.add(queued(0.2))
    bench.train({"rate": 0.1}, {})
    assert [run.params["rate"] for run in queue.waiting] == [0.2]
    backend.let_train_end.set()
    let_read.set()
    qtbot.waitUntil(lambda: len(backend.trained) == 2 and not bench.is_training, timeout=5000)
    assert [params["rate"] for _, _, params, _ in backend.trained] == [0.1, 0.2]
    assert queue.waiting == ()


def test_a_run_that_is_queued_while_a_warm_start_is_read_begins_after_it(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_read, queue = threading.Event(), bench.parts.queue
    monkeypatch.setattr(backend, "match_warm_start", lambda *_: let_read.wait(10))
    bench.training.warm_starts.ask("/nowhere/pets.py", WarmStart("/nowhere/run"), {}, {})
    queue.add(queued(0.2))
    assert not bench.is_training
    let_read.set()
    qtbot.waitUntil(lambda: bench.is_training, timeout=5000)
    assert queue.waiting == ()


def test_a_run_whose_code_may_not_run_stays_in_the_queue_and_says_why(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, tmp_path: Path
) -> None:
    queue, code, asked = bench.parts.queue, tmp_path / "own.py", []
    code.write_text("x = 1\n")
    bench.trust.asked.disconnect()
    bench.trust.asked.connect(lambda what, answer: asked.append(answer))
    queue.add(replace(queued(0.2), source=str(code)))
    queue.add(queued(0.3))
    assert [run.params["rate"] for run in queue.waiting] == [0.2, 0.3]
    assert (queue.why_waiting, len(asked)) == ("Waiting for permission to run own.py", 1)
    assert kept_rates(tmp_path) == [0.2, 0.3]
    queue.take_up()  # asks once more
    assert (len(asked), bench.is_training) == (2, False)
    asked[1]()
    assert bench.is_training
    assert (queue.why_waiting, [run.params["rate"] for run in queue.waiting]) == ("", [0.3])
    queue.clear()
    backend.let_train_end.set()
    qtbot.waitUntil(lambda: not bench.is_training, timeout=5000)


def leave(workspace: Path, rate: float, pid: int) -> None:
    """What a window in another process keeps."""
    keep_queue(workspace, (queued(rate),))
    kept = json.loads((workspace / FILE).read_text())
    (workspace / FILE).write_text(json.dumps({**kept, "pid": pid, "pid_started": ""}))


def kept_rates(workspace: Path) -> list[float]:
    kept = read_queue(workspace)
    return [] if kept is None else [run.params["rate"] for run in kept.runs]


GONE = 2**22 + 1  # above the largest pid there is


def test_runs_that_an_earlier_window_left_begin_when_they_are_asked_for(
    bench: Bench, backend: FakeBackend, qtbot: QtBot, tmp_path: Path
) -> None:
    leave(tmp_path, 0.2, GONE)
    queue = bench.parts.queue
    with qtbot.waitSignal(queue.found) as found:
        queue.read()
    assert found.args == [1]
    assert not bench.is_training
    assert [run.params["rate"] for run in queue.left] == [0.2]
    queue.add(queued(0.3))
    queue.add(queued(0.4))
    assert kept_rates(tmp_path) == [0.2, 0.4]
    queue.take_up()
    backend.let_train_end.set()
    qtbot.waitUntil(lambda: len(backend.trained) == 3 and not bench.is_training, timeout=5000)
    assert [params["rate"] for _, _, params, _ in backend.trained] == [0.3, 0.2, 0.4]
    assert not (tmp_path / FILE).exists()


def test_what_waits_is_kept_by_its_workspace(bench: Bench, backend: FakeBackend, tmp_path: Path) -> None:
    bench.parts.queue.add(queued(0.2))
    bench.parts.queue.add(queued(0.3))
    bench.runs.set_workspace(tmp_path / "other")
    assert [*bench.parts.queue.waiting, *bench.parts.queue.left] == []
    bench.runs.set_workspace(tmp_path)
    assert [run.params["rate"] for run in bench.parts.queue.left] == [0.3]
    bench.parts.queue.clear()
    assert kept_rates(tmp_path) == []


def test_the_queue_of_another_window_is_left_alone_until_it_is_gone(bench: Bench, tmp_path: Path) -> None:
    leave(tmp_path, 0.2, os.getppid())
    queue = bench.parts.queue
    queue.read()
    assert queue.left == ()
    queue.add(queued(0.3))
    queue.add(queued(0.4))
    assert kept_rates(tmp_path) == [0.2]
    leave(tmp_path, 0.2, GONE)
    queue.add(queued(0.5))
    assert kept_rates(tmp_path) == [0.2, 0.4, 0.5]
    queue.clear()
    assert kept_rates(tmp_path) == []


def test_a_queue_that_cannot_be_read_is_told_and_left(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[")
    with qtbot.waitSignal(bench.parts.queue.failed) as failed:
        bench.parts.queue.read()
    assert failed.args is not None
    assert "only the queue is lost, and no run" in failed.args[0]
    assert (tmp_path / FILE).read_text() == "["
