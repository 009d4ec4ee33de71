"""The records of a TFRecord file, page by page; one of them becomes the input."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.jobs import Control, Emit, Failed, Finished, Phase
from gui.job_runner import JobRunner
from gui.pages.predict.record_columns import columns_of, number_of
from gui.theme import Theme
from gui.widgets.basics import make_button, make_label, set_property
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.messages import EmptyState
from gui.widgets.record_table import RecordTable
from gui.widgets.text import format_number

if TYPE_CHECKING:
    from core.experiment.record_index import Page, RecordPager
    from core.experiment.record_rows import RecordRow
    from core.experiment.schema import FeatureSchema

PAGE = 50


@dataclass(frozen=True, slots=True, eq=False)
class _Shown:
    """A page that was read, and of which file."""

    pager: RecordPager
    page: Page
    rows: tuple[RecordRow, ...]


class RecordsView(QWidget):
    """Reads pages in one job, builds the index in another. GUI thread.

    record_chosen(RecordRow, path): it is to become the input.
    """

    record_chosen = Signal(object, str)

    def __init__(self, theme: Theme, cache: Path, parent: QWidget | None = None) -> None:
        """`cache` is the folder for indexes."""
        super().__init__(parent)
        self.setObjectName("records_view")
        self._cache = cache
        self._schema: FeatureSchema | None = None
        self._pager: RecordPager | None = None
        self._shown: _Shown | None = None
        self._wanted: tuple[Path | None, int] | None = None
        self._counted = ""
        self._pages = JobRunner(self)
        self._pages.reported.connect(self._page_read)
        self._pages.ended.connect(self._read_next)
        self._indexer = JobRunner(self)
        self._indexer.reported.connect(self._indexed)
        self._indexer.ended.connect(self._start_index)
        self._make_widgets(theme)
        self._lay_out()
        self._show()

    def _make_widgets(self, theme: Theme) -> None:
        self._file = ElidedLabel("muted", name="records_file", mode=Qt.TextElideMode.ElideMiddle)
        self._said = make_label("", "error", wrap=True, name="records_said")
        self._table = RecordTable(theme, number_of, name="records_table", help="Records of the file")
        self._table.setSortingEnabled(False)
        self._table.picked.connect(self._show_buttons)
        self._table.activated_record.connect(self._use)
        self._empty = EmptyState(
            "No file open", "Open a TFRecord file, plain or gzip, with From file… and take any record as the input."
        )
        self._browse = make_button("From file…", name="records_open", help="Open a TFRecord file", small=True)
        self._back = make_button("Back", name="records_back", help=f"The {PAGE} records before", small=True)
        self._on = make_button("Next", name="records_next", help=f"The {PAGE} records after", small=True)
        self._place = make_label("", "muted", name="records_place")
        self._goto = QLineEdit()
        self._goto.setObjectName("records_goto")
        self._goto.setAccessibleName("Go to record")
        self._goto.setPlaceholderText("go to…")
        self._goto.setToolTip("A record's number, from 0; Enter goes there")
        self._goto.setFixedWidth(92)
        self._goto.setProperty("small", True)
        self._use_button = make_button(
            "Use as input",
            name="use_record",
            help="Put the selected record in the form",
            small=True,
            primary=True,
        )
        self._browse.clicked.connect(self.ask_file)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._goto.returnPressed.connect(self._go_to)
        self._goto.textEdited.connect(self._goto_edited)
        self._use_button.clicked.connect(self._use_current)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._file, 1)
        head.addWidget(self._browse)
        head.addWidget(self._use_button)
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
        layout.addWidget(self._said)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._foot)

    @property
    def rows(self) -> tuple[RecordRow, ...]:
        """The records of the page that is shown."""
        return self._shown.rows if self._shown is not None else ()

    def ask_file(self) -> None:
        """Let the user choose one."""
        dialog = QFileDialog(self, "Open a TFRecord file")
        dialog.setObjectName("records_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["TFRecord files (*.tfrecord* *.tfrecords* *.record* *.gz)", "All files (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    def open_file(self, path: str) -> None:
        """Show its first page, and count its records in the background."""
        self._said.setText("")
        self._counted = ""
        self._indexer.stop()
        self._want(Path(path), 0)

    def show_schema(self, schema: FeatureSchema | None) -> None:
        """The schema of the chosen export: it names what the records hold."""
        changed = schema != self._schema
        self._schema = schema
        if changed and self._shown is not None:
            self._want(None, self._shown.page.start)

    def close_jobs(self) -> None:
        """For shutting down."""
        self._wanted = None
        self._pages.close()
        self._indexer.close()
        pager, self._pager = self._pager, None
        if pager is not None:
            pager.close()

    def _want(self, path: Path | None, start: int) -> None:
        """Read a page of a file, of the one that is open if `path` is None, as soon as the last one is there."""
        if path is None and self._wanted is not None:
            path = self._wanted[0]
        self._wanted = path, max(0, start)
        self._read_next()

    def _read_next(self) -> None:
        if self._wanted is None or self._pages.running:
            return
        (path, start), self._wanted = self._wanted, None
        schema, cache, pager = self._schema, self._cache, self._pager

        def work(emit: Emit) -> _Shown:
            from core.experiment.record_index import RecordPager
            from core.experiment.record_rows import row_of

            used = pager if path is None else RecordPager(path, cache)
            assert used is not None
            page = used.page(start, PAGE)
            rows = tuple(row_of(page.start + place, data, schema) for place, data in enumerate(page.records))
            return _Shown(used, page, rows)

        self._pages.start(work)

    def _page_read(self, event: object) -> None:
        match event:
            case Finished(result=_Shown() as shown):
                if shown.pager is not self._pager and self._pager is not None:
                    self._pager.close()
                is_new = shown.pager is not self._pager
                self._pager, self._shown = shown.pager, shown
                self._said.setText(shown.page.damage)
                if is_new:
                    self._count()
                self._show()
            case Failed(message=message):
                self._said.setText(message)
                self._show()

    def _count(self) -> None:
        """Say how many there are, or find out."""
        pager = self._pager
        if pager is not None and pager.index is not None:
            self._counted = format_number(pager.index.count)
        else:
            self._counted = ""
            self._start_index()

    def _start_index(self) -> None:
        pager = self._pager
        if pager is None or pager.index is not None or self._indexer.running or self._counted == "?":
            self._show()
            return
        control = Control()

        def work(emit: Emit) -> RecordPager:
            def report(count: int, share: float) -> None:
                emit(Phase(f"{format_number(count)} and counting, {share:.0%}"))

            pager.build_index(report, lambda: control.stop_requested)
            return pager

        self._indexer.start(work, control)

    def _indexed(self, event: object) -> None:
        match event:
            case Phase(text=text):
                self._counted = text
            case Finished(result=pager) if pager is self._pager and pager is not None and pager.index is not None:
                self._counted = format_number(pager.index.count)
                if pager.index.damage:
                    self._said.setText(pager.index.damage)
            case Failed(message=message):
                self._counted = "?"
                self._said.setText(message)
        self._show_buttons()

    def _show(self) -> None:
        shown = self._shown
        has_rows = shown is not None and bool(shown.rows)
        self._table.setVisible(has_rows)
        self._empty.setVisible(not has_rows)
        self._foot.setVisible(has_rows)
        if shown is not None:
            self._file.setText(str(shown.pager.path))
            self._table.show_records(columns_of(shown.rows, self._schema), shown.rows)
            if self._table.current_record() is None and shown.rows:
                self._table.select(shown.rows[0].number)
            if not shown.rows and not shown.page.damage:
                self._empty.set_text("No records", f"{shown.pager.path.name} is empty.")
        self._show_buttons()

    def _show_buttons(self, _: object = None) -> None:
        shown = self._shown
        self._said.setVisible(bool(self._said.text()))
        self._use_button.setEnabled(self._table.current_record() is not None and bool(self.rows))
        if shown is None or not shown.rows:
            return
        first = shown.page.start
        last = first + len(shown.rows) - 1
        total = f" of {self._counted}" if self._counted not in ("", "?") else ""
        self._place.setText(f"{format_number(first)}–{format_number(last)}{total}")
        self._back.setEnabled(first > 0)
        self._on.setEnabled(not shown.page.at_end)

    def _go_back(self) -> None:
        if self._shown is not None:
            self._want(None, self._shown.page.start - PAGE)

    def _go_on(self) -> None:
        if self._shown is not None:
            self._want(None, self._shown.page.start + len(self._shown.rows))

    def _go_to(self) -> None:
        pager, text = self._pager, "".join(self._goto.text().split())
        index = pager.index if pager is not None else None
        if not text.isdigit():
            self._refuse("Type a record's number, from 0.")
        elif index is None:
            self._refuse("The records are being counted: that place is not known yet.")
        elif int(text) >= index.count:
            self._refuse(f"The last record is number {format_number(index.count - 1)}.")
        else:
            self._want(None, int(text))

    def _goto_edited(self) -> None:
        set_property(self._goto, "invalid", False)
        self._said.setText(self._shown.page.damage if self._shown is not None else "")
        self._show_buttons()

    def _refuse(self, text: str) -> None:
        set_property(self._goto, "invalid", True)
        self._said.setText(text)
        self._show_buttons()

    def _use_current(self) -> None:
        self._use(self._table.current_record())

    def _use(self, row: Any) -> None:
        if row is not None and self._pager is not None:
            self.record_chosen.emit(row, str(self._pager.path))
