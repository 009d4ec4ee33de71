"""The page Runs: all runs of an experiment in a table and in plots, which choose what the charts draw."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from core.errors import FieldError
from core.words import mark
from gui.charts.curves.colours import CurveLook, run_look
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.pages.run_table.again import QueueBar, TrainAgain
from gui.pages.run_table.choices import RunChoices
from gui.pages.run_table.columns import columns_of, key_of, pruned_runs
from gui.pages.run_table.pictures import RowPictures
from gui.pages.run_table.plots_card import PlotsCard
from gui.pages.run_table.saving import ask_csv
from gui.pages.run_table.shown_runs import ShownRuns, experiments_of, shown_runs
from gui.pages.run_table.side import SideColumn
from gui.pages.run_table.sweeps.bar import SweepBar
from gui.pages.run_table.sweeps.damage import DamageBar
from gui.state.code_trust import CodeTrust
from gui.state.disk.settings import Settings
from gui.state.run_follower import RunFollower
from gui.state.training_queue import TrainingQueue
from gui.state.window_state import StateHolder, WindowState
from gui.widgets.basics import Card
from gui.widgets.messages import EmptyState, MessageBar
from gui.widgets.tables.record_table import RecordTable
from gui.widgets.view_stack import ViewStack
from gui.widgets.when_shown import WhenShown

if TYPE_CHECKING:
    from core.commands.run_tables.run_groups import RunGroup
    from core.runs.catalogue.run_list import RunRecord
    from core.sweeps.folder import SweepView
    from gui.state.disk.watcher import RunLine

_MARGIN = 16  # px at the sides
_WIDE = 1000  # px from which the cards stand beside the table
_PLOT_HEIGHT = 280
_TABLE_HEIGHT = 150  # px: a few runs are seen in a low window too
_READING = mark("Reading the workspace…")
_NO_RUNS = mark("Train an experiment, or start a sweep: its runs are listed here, those of the command line too.")


class RunTablePage(QWidget):
    """GUI thread. What is shown comes from the window's state: nothing is read here.

    run_opened(Path): a run is to be seen on the Train page; compare_requested(paths): runs side by side;
    menu_requested(RunLine, place on the screen): what can be done with one run; hide_requested(lines, hidden).
    """

    run_opened = Signal(object)
    compare_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    hide_requested = Signal(object, bool)

    def __init__(
        self,
        theme: Theme,
        holder: StateHolder,
        runs: RunFollower,
        trust: CodeTrust,
        queue: TrainingQueue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("run_table_page")
        self._theme, self._holder, self._runs = theme, holder, runs
        self._overlays = runs.overlays
        self._lines: dict[Path, RunLine] = {}
        self._records: tuple[RunRecord, ...] = ()
        self._shown: ShownRuns | None = None
        self._pruned: set[Path] = set()
        self._pictures = RowPictures(theme, self._overlays)
        self._news = WhenShown(self, self._show_lines)
        self.sweeps = SweepBar(holder, runs, trust)
        self.again = TrainAgain(holder, queue, self)
        self._queued = QueueBar(queue)
        self.choices = RunChoices()
        self.message = MessageBar("runs_message")
        self._damage = DamageBar(holder)
        self.table = RecordTable(theme, key_of, name="runs_table", help=tr("Runs"), multiple=True)
        self.plots = PlotsCard(theme)
        self.side = SideColumn(theme)
        self._empty = EmptyState(tr("No runs yet"), tr(_NO_RUNS))
        self._lay_out()
        self._connect()
        self._show_selected()
        if holder.state.lines is not None:
            self._news.bring(holder.state)
        else:
            self._empty.set_text("", tr(_READING))

    def remember_in(self, settings: Settings) -> None:
        """Keep the sizes of the parts from one start to the next."""
        if isinstance(saved := settings.value("runs/split"), QByteArray):
            self._split.restoreState(saved)
        self._split.splitterMoved.connect(functools.partial(_keep_split, settings, self._split))

    def _lay_out(self) -> None:
        card = Card()
        card.set_margins(4, 4, 4, 4)
        card.body.addWidget(self.table)
        self.table.setMinimumHeight(_TABLE_HEIGHT)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setObjectName("runs_split")
        self._split.setHandleWidth(12)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(card)
        self._split.addWidget(self.plots)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setSizes([900, _PLOT_HEIGHT])
        self._full = QWidget()
        rows = QVBoxLayout(self._full)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.choices)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._split, 1)
        columns.addWidget(self.side)
        rows.addLayout(columns, 1)
        self._stack = ViewStack(self._theme)
        self._stack.add_view(self._empty)
        self._stack.add_view(self._full)
        page = QVBoxLayout(self)
        page.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        page.setSpacing(12)
        page.addWidget(self.message)
        page.addWidget(self.sweeps)
        page.addWidget(self._damage)
        page.addWidget(self._queued)
        page.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.choices.changed.connect(self._show_runs)
        self.choices.columns_changed.connect(self._show_table)
        self.choices.compare_pressed.connect(self._compare)
        self.choices.save_pressed.connect(self._save)
        self.choices.side_toggled.connect(self._fit)
        self.table.activated_record.connect(self._open)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.selection_changed.connect(self._show_selected)
        self.table.clicked.connect(self._cell_clicked)
        self.table.add_key(Qt.Key.Key_Space, self._toggle_selected)
        self.plots.kept.connect(self._keep)
        self.sweeps.failed.connect(self._show_problem)
        self.sweeps.shown_changed.connect(self._show_sweep)
        self.side.importance.param_pressed.connect(self.plots.show_over)
        self.side.best.open_pressed.connect(self.run_opened)
        self.side.best.again_pressed.connect(self.again.ask)
        self.again.failed.connect(self._show_problem)
        self._overlays.changed.connect(self._show_drawn)
        self._theme.changed.connect(self._show_drawn)
        self._holder.changed.connect(self._state_changed)

    def _state_changed(self, state: WindowState, before: WindowState) -> None:
        if state.workspace != before.workspace:
            self._empty.set_text("", tr(_READING))
        if state.lines is not before.lines or state.opened != before.opened:
            self._news.bring(state)

    def _show_lines(self, state: WindowState) -> None:
        lines = state.lines or ()
        self._lines = {line.summary.path: line for line in lines}
        self._records = tuple(line.record for line in lines if line.record is not None)
        if state.lines is not None:
            self._empty.set_text(tr("No runs yet"), tr(_NO_RUNS))
        self._stack.show_view(self._full if self._records else self._empty)
        before = self.choices.wanted
        self.choices.show_experiments(experiments_of(self._records), _experiment_of(state, self._records))
        if self.choices.wanted == before:
            self._show_runs()

    def _show_runs(self) -> None:
        """The runs that are wanted now; of a filter that cannot be read, what is wrong with it."""
        try:
            self._shown = shown_runs(self._records, self.choices.wanted)
        except FieldError as error:
            self.choices.show_error(str(error))
            return
        self.choices.show_error("")
        self._show_table()
        if self.choices.wanted.kept is None:
            self.plots.forget()
        self.plots.show_runs(self._shown)
        self.side.show_runs(self._shown)
        self.sweeps.set_metric(self._shown.metric)
        self._show_drawn()

    def _show_sweep(self, sweep: SweepView | None) -> None:
        """Which trials were pruned stands in the table; what else became of the sweep, beside it."""
        self._pruned.clear()
        self._pruned |= pruned_runs(self._holder.state.sweeps)
        self.side.show_sweep(sweep)
        self.table.viewport().update()

    def _show_table(self) -> None:
        if self._shown is not None:
            columns = columns_of(
                self._shown, self.choices.left_out, self._pruned, self._pictures.mark_of, self._pictures.curve_of
            )
            self.table.show_records(columns, self._shown.groups)

    def _show_drawn(self) -> None:
        """Which runs are on the charts, in the table and in the plots."""
        self._pictures.forget()
        self.table.viewport().update()
        self.plots.show_looks(self._look_of)
        if self._shown is not None:
            drawn = sum(self._overlays.place_of(run.summary.path) is not None for run in self._shown.all_runs)
            self.choices.show_runs(self._shown, drawn)

    def _look_of(self, path: Path) -> CurveLook | None:
        place = self._overlays.place_of(path)
        return run_look(place, self._theme.tokens) if place is not None else None

    def _show_selected(self) -> None:
        self.choices.show_selected(len(self._selected()))

    def _selected(self) -> list[Path]:
        """The selected runs, from the top."""
        groups: Sequence[RunGroup] = self.table.selected_records()
        return [record.summary.path for group in groups for record in group.records]

    def _keep(self, kept: frozenset[Path] | None) -> None:
        """Runs were chosen in a plot: only they are listed, and the best of them are drawn on the charts."""
        self.choices.keep_only(kept)
        if kept is None or self._shown is None:
            return
        self._draw([run.summary.path for run in self._shown.best_first if run.summary.path in kept])

    def _draw(self, paths: list[Path]) -> None:
        """Draw these runs on the charts, over the open one; open the first if none is open."""
        if self._holder.state.run is None and paths:
            self._runs.open_run(paths[0])
        self._overlays.mark_only(paths)

    def _cell_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(self.table.records[index.row()])

    def _toggle_selected(self) -> None:
        for group in self.table.selected_records():
            self._toggle(group)

    def _toggle(self, group: RunGroup) -> None:
        """Draw the runs of a row, or no more."""
        paths = [record.summary.path for record in group.records]
        if self._holder.state.run is None:
            self._draw(paths)
            return
        marked = all(path in self._overlays.marked or path == self._holder.state.run for path in paths)
        for path in paths:
            if path != self._holder.state.run:
                self._overlays.mark(path, not marked)

    def _open(self, group: RunGroup) -> None:
        self.run_opened.emit(group.records[0].summary.path)

    def _open_menu(self, group: RunGroup, place: QPoint) -> None:
        paths = self._selected() or [record.summary.path for record in group.records]
        lines = [self._lines[path] for path in paths if path in self._lines]
        if not lines:
            return  # deleted, but listed as long as the filter cannot be read
        if len(paths) == 1:
            self.menu_requested.emit(lines[0], place)
            return
        hidden = all(line.summary.label.hidden for line in lines)
        menu = QMenu(self)
        menu.setObjectName("runs_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Draw on the charts"), functools.partial(self._draw, paths))
        menu.addAction(tr("Compare…"), self._compare)
        menu.addSeparator()
        menu.addAction(
            tr("Show again") if hidden else tr_n("Hide {n} run", "Hide {n} runs", len(lines)),
            functools.partial(self.hide_requested.emit, lines, not hidden),
        )
        self.table.open_menu(menu, place)

    def _compare(self) -> None:
        paths = self._selected()
        if len(paths) > 1:
            self.compare_requested.emit(tuple(paths))

    def _save(self) -> None:
        if self._shown is not None:
            ask_csv(self, [record for group in self._shown.groups for record in group.records], self._saved)

    def _show_problem(self, sentence: str, details: str) -> None:
        self.message.show_message(sentence, "bad", details)

    def _saved(self, sentence: str, failed: bool) -> None:
        self.message.show_message(sentence, "bad" if failed else "good")

    def _fit(self) -> None:
        # As narrow as it can be in one row, it may be cut off: the window scrolls then, and this stays as wide.
        wide = self.width() >= max(_WIDE, self.choices.width_in_one_row + 2 * _MARGIN + 1)
        self.side.setVisible(wide or self.choices.side_wanted)
        self.choices.set_wide(wide)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _experiment_of(state: WindowState, records: Sequence[RunRecord]) -> str:
    """The experiment that is looked at elsewhere in the window, else that of the newest run."""
    opened = [record for record in records if record.summary.path == state.run]
    newest = opened or sorted(records, key=lambda record: record.summary.created)
    if not opened and state.experiment is not None:
        return state.experiment.name
    return newest[-1].summary.experiment if newest else ""


def _keep_split(settings: Settings, split: QSplitter, *moved: int) -> None:
    settings.set_value("runs/split", split.saveState())
