"""A run of thousands of tags: only the charts of a page exist."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.charts.chart import Chart
from gui.charts.choices import ChartChoices
from gui.charts.curves.names import TRAIN
from gui.charts.grid import PAGE, ChartGrid
from gui.look.theme import Theme
from tests.costs import costs
from tests.gui.fakes import batch, change

MANY = 2000


@pytest.fixture
def grid(qtbot: QtBot, qapp: QApplication) -> ChartGrid:
    grid = ChartGrid(Theme(qapp, "light"), ChartChoices())
    qtbot.addWidget(grid)
    grid.resize(1000, 600)
    grid.show()
    grid.append(batch(*(change("", f"tag{number:04d}", [(0, 1.0), (9, float(number))]) for number in range(MANY))))
    qtbot.waitUntil(lambda: len(grid.charts) == PAGE, timeout=10_000)
    return grid


def text(grid: ChartGrid) -> str:
    label = grid.findChild(QLabel, "chart_pager_text")
    assert label is not None
    return label.text() if label.isVisible() else ""


def press(grid: ChartGrid, name: str) -> None:
    button = grid.findChild(QPushButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def test_only_a_page_of_them_is_made(grid: ChartGrid) -> None:
    assert len(grid.findChildren(Chart)) == PAGE
    assert set(grid.charts) == {f"tag{number:04d}" for number in range(PAGE)}
    assert text(grid) == "Charts 1 to 30 of 2\u2009000"


def test_turning_the_page_shows_the_next_ones_with_their_points(grid: ChartGrid, qtbot: QtBot) -> None:
    press(grid, "chart_pager_next")
    qtbot.waitUntil(lambda: "tag0059" in grid.charts, timeout=10_000)
    assert text(grid) == "Charts 31 to 60 of 2\u2009000"
    assert grid.charts["tag0059"].points(TRAIN).values.tolist() == [1.0, 59.0]
    assert "tag0000" not in grid.charts
    assert len(grid.findChildren(Chart)) <= 2 * PAGE
    press(grid, "chart_pager_back")
    qtbot.waitUntil(lambda: "tag0029" in grid.charts, timeout=10_000)
    back = grid.findChild(QPushButton, "chart_pager_back")
    assert back is not None
    assert not back.isEnabled()


def test_points_of_charts_that_are_not_shown_are_kept(grid: ChartGrid, qtbot: QtBot) -> None:
    grid.append(batch(change("", "tag1999", [(9, 5.0)], start=1)))
    grid.set_filter(re.compile("tag1999"))
    qtbot.waitUntil(lambda: set(grid.charts) == {"tag1999"}, timeout=10_000)
    assert grid.charts["tag1999"].points(TRAIN).values.tolist() == [1.0, 5.0]
    assert text(grid) == ""


def test_a_search_begins_at_the_first_page(grid: ChartGrid, qtbot: QtBot) -> None:
    press(grid, "chart_pager_next")
    grid.set_filter(re.compile("^tag1"))
    qtbot.waitUntil(lambda: "tag1000" in grid.charts, timeout=10_000)
    assert text(grid) == "Charts 1 to 30 of 1\u2009000"


def test_new_points_of_all_cost_little_while_a_page_is_shown(grid: ChartGrid) -> None:
    def append(tags: range) -> None:
        grid.append(batch(*(change("", f"tag{number:04d}", [(19, 1.0)], start=2) for number in tags)))

    shown, hidden = costs([lambda: append(range(PAGE)), lambda: append(range(PAGE, MANY))])
    assert hidden / (MANY - PAGE) < shown / PAGE
    assert len(grid.findChildren(Chart)) == PAGE


def test_another_run_begins_empty(grid: ChartGrid) -> None:
    grid.reset()
    grid.append(batch(change("", "loss", [(0, 1.0)])))
    assert set(grid.charts) == {"loss"}
    assert grid.charts["loss"].keys == (TRAIN,)
    assert text(grid) == ""
