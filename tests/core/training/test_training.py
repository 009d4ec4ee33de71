from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from core import commands
from core.control import Control
from core.errors import DataError, RunError, SettingsError, UserCodeError
from core.jobs import Evaluated, Event, Notice, Phase, Progress
from core.runs.catalogue.checkpoints import find_checkpoint, list_checkpoints
from core.runs.run import RunFolder
from tests.core.conftest import LINEAR, Train


def steps_of(path: Path) -> list[int]:
    return [checkpoint.step for checkpoint in list_checkpoints(RunFolder.open(path))]


def test_training_evaluates_every_checkpoint_and_exports_the_best(train: Train) -> None:
    events: list[Event] = []
    result = train(emit=events.append)
    assert (result.reason, result.step) == ("max_steps", 60)
    assert [event.step for event in events if isinstance(event, Evaluated)] == [20, 40, 60]
    assert result.best_step is not None
    assert result.export is not None
    assert (Path(result.export) / "saved_model.pb").is_file()
    best = find_checkpoint(RunFolder.open(Path(result.run)), "best")
    assert best.step == result.best_step
    assert best.metrics == pytest.approx(dict(result.best_metrics))
    assert any(isinstance(event, Progress) for event in events)


def test_the_evaluator_gives_what_estimator_evaluate_gives(trained_run: Path, tmp_path: Path) -> None:
    import tensorflow as tf

    from core.commands.experiments import experiment_of
    from core.experiment.data.datasets import make_input_fn, resolve_data
    from core.experiment.model import make_estimator, make_run_config

    run = RunFolder.open(Path(shutil.copytree(trained_run, tmp_path / "run")))  # Estimator writes into it
    experiment = experiment_of(run, commands.nothing)
    config = make_run_config(run.path, seed=None, summary_every=10)
    estimator = make_estimator(experiment, {"learning_rate": 0.05}, config)
    data = resolve_data(experiment, run.data_dir)
    input_fn = make_input_fn(
        experiment.schema, data.eval, base_dir=run.path, training=False, batch_size=256, shuffle_buffer=0, seed=None
    )
    for checkpoint in list_checkpoints(run):
        expected = estimator.evaluate(input_fn, checkpoint_path=checkpoint.path, name="check")
        for name, value in checkpoint.metrics.items():
            assert value == pytest.approx(float(expected[name]), abs=1e-6), name
    tf.compat.v1.summary.FileWriterCache.clear()


def test_a_seed_repeats_first_weights_and_order_of_data(experiment_file: Path, tmp_path: Path) -> None:
    def metrics(run: str, seed: int) -> dict[str, float]:
        settings = {"max_steps": 20, "seed": seed, "export": "none"}
        return dict(commands.train(experiment_file, tmp_path / run, settings=settings).best_metrics)

    first = metrics("first", 3)
    assert metrics("second", 3) == first
    assert metrics("third", 4) != first


def test_early_stopping_counts_evaluations_and_says_why(train: Train) -> None:
    result = train({"max_steps": 5000, "patience": 2, "min_delta": 100.0})
    assert result.reason == "early_stopping"
    assert result.step == 60  # the first is the best, the next two bring no improvement
    state = RunFolder.open(Path(result.run)).read_state()
    assert (state.status, state.reason) == ("ended", "early_stopping")
    assert "2 evaluations without improvement" in state.message


def test_a_run_that_stopped_early_goes_on_with_fresh_patience(train: Train) -> None:
    rule = {"max_steps": 5000, "patience": 2, "min_delta": 100.0}
    assert train(rule).step == 60
    resumed = train(rule)
    assert (resumed.reason, resumed.step) == ("early_stopping", 100)


def test_stopping_leaves_a_checkpoint_of_the_last_step_and_an_export(train: Train) -> None:
    control = Control()

    def emit(event: Event) -> None:
        if isinstance(event, Evaluated):
            control.request_stop()

    result = train({"max_steps": 100_000, "patience": 0}, emit, control)
    assert result.reason == "stopped"
    assert steps_of(Path(result.run))[-1] == result.step
    assert find_checkpoint(RunFolder.open(Path(result.run)), "latest").metrics
    assert result.export is not None


def test_pause_holds_the_step_and_resume_goes_on(train: Train) -> None:
    import threading

    control = Control()
    phases: list[str] = []
    seen: list[int] = []

    def emit(event: Event) -> None:
        if isinstance(event, Phase):
            phases.append(event.kind)
            if event.kind == "paused":
                threading.Timer(0.3, control.resume).start()
        if isinstance(event, Evaluated) and "paused" not in phases:
            seen.append(event.step)
            control.pause()

    result = train({"max_steps": 60}, emit, control)
    assert "paused" in phases
    assert (result.reason, result.step) == ("max_steps", 60)


def test_retention_keeps_the_latest_the_best_and_the_pinned(train: Train) -> None:
    train({"max_steps": 40})
    run = next(iter([Path(train({"max_steps": 60}).run)]))
    commands.set_pinned(run, 20, True)
    train({"max_steps": 200, "keep_latest": 1, "keep_best": 1})
    steps = steps_of(run)
    assert 20 in steps
    assert 200 in steps
    assert find_checkpoint(RunFolder.open(run), "best").step in steps
    assert len(steps) <= 3
    state_file = (run / "checkpoint").read_text()
    assert "model.ckpt-200" in state_file.splitlines()[0]


def test_a_wrong_metric_lists_the_real_ones_before_the_first_step(train: Train, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="This model has: loss, mae") as caught:
        train({"metric": "accuracy"})
    assert caught.value.field == "metric"
    assert not (tmp_path / "run").exists()


