"""From the start of the program to a painted window, against a bare PySide6 + pyqtgraph window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from core import commands
from tests.benchmarks.load import BOTH, beside, state

PAINTED = """
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
window.repaint()
print(time.perf_counter() - started, flush=True)
import os, sys
assert "tensorflow" not in sys.modules
os._exit(0)
"""
BARE = (
    """
import time; started = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph as pg
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(pg.PlotWidget())
window.resize(1440, 900)
"""
    + PAINTED
)
OURS = (
    """
import time; started = time.perf_counter()
import tempfile
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from gui.state.backend import commands_backend
from gui.shell.main_window import MainWindow
from gui.state.disk.settings import Settings
from gui.look.theme import Theme
app = QApplication([])
folder = Path(tempfile.mkdtemp())
settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
window = MainWindow(Theme(app), commands_backend(), folder, settings)
"""
    + PAINTED
)


def seconds(code: str, repository: Path) -> float:
    # As a user has it: compiled once, then read from the cache.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=repository, capture_output=True, text=True, timeout=60, env=environment
    )
    assert done.returncode == 0, done.stderr
    return float(done.stdout.splitlines()[0])


@BOTH
def test_time_to_a_painted_window(repository: Path, busy: bool) -> None:
    bare, ours = [], []
    with beside(busy):
        for _ in range(7):
            bare.append(seconds(BARE, repository))
            ours.append(seconds(OURS, repository))
    ratio = sorted(ours)[3] / sorted(bare)[3]
    print(
        f"\npainted window, {state(busy)}: bare {sorted(bare)[3]:.2f} s, here {sorted(ours)[3]:.2f} s, "
        f"ratio {ratio:.2f} (aim 1.1)"
    )
    assert ratio < 2.5


@BOTH
@pytest.mark.parametrize("command", ["list", "inspect", "samples"])
def test_time_of_a_command_without_tensorflow(
    repository: Path, tmp_path: Path, ready_run: Path, command: str, busy: bool
) -> None:
    folder = {
        "list": [str(ready_run)],
        "inspect": [str(next((ready_run / "export").glob("[0-9]*")))],
        "samples": [],
    }
    words = [sys.executable, "main.py", command, *folder[command]]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    bare = [sys.executable, "-c", "import argparse, dataclasses, json, numpy, pydantic"]
    ours: list[float] = []
    theirs: list[float] = []
    with beside(busy):
        for _ in range(7):
            for code, taken in ((words, ours), (bare, theirs)):
                started = time.perf_counter()
                subprocess.run(code, cwd=repository, capture_output=True, check=True, env=environment)
                taken.append(time.perf_counter() - started)
    mine, other = sorted(ours)[3], sorted(theirs)[3]
    print(
        f"\nmain.py {command}, {state(busy)}: {mine:.2f} s from start to end (aim 0.15), a Python that imports "
        f"numpy and pydantic {other:.2f} s: {mine / other:.2f}"
    )
    assert mine < 5 * other


@pytest.fixture(scope="module")
def ready_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of a sample with checkpoints, evaluations and an export."""
    run = tmp_path_factory.mktemp("ready") / "run"
    commands.train("dummy-records", run, settings={"max_steps": 200, "checkpoint_every": 50})
    return run
