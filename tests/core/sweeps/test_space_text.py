from __future__ import annotations

from typing import Any

import pytest

from core.errors import SettingsError
from core.fields import spec_of
from core.sweeps.space import space_of
from core.sweeps.space_text import entry_of

SPECS = {name: spec_of(name, default) for name, default in
         {"rate": 0.1, "units": 8, "name": "a", "layers": [8, 8], "bias": True}.items()}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "entry"),
    [
        ("units", "8, 16,32", [8, 16, 32]),
        ("units", "8", [8]),
        ("units", "2 .. 6", {"low": 2, "high": 6}),
        ("units", "2..6 step 2", {"low": 2, "high": 6, "step": 2}),
        ("rate", "1e-4 .. 0.1 log", {"low": 1e-4, "high": 0.1, "log": True}),
        ("rate", "0.1; 0.2", [0.1, 0.2]),
        ("name", "adam, sgd", ["adam", "sgd"]),
        ("layers", "8; 16, 8", [[8], [16, 8]]),
        ("bias", "yes, no", [True, False]),
    ],
)
def test_what_is_typed_becomes_an_entry_that_a_space_takes(name: str, text: str, entry: Any) -> None:
    assert entry_of(SPECS[name], text) == entry
    (choice,) = space_of({"params": {name: entry}}, tuple(SPECS.values()), ()).choices
    assert choice.name == name


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("units", "", "needs values, or a range"),
        ("units", " ,", "needs values, or a range"),
        ("units", "8, many", "Units must be a whole number"),
        ("rate", "0.1 .. much", '"much" is not a number'),
        ("rate", "0.1 .. 0.2 by 3", "write a range as"),
    ],
)
def test_what_cannot_be_an_entry_is_said(name: str, text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says) as raised:
        entry_of(SPECS[name], text)
    assert raised.value.field == name
