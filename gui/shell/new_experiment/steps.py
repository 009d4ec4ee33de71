"""The steps of the dialog, at its left: which are done, which is shown."""

from __future__ import annotations

import functools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr
from gui.widgets.basics import make_button, make_label

TITLES = (mark("Files"), mark("Columns"), mark("Task"), mark("Model"), mark("Review"))
_WIDTH = 190


class WizardSteps(QFrame):
    """GUI thread. chosen(step): somebody wants to see it."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 14)
        layout.setSpacing(4)
        layout.addWidget(make_label(tr("New experiment from data"), "head", wrap=True))
        layout.addSpacing(6)
        self._buttons: list[QPushButton] = []
        for place, title in enumerate(TITLES):
            help = tr("Step {number}: {title}", number=place + 1, title=tr(title))
            button = make_button(tr(title), name=f"wizard_step_{title.lower()}", help=help)
            button.setProperty("row", True)
            button.setCheckable(True)
            button.clicked.connect(functools.partial(self._clicked, place))
            button.setMinimumHeight(42)
            self._buttons.append(button)
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(
            make_label(
                tr(
                    "Nothing leaves this machine. What you choose becomes a Python file that you can read and "
                    "change."
                ),
                "small",
                wrap=True,
            )
        )

    def show_step(self, current: int, reached: int, notes: tuple[str, ...]) -> None:
        """`reached`: the last step that can be gone to; `notes`: a few words on each."""
        for place, button in enumerate(self._buttons):
            done = place < current
            note = notes[place] if len(notes[place]) <= 24 else f"{notes[place][:23]}…"
            title = f"{'✓' if done else place + 1}  {tr(TITLES[place])}"
            button.setText(f"{title}\n     {note}" if note else title)
            button.setAccessibleName(f"{tr(TITLES[place])}: {notes[place] or tr('open')}")
            button.setChecked(place == current)
            button.setEnabled(place <= reached)

    def _clicked(self, place: int, checked: bool = False) -> None:
        self.chosen.emit(place)
