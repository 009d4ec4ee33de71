"""Inputs of a form, made one at a time and typed into."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.experiment.feature import Feature
from core.experiment.schema import FeatureSchema
from core.serving.saved_model.signatures import SavedModelInfo
from gui.look.theme import Theme
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.row import InputRow
from gui.pages.predict.input.signature_inputs import example_inputs_of
from tests.gui.exports import signature


def input_of(feature: Feature) -> Input:
    schema = FeatureSchema([feature])
    info = SavedModelInfo("/m", ("serve",), {}, {}, schema.model_dump(mode="json"))
    return example_inputs_of(info, signature("s", features=()))[0]


class Rows:
    """Makes rows and types into them."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot, self.theme = qtbot, theme

    def make(self, feature: Feature | Input) -> InputRow:
        row = InputRow(feature if isinstance(feature, Input) else input_of(feature), self.theme)
        self.qtbot.addWidget(row)
        row.show()
        return row

    def type(self, row: InputRow, text: str, name: str = "") -> None:
        edit = row.findChild(QLineEdit, name or f"input_{row.item.name}")
        assert edit is not None
        edit.selectAll()
        self.qtbot.keyClicks(edit, text) if text else self.qtbot.keyClick(edit, Qt.Key.Key_Delete)


def said(row: InputRow) -> str:
    label = row.findChild(QLabel, f"input_{row.item.name}_error")
    return "" if label is None or label.isHidden() else label.text()
