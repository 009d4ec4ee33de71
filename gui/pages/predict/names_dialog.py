"""Where the names of the chosen export end up: a table, and each name of it explained."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gui.diagrams.name_card import NameCard
from gui.look.language import tr
from gui.look.theme import Theme
from gui.state.backend import Backend
from gui.state.name_reader import NameReader
from gui.widgets.dialog_layout import resize_to_fit

_SIZE = (760, 520)


class NamesDialog(QDialog):
    """GUI thread; what it shows is found out in the background. It deletes itself when it is closed."""

    def __init__(self, theme: Theme, backend: Backend, export: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("names_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Names of {name}", name=export.name))
        resize_to_fit(self, *_SIZE)
        self._export = export
        self._card = NameCard(theme)
        self._card.name_pressed.connect(self._explain)
        self._card.closed.connect(self._leave)
        self._names = NameReader(backend, self)
        self._names.listed.connect(self._card.show_table)
        self._names.explained.connect(self._card.show_explanation)
        self._names.failed.connect(self._card.show_problem)
        layout = QVBoxLayout(self)
        layout.addWidget(self._card)
        self._list()

    def _list(self) -> None:
        self._card.show_name(tr("Where names end up"), "")
        self._names.ask_all(self._export)

    def _explain(self, name: str) -> None:
        self._names.ask(self._export, name)

    def _leave(self) -> None:
        """From a name back to the table, from the table out."""
        if self._card.shows_table:
            self.reject()
        else:
            self._list()
