"""Models of a thousand inputs: a page of them are widgets, the others are values until they are seen."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.errors import RequestError
from core.serving.saved_model.signatures import SavedModelInfo, TensorSpec
from gui.look.theme import Theme
from gui.pages.predict.answer.history import HistoryView
from gui.pages.predict.answer.question import same_raw
from gui.pages.predict.input.form import InputForm
from gui.pages.predict.input.row import InputRow
from gui.pages.predict.input.rows import PAGE
from tests.gui.exports import signature

COUNT = 1000


@pytest.fixture
def form(qtbot: QtBot, qapp: object) -> InputForm:
    form = InputForm(Theme(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(form)
    form.show()
    specs = [TensorSpec(f"in_{number}", "float32", (None,), f"x{number}:0") for number in range(COUNT)]
    form.show_signature(
        SavedModelInfo("/m", ("serve",), {"s": signature("s", *specs)}, {}, None), "s", example=False
    )
    return form


def rows(form: InputForm) -> list[str]:
    return [row.item.name for row in form.findChildren(InputRow) if row.isVisibleTo(form)]


def find(form: InputForm, text: str) -> None:
    edit = form.findChild(QLineEdit, "find_input")
    assert edit is not None
    edit.setText(text)


def press(form: InputForm, name: str) -> None:
    button = form.findChild(QPushButton, name)
    assert button is not None
    button.click()


def type_into(form: InputForm, name: str, text: str) -> None:
    edit = form.findChild(QLineEdit, f"input_{name}")
    assert edit is not None
    edit.setText(text)


def test_only_the_rows_of_a_page_are_made(form: InputForm) -> None:
    assert len(form.findChildren(InputRow)) == PAGE
    press(form, "input_pager_next")
    assert rows(form) == [f"in_{number}" for number in range(PAGE, 2 * PAGE)]


def test_an_input_is_found_by_a_part_of_its_name(form: InputForm) -> None:
    find(form, "N_99")
    assert rows(form) == ["in_99", *(f"in_{number}" for number in range(990, 1000))]
    find(form, "")
    assert rows(form)[0] == "in_0"


def test_the_first_empty_input_is_shown_wherever_it_is(form: InputForm) -> None:
    form.put_back({f"in_{number}": "1.5" for number in range(500)})
    with pytest.raises(RequestError) as raised:
        form.question()
    assert raised.value.field == "in_500"
    row = form.show_error(raised.value)
    assert isinstance(row, QWidget)
    assert row.isVisibleTo(form)
    error = form.findChild(QLabel, "input_in_500_error")
    assert error is not None
    assert "required" in error.text()


def test_inputs_that_were_never_seen_are_sent_and_made_no_row(form: InputForm) -> None:
    form.show_random()
    asked = form.question()
    assert len(asked.inputs) == COUNT
    assert len(form.findChildren(InputRow)) == PAGE
    find(form, "in_777")
    edit = form.findChild(QLineEdit, "input_in_777")
    assert edit is not None
    assert float(edit.text()) == pytest.approx(float(np.asarray(asked.inputs["in_777"]).ravel()[0]))


def test_looking_at_an_input_is_no_change_and_typing_is(form: InputForm) -> None:
    form.show_random()
    before = form.raw()
    find(form, "in_777")
    assert same_raw(form.raw(), before)
    type_into(form, "in_777", "42")
    assert not same_raw(form.raw(), before)
    assert form.values()["in_777"] == 42
    form.put_back(before)
    assert same_raw(form.raw(), before)
    assert form.values()["in_777"] != 42


def test_a_record_fills_what_is_not_seen_and_says_where_it_does_not_fit(form: InputForm) -> None:
    record: dict[str, Any] = {f"in_{number}": np.array([number], np.float32) for number in range(COUNT)}
    assert form.show_record(record)[0]
    assert form.values()["in_999"] == 999
    record["in_900"] = np.array([1, 2], np.float32)
    assert not form.show_record(record)[0]
    error = form.findChild(QLabel, "input_in_900_error")
    assert error is not None
    assert error.text() == "The record has 2 values here, not 1."


def test_the_history_names_some_changes_and_counts_the_others(form: InputForm, qapp: object, qtbot: QtBot) -> None:
    history = HistoryView(Theme(qapp, "light"))  # type: ignore[arg-type]
    qtbot.addWidget(history)
    for _ in range(2):
        form.show_random()
        history.add("1", form.raw(), form.labels(), ("a", "a"), {"a": 0.5})
    told = history.entries[-1].changed
    assert told.count("→") == 12
    assert " more" in told
    assert "Given" not in told
