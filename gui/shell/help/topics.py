"""The topics of the help: read from topics.md in resources/help, whose headings are the questions people have.

A folder with the code of a language, such as resources/help/de, has the same topics in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gui.look.language import ENGLISH

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "help"
_NAME = "topics.md"
_WORDS = "words:"


@dataclass(frozen=True, slots=True)
class Topic:
    """One question and its answer, as Markdown; `words` are what a newcomer might type to find it."""

    title: str
    words: str
    text: str

    @property
    def summary(self) -> str:
        """The first sentence, as plain text."""
        first = " ".join(self.text.split("\n\n", 1)[0].split()).replace("**", "").replace("`", "")
        return first if first.startswith("|") is False else ""


def read_topics(language: str = ENGLISH) -> tuple[Topic, ...]:
    """The topics, in the order of the file; those in English for a language that has no file."""
    file = FOLDER / language / _NAME
    text = (file if file.exists() else FOLDER / _NAME).read_text(encoding="utf-8")
    found = []
    for part in f"\n{text}".split("\n# ")[1:]:
        title, _, rest = part.partition("\n")
        words, _, text = rest.partition("\n")
        found.append(Topic(title.strip(), words.removeprefix(_WORDS).strip(), text.strip()))
    return tuple(found)
