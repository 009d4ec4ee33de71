"""What was predicted before, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.theme import Theme
from gui.widgets.basics import Card
from gui.widgets.messages import EmptyState
from gui.widgets.record_table import Column, RecordTable

_MOST = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One prediction: what was typed (raw editor contents), what came back, in short."""

    number: int
    export: str
    changed: str
    answer: str
    score: float | None
    delta: float | None
    raw: Mapping[str, Any]


class HistoryCard(Card):
    """The newest first; a double click puts an input back. GUI thread."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("History", parent=parent)
        self._entries: list[Entry] = []
        self._table = RecordTable(theme, _number_of, name="history_table", help="Earlier predictions")
        self._table.setToolTip("Double click puts the input back into the form")
        self._table.activated_record.connect(self.chosen)
        self._empty = EmptyState("No predictions yet", "Each one is kept here, with what changed.")
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._empty, 1)
        self._table.hide()

    def add(self, export: str, raw: Mapping[str, Any], answer: str, score: float | None) -> None:
        """Note a prediction. `score` is the number its delta is taken of."""
        last = self._entries[-1] if self._entries else None
        delta = None
        if last is not None and score is not None and last.score is not None:
            delta = score - last.score
        changed = _changed(last, export, raw)
        number = last.number + 1 if last is not None else 1
        self._entries.append(Entry(number, export, changed, answer, score, delta, dict(raw)))
        del self._entries[:-_MOST]
        self._table.show()
        self._empty.hide()
        self._table.show_records(_COLUMNS, self._entries[::-1])


def _changed(last: Entry | None, export: str, raw: Mapping[str, Any]) -> str:
    if last is None:
        return "first input"
    parts = [] if last.export == export else [f"export {last.export} → {export}"]
    for name, value in raw.items():
        before = last.raw.get(name)
        if isinstance(value, np.ndarray) or isinstance(before, np.ndarray):
            if not np.array_equal(np.asarray(value), np.asarray(before)):
                parts.append(f"{name} drawn anew")
        elif value != before:
            parts.append(f"{name} {before or 'default'} → {value or 'default'}")
    return ", ".join(parts) or "the same input"


_COLUMNS: list[Column[Entry]] = [
    Column("#", lambda item: str(item.number), lambda item: item.number, number=True, muted=True),
    Column("What changed", lambda item: item.changed, lambda item: item.changed, stretch=True),
    Column("Answer", lambda item: item.answer, lambda item: item.answer),
    Column("Score", lambda item: "-" if item.score is None else f"{item.score:.3f}", lambda item: item.score, True),
    Column(
        "Change", lambda item: "" if item.delta is None else f"{item.delta:+.3f}", lambda item: item.delta, True
    ),
]


def _number_of(entry: Entry) -> object:
    return entry.number
