"""The plot inside of a chart: its box, its two axes, and what is drawn on it."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.charts.plot import Plot


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    plot = Plot()
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.show()
    return plot


def line() -> pg.PlotDataItem:
    return pg.PlotDataItem([0.0, 1.0], [10.0, 1000.0])


def heights(item: pg.PlotDataItem) -> list[float]:
    return [round(float(height), 6) for height in item.getData()[1]]


def test_it_is_made_of_few_widgets(qtbot: QtBot) -> None:
    before = len(QApplication.allWidgets())
    plots = [Plot() for _ in range(10)]
    for plot in plots:
        qtbot.addWidget(plot)
    assert len(QApplication.allWidgets()) - before <= 80  # with a menu for each it was 480


def test_what_is_drawn_has_no_say_in_what_is_shown(plot: Plot) -> None:
    plot.box.setRange(xRange=(0, 1), yRange=(0, 1), padding=0)
    plot.add(line())
    QApplication.processEvents()
    assert np.allclose(plot.box.viewRange(), ((0, 1), (0, 1)))


def test_curves_stand_at_the_powers_of_ten_where_the_axis_is_logarithmic(plot: Plot) -> None:
    before, after = line(), line()
    plot.add(before)
    plot.set_log(True)
    plot.add(after)
    assert heights(before) == heights(after) == [1.0, 3.0]
    assert plot.side.logMode
    assert not plot.bottom.logMode
    plot.set_log(False)
    assert heights(before) == [10.0, 1000.0]


def test_what_was_removed_is_drawn_no_more(plot: Plot) -> None:
    one, other = line(), line()
    plot.add(one)
    plot.add(other)
    plot.remove(one)
    assert plot.items_added == [other]
    assert one.scene() is None


def test_the_box_has_the_room_that_its_axes_leave(plot: Plot) -> None:
    box, bottom, side = (item.geometry() for item in (plot.box, plot.bottom, plot.side))
    assert side.right() <= box.left() + 1
    assert bottom.top() >= box.bottom() - 1
    assert box.width() > 200
    assert box.height() > 120


def test_another_box_stands_at_its_right(plot: Plot) -> None:
    beside = pg.ViewBox(enableMenu=False)
    beside.setFixedWidth(60)
    plot.add_beside(beside)
    QApplication.processEvents()
    assert plot.box.sceneBoundingRect().right() <= beside.sceneBoundingRect().left() + 1
    assert beside.size().width() == 60
