"""Folders and files that may not be read: a sentence that says so, and never that nothing is there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import tensorflow as tf

from core.cli import main as cli
from core.errors import RunError, access_error, storage_error
from core.runs.run import RunFolder
from tests.permissions import as_others

SAID = "You may not read {place}"


@pytest.fixture
def run(trained_run: Path, tmp_path: Path) -> Path:
    run: Path = tmp_path / "workspace" / "pets" / "run-001"
    shutil.copytree(trained_run, run)
    return run


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[list[Path]]:
    """What is to be closed, opened again at the end."""
    places: list[Path] = []
    yield places
    for place in places:
        place.chmod(0o700)


def said(capsys: pytest.CaptureFixture[str], closed: list[Path], place: Path, *line: object) -> str:
    """What a command prints while `place` is closed."""
    closed.append(place)
    place.chmod(0)
    with as_others():
        cli.main([*map(str, line)])
    place.chmod(0o700)
    told = capsys.readouterr()
    text = told.out + told.err
    assert "Traceback" not in text
    assert "write there" not in text
    return text


@pytest.mark.parametrize("command", ["list", "why", "digest", "report", "replay", "trash", "delete", "explain"])
@pytest.mark.parametrize("where", [".", "workbench", ".."])
def test_a_run_that_may_not_be_read_is_not_said_to_be_missing(
    capsys: pytest.CaptureFixture[str], run: Path, closed: list[Path], command: str, where: str
) -> None:
    place = (run / where).resolve()
    text = said(capsys, closed, place, command, run)
    if (command, where) == ("digest", "workbench"):  # it reads event files alone
        assert "events" in text
    else:
        assert SAID.format(place=place) in text or f"you may not use {run}" in text
    assert run.is_dir()


@pytest.mark.parametrize("where", [".", "workbench", ".."])
def test_a_workspace_tells_what_of_it_is_not_listed(
    capsys: pytest.CaptureFixture[str], run: Path, closed: list[Path], where: str
) -> None:
    place = (run / where).resolve()
    assert f"error: {SAID.format(place=place)}" in said(capsys, closed, place, "runs", run.parents[1])
    shutil.copytree(run, run.parents[1] / "dogs" / "run-001")
    text = said(capsys, closed, place, "runs", run.parents[1])
    assert f"{SAID.format(place=place)}, so its contents are not listed. Change its permissions." in text
    assert "run-001" in text.split(SAID[:10])[0]


def test_exports_and_evaluations_that_may_not_be_read_are_told(
    capsys: pytest.CaptureFixture[str], run: Path, closed: list[Path]
) -> None:
    (version,) = (run / "export").iterdir()
    for place in (run / "export", version, run / "eval"):
        assert SAID.format(place=place) in said(capsys, closed, place, "list", run)
    assert SAID.format(place=run / "eval") in said(capsys, closed, run / "eval", "digest", run)
    why = said(capsys, closed, run / "eval", "why", run, "curve")
    assert "There are no evaluation points, and a part" in why
    assert SAID.format(place=run / "eval") in why
    assert "There are curves." in said(capsys, closed, run / "export", "why", run, "curve")
    text = said(capsys, closed, run / "export", "trash", run)
    assert f"{run / 'export' / '.trash'} cannot be read: Permission denied." in text
    text = said(capsys, closed, version, "inspect", version)
    assert text == f"error: {version / 'saved_model.pb'} cannot be read: Permission denied.\n"


def test_a_trash_that_may_not_be_read_is_not_empty(
    capsys: pytest.CaptureFixture[str], run: Path, closed: list[Path]
) -> None:
    assert cli.main(["delete", str(run), "--checkpoint", "20"]) == 0
    trash = RunFolder(run).checkpoint_trash
    text = said(capsys, closed, trash, "trash", run)
    assert f"{trash} cannot be read: Permission denied." in text
    assert "The trash is empty" not in text


@pytest.mark.parametrize("name", ["rows.csv", "rows.tfrecord"])
def test_data_that_may_not_be_read_is_not_said_to_be_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, closed: list[Path], name: str
) -> None:
    file = tmp_path / name
    file.write_text("a,b\n1,2\n")
    text = said(capsys, closed, file, "statistics", file)
    assert f"Could not read the data ({file}): you may not read it. Change its permissions" in text


def test_a_checkpoint_that_may_not_be_read_is_not_another_models(
    capsys: pytest.CaptureFixture[str], run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object, session: object, prefix: str) -> None:  # as a thread of TensorFlow does
        raise tf.errors.PermissionDeniedError(None, None, f"{prefix}.index; Permission denied")

    monkeypatch.setattr(tf.compat.v1.train.Saver, "restore", refuse)
    assert cli.main(["evaluate", str(run), "--checkpoint", "60"]) == 0
    told = capsys.readouterr()
    text = told.out + told.err
    assert "Permission denied. Change the permissions of its files." in text
    assert "another model" not in text
    assert "No evaluation was saved." in text
    assert "already" not in text


def test_of_an_error_that_nobody_expected_only_what_is_known_is_said() -> None:
    error = PermissionError(13, "Permission denied", "/x/y")
    assert str(access_error(error)).startswith("Could not continue: you may not use /x/y. Change its permissions")
    full = OSError(28, "No space left")
    assert str(access_error(full)) == str(storage_error(full, "continue"))


def test_a_closed_folder_on_the_way_is_named(run: Path, closed: list[Path]) -> None:
    closed.append(run.parents[1])
    run.parents[1].chmod(0)
    with as_others(), pytest.raises(RunError, match=r"workspace\. Change its permissions"):
        RunFolder.open(run)
    run.parents[1].chmod(0o711)  # one may pass, and not look around
    with as_others():
        assert RunFolder.open(run).path == run
