"""A disk that fills up, or turns read-only, in mid-training. Needs the right to mount a small file system."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import commands
from core.errors import StorageError, WorkbenchError
from core.jobs import Evaluated, Event
from core.runs.catalogue.checkpoints import list_checkpoints
from core.runs.run import RunFolder
from core.training.verification import fault_of
from tests.core.conftest import LINEAR


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """An empty disk of 96 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(command, capture_output=True, text=True)
    except OSError:
        pytest.skip("there is no mount command")
    if sys.platform != "linux" or done.returncode:
        pytest.skip(f"no file system can be mounted here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Write until nothing fits any more."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(4096))
        except OSError:
            pass
    return filler


def test_a_full_disk_is_a_sentence_and_costs_no_checkpoint(disk: Path, tmp_path: Path) -> None:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)

    def emit(event: Event) -> None:
        if isinstance(event, Evaluated) and event.step == 40:
            fill(disk)

    with pytest.raises(WorkbenchError, match="disk is full"):
        commands.train(file, disk / "run", settings={"max_steps": 2000, "patience": 0}, emit=emit)
    run = RunFolder.open(disk / "run")
    named = (run.path / "checkpoint").read_text().splitlines()[0].split('"')[1]
    assert fault_of(str(run.path / named)) is None
    newest = list_checkpoints(run)[-1].step
    assert newest >= 40
    (disk / "filler").unlink()
    result = commands.train(None, run.path, settings={"max_steps": newest + 40})
    assert result.step == newest + 40
    assert result.export is not None


def test_a_disk_that_turns_read_only_is_a_sentence(disk: Path, tmp_path: Path) -> None:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(StorageError, match="read-only"):
        commands.train(file, disk / "run")
    assert os.listdir(disk) == []


@pytest.mark.parametrize("what", ["full", "read-only"])
def test_evaluations_that_cannot_be_saved_are_not_called_made(disk: Path, tmp_path: Path, what: str) -> None:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    commands.train(file, disk / "run", settings={"max_steps": 20, "export": "none"})
    before = {path: path.stat().st_size for path in (disk / "run" / "eval").iterdir()}
    if what == "full":
        fill(disk)
    else:
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    with pytest.raises(StorageError, match="save"):
        commands.evaluate(disk / "run", "all")
    if what == "full":
        (disk / "filler").unlink()
        assert len(commands.evaluate(disk / "run", "all")) == 2
    else:
        assert {path: path.stat().st_size for path in (disk / "run" / "eval").iterdir()} == before


def test_a_disk_that_fills_up_between_two_evaluations_is_a_sentence(disk: Path, tmp_path: Path) -> None:
    file = tmp_path / "linear.py"
    file.write_text(LINEAR)
    commands.train(file, disk / "run", settings={"max_steps": 40, "export": "none"})
    made: list[int] = []

    def emit(event: Event) -> None:
        if isinstance(event, Evaluated):
            made.append(event.step)
            fill(disk)

    def until_the_last_page_is_full() -> None:
        for _ in range(2000):
            commands.evaluate(disk / "run", "all", emit)

    with pytest.raises(StorageError, match="Could not save"):
        until_the_last_page_is_full()
    assert made
