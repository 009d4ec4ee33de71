from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import fields
from core.errors import SettingsError
from core.fields import FieldSpec, Json
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


@pytest.mark.parametrize("kind", [list, tuple])
@pytest.mark.parametrize(("default", "text"), [((1, 2), "3, 4"), ((0.5, 1.5), "2.5"), (("a", "b"), "c, d")])
def test_a_list_stays_a_list_and_a_tuple_a_tuple(kind: type, default: tuple[object, ...], text: str) -> None:
    spec = fields.spec_of("sizes", kind(default))
    assert spec.default == kind(default)
    for value in (fields.parse(spec, text), fields.check(spec, list(default)), fields.check(spec, default)):
        assert type(value) is kind


def test_a_param_that_cannot_be_typed_is_refused() -> None:
    with pytest.raises(SettingsError, match="layers has a default of type object"):
        fields.spec_of("layers", object())
    with pytest.raises(SettingsError, match="layers"):
        fields.spec_of("layers", {"a": {1: object()}})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(st.lists(st.text(max_size=8), min_size=1).map(tuple))
def test_a_list_of_texts_survives_format_and_parse(value: tuple[str, ...]) -> None:
    spec = fields.spec_of("names", value)
    assert spec.kind == "texts"
    assert fields.parse(spec, fields.format_value(spec, value)) == value


@given(JSON)
def test_a_nested_param_survives_format_and_parse(value: Json) -> None:
    spec = fields.spec_of("nested", {"a": value})
    assert fields.parse(spec, fields.format_value(spec, {"a": value})) == {"a": value}
    free = fields.spec_of("free", None)
    assert fields.parse(free, fields.format_value(free, value)) == value


def test_a_param_that_is_none_takes_a_number_text_or_nothing() -> None:
    spec = fields.spec_of("dropout", None)
    assert [fields.parse(spec, text) for text in ("0.5", "adam", "", "[1, 2]")] == [0.5, "adam", None, [1, 2]]
    with pytest.raises(SettingsError, match="must be JSON"):
        fields.parse(spec, "{broken")
    with pytest.raises(SettingsError, match="must be JSON"):
        fields.parse(spec, "[" * 100_000)


@pytest.mark.parametrize("text", ["1e999", "-1e999", "nan", "9" * 5000])
def test_a_number_of_steps_that_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match="Max steps must be a whole number"):
        fields.parse(INT, text)


@pytest.mark.parametrize("text", ["1e999", "-1e999", "inf", "9" * 5000, "1e30", "10" * 12])
def test_a_whole_number_beyond_all_limits_is_refused_in_a_short_sentence(text: str) -> None:
    spec = next(spec for spec in field_specs() if spec.name == "max_steps")
    with pytest.raises(SettingsError, match="Max steps must be a whole number") as caught:
        fields.parse(spec, text)
    assert len(str(caught.value)) < 160


@pytest.mark.parametrize("text", ["1e999", "inf", "-inf"])
def test_an_infinite_setting_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match="Stop at must be a"):
        parse_settings({"stop_at": text})


def test_a_number_beyond_all_floats_is_refused_and_infinity_must_be_named() -> None:
    for spec in (fields.spec_of("rate", 0.5), fields.spec_of("rates", [0.5])):
        with pytest.raises(SettingsError, match="must be"):
            fields.parse(spec, "1e999")
        assert fields.parse(spec, "inf") in (math.inf, [math.inf])
