from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import fields
from core.errors import SettingsError
from core.fields import FieldSpec
from core.training.settings import RunSettings, field_specs, parse_settings

INT = FieldSpec("steps", "int", 10, title="Max steps", minimum=1, maximum=10**12)


@given(st.integers(1, 10**12))
def test_a_whole_number_survives_format_and_parse(value: int) -> None:
    assert fields.parse(INT, fields.format_value(INT, value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_survives_format_and_parse(value: float) -> None:
    spec = FieldSpec("rate", "float", 0.1)
    assert fields.parse(spec, fields.format_value(spec, value)) == value


@given(st.lists(st.integers(-1000, 1000), min_size=1).map(tuple))
def test_a_list_survives_format_and_parse(value: tuple[int, ...]) -> None:
    spec = FieldSpec("units", "ints", (1,))
    assert fields.parse(spec, fields.format_value(spec, value)) == value


def test_thousands_may_be_separated_as_they_are_shown() -> None:
    assert fields.parse(INT, "5\u2009000") == 5000


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "needs a whole number"),
        ("ten", 'not "ten"'),
        ("0", "from 1 to"),
        ("1.5", "must be a whole number"),
    ],
)
def test_a_wrong_text_says_what_is_expected(text: str, says: str) -> None:
    with pytest.raises(SettingsError, match="Max steps") as caught:
        fields.parse(INT, text)
    assert caught.value.field == "steps"
    assert says in str(caught.value)


def test_an_unknown_setting_suggests_the_one_that_was_meant() -> None:
    with pytest.raises(SettingsError, match='Did you mean "patience"'):
        RunSettings.from_dict({"patiense": 3})


def test_settings_survive_json_form() -> None:
    settings = RunSettings(max_steps=7, metric="mae", seed=3)
    assert RunSettings.from_dict(settings.to_dict()) == settings


def test_settings_from_typed_text_keep_the_others() -> None:
    settings = parse_settings({"patience": "9", "seed": ""}, RunSettings(max_steps=7, seed=3))
    assert (settings.patience, settings.seed, settings.max_steps) == (9, None, 7)


def test_every_setting_explains_itself() -> None:
    for spec in field_specs():
        assert spec.title, spec.name
        assert spec.help.endswith("."), spec.name


def test_a_param_that_cannot_be_typed_is_refused() -> None:
    with pytest.raises(SettingsError, match="layers"):
        fields.spec_of("layers", {"a": 1})
