"""What was taken from a script that is no experiment file: which function is the model, which the data."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from core.errors import FieldError
from core.words import mark
from gui.look.language import tr
from gui.pages.train.cards.schema_table import SchemaTable
from gui.widgets.basics import Card, clear_layout, make_label, set_property
from gui.widgets.elided_combo import ElidedComboBox

if TYPE_CHECKING:
    from core.commands import ExperimentInfo

_EVALUATION = "evaluation data"
_PARTS: Mapping[str, str] = {"model": "model", "training data": "train", _EVALUATION: "eval"}
# What a finding is about.
_ROLES: Mapping[str, str] = {
    "model": mark("Model"),
    "training data": mark("Training data"),
    "evaluation data": mark("Evaluation data"),
    "receiver": mark("Receiver"),
    "hooks": mark("Hooks"),
    "params": mark("Params"),
    "note": mark("Note"),
}
# What a list of the script's functions is called to who cannot see it.
_FUNCTIONS: Mapping[str, str] = {
    "model": mark("Function for the model"),
    "train": mark("Function for the train"),
    "eval": mark("Function for the eval"),
}
_AS_FOUND = mark("As found")


class FoundTable(Card):
    """A row for each part, as the command line prints them; hidden where there is nothing to tell. GUI thread.

    Model and data have a list of the script's functions beside them. `picked(part, name)`: one of it was chosen, ""
    for what the loader finds; also of the part "arguments", which are typed. Under them the features of the data;
    `schema_edited(FeatureSchema)`: one was changed.
    """

    picked = Signal(str, str)
    schema_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Found"), parent=parent)
        self.setObjectName("found_table")
        self._arguments = ""
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)
        self._schema = SchemaTable()
        self._schema.edited.connect(self.schema_edited)
        self.body.addWidget(self._schema)
        self.hide()

    def show_info(self, info: ExperimentInfo | None) -> None:
        """Of the open experiment; None while a run is open."""
        clear_layout(self._rows)
        found: list[tuple[str, str]] = [(item.role, item.text) for item in info.found] if info is not None else []
        if info is not None and info.pickable.get("eval") and all(role != _EVALUATION for role, _ in found):
            found.append((_EVALUATION, tr("none")))
        if info is not None:
            self.set_title(tr("Found in {file}", file=Path(info.source).name))
        for row, (role, said) in enumerate(found):
            title = make_label(tr(_ROLES[role]), "muted", name="found_role")
            text = make_label(said, wrap=True, name="found_text")
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(text, row, 1)
            part = _PARTS.get(role, "")
            if info is not None and info.pickable.get(part):
                self._rows.addWidget(self._list_of(part, info), row, 2, Qt.AlignmentFlag.AlignTop)
        if info is not None and found:
            self._add_arguments(info, len(found))
        self._schema.show_schema(info.schema if info is not None and found else None)
        self.setVisible(bool(found))

    def _add_arguments(self, info: ExperimentInfo, row: int) -> None:
        """The field for what follows the script's name on its command line, and the error under it."""
        self._arguments = info.chosen.get("arguments", "")
        edit = QLineEdit(self._arguments)
        edit.setObjectName("found_arguments")
        edit.setAccessibleName(tr("Arguments of the script"))
        edit.setPlaceholderText(tr("none"))
        edit.setToolTip(
            tr("What follows the script's name on its command line, as a shell has it. Kept in a file beside it.")
        )
        error = make_label("", "error", wrap=True, name="found_arguments_error")
        error.hide()
        edit.editingFinished.connect(functools.partial(self._give_arguments, edit, error))
        title = make_label(tr("Arguments"), "muted", name="found_role")
        self._rows.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(edit, row, 1, 1, 2)
        self._rows.addWidget(error, row + 1, 1, 1, 2)

    def _give_arguments(self, edit: QLineEdit, error: QLabel) -> None:
        from core.experiment.scripts.choices import split_arguments  # pydantic takes a while to import

        if self._rows.indexOf(edit) < 0:
            return  # the keyboard left it since another script is shown
        text, wrong = edit.text().strip(), ""
        try:
            split_arguments(text)
        except FieldError as found:
            wrong = str(found)
        error.setText(wrong)
        error.setVisible(bool(wrong))
        set_property(edit, "invalid", bool(wrong))
        if not wrong and text != self._arguments:
            self._arguments = text
            self.picked.emit("arguments", text)

    def _list_of(self, part: str, info: ExperimentInfo) -> QComboBox:
        names, chosen = info.pickable[part], info.chosen.get(part, "")
        picker = ElidedComboBox()
        picker.setObjectName(f"found_{part}")
        picker.setAccessibleName(tr(_FUNCTIONS[part]))
        picker.setToolTip(tr("Use another function or object of the script. Kept in a file beside it."))
        picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        picker.setMinimumContentsLength(14)
        picker.addItem(tr(_AS_FOUND), "")
        for name in names if not chosen or chosen in names else (*names, chosen):
            picker.addItem(name, name)
        picker.setCurrentIndex(max(0, picker.findData(chosen)))
        picker.activated.connect(functools.partial(self._pick, part, picker))
        return picker

    def _pick(self, part: str, picker: QComboBox, index: int) -> None:
        self.picked.emit(part, str(picker.itemData(index)))
