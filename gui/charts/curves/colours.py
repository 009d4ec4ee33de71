"""Which colour, dashes and shape a curve gets. No two curves of a chart are told apart by their colours alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from gui.charts.curves.names import CurveKey
from gui.charts.shapes import Shape, shape_at
from gui.look.tokens import Tokens

_PALE = 0.32
_NAMED = 2  # the colour of the first named evaluation; training and the default evaluation come before


Dash = tuple[float, ...]  # lengths of lines and gaps, in widths of the line; () for a line without gaps
SOLID: Dash = ()
_DOTTED: Dash = (1.0, 2.0)
_EVAL: Dash = (4.0, 2.0)
_NAMED_DASHES: tuple[Dash, ...] = (
    (4.0, 2.0, 1.0, 2.0),
    (4.0, 2.0, 1.0, 2.0, 1.0, 2.0),
    (9.0, 2.5),
    (9.0, 2.5, 1.0, 2.5),
    (2.0, 2.0),
    (9.0, 2.5, 1.0, 2.5, 1.0, 2.5),
)


@dataclass(frozen=True, slots=True)
class CurveLook:
    """How one curve is drawn. `shape` stands at some of its points; `place` says at which."""

    colour: QColor
    dash: Dash = SOLID
    shape: Shape | None = None
    place: int = 0

    def pen(self, width: float) -> QPen:
        """A pen that draws the line."""
        pen = QPen(self.colour, width)
        pen.setCosmetic(True)
        if self.dash:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(self.dash)
        return pen


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


def run_look(place: int, tokens: Tokens) -> CurveLook:
    """The colour and the shape of the run at that place, wherever it is drawn beside others."""
    return CurveLook(run_colour(place, tokens), SOLID, shape_at(place), place)


def curve_look(key: CurveKey, place: int, evaluations: tuple[str, ...], tokens: Tokens, *, many: bool) -> CurveLook:
    """`place`: the run's; `evaluations`: the named ones of the chart; `many`: several runs are on the chart.

    One run: training and each evaluation have their colours, and each evaluation its shape. Several: each run has
    its colour and its shape, and dashes tell evaluations. An alias is dotted.
    """
    named = evaluations.index(key.folder) if key.folder in evaluations else 0
    if many:
        dash = SOLID
        if key.is_eval:
            dash = _EVAL if key.folder == "eval" else _NAMED_DASHES[named % len(_NAMED_DASHES)]
        return replace(run_look(place, tokens), dash=_DOTTED if key.tag else dash)
    if key.folder in ("", "eval"):
        shape = shape_at(0) if key.is_eval else None
        return CurveLook(QColor(tokens.eval if key.is_eval else tokens.train), _DOTTED if key.tag else SOLID, shape)
    dash = _DOTTED if key.tag else _EVAL
    return CurveLook(run_colour(_NAMED + named, tokens), dash, shape_at(1 + named), 1 + named)
