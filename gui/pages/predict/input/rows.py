"""InputRows: the inputs of a form, a page of them as rows; the others are values until they are seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.errors import RequestError
from gui.look.language import tr
from gui.look.theme import Theme
from gui.pages.predict.answer.question import same_raw
from gui.pages.predict.input.given import Given
from gui.pages.predict.input.inputs import Input, fits, record_value, row_value
from gui.pages.predict.input.row import InputRow
from gui.pages.predict.input.text_values import listed
from gui.widgets.pager import Pager

ALL = 40  # inputs that are shown in one page
PAGE = 20  # rows of a page where there are more: making one takes some milliseconds


class InputRows(QWidget):
    """A row is made when its page is first shown, and kept. GUI thread. edited: by hand."""

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[str, Input] = {}
        self._rows: dict[str, InputRow] = {}
        self._given: dict[str, Given] = {}
        # What a row held right after it was made of what was given.
        self._unchanged: dict[str, object] = {}
        self._listed: list[str] = []
        self._find = QLineEdit()
        self._find.setObjectName("find_input")
        self._find.setAccessibleName(tr("Find an input"))
        self._find.setPlaceholderText(tr("Find an input…"))
        self._find.setToolTip(tr("Show only the inputs whose name has this in it"))
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._find_changed)
        self._find.hide()
        self._pager = Pager(PAGE, name="input_pager", things=tr("inputs"))
        self._pager.turned.connect(self._show_page)
        self._page = QVBoxLayout()
        self._page.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._find)
        layout.addLayout(self._page)
        layout.addWidget(self._pager)

    @property
    def items(self) -> list[Input]:
        """In order."""
        return list(self._items.values())

    def __contains__(self, name: object) -> bool:
        return name in self._items

    def show_items(self, items: Sequence[Input], raw: Mapping[str, object]) -> None:
        """Other inputs; `raw` is what those of a name held before."""
        before, self._rows = self._rows, {}
        self._given.clear()
        self._unchanged.clear()
        self._items = {item.name: item for item in items}
        for item in items[: self._first_page]:
            if item.name in before and _can_stay(before[item.name], item):
                self._rows[item.name] = row = before.pop(item.name)
                with QSignalBlocker(row):  # nobody edited it
                    row.set_value(None)
        for row in before.values():
            row.hide()
            row.setParent(None)
            row.deleteLater()
        for name in list(self._items)[self._first_page :]:
            self._given[name] = Given()
        self._find.clear()
        self._find.setVisible(len(self._items) > ALL)
        self._pager.turn_to_first()
        self._show_page()
        for name, value in raw.items():
            if name in self._items:
                self.set_raw(name, value)

    def peek(self, name: str) -> object:
        """The value of one row of data, None for "take the default". RequestError if it is wrong."""
        row = self._rows.get(name)
        return row_value(self._items[name], self._given[name].value) if row is None else row.peek()

    def value(self, name: str) -> object:
        """The same; what is wrong is said in the row, if it is there."""
        row = self._rows.get(name)
        return self.peek(name) if row is None else row.value()

    def raw(self) -> dict[str, object]:
        """What stands in the editors, by name; what was given where nobody has typed."""
        return {name: self._raw_of(name) for name in self._items}

    def set_raw(self, name: str, raw: object) -> None:
        """Show what `raw` gave before; nothing, where it was given to an input of another dtype or shape."""
        if isinstance(raw, Given):
            self.set_value(name, raw.value if fits(self._items[name], raw.value) else None)
        else:
            self._row(name).set_raw(raw)

    def set_value(self, name: str, value: object) -> None:
        """Show a value; None empties the editor."""
        if name not in self._rows and value is not None and not _is_plain(self._items[name]):
            self._row(name).set_value(value)
        elif name in self._rows:
            self._rows[name].set_value(value)
            if name in self._given:
                self._remember(name, Given(listed(value)))
        else:
            self._given[name] = Given(listed(value))

    def show_record(self, name: str, value: object) -> bool:
        """Show what a record holds. False if that is no value for this input, which its row says."""
        item = self._items[name]
        if name not in self._rows and _is_plain(item):
            try:
                found = listed(record_value(item, value))
                if found is not None:
                    row_value(item, found)
                self._given[name] = Given(found)
                return found is not None or not item.required or item.default is not None
            except RequestError:
                pass  # said by the row
        return self._row(name).show_record(value)

    def show_error(self, error: RequestError) -> QWidget | None:
        """Show an error in its row, and the page of it; the row, or None if it is about none."""
        if error.field not in self._items:
            return None
        if error.field not in self._shown():
            self._find.clear()
            self._pager.turn_to(self._listed.index(error.field))
        row = self._row(error.field)
        row.set_error(str(error))
        row.focus()
        return row

    def _shown(self) -> list[str]:
        if len(self._items) <= ALL:
            return self._listed
        first, end = self._pager.shown
        return self._listed[first:end]

    @property
    def _first_page(self) -> int:
        return ALL if len(self._items) <= ALL else PAGE

    def _row(self, name: str) -> InputRow:
        """The row of an input, made if it is not there."""
        row = self._rows.get(name)
        if row is not None:
            return row
        row = self._rows[name] = InputRow(self._items[name], self._theme, self)
        row.hide()
        given = self._given.get(name)
        if given is not None:
            if given.value is not None:
                row.set_value(given.value)
            self._remember(name, given)
        row.changed.connect(self.edited)
        return row

    def _remember(self, name: str, given: Given) -> None:
        self._given[name] = given
        self._unchanged[name] = self._rows[name].raw()

    def _raw_of(self, name: str) -> object:
        row = self._rows.get(name)
        if row is None:
            return self._given[name]
        raw = row.raw()
        is_given = name in self._given and same_raw(raw, self._unchanged[name])
        return self._given[name] if is_given else raw

    def _find_changed(self) -> None:
        self._pager.turn_to_first()
        self._show_page()

    def _show_page(self) -> None:
        text = self._find.text().strip().casefold()
        self._listed = [
            name for name, item in self._items.items() if text in name.casefold() or text in item.label.casefold()
        ]
        self._pager.show_count(0 if len(self._items) <= ALL else len(self._listed))
        while (taken := self._page.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
        for name in self._shown():
            row = self._row(name)
            self._page.addWidget(row)
            row.show()  # a layout would do so only later, and what stands in it cannot be shown or focused before


def _can_stay(row: InputRow, item: Input) -> bool:
    """Whether a row is what would be made for `item`: to make one takes much longer than to empty it."""
    alike = same_raw(row.item.default, item.default) and replace(row.item, default=item.default) == item
    return alike and _is_plain(item) and len(item.shape) <= 1


def _is_plain(item: Input) -> bool:
    """Whether its values are told by dtype and shape alone; others are made by their editor."""
    return item.image_shape is None and not (item.sequence or item.has_lists or item.free_rank)
