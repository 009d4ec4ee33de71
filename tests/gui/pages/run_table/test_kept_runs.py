"""What was chosen in the plots keeps runs only as long as it is drawn; what else a table of runs must not take."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from gui.pages.run_table.axes import axis_of
from tests.gui.pages.run_table.made_runs import made_line
from tests.gui.pages.run_table.test_page import LINES, Runs, runs

__all__ = ["runs"]


def brush(runs: Runs, axis: str, low: float = -0.1, high: float = 0.5) -> None:
    """Drag along an axis."""
    plot = runs.page.plots.parallel
    x = round(plot._x_of([each.name for each in plot._axes].index(axis)))
    start, end = QPoint(x, round(plot._y_of(low))), QPoint(x, round(plot._y_of(high)))
    runs.qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    runs.qtbot.mouseMove(plot, end)
    runs.qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=end)


def keep_all(runs: Runs) -> QPushButton:
    found = runs.page.findChild(QPushButton, "runs_keep_all")
    assert found is not None
    return found


def test_a_stretch_of_an_axis_that_is_drawn_no_more_keeps_no_runs(runs: Runs) -> None:
    runs.show(LINES[:5])
    brush(runs, "rate")
    assert runs.names() == ["b", "c"]
    runs.filter("rate = 0.1")  # one run: nothing varies
    assert runs.names() == ["a"]
    assert keep_all(runs).isHidden()
    runs.filter("")
    assert runs.names() == ["a", "b", "c", "d"]


def test_a_box_over_another_param_keeps_no_runs(runs: Runs) -> None:
    runs.show(LINES[:5])
    plots = runs.page.plots
    plots.show_over("rate")
    plot = plots.scatter
    start, end = plot.point_of(0.5, 0.1).toPoint(), plot.point_of(1.1, -0.1).toPoint()
    runs.qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    runs.qtbot.mouseMove(plot, end)
    runs.qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=end)
    assert runs.names() == ["a"]
    over = runs.page.findChild(QComboBox, "runs_scatter_over")
    assert over is not None
    over.setCurrentText("units")
    assert runs.names() == ["a", "b", "c", "d"]
    assert keep_all(runs).isHidden()


@pytest.mark.parametrize("by_hand", [True, False])
def test_what_was_chosen_of_one_experiment_keeps_no_runs_of_another(runs: Runs, by_hand: bool) -> None:
    others = [made_line(name, {"rate": rate}, rate, experiment="cars") for name, rate in (("x", 0.1), ("y", 0.9))]
    lines = (*LINES[:5], *others)
    runs.bench.leave_for(runs.path("a"))
    runs.show(lines)
    brush(runs, "rate")
    assert runs.names() == ["b", "c"]
    if by_hand:
        runs.page.choices._experiments.setCurrentText("cars")
    else:
        runs.bench.leave_for(others[0].summary.path)
    assert runs.names() == ["x", "y"]
    assert not runs.page.plots.parallel.brushes
    assert keep_all(runs).isHidden()


def test_the_menu_of_a_run_that_went_while_the_filter_is_wrong_does_not_open(runs: Runs) -> None:
    runs.show(LINES[:5])
    runs.filter("acuracy > 0.92")
    runs.show(LINES[1:5])
    asked: list[object] = []
    runs.page.menu_requested.connect(lambda line, place: asked.append(line))
    table = runs.page.table
    for row in range(2):
        table.selectRow(row)
        table.menu_wanted.emit(table.records[row], QPoint(0, 0))
    assert asked == [LINES[1]]


def test_the_menu_of_a_row_that_is_not_selected_is_about_that_row(runs: Runs) -> None:
    runs.show(LINES[:5])
    runs.page.table.clearSelection()
    with runs.qtbot.waitSignal(runs.page.menu_requested) as asked:
        runs.page.table.menu_wanted.emit(runs.page.table.records[1], QPoint(0, 0))
    assert asked.args is not None
    assert asked.args[0] == LINES[1]


def test_that_nothing_was_evaluated_is_said_also_after_runs_that_were(runs: Runs) -> None:
    runs.show((LINES[0],))  # of one run nothing differs, so there is nothing to say of it
    assert runs.text("runs_best_text") == ""
    runs.show((LINES[3],))
    assert runs.text("runs_best_text") == "None of these runs has an evaluation yet."


def test_a_number_that_no_float_holds_has_no_place_on_an_axis(qapp: QApplication) -> None:
    axis = axis_of("units", [1, 10**400, -(10**400), 3])
    assert axis.places.tolist()[::3] == [0.0, 1.0]
    assert [text for _, text in axis.ticks] == ["1", "3"]
    assert dataclasses.replace(axis).varies
