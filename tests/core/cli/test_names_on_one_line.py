"""Names from outside in what commands print: none of them begins a line, moves the cursor or ends a cell."""

from __future__ import annotations

import contextlib
import json
import shutil
from pathlib import Path

import pytest

from core.cli import main as cli
from core.runs.catalogue.trash import list_trash
from core.runs.marks import RunLabel, write_label
from core.runs.run import RunFolder
from tests.core.event_bytes import scalars

BAD = "pets\nINJECTED: line\x1b[2J\tend"
SHOWN = r"pets\nINJECTED: line\x1b[2J\tend"


@pytest.fixture
def run(trained_run: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A finished run whose every name is a bad one."""
    path = tmp_path / "workspace" / BAD / BAD
    shutil.copytree(trained_run, path)
    info = json.loads((path / "workbench" / "run.json").read_text())
    info |= {"experiment": BAD, "metric": BAD, "source": BAD, "params": {**info["params"], BAD: BAD}}
    (path / "workbench" / "run.json").write_text(json.dumps(info))
    state = json.loads((path / "workbench" / "state.json").read_text())
    (path / "workbench" / "state.json").write_text(json.dumps({**state, "message": BAD}))
    monkeypatch.setattr("core.runs.marks.check_label", lambda label: label)
    write_label(RunFolder(path), RunLabel(BAD, BAD))  # as another program may
    (path / "eval" / "events.out.tfevents.9.z").write_bytes(scalars(60, {BAD: 1.0}, 2e9))
    (version,) = (path / "export").iterdir()
    version.rename(path / "export" / f"7{BAD}")
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """What a command prints, checked line by line."""
    with contextlib.suppress(SystemExit):  # of argparse
        cli.main([*map(str, arguments)])
    told = capsys.readouterr()
    text = told.out + told.err
    assert text
    assert "\x1b" not in text
    assert "\t" not in text
    assert not [line for line in text.splitlines() if line.lstrip(" -").startswith("INJECTED")], text
    assert "Traceback" not in text
    return text


READING = ("list", "runs", "why", "digest", "report", "replay", "trash", "undelete", "names")


@pytest.mark.parametrize("command", READING)
def test_a_command_that_reads_keeps_a_bad_name_on_its_line(
    capsys: pytest.CaptureFixture[str], run: Path, command: str
) -> None:
    target = run.parents[1] if command == "runs" else run
    more = {"undelete": [], "replay": ["--patience", 1], "names": []}.get(command, [])
    text = said(capsys, "explain" if command == "names" else command, target, *more)
    assert command in ("replay", "trash", "names") or SHOWN in text


def test_deleting_and_restoring_keep_a_bad_name_on_its_line(capsys: pytest.CaptureFixture[str], run: Path) -> None:
    for line in (
        ("delete", run, "--checkpoint", 20),
        ("trash", run),
        ("undelete", run),
        ("control", run, "stop"),
        ("delete", run, "--checkpoint", 999),
        ("list", f"{run}-none"),
        ("inspect", run / "export" / f"7{BAD}"),
        ("explain", run / "export" / f"7{BAD}", BAD),
        ("predict", run / "export" / f"7{BAD}", "--signature", BAD, "--dense", "{}"),
        ("export", run, "--checkpoint", 20, "--to", run / BAD, "--default", BAD),
        ("snippet", run, BAD),
        ("adapt", run),
        ("statistics", run),
        ("describe", run / "none.py"),
        ("new", run / "none.csv", "--to", run / "x.py", "--label", BAD),
    ):
        said(capsys, *line)
    assert SHOWN in said(capsys, "delete", run)
    assert SHOWN in said(capsys, "trash", run.parent)
    assert len(list_trash(run.parent / ".trash")) == 1
    assert "Restored" in said(capsys, "undelete", run)
    assert run.is_dir()


def test_the_training_log_has_a_line_for_each_event(run: Path) -> None:
    from core.commands.run_log import logged
    from core.jobs import Notice, nothing

    folder = RunFolder(run)
    before = folder.training_log.read_text(encoding="utf-8").count("\n")
    logged(folder, nothing)(Notice(f"About {BAD}."))
    text = folder.training_log.read_text(encoding="utf-8")
    assert text.count("\n") == before + 1
    assert text.endswith(f"About {SHOWN}.\n")
