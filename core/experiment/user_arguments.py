"""Calls a user's function with the arguments it names, in any order and number, as Estimator calls a model_fn.

A parameter gets the value of its name. One of another name keeps its default, or what functools.partial bound;
without either it gets the next of the values that come in order and that no parameter names. `*args` gets the
values in order if no parameter is named, `**kwargs` gets nothing. `config` and `hparams` are other names of
`run_config` and `params`.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from inspect import Parameter
from typing import TypeVar

from core.errors import ExperimentError
from core.tf_types import UserFunction
from core.words import worded

Made = TypeVar("Made")
_OTHER_NAMES = {"config": "run_config", "hparams": "params"}
_STARS = (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD)
_ONLY_BY_NAME = Parameter.KEYWORD_ONLY


def call_with(
    function: Callable[..., Made],
    what: str,
    in_order: Mapping[str, object],
    by_name: Mapping[str, object] | None = None,
    *,
    call: Callable[..., Made] | None = None,
) -> Made:
    """Call `function`, which is called `what` in errors, with what it takes of these values.

    `call` is the function in another form, where its parameters cannot be seen. Raises ExperimentError for a
    parameter that nothing is left for.
    """
    values = {**in_order, **(by_name or {})}
    args, kwargs = _names_for(function, what, tuple(in_order), tuple(values))
    positional = [values[name] for name in args]
    return (call or function)(*positional, **{parameter: values[name] for parameter, name in kwargs.items()})


def takes(
    function: UserFunction, what: str, name: str, in_order: Sequence[str], by_name: Sequence[str] = ()
) -> bool:
    """Whether `call_with` would give the function the value `name`. Raises as it would."""
    args, kwargs = _names_for(function, what, in_order, (*in_order, *by_name))
    return name in (*args, *kwargs.values())


def _names_for(
    function: UserFunction, what: str, in_order: Sequence[str], names: Sequence[str]
) -> tuple[list[str], dict[str, str]]:
    """Which of `names` the function gets: by position, and by parameter."""
    try:
        parameters, by_position = _parameters_of(function)
    except ValueError:  # some functions written in C do not tell
        return list(in_order), {}
    asked = {parameter.name: _asked(parameter.name, names) for parameter in parameters}
    left = [name for name in in_order if name not in asked.values()]
    bound = function.keywords if isinstance(function, functools.partial) else {}
    args: list[str] = []
    kwargs: dict[str, str] = {}
    for parameter in parameters:
        if parameter.kind is Parameter.VAR_POSITIONAL and not any(asked.values()):
            args.extend(left)
        if parameter.kind in _STARS or parameter.name in bound:
            continue
        name = asked[parameter.name]
        if not name and parameter.default is not Parameter.empty:
            by_position = False
            continue
        if not name and not left:
            raise ExperimentError(
                worded(
                    '{what} wants an argument "{name}", which it is not given. It can take: {names}. Rename '
                    "this argument, give it a default, or bind it with functools.partial.",
                    what=what,
                    name=parameter.name,
                    names=", ".join(names),
                )
            )
        name = name or left.pop(0)
        if parameter.kind is Parameter.POSITIONAL_ONLY or (by_position and parameter.kind is not _ONLY_BY_NAME):
            args.append(name)
        else:
            kwargs[parameter.name] = name
    return args, kwargs


def _asked(parameter: str, names: Sequence[str]) -> str:
    """The name of the value that a parameter asks for, "" if it is none of ours."""
    other = _OTHER_NAMES.get(parameter, "")
    return parameter if parameter in names else other if other in names else ""


def _parameters_of(function: UserFunction) -> tuple[list[Parameter], bool]:
    """The function's parameters, and whether they are to be given by position.

    A decorator's wrapper has its own, unless they are *args or **kwargs: then what it wraps says what it takes.
    """
    own = list(inspect.signature(function, follow_wrapped=False).parameters.values())
    kinds = {parameter.kind for parameter in own}
    if kinds.isdisjoint(_STARS):
        return own, False
    followed = list(inspect.signature(function).parameters.values())
    only_args = Parameter.VAR_KEYWORD not in kinds
    return followed, only_args or any(parameter.kind is Parameter.VAR_POSITIONAL for parameter in followed)
