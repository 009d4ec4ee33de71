"""The two questions about a run that want more than yes or no: how to extend it, from where to branch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import fields
from core.errors import SettingsError
from core.fields import FieldSpec
from gui.look.language import tr
from gui.look.override import override
from gui.widgets.basics import make_button, make_label
from gui.widgets.fields.forms import FieldRow
from gui.widgets.text import format_metric, format_number

if TYPE_CHECKING:
    from core.runs.catalogue.checkpoints import Checkpoint


class ExtendDialog(QDialog):
    """By how many steps to extend it. `accepted_steps(int)` once. GUI thread; deletes itself when closed."""

    accepted_steps = Signal(object)

    def __init__(self, max_steps: int, suggested: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("prolong_dialog")
        self.setWindowTitle(tr("Extend"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._max_steps = max_steps
        spec = FieldSpec("steps", "int", suggested, tr("More steps"), tr("How many steps to add."), tr("steps"), 1)
        self._row = FieldRow(spec, "prolong")
        self._row.set_value(suggested)
        self._row.edited.connect(self._show_end)
        self._end = make_label("", "muted", wrap=True, name="prolong_end")
        layout = _column(self)
        layout.addWidget(make_label(tr("Extend the training"), "card-title"))
        layout.addWidget(self._row)
        layout.addWidget(self._end)
        layout.addLayout(_buttons(self, tr("Extend"), "prolong"))
        layout.addStrut(340)
        self._show_end()

    def _steps(self) -> int | None:
        try:
            value = fields.parse(self._row.spec, self._row.text())
        except SettingsError:
            return None
        return value if isinstance(value, int) else None

    def _show_end(self) -> None:
        steps = self._steps()
        end = tr("Training then ends at step {step}.", step=format_number(self._max_steps + steps)) if steps else ""
        self._end.setText(end)

    @override
    def accept(self) -> None:
        try:
            self._row.check()
        except SettingsError:
            self._row.focus()
            return
        steps = self._steps()
        super().accept()
        if steps:
            self.accepted_steps.emit(steps)


class BranchDialog(QDialog):
    """From which checkpoint to branch. `chosen(step, keep_step)` once. GUI thread; deletes itself when closed.

    copy_wanted(step, keep_step): the command that does the same is wanted on the clipboard.
    """

    chosen = Signal(object, bool)
    copy_wanted = Signal(object, bool)

    def __init__(
        self, run: str, checkpoints: Sequence[Checkpoint], metric: str, selected: int | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("branch_dialog")
        self.setWindowTitle(tr("Branch"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = QComboBox()
        self._box.setObjectName("branch_checkpoint")
        self._box.setAccessibleName(tr("Checkpoint to start from"))
        for checkpoint in reversed(checkpoints):
            self._box.addItem(_title(checkpoint, metric), checkpoint.step)
        best = next((checkpoint.step for checkpoint in checkpoints if checkpoint.best), None)
        place = self._box.findData(selected if selected is not None else best)
        self._box.setCurrentIndex(max(0, place))
        self._reset = QCheckBox(tr("Count steps from 0 again"))
        self._reset.setObjectName("branch_reset")
        self._reset.setToolTip(
            tr("Unless checked, the count continues from the checkpoint's step, as learning-rate schedules expect")
        )
        layout = _column(self)
        layout.addWidget(make_label(tr("Branch from {run}", run=run), "card-title"))
        layout.addWidget(
            make_label(
                tr(
                    "A new run starts with the weights of this checkpoint, where names and shapes match. "
                    "Its params and settings are those in the form."
                ),
                "muted",
                wrap=True,
            )
        )
        layout.addWidget(self._box)
        layout.addWidget(self._reset)
        copy = make_button(tr("Copy command"), name="branch_copy", help=tr("Copy the command that does the same"))
        copy.clicked.connect(self._copy)
        buttons = _buttons(self, tr("Branch and train"), "branch")
        buttons.insertWidget(0, copy)
        layout.addLayout(buttons)
        layout.addStrut(420)

    @override
    def accept(self) -> None:
        step = self._box.currentData()
        super().accept()
        self.chosen.emit(int(step), not self._reset.isChecked())

    def _copy(self) -> None:
        self.copy_wanted.emit(int(self._box.currentData()), not self._reset.isChecked())


def _title(checkpoint: Checkpoint, metric: str) -> str:
    parts = [tr("Checkpoint {step}", step=format_number(checkpoint.step))]
    if metric in checkpoint.metrics:
        parts.append(f"{metric} {format_metric(checkpoint.metrics[metric])}")
    parts += [word for word, is_so in ((tr("best"), checkpoint.best), (tr("latest"), checkpoint.latest)) if is_so]
    return " · ".join(parts)


def _column(dialog: QDialog) -> QVBoxLayout:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 16)
    layout.setSpacing(12)
    return layout


def _buttons(dialog: QDialog, yes: str, name: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    cancel = make_button(tr("Cancel"), name=f"{name}_cancel", help=tr("Change nothing"))
    cancel.clicked.connect(dialog.reject)
    accept = make_button(yes, name=f"{name}_accept", help=yes, primary=True)
    accept.clicked.connect(dialog.accept)
    accept.setDefault(True)
    row.addStretch(1)
    row.addWidget(cancel)
    row.addWidget(accept)
    return row
