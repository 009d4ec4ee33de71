"""The row over the table of runs: which experiment, which runs, which columns, which groups."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.commands.run_tables.run_groups import REPEATS
from core.words import mark
from gui.look.language import tr, tr_n
from gui.pages.run_table.columns import FIXED
from gui.pages.run_table.shown_runs import ALL, ShownRuns, Wanted
from gui.widgets.basics import add_menu, make_button, make_label, set_property
from gui.widgets.elided_combo import ElidedComboBox
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import format_number, without_mnemonic

_ALL_WORDS = mark("All experiments")
_TYPED_AFTER = 200  # ms
_COUNT_WIDTH = 165
_SPACING = 8  # px between the parts
_HELP = mark(
    "Show only the runs that fit, such as: accuracy > 0.9 and learning_rate < 0.01. "
    "Names are those of the columns, and run, state, step, best, seconds, notes. Also: or, not, brackets, =, !=, "
    "~ (contains), in [a, b], = none"
)


class RunChoices(QWidget):
    """GUI thread. `changed`: `wanted` is another one; `columns_changed`: `left_out` is.

    compare_pressed, save_pressed: the runs shown are to be put side by side, or saved. `side_toggled(shown)`: the
    column beside the table is wanted, where there is little room for it, or no more.
    """

    changed = Signal()
    columns_changed = Signal()
    compare_pressed = Signal()
    save_pressed = Signal()
    side_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = Wanted()
        self.left_out: frozenset[str] = frozenset()
        self._shown: ShownRuns | None = None
        self._chosen: str | None = None
        self._experiments = ElidedComboBox()
        self._experiments.setObjectName("runs_experiment")
        self._experiments.setAccessibleName(tr("Experiment"))
        self._experiments.setToolTip(tr("The experiment whose runs are listed"))
        self._experiments.setProperty("small", True)
        self._experiments.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._experiments.setMinimumContentsLength(12)
        self._experiments.currentIndexChanged.connect(self._experiment_chosen)
        self._filter = QLineEdit()
        self._filter.setObjectName("runs_filter")
        self._filter.setAccessibleName(tr("Filter of runs"))
        self._filter.setPlaceholderText(tr("Filter: accuracy > 0.9 and learning_rate < 0.01"))
        self._filter.setToolTip(tr(_HELP))
        self._filter.setProperty("small", True)
        self._filter.setClearButtonEnabled(True)
        self._filter.setMinimumWidth(120)
        self._error = make_label("", "error", wrap=True, name="runs_filter_error")
        self._error.hide()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_AFTER)
        self._typed.timeout.connect(self._apply_filter)
        self._filter.textChanged.connect(self._wait_for_more)
        self._filter.returnPressed.connect(self._apply_filter)
        self._columns = _menu_button(tr("Columns"), "runs_columns", tr("Choose the columns"), self._fill_columns)
        self._groups = _menu_button(
            tr("Group by"),
            "runs_groups",
            tr("Put runs together: repeats, or those with the same value"),
            self._fill_groups,
        )
        self._equal = _toggle(
            tr("Equal values"), "runs_equal", tr("Show params and settings that all runs share, too")
        )
        self._hidden = _toggle(tr("Hidden too"), "runs_hidden", tr("Show hidden runs, too"))
        self._equal.toggled.connect(self._toggled)
        self._hidden.toggled.connect(self._toggled)
        self._count = ElidedLabel("small", name="runs_count", shortest=_COUNT_WIDTH)
        self._compare = make_button(
            tr("Compare…"), name="runs_compare", help=tr("Put the selected runs side by side"), small=True
        )
        self._compare.clicked.connect(self.compare_pressed)
        self._save = make_button(
            tr("Save CSV…"), name="runs_save", help=tr("Save the runs shown as CSV"), small=True
        )
        self._save.clicked.connect(self.save_pressed)
        self._side = _toggle(tr("Summary"), "runs_side", tr("Show the best run and what matters beside the table"))
        self._side.toggled.connect(self.side_toggled)
        self._more = _menu_button(tr("More"), "runs_more", tr("What there is no room for here"), self._fill_more)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(_SPACING)
        row.addWidget(self._experiments)
        row.addWidget(self._filter, 3)
        for button in (self._columns, self._groups, self._equal, self._hidden):
            row.addWidget(button)
        row.addWidget(self._count)
        row.addWidget(self._compare)
        row.addWidget(self._save)
        row.addWidget(self._side)
        row.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._error)

    def show_experiments(self, names: Sequence[str], preferred: str) -> None:
        """Offer these; show the preferred one to a person who chose none."""
        offered = [name for name in names if name]
        with QSignalBlocker(self._experiments):
            if [self._experiments.itemData(row) for row in range(1, self._experiments.count())] != offered:
                self._experiments.clear()
                self._experiments.addItem(tr(_ALL_WORDS), ALL)
                for name in offered:
                    self._experiments.addItem(name, name)
            wanted = self._chosen if self._chosen in (ALL, *offered) else None
            wanted = wanted if wanted is not None else preferred if preferred in offered else ALL
            self._experiments.setCurrentIndex(max(0, self._experiments.findData(wanted)))
        kept = self.wanted.kept if wanted == self.wanted.experiment else None
        self._set(experiment=wanted, kept=kept)

    def keep_only(self, kept: frozenset[Path] | None) -> None:
        """Show only the runs that were chosen in a plot; None for all."""
        self._set(kept=kept)

    def show_error(self, text: str) -> None:
        """Say what is wrong with the filter; "" if nothing is."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        set_property(self._filter, "invalid", bool(text))

    def show_runs(self, shown: ShownRuns, drawn: int) -> None:
        """Say how many runs there are, and how many are on the charts."""
        self._shown = shown
        kept = sum(len(group.records) for group in shown.groups)
        whole = len(shown.all_runs)
        count = tr_n("{n} run", "{n} runs", whole)
        if kept != whole:
            count = tr_n("{kept} of {n} run", "{kept} of {n} runs", whole, kept=format_number(kept))
        self._count.setText(tr("{runs}, {drawn} drawn", runs=count, drawn=drawn) if drawn else count)
        self._hidden.setVisible(self._hidden.isChecked() or any(run.summary.label.hidden for run in shown.all_runs))
        self._save.setEnabled(bool(shown.groups))

    def show_selected(self, count: int) -> None:
        """How many runs are selected: two or more can be compared."""
        self._compare.setEnabled(count > 1)

    def set_wide(self, wide: bool) -> None:
        """Where there is little room, only what narrows the runs down stays; the rest is in a menu."""
        for button in (self._compare, self._save, self._equal):
            button.setVisible(wide)
        self._side.hide()
        self._more.setVisible(not wide)

    @property
    def width_in_one_row(self) -> int:
        """How wide it must be for all of it, in the language and letters that the window has."""
        whole = [self._experiments, self._filter, self._columns, self._groups, self._equal, self._count]
        whole += [self._compare, self._save, *([] if self._hidden.isHidden() else [self._hidden])]
        widths = (max(part.minimumSizeHint().width(), part.minimumWidth()) for part in whole)
        return sum(widths) + _SPACING * (len(whole) - 1)

    @property
    def side_wanted(self) -> bool:
        """Whether the column beside the table is wanted where there is little room for it."""
        return self._side.isChecked()

    def _set(self, **changes: object) -> None:
        wanted = dataclasses.replace(self.wanted, **changes)  # type: ignore[arg-type]
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit()

    def _experiment_chosen(self) -> None:
        self._chosen = self._experiments.currentData() or ALL
        self._set(experiment=self._chosen, kept=None)

    def _wait_for_more(self) -> None:
        self._typed.start()

    def _apply_filter(self) -> None:
        self._typed.stop()
        self._set(expression=self._filter.text().strip())

    def _toggled(self) -> None:
        self._set(equal_too=self._equal.isChecked(), hidden=self._hidden.isChecked())

    def _fill_columns(self, menu: QMenu) -> None:
        menu.clear()
        names = [*self._shown.columns, *self._shown.table.metrics] if self._shown is not None else []
        for name in (*names, *FIXED):
            action = menu.addAction(tr(name) if name in FIXED else without_mnemonic(name))
            action.setCheckable(True)
            action.setChecked(name not in self.left_out)
            action.toggled.connect(functools.partial(self._column_toggled, name))

    def _column_toggled(self, name: str, shown: bool) -> None:
        self.left_out = self.left_out - {name} if shown else self.left_out | {name}
        self.columns_changed.emit()

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        for button in (self._side, self._equal, self._compare, self._save):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.setCheckable(button.isCheckable())
            action.setChecked(button.isChecked())
            action.triggered.connect(button.click)

    def _fill_groups(self, menu: QMenu) -> None:
        menu.clear()
        names = self._shown.table.columns if self._shown is not None else ()
        for by, text in (("", tr("Each run by itself")), (REPEATS, tr("Repeats (all but the seed equal)")),
                         *((name, without_mnemonic(name)) for name in names)):  # fmt: skip
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(self.wanted.group_by == by)
            action.triggered.connect(functools.partial(self._group_chosen, by))

    def _group_chosen(self, by: str, checked: bool = True) -> None:
        text = tr("By repeats") if by == REPEATS else tr("By {what}", what=by)
        self._groups.setText(text if by else tr("Group by"))
        self._set(group_by=by)


def _menu_button(text: str, name: str, help: str, fill: Callable[[QMenu], None]) -> QPushButton:
    button = make_button(text, name=name, help=help, small=True)
    menu = QMenu(button)
    menu.setObjectName(f"{name}_menu")
    menu.aboutToShow.connect(functools.partial(fill, menu))
    add_menu(button, menu)
    return button


def _toggle(text: str, name: str, help: str) -> QPushButton:
    button = make_button(text, name=name, help=help, small=True)
    button.setCheckable(True)
    return button
