from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.pages.run_table import RunTablePage, choices, columns
from gui.pages.run_table.saving import _save
from gui.state.disk.overlays import MOST
from tests.gui.bench import Bench
from tests.gui.fakes import FakeBackend
from tests.gui.pages.run_table.made_runs import WORKSPACE, made_line, many_lines

LINES = (
    made_line("a", {"rate": 0.1, "units": [8]}, 0.9, seed=1, patience=3),
    made_line("b", {"rate": 0.01, "units": [8]}, 0.95, seed=1, patience=3, reason="early_stopping"),
    made_line("c", {"rate": 0.01, "units": [8]}, 0.97, seed=2, patience=3),
    made_line("d", {"rate": 0.5, "units": [4]}, None, seed=2, patience=3, reason="failed", message="NaN loss."),
    made_line("e", {"rate": 0.2, "units": [4]}, 0.5, seed=2, patience=3, hidden=True),
    made_line("x", {"depth": 3}, 0.4, experiment="cars"),
)


class Runs:
    """The page with its workbench, and words for what a test does with it."""

    def __init__(self, qtbot: QtBot, page: RunTablePage, bench: Bench) -> None:
        self.qtbot, self.page, self.bench = qtbot, page, bench

    def show(self, lines: object = LINES) -> None:
        self.bench.holder.change(lines=lines)

    def names(self) -> list[str]:
        return [" ".join(run.summary.name for run in group.records) for group in self.page.table.records]

    def titles(self) -> list[str]:
        model = self.page.table.model()
        return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]

    def cell(self, row: int, title: str) -> str:
        model = self.page.table.model()
        return str(model.data(model.index(row, self.titles().index(title))))

    def filter(self, text: str) -> None:
        edit = self.page.findChild(QLineEdit, "runs_filter")
        assert edit is not None
        edit.setText(text)
        self.qtbot.keyClick(edit, Qt.Key.Key_Return)

    def text(self, name: str) -> str:
        found = self.page.findChild(QLabel, name)
        assert found is not None
        return "" if found.isHidden() else found.text()

    def choose(self, button: str, entry: str) -> None:
        menu = self.page.findChild(QMenu, f"{button}_menu")
        assert menu is not None
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == entry).trigger()

    def path(self, name: str) -> Path:
        return WORKSPACE / "pets" / name


def in_another_language(text: str, **values: object) -> str:
    return f"<{text}>"


@pytest.fixture
def runs(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Runs]:
    bench = Bench(tmp_path, FakeBackend())
    theme = Theme(qapp, "light")
    page = RunTablePage(theme, bench.holder, bench.runs, bench.trust, bench.parts.queue)
    theme.dress(page)
    page.resize(1300, 800)
    page.show()
    yield Runs(qtbot, page, bench)
    bench.end(page)


def test_the_runs_of_the_newest_experiment_are_listed_with_what_differs(runs: Runs) -> None:
    runs.show()
    runs.page.choices._experiments.setCurrentText("pets")
    assert runs.names() == ["a", "b", "c", "d"]
    assert [title for title in runs.titles() if title in ("rate", "units", "seed", "patience", "depth")] == [
        "rate", "units", "seed",
    ]  # fmt: skip
    assert runs.cell(1, "rate") == "0.01"
    assert [runs.cell(row, "accuracy") for row in (1, 2)] == ["0.9500", "0.9700 ★"]
    assert runs.cell(3, "accuracy") == "-"
    assert runs.text("runs_best_value") == "0.9700"
    assert "d: NaN loss." in runs.text("runs_failed_text")
    assert "4 of 5 runs" in runs.text("runs_count")
    runs.page.choices._experiments.setCurrentText("All experiments")
    assert runs.names() == ["a", "b", "c", "d", "x"]


def test_a_filter_narrows_the_runs_down_and_a_wrong_one_says_what_is_wrong(runs: Runs) -> None:
    runs.show(LINES[:5])
    runs.filter("accuracy > 0.92 and rate < 0.05")
    assert runs.names() == ["b", "c"]
    runs.filter("acuracy > 0.92")
    assert runs.text("runs_filter_error") == 'No run has a column "acuracy". Did you mean "accuracy"?'
    assert runs.names() == ["b", "c"]
    runs.filter("")
    assert runs.text("runs_filter_error") == ""
    assert runs.names() == ["a", "b", "c", "d"]


