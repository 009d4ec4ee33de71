from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_no_dialog_that_works_in_the_background_ends_the_program_when_it_is_left() -> None:
    """At any moment, however busy the window is: see tests/gui/shell/leaving_dialogs.py."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.shell.leaving_dialogs"],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    told = done.stdout.splitlines()
    assert done.returncode == 0, (told[-1:], done.stderr)
    assert told[-1] == "all were left"
