"""Looking at an export against `saved_model_cli`, and making one against Estimator itself."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import tensorflow as tf

from core import commands
from core.commands.experiments import estimator_of, experiment_of
from core.commands.exports import servable_of, verify_export
from core.runs.catalogue.checkpoints import find_checkpoint
from core.runs.catalogue.exports import read_export
from core.runs.run import RunFolder
from core.serving.export.export_request import ExportRequest
from core.serving.export.exporter import export_checkpoint
from core.serving.export.receivers import RECEIVERS, make_receiver_fn

REPOSITORY = Path(__file__).resolve().parents[2]
CLI = Path(sys.executable).with_name("saved_model_cli")
FLOATS = 125_000_000  # 500 MB
pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def large_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    class Model(tf.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.table = tf.Variable(tf.zeros([FLOATS // 100, 100]))

        @tf.function(input_signature=[tf.TensorSpec([None], tf.int64, name="ids")])
        def rows(self, ids: tf.Tensor) -> dict[str, tf.Tensor]:
            return {"rows": tf.gather(self.table, ids)}

    model = Model()
    path = tmp_path_factory.mktemp("large") / "1"
    tf.saved_model.save(model, str(path), signatures={"serving_default": model.rows})
    return path


def seconds_of(command: Sequence[str]) -> float:
    started = time.perf_counter()
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "rows" in done.stdout
    return time.perf_counter() - started


def test_inspecting_a_model_of_500_mb(large_model: Path) -> None:
    shown = [str(CLI), "show", "--dir", str(large_model), "--all"]
    inspected = [sys.executable, "main.py", "inspect", str(large_model)]
    ours = min(seconds_of(inspected) for _ in range(5))
    theirs = min(seconds_of(shown) for _ in range(2))
    ratio = ours / theirs
    print(f"\ninspect, 500 MB: {ours:.2f} s, saved_model_cli --all {theirs:.1f} s, ratio {ratio:.3f} (aim 0.1)")
    assert ratio < 0.3


def test_exporting_a_checkpoint(tmp_path: Path) -> None:
    run_dir = tmp_path / "run"
    commands.train("penguins", run_dir, settings={"max_steps": 20, "checkpoint_every": 20, "export": "none"})
    run = RunFolder.open(run_dir)
    experiment = experiment_of(run, commands.nothing)
    checkpoint = find_checkpoint(run, "latest")
    assert experiment.schema is not None
    receiver_fn = make_receiver_fn(experiment.schema, experiment.preprocess, RECEIVERS, "example")
    made: list[Path] = []

    def bare() -> None:
        estimator = estimator_of(run, experiment)
        # A folder of its own, as Estimator waits for the next second where a version is taken.
        folder = tempfile.mkdtemp(dir=tmp_path)
        estimator.export_saved_model(folder, receiver_fn, checkpoint_path=checkpoint.path)

    def ours() -> None:
        export = export_checkpoint(
            servable_of(run, experiment), checkpoint.path, tmp_path / "ours", ExportRequest(receivers=RECEIVERS)
        )
        made.append(Path(export.path))

    times = _in_turn(bare, ours, rounds=9)
    ratio = statistics.median(times[1]) / statistics.median(times[0])
    started = time.perf_counter()
    verify_export(run, experiment, checkpoint, read_export(made[-1]), commands.nothing)
    check = time.perf_counter() - started
    print(
        f"\nexport: {statistics.median(times[1]):.2f} s, bare {statistics.median(times[0]):.2f} s, "
        f"ratio {ratio:.2f} (aim 1.1); the parity check {check:.2f} s"
    )
    assert ratio < 1.5


def _in_turn(*works: Callable[[], None], rounds: int) -> list[list[float]]:
    """Seconds of each, one after the other in every round, the first round not counted."""
    times: list[list[float]] = [[] for _ in works]
    for turn in range(rounds + 1):
        for work, found in zip(works, times, strict=True):
            started = time.perf_counter()
            work()
            if turn:
                found.append(time.perf_counter() - started)
    return times
