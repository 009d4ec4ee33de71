"""Recognises a script's parts by name, signature and type where no call reveals them."""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Mapping, Sequence
from typing import TypeGuard, TypeVar

import tensorflow as tf

from core.experiment.scripts.takeover import receiver_name
from core.tf_types import UserFunction

Kind = TypeVar("Kind")

_INPUT_FN_ARGUMENTS = ("mode", "params", "config", "input_context")
_ESTIMATOR_ARGUMENTS = ("params", "hparams", "config", "run_config")
_IN_TRAINING = ("is_training", "training", "is_train", "train")
_TRAIN = re.compile(r"(^|_)train(ing)?(_|$)")
_EVAL = re.compile(r"(^|_)(eval(uation|uate)?|valid(ation)?|test(ing)?|dev|val)(_|$)")
_DATA = re.compile(r"(^|_)(input(s|_fn|_fns)?|dataset|data|ds)(_|$)")
_SERVING = re.compile(r"serving|receiver|export")
_PARAMS = re.compile(r"^(default_|model_)?h?params$|^hyper_?param(eter)?s$", re.IGNORECASE)
_LIBRARIES = ("tensorflow", "keras", "numpy", "pandas", "absl")


def estimator_in(names: Mapping[str, object]) -> str:
    """Return the name of an Estimator object, or of a function that returns one without arguments; or ""."""
    for name, value in names.items():
        if is_estimator(value):
            return name
    return next((name for name, value in own_functions(names) if _makes_estimator(name, value)), "")


def model_fn_in(names: Mapping[str, object]) -> str:
    """Return the name of a function with the arguments of a model_fn, preferably one named so; or ""."""
    found = []
    for name, value in own_functions(names):
        arguments = _arguments(value)
        if "features" in arguments and "mode" in arguments:
            found.append(name)
    return min(found, key=lambda name: ("model_fn" not in name.lower(), name != "model_fn"), default="")


def input_fn_in(names: Mapping[str, object], *, training: bool) -> str:
    """Return the name of the input_fn for training or evaluation; one for both serves both; or ""."""
    mine, other = (_TRAIN, _EVAL) if training else (_EVAL, _TRAIN)
    fitting = [
        name
        for name, value in own_functions(names, made=True)
        if _DATA.search(name.lower()) and not _SERVING.search(name.lower()) and can_be_called(value)
    ]
    exact = [name for name in fitting if mine.search(name.lower()) and not other.search(name.lower())]
    both = [name for name in fitting if not mine.search(name.lower()) and not other.search(name.lower())]
    both = [name for name in both if tells_apart(function_named(names, name)) or name.lower().endswith("input_fn")]
    return min(exact or both, key=lambda name: ("input_fn" not in name.lower(), len(name)), default="")


def pickable_in(names: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """Return the names that may stand for a script's model, and for its training and evaluation data."""
    functions = [
        (name, value)
        for name, value in own_functions(names, made=True)
        if name != "main" and not _SERVING.search(name.lower())
    ]
    model_fns = [name for name, value in functions if "features" in _arguments(value)]
    makers = [
        name
        for name, value in functions
        if name not in model_fns and not _DATA.search(name.lower()) and _can_make_estimator(value)
    ]
    data = [
        name
        for name, value in functions
        if name not in model_fns and not _makes_estimator(name, value) and can_be_called(value)
    ]
    estimators = [name for name, value in names.items() if is_estimator(value)]
    return {"model": (*estimators, *model_fns, *makers), "train": tuple(data), "eval": tuple(data)}


def _can_make_estimator(function: UserFunction) -> bool:
    """Return whether a function that returns an Estimator can be given all that it needs."""
    required = _required(function)
    return required is not None and set(required) <= set(_ESTIMATOR_ARGUMENTS)


def _makes_estimator(name: str, function: UserFunction) -> bool:
    """Return whether a function seems to return an Estimator, and can be given what it needs."""
    return "estimator" in name.lower() and _can_make_estimator(function)


def receivers_in(names: Mapping[str, object]) -> dict[str, UserFunction]:
    """Return the functions that seem to make serving input receivers, by receiver name."""
    return {
        receiver_name(name): value
        for name, value in own_functions(names, made=True)
        if re.search(r"serving_input|receiver_fn|serving_fn", name.lower()) and _required(value) == ()
    }


def params_in(names: Mapping[str, object]) -> dict[str, object]:
    """Return the hyperparameters kept in a dict of such a name."""
    for name, value in names.items():
        if _PARAMS.match(name) and isinstance(value, Mapping):
            return {key: item for key, item in value.items() if isinstance(key, str)}
    return {}


def spec_in(names: Mapping[str, object], kind: type[Kind]) -> Kind | None:
    """Return an object of a class of tf.estimator, such as TrainSpec or EvalSpec; None if there is none."""
    return next((value for value in names.values() if isinstance(value, kind)), None)


def is_estimator(thing: object) -> TypeGuard[tf.estimator.Estimator]:
    """Return whether a value is an Estimator of TF1 or TF2."""
    return isinstance(thing, tf.estimator.Estimator | tf.compat.v1.estimator.Estimator)


def can_be_called(function: UserFunction) -> bool:
    """Return whether Estimator, or `prepared`, can give the function all that it needs."""
    required = _required(function)
    return required is not None and set(required) <= {*_INPUT_FN_ARGUMENTS, *_IN_TRAINING}


def tells_apart(function: UserFunction) -> bool:
    """Return whether the function has an argument that says whether it is training."""
    return bool({"mode", *_IN_TRAINING} & set(_arguments(function)))


def prepared(function: UserFunction, *, training: bool) -> UserFunction:
    """Return the function with `is_training` and similar arguments bound, which Estimator does not know."""
    bound = {name: training for name in _IN_TRAINING if name in _arguments(function)}
    return functools.partial(function, **bound) if bound else function


def own_functions(names: Mapping[str, object], *, made: bool = False) -> list[tuple[str, UserFunction]]:
    """Return the script's own functions; with `made` also those that a library's function returned."""
    found: list[tuple[str, UserFunction]] = []
    for name, value in names.items():
        if not callable(value) or isinstance(value, type) or name.startswith("__"):
            continue
        module = str(getattr(value, "__module__", "")).partition(".")[0]
        own = not module.startswith(_LIBRARIES)
        closure = "<locals>" in str(getattr(value, "__qualname__", "")) or isinstance(value, functools.partial)
        if own or (made and closure):
            found.append((name, value))
    return found


def function_named(names: Mapping[str, object], name: str) -> UserFunction:
    """Return the function of that name, which is known to exist."""
    function = names[name]
    assert callable(function)
    return function


def _parameters(function: UserFunction) -> Sequence[inspect.Parameter] | None:
    try:
        return tuple(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return None


def _arguments(function: UserFunction) -> tuple[str, ...]:
    return tuple(parameter.name for parameter in _parameters(function) or ())


def _required(function: UserFunction) -> tuple[str, ...] | None:
    """Return the arguments without a default; None if the function does not tell."""
    parameters = _parameters(function)
    if parameters is None:
        return None
    stars = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return tuple(
        parameter.name
        for parameter in parameters
        if parameter.default is inspect.Parameter.empty and parameter.kind not in stars
    )
