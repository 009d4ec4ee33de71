"""The second step: what becomes of each column, and how the records are split."""

from __future__ import annotations

import functools

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QScrollArea, QVBoxLayout, QWidget

from core.errors import FieldError
from core.wizard.plan import (
    USES,
    ColumnPlan,
    ExperimentPlan,
    Kind,
    Use,
    kinds_of,
    takes_unit,
    with_column,
    with_unit,
)
from core.wizard.schema_text import feature_text
from core.words import mark
from gui.charts.statistics.details import ColumnDetails
from gui.charts.statistics.table import ColumnRow, ColumnTable
from gui.charts.statistics.view import DETAILS_WIDTH, summary_of
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.look.theme import Theme
from gui.shell.new_experiment.split_card import SplitCard
from gui.widgets.basics import Card, Tone, make_label, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import make_text_view
from gui.widgets.steady_scroll import SteadyScrollArea

_TONES: dict[Use, Tone] = {"feature": "accent", "label": "good", "left out": "neutral"}
_SIDE_FROM = 860  # px of this step
KIND_WORDS: dict[Kind, str] = {
    "number": mark("number"),
    "numbers": mark("list of numbers"),
    "flag": mark("true or false"),
    "category": mark("category"),
    "words": mark("text"),
    "sequence": mark("sequence"),
    "tokens": mark("sequence of words"),
    "image": mark("image"),
    "none": mark("not usable"),
}
_USE_WORDS: dict[Use, str] = {"feature": mark("feature"), "label": mark("label"), "left out": mark("left out")}


class ColumnsStep(QWidget):
    """GUI thread. changed(ExperimentPlan): a person wants it otherwise."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: ExperimentPlan | None = None
        self._summary = make_label("", "small", wrap=True, name="wizard_summary")
        self.table = ColumnTable(theme, planned=True)
        self.table.selected.connect(self._show_column)
        self.table.use_pressed.connect(self._ask_use)
        self.table.kind_pressed.connect(self._ask_kind)
        self._left_out = make_label("", "small", wrap=True, name="wizard_left_out")
        self._error = make_label("", "error", wrap=True, name="wizard_error_features")
        card = Card()
        card.body.addWidget(self._summary)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self._unit_row())
        card.body.addWidget(self._unit_error)
        card.body.addWidget(self._left_out)
        card.body.addWidget(self._error)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(card, 1)
        self._split = SplitCard()
        self._split.changed.connect(self.changed)
        left.addWidget(self._split)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(left, 1)
        self._side = self._right(theme)
        layout.addWidget(self._side)

    def _right(self, theme: Theme) -> QScrollArea:
        self._details = ColumnDetails(theme)
        self._code = make_text_view(name="wizard_becomes", label=tr("What the column becomes in the file"))
        self._code.setProperty("role", "log")
        self._code.setAccessibleName(tr("What the chosen column becomes in the file"))
        self._code.setMinimumHeight(96)
        becomes = Card(tr("What this becomes"))
        becomes.body.addWidget(self._code, 1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._details)
        column.addWidget(becomes, 1)
        scroll = SteadyScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(tr("The selected column"))
        scroll.setFixedWidth(DETAILS_WIDTH)
        return scroll

    def _unit_row(self) -> QWidget:
        self._unit = QLineEdit()
        self._unit.setObjectName("wizard_unit")
        self._unit.setAccessibleName(tr("Unit"))
        self._unit.setToolTip(tr("What the numbers are in, such as mm. It is shown beside the field on Predict."))
        self._unit.setPlaceholderText(tr("none"))
        self._unit.textEdited.connect(self._unit_edited)
        self._unit_error = make_label("", "error", wrap=True, name="wizard_error_unit")
        self._unit_error.hide()
        self._unit_place = QWidget()
        row = QHBoxLayout(self._unit_place)
        row.setContentsMargins(0, 0, 0, 0)
        self._unit.setFixedWidth(120)
        self._unit_label = ElidedLabel()
        row.addWidget(self._unit_label)
        row.addWidget(self._unit)
        row.addStretch(1)
        return self._unit_place

    def show_plan(self, plan: ExperimentPlan) -> None:
        """Show what is planned."""
        self._plan = plan
        self._summary.setText(summary_of(plan.data))
        self.table.show_rows([_row_of(column, plan) for column in plan.columns])
        left_out = [column for column in plan.columns if column.use == "left out"]
        ours = [(column.name, column.reason) for column in left_out if column.reason]
        told = [f"{name} ({reason.worded()})" for name, reason in ours[:4]]
        if len(ours) > 4:
            told.append(tr_n("{n} more", "{n} more", len(ours) - 4))
        self._left_out.setText(
            tr("Left out automatically: {columns}. Click a use to change it.", columns="; ".join(told))
        )
        self._left_out.setVisible(bool(ours))
        self._split.show_plan(plan)
        self._show_column(self.table.current)

    def show_error(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the table has the whole width; its tooltips tell the rest."""
        super().resizeEvent(event)
        self._side.setVisible(event.size().width() >= _SIDE_FROM)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(560, 360)

    def _show_column(self, name: str) -> None:
        plan = self._plan
        column = (
            next((column for column in plan.columns if column.name == name), None) if plan is not None else None
        )
        if plan is not None and column is not None:
            self._details.show_column(column.statistics, plan.data.rows)
            self._code.setPlainText(feature_text(plan, column))
            self._unit_place.setVisible(takes_unit(column))
            self._unit_label.setText(tr("Unit of {name}", name=name))
            if self._unit.text().strip() != column.unit:
                self._unit.setText(column.unit)

    def show_split_error(self, error: FieldError | None) -> None:
        """Show what is wrong with the split, if anything is."""
        self._split.show_error(error)

    def show_unit_error(self, text: str) -> None:
        self._unit_error.setText(text)
        self._unit_error.setVisible(bool(text))
        set_property(self._unit, "invalid", bool(text))

    def _unit_edited(self, text: str) -> None:
        if self._plan is not None:
            self.changed.emit(with_unit(self._plan, self.table.current, text))

    def _ask_use(self, name: str, place: QPoint) -> None:
        menu = self._menu("wizard_use_menu")
        for use in USES:
            menu.addAction(tr(_USE_WORDS[use])).triggered.connect(functools.partial(self._use, name, use))
        menu.popup(place)

    def _ask_kind(self, name: str, place: QPoint) -> None:
        plan = self._plan
        column = plan.data.column(name) if plan is not None else None
        if plan is None or column is None:
            return
        menu = self._menu("wizard_kind_menu")
        for kind in kinds_of(column, plan.data):
            menu.addAction(tr(KIND_WORDS[kind])).triggered.connect(functools.partial(self._kind, name, kind))
        if menu.actions():
            menu.popup(place)

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _use(self, name: str, use: Use, checked: bool = False) -> None:
        if self._plan is not None:
            self.changed.emit(with_column(self._plan, name, use))

    def _kind(self, name: str, kind: Kind, checked: bool = False) -> None:
        if self._plan is not None:
            self.changed.emit(with_column(self._plan, name, "feature", kind))


def _row_of(column: ColumnPlan, plan: ExperimentPlan) -> ColumnRow:
    many = len(kinds_of(column.statistics, plan.data)) > 1
    kind = tr(KIND_WORDS[column.kind] if column.use != "label" else column.statistics.kind)
    return ColumnRow(
        column.statistics,
        f"{kind} ▾" if many and column.use != "label" else kind,
        tr(_USE_WORDS[column.use]),
        _TONES[column.use],
        column.use == "left out",
        column.reason.worded() if column.reason else "",
    )
