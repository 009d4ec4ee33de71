"""The topics of the help: read from resources/help/topics.md, whose headings are the questions people have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).resolve().parents[3] / "resources" / "help" / "topics.md"
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


def read_topics(file: Path = FILE) -> tuple[Topic, ...]:
    """The topics, in the order of the file."""
    found = []
    for part in f"\n{file.read_text(encoding='utf-8')}".split("\n# ")[1:]:
        title, _, rest = part.partition("\n")
        words, _, text = rest.partition("\n")
        found.append(Topic(title.strip(), words.removeprefix(_WORDS).strip(), text.strip()))
    return tuple(found)
