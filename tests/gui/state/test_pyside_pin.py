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
before = sys.getrefcount(True), sys.getrefcount(None)
for number in range({EMITS}):
    sender.happened.emit(number)
print(before[0] - sys.getrefcount(True), before[1] - sys.getrefcount(None))
"""


def test_emitting_a_signal_loses_no_reference_to_true_or_none() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    lost = [int(number) for number in done.stdout.split()]
    assert len(lost) == 2
    assert all(abs(number) < EMITS // 10 for number in lost)