def test_hidden_runs_and_equal_values_are_shown_on_demand(runs: Runs) -> None:
    runs.show(LINES[:5])
    for name in ("runs_hidden", "runs_equal"):
        button = runs.page.findChild(QPushButton, name)
        assert button is not None
        assert not button.isHidden()
        button.click()
    assert runs.names() == ["a", "b", "c", "d", "e"]
    assert "patience" in runs.titles()
    runs.choose("runs_columns", "patience")
    assert "patience" not in runs.titles()


def test_a_column_goes_by_its_id_whatever_it_is_called(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (columns, choices):
        monkeypatch.setattr(place, "tr", in_another_language)
    runs.show(LINES[:3])
    assert "<Time>" in runs.titles()
    runs.choose("runs_columns", "<Time>")
    assert runs.page.choices.left_out == {"Time"}
    assert "<Time>" not in runs.titles()


def test_a_page_is_narrow_where_its_words_are_longer(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    needed = runs.page.choices.width_in_one_row
    monkeypatch.setattr(choices, "tr", lambda text: f"{text} {text}")
    assert choices.RunChoices(runs.page).width_in_one_row > needed


def test_repeats_are_one_row_with_mean_and_spread(runs: Runs) -> None:
    runs.show(LINES[:5])
    runs.choose("runs_groups", "Repeats (all but the seed equal)")
    assert runs.names() == ["a", "b c", "d"]
    assert runs.cell(1, "Run") == "2 runs"
    assert runs.cell(1, "accuracy") == "0.9600 ± 0.01414"
    assert runs.cell(1, "seed") == "varies"
    runs.choose("runs_groups", "units")
    assert runs.names() == ["a b c", "d"]


def test_a_click_on_the_mark_draws_a_run_over_the_open_one(runs: Runs) -> None:
    runs.show(LINES[:5])
    runs.bench.leave_for(runs.path("a"))
    table = runs.page.table
    at = table.visualRect(table.model().index(2, 0)).center()
    runs.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert runs.bench.runs.overlays.shown == (runs.path("c"),)
    assert "2 drawn" in runs.text("runs_count")
    runs.qtbot.keyClick(table, Qt.Key.Key_Space)
    assert runs.bench.runs.overlays.shown == ()


def test_a_stretch_of_an_axis_keeps_its_runs_and_draws_the_best_of_them(runs: Runs) -> None:
    runs.show(LINES[:5])
    runs.bench.leave_for(runs.path("a"))
    plot = runs.page.plots.parallel
    metric = len(plot._axes) - 1
    x = round(plot._x_of(metric))
    top, low = QPoint(x, round(plot._y_of(1.0))), QPoint(x, round(plot._y_of(0.6)))
    runs.qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=low)
    runs.qtbot.mouseMove(plot, top)
    runs.qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=top)
    assert runs.names() == ["b", "c"]
    assert runs.bench.runs.overlays.shown == (runs.path("c"), runs.path("b"))
    keep_all = runs.page.findChild(QPushButton, "runs_keep_all")
    assert keep_all is not None
    assert keep_all.text().startswith("accuracy 0.9")
    runs.qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert runs.names() == ["a", "b", "c", "d"]


def test_a_box_in_the_scatter_plot_keeps_its_runs(runs: Runs) -> None:
    runs.show(LINES[:5])
    scatter_button = runs.page.findChild(QPushButton, "runs_plot_scatter")
    assert scatter_button is not None
    scatter_button.click()
    plot = runs.page.plots.scatter
    start, end = plot.point_of(0.5, 0.1).toPoint(), plot.point_of(1.1, -0.1).toPoint()
    runs.qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    runs.qtbot.mouseMove(plot, end)
    runs.qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=end)
    assert runs.names() == ["a"]  # a high rate, a low accuracy; d has none
    plot.clear_box()
    assert runs.names() == ["a", "b", "c", "d"]


