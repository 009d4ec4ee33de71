"""What a person types to say over what a param varies: "8, 16, 32", "0.0001 .. 0.1 log", "2 .. 6 step 2"."""

from __future__ import annotations

import re
from typing import Any

from core import fields
from core.errors import SettingsError
from core.fields import FieldSpec
from core.words import mark, worded

HELP = mark(
    'Values: "8, 16, 32" (lists: "8; 16, 8"); a single one is kept in all trials. '
    'A range: "0.0001 .. 0.1 log", "2 .. 6", "0 .. 1 step 0.25".'
)
_RANGE = re.compile(
    r"^(?P<low>\S+?)\s*\.\.\s*(?P<high>\S+)(?:\s+step\s+(?P<step>\S+))?(?P<log>\s+log)?$", re.IGNORECASE
)
_OF_LISTS = ("ints", "floats", "texts", "json")


def entry_of(spec: FieldSpec, text: str) -> dict[str, Any] | list[Any]:
    """Return a text as an entry of a search space. SettingsError, of the spec's name, if it is none."""
    plain = text.strip()
    found = _RANGE.match(plain)
    if found is not None:
        entry: dict[str, Any] = {name: _number(spec, found[name]) for name in ("low", "high")}
        if found["step"]:
            entry["step"] = _number(spec, found["step"])
        if found["log"]:
            entry["log"] = True
        return entry
    if ".." in plain and spec.kind in ("int", "float"):
        raise SettingsError(
            spec.name, worded('{label}: write a range as "0.0001 .. 0.1 log" or "2 .. 6 step 2".', label=spec.label)
        )
    parts = plain.split(";" if ";" in plain or spec.kind in _OF_LISTS else ",")
    values = [fields.parse(spec, part) for part in parts if part.strip()]
    if not values:
        raise SettingsError(spec.name, worded("{label} needs values, or a range.", label=spec.label))
    return [list(value) if isinstance(value, tuple) else value for value in values]


def _number(spec: FieldSpec, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise SettingsError(
            spec.name, worded('{label}: "{text}" is not a number.', label=spec.label, text=text)
        ) from None
