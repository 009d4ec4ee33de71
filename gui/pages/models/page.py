"""The Models page: checkpoints against exports, and what is in each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QGuiApplication,
    QHideEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from gui.pages.models.checkpoint_actions import CheckpointActions
from gui.pages.models.columns import checkpoint_columns, export_columns, metric_names
from gui.pages.models.details import ModelDetails
from gui.pages.models.export_actions import ExportActions
from gui.pages.models.export_dialog import ExportDialog
from gui.theme import Theme
from gui.widgets.basics import Card, make_button
from gui.widgets.messages import EmptyState, MessageBar
from gui.widgets.record_table import RecordTable
from gui.widgets.text import format_bytes
from gui.workbench import Workbench

if TYPE_CHECKING:
    from core.runs.checkpoints import Checkpoint
    from core.runs.exports import Export
    from gui.disk_watcher import RunView

_AGES_EVERY = 5000  # ms
_CHECKPOINTS = "all variables at one step"
_EXPORTS = "run without your code"
_WIDE = 900  # px from which the page has room for more than the tables and their main buttons
_ROOMY = 560  # px from which a card has room for what it is about


class ModelsPage(QWidget):
    """Left the checkpoints and the exports, right what the selected pair holds. GUI thread.

    An export and the checkpoint it was made from are selected together.
    try_requested(path): the export is to be opened on the Predict page; branch_requested(step): a new run is to
    start from a checkpoint.
    """

    try_requested = Signal(str)
    branch_requested = Signal(int)

    def __init__(self, theme: Theme, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("models_page")
        self._workbench = workbench
        self._to_select: str | None = None
        self._dialog: ExportDialog | None = None
        self._view: RunView | None = None
        self._checkpoints = RecordTable(
            theme, _step_of, name="checkpoint_table", help="Checkpoints of the run, the newest first"
        )
        self._exports = RecordTable(theme, _path_of, name="export_table", help="Exports of the run")
        self._message = MessageBar("models_message")
        self._actions = CheckpointActions(theme, workbench, self._checkpoints, self._message)
        self._export_actions = ExportActions(workbench, self._exports, self._message)
        self._details = ModelDetails(theme, workbench.backend)
        self._export_button = make_button(
            "Export…",
            name="export_button",
            help="Make a model that runs without your code, from the selected checkpoint (Ctrl+E)",
            primary=True,
            small=True,
        )
        self._evaluate_button = make_button(
            "Evaluate",
            name="evaluate_button",
            help="Evaluate the checkpoints that have no metrics yet",
            small=True,
        )
        self._inside_button = make_button(
            "Inside…",
            name="inside_button",
            help="The variables of the selected checkpoint: shapes, statistics, how they moved",
            small=True,
        )
        self._pin_button = make_button(
            "Pin", name="pin_button", help="Keep the selected checkpoint on disk whatever comes", small=True
        )
        self._folder_button = make_button(
            "Open folder",
            name="open_export_folder",
            help="Show the selected export in the file manager",
            small=True,
        )
        self._path_button = make_button(
            "Copy path", name="copy_export_path", help="Copy the folder of the selected export", small=True
        )
        self._no_checkpoints = EmptyState(
            "No checkpoints yet", "Press Train on the Train page. The first one comes after a few seconds."
        )
        self._no_exports = EmptyState(
            "No exports yet", "Select a checkpoint and press Export…: the export runs without your code."
        )
        self._ages = QTimer(self)
        self._ages.setInterval(_AGES_EVERY)
        self._lay_out()
        self._connect()
        self._show_run(None)

    def _lay_out(self) -> None:
        checkpoints = self._checkpoint_card = Card("Checkpoints", _CHECKPOINTS)
        checkpoints.header.addWidget(self._inside_button)
        checkpoints.header.addWidget(self._evaluate_button)
        checkpoints.header.addWidget(self._pin_button)
        checkpoints.header.addWidget(self._export_button)
        checkpoints.body.addWidget(self._checkpoints, 1)
        checkpoints.body.addWidget(self._no_checkpoints, 1)
        exports = self._export_card = Card("Exports", _EXPORTS)
        exports.header.addWidget(self._folder_button)
        exports.header.addWidget(self._path_button)
        exports.body.addWidget(self._exports, 1)
        exports.body.addWidget(self._no_exports, 1)
        left = QSplitter(Qt.Orientation.Vertical)
        left.setHandleWidth(12)
        left.addWidget(checkpoints)
        left.addWidget(exports)
        left.setStretchFactor(0, 5)
        left.setStretchFactor(1, 2)
        left.setChildrenCollapsible(False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("models_split")
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._details)
        split.setSizes([480, 640])
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 4)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(12)
        page.addWidget(self._message)
        row = QHBoxLayout()
        row.addWidget(split)
        page.addLayout(row, 1)

    def _connect(self) -> None:
        self._checkpoints.picked.connect(self._checkpoint_picked)
        self._checkpoints.activated_record.connect(self.export_selected)
        self._checkpoints.menu_wanted.connect(self._checkpoint_menu)
        self._exports.picked.connect(self._export_picked)
        self._exports.activated_record.connect(self._try_export)
        self._exports.menu_wanted.connect(self._export_menu)
        self._export_button.clicked.connect(self.export_selected)
        self._pin_button.clicked.connect(self._pin)
        self._inside_button.clicked.connect(self._actions.show_inside)
        self._evaluate_button.clicked.connect(self._actions.evaluate_or_stop)
        self._folder_button.clicked.connect(self._open_folder)
        self._path_button.clicked.connect(self._copy_export_path)
        self._details.try_requested.connect(self.try_requested)
        self._ages.timeout.connect(self._show_ages)
        self._workbench.evaluation_changed.connect(self._show_buttons)
        self._workbench.training_changed.connect(self._show_buttons)
        self._workbench.run_changed.connect(self._show_run)
        self._workbench.run_read.connect(self._show_view)

    def select_checkpoint(self, step: int) -> None:
        """Make a checkpoint current."""
        self._checkpoints.select(step)

    def export_best(self) -> None:
        """Open the export dialog on the best checkpoint, the latest if none was evaluated."""
        self._open_dialog("best")

    def export_selected(self) -> None:
        """Open the export dialog on the selected checkpoint, else on the best."""
        selected = self._checkpoints.current_record()
        self._open_dialog(selected.step if selected is not None else "best")

    def close_jobs(self) -> None:
        """For shutting down: wait for what runs in the background."""
        self._details.close_jobs()
        self._actions.close_jobs()
        if self._dialog is not None:
            self._dialog.close_jobs()

    def _open_dialog(self, which: str | int) -> None:
        view = self._view
        if view is None or not view.listing.checkpoints:
            self._message.show_message("There is no checkpoint to export yet. Train first.", "warning")
            return
        if view.info is None:
            self._message.show_message(
                "This run was not made by the Workbench: without its experiment it cannot be exported.", "warning"
            )
            return
        if self._dialog is not None:
            # One that was put away while it exports: it is shown again, with how far it is.
            self._dialog.open()
            return
        self._message.clear()
        self._dialog = ExportDialog(self._workbench.backend, view, self.window())
        self._dialog.exported.connect(self._exported)
        self._dialog.failed_unseen.connect(self._export_failed)
        self._dialog.finished.connect(self._dialog_closed)
        self._dialog.select(which)
        self._dialog.open()

    def _dialog_closed(self) -> None:
        self._dialog = None

    def _exported(self, export: Export) -> None:
        self._message.show_message(f"Exported to {export.path}", "good")
        self._to_select = export.path
        self._details.show_export(export, self._checkpoint_of(export))
        self._workbench.refresh()

    def _export_failed(self, message: str, details: str) -> None:
        self._message.show_message(message, "bad", details)

    def _show_run(self, path: Path | None) -> None:
        self._message.clear()
        self._view = self._to_select = None
        self._details.show_nothing()
        self._show_lists((), ())

    def _show_view(self, view: RunView) -> None:
        self._view = view
        self._show_lists(view.listing.checkpoints, view.listing.exports)
        self._select_something(view.listing.checkpoints, view.listing.exports)

    def _show_lists(self, checkpoints: Sequence[Checkpoint], exports: Sequence[Export]) -> None:
        info = self._view.info if self._view is not None else None
        columns = checkpoint_columns(metric_names(checkpoints), info.metric if info is not None else "loss")
        with QSignalBlocker(self._exports), QSignalBlocker(self._checkpoints):
            self._checkpoints.show_records(columns, checkpoints[::-1])
            self._exports.show_records(export_columns(), exports[::-1])
        for table, empty, records in (
            (self._checkpoints, self._no_checkpoints, checkpoints),
            (self._exports, self._no_exports, exports),
        ):
            table.setVisible(bool(records))
            empty.setVisible(not records)
        self._show_subtitles()
        self._export_button.setEnabled(bool(checkpoints))
        self._show_buttons()

    def _select_something(self, checkpoints: Sequence[Checkpoint], exports: Sequence[Export]) -> None:
        """What was just exported; else what is selected already; else the newest export or checkpoint."""
        if self._to_select is not None and self._exports.select(self._to_select):
            self._to_select = None
        elif (export := self._exports.current_record()) is not None:
            self._export_picked(export)
        elif (checkpoint := self._checkpoints.current_record()) is not None:
            self._checkpoint_picked(checkpoint)
        elif exports:
            self._exports.select(exports[-1].path)
        elif checkpoints:
            self._checkpoints.select(checkpoints[-1].step)
        elif self._to_select is None:
            self._details.show_nothing()

    def _checkpoint_picked(self, checkpoint: Checkpoint | None) -> None:
        if checkpoint is not None:
            mine = [export for export in self._exports.records if export.path in checkpoint.exports]
            with QSignalBlocker(self._exports):
                if mine:
                    self._exports.select(mine[0].path)
                else:
                    self._exports.clear_current()
            if mine:
                self._details.show_export(mine[0], checkpoint)
            else:
                self._details.show_checkpoint(checkpoint)
        self._show_buttons()

    def _export_picked(self, export: Export | None) -> None:
        if export is not None:
            checkpoint = self._checkpoint_of(export)
            with QSignalBlocker(self._checkpoints):
                if checkpoint is not None:
                    self._checkpoints.select(checkpoint.step)
                else:
                    self._checkpoints.clear_current()
            self._details.show_export(export, checkpoint)
        self._show_buttons()

    def _checkpoint_of(self, export: Export) -> Checkpoint | None:
        return next((item for item in self._checkpoints.records if item.step == export.step), None)

    def _show_buttons(self) -> None:
        checkpoint, export = self._checkpoints.current_record(), self._exports.current_record()
        evaluating = self._workbench.is_evaluating
        self._evaluate_button.setText("Stop evaluating" if evaluating else "Evaluate")
        self._evaluate_button.setEnabled(evaluating or self._actions.can_evaluate)
        self._pin_button.setEnabled(checkpoint is not None)
        self._inside_button.setEnabled(checkpoint is not None)
        self._pin_button.setText("Unpin" if checkpoint is not None and checkpoint.pinned else "Pin")
        for button in (self._folder_button, self._path_button):
            button.setEnabled(export is not None)

    def _show_subtitles(self) -> None:
        """What the cards are about, and how much of the disk they take."""
        wide = self.width() >= _WIDE
        listing = self._view.listing if self._view is not None else None
        for card, about, records in (
            (self._checkpoint_card, _CHECKPOINTS, listing.checkpoints if listing is not None else ()),
            (self._export_card, _EXPORTS, listing.exports if listing is not None else ()),
        ):
            size = format_bytes(sum(record.bytes for record in records)) if records else ""
            parts = (size, about if card.width() >= _ROOMY else "")
            card.set_subtitle(" · ".join(part for part in parts if part) if wide else "")
        self._inside_button.setVisible(wide)
        self._inside_button.setEnabled(self._checkpoints.current_record() is not None)
        self._evaluate_button.setVisible(wide or self._workbench.is_evaluating)

    def _show_ages(self) -> None:
        self._checkpoints.viewport().update()
        self._exports.viewport().update()

    def _pin(self) -> None:
        checkpoint = self._checkpoints.current_record()
        if checkpoint is not None:
            self._workbench.set_pinned(checkpoint.step, not checkpoint.pinned)

    def _branch(self) -> None:
        self.branch_requested.emit(self._checkpoints.current_record().step)

    def _try_export(self, export: Export) -> None:
        self.try_requested.emit(export.path)

    def _checkpoint_menu(self, checkpoint: Checkpoint, place: QPoint) -> None:
        menu = self._menu("checkpoint_menu")
        menu.addAction("Export…", self.export_selected)
        menu.addAction("Unpin" if checkpoint.pinned else "Pin", self._pin)
        menu.addAction("Inside…", self._actions.show_inside)
        menu.addAction("Branch…", self._branch).setEnabled(not self._workbench.is_training)
        menu.addSeparator()
        self._actions.add_to(menu)
        menu.addSeparator()
        menu.addAction("Copy path", self._copy_checkpoint_path)
        menu.addAction("Delete", self._actions.delete)
        menu.popup(place)

    def _export_menu(self, export: Export, place: QPoint) -> None:
        menu = self._menu("export_menu")
        menu.addAction("Try it", self._try_selected)
        menu.addAction("Open folder", self._open_folder)
        menu.addAction("Copy path", self._copy_export_path)
        self._export_actions.add_to(menu)
        menu.popup(place)

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _copy_checkpoint_path(self) -> None:
        QGuiApplication.clipboard().setText(self._checkpoints.current_record().path)

    def _copy_export_path(self) -> None:
        QGuiApplication.clipboard().setText(self._exports.current_record().path)

    def _try_selected(self) -> None:
        self._try_export(self._exports.current_record())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._exports.current_record().path))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_subtitles()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ages.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ages.stop()


def _step_of(checkpoint: Checkpoint) -> object:
    return checkpoint.step


def _path_of(export: Export) -> object:
    return export.path
