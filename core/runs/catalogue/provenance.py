"""What an export says of itself in assets.extra/workbench.json."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TypeVar, cast, get_type_hints

from core.runs.json_files import Step, checked

Told = TypeVar("Told", "ParityFound", "Provenance")


@dataclass(frozen=True, slots=True)
class ParityFound:
    """What the parity check of an export found."""

    passed: bool | None = None
    largest: float | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """What an export says of itself, as far as it is understood."""

    step: Step | None = None
    metrics: dict[str, object] | None = None
    signatures: list[str] | dict[str, object] | None = None
    created: float | None = None
    parity: dict[str, object] | None = None
    cases: list[object] | None = None
    note: str | None = None
    run: str | None = None


def provenance_of(values: Mapping[str, object]) -> Provenance:
    """Return what is understood of the object in the file."""
    return _record_of(Provenance, values)


def unreadable(values: Mapping[str, object]) -> tuple[str, ...]:
    """Return the names of the values in the file that are of the wrong shape."""
    told = provenance_of(values)
    return tuple(
        each.name
        for each in fields(Provenance)
        if (values.get(each.name) is None) != (getattr(told, each.name) is None)
    )


def parity_of(provenance: Provenance) -> ParityFound:
    """Return what is understood of the parity check."""
    return _record_of(ParityFound, provenance.parity or {})


def _record_of(kind: type[Told], values: Mapping[str, object]) -> Told:
    """A value of the wrong shape is left out, as an unknown one: it must not cost the export its line in a list."""
    hints = get_type_hints(kind, include_extras=True)
    told: dict[str, object] = {}
    for each in fields(kind):
        with contextlib.suppress(ValueError):
            told[each.name] = checked(hints[each.name], values.get(each.name))
    return cast(Told, checked(kind, told))
