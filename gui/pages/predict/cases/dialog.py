"""The dialog that keeps an answer as a test case: its name, its tolerance, where it goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core import commands
from core.errors import StorageError
from core.serving.predict.cases import TOLERANCE, make_case
from core.serving.predict.prediction import Prediction
from gui.look.language import tr
from gui.pages.predict.answer.question import Question
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.text import typed_path


class CaseDialog(QDialog):
    """Deletes itself when closed. saved(Path): the file is written."""

    saved = Signal(object)

    def __init__(
        self, question: Question, answer: Prediction, name: str, folder: Path | None, parent: QWidget | None = None
    ) -> None:
        """`folder` is where test cases of the run go; None where no run is open: then a file must be chosen."""
        super().__init__(parent)
        self.setObjectName("case_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Save as test case"))
        self.setMinimumWidth(520)
        self._question, self._answer = question, answer
        self._name = _edit(
            "case_name", tr("Name"), tr("What the case is called in the list and on the command line")
        )
        self._name.setText(name)
        self._tolerance = _edit(
            "case_tolerance",
            tr("Tolerance"),
            tr("How far a number may be off: absolute near 0, relative for large ones"),
        )
        self._tolerance.setText(f"{TOLERANCE:g}")
        self._where = _edit("case_where", tr("Saved in"), tr("A folder, or a .json file"))
        self._where.setText("" if folder is None else str(folder))
        self._where.setPlaceholderText(tr("choose a file"))
        self._error = make_label("", "error", wrap=True, name="case_error")
        self._error.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(
            make_label(
                tr("Keeps the input and its answer. Any later export can be asked it again."), "muted", wrap=True
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        browse = make_button(tr("Choose…"), name="case_browse", help=tr("Save it into a file of its own"))
        browse.clicked.connect(self._browse)
        for place, edit in enumerate((self._name, self._tolerance, self._where)):
            grid.addWidget(make_label(edit.accessibleName(), field=edit), place, 0)
            grid.addWidget(edit, place, 1, 1, 1 if edit is self._where else 2)
        grid.addWidget(browse, 2, 2)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        layout.addWidget(self._error)
        layout.addStretch(1)
        save = make_button(tr("Save"), name="case_save", help=tr("Write the test case"), primary=True)
        save.setDefault(True)
        save.clicked.connect(self._save)
        cancel = make_button(tr("Cancel"), name="case_cancel", help=tr("Close this window"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        layout.addLayout(buttons)
        self._name.selectAll()

    def _save(self) -> None:
        for edit in (self._name, self._tolerance, self._where):
            set_property(edit, "invalid", False)
        try:
            tolerance = float(self._tolerance.text())
        except ValueError:
            tolerance = -1.0
        if not self._name.text().strip():
            self._refuse(self._name, tr("Give the test case a name."))
        elif not 0 <= tolerance < float("inf"):
            self._refuse(self._tolerance, tr("The tolerance must be a number, 0 or more, such as 0.0001."))
        elif not self._where.text().strip():
            self._refuse(self._where, tr("Choose a folder, or a .json file."))
        else:
            self._write(tolerance)

    def _write(self, tolerance: float) -> None:
        question = self._question
        case = make_case(
            self._name.text(),
            question.signature_name,
            "example" if question.is_example else "dense",
            question.row,
            self._answer,
            tolerance,
            Path(question.info.path).name,
        )
        try:
            file = commands.save_case(case, typed_path(self._where.text()))
        except StorageError as error:
            self._refuse(self._where, str(error))
            return
        self.saved.emit(file)
        self.accept()

    def _refuse(self, edit: QLineEdit, text: str) -> None:
        set_property(edit, "invalid", True)
        edit.setFocus()
        self._error.setText(text)
        self._error.show()

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Save the test case as"), self._where.text(), tr("Test cases (*.json)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._where.setText)
        dialog.open()


def _edit(name: str, label: str, help: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setAccessibleName(label)
    edit.setToolTip(help)
    return edit
