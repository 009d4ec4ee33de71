"""What a killed process left in the temporary folder is swept, and nothing that is in use."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import pytest

from core.cli import main as cli
from core.own_python import own_environment, python_code
from core.runs.scratch import ScratchFolder, sweep_scratch

TEXT = """
import os, signal
import tensorflow as tf
from core.experiment import Experiment, Feature, FeatureSchema

def data(folder):
    (folder / "rows.csv").write_text("1")
    os.kill(os.getpid(), signal.SIGKILL)

experiment = Experiment(
    name="killed", schema=FeatureSchema([Feature("x")], labels=[Feature("y")]), data=data,
    build_fn=lambda features, params: features["x"], head=lambda params: tf.estimator.RegressionHead(),
)
"""
CONFINED = """
import os, signal
from pathlib import Path
from core.serving.predict.confined import confined_predictor as confined
from core.errors import ExportError
class Predictor(confined.ConfinedPredictor):
    def _read(self):
        (self._folder.path / "place" / "left").write_text("left")
        os.kill(os.getpid(), signal.SIGKILL)
confined.read_saved_model = lambda path: None
confined.can_confine = lambda: True
Predictor(Path(sys.argv[1]))
"""
WARM_START = """
import contextlib
from core.commands.starting import warm_starts
warm_starts.find_origin = lambda start: None
warm_starts.held_origin = contextlib.nullcontext
warm_starts.match_warm_start(sys.argv[1] + "/killed.py", None)
"""
STATISTICS = """
from core.commands import data_statistics
data_statistics([sys.argv[1] + "/killed.py"])
"""
SERVING = """
import os
from pathlib import Path
from core.control import Control
from core.serving.server.model_config import ServedFolder
from core.serving.server.programs import ServingProgram
from core.serving.server.running import Ports, run_server
program = Path(sys.argv[1]) / "tensorflow_model_server"
program.write_text("#!/bin/sh\\nkill -9 $PPID\\n")
program.chmod(0o755)
folder = ServedFolder("pets", Path("/models/pets"), "latest", {})
program = ServingProgram("tensorflow_model_server", str(program))
run_server(program, folder, Ports(8501, 8500), print, print, Control())
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def left(temporary: Path, name: str, *, age: float = 0.0) -> Path:
    """A folder whose process is gone."""
    folder = temporary / name
    folder.mkdir()
    (folder / ".lock").touch()
    (folder / "model.ckpt-1.index").write_text("weights")
    aged(folder, age)
    return folder


def aged(folder: Path, age: float) -> None:
    os.utime(folder, (time.time() - age,) * 2)


def test_only_what_nobody_holds_is_swept(temporary: Path) -> None:
    held, gone, other = (
        ScratchFolder("worker"),
        left(temporary, "workbench-worker-a0000000"),
        left(temporary, "worker-b"),
    )
    user, elsewhere = left(temporary, "workbench-worker-mine"), left(temporary, "elsewhere")
    (temporary / "workbench-worker-d0000000").symlink_to(elsewhere)
    mine = ScratchFolder("worker")
    assert not gone.exists()
    assert all(folder.is_dir() for folder in (held.path, other, user, elsewhere, mine.path))
    assert (elsewhere / "model.ckpt-1.index").exists()
    mine.remove()
    held.remove()
    assert not mine.path.exists()
    assert not held.path.exists()


def test_one_that_has_no_lock_yet_stays_for_a_moment(temporary: Path) -> None:
    young, old, full = (temporary / f"workbench-worker-{letter * 8}" for letter in "abc")
    for folder, age in ((young, 0.0), (old, 3600.0), (full, 3600.0)):
        folder.mkdir()
        if folder == full:
            (folder / "notes.txt").touch()
        aged(folder, age)
    sweep_scratch()
    assert (young.exists(), old.exists(), full.exists()) == (True, False, True)


def test_another_persons_folder_stays(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = left(temporary, "workbench-worker-a0000000")
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: gone.stat().st_uid + 1)
        sweep_scratch()
    assert gone.exists()
    sweep_scratch()
    assert not gone.exists()


def test_a_folder_that_is_removed_in_another_thread_holds_no_lock(temporary: Path) -> None:
    made: list[ScratchFolder] = []
    maker = threading.Thread(target=lambda: made.append(ScratchFolder("confined")))
    maker.start()
    maker.join()
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 1
    made[0].remove()
    after = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    assert not list(temporary.iterdir())
    assert after == before - 1


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="the system has no such permissions")
def test_what_nobody_may_enter_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    ScratchFolder("confined").remove()  # what it imports is there
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)  # for root there is no such folder
    try:
        folder = ScratchFolder("confined")
        inner = folder.path / "place" / "a" / "b"
        inner.mkdir(parents=True)
        (inner / "left").touch()
        inner.chmod(0)
        inner.parent.chmod(0)
        folder.remove()
        assert not folder.path.exists()
    finally:
        os.seteuid(was)


@pytest.mark.parametrize(
    "code", [CONFINED, SERVING, STATISTICS, WARM_START], ids=["confined", "serving", "statistics", "warm-start"]
)
def test_what_was_killed_leaves_nothing_after_the_next_start(tmp_path: Path, temporary: Path, code: str) -> None:
    (tmp_path / "killed.py").write_text(TEXT)
    line = python_code("exec(sys.argv.pop(1))", code, str(tmp_path))
    done = subprocess.run(line, env=own_environment(TMPDIR=str(temporary)), capture_output=True, text=True)
    assert done.returncode == -9, done.stderr
    assert list(temporary.glob("workbench-*/*"))
    until = time.monotonic() + 60.0  # a confined process may be about to end
    while list(temporary.iterdir()) and time.monotonic() < until:
        assert cli.main(["samples"]) == 0
    assert not list(temporary.iterdir())


def test_nothing_makes_temporary_folders_that_are_not_swept(repository: Path) -> None:
    made = re.compile(r"TemporaryDirectory\(|mkdtemp\((?!.*\bdir=)|NamedTemporaryFile\(|mkstemp\(")
    found = {
        str(file.relative_to(repository))
        for top in ("core", "gui")
        for file in (repository / top).rglob("*.py")
        if made.search(file.read_text(encoding="utf-8"))
    }
    assert found == {"core/runs/scratch.py"}
