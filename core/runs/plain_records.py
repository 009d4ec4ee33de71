"""Records of JSON values that have exactly the declared shape, made without pydantic, which takes 0.1 s to import.

Only what needs no judgement is accepted: each value has the type that JSON gives to it, and the result equals what
pydantic makes of it. Whatever is another way round, pydantic converts, or refuses in its words.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import types
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

_WHOLE = re.compile(r"(?:0|-?[1-9][0-9]{0,17})")  # a number as a key, as json.dumps writes it
_SCALARS = (bool, int, float, type(None))

Check = Callable[[object], object]


@dataclasses.dataclass(frozen=True, slots=True)
class Within:
    """Bounds of a whole number, as an annotation: `least` <= number < `below`. pydantic understands it too."""

    least: int
    below: int

    def __get_pydantic_core_schema__(
        self, source: object, handler: Callable[[object], Mapping[str, object]]
    ) -> Mapping[str, object]:
        return {**handler(source), "ge": self.least, "lt": self.below}


class NotPlain(Exception):
    """Tells that a value is none of the plain ones; it may be right or wrong."""


def plain_value(kind: object, value: object) -> object:
    """Return what a JSON value is as a `kind`: a type, or a dataclass of such. NotPlain: ask pydantic."""
    return _check_of(kind)(value)


@functools.cache
def _check_of(kind: object) -> Check:
    """Return what checks values of a kind; kinds that are not known here have no plain values."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is object or kind is Any:
        return lambda value: value
    if kind is str:
        return _text
    if isinstance(kind, type) and kind in _SCALARS:
        return functools.partial(_scalar, kind)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return _record_check(kind)
    if origin is Annotated:
        return _bounded(_check_of(inner[0]), inner[1:])
    if origin is Literal:
        return functools.partial(_one_of, frozenset((type(choice), choice) for choice in inner))
    if origin in (Union, types.UnionType):
        return functools.partial(_first, tuple(_check_of(member) for member in inner))
    if origin in (list, Sequence):
        return functools.partial(_list, _check_of(inner[0]))
    if origin is frozenset:
        items = functools.partial(_list, _check_of(inner[0]))
        return lambda value: frozenset(items(value))
    if origin is tuple and Ellipsis not in inner:
        return functools.partial(_tuple, tuple(_check_of(member) for member in inner))
    if origin in (dict, Mapping):
        return functools.partial(_mapping, _key_check(inner[0]), _check_of(inner[1]))
    return _nothing


def _nothing(value: object) -> object:
    raise NotPlain


def _scalar(kind: type, value: object) -> object:
    if type(value) is not kind:
        raise NotPlain
    return value


def _text(value: object) -> str:
    if type(value) is not str:
        raise NotPlain
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:  # half a character, which JSON can write
            raise NotPlain from None
    return value


def _one_of(choices: frozenset[tuple[type, object]], value: object) -> object:
    if not isinstance(value, (str, int, type(None))) or (type(value), value) not in choices:
        raise NotPlain
    return value


def _first(members: tuple[Check, ...], value: object) -> object:
    """Plain values of two members would be equal: they have one type."""
    for check in members:
        try:
            return check(value)
        except NotPlain:
            continue
    raise NotPlain


def _list(check: Check, value: object) -> list[object]:
    if type(value) is not list:
        raise NotPlain
    return [check(item) for item in value]


def _tuple(checks: tuple[Check, ...], value: object) -> object:
    if type(value) is not list or len(value) != len(checks):
        raise NotPlain
    return tuple(check(item) for check, item in zip(checks, value, strict=True))


def _mapping(key_check: Check, check: Check, value: object) -> object:
    if type(value) is not dict:
        raise NotPlain
    return {key_check(key): check(item) for key, item in value.items()}


def _key_check(kind: object) -> Check:
    """Return what checks keys, which are texts in JSON: a whole number stands there in digits."""
    whole = kind is int or (get_origin(kind) is Annotated and get_args(kind)[0] is int)
    if not whole:
        return _text if kind is str else _nothing
    check = _check_of(kind)

    def number(key: object) -> object:
        if type(key) is not str or not _WHOLE.fullmatch(key):
            raise NotPlain
        return check(int(key))

    return number


def _bounded(check: Check, bounds: Sequence[object]) -> Check:
    within = [bound for bound in bounds if isinstance(bound, Within)]
    if len(within) != len(bounds):
        return _nothing

    def bounded(value: object) -> object:
        number = cast(int, check(value))
        if not all(bound.least <= number < bound.below for bound in within):
            raise NotPlain
        return number

    return bounded


def _record_check(kind: type) -> Check:
    fields = dataclasses.fields(kind)
    if hasattr(kind, "__post_init__") or not all(field.init for field in fields):
        return _nothing
    hints = get_type_hints(kind, include_extras=True)
    checks = {field.name: _check_of(hints[field.name]) for field in fields}
    needed = {
        field.name
        for field in fields
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }

    def record(value: object) -> object:
        if type(value) is not dict or not needed <= value.keys():
            raise NotPlain
        return kind(**{name: check(value[name]) for name, check in checks.items() if name in value})

    return record
