"""Where the boxes of a pipeline's drawing stand: lanes as rows, or the same turned, lanes as columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtWidgets import QGraphicsItem

from gui.diagrams.pipeline_records import PipelineDiagram, Stage
from gui.diagrams.signature_items import BoxItem

_AHEAD = 22.0  # px between boxes along a lane, for the arrow
_BESIDE = 18.0  # px between lanes
_HEAD = 14.0  # px between a lane's title and its first box


@dataclass(frozen=True, slots=True)
class Placed:
    """`boxes` and `heads`: where they go, in the order of the diagram; `middles`: of each lane, across its way."""

    is_across: bool
    boxes: tuple[QRectF, ...]
    heads: tuple[QPointF, ...]
    middles: tuple[float, ...]
    bounds: QRectF

    def apply(self, items: Sequence[BoxItem], heads: Sequence[QGraphicsItem]) -> None:
        for item, place in zip(items, self.boxes, strict=True):
            item.stretch(place.width(), place.height())
            item.setPos(place.topLeft())
        for head, point in zip(heads, self.heads, strict=True):
            head.setPos(point)

    def ends(self, start: BoxItem, end: BoxItem, lane: int) -> tuple[QPointF, QPointF]:
        """Where the arrow of a lane from one box to another begins and ends."""
        first, last, middle = start.sceneBoundingRect(), end.sceneBoundingRect(), self.middles[lane]
        if self.is_across:
            return QPointF(first.right(), middle), QPointF(last.left(), middle)
        return QPointF(middle, first.bottom()), QPointF(middle, last.top())


def place_across(diagram: PipelineDiagram, items: Sequence[BoxItem], heads: Sequence[QGraphicsItem]) -> Placed:
    """Lanes are rows; it goes from left to right."""
    return _place(diagram, items, heads, turned=False)


def place_down(diagram: PipelineDiagram, items: Sequence[BoxItem], heads: Sequence[QGraphicsItem]) -> Placed:
    """Lanes are columns; it goes from top to bottom."""
    return _place(diagram, items, heads, turned=True)


def _place(
    diagram: PipelineDiagram, items: Sequence[BoxItem], heads: Sequence[QGraphicsItem], *, turned: bool
) -> Placed:
    """In terms of `along` a lane and `across` it; `turned` swaps what is x and what is y."""

    def pair(size: QSizeF) -> tuple[float, float]:
        return (size.height(), size.width()) if turned else (size.width(), size.height())

    sizes = [pair(item.least) for item in items]
    titles = [pair((head.boundingRect() | head.childrenBoundingRect()).size()) for head in heads]
    deep = _depths(diagram.stages, [size[1] for size in sizes], [size[1] for size in titles])
    starts = [sum(deep[:lane]) + _BESIDE * lane for lane in range(len(deep))]
    middles = tuple(start + size / 2 for start, size in zip(starts, deep, strict=True))
    first = max((size[0] for size in titles), default=0.0) + _HEAD
    columns = sorted({stage.place for stage in diagram.stages})
    wide = {
        place: max(size[0] for size, stage in zip(sizes, diagram.stages, strict=True) if stage.place == place)
        for place in columns
    }
    left: dict[int, float] = {}
    at = first
    for place in columns:
        left[place] = at
        at += wide[place] + _AHEAD

    def rect(along: float, across: float, length: float, depth: float) -> QRectF:
        return QRectF(across, along, depth, length) if turned else QRectF(along, across, length, depth)

    boxes = []
    for stage, (length, depth) in zip(diagram.stages, sizes, strict=True):
        if stage.is_shared:
            across, depth = starts[stage.first], starts[stage.last] + deep[stage.last] - starts[stage.first]
        else:
            across = middles[stage.first] - depth / 2
        stretched = max(length, wide[stage.place]) if stage.is_shared else length
        boxes.append(rect(left[stage.place] + (wide[stage.place] - stretched) / 2, across, stretched, depth))
    points = tuple(
        rect(0.0, middle - size[1] / 2, *size).topLeft() for middle, size in zip(middles, titles, strict=True)
    )
    bounds = rect(0.0, 0.0, at - _AHEAD, starts[-1] + deep[-1]) if deep else QRectF()
    return Placed(not turned, tuple(boxes), points, middles, bounds)


def _depths(stages: Sequence[Stage], sizes: Sequence[float], titles: Sequence[float]) -> list[float]:
    """How deep each lane is: as its own boxes need, and together as the shared ones need."""
    deep = list(titles)
    for stage, size in zip(stages, sizes, strict=True):
        if not stage.is_shared:
            deep[stage.first] = max(deep[stage.first], size)
    for stage, size in zip(stages, sizes, strict=True):
        lanes = range(stage.first, stage.last + 1)
        lacking = size - sum(deep[lane] for lane in lanes) - _BESIDE * (len(lanes) - 1)
        if stage.is_shared and lacking > 0:
            for lane in lanes:
                deep[lane] += lacking / len(lanes)
    return deep
