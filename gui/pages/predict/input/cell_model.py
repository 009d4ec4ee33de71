"""A table of texts to type in, and to paste into from a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.look.override import override

Index = QModelIndex | QPersistentModelIndex


class CellModel(QAbstractTableModel):
    """Rows of texts. edited: somebody typed, pasted or deleted."""

    edited = Signal()

    def __init__(self, rows: int, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = columns
        self.rows: list[list[str]] = [[""] * columns for _ in range(rows)]

    def show(self, rows: Sequence[Sequence[str]], columns: int) -> None:
        """Show these."""
        self.beginResetModel()
        self.columns = columns
        self.rows = [list(row) for row in rows]
        self.endResetModel()

    def resize(self, rows: int, columns: int) -> None:
        """More or fewer cells; those that stay keep what they hold."""
        kept = [(row[:columns] + [""] * (columns - len(row))) for row in self.rows[:rows]]
        self.show([*kept, *([""] * columns for _ in range(rows - len(kept)))], columns)

    def put(self, row: int, column: int, block: Sequence[Sequence[str]]) -> None:
        """Write a block from that cell on; what has no room is left out."""
        for down, texts in enumerate(block):
            for right, text in enumerate(texts):
                if row + down < len(self.rows) and column + right < self.columns:
                    self.rows[row + down][column + right] = text
        self._tell()

    def erase(self, cells: Iterable[tuple[int, int]]) -> None:
        """Empty these, (row, column) each."""
        for row, column in cells:
            self.rows[row][column] = ""
        self._tell()

    def _tell(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, self.columns - 1))
        self.edited.emit()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.columns

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.rows[index.row()][index.column()]
        return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        if self.rows[index.row()][index.column()] != str(value):
            self.put(index.row(), index.column(), [[str(value)]])
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        return str(section) if role == Qt.ItemDataRole.DisplayRole else None


def block_of(text: str) -> list[list[str]]:
    """Cells as a spreadsheet copies them, tabs between them; commas, or else blanks, do as well."""
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    if any("\t" in line for line in lines):
        return [[cell.strip() for cell in line.split("\t")] for line in lines]
    if any("," in line or ";" in line for line in lines):
        return [
            [cell.strip() for cell in line.strip("[] ").replace(";", ",").rstrip(",").split(",")] for line in lines
        ]
    return [line.split() for line in lines]
