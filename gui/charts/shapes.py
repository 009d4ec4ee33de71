"""The shapes that tell lines and points apart where colour does not: of runs, evaluations and outputs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QTransform

if TYPE_CHECKING:  # the window is painted before they are imported
    import numpy as np
    import pyqtgraph as pg
    from numpy.typing import NDArray

SHAPE_SIZE = 8  # px
_SYMBOLS = ("o", "s", "d", "t2", "x", "+")
DISTINCT = 2 * len(_SYMBOLS)  # shapes that are no numbers
_SIGNS = ("●■◆▶✖✚", "○□◇▷✕✛")  # filled and hollow, as letters that look so
_LINE = "━"
_APART = 90  # px between the shapes of one line
_PHASE = 0.382  # of that, by which each line's shapes are beside those of the line before it


@dataclass(frozen=True, slots=True)
class Shape:
    """A symbol of pyqtgraph, filled or hollow; with a `number`, that number instead."""

    symbol: str
    hollow: bool = False
    number: int = 0


def shape_at(place: int) -> Shape:
    """The shape of the line at a place: six filled ones, the same hollow, from then on the number of the line."""
    count = len(_SYMBOLS)
    if place >= DISTINCT:
        return Shape("", number=place + 1)
    return Shape(_SYMBOLS[place % count], hollow=place >= count)


def sign_of(shape: Shape | None) -> str:
    """The shape as letters, to stand in a text; a line without a shape is a piece of a line."""
    if shape is None:
        return _LINE
    return str(shape.number) if shape.number else _SIGNS[shape.hollow][_SYMBOLS.index(shape.symbol)]


def path_of(shape: Shape) -> QPainterPath:
    """Its outline about (0, 0), one unit high."""
    if shape.number:
        return _number_path(shape.number)
    from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols

    return QPainterPath(Symbols[shape.symbol])


@cache
def _number_path(number: int) -> QPainterPath:
    path, font = QPainterPath(), QFont()
    font.setPixelSize(20)
    font.setBold(True)
    path.addText(0, 0, font, str(number))
    box = path.boundingRect()
    by = 1.2 / box.height()
    return QTransform.fromScale(by, by).map(path.translated(-box.center()))


def pen_and_brush(shape: Shape, colour: QColor, ground: QColor) -> tuple[QPen, QBrush]:
    """A filled shape has an edge of the ground, which parts it from its line; a hollow one of its colour."""
    edge, inside = (colour, ground) if shape.hollow else (ground, colour)
    pen = QPen(edge, 1.4 if shape.hollow else 1.0)
    pen.setCosmetic(True)
    return pen, QBrush(inside)


def dress_shapes(item: pg.PlotDataItem, shape: Shape, colour: QColor, ground: QColor) -> None:
    """Let every point of an item be drawn as that shape."""
    pen, brush = pen_and_brush(shape, colour, ground)
    item.setSymbol(path_of(shape) if shape.number else shape.symbol)
    item.setSymbolSize(SHAPE_SIZE)
    item.setSymbolPen(pen)
    item.setSymbolBrush(brush)


def draw_shape(
    painter: QPainter, centre: QPointF, shape: Shape, colour: QColor, ground: QColor, size: float = SHAPE_SIZE
) -> None:
    """The same with a painter, `size` px high."""
    pen, brush = pen_and_brush(shape, colour, ground)
    painter.save()
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawPath(QTransform.fromScale(size, size).map(path_of(shape)).translated(centre))
    painter.restore()


def marked_points(
    x: NDArray[np.float64], y: NDArray[np.float64], span: tuple[float, float], width: float, place: int
) -> NDArray[np.int64]:
    """Which points of a line get its shape: some `_APART` in `span`, which is `width` px wide, and the last one.

    The lines at different `place`s get theirs at different places, so that they do not hide each other's.
    """
    import numpy as np

    seen = np.flatnonzero(np.isfinite(x) & np.isfinite(y) & (x >= span[0]) & (x <= span[1]))
    if not len(seen) or span[1] <= span[0]:
        return seen
    apart = (span[1] - span[0]) * _APART / max(_APART, width)
    cells = np.floor((x[seen] - span[0]) / apart - place * _PHASE)
    firsts = np.unique(cells, return_index=True)[1]
    chosen = np.unique(np.append(firsts[1:] if len(firsts) > 1 else firsts, len(seen) - 1))
    picked: NDArray[np.int64] = seen[chosen]
    return picked
