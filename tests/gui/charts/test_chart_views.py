"""Reading and arranging charts: named evaluations, aliases, zooming together, numbers under the mouse, ranges."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.errors import StorageError
from core.runs.events.scalars import Batch, Restart
from gui.charts.chart import Chart
from gui.charts.chart_look import Look
from gui.charts.choices import ChartChoices
from gui.charts.curves.colours import curve_look, run_colour
from gui.charts.curves.curve import Curve
from gui.charts.curves.names import EVAL, TRAIN, CurveKey
from gui.charts.grid import ChartGrid
from gui.charts.picture import copy_picture, save_picture
from gui.look.theme import Theme
from gui.look.tokens import DARK, LIGHT
from gui.state.disk.settings import Settings
from tests.gui.fakes import batch, change

HOLDOUT = CurveKey("", "eval_holdout")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> ChartGrid:
    grid = ChartGrid(theme, ChartChoices())
    qtbot.addWidget(grid)
    grid.resize(1000, 600)
    grid.show()
    return grid


def choices_of(grid: ChartGrid) -> ChartChoices:
    return grid._choices


def redraw(grid: ChartGrid) -> None:
    for chart in grid.charts.values():
        chart.redraw()


def words(text: str) -> list[str]:
    """The cells of a readout's tables, row by row."""
    return [re.sub("<[^>]*>", " ", row).split() for row in re.findall("<tr>.*?</tr>", text)]  # type: ignore[misc]


def places(chart: Chart, key: CurveKey) -> list[float]:
    steps: list[float] = chart.points(key).steps.tolist()
    return steps


def test_named_evaluations_stand_on_the_chart_of_their_metric_with_their_own_line(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0)]), change("eval", "loss", [(0, 2.0)])))
    grid.append(batch(change("eval_holdout", "loss", [(5, 3.0)])))
    chart = grid.charts["loss"]
    assert set(chart.keys) == {TRAIN, EVAL, HOLDOUT}
    assert grid.curves.evaluations() == ("eval_holdout",)
    looks = [curve_look(key, 0, ("eval_holdout",), LIGHT, many=False) for key in (TRAIN, EVAL, HOLDOUT)]
    assert len({look.colour.name() for look in looks}) == 3
    assert looks[2].dash != looks[1].dash


def test_average_loss_joins_loss_until_it_is_asked_to_leave(grid: ChartGrid) -> None:
    grid.append(batch(change("eval", "loss", [(0, 2.0)]), change("eval", "average_loss", [(0, 1.5), (1, 1.0)])))
    alias = CurveKey("", "eval", "average_loss")
    assert set(grid.charts) == {"loss"}
    assert grid.curves.tags_of("loss") == ("average_loss", "loss")
    assert places(grid.charts["loss"], alias) == [0, 1]
    choices_of(grid).set_join(False)
    assert set(grid.charts) == {"loss", "average_loss"}
    assert places(grid.charts["average_loss"], EVAL) == [0, 1]
    grid.append(batch(change("eval", "average_loss", [(2, 0.5)], start=2)))
    assert places(grid.charts["average_loss"], EVAL) == [0, 1, 2]
    choices_of(grid).set_join(True)
    assert set(grid.charts) == {"loss"}
    assert places(grid.charts["loss"], alias) == [0, 1, 2]


def test_zooming_one_chart_zooms_all_along_x_and_fits_y_to_what_is_seen(grid: ChartGrid) -> None:
    points = [(step, float(step)) for step in range(101)]
    grid.append(batch(change("", "loss", points), change("", "rate", points)))
    redraw(grid)
    loss, rate = grid.charts["loss"], grid.charts["rate"]
    loss._plot.box.setRange(xRange=(20, 40), padding=0)
    loss.axes.take_range()
    redraw(grid)
    assert rate.axes.shown[0] == pytest.approx((20, 40))
    low, high = rate.axes.shown[1]
    assert 15 < low < 20
    assert 40 <= high < 45
    grid.drawn.fit()
    redraw(grid)
    assert loss.axes.shown[0][1] > 100
    assert rate.axes.shown[0][1] > 100


def test_zooming_along_y_leaves_the_other_charts_following(grid: ChartGrid) -> None:
    points = [(step, float(step)) for step in range(101)]
    grid.append(batch(change("", "loss", points), change("", "rate", points)))
    redraw(grid)
    loss, rate = grid.charts["loss"], grid.charts["rate"]
    loss._plot.box.setRange(yRange=(20, 40), padding=0)
    loss.axes.take_range()
    grid.append(batch(change("", "rate", [(500, 1.0)], start=101)))
    grid.drawn.redraw()
    redraw(grid)
    assert rate.axes.shown[0][1] > 500
    assert loss.axes.shown[1] == pytest.approx((20, 40))


