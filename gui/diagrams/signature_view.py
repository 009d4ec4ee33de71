"""A signature as a drawing: what a client sends -> the features -> the model -> what comes back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from core.serving.saved_model.signatures import SavedModelInfo
from core.words import mark
from gui.diagrams.diagram_view import DiagramView
from gui.diagrams.signature_diagram import Diagram, diagram_of, signature_order
from gui.diagrams.signature_items import BoxItem, LinkItem, add_plain, around, arrow, straight, to_next_line
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme

__all__ = ["SignatureView", "signature_order"]

_GAP = 30.0  # px between columns, for the curves and what is written on them
_LABELLED = {mark("parse"): 46.0, mark("preprocess"): 64.0}
_BETWEEN = 10.0  # px between boxes of one column
_BETWEEN_LINES = 40
_READABLE = 0.75  # below this scale, two lines of boxes are better than one


class SignatureView(DiagramView):
    """Draws one signature, as large as fits. GUI thread.

    other_pressed(signature): the box of another way in was clicked.
    """

    other_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, name="signature_view", about=tr("Diagram of the signature"), parent=parent)
        self._info: SavedModelInfo | None = None
        self._name = ""
        self._diagram: Diagram | None = None
        self._turn = 0.0  # between the last two lines

    @property
    def signature(self) -> str:
        """The name of the signature that is drawn, "" if none is."""
        return self._name

    @property
    @override
    def picture_name(self) -> str:
        return self._name

    def show_signature(self, info: SavedModelInfo | None, name: str) -> None:
        """Draw the signature `name` of an export; None clears."""
        self._info = info if info is not None and name in info.signatures else None
        self._name = name if self._info is not None else ""
        self._diagram = diagram_of(self._info, name) if self._info is not None else None
        self._draw_anew()

    @override
    def text(self) -> str:
        return "" if self._info is None else diagram_of(self._info, self._name, most_rows=1_000_000).text()

    @override
    def _make_items(self) -> list[BoxItem]:
        items = []
        for box in self._diagram.boxes if self._diagram is not None else ():
            item = BoxItem(box, self.theme.tokens, self.font())
            item.pressed.connect(self._other_pressed)
            items.append(item)
        return items

    @override
    def _arrange(self) -> QRectF:
        """In a row, or in two where that shows more."""
        columns = self._columns()
        one = self._scale_for(self._put(columns, wrap=False))
        two = len(columns) > 2 and one < _READABLE and self._scale_for(self._put(columns, wrap=True)) > one
        bounds = self._put(columns, wrap=two)
        self._link(two)
        return bounds

    def _columns(self) -> list[list[BoxItem]]:
        """The boxes from left to right; requests share the first column."""
        requests = [item for item in self._items if item.box.role in ("request", "other")]
        return [requests, *([item] for item in self._items if item.box.role not in ("request", "other"))]

    def _put(self, columns: list[list[BoxItem]], *, wrap: bool) -> QRectF:
        """Place the boxes, in two lines if `wrap`; what they cover."""
        lines = (
            [columns[:-2], columns[-2:]]
            if wrap and len(columns) > 3
            else [columns[:1], columns[1:]]
            if wrap
            else [columns]
        )
        bounds = QRectF()
        top = 0.0
        for line in lines:
            x = bottom = 0.0
            for place, column in enumerate(line):
                height = sum(item.boundingRect().height() for item in column) + _BETWEEN * (len(column) - 1)
                y = -height / 2
                wide = max(item.boundingRect().width() for item in column)
                for item in column:
                    item.setPos(x + (wide - item.boundingRect().width()) / 2, y)
                    y += item.boundingRect().height() + _BETWEEN
                bottom = max(bottom, height / 2)
                x += wide + (self._gap_after(column[0]) if place < len(line) - 1 else 0)
            for column in line:
                for item in column:
                    item.moveBy(0, top + bottom)
                    bounds = bounds.united(item.sceneBoundingRect())
            self._turn = top - _BETWEEN_LINES / 2
            top += 2 * bottom + _BETWEEN_LINES
        return bounds

    def _gap_after(self, item: BoxItem) -> float:
        place = self._items.index(item)
        links = self._diagram.links if self._diagram is not None else ()
        return max((_LABELLED.get(edge.label, _GAP) for edge in links if edge.start == place), default=_GAP)

    def _link(self, wrap: bool) -> None:
        for old in [item for item in self._scene.items() if isinstance(item, QGraphicsPathItem)]:
            self._scene.removeItem(old)
        tokens = self.theme.tokens
        boxes = self._diagram.boxes if self._diagram is not None else ()
        features = next(
            (item for item, box in zip(self._items, boxes, strict=True) if box.role == "features"), None
        )
        for edge in self._diagram.links if self._diagram is not None else ():
            start, end = self._items[edge.start], self._items[edge.end]
            upper, lower = start.sceneBoundingRect(), end.sceneBoundingRect()
            tip = end.side(right=False)
            if wrap and lower.top() > upper.bottom():
                path = to_next_line(start, end, self._turn)
            elif features is not None and edge.dashed and end is not features:
                path = around(start, end, features)
                tip = path.currentPosition()
            else:
                path = straight(start, end)
            self._scene.addItem(LinkItem(path, tokens, self.font(), tr(edge.label), dashed=edge.dashed))
            self._scene.addItem(add_plain(QGraphicsPathItem(arrow(tip)), tokens))

    def _other_pressed(self) -> None:
        item = self.sender()
        if isinstance(item, BoxItem):
            self.other_pressed.emit(item.box.signature)
