"""A report of a problem: what helps is in it, and nothing of the data, the code or the home folder."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from core import commands
from core.cli import main as cli
from core.errors import StorageError
from core.runs.run import RunFolder
from core.runs.run_records import RunInfo, RunState
from tests.core.event_bytes import scalar, start


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    """A failed run below a home folder; its schema has a vocabulary that is nobody's business."""
    monkeypatch.setenv("HOME", str(tmp_path))
    schema = {"features": [{"name": "patient", "dtype": "string", "vocabulary": ["Jane Doe"]}]}
    info = RunInfo(
        "pets", str(tmp_path / "pets.py"), "", {"rate": 0.5}, {"max_steps": 50}, "loss", False, schema,
        {"tensorflow": "2.15.1"}, 1.0,
    )  # fmt: skip
    made = RunFolder.create(tmp_path / "run-001", info, b"SECRET = 'in the code'\n")
    made.write_state(RunState("ended", "failed", 5, 50, f"No file {tmp_path}/data.csv.", None, "", 1.0))
    made.log_file.write_text("x" * 300_000 + "\nthe last line\n")
    (made.path / "events.out.tfevents.1.host").write_bytes(start(0) + scalar(10, "loss", 0.5))
    return made


def test_versions_settings_state_log_events_and_answers_are_in_it(run: RunFolder) -> None:
    found = commands.problem_report(run.path)
    assert "Estimator Workbench" in found["versions.txt"]
    assert json.loads(found["settings.json"])["params"] == {"rate": 0.5}
    assert json.loads(found["state.json"])["reason"] == "failed"
    assert found["log.txt"].startswith("The last 200")
    assert found["log.txt"].endswith("the last line\n")
    assert "scalar loss: 1, steps 10 to 10" in found["events.txt"]
    assert "It failed." in found["answers.txt"]


def test_no_data_no_code_and_no_home_folder_are_in_it(run: RunFolder, tmp_path: Path) -> None:
    whole = "\n".join(commands.problem_report(run.path).values())
    for secret in ("Jane Doe", "patient", "in the code", str(tmp_path)):
        assert secret not in whole
    assert "No file ~/data.csv." in whole


def test_of_urls_only_the_place_is_in_it(tmp_path: Path) -> None:
    """Wherever they stand: among the params and settings, in the log, in what went wrong, in the names of tags."""
    url = "https://me:hidden@host/data.csv?token=hidden&sig=hidden"
    info = RunInfo(
        "pets", "/pets.py", "", {"data": url, "more": [{"deep": url}]}, {"note": url}, "loss", False, None, {}, 1.0
    )
    run = RunFolder.create(tmp_path / "run-001", info, b"")
    run.write_state(RunState("ended", "failed", 5, 50, f"No file {url}.", None, "", 1.0))
    run.log_file.write_text(f"https://hidden@{'h' * 300_000}hidden@host\nReading {url}\n")
    (run.path / "events.out.tfevents.1.host").write_bytes(start(0) + scalar(10, url, 0.5))
    found = commands.problem_report(run.path)
    assert "hidden" not in "\n".join(found.values())
    shown = "https://***@host/data.csv?token=***&sig=***"
    assert json.loads(found["settings.json"])["params"] == {"data": shown, "more": [{"deep": shown}]}
    for name in ("state.json", "log.txt", "events.txt"):
        assert shown in found[name], name


def test_what_cannot_be_read_is_said_and_costs_nothing_else(run: RunFolder) -> None:
    (run.path / "workbench" / "state.json").write_text("{")
    found = commands.problem_report(run.path)
    assert found["state.json"].startswith("This could not be read:")
    assert "loss" in found["events.txt"]


def test_without_a_run_there_are_the_versions(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report"]) == 0
    assert "Estimator Workbench" in capsys.readouterr().out


def test_what_is_saved_is_what_is_shown(run: RunFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "report.zip"
    assert cli.main(["report", str(run.path), "--to", str(file), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    with zipfile.ZipFile(file) as archive:
        assert {name: archive.read(name).decode() for name in archive.namelist()} == shown


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="Could not write the report"):
        commands.write_report({"a.txt": ""}, tmp_path / "none" / "report.zip")


def test_a_name_that_is_no_utf_8_is_saved_as_well(run: RunFolder, tmp_path: Path) -> None:
    (run.path / "events.out.tfevents.2.\udcff").write_bytes(start(0))
    file = commands.write_report(commands.problem_report(run.path), tmp_path / "report.zip")
    with zipfile.ZipFile(file) as archive:
        assert b"events.out.tfevents.2.\\udcff: " in archive.read("events.txt")
