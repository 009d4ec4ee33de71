"""Answer: findings and advice as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from core.words import joined, mark, worded

Question = Literal["curve", "stop", "signature", "answer", "checkpoint"]
QUESTIONS: tuple[Question, ...] = get_args(Question)
TITLES: dict[Question, str] = {
    "curve": mark("Why is there no curve?"),
    "stop": mark("Why did it stop?"),
    "signature": mark("Why is this signature missing?"),
    "answer": mark("Why is the answer different?"),
    "checkpoint": mark("Why was this checkpoint deleted?"),
}
WORDS: dict[Question, str] = {
    "curve": "curve chart empty nothing shown missing plot no loss accuracy event files tensorboard",
    "stop": "stopped end ended early interrupted finished failed crash nan",
    "signature": "signature missing serving_default dense example classification receiver not there lost",
    "answer": "answer prediction result different wrong differs other than training parity skew",
    "checkpoint": "checkpoint deleted removed gone lost disappeared retention keep",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """`facts` are the findings, one sentence each; `advice` says what to do, "" for nothing.

    `conclusion` is the answer, which may be that nothing is wrong or that the cause is unknown.
    """

    question: Question
    conclusion: str
    facts: tuple[str, ...] = ()
    advice: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The answer for the terminal, sentences that know their English; a name in one may hold a line break."""
        facts = (joined("", ["  - ", fact]) for fact in self.facts)
        return (worded(TITLES[self.question]), self.conclusion, *facts, *([self.advice] if self.advice else []))

    def as_text(self) -> str:
        """Return the answer as text for the clipboard; it knows its English as a sentence does."""
        return joined("\n", self.lines)
