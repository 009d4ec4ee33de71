"""What an export says of itself in assets.extra/workbench.json."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, FiniteFloat, ValidationError, ValidatorFunctionWrapHandler, WrapValidator

from core.runs.json_files import Step


def _or_none(value: object, check: ValidatorFunctionWrapHandler) -> object:
    """Return a value of the wrong shape is an unknown one: it must not cost the export its line in a list."""
    try:
        return check(value)
    except ValidationError:
        return None


_OrNone = WrapValidator(_or_none)


class ParityFound(BaseModel):
    """What the parity check of an export found."""

    passed: Annotated[bool | None, _OrNone] = None
    largest: Annotated[float | None, _OrNone] = None
    problem: Annotated[str | None, _OrNone] = None


class Provenance(BaseModel):
    """What an export says of itself, as far as it is understood."""

    step: Annotated[Step | None, _OrNone] = None
    metrics: Annotated[dict[str, object] | None, _OrNone] = None
    signatures: Annotated[list[str] | dict[str, object] | None, _OrNone] = None
    created: Annotated[FiniteFloat | None, _OrNone] = None
    parity: Annotated[ParityFound | None, _OrNone] = None
    cases: Annotated[list[object] | None, _OrNone] = None
    note: Annotated[str | None, _OrNone] = None
    run: Annotated[str | None, _OrNone] = None
