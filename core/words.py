"""The words of sentences, which a face may show in its own language.

`worded` and `worded_n` make a sentence with values in it; `mark` names the fixed texts of tables. The command line
shows them in English. The window has them translated: it gives `speak` its translator when it starts, before
anything is said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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


def mark(text: str) -> str:
    """Return `text`, a fixed text of a table, which the window translates where it shows it. Give it a literal."""
    return text
