"""2 000 checkpoints and 500 exports on the Models page: how long the window stands still, against doing nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tensorboard.compat.proto.meta_graph_pb2 import MetaGraphDef

from core.runs.catalogue.catalogue import Catalogue
from core.runs.catalogue.checkpoints import list_broken, list_checkpoints
from core.runs.catalogue.exports import add_provenance
from core.runs.run import RunFolder
from core.serving.saved_model.saved_model_file import write_meta_graphs
from tests.gui.fakes import append_scalars, state, write_run

CHECKPOINTS, EXPORTS = 2000, 500
METRICS = ("loss", "accuracy", "auc")
_INDEX_END = bytes.fromhex("57fb808b247547db")

# Sorts by each column both ways, walks down the rows, selects all; lets the watcher poll; a checkpoint appears.
WINDOW = """
import json, shutil, sys, time
from pathlib import Path
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui.shell.app import prepare_process
from gui.state.backend import commands_backend
from gui.shell.main_window import MainWindow
from gui.state.disk.settings import Settings
from gui.look.theme import Theme
run = Path(sys.argv[1])
prepare_process()
app = QApplication([])
window = MainWindow(Theme(app, "light"), commands_backend(), run.parents[1],
                    Settings(QSettings(str(run.parents[1] / "settings.ini"), QSettings.Format.IniFormat)))
window.resize(1440, 900); window.show()
phase, last, worst = ["start"], [time.perf_counter()], {}
def tick():
    now = time.perf_counter()
    worst.setdefault(phase[0], []).append(now - last[0])
    last[0] = now
timer = QTimer(interval=16, timeout=tick); timer.start()
def wait(condition, seconds=60):
    end = time.perf_counter() + seconds
    while not condition():
        assert time.perf_counter() < end, phase[0]
        QTest.qWait(5)
wait(lambda: window.findChild(object, "models_page") is not None)
window.show_page("Models"); QTest.qWait(1500)
page = window.models_page
phase[0] = "idle"; QTest.qWait(1000)
phase[0] = "opening"
window.parts.runs.open_run(run)
checkpoints, exports = page._checkpoints, page._exports
wait(lambda: len(checkpoints.records) >= 2000 and len(exports.records) >= 500); QTest.qWait(500)
phase[0] = "sorting"
for column in range(6):
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        checkpoints.sortByColumn(column, order); QTest.qWait(30)
        exports.sortByColumn(min(column, 4), order); QTest.qWait(30)
phase[0] = "selecting"
for table in (exports, checkpoints):
    table.setFocus()
    for _ in range(40):
        QTest.keyClick(table, Qt.Key.Key_Down); QTest.qWait(10)
phase[0] = "selecting all"
checkpoints.selectAll(); QTest.qWait(300); QTest.keyClick(checkpoints, Qt.Key.Key_Down); QTest.qWait(100)
phase[0] = "scrolling"
for value in range(0, 40000, 800):
    checkpoints.verticalScrollBar().setValue(value); QTest.qWait(8)
phase[0] = "polling"; QTest.qWait(3000)
phase[0] = "a new checkpoint"
for suffix in ("data-00000-of-00001", "index"):
    shutil.copy(run / f"model.ckpt-10.{suffix}", run / f"model.ckpt-99999.{suffix}")
wait(lambda: len(checkpoints.records) == 2001); QTest.qWait(500)
phase[0] = "closing"
print(json.dumps({name: [max(values) * 1000, sorted(values)[len(values) // 2] * 1000]
                  for name, values in worst.items()}), flush=True)
window.close(); app.quit()
"""


@pytest.fixture(scope="module")
def large_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run as it lies on disk after a long training whose every checkpoint was kept."""
    run = write_run(tmp_path_factory.mktemp("workspace") / "pets" / "run-001", state("ended"))
    for number in range(1, CHECKPOINTS + 1):
        prefix = run / f"model.ckpt-{number * 10}"
        prefix.with_name(f"{prefix.name}.data-00000-of-00001").write_bytes(bytes(200))
        prefix.with_name(f"{prefix.name}.index").write_bytes(bytes(92) + _INDEX_END)
    for metric in METRICS:
        append_scalars(
            run / "eval", metric, [(n * 10, (n * 7919 % 1000) / 1000) for n in range(1, CHECKPOINTS + 1)]
        )
    graph = MetaGraphDef()
    graph.meta_info_def.tags.append("serve")
    for name in ("serving_default", "dense", "example"):
        signature = graph.signature_def[name]
        signature.inputs["x"].name, signature.inputs["x"].dtype = "x:0", 1
        signature.outputs["y"].name, signature.outputs["y"].dtype = "y:0", 1
    for number in range(EXPORTS):
        folder = run / "export" / str(1_700_000_000 + number)
        for part in ("variables", "assets.extra"):
            (folder / part).mkdir(parents=True)
        (folder / "variables" / "variables.data-00000-of-00001").write_bytes(bytes(300))
        write_meta_graphs(folder, [graph])
        names = ["serving_default", "dense", "example"]
        add_provenance(folder, step=number * 40 + 10, signatures=names, created=1.7e9 + number)
    return run


def test_the_window_never_stands_still(large_run: Path, repository: Path) -> None:
    environment = [sys.executable, "-c", WINDOW, str(large_run)]
    done = subprocess.run(environment, cwd=repository, capture_output=True, text=True, timeout=180)
    for file in large_run.glob("model.ckpt-99999.*"):
        file.unlink()
    assert done.returncode == 0, done.stderr
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    print(f"\n16 ms timer of the window, {CHECKPOINTS} checkpoints and {EXPORTS} exports (aim: at most 50 ms):")
    for name, (worst, middle) in found.items():
        if name not in ("start", "closing"):
            print(f"  {name:18} worst {worst:4.0f} ms, in the middle {middle:3.0f} ms")
    assert max(worst for name, (worst, _) in found.items() if name not in ("start", "closing")) < 1000


def test_a_poll_after_one_new_checkpoint_costs_little_of_reading_all_anew(large_run: Path) -> None:
    run = RunFolder.open(large_run)
    catalogue = Catalogue(large_run)
    started = time.perf_counter()
    first, _, _ = catalogue.poll(run)
    anew = time.perf_counter() - started
    for suffix in ("data-00000-of-00001", "index"):
        shutil.copy(large_run / f"model.ckpt-10.{suffix}", large_run / f"model.ckpt-88888.{suffix}")
    started = time.perf_counter()
    again, exports, broken = catalogue.poll(run)
    once_more = time.perf_counter() - started
    try:
        assert len(again) == len(first) + 1
        assert len(exports) == EXPORTS
        assert (again, broken) == (list_checkpoints(run), list_broken(run))
    finally:
        for file in large_run.glob("model.ckpt-88888.*"):
            file.unlink()
    print(f"\nlisting after one new checkpoint: {once_more * 1e3:.0f} ms, all anew {anew * 1e3:.0f} ms, "
          f"ratio {once_more / anew:.2f}")  # fmt: skip
    assert once_more < anew