def test_a_finished_run_asks_for_more_steps(train: Train) -> None:
    train()
    with pytest.raises(SettingsError, match="already at step 60") as caught:
        train()
    assert caught.value.field == "max_steps"


def test_an_exception_in_mid_training_keeps_the_checkpoint_and_the_run_can_go_on(
    tmp_path: Path,
) -> None:
    file = tmp_path / "failing.py"
    file.write_text(
        LINEAR.replace(
            'labels=Feature("y"))',
            'labels=Feature("y"))\n\n\ndef boom(value):\n'
            '    import os\n    if os.path.exists(r"%s"): raise ValueError("bad luck")\n    return value\n'
            % (tmp_path / "fail"),
        ).replace(
            'features["x"])', "tf.ensure_shape(tf.numpy_function(boom, [features['x']], tf.float32), [None, 2]))"
        )
    )

    def emit(event: Event) -> None:
        if isinstance(event, Evaluated):
            (tmp_path / "fail").touch()

    with pytest.raises(UserCodeError, match=r"bad luck|Training failed"):
        commands.train(file, tmp_path / "run", settings={"max_steps": 500}, emit=emit)
    state = RunFolder.open(tmp_path / "run").read_state()
    assert (state.status, state.reason) == ("ended", "failed")
    assert 20 in steps_of(tmp_path / "run")
    (tmp_path / "fail").unlink()
    result = commands.train(None, tmp_path / "run", settings={"max_steps": 60})
    assert result.step == 60


def test_a_nan_loss_is_said_with_its_step_and_the_best_model_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "nan.py"
    file.write_text(LINEAR)
    with pytest.raises(UserCodeError, match="NaN"):
        commands.train(file, tmp_path / "run", {"learning_rate": 1e30}, {"max_steps": 200, "patience": 0})
    assert RunFolder.open(tmp_path / "run").read_state().reason == "failed"


def test_empty_evaluation_data_is_refused_before_the_first_step(tmp_path: Path) -> None:
    file = tmp_path / "empty.py"
    file.write_text(LINEAR.replace("Data(data, data)", 'Data(data, Arrays({"x": x[:0], "y": y[:0]}))'))
    with pytest.raises(DataError, match="evaluation data has no records"):
        commands.train(file, tmp_path / "run")


def test_editing_the_experiment_after_the_start_changes_nothing(train: Train, experiment_file: Path) -> None:
    train({"max_steps": 20})
    experiment_file.write_text("raise RuntimeError('edited')")
    result = commands.train(None, experiment_file.parent / "run", settings={"max_steps": 40})
    assert result.step == 40


def test_a_folder_with_other_files_is_no_place_for_a_run(train: Train, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "notes.txt").write_text("mine")
    with pytest.raises(RunError, match="not a run"):
        train()
    assert (tmp_path / "run" / "notes.txt").read_text() == "mine"


def test_a_killed_training_reads_as_interrupted_and_goes_on(tmp_path: Path, repository: Path) -> None:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    command = [sys.executable, "main.py", "train", str(file), "--run", str(tmp_path / "run")]
    process = subprocess.Popen(
        [*command, "--max-steps", "1000000", "--patience", "0"], cwd=repository,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"},
    )  # fmt: skip
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and not (
        (tmp_path / "run").exists() and any((tmp_path / "run").glob("model.ckpt-[1-9]*.index"))
    ):
        time.sleep(0.1)
    with pytest.raises(RunError, match="being trained by another process"):
        commands.train(None, tmp_path / "run")
    process.kill()
    process.wait()
    run = RunFolder.open(tmp_path / "run")
    assert run.read_state().reason == "interrupted"
    newest = steps_of(tmp_path / "run")[-1]
    notices: list[str] = []

    def emit(event: Event) -> None:
        if isinstance(event, Notice):
            notices.append(event.text)

    result = commands.train(None, tmp_path / "run", settings={"max_steps": newest + 20, "patience": 0}, emit=emit)
    assert result.step == newest + 20
    assert any(f"Resuming from checkpoint {newest}" in notice for notice in notices)


def test_a_damaged_newest_checkpoint_is_set_aside_and_training_goes_on_from_the_one_before(train: Train) -> None:
    run = Path(train().run)
    data = run / "model.ckpt-60.data-00000-of-00001"
    content = bytearray(data.read_bytes())
    content[len(content) // 2] ^= 0xFF
    data.write_bytes(bytes(content))
    notices: list[str] = []

    def emit(event: Event) -> None:
        if isinstance(event, Notice):
            notices.append(event.text)

    result = train({"max_steps": 80}, emit)
    assert result.step == 80
    assert "Checkpoint 60 is damaged and was set aside." in notices
    assert any("Resuming from checkpoint 40" in notice for notice in notices)


def test_an_evaluation_beside_a_training_of_the_same_run_loses_nothing(train: Train, tmp_path: Path) -> None:
    """Both write to one event file of this process: the first that ends must leave it to the other."""
    beside: list[threading.Thread] = []

    def emit(event: Event) -> None:
        if isinstance(event, Evaluated) and event.step == 20 and not beside:
            beside.append(threading.Thread(target=commands.evaluate, args=(tmp_path / "run", [20])))
            beside[0].start()
            beside[0].join()

    train({"keep_latest": 9, "export": "none"}, emit)
    assert beside
    found = {item.step: item.metrics for item in list_checkpoints(RunFolder.open(tmp_path / "run"))}
    assert {step for step, metrics in found.items() if "mae" in metrics} == {20, 40, 60}
