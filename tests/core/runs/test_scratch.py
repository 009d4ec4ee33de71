"""What a killed process left in the temporary folder is swept, and nothing that is in use."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from core.runs.scratch import ScratchFolder


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def left(temporary: Path, name: str) -> Path:
    """A folder whose process is gone, older than a moment."""
    folder = temporary / name
    folder.mkdir()
    (folder / ".lock").touch()
    (folder / "model.ckpt-1.index").write_text("weights")
    os.utime(folder / ".lock", (1.0, 1.0))
    return folder


def test_only_what_nobody_holds_is_swept(temporary: Path) -> None:
    held, gone, other = ScratchFolder("worker"), left(temporary, "workbench-worker-a"), left(temporary, "worker-b")
    os.utime(held.path / ".lock", (1.0, 1.0))
    without_lock, elsewhere = temporary / "workbench-worker-c", left(temporary, "elsewhere")
    without_lock.mkdir()
    (temporary / "workbench-worker-d").symlink_to(elsewhere)
    mine = ScratchFolder("worker")
    assert not gone.exists()
    assert all(folder.is_dir() for folder in (held.path, other, without_lock, elsewhere, mine.path))
    assert (elsewhere / "model.ckpt-1.index").exists()
    mine.remove()
    held.remove()
    assert not mine.path.exists()
    assert not held.path.exists()


def test_one_that_was_made_just_now_stays(temporary: Path) -> None:
    young = left(temporary, "workbench-worker-a")
    os.utime(young / ".lock")
    ScratchFolder("worker").remove()
    assert young.exists()
