"""What the window does before it is seen, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_LATER = ("gui.pages.models.page", "gui.pages.predict.page", "gui.pages.run_table.page")
_PAINTED = """
import os, sys
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
import gui.shell.app
from gui.look.theme import Theme
from gui.shell.main_window import MainWindow
from gui.state.backend import commands_backend
from pathlib import Path


class Watched(MainWindow):
    def _lay_out(self):
        super()._lay_out()
        self.dressed_early = bool(app.styleSheet())


folder = Path(os.environ["WORKSPACE"])
app = QApplication([])
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
window = Watched(Theme(app), commands_backend(), folder, settings)
window.show()
window.grab()
print([name for name in UNWANTED if name in sys.modules], window.dressed_early, bool(app.styleSheet()), flush=True)
os._exit(0)
"""


def test_the_window_is_painted_without_what_comes_after_it(tmp_path: Path) -> None:
    """Nothing of TensorFlow or the experiment schema, of what draws curves, or of the other pages is imported."""
    unwanted = ("tensorflow", "pydantic", "tensorboard", "numpy", "pyqtgraph", "gui.charts.plot", *_LATER)
    code = f"UNWANTED = {unwanted!r}\n{_PAINTED}"
    root = Path(__file__).resolve().parents[3]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WORKSPACE": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=True
    )
    modules, early, dressed = found.stdout.strip().rsplit(" ", 2)
    assert modules == "[]"
    assert (early, dressed) == ("False", "True"), "the style sheet comes when every widget is in its place"
