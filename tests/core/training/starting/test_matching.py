"""What a warm start takes: matched by name, shape and type, with patterns and other names."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from core.errors import SettingsError
from core.training.starting.matching import MatchState, SavedVariable, WarmStartMatch, match_variables, shape_text
from core.training.starting.warm_start import Origin, WarmStart, parse_names
from core.training.variable_info import Variable

MODEL = {
    "hidden/kernel": Variable((2, 8), "float32", True),
    "hidden/bias": Variable((8,), "float32", True),
    "out/kernel": Variable((8, 3), "float32", True),
    "out/count": Variable((), "int64"),
}
SAVED = {
    "hidden/kernel": Variable((2, 8), "float32"),
    "old/bias": Variable((8,), "float32"),
    "out/kernel": Variable((8, 5), "float32"),
    "out/count": Variable((), "int32"),
}


def matched(names: Mapping[str, str] | None = None, variables: str = "") -> WarmStartMatch:
    saved = {name: SavedVariable(f"key of {name}", layout) for name, layout in SAVED.items()}
    found = match_variables(MODEL, saved, WarmStart("run", None, variables, names or {}))
    return WarmStartMatch(Origin("run", "/runs/run", "run", "/runs/run/model.ckpt-9", 9), found, saved)


def states(match: WarmStartMatch) -> dict[str, MatchState]:
    return {item.name: item.state for item in match.variables}


def test_each_variable_is_taken_absent_or_of_another_shape_or_type() -> None:
    match = matched()
    assert states(match) == {
        "hidden/kernel": "taken",
        "hidden/bias": "absent",
        "out/kernel": "shape",
        "out/count": "dtype",
    }
    assert [item.key for item in match.taken] == ["key of hidden/kernel"]
    assert match.fresh == ("hidden/bias", "out/kernel", "out/count")
    assert match.unused == ("old/bias",)


def test_a_name_of_the_model_can_be_another_one_in_the_checkpoint() -> None:
    match = matched({"hidden/bias": "old/bias"})
    assert states(match)["hidden/bias"] == "taken"
    assert match.taken[1].saved_name == "old/bias"
    by_key = matched({"hidden/bias": "key of old/bias"})
    assert [item.key for item in by_key.taken] == ["key of hidden/kernel", "key of old/bias"]


def test_a_scope_maps_all_names_in_it_unless_one_has_a_name_of_its_own() -> None:
    match = matched({"hidden/": "old/", "hidden/kernel": "hidden/kernel"})
    assert [item.saved_name for item in match.taken] == ["hidden/kernel", "old/bias"]


def test_a_pattern_chooses_names_from_their_beginning_and_the_rest_is_left_out() -> None:
    match = matched(variables="hidden/k|out")
    assert states(match) == {
        "hidden/kernel": "taken",
        "hidden/bias": "left out",
        "out/kernel": "shape",
        "out/count": "dtype",
    }
    assert match.left_out == 1
    assert states(match.again(WarmStart("run", variables="kernel|hidden/bias")))["hidden/kernel"] == "left out"


def test_a_length_that_is_not_known_before_fits_every_length() -> None:
    model = {"w": Variable((None, 3), "float32"), "v": Variable(None, "float32"), "u": Variable((3,), "float32")}
    saved = {name: SavedVariable(name, Variable((7, 3), "float32")) for name in model}
    found = match_variables(model, saved, WarmStart("run"))
    assert [item.state for item in found] == ["taken", "taken", "shape"]
    assert [shape_text(item.layout.shape) for item in found] == ["(?, 3)", "?", "(3,)"]


@pytest.mark.parametrize(
    ("names", "variables", "field", "sentence"),
    [
        ({}, "hidden(", "warm_start_variables", r'"hidden\(" is not a regular expression: '),
        ({}, "kernel", "warm_start_variables", r'No variable of the model matches "kernel". The model has hidden/'),
        (
            {"hiden/bias": "old/bias"},
            "",
            "warm_start_names",
            "The model has no variable .* Did you mean hidden/bias",
        ),
        ({"hidden/bias": "odl/bias"}, "", "warm_start_names", "The checkpoint has no .* Did you mean old/bias"),
        (
            {"hidden/": "older/"},
            "",
            "warm_start_names",
            'The checkpoint has no variable whose name begins with "old',
        ),
    ],
)
def test_a_wrong_choice_is_told_at_its_field(
    names: dict[str, str], variables: str, field: str, sentence: str
) -> None:
    with pytest.raises(SettingsError, match=sentence) as caught:
        matched(names, variables)
    assert caught.value.field == field


def test_names_are_pairs_one_a_line() -> None:
    assert parse_names([" hidden/bias = old/bias ", "", "a/=b/", "c/="]) == {
        "hidden/bias": "old/bias",
        "a/": "b/",
        "c/": "",
    }
    for line in ("hidden/bias", "=b", "a=", "a/=b", "a=b/"):
        with pytest.raises(SettingsError, match=line):
            parse_names([line])
    with pytest.raises(SettingsError, match="a is mapped twice: to b and to c"):
        parse_names(["a=b", "a=c"])