def test_what_matters_is_computed_and_a_click_draws_the_metric_over_a_param(runs: Runs) -> None:
    runs.show(many_lines(60))
    bars = runs.page.side.importance._bars
    runs.qtbot.waitUntil(lambda: bool(bars.shares), timeout=20_000)
    assert next(iter(bars.shares)) == "rate"
    assert "seed" not in bars.shares
    runs.qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(10, 35))
    assert runs.page.plots._view.current == "Scatter"
    assert runs.page.plots.scatter._x is not None
    assert runs.page.plots.scatter._x.name == "units"


def test_two_selected_runs_can_be_compared_and_a_double_click_opens_one(runs: Runs) -> None:
    runs.show(LINES[:5])
    compare = runs.page.findChild(QPushButton, "runs_compare")
    assert compare is not None
    assert not compare.isEnabled()
    runs.page.table.selectAll()
    with runs.qtbot.waitSignal(runs.page.compare_requested) as asked:
        compare.click()
    assert asked.args == [tuple(runs.path(name) for name in "abcd")]
    with runs.qtbot.waitSignal(runs.page.run_opened) as opened:
        runs.page.table.activated_record.emit(runs.page.table.records[1])
    assert opened.args == [runs.path("b")]


def test_what_a_narrow_page_has_no_room_for_is_in_its_menu(runs: Runs) -> None:
    runs.show(LINES[:3])
    more = runs.page.findChild(QPushButton, "runs_more")
    assert more is not None
    runs.page.resize(1200, 600)
    assert more.isHidden()
    runs.page.setMinimumSize(1, 1)  # as in the window, which scrolls what is wider
    runs.page.resize(700, 500)
    assert not more.isHidden()
    runs.page.table.selectAll()
    with runs.qtbot.waitSignal(runs.page.compare_requested):
        runs.choose("runs_more", "Compare…")
    assert "patience" not in runs.titles()
    runs.choose("runs_more", "Equal values")
    assert "patience" in runs.titles()
    assert runs.page.side.isHidden()
    runs.choose("runs_more", "Summary")
    assert not runs.page.side.isHidden()


def test_what_is_shown_is_saved_as_csv(runs: Runs, tmp_path: Path) -> None:
    told: list[tuple[str, bool]] = []
    records = [line.record for line in LINES[:2] if line.record is not None]
    _save(records, lambda sentence, failed: told.append((sentence, failed)), str(tmp_path / "runs.csv"))
    text = (tmp_path / "runs.csv").read_text()
    assert text.splitlines()[0].startswith("run,experiment,state")
    assert "0.95" in text
    assert told[0][1] is False
    _save(records, lambda sentence, failed: told.append((sentence, failed)), str(tmp_path / "none" / "runs.csv"))
    assert told[1][1] is True


def test_an_empty_workspace_says_what_to_do(runs: Runs) -> None:
    runs.show(())
    assert runs.page._stack.currentWidget() is runs.page._empty


def test_a_thousand_runs_are_listed_sorted_and_narrowed_down(runs: Runs) -> None:
    runs.show(many_lines(1000))
    assert len(runs.names()) == 1000
    for title in ("rate", "accuracy", "Run"):
        runs.page.table.sortByColumn(runs.titles().index(title), Qt.SortOrder.DescendingOrder)
    assert runs.names()[0] == "run-0999"
    runs.page.table.sortByColumn(runs.titles().index("accuracy"), Qt.SortOrder.AscendingOrder)
    values = [group.records[0].metrics["accuracy"][0] for group in runs.page.table.records]
    assert values == sorted(values)
    plot = runs.page.plots.parallel
    plot._brushes = {"accuracy": (0.5, 1.0)}
    plot.brushed.emit()
    assert 0 < len(runs.names()) < 1000
    assert len(runs.bench.runs.overlays.marked) == MOST
    plot.grab()
    assert plot._axis_at(QPointF(plot._x_of(0), 50)) == 0
