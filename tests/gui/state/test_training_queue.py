"""Runs that are queued are trained one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.state.training_queue import QueuedRun
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
