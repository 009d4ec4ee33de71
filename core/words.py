"""The words of sentences, which a face may show in its own language.

`worded` and `worded_n` make a sentence with values in it, `sentence` one that is kept and worded where it is shown;
`mark` names the fixed texts of tables. The command line shows them in English. The window has them translated: it
gives `speak` its translator when it starts, before anything is said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from core.number_text import format_number

Translate = Callable[[str], str]
TranslateCount = Callable[[str, str, int], str]


def _in_english(text: str) -> str:
    return text


def _count_in_english(one: str, many: str, n: int) -> str:
    return one if n == 1 else many


@dataclass(slots=True)
class _Language:
    translate: Translate = _in_english
    translate_count: TranslateCount = _count_in_english


_language = _Language()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is kept: `str` of it is English, as files have it; `worded` says it in the language of now.

    `sentence` makes it. A value may be a sentence too, or a tuple of them. `is_clause`: it has no full stop.
    """

    text: str
    values: tuple[tuple[str, object], ...] = ()
    is_clause: bool = False

    def __str__(self) -> str:
        return self._said(_in_english)

    def worded(self) -> str:
        """Return it in the language of now."""
        return self._said(_language.translate)

    def as_clause(self) -> Sentence:
        """Return it without its full stop, to stand within another sentence."""
        return replace(self, is_clause=True)

    def _said(self, translate: Translate) -> str:
        found = translate(self.text)
        if self.values:
            found = found.format(**{name: _value(value, translate) for name, value in self.values})
        return found.rstrip(".。") if self.is_clause else found


def _value(value: object, translate: Translate) -> object:
    if isinstance(value, Sentence):
        return value._said(translate)
    if isinstance(value, tuple):
        return ", ".join(str(_value(item, translate)) for item in value)
    return value


def speak(translate: Translate = _in_english, translate_count: TranslateCount = _count_in_english) -> None:
    """Word all sentences that are made from now on by these two, without them in English.

    `translate` gives a text in another language, its `{names}` kept, and the text itself where it has none.
    `translate_count` is given the text for one, the text for many and the number. Both are called in any thread.
    """
    _language.translate, _language.translate_count = translate, translate_count


def worded(text: str, /, **values: object) -> str:
    """Return a sentence; `{name}` in it stands for the value of that name, as for str.format.

    Without values the text is left alone, with braces too. Give it a literal: docs/make_languages.py collects these
    for the translations. What is written to a file is not worded: readers of another language read it too.
    """
    found = _language.translate(text)
    return found.format(**values) if values else found


def worded_n(one: str, many: str, n: int, /, **values: object) -> str:
    """Return the sentence for a count, `one` or `many`; "{n}" in them is the number, written as 1 234.

    Give it literals. A translation has as many forms as its language has.
    """
    return _language.translate_count(one, many, n).format(n=format_number(n), **values)


def sentence(text: str, /, **values: object) -> Sentence:
    """Return a sentence to keep, as one that is shown and written to a file. Give it a literal, as `worded`."""
    return Sentence(text, tuple(values.items()))


def mark(text: str) -> str:
    """Return `text`, a fixed text of a table, which the window translates where it shows it. Give it a literal."""
    return text
