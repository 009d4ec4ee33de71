"""SummaryCard, as PictureCard and TextCard: what was written under one tag at one step."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.widgets.basics import Card
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.text import format_number

_GAP = 6  # px between pictures
_PIXELATED = 2.0  # times enlarged, from which on single pixels are told apart


class SummaryCard(Card):
    """A card that says of which step its content is. GUI thread."""

    def __init__(self, kind: str, title: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.setObjectName(f"{kind}_{title}")
        self._source = f"{folder.removeprefix('eval_')} · " if folder else ""
        self._told = ElidedLabel("small", name=f"{kind}_{title}_values")
        self._told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.header.addWidget(self._told)

    def tell(self, step: int, more: str = "") -> None:
        """Say the step, and more about it."""
        at = tr("step {step}", step=format_number(step))
        self._told.setText(f"{self._source}{at}" + (f" · {more}" if more else ""))

    def tell_nothing_yet(self) -> None:
        """There is nothing at or before the chosen step."""
        self._told.setText(self._source + tr("nothing yet at this step"))


class PictureCard(SummaryCard):
    """The pictures of one tag, as large as they fit."""

    def __init__(self, title: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__("image", title, folder, parent)
        self._pictures = Pictures()
        self.body.addWidget(self._pictures, 1)

    @property
    def pictures(self) -> Sequence[QImage]:
        return self._pictures.pictures

    def show_pictures(self, step: int, pictures: Sequence[QImage]) -> None:
        """None of them: they cannot be read."""
        self._pictures.show_pictures(pictures)
        sizes = dict.fromkeys(f"{picture.width()} × {picture.height()}" for picture in pictures)
        self.tell(step, ", ".join(sizes) if sizes else tr("cannot be read"))

    def show_none(self) -> None:
        """There is none at or before the chosen step."""
        self._pictures.show_pictures(())
        self.tell_nothing_yet()


class Pictures(QWidget):
    """Pictures in rows, all of one scale, single pixels sharp where they are much enlarged. GUI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures: Sequence[QImage] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(60)

    def show_pictures(self, pictures: Sequence[QImage]) -> None:
        self.pictures = pictures
        self.setAccessibleName(tr_n("{n} picture", "{n} pictures", len(pictures)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 120)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.pictures:
            return
        with QPainter(self) as painter:
            wide = max(picture.width() for picture in self.pictures)
            high = max(picture.height() for picture in self.pictures)
            columns, scale = best_rows(len(self.pictures), wide, high, self.width(), self.height())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < _PIXELATED)
            for index, picture in enumerate(self.pictures):
                row, column = divmod(index, columns)
                left, top = column * (wide * scale + _GAP), row * (high * scale + _GAP)
                painter.drawImage(QRectF(left, top, picture.width() * scale, picture.height() * scale), picture)


def best_rows(count: int, wide: int, high: int, width: int, height: int) -> tuple[int, float]:
    """(columns, scale) that shows so many pictures of wide x high pixels largest in width x height."""
    found = []
    for columns in range(1, count + 1):
        rows = math.ceil(count / columns)
        across = (width - (columns - 1) * _GAP) / (columns * wide)
        down = (height - (rows - 1) * _GAP) / (rows * high)
        found.append((min(across, down), columns))
    scale, columns = max(found)
    return columns, max(scale, 0.01)


class TextCard(SummaryCard):
    """The text of one tag; it can be selected and copied."""

    def __init__(self, title: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__("text", title, folder, parent)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setProperty("role", "log")
        self._text.setObjectName(f"text_{title}_words")
        self._text.setAccessibleName(tr("Text of {tag}", tag=title))
        self._text.setMinimumHeight(60)
        self.body.addWidget(self._text, 1)

    def show_lines(self, step: int, lines: Sequence[str] | None) -> None:
        """None: they cannot be read."""
        self._set("\n".join(lines or ()))
        self.tell(step, "" if lines is not None else tr("cannot be read"))

    def show_none(self) -> None:
        """There is none at or before the chosen step."""
        self._set("")
        self.tell_nothing_yet()

    def _set(self, text: str) -> None:
        if text != self._text.toPlainText():
            self._text.setPlainText(text)
