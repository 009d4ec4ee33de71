"""Exporting: opens the export dialog, brings it back where it was put away, tells what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.pages.models.exporting.dialog import ExportDialog
from gui.state.remote_runs import READ_ONLY
from gui.state.workbench import Workbench
from gui.widgets.messages import MessageBar

if TYPE_CHECKING:
    from core.runs.catalogue.exports import Export
    from gui.state.disk_watcher import RunView


class Exporting(QObject):
    """GUI thread. exported(Export): there is a new one of the open run."""

    exported = Signal(object)

    def __init__(self, workbench: Workbench, message: MessageBar, page: QWidget) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._message = message
        self._page = page
        self._dialog: ExportDialog | None = None
        self._run: Path | None = None  # that the dialog exports of
        self._made = 0

    def open(self, view: RunView | None, which: str | int, steps: Sequence[int] = ()) -> None:
        """Open the dialog on a checkpoint of the shown run, or on several `steps`, or say why that cannot be."""
        if view is not None and view.url:
            self._message.show_message(READ_ONLY, "neutral")
            return
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
        self._made, self._run = 0, view.path
        self._dialog = ExportDialog(self._workbench.backend, view, self._page.window(), steps)
        self._dialog.exported.connect(self._exported)
        self._dialog.failed_unseen.connect(self._failed)
        self._dialog.finished.connect(self._closed)
        if len(steps) < 2:
            self._dialog.select(which)
        self._dialog.open()

    def close_jobs(self) -> None:
        """For shutting down: wait for what is being exported."""
        if self._dialog is not None:
            self._dialog.close_jobs()

    def _closed(self) -> None:
        self._dialog = None

    def _exported(self, export: Export) -> None:
        self._made += 1
        path = Path(export.path)
        told = f"Exported {self._made} checkpoints to {path.parent}" if self._made > 1 else f"Exported to {path}"
        self._message.show_message(told, "good")
        if self._run == self._workbench.run:
            self.exported.emit(export)
        self._workbench.refresh()

    def _failed(self, message: str, details: str) -> None:
        self._message.show_message(message, "bad", details)
