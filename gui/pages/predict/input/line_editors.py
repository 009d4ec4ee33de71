"""The editors of one line: a number, a text, a list, a choice."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.text_values import as_text, one_value, parts_of
from gui.widgets.basics import set_property
from gui.widgets.forms import UnitEdit


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

    def read(self) -> Any:
        text = self.text()
        if not text.strip():
            return [] if self._item.is_list and self._item.required else None
        if self._item.is_list:
            return [one_value(self._item, part) for part in parts_of(self._item, text)]
        return text if self._item.dtype == "string" else one_value(self._item, text)

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else as_text(value))
        self.setCursorPosition(0)

    def raw(self) -> str:
        return self.text()

    def set_raw(self, raw: Any) -> None:
        if isinstance(raw, str):
            self.setText(raw)

    def set_invalid(self, invalid: bool) -> None:
        set_property(self, "invalid", invalid)


class ChoiceEditor(QComboBox):
    """A value of a vocabulary, or true and false. A required one starts with nothing chosen."""

    edited = Signal()

    def __init__(self, item: Input, choices: tuple[Any, ...]) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._has_empty = item.default is not None or not item.required
        if self._has_empty:
            self.addItem(item.placeholder, None)
        for choice in choices:
            self.addItem(as_text(choice), choice)
        self.setPlaceholderText("choose one")
        self.setCurrentIndex(0 if self._has_empty else -1)
        self.currentIndexChanged.connect(self._index_changed)

    def _index_changed(self) -> None:
        self.edited.emit()

    def read(self) -> Any:
        return self.currentData()

    def set_value(self, value: Any) -> None:
        empty = 0 if self._has_empty else -1
        self.setCurrentIndex(empty if value is None else self._find(as_text(value)))

    def raw(self) -> str:
        return "" if self.currentData() is None else self.currentText()

    def set_raw(self, raw: Any) -> None:
        if isinstance(raw, str):
            self.set_value(raw or None)

    def _find(self, text: str) -> int:
        return next(
            (i for i in range(self.count()) if self.itemText(i) == text and self.itemData(i) is not None), -1
        )

    def set_invalid(self, invalid: bool) -> None:
        set_property(self, "invalid", invalid)
