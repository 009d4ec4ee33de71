"""The words of sentences, which a face may show in its own language.

`worded` and `worded_n` make a sentence with values in it, which knows what it was made of: files have it in English
(kept_words). `sentence` makes one that is worded where it is shown; `mark` names the fixed texts of tables. The
command line shows them in English. The window has them translated: it gives `speak` its translator when it starts,
before anything is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from numbers import Number

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


_english = _Language()
_language = _Language()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that is kept: `str` of it is English, as files have it; `worded` says it in the language of now.

    `sentence` makes it. A value may be a sentence too, or a tuple of sentences, which are joined by commas.
    `is_clause`: it has no full stop. With a count `n`, `text` is for many and `one` for one.
    """

    text: str
    values: tuple[tuple[str, object], ...] = ()
    is_clause: bool = False
    one: str = ""
    n: int | None = None

    def __str__(self) -> str:
        return self._said(_english)

    def worded(self) -> str:
        """Return it in the language of now."""
        return Worded(self._said(_language), self)

    def as_clause(self) -> Sentence:
        """Return it without its full stop, to stand within another sentence."""
        return replace(self, is_clause=True)

    def _said(self, language: _Language) -> str:
        values = {name: _value(value, language) for name, value in self.values}
        if self.n is None:
            found = language.translate(self.text)
        else:
            found = language.translate_count(self.one, self.text, self.n)
            values["n"] = format_number(self.n)
        if values:
            found = found.format(**values)
        return found.rstrip(".。") if self.is_clause else found


class Worded(str):
    """A sentence in the language of now, and as any text otherwise. `kept` says it in English, or another time.

    Added to another text, or joining others, it makes one that knows of both.
    """

    __slots__ = ("kept",)
    kept: Sentence

    def __new__(cls, text: str, kept: Sentence) -> Worded:
        made = super().__new__(cls, text)
        made.kept = kept
        return made

    def __getnewargs__(self) -> tuple[str, Sentence]:  # type: ignore[override]  # a copy needs both
        return str.__str__(self), self.kept

    def __str__(self) -> str:
        return self  # as the text of an exception, too, it stays what it is

    def __add__(self, other: str) -> str:
        return _joined((self, other)) if isinstance(other, str) else NotImplemented

    def __radd__(self, other: str) -> str:
        return _joined((other, self)) if isinstance(other, str) else NotImplemented

    def join(self, texts: Iterable[str]) -> str:
        return joined(self, texts)


def _joined(texts: Iterable[str]) -> str:
    parts = tuple((f"part{number}", _kept(text)) for number, text in enumerate(texts))
    return Sentence("".join(f"{{{name}}}" for name, _ in parts), parts).worded()


def _value(value: object, language: _Language) -> object:
    if isinstance(value, Sentence):
        return value._said(language)
    if isinstance(value, tuple):
        return ", ".join(str(_value(item, language)) for item in value)
    return value


def _kept(value: object) -> object:
    """Return a value as a sentence can keep it: without what an exception or an array holds on to."""
    if isinstance(value, Worded):
        return value.kept
    if value is None or isinstance(value, str | Number | Sentence):
        return value
    if isinstance(value, tuple) and value and all(isinstance(item, Sentence | Worded) for item in value):
        return tuple(_kept(item) for item in value)
    text = str(value)
    return text.kept if isinstance(text, Worded) else text


def speak(translate: Translate = _in_english, translate_count: TranslateCount = _count_in_english) -> None:
    """Word all sentences that are made from now on by these two, without them in English.

    `translate` gives a text in another language, its `{names}` kept, and the text itself where it has none.
    `translate_count` is given the text for one, the text for many and the number. Both are called in any thread.
    """
    _language.translate, _language.translate_count = translate, translate_count


def worded(text: str, /, **values: object) -> str:
    """Return a sentence; `{name}` in it stands for the value of that name, as for str.format.

    Without values the text is left alone, with braces too. Give it a literal: docs/make_languages.py collects these
    for the translations. Files keep it in English (kept_words): readers of another language read it too.
    """
    return text if isinstance(text, Worded) else sentence(text, **values).worded()


def worded_n(one: str, many: str, n: int, /, **values: object) -> str:
    """Return the sentence for a count, `one` or `many`; "{n}" in them is the number, written as 1 234.

    Give it literals. A translation has as many forms as its language has.
    """
    return Sentence(many, tuple((name, _kept(value)) for name, value in values.items()), one=one, n=n).worded()


def sentence(text: str, /, **values: object) -> Sentence:
    """Return a sentence to keep, as one that is shown and written to a file. Give it a literal, as `worded`."""
    return Sentence(text, tuple((name, _kept(value)) for name, value in values.items()))


def joined(between: str, texts: Iterable[str]) -> str:
    """Return texts in a row, with `between` between them, as one that knows of each sentence. Of none, ""."""
    row: list[str] = []
    for text in texts:
        row += [between, text] if row else [text]
    return _joined(row) if row else ""


def in_english(text: str) -> str:
    """Return a text as files have it: a sentence in English, what is no sentence as it is."""
    return str(text.kept) if isinstance(text, Worded) else text


def mark(text: str) -> str:
    """Return `text`, a fixed text of a table, which the window translates where it shows it. Give it a literal."""
    return text
