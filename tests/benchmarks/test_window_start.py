"""From the start of the program to a painted window, against a bare PySide6 + pyqtgraph window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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
from gui.look.theme import Theme
app = QApplication([])
folder = Path(tempfile.mkdtemp())
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
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


def test_time_to_a_painted_window(repository: Path) -> None:
    bare, ours = [], []
    for _ in range(7):
        bare.append(seconds(BARE, repository))
        ours.append(seconds(OURS, repository))
    ratio = sorted(ours)[3] / sorted(bare)[3]
    print(
        f"\npainted window: bare {sorted(bare)[3]:.2f} s, ours {sorted(ours)[3]:.2f} s, ratio {ratio:.2f} (aim 1.5)"
    )
    assert ratio < 2.5
