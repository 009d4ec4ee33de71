"""What was taken from a script that is no experiment file: which function is the model, which the data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.widgets.basics import Card, clear_layout, make_label

if TYPE_CHECKING:
    from core.commands import ExperimentInfo


class FoundTable(Card):
    """A row for each part, as the command line prints them; hidden where there is nothing to tell. GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Found", parent=parent)
        self.setObjectName("found_table")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)
        self.hide()

    def show_info(self, info: ExperimentInfo | None) -> None:
        """Of the open experiment; None while a run is open."""
        clear_layout(self._rows)
        found = info.found if info is not None else ()
        if info is not None:
            self.set_title(f"Found in {Path(info.source).name}")
        for row, item in enumerate(found):
            role = make_label(item.role[0].upper() + item.role[1:], "muted", name="found_role")
            text = make_label(item.text, wrap=True, name="found_text")
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(role, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(text, row, 1)
        self.setVisible(bool(found))
