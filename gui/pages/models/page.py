"""The Models page: checkpoints against exports, and what is in each."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from gui.pages.models.details import ModelDetails
from gui.pages.models.export_dialog import ExportDialog
from gui.theme import Theme
from gui.widgets.basics import Card, Tone, make_button
from gui.widgets.messages import EmptyState, MessageBar
from gui.widgets.record_table import Column, RecordTable
from gui.widgets.text import format_age, format_bytes, format_metric, format_number
from gui.workbench import Workbench

if TYPE_CHECKING:
    from core.runs.checkpoints import Checkpoint
    from core.runs.exports import Export
    from gui.disk_watcher import RunView


class ModelsPage(QWidget):
    """Left the checkpoints and the exports, right what the selected one holds. GUI thread.

    try_requested(path): the export is to be opened on the Predict page.
    """

    try_requested = Signal(str)

    def __init__(self, theme: Theme, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("models_page")
        self._workbench = workbench
        self._to_select: str | None = None
        self._metric_names: tuple[str, ...] = ()
        self._checkpoints = RecordTable(
            theme, _step_of, name="checkpoint_table", help="Checkpoints of the run, newest first"
        )
        self._exports = RecordTable(theme, _path_of, name="export_table", help="Exports of the run")
        self._message = MessageBar("models_message")
        self._details = ModelDetails(theme, workbench.backend)
        self._details.try_requested.connect(self.try_requested)
        self._export_button = make_button(
            "Export...",
            name="export_button",
            help="Export the selected checkpoint (Ctrl+E)",
            primary=True,
            small=True,
        )
        self._pin_button = make_button(
            "Pin", name="pin_button", help="Keep the selected checkpoint on disk whatever comes", small=True
        )
        self._no_checkpoints = EmptyState(
            "No checkpoints yet", "Press Train on the Train page. The first one comes after a few seconds."
        )
        self._no_exports = EmptyState("No exports yet", "Select a checkpoint and press Export.")
        self._lay_out()
        self._checkpoints.picked.connect(self._checkpoint_picked)
        self._checkpoints.activated_record.connect(self.export_selected)
        self._exports.picked.connect(self._export_picked)
        self._exports.activated_record.connect(self._try_export)
        self._export_button.clicked.connect(self.export_selected)
        self._pin_button.clicked.connect(self._pin)
        for table, slot in ((self._checkpoints, self._checkpoint_menu), (self._exports, self._export_menu)):
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            table.customContextMenuRequested.connect(slot)
        workbench.run_changed.connect(self._show_run)
        workbench.run_read.connect(self._show_view)
        self._show_run(None)

    def _lay_out(self) -> None:
        checkpoints = Card("Checkpoints", "values of all variables at one step")
        checkpoints.header.addWidget(self._pin_button)
        checkpoints.header.addWidget(self._export_button)
        checkpoints.body.addWidget(self._checkpoints, 1)
        checkpoints.body.addWidget(self._no_checkpoints, 1)
        exports = Card("Exports", "models that run without your code")
        exports.body.addWidget(self._exports, 1)
        exports.body.addWidget(self._no_exports, 1)
        left = QSplitter(Qt.Orientation.Vertical)
        left.setHandleWidth(12)
        left.addWidget(checkpoints)
        left.addWidget(exports)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 2)
        left.setChildrenCollapsible(False)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("models_split")
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._details)
        split.setStretchFactor(0, 4)
        split.setStretchFactor(1, 5)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(12)
        page.addWidget(self._message)
        row = QHBoxLayout()
        row.addWidget(split)
        page.addLayout(row, 1)

    def select_checkpoint(self, step: int) -> None:
        """Make a checkpoint current."""
        self._checkpoints.select(step)

    def export_best(self) -> None:
        """Open the export dialog on the best checkpoint."""
        view = self._workbench.view
        best = next((c for c in view.listing.checkpoints if c.best), None) if view is not None else None
        self._open_dialog(best)

    def export_selected(self) -> None:
        """Open the export dialog on the selected checkpoint, else on the best."""
        selected = self._checkpoints.current_record()
        self._open_dialog(selected) if selected is not None else self.export_best()

    def close_jobs(self) -> None:
        """For shutting down: wait for what reads in the background."""
        self._details.close_jobs()

    def _open_dialog(self, checkpoint: Checkpoint | None) -> None:
        view = self._workbench.view
        if view is None or not view.listing.checkpoints:
            self._message.show_message("There is no checkpoint to export yet. Train first.", "warning")
            return
        if view.info is None:
            self._message.show_message(
                "This run was not made by the Workbench: without its experiment it cannot be exported.", "warning"
            )
            return
        self._message.clear()
        dialog = ExportDialog(
            self._workbench.backend, view.path, view.listing.checkpoints, view.info.metric, self.window()
        )
        if checkpoint is not None:
            dialog.select(checkpoint.step)
        dialog.exported.connect(self._exported)
        dialog.offer(view.info.receivers)
        dialog.open()

    def _exported(self, export: Export) -> None:
        self._message.show_message(f"Checkpoint {export.step} is exported to {export.path}.", "good")
        self._to_select = export.path
        self._workbench.refresh()

    def _show_run(self, path: Path | None) -> None:
        self._message.clear()
        self._metric_names = ()
        self._checkpoints.show_records((), ())
        self._exports.show_records((), ())
        self._details.show_nothing()
        self._show_lists((), ())

    def _show_view(self, view: RunView) -> None:
        self._show_lists(view.listing.checkpoints, view.listing.exports)

    def _show_lists(self, checkpoints: tuple[Checkpoint, ...], exports: tuple[Export, ...]) -> None:
        self._metric_names = tuple(sorted({name for item in checkpoints for name in item.metrics}))
        with QSignalBlocker(self._exports), QSignalBlocker(self._checkpoints):
            self._checkpoints.show_records(_checkpoint_columns(self._metric_names), checkpoints[::-1])
            self._exports.show_records(_export_columns(), exports[::-1])
        for table, empty, records in (
            (self._checkpoints, self._no_checkpoints, checkpoints),
            (self._exports, self._no_exports, exports),
        ):
            table.setVisible(bool(records))
            empty.setVisible(not records)
        self._export_button.setEnabled(bool(checkpoints))
        if self._to_select is not None and self._exports.select(self._to_select):
            self._to_select = None
        elif exports and self._exports.current_record() is None and self._checkpoints.current_record() is None:
            self._exports.select(exports[-1].path)
        self._show_pin()

    def _checkpoint_picked(self, checkpoint: Checkpoint | None) -> None:
        self._show_pin()
        if checkpoint is not None:
            self._details.show_checkpoint(checkpoint, self._workbench.view)

    def _export_picked(self, export: Export | None) -> None:
        if export is not None:
            self._details.show_export(export)

    def _show_pin(self) -> None:
        checkpoint = self._checkpoints.current_record()
        self._pin_button.setEnabled(checkpoint is not None)
        self._pin_button.setText("Unpin" if checkpoint is not None and checkpoint.pinned else "Pin")

    def _pin(self) -> None:
        checkpoint = self._checkpoints.current_record()
        if checkpoint is not None:
            self._workbench.set_pinned(checkpoint.step, not checkpoint.pinned)

    def _try_export(self, export: Export) -> None:
        self.try_requested.emit(export.path)

    def _checkpoint_menu(self) -> None:
        checkpoint = self._checkpoints.current_record()
        if checkpoint is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Export...", self.export_selected)
        menu.addAction("Unpin" if checkpoint.pinned else "Pin", self._pin)
        menu.addAction("Copy path", self._copy_checkpoint_path)
        menu.popup(self.cursor().pos())

    def _export_menu(self) -> None:
        export = self._exports.current_record()
        if export is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Try it", self._try_selected)
        menu.addAction("Open folder", self._open_folder)
        menu.addAction("Copy path", self._copy_export_path)
        menu.popup(self.cursor().pos())

    def _copy_checkpoint_path(self) -> None:
        QGuiApplication.clipboard().setText(self._checkpoints.current_record().path)

    def _copy_export_path(self) -> None:
        QGuiApplication.clipboard().setText(self._exports.current_record().path)

    def _try_selected(self) -> None:
        self._try_export(self._exports.current_record())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._exports.current_record().path))


def _step_of(checkpoint: Checkpoint) -> object:
    return checkpoint.step


def _path_of(export: Export) -> object:
    return export.path


def _checkpoint_columns(metrics: tuple[str, ...]) -> list[Column[Checkpoint]]:
    def metric_column(name: str) -> Column[Checkpoint]:
        return Column(
            name,
            lambda item: format_metric(item.metrics.get(name)),
            lambda item: item.metrics.get(name),
            number=True,
            help=f"Evaluation metric {name} of this checkpoint",
        )

    return [
        Column("Step", lambda item: format_number(item.step), lambda item: item.step, number=True),
        Column("Marks", marks=_checkpoint_marks, sort=lambda item: len(_checkpoint_marks(item))),
        *(metric_column(name) for name in metrics),
        Column(
            "Age", lambda item: format_age(time.time() - item.saved), lambda item: -item.saved, True, muted=True
        ),
        Column("Size", lambda item: format_bytes(item.bytes), lambda item: item.bytes, number=True, muted=True),
    ]


def _checkpoint_marks(item: Checkpoint) -> list[tuple[str, Tone]]:
    marks: list[tuple[str, Tone]] = []
    if item.best:
        marks.append(("best", "good"))
    if item.latest:
        marks.append(("latest", "neutral"))
    if item.pinned:
        marks.append(("pinned", "warning"))
    if item.exports:
        marks.append(("exported", "accent"))
    return marks


def _export_columns() -> list[Column[Export]]:
    return [
        Column("Version", lambda item: item.version, lambda item: item.version),
        Column(
            "Step",
            lambda item: "-" if item.step is None else format_number(item.step),
            lambda item: item.step,
            number=True,
        ),
        Column("Size", lambda item: format_bytes(item.bytes), lambda item: item.bytes, number=True, muted=True),
        Column(
            "Age", lambda item: format_age(time.time() - item.created), lambda item: -item.created, True, muted=True
        ),
        Column("Signatures", lambda item: ", ".join(item.signatures), stretch=True),
    ]