def test_charts_that_are_not_zoomed_together_leave_each_other_alone(grid: ChartGrid) -> None:
    choices_of(grid).set_linked(False)
    points = [(step, float(step)) for step in range(101)]
    grid.append(batch(change("", "loss", points), change("", "rate", points)))
    redraw(grid)
    loss, rate = grid.charts["loss"], grid.charts["rate"]
    for chart, span in ((loss, (20, 40)), (rate, (50, 60))):
        chart._plot.box.setRange(xRange=span, padding=0)
        chart.axes.take_range()
    loss.fit_wanted.emit("loss")
    redraw(grid)
    assert loss.axes.shown[0][1] > 100
    assert rate.axes.shown[0] == pytest.approx((50, 60))


def test_the_mouse_tells_all_values_the_greatest_first(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0), (10, 0.5)]), change("eval", "loss", [(0, 2.0), (9, 0.75)])))
    grid.append(batch(change("eval_holdout", "loss", [(8, float("nan"))])))
    redraw(grid)
    inspector = grid.charts["loss"].inspector
    inspector.point_at(9.4, QPoint(100, 100))
    assert words(inspector.text)[1:] == [
        ["●", "eval", "0.7500", "9"],
        ["━", "train", "0.5000", "0.6875", "10"],
        ["■", "holdout", "NaN", "8"],
    ]
    inspector.leave()
    assert inspector.text == ""


def test_a_selected_range_tells_least_greatest_mean_and_last(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss", [(0, 9.0), (1, 4.0), (2, float("nan")), (3, 2.0), (4, 7.0)])))
    redraw(grid)
    inspector = grid.charts["loss"].inspector
    inspector.select(0.5, 3.5)
    inspector.point_at(1, QPoint(100, 100))
    assert words(inspector.text)[-1] == ["━", "train", "2.000", "4.000", "3.000", "2.000", "3"]
    inspector.select(30, 40)
    assert "No points here." in inspector.text
    grid.drawn.fit()
    assert inspector.selection is None
    assert "From" not in inspector.text
    inspector.leave()


def test_restarts_are_marked_on_every_axis(grid: ChartGrid) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0), (600, 0.5)])))
    grid.append(Batch(restarts=(Restart(300, 1e9 + 300.0),)))
    chart = grid.charts["loss"]
    assert chart._marks._restarts() == [300.0]
    grid.marks.set_steps((), {}, {})
    grid.drawn.set_look(Look(x="relative"))
    assert chart._marks._restarts() == [300.0]
    redraw(grid)
    chart.inspector.point_at(300.0, QPoint(100, 100))
    assert "Training resumed here" in chart.inspector.text
    chart.inspector.leave()


def test_pinned_charts_stand_first_and_hidden_ones_come_back(grid: ChartGrid) -> None:
    grid.append(batch(*(change("", tag, [(0, 1.0)]) for tag in ("loss", "a", "b"))))
    choices = choices_of(grid)
    choices.pin("b", True)
    first = grid._grid.itemAtPosition(0, 0)
    assert first is not None
    assert first.widget() is grid.charts["b"]
    for title in ("b", "loss", "a"):
        choices.hide(title, True)
    assert all(chart.isHidden() for chart in grid.charts.values())
    note = grid.findChild(QLabel, "no_metric")
    assert note is not None
    assert "View menu" in note.text()
    choices.show_all()
    assert not any(chart.isHidden() for chart in grid.charts.values())


def test_larger_charts_stand_in_fewer_columns(grid: ChartGrid) -> None:
    grid.append(batch(*(change("", tag, [(0, 1.0)]) for tag in ("loss", "a", "b", "c", "d", "e"))))

    def columns() -> int:
        return sum(grid._grid.itemAtPosition(0, column) is not None for column in range(grid._grid.columnCount()))

    choices = choices_of(grid)
    found = []
    for size in ("small", "medium", "large"):
        choices.set_size(size)
        found.append(columns())
    assert found == [3, 3, 2]
    assert grid.charts["loss"].isVisible()


def test_choices_are_remembered(tmp_path: Path) -> None:
    file = str(tmp_path / "settings.ini")
    first, second = ChartChoices(), ChartChoices()
    settings = Settings(QSettings(file, QSettings.Format.IniFormat))
    first.remember_in(settings)
    first.pin("loss", True)
    first.hide("a", True)
    first.hide("b", True)
    first.set_size("large")
    first.set_linked(False)
    settings.sync()
    second.remember_in(Settings(QSettings(file, QSettings.Format.IniFormat)))
    assert (second.pinned, second.hidden, second.size) == (("loss",), ("a", "b"), "large")
    assert (second.linked, second.join) == (False, True)


def test_a_chart_is_saved_as_png_and_svg_and_copied(grid: ChartGrid, tmp_path: Path, qapp: QApplication) -> None:
    grid.append(batch(change("", "loss", [(0, 1.0), (5, 2.0)]), change("eval", "loss", [(0, 2.0), (4, 1.5)])))
    redraw(grid)
    chart = grid.charts["loss"]
    save_picture(chart, tmp_path / "loss.png")
    image = QImage(str(tmp_path / "loss.png"))
    assert image.size() == chart.size() * 2
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 3)}
    assert {LIGHT.train.lower(), LIGHT.eval.lower()} <= colours
    save_picture(chart, tmp_path / "loss.svg")
    drawing = (tmp_path / "loss.svg").read_text(encoding="utf-8")
    assert ">loss<" in drawing
    assert LIGHT.train.lower() in drawing
    assert "clip-path" in drawing
    copy_picture(chart)
    assert QApplication.clipboard().image().size() == image.size()
    with pytest.raises(StorageError, match="Choose an existing folder"):
        save_picture(chart, tmp_path / "nowhere" / "loss.png")


