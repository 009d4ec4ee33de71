"""The features that were found in a script's data, as a table: what only a person knows of them is typed in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from core.errors import SchemaError
from core.words import mark
from gui.look.language import tr
from gui.widgets.basics import make_label

if TYPE_CHECKING:
    from core.experiment.feature import Feature
    from core.experiment.schema import FeatureSchema

Column = Literal["name", "dtype", "shape", "default", "minimum", "maximum", "vocabulary"]
_COLUMNS: tuple[Column, ...] = get_args(Column)
_TITLES: Mapping[Column, str] = {
    "name": mark("Feature"),
    "dtype": mark("Type"),
    "shape": mark("Shape"),
    "default": mark("Default"),
    "minimum": mark("Minimum"),
    "maximum": mark("Maximum"),
    "vocabulary": mark("Vocabulary"),
}
# As they stand in a sentence.
_LIMITS: Mapping[str, str] = {
    "default": mark("default"),
    "minimum": mark("minimum"),
    "maximum": mark("maximum"),
}
_TYPED = ("default", "minimum", "maximum", "vocabulary")
_MOST_ROWS = 8  # that are seen without scrolling


class SchemaTable(QWidget):
    """A row for each feature and label. GUI thread. `edited(FeatureSchema)`: a cell was changed, and is valid."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema: FeatureSchema | None = None
        self._table = QTableWidget(0, len(_COLUMNS))
        self._table.setObjectName("schema_table")
        self._table.setAccessibleName(tr("Features of the data"))
        self._table.setToolTip(
            tr("Double-click a default, a limit or a vocabulary to change it. Kept in a file beside it.")
        )
        self._table.setHorizontalHeaderLabels([tr(_TITLES[name]) for name in _COLUMNS])
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.horizontalHeader().setStretchLastSection(True)
        self._error = make_label("", "bad", wrap=True, name="schema_error")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._table)
        layout.addWidget(self._error)
        self._table.cellChanged.connect(self._cell_changed)
        self.hide()

    def show_schema(self, schema: FeatureSchema | None) -> None:
        """Of the open script; None: it has none."""
        self._schema = schema
        self._error.hide()
        features = schema.all if schema is not None else ()
        self._table.blockSignals(True)
        self._table.setRowCount(len(features))
        for row, feature in enumerate(features):
            for column, name in enumerate(_COLUMNS):
                item = QTableWidgetItem(cell_text(feature, name))
                if name not in _TYPED:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self._table.setItem(row, column, item)
        self._table.blockSignals(False)
        height = self._table.horizontalHeader().sizeHint().height()
        height += self._table.verticalHeader().defaultSectionSize() * min(len(features), _MOST_ROWS)
        self._table.setFixedHeight(height + 4)
        self.setVisible(bool(features))

    def _cell_changed(self, row: int, column: int) -> None:
        item, schema = self._table.item(row, column), self._schema
        if item is None or schema is None:
            return
        try:
            changed = with_cell(schema, schema.all[row].name, _COLUMNS[column], item.text())
        except SchemaError as error:
            self._error.setText(str(error))
            self._error.show()
            return
        self._error.hide()
        if changed != schema:
            self._schema = changed
            self.edited.emit(changed)


def cell_text(feature: Feature, column: Column) -> str:
    """What a cell shows."""
    match column:
        case "name" | "dtype":
            return str(getattr(feature, column))
        case "shape":
            sizes = [tr("any") if size is None else str(size) for size in feature.shape]
            return " x ".join(sizes) + (f" ({feature.given_as})" if feature.is_ragged else "")
        case "default":
            return "" if feature.default is None else _text(feature.default)
        case "minimum" | "maximum":
            value = getattr(feature, column)
            return "" if value is None else f"{value:g}"
        case "vocabulary":
            return ", ".join(str(word) for word in feature.vocabulary or ())


def with_cell(schema: FeatureSchema, name: str, column: Column, text: str) -> FeatureSchema:
    """The schema with what was typed into a cell of the feature `name`; empty for none. SchemaError."""
    from pydantic import ValidationError  # slow to import, and the window starts without it

    from core.experiment.feature import Feature, first_message
    from core.experiment.schema import FeatureSchema

    feature = schema.feature(name)
    values = {**feature.model_dump(exclude_defaults=True), column: _value(feature, column, text.strip())}
    try:
        made = Feature.model_validate(values)
    except ValidationError as error:
        raise SchemaError(first_message(f'Feature "{name}"', error)) from error
    features = [made if item.name == name else item for item in schema.features]
    labels = [made if item.name == name else item for item in schema.labels]
    return FeatureSchema(features, labels, schema.layout)


def _text(default: object) -> str:
    return default if isinstance(default, str) else json.dumps(default)


def _value(feature: Feature, column: Column, text: str) -> object:
    if not text:
        return None
    if column == "vocabulary":
        words = [word.strip() for word in text.split(",") if word.strip()]
        if not feature.is_integer:
            return words
        try:
            return [int(word) for word in words]
        except ValueError:
            raise SchemaError(
                tr('Feature "{name}": its vocabulary is whole numbers, separated by commas.', name=feature.name)
            ) from None
    if column == "default" and feature.dtype == "string" and not text.startswith("["):
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise SchemaError(
            tr(
                'Feature "{name}": {what} must be a number, not "{given}".',
                name=feature.name,
                what=tr(_LIMITS[column]),
                given=text,
            )
        ) from None
