"""One editor per input, by its dtype and shape; text becomes a value here."""

from __future__ import annotations

import contextlib
import json
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from core.errors import RequestError
from gui.pages.predict.inputs import Input, check
from gui.theme import Theme
from gui.widgets.basics import make_label, set_property
from gui.widgets.forms import UnitEdit
from gui.widgets.image_editor import ImageEditor
from gui.widgets.messages import make_text_view

_MOST_CELLS = 12


class InputRow(QWidget):
    """Label, editor, and under it what is wrong. GUI thread.

    `value()` is what a request takes for one row, None for "take the default".
    """

    changed = Signal()

    def __init__(self, item: Input, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        label = make_label(item.label)
        label.setToolTip(_help(item))
        self._editor = self._make_editor(theme)
        self._editor.setToolTip(_help(item))
        self._editor.setAccessibleName(item.label)
        self._editor.setObjectName(f"input_{item.name}")
        self._error = make_label("", "error", wrap=True, name=f"input_{item.name}_error")
        self._error.hide()
        # What is large stands under its label, all else beside it.
        if isinstance(self._editor, ImageEditor | QPlainTextEdit):
            layout.addWidget(label, 0, 0, 1, 2)
            layout.addWidget(self._editor, 1, 0, 1, 2)
            layout.addWidget(self._error, 2, 0, 1, 2)
        else:
            layout.addWidget(label, 0, 0)
            layout.addWidget(self._editor, 0, 1)
            layout.addWidget(self._error, 1, 1)
        layout.setColumnMinimumWidth(0, 96)
        layout.setColumnStretch(0, 4)
        layout.setColumnStretch(1, 9)

    def value(self) -> Any:
        """The value for one row, checked; RequestError, shown here too, says what is expected."""
        try:
            value = self._read()
            if value is not None:
                check(self.item, value)
            elif self.item.required and self.item.default is None:
                raise RequestError(self.item.name, f"{self.item.label} is required: it has no default.")
            else:
                value = self.item.default if self.item.required else None
        except RequestError as error:
            self.set_error(str(error))
            raise
        self.set_error("")
        return value

    def set_value(self, value: Any) -> None:
        """Show a value; None empties the editor."""
        match self._editor:
            case ImageEditor():
                self._editor.clear() if value is None else self._editor.set_pixels(value)
            case QComboBox():
                self._editor.setCurrentIndex(0 if value is None else self._editor.findText(_text(value)))
            case QPlainTextEdit():
                self._editor.setPlainText("" if value is None else json.dumps(_listed(value)))
            case QLineEdit():
                self._editor.setText("" if value is None else _text(value))
        self.set_error("")

    def set_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        set_property(self._editor, "invalid", bool(text))

    def raw(self) -> Any:
        """What stands in the editor, to put it back later."""
        match self._editor:
            case ImageEditor():
                return self._editor.pixels().copy()
            case QComboBox():
                return self._editor.currentText()
            case QPlainTextEdit():
                return self._editor.toPlainText()
            case _:
                return cast(QLineEdit, self._editor).text()

    def set_raw(self, raw: Any) -> None:
        match self._editor:
            case ImageEditor() if not isinstance(raw, str):
                self._editor.set_pixels(raw)
            case QComboBox() if isinstance(raw, str):
                self._editor.setCurrentText(raw)
            case QPlainTextEdit() if isinstance(raw, str):
                self._editor.setPlainText(raw)
            case QLineEdit() if isinstance(raw, str):
                self._editor.setText(raw)

    def _make_editor(self, theme: Theme) -> QWidget:
        item, feature = self.item, self.item.feature
        if feature is not None and feature.is_image:
            shape = cast(tuple[int, int, int], feature.shape)
            image = ImageEditor(shape, theme, name=f"input_{item.name}", label=item.label)
            image.changed.connect(self._edited)
            image.refused.connect(self.set_error)
            return image
        choices = feature.vocabulary if feature is not None else ("false", "true") if item.dtype == "bool" else None
        if item.dtype == "bool" and not item.shape:
            choices = ("false", "true")
        if choices is not None and not item.shape:
            box = QComboBox()
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            if item.default is not None or not item.required:
                box.addItem(_placeholder(item), None)
            for choice in choices:
                box.addItem(str(choice), choice)
            box.currentTextChanged.connect(self._edited)
            return box
        if len(item.shape) > 1 or (len(item.shape) == 1 and (item.shape[0] or 0) > _MOST_CELLS):
            area = make_text_view(name=f"input_{item.name}")
            area.setReadOnly(False)
            area.setPlaceholderText(f"Nested lists, as JSON: {item.hint}")
            area.setMinimumHeight(90)
            area.textChanged.connect(self._edited)
            return area
        edit = UnitEdit(item.hint)
        edit.setPlaceholderText(_placeholder(item))
        edit.textEdited.connect(self._edited)
        return edit

    def _read(self) -> Any:
        match self._editor:
            case ImageEditor():
                return self._editor.pixels()
            case QComboBox():
                choice = self._editor.currentData()
                return choice == "true" if self.item.dtype == "bool" and choice is not None else choice
            case QPlainTextEdit():
                return self._read_json(self._editor.toPlainText())
            case _:
                return self._read_line(cast(QLineEdit, self._editor).text())

    def _read_json(self, text: str) -> Any:
        if not text.strip():
            return None
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise RequestError(
                self.item.name, f"{self.item.label} must be nested lists, as JSON: {error.msg} at {error.pos}."
            ) from None

    def _read_line(self, text: str) -> Any:
        plain = text.strip()
        if not plain:
            return [] if self.item.shape == (None,) and self.item.required else None
        if self.item.shape:
            parts = [part.strip() for part in plain.strip("[]").split(",")] if "," in plain else plain.split()
            return parts if self.item.dtype == "string" else [_number(self.item, part) for part in parts]
        return text if self.item.dtype == "string" else _number(self.item, plain.replace("\u2009", ""))

    def _edited(self) -> None:
        with contextlib.suppress(RequestError):
            self.value()
        self.changed.emit()


def _number(item: Input, text: str) -> Any:
    if item.dtype == "bool":
        return text.lower() in ("true", "1", "yes")
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        what = "whole numbers" if item.dtype.startswith("int") else "numbers"
        wanted = f"{what}, separated by commas" if item.shape else what.rstrip("s")
        article = "" if item.shape else "a "
        raise RequestError(item.name, f'{item.label} must be {article}{wanted}, not "{text}".') from None


def _placeholder(item: Input) -> str:
    if item.shape == (None,):
        return "values, separated by commas; empty is none"
    if item.default is not None:
        return "left empty: missing" if _is_nan(item.default) else f"default: {_text(item.default)}"
    return "required" if item.required else "left out"


def _is_nan(value: Any) -> bool:
    return isinstance(value, float) and value != value


def _text(value: Any) -> str:
    listed = _listed(value)
    if isinstance(listed, list):
        return ", ".join(_text(part) for part in listed)
    if isinstance(listed, bool):
        return "true" if listed else "false"
    return f"{listed:.7g}" if isinstance(listed, float) else str(listed)


def _listed(value: Any) -> Any:
    value = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return [_listed(part) for part in value] if isinstance(value, list | tuple) else value


def _help(item: Input) -> str:
    feature = item.feature
    parts = [feature.help] if feature is not None and feature.help else []
    shape = ", ".join("any" if size is None else str(size) for size in item.shape)
    parts.append(f"{item.name}: {item.dtype} [{shape}]" if item.shape else f"{item.name}: {item.dtype}")
    if item.default is not None:
        parts.append(f"Left empty it is {'missing' if _is_nan(item.default) else _text(item.default)}.")
    return "\n".join(parts)
