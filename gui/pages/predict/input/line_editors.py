"""The editors of one line: a number, a text, a list, a choice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

from gui.look.language import tr
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.text_values import as_text, one_value, parts_of
from gui.widgets.basics import set_property
from gui.widgets.elided_combo import ElidedComboBox
from gui.widgets.fields.forms import UnitEdit
from gui.widgets.popups import CompleterStyle
from gui.widgets.text import as_plain

_SEEN = 12  # choices that are seen at once


class LineEditor(UnitEdit):
    """A number, a text, or a list of any length, separated by commas."""

    edited = Signal()

    def __init__(self, item: Input) -> None:
        super().__init__(item.hint)
        self._item = item
        self.setPlaceholderText(item.placeholder)
        self.textEdited.connect(self._text_edited)

    def _text_edited(self) -> None:
        self.edited.emit()

    def read(self) -> object:
        text = self.text()
        if not text.strip():
            return [] if self._item.is_list and self._item.required else None
        if self._item.is_list:
            return [one_value(self._item, part) for part in parts_of(self._item, text)]
        return text if self._item.dtype == "string" else one_value(self._item, text)

    def set_value(self, value: object) -> None:
        self.setText("" if value is None else as_text(value))
        self.setCursorPosition(0)

    def raw(self) -> str:
        return self.text()

    def set_raw(self, raw: object) -> None:
        if isinstance(raw, str):
            self.setText(raw)

    def set_invalid(self, invalid: bool) -> None:
        set_property(self, "invalid", invalid)


class ChoiceEditor(ElidedComboBox):
    """A value of a vocabulary, or true and false. A required one starts with nothing chosen.

    In a long vocabulary a part of the word is typed, and those that have it are offered; the tooltip has the whole
    word, which may be longer than its field.
    """

    edited = Signal()

    def __init__(self, item: Input, choices: tuple[object, ...]) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._item = item
        self._has_empty = item.default is not None or not item.required
        if self._has_empty:
            self.addItem(item.placeholder, None)
        for choice in choices:
            self.addItem(as_text(choice), choice)
        self.setPlaceholderText(tr("choose one"))
        self.setCurrentIndex(0 if self._has_empty else -1)
        self.setMaxVisibleItems(_SEEN)
        if len(choices) > _SEEN:
            self._make_searchable()
        self.currentIndexChanged.connect(self._index_changed)

    def _make_searchable(self) -> None:
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # A style may else show the whole list at once, as high as the screen.
        self.setStyleSheet("QComboBox { combobox-popup: 0; }")
        edit, completer = self.lineEdit(), QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_SEEN)
        self.setCompleter(completer)
        CompleterStyle(completer, self)
        if edit is not None:
            edit.setPlaceholderText(tr("type to search"))
            edit.textEdited.connect(self._index_changed)
            edit.textChanged.connect(self._tell_whole)
            edit.setCursorPosition(0)
        self.setCurrentIndex(0 if self._has_empty else -1)

    def _tell_whole(self, text: str) -> None:
        edit = self.lineEdit()
        if edit is not None:
            edit.setToolTip(as_plain(text))

    def _index_changed(self) -> None:
        self.edited.emit()

    def read(self) -> object:
        """A word that was typed and is none of the vocabulary is given as it is: the check says what is wrong."""
        if not self.isEditable():
            return self.currentData()
        text = self.currentText()
        if not text or (self._has_empty and text == self.itemText(0)):
            return None
        place = self._find(text)
        return self.itemData(place) if place >= 0 else one_value(self._item, text)

    def set_value(self, value: object) -> None:
        empty = 0 if self._has_empty else -1
        self.setCurrentIndex(empty if value is None else self._find(as_text(value)))
        edit = self.lineEdit()
        if edit is not None:
            if self.currentIndex() < 0:
                edit.clear()
            edit.setCursorPosition(0)

    def raw(self) -> str:
        empty = self._has_empty and self.currentText() == self.itemText(0)
        return "" if empty else self.currentText() if self.isEditable() or self.currentData() is not None else ""

    def set_raw(self, raw: object) -> None:
        if isinstance(raw, str):
            self.set_value(raw or None)

    def _find(self, text: str) -> int:
        return next(
            (i for i in range(self.count()) if self.itemText(i) == text and self.itemData(i) is not None), -1
        )

    def set_invalid(self, invalid: bool) -> None:
        set_property(self, "invalid", invalid)
