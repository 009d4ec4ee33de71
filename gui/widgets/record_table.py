"""RecordTable: records in rows, columns written as dataclasses; sortable, the selection survives a refresh."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from gui.theme import Theme
from gui.widgets.basics import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
_MARKS_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 30
_MEASURED = 200  # rows looked at to find a column's width
_WIDEST = 420


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its title, the text of a record, what to sort by, and whether it holds numbers.

    `marks` instead of `text` draws small rounded words, each with its tone. `muted` draws it less loud.
    """

    title: str
    text: Callable[[R], str] | None = None
    sort: Callable[[R], Any] | None = None
    number: bool = False
    marks: Callable[[R], Sequence[tuple[str, Tone]]] | None = None
    muted: bool = False
    help: str = ""
    stretch: bool = False


class _Model(QAbstractTableModel):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.columns: tuple[Column[Any], ...] = ()
        self.records: list[Any] = []
        self.order: tuple[int, Qt.SortOrder] | None = None

    def show(self, columns: Sequence[Column[Any]], records: Sequence[Any]) -> None:
        self.beginResetModel()
        if len(columns) != len(self.columns):
            self.order = None
        self.columns = tuple(columns)
        self.records = list(records)
        self._sort_records()
        self.endResetModel()

    def _sort_records(self) -> None:
        if self.order is None or self.order[0] >= len(self.columns):
            return
        column = self.columns[self.order[0]]
        key = column.sort or column.text
        if key is None:
            return
        with_value = [record for record in self.records if key(record) is not None]
        without = [record for record in self.records if key(record) is None]
        with_value.sort(key=key, reverse=self.order[1] == Qt.SortOrder.DescendingOrder)
        self.records = with_value + without

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.records)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, record = self.columns[index.column()], self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                if column.marks is not None:
                    return ", ".join(word for word, _ in column.marks(record)) if role != 0 else ""
                return column.text(record) if column.text is not None else ""
            case Qt.ItemDataRole.ToolTipRole:
                return column.text(record) if column.text is not None else None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if column.muted:
                return QColor(self._theme.tokens.muted)
            case _ if role == _MARKS_ROLE:
                return column.marks(record) if column.marks is not None else None
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.ToolTipRole:
                return column.help or None
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        self.order = (column, order) if column >= 0 else None
        self._sort_records()
        self.layoutChanged.emit()


class _MarksDelegate(QStyledItemDelegate):
    """Draws marks as rounded words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def _font(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        tokens = self._theme.tokens
        grounds = {
            "neutral": (tokens.grid, tokens.muted),
            "accent": (tokens.accent_ground, tokens.accent),
            "good": (tokens.good_ground, tokens.good),
            "warning": (tokens.warning_ground, tokens.warning),
            "bad": (tokens.bad_ground, tokens.bad),
        }
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._font(option)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        box = option.rect
        x = float(box.left() + 8)
        for word, tone in index.data(_MARKS_ROLE) or ():
            ground, ink = grounds[tone]
            mark = QRectF(x, box.center().y() - 8.5, metrics.horizontalAdvance(word) + 14, 18)
            if mark.right() > box.right():
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(mark, 9, 9)
            painter.setPen(QColor(ink))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, word)
            x = mark.right() + 5
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(self._font(option))
        words = index.data(_MARKS_ROLE) or ()
        return QSize(16 + sum(metrics.horizontalAdvance(word) + 19 for word, _ in words), ROW_HEIGHT)


class RecordTable(QTableView):
    """A table of records, each known by a key. GUI thread.

    picked(record | None): another row is current; activated_record(record): double click or Enter.
    """

    picked = Signal(object)
    activated_record = Signal(object)

    def __init__(
        self, theme: Theme, key: Callable[[Any], object], *, name: str, help: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(help)
        self._key = key
        self._model = _Model(theme, self)
        self._keeping = False
        self.setModel(self._model)
        self._marks = _MarksDelegate(theme, self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.activated.connect(self._row_activated)

    def show_records(self, columns: Sequence[Column[Any]], records: Sequence[Any]) -> None:
        """Show these; the current record stays current if it is still there, else nothing is."""
        current = self.current_record()
        self._keeping = True
        self._model.show(columns, records)
        for index, column in enumerate(columns):
            self.setItemDelegateForColumn(index, self._marks if column.marks is not None else None)  # type: ignore[arg-type]
        self._fit_columns()
        if current is not None:
            self._select(self._key(current))
        self._keeping = False
        if current is not None and self.current_record() is None:
            self.picked.emit(None)

    def current_record(self) -> Any:
        """The current row's record, or None."""
        index = self.currentIndex()
        return self._model.records[index.row()] if index.isValid() else None

    def select(self, key: object) -> bool:
        """Make the record of that key current; False if there is none."""
        return self._select(key)

    def _select(self, key: object) -> bool:
        for row, record in enumerate(self._model.records):
            if self._key(record) == key:
                self.selectRow(row)
                return True
        return False

    def _fit_columns(self) -> None:
        """As wide as title and contents need; what is left goes to the stretching column."""
        header = self.horizontalHeader()
        metrics = self.fontMetrics()
        for index, column in enumerate(self._model.columns):
            if column.stretch:
                header.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
                continue
            records = self._model.records[:_MEASURED]
            if column.marks is not None:
                words = [
                    sum(metrics.horizontalAdvance(word) + 17 for word, _ in column.marks(item)) for item in records
                ]
                widest = max((*words, metrics.horizontalAdvance(column.title)))
            else:
                texts = [column.text(record) for record in records] if column.text else []
                widest = max(metrics.horizontalAdvance(text) for text in (*texts, column.title))
            header.setSectionResizeMode(index, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(index, min(widest + 28, _WIDEST))

    def _row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self._keeping:
            self.picked.emit(self._model.records[current.row()] if current.isValid() else None)

    def _row_activated(self, index: QModelIndex) -> None:
        self.activated_record.emit(self._model.records[index.row()])
