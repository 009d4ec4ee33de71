"""FieldForm: a form made from FieldSpecs. Text becomes typed values in core.fields and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core import fields
from core.errors import SettingsError
from core.fields import FieldSpec, Value
from gui.look.language import tr
from gui.look.override import override
from gui.widgets.basics import make_label, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.fields.late_label import LateLabel
from gui.widgets.text import as_plain, format_number

_EDGES = 16  # px around the text
_UNIT_EDGE = 8  # px at the right of the unit, which the text has of its own


class UnitEdit(QLineEdit):
    """A line edit with a muted unit or range inside it, at the right."""

    def __init__(self, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as numbers and names are read in every language
        self._unit: QLabel | None = None
        if unit:
            self._unit = make_label(unit, "unit")
            layout = QHBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addStretch(1)
            layout.addWidget(self._unit)
            self.textChanged.connect(self._make_room)
            self._make_room()

    def _make_room(self) -> None:
        """Where both do not fit, the text is what matters."""
        if self._unit is None:
            return
        wide = self._unit.sizeHint().width()
        needed = self.fontMetrics().horizontalAdvance(self.text()) + wide + _EDGES
        shown = needed <= self.width() or not self.text()
        self._unit.setVisible(shown)
        self.setTextMargins(0, 0, wide - _UNIT_EDGE if shown else 0, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()


class FieldRow(QWidget):
    """Label, editor, and the error under the editor."""

    edited = Signal(str)

    def __init__(self, spec: FieldSpec, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        label = ElidedLabel()
        label.setText(tr(spec.label))
        label.explain(_help(spec))
        # The two columns are alike in every row, however long a label is.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(label, 0, 0)
        self._editor = self._make_editor()
        self._editor.setObjectName(f"{prefix}_{spec.name}")
        self._editor.setAccessibleName(tr(spec.label))
        self._editor.setToolTip(as_plain(_help(spec)))
        if "&" not in spec.label:
            label.setBuddy(self._editor)
        layout.addWidget(self._editor, 0, 1)
        error = f"{prefix}_{spec.name}_error"
        self._error = LateLabel(error, lambda label: layout.addWidget(label, 1, 0, 1, 2))
        layout.setColumnStretch(0, 11)
        layout.setColumnStretch(1, 10)
        self._editor.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        match self._editor:
            case QComboBox():
                return str(self._editor.currentData())
            case QCheckBox():
                return "yes" if self._editor.isChecked() else "no"
            case QLineEdit():
                return self._editor.text()
        return ""

    def set_value(self, value: Value) -> None:
        text = fields.format_value(self.spec, value)
        if self.spec.kind == "int" and isinstance(value, int):
            text = format_number(value)
        match self._editor:
            case QComboBox():
                place = self._editor.findData(text)
                self._editor.setCurrentIndex(place if place >= 0 else self._editor.currentIndex())
            case QCheckBox():
                self._editor.setChecked(text == "yes")
            case QLineEdit():
                if self._editor.text() != text:
                    self._editor.setText(text)
                    self._editor.setCursorPosition(0)

    def set_error(self, text: str) -> None:
        self._error.say(text)
        set_property(self._editor, "invalid", bool(text))

    def error(self) -> str:
        return self._error.text

    def check(self) -> Value:
        """The typed value; SettingsError is shown here and raised."""
        try:
            value = fields.parse(self.spec, self.text())
        except SettingsError as error:
            self.set_error(str(error))
            raise
        self.set_error("")
        return value

    def focus(self) -> None:
        self._editor.setFocus()

    def set_locked(self, locked: bool) -> None:
        self._editor.setEnabled(not locked)

    def _make_editor(self) -> QWidget:
        if self.spec.kind == "choice":
            box = QComboBox()
            for choice in self.spec.choices:
                box.addItem(tr(choice), choice)
            box.currentTextChanged.connect(self._changed)
            return box
        if self.spec.kind == "bool":
            check = QCheckBox()
            check.toggled.connect(self._changed)
            return check
        edit = UnitEdit(tr(self.spec.unit))
        edit.setPlaceholderText(tr(self.spec.empty) if self.spec.optional else "")
        edit.textEdited.connect(self._changed)
        return edit

    def _changed(self) -> None:
        try:
            self.check()
        except SettingsError:
            return
        finally:
            self.edited.emit(self.spec.name)


class FieldForm(QWidget):
    """Rows of fields under group headings. `edited` tells the name of the field that changed."""

    edited = Signal(str)

    def __init__(self, specs: Sequence[FieldSpec], prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self.rows: dict[str, FieldRow] = {}
        group = None
        for spec in specs:
            if spec.group != group:
                group = spec.group
                if group:
                    if self.rows:
                        layout.addSpacing(8)
                    layout.addWidget(make_label(tr(group), "head"))
            row = FieldRow(spec, prefix)
            row.edited.connect(self.edited)
            self.rows[spec.name] = row
            layout.addWidget(row)

    def values(self) -> dict[str, Value]:
        """Every field's value. SettingsError of the first wrong one, which gets the focus; all show theirs."""
        found: dict[str, Value] = {}
        first: SettingsError | None = None
        for name, row in self.rows.items():
            try:
                found[name] = row.check()
            except SettingsError as error:
                first = first or error
        if first is not None:
            self.rows[first.field].focus()
            raise first
        return found

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these values; unknown names are ignored, errors go away."""
        for name, row in self.rows.items():
            if name in values:
                row.set_value(values[name])
                row.set_error("")

    def set_error(self, name: str, text: str) -> bool:
        """Show an error at a field; False if there is no such field."""
        row = self.rows.get(name)
        if row is None:
            return False
        row.set_error(text)
        row.focus()
        return True

    def set_locked(self, locked: bool) -> None:
        for row in self.rows.values():
            row.set_locked(locked)


def _help(spec: FieldSpec) -> str:
    if spec.optional and spec.empty:
        return tr("{help} Left empty: {meaning}.", help=tr(spec.help), meaning=tr(spec.empty))
    return tr(spec.help)
