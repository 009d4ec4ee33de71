"""Files that go along with an export, chosen one by one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr
from gui.widgets.basics import make_button, make_label
from gui.widgets.elided_label import ElidedLabel

_HELP = mark("Files copied into assets.extra of the export: a vocabulary, a note, or whatever else its users need")


class AssetList(QWidget):
    """The names of the chosen files, with buttons to add some and to drop them all. GUI thread."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._names = ElidedLabel("muted")
        self._names.setObjectName("export_assets")
        self._names.explain(tr(_HELP))
        add = make_button(tr("Add files…"), name="export_add_assets", help=tr(_HELP))
        add.clicked.connect(self._browse)
        self._clear = make_button(tr("Clear"), name="export_clear_assets", help=tr("Remove all extra files"))
        self._clear.clicked.connect(self._drop_all)
        self._error = make_label("", "error", wrap=True, name="export_assets_error")
        self._error.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._names, 1)
        row.addWidget(self._clear)
        row.addWidget(add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._error)
        self._show()

    @property
    def paths(self) -> tuple[Path, ...]:
        return tuple(self._paths)

    def add(self, paths: list[str]) -> None:
        """Add files; those that are there already are not added twice."""
        self._paths.extend(path for text in paths if (path := Path(text)) not in self._paths)
        self.show_error("")
        self._show()
        self.changed.emit()

    def show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def _drop_all(self) -> None:
        self._paths.clear()
        self.add([])

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Choose files to add to the export"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.add)
        dialog.open()

    def _show(self) -> None:
        self._names.setText(", ".join(path.name for path in self._paths) or tr("No extra files"))
        self._clear.setVisible(bool(self._paths))
