"""The answer: class probabilities as bars, everything else as a table of named outputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.serving.prediction import Prediction
from core.serving.signatures import SavedModelInfo, Signature
from gui.theme import Theme
from gui.widgets.basics import Card, make_button, make_label
from gui.widgets.messages import EmptyState
from gui.widgets.record_table import Column, RecordTable
from gui.widgets.text import format_shape, short_dtype

_TOP = 10
_ROW = 25


@dataclass(frozen=True, slots=True)
class Output:
    """One output of one row, as text."""

    alias: str
    text: str
    kind: str


class ClassBars(QWidget):
    """Probabilities, the largest first, the winner in the accent colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_bars")
        self._theme = theme
        self._bars: list[tuple[str, float]] = []
        theme.changed.connect(self.update)

    def show_bars(self, bars: list[tuple[str, float]]) -> None:
        self._bars = sorted(bars, key=lambda bar: -bar[1])[:_TOP]
        self.setAccessibleName(", ".join(f"{name} {value:.3f}" for name, value in self._bars))
        self.setFixedHeight(_ROW * len(self._bars))
        self.setVisible(bool(self._bars))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold = QFont(self.font()), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(bold)
        name_width = min(160.0, max(metrics.horizontalAdvance(name) for name, _ in self._bars) + 14)
        left, right = name_width, self.width() - 56.0
        for index, (name, value) in enumerate(self._bars):
            y = index * _ROW
            painter.setFont(bold if index == 0 else plain)
            painter.setPen(QColor(tokens.text))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, name_width - 8)
            painter.drawText(QRectF(0, y, name_width, _ROW), Qt.AlignmentFlag.AlignVCenter, shown)
            painter.drawText(
                QRectF(right, y, 56, _ROW),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                f"{value:.3f}",
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.grid))
            track = QRectF(left, y + 6, right - left, _ROW - 12)
            painter.drawRoundedRect(track, 4, 4)
            share = min(1.0, max(0.0, value)) if np.isfinite(value) else 0.0
            painter.setBrush(QColor(tokens.accent if index == 0 else tokens.faint))
            if share > 0:
                painter.drawRoundedRect(
                    QRectF(left, track.y(), max(4.0, track.width() * share), track.height()), 4, 4
                )


class AnswerCard(Card):
    """Shows one prediction. GUI thread."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Answer", parent=parent)
        self.setObjectName("answer_card")
        self._time = make_label("", "small", name="answer_time")
        self._copy = make_button("Copy", name="copy_answer", help="Copy all outputs as text", small=True)
        self._copy.clicked.connect(self._copy_text)
        self.header.addWidget(self._time)
        self.header.addWidget(self._copy)
        self._warning = make_label("", "error", wrap=True, name="answer_warning")
        self._bars = ClassBars(theme)
        self._table = RecordTable(theme, _alias_of, name="answer_table", help="Outputs of the model")
        self._empty = EmptyState("No answer yet", "Fill in the form and press Predict.")
        for widget in (self._warning, self._bars, self._table, self._empty):
            self.body.addWidget(widget, 1 if widget in (self._table, self._empty) else 0)
        self._outputs: list[Output] = []
        self.show_nothing()

    def show_nothing(self) -> None:
        self.set_title("Answer")
        self._time.setText("")
        self._bars.show_bars([])
        self._warning.hide()
        self._table.hide()
        self._copy.hide()
        self._empty.show()

    def show_prediction(self, info: SavedModelInfo, signature: Signature, prediction: Prediction) -> None:
        """The first row of every output."""
        self._empty.hide()
        self._table.show()
        self._copy.show()
        bars = class_bars(info, signature, prediction.outputs)
        self._bars.show_bars(bars)
        self.set_title(max(bars, key=lambda bar: bar[1])[0] if bars else "Answer")
        self._time.setText(f"{prediction.seconds * 1000:.1f} ms")
        specs = {spec.alias: spec for spec in signature.outputs}
        self._outputs = [
            Output(
                alias, show_value(value), f"{short_dtype(specs[alias].dtype)} {format_shape(specs[alias].shape)}"
            )
            for alias, value in prediction.outputs.items()
        ]
        bad = [alias for alias, value in prediction.outputs.items() if _has_nan(value)]
        self._warning.setVisible(bool(bad))
        self._warning.setText(
            f"{', '.join(bad)} holds NaN: the input, or this checkpoint's weights, are not finite." if bad else ""
        )
        self._table.show_records(
            [
                Column("Output", lambda item: item.alias, lambda item: item.alias),
                Column("Value", lambda item: item.text, lambda item: item.text, stretch=True),
                Column("Type", lambda item: item.kind, lambda item: item.kind, muted=True),
            ],
            self._outputs,
        )

    def _copy_text(self) -> None:
        text = "\n".join(f"{item.alias}: {item.text}" for item in self._outputs)
        QGuiApplication.clipboard().setText(text)


def class_bars(info: SavedModelInfo, signature: Signature, outputs: Mapping[str, Any]) -> list[tuple[str, float]]:
    """(class, probability) of the first row, where an output is a distribution over known classes."""
    from core.serving.requests import class_names

    for spec in signature.outputs:
        names = class_names(info, spec)
        if names is None or len(outputs[spec.alias]) == 0:
            continue
        row = np.asarray(outputs[spec.alias])[0].ravel()
        if len(row) == len(names) and np.all(row >= 0) and abs(float(row.sum()) - 1) < 1e-3:
            return [(name, float(value)) for name, value in zip(names, row, strict=True)]
    return []


def show_value(value: Any) -> str:
    """The first row of an output as text: all of a short one, the beginning of a long one."""
    array = np.asarray(value)
    row = array[0] if array.ndim else array
    flat = np.ravel(row).tolist()
    shown = ", ".join(_one(item) for item in flat[:12]) + (f", ... {len(flat)} values" if len(flat) > 12 else "")
    return shown if np.ndim(row) == 0 else f"[{shown}]"


def _one(item: Any) -> str:
    if isinstance(item, bytes):
        return item.decode("utf-8", "replace")
    return f"{item:.4g}" if isinstance(item, float) else str(item)


def _has_nan(value: Any) -> bool:
    array = np.asarray(value)
    return array.dtype.kind == "f" and bool(np.isnan(array).any())


def _alias_of(output: Output) -> object:
    return output.alias
