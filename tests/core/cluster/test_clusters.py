"""Clusters of real processes on this machine: trained, killed, started again, ended by early stopping."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from core import commands
from core.cluster.job import Job
from core.cluster.local import parse_counts
from core.cluster.starter import train_cluster
from core.commands.records import TrainingResult
from core.control import Control
from core.jobs import CheckpointSaved, Evaluated, Event, Notice, PatienceChanged
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.cluster_files import read_cluster
from core.runs.events.evaluations import read_evaluations
from core.runs.events.scalars import ScalarReader, SeriesKey
from core.runs.processes import is_alive
from core.runs.run import RunFolder
from tests.core.conftest import LINEAR

pytestmark = pytest.mark.timeout(400)

SLOW = LINEAR.replace(
    "metrics_fn=metrics_fn,",
    """metrics_fn=metrics_fn, augment=slowly,""",
).replace(
    "experiment = Experiment(",
    """
def slowly(features, labels):
    import time
    def wait(x):
        time.sleep(0.005)
        return x
    x = tf.numpy_function(wait, [features["x"]], tf.float32)
    return {**features, "x": tf.ensure_shape(x, [None, 2])}, labels


experiment = Experiment(""",
)
# The first evaluation is the best, by min_delta; so training ends two evaluations after `min_steps`.
EVERY = 40  # steps
SETTINGS = {
    "max_steps": 10**6, "checkpoint_every": EVERY, "summary_every": 1, "batch_size": 8, "metric": "loss",
    "min_delta": 1e3, "patience": 2, "min_steps": 200, "export": "none", "keep_latest": 2, "keep_best": 1,
}  # fmt: skip


@pytest.fixture
def experiment(tmp_path: Path) -> Path:
    file = tmp_path / "linear.py"
    file.write_text(SLOW)
    return file


def pids_of(run: Path, task: str) -> list[int]:
    """The processes that a task has had, the present one last."""
    file = run / "workbench" / "cluster" / f"{task}.log"
    return [int(pid) for pid in re.findall(rf"^--- .* {task}, process (\d+)$", file.read_text(), re.MULTILINE)]


class Killed:
    """Kills tasks once a checkpoint of a step, or a later one, was saved, and keeps what was told."""

    def __init__(self, run: Path, tasks: Mapping[int, tuple[str, ...]]) -> None:
        self._run, self.tasks = run, tasks
        self.events: list[tuple[float, Event]] = []
        self.at: list[int] = []

    def __call__(self, event: Event) -> None:
        self.events.append((time.monotonic(), event))
        step = next((step for step in sorted(self.tasks) if step not in self.at), None)
        if isinstance(event, CheckpointSaved) and step is not None and event.step >= step:
            self.at.append(step)
            for task in self.tasks[step]:
                os.kill(pids_of(self._run, task)[-1], signal.SIGKILL)

    def texts(self) -> list[str]:
        return [event.text for _, event in self.events if isinstance(event, Notice)]

    def decided(self) -> float:
        """When early stopping decided."""
        return next(
            at for at, event in self.events if isinstance(event, PatienceChanged) and event.status.should_stop
        )


def train(experiment: Path | str, run: Path | str, cluster: str, emit: Callable[[Event], None]) -> TrainingResult:
    counts = parse_counts(cluster, None)
    job = Job(str(experiment), str(run), counts.strategy, {}, {**SETTINGS, "seed": 3})
    return train_cluster(job, counts, emit, Control())


def check_ended_well(run: Path, result: TrainingResult, killed: Killed, tasks: tuple[str, ...]) -> None:
    folder = RunFolder.open(run)
    assert (result.reason, folder.read_state().status) == ("early_stopping", "ended")
    assert "without improvement" in result.message
    dead = [task for tasks in killed.tasks.values() for task in tasks]
    restarts = [text for text in killed.texts() if "SIGKILL" in text and "It is started again" in text]
    assert len(restarts) == len(dead)
    assert all(len(pids_of(run, task)) >= 2 for task in dead)
    for task in tasks:
        assert not any(is_alive(pid) for pid in pids_of(run, task)), task
    record = read_cluster(folder)
    assert record is not None
    assert record.stage == "ended"
    kept = {item.step: item for item in list_checkpoints(folder)}
    evaluated = [event.step for _, event in killed.events if isinstance(event, Evaluated)]
    assert sorted(set(evaluated)) == evaluated, "each checkpoint once"
    assert set(kept) <= set(evaluated)
    assert killed.at == sorted(killed.tasks)
    assert max(kept) == result.step > killed.at[-1]
    assert len(kept) <= 3, "retention"
    assert {item.step for item in read_evaluations(run)} == set(evaluated)
    assert time.monotonic() - killed.decided() < 10, "all have ended within 10 s of the decision"


def test_a_ps_an_evaluator_and_a_chief_that_are_killed_come_back_and_early_stopping_ends_all(
    experiment: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    killed = Killed(run, {80: ("ps-0", "evaluator-0"), 120: ("chief-0",)})
    result = train(experiment, run, "chief=1,worker=1,ps=1", killed)
    check_ended_well(run, result, killed, ("chief-0", "worker-0", "ps-0", "evaluator-0"))


def test_a_worker_that_is_killed_comes_back_and_the_losses_are_those_of_one_process(
    experiment: Path, tmp_path: Path
) -> None:
    run, alone = tmp_path / "run", tmp_path / "alone"
    killed = Killed(run, {80: ("worker-1",)})
    result = train(experiment, run, "worker=2", killed)
    check_ended_well(run, result, killed, ("worker-0", "worker-1", "evaluator-0"))
    steps = EVERY
    settings = {**SETTINGS, "seed": 3, "max_steps": steps, "batch_size": 16, "fused_steps": False}
    commands.train(experiment, alone, settings=settings)
    ours, theirs = losses_of(run, steps), losses_of(alone, steps)
    assert len(ours) == len(theirs) == steps
    assert ours == pytest.approx(theirs, abs=1e-5)


PARENT = """
import sys
from tests.core.cluster.test_clusters import train
train(sys.argv[1], sys.argv[2], "worker=1,evaluator=0", lambda event: None)
"""


def test_the_processes_end_in_good_order_with_the_one_that_started_them(
    experiment: Path, tmp_path: Path, repository: Path
) -> None:
    run = tmp_path / "run"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(experiment), str(run)], cwd=repository)
    wait_until(lambda: (run / "model.ckpt-40.index").exists(), "a checkpoint")
    parent.kill()
    parent.wait()
    wait_until(lambda: not is_alive(pids_of(run, "worker-0")[-1]), "the end of the worker")
    state = RunFolder.open(run).read_state()
    assert (state.status, state.reason) == ("ended", "interrupted")
    assert "Stopped at step" in state.message
    assert max(item.step for item in list_checkpoints(RunFolder.open(run))) == state.step


def wait_until(condition: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + 120
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def losses_of(run: Path, steps: int) -> dict[int, float]:
    """The curve of the training loss up to a step."""
    reader = ScalarReader(run)
    reader.poll()
    series = reader.series[SeriesKey("", "loss")]
    points = zip(series.steps.tolist(), series.values.tolist(), strict=True)
    return {step: value for step, value in points if step <= steps}
