"""What a chart says in numbers: the values of all curves under the mouse, and what they do in a selected range."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gui.charts.curves.curve import Stats
from gui.look.language import tr, tr_n
from gui.look.tokens import Tokens
from gui.widgets.text import format_metric, format_number

MOST_ROWS = 12
_GAP = 14  # px between the mouse and the box


@dataclass(frozen=True, slots=True)
class Reading:
    """The point of one curve nearest to the mouse. `smoothed` is None where it is not; `sign` is its shape."""

    name: str
    colour: str
    value: float
    smoothed: float | None
    step: int
    sign: str


@dataclass(frozen=True, slots=True)
class RangeReading:
    """What one curve does in the selected range."""

    name: str
    colour: str
    stats: Stats
    sign: str


class ReadoutBox(QLabel):
    """A small table over everything else; the mouse goes through it. It is a child of the window while shown."""

    def __init__(self, owner: QWidget, name: str) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setObjectName(name)
        self.setProperty("role", "readout")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: QPoint, text: str) -> None:
        """Show the text beside a place on the screen, inside of the window."""
        window = self._owner.window()
        if self.parent() is not window:
            self.setParent(window)
        self.setText(text)
        self.adjustSize()
        corner = window.mapFromGlobal(place) + QPoint(_GAP, _GAP)
        if corner.x() + self.width() > window.width():
            corner.setX(corner.x() - self.width() - 2 * _GAP)
        if corner.y() + self.height() > window.height():
            corner.setY(corner.y() - self.height() - 2 * _GAP)
        self.move(max(0, corner.x()), max(0, corner.y()))
        self.show()
        self.raise_()

    def put_away(self) -> None:
        """Hide, and go back to where it came from, to be deleted with it."""
        if not self.isHidden():
            self.hide()
            self.setParent(self._owner)


def readings_table(readings: Sequence[Reading], notes: Sequence[str], tokens: Tokens) -> str:
    """All curves, the greatest value first; NaN last."""
    ordered = sorted(readings, key=lambda item: -item.value if math.isfinite(item.value) else math.inf)
    smoothed = any(item.smoothed is not None for item in ordered)
    head = ["", "", tr("value"), *([tr("smoothed")] if smoothed else []), tr("step")]
    rows = [_row(head, tokens.muted)]
    for item in ordered[:MOST_ROWS]:
        cells = [_mark(item.sign, item.colour), html.escape(item.name), f"<b>{format_metric(item.value)}</b>"]
        if smoothed:
            cells.append("" if item.smoothed is None else format_metric(item.smoothed))
        rows.append(_row([*cells, format_number(item.step)], tokens.text))
    lines = list(notes)
    if len(ordered) > MOST_ROWS:
        lines.insert(0, tr_n("and {n} more", "and {n} more", len(ordered) - MOST_ROWS))
    return _table(rows, lines, tokens)


def readings_words(readings: Sequence[Reading]) -> str:
    """The same for those who hear it: the step, and each value there."""
    parts = [
        tr(
            "{name} {value} at step {step}",
            name=item.name,
            value=format_metric(item.value),
            step=format_number(item.step),
        )
        for item in readings
    ]
    return "; ".join(parts)


def range_table(title: str, readings: Sequence[RangeReading], tokens: Tokens) -> str:
    """Least, greatest, mean and last value of each curve in a range."""
    said = html.escape(tr("From {ends}", ends=title))
    head = f'<div style="color:{tokens.muted}; margin-top:6px">{said}</div>'
    if not readings:
        return f'{head}<div style="color:{tokens.muted}">{tr("No points here.")}</div>'
    rows = [_row(["", "", tr("min"), tr("max"), tr("mean"), tr("last"), tr("points")], tokens.muted)]
    for item in readings[:MOST_ROWS]:
        stats = item.stats
        numbers = [format_metric(value) for value in (stats.least, stats.greatest, stats.mean, stats.last)]
        cells = [_mark(item.sign, item.colour), html.escape(item.name), *numbers, format_number(stats.count)]
        rows.append(_row(cells, tokens.text))
    return head + _table(rows, [], tokens)


def _mark(sign: str, colour: str) -> str:
    return f'<span style="color:{colour}">{sign}</span>'


def _row(cells: Sequence[str], colour: str) -> str:
    columns = (
        f'<td align="{"left" if index < 2 else "right"}" style="color:{colour}; padding-right:8px">{cell}</td>'
        for index, cell in enumerate(cells)
    )
    return f"<tr>{''.join(columns)}</tr>"


def _table(rows: Sequence[str], notes: Sequence[str], tokens: Tokens) -> str:
    below = "".join(f'<div style="color:{tokens.muted}">{html.escape(note)}</div>' for note in notes)
    return f'<table cellspacing="0" cellpadding="1">{"".join(rows)}</table>{below}'
