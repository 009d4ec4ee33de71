"""The search space of a sweep: which params and settings vary, and over what.

A space is a JSON or TOML file:

    {"params":   {"learning_rate": {"low": 0.0001, "high": 0.1, "log": true}, "units": [8, 16, 32]},
     "settings": {"patience": {"low": 2, "high": 6}}}

A list names the values; low and high make a range, of whole numbers where the param is one. `step` divides a range,
`log` searches it by orders of magnitude.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from typing_extensions import Self

from core import fields
from core.commands.options_file import read_object
from core.errors import FieldError, SettingsError
from core.fields import FieldSpec
from core.words import worded

_MOST_VALUES = 1000  # of one param in a grid


class Range(BaseModel):
    """Numbers from `low` to `high`, both included; `step` apart, or by orders of magnitude (`log`)."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    low: float
    high: float
    step: float | None = None
    log: bool = False

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not (math.isfinite(self.low) and math.isfinite(self.high)):
            raise ValueError(worded("low and high must be finite numbers"))
        if self.low > self.high:
            raise ValueError(
                worded("low ({low}) is above high ({high})", low=f"{self.low:g}", high=f"{self.high:g}")
            )
        if self.step is not None and not self.step > 0:
            raise ValueError(worded("step must be above 0, not {step}", step=f"{self.step:g}"))
        if self.log and self.low <= 0:
            raise ValueError(worded("a log range starts above 0, not at {low}", low=f"{self.low:g}"))
        if self.log and self.step is not None:
            raise ValueError(worded("a log range takes no step"))
        return self


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    params: dict[str, list[object] | Range] = {}
    settings: dict[str, list[object] | Range] = {}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that varies: a param or a setting, over the `values` of a list or over a `range`."""

    spec: FieldSpec
    is_setting: bool
    values: tuple[fields.Value, ...] = ()
    range: Range | None = None

    @property
    def name(self) -> str:
        return self.spec.name

    @property
    def whole(self) -> bool:
        """Whether only whole numbers fit."""
        return self.spec.kind == "int"

    def text(self, value: fields.Value) -> str:
        """Return a value in a form that is easy to compare; an exact one stands in the trial's run."""
        return f"{value:.4g}" if isinstance(value, float) else fields.format_value(self.spec, value)

    def grid(self) -> tuple[fields.Value, ...]:
        """Return every value, for a grid. SettingsError for a range of fractions that has no step."""
        if self.range is None:
            return self.values
        step = self.range.step or (1.0 if self.whole and not self.range.log else None)
        if step is None:
            raise SettingsError(
                self.name,
                worded("A grid needs the values of {name} as a list, or a range with a step.", name=self.name),
            )
        count = math.floor((self.range.high - self.range.low) / step + 1e-9) + 1
        if count > _MOST_VALUES:
            raise SettingsError(
                self.name,
                worded(
                    "The range of {name} has {count} values; a grid takes {most}.",
                    name=self.name,
                    count=count,
                    most=_MOST_VALUES,
                ),
            )
        found = [self.range.low + step * index for index in range(count)]
        return tuple(round(value) if self.whole else value for value in found)


@dataclass(frozen=True, slots=True)
class Space:
    """What a sweep varies, in the order of its file."""

    choices: tuple[Choice, ...]

    def texts(self, chosen: Mapping[str, Any]) -> dict[str, str]:
        """Return the values chosen for one trial as they are shown."""
        return {choice.name: choice.text(chosen[choice.name]) for choice in self.choices if choice.name in chosen}

    def split(self, chosen: Mapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
        """Return the params and the settings among the values chosen for one trial."""
        settings = {choice.name for choice in self.choices if choice.is_setting}
        params = {name: value for name, value in chosen.items() if name not in settings}
        return params, {name: value for name, value in chosen.items() if name in settings}


def read_space(file: Path) -> Mapping[str, object]:
    """Return what a JSON or TOML file holds. FieldError (field "space") if it cannot be read as one."""
    return read_object(file, "space")


def space_of(told: Mapping[str, object], params: Sequence[FieldSpec], settings: Sequence[FieldSpec]) -> Space:
    """Return the space that a file describes, each value checked against what it varies.

    FieldError (field "space") for another form; SettingsError, naming it, for a param or setting that does not
    exist or a value that does not fit.
    """
    try:
        file = _File.model_validate(told)
    except ValidationError as error:
        first = _telling(error)
        place = ".".join(str(part) for part in first["loc"] if "[" not in str(part) and part != "Range")
        said = first["msg"].removeprefix("Value error, ")
        raise FieldError(
            "space", worded("The search space, {place}: {said}.", place=place or worded("as a whole"), said=said)
        ) from error
    choices = [_choice(name, told, params, is_setting=False) for name, told in file.params.items()]
    choices += [_choice(name, told, settings, is_setting=True) for name, told in file.settings.items()]
    if not choices:
        raise FieldError(
            "space", worded("The search space is empty: name at least one param or setting that varies.")
        )
    names = [choice.name for choice in choices]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise FieldError(
            "space", worded("{name} is both a param and a setting: only one of them can vary.", name=twice[0])
        )
    return Space(tuple(choices))


def check_grid(space: Space, trials: int) -> None:
    """FieldError (field "trials") if a grid has fewer points than the trials asked for."""
    points = 1
    for choice in space.choices:
        points *= len(choice.grid())
    if trials > points:
        raise FieldError(
            "trials",
            worded(
                "The grid has {points} points, so at most {points} trials (got {trials}).",
                points=points,
                trials=trials,
            ),
        )


def _telling(error: ValidationError) -> Any:
    """The error to tell: of a range, what is wrong with it rather than that it is no list."""
    errors = error.errors()
    return next(
        (each for each in errors if "Range" in str(each["loc"]) and each["type"] == "value_error"), errors[0]
    )


def _choice(name: str, told: list[object] | Range, specs: Sequence[FieldSpec], *, is_setting: bool) -> Choice:
    known = {spec.name: spec for spec in specs}
    fields.check_all(tuple(specs), {}, "setting" if is_setting else "param")
    if name not in known:
        fields.check_all(tuple(specs), {name: None}, "setting" if is_setting else "param")
    spec = known[name]
    if isinstance(told, list):
        if not told:
            raise SettingsError(name, worded("{label} has no values to choose from.", label=spec.label))
        return Choice(spec, is_setting, values=tuple(fields.check(spec, value) for value in told))
    if spec.kind not in ("int", "float"):
        raise SettingsError(
            name, worded("{label} is not a number: list its values instead of a range.", label=spec.label)
        )
    for value in (told.low, told.high):
        fields.check(spec, round(value) if spec.kind == "int" and value == round(value) else value)
    return Choice(spec, is_setting, range=told)
