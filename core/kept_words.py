"""Sentences in files and on the way to another process: in English, with what says them in another language.

`kept` takes the sentences out of a value that is to be written as JSON; `given_back` puts them into what was
read from it. Beside its own keys a file's object has "said", a list of objects: the "text" of a sentence and
its "values"; with a count also "one" and "n"; and "clause" where the full stop is left out. A file may come
from anywhere, so a sentence is used only if its English is exactly the text in the file.
"""

from __future__ import annotations

import dataclasses
import re
import string
from collections.abc import Mapping
from typing import TypeVar, cast

from core.words import Sentence, Worded

SAID = "said"
_DEEPEST = 6  # sentences within sentences
_MOST = 1000  # sentences of a file
_FORMAT = re.compile(r"(?:\.\d{1,2})?[defgs]?|,")

T = TypeVar("T")


def kept(value: object) -> tuple[object, list[dict[str, object]]]:
    """Return a value of mappings, lists and texts with its sentences in English, and what they were made of."""
    said: dict[str, dict[str, object]] = {}
    return _english(value, said), list(said.values())


def given_back(value: T, said: object) -> T:
    """Return a record, or a collection of them, that was read, with its sentences in the language of now.

    `said` is what stood beside it; what is not as `kept` makes it is passed over.
    """
    if not isinstance(said, list) or not said:
        return value
    found = {str(made): made for made in map(sentence_of, said[:_MOST]) if made is not None}
    return cast(T, _worded(value, found)) if found else value


def parts_of(text: str) -> dict[str, object] | None:
    """Return the parts of a sentence as JSON can hold them; None for a text that is not a sentence."""
    return _parts(text.kept) if isinstance(text, Worded) else None


def sentence_of(parts: object, deepest: int = _DEEPEST) -> Sentence | None:
    """Return the sentence that is made of the parts from `parts_of`; None if they do not make one."""
    if not isinstance(parts, Mapping) or deepest == 0:
        return None
    text, values, one, n = parts.get("text"), parts.get("values", {}), parts.get("one", ""), parts.get("n")
    number = n if isinstance(n, int) and not isinstance(n, bool) else None
    if not (isinstance(text, str) and isinstance(one, str) and isinstance(values, Mapping)):
        return None
    taken = tuple((str(name), _value_of(value, deepest - 1)) for name, value in values.items())
    names = {name for name, _ in taken} | ({"n"} if number is not None else set())
    made = Sentence(text, taken, parts.get("clause") is True, one, number)
    try:
        # Without values a text is not formatted, so braces in it mean nothing.
        if names and not all(_fits(pattern, names) for pattern in (text, one)):
            return None
        str(made)
    except (ValueError, TypeError, LookupError, AttributeError):
        return None
    return made


def _english(value: object, said: dict[str, dict[str, object]]) -> object:
    if isinstance(value, Worded):
        english = str(value.kept)
        said.setdefault(english, _parts(value.kept))
        return english
    if isinstance(value, Mapping):
        return {key: _english(item, said) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_english(item, said) for item in value]
    return value


def _worded(value: object, found: Mapping[str, Sentence]) -> object:
    if isinstance(value, str):
        return found[value].worded() if value in found else value
    if isinstance(value, list | tuple):
        return type(value)(_worded(item, found) for item in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        old = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        new = {name: _worded(item, found) for name, item in old.items()}
        changed = {name: item for name, item in new.items() if item is not old[name]}
        return dataclasses.replace(value, **changed) if changed else value
    return value


def _parts(made: Sentence) -> dict[str, object]:
    parts: dict[str, object] = {"text": made.text}
    if made.values:
        parts["values"] = {name: _part(value) for name, value in made.values}
    if made.n is not None:
        parts |= {"one": made.one, "n": made.n}
    return parts | ({"clause": True} if made.is_clause else {})


def _part(value: object) -> object:
    if isinstance(value, Sentence):
        return _parts(value)
    if isinstance(value, tuple):
        return [_part(item) for item in value]
    if not isinstance(value, int | float) and hasattr(value, "item"):
        value = value.item()  # a number of numpy's: JSON knows Python's own
    if isinstance(value, float) and value - value != 0:
        return str(value)  # JSON has no NaN
    return value


def _value_of(value: object, deepest: int) -> object:
    if isinstance(value, list):
        return tuple(_value_of(item, deepest - 1) for item in value) if deepest > 0 else ""
    if isinstance(value, Mapping):
        return sentence_of(value, deepest) or ""
    return value


def _fits(pattern: str, names: set[str]) -> bool:
    """Return whether a text asks for nothing but its values, in formats that are short."""
    return all(
        name is None or (name in names and _FORMAT.fullmatch(form or "") is not None)
        for _, name, form, _ in string.Formatter().parse(pattern)
    )
