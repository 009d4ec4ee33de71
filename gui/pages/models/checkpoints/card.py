"""The card of checkpoints: their table, the buttons over it, the menu of a row."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.words import mark
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.models.checkpoints.actions import CheckpointActions, is_whole
from gui.pages.models.columns import checkpoint_columns, metric_names
from gui.state.backend import Backend
from gui.state.disk.remote_runs import READ_ONLY
from gui.state.evaluation import EvaluationJob
from gui.state.run_files import RunFiles
from gui.state.window_state import StateHolder
from gui.widgets.basics import Card, explain, make_button, set_text
from gui.widgets.messages import EmptyState, MessageBar
from gui.widgets.tables.record_table import RecordTable
from gui.widgets.text import format_bytes

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint

_INSIDE = 1080  # px of the window from which there is room for what the menu has too
_ABOUT = mark("all variables at one step")
_ROOMY = 700  # px from which the card has room for what it is about; well above what it then needs


class CheckpointCard(Card):
    """GUI thread. picked(Checkpoint | None): another row is current; export_pressed; branch_requested(step)."""

    picked = Signal(object)
    export_pressed = Signal()
    branch_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        backend: Backend,
        holder: StateHolder,
        evaluation: EvaluationJob,
        files: RunFiles,
        message: MessageBar,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Checkpoints"), tr(_ABOUT), parent)
        self._holder = holder
        self.table = RecordTable(
            theme,
            _step_of,
            name="checkpoint_table",
            help=tr("Checkpoints of the run, the newest first"),
            multiple=True,
        )
        self.checkpoint_actions = CheckpointActions(theme, backend, holder, evaluation, files, self.table, message)
        self._inside = make_button(
            tr("Inside…"),
            name="inside_button",
            help=tr("The variables of the selected checkpoint: shapes, statistics, how they moved"),
            small=True,
        )
        self._evaluate = make_button(
            tr("Evaluate"),
            name="evaluate_button",
            help=tr("Evaluate the checkpoints that have no metrics yet"),
            small=True,
        )
        self._pin = make_button(
            tr("Pin"), name="pin_button", help=tr("Never delete the selected checkpoint automatically"), small=True
        )
        self._export = make_button(
            tr("Export…"),
            name="export_button",
            help=tr("Export the selected checkpoint as a model that runs without your code (Ctrl+E)"),
            primary=True,
            small=True,
        )
        self._more = make_button(
            "⋯",
            name="checkpoint_more",
            help=tr("What else can be done with the selected checkpoint: branch, note, copy, delete"),
            small=True,
        )
        self._more.setAccessibleName(tr("More for the checkpoint"))
        self._can_export = False
        self._empty = EmptyState(
            tr("No checkpoints yet"), tr("Press Train on the Train page. The first one comes after a few seconds.")
        )
        for button in (self._inside, self._evaluate, self._pin, self._more, self._export):
            self.header.addWidget(button)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1)
        self.table.picked.connect(self.picked)
        self.table.activated_record.connect(self._activated)
        self.table.menu_wanted.connect(self._open_menu)
        self._export.clicked.connect(self.export_pressed)
        self._pin.clicked.connect(self.checkpoint_actions.pin)
        self._more.clicked.connect(self._open_more)
        self._inside.clicked.connect(self.checkpoint_actions.show_inside)
        self._evaluate.clicked.connect(self.checkpoint_actions.evaluate_or_stop)

    @property
    def selected_steps(self) -> tuple[int, ...]:
        """Of the checkpoints that are selected, in order."""
        return tuple(sorted(record.step for record in self.table.selected_records()))

    def show_checkpoints(
        self, checkpoints: Sequence[Checkpoint], broken: Sequence[Checkpoint], metric: str
    ) -> None:
        """By step; `metric` is the one that "best" is about. Nothing is emitted."""
        shown = sorted((*checkpoints, *broken), key=_step_of, reverse=True)
        notes = any(item.note for item in shown)
        with QSignalBlocker(self.table):
            self.table.show_records(checkpoint_columns(metric_names(checkpoints), metric, notes), shown)
        self.table.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._can_export = bool(checkpoints)

    def show_state(self, *, wide: bool) -> None:
        """What can be pressed now, and how much of the disk the checkpoints take."""
        checkpoint, records = self.table.current_record(), self.table.records
        remote = tr(READ_ONLY) if self._holder.state.url else ""
        usable = (checkpoint is None or is_whole(checkpoint)) and not remote
        self._export.setEnabled(self._can_export and usable)
        for button in (self._export, self._evaluate, self._pin, self._inside):
            explain(button, remote)
        evaluating = self._holder.state.evaluating
        set_text(self._evaluate, tr("Stop evaluating") if evaluating else tr("Evaluate"))
        self._evaluate.setEnabled(evaluating or self.checkpoint_actions.can_evaluate)
        self._evaluate.setVisible(wide or evaluating)
        self._inside.setVisible(wide and self.window().width() >= _INSIDE)
        self._more.setEnabled(checkpoint is not None)
        for button in (self._pin, self._inside):
            button.setEnabled(checkpoint is not None and usable)
        set_text(self._pin, tr("Unpin") if checkpoint is not None and checkpoint.pinned else tr("Pin"))
        size = format_bytes(sum(record.bytes for record in records)) if records else ""
        parts = (size, tr(_ABOUT) if self.width() >= _ROOMY else "")
        self.set_subtitle(" · ".join(part for part in parts if part) if wide else "")

    def _open_more(self) -> None:
        """The menu of the current row, for those who do not look for one behind the other mouse button."""
        current = self.table.current_record()
        if current is not None:  # the list may have come anew since the button could be pressed
            self._open_menu(current, self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _open_menu(self, checkpoint: Checkpoint, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("checkpoint_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        here = not self._holder.state.url
        usable = is_whole(checkpoint) and here
        menu.addAction(tr("Export…"), self.export_pressed.emit).setEnabled(usable)
        menu.addAction(tr("Unpin") if checkpoint.pinned else tr("Pin"), self.checkpoint_actions.pin).setEnabled(
            usable
        )
        menu.addAction(tr("Note…"), self.checkpoint_actions.ask_note).setEnabled(here)
        menu.addAction(tr("Inside…"), self.checkpoint_actions.show_inside).setEnabled(usable)
        branch = functools.partial(self.branch_requested.emit, checkpoint.step)  # whatever is current by then
        menu.addAction(tr("Branch…"), branch).setEnabled(usable and not self._holder.state.busy)
        menu.addSeparator()
        self.checkpoint_actions.add_to(menu)
        if not here:
            menu.addSection(tr(READ_ONLY))
        self.table.open_menu(menu, place)

    def _activated(self, checkpoint: Checkpoint) -> None:
        if is_whole(checkpoint) and not self._holder.state.url:
            self.export_pressed.emit()


def _step_of(checkpoint: Checkpoint) -> int:
    return checkpoint.step
