"""The editor of a matrix, or of the steps of a sequence: a grid that takes what a spreadsheet copies."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from core.errors import RequestError
from gui.look.language import tr
from gui.look.override import override
from gui.pages.predict.input.cell_model import CellModel, block_of
from gui.pages.predict.input.inputs import Input
from gui.pages.predict.input.shape_bar import ShapeBar
from gui.pages.predict.input.text_values import as_text, one_value, parts_of
from gui.widgets.basics import set_property
from gui.widgets.text import as_plain

_ROW = 26
_SEEN = 6  # rows that are seen without scrolling
_NARROWEST, _WIDEST = 52, 110
_MOST = 200_000  # cells that a free dimension may grow to


class _Grid(QTableView):
    pasted = Signal(str)
    erased = Signal()
    copied = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.erased.emit()
        else:
            super().keyPressEvent(event)


class GridEditor(QWidget):
    """Cells [rows, columns]; of a sequence, a row is a step. All empty is "left empty"."""

    edited = Signal()

    def __init__(self, item: Input) -> None:
        super().__init__()
        self._item = item
        self._free = (item.shape[0] is None, len(item.shape) > 1 and item.shape[1] is None)
        self._model = CellModel(item.shape[0] or 1, self._width(), self)
        self._grid = _Grid()
        name = f"input_{item.name}"
        self._grid.setObjectName(f"{name}_grid")
        self._grid.setAccessibleName(item.label)
        self._grid.setToolTip(
            as_plain(f"{item.help}\n{tr('Cells of a spreadsheet can be pasted from the selected cell on.')}")
        )
        self._grid.setModel(self._model)
        self._grid.verticalHeader().setDefaultSectionSize(_ROW)
        self._grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._grid.horizontalHeader().setVisible(self._width() > 1 or not item.sequence)
        self._grid.setTabKeyNavigation(True)
        self._sizes: ShapeBar | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        if any(self._free):
            shape = item.shape[:1] if item.sequence else item.shape
            self._sizes = ShapeBar(shape, name=name, label=item.label, steps=item.sequence)
            self._sizes.chosen.connect(self._resized)
            layout.addWidget(self._sizes)
        layout.addWidget(self._grid)
        self.setFocusProxy(self._grid)
        self._model.edited.connect(self.edited)
        self._grid.pasted.connect(self._paste)
        self._grid.copied.connect(self._copy)
        self._grid.erased.connect(self._erase)
        self._fit()

    def read(self) -> object:
        rows = self._model.rows
        if not any(cell.strip() for row in rows for cell in row):
            return None
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if not cell.strip() and not self._item.has_lists:
                    raise RequestError(
                        self._item.name,
                        tr("{label}: {where} is empty.", label=self._item.label, where=self._where(number, place)),
                    )
        if self._item.has_lists:
            return [
                [one_value(self._item, part) for part in parts_of(self._item, row[0])] if row[0].strip() else []
                for row in rows
            ]
        values = [[one_value(self._item, cell) for cell in row] for row in rows]
        inner = self._item.shape[1:]
        if self._item.sequence and len(inner) != 1 and self._model.columns == self._width():
            cells = np.empty((len(rows), len(values[0])), dtype=object)
            cells[:] = values
            return cells.reshape(len(rows), *(size or 1 for size in inner)).tolist()
        return values

    def set_value(self, value: Any) -> None:
        if value is None:
            self._model.show([[""] * self._width() for _ in range(self._item.shape[0] or 1)], self._width())
        elif self._item.has_lists:
            self._model.show([[as_text(step)] for step in value], 1)
        else:
            array = np.asarray(value)
            table = array.reshape(len(array), -1) if array.size else array.reshape(0, self._width())
            self._model.show([[as_text(cell) for cell in row] for row in table], table.shape[1])
        self._show_size()

    def raw(self) -> object:
        return tuple(tuple(row) for row in self._model.rows)

    def set_raw(self, raw: object) -> None:
        if isinstance(raw, tuple) and all(isinstance(row, tuple) for row in raw):
            width = len(raw[0]) if raw else self._width()
            if (len(raw) == self._item.shape[0] or self._free[0]) and (width == self._width() or self._free[1]):
                self._model.show(raw, width)
                self._show_size()

    def set_invalid(self, invalid: bool) -> None:
        set_property(self._grid, "invalid", invalid)

    def _width(self) -> int:
        item = self._item
        if item.has_lists:
            return 1
        if item.sequence:
            return int(np.prod([size or 1 for size in item.shape[1:]], dtype=int))
        return item.shape[1] or 1

    def _where(self, row: int, column: int) -> str:
        if self._item.sequence:
            if self._model.columns > 1:
                return tr("step {step}, value {place}", step=row, place=column)
            return tr("step {step}", step=row)
        return tr("row {row}, column {column}", row=row, column=column)

    def _resized(self, shape: list[int]) -> None:
        columns = shape[1] if len(shape) > 1 else self._model.columns
        if shape[0] * columns > _MOST:
            self._show_size()
            return
        self._model.resize(shape[0], columns)
        self._fit()
        self.edited.emit()

    def _show_size(self) -> None:
        if self._sizes is not None:
            size = [len(self._model.rows), self._model.columns]
            self._sizes.show_shape(size[:1] if self._item.sequence else size)
        self._fit()

    def _fit(self) -> None:
        header = (
            self._grid.horizontalHeader().sizeHint().height() if not self._grid.horizontalHeader().isHidden() else 0
        )
        rows = max(1, min(len(self._model.rows), _SEEN))
        bar = self._grid.horizontalScrollBar().sizeHint().height() if self._model.columns > 4 else 0
        self._grid.setFixedHeight(header + rows * _ROW + bar + 4)
        wide = _WIDEST * 3 if self._item.has_lists else _WIDEST if self._model.columns < 4 else _NARROWEST
        for column in range(min(self._model.columns, 200)):
            self._grid.setColumnWidth(column, wide)

    def _paste(self, text: str) -> None:
        """From the selected cell on; a free dimension grows as far as the block goes."""
        block = [[line] for line in text.splitlines() if line.strip()] if self._item.has_lists else block_of(text)
        if not block:
            return
        index = self._grid.currentIndex()
        row, column = max(0, index.row()), max(0, index.column())
        rows = max(len(self._model.rows), row + len(block)) if self._free[0] else len(self._model.rows)
        columns = max(self._model.columns, column + max(map(len, block))) if self._free[1] else self._model.columns
        columns = min(columns, max(self._model.columns, _MOST))
        rows = min(rows, max(len(self._model.rows), _MOST // max(1, columns)))
        if (rows, columns) != (len(self._model.rows), self._model.columns):
            self._model.resize(rows, columns)
        self._model.put(row, column, block)
        self._show_size()

    def _copy(self) -> None:
        chosen = sorted((index.row(), index.column()) for index in self._grid.selectedIndexes())
        rows: dict[int, list[str]] = {}
        for row, column in chosen:
            rows.setdefault(row, []).append(self._model.rows[row][column])
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows.values()))

    def _erase(self) -> None:
        self._model.erase((index.row(), index.column()) for index in self._grid.selectedIndexes())
