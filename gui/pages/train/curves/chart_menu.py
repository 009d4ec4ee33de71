"""What can be done with one chart: its menu, and doing it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core import commands
from core.jobs import Emit, Failed
from core.words import mark
from gui.charts.chart import Chart
from gui.charts.choices import ChartChoices
from gui.charts.curves.names import shown_title
from gui.charts.grid import ChartGrid
from gui.look.language import tr, tr_n
from gui.pages.train.curves.picture_files import PictureFiles, file_name
from gui.state.jobs import JobRunner
from gui.widgets.dialogs import ask_save
from gui.widgets.full_screen import FullScreen
from gui.widgets.text import format_number

CheckpointAction = Literal["show", "export", "evaluate", "branch"]
_OF_CHECKPOINT: dict[CheckpointAction, str] = {
    "show": mark("Show on the Models page"),
    "export": mark("Export…"),
    "evaluate": mark("Evaluate"),
    "branch": mark("Branch…"),
}


class ChartMenu(QObject):
    """Opens over a chart of the grid. GUI thread.

    `runs()` gives the runs on the charts, the open one first. `saved(sentence)`, `failed(sentence, details)`: what
    became of a file. `checkpoint_asked(CheckpointAction, step)`, of a tick.
    """

    saved = Signal(str)
    failed = Signal(str, str)
    checkpoint_asked = Signal(str, object)

    def __init__(
        self, grid: ChartGrid, choices: ChartChoices, runs: Callable[[], Sequence[Path]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._grid = grid
        self._choices = choices
        self._runs = runs
        self.pictures = PictureFiles(parent)
        self.pictures.saved.connect(self.saved)
        self.pictures.failed.connect(self.failed)
        self._job = JobRunner(self)
        self._job.result.connect(self._points_saved)
        self._job.failed.connect(self._points_failed)
        self._folder = Path.home()
        self._full: FullScreen | None = None
        grid.drawn.menu_wanted.connect(self.open)

    def open(self, title: str, place: QPoint) -> QMenu:
        """Show the menu of a chart."""
        chart, choices = self._grid.charts[title], self._choices
        menu = QMenu(self._window)
        menu.setObjectName("chart_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        step = chart.checkpoint_at(place)
        if step is not None:
            menu.addSection(tr("Checkpoint {step}", step=format_number(step)))
            for what, text in _OF_CHECKPOINT.items():
                _add(menu, tr(text), f"checkpoint_{what}", self.checkpoint_asked.emit, what, step)
            menu.addSeparator()
        pinned = title in choices.pinned
        _add(menu, tr("Unpin") if pinned else tr("Pin to the top"), "pin", self._pin, title, not pinned)
        _add(menu, tr("Hide"), "hide", self._hide, title)
        if self._full is None:
            _add(menu, tr("Full screen"), "full_screen", self.show_full, title)
        menu.addSeparator()
        _add(menu, tr("Show everything"), "fit", self._grid.drawn.fit)
        if chart.inspector.selection is not None:
            _add(menu, tr("Clear the selection"), "end_selection", chart.inspector.clear_selection)
        menu.addSeparator()
        self.pictures.add_actions(menu, chart)
        _add(menu, tr("Save points as CSV…"), "save_points", self.ask_points, title)
        menu.popup(place)
        return menu

    def show_full(self, title: str) -> None:
        """One chart over the whole screen, unless its run was left while the menu was open."""
        chart = self._grid.charts.get(title)
        if chart is None:
            return
        self._full = FullScreen(chart, shown_title(title), self._window.window())
        self._full.left.connect(self._come_back)
        self._full.open_full()

    def ask_points(self, title: str = "") -> None:
        """Where to save the points of a chart; "" of all."""
        runs = self._runs()
        if not runs:
            return
        tags = self._grid.curves.tags_of(title) if title else None
        start = self._folder / f"{runs[0].parent.name}-{runs[0].name}-{file_name(title or 'all')}.csv"
        ask_save(
            self._window,
            tr("Save points"),
            start,
            [tr("CSV file (*.csv)")],
            "points_dialog",
            functools.partial(self.save_points, tuple(runs), tags),
        )

    def save_points(self, runs: tuple[Path, ...], tags: tuple[str, ...] | None, path: str) -> None:
        """Write the points in the background; None: of all tags."""
        self._folder = Path(path).parent
        if not self._job.start(functools.partial(_save_points, runs, Path(path), tags)):
            self.failed.emit(tr("Another file of points is still being saved. Try again when it is complete."), "")

    def _come_back(self, chart: Chart) -> None:
        self._full = None
        if self._grid.charts.get(chart.title) is chart:
            self._grid.take_back(chart.title)
        else:
            chart.deleteLater()

    def _pin(self, title: str, pinned: bool) -> None:
        self._choices.pin(title, pinned)

    def _hide(self, title: str) -> None:
        self._choices.hide(title, True)

    def _points_saved(self, saved: tuple[Path, int]) -> None:
        path, count = saved
        self.saved.emit(tr_n("Saved {n} points as {path}.", "Saved {n} points as {path}.", count, path=path))

    def _points_failed(self, event: Failed) -> None:
        self.failed.emit(event.message, event.details)


def _save_points(runs: tuple[Path, ...], to: Path, tags: tuple[str, ...] | None, emit: Emit) -> tuple[Path, int]:
    return to, commands.write_curves_csv(runs, to, tags)


def _add(menu: QMenu, text: str, name: str, do: Callable[..., object], *arguments: object) -> QAction:
    action = menu.addAction(text)
    action.setObjectName(f"action_chart_{name}")
    action.triggered.connect(functools.partial(_call, do, arguments))
    return action


def _call(do: Callable[..., object], arguments: tuple[object, ...], checked: bool = False) -> None:
    """Without the `checked` that an action adds."""
    do(*arguments)
