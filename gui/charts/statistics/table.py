"""The columns of data as a table: what each is, what it holds, what is missing, how it is distributed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.number_text import format_number
from core.statistics.records import ColumnStatistics
from core.statistics.words import content_text, kind_text, number_text, size_text
from core.words import mark
from gui.charts.statistics.bars import paint_distribution
from gui.look.language import tr
from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.basics import Tone
from gui.widgets.text import as_plain

_Index = QModelIndex | QPersistentModelIndex
_HEADS = (mark("Column"), mark("Use"), mark("Kind"), mark("Range or words"), mark("Missing"), mark("Distribution"))
_NAME, _USE, _KIND, _VALUES, _MISSING, _PICTURE = range(6)
_ROW = 34  # px
_MOST_TOLD = 12  # words in a tooltip


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column as a row. `use`, with its tone, and `kind` are as a plan has them; `is_out`: it is not used."""

    statistics: ColumnStatistics
    kind: str
    use: str = ""
    tone: Tone = "neutral"
    is_out: bool = False
    why: str = ""


def plain_row(column: ColumnStatistics) -> ColumnRow:
    """A column of which nothing is planned."""
    return ColumnRow(column, kind_text(column), why=column.problem.worded() if column.problem else "")


class _Model(QAbstractTableModel):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[ColumnRow, ...] = ()

    def show_rows(self, rows: Sequence[ColumnRow]) -> None:
        same = [row.statistics.name for row in rows] == [row.statistics.name for row in self.rows]
        if same:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(_HEADS) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return len(_HEADS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADS[section])
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return _text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return as_plain(_told(row, index.column()))
            case Qt.ItemDataRole.ForegroundRole:
                tokens = self._theme.tokens
                if index.column() == _MISSING and row.statistics.missing:
                    return QColor(tokens.warning)
                return QColor(tokens.muted if row.is_out or index.column() == _KIND else tokens.text)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == _MISSING:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


def _text(row: ColumnRow, column: int) -> str:
    found = row.statistics
    match column:
        case 0:
            return found.name
        case 1:
            return row.use
        case 2:
            return row.kind
        case 3:
            return ", ".join(filter(None, (content_text(found), size_text(found))))
        case 4:
            return format_number(found.missing)
    return ""


def _told(row: ColumnRow, column: int) -> str:
    """What a cell has no room for."""
    if column == _PICTURE and row.statistics.numbers is not None and row.statistics.is_number:
        numbers = row.statistics.numbers
        return tr(
            "mean {mean}, standard deviation {deviation}",
            mean=number_text(numbers.mean),
            deviation=number_text(numbers.deviation),
        )
    if column == _PICTURE:
        return "\n".join(f"{value}: {format_number(count)}" for value, count in row.statistics.values[:_MOST_TOLD])
    return row.why or _text(row, column)


class _Delegate(QStyledItemDelegate):
    """Draws the pill of the use, and the distribution."""

    def __init__(self, theme: Theme, model: _Model) -> None:
        super().__init__(model)
        self._theme = theme
        self._model = model

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.rows[index.row()]
        if index.column() not in (_USE, _PICTURE):
            super().paint(painter, option, index)
            return
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        widget = option.widget
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, blank, painter, widget)
        area = QRectF(option.rect)
        if index.column() == _PICTURE:
            painter.setOpacity(0.45 if row.is_out else 1.0)
            paint_distribution(painter, area.adjusted(8, 6, -12, -7), row.statistics, self._theme.tokens)
            painter.setOpacity(1.0)
        elif row.use:
            self._paint_pill(painter, area, row)

    def _paint_pill(self, painter: QPainter, area: QRectF, row: ColumnRow) -> None:
        tokens = self._theme.tokens
        ground, ink = {
            "accent": (tokens.accent_ground, tokens.accent),
            "good": (tokens.good_ground, tokens.good),
        }.get(row.tone, (tokens.grid, tokens.muted))
        text = f"{row.use} ▾"
        width = painter.fontMetrics().horizontalAdvance(text) + 18
        pill = QRectF(area.left() + 8, area.center().y() - 10, min(width, area.width() - 10), 20)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(QColor(ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, _ROW)


class ColumnTable(QTableView):
    """GUI thread. selected(name); use_pressed(name, place) and kind_pressed(name, place) where a plan is shown."""

    selected = Signal(str)
    use_pressed = Signal(str, QPoint)
    kind_pressed = Signal(str, QPoint)

    def __init__(self, theme: Theme, *, planned: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column_table")
        self.setAccessibleName(tr("Columns of the data"))
        self._planned = planned
        self._model = _Model(theme, self)
        self._delegate = _Delegate(theme, self._model)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setColumnHidden(_USE, not planned)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        kind = 116 if planned else 190
        for place, width in ((_NAME, 152), (_USE, 96), (_KIND, kind), (_MISSING, 68), (_PICTURE, 116)):
            head.resizeSection(place, width)
        head.setSectionResizeMode(_VALUES, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._clicked)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[ColumnRow]) -> None:
        """Show these; the chosen one stays chosen."""
        before = self.current
        self._model.show_rows(rows)
        names = [row.statistics.name for row in rows]
        if names and not self.currentIndex().isValid():
            self.selectRow(names.index(before) if before in names else 0)

    @property
    def rows(self) -> tuple[ColumnRow, ...]:
        return self._model.rows

    @property
    def current(self) -> str:
        """The name of the chosen column; "" if there is none."""
        place = self.currentIndex().row()
        return self._model.rows[place].statistics.name if 0 <= place < len(self._model.rows) else ""

    def select(self, name: str) -> None:
        """Choose a column."""
        for place, row in enumerate(self._model.rows):
            if row.statistics.name == name:
                self.selectRow(place)

    def _clicked(self, index: QModelIndex) -> None:
        if not self._planned or index.column() not in (_USE, _KIND):
            return
        place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        name = self._model.rows[index.row()].statistics.name
        (self.use_pressed if index.column() == _USE else self.kind_pressed).emit(name, place)

    def _row_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid():
            self.selected.emit(self._model.rows[now.row()].statistics.name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar press the cell."""
        if self._planned and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            index = self.currentIndex()
            cell = index.column() if index.column() in (_USE, _KIND) else _USE
            if index.isValid():
                self._clicked(self._model.index(index.row(), cell))
            return
        super().keyPressEvent(event)
