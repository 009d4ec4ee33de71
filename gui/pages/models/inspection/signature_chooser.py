"""Which signature is drawn: a chip for each, or a list to search in where they are many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QCompleter,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.look.language import tr
from gui.look.override import override
from gui.widgets.elided_combo import ElidedComboBox
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.popups import CompleterStyle
from gui.widgets.text import as_plain, without_mnemonic

_MOST_CHIPS = 16
_NAME = "signature"  # the property of a chip


class SignatureChooser(QWidget):
    """GUI thread. chosen(name): another one was picked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._chips = FlowLayout()
        self._group = QButtonGroup(self)
        self._list = ElidedComboBox()
        self._list.setObjectName("signature_list")
        self._list.setAccessibleName(tr("Signature"))
        self._list.setToolTip(tr("Choose a signature, or type a part of its name"))
        self._list.setEditable(True)
        self._list.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._list.model(), self._list)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list.setCompleter(completer)
        CompleterStyle(completer, self._list)
        self._list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._chips)
        layout.addWidget(self._list)
        self._group.buttonClicked.connect(self._chip_clicked)
        self._list.textActivated.connect(self._list_activated)

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these; nothing is emitted."""
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        are_many = len(names) > _MOST_CHIPS
        self._show_chips(() if are_many else names)
        with QSignalBlocker(self._list):
            self._list.clear()
            if are_many:
                self._list.addItems(list(names))
        self._list.setVisible(are_many)
        self._claim_height()

    def select(self, name: str) -> None:
        """Mark the one that is drawn; nothing is emitted."""
        for chip in self._group.buttons():
            chip.setChecked(chip.property(_NAME) == name)
        with QSignalBlocker(self._list):
            self._list.setCurrentIndex(self._list.findText(name))

    def _claim_height(self) -> None:
        """A splitter asks for no height by width: without it, chips in two rows push the drawing over the edge."""
        chips = self._chips.heightForWidth(self.width()) if self.width() > 0 else 0
        self.setMinimumHeight(0 if self._list.isVisibleTo(self) else chips)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._claim_height()

    def _show_chips(self, names: Sequence[str]) -> None:
        old = self._group.buttons()
        self._chips.clear()
        for chip in old:
            self._group.removeButton(chip)
            # Deleted later, but found by its name no more: the new ones have the same.
            chip.setParent(None)
        for name in names:
            made = QPushButton(without_mnemonic(name))
            made.setProperty(_NAME, name)
            made.setObjectName(f"signature_{name}")
            made.setAccessibleName(tr("Signature {name}", name=name))
            made.setToolTip(as_plain(tr("Show the signature {name}", name=name)))
            made.setCheckable(True)
            made.setProperty("chip", True)
            self._group.addButton(made)
            self._chips.addWidget(made)

    def _chip_clicked(self, chip: QAbstractButton) -> None:
        self.chosen.emit(str(chip.property(_NAME)))

    def _list_activated(self, name: str) -> None:
        if name in self._names:
            self.chosen.emit(name)
