"""The dialog that exports a checkpoint: which one, with which receivers, what serving_default will be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.errors import StorageError
from core.jobs import Emit, Failed, Finished, Phase
from gui.backend import Backend
from gui.job_runner import JobRunner
from gui.pages.models.receiver_choice import ReceiverChoice
from gui.pages.models.signature_preview import SignaturePreview
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.messages import MessageBar
from gui.widgets.text import format_metric, format_number

if TYPE_CHECKING:
    from core.runs.checkpoints import Checkpoint
    from core.runs.exports import Export
    from gui.disk_watcher import RunView


class ExportDialog(QDialog):
    """Exports in the background. On an error it stays open, with everything as it was. GUI thread.

    Put away while it exports, it finishes unseen. exported(Export): it is made; failed_unseen(sentence, details):
    it failed after it was put away.
    """

    exported = Signal(object)
    failed_unseen = Signal(str, str)

    def __init__(self, backend: Backend, view: RunView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle("Export a checkpoint")
        self.setMinimumWidth(620)
        self._backend = backend
        self._run = view.path
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._ended)
        self._outcome: Export | Failed | None = None
        info = view.info
        self._box = QComboBox()
        self._box.setObjectName("export_checkpoint")
        self._box.setAccessibleName("Checkpoint")
        self._box.setToolTip("The checkpoint whose weights the export gets")
        self._fill_checkpoints(view.listing.checkpoints, info.metric if info is not None else "loss")
        self._receivers = ReceiverChoice(info.receivers if info is not None else ())
        self._target = QLineEdit(str(view.path / "export"))
        self._target.setObjectName("export_target")
        self._target.setAccessibleName("Folder")
        self._target.setToolTip("The export goes into a version folder of its own in here")
        self._target_error = make_label("", "error", wrap=True, name="export_target_error")
        self._target_error.hide()
        self._preview = SignaturePreview(info.schema if info is not None else None)
        self._bar = QProgressBar()
        self._bar.setObjectName("export_bar")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._progress = make_label("", "muted", name="export_progress")
        self._message = MessageBar("export_message")
        self._confirm = make_button(
            "Export", name="export_confirm", help="Write the SavedModel: whole, or not at all", primary=True
        )
        self._cancel = make_button("Cancel", name="export_cancel", help="Close this window")
        self._lay_out()
        self._confirm.setDefault(True)
        self._confirm.clicked.connect(self._export)
        self._cancel.clicked.connect(self.reject)
        self._receivers.changed.connect(self._show_choice)
        self._target.textEdited.connect(self._show_choice)
        self._show_choice()

    def _fill_checkpoints(self, checkpoints: Sequence[Checkpoint], metric: str) -> None:
        best = next((item for item in checkpoints if item.best), None)
        if best is not None:
            self._box.addItem(f"Best so far:  {_describe(best, metric)}", "best")
        if checkpoints:
            self._box.addItem(f"Latest:  {_describe(checkpoints[-1], metric)}", "latest")
            self._box.insertSeparator(self._box.count())
        for item in reversed(checkpoints):
            self._box.addItem(_describe(item, metric), item.step)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        # Qt would take the height that the texts need in the narrowest window for the least in any.
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        head = make_label(
            "A checkpoint holds only numbers and needs your code. An export adds the graph and receivers: "
            "it runs anywhere, without your code.",
            "muted",
            wrap=True,
        )
        layout.addWidget(head)
        layout.addLayout(_part("Checkpoint", self._box))
        layout.addLayout(
            _part("Receivers: how requests come in, and which one serving_default is", self._receivers)
        )
        target = QHBoxLayout()
        target.addWidget(self._target, 1)
        browse = make_button("Browse…", name="export_browse", help="Choose the folder")
        browse.clicked.connect(self._browse)
        target.addWidget(browse)
        part = _part("Folder", None)
        part.addLayout(target)
        part.addWidget(self._target_error)
        layout.addLayout(part)
        layout.addLayout(_part("Signatures it will have", self._preview))
        layout.addWidget(self._message)
        layout.addStretch(1)
        layout.addWidget(self._bar)
        buttons = QHBoxLayout()
        buttons.addWidget(self._progress, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._confirm)
        layout.addLayout(buttons)

    def select(self, which: str | int) -> None:
        """Choose a checkpoint: "best", "latest" or a step. Where none is best, the latest."""
        index = self._box.findData(which)
        self._box.setCurrentIndex(index if index >= 0 else max(0, self._box.findData("latest")))

    def close_jobs(self) -> None:
        """For shutting down: wait for the export, which is made whole or not at all."""
        self._job.close()

    def _show_choice(self) -> None:
        chosen, default = self._receivers.chosen()
        self._preview.show_names(chosen, default)
        self._show_target_error("" if self._target.text().strip() else "Name the folder to export into.")
        running = self._job.running
        self._confirm.setEnabled(bool(chosen) and bool(self._target.text().strip()) and not running)
        for widget in (self._box, self._receivers, self._target):
            widget.setEnabled(not running)
        self._bar.setVisible(running)
        self._cancel.setText("Hide" if running else "Cancel")
        self._cancel.setToolTip("Close this window; the export goes on" if running else "Close without exporting")

    def _show_target_error(self, text: str) -> None:
        self._target_error.setText(text)
        self._target_error.setVisible(bool(text))
        set_property(self._target, "invalid", bool(text))

    def _browse(self) -> None:
        dialog = QFileDialog(self, "Folder for the export", self._target.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._target.setText)
        dialog.fileSelected.connect(self._show_choice)
        dialog.open()

    def _export(self) -> None:
        backend, run, which = self._backend, self._run, self._box.currentData()
        target = Path(self._target.text().strip())
        receivers, default = self._receivers.chosen()
        self._message.clear()

        def work(emit: Emit) -> Export:
            return backend.export(run, which, target, receivers, default, emit=emit)

        self._outcome = None
        if self._job.start(work):
            self._progress.setText("Exporting…")
            self._show_choice()

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._progress.setText(f"{text}…")
            case Finished(result=result):
                self._outcome = result
            case Failed():
                self._outcome = event

    def _ended(self) -> None:
        """The thread is gone: only now may the dialog go too."""
        self._progress.setText("")
        self._show_choice()
        hidden = self.isHidden()
        match self._outcome:
            case Failed(message=message, details=details, error=error):
                if hidden:
                    self.failed_unseen.emit(message, details)
                    self.done(QDialog.DialogCode.Rejected)
                elif isinstance(error, StorageError):
                    self._show_target_error(message)
                else:
                    self._message.show_message(message, "bad", details)
            case None:
                self.done(QDialog.DialogCode.Rejected)
            case made:
                self.exported.emit(made)
                self.done(QDialog.DialogCode.Accepted)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    @override
    def done(self, result: int) -> None:
        if self._job.running:
            self.hide()
            return
        super().done(result)
        self.deleteLater()


def _part(title: str, widget: QWidget | None) -> QVBoxLayout:
    part = QVBoxLayout()
    part.setSpacing(6)
    part.addWidget(make_label(title, "head"))
    if widget is not None:
        part.addWidget(widget)
    return part


def _describe(checkpoint: Checkpoint, metric: str) -> str:
    value = checkpoint.metrics.get(metric)
    step = f"step {format_number(checkpoint.step)}"
    return step if value is None else f"{step}  ·  {metric} {format_metric(value)}"
