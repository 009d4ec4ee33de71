"""What the window does before it is seen and right after it, in a process of its own."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

_LATER = ("gui.pages.models.page", "gui.pages.predict.page", "gui.pages.run_table.page")
_PAINTED = """
import os, sys, threading
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
import gui.shell.app
from gui.look.theme import Theme
from gui.shell.main_window import MainWindow
from gui.state.disk.settings import Settings
from gui.state.backend import commands_backend
from pathlib import Path


class Watched(MainWindow):
    def _lay_out(self):
        super()._lay_out()
        self.dressed_early = bool(self.styleSheet())


folder = Path(os.environ["WORKSPACE"])
app = QApplication([])
settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
window = Watched(Theme(app), commands_backend(), folder, settings)
window.show()
window.grab()
dressed = bool(window.styleSheet())
print([name for name in UNWANTED if name in sys.modules], window.dressed_early, dressed, flush=True)


class HeldUp:  # finds nothing, but sees what the thread of the window imports itself
    names = []

    def find_spec(self, name, path, target=None):
        if threading.current_thread() is threading.main_thread():
            self.names.append(name)


pages = []
add_one = window.pages.add_one
window.pages.add_one = lambda: pages.append(window.pages.count()) or add_one()
beat = QTimer(interval=1, timeout=lambda: pages.append("turn"))
beat.start()
sys.meta_path.insert(0, HeldUp())
window.started.connect(app.quit)
app.exec()
print([name for name in UNWANTED if name in sys.modules], flush=True)
print([name for name in UNWANTED if name in HeldUp.names], flush=True)
print([page for page, before in zip(pages, ["", *pages]) if page != before], flush=True)
os._exit(0)
"""


def test_the_window_is_painted_without_what_comes_after_it_and_that_comes_without_a_halt(tmp_path: Path) -> None:
    """No TensorFlow, experiment schema, charts or other pages are imported first.

    What is needed later is imported in another thread, and one page is made in each turn.
    """
    unwanted = ("tensorflow", "pydantic", "tensorboard", "numpy", "pyqtgraph", "gui.charts.plot", *_LATER)
    code = f"UNWANTED = {unwanted!r}\n{_PAINTED}"
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WORKSPACE": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    at_first, later, held_up, turns = found.stdout.strip().splitlines()
    modules, early, dressed = at_first.rsplit(" ", 2)
    assert modules == "[]"
    assert (early, dressed) == ("False", "True"), "the style sheet comes when every widget is in its place"
    assert ast.literal_eval(later) == [name for name in unwanted if name != "tensorflow"]
    assert held_up == "[]"
    assert ast.literal_eval(turns) == ["turn", 1, "turn", 2, "turn", 3, "turn", 4]
