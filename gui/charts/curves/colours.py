"""Which colour and which dashes a curve gets. Colours are told apart by colour-blind eyes, dashes by any."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from gui.charts.curves.names import CurveKey
from gui.look.tokens import Tokens

_PALE = 0.32
_NAMED = 2  # the colour of the first named evaluation; training and the default evaluation come before


@dataclass(frozen=True, slots=True)
class CurveLook:
    """How one curve is drawn."""

    colour: QColor
    dash: Qt.PenStyle = Qt.PenStyle.SolidLine


def pale(colour: QColor, ground: QColor) -> QColor:
    """A colour as it looks on `ground` when a third of it shows: opaque, as see-through lines are slow to paint."""
    mixed = (
        round(_PALE * one + (1 - _PALE) * other) for one, other in zip(_rgb(colour), _rgb(ground), strict=True)
    )
    return QColor(*mixed)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def run_colour(index: int, tokens: Tokens) -> QColor:
    """The colour of the run drawn at place `index`; the open run is at 0. Past six: other shades."""
    colours = tokens.curves
    colour = QColor(colours[index % len(colours)])
    if (index // len(colours)) % 2:
        return colour.darker(150) if tokens.name == "light" else colour.lighter(140)
    return colour


def curve_look(key: CurveKey, place: int, evaluations: tuple[str, ...], tokens: Tokens, *, many: bool) -> CurveLook:
    """`place`: the run's; `evaluations`: the named ones of the chart; `many`: several runs are on the chart.

    One run: training and each evaluation have their colours. Several: each run has its colour, and dashes tell
    evaluations. An alias is dotted.
    """
    dotted = Qt.PenStyle.DotLine
    if many:
        dash = Qt.PenStyle.SolidLine
        if key.is_eval:
            dash = Qt.PenStyle.DashLine if key.folder == "eval" else Qt.PenStyle.DashDotLine
        return CurveLook(run_colour(place, tokens), dotted if key.tag else dash)
    if key.folder in ("", "eval"):
        return CurveLook(
            QColor(tokens.eval if key.is_eval else tokens.train), dotted if key.tag else Qt.PenStyle.SolidLine
        )
    index = evaluations.index(key.folder) if key.folder in evaluations else 0
    dash = dotted if key.tag else Qt.PenStyle.DashLine
    return CurveLook(run_colour(_NAMED + index, tokens), dash)
