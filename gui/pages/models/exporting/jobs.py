"""Exporting: opens the export dialog, brings it back where it was put away, tells what came of it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.look.language import tr, tr_n
from gui.pages.models.exporting.dialog import ExportDialog
from gui.state.backend import Backend
from gui.state.code_trust import CodeTrust, code_of_run
from gui.state.disk.remote_runs import READ_ONLY
from gui.state.run_files import RunFiles
from gui.widgets.messages import MessageBar

if TYPE_CHECKING:
    from core.runs.catalogue.exports import Export
    from gui.state.disk.watcher import RunView


class Exporting(QObject):
    """GUI thread. exported(Export): there is a new one of `run`."""

    exported = Signal(object)

    def __init__(
        self, backend: Backend, files: RunFiles, trust: CodeTrust, message: MessageBar, page: QWidget
    ) -> None:
        super().__init__(page)
        self._backend = backend
        self._files = files
        self._trust = trust
        self._message = message
        self._page = page
        self._dialog: ExportDialog | None = None
        self.run: Path | None = None  # that the dialog exports of
        self._made = 0

    def open(self, view: RunView | None, which: str | int, steps: Sequence[int] = ()) -> None:
        """Open the dialog on a checkpoint of the shown run, or on several `steps`, or say why that cannot be."""
        if view is not None and view.url:
            self._message.show_message(tr(READ_ONLY), "neutral")
            return
        if view is None or not view.listing.checkpoints:
            self._message.show_message(tr("There is no checkpoint to export yet. Train first."), "warning")
            return
        if view.info is None:
            self._message.show_message(
                tr("This run was not made by the Workbench; without its experiment it cannot be exported."),
                "warning",
            )
            return
        if self._dialog is not None:
            # One that was put away while it exports: it is shown again, with how far it is.
            self._dialog.open()
            return
        self._message.clear()
        # Its preview builds the model with the run's code.
        show = functools.partial(self._show, view, which, steps)
        self._trust.when_trusted(code_of_run(view.path, view.info), show)

    def _show(self, view: RunView, which: str | int, steps: Sequence[int]) -> None:
        if self._dialog is not None:
            return
        self._made, self.run = 0, view.path
        self._dialog = ExportDialog(self._backend, view, self._page.window(), steps)
        self._dialog.exported.connect(self._exported)
        self._dialog.failed_unseen.connect(self._failed)
        self._dialog.finished.connect(self._closed)
        if len(steps) < 2:
            self._dialog.select(which)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None

    def _exported(self, export: Export) -> None:
        self._made += 1
        path = Path(export.path)
        told = (
            tr_n(
                "Exported {n} checkpoint to {folder}",
                "Exported {n} checkpoints to {folder}",
                self._made,
                folder=path.parent,
            )
            if self._made > 1
            else tr("Exported to {folder}", folder=path)
        )
        self._message.show_message(told, "good")
        self.exported.emit(export)
        self._files.refresh()

    def _failed(self, message: str, details: str) -> None:
        self._message.show_message(message, "bad", details)
