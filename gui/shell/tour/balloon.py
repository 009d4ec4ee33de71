"""Balloon: what a step of the tour says, and the buttons to go on, back, or away."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.shell.tour.steps import TourStep
from gui.widgets.basics import make_button, make_label

_WIDTH = 340  # px


class Balloon(QFrame):
    """GUI thread. Enter presses the focused button, the arrows go on and back, Escape leaves."""

    back_pressed = Signal()
    next_pressed = Signal()
    leave_pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_balloon")
        self.setProperty("role", "balloon")
        self._title = make_label("", "card-title", name="tour_title")
        self._text = make_label("", wrap=True, name="tour_text")
        self._until = make_label("", "muted", wrap=True, name="tour_until")
        self._count = make_label("", "small", name="tour_count")
        self._leave = make_button(tr("Leave"), name="tour_leave", help=tr("Leave the tour"), small=True, flat=True)
        self._back = make_button(tr("Back"), name="tour_back", help=tr("Show the step before"), small=True)
        self._next = make_button(
            tr("Next"), name="tour_next", help=tr("Show the next step"), small=True, primary=True
        )
        for button, pressed in (
            (self._leave, self.leave_pressed),
            (self._back, self.back_pressed),
            (self._next, self.next_pressed),
        ):
            button.setAutoDefault(True)  # Enter presses it
            button.clicked.connect(pressed)
        self._lay_out()
        for key, pressed in (
            (Qt.Key.Key_Escape, self.leave_pressed),
            (Qt.Key.Key_Right, self.next_pressed),
            (Qt.Key.Key_Left, self.back_pressed),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(pressed)
        self.hide()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self._count)
        buttons.addStretch(1)
        for button in (self._leave, self._back, self._next):
            buttons.addWidget(button)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 12, 10)
        layout.setSpacing(6)
        for label in (self._title, self._text, self._until):
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def show_step(self, step: TourStep, number: int, of: int, is_seen: bool) -> None:
        """Say a step. `is_seen`: what it points at is in sight."""
        self._show_words(tr(step.title), tr(step.text), "" if is_seen else tr(step.until))
        self._count.setText(tr("{number} of {count}", number=number, count=of))
        self._back.setVisible(number > 1)
        self._leave.setVisible(number < of)
        self._leave.setText(tr("Leave"))
        self._next.setText(tr("Next") if number < of else tr("Done"))

    def show_offer(self, step: TourStep) -> None:
        """Ask whether the tour is wanted."""
        self._show_words(tr(step.title), tr(step.text), "")
        self._count.setText("")
        self._back.hide()
        self._leave.show()
        self._leave.setText(tr("Not now"))
        self._next.setText(tr("Take the tour"))

    def take_keyboard(self) -> None:
        """The button to go on has the focus."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def size_within(self, room: QRect) -> QSize:
        """As wide as the room allows, and as high as its words need."""
        width = min(_WIDTH, room.width())
        return QSize(width, max(self._layout.heightForWidth(width), self.minimumSizeHint().height()))

    def _show_words(self, title: str, text: str, until: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._until.setText(until)
        self._until.setVisible(bool(until))
        self.setAccessibleName(tr("Tour: {title}", title=title))
        self.setAccessibleDescription(f"{text} {until}".strip())
        self._next.setAccessibleDescription(f"{title}. {text} {until}".strip())
