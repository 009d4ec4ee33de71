"""What was predicted before, and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.predict.answer.question import same_raw
from gui.widgets.basics import Tone
from gui.widgets.messages import EmptyState
from gui.widgets.tables.record_table import Column, RecordTable
from gui.widgets.text import format_change, format_metric

_MOST = 200
_MOST_CHANGES = 12
_SAME = 5e-4  # a change below this is none


@dataclass(frozen=True, slots=True, eq=False)
class HistoryEntry:
    """One prediction: what was typed (raw editor contents), what came back, in short.

    `scores` are the numbers to follow, `score` the one of `answer`, `delta` its change since the entry before.
    """

    number: int
    export: str
    changed: str
    answer: str
    score: float | None
    delta: float | None
    scores: Mapping[str, float] = field(default_factory=dict)
    raw: Mapping[str, object] = field(default_factory=dict)


class HistoryView(QWidget):
    """The newest first; a click puts an input back: `chosen`. GUI thread."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_view")
        self.setProperty("hint", tr("click to restore this input"))
        self._entries: list[HistoryEntry] = []
        self._table = RecordTable(theme, _number_of, name="history_table", help=tr("Earlier predictions"))
        self._table.setToolTip(tr("Click an entry to restore its input"))
        self._table.clicked_record.connect(self.chosen)
        self._table.activated_record.connect(self.chosen)
        self._empty = EmptyState(
            tr("No predictions yet"), tr("Each one is kept here, with what changed in between.")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        self.clear()

    @property
    def entries(self) -> tuple[HistoryEntry, ...]:
        """The oldest first."""
        return tuple(self._entries)

    def clear(self) -> None:
        """Another run: what was asked of the last one means nothing here."""
        self._entries.clear()
        self._show()

    def add(
        self,
        export: str,
        raw: Mapping[str, object],
        labels: Mapping[str, str],
        answer: tuple[str, str],
        scores: Mapping[str, float],
    ) -> None:
        """Note a prediction. `answer` is what to show and the name of the score that goes with it."""
        last = self._entries[-1] if self._entries else None
        text, name = answer
        score = scores.get(name)
        before = last.scores.get(name) if last is not None else None
        delta = score - before if score is not None and before is not None else None
        changed = _changed(last, export, raw, labels)
        number = last.number + 1 if last is not None else 1
        self._entries.append(HistoryEntry(number, export, changed, text, score, delta, dict(scores), dict(raw)))
        del self._entries[:-_MOST]
        self._show()
        self._table.select(number)

    def _show(self) -> None:
        self._table.setVisible(bool(self._entries))
        self._empty.setVisible(not self._entries)
        self._table.show_records(_columns(), self._entries[::-1])


def _changed(last: HistoryEntry | None, export: str, raw: Mapping[str, object], labels: Mapping[str, str]) -> str:
    if last is None:
        return tr("first input")
    parts = [] if last.export == export else [tr("export {before} → {after}", before=last.export, after=export)]
    for name, value in raw.items():
        before, label = last.raw.get(name), labels.get(name, name)
        if same_raw(value, before):
            continue
        if any(isinstance(side, np.ndarray | Mapping) for side in (value, before)):  # a picture
            parts.append(tr("{label} changed", label=label))
        else:
            parts.append(f"{label} {_shown(before)} → {_shown(value)}")
    changes = ", ".join(parts[:_MOST_CHANGES])
    if len(parts) > _MOST_CHANGES:
        return tr_n(
            "{changes}, and {n} more", "{changes}, and {n} more", len(parts) - _MOST_CHANGES, changes=changes
        )
    return changes or tr("the same input")


def _shown(raw: Any) -> str:
    if raw is None:
        return tr("none")
    flat = isinstance(raw, tuple) and any(raw) and all(isinstance(part, str) for part in raw)
    text = ", ".join(part or "0" for part in raw) if flat else raw
    text = text if isinstance(text, str) else _cells(text)
    return (text if len(text) < 30 else f"{text[:28]}…") or tr("default")


def _cells(raw: object) -> str:
    """A table of cells, or the name of a file."""
    if isinstance(raw, tuple):
        rows = [row for row in raw if any(row)]
        return tr_n("{n} row", "{n} rows", len(rows)) if rows else ""
    return str(raw)


def _number_of(entry: HistoryEntry) -> object:
    return entry.number


def _tone(entry: HistoryEntry) -> Tone | None:
    if entry.delta is None:
        return None
    return "neutral" if abs(entry.delta) < _SAME else "good" if entry.delta > 0 else "bad"


def _columns() -> list[Column[HistoryEntry]]:
    return [
        Column("#", lambda item: str(item.number), _number_of, number=True, muted=True),
        Column(tr("What changed"), lambda item: item.changed, lambda item: item.changed, stretch=True),
        Column(tr("Answer"), lambda item: item.answer, lambda item: item.answer),
        Column(tr("Score"), lambda item: format_metric(item.score), lambda item: item.score, number=True),
        Column(
            tr("Change"),
            lambda item: format_change(item.delta),
            lambda item: item.delta,
            number=True,
            tone=_tone,
            help=tr("Of the same class, or output, since the prediction before"),
        ),
    ]
