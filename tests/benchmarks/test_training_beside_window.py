"""Training with the window plotting live, against a bare Estimator script; and how smooth the window stays."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.load import BOTH, beside, state

STEPS = 9000
WARM_UP = 3000  # charts are made and modules imported in the first seconds
# The same model, data and cadence of summaries and checkpoints; no evaluation in either.
BARE = """
import json, sys, tempfile, time
from pathlib import Path
import tensorflow as tf
from core.commands.experiment_files import samples
from core.commands.experiments import load
from core.jobs import nothing
from core.experiment.data import datasets
from core.experiment.model import make_estimator, make_run_config
sample = next(s for s in samples() if s.name == "dummy-records")
experiment = load(sample.path, None, nothing)
folder = Path(tempfile.mkdtemp())
data = datasets.resolve_data(experiment, folder / "data")
input_fn = datasets.make_input_fn(experiment.schema, data.train, base_dir=folder, training=True, batch_size=32,
                                  shuffle_buffer=10000, seed=1)
config = make_run_config(folder / "run", seed=1, summary_every=10).replace(save_checkpoints_steps=1000)
estimator = make_estimator(experiment, experiment.params, config)
times = {}
class Clock(tf.compat.v1.train.SessionRunHook):
    count = 0
    def after_run(self, context, values):
        self.count += 1
        if self.count in (WARM_UP, STEPS):
            times[self.count] = time.perf_counter()
estimator.train(input_fn, hooks=[Clock()], steps=STEPS)
print(json.dumps({"rate": (STEPS - WARM_UP) / (times[STEPS] - times[WARM_UP])}))
"""
OURS = """
import json, sys, tempfile, time
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from core.jobs import Evaluated, Progress
from gui.state.backend import commands_backend
from gui.shell.main_window import MainWindow
from gui.state.disk.settings import Settings
from gui.look.theme import Theme
from gui.charts.curves.names import TRAIN
from gui.charts.plot import Plot
from gui.shell.app import prepare_process
prepare_process()
app = QApplication([])
folder = Path(tempfile.mkdtemp())
window = MainWindow(Theme(app, "light"), commands_backend(), folder,
                    Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)))
window.show()
parts, marks, rested, ticks, last = window.parts, {}, {}, [], [(0.0, 0.0, 0.0)]
spent = [0.0]
waits = Path("/proc/thread-self/schedstat")
def clocks():
    waited = int(waits.read_text().split()[1]) / 1e9 if waits.exists() else float("nan")
    return time.perf_counter(), time.thread_time(), waited
def reported(event):
    now = time.perf_counter()
    if isinstance(event, Evaluated):
        spent[0] += event.seconds
    if isinstance(event, Progress):
        if event.step >= WARM_UP and "first" not in marks:
            marks["first"] = (now, event.step, spent[0])
        marks["last"] = (now, event.step, spent[0])
def tick():
    now = clocks()
    if "first" in marks and parts.holder.state.here is not None:
        ticks.append(tuple(after - before for after, before in zip(now, last[0])))
    last[0] = now
timer = QTimer(interval=16, timeout=tick); timer.start()
lags, drawn, original = [], [0], Plot.paintEvent
def paint(self, event):
    original(self, event)
    chart = window.train_page.curves._charts.charts.get("loss")
    if chart is not None and self is chart._plot and TRAIN in chart.keys and not chart._dirty:
        walls = chart.points(TRAIN).walls
        lags.extend((time.time() - walls[drawn[0]:]).tolist())
        drawn[0] = len(walls)
Plot.paintEvent = paint
parts.training.reported.connect(reported)
def changed(state, before):
    if state.experiment is not before.experiment:
        parts.training.train({}, {"max_steps": STEPS, "checkpoint_every": 1000,
            "patience": 0, "seed": 1, "summary_every": 10, "export": "none"})
    if state.here is None and before.here is not None and "last" in marks:
        (t0, s0, e0), (t1, s1, e1) = marks["first"], marks["last"]
        ticks.sort(); lags.sort()
        late = [tick for tick in ticks if tick[0] > 0.02]
        def in_late(part):  # the mean, ms
            return sum(tick[part] for tick in late) / max(1, len(late)) * 1000
        print(json.dumps({"rate": (s1 - s0) / (t1 - t0 - (e1 - e0)), "p50": ticks[len(ticks) // 2][0] * 1000,
                          "p99": ticks[int(len(ticks) * 0.99)][0] * 1000, "worst": ticks[-1][0] * 1000,
                          "late": len(late) / len(ticks) * 100, "took": in_late(0), "own": in_late(1),
                          "waited": in_late(2),
                          "lag": lags[len(lags) // 2] * 1000,
                          "lag_p95": lags[int(len(lags) * 0.95)] * 1000}), flush=True)
        window.close(); app.quit()
parts.holder.changed.connect(changed)
QTimer.singleShot(300, lambda: parts.loader.open("dummy-records"))
app.exec()
"""


def measure(code: str, repository: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", f"STEPS, WARM_UP = {STEPS}, {WARM_UP}\n{code}"],
        cwd=repository,
        capture_output=True,
        text=True,
        timeout=90,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


@BOTH
def test_steps_per_second_and_smoothness_while_the_window_plots(repository: Path, busy: bool) -> None:
    bare, ours = [], []
    with beside(busy):
        for _ in range(2):
            bare.append(measure(BARE, repository))
            ours.append(measure(OURS, repository))
    bare_rate = max(item["rate"] for item in bare)
    best = max(ours, key=lambda item: item["rate"])
    ratio = best["rate"] / bare_rate
    p99 = min(item["p99"] for item in ours)
    worst = min(item["worst"] for item in ours)
    print(
        f"\nsteps/s beside the window, {state(busy)}: Estimator.train in a bare script {bare_rate:.0f}, here "
        f"{best['rate']:.0f}: {ratio:.2f}x (aim 2.2)"
    )
    print(f"window's tick of 16 ms: p50 {best['p50']:.0f} ms, p99 {p99:.0f} ms (aim 20), worst {worst:.0f} ms")
    print(
        f"ticks over 20 ms: {best['late']:.0f} in 100, on average {best['took']:.0f} ms; in it the window's "
        f"thread worked {best['own']:.0f} ms and waited {best['waited']:.0f} ms for a processor"
    )
    print(f"from a training step to its pixel: p50 {best['lag']:.0f} ms, p95 {best['lag_p95']:.0f} ms (aim 1500)")
    assert ratio > 0.6
    assert best["lag_p95"] < 5000
