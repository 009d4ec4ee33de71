"""A filter of runs: a small expression over what a table of runs shows, read without running any code.

    accuracy > 0.9 and learning_rate < 0.01
    state = failed or (optimizer in [adam, sgd] and not notes ~ "old")

A name stands for a metric's best value, a param, a setting or a fact of the run (run, experiment, folder, state,
reason, step, best, seconds, notes). `metric.NAME`, `param.NAME` and `setting.NAME` tell two of one name apart. A
name with signs in it stands in backquotes. `~` asks whether a text contains another. Text may stand without quotes.
A run without the value fits no comparison, but `= none` finds it.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from core.errors import FieldError
from core.words import worded

Facts = Callable[[str], object]  # the value of a name; None where there is none
Test = Callable[[Facts], bool]
Operator = Literal["<", "<=", ">", ">=", "=", "!=", "~", "in"]

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.]))
    |(?P<quoted>"[^"]*"|'[^']*')
    |`(?P<back>[^`]+)`
    |(?P<sign><=|>=|!=|==|[<>=~()\[\],])
    |(?P<word>[^\W\d][\w./:-]*)
    )""",
    re.VERBOSE,
)
_MIRRORED: Mapping[str, Operator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}
_OPERATORS: Mapping[str, Operator] = {
    "<": "<", "<=": "<=", ">": ">", ">=": ">=", "=": "=", "==": "=", "!=": "!=", "~": "~", "in": "in",
}  # fmt: skip
_WORDS = ("and", "or", "not", "in")
_LONGEST = 1000  # characters
_DEEPEST = 50  # brackets inside each other
_NONE = "none"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: Literal["number", "text", "name", "sign", "end"]
    text: str


def filter_of(text: str, names: Collection[str]) -> Test:
    """Return the test of an expression; "" fits every run. `names`: those there are.

    FieldError (field "where") says what is wrong with the expression.
    """
    if not text.strip():
        return _always
    if len(text) > _LONGEST:
        raise _error(
            worded("The filter has {count} characters; at most {most} are allowed.", count=len(text), most=_LONGEST)
        )
    reader = _Reader(_tokens(text), names)
    return reader.read()


