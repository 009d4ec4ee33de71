"""What the selected export or checkpoint holds: its signatures drawn, and the two kinds side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.jobs import Emit, Failed, Finished
from core.serving.signatures import SavedModelInfo
from core.serving.signatures_json import signatures_json
from gui.backend import Backend
from gui.job_runner import JobRunner
from gui.theme import Theme
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.messages import EmptyState, MessageBar
from gui.widgets.signature_view import SignatureView, signature_order
from gui.widgets.text import format_bytes, format_number

if TYPE_CHECKING:
    from core.runs.checkpoints import Checkpoint
    from core.runs.exports import Export
    from gui.disk_watcher import RunView


class ModelDetails(QWidget):
    """The right half of the Models page. GUI thread; an export is read in the background.

    try_requested(path): open the export on the Predict page.
    """

    try_requested = Signal(str)

    def __init__(self, theme: Theme, backend: Backend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backend = backend
        self._job = JobRunner(self)
        self._job.reported.connect(self._reported)
        self._job.ended.connect(self._ended)
        self._waiting: str | None = None
        self._info: SavedModelInfo | None = None
        self._export: Export | None = None
        self._view = SignatureView(theme)
        self._chips = FlowLayout()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._chip_clicked)
        self._message = MessageBar("signature_message")
        self._empty = EmptyState("", "")
        self._card = Card("Signatures")
        self._copy = make_button("Copy text", name="copy_signature", help="Copy this signature as text", small=True)
        self._copy_json = make_button(
            "Copy JSON", name="copy_signature_json", help="Copy all signatures as JSON", small=True
        )
        self._try = make_button(
            "Try it", name="try_button", help="Open this export on the Predict page", small=True
        )
        self._copy.clicked.connect(self._copy_text)
        self._copy_json.clicked.connect(self._copy_as_json)
        self._try.clicked.connect(self._try_clicked)
        for button in (self._copy, self._copy_json, self._try):
            self._card.header.addWidget(button)
        self._card.body.addLayout(self._chips)
        self._card.body.addWidget(self._message)
        self._card.body.addWidget(self._view, 1)
        self._card.body.addWidget(self._empty, 1)
        self._side = Card("Checkpoint and export, side by side")
        self._table = QGridLayout()
        self._table.setVerticalSpacing(7)
        self._table.setHorizontalSpacing(16)
        self._side.body.addLayout(self._table)
        self._side.body.addStretch(1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(12)
        split.setChildrenCollapsible(False)
        split.addWidget(self._card)
        split.addWidget(self._side)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No run, or nothing selected in it."""
        self._export, self._info = None, None
        self._show_diagram(False)
        self._card.set_title("Signatures")
        self._empty.set_text(
            "Select an export",
            "Its signatures are drawn here: what a client sends, the features the model reads, what comes back.",
        )
        self._compare(None, None)

    def show_checkpoint(self, checkpoint: Checkpoint, view: RunView | None) -> None:
        """What a checkpoint is; and its newest export, if it has one."""
        if checkpoint.exports and view is not None:
            newest = [export for export in view.listing.exports if export.path in checkpoint.exports][-1:]
            if newest:
                self.show_export(newest[0], checkpoint)
                return
        self._export, self._info = None, None
        self._show_diagram(False)
        self._card.set_title(f"Checkpoint {format_number(checkpoint.step)}")
        self._empty.set_text(
            "A checkpoint has no signatures",
            "It holds the value of every variable at one step, and nothing that says how to use them. Training "
            "needed no receiver: your input_fn fed it. A server knows no input_fn, so an export adds a receiver "
            "that turns requests into features. Press Export to make one.",
        )
        self._compare(checkpoint, None)

    def show_export(self, export: Export, checkpoint: Checkpoint | None = None) -> None:
        """Read the export in the background and draw its signatures."""
        if self._export is not None and self._export.path == export.path and self._info is not None:
            self._compare(checkpoint, export)
            return
        self._export, self._info = export, None
        self._card.set_title(f"Signatures of {export.version}")
        self._compare(checkpoint, export)
        self._waiting = export.path
        self._read_next()

    def close_jobs(self) -> None:
        self._waiting = None
        self._job.wait()

    def _read_next(self) -> None:
        if self._waiting is None or self._job.running:
            return
        path, self._waiting = self._waiting, None

        def work(emit: Emit) -> SavedModelInfo:
            return self._backend.inspect(Path(path))

        self._job.start(work)

    def _reported(self, event: object) -> None:
        match event:
            case Finished(result=SavedModelInfo() as info):
                if self._export is not None and Path(info.path) == Path(self._export.path):
                    self._message.clear()
                    self._show_info(info)
            case Failed(message=message, details=details):
                self._show_diagram(False)
                self._empty.set_text("", "")
                self._message.show_message(message, "bad", details)

    def _ended(self) -> None:
        self._read_next()

    def _show_info(self, info: SavedModelInfo) -> None:
        self._info = info
        self._chips.clear()
        for button in self._group.buttons():
            self._group.removeButton(button)
        names = signature_order(list(info.signatures))
        for name in names:
            chip = QPushButton(name)
            chip.setObjectName(f"signature_{name}")
            chip.setToolTip(f"Show the signature {name}")
            chip.setCheckable(True)
            chip.setProperty("chip", True)
            self._group.addButton(chip)
            self._chips.addWidget(chip)
        self._show_diagram(bool(names))
        if names:
            self._group.buttons()[0].setChecked(True)
            self._view.show_signature(info, names[0])
        else:
            self._empty.set_text("No signatures", "This SavedModel offers none, so it cannot be served.")

    def _show_diagram(self, on: bool) -> None:
        self._view.setVisible(on)
        self._empty.setVisible(not on)
        for button in (self._copy, self._copy_json, self._try):
            button.setVisible(on)
        if not on:
            self._chips.clear()
            for chip in self._group.buttons():
                self._group.removeButton(chip)

    def _chip_clicked(self, chip: QAbstractButton) -> None:
        self._view.show_signature(self._info, chip.text())

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._view.text())

    def _copy_as_json(self) -> None:
        if self._info is not None:
            QGuiApplication.clipboard().setText(json.dumps(signatures_json(self._info), indent=2))

    def _try_clicked(self) -> None:
        if self._export is not None:
            self.try_requested.emit(self._export.path)

    def _compare(self, checkpoint: Checkpoint | None, export: Export | None) -> None:
        """The two kinds of saved model in plain words."""
        while self._table.count():
            item = self._table.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        step = f" {format_number(checkpoint.step)}" if checkpoint is not None else ""
        version = f" {export.version}" if export is not None else ""
        size = format_bytes(checkpoint.bytes) if checkpoint is not None else ""
        rows = [
            ("", f"Checkpoint{step}", f"Export{version}"),
            ("Weights", "yes", "yes, the same numbers"),
            ("Optimizer's variables", "yes: training can go on", "left behind: nothing trains"),
            ("Step", "in it", "in it"),
            ("Graph", "none: needs the experiment's code", "in it: runs without your code"),
            ("How input comes in", "your data and input_fn", "receivers: Example, dense tensors"),
            (
                "Signatures",
                "none",
                f"{len(export.signatures)} named entries" if export is not None else "named entries",
            ),
            ("Good for", "resuming, evaluating, exporting", "serving, predicting, sharing"),
            ("Size", size or "-", format_bytes(export.bytes) if export is not None else "-"),
        ]
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                role = "head" if row == 0 else "muted" if column else ""
                self._table.addWidget(make_label(text, role, wrap=column > 0), row, column)
        self._table.setColumnStretch(1, 1)
        self._table.setColumnStretch(2, 1)
