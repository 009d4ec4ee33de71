from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.errors import SettingsError
from core.fields import FieldSpec
from core.training.settings import RunSettings, field_specs
from gui.widgets.fields.forms import FieldForm

SPECS = (
    FieldSpec("steps", "int", 10, minimum=1, unit="steps", help="How many.", group="Length"),
    FieldSpec("rate", "float", 0.5, minimum=0.0, maximum=1.0, help="How fast."),
    FieldSpec("layers", "ints", (4, 2)),
    FieldSpec("way", "choice", "auto", choices=("auto", "higher")),
    FieldSpec("loud", "bool", False),
    FieldSpec("seed", "int", None, optional=True, empty="random"),
)


@pytest.fixture
def form(qtbot: QtBot) -> FieldForm:
    form = FieldForm(SPECS, "field")
    qtbot.addWidget(form)
    form.set_values({spec.name: spec.default for spec in SPECS})
    form.show()
    return form


def edit(form: FieldForm, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, f"field_{name}")
    assert found is not None
    return found


def test_values_come_back_typed(form: FieldForm) -> None:
    assert form.values() == {
        "steps": 10, "rate": 0.5, "layers": (4, 2), "way": "auto", "loud": False, "seed": None,
    }  # fmt: skip


def test_typed_text_becomes_the_value(form: FieldForm, qtbot: QtBot) -> None:
    edit(form, "steps").selectAll()
    qtbot.keyClicks(edit(form, "steps"), "2 500")
    edit(form, "layers").selectAll()
    qtbot.keyClicks(edit(form, "layers"), "16, 8")
    combo, check = form.findChild(QComboBox, "field_way"), form.findChild(QCheckBox, "field_loud")
    assert combo is not None
    assert check is not None
    combo.setCurrentText("higher")
    check.setChecked(True)
    values = form.values()
    assert (values["steps"], values["layers"], values["way"], values["loud"]) == (2500, (16, 8), "higher", True)


def test_a_wrong_value_is_named_at_its_field_and_gets_the_cursor(form: FieldForm, qtbot: QtBot) -> None:
    edit(form, "rate").setText("fast")
    with pytest.raises(SettingsError) as caught:
        form.values()
    assert caught.value.field == "rate"
    label = form.findChild(QLabel, "field_rate_error")
    assert label is not None
    assert label.isVisible()
    assert '"fast"' in label.text()
    assert edit(form, "rate").property("invalid")
    assert form.focusWidget() is edit(form, "rate")


def test_an_error_goes_away_when_the_value_is_mended(form: FieldForm, qtbot: QtBot) -> None:
    form.set_error("steps", "too few")
    edit(form, "steps").selectAll()
    qtbot.keyClicks(edit(form, "steps"), "7")
    label = form.findChild(QLabel, "field_steps_error")
    assert label is not None
    assert not label.isVisible()
    assert not edit(form, "steps").property("invalid")


def test_typing_out_of_range_says_so_at_once(form: FieldForm, qtbot: QtBot) -> None:
    edit(form, "rate").selectAll()
    qtbot.keyClicks(edit(form, "rate"), "7")
    assert "from 0 to 1" in form.rows["rate"].error()


def test_a_locked_form_cannot_be_edited(form: FieldForm, qtbot: QtBot) -> None:
    form.set_locked(True)
    qtbot.keyClicks(edit(form, "steps"), "9")
    assert form.values()["steps"] == 10
    form.set_locked(False)
    assert edit(form, "steps").isEnabled()


def test_lists_from_json_are_shown_as_numbers_and_unknown_names_ignored(form: FieldForm) -> None:
    form.set_values({"layers": [16, 8], "other": 1})
    assert edit(form, "layers").text() == "16, 8"


def test_thousands_are_set_apart_and_read_back(form: FieldForm) -> None:
    form.set_values({"steps": 1_250_000})
    assert edit(form, "steps").text() == "1\u2009250\u2009000"
    assert form.values()["steps"] == 1_250_000


def test_every_field_can_be_found_and_explains_itself(form: FieldForm) -> None:
    assert edit(form, "steps").toolTip() == "How many."
    assert edit(form, "steps").accessibleName() == "Steps"
    assert "random" in edit(form, "seed").placeholderText()
    assert "random" in edit(form, "seed").toolTip()


def test_an_edit_tells_which_field_changed(form: FieldForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.edited) as emitted:
        qtbot.keyClick(edit(form, "rate"), Qt.Key.Key_1)
    assert emitted.args == ["rate"]


@given(
    steps=st.integers(1, 10**9),
    seed=st.none() | st.integers(0, 2**31 - 1),
    delta=st.floats(0, 1e6, allow_nan=False),
    direction=st.sampled_from(["auto", "higher", "lower"]),
)
def test_any_settings_shown_are_read_back_the_same(
    settings_form: FieldForm, steps: int, seed: int | None, delta: float, direction: str
) -> None:
    settings = RunSettings.from_dict({"max_steps": steps, "seed": seed, "min_delta": delta, "direction": direction})
    settings_form.set_values(settings.to_dict())
    assert RunSettings.from_dict(settings_form.values()) == settings


@pytest.fixture
def settings_form(qtbot: QtBot) -> FieldForm:
    form = FieldForm(field_specs(), "setting")
    qtbot.addWidget(form)
    return form
