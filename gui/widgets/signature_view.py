"""A signature as a drawing: what a client sends -> the features -> the model -> what comes back."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)
from typing_extensions import override

from core.serving.signatures import ExampleFeature, SavedModelInfo, Signature
from gui.theme import Theme, Tokens
from gui.widgets.text import format_shape, short_dtype

_ROW = 19.0
_PAD = 9.0
_GAP = 28.0
_MOST_ROWS = 14


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    kind: str
    help: str


@dataclass(frozen=True, slots=True)
class _BoxText:
    head: str
    rows: tuple[_Row, ...]
    strong: bool = False


class SignatureView(QGraphicsView):
    """Draws one signature; hovering a name tells what it is and who uses it. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("signature_view")
        self.setAccessibleName("Diagram of the signature")
        self._theme = theme
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown: tuple[SavedModelInfo, Signature] | None = None
        theme.changed.connect(self._draw)

    def show_signature(self, info: SavedModelInfo | None, name: str) -> None:
        """Draw the signature `name` of an export; None clears."""
        self._shown = None if info is None or name not in info.signatures else (info, info.signatures[name])
        self._draw()

    def text(self) -> str:
        """The same as text, for the clipboard."""
        if self._shown is None:
            return ""
        lines = []
        for box in _boxes(*self._shown):
            lines.append(box.head)
            lines += [f"  {row.name}  {row.kind}".rstrip() for row in box.rows]
        return "\n".join(lines)

    def _draw(self) -> None:
        self._scene.clear()
        tokens = self._theme.tokens
        self.setBackgroundBrush(QColor(tokens.window))
        if self._shown is None:
            return
        x = 0.0
        items = []
        for text in _boxes(*self._shown):
            box = _Box(text, tokens, self.font())
            self._scene.addItem(box)
            box.setPos(x, -box.boundingRect().height() / 2)
            x += box.boundingRect().width() + _GAP
            items.append(box)
        for left, right in itertools.pairwise(items):
            start = QPointF(left.x() + left.boundingRect().width(), 0)
            end = QPointF(right.x(), 0)
            path = QPainterPath(start)
            middle = (start.x() + end.x()) / 2
            path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
            path.moveTo(end + QPointF(-6, -4))
            path.lineTo(end)
            path.lineTo(end + QPointF(-6, 4))
            self._scene.addPath(path, QPen(QColor(tokens.faint), 1.4))
        self._fit()

    def _fit(self) -> None:
        bounds = self._scene.itemsBoundingRect().adjusted(-12, -12, 12, 12)
        self._scene.setSceneRect(bounds)
        self.resetTransform()
        scale = min(1.0, self.viewport().width() / max(1.0, bounds.width()))
        scale = min(scale, self.viewport().height() / max(1.0, bounds.height()))
        self.scale(max(scale, 0.6), max(scale, 0.6))

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()


