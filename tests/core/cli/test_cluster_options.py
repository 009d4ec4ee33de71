"""--strategy, --cluster and TF_CONFIG together: what contradicts itself is a sentence, before anything starts."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from core.cli import main as cli

TF_CONFIG = json.dumps({"cluster": {"worker": ["a:1", "b:1"]}, "task": {"type": "worker", "index": 0}})


@pytest.mark.parametrize(
    ("options", "tf_config", "sentence"),
    [
        (["--strategy", "multi-worker"], "", "needs several processes. Start them with --cluster, as worker=2"),
        (["--strategy", "parameter-server"], "", "as chief=1,worker=2,ps=1, or set TF_CONFIG"),
        (["--cluster", "worker=2"], TF_CONFIG, "--cluster starts another"),
        (["--cluster", "worker=two"], "", "--cluster wants numbers by role"),
        (["--cluster", "worker=2", "--strategy", "parameter-server"], "", "needs at least one ps"),
        (["--cluster", "worker=2", "--strategy", "mirrored"], "", "trains in one process"),
        (["--cluster", "worker=2", "--restarts", "-1"], "", "--restarts must be at least 0"),
        (["--strategy", "none"], TF_CONFIG, "or unset TF_CONFIG"),
        ([], "{", "TF_CONFIG cannot be read"),
    ],
)
def test_what_contradicts_itself_is_a_sentence(
    options: list[str],
    tf_config: str,
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("TF_CONFIG", tf_config)
    assert cli.main(["train", "penguins", "--run", str(tmp_path / "run"), *options]) == 1
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("options", [["--idle", "5"], ["--follow", "--idle", "0"], ["--param", "units=1"]])
def test_options_of_evaluate_that_mean_nothing_are_refused(options: list[str], tmp_path: Path) -> None:
    assert cli.main(["evaluate", str(tmp_path), *options]) == 1


def test_mirrored_trains_as_one_process_and_no_other_command_is_a_task_of_a_cluster(
    experiment_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = str(tmp_path / "run")
    monkeypatch.setenv("TF_CONFIG", json.dumps({"task": {"type": "worker", "index": 0}}))
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "7")
    options = ["--device", "cpu", "--strategy", "mirrored", "--max-steps", "40", "--export", "none"]
    assert cli.main(["train", str(experiment_file), "--run", run, *options]) == 0
    assert (tmp_path / "run" / "model.ckpt-40.index").exists()
    assert os.environ["CUDA_VISIBLE_DEVICES"] == ""
    monkeypatch.setenv("TF_CONFIG", "{")
    assert cli.main(["evaluate", run, "--all"]) == 0
