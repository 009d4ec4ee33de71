"""Where a remote run is downloaded to, how large it is, and that its code comes along."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.dialogs import ask_folder
from gui.widgets.text import format_bytes, typed_path

if TYPE_CHECKING:
    from core.commands import RemoteSize

_CODE = mark(
    "It brings the Python of its experiment along, which runs here when the run is resumed, evaluated or exported. "
    "Download only what you wrote or trust."
)


class DownloadDialog(QDialog):
    """GUI thread. wanted(path): the run is to be downloaded into this new folder; the dialog is then put away."""

    wanted = Signal(str)

    def __init__(self, url: str, to: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("download_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Download the run"))
        self.setMinimumWidth(560)
        self._size = make_label(tr("Looking how large it is…"), "muted", wrap=True, name="download_size")
        self._code = make_label(tr(_CODE), "muted", wrap=True, name="download_code")
        self._code.hide()
        self._to = QLineEdit(str(to))
        self._to.setObjectName("download_to")
        self._to.setAccessibleName(tr("New folder of the run"))
        self._to.setToolTip(tr("A new folder for the run; in the workspace it is listed with the others"))
        self._to.textEdited.connect(self._forget_error)
        browse = make_button(tr("Browse…"), name="download_browse", help=tr("Choose where the folder goes"))
        browse.clicked.connect(self._browse)
        self._error = make_label("", "error", wrap=True, name="download_error")
        self._error.hide()
        cancel = make_button(tr("Cancel"), name="download_cancel", help=tr("Download nothing"))
        self._accept = make_button(
            tr("Download"), name="download_accept", help=tr("Fetch the whole run"), primary=True
        )
        self._accept.setDefault(True)
        self._accept.setEnabled(False)
        cancel.clicked.connect(self.reject)
        self._accept.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(make_label(tr("Download {run}", run=url.rpartition("/")[2]), "card-title"))
        layout.addWidget(make_label(url, "muted", wrap=True))
        layout.addWidget(self._size)
        layout.addWidget(self._code)
        row = QHBoxLayout()
        row.addWidget(self._to, 1)
        row.addWidget(browse)
        layout.addLayout(row)
        layout.addWidget(self._error)
        layout.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._accept)
        layout.addLayout(buttons)
        self.resize(560, layout.totalHeightForWidth(560))

    def show_size(self, size: RemoteSize) -> None:
        """How much there is to fetch."""
        amount = tr_n("{n} file, {size}.", "{n} files, {size}.", size.files, size=format_bytes(size.bytes))
        self._size.setText(f"{amount} {tr('A run that is being trained is taken as it stands.')}")
        self._code.setVisible(size.has_code)
        self._accept.setEnabled(True)

    def show_error(self, text: str) -> None:
        """It cannot be downloaded."""
        self._size.setText(text)
        set_property(self._size, "role", "error")

    @override
    def accept(self) -> None:
        to = typed_path(self._to.text())
        wrong = _problem(self._to.text().strip(), to)
        if wrong:
            self._error.setText(wrong)
            self._error.show()
            set_property(self._to, "invalid", True)
            return
        self.wanted.emit(str(to))
        super().accept()

    def _forget_error(self) -> None:
        self._error.hide()
        set_property(self._to, "invalid", False)

    def _browse(self) -> None:
        start = next((place for place in Path(self._to.text()).parents if os.path.isdir(place)), Path.home())
        ask_folder(self, tr("Download into"), start, "download_folder_dialog", self._chosen)

    def _chosen(self, folder: str) -> None:
        self._to.setText(str(Path(folder) / Path(self._to.text()).name))
        self._forget_error()


def _problem(text: str, to: Path) -> str:
    if not text:
        return tr("Enter a new folder for the run.")
    if not to.is_absolute():
        return tr("Enter an absolute path.")
    return tr("{folder} already exists. Choose another folder.", folder=to) if os.path.exists(to) else ""
