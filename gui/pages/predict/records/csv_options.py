"""How a CSV file is written: what was guessed, in words, and a menu to say otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from core.experiment.data.csv.csv_format import CsvFormat
from core.words import mark
from gui.look.language import tr
from gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from core.experiment.data.row_source import RowSource

# field of CsvFormat: title, and the choices {words: value}
_CHOICES: dict[str, tuple[str, dict[str, object]]] = {
    "header": (
        mark("First line"),
        {mark("Guess"): None, mark("Names the columns"): True, mark("Is a row"): False},
    ),
    "delimiter": (
        mark("Delimiter"),
        {mark("Guess"): None, mark("Comma"): ",", mark("Semicolon"): ";", mark("Tab"): "\t", mark("Bar"): "|"},
    ),
    "decimal": (mark("Decimal sign"), {mark("Guess"): None, mark("Point"): ".", mark("Comma"): ","}),
    "strip": (
        mark("Blanks around text"),
        {mark("As the vocabulary has it"): None, mark("Drop"): True, mark("Keep"): False},
    ),
}


class CsvOptions(QWidget):
    """GUI thread. changed: `format` says something else now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("csv_options")
        self.format = CsvFormat()
        self._said = ElidedLabel("muted", name="csv_said")
        self._button = QPushButton(tr("CSV format"))
        self._button.setObjectName("csv_button")
        self._button.setAccessibleName(tr("CSV format"))
        self._button.setToolTip(tr("How this file is written, where the guess is wrong"))
        self._button.setProperty("small", True)
        self._button.setProperty("menu", True)
        menu = QMenu(self._button)
        menu.setObjectName("csv_menu")
        for name, (title, choices) in _CHOICES.items():
            menu.addMenu(self._choice(name, title, choices, menu))
        self._button.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self._button)
        self.hide()

    def show_source(self, source: RowSource | None) -> None:
        """How the file was read; of another kind of file there is nothing to say."""
        from core.experiment.data.csv.csv_rows import CsvPager

        self.setVisible(isinstance(source, CsvPager))
        if isinstance(source, CsvPager):
            self._said.setText(source.summary)

    def offer(self) -> None:
        """Let the person say how it is written, such as after it could not be read as it was guessed."""
        self._said.setText("")
        self.show()

    def _choice(self, name: str, title: str, choices: dict[str, object], parent: QMenu) -> QMenu:
        menu = QMenu(tr(title), parent)
        menu.setObjectName(f"csv_{name}")
        group = QActionGroup(menu)
        for words, value in choices.items():
            action = QAction(tr(words), menu)
            action.setCheckable(True)
            action.setChecked(value is None)
            action.setData((name, value))
            group.addAction(action)
            menu.addAction(action)
        group.triggered.connect(self._chosen)
        return menu

    def _chosen(self, action: QAction) -> None:
        from core.errors import FieldError

        name, value = action.data()
        try:
            self.format = replace(self.format, **{name: value})
        except FieldError as error:  # such as a comma for both
            self._said.setText(str(error))
            return
        self.changed.emit()
