"""The commands about runs, in this process."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.cli import main as cli
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.run import RunFolder
from tests.core.conftest import Finished, Train


@pytest.fixture
def run(finished: Finished) -> Path:
    return finished({"keep_latest": 9, "export": "none"})


def ask(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    """The JSON document that a command prints."""
    assert cli.main([*map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def steps_of(run: Path) -> list[int]:
    return [item.step for item in list_checkpoints(RunFolder.open(run))]


def test_delete_and_undelete(capsys: pytest.CaptureFixture[str], run: Path) -> None:
    assert ask(capsys, "delete", run, "--checkpoint", 20, "--checkpoint", 40)["deleted"] == "checkpoint 20, 40"
    assert steps_of(run) == [0, 60]
    assert ask(capsys, "undelete", run)["restored"] == "checkpoint 20, 40"
    assert steps_of(run) == [0, 20, 40, 60]
    ask(capsys, "delete", run)
    assert not run.exists()
    assert ask(capsys, "undelete", run) == {"restored": "run"}
    assert steps_of(run) == [0, 20, 40, 60]
    assert cli.main(["undelete", str(run)]) == 1
    assert "No checkpoint of run was deleted." in capsys.readouterr().err


def test_replay_says_what_a_rule_would_have_done(capsys: pytest.CaptureFixture[str], run: Path) -> None:
    found = ask(capsys, "replay", run, "--metric", "mae", "--patience", 1, "--min-delta", 100)
    assert (found["stop_step"], found["reason"], found["best_step"]) == (40, "patience", 20)
    assert cli.main(["replay", str(run), "--patience", "0"]) == 0
    assert capsys.readouterr().out.startswith("This rule would not have stopped the run")


def test_evaluate_measures_what_has_no_metrics(capsys: pytest.CaptureFixture[str], run: Path) -> None:
    found = ask(capsys, "evaluate", run)
    assert [item["step"] for item in found] == [0]
    assert set(found[0]["metrics"]) == {"loss", "mae"}
    assert ask(capsys, "evaluate", run) == []
    assert [item["step"] for item in ask(capsys, "evaluate", run, "--checkpoint", 40)] == [40]


def test_branch_trains_a_new_run(capsys: pytest.CaptureFixture[str], run: Path, tmp_path: Path) -> None:
    found = ask(
        capsys, "branch", run, "--checkpoint", 20, "--run", tmp_path / "new", "--param", "learning_rate=0.01",
        "--max-steps", 40,
    )  # fmt: skip
    assert (found["reason"], found["step"]) == ("max_steps", 40)
    assert steps_of(tmp_path / "new") == [20, 40]


def test_control_needs_a_training(capsys: pytest.CaptureFixture[str], run: Path) -> None:
    assert cli.main(["control", str(run), "stop-after-evaluation"]) == 1
    assert "run is not being trained now, so there is nothing to stop." in capsys.readouterr().err


def test_a_run_that_stopped_early_goes_on_only_if_told_to(
    capsys: pytest.CaptureFixture[str], train: Train, experiment_file: Path
) -> None:
    run = train({"max_steps": 900, "patience": 1, "min_delta": 100.0, "export": "none"}).run
    assert cli.main(["train", str(experiment_file), "--run", run]) == 1
    assert "--resume resumes it, with its patience reset" in capsys.readouterr().err
    assert cli.main(["train", str(experiment_file), "--run", run, "--resume", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["step"] == 60
