"""The last step: the file that is written, and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.widgets.basics import Card, make_button, make_label, set_property
from gui.widgets.dialogs import ask_save
from gui.widgets.messages import make_text_view
from gui.widgets.text import typed_path


class ReviewStep(QWidget):
    """GUI thread. target_changed: the file is to lie elsewhere."""

    target_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        where = Card(tr("Where it is written"))
        row = QHBoxLayout()
        self._target = QLineEdit()
        self._target.setObjectName("wizard_target")
        self._target.setAccessibleName(tr("The experiment's file"))
        self._target.textChanged.connect(self._edited)
        browse = make_button(tr("Browse…"), name="wizard_browse", help=tr("Choose where the file is written"))
        browse.clicked.connect(self._browse)
        row.addWidget(self._target, 1)
        row.addWidget(browse)
        where.body.addLayout(row)
        self._error = make_label("", "error", wrap=True, name="wizard_error_target")
        self._error.hide()
        where.body.addWidget(self._error)
        text = Card(tr("The file"), tr("yours to read and change"))
        self._text = make_text_view(name="wizard_text", label=tr("The experiment file"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setAccessibleName(tr("The experiment's file"))
        text.body.addWidget(self._text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(where)
        layout.addWidget(text, 1)

    @property
    def target(self) -> Path:
        return typed_path(self._target.text())

    def propose(self, target: Path) -> None:
        """A place for it, where a person has not chosen one."""
        if not self._target.isModified():
            before = self._target.blockSignals(True)
            self._target.setText(str(target))
            self._target.blockSignals(before)

    def show_text(self, text: str) -> None:
        """The file as it would be."""
        if text != self._text.toPlainText():
            self._text.setPlainText(text)

    def show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        set_property(self._target, "invalid", bool(text))

    def _browse(self) -> None:
        ask_save(
            self,
            tr("Write the experiment"),
            self.target,
            [tr("Experiments (*.py)")],
            "wizard_save_dialog",
            self._chosen,
        )

    def _chosen(self, path: str) -> None:
        self._target.setText(path)
        self._target.setModified(True)

    def _edited(self, text: str) -> None:
        self.show_error("")
        self.target_changed.emit()
