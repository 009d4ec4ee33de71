"""The two tables of the Server view: outputs beside each other, and versions with their states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from gui.look.language import tr
from gui.widgets.basics import Tone
from gui.widgets.tables.record_table import Column
from gui.widgets.text import elided

if TYPE_CHECKING:
    from core.serving.server.client import VersionStatus
    from gui.pages.predict.server.asking import Answered


@dataclass(frozen=True, slots=True)
class OutputLine:
    """One output: how the two differ, and what each gave."""

    name: str
    difference: str
    tone: Tone | None
    served: str
    local: str


def lines_of(answered: Answered) -> list[OutputLine]:
    """An output a line, in the order of the export."""
    local = answered.local
    if local is None:
        return [OutputLine(name, "", None, _text(value), "-") for name, value in answered.served.outputs.items()]
    lines = []
    for item in answered.differences:
        served = answered.served.outputs.get(item.output)
        largest = item.largest
        if largest is None:
            text, tone = item.why, _WARNING
        else:
            text = tr("identical") if item.is_same else tr("at most {largest}", largest=f"{largest:.3g}")
            tone = None if item.is_rounding else _WARNING
        lines.append(OutputLine(item.output, text, tone, _text(served), _text(local.get(item.output))))
    return lines


_WARNING: Tone | None = "warning"


def output_columns() -> list[Column[OutputLine]]:
    return [
        Column(tr("Output"), lambda line: line.name),
        Column(
            tr("Difference"),
            lambda line: line.difference,
            tone=lambda line: line.tone,
            help=tr("The largest difference of two values; for text, how many values differ"),
        ),
        Column(tr("Server"), lambda line: elided(line.served), tip=lambda line: line.served, number=True),
        Column(tr("This export"), lambda line: elided(line.local), tip=lambda line: line.local, number=True),
        Column("", lambda line: "", stretch=True),
    ]


def version_columns() -> list[Column[VersionStatus]]:
    return [
        Column(tr("Version"), lambda item: str(item.version), lambda item: item.version, number=True),
        Column(
            tr("State"),
            lambda item: item.state,
            tone=_state_tone,
            help=tr("As TensorFlow Serving names it; only an available version answers"),
        ),
        Column(tr("Why"), _why, tip=_why, stretch=True, muted=True),
    ]


def _state_tone(item: VersionStatus) -> Tone | None:
    return "bad" if item.has_failed else "good" if item.is_available else None


def _why(item: VersionStatus) -> str:
    return f"{item.code}: {item.message}" if item.has_failed else ""


def _text(value: object) -> str:
    """One line of values; a float with the digits that it has."""
    if value is None:
        return "-"
    array = np.asarray(value)
    if array.size == 1:
        (item,) = array.ravel().tolist()
        if isinstance(item, bytes):
            return item.decode("utf-8", "replace")
        return f"{item:.6g}" if isinstance(item, float) else str(item)
    return np.array2string(array, precision=6, threshold=64, separator=", ").replace("\n", "")
