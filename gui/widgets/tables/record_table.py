"""RecordTable: records in rows, columns written as dataclasses; sortable, the selection survives a refresh."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from gui.look.override import override
from gui.look.theme import Theme
from gui.widgets.tables.marks_delegate import MarksDelegate, mark_font, marks_width
from gui.widgets.tables.record_model import Column, RecordModel, selected_rows, selection_of

__all__ = ["Column", "RecordTable"]

ROW_HEIGHT = 30
_MEASURED = 200  # rows looked at to find a column's width
_LONGEST = 20  # different texts of theirs that are measured, those of most characters
_WIDEST = 420
_AROUND = 24  # px around the text of a cell
_AROUND_TITLE = 30  # px around a title, which has a margin of its own in the padding of the header
_STRETCHED = 120  # px below which a stretching column of text is of no use
_MARKED = 150  # the same of marks: of those that do not fit the number is shown


class RecordTable(QTableView):
    """A table of records, each known by a key. GUI thread.

    picked(record | None): another row is current; activated_record(record): double click or Enter;
    clicked_record(record); menu_wanted(record, place on the screen): by the right button or the menu key;
    selection_changed: with `multiple`, other rows are selected, which may be more than the current one.
    """

    picked = Signal(object)
    activated_record = Signal(object)
    clicked_record = Signal(object)
    menu_wanted = Signal(object, QPoint)
    selection_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        key: Callable[[Any], object],
        *,
        name: str,
        help: str,
        multiple: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(help)
        self._key = key
        self._model = RecordModel(theme, key, self)
        self._keeping = False
        self._menu: weakref.ref[QMenu] | None = None
        self._menu_keys: set[object] = set()
        self._widths: list[int] = []
        self._advances: dict[str, int] = {}
        self._measured_font = QFont(self.font())
        self.setModel(self._model)
        self._marks = MarksDelegate(theme, self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multiple else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        # While it paints, a header asks of each column whether all of it is selected, which looks at every row.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setMinimumSectionSize(32)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.clicked.connect(self._row_clicked)
        self.doubleClicked.connect(self._row_activated)
        theme.changed.connect(self.viewport().update)

    def show_records(self, columns: Sequence[Column[Any]], records: Sequence[object]) -> None:
        """Show these. The current record, the selected ones and the scrolling stay, as far as they are there."""
        if self._model.shows(columns, records):
            return
        current = self.current_record()
        selected = self._selected_keys()
        same = [column.title for column in columns] == [column.title for column in self._model.columns]
        scrolled = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self._keeping = True
        self._model.show(columns, records)
        for index, column in enumerate(columns):
            self.setItemDelegateForColumn(index, self._marks if column.marks is not None else None)  # type: ignore[arg-type]
        self._measure(keep=same)
        if current is not None:
            self._make_current(self._key(current), scroll=False)
        if len(selected) > 1:
            self._select_keys(selected)
        self.verticalScrollBar().setValue(scrolled[0])
        self.horizontalScrollBar().setValue(scrolled[1])
        self._keeping = False
        self._close_outdated_menu()
        if current is not None and self.current_record() is None:
            self.picked.emit(None)

    @property
    def records(self) -> Sequence[Any]:
        """As they are shown, from the top."""
        return self._model.records

    def current_record(self) -> Any:
        """The current row's record, or None."""
        index = self.currentIndex()
        return self._model.records[index.row()] if index.isValid() else None

    def selected_records(self) -> list[Any]:
        """Those that are selected, from the top; only the current one unless `multiple`."""
        return [self._model.records[row] for row in selected_rows(self.selectionModel())]

    def select(self, key: object) -> bool:
        """Make the record of that key current; False if there is none."""
        return self._make_current(key, scroll=True)

    def open_menu(self, menu: QMenu, place: QPoint) -> None:
        """Open a menu about what is selected, at a place on the screen. It closes once something else is."""
        self._menu, self._menu_keys = weakref.ref(menu), self._selected_keys()
        menu.popup(place)

    def _close_outdated_menu(self) -> None:
        menu = self._menu() if self._menu is not None else None
        if menu is not None and shiboken6.isValid(menu) and self._selected_keys() != self._menu_keys:
            menu.close()

    def _selected_keys(self) -> set[object]:
        return {self._key(record) for record in self.selected_records()}

    def _select_keys(self, keys: set[object]) -> None:
        """Select all that are there, the current one stays current."""
        rows = [row for row, record in enumerate(self._model.records) if self._key(record) in keys]
        chosen = selection_of(self._model, rows)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def add_key(self, key: QKeySequence | Qt.Key | QKeySequence.StandardKey, do: Callable[[], object]) -> None:
        """Call `do` when the key is pressed in the table."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(do)

    def clear_current(self) -> None:
        """No row is current; nothing is emitted."""
        self._keeping = True
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()
        self._keeping = False
        self._close_outdated_menu()

    def _make_current(self, key: object, *, scroll: bool) -> bool:
        row = self._model.row_of(key)
        if row is None:
            return False
        flag = QItemSelectionModel.SelectionFlag
        index = self._model.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        if scroll:
            self.scrollTo(index)
        return True

    def _measure(self, *, keep: bool) -> None:
        """As wide as titles and contents need. A column that is there already never gets narrower: no jumping."""
        known = self._widths if keep else []
        if self._measured_font != self.font():
            self._measured_font = QFont(self.font())
            self._advances.clear()
        self._widths = [self._width_of(column) for column in self._model.columns]
        if known:
            self._widths = [max(pair) for pair in zip(self._widths, known, strict=True)]
        if self._widths != known:
            self._fit()

    def _width_of(self, column: Column[object]) -> int:
        records = self._model.records[:_MEASURED]
        title = QFontMetrics(mark_font(self.font())).horizontalAdvance(column.title) + _AROUND_TITLE
        if column.marks is not None:
            kinds = {tuple(column.marks(record)) for record in records}
            return max((marks_width(self.font(), marks) for marks in kinds), default=0) or title
        texts = {column.text(record) for record in records} if column.text is not None else set()
        longest = [column.widest, *sorted(texts, key=len)[-_LONGEST:]]
        widest = max(map(self._advance, longest)) + _AROUND
        return min(max(widest, title), _WIDEST)

    def _advance(self, text: str) -> int:
        """The width of a text, measured once: most are the same at the next refresh."""
        found = self._advances.get(text)
        if found is None:
            found = self._advances[text] = self.fontMetrics().horizontalAdvance(text)
        return found

    def _fit(self) -> None:
        """Give every column its width; where that is too much, the droppable ones go."""
        columns, header, room = self._model.columns, self.horizontalHeader(), self.viewport().width()
        if len(self._widths) != len(columns):
            return  # they have just come, and are measured in a moment
        wanted = list(self._widths)
        for index, column in enumerate(columns):
            if column.stretch:
                wanted[index] = min(wanted[index], _STRETCHED if column.marks is None else _MARKED)
        dropped: set[int] = set()
        taken = sum(wanted)
        for index in sorted(range(len(columns)), key=lambda index: (-columns[index].droppable, -index)):
            if columns[index].droppable and taken > room:
                dropped.add(index)
                taken -= wanted[index]
        fits = taken <= room
        # Hiding a column beside a stretching one leaves a gap once that stretches no more: so first none does.
        for index in range(len(columns)):
            header.setSectionResizeMode(index, QHeaderView.ResizeMode.Interactive)
        for index, column in enumerate(columns):
            self.setColumnHidden(index, index in dropped)
            if column.stretch and fits:
                header.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
            elif index not in dropped:
                header.resizeSection(index, wanted[index])

    def _row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not self._keeping:
            self.picked.emit(self._model.records[current.row()] if current.isValid() else None)

    def _selection_changed(self) -> None:
        if not self._keeping:
            self._close_outdated_menu()
            self.selection_changed.emit()

    def _row_clicked(self, index: QModelIndex) -> None:
        self.clicked_record.emit(self._model.records[index.row()])

    def _row_activated(self, index: QModelIndex) -> None:
        self.activated_record.emit(self._model.records[index.row()])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            record = self.current_record()
            if record is not None:
                self.activated_record.emit(record)
                return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            place = event.globalPos()
        else:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        if index.isValid():
            self.menu_wanted.emit(self._model.records[index.row()], place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
