"""The dialogs of the sidebar: a run's name and notes; whether to empty the trash."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from core.errors import FieldError
from core.words import mark
from gui.look.language import tr
from gui.widgets.basics import make_button, make_label, set_property

if TYPE_CHECKING:
    from core.runs.catalogue.workspace import RunSummary
    from core.runs.marks import RunLabel


class LabelDialog(QDialog):
    """Edits a run's name and notes. GUI thread. `written(RunLabel)`: Save was pressed, and both are right."""

    written = Signal(object)

    def __init__(self, summary: RunSummary, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("label_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Name and notes of {run}", run=summary.name))
        self.setMinimumWidth(420)
        self._hidden = summary.label.hidden
        self.name = QLineEdit(summary.label.name)
        self.name.setObjectName("label_name")
        self.name.setPlaceholderText(summary.name)
        self.name.setAccessibleName(tr("Name"))
        self.name.setToolTip(tr("Shown instead of the folder's name, which stays as it is"))
        self.notes = QPlainTextEdit(summary.label.notes)
        self.notes.setObjectName("label_notes")
        self.notes.setAccessibleName(tr("Notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(120)
        self._errors = {field: make_label("", "error", wrap=True, name=f"label_{field}_error") for field in _FIELDS}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(6)
        for field, edit in (("name", self.name), ("notes", self.notes)):
            layout.addWidget(make_label(tr(_FIELDS[field]), "muted", field=edit))
            layout.addWidget(edit)
            layout.addWidget(self._errors[field])
            self._errors[field].hide()
        layout.addWidget(
            make_label(tr("Kept in the run's folder, which stays {name}.", name=summary.name), "small", wrap=True)
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        cancel = make_button(tr("Cancel"), name="label_cancel", help=tr("Change nothing"))
        cancel.clicked.connect(self.reject)
        save = make_button(tr("Save"), name="label_save", help=tr("Keep the name and the notes"), primary=True)
        save.setDefault(True)
        save.clicked.connect(self._save)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.name.setFocus()

    def _save(self) -> None:
        from core.runs.marks import RunLabel, check_label  # slow to import: pydantic

        for field, edit in (("name", self.name), ("notes", self.notes)):
            self._errors[field].hide()
            set_property(edit, "invalid", False)
        try:
            label = check_label(RunLabel(self.name.text(), self.notes.toPlainText(), self._hidden))
        except FieldError as error:
            self._errors[error.field].setText(str(error))
            self._errors[error.field].show()
            set_property(self.name if error.field == "name" else self.notes, "invalid", True)
            return
        self.written.emit(label)
        self.accept()


_FIELDS = {"name": mark("Name"), "notes": mark("Notes")}


def ask_label(parent: QWidget, summary: RunSummary, answer: Callable[[RunLabel], object]) -> LabelDialog:
    """Edit a run's name and notes; `answer(label)` only if they are saved."""
    dialog = LabelDialog(summary, parent)
    dialog.written.connect(answer)
    dialog.open()
    return dialog
