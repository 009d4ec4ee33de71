"""WarmStart: where the first weights of a new run come from, and under which names. No TensorFlow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.errors import SettingsError
from core.runs.run_records import OriginKind, title_of_origin
from core.words import worded


@dataclass(frozen=True, slots=True)
class WarmStart:
    """What a person chose.

    `path`: a run, the prefix of a checkpoint, or a SavedModel. `checkpoint`: of a run the "best" or "latest" one,
    or that of a step; None is the best, or the latest where none is best. `variables`: a regular expression that a
    variable's name must match from its beginning, "" for all. `names`: by a variable of the model the one that it
    takes its values from, where they are called differently; names that end in "/" stand for all that begin so.
    """

    path: str
    checkpoint: str | int | None = None
    variables: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Origin:
    """What was found there. `prefix` is that of the checkpoint, `step` its step where that is known."""

    kind: OriginKind
    path: str
    name: str
    prefix: str
    step: int | None = None

    @property
    def title(self) -> str:
        """Return what it is called in a sentence."""
        return title_of_origin(self.kind, self.name, self.step)


def parse_names(lines: Iterable[str]) -> dict[str, str]:
    """Return the map of names written as MODEL=CHECKPOINT, one a line. SettingsError names the line."""
    found: dict[str, str] = {}
    for line in lines:
        new, equals, old = (part.strip() for part in line.partition("="))
        if not line.strip():
            continue
        if not equals or not new or (not old and not new.endswith("/")):
            raise SettingsError(
                "warm_start_names",
                worded(
                    "Write each pair of names as MODEL=CHECKPOINT, such as dense/kernel=layer/kernel (got "
                    '"{line}").',
                    line=line,
                ),
            )
        if new.endswith("/") != (old.endswith("/") or not old):
            raise SettingsError(
                "warm_start_names",
                worded(
                    '"{line}" maps a variable to a scope. End both with "/" to map all names that begin so, '
                    "or neither.",
                    line=line.strip(),
                ),
            )
        if found.get(new, old) != old:
            raise SettingsError(
                "warm_start_names",
                worded("{new} is mapped twice: to {first} and to {old}.", new=new, first=found[new], old=old),
            )
        found[new] = old
    return found


def pattern_of(warm_start: WarmStart) -> re.Pattern[str]:
    """Return the pattern of the variables that are wanted. SettingsError says what is wrong with it."""
    try:
        return re.compile(warm_start.variables)
    except (re.error, OverflowError, RecursionError) as error:
        raise SettingsError(
            "warm_start_variables",
            worded(
                '"{pattern}" is not a regular expression: {error}. For example, dense.* chooses all '
                "variables whose names begin with dense.",
                pattern=warm_start.variables,
                error=error,
            ),
        ) from error
