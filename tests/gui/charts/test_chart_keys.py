"""Numbers are read off a chart by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.charts.chart import Chart
from gui.charts.chart_look import Look
from gui.charts.choices import ChartChoices
from gui.charts.grid import ChartGrid
from gui.look.theme import Theme
from gui.widgets.text import format_number
from tests.gui.fakes import batch, change


@pytest.fixture
def grid(qtbot: QtBot, qapp: QApplication) -> ChartGrid:
    grid = ChartGrid(Theme(qapp, "light"), ChartChoices())
    qtbot.addWidget(grid)
    grid.resize(1000, 600)
    grid.show()
    qtbot.waitExposed(grid)
    return grid


def chart_of(grid: ChartGrid, points: list[tuple[int, float]]) -> Chart:
    grid.append(batch(change("", "loss", points), change("eval", "loss", [(20, 2.0)])))
    grid.drawn.set_look(Look(smoothing=0.0))
    chart = grid.charts["loss"]
    while chart.redraw():
        pass
    return chart


def test_arrows_go_from_point_to_point_and_stay_at_the_ends(grid: ChartGrid, qtbot: QtBot) -> None:
    chart = chart_of(grid, [(0, 1.0), (10, 0.5), (20, 0.25)])
    said = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(chart._plot, key)
        said.append(chart.inspector.words.split(";")[0])
    steps = [0, 10, 20, 20, 10]
    assert [int(words.rpartition(" ")[2]) for words in said] == steps
    assert chart._plot.accessibleDescription() == "train 0.5000 at step 10; eval 2.000 at step 20"
    qtbot.keyClick(chart._plot, Qt.Key.Key_Escape)
    assert chart.inspector.text == ""


def test_the_first_arrow_to_the_left_is_at_the_last_point(grid: ChartGrid, qtbot: QtBot) -> None:
    chart = chart_of(grid, [(0, 1.0), (10, 0.5)])
    qtbot.keyClick(chart._plot, Qt.Key.Key_Left)
    assert "eval 2.000 at step 20" in chart.inspector.words


def test_a_long_curve_is_crossed_in_about_a_hundred_steps(grid: ChartGrid, qtbot: QtBot) -> None:
    chart = chart_of(grid, [(step, float(step)) for step in range(5000)])
    pressed = 0
    while f"step {format_number(4999)};" not in chart.inspector.words and pressed < 200:
        qtbot.keyClick(chart._plot, Qt.Key.Key_Right)
        pressed += 1
    assert 80 < pressed < 110


def test_the_numbers_go_with_the_chart_when_it_is_hidden(grid: ChartGrid, qtbot: QtBot) -> None:
    chart = chart_of(grid, [(0, 1.0), (10, 0.5)])
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "step" in chart.inspector.text
    chart.hide()
    assert chart.inspector.text == ""
    assert chart.inspector.words == ""


def test_a_chart_without_points_takes_the_keys_quietly(grid: ChartGrid, qtbot: QtBot) -> None:
    chart = chart_of(grid, [(0, 1.0)])
    chart.recycle()
    qtbot.keyClick(chart._plot, Qt.Key.Key_Right)
    assert chart.inspector.text == ""
