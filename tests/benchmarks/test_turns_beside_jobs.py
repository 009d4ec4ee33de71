"""A turn of the event loop beside three jobs that build graphs, which give it precedence, or do not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

TURNS = """
import json, sys, time
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget
from core import precedence
from core.commands import load_tensorflow
from gui.look.theme import Theme
from gui.shell.app import prepare_process
from gui.shell.garbage import GarbageCollector
from gui.state.jobs import JobRunner
from gui.widgets.elided_label import ElidedLabel

LABELS, ROUNDS, TIMES = 300, 6, 5
prepare_process()
app = QApplication([])
theme, garbage = Theme(app, "light"), GarbageCollector(app)
load_tensorflow(lambda event: None)
import tensorflow as tf

def rest(milliseconds):  # QTest.qWait keeps the interpreter
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

over, layers = False, 0
def build(emit):
    global layers
    while not over:
        with tf.Graph().as_default():
            values = tf.compat.v1.placeholder(tf.float32, [None, 8])
            for number in range(20):
                values = tf.compat.v1.layers.dense(values, 8, name=f"layer_{number}")
                layers += 1

def turn():
    began = time.monotonic()
    window = QWidget()
    theme.dress(window)
    grid = QGridLayout(window)
    for number in range(LABELS):
        label = ElidedLabel("muted", name=f"label_{number}")
        label.setText(f"label {number}")
        grid.addWidget(label, number // 10, number % 10)
    window.resize(1200, 900)
    window.render(QPixmap(window.size()))
    taken = time.monotonic() - began
    window.deleteLater()
    rest(200)
    return taken

import warnings
warnings.simplefilter("ignore")
[turn() for _ in range(3)]
found = {"alone": [turn() for _ in range(TIMES)], "beside": [], "with precedence": []}
rates = {"beside": [], "with precedence": []}
give = precedence.give_precedence
runners = [JobRunner() for _ in range(3)]
for runner in runners:
    runner.start(build)
rest(2000)
for _ in range(ROUNDS):
    for name, taken in list(found.items())[1:]:
        precedence.give_precedence = give if name == "with precedence" else lambda: None
        before, began = layers, time.monotonic()
        taken += [turn() for _ in range(TIMES)]
        rates[name].append((layers - before) / (time.monotonic() - began))
over = True
while any(runner.running for runner in runners):
    rest(20)
print(json.dumps([found, rates]), flush=True)
"""


def test_a_turn_beside_jobs_takes_little_longer_than_alone(repository: Path) -> None:
    command = [sys.executable, "-c", TURNS]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    found, rates = json.loads(done.stdout.splitlines()[-1])
    alone, beside, ours = (sorted(found[name]) for name in ("alone", "beside", "with precedence"))
    print(
        f"\na turn beside three jobs that build graphs: {_text(ours)}, without precedence {_text(beside)}, "
        f"alone {_text(alone)}; layers a second {_middle(rates['with precedence']):.0f}, "
        f"without {_middle(rates['beside']):.0f}"
    )
    assert _middle(ours) < _middle(beside)


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _text(turns: list[float]) -> str:
    return f"{_middle(turns) * 1000:.0f} ms (longest {max(turns) * 1000:.0f})"
