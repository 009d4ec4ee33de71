"""Trashed: the record of one deletion that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Trashed:
    """Something in a trash: `what` names it for people, `paths` are where it belongs; the last is restored first.

    `bytes`: what it takes on the disk, as far as that was asked for. `problem`: the sentence that says why it
    cannot be restored, else "".
    """

    folder: Path
    what: str
    paths: tuple[Path, ...]
    deleted: float
    bytes: int = 0
    problem: str = ""
