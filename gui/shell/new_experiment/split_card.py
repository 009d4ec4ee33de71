"""How the records are split into those to learn from and those to be judged on: at random, or by a column."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from core.errors import FieldError, WorkbenchError
from core.number_text import format_number
from core.wizard.plan import ColumnSplit, ExperimentPlan
from core.wizard.split import kind_of_split, shares_of, splitters, with_split
from gui.look.language import tr
from gui.widgets.basics import Card, make_label, set_property
from gui.widgets.fields.forms import UnitEdit

FIELDS = ("share", "split", "train_words", "eval_words", "cut")  # of the plan, whose errors are shown here


class SplitCard(Card):
    """GUI thread. changed(ExperimentPlan): a person wants it otherwise."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Split"), tr("the same records every time"), parent)
        self._plan: ExperimentPlan | None = None
        self._how = QComboBox()
        self._how.setObjectName("wizard_split")
        self._how.setAccessibleName(tr("How the records are split"))
        self._how.activated.connect(self._how_chosen)
        self._share = UnitEdit("%")
        self._share.setFixedWidth(72)
        self._train, self._eval, self._cut = QLineEdit(), QLineEdit(), QLineEdit()
        self._cut.setMaximumWidth(200)
        self._prepare(self._share, "share", tr("How many of a hundred records to learn from"))
        self._prepare(self._train, "train_words", tr("The words of the records to learn from, parted by commas"))
        self._prepare(self._eval, "eval_words", tr("The words of the records to be judged on, parted by commas"))
        self._prepare(self._cut, "cut", tr("A number, or a date such as 2024-05-31"))
        self._parts = make_label("", "muted", wrap=True, name="wizard_parts")
        self._rows = {
            "share": _row(make_label(tr("Learn from")), self._share),
            "words": _row(make_label(tr("Learn from")), self._train, make_label(tr("Be judged on")), self._eval),
            "cut": _row(make_label(tr("Learn from what is below")), self._cut),
        }
        self.body.addWidget(self._how)
        for row in self._rows.values():
            self.body.addWidget(row)
        self.body.addWidget(self._parts)
        self._error = make_label("", "error", wrap=True, name="wizard_error_share")
        self._error.hide()
        self.body.addWidget(self._error)

    def _prepare(self, edit: QLineEdit, field: str, help: str) -> None:
        edit.setObjectName(f"wizard_{field}")
        edit.setAccessibleName(help)
        edit.setToolTip(help)
        edit.textEdited.connect(self._edited)

    def show_plan(self, plan: ExperimentPlan) -> None:
        """Show the split of a plan."""
        self._plan = plan
        self._show_choices(plan)
        split = plan.split
        kind = kind_of_split(plan, split.column) if split is not None else None
        shown = "share" if split is None else "words" if kind == "words" else "cut"
        for name, row in self._rows.items():
            row.setVisible(name == shown)
        if split is None:
            _set_text(self._share, str(plan.share), _share_of(self._share.text()) == plan.share)
        else:
            _set_text(self._train, _joined(split.train), _words(self._train.text()) == split.train)
            _set_text(self._eval, _joined(split.eval), _words(self._eval.text()) == split.eval)
            _set_text(self._cut, split.cut, self._cut.text() == split.cut)
        self._parts.setText(_parts_text(plan))
        self._parts.setVisible(bool(self._parts.text()))

    def _show_choices(self, plan: ExperimentPlan) -> None:
        choices = ["", *splitters(plan)]
        if plan.split is not None and plan.split.column not in choices:
            choices.append(plan.split.column)
        if [self._how.itemData(place) for place in range(self._how.count())] != choices:
            self._how.clear()
            for name in choices:
                self._how.addItem(
                    tr("By the column {name}", name=name) if name else tr("At random, by their content"),
                    name,
                )
        self._how.setCurrentIndex(choices.index(plan.split.column) if plan.split is not None else 0)
        self._how.setVisible(len(choices) > 1)

    def show_error(self, error: FieldError | None) -> None:
        """Show what is wrong, if it is of the split."""
        field = error.field if error is not None and error.field in FIELDS else ""
        self._error.setText(str(error) if field else "")
        self._error.setVisible(bool(field))
        edits: dict[str, QWidget] = {
            "share": self._share, "split": self._how, "train_words": self._train, "eval_words": self._eval,
            "cut": self._cut,
        }  # fmt: skip
        for name, edit in edits.items():
            set_property(edit, "invalid", name == field)

    def _how_chosen(self, place: int) -> None:
        if self._plan is not None:
            self.changed.emit(with_split(self._plan, str(self._how.itemData(place))))

    def _edited(self, text: str) -> None:
        plan = self._plan
        if plan is None:
            return
        if plan.split is None:
            self.changed.emit(replace(plan, share=_share_of(text)))
            return
        if self._rows["cut"].isHidden():
            split = ColumnSplit(plan.split.column, _words(self._train.text()), _words(self._eval.text()))
        else:
            split = ColumnSplit(plan.split.column, cut=self._cut.text())
        self.changed.emit(replace(plan, split=split))


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    if not any(type(widget) is QLineEdit and widget.maximumWidth() > 1000 for widget in widgets):
        layout.addStretch(1)
    return row


def _set_text(edit: QLineEdit, text: str, is_shown: bool) -> None:
    """Show a text, unless what was typed means the same."""
    if not is_shown:
        edit.setText(text)


def _parts_text(plan: ExperimentPlan) -> str:
    """How many records are on each side; "" where that cannot be told."""
    try:
        train, rest = shares_of(plan) if plan.split is not None else (plan.share / 100, 1 - plan.share / 100)
    except WorkbenchError:
        return ""
    if not (train > 0 and rest > 0):
        return ""
    return tr(
        "About {train} records to learn from, and {rest} to be judged on.",
        train=format_number(round(plan.data.rows * train)),
        rest=format_number(round(plan.data.rows * rest)),
    )


def _joined(words: Sequence[str]) -> str:
    """Words as they are typed: parted by commas, in quotes where a word has one."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(words)
    return ", ".join(words) if not any('"' in word or "," in word for word in words) else text.getvalue()


def _words(text: str) -> tuple[str, ...]:
    line = " ".join(text.splitlines())  # what was pasted may have several
    cells = next(csv.reader([line], skipinitialspace=True), [])
    return tuple(word for cell in cells if (word := cell.strip()))


def _share_of(text: str) -> int:
    """What was typed as a number; -1, which no share is, where it is none."""
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 4 else -1
