"""What the points of a long curve take of memory, from the reader of its event file to the chart that draws it."""

from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.runs.events.scalars import ScalarReader
from gui.charts.choices import ChartChoices
from gui.charts.grid import ChartGrid
from gui.look.theme import Theme
from gui.state.disk.curve_queue import portions
from tests.core.event_bytes import scalar

COUNT = 1_000_000
ONCE = 24  # bytes of a step, a time and a value


@pytest.mark.parametrize("folder", ["", "eval"])
def test_the_memory_of_a_million_points(tmp_path: Path, qapp: QApplication, qtbot: QtBot, folder: str) -> None:
    (tmp_path / folder).mkdir(exist_ok=True)
    with (tmp_path / folder / "events.out.tfevents.1").open("wb") as file:
        for step in range(COUNT):
            file.write(scalar(step, "loss", step % 97, 1e9 + step))
    grid = ChartGrid(Theme(qapp, "light"), ChartChoices())
    qtbot.addWidget(grid)
    grid.show()
    gc.collect()
    tracemalloc.start()
    try:
        reader = ScalarReader(tmp_path)
        for part in portions(reader.poll()):
            grid.append(part)
        del part
        while grid.charts["loss"].redraw():
            pass
        gc.collect()
        held, most = (size / COUNT for size in tracemalloc.get_traced_memory())
    finally:
        tracemalloc.stop()
    print(
        f"\n{COUNT} points of {folder or 'training'}: {held:.0f} bytes each, {most:.0f} while they are handed on; "
        f"once they take {ONCE} ({held / ONCE:.1f}, aim 3)"
    )
    assert held < 3.5 * ONCE
