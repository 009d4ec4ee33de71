"""The checks before the first step, as a list with ticks, while there are no curves yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.jobs import Checked
from core.words import mark
from gui.look.language import tr
from gui.widgets.basics import Badge, Tone, clear_layout, make_label

_WORDS: dict[str, tuple[str, Tone]] = {
    "ok": ("✓", "good"),
    "warning": ("!", "warning"),
    "failed": ("✗", "bad"),
    "skipped": ("–", "neutral"),
}

# As the badge says it to who cannot see the sign.
_RESULTS: dict[str, str] = {
    "ok": mark("ok"),
    "warning": mark("warning"),
    "failed": mark("failed"),
    "skipped": mark("skipped"),
}


class ChecksView(QWidget):
    """One row for each check: its verdict, its name, what it found. GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checks")
        self._title = make_label(tr("Before the first step"), "card-title")
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(10)
        self._rows.setVerticalSpacing(8)
        self._rows.setColumnStretch(2, 1)
        column = QWidget()
        column.setMaximumWidth(640)
        inside = QVBoxLayout(column)
        inside.setSpacing(12)
        inside.addWidget(self._title)
        inside.addLayout(self._rows)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(column, 100)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(centred)
        layout.addStretch(2)

    def clear(self) -> None:
        clear_layout(self._rows)

    def add(self, check: Checked) -> None:
        """One more line."""
        row = self._rows.count() // 3  # a grid never has fewer rows than it once had
        word, tone = _WORDS[check.result]
        badge = Badge()
        badge.setObjectName(f"check_{check.name.lower().replace(' ', '_')}")
        badge.show_word(word, tone)
        badge.setAccessibleName(f"{tr(check.name)}: {tr(_RESULTS[check.result])}")
        top = Qt.AlignmentFlag.AlignTop
        self._rows.addWidget(badge, row, 0, top)
        self._rows.addWidget(make_label(tr(check.name)), row, 1, top)
        self._rows.addWidget(make_label(tr(check.text), "muted", wrap=True), row, 2, top)
