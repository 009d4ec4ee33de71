from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.errors import FieldError, SettingsError
from core.fields import spec_of
from core.sweeps.space import check_grid, read_space, space_of
from core.training.settings import field_specs

PARAMS = (
    spec_of("learning_rate", 0.01),
    spec_of("units", 8),
    spec_of("optimizer", "adam"),
    spec_of("layers", [8, 8]),
)


def space(told: Any) -> Any:
    return space_of(told, PARAMS, field_specs())


def test_lists_and_ranges_of_params_and_settings_are_told_apart() -> None:
    found = space(
        {
            "params": {"optimizer": ["adam", "sgd"], "learning_rate": {"low": 1e-4, "high": 0.1, "log": True}},
            "settings": {"patience": [2, 4]},
        }
    )
    assert [choice.name for choice in found.choices] == ["optimizer", "learning_rate", "patience"]
    assert found.split({"optimizer": "sgd", "learning_rate": 0.1, "patience": 4}) == (
        {"optimizer": "sgd", "learning_rate": 0.1},
        {"patience": 4},
    )


def test_a_range_of_whole_numbers_has_every_one_in_a_grid() -> None:
    found = space(
        {"params": {"units": {"low": 4, "high": 7}, "learning_rate": {"low": 0, "high": 1, "step": 0.25}}}
    )
    assert [choice.grid() for choice in found.choices] == [(4, 5, 6, 7), (0.0, 0.25, 0.5, 0.75, 1.0)]
    check_grid(found, 20)
    with pytest.raises(FieldError, match="The grid has 20 points, so at most 20 trials"):
        check_grid(found, 21)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({}, "is empty"),
        ({"params": {}}, "is empty"),
        ({"parms": {}}, "parms"),
        ({"params": {"unit": [1]}}, 'no param "unit". Did you mean "units"'),
        ({"settings": {"patiense": [1]}}, 'Did you mean "patience"'),
        ({"params": {"units": []}}, "no values to choose from"),
        ({"params": {"units": [8, "many"]}}, "Units must be a whole number"),
        ({"params": {"units": {"low": 1.5, "high": 4}}}, "Units must be a whole number"),
        ({"params": {"units": {"low": 9, "high": 4}}}, r"params.units: low \(9\) is above high"),
        ({"params": {"units": {"low": 1, "high": 4, "step": 0}}}, "step must be above 0"),
        ({"params": {"learning_rate": {"low": 0, "high": 1, "log": True}}}, "starts above 0"),
        ({"params": {"learning_rate": {"low": 1, "high": float("inf")}}}, "finite"),
        ({"params": {"optimizer": {"low": 1, "high": 2}}}, "not a number"),
        ({"settings": {"patience": {"low": -3, "high": 2}}}, "Patience must be"),
        ({"params": {"units": 3}}, "units"),
        ({"params": 3}, "params"),
    ],
)
def test_what_is_wrong_with_a_space_is_said_before_anything_is_trained(told: Any, says: str) -> None:
    with pytest.raises(FieldError, match=says):
        space(told)


def test_a_grid_wants_a_step_of_a_range_of_fractions() -> None:
    (choice,) = space({"params": {"learning_rate": {"low": 0.1, "high": 0.2}}}).choices
    with pytest.raises(SettingsError, match="a list, or a range with a step"):
        choice.grid()
    (choice,) = space({"params": {"units": {"low": 0, "high": 10**7}}}).choices
    with pytest.raises(SettingsError, match="takes 1000"):
        choice.grid()


def test_a_space_is_read_from_json_and_toml(tmp_path: Path) -> None:
    json_file, toml_file = tmp_path / "a.json", tmp_path / "a.toml"
    json_file.write_text('{"params": {"units": [8, 16]}}')
    toml_file.write_text("[params]\nunits = [8, 16]\n")
    assert read_space(json_file) == read_space(toml_file) == {"params": {"units": [8, 16]}}


@pytest.mark.parametrize("text", ["", "[1]", "{", "[" * 100_000, "\0"])
def test_a_file_that_holds_no_space_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "space.json"
    file.write_text(text)
    with pytest.raises(FieldError, match=r"space\.json"):
        read_space(file)
    with pytest.raises(FieldError, match="cannot be read"):
        read_space(tmp_path / "none.json")
