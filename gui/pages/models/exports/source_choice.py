"""Which exports are listed: those of the open run, or the SavedModels that were opened by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.look.language import tr


class SourceChoice(QWidget):
    """Two buttons, there only where both kinds are. GUI thread. changed: the other kind was chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of_run = _chip("exports_of_run", tr("Show the exports of the open run"))
        self._opened = _chip("exports_opened", tr("Show the SavedModels opened from elsewhere"))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for chip in (self._of_run, self._opened):
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._of_run.setChecked(True)
        self._wants_opened = False
        self._group.buttonClicked.connect(self._clicked)
        self.hide()

    @property
    def opened(self) -> bool:
        """Whether those opened by hand are listed."""
        return self._opened.isChecked()

    def choose(self, *, opened: bool) -> None:
        """List these as soon as there are any; nothing is emitted."""
        self._wants_opened = opened

    def show_counts(self, of_run: int, opened: int) -> None:
        """How many there are of each; where there are none of a kind, the other is listed."""
        self._of_run.setText(tr("This run ({count})", count=of_run))
        self._opened.setText(tr("Opened ({count})", count=opened))
        self.setVisible(bool(of_run and opened))
        shows_opened = bool(opened) and (self._wants_opened or not of_run)
        (self._opened if shows_opened else self._of_run).setChecked(True)

    def _clicked(self) -> None:
        self._wants_opened = self._opened.isChecked()
        self.changed.emit()


def _chip(name: str, help: str) -> QPushButton:
    chip = QPushButton()
    chip.setObjectName(name)
    chip.setAccessibleName(help)
    chip.setToolTip(help)
    chip.setCheckable(True)
    chip.setProperty("chip", True)
    return chip
