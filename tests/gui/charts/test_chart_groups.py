"""Charts of what belongs together: a group of runs as one band, epochs, superseded points, ticks of checkpoints."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.runs.events.scalars import Batch
from gui.charts.chart import Chart
from gui.charts.chart_look import Look
from gui.charts.choices import ChartChoices
from gui.charts.curves.band import mean_and_range
from gui.charts.curves.names import TRAIN
from gui.charts.grid import ChartGrid
from gui.charts.marked_steps import MarkedSteps
from gui.look.theme import Theme
from tests.gui.fakes import batch, change, checkpoint, run_info, run_view, state
from tests.gui.pages.train.train_user import Page


@pytest.fixture
def grid(qtbot: QtBot, qapp: QApplication) -> ChartGrid:
    grid = ChartGrid(Theme(qapp, "light"), ChartChoices())
    qtbot.addWidget(grid)
    grid.resize(1000, 600)
    grid.show()
    return grid


def test_the_mean_counts_each_curve_between_its_ends_only() -> None:
    one = np.array([0.0, 2.0]), np.array([1.0, 3.0])
    other = np.array([1.0, 2.0, 4.0]), np.array([4.0, 5.0, 7.0])
    x, mean, least, greatest = mean_and_range([one, other])
    assert x.tolist() == [0, 1, 2, 4]
    assert mean.tolist() == [1, 3, 4, 7]
    assert least.tolist() == [1, 2, 3, 7]
    assert greatest.tolist() == [1, 4, 5, 7]
    holes = np.array([0.0, 1.0]), np.array([np.nan, np.inf])
    assert [len(column) for column in mean_and_range([holes])] == [0, 0, 0, 0]


def band_of(chart: Chart) -> tuple[bool, list[float]]:
    (band,) = chart._curves._bands.values()
    mean = band._mean
    return mean.isVisible(), (mean.yData.tolist() if mean.yData is not None else [])


def test_several_runs_become_one_band_and_lines_again(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0), (10, 3.0)])))
    grid.append(batch(change("", "loss", [(0, 3.0), (10, 5.0)])), "/other")
    grid.drawn.set_runs({"": "run-001", "/other": "run-002"})
    chart = grid.charts["loss"]
    grid.drawn.set_look(Look(smoothing=0.0, band=True))
    chart.redraw()
    assert band_of(chart) == (True, [2.0, 4.0])
    assert not any(curve._line is not None and curve._line.isVisible() for curve in chart._curves)
    grid.drawn.set_look(Look(smoothing=0.0))
    chart.redraw()
    assert not band_of(chart)[0]
    assert all(curve._line is not None and curve._line.isVisible() for curve in chart._curves)
    grid.drawn.set_runs({"": "run-001"})
    grid.forget_run("/other")
    grid.drawn.set_look(Look(smoothing=0.0, band=True))
    chart.redraw()
    assert not band_of(chart)[0]


def test_over_epochs_only_runs_whose_epochs_are_known_are_drawn(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0), (50, 3.0)])))
    grid.append(batch(change("", "loss", [(0, 3.0), (10, 5.0)])), "/other")
    grid.drawn.set_runs({"": "run-001", "/other": "run-002"})
    grid.drawn.set_epochs({"": 25.0})
    grid.drawn.set_look(Look(x="epoch"))
    chart = grid.charts["loss"]
    chart.redraw()
    assert [curve.key for curve in chart._curves.drawn()] == [TRAIN]
    assert chart.x_ends() == (0.0, 2.0)


def test_superseded_points_are_drawn_only_when_asked_for_each_time_a_line(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0), (10, 3.0)])))
    old = change("", "loss", [(5, 9.0), (6, 8.0), (5, 7.0)])
    walls = np.array([1.0, 2.0, 3.0])
    old = type(old)(old.key, 0, old.steps, walls, old.values)
    grid.append(Batch(superseded=(old,)))
    chart = grid.charts["loss"]
    (curve,) = chart._curves
    chart.redraw()
    assert curve._gone is None
    grid.drawn.set_look(Look(superseded=True))
    chart.redraw()
    gone: Any = curve._gone
    np.testing.assert_array_equal(gone.xData, [5, 6, np.nan, 5])
    np.testing.assert_array_equal(gone.yData, [9, 8, np.nan, 7])
    grid.drawn.set_look(Look())
    chart.redraw()
    gone = curve._gone
    assert gone.xData is None or not len(gone.xData)


def test_a_tick_knows_its_checkpoint(grid: ChartGrid, qtbot: QtBot) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0), (100, 3.0)])))
    chart = grid.charts["loss"]
    chart.set_marks(MarkedSteps(checkpoints=(40, 80)))
    qtbot.waitUntil(chart.isVisible)
    chart.redraw()
    ticks = chart._marks._ticks
    for step, spot in zip((40, 80), ticks.points(), strict=True):
        scene = ticks.mapToScene(spot.pos())
        place = chart._plot.mapToGlobal(chart._plot.mapFromScene(scene))
        assert chart.checkpoint_at(place) == step
    assert chart.checkpoint_at(chart._plot.mapToGlobal(QPoint(5, 5))) is None


def test_the_menu_of_a_tick_leads_to_its_checkpoint(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    page.show_view(run_view(run, state("ended", "max_steps"), run_info(), [checkpoint(100), checkpoint(300)]))
    page.qtbot.waitUntil(lambda: page.bench.view is not None, timeout=2000)
    page.bench.runs.curves.emit(batch(change("", "loss", [(0, 1.0), (300, 0.5)])))
    monkeypatch.setattr(Chart, "checkpoint_at", lambda chart, place: 100)
    menus = page.page.curves.menu
    told: list[object] = []
    page.page.checkpoint_clicked.connect(told.append)
    page.page.checkpoint_export_requested.connect(told.append)
    for what in ("show", "export", "evaluate"):
        menu = menus.open("loss", QPoint(0, 0))
        action = menu.findChild(QAction, f"action_chart_checkpoint_{what}")
        assert action is not None
        action.trigger()
        menu.close()
    assert told == [100, 100]
    page.qtbot.waitUntil(lambda: bool(page.backend.evaluated), timeout=5000)
    assert page.backend.evaluated == [[100]]
    page.qtbot.waitUntil(lambda: not page.bench.is_evaluating, timeout=5000)
    monkeypatch.setattr(Chart, "checkpoint_at", lambda chart, place: None)
    menu = menus.open("loss", QPoint(0, 0))
    assert isinstance(menu, QMenu)
    assert not any("checkpoint" in action.objectName() for action in menu.actions())
    menu.close()


def test_epochs_are_offered_where_they_are_known(page: Page, tmp_path: Path) -> None:
    from dataclasses import replace

    from PySide6.QtWidgets import QComboBox

    run = tmp_path / "pets" / "run-001"
    page.bench.open_run(run)
    info = run_info()
    box = page.page.findChild(QComboBox, "x_axis")
    assert box is not None
    page.show_view(run_view(run, state("ended", "max_steps"), info))
    assert box.findText("x: epoch") < 0
    known = replace(info, train_records=320, settings={**info.settings, "batch_size": 32})
    page.show_view(run_view(run, state("ended", "max_steps"), known))
    assert box.findText("x: epoch") >= 0
    assert page.page.curves._charts.drawn._epochs == {"": 10.0}
