"""Records as a table model: columns written as dataclasses, sorted by value, not by text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QWidget

from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import Tone
from gui.widgets.tables.marks_delegate import MARKS_ROLE, Marks
from gui.widgets.text import as_plain

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
Key = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its title, the text of a record, what to sort by, and whether it holds numbers.

    `marks` instead of `text` draws small rounded words. `muted` draws it less loud, `tone` colours one cell.
    `stretch`: takes what room is left. `droppable`: makes room for the others where the table is narrow, the
    highest first, of equals the last; 0 never. `widest`: room is made for this text too, as texts change with time.
    `picture` stands before the text.
    """

    title: str
    text: Callable[[R], str] | None = None
    sort: Callable[[R], object] | None = None
    number: bool = False
    marks: Callable[[R], Marks] | None = None
    muted: bool = False
    help: str = ""
    stretch: bool = False
    droppable: int = 0
    tone: Callable[[R], Tone | None] | None = None
    tip: Callable[[R], str] | None = None
    widest: str = ""
    picture: Callable[[R], QPixmap | None] | None = None


class RecordModel(QAbstractTableModel):
    """Records in the order asked for; those without a value in the sorting column come last, either way."""

    def __init__(self, theme: Theme, key: Key, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.columns: tuple[Column[object], ...] = ()
        self.records: list[object] = []
        self._given: list[object] = []
        self._order: tuple[str, Qt.SortOrder] | None = None

    def show(self, columns: Sequence[Column[object]], records: Sequence[object]) -> None:
        """Show these, sorted as before if that column is still there."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._given = list(records)
        self.records = self._sorted()
        self.endResetModel()

    def shows(self, columns: Sequence[Column[object]], records: Sequence[object]) -> bool:
        """Whether these are the records that are shown already, in columns of the same titles."""
        titles = [column.title for column in columns]
        return titles == [column.title for column in self.columns] and list(records) == self._given

    def row_of(self, key: object) -> int | None:
        """The row of the record with that key."""
        return next((row for row, record in enumerate(self.records) if self._key(record) == key), None)

    def _sorted(self) -> list[object]:
        column = next((item for item in self.columns if self._order and item.title == self._order[0]), None)
        value = None if column is None else column.sort or column.text
        if value is None or self._order is None:
            return list(self._given)
        pairs = [(value(record), record) for record in self._given]
        # NaN is neither below nor above anything: it would leave the rows in no order at all.
        known = [pair for pair in pairs if pair[0] is not None and pair[0] == pair[0]]
        rest = [pair[1] for pair in pairs if pair[0] is None or pair[0] != pair[0]]
        known.sort(key=_first, reverse=self._order[1] == Qt.SortOrder.DescendingOrder)
        return [record for _, record in known] + rest

    def _colour(self, column: Column[object], record: object) -> QColor | None:
        tokens = self._theme.tokens
        tone = column.tone(record) if column.tone is not None else None
        if tone is not None and tone != "neutral":
            return QColor(str(getattr(tokens, tone)))
        return QColor(tokens.muted) if column.muted or tone == "neutral" else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.records)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, record = self.columns[index.column()], self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(record) if column.text is not None else ""
            case Qt.ItemDataRole.AccessibleTextRole:
                if column.marks is not None:
                    return ", ".join(word for word, _ in column.marks(record))
                return f"{column.title} {column.text(record)}" if column.text is not None else ""
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(_tip(column, record)) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(column)
            case Qt.ItemDataRole.DecorationRole:
                return column.picture(record) if column.picture is not None else None
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(column, record)
            case _ if role == MARKS_ROLE:
                return column.marks(record) if column.marks is not None else None
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(column.help) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(column)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = (self.columns[column].title, order) if 0 <= column < len(self.columns) else None
        if wanted is not None and wanted == self._order:
            return  # Qt asks twice where a program sorts
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [(self._key(self.records[index.row()]), index.column()) for index in before]
        self._order = wanted
        self.records = self._sorted()
        rows = {self._key(record): row for row, record in enumerate(self.records)}
        # The view's current row and selection go with their record, not with the place it had.
        self.changePersistentIndexList(before, [self.index(rows[key], place) for key, place in keys])
        self.layoutChanged.emit()


def selected_rows(selection: QItemSelectionModel) -> list[int]:
    """The selected rows of a table whose rows are selected whole, from the top.

    Selections are ranges: a list of thousands of indexes costs tens of milliseconds, a range next to nothing.
    """
    found = selection.selection()
    parts = [found.at(place) for place in range(found.size())]
    return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})


def selection_of(model: QAbstractTableModel, rows: Iterable[int]) -> QItemSelection:
    """These rows, which come in ascending order, with all their columns."""
    found, last = QItemSelection(), model.columnCount() - 1
    for first, end in _runs_of(rows):
        found.append(QItemSelectionRange(model.index(first, 0), model.index(end, last)))
    return found


def _runs_of(rows: Iterable[int]) -> list[tuple[int, int]]:
    """The first and the last of each stretch of rows without a gap."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _first(pair: tuple[object, object]) -> Any:
    return pair[0]


def _tip(column: Column[object], record: object) -> str:
    if column.tip is not None:
        return column.tip(record)
    if column.marks is not None:
        return ", ".join(word for word, _ in column.marks(record))
    return column.text(record) if column.text is not None else ""


def _side(column: Column[object]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
