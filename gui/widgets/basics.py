"""The small parts that every page is made of: labels, badges, buttons, cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.look.language import tr
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import as_plain

Tone = Literal["neutral", "accent", "good", "warning", "bad"]

_LEAST_SUBTITLE = 70  # px: less of it tells nothing
_LEAST_TITLE = 215  # px: a longer title gives way to what stands beside it
_BITS = 31  # of a number of Qt's, without its sign


def make_label(
    text: str = "", role: str = "", *, wrap: bool = False, name: str = "", field: QWidget | None = None
) -> QLabel:
    """A label of plain text. `role`, of the style sheet: title, card-title, number, muted, small, head, error.

    `field` is what it names, which a letter of it with Alt goes to.
    """
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    if field is not None:
        label.setBuddy(field)
    if name:
        label.setObjectName(name)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


def make_line() -> QFrame:
    """A thin horizontal line."""
    line = QFrame()
    line.setProperty("role", "line")
    return line


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and let it look again. One that was never set counts as False."""
    if widget.property(name) == value or (value is False and widget.property(name) is None):
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def clear_layout(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


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
    button.setToolTip(as_plain(help))
    for key, value in (("primary", primary), ("small", small), ("flat", flat)):
        button.setProperty(key, value)
    button.setAutoDefault(False)
    if icon is not None:
        button.setIcon(icon)
    return button


def add_menu(button: QPushButton, menu: QMenu) -> None:
    """Let a button open a menu, and show by an arrow that it does."""
    button.setMenu(menu)
    button.setProperty("menu", True)


def set_text(button: QPushButton, text: str) -> None:
    """Show another text on a button; the same one keeps its letter for Alt."""
    if button.text().replace("&", "") != text:
        button.setText(text)


def explain(button: QPushButton, why_not: str) -> None:
    """Say in the tooltip of a button why it cannot be pressed now; "" for nothing but its help."""
    help = button.accessibleDescription()
    button.setToolTip(as_plain(f"{why_not}\n{help}" if why_not else help))


def fill_bar(bar: QProgressBar, done: int, total: int) -> None:
    """Show how much of a total is done; of a total of 0, that something goes on.

    A step may have 64 bits, as TensorFlow's; Qt counts to 31: of more only the highest are shown.
    """
    total = max(0, total)
    beyond = max(0, total.bit_length() - _BITS)
    bar.setRange(0, total >> beyond)
    bar.setValue(max(0, min(done, total)) >> beyond)


class Badge(QLabel):
    """A small rounded word: always a word, never colour alone."""

    def __init__(self, text: str = "", tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "badge")
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not text:
            self.hide()

    def show_word(self, text: str, tone: Tone = "neutral") -> None:
        """Show another word; "" hides the badge."""
        self.setText(text)
        set_property(self, "tone", tone)
        self.setVisible(bool(text))


class SegmentedControl(QFrame):
    """A row of choices, one of which is on. They are marked texts, shown by `tr`; buttons are named NAME_option."""

    selected = Signal(str)

    def __init__(
        self,
        options: Sequence[str],
        parent: QWidget | None = None,
        *,
        name: str = "segments",
        help: str,
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
            shown = tr(option)
            explained = tr("{what}: {choice}", what=help, choice=shown)
            button = make_button(shown, name=f"{name}_{option.lower()}", help=explained)
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
        self.selected.emit(next(option for option, one in self._buttons.items() if one is button))


class Card(QFrame):
    """A panel: a title row (`header` takes more at its right) over a `body`."""

    def __init__(self, title: str = "", subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 12, 12)
        outer.setSpacing(8)
        self.header = QHBoxLayout()
        self.header.setSpacing(8)
        self._title = ElidedLabel("card-title", mode=Qt.TextElideMode.ElideMiddle, shortest=_LEAST_TITLE)
        self._title.setText(title)
        self._subtitle = ElidedLabel("small", least=_LEAST_SUBTITLE)
        self._subtitle.setText(subtitle)
        self.header.addWidget(self._title)
        self.header.addWidget(self._subtitle)
        self.header.addStretch(1)
        outer.addLayout(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self._title.setVisible(bool(title))
        self._subtitle.setVisible(bool(subtitle))

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        self._outer.setContentsMargins(left, top, right, bottom)

    def set_title(self, text: str) -> None:
        self._title.setText(text)
        self._title.setVisible(bool(text))

    def set_subtitle(self, text: str) -> None:
        """The muted words after the title."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))
