"""The URL of a run that lies elsewhere: typed, or one of the recent ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.errors import WorkbenchError
from core.runs.urls import tidy
from core.words import mark
from gui.look.language import tr
from gui.look.override import override
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.text import as_plain, format_bytes

_ABOUT = mark(
    "Its curves and checkpoints are followed while it trains there. Only what is new is fetched; the values of "
    "checkpoints stay there until you download the run."
)
_EXAMPLE = "gs://bucket/folder/run-001"


class RemoteRunDialog(QDialog):
    """GUI thread. wanted(url): it is to be opened; the dialog stays until somebody accepts it.

    given_up: it was put away instead; remove_pressed: the copies of remote runs are to be removed.
    """

    wanted = Signal(str)
    given_up = Signal()
    remove_pressed = Signal()

    def __init__(self, recent: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("remote_run_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Open remote run"))
        self.setMinimumWidth(560)
        self._box = QComboBox()
        self._box.setObjectName("remote_url")
        self._box.setAccessibleName(tr("URL of the run"))
        self._box.setToolTip(tr("The folder that training writes into: gs://, s3://, or any URL that fsspec reads"))
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.addItems(list(recent))
        line = self._box.lineEdit()
        if line is not None:
            line.setAccessibleName(self._box.accessibleName())
            line.setPlaceholderText(_EXAMPLE)
            line.selectAll()
            line.textEdited.connect(self._forget_error)
        self._error = make_label("", "error", wrap=True, name="remote_error")
        self._error.hide()
        self._copies = make_label("", "small", name="remote_copies")
        self._remove = make_button(
            tr("Remove copies"),
            name="remote_remove_copies",
            help=tr("Remove what was fetched of remote runs from this machine; opening one fetches it again"),
            small=True,
            flat=True,
        )
        cancel = make_button(tr("Cancel"), name="remote_cancel", help=tr("Open nothing"))
        self._open: QPushButton = make_button(
            tr("Open"), name="remote_open", help=tr("Open this run"), primary=True
        )
        self._open.setDefault(True)
        cancel.clicked.connect(self.reject)
        self._open.clicked.connect(self._try)
        self._remove.clicked.connect(self.remove_pressed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(make_label(tr("Open a run that lies elsewhere"), "card-title"))
        layout.addWidget(make_label(tr(_ABOUT), "muted", wrap=True))
        layout.addSpacing(4)
        layout.addWidget(self._box)
        layout.addWidget(self._error)
        layout.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._copies)
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._open)
        layout.addLayout(row)
        self.resize(560, layout.totalHeightForWidth(560))

    def show_copies(self, size: int) -> None:
        """How much of this disk the copies of remote runs take, but for the one that is open."""
        self._copies.setText(tr("Copies of other runs: {size}", size=format_bytes(size)))
        for widget in (self._copies, self._remove):
            widget.setVisible(size > 0)

    def show_error(self, text: str, details: str = "") -> None:
        """At the field; what the storage said is in the tooltip."""
        self._show_busy(False)
        self._error.setText(text)
        self._error.setToolTip(as_plain(details))
        self._error.show()
        set_property(self._box, "invalid", True)
        self._box.setFocus()

    @override
    def reject(self) -> None:
        self.given_up.emit()
        super().reject()

    def _try(self) -> None:
        self._forget_error()
        try:
            url = tidy(self._box.currentText())
        except WorkbenchError as error:
            self.show_error(str(error))
            return
        self._show_busy(True)
        self.wanted.emit(url)

    def _forget_error(self) -> None:
        self._error.hide()
        set_property(self._box, "invalid", False)

    def _show_busy(self, busy: bool) -> None:
        self._open.setText(tr("Looking…") if busy else tr("Open"))
        self._open.setEnabled(not busy)
        self._box.setEnabled(not busy)
