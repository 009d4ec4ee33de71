from __future__ import annotations

import math
import re

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.charts.card_grid import balanced_columns
from gui.charts.chart import Chart
from gui.charts.chart_look import Look
from gui.charts.choices import ChartChoices
from gui.charts.curves.names import EVAL, TRAIN
from gui.charts.grid import ChartGrid
from gui.charts.marked_steps import MarkedSteps, Patience
from gui.look.theme import Theme
from tests.gui.charts.drawing import columns, extend
from tests.gui.charts.test_smoothing import tensorboard_smoothing
from tests.gui.fakes import batch, change


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> Chart:
    chart = Chart("loss", theme)
    qtbot.addWidget(chart)
    chart.resize(400, 260)
    chart.show()
    return chart


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> ChartGrid:
    grid = ChartGrid(theme, ChartChoices())
    qtbot.addWidget(grid)
    grid.resize(1000, 600)
    grid.show()
    return grid


def test_points_rewritten_after_a_restart_are_smoothed_anew(chart: Chart) -> None:
    extend(chart, TRAIN, *columns([(0, 1.0), (1, 2.0), (2, 3.0)]))
    chart.redraw()
    extend(chart, TRAIN, 1, *columns([(1, 10.0), (2, 20.0), (3, 30.0)])[1:])
    chart.redraw()
    np.testing.assert_allclose(chart._curves[TRAIN].smoothed, tensorboard_smoothing([1.0, 10.0, 20.0, 30.0], 0.6))


def test_what_is_not_smoothed_is_kept_once_and_drawn_as_it_is(chart: Chart) -> None:
    extend(chart, EVAL, *columns([(0, 1.0), (1, 2.0), (2, 3.0)]))
    chart.redraw()
    curve = chart._curves[EVAL]
    assert np.shares_memory(curve.smoothed, curve.values)
    extend(chart, EVAL, 1, *columns([(1, 9.0)])[1:])
    chart.redraw()
    assert curve._line is not None
    assert curve._line.getData()[1].tolist() == [1.0, 9.0]


def test_nothing_is_painted_again_unless_something_changed(chart: Chart) -> None:
    extend(chart, EVAL, *columns([(0, 1.0), (10, 0.5)]))
    assert chart.redraw()
    assert not chart.redraw()
    chart.set_marks(MarkedSteps((10,), (10.0, 0.5)))
    assert chart.redraw()
    chart.set_marks(MarkedSteps((10,), (10.0, 0.5)))
    assert not chart.redraw()


def test_the_header_tells_the_newest_values_and_the_best(chart: Chart) -> None:
    extend(chart, TRAIN, *columns([(0, 1.0), (10, 0.134)]))
    extend(chart, EVAL, *columns([(0, 1.0), (900, 0.171)]))
    chart.set_marks(MarkedSteps(best=(900.0, 0.171)))
    chart.redraw()
    label = chart.findChild(QLabel, "chart_loss_values")
    assert label is not None
    assert label.text() == "train 0.1340 · eval 0.1710 · best 0.1710 at 900"


def test_everything_is_in_view_with_the_end_of_the_patience_window(chart: Chart) -> None:
    extend(chart, EVAL, *columns([(0, 1.0), (900, 0.2)]))
    chart.set_marks(MarkedSteps(best=(900.0, 0.2), patience=Patience(900.0, 0.2, 1500.0)))
    chart.redraw()
    (left, right), (low, high) = chart.axes.shown
    assert left <= 0
    assert right >= 1500
    assert low <= 0.2
    assert high >= 1.0


def test_while_training_the_view_moves_seldom_and_at_rest_it_is_tight(chart: Chart) -> None:
    chart.set_look(Look(live_to=10_000))
    ranges = set()
    for step in range(1, 200):
        extend(chart, TRAIN, step - 1, *columns([(step, 1.0 / step)])[1:])
        chart.redraw()
        ranges.add(chart.axes.shown[0])
    assert len(ranges) < 25
    assert chart.axes.shown[0][1] >= 199
    chart.set_look(Look(live_to=None))
    chart.redraw()
    assert chart.axes.shown[0][1] == pytest.approx(199, abs=8)


def test_a_logarithmic_axis_leaves_out_what_has_no_logarithm(chart: Chart) -> None:
    extend(chart, TRAIN, *columns([(0, 0.0), (1, -1.0), (2, 10.0), (3, 1000.0)]))
    chart.set_look(Look(smoothing=0.0, log_y=True))
    chart.redraw()
    low, high = chart.axes.shown[1]
    assert 0 < low <= 1
    assert 3 <= high < 4


def test_a_logarithmic_axis_shows_the_newest_raw_value_of_a_smoothed_curve(chart: Chart) -> None:
    extend(chart, TRAIN, *columns([(step, 2.0 ** (10 - step)) for step in range(11)]))
    chart.set_look(Look(smoothing=0.9, log_y=True))
    chart.redraw()
    low, high = chart.axes.shown[1]
    assert low < 0 < high


