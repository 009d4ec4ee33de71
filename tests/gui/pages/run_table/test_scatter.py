from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.pages.run_table.axes import Axis
from gui.pages.run_table.scatter import ScatterPlot


@pytest.fixture
def plot(qtbot: QtBot, qapp: QApplication) -> ScatterPlot:
    plot = ScatterPlot(Theme(qapp, "light"))
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.show()
    return plot


def axis(name: str) -> Axis:
    return Axis(name, np.array([0.0, 1.0]), ((0.0, "0"), (1.0, "1")), None)


def drag(qtbot: QtBot, plot: ScatterPlot, *, release: bool = True) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(plot, left, pos=QPoint(60, 20))
    qtbot.mouseMove(plot, QPoint(200, 150))
    if release:
        qtbot.mouseRelease(plot, left, pos=QPoint(200, 150))


def test_a_box_over_points_keeps_some_of_them(qtbot: QtBot, plot: ScatterPlot) -> None:
    plot.show_axes(axis("units"), axis("accuracy"))
    drag(qtbot, plot)
    assert plot.has_box
    assert len(plot.kept) == 2


def test_where_nothing_is_drawn_there_is_no_box(qtbot: QtBot, plot: ScatterPlot) -> None:
    drag(qtbot, plot)
    assert not plot.has_box
    plot.show_axes(axis("units"), axis("accuracy"))
    drag(qtbot, plot, release=False)
    plot.show_axes(None, None)
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    assert not plot.has_box
