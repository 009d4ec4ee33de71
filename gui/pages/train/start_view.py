"""What the Train page shows first: the samples to click, and the button for an experiment of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from gui.widgets.basics import clear_layout, make_button, make_label, set_property

if TYPE_CHECKING:
    from core.commands import Sample


class SampleCard(QFrame):
    """A sample to click, or to press Enter on."""

    chosen = Signal(str)

    def __init__(self, sample: Sample, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = sample.name
        self.setObjectName(f"sample_{sample.name}")
        self.setAccessibleName(f"Sample {sample.title}")
        self.setAccessibleDescription(sample.summary)
        self.setToolTip(f"Open the sample {sample.name}")
        self.setProperty("role", "choice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        head, _, question = sample.title.partition(": ")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(4)
        layout.addWidget(make_label(head, "card-title"))
        if question:
            layout.addWidget(make_label(question[0].upper() + question[1:], wrap=True))
        layout.addSpacing(2)
        layout.addWidget(make_label(sample.summary.replace("`", ""), "small", wrap=True))
        layout.addStretch(1)

    def _set_hovered(self, hovered: bool) -> None:
        set_property(self, "hovered", hovered)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self._name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._name)
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._set_hovered(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._set_hovered(False)


class StartView(QWidget):
    """Choose what to train. GUI thread."""

    sample_chosen = Signal(str)
    open_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start_view")
        self._cards = QHBoxLayout()
        self._cards.setSpacing(12)
        self._status = make_label("", "muted", name="start_status")
        self._open = make_button(
            "Open experiment…",
            name="start_open_button",
            help="Open a Python file that defines `experiment`",
            primary=True,
        )
        self._open.clicked.connect(self.open_pressed)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._open)
        row.addWidget(make_label("a Python file that defines its features, its model and its data", "muted"))
        row.addStretch(1)
        column = QWidget()
        column.setMaximumWidth(880)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(make_label("Choose a sample, or open your experiment", "title"))
        inside.addWidget(
            make_label(
                "Samples come with their data and train in seconds. Nothing starts before you press Train.",
                "muted",
                wrap=True,
            )
        )
        inside.addSpacing(8)
        inside.addLayout(self._cards)
        inside.addSpacing(8)
        inside.addLayout(row)
        inside.addWidget(self._status)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(column, 100)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(centred)
        layout.addStretch(3)

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """Make a card of each."""
        clear_layout(self._cards)
        for sample in samples:
            card = SampleCard(sample)
            card.chosen.connect(self.sample_chosen)
            self._cards.addWidget(card, 1)

    def show_busy(self, text: str) -> None:
        """While a choice is being loaded, nothing else can be chosen; "" ends it."""
        self._status.setText(f"{text}…" if text else "")
        self._open.setEnabled(not text)
        for card in self.findChildren(SampleCard):
            card.setEnabled(not text)
