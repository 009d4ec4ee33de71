"""Alt and a letter for the buttons and fields in sight."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QRadioButton, QWidget

_Lettered = QPushButton | QCheckBox | QRadioButton | QLabel


def assign_mnemonics(root: QWidget, taken: Collection[str] = ()) -> None:
    """Give what can be seen of `root` letters that differ from each other and from those `taken`.

    Buttons come first, then fields by their labels, as far as there are letters in their names. What has a letter
    keeps it.
    """
    used = set(taken)
    wanting: list[_Lettered] = []
    for item in _in_sight(root):
        letter = mnemonic_of(item.text())
        if letter and letter not in used:
            used.add(letter)
        else:
            if letter:
                _set_text(item, item.text().replace("&", "", 1))
            wanting.append(item)
    for item in wanting:
        text = item.text()
        place = _place(text, used)
        if place is not None:
            used.add(text[place].casefold())
            _set_text(item, f"{text[:place]}&{text[place:]}")


def _set_text(item: _Lettered, text: str) -> None:
    if isinstance(item, QLabel):
        QLabel.setText(item, text)  # what a label of ours explains about its text stays
    else:
        item.setText(text)


def _in_sight(root: QWidget) -> Iterable[_Lettered]:
    """Buttons, the most important first, then labels of fields."""
    seen = list(_parts_in_sight(root))
    buttons = [
        part
        for kind in (QPushButton, QCheckBox, QRadioButton)
        for part in seen
        if isinstance(part, kind) and part.text()
    ]
    yield from sorted(buttons, key=_is_minor)
    for label in seen:
        if isinstance(label, QLabel) and (field := label.buddy()) is not None and field.isVisible():
            yield label


def _parts_in_sight(widget: QWidget) -> Iterator[QWidget]:
    """All that can be seen of it. What is hidden, most of a window with several pages, is not walked through."""
    for part in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if part.isVisible() and not part.isWindow():
            yield part
            yield from _parts_in_sight(part)


def _is_minor(button: QWidget) -> bool:
    return not button.property("primary")


def mnemonic_of(text: str) -> str:
    """The letter of a text, "" if it has none."""
    found = QKeySequence.mnemonic(text).toString()
    return found[-1:].casefold()


def _place(text: str, used: Collection[str]) -> int | None:
    """Where its letter is to stand, at the beginning of a word if possible; None if all are used, or it has one."""
    if "&" in text:
        return None
    places = [place for place, sign in enumerate(text) if sign.isascii() and sign.isalpha()]
    first = [place for place in places if place == 0 or not text[place - 1].isalnum()]
    return next((place for place in (*first, *places) if text[place].casefold() not in used), None)
