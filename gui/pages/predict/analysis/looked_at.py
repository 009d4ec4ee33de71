"""What of an analysis is looked at: a head, a threshold, and some of the rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.analysis.records import Head, Ints

if TYPE_CHECKING:
    from core import commands


@dataclass(frozen=True, slots=True, eq=False)
class LookedAt:
    """`threshold`: of a binary head, None as the model chooses; `rows`: None for all, else those of `title`."""

    analysis: commands.Analysis
    head: Head
    threshold: float | None = None
    rows: Ints | None = None
    title: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ChosenRows:
    """Rows that were chosen on a table or chart, and what they have in common."""

    rows: Ints
    title: str
