from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.pages.run_table.axes import Axis
from gui.pages.run_table.parallel import ParallelPlot

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def plot(qtbot: QtBot, qapp: QApplication) -> ParallelPlot:
    plot = ParallelPlot(Theme(qapp, "light"))
    qtbot.addWidget(plot)
    plot.resize(600, 210)
    plot.show()
    plot.show_axes([axis("units"), axis("rate"), axis("accuracy")])
    return plot


def axis(name: str) -> Axis:
    return Axis(name, np.array([0.0, 1.0]), ((0.0, "0"), (1.0, "1")), None)


def at(plot: ParallelPlot, index: int, place: float) -> QPoint:
    return QPoint(round(plot._x_of(index)), round(plot._y_of(place)))


def test_a_stretch_that_is_dragged_keeps_the_runs_in_it(qtbot: QtBot, plot: ParallelPlot) -> None:
    qtbot.mousePress(plot, LEFT, pos=at(plot, 1, 1.0))
    qtbot.mouseMove(plot, at(plot, 1, 0.6))
    with qtbot.waitSignal(plot.brushed):
        qtbot.mouseRelease(plot, LEFT, pos=at(plot, 1, 0.5))
    assert list(plot.brushes) == ["rate"]
    assert plot.kept.tolist() == [False, True]


def test_an_axis_that_goes_while_it_is_dragged_along_ends_the_drag(qtbot: QtBot, plot: ParallelPlot) -> None:
    last = at(plot, 2, 1.0)
    qtbot.mousePress(plot, LEFT, pos=last)
    qtbot.mouseMove(plot, at(plot, 2, 0.5))
    plot.show_axes([axis("units"), axis("rate")])
    qtbot.mouseMove(plot, at(plot, 1, 0.4))
    qtbot.mouseRelease(plot, LEFT, pos=last)
    assert not plot.brushes
    assert plot.kept.all()


def test_a_drag_stays_with_its_axis_when_another_one_goes(qtbot: QtBot, plot: ParallelPlot) -> None:
    qtbot.mousePress(plot, LEFT, pos=at(plot, 1, 1.0))
    plot.show_axes([axis("rate"), axis("accuracy")])
    qtbot.mouseRelease(plot, LEFT, pos=at(plot, 1, 0.5))
    assert list(plot.brushes) == ["rate"]