def test_colours_of_runs_differ_in_both_themes() -> None:
    for tokens in (LIGHT, DARK):
        assert len({run_colour(index, tokens).name() for index in range(12)}) == 12


def test_a_long_curve_is_thinned_out_whole_and_drawn_fully_where_it_is_zoomed(grid: ChartGrid) -> None:
    points = [(step, float(step % 7)) for step in range(50_000)]
    points[31_234] = (31_234, 1e6)
    grid.append(batch(change("", "loss", points)))
    grid.drawn.set_look(Look(smoothing=0.0, ignore_outliers=False))
    redraw(grid)
    curve: Curve = grid.charts["loss"]._curves[TRAIN]
    assert curve._line is not None
    drawn = curve._line.xData
    assert len(drawn) < 10_000
    assert 31_234 in drawn
    grid.charts["loss"].axes.set_zoom((31_000.0, 31_999.0))
    redraw(grid)
    assert set(range(31_000, 32_000)) <= set(curve._line.xData.tolist())


def drag(qtbot: QtBot, chart: Chart, start: float, end: float, modifier: Qt.KeyboardModifier) -> None:
    """Drag the mouse along the middle of a chart, from one place of x to another."""
    plot, view = chart._plot, chart._plot.viewport()
    middle = sum(chart.axes.shown[1]) / 2
    kind, left, none = QEvent.Type, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    # The places are those of before: moving the chart moves what is under the mouse.
    places = [
        QPointF(plot.mapFromScene(plot.box.mapViewToScene(QPointF(start + share * (end - start), middle))))
        for share in (0.0, 0.3, 0.6, 1.0)
    ]
    events = [(kind.MouseButtonPress, places[0], left, left)]
    events += [(kind.MouseMove, place, none, left) for place in places[1:]]
    events += [(kind.MouseButtonRelease, places[-1], left, none)]
    for what, place, button, buttons in events:
        qtbot.wait(20)  # pyqtgraph takes no moves closer together
        event = QMouseEvent(what, place, QPointF(view.mapToGlobal(place)), button, buttons, modifier)
        QApplication.sendEvent(view, event)


@pytest.fixture
def ramp(grid: ChartGrid, qtbot: QtBot) -> Chart:
    """A chart of a rising line."""
    qtbot.waitExposed(grid)
    grid.append(batch(change("", "loss", [(step, float(step)) for step in range(101)])))
    grid.drawn.set_look(Look(smoothing=0.0))
    redraw(grid)
    QApplication.processEvents()
    return grid.charts["loss"]


def test_shift_and_dragging_selects_a_range_and_esc_ends_it(ramp: Chart, qtbot: QtBot) -> None:
    before = ramp.axes.shown
    drag(qtbot, ramp, 20, 60, Qt.KeyboardModifier.ShiftModifier)
    assert ramp.inspector.selection == pytest.approx((20, 60), abs=1.5)
    assert ramp.axes.shown == before
    qtbot.keyClick(ramp._plot, Qt.Key.Key_Escape)
    assert ramp.inspector.selection is None


def test_dragging_does_what_was_chosen(ramp: Chart, grid: ChartGrid, qtbot: QtBot) -> None:
    none = Qt.KeyboardModifier.NoModifier
    drag(qtbot, ramp, 20, 60, none)
    (left, right), _ = ramp.axes.shown
    assert (left, right) == pytest.approx((-42, 62), abs=2)
    grid.drawn.set_look(Look(smoothing=0.0, drag="zoom"))
    grid.drawn.fit()
    redraw(grid)
    drag(qtbot, ramp, 20, 60, none)
    assert ramp.axes.shown[0] == pytest.approx((20, 60), abs=1.5)
    qtbot.mouseDClick(ramp._plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 60))
    redraw(grid)
    assert ramp.axes.shown[0][1] > 100
    grid.drawn.set_look(Look(smoothing=0.0, drag="select"))
    drag(qtbot, ramp, 30, 40, none)
    assert ramp.inspector.selection == pytest.approx((30, 40), abs=1.5)
    assert ramp.axes.shown[0][1] > 100


def test_the_right_button_asks_for_the_menu(ramp: Chart, grid: ChartGrid, qtbot: QtBot) -> None:
    place = QPoint(100, 60)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, ramp._plot.mapToGlobal(place))
    with qtbot.waitSignal(grid.drawn.menu_wanted) as wanted:
        QApplication.sendEvent(ramp._plot.viewport(), event)
    assert wanted.args == ["loss", ramp._plot.mapToGlobal(place)]
