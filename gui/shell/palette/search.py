"""Which entries fit what was typed: by words, their beginnings and parts, and near misses. Plain Python, no Qt."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from core.words import mark

EntryKind = Literal["action", "page", "setting", "param", "run", "name", "word", "help", "question", "code"]
KIND_WORDS: Mapping[EntryKind, str] = {
    "action": mark("action"),
    "page": mark("page"),
    "setting": mark("setting"),
    "param": mark("param"),
    "run": mark("run"),
    "name": mark("name"),
    "word": mark("word"),
    "help": mark("help"),
    "question": mark("question"),
    "code": mark("code"),
}
_COMMON = frozenset(
    (
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "did", "do", "does", "for", "from", "get",
        "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "not", "of", "on", "or",
        "so", "that", "the", "there", "this", "to", "use", "was", "what", "when", "where", "which", "while",
        "who", "why", "will", "with", "you", "your",
        "auf", "aus", "dem", "den", "der", "des", "die", "das", "ein", "eine", "einem", "einen", "einer",
        "es", "für", "geht", "gehen", "ich", "im", "ist", "kann", "mein", "meine", "mit", "nicht", "oder", "und",
        "von", "vom", "wann", "warum", "was", "welche", "wie", "wird", "wo", "wohin", "zu", "zum", "zur",
    )
)  # fmt: skip
_ASKING = frozenset(
    (
        "how", "what", "when", "where", "why", "which", "can", "does", "is", "vs", "difference",
        "wann", "warum", "was", "welche", "wie", "wo", "wohin", "wozu", "unterschied",
    )
)  # fmt: skip
_CHINESE = "\u3400-\u9fff"
_ASKING_IN_CHINESE = re.compile("什么|怎么|怎样|如何|为何|哪|吗|区别|差异")
# What stands between the words of a Chinese sentence, which has no spaces.
_BETWEEN = re.compile(
    "什么时候|为什么|有什么|什么|怎么样|怎么|怎样|如何|为何|哪里|哪些|哪个|可以|需要|没有|不能|我的|以及|或者"
    "|[的了是吗呢和与在我把被用从到对给有能会要不请让]"
)
_ANSWERS = 1.7  # a question wants an answer before a button
_WORD = re.compile(rf"[{_CHINESE}]+|[^\W_{_CHINESE}]+")
_TITLE, _BEGINNING, _PART, _EXTRA, _EXTRA_PART, _NEAR = 10.0, 7.0, 4.0, 5.0, 3.0, 2.0
_LEAST_COVERED = 0.5  # of the words that were typed
_SHORT = 3  # letters of a word below which only its beginning counts
_MOST_WORDS = 12  # that are looked for; more were pasted
_LONGEST = 24  # letters of a word that may be a near miss: to compare longer ones takes long
_ALIKE = 0.8
_MOST_KEPT = 10_000  # texts whose words are kept


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be found. `detail` stands under its title, `keys` beside it; `words` are searched too.

    `act` does it. `why_not`: it cannot be done now, for this reason.
    """

    kind: EntryKind
    title: str
    detail: str
    act: Callable[[], object]
    words: str = ""
    keys: str = ""
    why_not: str = ""


def search(entries: Sequence[Entry], typed: str, most: int = 40) -> list[Entry]:
    """The entries that fit, the best first; of equals those listed first. All of them where nothing was typed."""
    wanted = words_of(typed)[:_MOST_WORDS]
    if not wanted:
        return list(entries[:most])
    found, near = [], _near_misses(entries, wanted)
    asks = not _ASKING.isdisjoint(typed.lower().split()) or _ASKING_IN_CHINESE.search(typed) is not None
    for place, entry in enumerate(entries):
        score = _score(entry, wanted, near, typed.strip().lower())
        if asks and entry.kind in ("help", "question"):
            score *= _ANSWERS
        if score > 0:
            found.append((-score, place, entry))
    return [entry for _, _, entry in sorted(found, key=lambda item: item[:2])[:most]]


def words_of(text: str) -> list[str]:
    """The words that tell something, in their plain form; all of them where none does."""
    found = _WORD.findall(text.lower())
    telling = [word for word in found if _stem(word) not in _COMMON and word not in _COMMON]
    return [piece for word in telling or found for piece in _pieces(word)]


def _pieces(word: str) -> list[str]:
    """A word in its plain form; of a Chinese sentence each two signs in a row, since most words have two."""
    if word.isascii() or not re.match(f"[{_CHINESE}]", word):
        return [_stem(word)]
    parts = [part for part in _BETWEEN.split(word) if part] or [word]
    return [part[at : at + 2] for part in parts for at in range(max(1, len(part) - 1))]


def _near_misses(entries: Sequence[Entry], wanted: Sequence[str]) -> dict[str, Collection[str]]:
    """For each word that was typed those of the entries that it may be a slip of."""
    texts = (text for entry in entries for text in (entry.title, entry.words, entry.detail))
    vocabulary = {word for text in texts for word in _plain(text)}
    found: dict[str, Collection[str]] = {}
    for word in wanted:
        # Words of other lengths cannot be alike enough.
        like = [other for other in vocabulary if abs(len(other) - len(word)) <= len(word) // 2]
        may_be = bool(like) and _SHORT < len(word) <= _LONGEST
        found[word] = frozenset(difflib.get_close_matches(word, like, len(like), _ALIKE)) if may_be else ()
    return found


def _score(entry: Entry, wanted: Sequence[str], near: Mapping[str, Collection[str]], typed: str) -> float:
    title, extra = _plain(entry.title), [*_plain(entry.words), *_plain(entry.detail)]
    scores = [max(_in_title(word, title, near[word]), _in_extra(word, extra, near[word])) for word in wanted]
    covered = sum(score > 0 for score in scores) / len(wanted)
    if covered < _LEAST_COVERED:
        return 0.0
    whole = _TITLE * len(wanted) if typed and typed in entry.title.lower() else 0.0
    # An entry that is about nothing else comes before one that mentions it among others.
    shorter = 1.0 / (1 + len(title))
    return (sum(scores) + whole) * covered + shorter


@functools.lru_cache(_MOST_KEPT)
def _plain(text: str) -> tuple[str, ...]:
    """The words of a text of an entry; kept, since each letter that is typed asks for them all anew."""
    return tuple(_stem(word) for word in _WORD.findall(text.lower()))


def _in_title(word: str, title: Sequence[str], near: Collection[str]) -> float:
    if word in title:
        return _TITLE
    if any(other.startswith(word) for other in title):
        return _BEGINNING
    if _may_be_part(word) and any(word in other for other in title):
        return _PART
    return _NEAR if any(other in near for other in title) else 0.0


def _in_extra(word: str, extra: Sequence[str], near: Collection[str]) -> float:
    if word in extra:
        return _EXTRA
    if len(word) >= _SHORT and any(other.startswith(word) for other in extra):
        return _EXTRA_PART
    if not word.isascii() and any(word in other for other in extra):
        return _EXTRA_PART
    return _NEAR / 2 if len(word) > _SHORT + 1 and any(other in near for other in extra) else 0.0


def _may_be_part(word: str) -> bool:
    """Chinese sentences are written as one word, and two of its signs tell as much as three letters do."""
    return len(word) >= _SHORT or not word.isascii()


def _stem(word: str) -> str:
    """Without the endings that make no difference: exports, exported, exporting."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORT + (ending == "ing"):
            return word[: -len(ending)]
    return word
