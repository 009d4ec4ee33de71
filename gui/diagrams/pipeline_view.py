"""The ways through a model as a drawing: a lane each, with boxes that several lanes go through in common."""

from __future__ import annotations

import itertools
from html import escape

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsSimpleTextItem, QWidget

from core.words import mark
from gui.diagrams.diagram_view import DiagramView
from gui.diagrams.pipeline_layout import Placed, place_across, place_down
from gui.diagrams.pipeline_records import MODEL, OPTIMIZER, PipelineDiagram, Stage
from gui.diagrams.signature_items import BoxItem
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.text import as_plain

_LEARNS = mark("moves the weights")
_AROUND = 16.0  # px from the boxes to the arrow that goes back


class PipelineView(DiagramView):
    """Lanes from left to right, or from top to bottom where that shows more. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, name="pipeline_view", about=tr("Diagram of training, evaluation and serving"), parent=parent
        )
        self._diagram: PipelineDiagram | None = None
        self._full: PipelineDiagram | None = None
        self._extras: list[QGraphicsItem] = []

    @property
    def diagram(self) -> PipelineDiagram | None:
        return self._diagram

    def show_diagram(self, diagram: PipelineDiagram | None, full: PipelineDiagram | None = None) -> None:
        """Draw this; None clears. `full`: the same with no name left out, for the clipboard."""
        self._diagram, self._full = diagram, full or diagram
        self._draw_anew()

    @property
    @override
    def picture_name(self) -> str:
        return "pipelines"

    @override
    def text(self) -> str:
        return self._full.text() if self._full is not None else ""

    @override
    def _make_items(self) -> list[BoxItem]:
        self._extras = []
        tokens = self.theme.tokens
        items = []
        for stage in self._diagram.stages if self._diagram is not None else ():
            edge, ground = (
                (tokens.accent, tokens.accent_ground) if stage.is_shared else (self._colour(stage.first), "")
            )
            items.append(BoxItem(stage.box, tokens, self.font(), edge, ground))
        return items

    @override
    def _arrange(self) -> QRectF:
        diagram = self._diagram
        if diagram is None:
            return QRectF()
        heads = self._make_heads()
        across = place_across(diagram, self._items, heads)
        down = place_down(diagram, self._items, heads)
        chosen = max((across, down), key=lambda placed: self._scale_for(placed.bounds))
        chosen.apply(self._items, heads)
        for lane in range(len(diagram.lanes)):
            self._link(chosen, lane)
        if diagram.learns:
            self._link_back(chosen)
        return chosen.bounds

    def _make_heads(self) -> list[QGraphicsItem]:
        """New titles of the lanes. What was drawn besides the boxes goes."""
        for old in self._extras:
            self._scene.removeItem(old)
        self._extras = []
        heads: list[QGraphicsItem] = []
        for place, lane in enumerate(self._diagram.lanes if self._diagram is not None else ()):
            head = QGraphicsSimpleTextItem(lane.title)
            head.setFont(self._text_font(13, bold=True))
            head.setBrush(QColor(self._colour(place)))
            below = QGraphicsSimpleTextItem(lane.ops, head)
            below.setFont(self._text_font(12))
            below.setBrush(QColor(self.theme.tokens.muted))
            below.setPos(0, head.boundingRect().height())
            for item in (head, below):
                item.setToolTip(as_plain(f"{lane.title} {lane.help}"))
            self._add(head)
            heads.append(head)
        return heads

    def _add(self, item: QGraphicsItem) -> None:
        self._scene.addItem(item)
        self._extras.append(item)

    def _link(self, placed: Placed, lane: int) -> None:
        """The arrows of one lane, from box to box, each a straight line."""
        assert self._diagram is not None
        colour = self._colour(lane)
        way = self._diagram.way(lane)
        for start, end in itertools.pairwise(way):
            first, last = placed.ends(self._item(start), self._item(end), lane)
            self._draw_arrow([first, last], colour)

    def _link_back(self, placed: Placed) -> None:
        """From the optimizer round the boxes between to the model: what learning is."""
        assert self._diagram is not None
        by_place = {stage.place: stage for stage in self._diagram.stages}
        if MODEL not in by_place or OPTIMIZER not in by_place:
            return
        start, end = (self._item(by_place[place]).sceneBoundingRect() for place in (OPTIMIZER, MODEL))
        label = QGraphicsSimpleTextItem(tr(_LEARNS))
        label.setFont(self._text_font(11))
        label.setBrush(QColor(self.theme.tokens.muted))
        size = label.boundingRect()
        if placed.is_across:
            y = min(start.top(), end.top()) - _AROUND
            points = [QPointF(start.center().x(), start.top()), QPointF(start.center().x(), y)]
            points += [QPointF(end.center().x(), y), QPointF(end.center().x(), end.top())]
            label.setPos((start.center().x() + end.center().x() - size.width()) / 2, y - size.height() - 2)
        else:
            x = min(start.left(), end.left()) - _AROUND
            points = [QPointF(start.left(), start.center().y()), QPointF(x, start.center().y())]
            points += [QPointF(x, end.center().y()), QPointF(end.left(), end.center().y())]
            label.setRotation(-90)
            label.setPos(x - size.height() - 2, (start.center().y() + end.center().y() + size.width()) / 2)
        self._draw_arrow(points, self._colour(0), dashed=True)
        self._add(label)

    def _draw_arrow(self, points: list[QPointF], colour: str, *, dashed: bool = False) -> None:
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        line = QGraphicsPathItem(path)
        line.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
        tip, before = points[-1], points[-2]
        way = tip - before
        length = max(1.0, (way.x() ** 2 + way.y() ** 2) ** 0.5)
        ahead = QPointF(way.x() / length, way.y() / length)
        aside = QPointF(-ahead.y(), ahead.x())
        head = QPainterPath(tip - ahead * 6 + aside * 3.5)
        head.lineTo(tip)
        head.lineTo(tip - ahead * 6 - aside * 3.5)
        point_item = QGraphicsPathItem(head)
        point_item.setPen(QPen(QColor(colour), 1.5))
        for item in (line, point_item):
            item.setZValue(-1)
            self._add(item)

    def _item(self, stage: Stage) -> BoxItem:
        assert self._diagram is not None
        return self._items[self._diagram.stages.index(stage)]

    def _colour(self, lane: int) -> str:
        """Training and evaluation have the colours of their curves."""
        name = self._diagram.lanes[lane].name if self._diagram is not None else "training"
        return self.theme.tokens.curves[("training", "evaluation", "serving").index(name)]

    def _text_font(self, pixels: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    @override
    def _explain(self, item: BoxItem | None, row: int | None) -> None:
        """With no name under the mouse: what the picture is about."""
        if item is not None and row is not None:
            super()._explain(item, row)
            return
        for other in self._items:
            other.light(None)
        lanes = self._diagram.lanes if self._diagram is not None else ()
        shared = tr(
            "What the lanes have in common is drawn as one box: the same code, and one set of weights. Where "
            "training has your input_fn, serving has a receiver: a server gets requests, and knows no files of "
            "yours."
        )
        text = shared if len(lanes) > 1 else f"{lanes[0].title} {lanes[0].help}" if lanes else ""
        broken = [f"<b>{escape(lane.title)}</b> {escape(lane.help)}" for lane in lanes if not lane.is_built]
        self.explained.emit("<br>".join(broken) or escape(text))
