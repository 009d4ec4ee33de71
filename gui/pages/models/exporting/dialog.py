"""The dialog that exports checkpoints: what is asked at the left, what it will be at the right."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from core.control import Control
from core.errors import FieldError, SettingsError, StorageError
from core.jobs import Emit, Failed, Finished, Notice, Phase, Stopped
from core.words import mark
from gui.look.language import tr
from gui.look.override import override
from gui.pages.models.exporting.form import ExportForm, part
from gui.pages.models.exporting.preview import SignaturePreview
from gui.pages.models.exporting.preview_reader import PreviewReader
from gui.state.backend import Backend
from gui.state.jobs import JobRunner
from gui.widgets.basics import make_button, make_label
from gui.widgets.dialog_layout import resize_to_fit
from gui.widgets.messages import MessageBar
from gui.widgets.steady_scroll import SteadyScrollArea

if TYPE_CHECKING:
    from pathlib import Path

    from core.runs.catalogue.exports import Export
    from core.serving.export.export_request import ExportRequest
    from core.serving.saved_model.signature_names import Preview
    from gui.state.disk.watcher import RunView

_HEAD = mark(
    "A checkpoint holds only numbers and needs your code. "
    "An export adds the graph and receivers: it runs anywhere, without your code."
)


class ExportDialog(QDialog):
    """Exports in the background. On an error it stays open, with everything as it was. GUI thread.

    Put away while it exports, it finishes unseen. exported(Export): one is made; failed_unseen(sentence, details):
    it failed after it was put away. `steps`: checkpoints to offer together.
    """

    exported = Signal(object)
    failed_unseen = Signal(str, str)

    def __init__(
        self, backend: Backend, view: RunView, parent: QWidget | None = None, steps: Sequence[int] = ()
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(tr("Export a checkpoint"))
        self._backend = backend
        self._run = view.path
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._ended)
        self._outcome: tuple[Export, ...] | Failed | None = None
        self._wanted: ExportRequest | None = None
        self._form = ExportForm(view, steps)
        self._preview = SignaturePreview(view.info.schema if view.info is not None else None)
        self._reader = PreviewReader(backend, view.path, self)
        self._bar = QProgressBar()
        self._bar.setObjectName("export_bar")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._progress = make_label("", "muted", name="export_progress")
        self._message = MessageBar("export_message")
        self._confirm = make_button(
            tr("Export"),
            name="export_confirm",
            help=tr("Write the SavedModel, completely or not at all"),
            primary=True,
        )
        self._hide = make_button(tr("Hide"), name="export_hide", help=tr("Close this window; the export continues"))
        self._cancel = make_button(tr("Cancel"), name="export_cancel", help=tr("Close without exporting"))
        self._lay_out()
        self._confirm.setDefault(True)
        self._confirm.clicked.connect(self._export)
        self._hide.clicked.connect(self.reject)
        self._cancel.clicked.connect(self._cancel_pressed)
        self._form.changed.connect(self._show_choice)
        self._reader.read.connect(self._preview_read)
        self._reader.failed.connect(self._preview_failed)
        self._reader.idle.connect(self._preview_idle)
        self._show_choice()
        resize_to_fit(self, 960, 660)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(make_label(tr(_HEAD), "muted", wrap=True))
        columns = QHBoxLayout()
        columns.setSpacing(24)
        left = SteadyScrollArea()
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the first field has it
        left.setWidgetResizable(True)
        left.setFrameShape(QScrollArea.Shape.NoFrame)
        left.setWidget(self._form)
        columns.addWidget(left, 11)
        columns.addLayout(part(tr("Signatures it will have"), self._preview), 10)
        layout.addLayout(columns, 1)
        layout.addWidget(self._message)
        layout.addWidget(self._bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._progress, 1)
        for button in (self._hide, self._cancel, self._confirm):
            buttons.addWidget(button)
        layout.addLayout(buttons)

    def select(self, which: str | int) -> None:
        """Choose a checkpoint: "best", "latest" or a step. Where none is best, the latest."""
        self._form.select(which)

    def _show_choice(self) -> None:
        request = self._form.previewed()
        if not request.receivers:
            self._reader.forget()
            self._preview.show_names(request)
        elif self._reader.ask(request):
            self._preview.show_names(request)
        self._show_buttons()

    def _show_buttons(self) -> None:
        running = self._job.running or self._wanted is not None
        self._confirm.setEnabled(self._form.is_complete and not running)
        self._form.setEnabled(not running)
        self._bar.setVisible(running)
        self._hide.setVisible(running)
        self._cancel.setEnabled(not (running and self._job.control.stop_requested))
        self._cancel.setToolTip(
            tr("Cancel the export; nothing is kept") if running else tr("Close without exporting")
        )

    def _preview_read(self, preview: Preview) -> None:
        self._preview.show_preview(preview, self._form.previewed().default)

    def _preview_failed(self, message: str, details: str) -> None:
        self._preview.show_error(message)

    def _preview_idle(self) -> None:
        if self._wanted is not None:
            self._start()
        elif self.isHidden() and not self._job.running:
            self.done(QDialog.DialogCode.Rejected)

    def _export(self) -> None:
        self._message.clear()
        try:
            self._wanted = self._form.request()
        except SettingsError:
            return
        self._outcome = None
        if not self._reader.running:  # two threads would load the experiment at once
            self._start()
        self._progress.setText(tr("Exporting…"))
        self._show_buttons()

    def _start(self) -> None:
        request, self._wanted = self._wanted, None
        if request is not None:
            control = Control()
            self._job.start(functools.partial(_export, self._backend, self._run, request, control), control)
        self._show_buttons()

    def _cancel_pressed(self) -> None:
        if self._wanted is not None:
            self._wanted = None
            self._progress.setText("")
        elif self._job.running:
            self._job.stop()
            self._progress.setText(tr("Cancelling…"))
        else:
            self.reject()
            return
        self._show_buttons()

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text) if not self._job.control.stop_requested:
                self._progress.setText(f"{tr(text)}…")
            case Notice(text=text, level="warning", details=details):
                self._message.show_message(text, "warning", details)
            case Finished(result=result) | Stopped(result=result):
                self._outcome = result
            case Failed():
                self._outcome = event

    def _ended(self) -> None:
        """The thread is gone: only now may the dialog go too."""
        self._progress.setText("")
        self._show_buttons()
        match self._outcome:
            case Failed(message=message, details=details, error=error):
                if self.isHidden():
                    self.failed_unseen.emit(message, details)
                    self.done(QDialog.DialogCode.Rejected)
                elif not self._shown_at_a_field(message, error):
                    self._message.show_message(message, "bad", details)
            case tuple() as made if made:
                for export in made:
                    self.exported.emit(export)
                self.done(QDialog.DialogCode.Accepted)
            case _:
                if self.isHidden():
                    self.done(QDialog.DialogCode.Rejected)
                else:
                    self._message.show_message(tr("Cancelled: nothing was written."), "neutral")

    def _shown_at_a_field(self, message: str, error: BaseException) -> bool:
        if isinstance(error, StorageError):
            return self._form.set_error("target", message)
        return isinstance(error, FieldError) and self._form.set_error(error.field, message)

    @override
    def done(self, result: int) -> None:
        if self._wanted is None and not self._job.running:
            self._reader.forget()
        if self._job.running or self._reader.running or self._wanted is not None:
            self.hide()
            return
        super().done(result)
        self.deleteLater()


def _export(
    backend: Backend, run: Path, request: ExportRequest, control: Control, emit: Emit
) -> tuple[Export, ...]:
    return backend.export_several(run, request, emit=emit, control=control)