def text_of(value: object) -> str:
    """Return a param's or setting's value as it is shown and compared: [8, 8] as "8, 8"."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple) and all(isinstance(item, str | int | float) for item in value):
        return ", ".join(text_of(item) for item in value)
    return value if isinstance(value, str) else json.dumps(value)


def _always(facts: Facts) -> bool:
    return True


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    place = 0
    while text[place:].strip():
        match = _TOKEN.match(text, place)
        if match is None:
            rest = text[place:].strip()
            raise _error(worded('The filter cannot be read at "{rest}".', rest=rest[:20]))
        place = match.end()
        match match.lastgroup:
            case "number":
                found.append(_Token("number", match["number"]))
            case "quoted":
                found.append(_Token("text", match["quoted"][1:-1]))
            case "back":
                found.append(_Token("name", match["back"]))
            case "sign":
                found.append(_Token("sign", match["sign"]))
            case _:
                word = match["word"]
                found.append(_Token("sign", word.lower()) if word.lower() in _WORDS else _Token("name", word))
    return [*found, _Token("end", "")]


class _Reader:
    """Reads: or := and ("or" and)*, and := not ("and" not)*, not := "not" not | "(" or ")" | comparison."""

    def __init__(self, tokens: list[_Token], names: Collection[str]) -> None:
        self._tokens = tokens
        self._names = names
        self._place = self._depth = 0

    def read(self) -> Test:
        test = self._either()
        if self._next.kind != "end":
            raise _error(
                worded(
                    'The filter has an unexpected {token}: put "and" or "or" before it.', token=_shown(self._next)
                )
            )
        return test

    @property
    def _next(self) -> _Token:
        return self._tokens[self._place]

    def _take(self) -> _Token:
        token = self._next
        self._place += token.kind != "end"
        return token

    def _accept(self, sign: str) -> bool:
        if self._next == _Token("sign", sign):
            self._place += 1
            return True
        return False

    def _either(self) -> Test:
        tests = [self._all()]
        while self._accept("or"):
            tests.append(self._all())
        return tests[0] if len(tests) == 1 else lambda facts: any(test(facts) for test in tests)

    def _all(self) -> Test:
        tests = [self._single()]
        while self._accept("and"):
            tests.append(self._single())
        return tests[0] if len(tests) == 1 else lambda facts: all(test(facts) for test in tests)

    def _single(self) -> Test:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _error(worded("The filter is nested more than {most} levels deep.", most=_DEEPEST))
        try:
            if self._accept("not"):
                test = self._single()
                return lambda facts: not test(facts)
            if self._accept("("):
                inside = self._either()
                if not self._accept(")"):
                    raise _error('A bracket is not closed: add ")".')
                return inside
            return self._comparison()
        finally:
            self._depth -= 1

    def _comparison(self) -> Test:
        left = self._take()
        if left.kind == "number":  # 0.9 < accuracy
            operator = self._operator(left)
            name = self._take()
            if operator not in _MIRRORED or name.kind != "name":
                raise _error("A comparison has a name on one side, such as accuracy > 0.9.")
            return _test(self._known(name.text), _MIRRORED[operator], (_value(left),))
        if left.kind not in ("name", "text"):
            raise _error(
                worded(
                    "The filter needs a comparison, such as accuracy > 0.9, where it has {token}.",
                    token=_shown(left),
                )
            )
        known = self._known(left.text)
        if self._next.kind == "end" or self._next in (_Token("sign", "and"), _Token("sign", "or")):
            raise _error(
                worded("{text} is compared with nothing: write {text} > 0.9, for example.", text=left.text)
            )
        operator = self._operator(left)
        values = self._list() if operator == "in" else (self._right(),)
        return _test(known, operator, values)

    def _operator(self, left: _Token) -> Operator:
        token = self._take()
        operator = _OPERATORS.get(token.text) if token.kind == "sign" else None
        if operator is None:
            raise _error(
                worded(
                    "After {text} the filter needs <, <=, >, >=, =, !=, ~ or in, not {token}.",
                    text=left.text,
                    token=_shown(token),
                )
            )
        return operator

    def _right(self) -> object:
        token = self._take()
        if token.kind not in ("number", "name", "text"):
            raise _error(worded("The comparison needs a number or a text, not {token}.", token=_shown(token)))
        return _value(token)

    def _list(self) -> tuple[object, ...]:
        if not self._accept("["):
            raise _error("in needs a list, such as in [adam, sgd].")
        values = [self._right()]
        while self._accept(","):
            values.append(self._right())
        if not self._accept("]"):
            raise _error('A list is not closed: add "]".')
        return tuple(values)

    def _known(self, name: str) -> str:
        if name in self._names:
            return name
        near = difflib.get_close_matches(name, self._names, 1)
        also = worded(' Did you mean "{near}"?', near=near[0]) if near else ""
        raise _error(worded('No run has a column "{name}".{also}', name=name, also=also))


def _value(token: _Token) -> object:
    if token.kind == "number":
        return float(token.text)
    return None if token.kind == "name" and token.text.lower() == _NONE else token.text


def _test(name: str, operator: Operator, values: tuple[object, ...]) -> Test:
    def test(facts: Facts) -> bool:
        value = facts(name)
        if operator == "in":
            return any(_equal(value, each) for each in values)
        (other,) = values
        match operator:
            case "=":
                return _equal(value, other)
            case "!=":
                return not _equal(value, other) and (value is not None or other is None)
            case "~":
                return value is not None and _contained(other) in text_of(value).lower()
            case _:
                return _is_ordered(value, operator, other)

    return test


def _equal(value: object, other: object) -> bool:
    if value is None or other is None:
        return value is other
    if _is_number(value) and _is_number(other):
        return bool(value == other)
    if isinstance(value, bool) and isinstance(other, str):
        return other.lower() in (("yes", "true", "on") if value else ("no", "false", "off"))
    return _plain(text_of(value)) == _plain(other if isinstance(other, str) else f"{other:g}")


def _contained(value: object) -> str:
    return _NONE if value is None else (value if isinstance(value, str) else f"{value:g}").lower()


def _plain(text: str) -> str:
    return text.replace(" ", "").lower()


def _is_ordered(value: object, operator: Operator, other: Any) -> bool:
    if not (_is_number(value) and _is_number(other)):
        return False
    match operator:
        case "<":
            return bool(value < other)
        case "<=":
            return bool(value <= other)
        case ">":
            return bool(value > other)
        case _:
            return bool(value >= other)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(token: _Token) -> str:
    return worded("its end") if token.kind == "end" else f'"{token.text}"'


def _error(sentence: str) -> FieldError:
    return FieldError("where", sentence)
