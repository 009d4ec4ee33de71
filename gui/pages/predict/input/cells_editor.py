"""The editor of a short vector: a row of cells."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from core.errors import RequestError
from gui.look.language import tr, tr_n
from gui.look.override import override
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.text_values import as_text, one_value, parts_of
from gui.widgets.basics import set_property

_CELL = 76  # px that a sign and five digits need
_SPACE = 4


class CellsEditor(QWidget):
    """A short vector, a cell for each value. A whole list typed or pasted into one cell spreads over them all."""

    edited = Signal()

    def __init__(self, item: Input) -> None:
        super().__init__()
        self._item = item
        self._cells: list[QLineEdit] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACE)
        self._columns = 0
        count = item.shape[0] or 0
        for place in range(count):
            cell = QLineEdit()
            cell.setObjectName(f"input_{item.name}_{place}" if place else f"input_{item.name}")
            cell.setAccessibleName(
                tr("{label}, value {number} of {count}", label=item.label, number=place + 1, count=count)
            )
            cell.setToolTip(
                tr("Value {number} of {count}; a whole list fits in here too", number=place + 1, count=count)
            )
            cell.setPlaceholderText(item.cell_placeholder(place))
            cell.textEdited.connect(self._cell_edited)
            cell.editingFinished.connect(self._spread)
            cell.setMinimumWidth(_CELL)
            self._cells.append(cell)
        self._place(3)
        self.setFocusProxy(self._cells[0])

    def _place(self, columns: int) -> None:
        """As many cells beside each other as leave room for what is in them."""
        columns = max(1, min(columns, len(self._cells)))
        if columns == self._columns:
            return
        self._columns = columns
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, place // columns, place % columns)
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        """One cell wide: the others go below."""
        return QSize(_CELL, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place((event.size().width() + _SPACE) // (_CELL + _SPACE))

    def _cell_edited(self) -> None:
        self.edited.emit()

    def _texts(self) -> list[str]:
        """What stands in the cells, in order; a list in one cell counts as its parts."""
        found: list[str] = []
        for cell in self._cells:
            text = cell.text().strip()
            found += parts_of(self._item, text) if text else []
        return found

    def _spread(self) -> None:
        texts = self._texts()
        if len(texts) == len(self._cells) and any(not cell.text().strip() for cell in self._cells):
            for cell, text in zip(self._cells, texts, strict=True):
                _show(cell, text)
            self.edited.emit()

    def read(self) -> object:
        texts = self._texts()
        if not texts:
            return None
        if len(texts) != len(self._cells):
            raise RequestError(
                self._item.name,
                tr_n(
                    "{label} takes {n} value; {given} given.",
                    "{label} takes {n} values; {given} given.",
                    len(self._cells),
                    label=self._item.label,
                    given=len(texts),
                ),
            )
        return [one_value(self._item, text) for text in texts]

    def set_value(self, value: Any) -> None:
        values = [] if value is None else list(value)
        for place, cell in enumerate(self._cells):
            _show(cell, as_text(values[place]) if place < len(values) else "")

    def raw(self) -> tuple[str, ...]:
        return tuple(cell.text() for cell in self._cells)

    def set_raw(self, raw: object) -> None:
        if isinstance(raw, tuple) and len(raw) == len(self._cells) and all(isinstance(part, str) for part in raw):
            for cell, text in zip(self._cells, raw, strict=True):
                _show(cell, text)

    def set_invalid(self, invalid: bool) -> None:
        for cell in self._cells:
            set_property(cell, "invalid", invalid)


def _show(cell: QLineEdit, text: str) -> None:
    """Its sign and first digits are what counts where not all of it is seen."""
    cell.setText(text)
    cell.setCursorPosition(0)
