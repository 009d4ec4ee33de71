"""Guards the upper bound of PySide6 (docs/decisions/0004-pyside6-pin.md)."""

from __future__ import annotations

import subprocess
import sys

EMITS = 2000

SCRIPT = f"""
import sys
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    happened = Signal(object)

sender = Sender()
sender.happened.connect(lambda value: None)
before = sys.getrefcount(True)
for number in range({EMITS}):
    sender.happened.emit(number)
print(before - sys.getrefcount(True))
"""


def test_emitting_a_signal_loses_no_reference_to_true() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < EMITS // 10
