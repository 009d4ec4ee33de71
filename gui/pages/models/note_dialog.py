"""A note on a checkpoint or an export: one line, for oneself and others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import FieldError
from core.runs.marks import check_note
from gui.look.language import tr
from gui.widgets.basics import make_button, make_label, set_property


class NoteDialog(QDialog):
    """GUI thread. written(text): Save was pressed, and the note is right; "" removes it."""

    written = Signal(str)

    def __init__(self, what: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("note_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Note on {what}", what=what))
        self.setMinimumWidth(420)
        self._edit = QLineEdit(text)
        self._edit.setObjectName("note_text")
        self._edit.setAccessibleName(tr("Note on {what}", what=what))
        self._edit.setToolTip(tr("What to remember about it. Clear the text to remove the note."))
        self._error = make_label("", "error", wrap=True, name="note_error")
        self._error.hide()
        cancel = make_button(tr("Cancel"), name="note_cancel", help=tr("Change nothing"))
        cancel.clicked.connect(self.reject)
        save = make_button(tr("Save"), name="note_save", help=tr("Keep the note"), primary=True)
        save.setDefault(True)
        save.clicked.connect(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(6)
        layout.addWidget(make_label(tr("Note on {what}", what=what), "muted"))
        layout.addWidget(self._edit)
        layout.addWidget(self._error)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        layout.addSpacing(8)
        layout.addLayout(buttons)

    def _save(self) -> None:
        try:
            text = check_note(self._edit.text())
        except FieldError as error:
            self._error.setText(str(error))
            self._error.show()
            set_property(self._edit, "invalid", True)
            return
        self.written.emit(text)
        self.accept()


def ask_note(parent: QWidget, what: str, text: str, answer: Callable[[str], object]) -> NoteDialog:
    """Edit a note; `answer(text)` only if it is saved."""
    dialog = NoteDialog(what, text, parent)
    dialog.written.connect(answer)
    dialog.open()
    return dialog
