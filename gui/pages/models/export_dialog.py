"""The dialog that exports a checkpoint: which one, with which receivers, what serving_default will be."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from core.jobs import Emit, Failed, Finished, Phase
from gui.backend import Backend
from gui.job_runner import JobRunner
from gui.widgets.basics import make_button, make_label
from gui.widgets.messages import MessageBar
from gui.widgets.text import format_metric, format_number

if TYPE_CHECKING:
    from core.runs.checkpoints import Checkpoint
    from core.runs.exports import Export

_RECEIVERS = {
    "example": ("Example", "Clients send serialized tf.train.Examples; the graph parses them, defaults fill gaps."),
    "dense": ("Dense", "Clients send one tensor per feature, named and shaped as the schema says."),
    "preprocessed": (
        "Preprocessed",
        "Clients send what preprocess would return, having done that work themselves.",
    ),
}


class ExportDialog(QDialog):
    """Exports in the background; on an error it stays open, with everything as it was. GUI thread."""

    exported = Signal(object)

    def __init__(
        self,
        backend: Backend,
        run: Path,
        checkpoints: Sequence[Checkpoint],
        metric: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle("Export a checkpoint")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(600)
        self._backend = backend
        self._run = run
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._ended)
        self._box = QComboBox()
        self._box.setObjectName("export_checkpoint")
        self._box.setAccessibleName("Checkpoint")
        for checkpoint in reversed(checkpoints):
            self._box.addItem(_describe(checkpoint, metric), checkpoint.step)
        self._receivers: dict[str, QCheckBox] = {}
        self._defaults: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._target = QLineEdit(str(run / "export"))
        self._target.setObjectName("export_target")
        self._target.setAccessibleName("Folder")
        self._preview = make_label("", "muted", wrap=True, name="export_preview")
        self._progress = make_label("", "muted", name="export_progress")
        self._message = MessageBar("export_message")
        self._confirm = make_button(
            "Export", name="export_confirm", help="Write the SavedModel: whole, or not at all", primary=True
        )
        self._cancel = make_button("Cancel", name="export_cancel", help="Close without exporting")
        self._lay_out()
        self._confirm.clicked.connect(self._export)
        self._cancel.clicked.connect(self.reject)
        self._show_preview()

    def select(self, step: int) -> None:
        """Choose the checkpoint of that step."""
        index = self._box.findData(step)
        if index >= 0:
            self._box.setCurrentIndex(index)

    def offer(self, receivers: Sequence[str]) -> None:
        """Which receivers the experiment has; the others cannot be ticked."""
        for name, check in self._receivers.items():
            check.setEnabled(name in receivers)
            if name not in receivers:
                check.setChecked(False)
                check.setToolTip("The experiment has no preprocess, so there is nothing to send preprocessed.")
        self._show_preview()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label("Export a checkpoint", "title"))
        layout.addWidget(
            make_label(
                "A checkpoint holds only numbers and needs your code. An export adds the graph and the receivers: "
                "it runs anywhere, without your code.",
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(make_label("Checkpoint", "head"))
        layout.addWidget(self._box)
        layout.addWidget(make_label("Receivers: how requests come in", "head"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for row, (name, (title, help)) in enumerate(_RECEIVERS.items()):
            check = QCheckBox(title)
            check.setObjectName(f"export_receiver_{name}")
            check.setToolTip(help)
            check.setChecked(True)
            radio = QRadioButton("serving_default")
            radio.setObjectName(f"export_default_{name}")
            radio.setToolTip("The signature clients get that name none.")
            radio.setChecked(name == "example")
            check.toggled.connect(self._show_preview)
            radio.toggled.connect(self._show_preview)
            self._receivers[name], self._defaults[name] = check, radio
            self._group.addButton(radio)
            grid.addWidget(check, row, 0)
            grid.addWidget(make_label(help, "small", wrap=True), row, 1)
            grid.addWidget(radio, row, 2)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        layout.addWidget(make_label("Folder: a version folder is made in it", "head"))
        row_layout = QHBoxLayout()
        row_layout.addWidget(self._target, 1)
        browse = make_button("Browse...", name="export_browse", help="Choose the folder")
        browse.clicked.connect(self._browse)
        row_layout.addWidget(browse)
        layout.addLayout(row_layout)
        layout.addWidget(make_label("Signatures it will have", "head"))
        layout.addWidget(self._preview)
        layout.addWidget(self._message)
        buttons = QHBoxLayout()
        buttons.addWidget(self._progress, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._confirm)
        layout.addLayout(buttons)

    def _chosen(self) -> tuple[tuple[str, ...], str]:
        receivers = tuple(name for name, check in self._receivers.items() if check.isChecked())
        default = next((name for name, radio in self._defaults.items() if radio.isChecked()), "")
        return receivers, default

    def _show_preview(self) -> None:
        for name, radio in self._defaults.items():
            radio.setEnabled(self._receivers[name].isChecked())
        receivers, default = self._chosen()
        if receivers and default not in receivers:
            self._defaults[receivers[0]].setChecked(True)
            return
        self._confirm.setEnabled(bool(receivers) and not self._job.running)
        if not receivers:
            self._preview.setText("Choose at least one receiver.")
            return
        self._preview.setText(
            f"serving_default (the same as {default}), {', '.join(receivers)}; "
            "and one more for each further head of the model."
        )

    def _browse(self) -> None:
        dialog = QFileDialog(self, "Folder for the export", self._target.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._target.setText)
        dialog.open()

    def _export(self) -> None:
        target = self._target.text().strip()
        if not target:
            self._message.show_message("Name the folder to export into.")
            return
        backend, run, step = self._backend, self._run, int(self._box.currentData())
        receivers, default = self._chosen()
        self._message.clear()

        def work(emit: Emit) -> Export:
            return backend.export(run, step, Path(target), receivers, default, emit=emit)

        self._job.start(work)
        self._confirm.setEnabled(False)
        self._progress.setText("Exporting...")

    def _reported(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._progress.setText(f"{text}...")
            case Finished(result=result):
                self.exported.emit(result)
                self.accept()
            case Failed(message=message, details=details):
                self._progress.setText("")
                self._message.show_message(message, "bad", details)

    def _ended(self) -> None:
        self._show_preview()

    @override
    def done(self, result: int) -> None:
        self._job.wait()
        super().done(result)


def _describe(checkpoint: Checkpoint, metric: str) -> str:
    marks = [word for word, on in (("best", checkpoint.best), ("latest", checkpoint.latest)) if on]
    value = checkpoint.metrics.get(metric)
    parts = [f"step {format_number(checkpoint.step)}"]
    if value is not None:
        parts.append(f"{metric} {format_metric(value)}")
    return "  ·  ".join(parts + marks)
