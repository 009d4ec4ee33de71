"""The first step: the files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr
from gui.pages.predict.records.csv_options import CsvOptions
from gui.shell.new_experiment.names_card import NamesCard
from gui.widgets.basics import Card, make_button, make_label

_FILTERS = (
    mark("CSV and TFRecord files (*.csv *.tsv *.txt *.tfrecord* *.tfrecords* *.record* *.gz)"),
    mark("All files (*)"),
)


class FilesStep(QWidget):
    """GUI thread. changed: other files are chosen, or how CSV files are written; `csv.format` says that.

    `names` has the names of columns that no line names."""

    changed = Signal()

    def __init__(self, start: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._files: tuple[Path, ...] = ()
        card = Card(tr("Data to learn from"))
        card.body.addWidget(
            make_label(
                tr("CSV files, or TFRecord files of Examples or SequenceExamples, packed by gzip or not. Several "
                "files are taken as one, if they have the same columns."),
                "small", wrap=True,
            )
        )  # fmt: skip
        self._list = QListWidget()
        self._list.setObjectName("wizard_files")
        self._list.setAccessibleName(tr("Chosen files"))
        buttons = QHBoxLayout()
        self._choose = make_button(
            tr("Choose files…"), name="wizard_choose", help=tr("Choose CSV or TFRecord files")
        )
        self.setFocusProxy(self._choose)
        self._choose.clicked.connect(self.ask)
        buttons.addWidget(self._choose)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        self._found = make_label("", "muted", wrap=True, name="wizard_found")
        self._error = make_label("", "error", wrap=True, name="wizard_error_data")
        self.names = NamesCard()
        self.csv = CsvOptions()
        self.csv.changed.connect(self.changed)
        card.body.addWidget(self._found)
        card.body.addWidget(self.csv)
        card.body.addWidget(self._error)
        card.body.addWidget(self._list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card, 1)
        layout.addWidget(self.names, 2)

    @property
    def files(self) -> tuple[Path, ...]:
        return self._files

    def ask(self) -> None:
        """Choose files."""
        dialog = QFileDialog(self, tr("Choose data"), str(self._start))
        dialog.setObjectName("wizard_file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([tr(text) for text in _FILTERS])
        dialog.filesSelected.connect(self.choose)
        dialog.open()

    def choose(self, files: list[str]) -> None:
        """Take these in place of those chosen before."""
        self._files = tuple(Path(file) for file in files)
        if self._files:
            self._start = self._files[0].parent
        self._list.clear()
        self._list.addItems([str(file) for file in self._files])
        self.changed.emit()

    def show_found(self, text: str) -> None:
        """What was found in them, or that they are being read."""
        self._found.setText(text)
        self.show_error("")

    def offer_format(self, offered: bool) -> None:
        """Let a person say how CSV files are written, or hide that."""
        if offered:
            self.csv.offer()
        else:
            self.csv.hide()

    def show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        if text:
            self._found.setText("")
