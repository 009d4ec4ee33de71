"""Training in a child process against the same in a thread, in turns: steps per second, and the first step."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from core import commands
from core.control import Control
from core.jobs import Event, Progress
from core.processes.child import READY, load
from core.processes.training import TrainingChild
from tests.core.conftest import LINEAR

SETTINGS = {"max_steps": 20_000, "checkpoint_every": 20_000, "summary_every": 100, "export": "none"}
WARM_UP = 5_000  # steps
ROUNDS = 5


class Clock:
    """When training reported which step."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._marks: list[tuple[float, int]] = []

    def __call__(self, event: Event) -> None:
        if isinstance(event, Progress):
            self._marks.append((time.perf_counter(), event.step))

    @property
    def first_step(self) -> float:
        """Seconds until the first report."""
        return self._marks[0][0] - self._began

    @property
    def rate(self) -> float:
        (first, start), *_, (last, end) = [mark for mark in self._marks if mark[1] >= WARM_UP]
        return (end - start) / (last - first)


class Measured(NamedTuple):
    """Steps per second, and seconds until the first step was reported."""

    rate: float
    first_step: float


@pytest.fixture
def experiment(tmp_path: Path) -> Path:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    return file


def in_thread(experiment: Path, run: Path) -> Measured:
    """The first training of a process that has loaded TensorFlow, as in a window and as in a child."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.test_process_mode", str(experiment), str(run)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True,
    )  # fmt: skip
    return Measured(*json.loads(done.stdout.splitlines()[-1]))


def in_process(experiment: Path, run: Path) -> Measured:
    child = TrainingChild()
    assert child._lines.get(timeout=120) == READY
    clock = Clock()
    child.train(experiment, run, {}, SETTINGS, clock, Control())
    return Measured(clock.rate, clock.first_step)


def test_process_mode_costs_little(experiment: Path, tmp_path: Path) -> None:
    threads, processes = [], []
    for number in range(ROUNDS):
        threads.append(in_thread(experiment, tmp_path / f"thread-{number}"))
        processes.append(in_process(experiment, tmp_path / f"process-{number}"))
    pairs = [(ours.rate, theirs.rate) for ours, theirs in zip(processes, threads, strict=True)]
    ours, theirs = sorted(pairs, key=lambda pair: pair[0] / pair[1])[ROUNDS // 2]
    print(f"\nsteps per second in a process against a thread: {ours / theirs:.3f} ({ours:.0f} / {theirs:.0f})")
    first = min(clock.first_step for clock in processes), min(clock.first_step for clock in threads)
    print(f"first step in a child that was ready, against a thread: {first[0] - first[1]:+.2f} s")
    assert ours / theirs > 0.5
    assert first[0] < 5 * first[1]


if __name__ == "__main__":
    load()
    told = Clock()
    commands.train(Path(sys.argv[1]), Path(sys.argv[2]), settings=SETTINGS, emit=told)
    print(json.dumps([told.rate, told.first_step]))
