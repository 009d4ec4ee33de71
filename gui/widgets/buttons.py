"""Buttons, and the segmented control: a row of choices one of which is on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget


def make_button(
    text: str,
    *,
    name: str,
    help: str,
    primary: bool = False,
    small: bool = False,
    flat: bool = False,
    icon: QIcon | None = None,
) -> QPushButton:
    """A button with its object name, accessible name and tooltip. `help` says what pressing it does."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text or help)
    button.setAccessibleDescription(help)
    button.setToolTip(help)
    for key, value in (("primary", primary), ("small", small), ("flat", flat)):
        button.setProperty(key, value)
    button.setAutoDefault(False)
    if icon is not None:
        button.setIcon(icon)
    return button


def explain(button: QPushButton, why_not: str) -> None:
    """Say in the tooltip of a button why it cannot be pressed now; "" for nothing but its help."""
    help = button.accessibleDescription()
    button.setToolTip(f"{why_not}\n{help}" if why_not else help)


class SegmentedControl(QFrame):
    """A row of choices, one of which is on. Buttons are named NAME_option. Source: gui/widgets/buttons.py."""

    selected = Signal(str)

    def __init__(
        self,
        options: Sequence[str],
        parent: QWidget | None = None,
        *,
        name: str = "segments",
        help: str = "Choose",
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(help)
        self.setProperty("role", "segments")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for option in options:
            button = make_button(option, name=f"{name}_{option.lower()}", help=f"{help}: {option}")
            button.setProperty("segment", True)
            button.setCheckable(True)
            self._group.addButton(button)
            self._buttons[option] = button
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._clicked)
        if options:
            self._buttons[options[0]].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str:
        return next((option for option, button in self._buttons.items() if button.isChecked()), "")

    def select(self, option: str) -> None:
        """Turn a choice on, without a signal."""
        self._buttons[option].setChecked(True)

    def set_shown(self, option: str, shown: bool) -> None:
        """Offer a choice, or no more."""
        self._buttons[option].setVisible(shown)

    def set_enabled(self, option: str, enabled: bool) -> None:
        self._buttons[option].setEnabled(enabled)

    def _clicked(self, button: QPushButton) -> None:
        self.selected.emit(button.text())