def test_raw_points_between_gaps_are_drawn_as_dots_beside_their_smoothed_ones(chart: Chart) -> None:
    extend(chart, TRAIN, *columns([(0, 1.0), (1, math.nan), (2, 3.0), (3, math.nan), (4, 9.0)]))
    chart.set_look(Look(smoothing=0.6))
    chart.redraw()
    items = [item for item in chart._plot.items_added if isinstance(item, pg.PlotDataItem)]
    assert [1.0, 3.0, 9.0] in [item.yData.tolist() for item in items if item.opts.get("symbol") == "o"]


def test_labels_of_x_have_the_same_room_after_the_clock_was_shown(chart: Chart) -> None:
    extend(chart, TRAIN, *columns([(0, 1.0), (60, 2.0)]))
    chart.redraw()
    before = chart._plot.bottom.minimumHeight()
    for axis in ("wall", "step"):
        chart.set_look(Look(x=axis))
        chart.redraw()
        chart.grab()
    assert chart._plot.bottom.minimumHeight() == before


def test_time_counts_from_the_first_point(chart: Chart) -> None:
    extend(chart, TRAIN, *columns([(0, 1.0), (60, 2.0)]))
    chart.set_look(Look(x="relative"))
    chart.redraw()
    assert chart.axes.shown[0] == pytest.approx((0, 60), abs=3)


def test_train_and_eval_of_a_metric_share_a_chart_and_aliases_are_joined(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss_1", [(0, 9.0)]), change("", "global_step", [(0, 0.0)])))
    grid.append(batch(change("", "loss", [(0, 1.0)]), change("eval", "loss", [(0, 2.0)])))
    grid.append(batch(change("", "loss_1", [(1, 8.0)], start=1), change("", "global_step/sec", [(0, 500.0)])))
    assert set(grid.charts) == {"loss", "steps per second"}
    assert grid.charts["loss"].last_values() == (1.0, 2.0)


def test_loss_stands_first_then_the_runs_metric_and_speed_last(grid: ChartGrid) -> None:
    tags = ("a", "accuracy", "global_step/sec", "loss", "z")
    grid.append(batch(*(change("", tag, [(0, 1.0)]) for tag in tags)))
    grid.set_first("z")
    assert shown_titles(grid) == ["loss", "z", "a", "accuracy", "steps per second"]


@pytest.mark.parametrize(("text", "titles"), [("LOS", ["loss"]), ("^a.*y$", ["accuracy"]), ("no", [])])
def test_the_filter_is_a_regular_expression(grid: ChartGrid, text: str, titles: list[str]) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0)]), change("eval", "accuracy", [(0, 1.0)])))
    grid.set_filter(re.compile(text, re.IGNORECASE))
    assert shown_titles(grid) == titles
    note = grid.findChild(QLabel, "no_metric")
    assert note is not None
    assert note.isHidden() == bool(titles)
    grid.set_filter(None)
    assert shown_titles(grid) == ["loss", "accuracy"]


def test_another_run_starts_with_no_charts(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0)])))
    grid.reset()
    assert not grid.charts


def test_streaming_points_reach_the_charts_by_themselves(grid: ChartGrid, qtbot: QtBot) -> None:
    qtbot.waitExposed(grid)
    grid.append(batch(change("", "loss", [(0, 1.0), (5, 0.25)])))
    label = grid.charts["loss"].findChild(QLabel, "chart_loss_values")
    assert label is not None
    qtbot.waitUntil(lambda: label.text() == "train 0.2500", timeout=2000)


@pytest.mark.parametrize(
    ("count", "most", "columns"), [(1, 3, 1), (2, 3, 2), (3, 3, 3), (4, 3, 2), (5, 3, 3), (7, 3, 3), (4, 1, 1)]
)
def test_columns_leave_no_chart_alone_in_a_row(count: int, most: int, columns: int) -> None:
    assert balanced_columns(count, most) == columns


def shown_titles(grid: ChartGrid) -> list[str]:
    """The charts in sight, row by row."""
    shown = [chart for chart in grid.charts.values() if not chart.isHidden()]
    page = shown[0].parentWidget() if shown else None
    layout = page.layout() if page is not None else None
    places = {}
    for chart in shown:
        assert layout is not None
        places[layout.indexOf(chart)] = chart.objectName().removeprefix("chart_")
    return [places[index] for index in sorted(places)]


def test_values_as_large_as_floats_go_are_drawn(grid: ChartGrid) -> None:
    far = 1.7976931348623157e308
    grid.append(batch(change("", "loss", [(0, far), (10, -far), (20, 0.0)])))
    chart = grid.charts["loss"]
    while chart.redraw():
        pass
    assert all(abs(end) < far for span in chart.axes.shown for end in span)
