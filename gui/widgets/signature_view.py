"""A signature as a drawing: what a client sends -> the features -> the model -> what comes back."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene, QGraphicsView, QWidget
from typing_extensions import override

from core.serving.signatures import SavedModelInfo
from gui.theme import Theme
from gui.widgets.signature_diagram import Diagram, diagram_of, signature_order
from gui.widgets.signature_items import BoxItem, LinkItem, add_plain, around, arrow, straight, to_next_line

__all__ = ["SignatureView", "signature_order"]

_GAP = 30.0  # px between columns, for the curves and what is written on them
_LABELLED = {"parse": 46.0, "preprocess": 64.0}
_BETWEEN = 10.0  # px between boxes of one column
_MARGIN = 10.0
_ZOOM = 1.2
_READABLE = 0.75  # below this scale, two lines of boxes are better than one
_LEAST, _FITTING, _MOST = 0.4, 1.25, 3.0


class SignatureView(QGraphicsView):
    """Draws one signature, as large as fits. GUI thread.

    explained(str): rich text about the name under the mouse, or about the first one; other_pressed(signature):
    the box of another way in was clicked. Ctrl and the wheel, or + and -, zoom; 0 fits; the arrows walk the names.
    """

    explained = Signal(str)
    other_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signature_view")
        self.setAccessibleName("Diagram of the signature")
        self.setToolTip("Point at a name to see what it is. Ctrl and the wheel zoom.")
        self.setMinimumHeight(120)
        self._theme = theme
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._info: SavedModelInfo | None = None
        self._name = ""
        self._diagram: Diagram | None = None
        self._items: list[BoxItem] = []
        self._fitted = True
        theme.changed.connect(self._draw)

    @property
    def signature(self) -> str:
        """The name of the signature that is drawn, "" if none is."""
        return self._name

    @property
    def boxes(self) -> tuple[BoxItem, ...]:
        return tuple(self._items)

    def show_signature(self, info: SavedModelInfo | None, name: str) -> None:
        """Draw the signature `name` of an export; None clears."""
        self._info = info if info is not None and name in info.signatures else None
        self._name = name if self._info is not None else ""
        self._diagram = diagram_of(self._info, name) if self._info is not None else None
        self._fitted = True
        self._draw()
        self._explain(None, None)

    def text(self) -> str:
        """The same as text, whole, for the clipboard."""
        return "" if self._info is None else diagram_of(self._info, self._name, most_rows=1_000_000).text()

    def picture_size(self) -> QSizeF:
        """The size of the whole drawing, in px."""
        return self._scene.sceneRect().size()

    def render_picture(self, painter: QPainter, target: QRectF) -> None:
        """Paint the whole drawing, whatever is zoomed into."""
        painter.fillRect(target, QColor(self._theme.tokens.window))
        self._scene.render(painter, target, self._scene.sceneRect())

    def zoom(self, factor: float) -> None:
        """Larger or smaller than now."""
        scale = min(max(self.transform().m11() * factor, _LEAST), _MOST)
        self._fitted = False
        self.resetTransform()
        self.scale(scale, scale)
        self._show_drag()

    def zoom_in(self) -> None:
        self.zoom(_ZOOM)

    def zoom_out(self) -> None:
        self.zoom(1 / _ZOOM)

    def fit(self) -> None:
        """As large as shows all of it, within reason."""
        self._fitted = True
        self._place()

    def _draw(self) -> None:
        self._scene.clear()
        self._items = []
        tokens = self._theme.tokens
        self.setBackgroundBrush(QColor(tokens.window))
        if self._diagram is None:
            return
        for box in self._diagram.boxes:
            item = BoxItem(box, tokens, self.font())
            item.pointed.connect(self._pointed)
            item.pressed.connect(self._other_pressed)
            self._scene.addItem(item)
            self._items.append(item)
        self._place()

    def _place(self) -> None:
        """In a row, or in two where that shows more."""
        if self._diagram is None:
            return
        columns = self._columns()
        one = self._scale_for(self._put(columns, wrap=False))
        two = len(columns) > 2 and one < _READABLE and self._scale_for(self._put(columns, wrap=True)) > one
        bounds = self._put(columns, wrap=two)
        self._link(two)
        bounds = bounds.united(self._scene.itemsBoundingRect())
        self._scene.setSceneRect(bounds.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN))
        if self._fitted:
            scale = self._scale_for(bounds)
            self.resetTransform()
            self.scale(scale, scale)
        self._show_drag()

    def _show_drag(self) -> None:
        self.setDragMode(QGraphicsView.DragMode.NoDrag if self._fitted else QGraphicsView.DragMode.ScrollHandDrag)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if self._fitted else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)

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
            top += 2 * bottom + 40
        return bounds

    def _gap_after(self, item: BoxItem) -> float:
        place = self._items.index(item)
        links = self._diagram.links if self._diagram is not None else ()
        return max((_LABELLED.get(edge.label, _GAP) for edge in links if edge.start == place), default=_GAP)

    def _link(self, wrap: bool) -> None:
        for old in [item for item in self._scene.items() if isinstance(item, QGraphicsPathItem)]:
            self._scene.removeItem(old)
        tokens = self._theme.tokens
        boxes = self._diagram.boxes if self._diagram is not None else ()
        features = next(
            (item for item, box in zip(self._items, boxes, strict=True) if box.role == "features"), None
        )
        for edge in self._diagram.links if self._diagram is not None else ():
            start, end = self._items[edge.start], self._items[edge.end]
            upper, lower = start.sceneBoundingRect(), end.sceneBoundingRect()
            tip = end.side(right=False)
            if wrap and lower.top() > upper.bottom():
                above = max(
                    item.sceneBoundingRect().bottom() for item in self._items if item.pos().y() < lower.top()
                )
                path = to_next_line(start, end, (above + lower.top()) / 2)
            elif features is not None and edge.dashed and end is not features:
                path = around(start, end, features)
                tip = path.currentPosition()
            else:
                path = straight(start, end)
            self._scene.addItem(LinkItem(path, tokens, self.font(), edge.label, dashed=edge.dashed))
            self._scene.addItem(add_plain(QGraphicsPathItem(arrow(tip)), tokens))

    def _scale_for(self, bounds: QRectF) -> float:
        room = self.viewport().size()
        scale = min(
            room.width() / max(1.0, bounds.width() + 2 * _MARGIN + 2),
            room.height() / max(1.0, bounds.height() + 2 * _MARGIN + 2),
        )
        return min(_FITTING, max(_LEAST, scale))

    def _pointed(self, row: int | None) -> None:
        item = self.sender()
        self._explain(item if isinstance(item, BoxItem) else None, row)

    def _other_pressed(self) -> None:
        item = self.sender()
        if isinstance(item, BoxItem):
            self.other_pressed.emit(item.box.signature)

    def _explain(self, item: BoxItem | None, row: int | None) -> None:
        for other in self._items:
            other.light(row if other is item else None)
        if item is None or row is None:
            item, row = (self._items[0] if self._items else None), 0
        if item is None or row is None or row >= len(item.box.rows):
            self.explained.emit("")
            return
        about = item.box.rows[row]
        self.explained.emit(f"<b>{escape(about.name)}</b> {escape(about.help)}")

    def _walk(self, step: int) -> None:
        """Stress the next name, for who has no mouse."""
        places = [(item, row) for item in self._items for row in range(len(item.box.rows))]
        if not places:
            return
        now = next((place for place, (item, row) in enumerate(places) if item.lit == row), -1 if step > 0 else 0)
        self._explain(*places[(now + step) % len(places)])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM)
            event.accept()
        elif not self._fitted:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self._walk(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self._walk(-1)
            case _:
                super().keyPressEvent(event)
