"""FieldSpec: one typed value a person can set, with the words that explain it.

The form, the command line and the JSON files are all made from these; text becomes a typed value here and
nowhere else. No TensorFlow, no Qt.
"""

from __future__ import annotations

import difflib
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from core.errors import SettingsError
from core.words import mark, worded

Kind = Literal["int", "float", "bool", "text", "choice", "ints", "floats", "texts", "json"]
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
Value = Json | tuple[int, ...] | tuple[float, ...] | tuple[str, ...]

LARGEST_WHOLE = 10**18 - 1  # fits the 64 bits that TensorFlow has for a step, with room to add

_TRUE, _FALSE = {"true", "yes", "on", "1"}, {"false", "no", "off", "0"}
_EXPECTED = {
    "int": mark("a whole number"),
    "float": mark("a number"),
    "bool": mark("yes or no"),
    "text": mark("text"),
    "ints": mark("whole numbers, separated by commas"),
    "floats": mark("numbers, separated by commas"),
    "texts": mark('texts, separated by commas, or a JSON list such as ["a", "b"]'),
    "json": mark('JSON, such as {"a": [1, 2]}'),
}
_DEEPEST = 20  # levels of a nested param


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One setting or param.

    `optional` allows None, written as nothing; `empty` says what nothing means ("all of it").
    """

    name: str
    kind: Kind
    default: Value
    title: str = ""
    help: str = ""
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    optional: bool = False
    empty: str = ""
    group: str = ""

    @property
    def label(self) -> str:
        return self.title or self.name.replace("_", " ").capitalize()


def parse(spec: FieldSpec, text: str) -> Value:
    """The value of `text`; SettingsError (field = the spec's name) says what is expected."""
    plain = text.strip().replace("\u2009", "").replace("\u202f", "").replace("\u00a0", "")
    if not plain and spec.kind != "text":
        if spec.optional:
            return None
        raise _error(spec, worded("needs {wanted}", wanted=_expected(spec)))
    try:
        match spec.kind:
            case "int":
                return check(spec, _whole(plain))
            case "float":
                return check(spec, _number(plain.replace(" ", "")))
            case "bool":
                if plain.lower() in _TRUE | _FALSE:
                    return plain.lower() in _TRUE
                raise ValueError(plain)
            case "ints":
                return check(spec, tuple(_whole(part) for part in _parts(plain)))
            case "floats":
                return check(spec, tuple(_number(part) for part in _parts(plain)))
            case "texts":
                return check(spec, _texts(text))
            case "json":
                return check(spec, _json(text))
            case _:
                return check(spec, text.strip() if spec.kind == "text" else plain)
    except (ValueError, OverflowError, RecursionError):
        raise _error(
            spec, worded('must be {wanted}, not "{text}"', wanted=_expected(spec), text=_short(text.strip()))
        ) from None


def check(spec: FieldSpec, value: Any) -> Value:
    """`value` (from JSON or Python) as the spec's type, within its range; SettingsError otherwise."""
    if value is None:
        if spec.optional:
            return None
        raise _error(spec, worded("needs {wanted}", wanted=_expected(spec)))
    match spec.kind:
        case "int" if _is_whole(value):
            return int(_in_range(spec, int(value)))
        case "float" if _is_number(value):
            return float(_in_range(spec, float(value)))
        case "bool" if isinstance(value, bool):
            return value
        case "text" if isinstance(value, str):
            return value
        case "choice" if isinstance(value, str):
            if value in spec.choices:
                return value
            near = difflib.get_close_matches(value, spec.choices, 1)
            raise _error(
                spec,
                worded('must be {wanted}, not "{value}"', wanted=_expected(spec), value=value)
                + (f'; "{near[0]}"?' if near else ""),
            )
        case "ints" if isinstance(value, list | tuple) and all(_is_whole(item) for item in value):
            return _like(spec.default, [int(_in_range(spec, int(item))) for item in value])
        case "floats" if isinstance(value, list | tuple) and all(_is_number(item) for item in value):
            return _like(spec.default, [float(_in_range(spec, float(item))) for item in value])
        case "texts" if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
            return _like(spec.default, list(value))
        case "json" if _is_json(value):
            plain: Json = json.loads(json.dumps(value))
            return plain
    raise _error(spec, worded("must be {wanted}, not {value!r}", wanted=_expected(spec), value=value))


def format_value(spec: FieldSpec, value: Value) -> str:
    """The text that `parse` reads back as `value`."""
    if value is None:
        return ""
    if spec.kind == "json":
        plain = isinstance(value, str) and value.isprintable() and bool(value.strip())
        return str(value) if plain and _reads_back(_json, str(value), value) else _dumped(value)
    if spec.kind == "texts" and isinstance(value, list | tuple):
        joined = ", ".join(str(item) for item in value)
        return joined if joined and _reads_back(_texts, joined, value) else _dumped(list(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(_number_text(item) for item in value)
    return value if isinstance(value, str) else _number_text(value)


def spec_of(name: str, default: Any, help: str = "") -> FieldSpec:
    """The spec of a param known only by its default; SettingsError if its type cannot be typed in a form."""
    kind: Kind
    if isinstance(default, bool):
        kind = "bool"
    elif _is_whole(default):
        kind, default = "int", int(default)
    elif _is_number(default):
        kind, default = "float", float(default)
    elif isinstance(default, str):
        kind = "text"
    elif isinstance(default, list | tuple) and all(_is_whole(item) for item in default):
        kind, default = "ints", _like(default, [int(item) for item in default])
    elif isinstance(default, list | tuple) and all(_is_number(item) for item in default):
        kind, default = "floats", _like(default, [float(item) for item in default])
    elif isinstance(default, list | tuple) and all(isinstance(item, str) for item in default):
        kind = "texts"
    elif _is_json(default):
        kind, default = "json", json.loads(json.dumps(default))
    else:
        raise SettingsError(
            name,
            worded(
                "Param {name} has a default of type {kind}; use None, a number, a bool, text, or lists and "
                "dicts of them.",
                name=name,
                kind=type(default).__name__,
            ),
        )
    return FieldSpec(
        name, kind, default, help=help, optional=kind == "json", empty="None" if kind == "json" else ""
    )


def shown_spec(name: str, value: Any) -> FieldSpec:
    """The spec of a param that a file has; one that cannot be typed is JSON, which `check` refuses."""
    try:
        return spec_of(name, value)
    except SettingsError:
        return FieldSpec(name, "json", None, optional=True, empty="None")


def check_all(specs: tuple[FieldSpec, ...], values: Mapping[str, object], what: str) -> dict[str, Value]:
    """Defaults overlaid with `values`; SettingsError names an unknown one and lists what there is."""
    known = {spec.name: spec for spec in specs}
    for name in values:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = worded(' Did you mean "{near}"?', near=near[0]) if near else ""
            names = ", ".join(known) or worded("none")
            raise SettingsError(
                name,
                worded(
                    'There is no {what} "{name}".{hint} There are: {names}.',
                    what=worded(what),
                    name=name,
                    hint=hint,
                    names=names,
                ),
            )
    return {name: check(spec, values.get(name, spec.default)) for name, spec in known.items()}


def _like(default: Value, items: list[Any]) -> Value:
    """The items as a list where the default is one, so that a model gets what it was written for; else a tuple."""
    return items if isinstance(default, list) else tuple(items)


def _number(text: str) -> float:
    """ValueError for a number that is too large for a float; infinity may be named."""
    number = float(text)
    if math.isinf(number) and "inf" not in text.lower():
        raise ValueError(text)
    return number


def _whole(text: str) -> int:
    text = text.replace(" ", "")
    number = float(text) if not text.lstrip("+-").isdecimal() else int(text)
    if not math.isfinite(number) or number != int(number):
        raise ValueError(text)
    return int(number)


def _parts(text: str) -> list[str]:
    return [part for part in text.strip("[]()").replace(",", " ").split() if part]


def _texts(text: str) -> tuple[str, ...]:
    """The texts of a JSON list, or those between commas."""
    if text.strip().startswith("["):
        found = json.loads(text)
        if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
            raise ValueError(text)
        return tuple(found)
    return tuple(part.strip() for part in text.split(",")) if text.strip() else ()


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _reads_back(read: Callable[[str], object], text: str, value: object) -> bool:
    try:
        return bool(read(text) == value)
    except ValueError:
        return False


def _json(text: str) -> Json:
    """What JSON text means; text that does not look like JSON stands for itself."""
    try:
        found: Json = json.loads(text)
    except ValueError:
        if text.strip()[:1] in ("{", "[", '"'):
            raise
        return text.strip()
    return found


def _is_json(value: object, level: int = 0) -> bool:
    if level > _DEEPEST:
        return False
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_json(item, level + 1) for key, item in value.items())
    if isinstance(value, list | tuple):
        return all(_is_json(item, level + 1) for item in value)
    return (
        value is None or isinstance(value, str | bool | int) or (isinstance(value, float) and math.isfinite(value))
    )


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _in_range(spec: FieldSpec, value: Any) -> Any:
    if isinstance(value, float) and math.isnan(value):
        raise _error(spec, worded("must be {wanted}, not nan", wanted=_expected(spec)))
    low, high = spec.minimum, spec.maximum
    if isinstance(value, int) and abs(value) > LARGEST_WHOLE:
        raise _error(
            spec,
            worded("must be a whole number of at most 18 digits, not {value}", value=_short(_number_text(value))),
        )
    if (low is not None and value < low) or (high is not None and value > high):
        raise _error(
            spec, worded("must be {wanted}, not {value}", wanted=_expected(spec), value=_number_text(value))
        )
    return value


def _expected(spec: FieldSpec) -> str:
    if spec.kind == "choice":
        return worded("one of {names}", names=", ".join(spec.choices))
    text = worded(_EXPECTED[spec.kind])
    low, high = spec.minimum, spec.maximum
    if low is not None and high is not None:
        return worded("{text} from {low} to {high}", text=text, low=_number_text(low), high=_number_text(high))
    if low is not None:
        return worded("{text}, {low} or more", text=text, low=_number_text(low))
    if high is not None:
        return worded("{text}, {high} or less", text=text, high=_number_text(high))
    return text


def _number_text(value: object) -> str:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return repr(value)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."


def _error(spec: FieldSpec, message: str) -> SettingsError:
    return SettingsError(spec.name, worded(spec.label) + " " + message + ".")
