"""Which variables of a model take their first values from a checkpoint: matched by name, shape and type.

No TensorFlow.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from core.errors import SettingsError
from core.training.starting.warm_start import Origin, WarmStart, pattern_of
from core.training.variable_info import Shape, Variable
from core.words import worded

MatchState = Literal["taken", "absent", "shape", "dtype", "left out"]


@dataclass(frozen=True, slots=True)
class SavedVariable:
    """A variable of a checkpoint. `key` is what its reader calls it, which differs from its name in objects."""

    key: str
    layout: Variable


@dataclass(frozen=True, slots=True)
class VariableMatch:
    """A variable of the model, and what becomes of it; it starts fresh unless it is "taken".

    `saved_name`: the one it was looked for by; `key` and `saved`: of the variable found there, "" and None if there
    is none. "left out": the pattern does not choose it.
    """

    name: str
    layout: Variable
    state: MatchState
    saved_name: str
    key: str = ""
    saved: Variable | None = None


@dataclass(frozen=True, slots=True)
class WarmStartMatch:
    """All weights of a model, and by their names those of the checkpoint."""

    origin: Origin
    variables: tuple[VariableMatch, ...]
    saved: Mapping[str, SavedVariable]

    @property
    def taken(self) -> tuple[VariableMatch, ...]:
        return tuple(item for item in self.variables if item.state == "taken")

    @property
    def left_out(self) -> int:
        """How many the pattern does not choose."""
        return sum(item.state == "left out" for item in self.variables)

    @property
    def fresh(self) -> tuple[str, ...]:
        """The names of those that start fresh."""
        return tuple(item.name for item in self.variables if item.state != "taken")

    @property
    def unused(self) -> tuple[str, ...]:
        """The names of the checkpoint's weights that none of the model's is looked for by."""
        wanted = {item.key for item in self.variables}
        return tuple(sorted(name for name, item in self.saved.items() if item.key not in wanted))

    def again(self, warm_start: WarmStart) -> WarmStartMatch:
        """Return the match of the same two with another pattern or other names. Raises as `match_variables`."""
        model = {item.name: item.layout for item in self.variables}
        return WarmStartMatch(self.origin, match_variables(model, self.saved, warm_start), self.saved)


def match_variables(
    model: Mapping[str, Variable], saved: Mapping[str, SavedVariable], warm_start: WarmStart
) -> tuple[VariableMatch, ...]:
    """Return what becomes of each of the model's weights, in their order.

    SettingsError for a pattern that is none or that chooses nothing, and for a mapped name that nobody has.
    """
    pattern, names = pattern_of(warm_start), warm_start.names
    by_key = {item.key: name for name, item in saved.items()}
    _check_names(names, model, {*saved, *by_key})
    if model and not any(pattern.match(name) for name in model):
        raise SettingsError(
            "warm_start_variables",
            worded(
                'No variable of the model matches "{pattern}". The model has {names}.',
                pattern=warm_start.variables,
                names=_some(model),
            ),
        )
    found = []
    for name, layout in model.items():
        old = _saved_name(name, names)
        item = saved.get(by_key.get(old, old))
        if not pattern.match(name):
            state: MatchState = "left out"
        elif item is None:
            state = "absent"
        elif not shape_fits(layout.shape, item.layout.shape):
            state = "shape"
        else:
            state = "taken" if layout.dtype == item.layout.dtype else "dtype"
        there = ("", None) if item is None else (item.key, item.layout)
        found.append(VariableMatch(name, layout, state, old, *there))
    return tuple(found)


def shape_fits(shape: Shape, saved: Shape) -> bool:
    """Return whether a value of the shape `saved` can be a variable of this shape; None fits every length."""
    if shape is None or saved is None:
        return True
    if len(shape) != len(saved):
        return False
    return all(None in (one, other) or one == other for one, other in zip(shape, saved, strict=True))


def shape_text(shape: Shape) -> str:
    """Return a shape as people write it: (2, 8); "?" for what is not known."""
    if shape is None:
        return "?"
    inner = ", ".join("?" if length is None else str(length) for length in shape)
    return f"({inner},)" if len(shape) == 1 else f"({inner})"


def _saved_name(name: str, names: Mapping[str, str]) -> str:
    """Return what a variable is called in the checkpoint: an exact name comes before scopes, a long one first."""
    if name in names:
        return names[name]
    scopes = [scope for scope in names if scope.endswith("/") and name.startswith(scope)]
    scope = max(scopes, key=len, default="")
    return names[scope] + name.removeprefix(scope) if scope else name


def _check_names(names: Mapping[str, str], model: Iterable[str], saved: Iterable[str]) -> None:
    for new, old in names.items():
        for name, there, in_model in ((new, model, True), (old, saved, False)):
            told = _not_there(name, list(there), in_model)
            if told:
                raise SettingsError("warm_start_names", told)


def _not_there(name: str, there: Sequence[str], in_model: bool) -> str:
    """Return the sentence for a mapped name or scope that neither the model nor the checkpoint has, else ""."""
    if name.endswith("/") or not name:
        if any(other.startswith(name) for other in there):
            return ""
        has = _has(there)
        if in_model:
            return worded('The model has no variable whose name begins with "{name}". {has}', name=name, has=has)
        return worded('The checkpoint has no variable whose name begins with "{name}". {has}', name=name, has=has)
    if name in there:
        return ""
    close = difflib.get_close_matches(name, there, 1)
    hint = worded("Did you mean {name}?", name=close[0]) if close else _has(there)
    if in_model:
        return worded('The model has no variable "{name}". {hint}', name=name, hint=hint)
    return worded('The checkpoint has no variable "{name}". {hint}', name=name, hint=hint)


def _has(names: Iterable[str]) -> str:
    return worded("It has {names}.", names=_some(names))


def _some(names: Iterable[str]) -> str:
    """Return the first names in words."""
    known = list(names)
    shown = ", ".join(known[:4])
    return f"{shown}, and {len(known) - 4} more" if len(known) > 4 else shown or "none"