class _Box(QGraphicsItem):
    """A rounded box with a heading and rows of name and type."""

    def __init__(self, text: _BoxText, tokens: Tokens, font: QFont) -> None:
        super().__init__()
        self._text = text
        self._tokens = tokens
        self._name_font = QFont(font)
        self._name_font.setPixelSize(12)
        self._head_font = QFont(font)
        self._head_font.setPixelSize(11)
        self._head_font.setWeight(QFont.Weight.DemiBold)
        names, heads = QFontMetricsF(self._name_font), QFontMetricsF(self._head_font)
        self._kind_width = max((names.horizontalAdvance(row.kind) for row in text.rows), default=0.0)
        name_width = max((names.horizontalAdvance(row.name) for row in text.rows), default=0.0)
        width = max(name_width + 12 + self._kind_width, heads.horizontalAdvance(text.head))
        self._rect = QRectF(0, 0, max(width, 60) + 2 * _PAD, (len(text.rows) + 1) * _ROW + 2 * _PAD - 2)
        self.setAcceptHoverEvents(True)
        self.setToolTip("\n".join(row.help for row in text.rows[:1]))

    @override
    def boundingRect(self) -> QRectF:
        return self._rect

    @override
    def paint(self, painter: QPainter, option: object, widget: QWidget | None = None) -> None:
        tokens = self._tokens
        painter.setPen(QPen(QColor(tokens.accent if self._text.strong else tokens.line), 1.2))
        painter.setBrush(QColor(tokens.panel))
        painter.drawRoundedRect(self._rect.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        inner = self._rect.adjusted(_PAD, _PAD - 2, -_PAD, 0)
        painter.setFont(self._head_font)
        painter.setPen(QColor(tokens.faint))
        line = QRectF(inner.left(), inner.top(), inner.width(), _ROW)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._text.head)
        painter.setFont(self._name_font)
        for row in self._text.rows:
            line.translate(0, _ROW)
            painter.setPen(QColor(tokens.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.name)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.kind)

    @override
    def hoverMoveEvent(self, event: object) -> None:
        y = event.pos().y()  # type: ignore[attr-defined]
        index = int((y - _PAD + 2) // _ROW) - 1
        if 0 <= index < len(self._text.rows):
            self.setToolTip(self._text.rows[index].help)


def _boxes(info: SavedModelInfo, signature: Signature) -> list[_BoxText]:
    request = _BoxText(
        f"REQUEST: {signature.name}",
        tuple(
            _Row(
                item.alias,
                f"{short_dtype(item.dtype)} {format_shape(item.shape)}",
                f"{item.alias} is the receiver key: the name a client sends. "
                f"The tensor behind it is {item.tensor}, a name no client needs.",
            )
            for item in signature.inputs
        ),
        strong=True,
    )
    boxes = [request]
    if signature.example_features is not None:
        boxes.append(
            _BoxText(
                "FEATURES inside the Example",
                tuple(
                    _Row(
                        feature.name,
                        _stored_as(info, feature) + (" required" if feature.required else ""),
                        f"{feature.name} is a feature key: what the model reads. It travels inside the serialized "
                        "tf.train.Example and shows up nowhere in the signature."
                        + ("" if feature.required else f" Left out, it is {_default(feature.default)}."),
                    )
                    for feature in signature.example_features
                ),
            )
        )
    boxes.append(_model_box(info))
    boxes.append(
        _BoxText(
            "RESPONSE",
            tuple(
                _Row(
                    item.alias,
                    f"{short_dtype(item.dtype)} {format_shape(item.shape)}",
                    f"{item.alias} is an output alias: the name the answer carries. Its tensor is {item.tensor}.",
                )
                for item in signature.outputs
            ),
            strong=True,
        )
    )
    return [_cut(box) for box in boxes]


def _model_box(info: SavedModelInfo) -> _BoxText:
    rows = [
        _Row(str(info.provenance.get("experiment", "graph")), "", "The inference graph with its trained weights.")
    ]
    if info.provenance.get("step") is not None:
        step = info.provenance["step"]
        rows.append(_Row(f"step {step}", "", f"The weights are those of the checkpoint at step {step}."))
    return _BoxText("MODEL", tuple(rows))


def _stored_as(info: SavedModelInfo, feature: ExampleFeature) -> str:
    """Type and shape of a feature in an Example; an image by its encoding, where the schema knows it."""
    known = (info.schema or {}).get("features", ())
    for item in known:
        if item.get("name") == feature.name and item.get("encoding"):
            return f"{item['encoding']} {format_shape(tuple(item['shape']))}"
    return f"{short_dtype(feature.dtype)} {format_shape(feature.shape)}"


def _default(value: object) -> str:
    return "empty" if value is None else str(value)


def _cut(box: _BoxText) -> _BoxText:
    if len(box.rows) <= _MOST_ROWS:
        return box
    more = _Row(f"... {len(box.rows) - _MOST_ROWS + 1} more", "", "The rest is in Copy as text.")
    return _BoxText(box.head, (*box.rows[: _MOST_ROWS - 1], more), box.strong)


def signature_order(names: Sequence[str]) -> list[str]:
    """serving_default first, then by name."""
    return sorted(names, key=lambda name: (name != "serving_default", name))
