"""Functions of a user get the arguments they name, in whatever order and number."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import pytest

from core.errors import ExperimentError
from core.experiment.user_arguments import call_with, takes

IN_ORDER = {"features": "F", "params": "P"}
BY_NAME = {"training": True}


class Net:
    def __call__(self, params: Any, features: Any) -> Any:
        return features, params

    def method(self, features: Any, training: bool) -> Any:
        return features, training

    @classmethod
    def of_class(cls, params: Any) -> Any:
        return params

    @staticmethod
    def static(training: bool, features: Any) -> Any:
        return training, features


def passing_on(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return wrapper


def passing_on_in_order(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*args: Any) -> Any:
        return function(*args)

    return wrapper


def without_params(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(features: Any) -> Any:
        return function(features, "own")

    return wrapper


def both(features: Any, params: Any) -> Any:
    return features, params


def with_size(features: Any, size: int, *, params: Any) -> Any:
    return features, size, params


def with_one_more(features: Any, params: Any, training: bool, size: int) -> Any:
    return features, params, training, size


def only_by_position(features: Any, p: Any, /, training: Any) -> Any:
    return features, p, training


@pytest.mark.parametrize(
    ("function", "result"),
    [
        (lambda features, params: (features, params), ("F", "P")),
        (lambda params, features: (features, params), ("F", "P")),
        (lambda features: features, "F"),
        (lambda: "none", "none"),
        (lambda f, p: (f, p), ("F", "P")),
        (lambda f, params: (f, params), ("F", "P")),
        (lambda params, f: (f, params), ("F", "P")),
        (lambda features, hparams: (features, hparams), ("F", "P")),
        (lambda features, training: (features, training), ("F", True)),
        (lambda features, params=None: (features, params), ("F", "P")),
        (lambda features, size=4, *, params: (features, size, params), ("F", 4, "P")),
        (lambda features, **rest: (features, rest), ("F", {})),
        (lambda features, *rest: (features, rest), ("F", ())),
        (lambda *both, **rest: (both, rest), (("F", "P"), {})),
        (only_by_position, ("F", "P", True)),
        (functools.partial(both, params="own"), ("F", "own")),
        (functools.partial(both, "own"), ("own", "P")),
        (functools.partial(with_size, size=3), ("F", 3, "P")),
        (functools.partial(functools.partial(with_size, size=3), params="own"), ("F", 3, "own")),
        (Net(), ("F", "P")),
        (Net().method, ("F", True)),
        (Net.of_class, "P"),
        (Net.static, (True, "F")),
        (passing_on(lambda params, features: (features, params)), ("F", "P")),
        (passing_on_in_order(lambda params, features: (features, params)), ("F", "P")),
        (without_params(both), ("F", "own")),
    ],
)
def test_a_function_gets_what_it_takes(function: Callable[..., Any], result: Any) -> None:
    assert call_with(function, "build_fn", IN_ORDER, BY_NAME) == result


@pytest.mark.parametrize("function", [lambda features, params, size: 0, with_one_more, lambda f, p, size: 0])
def test_an_argument_that_nothing_is_there_for_is_named(function: Callable[..., Any]) -> None:
    with pytest.raises(ExperimentError, match=r'build_fn wants an argument "size".* features, params, training'):
        call_with(function, "build_fn", IN_ORDER, BY_NAME)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (lambda features, params: 0, True),
        (lambda f, p: 0, True),
        (lambda features, hparams: 0, True),
        (lambda features: 0, False),
        (lambda features, size=4: 0, False),
        (functools.partial(both, params=1), False),
    ],
)
def test_whether_a_value_arrives_is_known_before_the_call(function: Callable[..., Any], expected: bool) -> None:
    assert takes(function, "build_fn", "params", tuple(IN_ORDER), tuple(BY_NAME)) is expected
