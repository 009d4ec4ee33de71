"""DiagramView: boxes of names and links between them, as large as fits; zoom, explanations, pictures."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from gui.diagrams.signature_items import BoxItem
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme

MARGIN = 10.0
_ZOOM = 1.2
_LEAST, _FITTING, _MOST = 0.4, 1.25, 3.0


class DiagramView(QGraphicsView):
    """What all drawings of boxes have in common; a subclass makes the boxes and places them. GUI thread.

    explained(str): rich text about the name under the mouse, or about the first one; name_pressed(name, sentence):
    more is wanted about a name, of which the sentence is known. Ctrl and the wheel, or + and -, zoom; 0 fits; the
    arrows walk the names, Return presses one.
    """

    explained = Signal(str)
    name_pressed = Signal(str, str)

    def __init__(self, theme: Theme, *, name: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(about)
        self.setToolTip(
            tr("Point at a name to see what it is, click it to see who decided it. Ctrl and the wheel zoom.")
        )
        self.setMinimumHeight(96)
        self.theme = theme
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._items: list[BoxItem] = []
        self._fitted = True
        theme.changed.connect(self._draw)

    def _make_items(self) -> list[BoxItem]:
        """New boxes of what is to be drawn, in the order the arrow keys walk them."""
        raise NotImplementedError

    def _arrange(self) -> QRectF:
        """Place the boxes and draw their links; what the boxes cover. May be called again at another size."""
        raise NotImplementedError

    @property
    def picture_name(self) -> str:
        """What a saved picture is called."""
        raise NotImplementedError

    def text(self) -> str:
        """The same as text, whole, for the clipboard."""
        raise NotImplementedError

    @property
    def boxes(self) -> tuple[BoxItem, ...]:
        return tuple(self._items)

    def picture_size(self) -> QSizeF:
        """The size of the whole drawing, in px."""
        return self._scene.sceneRect().size()

    def render_picture(self, painter: QPainter, target: QRectF) -> None:
        """Paint the whole drawing, whatever is zoomed into."""
        painter.fillRect(target, QColor(self.theme.tokens.window))
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

    def _draw_anew(self) -> None:
        """Something else is to be drawn."""
        self._fitted = True
        self._draw()
        self._explain(None, None)

    def _draw(self) -> None:
        self._scene.clear()
        self._items = []
        self.setBackgroundBrush(QColor(self.theme.tokens.window))
        self._items = self._make_items()
        for item in self._items:
            item.pointed.connect(self._pointed)
            item.chosen.connect(self._chosen)
            self._scene.addItem(item)
        self._place()

    def _place(self) -> None:
        if not self._items:
            return
        bounds = self._arrange().united(self._scene.itemsBoundingRect())
        self._scene.setSceneRect(bounds.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
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

    def _scale_for(self, bounds: QRectF) -> float:
        room = self.viewport().size()
        scale = min(
            room.width() / max(1.0, bounds.width() + 2 * MARGIN + 2),
            room.height() / max(1.0, bounds.height() + 2 * MARGIN + 2),
        )
        return min(_FITTING, max(_LEAST, scale))

    def _pointed(self, row: int | None) -> None:
        item = self.sender()
        self._explain(item if isinstance(item, BoxItem) else None, row)

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

    def _chosen(self, row: int) -> None:
        item = self.sender()
        if isinstance(item, BoxItem):
            self._press(item, row)

    def _press(self, item: BoxItem, row: int) -> None:
        about = item.box.rows[row]
        if not about.heading and not about.is_rest:
            self._explain(item, row)
            self.name_pressed.emit(about.name, about.help)

    def _press_lit(self) -> None:
        """What Return does: the stressed name is pressed; one of another way in leads there."""
        item = next((item for item in self._items if item.lit is not None), None)
        if item is None or item.lit is None:
            return
        if item.box.role == "other":
            item.pressed.emit()
        else:
            self._press(item, item.lit)

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
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._press_lit()
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self._walk(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self._walk(-1)
            case _:
                super().keyPressEvent(event)
