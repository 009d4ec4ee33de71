"""Evaluation beside a training that another process makes, and evaluation on other data."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from core import commands
from core.cli import main as cli
from core.commands.evaluating.following import only_follower
from core.commands.evaluating.run_evaluators import BroughtExperiment
from core.control import Control
from core.errors import DataError, RunError, SettingsError
from core.jobs import Evaluated, Event, Notice
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.events.evaluation_log import EvaluationLog
from core.runs.run import RunFolder

METRICS = {"loss", "mae"}


@pytest.fixture
def run(trained_run: Path, tmp_path: Path) -> Path:
    """A finished run of our own, to be changed."""
    return Path(shutil.copytree(trained_run, tmp_path / "run"))


@pytest.fixture
def foreign(run: Path) -> Path:
    """The run as a plain Estimator would have left it: checkpoints and curves, nothing of ours, no evaluations."""
    for name in ("workbench", "export", "eval"):
        shutil.rmtree(run / name)
    return run


def experiment_of(trained_run: Path) -> BroughtExperiment:
    return BroughtExperiment(trained_run.parent / "linear.py")


def metrics_of(run: Path) -> dict[int, set[str]]:
    return {item.step: set(item.metrics) - {"global_step"} for item in list_checkpoints(RunFolder.open(run))}


def keep_back(run: Path, step: int, to: Path) -> Callable[[], None]:
    """Take a checkpoint away; the function that puts it there, as if it were saved then."""
    to.mkdir()
    files = sorted(run.glob(f"model.ckpt-{step}.*"), key=lambda file: file.suffix == ".index")
    kept = [Path(shutil.move(file, to / file.name)) for file in files]

    def put_back() -> None:
        for file in kept:
            shutil.move(file, run / file.name)

    return put_back


def test_each_checkpoint_of_another_program_is_evaluated_once_as_it_is_saved(
    foreign: Path, trained_run: Path, tmp_path: Path
) -> None:
    save, evaluated = keep_back(foreign, 60, tmp_path / "later"), list[int]()

    def emit(event: Event) -> None:
        if isinstance(event, Evaluated):
            evaluated.append(event.step)
            if event.step == 40:
                save()

    results = commands.follow(foreign, emit, brought=experiment_of(trained_run), idle=1.0)
    assert [item.step for item in results] == evaluated == [20, 40, 60]
    assert metrics_of(foreign) == dict.fromkeys((20, 40, 60), METRICS)
    expected = {item.step: item.metrics for item in list_checkpoints(RunFolder.open(trained_run))}
    assert results[-1].metrics["mae"] == pytest.approx(expected[60]["mae"], abs=1e-6)
    logged = EvaluationLog(RunFolder.open(foreign).evaluations_file).poll()
    assert sorted(step for _, step in logged) == [20, 40, 60]
    assert commands.follow(foreign, brought=experiment_of(trained_run), idle=0.1) == ()


def test_following_another_program_goes_on_until_it_is_stopped(foreign: Path, trained_run: Path) -> None:
    control, told = Control(), list[str]()

    def emit(event: Event) -> None:
        if isinstance(event, Notice):
            told.append(event.text)
        if isinstance(event, Evaluated) and event.step == 60:
            threading.Timer(0.5, control.request_stop).start()

    assert len(commands.follow(foreign, emit, control, brought=experiment_of(trained_run))) == 3
    assert control.stop_requested
    assert any("does not say when it ends" in text for text in told)


def test_following_a_run_that_has_ended_evaluates_what_is_missing_and_ends(run: Path) -> None:
    shutil.rmtree(run / "eval")
    assert commands.follow(run) == ()  # the run's own record has them
    RunFolder(run).evaluations_file.unlink()
    assert [item.step for item in commands.follow(run)] == [20, 40, 60]


def test_a_run_is_followed_by_one_process_at_a_time(run: Path) -> None:
    with only_follower(RunFolder.open(run)), pytest.raises(RunError, match="Another process follows run"):
        commands.follow(run)
    assert commands.follow(run) == ()


def test_a_run_of_another_program_needs_an_experiment_and_ours_has_its_own(
    foreign: Path, trained_run: Path
) -> None:
    with pytest.raises(RunError, match="--experiment FILE"):
        commands.evaluate(foreign)
    with pytest.raises(RunError, match="Leave --experiment out"):
        commands.evaluate(trained_run, brought=experiment_of(trained_run))


@pytest.fixture
def other_data(tmp_path: Path) -> Path:
    """Rows that the model of the run cannot fit: the labels are 100 too large."""
    file = tmp_path / "shifted.csv"
    rows = [f"{a} {b},{a - 2 * b + 100.5}" for a, b in ((0, 0), (1, 0), (0, 1), (2, 2))]
    file.write_text("\n".join(["x,y", *rows]))
    return file


def test_checkpoints_are_evaluated_on_other_data_and_listed_with_it(
    run: Path, other_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["evaluate", str(run), "--data", f"shifted={other_data}", "--json"]
    assert cli.main([*arguments, "--checkpoint", "60"]) == 0
    (made,) = json.loads(capsys.readouterr().out)
    assert (made["step"], made["name"]) == (60, "shifted")
    assert made["metrics"]["mae"] == pytest.approx(100, abs=15)
    assert cli.main(arguments) == 0
    assert [item["step"] for item in json.loads(capsys.readouterr().out)] == [20, 40]
    assert cli.main(["list", str(run), "--json"]) == 0
    listed = {item["step"]: item["metrics"] for item in json.loads(capsys.readouterr().out)["checkpoints"]}
    assert all("shifted/mae" in metrics for metrics in listed.values())
    assert listed[60]["mae"] < 5 < listed[60]["shifted/mae"]


def test_a_name_stands_for_one_file(run: Path, other_data: Path, tmp_path: Path) -> None:
    commands.evaluate(run, [60], data={"shifted": str(other_data)})
    second = Path(shutil.copy(other_data, tmp_path / "second.csv"))
    with pytest.raises(SettingsError, match=r'were evaluated as "shifted" on .*shifted\.csv'):
        commands.evaluate(run, [40], data={"shifted": str(second)})
    assert len(commands.evaluate(run, "all", data={"shifted": str(second)})) == 3


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("a/b", "x,y\n1 2,3\n", "cannot name an evaluation"),
        ("more", "x,y\n", "has no records"),
        ("more", "x,z\n1 2,3\n", "y"),
        ("more", None, "No data file matches"),
    ],
)
def test_other_data_that_cannot_be_used_is_a_sentence(
    trained_run: Path, tmp_path: Path, name: str, text: str | None, problem: str
) -> None:
    file = tmp_path / "other.csv"
    if text is not None:
        file.write_text(text)
    with pytest.raises((SettingsError, DataError), match=problem):
        commands.evaluate(trained_run, data={name: str(file)})
