"""The question for the arguments of a script that does not run with those it has."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import FieldError, WorkbenchError
from gui.look.language import tr
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.text import elided


class ArgumentsDialog(QDialog):
    """GUI thread. given(text): the script is to run with these. Begins with those it has; deletes itself."""

    given = Signal(str)

    def __init__(self, script: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("arguments_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Arguments of {file}", file=elided(script.name, 60)))
        self.setMinimumWidth(460)
        self._edit = QLineEdit(_kept(script))
        self._edit.setObjectName("arguments_text")
        self._edit.setAccessibleName(tr("Arguments of the script"))
        self._edit.setToolTip(tr("What follows the script's name on its command line, as a shell has it"))
        self._error = make_label("", "error", wrap=True, name="arguments_error")
        self._error.hide()
        cancel = make_button(tr("Cancel"), name="arguments_cancel", help=tr("Change nothing"))
        cancel.clicked.connect(self.reject)
        run = make_button(
            tr("Open"), name="arguments_accept", help=tr("Open the script with these arguments"), primary=True
        )
        run.setDefault(True)
        run.clicked.connect(self._give)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(6)
        about = tr(
            "What follows its name on its command line, such as data.csv --epochs 3. Kept in a file beside it."
        )
        layout.addWidget(make_label(about, "muted", wrap=True))
        layout.addWidget(self._edit)
        layout.addWidget(self._error)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(run)
        layout.addSpacing(8)
        layout.addLayout(buttons)

    def _give(self) -> None:
        from core.experiment.scripts.choices import split_arguments

        text = self._edit.text().strip()
        try:
            split_arguments(text)
        except FieldError as error:
            self._error.setText(str(error))
            self._error.show()
            set_property(self._edit, "invalid", True)
            return
        self.accept()
        self.given.emit(text)


def _kept(script: Path) -> str:
    """Return the arguments that are kept beside the script, "" where that cannot be read."""
    from core.experiment.scripts.choices import read_choices

    try:
        return read_choices(script).arguments
    except WorkbenchError:
        return ""
