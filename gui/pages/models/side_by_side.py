"""A checkpoint and an export, side by side, in plain words: what each holds and what that is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.widgets.basics import Card, clear_layout, make_label, make_line
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.signature_diagram import RECEIVERS
from gui.widgets.text import format_bytes, format_number

if TYPE_CHECKING:
    from core.runs.checkpoints import Checkpoint
    from core.runs.exports import Export

_HELP = {
    "Weights": "The trained variables: what the model has learnt.",
    "Optimizer": "What the optimizer remembers of each weight, as Adam's moments. Only training needs it.",
    "Step": "How many training steps the weights have seen.",
    "Graph": "The operations that make an answer from an input.",
    "Input": "In training your input_fn feeds the model. A server knows no input_fn: a receiver takes its place.",
    "Signatures": "Named entries: what to send, what comes back.",
    "Good for": "What you can do with it.",
    "Size": "Bytes on disk.",
}


class SideBySide(Card):
    """GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Checkpoint and export, side by side", parent=parent)
        self.setObjectName("side_by_side")
        self._table = QGridLayout()
        self._table.setVerticalSpacing(4)
        self._table.setHorizontalSpacing(16)
        self._table.setColumnStretch(1, 1)
        self._table.setColumnStretch(2, 1)
        self.body.addLayout(self._table)
        self.body.addStretch(1)

    def show_pair(self, checkpoint: Checkpoint | None, export: Export | None) -> None:
        """Compare these; None for the kind in general."""
        clear_layout(self._table)
        step = f" {format_number(checkpoint.step)}" if checkpoint is not None else ""
        version = f" {export.version}" if export is not None else ""
        row = 0
        for title, *cells in (("", f"Checkpoint{step}", f"Export{version}"), *_rows(checkpoint, export)):
            label = make_label(title)
            label.setToolTip(_HELP.get(title, ""))
            self._table.addWidget(label, row, 0)
            for column, text in enumerate(cells, 1):
                self._table.addWidget(_cell(text, head=not title), row, column)
            self._table.addWidget(make_line(), row + 1, 0, 1, 3)
            row += 2


def _cell(text: str, *, head: bool) -> QWidget:
    label = ElidedLabel("head" if head else "muted" if text.startswith(("none", "left behind", "-")) else "")
    label.setText(text)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label


def _rows(checkpoint: Checkpoint | None, export: Export | None) -> list[tuple[str, str, str]]:
    names = export.signatures if export is not None else ()
    receivers = [name for name in RECEIVERS if name in names]
    ways_in = f"{', '.join(receivers)}" if receivers else "its own receivers" if export is not None else "receivers"
    count = "" if export is None else "1: " if len(names) == 1 else f"{len(names)}: "
    exported = export.step if export is not None else None
    return [
        ("Weights", "yes", "yes, the same numbers"),
        ("Optimizer", "yes: training can go on", "left behind"),
        (
            "Step",
            "yes" if checkpoint is None else format_number(checkpoint.step),
            format_number(exported) if exported is not None else "yes" if export is None else "-",
        ),
        ("Graph", "none: needs your code", "yes: runs without your code"),
        ("Input", "your input_fn", ways_in),
        ("Signatures", "none", f"{count}{', '.join(names)}" if names else "yes" if export is None else "none"),
        ("Good for", "resuming, exporting", "serving, predicting"),
        (
            "Size",
            "-" if checkpoint is None else format_bytes(checkpoint.bytes),
            "-" if export is None else format_bytes(export.bytes),
        ),
    ]
