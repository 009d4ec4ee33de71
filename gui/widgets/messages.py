"""How the window says something: an empty place that says what to do next, and a bar with a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.look.language import tr
from gui.widgets.basics import Badge, Tone, clear_layout, make_button, make_label

SUCCESS_FOR = 10_000  # ms


class EmptyState(QWidget):
    """What stands where nothing is yet: a title, a sentence, and often the button to press."""

    def __init__(
        self,
        title: str,
        text: str,
        button: QPushButton | None = None,
        below: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`below` is what else there is to read."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        layout.addStretch(1)
        self._title = make_label(title, "card-title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = make_label(text, "muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        if button is not None:
            layout.addSpacing(6)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        if below is not None:
            layout.addSpacing(12)
            layout.addWidget(below)
        layout.addStretch(2)

    def set_text(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)


class MessageBar(QFrame):
    """A sentence with its tone; Details opens the text behind it; it can be put away.

    A success goes by itself, unless it offers something to press.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "card")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(10, 6, 6, 6)
        rows.setSpacing(6)
        layout = QHBoxLayout()
        layout.setSpacing(8)
        rows.addLayout(layout)
        self._more = QHBoxLayout()
        self._more.setSpacing(8)
        rows.addLayout(self._more)
        self._badge = Badge()
        self._text = make_label("", wrap=True, name=f"{name}_text")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details_button = make_button(
            tr("Details"),
            name=f"{name}_details",
            help=tr("Show what is behind this, with the traceback"),
            small=True,
        )
        self._details_button.clicked.connect(self._show_details)
        self._action_button = make_button("", name=f"{name}_action", help=tr("Do what it says"), small=True)
        self._action_button.clicked.connect(self._act)
        close = make_button(
            tr("Dismiss"), name=f"{name}_dismiss", help=tr("Put this message away"), small=True, flat=True
        )
        close.clicked.connect(self.clear)
        layout.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action_button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._details_button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(SUCCESS_FOR)
        self._gone.timeout.connect(self.clear)
        self._details = ""
        self._of_field = False
        self._action: Callable[[], object] | None = None
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def show_message(
        self,
        text: str,
        tone: Tone = "bad",
        details: str = "",
        action: tuple[str, Callable[[], object]] | None = None,
        *,
        more: Sequence[tuple[str, str, Callable[[], object]]] = (),
        of_field: bool = False,
    ) -> None:
        """`action`: the text of a button, such as "Undo", and what it does; the message then goes away.

        `more`: name, text and deed of buttons under the sentence, which stay; the first is the one to press next.
        `of_field`: it is about what was typed, and goes when that is `corrected`.
        """
        self._of_field = of_field
        words = {"bad": tr("Error"), "warning": tr("Notice"), "good": tr("Done")}
        self._badge.show_word(words.get(tone, tr("Info")), tone)
        self._text.setText(text)
        self._details = details
        self._details_button.setVisible(bool(details))
        self._action = action[1] if action is not None else None
        self._action_button.setVisible(action is not None)
        if action is not None:
            self._action_button.setText(action[0])
            self._action_button.setAccessibleName(action[0])
        self._show_more(more)
        self.show()
        if tone == "good" and action is None and not more:
            self._gone.start()
        else:
            self._gone.stop()

    def _show_more(self, more: Sequence[tuple[str, str, Callable[[], object]]]) -> None:
        clear_layout(self._more)
        for place, (name, text, do) in enumerate(more):
            button = make_button(text, name=name, help=text, small=True, primary=not place)
            button.clicked.connect(do)
            self._more.addWidget(button)
        if more:
            self._more.addStretch(1)

    def corrected(self) -> None:
        """What was typed is right now."""
        if self._of_field:
            self.clear()

    def clear(self) -> None:
        self._gone.stop()
        self.hide()

    def _act(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()

    def _show_details(self) -> None:
        show_text(self.window(), tr("Details"), f"{self._text.text()}\n\n{self._details}")


def show_text(parent: QWidget, title: str, text: str) -> QDialog:
    """A window with text to read and copy. It deletes itself when closed."""
    dialog = QDialog(parent)
    dialog.setObjectName("text_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.resize(820, 480)
    layout = QVBoxLayout(dialog)
    view = make_text_view(text, name="text_dialog_text", label=title)
    layout.addWidget(view, 1)
    buttons = QHBoxLayout()
    copy = make_button(tr("Copy"), name="text_dialog_copy", help=tr("Copy the whole text"))
    copy.clicked.connect(view.selectAll)
    copy.clicked.connect(view.copy)
    close = make_button(tr("Close"), name="text_dialog_close", help=tr("Close this window"), primary=True)
    close.clicked.connect(dialog.accept)
    buttons.addStretch(1)
    buttons.addWidget(copy)
    buttons.addWidget(close)
    layout.addLayout(buttons)
    dialog.open()
    return dialog


def make_text_view(text: str = "", *, name: str, label: str) -> QPlainTextEdit:
    """Text to read, in a fixed-width font. `label` is what it is called to those who do not see it."""
    view = QPlainTextEdit(text)
    view.setObjectName(name)
    view.setAccessibleName(label)
    view.setReadOnly(True)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(12)
    view.setFont(font)
    return view
