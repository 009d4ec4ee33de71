"""The rows of a TFRecord or CSV file, page by page; one becomes the input, several become a batch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.words import mark
from gui.look.language import tr, tr_n
from gui.look.theme import Theme
from gui.pages.predict.records.columns import columns_of, number_of
from gui.pages.predict.records.csv_options import CsvOptions
from gui.pages.predict.records.reader import PAGE, RecordReader, ShownPage
from gui.pages.predict.records.statistics import StatisticsDialog
from gui.state.backend import Backend
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import EmptyState
from gui.widgets.tables.record_table import RecordTable
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.experiment.data.csv.csv_format import CsvFormat
    from core.experiment.data.record_rows import RecordRow
    from core.experiment.data.row_source import RowKind

_MOST_DIGITS = 18  # of a number that may be that of a record
_FILTERS = (
    mark("TFRecord and CSV files (*.tfrecord* *.tfrecords* *.record* *.gz *.csv *.tsv)"),
    mark("All files (*)"),
)


class RecordsView(QWidget):
    """GUI thread.

    record_chosen(RecordRow, path): it is to become the input; batch_wanted(path, numbers | None): these rows, or
    all, are to be predicted.
    """

    record_chosen = Signal(object, str)
    batch_wanted = Signal(str, object)

    def __init__(self, theme: Theme, backend: Backend, cache: Path, parent: QWidget | None = None) -> None:
        """`cache` is the folder for indexes."""
        super().__init__(parent)
        self.setObjectName("records_view")
        self._theme, self._backend = theme, backend
        self._kind: RowKind | None = None
        self._to_use: tuple[str, int] | None = None
        self._reader = RecordReader(cache, self)
        self._reader.page_read.connect(self._page_read)
        self._reader.failed.connect(self._failed)
        self._reader.counted_changed.connect(self._show_buttons)
        self._make_widgets(theme)
        self._lay_out()
        self._show()

    def _make_widgets(self, theme: Theme) -> None:
        self._file = ElidedLabel("muted", name="records_file", mode=Qt.TextElideMode.ElideMiddle)
        self._said = make_label("", "error", wrap=True, name="records_said")
        self._csv = CsvOptions()
        self._csv.changed.connect(self._csv_changed)
        self._table = RecordTable(
            theme, number_of, name="records_table", help=tr("Records of the file"), multiple=True
        )
        self._table.setSortingEnabled(False)
        self._table.picked.connect(self._show_buttons)
        self._table.selection_changed.connect(self._show_buttons)
        self._table.activated_record.connect(self._use)
        self._empty = EmptyState(
            tr("No file open"),
            tr(
                "Open a TFRecord file, plain or gzip, or a CSV file with From file…: any row can be the input, "
                "or all."
            ),
        )
        self._browse = make_button(
            tr("From file…"), name="records_open", help=tr("Open a TFRecord or CSV file"), small=True
        )
        self._back = make_button(
            tr("Back"),
            name="records_back",
            help=tr_n("The {n} record before", "The {n} records before", PAGE),
            small=True,
        )
        self._on = make_button(
            tr("Next"),
            name="records_next",
            help=tr_n("The {n} record after", "The {n} records after", PAGE),
            small=True,
        )
        self._place = make_label("", "muted", name="records_place")
        self._goto = QLineEdit()
        self._goto.setObjectName("records_goto")
        self._goto.setAccessibleName(tr("Go to record"))
        self._goto.setPlaceholderText(tr("go to…"))
        self._goto.setToolTip(tr("A record's number, from 0; Enter goes there"))
        self._goto.setFixedWidth(92)
        self._goto.setProperty("small", True)
        self._statistics = make_button(
            tr("Statistics…"),
            name="records_statistics",
            help=tr("Show what each feature of the file holds"),
            small=True,
        )
        self._statistics.clicked.connect(self._show_statistics)
        self._batch = make_button(
            tr("Predict all"),
            name="predict_all",
            help=tr("Predict the selected rows, or all of the file"),
            small=True,
        )
        self._use_button = make_button(
            tr("Use as input"),
            name="use_record",
            help=tr("Put the selected record in the form"),
            small=True,
            primary=True,
        )
        self._browse.clicked.connect(self.ask_file)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._goto.returnPressed.connect(self._go_to)
        self._goto.textEdited.connect(self._goto_edited)
        self._batch.clicked.connect(self._want_batch)
        self._use_button.clicked.connect(self._use_current)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._file, 1)
        for button in (self._browse, self._statistics, self._batch, self._use_button):
            head.addWidget(button)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        for widget in (self._back, self._on, self._place):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self._goto)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._csv)
        layout.addWidget(self._said)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._foot)

    @property
    def rows(self) -> tuple[RecordRow, ...]:
        """The records of the page that is shown."""
        return self._reader.shown.rows if self._reader.shown is not None else ()

    def ask_file(self) -> None:
        """Let the user choose one."""
        dialog = QFileDialog(self, tr("Open a TFRecord or CSV file"))
        dialog.setObjectName("records_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr(words) for words in _FILTERS])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    def open_file(self, path: str) -> None:
        """Show its first page, and count its records in the background."""
        self._said.setText("")
        self._to_use = None
        self._reader.open_file(Path(path))

    def use_record(self, path: str, number: int) -> None:
        """Show the page of a record, and choose it."""
        self._to_use = path, number
        start = number // PAGE * PAGE
        shown = self._reader.shown
        if shown is not None and str(shown.path) == path:
            self._reader.go_to(start)
        else:
            self._reader.open_file(Path(path), start)

    @property
    def csv(self) -> CsvFormat:
        """How a CSV file is written, as far as the person said."""
        return self._csv.format

    def show_kind(self, kind: RowKind) -> None:
        """What the rows hold, by the chosen signature."""
        self._kind = kind
        self._reader.show_kind(replace(kind, csv=self._csv.format))

    def _csv_changed(self) -> None:
        if self._kind is not None:
            self._said.setText("")
            self.show_kind(self._kind)

    def _page_read(self, shown: ShownPage) -> None:
        self._said.setText(shown.page.damage)
        self._show()
        if self._to_use is not None and self._to_use[0] == str(shown.path) and self._table.select(self._to_use[1]):
            self._to_use = None
            self._use_current()

    def _failed(self, message: str) -> None:
        self._said.setText(message)
        if self._reader.is_csv:
            self._csv.offer()
        self._show()

    def _show(self) -> None:
        shown = self._reader.shown
        has_rows = shown is not None and bool(shown.rows)
        self._table.setVisible(has_rows)
        self._empty.setVisible(not has_rows)
        self._foot.setVisible(has_rows)
        if shown is not None:
            self._file.setText(str(shown.path))
            self._csv.show_source(shown.source)
            self._table.show_records(
                columns_of(shown.rows, self._kind.schema if self._kind is not None else None), shown.rows
            )
            if self._table.current_record() is None and shown.rows:
                self._table.select(shown.rows[0].number)
            if not shown.rows and not shown.page.damage:
                self._empty.set_text(tr("No records"), tr("{name} is empty.", name=shown.path.name))
        self._show_buttons()

    def _chosen_numbers(self) -> list[int]:
        """Of the selected rows; one alone is merely where somebody looks."""
        rows = self._table.selected_records()
        return sorted(row.number for row in rows) if len(rows) > 1 else []

    def _show_buttons(self, *_: object) -> None:
        shown = self._reader.shown
        self._said.setVisible(bool(self._said.text()))
        self._use_button.setEnabled(self._table.current_record() is not None and bool(self.rows))
        self._batch.setEnabled(bool(self.rows))
        self._statistics.setEnabled(bool(self.rows))
        chosen = len(self._chosen_numbers())
        self._batch.setText(tr_n("Predict {n}", "Predict {n}", chosen) if chosen else tr("Predict all"))
        if shown is None or not shown.rows:
            return
        first = shown.page.start
        last = first + len(shown.rows) - 1
        counted = self._reader.counted
        place = f"{format_number(first)}–{format_number(last)}"
        if counted not in ("", "?"):
            place = tr("{place} of {counted}", place=place, counted=counted)
        self._place.setText(place)
        self._back.setEnabled(first > 0)
        self._on.setEnabled(not shown.page.at_end)

    def _go_back(self) -> None:
        if self._reader.shown is not None:
            self._reader.go_to(self._reader.shown.page.start - PAGE)

    def _go_on(self) -> None:
        if self._reader.shown is not None:
            self._reader.go_to(self._reader.shown.page.start + len(self._reader.shown.rows))

    def _go_to(self) -> None:
        count, text = self._reader.count, "".join(self._goto.text().split())
        if not (text.isascii() and text.isdecimal()):
            self._refuse(tr("Type a record's number, from 0."))
        elif count is None:
            self._refuse(tr("The records are being counted: that place is not known yet."))
        elif len(text) > _MOST_DIGITS or int(text) >= count:
            self._refuse(tr("The last record is number {number}.", number=format_number(count - 1)))
        else:
            self._reader.go_to(int(text))

    def _goto_edited(self) -> None:
        set_property(self._goto, "invalid", False)
        self._said.setText(self._reader.shown.page.damage if self._reader.shown is not None else "")
        self._show_buttons()

    def _refuse(self, text: str) -> None:
        set_property(self._goto, "invalid", True)
        self._said.setText(text)
        self._show_buttons()

    def _want_batch(self) -> None:
        if self._reader.shown is not None:
            self.batch_wanted.emit(str(self._reader.shown.path), self._chosen_numbers() or None)

    def _show_statistics(self) -> None:
        """What each feature of the file holds, in a window."""
        if self._reader.shown is not None:
            path = self._reader.shown.path
            StatisticsDialog(self._theme, self._backend, [str(path)], path.name, self.window(), self.csv).open()

    def _use_current(self) -> None:
        self._use(self._table.current_record())

    def _use(self, row: object) -> None:
        if row is not None and self._reader.shown is not None:
            self.record_chosen.emit(row, str(self._reader.shown.path))
